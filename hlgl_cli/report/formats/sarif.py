"""SARIF 2.1.0, the exchange format of checkers."""

from __future__ import annotations

import os
from pathlib import PurePath
from typing import TYPE_CHECKING
from urllib.parse import quote

from hlgl_cli import __version__
from hlgl_cli.catalogue import rules
from hlgl_cli.messages import in_general
from hlgl_cli.report.json_text import dump

if TYPE_CHECKING:
    from hlgl_cli.finding import Finding
    from hlgl_cli.report.report import Report
    from hlgl_cli.report.view import View

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)


def render(report: Report, view: View) -> str:
    """Return a log of one run."""
    codes = sorted({finding.code for finding in report.told})
    rules = [_rule(code, view.lang) for code in codes]
    driver = {"name": "hlgl", "version": __version__, "rules": rules}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(finding, codes.index(finding.code), view.lang) for finding in report.told
        ],
    }
    return dump({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(code: str, lang: str) -> dict[str, object]:
    rule = rules()[code]
    return {
        "id": code,
        "shortDescription": {"text": in_general(rule.message, lang)},
        "help": {"text": in_general(rule.hint, lang)},
        "defaultConfiguration": {"level": rule.severity},
    }


def _result(finding: Finding, rule: int, lang: str) -> dict[str, object]:
    place = finding.place
    location: dict[str, object] = {"artifactLocation": {"uri": uri(place.file)}}
    if place.line is not None:
        region = {"startLine": place.line, "startColumn": place.column}
        location["region"] = {name: at for name, at in region.items() if at is not None}
    where: dict[str, object] = {"physicalLocation": location}
    if finding.cell:
        where["logicalLocations"] = [{"fullyQualifiedName": finding.cell, "kind": "cell"}]
    return {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": finding.severity,
        "message": {"text": f"{finding.message_in(lang)}\n{finding.hint_in(lang)}"},
        "locations": [where],
    }


def uri(file: str) -> str:
    """Return a file's name as a URI reference: relative where the name is."""
    path = PurePath(file)
    return path.as_uri() if path.is_absolute() else quote(os.fsencode(path.as_posix()))
