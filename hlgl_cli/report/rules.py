"""The findings' codes in words: all of them, or one with its examples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.finding import SEVERITIES
from hlgl_cli.report.paper import Heading, Paper
from hlgl_cli.text import say
from hlgl_cli.text.messages import in_general

if TYPE_CHECKING:
    from hlgl_cli.finding import Documentation
    from hlgl_cli.report.view import View

COLUMNS = ("code", "severity", "message")


def all_codes(view: View) -> str:
    """Return every code with its severity and what it says."""
    paper, lang = Paper(view), view.lang
    headings = [Heading(say(lang, f"column.{key}"), folds=key == "message") for key in COLUMNS]
    rows = [
        (code, say(lang, f"severity.{severity}"), in_general(lang, f"{code}.message"))
        for code, severity in SEVERITIES.items()
    ]
    paper.table(headings, ([(cell, "") for cell in row] for row in rows))
    return paper.text()


def one_code(code: str, known: Documentation, view: View) -> str:
    """Return a code with why it is there, what to do, and files that break it and keep it."""
    paper, lang = Paper(view), view.lang
    severity = say(lang, f"severity.{SEVERITIES[code]}")
    paper.line(f"{code} ({severity}): {in_general(lang, f'{code}.message')}", "bold")
    paper.line(known.why[lang])
    paper.line(in_general(lang, f"{code}.hint"))
    # A verdict is no mistake: its examples are where it is said, and where not.
    bad, good = ("rule.said", "rule.unsaid") if code.startswith("T") else ("rule.bad", "rule.good")
    for key, files in ((bad, _files(known, "bad")), (good, _files(known, "good"))):
        for text in files:
            paper.line()
            paper.line(say(lang, key))
            for line in text.strip("\n").split("\n"):
                paper.line(f"    {line}".rstrip())
    return paper.text()


def _files(known: Documentation, which: str) -> tuple[str, ...]:
    plan = known.plan_bad if which == "bad" else known.plan_good
    files = known.bad if which == "bad" else known.good
    return files if plan is None else (plan, *files)
