"""A module as its changed tree has it, and the functions that are there already."""

from __future__ import annotations

import gc
from functools import _lru_cache_wrapper
from importlib.machinery import SourceFileLoader
from importlib.util import spec_from_file_location
from types import CodeType, FunctionType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import ast
    from collections.abc import Iterator
    from importlib.machinery import ModuleSpec
    from pathlib import Path


class Changed(SourceFileLoader):
    """Loads a module from its tree, and finds it before any other does."""

    def __init__(self, file: Path, tree: ast.Module) -> None:
        """Take the file that the tree is of; it may be changed until it is asked for."""
        super().__init__(module_name(file), str(file))
        self._tree = tree

    def get_code(self, fullname: str) -> CodeType:  # noqa: ARG002 - it loads one module alone
        """Return the code of the tree as it is now."""
        return compile(self._tree, self.path, "exec", dont_inherit=True)

    def find_spec(self, name: str, *_: object) -> ModuleSpec | None:
        """Return where the module is."""
        if name != self.name:
            return None
        return spec_from_file_location(name, self.path, loader=self)


def module_name(file: Path) -> str:
    """Return the name that a file of the package is imported by."""
    parts = file.with_suffix("").parts
    name = ".".join(parts[len(parts) - 1 - parts[::-1].index("hlgl_cli") :])
    return name.removesuffix(".__init__")


def functions() -> dict[tuple[str, str, int], list[FunctionType]]:
    """Return every function there is by its file, its name and its first line."""
    found: dict[tuple[str, str, int], list[FunctionType]] = {}
    for each in gc.get_objects():
        if isinstance(each, FunctionType):
            found.setdefault((each.__code__.co_filename, *key_of(each.__code__)), []).append(each)
    return found


def caches() -> list[_lru_cache_wrapper[object]]:
    """Return what remembers answers."""
    return [each for each in gc.get_objects() if isinstance(each, _lru_cache_wrapper)]


def key_of(code: CodeType) -> tuple[str, int]:
    """Return what a function's code is found by in its file."""
    return code.co_name, code.co_firstlineno


def codes_in(code: CodeType) -> Iterator[CodeType]:
    """Yield the code of every function in a module's."""
    for each in code.co_consts:
        if isinstance(each, CodeType):
            yield each
            yield from codes_in(each)
