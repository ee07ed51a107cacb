"""What a calculation is called with: the numbers typed or read, as many as it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hlgl_cli.engine import calculator_reading as reading
from hlgl_cli.finding import CannotRunError
from hlgl_cli.sources.files import STDIN, read_all

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def from_stdin(texts: Sequence[str]) -> list[str]:
    """Return the texts, the lines of standard input in the place of `-`."""
    found: list[str] = []
    for text in texts:
        if text != STDIN:
            found.append(text)
            continue
        lines = [line.strip() for line in read_all((STDIN,))[0].text().splitlines()]
        if not any(lines):
            raise CannotRunError("calc.empty_stdin")
        found += [line for line in lines if line]
    return found


def refuse_count(texts: Sequence[str], names: list[str]) -> None:
    """Refuse too few arguments, and too many."""
    if len(texts) < len(names):
        raise CannotRunError("run.missing_argument", {"name": names[len(texts)]})
    is_open = names[-1].endswith("...")
    if len(texts) > len(names) and not is_open:
        facts = {"given": reading.as_typed(texts[len(names)]), "names": " ".join(names)}
        raise CannotRunError("calc.one_too_many", facts)
    if len(texts) >= reading.MOST_YEARS + len(names):
        raise CannotRunError("calc.too_many", {"most": str(reading.MOST_YEARS)})


def stated(given: Mapping[str, Any], key: str, name: str) -> str:
    """Return an option that must be given."""
    if given[key] is None:
        raise CannotRunError("run.missing_argument", {"name": name})
    return str(given[key])
