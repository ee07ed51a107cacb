"""A file becomes the rows of a plan."""

from __future__ import annotations

import pytest

from hlgl_cli.finding import CannotRunError
from hlgl_cli.importing import bounds, run
from hlgl_cli.importing.document import told
from hlgl_cli.importing.roles import Years
from tests.sources.tables.books import workbook

HEAD = "指标,2025年,2030年,备注\n"
TEXT = f"专栏1 主要指标,,,\n{HEAD}城镇化率(%),67.9,71,a\n"


def read(content: str | bytes, name: str = "t.csv", given: Years | None = None) -> run.Read:
    """Return what a file holds."""
    encoded = content.encode() if isinstance(content, str) else content
    return run.read_plan(name, encoded, given or Years())


def test_read() -> None:
    """Rows are read, and what the table says of the plan."""
    found = read(TEXT)
    (entry,) = found.entries
    assert (entry.reading.name, entry.named.id) == ("城镇化率", "urbanization_rate")
    assert (found.file, found.title, found.years) == ("t.csv", "专栏1 主要指标", (2025, 2030))


def test_several_tables() -> None:
    """Rows are counted on from table to table; the years are of the first that has any."""
    found = read(f"指标,现值,目标\na,1,2\n{TEXT}")
    assert [entry.printed.row.number for entry in found.entries] == [1, 2]
    assert (found.years, found.title) == ((2025, 2030), "专栏1 主要指标")


@pytest.mark.parametrize(("second", "group"), [("2030年", "经济"), ("目标", "")])
def test_table_that_goes_on(second: str, group: str) -> None:
    """A group goes on in a table with the same headings, and in no other."""
    first = "指标,2025年,2030年\n一、经济,,\na,1,2\n"
    found = read(f"{first}续表,,\n指标,2025年,{second}\nb,1,2\n")
    assert [entry.printed.row.group for entry in found.entries] == ["经济", group]


def test_group_row_with_a_number() -> None:
    """A row that only groups those below it states no indicator."""
    found = read(f"{HEAD}10. 每千人口拥有医护人员数,,,\n其中：医师（人）,3,4,\n")
    assert len(found.entries) <= 2
    assert found.entries[-1].printed.row.number == 2


def test_notes() -> None:
    """What was found by looking, hidden or not read is told."""
    rows = [line.split(",") for line in TEXT.splitlines()]
    book = workbook(
        {"name": "新", "rows": rows, "hidden_rows": [3]},
        {"name": "旧", "rows": rows, "hidden": True},
    )
    notes = [told(note, "en") for note in read(book, "t.xlsx").notes]
    assert notes == [
        'hidden sheets that are not read: "旧"',
        'columns that are not read: "备注"',
        "hidden rows are read too: 1",
    ]
    (encoding, _) = read(TEXT.encode("gbk")).notes
    assert told(encoding, "zh") == "按 GB18030 编码读取（--encoding 可指定）"


def test_flaws() -> None:
    """A row whose numbers cannot be read is a question, without any of them."""
    book = workbook({"rows": [["指标", "2025年", "2030年"], ["城镇化率", 67.9, "=B2*1.1"]]})
    (entry,) = read(book, "t.xlsx").entries
    assert (entry.reading.baseline, entry.reading.target) == (None, None)
    assert entry.question is not None
    assert told(entry.question.why, "en") == "a cell has no printed number: =B2*1.1"


@pytest.mark.parametrize(
    ("content", "key"),
    [
        ("a,b\n1,2\n", "import.no_table"),
        (HEAD, "import.no_rows"),
        (f"{HEAD}注：无,,,\n", "import.no_rows"),
        (HEAD + "a,1,2,\n" * (bounds.MOST_INDICATORS + 1), "import.too_many"),
    ],
)
def test_refused(content: str, key: str) -> None:
    """A file without a table of indicators is told as such."""
    with pytest.raises(CannotRunError, match=key):
        read(content)


@pytest.mark.parametrize(
    ("years", "key"),
    [
        (Years(), "which_years"),
        (Years(None, 2030), "which_base"),
        (Years(2025), "which_target"),
        (Years(2030, 2030), "years"),
        (Years(1800, 2030), "years"),
        (Years(2025, 2200), "years"),
    ],
)
def test_refused_years(years: Years, key: str) -> None:
    """A year that nobody says is asked for by its option; years must be in order."""
    with pytest.raises(CannotRunError, match=f"import.{key}"):
        run.refuse_years(years)


def test_years() -> None:
    """Those that can be a plan's are returned."""
    assert run.refuse_years(Years(2025, 2030)) == (2025, 2030)


@pytest.mark.parametrize(
    ("file", "expected"),
    [("a/15FYP_anhui.csv", "15fyp-anhui"), ("安徽.csv", "plan"), ("<stdin>", "stdin")],
)
def test_id(file: str, expected: str) -> None:
    """A plan's id is its file's name as far as it can be one."""
    assert run.id_of(file) == expected
    run.refuse_id(expected)


@pytest.mark.parametrize("ident", ["", "A", "-a", "a_b", "某"])
def test_refused_ids(ident: str) -> None:
    """Other ids no plan can have."""
    with pytest.raises(CannotRunError, match=r"import\.bad_id"):
        run.refuse_id(ident)
