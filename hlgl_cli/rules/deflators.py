"""C508: a deflator that plays no part, which most likely was meant to play one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from hlgl_cli.finding import Place
from hlgl_cli.submission import Figure
from hlgl_cli.text import Word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hlgl_cli.finding import Finding
    from hlgl_cli.plan import Indicator
    from hlgl_cli.rules.contexts import OfFile
    from hlgl_cli.submission import Amounts


def idle_deflators(file: OfFile) -> Iterator[Finding]:
    """C508: nothing is divided by it, for it stands beside no value, or prices play no part."""
    names, submission = file.plan.names(), file.submitted.submission
    for name, entry in submission.figures.items():
        if name not in names or not isinstance(entry, Figure) or entry.deflator is None:
            continue
        why = _idle(names[name], entry, submission.year)
        if why is not None:
            place = Place(file.submitted.file, ("figures", name, "deflator"))
            yield file.finding("C508", place, names[name], why=Word(f"idle.{why}"))


def _idle(indicator: Indicator, entry: Figure, year: int) -> str | None:
    """Return why a deflator plays no part, a key below `idle.` in text/; None where it does."""
    if indicator.prices != "constant":
        return "prices"
    if entry.prices == "base-year":
        return "deflated"
    return None if _years(entry.deflator, year) & _years(entry.value, year) else "no_value"


def _years(amounts: Amounts | None, year: int) -> set[int]:
    if amounts is None:
        return set()
    return set(amounts) if isinstance(amounts, Mapping) else {year}
