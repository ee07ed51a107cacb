"""Packs toml-test into one file: `python -m tests.toml.packing FOLDER`, its folder in tomlkit's sdist."""

from __future__ import annotations

import json
import sys
from pathlib import Path

CORPUS = Path(__file__).with_name("corpus.json")


def listed(tests: Path, version: str) -> list[str]:
    """Return the documents of a version of TOML."""
    lines = (tests / f"files-toml-{version}").read_text(encoding="utf-8").split("\n")
    return [line for line in lines if line.endswith(".toml")]


def packed(tests: Path) -> dict[str, object]:
    """Return all documents of TOML 1.0 as text, and which of the invalid ones are valid in 1.1."""
    names, later = listed(tests, "1.0.0"), set(listed(tests, "1.1.0"))
    texts = {name: (tests / name).read_bytes().decode("utf-8", "surrogateescape") for name in names}
    # Those of the specification's text are listed under other names for 1.1.
    apart = ("valid/", "invalid/spec-1.0.0/")
    allowed = [name for name in names if not name.startswith(apart) and name not in later]
    return {"valid in 1.1": allowed, "documents": texts}


if __name__ == "__main__":
    text = json.dumps(packed(Path(sys.argv[1]) / "tests"), indent=0)
    CORPUS.write_text(text + "\n", encoding="utf-8")
