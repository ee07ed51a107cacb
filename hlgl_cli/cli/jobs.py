"""Many areas on several cores: a worker reads, judges and prints its areas; texts come back.

A pipe a worker: it blocks until its texts are taken, so that nothing piles up; a worker that dies
ends its pipe; and when this process ends, however it ends, so do the workers.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.choosing import Plans
from hlgl_cli.cli.printing import parts_of
from hlgl_cli.cli.types import shows_tracebacks
from hlgl_cli.finding import CannotRunError
from hlgl_cli.interrupts import interrupts_held, leave_interrupts
from hlgl_cli.pipeline import Examiners
from hlgl_cli.report.report import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from multiprocessing.connection import Connection

    from hlgl_cli.cli.output import Sink
    from hlgl_cli.comparing.earlier import Earlier
    from hlgl_cli.finding import Finding
    from hlgl_cli.pipeline import Group
    from hlgl_cli.report.formats import Format
    from hlgl_cli.report.formats.parts import Parts
    from hlgl_cli.report.view import View
    from hlgl_cli.selection import Request

MOST_AREAS = 32  # of a share
LEAST_SHARES = 8  # for each worker, so that none waits long for the last


class Task(NamedTuple):
    """What every worker does with its areas."""

    request: Request
    plans: tuple[str | None, ...]  # by the names that open them
    targets: tuple[Sink, ...]
    formats: Mapping[str, Format]
    view: View
    earlier: Earlier | None = None


class Share(NamedTuple):
    """What came of some areas: a text for each target, what is wrong with them, how they stand."""

    texts: list[str]
    findings: list[Finding]
    outcome: Outcome
    areas: int


def shares(groups: Sequence[Group], task: Task, jobs: int) -> Iterator[Share]:
    """Yield what comes of all areas, in their order, from so many workers.

    Raises CannotRunError where a worker does, and where one is killed.
    """
    size = max(1, min(MOST_AREAS, len(groups) // (jobs * LEAST_SHARES)))
    pieces = [groups[at : at + size] for at in range(0, len(groups), size)]
    with ExitStack() as started:
        pipes = _start(started, pieces, task, min(jobs, len(pieces)))
        for at in range(len(pieces)):
            try:
                answer = pipes[at % len(pipes)].recv()
            except (EOFError, OSError):  # between two answers, or in the middle of one
                raise CannotRunError("run.worker_ended") from None
            if isinstance(answer, Exception):
                raise answer
            yield answer


def _start(
    started: ExitStack, pieces: Sequence[Sequence[Group]], task: Task, count: int
) -> list[Connection]:
    """Start the workers, each with every so many-th piece; they end when `started` does."""
    # A copy of this process has loaded everything; elsewhere a copy is not safe or not to be had.
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else None)
    is_copy = context.get_start_method() == "fork"
    pipes: list[Connection] = []
    with interrupts_held():  # the workers inherit it: Ctrl-C is for this process
        for number in range(count):
            receiving, sending = context.Pipe(duplex=False)
            pipes.append(started.enter_context(receiving))
            inherited = tuple(pipes) if is_copy else ()
            arguments = (sending, inherited, task, pieces[number::count])
            worker = context.Process(target=_work, args=arguments, daemon=True)
            worker.start()
            sending.close()
            started.callback(worker.join)
            started.callback(worker.terminate)
    return pipes


def _work(
    sending: Connection,
    inherited: Sequence[Connection],
    task: Task,
    pieces: Sequence[Sequence[Group]],
) -> None:
    """Send a share for each piece, or what kept one from being made; end when nobody listens."""
    leave_interrupts()
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # a copy has nothing of its own to put in order
    for pipe in inherited:  # or the end of the main process would not be noticed
        pipe.close()
    try:
        for share in _shares(task, pieces):
            sending.send(share)
    except OSError:
        return


def _shares(task: Task, pieces: Sequence[Sequence[Group]]) -> Iterator[Share | Exception]:
    request = task.request
    try:
        examiners = Examiners(Plans(request), request, task.plans)
        parts = parts_of(task.targets, task.formats, task.view, is_judged=request.is_judging)
        for groups in pieces:
            yield _share(examiners, parts, groups, task.earlier)
    except CannotRunError as error:
        yield error
    except Exception as error:  # the main process tells it, in its one line
        if shows_tracebacks(os.environ):
            raise
        yield RuntimeError(f"{type(error).__name__}: {error}")


def _share(
    examiners: Examiners,
    parts: Sequence[Parts],
    groups: Sequence[Group],
    earlier: Earlier | None,
) -> Share:
    """Return what comes of some areas."""
    texts: list[list[str]] = [[] for _ in parts]
    findings: list[Finding] = []
    outcome = Outcome()
    for group in groups:
        reports, found, of_group = examiners.examine(group)
        findings += found
        outcome = outcome.and_of(of_group)
        if earlier is not None:
            reports = [earlier.beside(report) for report in reports]
        for text, part in zip(texts, parts, strict=True):
            text += [part.area(report) for report in reports]
    return Share(["".join(text) for text in texts], findings, outcome, len(groups))
