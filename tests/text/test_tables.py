"""The tables of words: equal keys, equal facts, and none that nobody says."""

from __future__ import annotations

import ast
import re
import string
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pytest
import tomli

import hlgl_cli
from hlgl_cli.base import Base, BaseLevel, Known
from hlgl_cli.catalogue import Severity, rules
from hlgl_cli.cli.group import COMMANDS
from hlgl_cli.cli.help import GROUPS
from hlgl_cli.cli.schema import KINDS
from hlgl_cli.demands import FORM_NAMES
from hlgl_cli.engine.assessment import Verdict
from hlgl_cli.engine.grades import Grade, Ungraded
from hlgl_cli.engine.measures import Basis
from hlgl_cli.engine.series import Reason
from hlgl_cli.overlay import Overlay
from hlgl_cli.plan import (
    Category,
    Cells,
    Followed,
    Head,
    Indicator,
    InText,
    Kind,
    Plan,
    Prices,
    Status,
    Words,
)
from hlgl_cli.records.record import keys_of
from hlgl_cli.settings import Settings
from hlgl_cli.sources.plans import load_plan
from hlgl_cli.submission import Figure, Submission
from hlgl_cli.target import Amendment, Bound, Target, Trend
from hlgl_cli.text import LANGUAGES, table
from hlgl_cli.units import factor, read_quantity
from hlgl_cli.units.known import known_units
from tests.cli.running import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable

PACKAGE = Path(hlgl_cli.__file__).parent
PLANS = [load_plan(str(path)) for path in (ROOT / "data" / "indicators.toml",)] + [
    load_plan(str(path)) for path in sorted(ROOT.glob("examples/*/plan*.toml"))
]
IN_CHINESE = re.compile(r"[\u4e00-\u9fff]")
HALF_WIDTH = re.compile(r"[\u4e00-\u9fff”）][:;,?!]|[:;,?!][\u4e00-\u9fff{]")
SAID_IN_A_TEMPLATE = re.compile(r'say\("([\w.]+)"( \+)?')
MULTIPLES = "十百千万亿"
PARTS = (Base, BaseLevel, InText, Amendment, Followed)  # of the tables of a plan
# Whose facts differ: Chinese names the plan's length (五年), English the year that is judged.
SAID_IN_ONE = {
    "column.required",
    "explain.required",
    "lead.behind",
    "reading.budget",
    "reading.change",
    "reading.rank",
    "reading.reduction",
    "reading.rise",
    "reading.total",
}
CITES_CHINESE = {"calc.unknown_unit"}  # it names units as a file writes them


def units() -> set[str]:
    """Return the units that the plans of the repository print, and that differences are in."""
    levels = {one.level_unit for plan in PLANS for one in plan.indicators}
    return {unit for unit in levels if unit and IN_CHINESE.search(unit)} | {"百分点"}


def authorities() -> set[str]:
    """Return who assigns targets of the plans of the repository."""
    targets = [one.target for plan in PLANS for one in plan.indicators if one.target is not None]
    return {target.assigned_by for target in targets if target.assigned_by}


def is_unit(spelled: str) -> bool:
    """Return whether a unit can be converted."""
    return spelled in known_units() or factor(spelled, f"千{spelled.lstrip(MULTIPLES)}") > 0


def facts(words: str) -> set[str]:
    """Return the facts that words take."""
    return {name for _, name, _, _ in string.Formatter().parse(words) if name is not None}


def facts_of_findings() -> set[str]:
    """Return the facts that the messages and hints of findings take."""
    words = [words for rule in rules().values() for words in (rule.message["zh"], rule.hint["zh"])]
    return {name for said in words for name in facts(said)}


def literal(name: str) -> tuple[str, ...]:
    """Return what a field of an indicator can be."""
    annotation = Indicator.model_fields[name].annotation
    inner = [one for one in get_args(annotation) if get_args(one)] or [annotation]
    return tuple(str(one) for one in get_args(inner[0]))


def schema_names() -> set[str]:
    """Return what the schemas have words for: kinds, and fields of the files that people write."""
    models = (Plan, Head, Category, Indicator, Words, Cells, Target, Overlay, Settings, *PARTS)
    read = {(model, name) for model in (*models, Submission, Figure) for name in keys_of(model)}
    fields = {f"{model.__name__.lower()}.{name}" for model, name in read}
    return {*KINDS, "about", "by_year", "target", *fields}


# What the letters of explanations stand for.
LETTERS = (
    *("m.index", "m.fall", "m.index.alone", "m.fall.alone", "m.indexes", "m.growth", "m.sum"),
    *("m.change", "m.value", "m.worst", "no_unit", "q", "y", "e", "Q", "x", "r", "k", "n", "s"),
    *("B", "B.first", "U", "g1", "g1.fall", "g", "g.fall", "Y", "Y1", "w", "c", "c.fall", "I"),
    *("I1", "a", "a.fall", "V", "V1", "D", "J", "p", "b", "h", "d1", "u", "v", "o", "t"),
)

# The keys that are put together as they are said: what follows each prefix.
DOMAINS: dict[str, Iterable[str]] = {
    "verdict": (*get_args(Verdict), "met", "missed", "met_alone", "missed_alone"),
    "grade": (*get_args(Grade), "above_ceiling", "below_floor", "target_achieved"),
    "ungraded": get_args(Ungraded),
    "reason": get_args(Reason),
    "why": get_args(Reason),
    "wanted": literal("kind"),
    "kind": get_args(Kind),
    "form": FORM_NAMES,
    "bound": get_args(Bound),
    "bounded": (*get_args(Bound), "bare", "range"),
    "trend": get_args(Trend),
    "known": get_args(Known),
    "kept": (*get_args(Bound), "range", "all"),
    "follow": get_args(Bound),
    "reach": ("up", "down", "within"),
    "rises": ("up", "down", "more", "less"),
    "stated": (*get_args(Kind), "decline", "increase"),
    "measure": ("index", "fall", "value", "total", "mean"),
    "letter": LETTERS,
    "status": (*get_args(Status), "mark.preliminary", "mark.revised"),
    "fact": facts_of_findings(),
    "better": literal("better"),
    "prices": (*get_args(Prices), "base-year"),
    "nature": literal("nature"),
    "basis": (*get_args(Basis), "chained_falls", "mixed_falls"),
    "severity": get_args(Severity),
    "unit": units(),
    "place": authorities() | {"自治区", "内蒙古自治区"},
    "family": {code[:2] for code in rules()},
    "schema": schema_names(),
}


@cache
def literals() -> tuple[set[str], set[str]]:
    """Return the strings of the package's source, and the beginnings of those that are put together."""
    whole, beginnings = set[str](), set[str]()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                beginnings.add(str(node.values[0].value))
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                whole.add(node.value)
    for path in (ROOT / "data" / "templates").rglob("*.j2"):
        said = SAID_IN_A_TEMPLATE.findall(path.read_text(encoding="utf-8"))
        whole |= {key for key, is_begun in said if not is_begun}
        beginnings |= {key for key, is_begun in said if is_begun}
    return whole, beginnings


def is_said(key: str) -> bool:
    """Return whether the package says a key, as it stands or put together."""
    whole, beginnings = literals()
    prefix, _, rest = key.partition(".")
    if key in whole or (key.endswith((".one", ".many")) and key.rpartition(".")[0] in whole):
        return True
    if prefix == "prose":
        return is_put_together(rest)
    ends = {key.removeprefix(one) for one in beginnings if key.startswith(one) and "." in one}
    if not ends:
        return False
    if prefix == "unit":
        return is_unit(rest)
    if prefix == "cell":  # of a code, or of a hint that a message brings along
        return rest in rules() or is_said(rest)
    if prefix in DOMAINS:
        return rest in DOMAINS[prefix]
    if prefix == "help":
        name, _, group = rest.partition(".")
        return group in GROUPS if name == "group" else name in {"hlgl", *COMMANDS}
    return bool(ends & whole)


def is_put_together(name: str) -> bool:
    """Return whether the source names what a sentence's key is put together of."""
    kind, _, rest = name.partition(".")
    if kind == "unit":
        return is_unit(rest)
    whole, beginnings = literals()
    begun = f"prose.{kind}." in beginnings or whole & {f"prose.{kind}", f"prose.{name}"}
    parts = [part for dotted in rest.split(".") for part in named_parts(dotted, whole)]
    return bool(begun) and all(part in whole or part.isdecimal() for part in parts)


def named_parts(part: str, whole: set[str]) -> list[str]:
    """Return a part of a key as the source names it: whole, or joined by underscores."""
    return [part] if part in whole or part.isdecimal() else part.split("_")


def test_equal_keys() -> None:
    """Both languages have the same keys, in the same order."""
    chinese, english = (list(table(lang)) for lang in ("zh", "en"))
    assert chinese == english


def test_equal_facts() -> None:
    """Both languages say the same facts, but where grammar or need asks for others."""
    chinese, english = (
        {key: facts(said) for key, said in table(one).items() if not key.startswith("prose.")}
        for one in ("zh", "en")
    )
    assert {key for key in chinese if chinese[key] != english[key]} == SAID_IN_ONE


def test_every_key_is_said() -> None:
    """No words are kept that nobody says."""
    assert [key for key in table("zh") if not is_said(key)] == []


@pytest.mark.parametrize(("prefix", "names"), DOMAINS.items(), ids=list(DOMAINS))
def test_every_name_has_words(prefix: str, names: Iterable[str]) -> None:
    """What can be said of a kind has words, each of it."""
    assert {f"{prefix}.{name}" for name in names} <= table("zh").keys()


def test_chinese_punctuation() -> None:
    """Between Chinese words stand Chinese marks."""
    assert [key for key, words in table("zh").items() if HALF_WIDTH.search(words)] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_gbk(lang: str) -> None:
    """A Chinese console can show every character."""
    assert [key for key, words in table(lang).items() if not _is_gbk(words)] == []


def _is_gbk(words: str) -> bool:
    return words.encode("gbk", "ignore").decode("gbk") == words


def test_english_is_english() -> None:
    """English words hold none of Chinese, but for what is quoted from a file."""
    unquoted = {key: re.sub(r'"[^"]*"', "", words) for key, words in table("en").items()}
    chinese = {key for key, words in unquoted.items() if IN_CHINESE.search(words)}
    assert {key for key in chinese if not key.startswith("unit.")} <= CITES_CHINESE


@pytest.mark.parametrize("unit", sorted(units()))
def test_english_units_are_readable(unit: str) -> None:
    """What a table prints for a unit in English is one of it: 10,000 t is 1 万吨."""
    words = table("en")[f"unit.{unit}"].replace(",", "")
    said = read_quantity(words if words[0].isdecimal() else f"1 {words}")
    assert said.exact * factor(said.unit, unit) == 1


def test_a_line_for_each_key() -> None:
    """A key is read from its own line, and says what the whole file says."""
    files = (Path(hlgl_cli.__file__).parent.parent / "data" / "words").glob("*.toml")
    whole = {
        key: words for file in files for key, words in tomli.loads(file.read_text("utf-8")).items()
    }
    assert {key: words["zh"] for key, words in whole.items()} == table("zh")
    assert {key: words["en"] for key, words in whole.items()} == table("en")
