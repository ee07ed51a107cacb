"""An area is forgotten when it is printed, so memory does not grow with the number of areas."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from tests.cli.running import spawn, submit

if TYPE_CHECKING:
    from pathlib import Path

FEW, MANY, ALLOWED = 100, 400, 1.3
# What a coverage run notes of the lines it saw is memory as well, and none of the command's.
UNTRACED = {"COVERAGE_PROCESS_START": "", "COVERAGE_PROCESS_CONFIG": ""}
# Prints how many bytes are in use at once at most, for some files and for all.
PEAKS = """
import sys, tracemalloc
from hlgl_cli.cli.main import run
few, files = int(sys.argv[1]), sys.argv[2:]
def peak(files):
    tracemalloc.start()
    run(["check", *files, "-f", "jsonl:report.jsonl", "-q"])
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most
peak(files[:few])
print(peak(files[:few]), peak(files))
"""


def submitted(folder: Path, at: int) -> str:
    """Write what an area submits and return the name of its file."""
    head = f"area = '区{at}'\nplan = 'huolinguole-14fyp'"
    return submit(folder, "gdp = 5.8\ndoctors = 3.55", head=head, name=f"{at}.toml")


def test_peak(here: Path) -> None:
    """Four times as many areas need hardly more than few; what any run keeps is there before."""
    files = [submitted(here, at) for at in range(MANY)]
    script = (sys.executable, "-c", PEAKS, str(FEW))
    ended = spawn(*files, command=script, environ=UNTRACED)
    assert (ended.returncode, ended.stderr) == (0, b"")
    few, many = map(int, ended.stdout.split())
    assert len((here / "report.jsonl").read_bytes().splitlines()) > MANY
    assert many < ALLOWED * few
