"""hlgl for scripts."""

from __future__ import annotations

import copy
import json
import pickle
import runpy
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pydantic import ValidationError

import hlgl_cli
from hlgl_cli import CannotRunError, Plan, Report, check, load_plan, load_submissions
from hlgl_cli.engine.assessment import Assessment, Outlook
from hlgl_cli.frozen import Frozen
from hlgl_cli.records.record import Record
from hlgl_cli.report.formats.as_json import render
from hlgl_cli.report.view import View
from hlgl_cli.text import LANGUAGES
from tests.cli.running import NATION_PLAN, NATIONAL, Feed, submit

if TYPE_CHECKING:
    from hlgl_cli.engine.verdict import Comparison

EXAMPLES = Path(__file__).parent.parent / "examples"
FIGURES = EXAMPLES / "huolinguole" / "illustrative"
SCRIPT = EXAMPLES / "library.py"
PRINTED = """\
Huolinguole in 2023, from 3 files of made-up figures

Urbanization rate of permanent residents: -0.30 points, -0.50 years, surely off track
Growth of per capita disposable income: -0.07 points, -0.04 years, surely off track
Registered urban unemployment rate: -0.10 points, - years, surely off track
Average years of schooling of the working-age population: -0.12 年, -0.86 years, surely off track

In each of the 2 years left:
  urbanization_rate: +0.75 a year, in its unit
  disposable_income: +5.10 % a year
  registered_unemployment: back to 4.5 % or better
  schooling_years: +0.20 a year, in its unit

urbanization_rate: 2021 on_track, 2022 off_track, 2023 off_track
disposable_income: 2021 on_track, 2022 off_track, 2023 off_track
registered_unemployment: 2021 on_track, 2022 on_track, 2023 off_track
schooling_years: 2021 off_track, 2022 off_track, 2023 off_track

energy_intensity: not_assessed (awaiting_target) -> on_track, margin +0.20 points
carbon_intensity: not_assessed (awaiting_target) -> off_track, margin -1.37 points

0 errors, 0 warnings
"""
# What the JSON report says of itself, not of what was found.
OF_THE_DOCUMENT = {"schema", "lang"}
AHEAD = {*Outlook._fields}  # of the years to come
CHECK: Any = check  # for what its types forbid
LOAD: Any = load_submissions
PLAN: Any = load_plan
ATOMS = (str, int, Decimal, Fraction, type(None))  # a bool is an int


@pytest.fixture
def reports(here: Path) -> list[Report]:
    """Return reports that have every kind of content: areas, forms, years, reasons, findings."""
    head = "area = '通辽市'\nplan = 'huolinguole-14fyp'"
    files = [
        submit(here, "gdp = 5.8\ndoctors = 'x'\n'5' = 3\n\"20\" = '0.16 万吨标煤'", head=head),
        submit(here, "grain_capacity = '16500 吨'\nno_such = 1", year=2024),
    ]
    nation = [load_submissions(*sorted(NATIONAL.glob(f"20{at}.toml"))) for at in ("2*", "21")]
    plan = load_plan(NATION_PLAN)
    return [
        check(load_submissions(FIGURES)),
        check(load_submissions(*files)),
        *(check(one, plan) for one in nation),
        check(load_submissions(FIGURES), year=2025),
        check(load_submissions(NATIONAL / "2021.toml")),
    ]


# Calls


def test_check() -> None:
    """A script judges a folder of submissions in three calls."""
    report = check(load_submissions(FIGURES))
    (area,) = report.reports
    assert (area.year, area.summary.on_track, area.summary.off_track) == (2023, 12, 4)
    assert report.findings[0].code == "T601"


def test_another_plan_and_year() -> None:
    """It may name a plan with overlays, a year and how values are compared."""
    plan = load_plan("huolinguole-14fyp", EXAMPLES / "huolinguole" / "tongliao-example.toml")
    report = check(load_submissions(FIGURES), plan, year=2022, comparison="rounded")
    (area,) = report.reports
    found = {one.indicator: one.verdict for one in area.assessments}
    assert (area.year, found["energy_intensity"]) == (2022, "off_track")


@pytest.mark.parametrize(("comparison", "on_track"), [("exact", 12), ("rounded", 13)])
def test_comparison(comparison: Comparison, on_track: int) -> None:
    """One value of the folder meets what is required only when it is rounded as printed."""
    (area,) = check(load_submissions(FIGURES), comparison=comparison).reports
    assert (area.summary.on_track, area.summary.off_track) == (on_track, 16 - on_track)


def test_what_cannot_be_judged() -> None:
    """What stops a script says why in both languages, and what was probably meant."""
    with pytest.raises(CannotRunError) as error:
        load_plan("no-such")
    assert error.value.message.en == (
        'there is no plan "no-such" (known: huolinguole-14fyp, national-14fyp, national-15fyp); a path of a plan file will do'
    )
    with pytest.raises(CannotRunError) as error:
        check(load_submissions(FIGURES), year=2031)
    assert error.value.message.of("zh") == "2031年不在规划期内（2021—2025年）"
    assert str(error.value) == "run.year_outside_plan: 2031 is not a year of the plan (2021-2025)"


def test_standard_input(feed: Feed) -> None:
    """A dash is standard input."""
    feed((FIGURES / "2023.toml").read_bytes())
    report = check(load_submissions("-"))
    assert (report.files, report.reports[0].year) == (("<stdin>",), 2023)


def test_findings_of_what_cannot_be_judged() -> None:
    """A file that stops a script has findings that say where and why."""
    with pytest.raises(CannotRunError) as error:
        load_plan(EXAMPLES.parent / "pyproject.toml")
    found = [(one.line, one.code, one.message.en) for one in error.value.findings]
    assert found[:2] == [
        (1, "F211", '"plan" is missing'),
        (1, "F211", '"categories" is missing'),
    ]


def test_submission_for_a_plan() -> None:
    """A submission in the place of a plan is told as one."""
    with pytest.raises(CannotRunError, match=r"2023\.toml is a submission, not a plan"):
        load_plan(FIGURES / "2023.toml")


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda *_: CHECK("folder"), "check() takes what load_submissions() returned, not str"),
        (lambda s, p: CHECK(p, s), "check() takes what load_submissions() returned, not Plan"),
        (lambda s, p: CHECK([*s], p), "check() takes what load_submissions() returned, not list"),
        (
            lambda s, p: CHECK(s[0], p),
            "check() takes submissions that load_submissions() read, not str",
        ),
        (
            lambda s, _: CHECK(s, "huolinguole-14fyp"),
            "check() takes a plan that load_plan() returned, not str",
        ),
        (lambda s, p: CHECK(s, p, year="2023"), "year is a whole number such as 2023, not str"),
        (lambda s, p: CHECK(s, p, latest=2023), "latest is True or False, not int"),
        (
            lambda *_: LOAD(["a.toml"]),
            "load_submissions() takes names of files and folders, not list",
        ),
        (
            lambda *_: LOAD(b"a.toml"),
            "load_submissions() takes names of files and folders, not bytes",
        ),
        (lambda _, p: PLAN(p), "load_plan() takes an id or names of files, not Plan"),
        (
            lambda *_: PLAN("huolinguole-14fyp", ["a.toml"]),
            "load_plan() takes an id or names of files, not list",
        ),
    ],
)
def test_wrong_argument(call: Callable[[object, Plan], object], message: str) -> None:
    """An argument of another kind is refused with what was expected and what was given."""
    with pytest.raises(TypeError) as error:
        call(load_submissions(FIGURES), load_plan())
    assert str(error.value) == message


def test_grades() -> None:
    """Grades may be Eurostat's."""
    report = check(load_submissions(FIGURES), grades="eurostat")
    (area,) = report.reports
    assert (report.grades, area.summary.ungraded["growth_series"]) == ("eurostat", 4)


def test_unknown_grades() -> None:
    """A slip in whose grades they are is not taken for the default."""
    with pytest.raises(ValueError, match="grades") as error:
        CHECK(load_submissions(FIGURES), grades="Eurostat")
    assert str(error.value) == "grades are 'official' or 'eurostat', not 'Eurostat'"


def test_unknown_comparison() -> None:
    """A slip in the name of a comparison is not taken for the default."""
    with pytest.raises(ValueError, match=r".") as error:
        CHECK(load_submissions(FIGURES), comparison="round")
    assert str(error.value) == "comparison is 'exact' or 'rounded', not 'round'"


def test_what_is_offered() -> None:
    """Everything that is offered can be imported."""
    assert [name for name in hlgl_cli.__all__ if getattr(hlgl_cli, name) is None] == []
    assert set(hlgl_cli.library.__all__) | {"__version__"} == set(hlgl_cli.__all__)


def test_unknown_name() -> None:
    """What is not offered is no attribute, as of any module."""
    with pytest.raises(AttributeError, match=r"^module 'hlgl_cli' has no attribute 'judge'$"):
        hlgl_cli.judge  # noqa: B018 - to be asked for is the point


# The JSON's names


def pairs(document: Any, result: Any, at: str = "") -> Iterator[tuple[str, object, object]]:  # noqa: ANN401 - JSON
    """Yield each value of a JSON document, with what the result has under the same names."""
    if isinstance(document, dict) and isinstance(result, Mapping):
        assert list(map(str, document)) == [str(key) for key in result], at
        for key, one in zip(document, result.values(), strict=True):
            yield from pairs(document[key], one, f"{at}.{key}")
    elif isinstance(document, dict):
        for key in document.keys() - (OF_THE_DOCUMENT if not at else set()):
            holder = result.outlook if isinstance(result, Assessment) and key in AHEAD else result
            assert hasattr(holder, key), f"{at} has no {key}"
            yield from pairs(document[key], getattr(holder, key), f"{at}.{key}")
    elif isinstance(document, list):
        for place, (one, other) in enumerate(zip(document, result, strict=True)):
            yield from pairs(one, other, f"{at}[{place}]")
    else:
        yield at, document, result


def told(result: object, lang: str) -> object:
    """Return a value as JSON tells it: words in a language, numbers to six decimals."""
    if hasattr(result, "of"):
        return result.of(lang)
    return round(result, 6) if isinstance(result, Decimal) else result


@pytest.mark.parametrize("lang", LANGUAGES)
def test_names_of_the_json(reports: list[Report], lang: str) -> None:
    """Every name of the JSON report is an attribute of the result, or of an assessment's outlook."""
    seen = set[str]()
    for report in reports:
        document = json.loads(render(report, View(lang)), parse_float=Decimal)
        for at, shown, result in pairs(document, report):
            assert shown == told(result, lang), at
            seen.add(at.rpartition(".")[2])
    assert {"form", "milestones", "pace_ratio", "no_baseline", "ahead", "value", "hint"} <= seen


def test_names_that_are_missing() -> None:
    """The walk itself finds a name that is not there."""
    with pytest.raises(AssertionError, match=r"\.reports\[0\]\.summary has no late"):
        list(pairs({"reports": [{"summary": {"late": 1}}]}, check(load_submissions(FIGURES))))


# Frozen


def parts(result: object, at: str = "report") -> Iterator[tuple[str, object]]:
    """Yield a result and everything that can be reached from it by attribute, key or place."""
    yield at, result
    inner: Mapping[str, object] = {}
    if isinstance(result, Record):
        inner = {name: getattr(result, name) for name in type(result).model_fields}
    elif isinstance(result, Mapping):
        inner = {str(key): one for key, one in result.items()}
    elif isinstance(result, tuple):
        names = getattr(result, "_fields", range(len(result)))
        inner = {str(name): one for name, one in zip(names, result, strict=True)}
    for name, one in inner.items():
        yield from parts(one, f"{at}.{name}")


def changes(result: object) -> Iterator[str]:
    """Yield what could be changed of a value."""
    if isinstance(result, Mapping):
        with pytest.raises(TypeError):
            result["new"] = 1  # type: ignore[index]  # what must not be possible
        return
    names = getattr(result, "_fields", ()) or tuple(getattr(type(result), "model_fields", ()))
    for name in (*names, "new"):
        try:
            setattr(result, name, 1)
        except (AttributeError, ValidationError):
            continue
        yield name


def test_frozen(reports: list[Report]) -> None:
    """Nothing that a report leads to can be changed: no attribute, no item, no list in it."""
    kinds, seen = set[str](), set[int]()
    for report in reports:
        for at, one in parts((report, *(area.summary for area in report.reports))):
            if id(one) in seen or isinstance(one, (*ATOMS, frozenset)):
                continue
            seen.add(id(one))
            kinds.add(type(one).__name__)
            assert isinstance(one, (tuple, Record)) or type(one) is Frozen, at
            assert list(changes(one)) == [], at
    assert {"Assessment", "Case", "Indicator", "Finding", "Summary", "Frozen"} <= kinds


# Values


COPIES: tuple[Callable[[Any], Any], ...] = (
    copy.deepcopy,
    lambda one: pickle.loads(pickle.dumps(one)),  # noqa: S301 - our own
)


@pytest.mark.parametrize("copied", COPIES, ids=["deepcopy", "pickle"])
def test_copies(reports: list[Report], copied: Callable[[Any], Any]) -> None:
    """Whatever a report has can be copied and pickled, and then is equal and has the same hash."""
    for report in (*reports, *(area.summary for one in reports for area in one.reports)):
        again = copied(report)
        assert (again, hash(again), repr(again)) == (report, hash(report), repr(report))


@pytest.mark.parametrize("copied", COPIES, ids=["deepcopy", "pickle"])
@pytest.mark.parametrize("name", ["huolinguole-14fyp", NATION_PLAN], ids=str)
def test_copies_of_plans(name: str | Path, copied: Callable[[Any], Any]) -> None:
    """So can a plan."""
    plan = load_plan(name)
    again = copied(plan)
    assert (again, hash(again), repr(again)) == (plan, hash(plan), repr(plan))


@pytest.mark.parametrize("copied", COPIES, ids=["deepcopy", "pickle"])
def test_copies_of_errors(copied: Callable[[Any], Any]) -> None:
    """So can what stops a script, which a pool of processes hands on."""
    with pytest.raises(CannotRunError) as error:
        load_plan(FIGURES / "2023.toml")
    again = copied(error.value)
    assert (str(again), again.findings) == (str(error.value), error.value.findings)


@pytest.mark.parametrize("name", ["huolinguole-14fyp", NATION_PLAN], ids=str)
def test_dump_of_a_plan(name: str | Path) -> None:
    """A plan can be dumped, as Python and as JSON, without a warning."""
    plan = load_plan(name)
    assert [one["id"] for one in plan.model_dump()["indicators"]] == [
        one.id for one in plan.indicators
    ]
    assert json.loads(plan.model_dump_json()) == plan.model_dump(mode="json")


# The example


def test_example(capsys: pytest.CaptureFixture[str]) -> None:
    """The script in examples/ prints what it is known to print, wherever it is run."""
    runpy.run_path(str(SCRIPT))
    assert capsys.readouterr().out == PRINTED


def test_example_says_that_its_figures_are_made_up() -> None:
    """Nobody takes the example's figures for real ones."""
    text = SCRIPT.read_text(encoding="utf-8")
    assert "illustrative, not real" in text
    assert "made-up figures" in PRINTED


def test_example_is_made_of_cells() -> None:
    """Each cell of code has one of words before it."""
    marks = [one for one in SCRIPT.read_text(encoding="utf-8").splitlines() if one[:4] == "# %%"]
    assert marks == ["# %% [markdown]", "# %%"] * (len(marks) // 2)
    assert len(marks) >= 10
