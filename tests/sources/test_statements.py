"""Where the statements of a text end, and what of TOML 1.1 a sound one has."""

from __future__ import annotations

import pytest

from hlgl_cli.sources.document import may_be_newer
from hlgl_cli.sources.statements import Statements, is_idle, key_in, newer_syntax


@pytest.mark.parametrize(
    ("text", "behind", "is_closed"),
    [
        ("a = 1\nb = 2", 1, True),
        ("[a]\nb = 2", 1, True),
        ("a = [1,\n2]\nb = 2", 2, True),
        ('a = [ # ]\n\']\', "]\\"", ]\nb = 2', 2, True),
        ("a = '[{'\nb = 2", 1, True),
        ("a = [1,\nb = 2]", 1, False),
        ("a = [1,\n2,\n[b]\n", 2, False),
        ("a = {\nb = 2\n}\nc = 3", 3, True),
        ("a = {\nb = 2\n[c]\nd = 3 }", 1, False),
        ("a = ]\nb = 2", 1, True),
        ('a = """x\\"""\ny""" \nb = 2', 2, True),
        ("a = '''x\n\n''''\nb = 2", 3, True),
        ('a = """x\nb = 2', 1, False),
        ("a = {\n" + "b = 2\n" * 300 + "}", 1, False),
        ("a = {\n" + "x\n" * 5, 7, False),
    ],
)
def test_end(text: str, behind: int, *, is_closed: bool) -> None:
    """A statement ends with what it opens, or before the next one where that is never closed."""
    assert Statements(text.split("\n")).at(0) == (0, behind, is_closed)


def test_patience() -> None:
    """The end of inline tables is looked for in so many lines, in all."""
    statements = Statements(["a = {", *["b = 2"] * 150] * 200)
    ends = [statements.at(at * 151).is_closed for at in range(200)]
    assert ends == [False] * 200
    assert not Statements(["a = {", "}"] * 2)._patience < 0  # noqa: SLF001 - of its own


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("", True),
        (" \t\r", True),
        ("# a", True),
        ("\t# \ta\r", True),
        ("# \x01", False),
        ("a", False),
    ],
)
def test_idle(line: str, *, expected: bool) -> None:
    """A blank line says nothing, nor does a comment without control characters."""
    assert is_idle(line) == expected


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("a = 1", "a"),
        (" 'a=b' . c = 1", "'a=b' . c"),
        ("a", ""),
        ("= 1", ""),
        ("[a] = 1", ""),
        (" " * 600, ""),
    ],
)
def test_key(line: str, key: str) -> None:
    """A key is what stands before the first = outside quotes."""
    assert key_in(line) == key


@pytest.mark.parametrize(
    ("text", "newer"),
    [
        ("a = { b = 1, }", ("newer.comma", 13)),
        ("a = { b = 1,\n}", ("newer.lines", 12)),
        ("a = {\nb = 1 }", ("newer.lines", 5)),
        ("a = { b = { c = 1 } # x\n }", ("newer.lines", 23)),
        ("a = [{ b = [\n1,\n] }]", None),
        ('a = "\\e"', ("newer.escape", 4)),
        ('a = """\n\\x41"""', ("newer.escape", 4)),
        ('a = "\\\\e"', None),
        ("a = '\\e'", None),
        ("a = 07:32", ("newer.seconds", 4)),
        ("a=07:32", ("newer.seconds", 0)),
        ("a = 2023-01-01T07:32Z", ("newer.seconds", 4)),
        ("a = 2023-01-01 07:32+08:00", ("newer.seconds", 15)),
        ("a = 07:32:00", None),
        ("a = 2023-01-01T07:32:00+08:00", None),
        ("a = '{,}' # { 07:32 ,}", None),
        ("a = [1, ]", None),
    ],
)
def test_newer(text: str, newer: tuple[str, int] | None) -> None:
    """What TOML 1.1 alone has is found, and never seen where it is not; a glance misses none."""
    assert newer_syntax(text) == newer
    assert newer is None or may_be_newer(text)


@pytest.mark.parametrize(
    "text", ["a = 1 # x", "a = { b = 1 }", "a = 1 # 1:2", "a = [{ b = {} },\n{}]"]
)
def test_glance(text: str) -> None:
    """An ordinary text costs no more than a glance."""
    assert not may_be_newer(text)
