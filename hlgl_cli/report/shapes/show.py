"""The document of `hlgl show`: the indicators of a plan."""

from decimal import Decimal
from typing import Literal, TypedDict

from hlgl_cli.demands import IndicatorKind
from hlgl_cli.plan import Better, Prices
from hlgl_cli.report.shapes.assessments import Named, Target
from hlgl_cli.report.shapes.parts import Count
from hlgl_cli.report.shapes.plans import PlanShown


class Level(TypedDict):
    """A level with its unit."""

    value: Decimal
    unit: str


class Required(TypedDict):
    """What a year requires; None where the plan alone does not say it."""

    year: int
    value: Decimal | None


class Printed(TypedDict):
    """The cells of the plan's own table."""

    base: str
    target: str
    rate: str


class Indicator(Named):
    """An indicator of `hlgl show`; of several targets, each has an entry of its own."""

    part: int | None
    aliases: list[str]
    kind: IndicatorKind
    decimals: Count
    better: Better
    prices: Prices | None
    base_level: Level | None
    target: Target | None
    reading: str
    required: list[Required]
    printed: Printed | None
    source: str | None
    note: str | None


class Show(TypedDict):
    """The document of `hlgl show`."""

    schema: Literal["hlgl.show/1"]
    lang: str
    plan: PlanShown
    indicators: list[Indicator]
