"""Parts are judged here or in processes of this machine, and come back in their order."""

from __future__ import annotations

import multiprocessing
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING

from hlgl_cli.finding import CannotRunError
from hlgl_cli.interrupts import interrupts_held, leave_interrupts
from hlgl_cli.panel.judging import judge

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future

    from hlgl_cli.panel.judging import Result
    from hlgl_cli.panel.spilling import Part

    Begin = Callable[[Part], "Future[Result]"]


def here(parts: Iterable[Part], task: bytes) -> Iterator[Result]:
    """Yield what comes of the parts, one after the other."""
    for part in parts:
        yield judge(task, part)


def in_processes(parts: Iterable[Part], task: bytes, jobs: int) -> Iterator[Result]:
    """Yield what comes of the parts, from so many processes.

    Raises CannotRunError where one of them is killed.
    """
    # A copy of this process would have the locks of its threads, without the threads.
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(jobs, context, initializer=leave_interrupts)

    def begin(part: Part) -> Future[Result]:
        with interrupts_held():  # here a process is begun, while there are too few
            return pool.submit(judge, task, part)

    try:
        yield from in_order(parts, begin, 2 * jobs)
    except BrokenProcessPool:
        raise CannotRunError("run.worker_ended") from None
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def in_order(parts: Iterable[Part], begin: Begin, ahead: int) -> Iterator[Result]:
    """Yield results in the order of the parts, of which a few are begun ahead of time."""
    begun: deque[Future[Result]] = deque()
    for part in parts:
        begun.append(begin(part))
        if len(begun) > ahead:
            yield begun.popleft().result()
    while begun:
        yield begun.popleft().result()
