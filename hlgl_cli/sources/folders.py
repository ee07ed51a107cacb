"""A folder stands for the TOML, CSV and workbooks in it and in those below it, each read once."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

Mark: TypeAlias = "tuple[int, int] | str"  # the same for every spelling of one file
_ENDINGS = (".toml", ".csv", ".xlsx")
# What tools and systems leave behind, with all that is in it.
_LEFT_BEHIND = frozenset({"node_modules", "__pycache__", "__macosx"})


def is_passed_over(name: str) -> bool:
    """Tell whether a file or folder is hidden, or left behind by a tool, by its name alone."""
    return name.startswith((".", "~$")) or name.lower() in _LEFT_BEHIND


def mark_of(path: str, status: os.stat_result) -> Mark:
    """Return a file's numbers; its true path on a system that has none."""
    return (status.st_dev, status.st_ino) if status.st_ino else os.path.realpath(path)


def files_below(folder: str) -> Iterator[tuple[Mark, str]]:
    """Yield the files of a folder and below it that may be submissions, with marks; raise OSError.

    A folder that links lead to again is entered once, by its own name if it has one here.
    """
    waiting, linked, seen = [str(Path(folder))], list[str](), set[Mark]()
    while waiting or linked:
        inside = waiting.pop() if waiting else linked.pop()
        mark = mark_of(inside, os.stat(inside))  # noqa: PTH116 - quicker than of a Path
        if mark in seen:
            continue
        seen.add(mark)
        with os.scandir(inside) as entries:
            kept = [entry for entry in entries if not is_passed_over(entry.name)]
        found = sorted(kept, key=lambda entry: entry.name)
        for entry in found:
            path = entry.name if inside == "." else os.path.join(inside, entry.name)  # noqa: PTH118 - as above
            if _is_folder(entry):
                (linked if entry.is_symlink() else waiting).append(path)
            elif entry.name.lower().endswith(_ENDINGS):
                status = os.stat(path)  # noqa: PTH116 - as above; a dead link is an error
                if stat.S_ISREG(status.st_mode):  # nobody waits for a pipe
                    yield mark_of(path, status), path


def _is_folder(entry: os.DirEntry[str]) -> bool:
    """Tell whether an entry is a folder or a link to one; a loop of links is none."""
    try:
        return entry.is_dir()
    except OSError:
        return False
