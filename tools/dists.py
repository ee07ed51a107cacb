"""The wheel and the sdist of a commit: the same bytes wherever and whenever they are built.

They are built twice, in folders of other names, ages and permissions, and must come out alike.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def called(command: Sequence[str], **more: str) -> str:
    """Return what a command prints; leave with its code where it fails."""
    ran = subprocess.run(  # noqa: S603 - our own commands
        command, env={**os.environ, **more}, stdout=subprocess.PIPE, text=True, check=False
    )
    if ran.returncode:
        sys.exit(f"{ran.stdout}\nfailed: {' '.join(map(str, command))}")
    return ran.stdout


def epoch(root: Path) -> str:
    """Return when the last commit was made, in seconds since 1970."""
    return called(["git", "-C", str(root), "log", "-1", "--format=%ct"]).strip()


def _copied(root: Path, folder: Path, umask: int) -> None:
    """Write what the last commit holds, with the times of now."""
    archive = folder.with_suffix(".tar")
    called(["git", "-C", str(root), "archive", "--output", str(archive), "HEAD"])
    with tarfile.open(archive) as tar:
        # Our own, so permissions are kept; Pythons from before mid-2023 know no filters.
        tar.extraction_filter = getattr(tarfile, "fully_trusted_filter", None)
        for member in tar:
            member.mode &= ~umask
            tar.extract(member, folder)
    for path in folder.rglob("*"):
        os.utime(path)


def _built(root: Path, folder: Path, umask: int) -> dict[str, bytes]:
    """Return the wheel and the sdist by name, built in a folder of their own."""
    source, into = folder / f"source-{umask}", folder / f"built-{umask}"
    _copied(root, source, umask)
    options = ("--quiet", "--no-isolation", "--outdir", str(into), str(source))
    called([sys.executable, "-m", "build", *options], SOURCE_DATE_EPOCH=epoch(root))
    return {path.name: path.read_bytes() for path in into.iterdir()}


def build(root: Path, into: Path) -> list[Path]:
    """Write the wheel and the sdist of the last commit; leave where two builds differ."""
    with tempfile.TemporaryDirectory() as folder:
        first, second = (_built(root, Path(folder), umask) for umask in (0o022, 0o077))
    if first != second:
        differ = sorted(name for name in first | second if first.get(name) != second.get(name))
        sys.exit(f"two builds of one commit differ: {', '.join(differ)}")
    into.mkdir(parents=True, exist_ok=True)
    for name, content in first.items():
        (into / name).write_bytes(content)
    return [into / name for name in sorted(first)]


def wheel_of(paths: Sequence[Path]) -> Path:
    """Return the wheel among what was built."""
    return next(path for path in paths if path.suffix == ".whl")
