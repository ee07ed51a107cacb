"""A folder in which a scene is laid out, and the command run in this process, many times over."""

from __future__ import annotations

import gc
import io
import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING
from unittest.mock import patch

from hlgl_cli.cli.main import run
from tests.cli.running import Ran

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.laws.scenes import Scene

COLLECTED = 200  # scenes after which garbage is collected: what a process of its own never needs


class Desk:
    """Where scenes are laid out one after another."""

    def __init__(self, folder: Path) -> None:
        """Take an empty folder, the one that the command runs in."""
        self._folder, self._laid = folder, 0

    def lay(self, scene: Scene) -> None:
        """Put away what is there, and lay out a scene."""
        self._laid += 1
        if self._laid % COLLECTED == 0:
            gc.collect()
        for path in self._folder.iterdir():
            path.unlink()
        for name, content in scene.contents.items():
            (self._folder / name).write_bytes(content)

    def written(self, name: str) -> str:
        """Return a file that a run wrote."""
        return self.content(name).decode("utf-8")

    def content(self, name: str) -> bytes:
        """Return a file that a run wrote, which is no text."""
        return (self._folder / name).read_bytes()

    def run(self, *arguments: str, columns: int | None = None, stdin: bytes = b"") -> Ran:
        """Run the command, as wide as a terminal of so many columns."""
        environ = {} if columns is None else {"COLUMNS": str(columns)}
        with patch.dict(os.environ, environ), _streams(stdin) as (out, err):
            code = run(arguments)
            return Ran(code, out.getvalue().decode("utf-8"), err.getvalue().decode("utf-8"))


@contextmanager
def _streams(stdin: bytes) -> Iterator[tuple[io.BytesIO, io.BytesIO]]:
    """Stand in for the process's streams."""
    kept = sys.stdin, sys.stdout, sys.stderr
    out, err = io.BytesIO(), io.BytesIO()
    sys.stdin = io.TextIOWrapper(io.BytesIO(stdin), "utf-8")
    sys.stdout, sys.stderr = (io.TextIOWrapper(each, "utf-8", newline="\n") for each in (out, err))
    try:
        yield out, err
    finally:
        sys.stdin, sys.stdout, sys.stderr = kept
