"""A cell of a table: what it states, and what stands in its brackets."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hlgl_cli.importing.clauses import phrases, several_in_one
from hlgl_cli.importing.spelling import spelled
from hlgl_cli.importing.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hlgl_cli.importing.phrase import Phrase
    from hlgl_cli.importing.tokens import Token
    from hlgl_cli.plan import Nature, Prices

_NOTHING = {"", "/", "\\", "…", "...", "无", "暂无", "空", "x", "×", "."}


@dataclass(frozen=True, slots=True)
class Statement:
    """What a cell states; `asides` stand in round brackets and have numbers of their own."""

    text: str
    phrases: tuple[Phrase, ...] = ()
    asides: tuple[Phrase, ...] = ()
    marks: tuple[str, ...] = ()
    nature: Nature | None = None
    prices: Prices | None = None
    several: bool = False  # numbers of several indicators
    in_brackets: bool = False  # all of it stands in round brackets: (0.5)

    @property
    def numeric(self) -> tuple[Phrase, ...]:
        """Return the phrases that have a number or follow another's, without remarks."""
        return tuple(one for one in self.phrases if one.is_numeric and not one.remark)

    @property
    def is_blank(self) -> bool:
        """Return whether it says nothing: a dash, or that nothing is set."""
        return not self.phrases


def read_cell(text: str, *, decimal_commas: bool = False) -> Statement:
    """Return what a cell states, whatever stands in it."""
    spelling = spelled(text, decimal_commas=decimal_commas)
    plain = spelling.text
    if plain.lower() in _NOTHING:
        return Statement(text, marks=spelling.marks)
    pieces, brackets = _parted(tokens(plain))
    in_brackets = not pieces and bool(brackets)
    if in_brackets:
        pieces, *brackets = brackets
    outside = phrases(pieces, plain)
    inside = [one for group in brackets for one in phrases(group, plain)]
    main = _with_years_alone([one for one in outside if not _is_blank(one)])
    main, asides = _attached(main, [one for one in inside if not one.unset])
    said = (*outside, *inside)
    return Statement(
        text,
        tuple(main),
        tuple(asides),
        spelling.marks,
        nature=next((one.nature for one in said if one.nature is not None), None),
        prices=next((one.prices for one in said if one.prices is not None), None),
        several=several_in_one(pieces),
        in_brackets=in_brackets and any(one.number is not None for one in main),
    )


def _parted(pieces: Sequence[Token]) -> tuple[list[Token], list[list[Token]]]:
    """Return the tokens outside of round brackets, and those in each pair of them."""
    outside: list[Token] = []
    inside: list[list[Token]] = []
    depth = 0
    for piece in pieces:
        if piece.kind == "aside":
            inside += [[]] if depth == 0 else []
            depth += 1
        elif piece.kind == "aside_end":
            depth = max(depth - 1, 0)
        else:
            (inside[-1] if depth else outside).append(piece)
    return outside, [group for group in inside if group]


def _is_blank(phrase: Phrase) -> bool:
    """Tell whether a phrase says nothing of a target: dashes, (预期性), a note that it is unset."""
    says = phrase.is_numeric or phrase.words or phrase.move or phrase.stay or phrase.improves
    told = (
        says
        or phrase.assigned_by is not None
        or phrase.decided_yearly
        or phrase.year
        or phrase.since
    )
    return not told or (phrase.unset and not phrase.is_numeric)


def _with_years_alone(main: Sequence[Phrase]) -> list[Phrase]:
    """Give the year of a clause that says no more to its neighbour: 到2030年, 达到63%.

    That of a comparison goes to the clause before: a fall by half, compared with 2015.
    """
    kept: list[Phrase] = []
    year = None
    for phrase in main:
        if phrase != type(phrase)(at=phrase.at, year=phrase.year, since=phrase.since):
            kept.append(phrase if phrase.year is not None else replace(phrase, year=year))
            year = None
        elif phrase.since is not None and kept:
            kept[-1] = replace(kept[-1], since=phrase.since)
        else:
            year = phrase.year
    return kept


def _attached(
    main: Sequence[Phrase], inside: Sequence[Phrase]
) -> tuple[list[Phrase], list[Phrase]]:
    """Add what brackets without a number say to what they stand beside: 5.5(年均), (累计)30."""
    attached, asides = list(main), []
    for aside in inside:
        if aside.is_numeric:
            asides.append(aside)
            continue
        beside = [at for at, phrase in enumerate(attached) if at == 0 or phrase.at < aside.at]
        for at in beside[-1:]:
            attached[at] = _joined(attached[at], aside)
    return attached, asides


def _joined(phrase: Phrase, aside: Phrase) -> Phrase:
    return replace(
        phrase,
        yearly=phrase.yearly or aside.yearly,
        each_year=phrase.each_year or aside.each_year,
        cumulative=phrase.cumulative or aside.cumulative,
        estimated=phrase.estimated or aside.estimated,
        year=phrase.year or aside.year,
        since=phrase.since or aside.since,
    )
