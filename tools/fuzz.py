"""Coverage-guided fuzzing: `python tools/fuzz.py FOLDER [--seconds N] [TARGET...]`.

Needs atheris (`pip install atheris`, Linux and macOS). Each target runs for so many seconds from
the corpus in FOLDER, which begins with the repository's own files and grows. What breaks a law of
tools/fuzzing/laws.py is kept in FOLDER/TARGET/broken, and the exit code is 1. docs/hardness.md has
the last figures.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from fuzzing.seeds import dictionary, seeds  # noqa: E402 - the root is no package
from fuzzing.targets import TARGETS  # noqa: E402

MEGABYTES = 1024  # of the process, with the code instrumented
_STATE = re.compile(r"^#(\d+)\s.* cov: (\d+) .*?corp: (\d+)", re.MULTILINE)


class Fuzzed(NamedTuple):
    """What a run came to."""

    runs: int
    edges: int
    corpus: int
    broken: int


def laid(name: str, folder: Path) -> Path:
    """Lay the seeds of a target in its corpus; return the folder of the corpus."""
    corpus = folder / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for seed in seeds(name):
        if len(seed) <= TARGETS[name].longest:
            (corpus / hashlib.sha256(seed).hexdigest()[:16]).write_bytes(seed)
    return corpus


def fuzzed(name: str, folder: Path, seconds: int) -> Fuzzed:
    """Fuzz a target in a process of its own."""
    corpus = laid(name, folder)
    options = [
        f"-max_total_time={seconds}",
        f"-max_len={TARGETS[name].longest}",
        f"-rss_limit_mb={MEGABYTES}",
        "-timeout=60",  # of the clock, for what never ends; the laws count the processor's time
        "-report_slow_units=3600",  # for the same reason
        f"-artifact_prefix={folder}/broken/",
        f"-dict={folder.parent / 'dictionary'}",
        "-len_control=20",
    ]
    call = [sys.executable, str(ROOT / "tools/fuzzing/inside.py"), name, str(folder), *options]
    environ = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "COLUMNS": "80",
        "LANG": "C.UTF-8",
        "HLGL_DEBUG": "1",
    }
    with (folder / "log.txt").open("wb") as log:
        subprocess.run(  # noqa: S603 - itself
            [*call, str(corpus)], stdout=log, stderr=log, env=environ, check=False
        )
    return told(folder)


def told(folder: Path) -> Fuzzed:
    """Return what the log of a run comes to, and how many kinds of input broke a law."""
    log = (folder / "log.txt").read_text(encoding="utf-8", errors="replace")
    *_, (runs, edges, corpus) = _STATE.findall(log) or [(0, 0, 0)]
    broken = [path for path in (folder / "broken").glob("*") if path.suffix != ".txt"]
    return Fuzzed(int(runs), int(edges), int(corpus), len(broken))


def main() -> int:
    """Fuzz some targets, one after the other; return 1 where a law was broken or none tried."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--seconds", type=int, default=600, help="for each target")
    given = parser.parse_intermixed_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    (given.folder / "dictionary").write_text(dictionary(), encoding="utf-8")
    is_broken = False
    for name in given.targets or TARGETS:
        came_to = fuzzed(name, given.folder.resolve() / name, given.seconds)
        figures = (f"{field} {value}" for field, value in came_to._asdict().items())
        sys.stdout.write(f"{name}: {', '.join(figures)}\n")
        is_broken = is_broken or came_to.broken > 0 or not came_to.runs
    return int(is_broken)


if __name__ == "__main__":
    sys.exit(main())
