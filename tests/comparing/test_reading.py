"""An earlier result is read, whatever it is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from hlgl_cli.comparing import reading
from hlgl_cli.comparing.reading import earlier
from hlgl_cli.finding import CannotRunError
from hlgl_cli.selection import Request
from tests.cli.running import SHIPPED, submit
from tests.report.build import checked, content

if TYPE_CHECKING:
    from pathlib import Path

    from hlgl_cli.report.changes import AreaChanges

FIGURES = "urbanization_rate = 96.5\ngdp = { cumulative = 18 }"
REPORT: dict[str, Any] = {"schema": "hlgl.check/1", "reports": []}
AREA: dict[str, Any] = {
    "plan": {"id": "huolinguole-14fyp", "base_year": 2020, "target_year": 2025},
    "area": "霍林郭勒市",
    "year": 2022,
    "assessments": [],
}


def changes(names: tuple[str, ...], year: int | None = None, **asked: Any) -> AreaChanges:  # noqa: ANN401 - of a Request
    """Return what became of the area of `2023.toml` since the result in some files."""
    request = Request(year=year, only=("urbanization_rate",), **asked)
    (area,) = checked(content(FIGURES), only=("urbanization_rate",), year=year).reports
    found = earlier(names, ("2023.toml",), request).beside(area).changes
    assert found is not None
    return found


def refusal(here: Path, text: str | bytes, name: str = "earlier.json") -> CannotRunError:
    """Return why a file cannot be compared with."""
    data = text if isinstance(text, bytes) else text.encode()
    (here / name).write_bytes(data)
    with pytest.raises(CannotRunError) as error:
        earlier((name,), ("2023.toml",), Request())
    return error.value


def test_report(here: Path) -> None:
    """A JSON report is told by what it says, whatever it is called."""
    (here / "earlier.txt").write_text(
        json.dumps({**REPORT, "reports": [AREA]}), encoding="utf-8-sig"
    )
    assert changes(("earlier.txt",)).before == 2022


def test_files_and_folders(here: Path) -> None:
    """Submissions are judged now, in the year asked for, or in their own newest."""
    (here / "then").mkdir()
    for year in (2021, 2022):
        submit(here / "then", FIGURES, year)
    assert changes(("then",)).before == 2022
    assert changes(("then/2021.toml", "then/2022.toml"), year=2023).before == 2022
    submit(here / "then", FIGURES, 2023)
    assert [changes(("then",), year).before for year in (2022, 2023)] == [2022, 2023]


def test_overlay(here: Path) -> None:
    """An overlay is the one of then; without figures beside it, those of now are judged."""
    submit(here, FIGURES)
    overlay = 'plan = "huolinguole-14fyp"\nissued_by = "市"\n[baselines]\nurbanization_rate = 94\n'
    (here / "then.toml").write_text(overlay, encoding="utf-8")
    (entry,) = changes(("then.toml",)).entries
    assert [cause.why for cause in entry.why] == ["base_revised"]


def test_plan(here: Path) -> None:
    """So is a plan, and the overlays of now are not laid over it."""
    submit(here, FIGURES)
    (here / "a.toml").write_bytes(SHIPPED.read_bytes())
    assert changes(("a.toml",), overlays=("no such file",)).entries == ()


def test_table(here: Path) -> None:
    """A table of figures is one too."""
    (here / "then.csv").write_text(
        "year,indicator,value\n2022,urbanization_rate,96\n", encoding="utf-8"
    )
    assert changes(("then.csv",)).before == 2022


@pytest.mark.parametrize(
    ("text", "key", "facts"),
    [
        ('{"schema": ', "run.against_json", {"place": "earlier.json:1:12"}),
        (b'{"schema": "\xff"}', "run.against_json", {"place": "earlier.json"}),
        ('{"a":' * 100_000, "run.against_json", {"place": "earlier.json"}),
        ('{"a": ' + "1" * 5000 + "}", "run.against_json", {"place": "earlier.json"}),
        ("{}", "run.against_other", {"given": "None"}),
        ('{"schema": "hlgl.show/1"}', "run.against_schema", {"given": "hlgl.show/1"}),
        ('{"schema": "hlgl.check/2", "reports": []}', "run.against_schema", {}),
        ('{"schema": "hlgl.check/1"}', "run.against_shape", {"field": "reports"}),
        (json.dumps({**REPORT, "reports": [{}]}), "run.against_shape", {"field": "reports.0.plan"}),
        (json.dumps(REPORT), "run.against_nothing", {"files": "earlier.json"}),
        (
            json.dumps({**REPORT, "reports": [AREA, AREA]}),
            "run.against_twice",
            {"area": "霍林郭勒市", "plan": "huolinguole-14fyp"},
        ),
    ],
)
def test_refused(here: Path, text: str | bytes, key: str, facts: dict[str, str]) -> None:
    """What cannot be read is told with its place, another document with what it is."""
    error = refusal(here, text)
    assert error.key == key
    assert facts.items() <= error.facts.items()


@pytest.mark.parametrize("number", ["1e999999999", "NaN", '"x"', "1" * 200])
def test_numbers_that_hlgl_never_printed(here: Path, number: str) -> None:
    """A number that could not be written out is refused like a wrong field."""
    assessment = (
        '{"indicator": "gdp", "name": "x", "year": 2022, "unit": "%", "verdict": "on_track"'
    )
    area = json.dumps(AREA).replace(
        '"assessments": []', f'"assessments": [{assessment}, "margin": {number}}}]'
    )
    error = refusal(here, json.dumps(REPORT).replace("[]", f"[{area}]"))
    assert (error.key, error.facts["field"]) == (
        "run.against_shape",
        "reports.0.assessments.0.margin",
    )


def test_large(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A report is larger than other files may be, up to a limit."""
    padded = json.dumps({**REPORT, "reports": [AREA], "padding": "x" * 1_100_000})
    (here / "large.json").write_text(padded, encoding="utf-8")
    assert changes(("large.json",)).before == 2022
    monkeypatch.setattr(reading, "MOST_OF_REPORT", 1_050_000)
    assert refusal(here, padded).key == "run.against_large"


def test_standard_input(here: Path) -> None:
    """Standard input is for the figures of now, which can be read once."""
    submit(here, FIGURES)
    (here / "then.toml").write_text('plan = "huolinguole-14fyp"\n[baselines]\n', encoding="utf-8")
    for names, key in ((("-",), "run.against_stdin"), (("then.toml",), "run.stdin_twice")):
        with pytest.raises(CannotRunError) as error:
            earlier(names, ("-",), Request())
        assert error.value.key == key


def test_no_figures(here: Path) -> None:
    """Files of which none can be used are nothing to compare with."""
    assert refusal(here, "year = 2022\nplan = 'other'\n[figures]\ngdp = 5\n", "bad.toml").key == (
        "run.against_nothing"
    )
