"""What is told of figures that several files state: once a figure, or once for whole files."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.figures.telling import as_written, facts_of, place_of
from hlgl_cli.finding import Finding, Place
from hlgl_cli.text import Word, say

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from hlgl_cli.figures.reading import Statement
    from hlgl_cli.finding import Bilingual

_LEAST_OF_A_FILE = 3  # figures of a year that differ: fewer are told one by one


class Contest(NamedTuple):
    """The statements of one figure, by rank and file; those of the highest rank are its best."""

    rivals: Sequence[Statement]

    @property
    def best(self) -> list[Statement]:
        """Return the statements of the highest rank."""
        return [each for each in self.rivals if each.rank == self.rivals[-1].rank]

    @property
    def is_open(self) -> bool:
        """Return whether the best disagree, so that none is used."""
        return len({said(each) for each in self.best}) > 1

    @property
    def differs(self) -> bool:
        """Return whether any two disagree."""
        return bool(self.others)

    @property
    def others(self) -> set[str]:
        """Return the files that do not say what the last statement says."""
        last = said(self.rivals[-1])
        return {each.point.file for each in self.rivals if said(each) != last}

    @property
    def is_of_own_year(self) -> bool:
        """Return whether it is about the year that all its files are of."""
        own = self.rivals[0].point.year
        return all(each.rank[1] == own for each in self.rivals)

    @property
    def files(self) -> tuple[str, ...]:
        """Return its files, sorted."""
        return tuple(sorted({each.point.file for each in self.rivals}))


def said(statement: Statement) -> tuple[object, ...]:
    """Return what two statements must share to be the same: not the file, not the spelling."""
    point = statement.point
    deflator, base = (number and number.value for number in (point.deflator, point.base))
    return (point.number.value, point.prices, deflator, base, point.known)


def told(
    contests: Sequence[Contest], statements: Collection[Statement], area: str
) -> Iterator[Finding]:
    """Yield what is told of contests: files that disagree throughout, or not at all, are one."""
    of_files: defaultdict[tuple[str, ...], list[Contest]] = defaultdict(list)
    for contest in contests:
        of_files[contest.files].append(contest)
    apart = {files: _whole(each) for files, each in of_files.items() if _are_apart(each)}
    counts = Counter(each.point.file for each in statements)
    for files, contested in of_files.items():
        if files in apart:
            yield _beside(apart[files], contested, area)
        elif any(code == "F219" and {*files} < {*others} for others, code in apart.items()):
            continue  # that none of these is used has been told
        elif _are_copies(contested, counts):
            yield _beside("C511", contested, area)
        else:
            for contest in contested:
                yield from _of_a_figure(contest, area)


def _are_apart(contested: Iterable[Contest]) -> bool:
    """Tell whether files of one year differ in most of the year's figures that they share."""
    own = [contest.differs for contest in contested if contest.is_of_own_year]
    return sum(own) >= _LEAST_OF_A_FILE and 2 * sum(own) > len(own)


def _are_copies(contested: Sequence[Contest], counts: Counter[str]) -> bool:
    """Tell whether files of one year and status say the same, and nothing else."""
    first = contested[0]
    return (
        first.is_of_own_year
        and len(first.best) == len(first.files)
        and not any(contest.differs for contest in contested)
        and all(counts[file] == len(contested) for file in first.files)
    )


def _whole(contested: Iterable[Contest]) -> str:
    """Return the code of files that differ: they are not of one year, or one replaces another."""
    return "F219" if any(contest.is_open for contest in contested) else "C510"


def _beside(code: str, contested: Sequence[Contest], area: str) -> Finding:
    """Return a finding about the last of several files, which names those that it is not."""
    last = contested[0].rivals[-1].point
    differing = {file for contest in contested for file in contest.others}
    others = tuple(sorted(differing or {*contested[0].files} - {last.file}))
    facts: dict[str, str | Bilingual] = {
        "others": Files(others),
        "count": str(sum(contest.differs for contest in contested)),
        "area": area,
        "year": str(last.year),
    }
    return Finding(code, Place(last.file, ("year",)), facts, area)


class Files(tuple[str, ...]):
    """Names of files, a fact of a message."""

    __slots__ = ()

    def of(self, lang: str) -> str:
        """Return them in a row."""
        return say(lang, "list.separator").join(self)


class Rivals(NamedTuple):
    """What other files say, a fact of a message: each number with its file."""

    said: tuple[tuple[str, str], ...]

    def of(self, lang: str) -> str:
        """Return them in a language."""
        each = [say(lang, "list.rival", number=number, file=file) for number, file in self.said]
        return say(lang, "list.separator").join(each)


def _of_a_figure(contest: Contest, area: str) -> Iterator[Finding]:
    """Yield what is told of one figure: a conflict, or each number that another took over."""
    if contest.is_open:
        yield _conflict(contest.best, area)
        return
    winner = contest.best[0]
    old = {each.point.number.value: each for each in contest.rivals}
    del old[winner.point.number.value]
    for each in old.values():
        yield _replaced(winner, each, area)


def _conflict(rivals: list[Statement], area: str) -> Finding:
    """Return the finding about the last of several numbers, with a file for each of the others."""
    last = rivals[-1]
    others: dict[tuple[object, ...], Statement] = {}
    for statement in rivals:
        others.setdefault(said(statement), statement)
    del others[said(last)]
    numbers = tuple((as_written(each.point), each.point.file) for each in others.values())
    facts = {**facts_of(last.point, last.indicator), "others": Rivals(numbers)}
    return Finding("F207", place_of(last.point), facts, area, last.indicator.id)


def _replaced(winner: Statement, other: Statement, area: str) -> Finding:
    """Return the finding that one number is used, and why not the other."""
    is_of_status = winner.rank[0] != other.rank[0]
    facts = {
        **facts_of(winner.point, winner.indicator),
        "other": as_written(other.point),
        "other_file": other.point.file,
        "why": Word("rank.status" if is_of_status else "rank.year"),
    }
    return Finding("C505", place_of(winner.point), facts, area, winner.indicator.id)
