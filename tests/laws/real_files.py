"""The files of the repository's examples, a few lines of each, and what blind changes make of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.cli.running import ILLUSTRATIVE, NATION_PLAN, NATIONAL, ROOT
from tests.laws.chance import Chance
from tests.laws.plans import SHIPPED, asked_of
from tests.laws.slips import encoded, mutated, slipped

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tests.laws.plans import Asked

EXAMPLES = ROOT / "examples"
MOST = 8  # lines of a file, so that many are tried


def _of_folder(folder: Path) -> tuple[Asked, tuple[Path, ...]]:
    """Return the plan of a folder of figures, and these."""
    figures = (path for path in (*folder.glob("2*.toml"), *folder.glob("*.csv")))
    return asked_of(folder / "plan.toml"), tuple(sorted(figures))


_PUBLISHED = tuple(sorted((EXAMPLES / "huolinguole").glob("published-*.toml")))
REAL = (
    (SHIPPED, (*_PUBLISHED, *sorted(ILLUSTRATIVE.glob("*.toml")))),
    (asked_of(NATION_PLAN), tuple(sorted(NATIONAL.glob("2*.toml")))),
    *(_of_folder(EXAMPLES / name) for name in ("canada", "china-climate", "eu")),
    *(_of_folder(EXAMPLES / "germany" / name) for name in ("to-2020", "to-2030")),
)


def real_file(seed: int, slips: Sequence[int], path: Path) -> bytes:
    """Return some lines of a file, with slips in them or changed blindly, if at all."""
    chance = Chance(seed)
    head, *lines = path.read_text(encoding="utf-8").splitlines()
    at = chance.randrange(len(lines))
    lines = lines[:4] + lines[max(4, at) : at + MOST]  # the figures begin there, or before
    content = "\n".join([head, *lines, ""])
    if chance.is_(25):
        return content.encode()
    if chance.is_(50):
        return mutated(chance, content.encode())
    for slip in slips:
        content = slipped(Chance(slip), content)
    return encoded(chance, content)
