"""What a TOML syntax error means, in both languages, with a hint for the usual slips."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hlgl_cli.finding import Finding, Place
from hlgl_cli.sources.statements import LONG_QUOTES, LONGEST
from hlgl_cli.text import Word
from hlgl_cli.text.characters import named, oddities

if TYPE_CHECKING:
    import tomli

    from hlgl_cli.finding import Bilingual

# How the parser's messages begin, and the key of our own words for them.
_REASONS = {
    "Cannot overwrite": "toml.twice",
    "Cannot declare": "toml.twice",
    "Cannot mutate": "toml.twice",
    "Cannot redefine": "toml.twice",
    "Duplicate inline": "toml.twice",
    "Expected '='": "toml.no_equals",
    "Expected ']": "toml.no_bracket",
    "Expected newline": "toml.rest",
    "Expected": "toml.string",
    "Invalid date": "toml.date",
    "Invalid initial": "toml.key",
    "Invalid statement": "toml.statement",
    "Invalid value": "toml.value",
    "Unclosed array": "toml.unclosed",
    "Unclosed inline": "toml.unclosed",
    "Unterminated": "toml.string",
    r"Illegal character '\n'": "toml.string",
    "Illegal character": "toml.character",
    "Found invalid character": "toml.character",
    "Escaped character": "toml.escape",
    "Invalid hex": "toml.escape",
    "Unescaped": "toml.escape",
}
_ODD = "slip.character"
# What is usually meant by a line that is no TOML: the first that fits, strings taken out.
_QUOTES = "[\u2018-\u201d\uff02\uff07]"
_TEXTS = "plan|area|reporter|source|note|status|prices|issued_by|title|unit"
_NOTHING = (
    r"[-\u2014\u2013\uff0d/\uff0f\u2026~]+|n/?a|null|none|[\u65e0\u7f3a\u7a7a]|\u6682[\u65e0\u7f3a]"
    r"|\u672a\u77e5|\u4e0d\u8be6|\u5f85[\u4e00-\u9fff]"
)
_BARE = r"[^\s\"'=\[{,]"  # of a key without quotes
_CHINESE = rf"{_BARE}*[\u4e00-\u9fff]"
_SLIPS = (
    (re.compile(rf"=\s*{_QUOTES}\s*[\d.．]+\s*{_QUOTES}"), "slip.quoted"),
    (re.compile(r"^\s*year\s*=\s*\d{4}\s*\u5e74"), "slip.year"),
    (re.compile(rf"=\s*(?:{_NOTHING})\s*(?:[,}}]|$)", re.IGNORECASE), "slip.no_figure"),
    (re.compile(r"^(?!.*=)[^\u4e00-\u9fff]*[\u4e00-\u9fff].*[\u3002\uff0c\uff1b]"), "slip.prose"),
    (re.compile(r"(?:^|[{,])\s*[^\s=:\uff1a\[{,]+\s*[:\uff1a]"), "slip.equals"),
    (re.compile(r"[^\x00-\x7f]"), _ODD),
    (re.compile(rf"(?:^|[{{,])\s*(?={_CHINESE}){_BARE}[^\"'={{,]*="), "slip.bare_key"),
    (re.compile(r"^\s*\[[^\]\"']*[\u4e00-\u9fff]"), "slip.bare_key"),
    (re.compile(rf"(?:^|[{{,])\s*(?:{_TEXTS})\s*=\s*[^\W\d]"), "slip.text"),
    (re.compile(r"=\s*[+-]?[\d.]+\s*[%‰]"), "slip.percent"),
    (re.compile(r"[\d.]\s*[\u4e00-\u9fff]"), "slip.unit"),
    (re.compile(r"=\s*[+-]?\d{1,3}(,\d{3})+(?!\d*\s*=|\d)"), "slip.thousands"),
    (re.compile(r"=\s*[+-]?\d+,\d+(?!\d*\s*=)"), "slip.decimal_comma"),
    (re.compile(r"=\s*\d{4}[-/.]\d{1,2}[-/.]\d{1,2}"), "slip.date"),
    (re.compile(r"=\s*[+-]?\.\d"), "slip.no_zero"),
    (re.compile(r"=\s*[+-]?0\d"), "slip.zero"),
    (re.compile(r"=\s*(?:[,}]|$)"), "slip.empty"),
)
# Where the parser's complaint says more than the line, and where no slip fits it.
_SURE = {"toml.string": "slip.string", "toml.twice": "slip.twice"}
_ELSE = {"toml.unclosed": "slip.unclosed", "toml.no_equals": "slip.equals"}
_STRINGS = re.compile(r"\"[^\"]*\"|'[^']*'")
_COMMENT = re.compile(r"#.*$")


def syntax_finding(
    name: str,
    lines: list[str],
    error: tomli.TOMLDecodeError,
    above: int = 0,
    *,
    is_open: bool = False,
) -> Finding:
    """Return the finding for lines that the parser refused, below some others.

    Of lines in which something stays open, it stands where that opens.
    """
    reason = next(
        (key for start, key in _REASONS.items() if error.msg.startswith(start)), "toml.other"
    )
    # At the end of the text, the parser stands behind the last line: what is missing is above.
    line, column = min(error.lineno, len(lines)), error.colno
    is_at_end = not lines[line - 1][: column - 1].strip()
    quotes = max(map(lines[0].find, LONG_QUOTES))
    if is_open and reason == "toml.string" and quotes >= 0:
        line, column = 1, quotes + 1
    elif (is_open and error.lineno > len(lines)) or (reason == "toml.unclosed" and is_at_end):
        line, reason = _opening(lines, line), "toml.unclosed"
        column = len(lines[line - 1].rstrip()) + 1
    facts: dict[str, str | Bilingual] = {"why": Word(reason)}
    slip = _SURE.get(reason) or _slip(lines[line - 1], reason)
    if slip == _ODD:
        odd = next(oddities(_bare(lines[line - 1])))
        column, slip = odd.position + 1, "slip.other"
        facts |= named(odd)
    return Finding("S102", Place(name, (), above + line, column), {**facts, "slip": Word(slip)})


def twice(name: str, line: int, first: int, column: int) -> Finding:
    """Return the finding for a key, or a header, that stands in a line above already."""
    facts = {"why": Word("toml.twice"), "slip": Word("slip.twice")}
    told = {**facts, "hint": "hint.twice", "first": str(first)}
    return Finding("S102", Place(name, (), line, column), told)


def newer(name: str, line: int, column: int, key: str) -> Finding:
    """Return the finding for what TOML 1.1 alone has."""
    facts = {"why": Word("toml.newer"), "slip": Word(key)}
    return Finding("S102", Place(name, (), line, column), facts)


def _slip(line: str, reason: str) -> str:
    """Return the key of what is usually meant by a line."""
    source = _bare(line)
    for pattern, key in _SLIPS:
        if pattern.search(source) and (key != _ODD or any(oddities(source))):
            return key
    return _ELSE.get(reason, "slip.other")


def _bare(line: str) -> str:
    """Return a line, its strings filled with the same letter, without its comment."""
    return _COMMENT.sub("", _STRINGS.sub(_filled, line[:LONGEST]))


def _filled(found: re.Match[str]) -> str:
    return f'"{"x" * (len(found[0]) - 2)}"'


def _opening(lines: list[str], line: int) -> int:
    """Return the line, this one or above it, that opens more brackets than it closes."""
    return next((number for number in range(line, 0, -1) if _opens(lines[number - 1])), line)


def _opens(line: str) -> bool:
    source = _bare(line)
    return sum(map(source.count, "{[")) > sum(map(source.count, "}]"))
