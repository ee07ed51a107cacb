"""A report is printed in every format asked for as its areas come: files, and standard output."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.cli.output import Outlets

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

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


class Printer(Outlets):
    """Writes the text of every target as it comes; a file is there whole or not at all."""

    def __init__(
        self, targets: Sequence[Sink], formats: Mapping[str, Format], view: View, *, is_judged: bool
    ) -> None:
        """Take the targets; files are written before standard output."""
        super().__init__(targets, [name for name, form in formats.items() if form.for_machines])
        self.parts = parts_of(self.targets, formats, view, is_judged=is_judged)

    def begin(self) -> None:
        """Write what stands before the first area."""
        self.write([parts.begin() for parts in self.parts])

    def texts(self, area: AreaReport) -> list[str]:
        """Return the text of an area for every target."""
        return [parts.area(area) for parts in self.parts]

    def shows(self, texts: Sequence[str]) -> bool:
        """Return whether some of it goes to standard output."""
        return any(text and not sink.file for sink, text in zip(self.targets, texts, strict=True))

    def end(self, report: Report) -> None:
        """Write what stands after the last area."""
        self.write([parts.end(report) for parts in self.parts])
