"""What docs/scale.md says of a panel: `python benchmarks/panel.py`.

3,000 areas, 20 indicators, 5 years, illustrative (panel_figures.py), are judged in every year: on
one core, on two, on a cluster of two workers. Told are seconds of the clock, seconds of processors
and the peak memory of the largest process; of a cluster, the last two are those of the client.

The floor is all that is not judging: the same Parquet is read with pyarrow, a Python loop takes its
rows one by one and puts a row of the result beside each, and pyarrow writes these. It takes turns
with one core on 300 areas, both in a process of their own, in seconds of processors.
"""

from __future__ import annotations

import argparse
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import panel_figures
import pyarrow as pa
import pyarrow.parquet as pq

AREAS, FEW = 3000, 300
HLGL = [sys.executable, "-m", "hlgl_cli"]
LIMIT = 6.0


class Ran(NamedTuple):
    """What a command took: seconds, seconds of processors, and KiB of its largest process."""

    seconds: float
    processor: float
    memory: int


def write_figures(path: Path, areas: int) -> None:
    """Write the figures of so many areas as Parquet."""
    rows = list(panel_figures.rows(areas))
    table = pa.table(
        {name: [getattr(row, name) for row in rows] for name in panel_figures.Row._fields}
    )
    pq.write_table(table, path, row_group_size=100_000)


def run(*command: str) -> Ran:
    """Run a command once."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Ran(seconds, processor, usage.ru_maxrss)


def panel(figures: Path, *more: str) -> Ran:
    """Judge figures in every year."""
    output = str(figures.with_suffix(".out"))
    options = ("--plan", panel_figures.PLAN, "--year", "2021-2025", "--no-settings", "-q")
    return run(*HLGL, "panel", str(figures), "-o", output, *options, *more)


def floor(figures: Path) -> None:
    """Read figures, loop over them, and write as many rows of a result that is there already."""
    answer = pq.read_table(figures.with_suffix(".out"))
    rows = []
    for figure, row in zip(pq.read_table(figures).to_pylist(), answer.to_pylist(), strict=True):
        rows.append({**row, "latest_value": Decimal(figure["value"])})
    written = pa.Table.from_pylist(rows, answer.schema)
    pq.write_table(written, figures.with_suffix(".floor"), compression="zstd")


def over_the_floor(figures: Path) -> float:
    """Return what one core takes of processors over what the floor takes."""
    ours = panel(figures, "--jobs", "1").processor
    return ours / run(sys.executable, __file__, "--floor", str(figures)).processor


def cluster(figures: Path) -> Ran:
    """Judge figures on two workers of this machine."""
    from distributed import LocalCluster  # noqa: PLC0415 - for this alone

    options = {"n_workers": 2, "threads_per_worker": 1, "dashboard_address": None}
    with LocalCluster(**options, silence_logs=50) as local:  # type: ignore[no-untyped-call]
        return panel(figures, "--scheduler", local.scheduler_address)


def told(name: str, ran: Ran, count: int) -> None:
    """Print what a run took."""
    print(
        f"{name:28}{ran.seconds:8.1f} s{ran.processor:8.1f} s of processors"
        f"{ran.processor / count * 1e6:8.0f} µs an assessment{ran.memory / 1024:7.0f} MiB"
    )


def measured(folder: Path, areas: int, runs: int) -> float:
    """Print all figures; return the ratio to the floor."""
    figures, few = folder / "figures.parquet", folder / "few.parquet"
    write_figures(figures, areas)
    write_figures(few, FEW)
    one = panel(figures, "--jobs", "1")
    result = figures.with_suffix(".out")
    count = pq.read_metadata(result).num_rows
    sizes = figures.stat().st_size, result.stat().st_size
    print(f"{count:,} assessments; {sizes[0]:,} bytes read twice, {sizes[1]:,} written")
    told("one core", one, count)
    told("two cores", panel(figures, "--jobs", "2"), count)
    told("cluster of two workers", cluster(figures), count)
    told(f"one core, {FEW} areas", panel(few, "--jobs", "1"), FEW * 100)
    ratio = statistics.median(over_the_floor(few) for _ in range(runs))
    print(f"one core over the floor     {ratio:8.1f}   at most {LIMIT:g}")
    return ratio


def main() -> int:
    """Measure; return 1 if the ratio is missed and --strict asks for it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--areas", type=int, default=AREAS)
    parser.add_argument("--runs", type=int, default=3, help="of the floor and one core, in turn")
    parser.add_argument("--floor", type=Path, help="only run the floor on a file of figures")
    parser.add_argument("--strict", action="store_true")
    asked = parser.parse_args()
    if asked.floor is not None:
        floor(asked.floor)
        return 0
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    with tempfile.TemporaryDirectory() as folder:
        ratio = measured(Path(folder), asked.areas, asked.runs)
    return 1 if ratio > LIMIT and asked.strict else 0


if __name__ == "__main__":
    sys.exit(main())
