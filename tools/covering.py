"""Which tests run which lines, and what each costs."""

from __future__ import annotations

import time
from math import inf
from typing import TYPE_CHECKING, NamedTuple

import coverage
from _pytest.runner import runtestprotocol

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    import pytest

Lines = dict[str, dict[int, list[str]]]  # of a file and a line: the tests that run it


class Covering(NamedTuple):
    """What was measured of every test by its id, once."""

    seconds: dict[str, float]
    lines: Lines

    def of(self, file: Path, lines: Sequence[int]) -> set[str]:
        """Return the tests that run some lines of a file; of no lines, any line of it."""
        by_line = self.lines.get(str(file), {})
        return {test for line in lines or by_line for test in by_line.get(line, ())}


def fails(item: pytest.Item, after: pytest.Item | None) -> bool:
    """Return whether a test fails, in its setting up or taking down too."""
    return any(report.failed for report in runtestprotocol(item, log=False, nextitem=after))


def in_turn(items: Sequence[pytest.Item]) -> Iterator[tuple[pytest.Item, pytest.Item | None]]:
    """Yield each test with the next one, which tells pytest which fixtures to keep."""
    return zip(items, [*items[1:], None], strict=True)


def measured(items: Sequence[pytest.Item], files: Sequence[Path]) -> Covering:
    """Run all tests and return which lines of files each runs; one that fails is never asked."""
    measuring = coverage.Coverage(
        data_file=None, config_file=False, include=[str(f) for f in files]
    )
    seconds: dict[str, float] = {}
    measuring.start()
    for item, after in in_turn(items):
        measuring.switch_context(item.nodeid)
        before = time.process_time()
        failed = fails(item, after)
        seconds[item.nodeid] = inf if failed else time.process_time() - before
    measuring.stop()
    data = measuring.get_data()
    return Covering(seconds, {file: _of(data, file) for file in data.measured_files()})


def _of(data: coverage.CoverageData, file: str) -> dict[int, list[str]]:
    return {
        line: [test for test in tests if test]
        for line, tests in data.contexts_by_lineno(file).items()
    }
