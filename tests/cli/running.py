"""How the tests run the command: in their own process, or in one of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[2]
ILLUSTRATIVE = ROOT / "examples" / "huolinguole" / "illustrative"
OVERLAY = str(ROOT / "examples" / "huolinguole" / "tongliao-example.toml")
NATIONAL = ROOT / "examples" / "national"
NATION_PLAN = ROOT / "data" / "plans" / "national-14fyp.toml"
OWN_PLAN = ROOT / "tests" / "plans" / "china-14fyp.toml"  # a project's own, which does not ship
SHIPPED = ROOT / "data" / "indicators.toml"
COMMAND = (sys.executable, "-m", "hlgl_cli")


def plan_of(example: Path) -> str:
    """Return the plan of an example: the file beside it, else the one that ships."""
    beside = example.parent / "plan.toml"
    if beside.exists():
        return str(beside)
    return str(NATION_PLAN if example.parent == NATIONAL else SHIPPED)


class Ran(NamedTuple):
    """What a run of the command left behind."""

    code: int
    out: str
    err: str

    def document(self) -> Any:  # noqa: ANN401 - JSON
        """Return standard output as JSON, its numbers exact."""
        return json.loads(self.out, parse_float=Decimal)


Hlgl = Callable[..., Ran]
Feed = Callable[[bytes], None]


def submit(folder: Path, figures: str, year: int = 2023, head: str = "", name: str = "") -> str:
    """Write a submission and return the name of its file."""
    name = name or f"{year}.toml"
    text = f"year = {year}\n{head}\n[figures]\n{figures}\n"
    (folder / name).write_text(text, encoding="utf-8")
    return name


def spawn(
    *arguments: str,
    command: tuple[str, ...] = COMMAND,
    stdout: int = subprocess.PIPE,
    stdin: bytes = b"",
    environ: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a process of its own, with more in its environment."""
    return subprocess.run(  # noqa: S603 - the command itself
        [*command, *arguments],
        input=stdin,
        stdout=stdout,
        stderr=subprocess.PIPE,
        env={**os.environ, **(environ or {})},
        check=False,
    )
