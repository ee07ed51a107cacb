"""taplo, which checks TOML in editors, as the tests run it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sysconfig
from pathlib import Path

import pytest

TAPLO = shutil.which("taplo", path=sysconfig.get_path("scripts"))
REASON = "there is no taplo for this platform"
needs_taplo = pytest.mark.skipif(TAPLO is None, reason=REASON)
# Whatever asks the network for anything fails: nothing answers there. The log, whose lines come as
# they please between the findings, is off.
ENVIRON = {
    "HTTPS_PROXY": "http://127.0.0.1:9",
    "HTTP_PROXY": "http://127.0.0.1:9",
    "RUST_LOG": "off",
}


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run taplo in this folder; what it says is on standard error, and kept as output."""
    return subprocess.run(  # noqa: S603 - taplo itself
        [str(TAPLO), *arguments],
        env={**os.environ, **ENVIRON},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )


def shown(*arguments: str) -> str:
    """Return what it shows to the reader of a page, whose folder is /figures."""
    if TAPLO is None:
        pytest.skip(REASON)
    return run(*arguments).stdout.replace(str(Path.cwd()), "/figures")
