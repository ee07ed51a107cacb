"""All that a release consists of, made of the last commit: `python tools/release.py [INTO]`.

    pip install -e ".[release]" && python tools/release.py dist

Wheel and sdist are built twice and must be the same bytes, and are checked as a package index does;
hlgl.pyz is for the Python and the system that it is made on; sbom.json lists every library that
comes with it, in CycloneDX; SHA256SUMS is of all. The offline bundle is made by tools/bundle.py.
"""

from __future__ import annotations

import hashlib
import json
import sys
import tempfile
import venv
from pathlib import Path
from typing import TYPE_CHECKING

import dists
import pyz
from dists import called

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ROOT = Path(__file__).resolve().parent.parent


def sbom(wheel: Path, into: Path) -> Path:
    """Write the list of what is installed with a wheel, with versions, licences and hashes."""
    path = into / "sbom.json"
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=False)
        python = str(Path(folder, "Scripts" if sys.platform == "win32" else "bin", "python"))
        pip = (sys.executable, "-m", "pip", "--python", python)
        called([*pip, "install", "--quiet", "--no-compile", f"{wheel}[{pyz.EXTRAS}]"])
        about = ("--pyproject", str(ROOT / "pyproject.toml"), "--output-reproducible")
        cyclonedx = (sys.executable, "-m", "cyclonedx_py", "environment", python)
        called([*cyclonedx, *about, "-o", str(path)], SOURCE_DATE_EPOCH=dists.epoch(ROOT))
    tell_version(path, wheel.name.split("-")[1])
    return path


def tell_version(path: Path, version: str) -> None:
    """Say in a list of libraries of which version it is, since pyproject.toml does not."""
    document = json.loads(path.read_text(encoding="utf-8"))
    document["metadata"]["component"]["version"] = version
    path.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8", newline="\n")


def sums(paths: Iterable[Path]) -> str:
    """Return the lines that `sha256sum --check` reads."""
    return "".join(
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in sorted(paths)
    )


def main(arguments: Sequence[str]) -> int:
    """Make everything in a folder and say what was made."""
    if len(arguments) > 1 or "".join(arguments).startswith("-"):
        sys.stderr.write("usage: python tools/release.py [INTO]\n")
        return 2
    into = Path(arguments[0]) if arguments else ROOT / "dist"
    made = dists.build(ROOT, into)
    called([sys.executable, "-m", "twine", "check", "--strict", *map(str, made)])
    wheel = dists.wheel_of(made)
    made += [pyz.build(wheel, into), sbom(wheel, into)]
    (into / "SHA256SUMS").write_text(sums(made), encoding="utf-8", newline="\n")
    sys.stdout.write((into / "SHA256SUMS").read_text(encoding="utf-8"))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
