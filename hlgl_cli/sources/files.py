"""What the user named on the command line becomes named bytes: files, folders, standard input."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import NamedTuple

from hlgl_cli.finding import CannotRunError, Finding
from hlgl_cli.sources.document import MOST_BYTES, parse

STDIN = "-"


class Content(NamedTuple):
    """The bytes of a file under the name that messages use; one byte too many if it is larger."""

    name: str
    bytes: bytes

    def text(self) -> str:
        """Return what can be read of it, for showing a line of it."""
        return self.bytes.decode("utf-8-sig", "replace")


def read_all(names: tuple[str, ...], stdin_name: str = "<stdin>") -> list[Content]:
    """Read every file; a folder stands for its TOML files that have figures, sorted.

    Raises CannotRunError for what is missing or cannot be read, and for a folder without any.
    """
    if names.count(STDIN) > 1:
        raise CannotRunError("run.stdin_twice")
    contents: list[Content] = []
    for name in dict.fromkeys(names):
        if name == STDIN:
            contents.append(Content(stdin_name, _of_stdin()))
        elif os.path.isdir(name):  # noqa: PTH112 - Path raises where it may not look
            contents += _of_folder(Path(name))
        else:
            contents.append(read(Path(name)))
    return _each_once(contents)


def _each_once(contents: list[Content]) -> list[Content]:
    """Return contents without a file that was named twice; standard input may be called as one."""
    return list({(content.name, content.bytes): content for content in contents}.values())


def _of_stdin() -> bytes:
    """Read standard input, as far as it may be long; raise CannotRunError where it is closed."""
    if sys.stdin is None:
        raise CannotRunError("run.unreadable", {"file": "<stdin>"})
    return sys.stdin.buffer.read(MOST_BYTES + 1)


def read(path: Path) -> Content:
    """Read one file, as far as it may be long; raise CannotRunError."""
    try:
        with path.open("rb") as file:
            return Content(str(path), file.read(MOST_BYTES + 1))
    except (OSError, ValueError) as error:  # a ValueError: no file can have such a name
        raise CannotRunError(_why(error), {"file": str(path)}) from None


def _why(error: OSError | ValueError) -> str:
    reasons: dict[type[Exception], str] = {
        FileNotFoundError: "run.missing",
        PermissionError: "run.forbidden",
    }
    return reasons.get(type(error), "run.unreadable")


def _of_folder(folder: Path) -> list[Content]:
    try:
        files = sorted(
            path for path in folder.iterdir() if path.suffix == ".toml" and path.is_file()
        )
    except OSError as error:
        raise CannotRunError(_why(error), {"file": str(folder)}) from None
    found = [content for content in map(read, files) if _may_have_figures(content)]
    if not found:
        raise CannotRunError("run.empty_folder", {"folder": str(folder)})
    return found


def _may_have_figures(content: Content) -> bool:
    """Tell whether it is a submission; what cannot be parsed may be one and must be reported."""
    document = parse(*content)
    return isinstance(document, Finding) or "figures" in document.data
