"""Every change of some files is tried in a fork, by the tests that run its lines."""

from __future__ import annotations

import ast
import gc
import sys
from collections import Counter
from functools import _lru_cache_wrapper, partial
from importlib import import_module
from importlib.machinery import SourceFileLoader
from importlib.util import spec_from_file_location
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import Phase, settings

from covering import Covering, fails, in_turn
from forking import ended
from mutants import mutated

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Sequence
    from importlib.machinery import ModuleSpec
    from pathlib import Path

    from forking import Steps
    from mutants import Mutant

OPTIONS = (
    *("-q", "-s", "-p", "no:cacheprovider", "-o", "tmp_path_retention_policy=none"),
    *("--assert=plain", "--tb=native"),  # nobody reads what a change breaks
    *("-k", "not (test_odd_files and test_time)"),  # a busy machine fails them without a change
    *("-W", "ignore::pytest.PytestAssertRewriteWarning"),
)


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


class Loop:
    """A plugin of pytest: when all is collected, something else than running it is done."""

    def __init__(self, act: Callable[[list[pytest.Item]], object]) -> None:
        """Take what is done with the tests."""
        self._act = act

    def pytest_sessionstart(self) -> None:
        """Let hypothesis say that it found an example, and look for no smaller one."""
        phases = (Phase.explicit, Phase.generate)
        now = settings.get_profile(settings.get_current_profile_name())
        settings.register_profile("mutation", parent=now, phases=phases, database=None)
        settings.load_profile("mutation")

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Act in the place of the loop over all tests."""
        if session.testsfailed or self._act(session.items):
            session.shouldfail = "noticed"
            session.testsfailed += 1
        return True


class Changed(SourceFileLoader):
    """Loads a module from its tree, and finds it before any other does."""

    def __init__(self, file: Path, tree: ast.Module) -> None:
        """Take the file that the tree is of; it may be changed until it is asked for."""
        super().__init__(_module(file), str(file))
        self._tree = tree

    def get_code(self, fullname: str) -> CodeType:  # noqa: ARG002 - it loads one module alone
        """Return the code of the tree as it is now."""
        return compile(self._tree, self.path, "exec", dont_inherit=True)

    def find_spec(self, name: str, *_: object) -> ModuleSpec | None:
        """Return where the module is."""
        if name != self.name:
            return None
        return spec_from_file_location(name, self.path, loader=self)


def _module(file: Path) -> str:
    """Return the name that a file of the package is imported by."""
    parts = file.with_suffix("").parts
    name = ".".join(parts[len(parts) - 1 - parts[::-1].index("hlgl_cli") :])
    return name.removesuffix(".__init__")


def collected(tests: Sequence[str], act: Callable[[list[pytest.Item]], object]) -> int:
    """Collect tests, do something with them, and return pytest's exit code."""
    return int(pytest.main([*OPTIONS, *tests], plugins=[Loop(act)]))


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
            import_module(_module(file))
        functions, self._caches = _functions(), _caches()
        gc.freeze()
        for file in files:
            for mutant, tree, change in self._asked(file):
                if mutant.owner is not None:
                    key = (str(file), *mutant.owner_key)
                    tests = [by_id[name] for name in self.ordered(file, by_id, mutant.lines)]
                    yield self._noted(
                        change, partial(self._replaced, functions[key], Changed(file, tree), tests)
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
        seconds, ran = self._covering.seconds, self._covering.of(file, lines)
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
        codes = {_key(code): code for code in _codes(module.get_code(""))}
        for function in own:
            function.__code__ = codes[_key(function.__code__)]
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


def _functions() -> dict[tuple[str, str, int], list[FunctionType]]:
    """Return every function there is by its file, its name and its first line."""
    found: dict[tuple[str, str, int], list[FunctionType]] = {}
    for each in gc.get_objects():
        if isinstance(each, FunctionType):
            found.setdefault((each.__code__.co_filename, *_key(each.__code__)), []).append(each)
    return found


def _caches() -> list[_lru_cache_wrapper[object]]:
    return [each for each in gc.get_objects() if isinstance(each, _lru_cache_wrapper)]


def _key(code: CodeType) -> tuple[str, int]:
    return code.co_name, code.co_firstlineno


def _codes(code: CodeType) -> Iterator[CodeType]:
    for each in code.co_consts:
        if isinstance(each, CodeType):
            yield each
            yield from _codes(each)
