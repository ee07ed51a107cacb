"""What each format says, read back as its readers read it."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Callable

_FINDING = re.compile(r": (?:error|warning|note) ([A-Z]\d{3}) ")
_CONCISE = re.compile(r"^.*?: ([A-Z]\d{3}) ", re.MULTILINE)
_ITEM = re.compile(r"^- `.*` (?:error|warning|note) ([A-Z]\d{3}): ", re.MULTILINE)
_GITHUB = re.compile(r"^::\w+ .*?title=hlgl ([A-Z]\d{3})::.*$", re.MULTILINE)
_SEVERITY = re.compile(r'<span class="severity \w+">\w+ ([A-Z]\d{3})</span>')
_COUNTS = re.compile(
    r"Assessed: \d+(?: \(\d+ affected by rounding\))?: (?:on track|met) (\d+),"
    r" (?:off track|missed) (\d+)(?:, met (\d+))?(?:, missed (\d+))?; not assessed (\d+)"
    r"(?:; this year only \d+: (?:met (\d+))?(?:, )?(?:missed (\d+))?)?"
)

# The codes of all findings that a format of `check` tells, in its order.
CODES: dict[str, Callable[[str], list[str]]] = {
    "concise": _CONCISE.findall,
    "json": lambda text: [each["code"] for each in json.loads(text)["findings"]],
    "github": _GITHUB.findall,
    "gitlab": lambda text: [each["check_name"] for each in json.loads(text)],
    "sarif": lambda text: [each["ruleId"] for each in json.loads(text)["runs"][0]["results"]],
}
# And of those that tell no notes.
WITHOUT_NOTES: dict[str, Callable[[str], list[str]]] = {
    "table": lambda text: _FINDING.findall(unfolded(text)),
    "markdown": _ITEM.findall,
    "html": _SEVERITY.findall,
}


def unfolded(text: str) -> str:
    """Return a text on one line, wherever a screen was too narrow for it."""
    return " ".join(text.split())


def rows(text: str) -> list[dict[str, str]]:
    """Return the rows of a CSV."""
    return list(csv.DictReader(io.StringIO(text)))


def lines(text: str) -> list[Any]:
    """Return the documents of JSON lines."""
    return [json.loads(line) for line in text.splitlines()]


def in_areas(text: str) -> list[tuple[int, ...]]:
    """Return how many are on track, off track and not assessed, as a report's last lines count."""
    counts = ([int(count or 0) for count in found] for found in _COUNTS.findall(unfolded(text)))
    return [
        (on + met + met_alone, off + missed + missed_alone, not_)
        for on, off, met, missed, not_, met_alone, missed_alone in counts
    ]


def in_suites(text: str) -> list[tuple[int, int, int]]:
    """Return how many tests, failures and skipped ones each suite of JUnit counts."""
    suites = ET.fromstring(text).iter("testsuite")  # noqa: S314 - our own
    return [
        (int(suite.attrib["tests"]), int(suite.attrib["failures"]), int(suite.attrib["skipped"]))
        for suite in suites
    ]
