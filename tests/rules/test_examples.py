"""The examples of the codes: the wrong examples break them, the right ones keep them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hlgl_cli.auditing import audited
from hlgl_cli.catalogue import Rule, rules
from hlgl_cli.finding import CannotRunError
from hlgl_cli.pipeline import Request, check, open_plan, validate
from hlgl_cli.sources.files import Content

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

# A file of such a size, nested so deeply, or with so many tables or broken lines cannot be shown; nor
# can the name of a file, or a workbook.
WITHOUT_EXAMPLE = {"S103", "S104", "S111", "S130", "S131", "F218", "F220"} | {
    *("S120", "S122", "F224", "U310"),
    *("S140", "S141", "S142"),  # of a panel, which neither a check nor a validation reads
}
EXEMPLIFIED = [code for code in rules() if code not in WITHOUT_EXAMPLE]
OVERLAY_TABLES = ("[targets]", "[baselines]")
MISTAKEN = "F216"  # its wrong example is another kind of file, given as a submission


def is_overlay(text: str) -> bool:
    """Tell whether an example is an overlay, which is laid over the plan, and no submission."""
    return any(line in OVERLAY_TABLES for line in text.splitlines())


def write(folder: Path, name: str, text: str) -> str:
    """Write a file of an example and return its path."""
    (folder / name).write_text(text, encoding="utf-8")
    return str(folder / name)


def codes(
    code: str, files: Iterable[str], plan: str | None, encoding: str, folder: Path
) -> list[str]:
    """Return the codes that the files of an example are given; of verdicts, as they are judged.

    What is odd in a plan is told by its audit.
    """
    ending = rules()[code].example
    texts = {f"{place}.{ending}": text.strip("\n") + "\n" for place, text in enumerate(files)}
    laid = [] if code == MISTAKEN else [name for name, text in texts.items() if is_overlay(text)]
    overlays = tuple(write(folder, name, texts[name]) for name in laid)
    contents = [
        Content(name, text.encode(encoding)) for name, text in texts.items() if name not in laid
    ]
    path = None if plan is None else write(folder, "plan.toml", plan)
    request = Request(plan=path, overlays=overlays)
    if code.startswith("P8"):
        return [finding.code for finding in audited(path).findings]
    examine = check if code.startswith("T6") else validate
    try:
        open_plan(path, overlays)
        return [finding.code for finding in examine(contents, request).findings]
    except CannotRunError as error:
        return [finding.code for finding in error.findings]


def broken(code: str, folder: Path) -> list[str]:
    """Return the codes that the wrong example is given."""
    rule = rules()[code]
    return codes(code, rule.bad, rule.plan_bad, rule.bad_encoding, folder)


def kept(code: str, folder: Path) -> list[str]:
    """Return the codes that the right example is given."""
    rule = rules()[code]
    return codes(code, rule.good, rule.plan_good, "utf-8", folder)


@pytest.mark.parametrize("code", rules())
def test_has_examples(code: str) -> None:
    """A code has a wrong example and a right one, of a plan or of files, where there can be any."""
    rule = rules()[code]
    shown = [bool(rule.bad or rule.plan_bad), bool(rule.good or rule.plan_good)]
    assert shown == [code in EXEMPLIFIED] * 2
    assert (rule.plan_bad is None) == (rule.plan_good is None)


@pytest.mark.parametrize("code", EXEMPLIFIED)
def test_wrong(code: str, tmp_path: Path) -> None:
    """The wrong example has this finding, and no other."""
    assert set(broken(code, tmp_path)) == {code}


@pytest.mark.parametrize("code", EXEMPLIFIED)
def test_right(code: str, tmp_path: Path) -> None:
    """The right example has neither this finding nor an error."""
    found = kept(code, tmp_path)
    assert [one for one in found if one == code or rules()[one].severity == "error"] == []


@pytest.mark.parametrize("code", [code for code in EXEMPLIFIED if code != MISTAKEN])
def test_mended(code: str) -> None:
    """The right example is the wrong one mended: most of its lines are the same."""
    rule = rules()[code]
    wrong, right = (_lines(rule, which) for which in ("bad", "good"))
    assert len(wrong & right) * 2 >= len(wrong)


def _lines(rule: Rule, which: str) -> set[str]:
    plan, files = getattr(rule, f"plan_{which}") or "", getattr(rule, which)
    return {line for text in (plan, *files) for line in text.splitlines()}


def test_overlays_are_told_apart() -> None:
    """A table of an overlay makes one, the figures of a submission do not."""
    assert is_overlay('plan = "a"\n[baselines]\ngdp = "1 亿元"')
    assert not is_overlay("year = 2023\n[figures]\ngdp = 5.8")
