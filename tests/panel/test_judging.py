"""What judges a part of a panel."""

from __future__ import annotations

import gc
import io
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from typing import TYPE_CHECKING

import pyarrow.parquet as pq
import pytest

from hlgl_cli.examining import Examiner
from hlgl_cli.finding import CannotRunError
from hlgl_cli.panel import workers
from hlgl_cli.panel.judging import Result
from hlgl_cli.panel.spilling import SCHEMA, Part, packed
from hlgl_cli.panel.tally import NOTHING
from hlgl_cli.panel.writing import Writing
from hlgl_cli.report.report import Outcome
from hlgl_cli.selection import Request
from tests.cli.running import OVERLAY
from tests.panel.build import PLAN, paneled, row, write

if TYPE_CHECKING:
    from pathlib import Path

ROWS = [row(area, year, value=f"12.{year % 10}") for year in (2021, 2022) for area in "丙甲乙"]


def test_too_many_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An area with more rows than any has is not read, and the others are judged."""
    monkeypatch.setattr("hlgl_cli.panel.judging.MOST_OF_AREA", 5)
    rows = [*ROWS, *(row("丁", year) for year in range(2021, 2027))]
    (found,) = paneled(write(tmp_path / "f.csv", rows), rows=5).found.told
    expected = "the table is too large (more than 5 rows of one area) and was not read"
    assert (found.code, found.area, found.message.en) == ("S122", "丁", expected)
    assert found.hint_in("en").startswith("other areas are not affected; look for rows of this one")
    assert str(found.place) == f"{tmp_path}/f.csv:8:1"


def test_failure_of_an_area(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An area that cannot be judged is a finding, and the others are judged."""
    of_area = Examiner.of_area

    def failing(self: Examiner, area: str) -> Examiner:
        if area == "乙":
            raise ZeroDivisionError(area)
        return of_area(self, area)

    monkeypatch.setattr(Examiner, "of_area", failing)
    found = paneled(write(tmp_path / "a.csv", ROWS))
    assert {each[1] for each in found.cells} == {"丙", "甲"}
    (finding,) = found.found.told
    assert (finding.code, str(finding.place), finding.area) == (
        "S141",
        f"{tmp_path}/a.csv:4:1",
        "乙",
    )
    assert finding.message_in("en") == ("this area could not be judged: ZeroDivisionError: 乙")


@pytest.mark.parametrize("rows", [1, 3, 100])
def test_same_bytes(tmp_path: Path, rows: int) -> None:
    """However the areas are parted and the rows sorted, the result is the same to the byte."""
    name, other = write(tmp_path / "a.csv", ROWS), write(tmp_path / "b.csv", ROWS[::-1])
    assert paneled(name, rows=rows).content == paneled(other).content


def test_years(tmp_path: Path) -> None:
    """Every year that is asked for is judged."""
    found = paneled(write(tmp_path / "a.csv", ROWS), years=(2021, 2022), rows=2)
    years = found.table.column("year").to_pylist()
    assert years.count(2021) == years.count(2022) > 0


def test_editions(tmp_path: Path) -> None:
    """Every edition is judged, and a verdict that was revised is counted."""
    rows = [row(vintage="2023-03", value="12.5"), row(vintage="2024-03", value="12.6")]
    name = write(tmp_path / "a.csv", rows, ("year", "indicator", "value", "vintage"))
    both = paneled(name, every_vintage=True, request=Request(plan=PLAN, only=("forest_coverage",)))
    assert both.table.select(["vintage", "verdict"]).to_pylist() == [
        {"vintage": "2023-03", "verdict": "off_track"},
        {"vintage": "2024-03", "verdict": "on_track"},
    ]
    assert both.found.tally.revised == {"forest_coverage": 1}
    assert paneled(name).table.column("vintage").unique().to_pylist() == ["2024-03"]


def test_multiple(tmp_path: Path) -> None:
    """A number in multiples of ten is refused, for its digits are not known; a lone 0 is none."""
    headings = ("REF_AREA", "TIME_PERIOD", "INDICATOR", "OBS_VALUE", "UNIT_MULT")
    rows = [
        dict(zip(headings, ("甲县", "2023", name, value, power), strict=True))
        for name, value, power in (("doctors", "3.5", "0"), ("gdp", "5", "3"), ("gdp", "", "3"))
    ]
    found = paneled(write(tmp_path / "a.csv", rows, headings))
    (finding,) = found.found.told
    assert (finding.code, finding.line) == ("F203", 3)
    assert finding.hint_in("en").startswith("write the number whole")
    reasons = {each["indicator"]: each["reason"] for each in found.table.to_pylist()}
    assert (reasons["gdp"], reasons["doctors"]) == ("invalid", None)


def test_overlay_of_an_area(tmp_path: Path) -> None:
    """An overlay of one area changes the targets of that area alone."""
    overlay = tmp_path / "overlay.toml"
    overlay.write_text(
        f'plan = "{PLAN}"\narea = "甲"\nissued_by = "x"\n[targets]\nforest_coverage.level = 13\n',
        encoding="utf-8",
    )
    request = Request(plan=PLAN, overlays=(str(overlay),), only=("forest_coverage",))
    found = paneled(write(tmp_path / "a.csv", ROWS), request=request)
    targets = {each["area"]: each["target_value"] for each in found.table.to_pylist()}
    assert targets == {"丙": "12.6", "乙": "12.6", "甲": "13"}


def test_overlay_of_every_area(tmp_path: Path) -> None:
    """An overlay of no area in particular is of each."""
    found = paneled(
        write(tmp_path / "a.csv", ROWS), request=Request(plan=PLAN, overlays=(OVERLAY,))
    )
    assert set(found.table.column("target_assigned_by").drop_null().to_pylist()) != set()


def test_no_figures(tmp_path: Path) -> None:
    """A file without any figure is told; one that lacks columns says that instead."""
    with pytest.raises(CannotRunError, match="no figures are in"):
        paneled(write(tmp_path / "a.csv", []))
    found = paneled(write(tmp_path / "b.csv", [], ("area", "value")))
    assert [each.code for each in found.found.told] == ["S121"]


def test_no_row_that_can_be_read(tmp_path: Path) -> None:
    """Where no row can be read, each is told, and a result without rows is written."""
    (tmp_path / "a.csv").write_text("id,year,value\ndoctors,2023\n")
    found = paneled(str(tmp_path / "a.csv"))
    assert [(each.code, each.line) for each in found.found.told] == [("S140", 2)]
    assert found.table.num_rows == 0


def test_year_outside_the_plan(tmp_path: Path) -> None:
    """A year that the plan does not judge keeps the command from running."""
    with pytest.raises(CannotRunError, match="2026"):
        paneled(write(tmp_path / "a.csv", ROWS), years=(2026,))


def test_many_findings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """So many are kept as people read; all are counted."""
    monkeypatch.setattr("hlgl_cli.panel.running.MOST_TOLD", 2)
    rows = [row(f"{at}县", indicator="nonsense") for at in range(4)]
    found = paneled(write(tmp_path / "a.csv", rows)).found
    assert (len(found.told), found.counts["error"]) == (2, 4)


def test_broken_file(tmp_path: Path) -> None:
    """A file that is no figures is told, and the others are judged."""
    (tmp_path / "b.parquet").write_bytes(b"PAR1 and no more")
    found = paneled(write(tmp_path / "a.csv", ROWS), str(tmp_path / "b.parquet"))
    assert [each.code for each in found.found.told] == ["S140"]
    assert found.table.num_rows > 0


def test_processes(tmp_path: Path) -> None:
    """Two processes write the same bytes as this one."""
    name = write(tmp_path / "a.csv", ROWS)
    assert paneled(name, jobs=2, rows=2).content == paneled(name).content


def test_killed_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that is killed ends the command with what may help."""

    class Broken:
        def __init__(self, *_: object, **__: object) -> None: ...

        def submit(self, *_: object) -> None:
            raise BrokenProcessPool

        def shutdown(self, **_: object) -> None: ...

    monkeypatch.setattr(workers, "ProcessPoolExecutor", Broken)
    with pytest.raises(CannotRunError, match="worker process was ended"):
        list(workers.in_processes([None], b"", 2))  # type: ignore[list-item] # never looked at


def test_in_order() -> None:
    """Results come in the order of the parts, whenever they are there, and a few are begun early."""
    parts = [Part((name,), {}, b"") for name in "abcde"]
    begun: list[str] = []

    def begin(part: Part) -> Future[Result]:
        begun.extend(part.areas)
        future: Future[Result] = Future()
        future.set_result(Result(b"", [], Outcome(areas=len(begun)), NOTHING))
        return future

    results = workers.in_order(parts, begin, 2)
    assert next(results).outcome.areas == 1
    assert begun == ["a", "b", "c"]
    assert [result.outcome.areas for result in results] == [2, 3, 4, 5]


def _into(sheet: io.BytesIO, piece: bytes) -> None:
    sheet.write(piece)


def test_groups_of_rows(tmp_path: Path) -> None:
    """Rows are written in groups of a size, whatever pieces they come in."""
    table = paneled(write(tmp_path / "a.csv", ROWS)).table
    contents = []
    for size in (3, table.num_rows):
        sheet = io.BytesIO()
        with Writing(partial(_into, sheet), 7) as writing:
            for at in range(0, table.num_rows, size):
                writing.add(packed(table.schema, table.slice(at, size).to_batches()))
        contents.append(sheet.getvalue())
    assert contents[0] == contents[1]
    assert pq.ParquetFile(io.BytesIO(contents[0])).metadata.row_group(0).num_rows == 7


def test_error_while_writing() -> None:
    """After an error the file is not ended, so that nobody takes it for whole."""
    sheet = io.BytesIO()
    with pytest.raises(KeyError), Writing(partial(_into, sheet)):
        raise KeyError
    gc.collect()  # the library ends a file that nobody has any more
    assert sheet.getvalue() == b"PAR1"


def test_nothing() -> None:
    """Of no area there is nothing to count, and a part without rows has none."""
    assert NOTHING.and_of(NOTHING) == NOTHING
    assert packed(SCHEMA, []) == packed(SCHEMA, [])
