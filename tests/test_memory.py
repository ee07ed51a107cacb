"""An area is forgotten when it is printed, so memory does not grow with the number of areas."""

from __future__ import annotations

import gc
import tracemalloc
from typing import TYPE_CHECKING

from hlgl_cli.cli.main import run
from tests.cli.running import submit

if TYPE_CHECKING:
    from pathlib import Path

FEW, MANY, ALLOWED = 200, 800, 1.3


def submitted(folder: Path, at: int) -> str:
    """Write what an area submits and return the name of its file."""
    head = f"area = '区{at}'\nplan = 'huolinguole-14fyp'"
    return submit(folder, "gdp = 5.8\ndoctors = 3.55", head=head, name=f"{at}.toml")


def peak(files: list[str]) -> int:
    """Return how many bytes a run has in use at once, at most."""
    gc.collect()
    tracemalloc.start()
    run(["check", *files, "-f", "jsonl:report.jsonl", "-q"])
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most


def test_peak(here: Path) -> None:
    """Four times as many areas need hardly more, when what is kept for any run is there."""
    files = [submitted(here, at) for at in range(MANY)]
    peak(files[:1])
    few, many = peak(files[:FEW]), peak(files)
    assert len((here / "report.jsonl").read_text(encoding="utf-8").splitlines()) > MANY
    assert many < ALLOWED * few
