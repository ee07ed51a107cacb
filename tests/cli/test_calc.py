"""hlgl calc: what each calculation answers, and what it refuses."""

from __future__ import annotations

import shlex
from decimal import Decimal
from typing import TYPE_CHECKING

import click
import pytest

from hlgl_cli.cli.calc import command
from hlgl_cli.cli.group import hlgl as root
from hlgl_cli.cli.words import Option
from hlgl_cli.text import LANGUAGES, table
from tests.cli.running import COMMAND, ROOT, spawn
from tests.pages import blocks

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Feed, Hlgl

HEAVY = {"pydantic", "pint", "rich", "fractions"}


# What is answered


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("rate 0.8 1.5 --years 5", "Average annual growth  13.3967%"),
        ("rate 100 105 110.25", "Average annual growth  5%"),
        ('rate "46502 元" "5.935 万元" --years 5 --method level', "Average annual growth  5.0001%"),
        ("rate 100 110 110 112.2 --method accumulated", "Average annual growth  5.1851%"),
        ("rate 100 110 121 --method accumulated --years 2", "Average annual growth  10%"),
        ("rate 100 110 --method accumulated", "Average annual growth  10%"),
        ('project "46502 元" --rate 5% --years 5', "Projected  59349.65 元"),
        ("project 100 --rate -3 --years 2", "Projected  94.09"),
        ("chain 6.1 4.0 5.8", "Cumulative growth      16.7440%\nAverage annual growth  5.2959%"),
        ("chain '10 percent' 50‰", "Cumulative growth      15.5%\nAverage annual growth  7.4709%"),
        ("chain -1.6 5", "Cumulative growth      3.32%\nAverage annual growth  1.6464%"),
        ("chain -- -1.6 5", "Cumulative growth      3.32%\nAverage annual growth  1.6464%"),
        (
            "required 95% 98% --from 2020 --by 2025",
            "Step per year  0.6 percentage points",
        ),
        (
            "required 0.8 1.5 --from 2020 --by 2025 --now 1.2 --in 2023",
            (
                "Planned per year  13.3967%\nSo far per year   14.4714%\n"
                "Needed per year   11.8034%\nStep per year     0.15"
            ),
        ),
        ("path 95 98 --years 3", "Year 1  96\nYear 2  97\nYear 3  98"),
        ("path 9 16 --years 2 --linear", "Year 1  12.5\nYear 2  16"),
        ("path 9 16 --years 2 --geometric", "Year 1  12\nYear 2  16"),
        ("path 9 16 --years ２", "Year 1  12.5\nYear 2  16"),
        ("round １.５e３ --digits －２", "Rounded  1500"),
        ("required 1 2 --from ２０２０ --by 2021", "Needed per year  100%\nStep per year    1"),
        ("path -1 1 --years 2", "Year 1  0\nYear 2  1"),
        ("reduce 2.7 0.1 --of 13.5", "Cumulative reduction  2.7973%\nProgress              19.56%"),
        ("reduce 10 -10", "Cumulative reduction  1%"),
        ('deflate "251.46 亿元" --deflator 104.2', "At constant prices  241.3244 亿元"),
        ("index 120 100", "Index (base year = 100)  120\nCumulative growth        20%"),
        (
            "index 120 100 --deflator 104",
            "Index (base year = 100)  115.3846\nCumulative growth        15.3846%",
        ),
        ('convert "3500 万吨" 亿吨', "Converted  0.35 亿吨"),
        ('convert "-5 %" ‰', "Converted  -50‰"),
        ('convert "1.39 万亿斤" 亿吨', "Converted  6.95 亿吨"),
        ("convert ５４２００元 万元", "Converted  5.42 万元"),
        ("convert ９６．５％ ‰", "Converted  965‰"),
        ("convert 1.62亿元 yuan", "Converted  162000000 yuan"),
        ("convert '1.62\u3000亿元' 万元", "Converted  16200 万元"),
        ("convert '1 元' 万亿元", "Converted  0.000000000001 万亿元"),
        ("convert 123456.123456789元 亿元", "Converted  0.00123456123456789 亿元"),
        ("convert '1 亩' 公顷", "Converted  0.066667 公顷"),
        ("convert '3.5 ten thousand t' 亿吨", "Converted  0.00035 亿吨"),
        ("round 0.35 --digits 1", "Rounded  0.4"),
        ("round 1.050 --digits 1", "Rounded  1.0"),
        ("round 10.5002 --digits 0", "Rounded  11"),
        ('round "1250 元" --digits -2', "Rounded  1200 元"),
    ],
)
def test_answers(hlgl: Hlgl, arguments: str, said: str) -> None:
    """Every calculation prints a line for each result, and nothing else."""
    assert hlgl("calc", *shlex.split(arguments)) == (0, f"{said}\n", "")


def test_steps(hlgl: Hlgl) -> None:
    """--steps adds the calculation."""
    out = hlgl("calc", "convert", "3500 万吨", "亿吨", "--steps").out
    assert out.splitlines()[1:] == ["", "Converted  V × f = 3500 × 1/10000 = 0.35 亿吨"]


def test_chinese(hlgl: Hlgl) -> None:
    """In Chinese the labels are the officials' words."""
    ran = hlgl("calc", "chain", "5", "5", "--lang", "zh")
    assert ran == (0, "累计增长  10.25%\n年均增长  5%\n", "")


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("1.042", "104.2"),
        ("0.98", "98"),
        ("1.2", "120"),
        ("4.2", "104.2"),
        ("0.5", "100.5"),
        ("19", "119"),
    ],
)
def test_low_deflator(hlgl: Hlgl, given: str, meant: str) -> None:
    """A ratio or a rate in the place of a deflator is noted, and calculated with all the same."""
    ran = hlgl("calc", "deflate", "100", "--deflator", given)
    said = f"warning: --deflator {given} is read with the base year as 100; did you mean {meant}?\n"
    assert (ran.code, ran.err) == (0, said)
    assert ran.out.startswith("At constant prices  ")
    assert hlgl("calc", "index", "2", "1", "--deflator", given).err == said


def test_low_deflator_in_chinese(hlgl: Hlgl) -> None:
    """The same in Chinese; what may be a deflator is not noted."""
    said = "警告：--deflator 1.042 按基期为100计算；是否应为104.2？\n"
    assert hlgl("calc", "deflate", "1", "--deflator", "1.042", "--lang", "zh").err == said
    assert hlgl("calc", "deflate", "1", "--deflator", "30").err == ""


def test_json(hlgl: Hlgl) -> None:
    """The document has one shape, and exact numbers."""
    document = hlgl("calc", "chain", "6.1", "4.0", "5.8", "-f", "json").document()
    assert list(document) == ["schema", "lang", "calculation", "inputs", "results", "steps"]
    assert document["inputs"] == {
        "rates": [{"value": Decimal(one), "unit": "%"} for one in ("6.1", "4", "5.8")]
    }
    assert [one["value"] for one in document["results"]] == [
        Decimal("16.743952"),
        Decimal("5.295901"),
    ]


@pytest.mark.parametrize(
    ("arguments", "inputs"),
    [
        (
            "required 1 2 --from 2020 --by 2025",
            ["from", "target", "from_year", "by_year", "now", "in_year"],
        ),
        ("reduce 1", ["falls", "target"]),
        ("index 2 1", ["value", "base", "deflator"]),
        ("rate 1 2 --years 3", ["values", "years", "method"]),
        ("deflate 2 --deflator 104", ["value", "deflator"]),
    ],
)
def test_inputs(hlgl: Hlgl, arguments: str, inputs: list[str]) -> None:
    """An input that was not given is null, never dropped."""
    document = hlgl("calc", *shlex.split(arguments), "-f", "json").document()
    assert list(document["inputs"]) == inputs


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("chain 6.1 4.0 5.8", "16.7440\t5.2959"),
        ("round 1.050 --digits 1", "1.0"),
        ('convert "3500 万吨" 亿吨', "0.35"),
        ("path 95% 98% --years 3", "96\t97\t98"),
        ("required 95% 98% --from 2020 --by 2025", "0.6"),
    ],
)
def test_plain(hlgl: Hlgl, arguments: str, said: str) -> None:
    """Bare numbers as they are shown, those of an answer parted by tabs."""
    assert hlgl("calc", *shlex.split(arguments), "--plain") == (0, f"{said}\n", "")


def test_csv(hlgl: Hlgl) -> None:
    """A heading and a row, whose line is that of no row."""
    ran = hlgl("calc", "convert", "1 元", "万亿元", "-f", "csv")
    assert ran.out == "line,converted,converted_unit\n,0.000000000001,万亿元\n"


def test_jsonl(hlgl: Hlgl) -> None:
    """The document on one line, with the line of no row."""
    line, whole = (hlgl("calc", "chain", "5", "-1", "-f", form) for form in ("jsonl", "json"))
    assert line.out.count("\n") == 1
    assert line.document() == {**whole.document(), "line": None}


def test_file(hlgl: Hlgl, here: Path) -> None:
    """A format can go to a file, beside the one on standard output."""
    ran = hlgl("calc", "chain", "5", "-f", "table", "-f", "json:it.json")
    assert ran.out == "Cumulative growth      5%\nAverage annual growth  5%\n"
    assert '"calculation": "chain"' in (here / "it.json").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("quantity", "unit", "given", "value"),
    [
        ("1 元", "万亿元", "1", "0.000000000001"),
        ("0.00000001 亿元", "元", "0.00000001", "1"),
        ("12345.6789 元", "万元", "12345.6789", "1.23456789"),
        ("1 亩", "公顷", "1", "0.06666667"),
    ],
)
def test_a_document_of_a_conversion_is_exact(
    hlgl: Hlgl, quantity: str, unit: str, given: str, value: str
) -> None:
    """A number that has an end is written to its end, however small."""
    document = hlgl("calc", "convert", quantity, unit, "-f", "json").document()
    assert str(document["inputs"]["quantity"]["value"]) == str(Decimal(given))
    assert str(document["results"][0]["value"]) == str(Decimal(value))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("rate 5 3 --years 2", "Average annual growth  -22.5403%"),
        ("project -100 --rate -3 --years 2", "Projected  -94.09"),
        ("path -5 -3 --years 2", "Year 1  -4\nYear 2  -3"),
        ("reduce -2.7 3.1 --of 13.5", "Cumulative reduction  0.4837%\nProgress              3.34%"),
        ("deflate -5 --deflator 104", "At constant prices  -4.807692"),
        ("index -5 4", "Index (base year = 100)  -125\nCumulative growth        -225%"),
        ("convert -5元 万元", "Converted  -0.0005 万元"),
        ("round -0.35 --digits 1", "Rounded  -0.4"),
        ("round -0.04 --digits 1", "Rounded  0.0"),
        ("required -5% -3% --from 2020 --by 2025", "Step per year  0.4 percentage points"),
        (
            "required 5% 3% --from 2020 --by 2025 --now -4% --in 2023",
            "Step per year  3.5 percentage points",
        ),
        ("chain '\u22121.6' 5", "Cumulative growth      3.32%\nAverage annual growth  1.6464%"),
    ],
)
def test_negative_numbers(hlgl: Hlgl, arguments: str, said: str) -> None:
    """A negative number is a number in every command, not an option that there is not."""
    assert hlgl("calc", *shlex.split(arguments)) == (0, f"{said}\n", "")


# Help


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", command.commands)
def test_help(hlgl: Hlgl, name: str, lang: str) -> None:
    """Every calculation has a help, with its options, and examples that work."""
    words, one = table(lang), command.commands[name]
    out = hlgl("calc", name, "--help", "--lang", lang).out
    squeezed = "".join(out.split())
    assert out.startswith(words["help.usage"].format(usage=f"hlgl calc {name} [OPTIONS] "))
    assert all(isinstance(option, Option | click.Argument) for option in one.params)
    assert "".join(words[f"help.calc.{name}.more"].split()) in squeezed
    assert all(len(line) <= 80 for line in out.splitlines())


@pytest.mark.parametrize("name", command.commands)
def test_examples(hlgl: Hlgl, feed: Feed, name: str) -> None:
    """Every example of a help can be copied and runs."""
    feed(b"1\n2\n3\n")
    lines = hlgl("calc", name, "--help").out.splitlines()
    examples = [line.rpartition("hlgl ")[2] for line in lines if "  " in line[:2]]
    examples = [one for one in examples if one.startswith(f"calc {name} ")]
    assert examples != []
    assert {hlgl(*shlex.split(one)).code for one in examples} == {0}


def test_list(hlgl: Hlgl) -> None:
    """The help of the whole lists every calculation with what it does."""
    out = hlgl("calc", "--help").out
    assert command.list_commands(click.Context(root, obj="en")) == list(command.commands)
    for name in command.commands:
        assert f"  {name.ljust(8)}  {table('en')[f'help.calc.{name}']}\n" in out


def test_help_is_cheap() -> None:
    """Help loads no library but the one that reads its words, nor the arithmetic."""
    script = (
        "import sys; from hlgl_cli.cli.main import run; run(sys.argv[1:]);"
        "print(*{name.partition('.')[0] for name in sys.modules}, sep='\\n', file=sys.stderr)"
    )
    ended = spawn("calc", "chain", "--help", command=(COMMAND[0], "-c", script))
    assert set(ended.stderr.decode().split()) & HEAVY == set()


# The reference


def test_page_shows_every_calculation() -> None:
    """The page has an example of every calculation; that they are real is for test_pages."""
    page = blocks((ROOT / "docs" / "calculator.md").read_text(encoding="utf-8"))
    consoles = [one.commands() for one in page if one.language == "console"]
    shown = {line.rpartition("hlgl calc ")[2].split()[0] for lines in consoles for line in lines}
    assert shown >= set(command.commands)
