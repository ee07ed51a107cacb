"""What text is laid out on."""

from __future__ import annotations

import re

import pytest
from rich.cells import cell_len

from hlgl_cli.report.paper import UNBOUNDED, Heading, Paper
from hlgl_cli.report.view import View

HEADINGS = (Heading("No.", is_number=True), Heading("Name", folds=True), Heading("Verdict"))
ROWS = [
    [("1", ""), ("Urbanization rate of permanent residents", "bold"), ("on track", "green")],
    [("12", ""), ("森林覆盖率森林覆盖率", ""), ("off track", "red")],
]
ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def paper(width: int | None = None, *, color: bool = False) -> Paper:
    """Return a sheet of a width."""
    return Paper(View("en", width, color=color))


def table(width: int | None = None, *, color: bool = False) -> str:
    """Return a table on a sheet of a width."""
    sheet = paper(width, color=color)
    sheet.table(HEADINGS, ROWS)
    return sheet.text()


def test_line() -> None:
    """A line is written as it is: nothing in it is markup, emoji or a number to be coloured."""
    sheet = paper(color=True)
    sheet.line("[bold]5.8[/bold] :smile: a.toml")
    sheet.line()
    assert sheet.text() == "[bold]5.8[/bold] :smile: a.toml\n\n"


def test_long_line() -> None:
    """A line that is too long goes on in the next."""
    sheet = paper(20)
    sheet.line("the plan is broken and judges nobody")
    assert sheet.text() == "the plan is broken\nand judges nobody\n"


def test_long_line_without_a_width() -> None:
    """Without a width nothing is folded."""
    sheet = paper()
    sheet.line("a " * UNBOUNDED)
    assert sheet.text().count("\n") == 1


def test_table() -> None:
    """Numbers stand to the right, words to the left, two blanks apart, wide characters wide."""
    assert table() == (
        "\n"
        " No. Name                                      Verdict\n"
        "--------------------------------------------------------\n"
        "   1 Urbanization rate of permanent residents  on track\n"
        "  12 森林覆盖率森林覆盖率                      off track\n"
        "\n"
    )


def test_narrow_table() -> None:
    """What may be folded is, what may not be is whole."""
    assert table(30) == (
        "\n"
        " No. Name            Verdict\n"
        "------------------------------\n"
        "   1 Urbanization    on track\n"
        "     rate of\n"
        "     permanent\n"
        "     residents\n"
        "  12 森林覆盖率森林  off track\n"
        "     覆盖率\n"
        "\n"
    )


@pytest.mark.parametrize("width", range(25, 90, 5))
def test_width_of_a_table(width: int) -> None:
    """No line is wider than the sheet."""
    assert max(map(cell_len, table(width).splitlines())) <= width


def test_colours() -> None:
    """Colours are those of sixteen, and nothing but them is added."""
    text = table(color=True)
    assert {"\x1b[32m", "\x1b[31m", "\x1b[1m"} <= set(ESCAPE.findall(text))
    assert [line.rstrip() for line in ESCAPE.sub("", text).splitlines()] == table().splitlines()


@pytest.mark.parametrize("environ", [{"NO_COLOR": "1"}, {"TERM": "dumb"}, {"TERM": "unknown"}])
@pytest.mark.parametrize("width", [None, 40, 120])
def test_colours_are_decided_before(
    monkeypatch: pytest.MonkeyPatch,
    environ: dict[str, str],
    width: int | None,
) -> None:
    """Neither colours nor width are left to the environment."""
    expected = table(width, color=True)
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    assert table(width, color=True) == expected


@pytest.mark.parametrize("name", ["COLUMNS", "LINES", "FORCE_COLOR", "TTY_COMPATIBLE"])
def test_environment_is_not_asked(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """A sheet is what the view says, whatever else is set."""
    expected = table()
    monkeypatch.setenv(name, "40")
    assert table() == expected


def test_pairs() -> None:
    """Labels stand in a column, their words beside them."""
    sheet = paper(24)
    sheet.pairs([("Id", "gdp"), ("Category", "Economic development")])
    assert sheet.text() == "Id        gdp\nCategory  Economic\n          development\n"


def test_no_trailing_blanks() -> None:
    """Lines end where their words end."""
    sheet = paper()
    sheet.line("a   ")
    sheet.table(HEADINGS, ROWS)
    assert [line for line in sheet.text().splitlines() if line != line.rstrip()] == []


def test_columns_that_go() -> None:
    """Where there is no room the columns that may go do, one by one in their order."""
    heads = [
        Heading("No."),
        Heading("Name", folds=True),
        Heading("First", goes=1),
        Heading("Next", goes=2),
    ]
    rows = [[("1", ""), ("a long name of it", ""), ("12345", ""), ("67890", "")]]
    seen = []
    for columns in (40, 28, 20, 8):
        sheet = paper(columns)
        sheet.table(heads, rows)
        seen.append([head.words for head in heads if head.words in sheet.text()])
    assert seen == [
        ["No.", "Name", "First", "Next"],
        ["No.", "Name", "First"],
        *[["No.", "Name"]] * 2,
    ]


def test_row_that_runs_over() -> None:
    """At last the row is wider than the screen, and whole."""
    sheet = paper(5)
    sheet.table([Heading("Number", is_number=True)], [[("1234567.891", "")]])
    assert max(map(cell_len, sheet.text().splitlines())) == len(" 1234567.891")


def test_number_that_is_parted() -> None:
    """A column as narrow as can be parts what has no room in it, once no other can go."""
    heads = [Heading("Name", folds=True), Heading("Body", folds=True), Heading("Number")]
    sheet = paper(40)
    sheet.table(heads, [[("12345678901234567", ""), ("12345678901234567", ""), ("1234567", "")]])
    assert sheet.text() == (
        "\n"
        "Name            Body             Number\n"
        "----------------------------------------\n"
        "123456789012345 123456789012345  1234567\n"
        "67              67\n"
        "\n"
    )


def test_runs() -> None:
    """Each part of a line has its style, several at once too; on plain paper none has."""
    for color, expected in ((True, "\x1b[1;36mX\x1b[0m-\x1b[2m.\x1b[0m\n"), (False, "X-.\n")):
        sheet = paper(color=color)
        sheet.runs([("X", "bold cyan"), ("-", ""), (".", "dim")])
        assert sheet.text() == expected


def test_headings_stand_at_the_foot() -> None:
    """A heading of one line stands above its column, beside the last line of a longer one."""
    sheet = paper()
    sheet.table(
        [Heading("Average/\ntotal"), Heading("Due", is_number=True)], [[("1", ""), ("2", "")]]
    )
    assert sheet.text() == "\n Average/\n total     Due\n--------------\n 1           2\n\n"


def test_style_of_a_cell() -> None:
    """A style reaches over the width of its column, not into the lines of others."""
    sheet = paper(22, color=True)
    rows = [[("a name in lines", ""), ("1", "red")]]
    sheet.table([Heading("Name", folds=True), Heading("Verdict")], rows)
    assert sheet.text().splitlines()[3:] == [
        "a name in \x1b[31m 1      \x1b[0m",
        "lines",
        "",
    ]
