"""What the cells of the table say of an assessment (docs/table.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.report import words
from hlgl_cli.report.numbers import plain, share_in_percent, signed, whole, with_unit
from hlgl_cli.text import say
from hlgl_cli.units import POINTS

if TYPE_CHECKING:
    from decimal import Decimal

    from hlgl_cli.engine.assessment import Assessment, Latest
    from hlgl_cli.plan import Plan

# Kinds of figures that are of one year; all others are of the years since the base year.
OF_THE_YEAR = frozenset({"value", "growth", "reduction", "annual_index"})


class Row(NamedTuple):
    """An assessment as it is looked at: in the plan that it is of, in the year of the table."""

    assessment: Assessment
    plan: Plan
    lang: str
    year: int

    def shown(self, number: Decimal | None) -> str:
        """Return a number with as many decimals as tell what decided; none is no text."""
        return "" if number is None else plain(number, words.digits(self.assessment))

    def signed(self, number: Decimal | None) -> str:
        """Return a difference in the same way, with its sign."""
        return "" if number is None else signed(number, words.digits(self.assessment))

    @property
    def is_of_a_year(self) -> bool:
        """Return whether what is judged is the level of the year itself."""
        target = self.assessment.definition.target
        return target is not None and target.demand.is_of_a_year


def number(row: Row) -> str:
    """Return its number in the plan's table; a target of the text has none."""
    at = row.assessment.number
    return "" if at is None else str(at)


def name(row: Row) -> str:
    """Return its name and unit, which of several targets, marks where it binds or was amended."""
    marked = words.marked(row.assessment.definition, row.lang)
    return marked if row.assessment.amended is None else marked + words.AMENDED


def latest(row: Row) -> str:
    """Return the figure of the year, as well as it is known; marked if not final, or alone."""
    assessment, figure = row.assessment, row.assessment.latest
    shown = figure_of(row, figure)
    if not shown or figure is None:
        return shown
    shown = words.known(assessment.known, shown, row.lang)
    if figure.status in {"preliminary", "revised"}:
        shown += say(row.lang, f"status.mark.{figure.status}")
    if figure.year != row.year:
        shown += say(row.lang, "table.of_year", year=figure.year)
    return shown + (words.ALONE if words.is_alone(assessment) else "")


def figure_of(row: Row, figure: Latest | None) -> str:
    """Return the level that is judged, else the figure as it was given, in its own unit."""
    if row.is_of_a_year and row.assessment.actual is not None:
        return row.shown(row.assessment.actual)
    if figure is None or figure.kind not in OF_THE_YEAR:
        return ""
    is_own = figure.unit == row.assessment.unit
    return with_unit(
        plain(figure.value), "" if is_own else words.unit(figure.unit, row.lang), row.lang
    )


def actual(row: Row) -> str:
    """Return the average or total that is judged; nothing where that is the year's own figure."""
    is_of_a_year = row.is_of_a_year or words.is_alone(row.assessment)
    return "" if is_of_a_year else row.shown(row.assessment.actual)


def baseline(row: Row) -> str:
    """Return the base year's number."""
    base = row.assessment.baseline
    return "" if base is None else plain(base)


def target(row: Row) -> str:
    """Return the target's number under the bound that the plan prints, a change as [x], a range."""
    demanded = row.assessment.definition.target
    stated = None if demanded is None else demanded.stated(row.assessment.year)
    if demanded is None or stated is None or demanded.follow is not None:
        return ""
    shown = plain(stated)
    if demanded.upto is not None:
        shown += "-" + plain(demanded.upto)
    if demanded.bound is not None:
        shown = say(row.lang, f"table.{demanded.bound}", number=shown)
    return f"[{shown}]" if demanded.demand.accumulates else shown


def required(row: Row) -> str:
    """Return what the year requires."""
    return row.shown(row.assessment.required)


def margin(row: Row) -> str:
    """Return how far above (+) or below (-) that it is."""
    return row.signed(row.assessment.margin)


def since_base(row: Row) -> str:
    """Return what was gained since the base year: of a rate in %, of a share in points."""
    gained = row.assessment.since_base
    spelled = "" if gained is None else words.unit_of_gain(row.assessment.definition)
    return _in_points(row.signed(gained), spelled, row.lang)


def _in_points(number: str, spelled: str, lang: str) -> str:
    """Return a difference with its unit where that is not the indicator's own."""
    if spelled == "%":
        return f"{number}%"
    is_of_share = spelled in POINTS.values()
    return say(lang, "show.points", number=number) if is_of_share else number


def progress(row: Row) -> str:
    """Return how much of the whole way was gone, in %."""
    gone = row.assessment.outlook.progress
    if gone is None:
        return ""
    if gone < 0:
        span = row.plan.span(row.assessment.definition)
        return say(row.lang, "lead.behind", base=span.base_year)
    return f"{whole(share_in_percent(gone, 1))}%"


def distance(row: Row) -> str:
    """Return what is missing to the target itself."""
    beyond = row.assessment.distance
    if beyond is None:
        return ""
    return say(row.lang, "needed.met") if beyond >= 0 else row.shown(beyond.copy_negate())


def lead(row: Row) -> str:
    """Return how many years it is ahead of its path: no more than the plan is long."""
    years, length = row.assessment.outlook.lead_years, row.plan.years
    if years is None:
        return ""
    if abs(years) > length:
        return f">{length}" if years > 0 else f"<-{length}"
    return signed(years, 2)


def needed(row: Row) -> str:
    """Return what each remaining year must bring, rounded so that it suffices."""
    assessment = row.assessment
    step = words.needed(assessment)
    if step is None:
        return ""
    if words.is_reached(assessment):
        return say(row.lang, "needed.met")
    is_rate = assessment.outlook.needed_as == "rate"
    spelled = "%" if is_rate else words.unit_of_gain(assessment.definition)
    return _in_points(plain(step), spelled, row.lang)


def projected(row: Row) -> str:
    """Return what the average pace so far comes to in the target year."""
    return row.shown(row.assessment.outlook.projected)


def responsible(row: Row) -> str:
    """Return who answers for it."""
    who = row.assessment.definition.responsible
    return "" if who is None else who.of(row.lang)


def verdict(row: Row) -> str:
    """Return the verdict, marked where rounding could change it."""
    is_open = row.assessment.certain is False
    return words.verdict(row.assessment, row.lang) + (words.UNCERTAIN if is_open else "")


def grade(row: Row) -> str:
    """Return the grade, marked where rounding could change it."""
    said = words.grade(row.assessment, row.lang)
    return said + (words.UNCERTAIN if said and row.assessment.grade_certain is False else "")
