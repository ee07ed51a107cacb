"""However large, deep or odd a file is, it is told what is wrong with it."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hlgl_cli.cli.main import run
from hlgl_cli.limits import MOST_LISTED, MOST_TOLD
from hlgl_cli.sources.document import MOST_BYTES
from hlgl_cli.sources.plans import load_plan
from tests.cli.running import ROOT
from tests.examined import HEAD, findings
from tests.laws.examples import tried
from tests.test_findings import FILES

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Hlgl


@pytest.mark.parametrize(("more", "code"), [(0, 0), (1, 1)])
def test_size(hlgl: Hlgl, here: Path, more: int, code: int) -> None:
    """A file of 1 MiB is read, a byte more is not."""
    text = f"{HEAD}gdp = 5.8\n#"
    (here / "a.toml").write_text(text.ljust(MOST_BYTES + more, "x"), encoding="utf-8")
    ran = hlgl("validate", "a.toml", "-q", "-f", "concise", "--lang", "zh")
    said = "a.toml:1:1: S103 文件超过1MiB，未读取\n" if code else ""
    assert (ran.code, ran.out, ran.err) == (code, said, "")


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}gdp = {'[' * 20_000}",
        f"{HEAD}gdp = {'[' * 20_000}{']' * 20_000}",
        f"{HEAD}gdp = {'{a=' * 20_000}1{'}' * 20_000}",
        f"{HEAD}gdp = {'{a=' * 200}1{'}' * 200}",
        f"{HEAD}gdp{'.a' * 1_000} = 1",
        f"year = 2023\n[figures{'.a' * 1_000}]\nb = 1",
    ],
    ids=["arrays-open", "arrays", "inline-tables", "shallower-tables", "dotted-key", "header"],
)
def test_depth(text: str) -> None:
    """However deep a file goes, it is told that it is wrong."""
    assert {finding.severity for finding in findings(text)} == {"error"}


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}{'长' * 60_000}",
        f"{HEAD}gdp = {'1.' * 15_000}",
        f"{HEAD}gdp = {'1 ' * 10_000}",
        f"{HEAD}gdp = '{'x' * 500_000}",
        f"{HEAD}{'x' * 500_000} = 1",
        HEAD + "".join(f"k{number} = 1\n" for number in range(5_000)),
        HEAD + "".join(f"[figures.k{number}]\nvlaue = 1\n" for number in range(2_000)),
        f"{HEAD}gdp = {{ growth = {{ {', '.join(f'k{one} = 1' for one in range(10_000))} }} }}",
        HEAD + "[figures.gdp.growth]\n" + "".join(f"k{one} = 1\n" for one in range(10_000)),
    ],
    ids=["characters", "points", "numbers", "string", "key", "names", "tables", "line", "years"],
)
def test_time(text: str) -> None:
    """However long a line and however many the mistakes, it does not take long to say so."""
    start = time.process_time()
    assert findings(text)
    assert time.process_time() - start < 20


@pytest.mark.parametrize("form", ["table", "json"])
def test_time_of_unknown_names(form: str, hlgl: Hlgl, here: Path) -> None:
    """Five thousand misspelt names are answered and printed in a few seconds."""
    names = [f"x{name}_{place}" for place in range(25) for name in load_plan().names()][:5_000]
    text = HEAD + "".join(f'"{name}" = 1\n' for name in names)
    (here / "many.toml").write_text(text, encoding="utf-8")
    start = time.process_time()
    told = {"table": MOST_TOLD, "json": MOST_LISTED}[form]
    assert hlgl("validate", "many.toml", "-f", form).out.count("F202") == told
    assert time.process_time() - start < 6


def test_time_of_a_long_line(hlgl: Hlgl, here: Path) -> None:
    """Ten thousand mistakes on one line of wide characters are placed and counted as quickly."""
    keys = ", ".join(f"'率{place}' = 1" for place in range(10_000))
    (here / "line.toml").write_text(f"{HEAD}gdp = {{ {keys} }}", encoding="utf-8")
    start = time.process_time()
    assert hlgl("validate", "line.toml", "-f", "concise").out.count("F201") == MOST_LISTED
    assert time.process_time() - start < 6


# Whatever bytes there are

EXAMPLES = [path.read_bytes() for path in [*sorted((ROOT / "examples").rglob("*.toml")), *FILES]]
FRAGMENTS = [
    *('"', "'", '"""', "=", "[", "]", "[[", "{", "}", ",", ".", "#", "\\", "\n", "\r", "\t", "-"),
    *("nan", "-inf", "1e999", "1e-999", "9" * 20, "0x", "true", "1979-05-27", "[figures]", "year"),
    *("\0", "\x1b[31m", "\x7f", "\x9b", "\u202e", "\u2028", "\u200b", "\ufeff", "\U0001f33e"),
    *("年", "％", "万吨", "[bold red]", "{name}", "%s", "# hlgl: ignore[S1]", "\\u0000", "\\ud800"),
]
NUMBERS = ["0", "5.8", "-100", "100", "1e15", "1e-15", "-0.0", "nan", "999999999999999", "true"]
QUANTITIES = ["'5.8%'", "'54200 元'", "'1 百分点'", "'9 亿亿'", "'x'", "''", "[]", "'1e5 元'"]
NAMES = ["gdp", "urbanization_rate", "life_expectancy", "energy_intensity", "erosion_control"]
MORE_NAMES = ["high_tech_enterprises", "western_counties_rank", "tourist_visits", "3", "it"]
KEYS = ["value", "growth", "reduction", "cumulative", "average", "index", "base", "deflator"]
PRICES = ["constant", "current", "base-year", "x"]

amounts = st.sampled_from(NUMBERS + QUANTITIES)
years = st.sampled_from(["2019", "2020", "2021", "2022", "2023", "2024", "2025", "2026"])
by_year = st.dictionaries(years, amounts, max_size=4).map(
    lambda table: f"{{ {', '.join(f'{year} = {amount}' for year, amount in table.items())} }}"
)
tables = st.tuples(
    st.dictionaries(st.sampled_from(KEYS), amounts | by_year, max_size=5),
    st.none() | st.sampled_from(PRICES),
).map(
    lambda given: "{ {} }".replace(
        "{}",
        ", ".join(
            [*(f"{key} = {amount}" for key, amount in given[0].items())]
            + ([] if given[1] is None else [f"prices = '{given[1]}'"])
        ),
    )
)
figures = st.dictionaries(st.sampled_from(NAMES + MORE_NAMES), amounts | by_year | tables)
submissions = st.tuples(years, figures).map(
    lambda given: "\n".join(
        [f"year = {given[0]}", "[figures]", *(f"{key} = {one}" for key, one in given[1].items())]
    ).encode()
)
truncated = st.tuples(st.sampled_from(EXAMPLES), st.integers(0, 2000)).map(
    lambda given: given[0][: given[1]]
)


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """Return an example into which something was put, in place of something or of nothing."""
    content = draw(st.sampled_from(EXAMPLES))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(content)))
        end = start + draw(st.integers(0, 12))
        what = draw(st.sampled_from(FRAGMENTS).map(str.encode) | st.binary(max_size=4))
        content = content[:start] + what + content[end:]
    return content


@pytest.fixture(scope="module")
def fuzzed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder for files of all kinds."""
    return tmp_path_factory.mktemp("fuzzed")


def examined(command: str, folder: Path, content: bytes) -> tuple[int, str, Any]:
    """Return the exit code for a file of these bytes, and both formats of what was said."""
    (folder / "a.toml").write_bytes(content)
    outputs = {name: folder / f"out.{name}" for name in ("concise", "json")}
    formats = [word for name, path in outputs.items() for word in ("-f", f"{name}:{path}")]
    code = run([command, str(folder / "a.toml"), "-q", *formats])
    concise = outputs["concise"].read_bytes().decode("utf-8")
    return code, concise, json.loads(outputs["json"].read_bytes())


@tried()
@given(st.binary(max_size=300) | truncated | mutated() | submissions)
@example(b"\xff\xfe")
@example(b"\x00")
def test_any_bytes(fuzzed: Path, content: bytes) -> None:
    """Of any bytes it is told what is wrong with them, in printable characters and valid JSON."""
    for command in ("validate", "check"):
        code, concise, document = examined(command, fuzzed, content)
        assert code in {0, 1}
        assert concise == "" or concise.endswith("\n")
        assert all(one.isprintable() for one in concise.replace("\n", ""))
        assert len(concise.splitlines()) == len(document["findings"])
        assert command == "check" or code == bool(document["counts"]["errors"])
