"""How a report is looked at: the language, the room there is, colours, sentences or none."""

from __future__ import annotations

from typing import Literal, NamedTuple, get_args

Order = Literal["plan", "worst"]  # of a review: the plan's, or off track and binding ones first
ORDERS: tuple[Order, ...] = get_args(Order)


class Template(NamedTuple):
    """A document whose look a report takes: its name, for messages, and its bytes."""

    name: str
    content: bytes


class View(NamedTuple):
    """What a renderer may know of its reader."""

    lang: str
    width: int | None = None  # columns; None: as wide as the report is
    color: bool = False
    has_prose: bool = False  # sentences for a review are asked for
    order: Order = "plan"  # of a review
    height: int | None = None  # rows; None: no screen
    template: Template | None = None  # of a review in Word; None: our own look

    def for_file(self) -> View:
        """Return how a file is looked at: in the same language, without limits and colours."""
        return self._replace(width=None, color=False, height=None)
