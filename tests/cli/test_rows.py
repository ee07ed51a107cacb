"""hlgl calc -: rows in, rows out, one by one; bad ones are told and the others answered."""

from __future__ import annotations

import os
import shlex
import subprocess
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.calculator.entries import ENTRIES
from tests.cli.running import COMMAND, spawn

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Feed, Hlgl

UNREADABLE = (
    'a number belongs here, as in 5.2, -1.6, 5% or "46502 元", without thousands separators'
)
# A call of every calculation, rows for it, and what is answered.
CALLS = {
    "rate": ("--years 1 -", "100 110\n100 105\n", "10\n5\n"),
    "project": ("- --rate 10 --years 1", "100\n10\n", "110\n11\n"),
    "chain": ("-", "6.1 4.0 5.8\n5\n", "16.7440\t5.2959\n5\t5\n"),
    "required": ("- --from 2020 --by 2025", "95% 98%\n1 2\n", "0.6\n14.8698\t0.2\n"),
    "path": ("- --years 2", "95 98\n-1 1\n", "96.5\t98\n0\t1\n"),
    "reduce": ("- --of 13.5", "2.7 0.1\n2.7\n", "2.7973\t19.56\n2.7\t18.87\n"),
    "deflate": ("- --deflator 104", "104\n208 元\n", "100\n200\n"),
    "index": ("- 100", "120\n50\n", "120\t20\n50\t-50\n"),
    "convert": ("- 吨", "3 万吨\n5kg\n", "30000\n0.005\n"),
    "round": ("- --digits 1", "0.35\n 1.25\n-2\n", "0.4\n1.2\n-2.0\n"),
}


def calc(hlgl: Hlgl, feed: Feed, call: str, rows: str | bytes) -> tuple[int, str, str]:
    """Return what a call answers to rows."""
    feed(rows if isinstance(rows, bytes) else rows.encode())
    return hlgl("calc", *shlex.split(call))


def test_calls() -> None:
    """No calculation is left out."""
    assert list(CALLS) == list(ENTRIES)


@pytest.mark.parametrize("name", CALLS)
def test_every_calculation(hlgl: Hlgl, feed: Feed, name: str) -> None:
    """Each answers a row with a row, in their order."""
    call, rows, said = CALLS[name]
    assert calc(hlgl, feed, f"{name} {call} --plain", rows) == (0, said, "")


@pytest.mark.parametrize("name", CALLS)
def test_shape(hlgl: Hlgl, feed: Feed, name: str) -> None:
    """The columns of CSV are the same for every row, and a number that was typed."""
    call, rows, said = CALLS[name]
    code, out, err = calc(hlgl, feed, f"{name} {call} -f csv", rows)
    head, *lines = out.splitlines()
    assert (code, err, len(lines)) == (0, "", len(said.splitlines()))
    assert {line.count(",") for line in lines} == {head.count(",")}
    typed = hlgl("calc", name, *shlex.split(call.replace("- ", f"{rows.splitlines()[0]} ", 1)))
    assert typed.code in {0, 2}


@pytest.mark.parametrize(
    "row",
    [
        "46502 元 5.935 万元",
        "46502元 5.935万元",
        '"46502 元" "5.935 万元"',
        "46502 元,5.935 万元",
        "46502 元，5.935 万元",
        "46502 元; 5.935 万元",
        "46502 元\t5.935 万元",
        '"46502 元",5.935 万元',
        "  46502元\u3000５.９３５万元 \r",
    ],
)
def test_separators(hlgl: Hlgl, feed: Feed, row: str) -> None:
    """Tabs, commas, semicolons and blanks part a row; a unit stays with its number."""
    said = "Average a year  5.0001 %\n"
    assert calc(hlgl, feed, "rate - --years 5", f"{row}\n") == (0, said, "")


@pytest.mark.parametrize(
    "row", ["3500 万吨 亿吨", "3500万吨,亿吨", '"3500 万吨" 亿吨', "3500 万吨\t亿吨"]
)
def test_two_units(hlgl: Hlgl, feed: Feed, row: str) -> None:
    """The last word of a conversion is what is converted to."""
    assert calc(hlgl, feed, "convert -", row) == (0, "Converted  0.35 亿吨\n", "")


def test_units_alone(hlgl: Hlgl, feed: Feed) -> None:
    """A row may have what is behind the numbers that were typed."""
    said = "Converted  0.35 亿吨\nConverted  35000000 吨\n"
    assert calc(hlgl, feed, "convert '3500 万吨' -", "亿吨\n吨") == (0, said, "")


def test_passed_over(hlgl: Hlgl, feed: Feed) -> None:
    """A byte order mark, CRLF, blank lines, comments and a missing end do no harm."""
    rows = "\ufeff1.25\r\n\r\n  \n# 2023\n1.35"
    assert calc(hlgl, feed, "round - --digits 1 --plain", rows) == (0, "1.2\n1.4\n", "")


@pytest.mark.parametrize(
    ("call", "row", "said"),
    [
        ("round - --digits 1", b"x", f'cannot read "x": {UNREADABLE}'),
        ("round - --digits 1", b"1,234", f'cannot read "1,234": {UNREADABLE}'),
        ("round - --digits 1", b"5\0", f'cannot read "5\\u0000": {UNREADABLE}'),
        ("chain -", b'"5', f'cannot read ""5": {UNREADABLE}'),
        ("chain -", b"5\r6", f'cannot read "5\\u000d6": {UNREADABLE}'),
        ("round - --digits 1", b"5\r6\r7", f'cannot read "5\\u000d6\\u000d7": {UNREADABLE}'),
        ("chain -", "5\u20286".encode(), f'cannot read "5\\u20286": {UNREADABLE}'),
        ("chain -", b"5,", f'cannot read "": {UNREADABLE}'),
        ("chain -", b"\t5", f'cannot read "": {UNREADABLE}'),
        ("chain -", b"5 # of 2023", f'cannot read "5 # of": {UNREADABLE}'),
        ("chain -", b"5 " * 101, "too many numbers; a series has at most 100 years"),
        ("rate - --years 1", b"100", "TO... is missing"),
        (
            "index -",
            b"1 2 3",
            (
                '"3" is one argument too many (they are: VALUE BASE);'
                " a number and its unit go together in quotes"
            ),
        ),
        (
            "rate - --years 1",
            b"0 1",
            "FROM is 0, and nothing can be divided by 0; give a value above 0",
        ),
        ("rate -", b"1 2", "--years is missing"),
        (
            "round - --digits 1",
            "5 万吨".encode("gbk"),
            "the line is not UTF-8 (it looks like GBK); convert it first, as in: iconv -f GBK -t UTF-8",
        ),
        ("round - --digits 1", b"\xff\xff5", "the line is no UTF-8 text"),
        (
            "round - --digits 1",
            b"5" * 70_000,
            "the line is longer than 64 KiB and was not read; a line holds the numbers of one calculation",
        ),
    ],
)
def test_bad_row(hlgl: Hlgl, feed: Feed, call: str, row: bytes, said: str) -> None:
    """It is told with its line; the exit code is 1, and the rows beside it are answered."""
    good = b"1.5\n" if "round" in call else b"1 2 3\n" if call == "rate -" else b"1 2\n"
    code, out, err = calc(hlgl, feed, f"{call} --plain", good + row + b"\n" + good)
    assert (code, err) == (1, f"<stdin>:2: {said}\n")
    first, second = out.splitlines()
    assert first == second


def test_bad_row_in_chinese(hlgl: Hlgl, feed: Feed) -> None:
    """The same in Chinese."""
    code, out, err = calc(hlgl, feed, "rate - --years 1 --lang zh", "0 1\n1 2\n")
    assert (code, out) == (1, "年均增长  100%\n")
    assert err == "<stdin>:1：FROM 是 0，不能作除数；请给出大于 0 的数\n"


@pytest.mark.parametrize("rows", ["", "\n \n", "# 5\n", "\ufeff"])
def test_no_row(hlgl: Hlgl, feed: Feed, rows: str) -> None:
    """Nothing on standard input is told, with an example."""
    said = (
        "error: standard input holds no numbers; write those of a calculation on each line,"
        " as in: echo 6.1 4.0 5.8 | hlgl calc chain -\n"
    )
    for form in ("table", "csv", "json"):
        assert calc(hlgl, feed, f"chain - -f {form}", rows) == (2, "", said)


@pytest.mark.parametrize(
    ("call", "said"),
    [
        ("round -", "--digits is missing"),
        ("round - --digits x", "--digits is a whole number from -17 to 17, not x"),
        ("rate - - --years 1", "standard input (-) can be read only once"),
        (
            "round 1 - --digits 1",
            (
                '"-" is one argument too many (they are: VALUE);'
                " a number and its unit go together in quotes"
            ),
        ),
        (
            "required - --from 2025 --by 2020",
            (
                "the years 2025, 2020 are not in order; --from comes before --in and --in before"
                " --by, at most 100 years apart"
            ),
        ),
        (
            "required - --from 2020 --by 2025 --now 1",
            "--now and --in go together: the value so far, and the year it is of",
        ),
    ],
)
def test_wrong_for_all_rows(hlgl: Hlgl, feed: Feed, call: str, said: str) -> None:
    """What is wrong with the call is exit 2, however many rows there are."""
    assert calc(hlgl, feed, call, "1 2\n3 4\n") == (2, "", f"error: {said}\n")


def test_steps(hlgl: Hlgl, feed: Feed) -> None:
    """--steps stand below the row that they are of."""
    said = (
        "Converted  30000 吨\n  Converted  V × f = 3 × 10000 = 30000 吨\n"
        "Converted  5 吨\n  Converted  V × f = 5 × 1 = 5 吨\n"
    )
    assert calc(hlgl, feed, "convert - 吨 --steps", "3 万吨\n5 吨") == (0, said, "")


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (
            "deflate - --deflator 1.04",
            "--deflator 1.04 is read with the base year as 100; did you mean 104?",
        ),
        (
            "project - --rate 0.05 --years 1",
            "0.05 looks like a fraction, and is computed as %; did you mean 5?",
        ),
    ],
)
def test_note_on_an_option(hlgl: Hlgl, feed: Feed, call: str, said: str) -> None:
    """A note on an option is said once, not for every row."""
    code, _, err = calc(hlgl, feed, call, "1\n2\n3\n")
    assert (code, err) == (0, f"warning: {said}\n")


def test_note_on_a_row(hlgl: Hlgl, feed: Feed) -> None:
    """A note on a row has its line, also where the next row is the same."""
    code, _, err = calc(hlgl, feed, "chain -", "106.1 104.0\n6.1 4\n106.1 104.0\n")
    places = [line.partition(": warning: ")[0] for line in err.splitlines()]
    assert (code, places) == (0, ["<stdin>:1", "<stdin>:3"])


def test_csv(hlgl: Hlgl, feed: Feed) -> None:
    """A row has its line, and nothing where a result is not to be had."""
    code, out, _ = calc(
        hlgl, feed, "required - --from 2020 --by 2025 -f csv", "x\n0.8 1.5\n95% 98%\n"
    )
    assert (code, out) == (
        1,
        (
            "line,planned,planned_unit,so_far,so_far_unit,needed,needed_unit,step,step_unit\n"
            "2,,,,,13.396658,%,0.14,\n3,,,,,,,0.6,百分点\n"
        ),
    )


def test_csv_of_bad_rows(hlgl: Hlgl, feed: Feed) -> None:
    """The heading is there without any answer."""
    assert calc(hlgl, feed, "chain - -f csv", "x\n")[:2] == (
        1,
        "line,cumulative,cumulative_unit,average,average_unit\n",
    )


def test_jsonl(hlgl: Hlgl, feed: Feed) -> None:
    """A row is the document of its calculation, with its line."""
    feed(b"x\n5 -1\n")
    row = hlgl("calc", "chain", "-", "-f", "jsonl").document()
    assert row == {**hlgl("calc", "chain", "5", "-1", "-f", "json").document(), "line": 2}


@pytest.mark.parametrize(
    ("call", "rows", "inputs"),
    [
        ("index - 100", "120\nx\n50", {"value": [120, 50], "base": 100, "deflator": None}),
        ("index -", "120 100\n", {"value": [120], "base": [100], "deflator": None}),
        ("index 120 -", "100\n", {"value": 120, "base": [100], "deflator": None}),
        ("rate -", "1 2 3\n", {"values": [[1, 2, 3]], "years": [2], "method": "level"}),
        ("rate - --years 2", "1 2\n", {"values": [[1, 2]], "years": 2, "method": "level"}),
        ("rate - --years 2", "x\n", {"values": [], "years": [], "method": []}),
    ],
)
def test_json(hlgl: Hlgl, feed: Feed, call: str, rows: str, inputs: dict[str, object]) -> None:
    """What stands in the rows is a list, and there are the results of all rows."""

    def numbers(value: object) -> object:
        if isinstance(value, list):
            return [numbers(one) for one in value]
        return value["value"] if isinstance(value, dict) else value

    feed(rows.encode())
    document = hlgl("calc", *shlex.split(call), "-f", "json").document()
    assert {name: numbers(value) for name, value in document["inputs"].items()} == inputs
    assert len(document["results"]) == len(document["steps"])


def test_too_many_for_json(hlgl: Hlgl, feed: Feed, here: Path) -> None:
    """A document that would be too long is refused, and leaves no file; lines are not."""
    rows = "1\n" * 10_001
    said = (
        "error: -f json is one document, of 10000 lines at most;"
        " -f jsonl and -f csv have no such limit\n"
    )
    call = "round - --digits 0 -f json:a.json -f csv"
    code, out, err = calc(hlgl, feed, call, rows)
    assert (code, out.count("\n"), err, list(here.iterdir())) == (2, 10_001, said, [])
    assert calc(hlgl, feed, "round - --digits 0 -f csv", rows)[1].count("\n") == 10_002


def test_files(hlgl: Hlgl, feed: Feed, here: Path) -> None:
    """Formats go to files beside standard output."""
    call = "round - --digits 0 -f csv:a.csv -f table:a.txt -f table --plain"
    assert calc(hlgl, feed, call, "1.2\n")[1] == "1\n"
    assert (here / "a.csv").read_text(encoding="utf-8") == "line,rounded,rounded_unit\n1,1,\n"
    assert (here / "a.txt").read_text(encoding="utf-8") == "1\n"


# A process


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_more_than_a_mebibyte(unbuffered: str) -> None:
    """Every row of more than a file may have is answered whole."""
    rows = 110_000 // 10
    content = b"123456789" * 12 + b"\n"
    call = ("calc", "chain", "-", "--plain")
    ended = spawn(*call, stdin=b"1 2\n" * rows + content, environ={"PYTHONUNBUFFERED": unbuffered})
    assert (ended.returncode, ended.stdout.count(b"\n")) == (1, rows)
    assert ended.stderr.startswith(b"<stdin>:11001: ")


@pytest.mark.skipif(os.name == "nt", reason="there is no such shell")
def test_endless_input() -> None:
    """A reader that leaves ends it, though the input has no end."""
    call = 'yes 5 | ("$@" calc round - --digits 0 --plain; echo $? >&2) | head -1'
    ended = spawn(command=("/bin/sh", "-c", call, "sh", *COMMAND))
    assert (ended.stdout, ended.stderr) == (b"5\n", b"141\n")


def test_line_by_line() -> None:
    """A row is answered before the next one is asked for."""
    call = [*COMMAND, "calc", "round", "-", "--digits", "0", "--plain"]
    pipe = subprocess.PIPE
    with subprocess.Popen(call, stdin=pipe, stdout=pipe) as process:  # noqa: S603 - the command itself
        assert process.stdin is not None
        assert process.stdout is not None
        for row, said in ((b"1.5\n", b"2\n"), (b"2.5\n", b"2\n")):
            process.stdin.write(row)
            process.stdin.flush()
            assert process.stdout.readline() == said
        process.stdin.close()
        assert process.wait() == 0
