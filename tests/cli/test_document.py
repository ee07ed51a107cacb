"""One shape of the JSON, whatever the figures are: never a traceback, never another key."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hlgl_cli.cli.main import run
from hlgl_cli.sources.plans import load_plan
from tests.laws.examples import tried
from tests.report.shape import check_shape, numbers

if TYPE_CHECKING:
    from pathlib import Path

NAMES = st.sampled_from(
    [*load_plan().names(), "no_such", "", "\\u0000", "a.b", "城镇化", "year", "figures"],
)
NUMBERS = st.sampled_from(
    ["0", "-0.0", "5", "-100", "100", "1e15", "1e-15", "1e999", "nan", "-inf", "5.20", "98.0"],
) | st.decimals(-1000, 1000, places=2).map(str)
JUNK = st.sampled_from(
    [*("true", "''", "'x'", "'5'", "'5 %'", "'1.6 亿元'", "'3 百分点'", "'9 万人'", "2023-01-01")],
) | st.sampled_from(["[]", "[1, [2]]", "{}", "{ a = 1 }", "07:32:00", '"\\u202e"', "0x10"])
AMOUNTS = NUMBERS | JUNK
YEARS = st.sampled_from(["2019", "2021", "2022", "2023", "2024", "x", "23"])
BY_YEAR = st.dictionaries(YEARS, AMOUNTS, max_size=4).map(
    lambda table: "{ " + ", ".join(f"{year} = {one}" for year, one in table.items()) + " }",
)
KINDS = st.sampled_from(
    [
        *("value", "growth", "reduction", "cumulative", "average", "index"),
        *("base", "deflator", "prices", "note", "vale"),
    ],
)
TABLES = st.dictionaries(KINDS, AMOUNTS | BY_YEAR | st.just("'current'"), max_size=4).map(
    lambda table: "{ " + ", ".join(f"{kind} = {one}" for kind, one in table.items()) + " }",
)
FIGURES = st.dictionaries(NAMES, AMOUNTS | TABLES, max_size=8)
HEADS = st.sampled_from(
    ["", "year = 2023\n", "year = 2025\n", "year = 2022\nstatus = 'final'\n", "year = 'x'\n"],
) | st.sampled_from(
    ["year = 2023\narea = 'b'\n", "year = 2023\nplan = 'p'\n", "year = 2023\nx = 1\n"],
)


def written(head: str, figures: dict[str, str]) -> str:
    """Return a submission as it is written."""
    lines = [f'"{name}" = {one}' for name, one in figures.items()]
    return "\n".join([head, "[figures]", *lines, ""])


@tried()
@given(st.lists(st.tuples(HEADS, FIGURES), min_size=1, max_size=3))
def test_any_figures(
    here: Path,
    capfdbinary: pytest.CaptureFixture[bytes],
    files: list[tuple[str, dict[str, str]]],
) -> None:
    """Whatever the figures are, the document has its shape, and the exit code is one of three."""
    names = [f"{place}.toml" for place in range(len(files))]
    for name, (head, figures) in zip(names, files, strict=True):
        (here / name).write_text(written(head, figures), encoding="utf-8")
    code = run(["check", *names, "-f", "json", "-q"])
    out, err = capfdbinary.readouterr()
    assert (code in {0, 1}, err) == (True, b"")
    document = json.loads(out, parse_float=Decimal, parse_constant=_refuse)
    check_shape(document)
    assert [one for one in numbers(document) if int(one.as_tuple().exponent) < -6] == []


def _refuse(constant: str) -> None:
    raise AssertionError(constant)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=120))
def test_any_bytes(here: Path, capfdbinary: pytest.CaptureFixture[bytes], content: bytes) -> None:
    """Whatever a file is, the document has its shape."""
    (here / "a.toml").write_bytes(content)
    code = run(["check", "a.toml", "-f", "json", "-q"])
    out, err = capfdbinary.readouterr()
    assert (code, err) == (1, b"")
    check_shape(json.loads(out))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(HEADS, FIGURES)
def test_any_figures_as_a_table(
    here: Path,
    capfdbinary: pytest.CaptureFixture[bytes],
    head: str,
    figures: dict[str, str],
) -> None:
    """The table, too, has an answer, and moves no cursor."""
    (here / "a.toml").write_text(written(head, figures), encoding="utf-8")
    assert run(["check", "a.toml", "-q", "--all"]) in {0, 1}
    out = capfdbinary.readouterr().out.decode()
    assert [one for one in out if one != "\n" and not one.isprintable()] == []


def test_numbers_are_digits(here: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Numbers are written in digits: no exponent, no minus before nothing, no more than six."""
    figures = {
        "gdp": "{ cumulative = -0.0 }",
        "doctors": "{ cumulative = 1e-15 }",
        "urbanization_rate": "96.8",
        "aluminium_products_output": "{ cumulative = 1e15 }",
    }
    (here / "a.toml").write_text(written("year = 2023\n", figures), encoding="utf-8")
    run(["check", "a.toml", "-f", "json", "-q"])
    text = re.sub(r'"(?:[^"\\]|\\.)*"', '""', capfdbinary.readouterr().out.decode())
    found = re.findall(r"-?\d[^\s,]*", text)
    assert [one for one in found if not re.fullmatch(r"-?\d+(\.\d{1,6})?", one)] == []
    assert "-0" not in found
    assert "1000000000000000" in found


@pytest.mark.parametrize(
    ("figure", "lead"),
    [
        ("cumulative = 15.7625", "0"),
        ("cumulative = 15.76250049", "0"),
        ("cumulative = 16", "0.042007"),
    ],
)
def test_rounded_once(
    here: Path,
    capfdbinary: pytest.CaptureFixture[bytes],
    figure: str,
    lead: str,
) -> None:
    """A number that rounds to nothing is nothing."""
    (here / "a.toml").write_text(written("year = 2023\n", {"gdp": f"{{ {figure} }}"}), "utf-8")
    run(["check", "a.toml", "-f", "json", "-q", "--only", "gdp"])
    document = json.loads(capfdbinary.readouterr().out, parse_float=str, parse_int=str)
    (assessment,) = document["reports"][0]["assessments"]
    assert assessment["lead_years"] == lead
