"""Workflow commands: GitHub shows each finding at its line of the changed files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.messages import visible

if TYPE_CHECKING:
    from hlgl_cli.finding import Finding
    from hlgl_cli.report.report import Report
    from hlgl_cli.report.view import View

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}
# What would end a message or a property early, as the platform's own toolkit escapes it.
_IN_MESSAGE = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTY = {**_IN_MESSAGE, ":": "%3A", ",": "%2C"}


def render(report: Report, view: View) -> str:
    """Return a command a line."""
    return "".join(_command(finding, view.lang) for finding in report.told)


def _command(finding: Finding, lang: str) -> str:
    place = finding.place
    properties = {"file": visible(place.file), "line": place.line, "col": place.column}
    cell = visible(finding.cell or "")
    properties["title"] = f"hlgl {finding.code} {cell}".rstrip()
    listed = ",".join(
        f"{name}={_escaped(str(value), _IN_PROPERTY)}"
        for name, value in properties.items()
        if value is not None
    )
    text = _escaped(f"{finding.message_in(lang)}\n{finding.hint_in(lang)}", _IN_MESSAGE)
    return f"::{_COMMANDS[finding.severity]} {listed}::{text}\n"


def _escaped(text: str, escapes: dict[str, str]) -> str:
    return "".join(escapes.get(character, character) for character in text)
