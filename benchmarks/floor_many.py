"""The price of many submissions without us: read, parse, a model, and the same lines as JSON.

`python benchmarks/floor_many.py FOLDER LINES` prints the seconds that it takes.
"""

from __future__ import annotations

import json
import sys
import time
from decimal import Decimal
from pathlib import Path
from typing import Any

import tomli
from pydantic import BaseModel


class Submission(BaseModel):
    """A submission, its figures as they come."""

    year: int
    area: str
    plan: str
    status: str | None = None
    figures: dict[str, Any]


def main() -> None:
    """Print how long all files take."""
    files = sorted(Path(sys.argv[1]).glob("*.toml"))
    lines = Path(sys.argv[2]).read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    each = len(rows) // len(files)
    begin = time.perf_counter()
    for at, file in enumerate(files):
        table = tomli.loads(file.read_bytes().decode(), parse_float=Decimal)
        Submission.model_validate(table)
        for row in rows[at * each : (at + 1) * each]:
            json.dumps(row, ensure_ascii=False)
    print(time.perf_counter() - begin)


if __name__ == "__main__":
    main()
