"""What hlgl answers to one folder: every run that laws read, each run once for all of them."""

from __future__ import annotations

import json
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from hypothesis import strategies as st

from tests.formats import TEXTS
from tests.laws.examples import ARE_NEW

if TYPE_CHECKING:
    from tests.cli.running import Ran
    from tests.laws.desk import Desk
    from tests.laws.scenes import Scene

FAIL_ON = ("never", "invalid", "binding", "off-track")
# What a validation is told too, and what it is not.
FILTERS = (
    (),
    (),
    (),
    ("--ignore", "C,V4,F"),
    ("--select", "U,F2"),
    ("--select", "S"),
    ("--strict",),
)
WHOLE = (("--all",), ("--all",), ("--all",), ("--all", "--compare", "rounded"))
PARTLY = ((), ("--binding",), ("--year", "2021"), ("--latest",), ("--only", "gdp"))
OF_CHINESE = ("json", "concise", "markdown")  # files beside the screen
TO_FILES = [word for name in TEXTS for word in ("-f", f"{name}:out.{name}") if name != "table"]
# One folder of three is told in another order too, one in part, and one as a page with its charts.
OTHERWISE, PART, PAGE, TURNS = 0, 1, 2, 3
PIPE, ENDLESS = None, 5000  # a screen on which no line is folded, so that two can be compared


class Asking(NamedTuple):
    """What is asked of a folder, and on how wide a screen it is read."""

    fail_on: str
    filters: tuple[str, ...]
    rest: tuple[str, ...]
    columns: int | None
    seed: int

    @property
    def is_whole(self) -> bool:
        """Return whether all indicators are asked for."""
        return "--all" in self.rest

    def is_turn_of(self, way: int) -> bool:
        """Return whether the folder is told in this way too: in turn, at night all are."""
        return ARE_NEW or self.seed // TURNS % TURNS == way


WIDTHS = st.sampled_from((PIPE, ENDLESS)) | st.integers(30, 200) | st.integers(40, 120)
ASKING = st.builds(
    Asking,
    st.sampled_from(FAIL_ON),
    st.sampled_from(FILTERS),
    st.sampled_from(WHOLE * 3 + PARTLY),
    WIDTHS,
    st.integers(0, 10**6),
)


class Answers:
    """The runs of one folder; a document is None where the command cannot run."""

    def __init__(self, desk: Desk, scene: Scene, asking: Asking) -> None:
        """Lay the folder out, and check it in English in every format whose turn it is."""
        desk.lay(scene)
        self._desk, self.scene, self.asking = desk, scene, asking
        told = ("--fail-on", asking.fail_on, *asking.filters, *asking.rest)
        self._told = (*scene.options, *told)
        names = (*scene.names, *self._told)
        is_turn = asking.is_turn_of(PAGE)
        files = [name for name in TEXTS if name != "table" and (name != "html" or is_turn)]
        to_files = [word for name in files for word in ("-f", f"{name}:out.{name}")]
        self.ran = self._run("check", *names, "--lang", "en", *to_files, "-f", "table")
        self.can_run = self.ran.code != 2
        found = files if self.can_run else []
        self.texts = {name: desk.written(f"out.{name}") for name in found} | {"table": self.ran.out}

    @property
    def alike(self) -> list[Ran]:
        """Return the runs that end alike: the check, in Chinese, and otherwise where it is its turn."""
        again = [self.otherwise[0]] if self.asking.is_turn_of(OTHERWISE) else []
        return [self.ran, self.chinese[0], *again]

    def _run(self, *arguments: str, stdin: bytes = b"") -> Ran:
        return self._desk.run(*arguments, columns=self.asking.columns, stdin=stdin)

    @cached_property
    def document(self) -> Any:  # noqa: ANN401 - JSON
        """Return the check as a document."""
        return _read(self.texts["json"])

    @cached_property
    def chinese(self) -> tuple[Ran, dict[str, str]]:
        """Return the check in Chinese: the screen, and some formats."""
        to_files = [word for name in OF_CHINESE for word in ("-f", f"{name}:out.{name}")]
        told = (*self.scene.names, *self._told, "--lang", "zh", *to_files, "-f", "table")
        ran = self._run("check", *told)
        found = OF_CHINESE if ran.code != 2 else ()
        return ran, {name: self._desk.written(f"out.{name}") for name in found}

    @cached_property
    def validated(self) -> tuple[Ran, dict[str, str]]:
        """Return a validation as a document, and as rows in the other formats that have them."""
        told = (*self.scene.names, *self.scene.options, *self.asking.filters, "--lang", "en")
        to_files = ("-f", "csv:out.csv", "-f", "jsonl:out.jsonl", "-f", "json")
        ran = self._run("validate", *told, *to_files)
        if ran.code == 2:
            return ran, {}
        texts = {name: self._desk.written(f"out.{name}") for name in ("csv", "jsonl")}
        return ran, {**texts, "json": ran.out}

    @cached_property
    def otherwise(self) -> tuple[Ran, dict[str, str]]:
        """Return the check, quiet, of the files in another order, one twice, one through a pipe."""
        names = list(self.scene.names)
        at = self.asking.seed % len(names)
        (streamed, content), *_ = (self.scene.files[at],)
        rest = [name for name in names if name != streamed]
        given = ["-", *rest[::-1], *rest[:1]]
        to_files = ("-f", "junit:out.junit", "-f", "concise:out.concise", "-f", "json")
        told = ("--stdin-filename", streamed, *self._told, "--lang", "en", "-q", *to_files)
        ran = self._run("check", *given, *told, stdin=content)
        if ran.code == 2:
            return ran, {}
        texts = {name: self._desk.written(f"out.{name}") for name in ("junit", "concise")}
        return ran, {**texts, "json": ran.out}

    @cached_property
    def wanted(self) -> set[str]:
        """Return one or two indicators of the plan."""
        ids, seed = list(self.scene.asked.indicators), self.asking.seed
        return {ids[seed % len(ids)], ids[seed // 7 % len(ids)]}

    @cached_property
    def part(self) -> tuple[Ran, Any]:
        """Return the check of these alone, as a document."""
        only = ("--only", ",".join(sorted(self.wanted)), "-q", "-f", "json", "--lang", "en")
        rest = tuple(word for word in self._told if word != "--all")
        ran = self._run("check", *self.scene.names, *rest, *only)
        return ran, None if ran.code == 2 else _read(ran.out)


def _read(text: str) -> Any:  # noqa: ANN401 - JSON
    return json.loads(text, parse_float=Decimal)
