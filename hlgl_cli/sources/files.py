"""What the user named on the command line becomes sources: files, folders, standard input."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from hlgl_cli.finding import CannotRunError
from hlgl_cli.sources import stdin
from hlgl_cli.sources.folders import Mark, files_below, is_passed_over, mark_of
from hlgl_cli.sources.names import slashed
from hlgl_cli.sources.tables.detection import is_table, most_bytes

if TYPE_CHECKING:
    from hlgl_cli.sources.tables.reading import Table

STDIN = "-"


class Content(NamedTuple):
    """The bytes of a file under the name that messages use; one byte too many if it is larger."""

    name: str
    bytes: bytes
    folders: tuple[str, ...] = ()  # those that it was found in
    is_found: bool = False  # it was not named itself, so it need not be a submission
    encoding: str | None = None  # of text in columns; None: it is found
    area: str | None = None  # of a table, whose rows are meant; None: all, "": those without one
    plan: str | None = None  # the same of the plan that they are for

    def text(self) -> str:
        """Return what can be read of it, for showing a line of it."""
        return "" if self.is_table else self.bytes.decode("utf-8-sig", "replace")

    @property
    def is_table(self) -> bool:
        """Return whether it is a workbook or text in columns."""
        return is_table(self.name, self.bytes)

    @property
    def table(self) -> Table:
        """Return the table that it is."""
        from hlgl_cli.sources.tables.reading import table_of  # noqa: PLC0415 - for tables alone

        return table_of(self.name, self.bytes, self.encoding)

    def read(self) -> Content:
        """Return itself: it has been read."""
        return self


class File(NamedTuple):
    """A file that is read when it is its turn, and again if need be."""

    name: str
    folders: tuple[str, ...] = ()
    is_found: bool = False
    encoding: str | None = None
    area: str | None = None
    plan: str | None = None

    def read(self) -> Content:
        """Return its content; raise CannotRunError."""
        return Content(self.name, read(self.name).bytes, *self[1:])

    def also(self, other: Source | None) -> File:
        """Return the file that another spelling leads to as well: the shortest is its name."""
        if not isinstance(other, File):
            return self
        name = min(self.name, other.name, key=lambda name: (len(name), name))
        folders = tuple(dict.fromkeys(other.folders + self.folders))
        is_found = self.is_found and other.is_found
        return self._replace(name=name, folders=folders, is_found=is_found)


Source: TypeAlias = Content | File


def find_all(
    names: tuple[str, ...],
    stdin_name: str = "<stdin>",
    *,
    submissions_only: bool = False,
    encoding: str | None = None,
) -> list[Source]:
    """Return a source for every file, once however it is spelled; a folder stands for its files.

    With `submissions_only`, a file that is named need not be a submission, as if it was found.
    `encoding` is that of text in columns; None: it is found.
    Raises CannotRunError for a folder that cannot be read, and for standard input named twice.
    """
    if names.count(STDIN) > 1:
        raise CannotRunError("run.stdin_twice")
    found: dict[Mark, Source] = {}
    for name in dict.fromkeys(names):
        if name == STDIN:
            found[name] = Content(stdin_name, stdin.whole())
            continue
        for mark, source in _named(name, is_found=submissions_only):
            other = found.get(mark)
            found[mark] = source.also(other) if isinstance(source, File) else source
    return [source._replace(encoding=encoding) for source in found.values()]


def _named(name: str, *, is_found: bool) -> list[tuple[Mark, Source]]:
    """Return what a name stands for; a pipe, which can be read only once, is what it holds."""
    try:
        status = os.stat(name)  # noqa: PTH116 - quicker than of a Path, for thousands
    except (OSError, ValueError):
        return [(name, read(name))]  # which says why it cannot be read
    if stat.S_ISDIR(status.st_mode):
        return _of_folder(name)
    if is_found and is_passed_over(Path(name).name):
        return []
    if stat.S_ISREG(status.st_mode):
        return [(mark_of(name, status), File(str(Path(name)), is_found=is_found))]
    return [(name, read(name))]


def read(name: str | Path, most: int | None = None) -> Content:
    """Read one file, a byte too many of one that is longer than its kind; raise CannotRunError."""
    try:
        with open(name, "rb") as file:  # noqa: PTH123 - twice as quick as of a Path, for thousands
            at_most = most_bytes(str(name)) if most is None else most
            return Content(slashed(str(name)), file.read(at_most + 1))
    except (OSError, ValueError) as error:  # a ValueError: no file can have such a name
        raise CannotRunError(_why(error), {"file": str(name)}) from None


def _why(error: OSError | ValueError) -> str:
    reasons: dict[type[Exception], str] = {
        FileNotFoundError: "run.missing",
        PermissionError: "run.forbidden",
    }
    return reasons.get(type(error), "run.unreadable")


def _of_folder(folder: str) -> list[tuple[Mark, Source]]:
    try:
        found = sorted(files_below(folder), key=lambda each: each[1])
    except OSError as error:
        file = str(Path(error.filename or folder))
        raise CannotRunError(_why(error), {"file": file}) from None
    if not found:
        raise CannotRunError("run.empty_folder", {"folder": str(Path(folder))})
    folders = (str(Path(folder)),)
    return [(mark, File(path, folders, is_found=True)) for mark, path in found]
