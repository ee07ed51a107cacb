"""Whatever an earlier report says, it is compared with or refused in words."""

from __future__ import annotations

import copy
import json
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from hlgl_cli.comparing.reading import earlier
from hlgl_cli.finding import CannotRunError
from hlgl_cli.report.formats import FORMATS
from hlgl_cli.report.view import View
from hlgl_cli.selection import Request
from tests.report.build import MIXED, checked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    Place = tuple[str | int, ...]

NOW = checked(f"{MIXED}\nurbanization_rate = 96.5\ngdp = {{ cumulative = 18 }}")
DOCUMENT = json.loads(FORMATS["json"].render(NOW, View("zh")))
ODD = [None, True, -1, 1e300, "", "x\x1b[2J\n", [], {}, [None], {"a": 1}, 10**30, "level", "follow"]
TRIES = 20


def places(part: Any, place: Place = ()) -> Iterator[Place]:  # noqa: ANN401 - JSON
    """Yield every place of a document."""
    for key, value in part.items() if isinstance(part, dict) else enumerate(part):
        yield (*place, key)
        if isinstance(value, (dict, list)):
            yield from places(value, (*place, key))


PLACES = [place for place in places(DOCUMENT) if place[0] == "reports"]


def spoilt(random: Random) -> Any:  # noqa: ANN401 - JSON
    """Return the document with something at one place that does not belong there."""
    document = copy.deepcopy(DOCUMENT)
    *way, last = random.choice(PLACES)
    part: Any = document
    for key in way:
        part = part[key]
    part[last] = random.choice(ODD)
    return document


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_any_report(here: Path, lang: str) -> None:
    """It is refused with exit code 2, or told without a character that moves a cursor."""
    random, refused = Random(lang), 0  # noqa: S311 - the same in every run
    for _ in range(TRIES):
        (here / "then.json").write_text(json.dumps(spoilt(random)), encoding="utf-8")
        try:
            found = earlier(("then.json",), (), Request())
        except CannotRunError as error:
            refused += error.key.startswith("run.against")
            continue
        areas = tuple(map(found.beside, NOW.reports))
        report = NOW._replace(reports=areas, gone=())
        for name in ("table", "json", "markdown"):
            assert "\x1b" not in FORMATS[name].render(report, View(lang))
    assert 0 < refused < TRIES
