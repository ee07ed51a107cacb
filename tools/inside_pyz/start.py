"""Starts hlgl from hlgl.pyz: what is in it is unpacked once, into a folder beside it.

Compiled libraries cannot be imported out of an archive. The folder is named by the hash of what is
in it and moved into its place whole, so that it is there complete or not at all, whoever unpacks at
the same time. Where nothing can be written beside the file, it lies among the temporary files.
"""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

_OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH


def run(name: str, sha256: str) -> None:
    """Run hlgl and exit as it does."""
    archive = Path(sys.path[0]).resolve()
    site = _unpacked_before(archive, name) or _unpacked(archive, name, sha256)
    sys.path[0] = str(site)
    import hlgl_cli.__main__  # noqa: PLC0415 - it is there from now on

    hlgl_cli.__main__.main()  # type: ignore[attr-defined]


def _beside(archive: Path) -> Path:
    return archive.parent / ".hlgl-pyz"


def _temporary() -> Path:
    import tempfile  # noqa: PLC0415 - 5 ms, and most have no need of it

    whose = f"-{os.getuid()}" if hasattr(os, "getuid") else ""
    return Path(tempfile.gettempdir(), f"hlgl-pyz{whose}")


def _unpacked_before(archive: Path, name: str) -> Path | None:
    """Return the folder of what was unpacked, where there is one."""
    if _is_there(_beside(archive), archive, name):
        return _beside(archive) / name
    if _is_there(_temporary(), archive, name):
        return _temporary() / name
    return None


def _is_there(parent: Path, archive: Path, name: str) -> bool:
    return _is_trusted(parent, archive) and (parent / name).is_dir()


def _is_trusted(folder: Path, archive: Path) -> bool:
    """Tell whether nobody can have put code there who could not have changed the archive."""
    try:
        found = folder.lstat()
    except OSError:
        return False
    if not stat.S_ISDIR(found.st_mode):
        return False
    if not hasattr(os, "getuid"):  # Windows: who may write below follows from the folder above
        return True
    owners = {os.getuid(), 0, archive.stat().st_uid}
    return found.st_uid in owners and not found.st_mode & _OTHERS_WRITE


def _unpacked(archive: Path, name: str, sha256: str) -> Path:
    """Unpack beside the archive, or else among temporary files, and return the folder."""
    reasons = []
    for parent in (_beside(archive), _temporary()):
        try:
            return _unpacked_into(parent, archive, name, sha256)
        except OSError as error:
            reasons.append(f"{parent}: {error.strerror or error}")
    raise _complaint(
        "需要解压一次，但没有可写的文件夹",
        "it must be unpacked once, and there is no folder to write to",
        f" ({'; '.join(reasons)})",
    )


def _unpacked_into(parent: Path, archive: Path, name: str, sha256: str) -> Path:
    import shutil  # noqa: PLC0415 - all of these serve the first run alone
    import tempfile  # noqa: PLC0415
    import zipfile  # noqa: PLC0415

    before = os.umask(0o022)
    part = ""
    try:
        parent.mkdir(parents=True, exist_ok=True)
        if not _is_trusted(parent, archive):
            reason = "others can write there"
            raise PermissionError(reason)
        part = tempfile.mkdtemp(prefix="part-", dir=parent)
        Path(part).chmod(0o755)  # whoever may run the archive may read what is in it
        with zipfile.ZipFile(archive) as outer, outer.open("site.zip") as inner:
            _check(inner.read(), sha256)
            inner.seek(0)
            zipfile.ZipFile(inner).extractall(part)
        _move(Path(part), parent / name)
    finally:
        os.umask(before)
        shutil.rmtree(part, ignore_errors=True)
    return parent / name


def _check(content: bytes, sha256: str) -> None:
    import hashlib  # noqa: PLC0415 - for the first run alone

    if hashlib.sha256(content).hexdigest() != sha256:
        raise _complaint("文件已损坏，请重新复制", "the file is damaged: copy it anew")


def _move(part: Path, folder: Path) -> None:
    """Put what is unpacked in its place, unless another process was there first."""
    try:
        part.rename(folder)
    except OSError:
        if not folder.is_dir():
            raise


def _complaint(chinese: str, english: str, reason: str = "") -> SystemExit:
    """Say what is wrong in both languages, and return what ends the run."""
    sys.stderr.reconfigure(errors="replace")  # type: ignore[union-attr]  # of a console
    sys.stderr.write(f"hlgl.pyz: {chinese}{reason}\nhlgl.pyz: {english}{reason}\n")
    return SystemExit(2)
