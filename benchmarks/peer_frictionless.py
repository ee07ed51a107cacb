"""frictionless as its documentation shows it, many files in one process: a line of JSON a finding.

`python benchmarks/peer_frictionless.py SCHEMA FILE...`, run by benchmarks/peers.py. The command
`frictionless validate` takes a process for each file.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from frictionless import Resource, Schema


def main(schema_file: str, *files: str) -> None:
    """Print what is wrong with each file."""
    schema = Schema.from_descriptor(json.loads(Path(schema_file).read_text(encoding="utf-8")))
    for file in files:
        report = Resource(path=file, schema=schema).validate()
        for task in report.tasks:
            for error in task.errors:
                print(json.dumps({"file": file, "words": error.message}))


if __name__ == "__main__":
    main(*sys.argv[1:])
