"""A review in Word, to be handed in: python-docx packs it, a template dresses it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.extras import needed
from hlgl_cli.report.formats.parts import Whole
from hlgl_cli.report.review import reviews_of

if TYPE_CHECKING:
    from hlgl_cli.report.report import Report
    from hlgl_cli.report.view import View


class InParts(Whole):
    """A document of all areas; what cannot be made of it is told before anything is judged."""

    def __init__(self, view: View, *, is_judged: bool) -> None:
        """Open the template; raise CannotRunError, also where the library is missing."""
        needed("docx", "report")
        from hlgl_cli.report.word.document import Document  # noqa: PLC0415 - it needs the library

        self._document = Document(view.template)
        super().__init__(view, self._written, is_judged=is_judged, has_areas=True)

    def _written(self, report: Report, view: View) -> bytes:
        """Return the document."""
        from hlgl_cli.report.word.writing import Writing  # noqa: PLC0415 - it needs the library

        reviews = reviews_of(report, view.lang, view.order)
        Writing(self._document, reviews).write()
        plan = reviews.areas[0].plan if reviews.areas else ""
        return self._document.packed(reviews.title, plan, view.lang)
