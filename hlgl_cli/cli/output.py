"""Where text goes: files first, whole or not at all, then standard output."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.cli.streams import encoded, write_stdout
from hlgl_cli.finding import CannotRunError
from hlgl_cli.text import nearest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from typing import BinaryIO

    from typing_extensions import Self


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
    if sum(sink.file is None for sink in targets) > 1:
        raise CannotRunError("run.two_on_stdout")
    files = [sink.file for sink in targets if sink.file is not None]
    if len(set(files)) < len(files):
        raise CannotRunError("run.two_in_one_file")
    return tuple(targets)


def refuse_inputs(targets: Sequence[Sink], inputs: Iterable[str]) -> None:
    """Raise CannotRunError where a report would be written over what it is about."""
    files = [sink.file for sink in targets if sink.file is not None]
    read = set(map(_resolved, inputs)) if files else set()
    for file in files:
        if _resolved(file) in read:
            raise CannotRunError("run.would_overwrite", {"file": file})


def _resolved(name: str) -> Path:
    """Return where a name leads; one that leads nowhere, such as a loop of links, is itself."""
    try:
        return Path(name).resolve()
    except (OSError, RuntimeError, ValueError):
        return Path(name)


def write(sink: Sink, text: str, *, for_machines: bool) -> None:
    """Write text to where it belongs; raise CannotRunError where it cannot be written."""
    if sink.file is None:
        write_stdout(text, for_machines=for_machines)
    else:
        _write_file(sink.file, text)


def _write_file(name: str, text: str) -> None:
    """Write a file whole or not at all; raise CannotRunError."""
    with Writing(name) as file:
        file.write(text)


class Writing:
    """A file that is written piece by piece, and stands in its place whole or not at all.

    What is no file, such as a device or a pipe, is written to as it comes. Every way in which it
    cannot be written is a CannotRunError.
    """

    def __init__(self, name: str) -> None:
        """Take the name that messages use."""
        self._name = name
        self._beside: Path | None = None

    def __enter__(self) -> Self:
        """Open the file, or one beside it that will take its place."""
        path = Path(self._name)
        with self._explained():
            is_special = path.exists() and not path.is_file()
            self._path = path if is_special else path.resolve()
            self._file = self._path.open("wb") if is_special else self._open_beside()
        return self

    def write(self, text: str) -> None:
        """Write a piece."""
        with self._explained():
            self._file.write(encoded(text))

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Put the file in its place, with the rights that it had; after an error, remove it."""
        try:
            with self._explained():
                self._file.close()
                if kind is None and self._beside is not None:
                    self._beside.chmod(self._mode)
                    self._beside.replace(self._path)
                    self._beside = None
        finally:
            if self._beside is not None:
                with contextlib.suppress(OSError):
                    self._beside.unlink()

    def _open_beside(self) -> BinaryIO:
        import tempfile  # noqa: PLC0415 - for files alone

        is_there = self._path.exists()
        self._mode = self._path.stat().st_mode & 0o7777 if is_there else 0o666 & ~_umask()
        handle, beside = tempfile.mkstemp(prefix=".hlgl-", dir=self._path.parent)
        self._beside = Path(beside)
        return os.fdopen(handle, "wb")

    @contextlib.contextmanager
    def _explained(self) -> Iterator[None]:
        """Say which file cannot be written."""
        try:
            yield
        except (OSError, RuntimeError, ValueError):  # also a loop of links, a NUL in the name
            raise CannotRunError("run.unwritable", {"file": self._name}) from None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
