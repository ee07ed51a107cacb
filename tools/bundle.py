"""The offline bundle: hlgl and all its libraries for machines without a network.

    python tools/bundle.py WHEEL INTO [--only-platform NAME] [--only-python 3.12]

The wheels are of every platform and Python, or of those that are named; `--only-platform here` is
this machine's. What is not to be had for one of them is told, and makes the exit code 1. Beside the
wheels lie what installs them, a page in Chinese (bundle_files.py) and SHA256SUMS of all; the
whole is also packed as one .zip.
"""

from __future__ import annotations

import argparse
import hashlib
import platform
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import bundle_files
import pyz

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# What pip calls them; a wheel for any of its names is taken.
PLATFORMS = {
    "linux-x86_64": ("manylinux_2_28_x86_64", "manylinux2014_x86_64"),
    "linux-aarch64": ("manylinux_2_28_aarch64", "manylinux2014_aarch64"),
    "windows-x86_64": ("win_amd64",),
    "macos-arm64": ("macosx_11_0_arm64",),
    "macos-x86_64": ("macosx_10_13_x86_64", "macosx_10_12_x86_64"),
}
PYTHONS = ("3.10", "3.11", "3.12", "3.13", "3.14")
_SYSTEMS = {"darwin": "macos", "win32": "windows"}


def here() -> str:
    """Return the name of the platform that this runs on."""
    processor = {"AMD64": "x86_64"}.get(platform.machine(), platform.machine())
    return f"{_SYSTEMS.get(sys.platform, sys.platform)}-{processor}"


def fetched(what: str, wheels: Path, name: str, python: str) -> str | None:
    """Collect the wheels of a platform and a Python; return what there is none of, else None."""
    pip = (sys.executable, "-m", "pip", "download", "--quiet", "--only-binary=:all:")
    tags = (one for tag in PLATFORMS[name] for one in ("--platform", tag))
    kind = ("--python-version", python, "--implementation", "cp")
    ran = subprocess.run(  # noqa: S603 - our own command
        [*pip, *tags, *kind, "--dest", str(wheels), what, "pip"],
        capture_output=True,
        text=True,
        check=False,
    )
    return _missing(ran.stderr) if ran.returncode else None


def _missing(errors: str) -> str:
    """Return what pip found no wheel of, or its last words."""
    found = re.search(r"No matching distribution found for (\S+)", errors)
    return found[1] if found else errors.strip().rpartition("\n")[2]


def collected(
    what: str, wheels: Path, platforms: Sequence[str], pythons: Sequence[str]
) -> Iterator[str]:
    """Collect all wheels; yield a line for each platform and Python that lacks one."""
    for name in platforms:
        for python in pythons:
            missing = fetched(what, wheels, name, python)
            if missing:
                yield f"{name}, Python {python}: there is no wheel of {missing}"


def finished(folder: Path, version: str, platforms: Sequence[str], pythons: Sequence[str]) -> Path:
    """Write what installs the wheels, what to read first, and the sums; return all of it packed."""
    for name, content in bundle_files.files(version, platforms, pythons).items():
        (folder / name).write_bytes(content)
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    lines = (
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder).as_posix()}\n"
        for path in paths
    )
    (folder / "SHA256SUMS").write_text("".join(lines), encoding="utf-8", newline="\n")
    archive = folder.with_name(f"{folder.name}.zip")
    pyz.packed(folder, archive, zipfile.ZIP_STORED, f"{folder.name}/")
    return archive


def _asked(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python tools/bundle.py")
    parser.add_argument("wheel", type=Path)
    parser.add_argument("into", type=Path)
    names = ["here", *PLATFORMS]
    parser.add_argument("--only-platform", choices=names, action="append", metavar="NAME")
    parser.add_argument("--only-python", choices=PYTHONS, action="append", metavar="X.Y")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str]) -> int:
    """Make the bundle, say where it is and what it lacks."""
    asked = _asked(arguments)
    platforms = [here() if one == "here" else one for one in asked.only_platform or PLATFORMS]
    pythons = asked.only_python or PYTHONS
    version = asked.wheel.name.split("-")[1]
    folder = asked.into / f"hlgl-{version}-offline"
    (folder / "wheels").mkdir(parents=True)
    what = f"{asked.wheel}[{pyz.EXTRAS}]"
    lacking = list(collected(what, folder / "wheels", platforms, pythons))
    archive = finished(folder, version, platforms, pythons)
    sys.stdout.write("".join(f"{line}\n" for line in [*lacking, archive]))
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
