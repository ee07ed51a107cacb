"""What the user named on the command line becomes sources: files, folders, standard input."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple, TypeAlias

from hlgl_cli.finding import CannotRunError
from hlgl_cli.sources import stdin
from hlgl_cli.sources.document import MOST_BYTES
from hlgl_cli.sources.names import slashed

STDIN = "-"


class Content(NamedTuple):
    """The bytes of a file under the name that messages use; one byte too many if it is larger."""

    name: str
    bytes: bytes
    folder: str | None = None  # the one that it was found in, where it was not named itself

    def text(self) -> str:
        """Return what can be read of it, for showing a line of it."""
        return self.bytes.decode("utf-8-sig", "replace")

    def read(self) -> Content:
        """Return itself: it has been read."""
        return self


class File(NamedTuple):
    """A file that is read when it is its turn, and again if need be."""

    name: str
    folder: str | None = None

    def read(self) -> Content:
        """Return its content; raise CannotRunError."""
        return read(self.name, self.folder)


Source: TypeAlias = Content | File


def find_all(names: tuple[str, ...], stdin_name: str = "<stdin>") -> list[Source]:
    """Return a source for every name; a folder stands for its TOML files, sorted.

    Raises CannotRunError for a folder that cannot be read, and for standard input named twice.
    """
    if names.count(STDIN) > 1:
        raise CannotRunError("run.stdin_twice")
    found: list[Source] = []
    for name in dict.fromkeys(names):
        if name == STDIN:
            found.append(Content(stdin_name, stdin.whole()))
        elif os.path.isdir(name):  # noqa: PTH112 - Path raises where it may not look
            found += _of_folder(Path(name))
        else:
            found.append(_named(Path(name)))
    return found


def _named(path: Path) -> Source:
    """Return a file; a pipe, which can be read only once, as what it holds."""
    is_file = os.path.isfile(path)  # noqa: PTH113 - Path raises where it may not look
    return File(str(path)) if is_file else read(path)


def read(name: str | Path, folder: str | None = None) -> Content:
    """Read one file, as far as it may be long; raise CannotRunError."""
    try:
        with open(name, "rb") as file:  # noqa: PTH123 - twice as quick as of a Path, for thousands
            return Content(slashed(str(name)), file.read(MOST_BYTES + 1), folder)
    except (OSError, ValueError) as error:  # a ValueError: no file can have such a name
        raise CannotRunError(_why(error), {"file": str(name)}) from None


def _why(error: OSError | ValueError) -> str:
    reasons: dict[type[Exception], str] = {
        FileNotFoundError: "run.missing",
        PermissionError: "run.forbidden",
    }
    return reasons.get(type(error), "run.unreadable")


def _of_folder(folder: Path) -> list[File]:
    try:
        paths = sorted(
            path for path in folder.iterdir() if path.suffix == ".toml" and path.is_file()
        )
    except OSError as error:
        raise CannotRunError(_why(error), {"file": str(folder)}) from None
    if not paths:
        raise CannotRunError("run.empty_folder", {"folder": str(folder)})
    return [File(str(path), str(folder)) for path in paths]
