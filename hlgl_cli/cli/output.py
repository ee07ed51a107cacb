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
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from hlgl_cli.report.formats import Format
    from hlgl_cli.report.report import Report
    from hlgl_cli.report.view import View


class Sink(NamedTuple):
    """A format and the file that it goes to, None for standard output."""

    format: str
    file: str | None


def sinks(formats: Sequence[str], choice: Collection[str], otherwise: str) -> tuple[Sink, ...]:
    """Read FMT and FMT:FILE; raise CannotRunError for an unknown format and two on stdout."""
    targets = []
    for form in formats or [otherwise]:
        name, colon, file = form.partition(":")
        if name not in choice or (colon and not file):
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
    read = {Path(name).resolve() for name in inputs} if files else set()
    for file in files:
        if Path(file).resolve() in read:
            raise CannotRunError("run.would_overwrite", {"file": file})


def write_all(
    targets: Sequence[Sink], formats: Mapping[str, Format], report: Report, view: View
) -> None:
    """Write a report in every format asked for, files before standard output."""
    for sink in sorted(targets, key=lambda sink: sink.file is None):
        form = formats[sink.format]
        of_sink = view if sink.file is None else view.for_file()
        write(sink, form.render(report, of_sink), for_machines=form.for_machines)


def write(sink: Sink, text: str, *, for_machines: bool) -> None:
    """Write text to where it belongs; raise CannotRunError where it cannot be written."""
    if sink.file is None:
        write_stdout(text, for_machines=for_machines)
    else:
        _write_file(sink.file, text)


def _write_file(name: str, text: str) -> None:
    """Write a file whole or not at all; raise CannotRunError. Devices and pipes are written to."""
    path, content = Path(name), encoded(text)
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(content)
        else:
            _replace(path.resolve(), content)
    except OSError:
        raise CannotRunError("run.unwritable", {"file": name}) from None


def _replace(path: Path, content: bytes) -> None:
    """Write beside the file, then put it in its place, with the rights that the file had."""
    import tempfile  # noqa: PLC0415 - for files alone

    mode = path.stat().st_mode & 0o7777 if path.exists() else 0o666 & ~_umask()
    handle, name = tempfile.mkstemp(prefix=".hlgl-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(mode)
        Path(name).replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
