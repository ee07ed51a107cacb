"""The findings' codes in words: all of them, or one with its examples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.catalogue import rules
from hlgl_cli.messages import in_general
from hlgl_cli.report.paper import Heading, Paper
from hlgl_cli.text import say

if TYPE_CHECKING:
    from hlgl_cli.catalogue import Rule
    from hlgl_cli.report.view import View

COLUMNS = ("code", "severity", "message")


def all_codes(view: View) -> str:
    """Return every code with its severity and what it says."""
    paper, lang = Paper(view), view.lang
    headings = [Heading(say(lang, f"column.{key}"), folds=key == "message") for key in COLUMNS]
    rows = [
        (code, say(lang, f"severity.{rule.severity}"), in_general(rule.message, lang))
        for code, rule in rules().items()
    ]
    paper.table(headings, ([(cell, "") for cell in row] for row in rows))
    return paper.text()


def one_code(code: str, rule: Rule, view: View) -> str:
    """Return a code with why it is there, what to do, and files that break it and keep it."""
    paper, lang = Paper(view), view.lang
    severity = say(lang, f"severity.{rule.severity}")
    paper.line(f"{code} ({severity}): {in_general(rule.message, lang)}", "bold")
    paper.line(rule.why[lang])
    paper.line(in_general(rule.hint, lang))
    # A verdict is no mistake: its examples are where it is said, and where not.
    bad, good = ("rule.said", "rule.unsaid") if code.startswith("T") else ("rule.bad", "rule.good")
    for key, files in ((bad, _files(rule, "bad")), (good, _files(rule, "good"))):
        for text in files:
            paper.line()
            paper.line(say(lang, key))
            for line in text.strip("\n").split("\n"):
                paper.line(f"    {line}".rstrip())
    return paper.text()


def _files(rule: Rule, which: str) -> tuple[str, ...]:
    plan = rule.plan_bad if which == "bad" else rule.plan_good
    files = rule.bad if which == "bad" else rule.good
    return files if plan is None else (plan, *files)
