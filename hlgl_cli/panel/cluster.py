"""Parts are judged by the workers of a Dask scheduler; this process reads, and writes what comes.

A part is sent with its task, so that a scheduler whose worker is killed gives it to another one.
"""

from __future__ import annotations

import logging
from threading import Lock
from typing import TYPE_CHECKING

import hlgl_cli
from hlgl_cli.extras import needed
from hlgl_cli.finding import CannotRunError
from hlgl_cli.panel.judging import judge, lost
from hlgl_cli.panel.workers import in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from concurrent.futures import Future
    from typing import Any

    from hlgl_cli.panel.judging import Result
    from hlgl_cli.panel.spilling import Part

PATIENCE = 20  # seconds until there is a scheduler, and a worker
_ONE = Lock()  # the arithmetic of one area at a time: threads would share caches, and no core


def on_cluster(parts: Iterable[Part], task: bytes, address: str) -> Iterator[Result]:
    """Yield what comes of the parts, from the workers of a scheduler.

    Raises CannotRunError where there is none, or where a worker has another version than this.
    """
    distributed = needed("distributed", "cluster")
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what matters is a finding
    try:
        client = distributed.Client(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError):
        raise CannotRunError("panel.no_scheduler", {"address": address}) from None
    with client:
        threads = _threads(client, address)

        def begin(part: Part) -> Future[Result]:
            future = client.submit(at_work, task, part, pure=False)
            return _Kept(future, task, part)  # type: ignore[return-value] # all that is asked of one

        yield from in_order(parts, begin, 2 * threads)


def at_work(task: bytes, part: Part) -> Result:
    """Return what comes of a part, in a worker."""
    with _ONE:
        return judge(task, part)


def version() -> str:
    """Return the version that a worker has."""
    return hlgl_cli.__version__


class _Kept:
    """A part whose result is waited for, and which a worker may have been killed by."""

    def __init__(self, future: Any, task: bytes, part: Part) -> None:  # noqa: ANN401 - Dask's own
        self._future, self._task, self._part = future, task, part

    def result(self) -> Result:
        """Return what came of it: nothing but findings where no worker survives it."""
        try:
            result: Result = self._future.result()
        except Exception as error:  # noqa: BLE001 - whatever a cluster does with one part
            return lost(self._task, self._part, error)
        return result


def _threads(client: Any, address: str) -> int:  # noqa: ANN401 - Dask's own
    """Return how many parts the workers take at once; raise CannotRunError where none can."""
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
        versions = set(client.run(version).values())
    except TimeoutError:
        raise CannotRunError("panel.no_workers", {"address": address}) from None
    except ModuleNotFoundError:
        versions = {"-"}
    if versions != {hlgl_cli.__version__}:
        facts = {"own": hlgl_cli.__version__, "found": ", ".join(sorted(versions))}
        raise CannotRunError("panel.other_version", facts)
    return sum(client.nthreads().values())
