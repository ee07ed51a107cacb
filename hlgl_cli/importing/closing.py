"""A row's reading, put together from what was found, so that a plan can state it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hlgl_cli.demands import DEMANDS
from hlgl_cli.importing.levels import side_of
from hlgl_cli.importing.measures import MULTIPLES, is_points, is_share
from hlgl_cli.importing.reading import Note, Question, RowReading, Stated
from hlgl_cli.importing.spelling import spelled
from hlgl_cli.importing.vocabulary import printed_words
from hlgl_cli.limits import is_short

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from hlgl_cli.demands import IndicatorKind
    from hlgl_cli.importing.bases import Found
    from hlgl_cli.importing.cells import Statement
    from hlgl_cli.importing.context import Context, PrintedBase
    from hlgl_cli.importing.phrases import Phrase
    from hlgl_cli.importing.printed import PrintedRow
    from hlgl_cli.importing.targets import Outcome
    from hlgl_cli.plan import Better, Nature

_MOST_DECIMALS = 6
_SIDES: dict[str, Better] = {
    **{"at_least": "higher", "above": "higher"},
    **{"at_most": "lower", "below": "lower"},
}
