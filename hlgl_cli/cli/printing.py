"""A report is printed in every format asked for as its areas come: files, and standard output."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from hlgl_cli.cli.output import Writing
from hlgl_cli.cli.streams import write_stdout

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from typing_extensions import Self

    from hlgl_cli.cli.output import Sink
    from hlgl_cli.report.formats import Format
    from hlgl_cli.report.formats.parts import Parts
    from hlgl_cli.report.report import AreaReport, Report
    from hlgl_cli.report.view import View


def parts_of(
    targets: Sequence[Sink], formats: Mapping[str, Format], view: View, *, is_judged: bool
) -> list[Parts]:
    """Return what makes the text of each target; a file is never folded or coloured."""
    return [
        formats[sink.format].parts(
            view if sink.file is None else view.for_file(), is_judged=is_judged
        )
        for sink in targets
    ]


class Printer:
    """Writes the text of every target as it comes; a file is there whole or not at all."""

    def __init__(
        self, targets: Sequence[Sink], formats: Mapping[str, Format], view: View, *, is_judged: bool
    ) -> None:
        """Take the targets; files are written before standard output."""
        self.targets = tuple(sorted(targets, key=lambda sink: sink.file is None))
        self._formats, self._files = formats, ExitStack()
        self._writings: list[Writing | None] = []
        self.parts = parts_of(self.targets, formats, view, is_judged=is_judged)

    def __enter__(self) -> Self:
        """Open the files, and write what stands before the first area."""
        with ExitStack() as opened:
            for sink in self.targets:
                file = None if sink.file is None else opened.enter_context(Writing(sink.file))
                self._writings.append(file)
            self.write([parts.begin() for parts in self.parts])
            self._files = opened.pop_all()
        return self

    def __exit__(self, *error: object) -> None:
        """Put the files in their places, unless there was an error."""
        self._files.__exit__(*error)  # type: ignore[arg-type] # as they come from `with`

    def texts(self, area: AreaReport) -> list[str]:
        """Return the text of an area for every target."""
        return [parts.area(area) for parts in self.parts]

    def shows(self, texts: Sequence[str]) -> bool:
        """Return whether some of it goes to standard output."""
        return any(text and not sink.file for sink, text in zip(self.targets, texts, strict=True))

    def write(self, texts: Sequence[str]) -> None:
        """Write a piece to every target."""
        for sink, file, text in zip(self.targets, self._writings, texts, strict=True):
            if not text:
                continue
            if file is not None:
                file.write(text)
            else:
                for_machines = self._formats[sink.format].for_machines
                write_stdout(text, for_machines=for_machines)

    def end(self, report: Report) -> None:
        """Write what stands after the last area."""
        self.write([parts.end(report) for parts in self.parts])
