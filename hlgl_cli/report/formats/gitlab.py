"""GitLab's code quality report: findings in the merge request."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING

from hlgl_cli.report.json_text import dump

if TYPE_CHECKING:
    from hlgl_cli.finding import Finding
    from hlgl_cli.report.report import Report
    from hlgl_cli.report.view import View

_SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}


def render(report: Report, view: View) -> str:
    """Return the array of findings."""
    seen: Counter[tuple[str, ...]] = Counter()
    issues = []
    for finding in report.told:
        what = (finding.code, finding.place.file, *finding.place.keys)
        issues.append(_issue(finding, view.lang, _fingerprint(*what, str(seen[what]))))
        seen[what] += 1
    return dump(issues)


def _issue(finding: Finding, lang: str, fingerprint: str) -> dict[str, object]:
    place = finding.place
    cell = f"{finding.cell}: " if finding.cell else ""
    return {
        "description": f"{cell}{finding.message_in(lang)} ({finding.hint_in(lang)})",
        "check_name": finding.code,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": place.file, "lines": {"begin": place.line or 1}},
    }


def _fingerprint(*parts: str) -> str:
    """Return what stays the same when lines are moved: of code, file, keys, how many before."""
    return sha256("\0".join(parts).encode("utf-8", "backslashreplace")).hexdigest()
