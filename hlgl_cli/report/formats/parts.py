"""A report part by part: what stands before the areas, an area, and what stands after them.

So that an area can be printed and forgotten before the next one is read.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

    from hlgl_cli.report.report import AreaReport, Report
    from hlgl_cli.report.view import View

    Render = Callable[[Report, View], "Piece"]

Piece: TypeAlias = "str | bytes"  # bytes: a document that is no text, such as a workbook


class Parts(ABC):
    """A format that is printed area by area."""

    needs_all = False  # areas: nothing can be printed before the last one is there

    def __init__(self, view: View, *, is_judged: bool) -> None:
        """Take how it is looked at, and whether figures are judged or only validated."""
        self.view, self.is_judged = view, is_judged

    def begin(self) -> str:
        """Return what stands before the first area, by default nothing."""
        return ""

    @abstractmethod
    def area(self, area: AreaReport) -> str:
        """Return an area; areas come sorted by name."""

    @abstractmethod
    def end(self, report: Report) -> Piece:
        """Return what stands after the last area, of a report whose areas are gone.

        All of a document that is no text: a part of it means nothing.
        """


class Whole(Parts):
    """A format that is a function of the whole report: its areas wait for the end."""

    def __init__(self, view: View, render: Render, *, is_judged: bool, has_areas: bool) -> None:
        """Take the function; a format that has no areas keeps none."""
        super().__init__(view, is_judged=is_judged)
        self._render, self._has_areas = render, has_areas
        self.needs_all = has_areas
        self._areas: list[AreaReport] = []

    def area(self, area: AreaReport) -> str:
        """Keep the area."""
        if self._has_areas:
            self._areas.append(area)
        return ""

    def end(self, report: Report) -> Piece:
        """Return the whole."""
        return self._render(report._replace(reports=tuple(self._areas)), self.view)
