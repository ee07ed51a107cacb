"""A step of a calculation, and what all steps of one explanation share."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from hlgl_cli.engine.eurostat import Rating
from hlgl_cli.engine.forms import measure_of
from hlgl_cli.engine.measures import Measure
from hlgl_cli.engine.verdict import Ruling
from hlgl_cli.engine.yardstick import Yardstick
from hlgl_cli.report.explanation.letters import Letter, letters_of
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hlgl_cli.engine.assessment import Assessment
    from hlgl_cli.engine.case import Case
    from hlgl_cli.plan import Plan

Formula = tuple[str, str]  # in letters, and with the numbers put in
NO_FORMULA: Formula = ("", "")
_RELATION = re.compile(r"[<>≤≥→]")
_DIGITS = re.compile(r"\d[\d.]*")
_EQUALS, _THEN = " = ", " → "


class Step(NamedTuple):
    """One step: what it is, the letters that it brings, its formula with numbers, the result."""

    key: str
    name: str
    result: str
    formula: str = ""
    worked: str = ""
    letters: tuple[Letter, ...] = ()

    @property
    def line(self) -> str:
        """Return the step on one line, without the letters."""
        parts = dict.fromkeys(part for part in (self.formula, self.worked, self.result) if part)
        return (_THEN if _RELATION.search(self.worked) else _EQUALS).join(parts)

    def lines(self, lang: str) -> tuple[str, ...]:
        """Return what its letters are, if it has new ones, and the step."""
        if not self.letters:
            return (self.line,)
        named = (say(lang, "explain.letter", **letter._asdict()) for letter in self.letters)
        return say(lang, "list.letters").join(named), self.line


class Sheet:
    """What one explanation is written on: a letter is named in the step that first has it."""

    def __init__(self, plan: Plan, assessment: Assessment, lang: str) -> None:
        """Take the assessment."""
        self.plan, self.assessment, self.lang = plan, assessment, lang
        self.span = plan.span(assessment.definition)
        self._named: set[str] = set()

    @property
    def case(self) -> Case:
        """Return what was judged."""
        assert self.assessment.case is not None  # noqa: S101 - asked where there is a verdict
        return self.assessment.case

    @cached_property
    def measure(self) -> Measure:
        """Return the measure that was judged: it can be formed again."""
        measure = measure_of(self.case)
        assert isinstance(measure, Measure)  # noqa: S101 - or nothing would have been judged
        return measure

    @cached_property
    def yardstick(self) -> Yardstick:
        """Return what the measure was compared with."""
        return Yardstick(self.case)

    @cached_property
    def ruling(self) -> Ruling:
        """Return what gave verdict and grade."""
        kind = Rating if self.assessment.graded_by == "eurostat" else Ruling
        return kind(self.yardstick, self.case, self.measure, self.assessment.comparison)

    def said(self, key: str, text: str, label: str = "") -> Step:
        """Return a step in words; `label` is its name's key where `key` has none."""
        return Step(key, self._name(key, label), text)

    def told(self, key: str, /, **facts: object) -> str:
        """Return words of an explanation."""
        return say(self.lang, f"explain.{key}", **facts)

    def with_unit(self, number: str, amount: str, *, is_average: bool = False) -> str:
        """Return what a calculator shows, and the same as a sentence says it if that differs."""
        digits = _DIGITS.search(amount.replace(",", ""))
        if digits is not None and digits[0] == number.lstrip("-").removesuffix("%"):
            return amount
        return self.told("on_average" if is_average else "in_unit", number=number, own=amount)

    def worked(
        self,
        key: str,
        formula: Formula,
        result: str,
        label: str = "",
        *,
        meanings: Iterable[Letter] | None = None,
    ) -> Step:
        """Return a step with a formula, and the letters that no step before it has named."""
        found = letters_of(formula[0], self) if meanings is None else meanings
        new = tuple(letter for letter in found if letter.key not in self._named)
        self._named.update(letter.key for letter in new)
        return Step(key, self._name(key, label), result, *formula, new)

    def _name(self, key: str, label: str) -> str:
        facts = {
            "year": self.assessment.year,
            "base": self.span.base_year,
            "target": self.span.target_year,
        }
        return say(self.lang, label or f"explain.{key}", **facts)
