"""Where text goes: files first, whole or not at all, then standard output."""

from __future__ import annotations

import contextlib
import os
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.cli.streams import (
    drop,
    encoded,
    half_written,
    unwritable,
    write_stdout,
    write_whole,
)
from hlgl_cli.finding import CannotRunError
from hlgl_cli.sources.folders import mark_of
from hlgl_cli.text import nearest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from io import BufferedIOBase, FileIO

    from typing_extensions import Self

    from hlgl_cli.report.formats.parts import Piece
    from hlgl_cli.sources.folders import Mark


_NEW = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
_OPEN = "/dev/fd/"  # what is open already: opening it by its name would cut what is in it
_BY_NAME = {"/dev/stdout": f"{_OPEN}1", "/dev/stderr": f"{_OPEN}2"}


class Sink(NamedTuple):
    """A format and the file that it goes to, None for standard output."""

    format: str
    file: str | None


def sinks(formats: Sequence[str], choice: Collection[str], otherwise: str) -> tuple[Sink, ...]:
    """Read FMT and FMT:FILE; raise CannotRunError for an unknown format and two on stdout."""
    targets = []
    for form in formats or [otherwise]:
        name, colon, file = form.partition(":")
        if name in choice and colon and not file:
            raise CannotRunError("run.no_file", {"format": name})
        if name not in choice:
            facts = {"name": name, "known": ", ".join(choice), "meant": nearest(name, choice)}
            raise CannotRunError("run.unknown_format", facts)
        targets.append(Sink(name, file or None))
    on_stdout = [sink.format for sink in targets if sink.file is None]
    if len(on_stdout) > 1:
        raise CannotRunError("run.two_on_stdout", {"format": on_stdout[-1]})
    files = [_place(sink.file) for sink in targets if sink.file is not None]
    if len(set(files)) < len(files):
        raise CannotRunError("run.two_in_one_file")
    return tuple(targets)


def refuse_inputs(targets: Sequence[Sink], inputs: Iterable[str]) -> None:
    """Raise CannotRunError where a report would be written over what it is about."""
    written = {_mark(sink.file): sink.file for sink in targets if sink.file is not None}
    for name in inputs if written else ():
        file = written.get(_mark(name))
        if file is not None:
            raise CannotRunError("run.would_overwrite", {"file": file})


def _mark(file: str) -> Mark:
    """Return what is the same for every spelling of a file, whether or not it is there."""
    try:
        return mark_of(file, os.stat(file))  # noqa: PTH116 - quicker than of a Path, for thousands
    except (OSError, ValueError):
        return _place(file)


def _place(file: str) -> str:
    """Return where a file will stand, the same for every spelling of its name."""
    try:
        path = os.path.realpath(file)
    except (OSError, ValueError):  # the folder is gone; no file can have such a name
        return file
    return path.casefold() if sys.platform in {"darwin", "win32"} else path


def write(sink: Sink, text: Piece, *, for_machines: bool) -> None:
    """Write text to where it belongs; raise CannotRunError where it cannot be written."""
    if sink.file is None:
        write_stdout(text, for_machines=for_machines)
    else:
        _write_file(sink.file, text)


def _write_file(name: str, text: Piece) -> None:
    """Write a file whole or not at all; raise CannotRunError."""
    with Writing(name) as file:
        file.write(text)


class Writing:
    """A file that is written piece by piece, and stands in its place whole or not at all.

    What is no file, such as a device or a pipe, is written to as it comes. Every way in which it
    cannot be written is a CannotRunError, or where nobody reads a pipe a PipeClosedError.
    """

    def __init__(self, name: str) -> None:
        """Take the name that messages use."""
        self._name = name
        self._beside: Path | None = None
        self._file: FileIO | BufferedIOBase

    def __enter__(self) -> Self:
        """Open the file, or one beside it that will take its place."""
        path = Path(self._name)
        with self._explained():
            special = _special(path)
            self._path = path if special else _end_of(path)
            self._file = special or self._open_beside()
        return self

    def write(self, text: Piece) -> None:
        """Write a piece."""
        with self._explained():
            write_whole(self._file, encoded(text))

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Put the file in its place, with the rights that it had; after an error, remove it."""
        try:
            with self._explained():
                self._file.close()
                if kind is None and self._beside is not None:
                    self._beside.chmod(self._mode)
                    self._beside.replace(self._path)
                    half_written.discard(str(self._beside))
                    self._beside = None
        finally:
            if self._beside is not None:
                drop(str(self._beside))

    def _open_beside(self) -> BufferedIOBase:
        import secrets  # noqa: PLC0415 - for files alone

        is_there = self._path.exists()
        self._mode = self._path.stat().st_mode & 0o7777 if is_there else 0o666 & ~_umask()
        self._beside = self._path.parent / f".hlgl-{secrets.token_hex(8)}"
        half_written.add(str(self._beside))  # one that is interrupted in the next line is removed
        return os.fdopen(os.open(self._beside, _NEW, 0o600), "wb")

    @contextlib.contextmanager
    def _explained(self) -> Iterator[None]:
        """Say which file cannot be written."""
        try:
            yield
        except (OSError, RuntimeError, ValueError) as error:  # a loop of links, a NUL in the name
            raise unwritable(self._name, error) from None


class Outlets:
    """Where the texts of one run go, piece by piece: files first, then standard output."""

    def __init__(self, targets: Sequence[Sink], for_machines: Collection[str]) -> None:
        """Take the targets, and the formats that machines read."""
        self.targets = tuple(sorted(targets, key=lambda sink: sink.file is None))
        self._for_machines = for_machines
        self._files, self._writings = ExitStack(), list[Writing | None]()

    def __enter__(self) -> Self:
        """Open the files."""
        with ExitStack() as opened:
            for sink in self.targets:
                file = None if sink.file is None else opened.enter_context(Writing(sink.file))
                self._writings.append(file)
            self._files = opened.pop_all()
        return self

    def __exit__(self, *error: object) -> None:
        """Put the files in their places, unless there was an error."""
        self._files.__exit__(*error)  # type: ignore[arg-type] # as they come from `with`

    def write(self, texts: Sequence[Piece]) -> None:
        """Write a piece to every target."""
        for sink, file, text in zip(self.targets, self._writings, texts, strict=True):
            if not text:
                continue
            if file is not None:
                file.write(text)
            else:
                write_stdout(text, for_machines=sink.format in self._for_machines)


def _special(path: Path) -> FileIO | None:
    """Open what is not put in its place whole: a device, a pipe, what is open already."""
    name = _BY_NAME.get(str(path), str(path))
    number = name.removeprefix(_OPEN)
    if number != name and number.isdecimal() and path.exists():
        return os.fdopen(os.dup(int(number)), "wb", buffering=0)
    if path.exists() and not path.is_file():
        return path.open("wb", buffering=0)
    return None


def _end_of(path: Path) -> Path:
    """Return where a file really lies; raise CannotRunError for a link out of its own folder.

    The name is its user's, but the link may be another's. A system's own links lead to streams.
    """
    end, folder = path.resolve(), path.parent.resolve()
    is_stray = path.is_symlink() and not end.is_relative_to(folder)
    if is_stray and not folder.is_relative_to("/dev") and not folder.is_relative_to("/proc"):
        raise CannotRunError("run.link_outside", {"file": str(path), "other_file": str(end)})
    return end


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
