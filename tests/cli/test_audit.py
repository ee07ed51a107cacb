"""hlgl audit: what is odd in a plan, in every format."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.report.formats import FORMATS
from tests.cli.running import ROOT

if TYPE_CHECKING:
    from tests.cli.running import Hlgl

PLANTED = str(ROOT / "tests" / "cases" / "findings" / "audit-planted" / "plan.toml")
SOUND = str(ROOT / "tests" / "cases" / "findings" / "audit-sound" / "plan.toml")
TEXTS = [name for name, form in FORMATS.items() if not form.is_binary]
NONE = "nothing failed"


@pytest.mark.parametrize(
    ("arguments", "code", "end"),
    [
        ([SOUND], 0, f"An example plan, 4 indicators; 0 errors, 0 warnings; exit 0: {NONE}\n"),
        ([SOUND, "--strict"], 0, f"0 warnings; exit 0: {NONE}\n"),
        ([PLANTED], 1, "1 error, 12 warnings; exit 1: the plan is odd\n"),
        ([PLANTED, "--ignore", "P8,P702"], 1, "1 error, 0 warnings; exit 1: the plan is odd\n"),
        (["--select", "P803", "--strict"], 0, f"0 errors, 0 warnings; exit 0: {NONE}\n"),
        (["--select", "P808", "--strict"], 1, "0 errors, 1 warning; exit 1: the plan is odd\n"),
    ],
)
def test_exit_code(hlgl: Hlgl, arguments: list[str], code: int, end: str) -> None:
    """It fails for what keeps a plan from being used and, with --strict, for every warning."""
    ran = hlgl("audit", *arguments)
    said = ran.err.replace("示例规划", "An example plan")
    assert (ran.code, said[-len(end) :]) == (code, end)


@pytest.mark.parametrize("form", TEXTS)
def test_formats(hlgl: Hlgl, form: str) -> None:
    """Every format of text says by which reading a rate follows."""
    ran = hlgl("audit", PLANTED, "-q", "-f", form)
    assert "P803" in ran.out
    assert "10.3" in ran.out
    assert "Findings" not in ran.out


@pytest.mark.parametrize("form", ["docx", "xlsx"])
def test_documents(hlgl: Hlgl, here: Path, form: str) -> None:
    """So do those that are none."""
    assert hlgl("audit", PLANTED, "-q", "-f", f"{form}:audit.{form}").code == 1
    assert (here / f"audit.{form}").stat().st_size > 0


def test_json(hlgl: Hlgl) -> None:
    """The document names the plan and its file."""
    document = hlgl("audit", PLANTED, "-f", "json").document()
    assert document["schema"] == "hlgl.audit/1"
    assert document["plan"] == {"id": "example", "base_year": 2020, "target_year": 2025}
    assert document["files"] == [PLANTED]
    assert document["counts"] == {"errors": 1, "warnings": 12, "notes": 3}


def test_overlay_and_settings(hlgl: Hlgl, here: Path) -> None:
    """The settings' plan is audited where none is named, and no report is written over it."""
    (here / "hlgl.toml").write_text('plan = "plan.toml"\nignore = ["P8"]\n', "utf-8")
    (here / "plan.toml").write_bytes((ROOT / SOUND).read_bytes())
    assert hlgl("audit", "-q", "-f", "concise") == (0, "", "")
    assert hlgl("audit", "-f", "json:plan.toml").code == 2


def test_unknown(hlgl: Hlgl) -> None:
    """An id that is none is told."""
    assert hlgl("audit", "no-14fyp").code == 2


@pytest.mark.parametrize("form", ["concise", "json", "gitlab", "github", "junit", "sarif"])
def test_path_of_the_settings_plan(hlgl: Hlgl, here: Path, form: str) -> None:
    """A plan that settings name is told of by its path from here, on which annotations land."""
    (here / "plan.toml").write_bytes(Path(PLANTED).read_bytes())
    (here / "hlgl.toml").write_text('plan = "plan.toml"\n', "utf-8")
    ran = hlgl("audit", "-q", "-f", form)
    assert (ran.code, "plan.toml" in ran.out, str(here) in ran.out) == (1, True, False)
