"""The offline bundle (tools/bundle.py); that it installs without a network is tried by .ci/run."""

from __future__ import annotations

import hashlib
import subprocess
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import bundle
import bundle_files

if TYPE_CHECKING:
    from collections.abc import Sequence

NONE = "ERROR: Could not find a version\nERROR: No matching distribution found for resvg-py>=0.5\n"


@pytest.fixture
def index(monkeypatch: pytest.MonkeyPatch) -> list[Sequence[str]]:
    """Stand for pip and an index that has no wheel for Windows; return how pip is called."""
    calls: list[Sequence[str]] = []

    def run(command: Sequence[str], **_: object) -> subprocess.CompletedProcess[str]:
        calls.append(command)
        if "win_amd64" in command:
            return subprocess.CompletedProcess(command, 1, "", NONE)
        (Path(command[command.index("--dest") + 1]) / "pip-1-py3-none-any.whl").write_bytes(b"pip")
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(subprocess, "run", run)
    return calls


def test_all(
    index: list[Sequence[str]], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every platform and Python is asked for; what one lacks is told, and the rest is packed."""
    assert bundle.main(["hlgl_cli-1.0-py3-none-any.whl", str(tmp_path)]) == 1
    assert len(index) == len(bundle.PLATFORMS) * len(bundle.PYTHONS)
    said = capsys.readouterr().out.splitlines()
    assert said[:2] == [
        "windows-x86_64, Python 3.10: there is no wheel of resvg-py>=0.5",
        "windows-x86_64, Python 3.11: there is no wheel of resvg-py>=0.5",
    ]
    assert said[5:] == [str(tmp_path / "hlgl-1.0-offline.zip")]
    with zipfile.ZipFile(said[5]) as archive:
        assert archive.namelist() == [
            f"hlgl-1.0-offline/{name}"
            for name in (
                "SHA256SUMS",
                "install.cmd",
                "install.sh",
                "wheels/pip-1-py3-none-any.whl",
                "安装说明.txt",
            )
        ]


def test_one(index: list[Sequence[str]], tmp_path: Path) -> None:
    """What is named alone is asked for, with the extras of an office."""
    only = ("--only-platform", "linux-aarch64", "--only-python", "3.12")
    assert bundle.main(["hlgl_cli-1.0-py3-none-any.whl", str(tmp_path), *only]) == 0
    ((*_, what, pip),) = index
    assert (what, pip) == ("hlgl_cli-1.0-py3-none-any.whl[excel,plot,report]", "pip")
    assert "manylinux2014_aarch64" in index[0]


def test_sums(index: list[Sequence[str]], tmp_path: Path) -> None:
    """Each file has its hash, as sha256sum writes it."""
    only = ("--only-platform", "macos-arm64", "--only-python", "3.14")
    bundle.main(["hlgl_cli-1.0-py3-none-any.whl", str(tmp_path), *only])
    lines = (tmp_path / "hlgl-1.0-offline" / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    assert f"{hashlib.sha256(b'pip').hexdigest()}  wheels/pip-1-py3-none-any.whl" in lines
    assert (len(lines), len(index)) == (4, 1)


def test_last_words(index: list[Sequence[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    """Where pip fails for another reason its last line is told."""
    monkeypatch.setattr("tests.tools.test_bundle.NONE", "WARNING: x\nERROR: no space left\n")
    said = bundle.fetched("x.whl", Path("wheels"), "windows-x86_64", "3.10")
    assert (said, len(index)) == ("ERROR: no space left", 1)


@pytest.mark.parametrize(
    ("system", "machine", "name"),
    [
        ("win32", "AMD64", "windows-x86_64"),
        ("darwin", "arm64", "macos-arm64"),
        ("linux", "aarch64", "linux-aarch64"),
    ],
)
def test_here(monkeypatch: pytest.MonkeyPatch, system: str, machine: str, name: str) -> None:
    """A machine is known by what Python says of it."""
    monkeypatch.setattr("sys.platform", system)
    monkeypatch.setattr("platform.machine", lambda: machine)
    assert bundle.here() == name


def test_files() -> None:
    """Each is written as its readers open it: a BOM for Notepad, GBK for a Chinese console."""
    files = bundle_files.files("1.0", ["linux-x86_64", "macos-arm64"], ["3.10", "3.11"])
    page = files["安装说明.txt"].decode("utf-8")
    assert page.startswith("\ufeffhlgl 1.0 离线安装说明\r\n")
    assert "适用系统：linux-x86_64、macos-arm64\r\n适用的Python：3.10、3.11\r\n" in page
    assert "安装完成" in files["install.cmd"].decode("gbk")
    asked = '"hlgl-cli[excel,plot,report]==1.0"'
    assert all(asked in one.decode("gbk", "ignore") for one in files.values())
