"""What is done in a fork of this process leaves no trace here: for changes that nobody may keep."""

from __future__ import annotations

import mmap
import os
import pickle
import signal
import sys
import tempfile
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Told = TypeVar("Told")

MEMORY = 4 << 30  # bytes of addresses
SPARE, TIMES = 3, 10  # seconds of CPU that a step may take beyond so many times its own
WAITS = 60  # how many times longer than its CPU's time a step may wait for its turn


class Ended(NamedTuple):
    """How a fork ended: of itself with yes or no, or out of time."""

    how: str  # killed, survived, timed out
    at: int  # the last step that it began, -1 for none
    seconds: float


class Steps:
    """A number that a fork and its parent share: the step that is done."""

    def __init__(self) -> None:
        """Begin before the first step."""
        self._shared = mmap.mmap(-1, 8)
        self._note(-1)

    def _note(self, at: int) -> None:
        self._shared[:] = at.to_bytes(8, "little", signed=True)

    @property
    def last(self) -> int:
        """Return the last step that was begun."""
        return int.from_bytes(self._shared[:], "little", signed=True)

    def begin(self, at: int, seconds: float) -> None:
        """Begin a step that takes so many seconds of CPU where nothing is changed."""
        import resource  # noqa: PLC0415 - Windows has none

        self._note(at)
        spent = sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
        limit = int(SPARE + TIMES * seconds) + 1
        _, most = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (int(spent) + limit, most))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        signal.alarm(limit * WAITS)


def ended(is_noticed: Callable[[Steps], bool]) -> Ended:
    """Return how it ends in a fork: killed where a change is noticed, or stops all."""
    steps = Steps()
    child = os.fork()
    if not child:
        os._exit(_answer(is_noticed, steps))
    _, status, used = os.wait4(child, 0)
    how = "killed" if status else "survived"
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) in {signal.SIGXCPU, signal.SIGALRM}:
        how = "timed out"
    return Ended(how, steps.last, used.ru_utime + used.ru_stime)


def _answer(is_noticed: Callable[[Steps], bool], steps: Steps) -> int:
    """Return 1 if a change is noticed; a change may raise anything."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.dup2(1, 2)
        steps.begin(-1, SPARE)
        return int(is_noticed(steps))
    except BaseException:  # noqa: BLE001 - SystemExit too is an answer
        return 1


def told(by: Callable[[], Told]) -> Told:
    """Return what a function returns in a fork."""
    with tempfile.TemporaryDirectory() as folder:
        answer = Path(folder, "answer")
        child = os.fork()
        if not child:
            try:
                answer.write_bytes(pickle.dumps(by()))
                os._exit(0)
            except BaseException:  # noqa: BLE001 - told, and the fork must end here
                traceback.print_exc()
                sys.stderr.flush()
                os._exit(1)
        _, status = os.waitpid(child, 0)
        if status:
            raise SystemExit(1)
        found: Told = pickle.loads(answer.read_bytes())  # noqa: S301 - our own fork wrote it
        return found
