"""What docs/scale.md says of a panel: `python benchmarks/panel.py`, at most six minutes.

3,000 areas, 20 indicators, 5 years, illustrative (panel_figures.py), are judged in every year: on
one core, on two, on a cluster of two workers. Told are seconds of the clock, seconds of processors
and the peak memory of the largest process; of a cluster, client, scheduler and workers are counted.

The floor is all that is not judging: the same Parquet is read with pyarrow, a Python loop takes its
rows one by one and puts a row of the result beside each, and pyarrow writes these. It takes turns
with one core on 300 areas, both in a process of their own, in seconds of processors.

Each line is printed when it is known, and at the end all of them as a table of Markdown. What is
not done in time is ended and said to be so.
"""

from __future__ import annotations

import argparse
import contextlib
import faulthandler
import math
import os
import platform
import resource
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import panel_figures
import pyarrow as pa
import pyarrow.parquet as pq

if TYPE_CHECKING:
    from collections.abc import Callable

AREAS, FEW = 3000, 300
MINUTES = 6.0
GRACE = 30  # seconds until all is given up, whatever hangs
HLGL = [sys.executable, "-m", "hlgl_cli"]
LIMIT = 6.0
EACH = len(panel_figures.INDICATORS) * len(panel_figures.YEARS)  # assessments of an area


class Ran(NamedTuple):
    """What a command took: seconds, seconds of processors, and KiB of its largest process."""

    seconds: float
    processor: float
    memory: int


class LateError(Exception):
    """There is no time left."""


class Clock:
    """The time that is left for all runs together."""

    def __init__(self, minutes: float) -> None:
        """Begin."""
        self._end = time.monotonic() + minutes * 60

    @property
    def left(self) -> float:
        """Return the seconds that are left; raise LateError where there are none."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise LateError
        return left


def write_figures(path: Path, areas: int) -> None:
    """Write the figures of so many areas as Parquet."""
    rows = list(panel_figures.rows(areas))
    table = pa.table(
        {name: [getattr(row, name) for row in rows] for name in panel_figures.Row._fields}
    )
    pq.write_table(table, path, row_group_size=100_000)


def run(clock: Clock, *command: str) -> Ran:
    """Run a command once; end it and raise LateError where it takes longer than there is time."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begin, left = time.perf_counter(), clock.left
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    timer = threading.Timer(left, os.killpg, (process.pid, signal.SIGKILL))
    timer.start()
    _, status, usage = os.wait4(process.pid, 0)
    timer.cancel()
    seconds = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode == -signal.SIGKILL and seconds >= left:
        raise LateError
    if process.returncode:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Ran(seconds, processor, usage.ru_maxrss)


def panel(clock: Clock, figures: Path, *more: str) -> Ran:
    """Judge figures in every year."""
    output = str(figures.with_suffix(".out"))
    options = ("--plan", panel_figures.PLAN, "--year", "2021-2025", "--no-settings", "-q")
    return run(clock, *HLGL, "panel", str(figures), "-o", output, *options, *more)


def floor(figures: Path) -> None:
    """Read figures, loop over them, and write as many rows of a result that is there already."""
    answer = pq.read_table(figures.with_suffix(".out"))
    rows = []
    for figure, row in zip(pq.read_table(figures).to_pylist(), answer.to_pylist(), strict=True):
        rows.append({**row, "latest_value": Decimal(figure["value"])})
    written = pa.Table.from_pylist(rows, answer.schema)
    pq.write_table(written, figures.with_suffix(".floor"), compression="zstd")


def of_floor(clock: Clock, figures: Path) -> Ran:
    """Run the floor in a process of its own."""
    return run(clock, sys.executable, __file__, "--floor", str(figures))


def cluster(clock: Clock, figures: Path) -> None:
    """Judge figures on two workers of this machine."""
    from distributed import LocalCluster  # noqa: PLC0415 - for this alone

    options = {"n_workers": 2, "threads_per_worker": 1, "dashboard_address": None}
    with LocalCluster(**options, silence_logs=50) as local:  # type: ignore[no-untyped-call]
        panel(clock, figures, "--scheduler", local.scheduler_address)


def of_cluster(clock: Clock, figures: Path) -> Ran:
    """Run the cluster below a process of its own, which counts what all of its processes take."""
    return run(clock, sys.executable, __file__, "--cluster", str(figures))


class Told:
    """The lines that are printed, and the rows of the table that is printed last."""

    def __init__(self) -> None:
        """Begin the table."""
        self._rows = [
            "| | areas | clock | processors | an assessment | largest process |",
            "|---|---:|---:|---:|---:|---:|",
        ]

    def ran(self, name: str, areas: int, once: Callable[[], Ran]) -> Ran:
        """Run something, and print what it took."""
        print(f"{name:28}{areas:6,} areas", end="", flush=True)
        try:
            ran = once()
        except LateError:
            print("    not done in time", flush=True)
            self._rows.append(f"| {name} | {areas:,} | not done in time | | | |")
            raise
        clock, processor = f"{ran.seconds:.1f} s", f"{ran.processor:.1f} s"
        each = f"{ran.processor / (areas * EACH) * 1e6:.0f} µs"
        memory = f"{ran.memory / 1024:.0f} MiB"
        cells = (clock, processor, each, memory)
        print("".join(f"{cell:>11}" for cell in cells), flush=True)
        self._rows.append(f"| {name} | {areas:,} | {' | '.join(cells)} |")
        return ran

    def table(self) -> str:
        """Return the table."""
        return "\n".join(self._rows)


def ratio_of(folder: Path, told: Told, clock: Clock, runs: int) -> float:
    """Return what one core takes of processors over what the floor takes, in turn."""
    few = folder / "few.parquet"
    write_figures(few, FEW)
    panel(clock, few, "--jobs", "1")  # the floor writes its rows
    ratios = []
    for _ in range(runs):
        ours = told.ran("one core", FEW, lambda: panel(clock, few, "--jobs", "1"))
        floor_ran = told.ran("all but judging, one core", FEW, lambda: of_floor(clock, few))
        ratios.append(ours.processor / floor_ran.processor)
    ratio = statistics.median(ratios)
    print(f"one core over all but judging{ratio:8.1f}   at most {LIMIT:g}", flush=True)
    return ratio


def measured(folder: Path, told: Told, clock: Clock, areas: int) -> None:
    """Print what the whole panel takes; raise LateError where it is not done in time."""
    figures = folder / "figures.parquet"
    write_figures(figures, areas)
    told.ran("one core", areas, lambda: panel(clock, figures, "--jobs", "1"))
    result = figures.with_suffix(".out")
    count = pq.read_metadata(result).num_rows
    sizes = figures.stat().st_size, result.stat().st_size
    print(f"{count:,} assessments; {sizes[0]:,} bytes read twice, {sizes[1]:,} written", flush=True)
    told.ran("two cores", areas, lambda: panel(clock, figures, "--jobs", "2"))
    told.ran("cluster of two workers", areas, lambda: of_cluster(clock, figures))


def main() -> int:
    """Measure; return 1 if the ratio is missed, or not all is done, and --strict asks for it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--areas", type=int, default=AREAS)
    parser.add_argument("--runs", type=int, default=3, help="of the floor and one core, in turn")
    parser.add_argument("--minutes", type=float, default=MINUTES, help="for all of it")
    parser.add_argument("--floor", type=Path, help="only run the floor on a file of figures")
    parser.add_argument("--cluster", type=Path, help="only run the cluster on a file of figures")
    parser.add_argument("--strict", action="store_true")
    asked = parser.parse_args()
    if asked.floor is not None:
        floor(asked.floor)
        return 0
    if asked.cluster is not None:
        cluster(Clock(asked.minutes), asked.cluster)
        return 0
    machine = f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    load = os.getloadavg()[0]
    print(f"{machine}, load {load:.1f}", flush=True)
    told, clock, ratio, is_done = Told(), Clock(asked.minutes), math.inf, False
    faulthandler.dump_traceback_later(asked.minutes * 60 + GRACE, exit=True)
    with tempfile.TemporaryDirectory() as name, contextlib.suppress(LateError):
        ratio = ratio_of(Path(name), told, clock, asked.runs)
        measured(Path(name), told, clock, asked.areas)
        is_done = True
    print(f"\n{machine}, load {load:.1f}; one core over all but judging: {ratio:.1f}\n")
    print(told.table(), flush=True)
    return 1 if asked.strict and (ratio > LIMIT or not is_done) else 0


if __name__ == "__main__":
    sys.exit(main())
