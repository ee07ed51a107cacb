"""What a command takes: `python benchmarks/taken.py OUT COMMAND...`, its output into a file.

Seconds, those of the processor and megabytes at the peak are printed. It is a process of its own,
for a command has the memory of the process that starts it until it is another program.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from pathlib import Path


def main(out: str, *command: str) -> None:
    """Run the command and print what it took."""
    with Path(out).open("wb") as target:
        begin = time.perf_counter()
        subprocess.run(command, stdout=target, stderr=target, check=False)
        seconds = time.perf_counter() - begin
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


if __name__ == "__main__":
    main(*sys.argv[1:])
