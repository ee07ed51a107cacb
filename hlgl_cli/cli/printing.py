"""A report is printed in every format asked for as its areas come: files, and standard output."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from hlgl_cli.cli.output import Outlets
from hlgl_cli.cli.summary import room_on

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hlgl_cli.cli.output import Sink
    from hlgl_cli.report.formats import Format
    from hlgl_cli.report.formats.parts import Parts, Piece
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


class Printer(Outlets):
    """Writes the text of every target as it comes; a file is there whole or not at all."""

    def __init__(
        self, targets: Sequence[Sink], formats: Mapping[str, Format], view: View, *, is_judged: bool
    ) -> None:
        """Take the targets; files are written before standard output."""
        super().__init__(targets, [name for name, form in formats.items() if form.for_machines])
        self.parts = parts_of(self.targets, formats, view, is_judged=is_judged)
        self._rooms = [room_on(sink, os.environ, view.lang) for sink in self.targets]

    def begin(self) -> None:
        """Write what stands before the first area."""
        self.write([parts.begin() for parts in self.parts])

    def texts(self, area: AreaReport) -> list[str]:
        """Return the text of an area for every target."""
        return [parts.area(area) for parts in self.parts]

    def shows(self, texts: Sequence[Piece]) -> bool:
        """Return whether some of it goes to standard output."""
        return any(text and not sink.file for sink, text in zip(self.targets, texts, strict=True))

    def write(self, texts: Sequence[Piece]) -> None:
        """Write a piece to every target, as far as there is room."""
        pairs = zip(self._rooms, texts, strict=True)
        super().write([text if room is None else room.fitting(text) for room, text in pairs])

    def end(self, report: Report) -> None:
        """Write what stands after the last area."""
        self.write([parts.end(report) for parts in self.parts])
