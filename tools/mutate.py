"""Change the code a little, everywhere, and see whether a test notices: mutation testing.

All is imported and collected once; each change is made in a fork of that, and the tests that run
its lines are run there until one fails, the cheapest first. What is run at import, such as a
table, is changed before it is imported. tools/equivalent_mutants.toml lists the changes that no
test can notice, each with its reason. It needs os.fork: Linux or macOS.
"""

from __future__ import annotations

import hashlib
import json
import os
import pickle
import random
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click
import tomli

from collecting import collected
from covering import Covering, measured
from forking import told
from trying import Tried, Trying

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pytest

ROOT = Path(__file__).resolve().parents[1]
EQUIVALENT = ROOT / "tools" / "equivalent_mutants.toml"
FOLDERS = ("hlgl_cli/engine", "hlgl_cli/figures", "hlgl_cli/rules")
TESTS = (
    "engine",
    "figures",
    "rules",
    "test_cases.py",
    "test_findings.py",
    "test_hints.py",
    "test_auditing.py",
)
HOWS = ("killed", "timed out", "survived", "equivalent")


@click.command(help=__doc__)
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("-t", "--tests", multiple=True, help="Files and folders of tests, under tests/.")
@click.option("-o", "--output", type=Path, default=Path("mutation.jsonl"), show_default=True)
@click.option("--covering", type=Path, help="Keep here which tests run which lines.")
@click.option("--again", type=Path, help="Try only what survived in this earlier output.")
@click.option("--seconds", default=20.0, show_default=True, help="Of tests, for one change.")
@click.option("--share", default=1.0, show_default=True, help="Part of the changes, drawn.")
@click.option("--least", default=90.0, show_default=True, help="Fail if fewer % are killed.")
def mutate(  # noqa: PLR0913, PLR0917 - a command is a function of its options
    paths: Sequence[str],
    tests: Sequence[str],
    output: Path,
    covering: Path | None,
    again: Path | None,
    seconds: float,
    share: float,
    least: float,
) -> None:
    """Try the changes and tell what came of them."""
    os.chdir(ROOT)
    sys.path[:0] = [str(ROOT), str(ROOT / "tools")]
    files = _files(paths or FOLDERS)
    asked = [str(ROOT / "tests" / each) for each in tests or TESTS]
    known = _covering(covering, sorted({*_files(FOLDERS), *files}), asked)
    earlier = [] if again is None else _read(again)
    survivors = {each.key for each in earlier if each.how == "survived"}
    equivalent = known_equivalents()
    drawn = random.Random(0)  # noqa: S311 - a sample, the same every time

    def is_asked(change: Tried) -> bool:
        return (again is None or change.key in survivors) and drawn.random() < share

    trying = Trying(ROOT, known, seconds, equivalent, is_asked)
    with output.open("w", encoding="utf-8") as stream:

        def keep(tried: Iterator[Tried]) -> None:
            for each in tried:
                stream.write(json.dumps(each._asdict(), ensure_ascii=False) + "\n")
                stream.flush()

        def of_functions(items: list[pytest.Item]) -> None:
            keep(trying.functions(items, files))

        told(lambda: collected(asked, of_functions))
        keep(trying.imports(files, asked))
    sys.exit(summed_up(_read(output), least))


def _files(paths: Sequence[str]) -> list[Path]:
    """Return the modules at some paths, in order."""
    at = [ROOT / path for path in paths]
    found = [[path] if path.is_file() else sorted(path.rglob("*.py")) for path in at]
    return [file for files in found for file in files]


def _covering(kept: Path | None, files: Sequence[Path], tests: Sequence[str]) -> Covering:
    """Return which tests run which lines: as it was kept, if the files are still the same."""
    code = hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()
    if kept is not None and kept.exists():
        of, covering = pickle.loads(kept.read_bytes())  # noqa: S301 - we wrote it
        if of == code:
            return Covering(*covering)
    covering = told(lambda: _measured(files, tests))
    if kept is not None:
        kept.write_bytes(pickle.dumps((code, tuple(covering))))
    return covering


def _measured(files: Sequence[Path], tests: Sequence[str]) -> Covering:
    found: list[Covering] = []
    collected(tests, lambda items: found.append(measured(items, files)))
    return found[0]


def known_equivalents() -> dict[tuple[str, str, str], str]:
    """Return why a change is none, by its file, the text of its line and what is changed."""
    listed = tomli.loads(EQUIVALENT.read_text(encoding="utf-8"))["mutant"]
    return {(each["file"], each["line"], each["change"]): each["why"] for each in listed}


def _read(output: Path) -> list[Tried]:
    lines = output.read_text(encoding="utf-8").splitlines()
    return [Tried(**json.loads(line)) for line in lines]


def summed_up(tried: Sequence[Tried], least: float) -> int:
    """Print the survivors and a row for each folder; return 1 where too few were killed."""
    for each in tried:
        if each.how == "survived":
            click.echo(f"{each.file}:{each.line}: {each.change}")
    counts = Counter((str(Path(each.file).parent), each.how) for each in tried)
    click.echo(f"\n{'folder':<20}{'mutants':>10}" + "".join(f"{how:>12}" for how in HOWS))
    for folder in sorted({folder for folder, _ in counts}):
        row = [counts[folder, how] for how in HOWS]
        click.echo(f"{folder:<20}{sum(row):>10}" + "".join(f"{count:>12}" for count in row))
    noticed = sum(each.how in {"killed", "timed out"} for each in tried)
    asked = sum(each.how != "equivalent" for each in tried)
    percent = 100 * noticed / asked if asked else 100.0
    click.echo(f"\n{percent:.1f} % of {asked} changes are noticed.")
    return int(percent < least)


if __name__ == "__main__":
    mutate()
