"""Several processes print what one prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given

from tests.cli.running import spawn
from tests.laws.examples import EXAMPLES, tried
from tests.laws.scenes import Scene, scenes

if TYPE_CHECKING:
    from tests.laws.desk import Desk

STREAMED = ("table", "csv", "jsonl", "concise", "sarif")  # formats that no process must have whole


@tried(max(1, EXAMPLES // 100))  # each starts three processes
@given(scenes())
def test_jobs(desk: Desk, scene: Scene) -> None:
    """An area a file: the same bytes, whoever looks at which."""
    own = [f"area = '{name.translate(_PLAIN)}'\n".encode() for name in scene.names]
    files = zip(scene.names, own, (content for _, content in scene.files), strict=True)
    scene = scene._replace(files=tuple((name, area + content) for name, area, content in files))
    desk.lay(scene)
    to_files = [word for name in STREAMED for word in ("-f", f"{name}:out.{name}")]
    command = ("check", *scene.names, *scene.options, "--lang", "en", *to_files)
    alone = desk.run(*command, "--jobs", "1")
    texts = [desk.written(f"out.{name}") for name in STREAMED] if alone.code != 2 else []
    shared = spawn(*command, "--jobs", "2")
    assert (shared.returncode, shared.stderr.decode()) == (alone.code, alone.err)
    assert texts == [desk.written(f"out.{name}") for name in STREAMED[: len(texts)]]


_PLAIN = str.maketrans("\x1b\n'", "xxx")
