"""The file that holds hlgl and all its libraries (tools/pyz.py, tools/inside_pyz/)."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest

import pyz
from inside_pyz import here

if TYPE_CHECKING:
    from pathlib import Path

MAIN = "import sys\ndef main():\n    print('hlgl', *sys.argv[1:])\n    sys.exit(3)\n"
THERE = f"{here.PYTHON} ({here.MACHINE})"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Return a file as hlgl.pyz is, whose hlgl prints its arguments and exits 3."""
    package = tmp_path / "site" / "hlgl_cli"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "__main__.py").write_text(MAIN, encoding="utf-8")
    (tmp_path / "office").mkdir()
    pyz.write(tmp_path / "office" / "hlgl.pyz", tmp_path / "site", "1.0")
    return tmp_path / "office" / "hlgl.pyz"


def spawn(archive: Path) -> subprocess.Popen[str]:
    """Start it with no home and a folder of its own for temporary files."""
    temporary = archive.parent.parent / "temporary"
    temporary.mkdir(exist_ok=True)
    environ = {**os.environ, "TMPDIR": str(temporary), "TEMP": str(temporary), "PYTHONUTF8": "1"}
    environ.pop("HOME", None)
    command = [sys.executable, str(archive), "check", "."]
    pipe = subprocess.PIPE
    return subprocess.Popen(  # noqa: S603 - our own
        command, env=environ, stdout=pipe, stderr=pipe, encoding="utf-8"
    )


def ran(archive: Path) -> tuple[int, str, str]:
    """Run it and return its code and what it wrote."""
    process = spawn(archive)
    out, err = process.communicate()
    return process.returncode, out, err


def rewritten(archive: Path, name: str, content: bytes) -> None:
    """Give a part of it another content."""
    with zipfile.ZipFile(archive) as old:
        parts = {one: old.read(one) for one in old.namelist()}
    with zipfile.ZipFile(archive, "w") as new:
        for one, was in parts.items():
            new.writestr(one, content if one == name else was)


def test_unpacks_once_beside_itself(archive: Path) -> None:
    """The first run makes one folder, named by what is in it; the second changes nothing."""
    assert ran(archive) == (3, "hlgl check .\n", "")
    (folder,) = (archive.parent / ".hlgl-pyz").iterdir()
    assert (folder.name[:4], len(folder.name)) == ("1.0-", 20)
    (folder / "hlgl_cli" / "__main__.py").write_text("def main(): print('kept')", encoding="utf-8")
    assert ran(archive) == (0, "kept\n", "")
    assert list((archive.parent.parent / "temporary").iterdir()) == []


def test_several_at_once(archive: Path) -> None:
    """Whoever comes first, all run, and nothing half is left."""
    processes = [spawn(archive) for _ in range(4)]
    assert [process.communicate()[0] for process in processes] == ["hlgl check .\n"] * 4
    assert len(list((archive.parent / ".hlgl-pyz").iterdir())) == 1


def test_no_folder_beside_it(archive: Path) -> None:
    """Where none can be made it unpacks among temporary files, else says so."""
    (archive.parent / ".hlgl-pyz").touch()
    assert ran(archive)[:2] == (3, "hlgl check .\n")
    (unpacked,) = (archive.parent.parent / "temporary").iterdir()
    assert ran(archive)[:2] == (3, "hlgl check .\n")
    unpacked.rename(unpacked.with_name("moved"))
    unpacked.touch()
    code, out, err = ran(archive)
    assert (code, out) == (2, "")
    assert err.startswith("hlgl.pyz: 需要解压一次，但没有可写的文件夹")
    assert "hlgl.pyz: it must be unpacked once, and there is no folder to write to (" in err


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_folder_of_others(archive: Path) -> None:
    """Nothing is run out of a folder to which others can write, or that is a link."""
    ran(archive)
    folder = archive.parent / ".hlgl-pyz"
    (unpacked,) = folder.iterdir()
    (unpacked / "hlgl_cli" / "__main__.py").write_text("1 / 0", encoding="utf-8")
    folder.chmod(0o777)
    assert ran(archive) == (3, "hlgl check .\n", "")
    folder.chmod(0o755)
    folder.rename(folder.with_name("elsewhere"))
    folder.symlink_to(folder.with_name("elsewhere"))
    assert ran(archive) == (3, "hlgl check .\n", "")


def test_another_python(archive: Path) -> None:
    """Made for another Python, it says so in both languages and does nothing."""
    rewritten(archive, "made.py", b"PYTHON = 'CPython 3.9'\nMACHINE = 'win32'\n")
    assert ran(archive)[:2] == (2, "")
    assert ran(archive)[2].splitlines() == [
        f"hlgl.pyz: 本文件只能由CPython 3.9（win32）运行，而这里是{here.PYTHON}（{here.MACHINE}）。请换用相应的Python，或换用与本机相符的hlgl.pyz。",
        f"hlgl.pyz: this file is for CPython 3.9 (win32), and this is {THERE}: take that Python, or the hlgl.pyz made for this one.",
    ]
    assert list(archive.parent.iterdir()) == [archive]


def test_damaged(archive: Path) -> None:
    """What is not what was packed is not run."""
    rewritten(archive, "site.zip", b"PK")
    said = "hlgl.pyz: 文件已损坏，请重新复制\nhlgl.pyz: the file is damaged: copy it anew\n"
    assert ran(archive) == (2, "", said)
    assert list((archive.parent / ".hlgl-pyz").iterdir()) == []


def test_same_bytes(archive: Path, tmp_path: Path) -> None:
    """Neither times nor permissions of what is packed are in it."""
    packed = tmp_path / "site" / "hlgl_cli" / "__main__.py"
    packed.chmod(0o600)
    os.utime(packed, (1, 1))
    pyz.write(tmp_path / "again.pyz", tmp_path / "site", "1.0")
    assert (tmp_path / "again.pyz").read_bytes() == archive.read_bytes()


def test_usage(capsys: pytest.CaptureFixture[str]) -> None:
    """Without its two arguments it says how it is called."""
    assert pyz.main(["one"]) == 2
    assert capsys.readouterr().err == "usage: python tools/pyz.py WHEEL INTO\n"
