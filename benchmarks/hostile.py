"""How long the worst files take: `python benchmarks/hostile.py [PART OF A NAME]`.

Each file of tests/hostile/, mostly 1 MiB of one kind of nonsense, is given to the commands that
read it; the time is the processor's. The exit code is 1 where one takes more than 2 s or 200 MB,
or ends otherwise than with 0, 1 or 2.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.hostile import HOSTILE, MOST, WORK, laid, reading  # noqa: E402 - the root is no package
from tests.hostile.measuring import Cost, cost  # noqa: E402 - as above

if TYPE_CHECKING:
    from collections.abc import Iterator


def costs(part: str) -> Iterator[tuple[str, str, Cost]]:
    """Yield what each command takes for each file whose name has a part."""
    for name, hostile in HOSTILE.items():
        if part in name:
            with tempfile.TemporaryDirectory() as folder:
                laid(hostile, MOST, Path(folder))
                for command in reading(hostile.role):
                    yield name, " ".join(command), cost(command, Path(folder))


def main(part: str = "") -> int:
    """Print what each takes; return 1 where one is over a limit."""
    is_bounded = True
    for name, command, taken in costs(part):
        mark = " " if taken.is_bounded else "!"
        figures = f"{taken.seconds:5.2f} s {taken.megabytes:4.0f} MB  exit {taken.code}"
        print(f"{mark} {name:38} {command:36} {figures}", flush=True)
        is_bounded = is_bounded and (taken.is_bounded or name in WORK)
    return 0 if is_bounded else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2]))
