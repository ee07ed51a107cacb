"""The document of `hlgl plans`, and the plan as `hlgl show` has it."""

from typing import Literal, TypedDict

from hlgl_cli.report.shapes.parts import Count, Plan


class PlanShown(Plan):
    """The plan of `hlgl show`."""

    title: str
    area: str


class PlanListed(PlanShown):
    """A plan of `hlgl plans`; `indicators` is how many it has, `ships` whether hlgl brings it."""

    indicators: Count
    path: str
    ships: bool


class Plans(TypedDict):
    """The document of `hlgl plans`."""

    schema: Literal["hlgl.plans/1"]
    lang: str
    plans: list[PlanListed]
