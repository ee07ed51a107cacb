"""The command that makes a release (tools/release.py); .ci/run makes one whole."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

import dists
import release


def test_usage(capsys: pytest.CaptureFixture[str]) -> None:
    """It takes one folder at most."""
    assert release.main(["--help"]) == 2
    assert capsys.readouterr().err == "usage: python tools/release.py [INTO]\n"


def test_sums(tmp_path: Path) -> None:
    """A line is as sha256sum writes it, in the order of the names."""
    for name in ("b", "a"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    lines = release.sums([tmp_path / "b", tmp_path / "a"]).splitlines()
    assert lines == [f"{hashlib.sha256(name.encode()).hexdigest()}  {name}" for name in "ab"]


def test_version(tmp_path: Path) -> None:
    """The list of libraries says of which version it is, and keeps all else."""
    path = tmp_path / "sbom.json"
    path.write_text('{"metadata": {"component": {"name": "hlgl-cli"}}, "x": 1}', encoding="utf-8")
    release.tell_version(path, "1.0.0")
    told = json.loads(path.read_text(encoding="utf-8"))
    about = {"name": "hlgl-cli", "version": "1.0.0"}
    assert told == {"metadata": {"component": about}, "x": 1}


def test_failure(capfd: pytest.CaptureFixture[str]) -> None:
    """A command that fails ends all, and is named."""
    with pytest.raises(SystemExit, match="failed: git no-such-command"):
        dists.called(["git", "no-such-command"])
    assert "no-such-command" in capfd.readouterr().err


def test_two_builds_that_differ(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where two builds are not the same bytes nothing is written."""
    monkeypatch.setattr(dists, "_built", lambda _root, _into, umask: {"x.whl": bytes([umask])})
    with pytest.raises(SystemExit, match=r"^two builds of one commit differ: x\.whl$"):
        dists.build(Path(), tmp_path / "dist")
    assert not (tmp_path / "dist").exists()


def test_two_builds_alike(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What came out twice is written, and the wheel is known among it."""
    both = {"x.whl": b"wheel", "x.tar.gz": b"sdist"}
    monkeypatch.setattr(dists, "_built", lambda *_: both)
    made = dists.build(Path(), tmp_path / "dist")
    assert {path.name: path.read_bytes() for path in made} == both
    assert dists.wheel_of(made).name == "x.whl"
