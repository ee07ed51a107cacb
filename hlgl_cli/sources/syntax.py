"""What a TOML syntax error means, in both languages, with a hint for the usual slips."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hlgl_cli.finding import Finding, Place
from hlgl_cli.text import Word

if TYPE_CHECKING:
    import tomli

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
# What is usually meant by a line that is no TOML: the first that fits, strings taken out.
_SLIPS = (
    (re.compile(r"[\uff01-\uff5e\u3000-\u3002\u3010\u3011\u2018-\u201d]"), "slip.full_width"),
    (re.compile(r"(?:^|[{,])\s*[^\s\"'=\[{,]*[\u4e00-\u9fff][^\"'={,]*="), "slip.bare_key"),
    (re.compile(r"^\s*\[[^\]\"']*[\u4e00-\u9fff]"), "slip.bare_key"),
    (re.compile(r"=\s*[+-]?[\d.]+\s*[%‰]"), "slip.percent"),
    (re.compile(r"[\d.]+\s*[\u4e00-\u9fff]"), "slip.unit"),
    (re.compile(r"=\s*[+-]?\d{1,3}(,\d{3})+"), "slip.thousands"),
    (re.compile(r"=\s*\d{4}[-/.]\d{1,2}[-/.]\d{1,2}"), "slip.date"),
    (re.compile(r"=\s*$"), "slip.empty"),
)
_STRINGS = re.compile(r"\"[^\"]*\"|'[^']*'")
_COMMENT = re.compile(r"#.*$")


LONGEST = 500  # of a line, as much as is looked at for a slip


def syntax_finding(name: str, text: str, error: tomli.TOMLDecodeError) -> Finding:
    """Return the finding for a text that the parser refused."""
    lines = text.split("\n")
    # At the end of the file, the parser stands behind the last line: what is missing is above.
    line = min(error.lineno, len(lines))
    source = _COMMENT.sub("", _STRINGS.sub('""', lines[line - 1][:LONGEST]))
    slip = next((key for pattern, key in _SLIPS if pattern.search(source)), "slip.other")
    reason = next(
        (key for start, key in _REASONS.items() if error.msg.startswith(start)), "toml.other"
    )
    facts = {"why": Word(reason), "slip": Word(slip)}
    return Finding("S102", Place(name, (), line, error.colno), facts)
