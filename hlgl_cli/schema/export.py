"""A schema as a document: of which kind, and what it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.plan import Plan
from hlgl_cli.report.json_text import dump
from hlgl_cli.schema.described import both
from hlgl_cli.schema.models import of_model
from hlgl_cli.schema.overlays import overlay
from hlgl_cli.schema.reports import imported, report
from hlgl_cli.schema.submissions import submission
from hlgl_cli.settings import Settings
from hlgl_cli.text import say

if TYPE_CHECKING:
    from hlgl_cli.schema.described import Schema

DIALECT = "https://json-schema.org/draft/2020-12/schema"
VERSION = 1


def of_a_plan(kind: str, plan: Plan, lang: str) -> str:
    """Return the schema of a submission to a plan, or of an overlay over it, as JSON text."""
    made = submission(plan, lang) if kind == "submission" else overlay(plan, lang)
    return dump(_named(kind, made, lang, plan))


def of_none(kind: str, lang: str) -> str:
    """Return the schema of plan files, of settings, of reports or of imports, as JSON text."""
    printed = {"report": report, "import": imported}
    if kind in printed:
        return dump(_named(kind, printed[kind](), lang))
    return dump(_named(kind, of_model(Plan if kind == "plan" else Settings, lang), lang))


def _named(kind: str, made: Schema, lang: str, plan: Plan | None = None) -> Schema:
    """Return a schema with its name; what is of a plan has the plan's id in it."""
    whose = "" if plan is None else f":{plan.id}"
    return {
        "$schema": DIALECT,
        "$id": f"urn:hlgl:schema:{kind}:{VERSION}{whose}",
        "title": f"hlgl {kind}",
        "description": both(lang, lambda each: say(each, f"schema.{kind}")),
        **made,
    }
