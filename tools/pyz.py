"""`hlgl.pyz`: hlgl and all its libraries in one file, for this Python on this system.

    python tools/pyz.py WHEEL INTO

Nothing but that Python is needed to run it, and no network. Bytecode is in it, which needs no look
at the times of files. tools/inside_pyz/ has what runs first.
"""

from __future__ import annotations

import hashlib
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from dists import called
from inside_pyz import here

if TYPE_CHECKING:
    from collections.abc import Sequence

INSIDE = Path(__file__).resolve().parent / "inside_pyz"
EXTRAS = "excel,plot,report"
_FIRST = (1980, 1, 1, 0, 0, 0)  # the first moment that an archive knows
_SHEBANG = b"#!/usr/bin/env python3\n"


def installed(wheel: Path, folder: Path) -> None:
    """Install a wheel with what an office needs into a folder, without what names this machine."""
    pip = (sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    into = ("--no-compile", "--only-binary=:all:", "--target", str(folder))
    called([*pip, *into, f"{wheel}[{EXTRAS}]"])
    for path in (*folder.glob("*.dist-info/direct_url.json"), *folder.glob("bin/*")):
        path.unlink()


def compiled(folder: Path) -> None:
    """Add the bytecode of every module."""
    options = ("-q", "--invalidation-mode", "unchecked-hash", "-s", str(folder))
    called([sys.executable, "-m", "compileall", *options, str(folder)], PYTHONHASHSEED="0")


def packed(
    folder: Path, archive: Path, method: int = zipfile.ZIP_DEFLATED, prefix: str = ""
) -> None:
    """Write a folder as an archive that has neither times nor permissions of its own."""
    with zipfile.ZipFile(archive, "w", method) as out:
        for path in sorted(one for one in folder.rglob("*") if one.is_file()):
            _add(out, prefix + path.relative_to(folder).as_posix(), path.read_bytes())


def _add(out: zipfile.ZipFile, name: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(name, _FIRST)
    entry.external_attr = 0o644 << 16
    entry.compress_type = out.compression
    out.writestr(entry, content)


def _facts(version: str, sha256: str) -> str:
    """Return what the first module must know, as a module."""
    facts = {
        "PYTHON": here.PYTHON,
        "MACHINE": here.MACHINE,
        "NAME": f"{version}-{sha256[:16]}",
        "SHA256": sha256,
    }
    return "".join(f"{name} = {fact!r}\n" for name, fact in facts.items())


def write(pyz: Path, site: Path, version: str) -> None:
    """Write the file that unpacks and runs what a folder holds."""
    with tempfile.TemporaryDirectory() as name:
        packed(site, Path(name) / "site.zip")
        content = (Path(name) / "site.zip").read_bytes()
    with pyz.open("wb") as out:
        out.write(_SHEBANG)
        with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
            for path in sorted(INSIDE.glob("*.py")):
                _add(archive, path.name, path.read_bytes())
            facts = _facts(version, hashlib.sha256(content).hexdigest())
            _add(archive, "made.py", facts.encode())
            _add(archive, "site.zip", content)
    pyz.chmod(0o755)


def build(wheel: Path, into: Path) -> Path:
    """Write hlgl.pyz of a wheel and return its path."""
    with tempfile.TemporaryDirectory() as name:
        site = Path(name)
        installed(wheel, site)
        compiled(site)
        write(into / "hlgl.pyz", site, wheel.name.split("-")[1])
    return into / "hlgl.pyz"


def main(arguments: Sequence[str]) -> int:
    """Write hlgl.pyz and say where."""
    if len(arguments) != 2:  # noqa: PLR2004 - WHEEL and INTO
        sys.stderr.write("usage: python tools/pyz.py WHEEL INTO\n")
        return 2
    sys.stdout.write(f"{build(Path(arguments[0]), Path(arguments[1]))}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
