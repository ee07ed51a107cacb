"""The tools that benchmarks/peers.py compares: how each is called, and what it tells."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from peer_corpus import table_schema

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from peer_corpus import Corpus

FRICTIONLESS = Path(__file__).resolve().parent / "peer_frictionless.py"
# taplo's place of a finding, below what it says: ┌─ /folder/2023.toml:6:9
_TAPLO = re.compile(r"^error: (.*)\n\s*┌─ (.+):([0-9]+):[0-9]+$", re.MULTILINE)


class Told(NamedTuple):
    """What a tool tells of a file: where, if it says so, and in which words."""

    file: str
    line: int | None
    words: str


class Tool(NamedTuple):
    """How a tool is called: to be timed, and to have its findings read, if they are."""

    name: str
    kind: str
    timed: Sequence[str]
    finding: Sequence[str] = ()
    told: Callable[[str], list[Told]] = lambda _: []
    takes_folders: bool = False

    def command(self, corpus: Corpus, call: Sequence[str]) -> list[str]:
        """Return a call for all files of a corpus, from within its folder."""
        return [*call, *(["."] if self.takes_folders else corpus.names(self.kind))]


def tools(ours: Path, peers: Path, base: Path, schema: str) -> list[Tool]:
    """Return every tool, from the folders of their commands; schemas are written to another."""
    json_schema, row_schema = base / "submission.json", base / "row.json"
    json_schema.write_text(schema, encoding="utf-8")
    row_schema.write_text(table_schema(), encoding="utf-8")
    hlgl = str(ours / "hlgl")
    validate, check = (hlgl, "validate", "--quiet"), (hlgl, "check", "--quiet", "-f", "jsonl")
    jsonschema = (str(peers / "check-jsonschema"), "--schemafile", str(json_schema))
    linting = ("lint", "--no-auto-config", "--colors", "never", "--schema", json_schema.as_uri())
    taplo = (str(peers / "taplo"), *linting)
    frictionless = (str(peers / "python"), str(FRICTIONLESS), str(row_schema))
    of_json = (hlgl, "validate", "--quiet", "-f", "json"), (hlgl, "check", "--quiet", "-f", "json")
    return [
        Tool("hlgl validate", "toml", validate, of_json[0], by_hlgl, takes_folders=True),
        Tool("hlgl validate --jobs 2", "toml", (*validate, "--jobs", "2"), takes_folders=True),
        Tool("hlgl check", "toml", check, of_json[1], by_hlgl, takes_folders=True),
        Tool("hlgl check --jobs 2", "toml", (*check, "--jobs", "2"), takes_folders=True),
        Tool("check-jsonschema", "toml", jsonschema, (*jsonschema, "-o", "json"), by_jsonschema),
        Tool("taplo", "toml", taplo, taplo, by_taplo),
        Tool("frictionless", "csv", frictionless, frictionless, by_frictionless),
        Tool("frictionless, all rows in one file", "table", frictionless),
    ]


def by_hlgl(text: str) -> list[Told]:
    """Return what hlgl tells; notes are outcomes, such as a target off track, and no mistakes."""
    findings = json.loads(text)["findings"]
    told = (finding for finding in findings if finding["severity"] != "note")
    return [Told(finding["file"], finding["line"], finding["message"]) for finding in told]


def by_jsonschema(text: str) -> list[Told]:
    """Return what check-jsonschema tells; the path of keys is part of it."""
    document = json.loads(text)
    told = [*document.get("errors", []), *document.get("parse_errors", [])]
    return [Told(one["filename"], None, f"{one.get('path', '')} {one['message']}") for one in told]


def by_taplo(text: str) -> list[Told]:
    """Return what taplo tells."""
    return [Told(file, int(line), words) for words, file, line in _TAPLO.findall(text)]


def by_frictionless(text: str) -> list[Told]:
    """Return what frictionless tells."""
    lines = [json.loads(line) for line in text.splitlines()]
    return [Told(one["file"], None, one["words"]) for one in lines]
