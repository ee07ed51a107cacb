"""Twenty mistakes such as offices make, each planted in a city of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tests.planted.cities import TOTAL, YEARS, Submission, submissions

if TYPE_CHECKING:
    from collections.abc import Iterator

YEAR = 2023  # of the file that has the mistake; the city's other years are sound

Cell = tuple[str, str]
Edit = tuple[str, str]  # how a line begins, and what stands in its place; {line} is the line itself
Change = tuple[str, tuple[Cell, ...]]  # a heading, and the cells that stand in place of its own


class Mistake(NamedTuple):
    """What is wrong, what hlgl says of it, and how it is made."""

    name: str
    code: str
    edits: tuple[Edit, ...]
    at: str  # how the line begins that the mistake is in
    changes: tuple[Change, ...]

    def toml(self, submission: Submission) -> str:
        """Return the submission with the mistake, as TOML."""
        lines = submission.toml().splitlines(keepends=True)
        for begin, written in self.edits:
            place = next(at for at, line in enumerate(lines) if line.startswith(begin))
            lines[place] = written.replace("{line}", lines[place])
        return "".join(lines)

    def row(self, submission: Submission) -> list[Cell]:
        """Return the submission with the mistake, as the row of a table."""
        changes = dict(self.changes)
        cells = submission.row()
        return [new for cell in cells for new in changes.get(cell[0], (cell,))]

    def named(self, *, in_table: bool) -> str:
        """Return the key, or the heading, that who tells of the mistake would name."""
        return self.changes[-1][1][-1][0] if in_table else self.at.strip('"')


def of_figure(name: str, code: str, indicator: str, given: str, cell: str) -> Mistake:
    """Return the mistake that a figure is written so in TOML, and so in a cell."""
    edit = (f"{indicator} =", f"{indicator} = {given}\n")
    return Mistake(name, code, (edit,), indicator, ((indicator, ((indicator, cell),)),))


def of_number(name: str, code: str, indicator: str, given: str) -> Mistake:
    """Return the mistake that a figure is another number."""
    return of_figure(name, code, indicator, given, given)


def of_text(name: str, code: str, indicator: str, given: str) -> Mistake:
    """Return the mistake that a figure is such a text."""
    return of_figure(name, code, indicator, f'"{given}"', given)


MISTAKES = (
    of_text("unit of another dimension (亿元 for 万吨)", "U302", "grain_capacity", "1.74亿元"),
    of_number("unit too small by 10,000 (吨 for 万吨)", "U309", "grain_capacity", "17400"),
    of_text("percentage points for %", "U303", "urbanization_rate", "96.8个百分点"),
    of_number("share above 100%", "V401", "pension_coverage", "194.6"),
    of_number("% as a fraction (0.968 for 96.8)", "U309", "urbanization_rate", "0.968"),
    of_number("ten times last year's", "V405", "doctors", "35.2"),
    of_number("negative count", "V417", "high_tech_enterprises", "-8"),
    of_text("words for a number", "U301", "schooling_years", "十点七"),
    of_figure("% sign without quotes: no TOML", "S102", "gdp", "5.2%", "5.2%"),
    of_figure("list for a number", "F203", "gdp", "[5.2]", "[5.2]"),
    Mistake(
        "total that the years do not come to",
        "C501",
        (("rd_expenditure =", "rd_expenditure = { growth = 6.2, cumulative = 31.4 }\n"),),
        "rd_expenditure",
        (("rd_expenditure", (("rd_expenditure", "6.2"),)), (TOTAL, ((TOTAL, "31.4"),))),
    ),
    Mistake(
        "figure forgotten, given in the years around",
        "C514",
        (("labour_productivity =", ""),),
        "year",
        (("labour_productivity", (("labour_productivity", ""),)),),
    ),
    Mistake(
        "year of another file (copied)",
        "F218",
        (("year =", "year = 2022\n"),),
        "year",
        (("year", (("year", "2022"),)),),
    ),
    Mistake(
        "year among the figures",
        "F211",
        (("year =", ""), ("[figures]", "[figures]\nyear = 2023\n")),
        "year",
        (("year", (("year", "示例"),)),),
    ),
    Mistake(
        "misspelt id",
        "F202",
        (("urbanization_rate =", "urbanisation_rate = 96.8\n"),),
        "urbanisation",
        (("urbanization_rate", (("urbanisation_rate", "96.8"),)),),
    ),
    Mistake(
        "invisible character in a name",
        "F202",
        (("urbanization_rate =", '"常住人口城镇化率\u200b" = 96.8\n'),),
        '"常住',
        (("urbanization_rate", (("urbanization_rate\u200b", "96.8"),)),),
    ),
    Mistake(
        "key twice",
        "S102",
        (("gdp =", "{line}gdp = 5.3\n"),),
        "gdp",
        (("gdp", (("gdp", "5.2"), ("gdp", "5.3"))),),
    ),
    Mistake(
        "indicator twice, by its id and by its name",
        "F208",
        (("gdp =", '{line}"地区生产总值增长" = 5.3\n'),),
        '"地区',
        (("gdp", (("gdp", "5.2"), ("地区生产总值增长", "5.3"))),),
    ),
    Mistake(
        "status that is none",
        "F212",
        (("status =", 'status = "provisional"\n'),),
        "status",
        (("status", (("status", "provisional"),)),),
    ),
    Mistake(
        "key that is unknown",
        "F201",
        (("status =", '{line}auditor = "审计局"\n'),),
        "auditor",
        (("status", (("status", "final"), ("auditor", "审计局"))),),
    ),
)


class Planted(NamedTuple):
    """A file of a city in which there is a mistake, and whether it is made in this very file."""

    submission: Submission
    mistake: Mistake

    @property
    def is_wrong(self) -> bool:
        """Return whether the mistake is made in it."""
        return self.submission.year == YEAR

    def toml(self) -> str:
        """Return it as TOML."""
        return self.mistake.toml(self.submission) if self.is_wrong else self.submission.toml()

    @property
    def line(self) -> int | None:
        """Return the number of the line where the mistake shows, None in the other files."""
        if not self.is_wrong:
            return None
        lines = enumerate(self.toml().splitlines(), 1)
        return max((at for at, line in lines if line.startswith(self.mistake.at)), default=None)

    def row(self) -> list[Cell]:
        """Return it as a row of a table."""
        return self.mistake.row(self.submission) if self.is_wrong else self.submission.row()


def planted() -> Iterator[Planted]:
    """Yield the files of as many cities as there are mistakes."""
    for at, submission in enumerate(submissions(len(MISTAKES))):
        yield Planted(submission, MISTAKES[at // len(YEARS)])
