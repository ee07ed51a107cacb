"""What a finding says of a point, and where the point stands."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from hlgl_cli.engine.arithmetic import Printed
from hlgl_cli.engine.series import Origin, Point
from hlgl_cli.figures.telling import facts_of, place_beside, place_of
from hlgl_cli.finding import Place
from hlgl_cli.text import Word
from tests.engine.build import indicator

KEYS = ("figures", "it", "growth")
POINT = Point("growth", 2023, Printed(Fraction(5)), Origin("a.toml", KEYS, Decimal("5.0"), "%"))


def test_facts_for_a_message() -> None:
    """A finding about a point names it as a submission does."""
    of = indicator()
    facts = {"name": of.name, "kind": Word("kind.growth"), "year": "2023", "number": "5.0 %"}
    facts["indicator"] = "it"
    assert facts.items() <= facts_of(POINT, of).items()


def test_number_without_a_unit_is_shown_bare() -> None:
    """Where nothing says the unit, no blank follows the number."""
    bare = POINT._replace(origin=Origin("a.toml", KEYS, Decimal(5), ""))
    assert facts_of(bare, indicator())["number"] == "5"


def test_places() -> None:
    """A point stands where its keys lead, its base or deflator beside it."""
    assert place_of(POINT) == Place("a.toml", KEYS)
    assert place_beside(POINT, "base") == Place("a.toml", ("figures", "it", "base"))
