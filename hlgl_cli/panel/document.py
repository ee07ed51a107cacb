"""What a panel comes to as the document of JSON: all areas and indicators, the worst first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.panel.summary import worst
from hlgl_cli.report.documents import finding_document, plan_document

if TYPE_CHECKING:
    from hlgl_cli.panel.running import Found
    from hlgl_cli.panel.tally import Counts
    from hlgl_cli.plan import Plan
    from hlgl_cli.report.shapes import panel, parts


def document(found: Found, plan: Plan, lang: str) -> panel.Panel:
    """Return hlgl.panel/1; of findings those that people read, which `counts` counts whole."""
    tally, names = found.tally, plan.names()
    return {
        "schema": "hlgl.panel/1",
        "lang": lang,
        "plan": plan_document(plan),
        "rows": tally.rows,
        "editions": sorted(tally.editions),
        "counts": {
            "errors": found.counts["error"],
            "warnings": found.counts["warning"],
            "notes": found.counts["note"],
        },
        "indicators": [
            {
                "indicator": indicator,
                "name": names[indicator].name.of(lang),
                **_verdicts(counts),
                "revised": tally.revised[indicator],
            }
            for indicator, counts in worst(tally.indicators)
        ],
        "areas": [{"area": area, **_verdicts(counts)} for area, counts in worst(tally.areas)],
        "findings": [finding_document(finding, lang) for finding in found.told],
    }


def _verdicts(counts: Counts) -> parts.Verdicts:
    return {
        "on_track": counts["on_track"],
        "off_track": counts["off_track"],
        "not_assessed": counts["not_assessed"],
    }
