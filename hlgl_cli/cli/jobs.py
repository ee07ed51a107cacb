"""Many areas on several cores: a worker reads, judges and prints its areas; texts come back."""

from __future__ import annotations

import multiprocessing
import signal
import sys
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.cli.printing import parts_of
from hlgl_cli.pipeline import Examiner, open_plan
from hlgl_cli.report.report import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from concurrent.futures import Future

    from hlgl_cli.cli.output import Sink
    from hlgl_cli.finding import Finding
    from hlgl_cli.pipeline import Group
    from hlgl_cli.report.formats import Format
    from hlgl_cli.report.formats.parts import Parts
    from hlgl_cli.report.view import View
    from hlgl_cli.selection import Request

MOST_AREAS = 32  # that are handed to a worker at once
LEAST_SHARES = 8  # for each worker, so that none waits long for the last


class Task(NamedTuple):
    """What every worker does with its areas."""

    request: Request
    targets: tuple[Sink, ...]
    formats: Mapping[str, Format]
    view: View


class Share(NamedTuple):
    """What came of some areas: a text for each target, what is wrong with them, how they stand."""

    texts: list[str]
    findings: list[Finding]
    outcome: Outcome
    areas: int


class _Worker:
    """A process's own examiner and formats."""

    def __init__(self, task: Task) -> None:
        request = task.request
        self.examiner = Examiner(open_plan(request.plan, request.overlays), request)
        self.parts: list[Parts] = parts_of(
            task.targets, task.formats, task.view, is_judged=request.is_judging
        )

    def share(self, groups: Sequence[Group]) -> Share:
        """Return what comes of some areas."""
        texts: list[list[str]] = [[] for _ in self.parts]
        findings: list[Finding] = []
        outcome = Outcome()
        for group in groups:
            reports, found = self.examiner.examine(group)
            findings += found
            outcome = outcome.and_of(Outcome.of(reports))
            for text, parts in zip(texts, self.parts, strict=True):
                text += [parts.area(report) for report in reports]
        return Share(["".join(text) for text in texts], findings, outcome, len(groups))


_workers: list[_Worker] = []  # of this process: one


def _begin(task: Task) -> None:
    """Make a process a worker; Ctrl-C is for the main process, which waits for what it answers."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # half an answer would be waited for for ever
    _workers[:] = [_Worker(task)]


def _share(groups: Sequence[Group]) -> Share:
    return _workers[0].share(groups)


def shares(groups: Sequence[Group], task: Task, jobs: int) -> Iterator[Share]:
    """Yield what comes of all areas, in their order, from so many workers."""
    size = max(1, min(MOST_AREAS, len(groups) // (jobs * LEAST_SHARES)))
    waiting = (groups[at : at + size] for at in range(0, len(groups), size))
    # A copy of this process has loaded everything; elsewhere a copy is not safe or not to be had.
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else None)
    pool = ProcessPoolExecutor(jobs, context, _begin, (task,))
    under_way: deque[Future[Share]] = deque()
    try:
        for some in waiting:
            under_way.append(pool.submit(_share, some))
            if len(under_way) > 2 * jobs:
                yield under_way.popleft().result()
        while under_way:
            yield under_way.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)
