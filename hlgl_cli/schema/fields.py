"""The fields of what commands print as JSON, each with what it can be.

report/documents.py and its neighbours write them; tests hold every document against them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from hlgl_cli.demands import FORM_NAMES
from hlgl_cli.engine.assessment import Verdict
from hlgl_cli.engine.measures import Basis
from hlgl_cli.engine.series import Reason
from hlgl_cli.engine.verdict import Grade
from hlgl_cli.finding import SEVERITIES, Severity
from hlgl_cli.plan import (
    Averaging,
    Bound,
    Cells,
    Indicator,
    Kind,
    Nature,
    Prices,
    Shape,
)
from hlgl_cli.schema.shapes import (
    COUNT,
    NUMBER,
    TEXT,
    TRUTH,
    WHOLE,
    one_of,
    or_null,
    part,
    several,
)
from hlgl_cli.text import LANGUAGES

if TYPE_CHECKING:
    from hlgl_cli.schema.described import Schema

DOCUMENTS = ("check", "validate", "show", "explain", "calc")
# The words of a field stand under the name of its group.
GROUPS: dict[str, Schema] = {
    "head": {"schema": TEXT, "lang": one_of(LANGUAGES)},
    "found": {"counts": part("counts"), "findings": several(part("finding"))},
    "where": {"plan": part("plan"), "area": TEXT, "year": WHOLE},
    "check": {"reports": several(part("report"))},
    "validate": {"files": several(TEXT)},
    "show": {"plan": part("plan_shown"), "indicators": several(part("indicator"))},
    "explain": {"explanations": several(part("explanation"))},
    "calc": {
        "calculation": TEXT,
        "inputs": {"type": "object"},
        "results": several(part("result")),
        "steps": several(part("formula")),
    },
    "counts": {"errors": COUNT, "warnings": COUNT, "notes": COUNT},
    "finding": {
        "code": one_of(SEVERITIES),
        "severity": one_of(get_args(Severity)),
        "file": TEXT,
        "line": or_null(WHOLE),
        "column": or_null(WHOLE),
        "area": or_null(TEXT),
        "indicator": or_null(TEXT),
        "message": TEXT,
        "hint": TEXT,
    },
    "plan": {"id": TEXT, "base_year": WHOLE, "target_year": WHOLE},
    "plan_shown": {"title": TEXT, "area": TEXT},
    "report": {
        "files": several(TEXT),
        "summary": part("summary"),
        "assessments": several(part("assessment")),
    },
    "summary": {
        "on_track": COUNT,
        "off_track": COUNT,
        "not_assessed": COUNT,
        "uncertain": COUNT,
        "grades": part("grades"),
        "reasons": part("reasons"),
    },
    "grades": dict.fromkeys(get_args(Grade), COUNT),
    "reasons": dict.fromkeys(get_args(Reason), COUNT),
    "explanation": {"assessment": part("assessment"), "steps": several(part("step"))},
    "step": {
        "step": TEXT,
        "name": TEXT,
        "formula": or_null(TEXT),
        "numbers": or_null(TEXT),
        "result": TEXT,
    },
    "named": {
        "indicator": TEXT,
        "number": or_null(WHOLE),
        "name": TEXT,
        "unit": TEXT,
        "nature": or_null(one_of(get_args(Nature))),
        "category": TEXT,
        "baseline": or_null(NUMBER),
    },
    "assessment": {
        "target": or_null(part("target")),
        "verdict": one_of(get_args(Verdict)),
        "reason": or_null(one_of(get_args(Reason))),
        "grade": or_null(one_of(get_args(Grade))),
        "certain": or_null(TRUTH),
        "basis": or_null(one_of(get_args(Basis))),
        "actual": or_null(NUMBER),
        "required": or_null(NUMBER),
        "margin": or_null(NUMBER),
        "lead_years": or_null(NUMBER),
        "progress": or_null(NUMBER),
        "needed_per_year": or_null(NUMBER),
        "needed_as": or_null(one_of(("rate", "step"))),
        "projected": or_null(NUMBER),
        "pace_ratio": or_null(NUMBER),
        "figures": several(part("figure")),
    },
    "indicator": {
        "aliases": several(TEXT),
        "kind": one_of(get_args(Indicator.model_fields["kind"].annotation)),
        "decimals": COUNT,
        "better": one_of(get_args(Indicator.model_fields["better"].annotation)),
        "prices": or_null(one_of(get_args(Prices))),
        "base_level": or_null(part("level")),
        "target": or_null(part("target")),
        "reading": TEXT,
        "required": several(part("required")),
        "printed": or_null(part("printed")),
        "source": or_null(TEXT),
        "note": or_null(TEXT),
    },
    "target": {
        "form": one_of(FORM_NAMES),
        "value": {"type": ["number", "string", "null"]},
        "bound": one_of(get_args(Bound)),
        "tolerance": or_null(NUMBER),
        "path": or_null(one_of(get_args(Shape))),
        "averaging": or_null(one_of(get_args(Averaging))),
        "by": or_null(NUMBER),
        "milestones": or_null({"type": "object", "additionalProperties": NUMBER}),
        "assigned_by": or_null(TEXT),
        "source": or_null(TEXT),
    },
    "figure": {
        "year": WHOLE,
        "kind": one_of(get_args(Kind)),
        "value": NUMBER,
        "unit": TEXT,
        "file": TEXT,
    },
    "level": {"value": NUMBER, "unit": TEXT},
    "required": {"year": WHOLE, "value": or_null(NUMBER)},
    "printed": dict.fromkeys(Cells.model_fields, TEXT),
    "result": {"name": TEXT, "label": TEXT, "value": NUMBER, "unit": or_null(TEXT)},
    "formula": {"formula": TEXT, "numbers": TEXT, "result": TEXT},
}
# The objects that are made of several groups, in the order of their fields.
MADE_OF = {
    "check": ("head", "check", "found"),
    "validate": ("head", "validate", "found"),
    "show": ("head", "show"),
    "explain": ("head", "explain", "found"),
    "calc": ("head", "calc"),
    "report": ("where", "report"),
    "explanation": ("where", "explanation"),
    "plan_shown": ("plan", "plan_shown"),
    "assessment": ("named", "assessment"),
    "indicator": ("named", "indicator"),
}
SHARED = ("head", "found", "where", "named")  # groups that are no objects by themselves
