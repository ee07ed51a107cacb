"""A panel on a cluster: two workers of this machine, each a process of its own."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING, Any

import pytest

import hlgl_cli
from hlgl_cli.finding import CannotRunError
from hlgl_cli.panel import cluster
from hlgl_cli.panel.judging import Task, judge, written
from hlgl_cli.panel.layout import layout_of
from hlgl_cli.panel.spilling import SCHEMA, Part, packed
from hlgl_cli.selection import Request
from tests.panel.build import PLAN, paneled, row, write
from tests.panel.conftest import OPENED

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from typing_extensions import Self

distributed = pytest.importorskip("distributed")
pytestmark = pytest.mark.filterwarnings("default")  # of Dask's own
ROWS = [row(f"{area}县", year) for year in (2021, 2022) for area in "甲乙丙丁戊己庚辛"]
TASK = written(
    Task(OPENED(PLAN, ()), Request(plan=PLAN), (layout_of("a.csv", ("id", "value")),), "en")
)
BROKEN = Part(("甲县", "乙县"), {}, b"no stream of Arrow")


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Yield where the scheduler is."""
    options = {"n_workers": 2, "threads_per_worker": 1, "dashboard_address": None}
    with distributed.LocalCluster(**options, silence_logs=50) as local:
        yield local.scheduler_address


def test_same_bytes(tmp_path: Path, address: str) -> None:
    """Whatever the parts, the result is the one of this process."""
    name = write(tmp_path / "a.csv", ROWS)
    alone = paneled(name).content
    for rows in (1, 5):
        assert paneled(name, scheduler=address, rows=rows).content == alone


def test_killed_worker(tmp_path: Path, address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker that is killed on the way loses nothing."""
    name, sent = write(tmp_path / "a.csv", ROWS), list[object]()
    begin = distributed.Client.submit

    def submit(client: Any, *arguments: Any, **options: Any) -> Any:  # noqa: ANN401 - Dask's own
        sent.append(begin(client, *arguments, **options))
        if len(sent) == 4:
            os.kill(next(iter(client.run(os.getpid).values())), signal.SIGKILL)
        return sent[-1]

    monkeypatch.setattr(distributed.Client, "submit", submit)
    assert paneled(name, scheduler=address, rows=1).content == paneled(name).content
    assert len(sent) == 8


def test_broken_part(address: str) -> None:
    """A part that cannot be judged is a finding for each of its areas, and the next one is judged."""
    empty = Part((), {}, packed(SCHEMA, []))
    first, second = cluster.on_cluster([BROKEN, empty], TASK, address)
    assert [(each.code, each.area) for each in first.findings] == [
        ("S141", "甲县"),
        ("S141", "乙县"),
    ]
    assert second.findings == []


def test_broken_part_here() -> None:
    """So it is in this process, and in a worker."""
    assert judge(TASK, BROKEN).findings == cluster.at_work(TASK, BROKEN).findings


class Client:
    """A scheduler without workers, or with others than ours."""

    def __init__(
        self, versions: Exception | dict[str, str], result: Exception | None = None
    ) -> None:
        """Take what is said of the workers, and what becomes of a part."""
        self._versions, self._result = versions, result

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Leave nothing open."""

    def wait_for_workers(self, _: int, timeout: int) -> None:
        """Return at once, after no time."""
        assert timeout == cluster.PATIENCE

    def run(self, _: object) -> dict[str, str]:
        """Return the versions of the workers."""
        if isinstance(self._versions, Exception):
            raise self._versions
        return self._versions

    def nthreads(self) -> dict[str, int]:
        """Return how many threads each has."""
        return {"one": 1}

    def submit(self, *_: object, **__: object) -> Client:
        """Return what will be the result."""
        return self

    def result(self) -> None:
        """Raise what a part that kills its workers does."""
        assert self._result is not None
        raise self._result


@pytest.mark.parametrize(
    ("versions", "said"),
    [
        (TimeoutError(), "the scheduler at x has no workers"),
        (ModuleNotFoundError(), "workers have another version of hlgl: -"),
        ({"a": "0.0.1"}, "workers have another version of hlgl: 0.0.1"),
    ],
)
def test_no_workers(
    monkeypatch: pytest.MonkeyPatch, versions: Exception | dict[str, str], said: str
) -> None:
    """Workers that are missing, or have another version, are told before anything is sent."""
    monkeypatch.setattr(distributed, "Client", lambda *_, **__: Client(versions))
    with pytest.raises(CannotRunError, match=said):
        next(cluster.on_cluster([], TASK, "x"))


def test_part_that_kills_its_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is given up after some of them, and the rest is judged."""
    versions = {"a": hlgl_cli.__version__}
    client = Client(versions, RuntimeError("killed"))
    monkeypatch.setattr(distributed, "Client", lambda *_, **__: client)
    (result,) = cluster.on_cluster([BROKEN], TASK, "x")
    assert [each.facts["cause"] for each in result.findings] == ["RuntimeError: killed"] * 2
    assert cluster.version() == hlgl_cli.__version__


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "nothing at all://"])
def test_no_scheduler(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    """Where no scheduler is, it is said."""
    monkeypatch.setattr(cluster, "PATIENCE", 0.1)
    with pytest.raises(CannotRunError, match="there is no scheduler at"):
        next(cluster.on_cluster([], TASK, address))
