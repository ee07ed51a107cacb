"""What the options of a command that judges files ask for."""

from __future__ import annotations

from hlgl_cli.cli.judging import request_of
from hlgl_cli.cli.plan_names import AskedPlans
from hlgl_cli.selection import Request


def test_request() -> None:
    """Each option says what it names; comments are heeded unless an option says otherwise."""
    asked = request_of(
        {
            "plans": AskedPlans("a", ("b",), ("c",)),
            "overlays": ("d",),
            "submissions_only": True,
            "encoding": "gbk",
            "year": 2023,
            "latest": False,
            "comparison": "rounded",
            "grades": "eurostat",
            "only": ("e",),
            "binding": True,
            "all_targets": False,
            "select": ("C5",),
            "ignore": ("V4",),
            "no_ignore_comments": True,
        }
    )
    assert asked == Request(
        "a",
        ("b",),
        ("c",),
        ("d",),
        year=2023,
        only=("e",),
        binding=True,
        comparison="rounded",
        grades="eurostat",
        submissions_only=True,
        encoding="gbk",
        select=("C5",),
        ignore=("V4",),
        with_comments=False,
    )
