"""Every change of some files is tried in a fork, by the tests that run its lines."""

from __future__ import annotations

import ast
import gc
import sys
from collections import Counter
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from changed import Changed, caches, codes_in, functions, key_of, module_name
from collecting import collected
from covering import Covering, fails, in_turn
from forking import ended
from mutants import mutated

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Sequence
    from pathlib import Path
    from types import FunctionType

    import pytest

    from forking import Steps
    from mutants import Mutant


class Tried(NamedTuple):
    """A change and what came of it."""

    file: str
    line: int
    text: str
    change: str
    how: str = "survived"
    test: str = ""
    seconds: float = 0

    @property
    def key(self) -> tuple[str, str, str]:
        """Return what it is known by when lines move."""
        return self.file, self.text, self.change


class Trying:
    """Tries changes: of functions in a session that is collected, others before the import."""

    def __init__(
        self,
        root: Path,
        covering: Covering,
        most: float,
        equivalent: Container[tuple[str, str, str]],
        is_asked: Callable[[Tried], bool],
    ) -> None:
        """Take what is known, and how many seconds of tests a change is worth."""
        self._root, self._covering, self._most = root, covering, most
        self._equivalent, self._is_asked = equivalent, is_asked
        self._names = [*covering.seconds]
        self._kills: Counter[tuple[str, str]] = Counter()

    def functions(self, items: Sequence[pytest.Item], files: Iterable[Path]) -> Iterator[Tried]:
        """Try the changes in functions by tests that are collected."""
        by_id = {item.nodeid: item for item in items}
        self._names += [name for name in by_id if name not in self._covering.seconds]
        for file in files:
            import_module(module_name(file))
        own, self._caches = functions(), caches()
        gc.freeze()
        for file in files:
            for mutant, tree, change in self._asked(file):
                if mutant.owner is not None:
                    key = (str(file), *mutant.owner_key)
                    tests = [by_id[name] for name in self.ordered(file, by_id, mutant.lines)]
                    yield self._noted(
                        change, partial(self._replaced, own[key], Changed(file, tree), tests)
                    )

    def imports(self, files: Iterable[Path], tests: Sequence[str]) -> Iterator[Tried]:
        """Try the changes of what is run at import: first by the tests of the module itself."""
        for file in files:
            own = file.relative_to(self._root / "hlgl_cli").with_name(f"test_{file.name}")
            first = [str(each) for each in [self._root / "tests" / own] if each.exists()] or tests
            for mutant, tree, change in self._asked(file):
                if mutant.owner is None:
                    module = Changed(file, tree)
                    found = self._noted(change, partial(self._imported, module, file, first))
                    if found.how == "survived":
                        found = self._noted(change, partial(self._imported, module, file, tests))
                    yield found

    def _asked(self, file: Path) -> Iterator[tuple[Mutant, ast.Module, Tried]]:
        source, name = file.read_text(encoding="utf-8"), file.relative_to(self._root).as_posix()
        tree = ast.parse(source)
        for mutant in mutated(tree):
            text = source.splitlines()[mutant.line - 1].strip()
            change = Tried(name, mutant.line, text, mutant.change)
            if self._is_asked(change):
                yield mutant, tree, change

    def ordered(self, file: Path, names: Iterable[str], lines: Sequence[int]) -> list[str]:
        """Return who may notice, new tests first, then those that noticed most, then the cheapest.

        Of a module without functions anyone may.
        """
        seconds = self._covering.seconds
        ran = self._covering.of(file, lines) or {*seconds}
        own = f"/test_{file.name}::"

        def order(name: str) -> tuple[bool, int, bool, float]:
            kills = self._kills[file.as_posix(), name]
            return name in seconds, -kills, own not in name, seconds.get(name, 0)

        kept, left = [], self._most
        for name in sorted(names, key=order):
            if name not in seconds or (name in ran and seconds[name] <= left):
                left -= seconds.get(name, 0)
                kept.append(name)
        return kept

    def _replaced(
        self,
        own: Sequence[FunctionType],
        module: Changed,
        tests: Sequence[pytest.Item],
        steps: Steps,
    ) -> bool:
        """Put the changed code in the place of a function's own, and run tests until one fails."""
        codes = {key_of(code): code for code in codes_in(module.get_code(""))}
        for function in own:
            function.__code__ = codes[key_of(function.__code__)]
        for cache in self._caches:  # what was asked before the change
            cache.cache_clear()
        return self._run(steps, tests)

    def _imported(self, module: Changed, file: Path, tests: Sequence[str], steps: Steps) -> bool:
        """Import a changed module, and all that imports it, and run tests until one fails."""
        sys.meta_path.insert(0, module)

        def run(items: Sequence[pytest.Item]) -> bool:
            by_id = {item.nodeid: item for item in items}
            names = self.ordered(file, by_id, ())
            return self._run(steps, [by_id[name] for name in names])

        return collected(tests, run) != 0

    def _run(self, steps: Steps, tests: Sequence[pytest.Item]) -> bool:
        for item, after in in_turn(tests):
            known = item.nodeid in self._names
            seconds = self._covering.seconds.get(item.nodeid, 1)
            steps.begin(self._names.index(item.nodeid) if known else -1, seconds)
            if fails(item, after):
                return True
        return False

    def _noted(self, change: Tried, notices: Callable[[Steps], bool]) -> Tried:
        """Return what comes of a change in a fork; one that is known to be none is not tried."""
        if change.key in self._equivalent:
            return change._replace(how="equivalent")
        end = ended(notices)
        test = self._names[end.at] if end.at >= 0 and end.how != "survived" else ""
        self._kills[str(self._root / change.file), test] += 1
        return change._replace(how=end.how, test=test, seconds=round(end.seconds, 2))
