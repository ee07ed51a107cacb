"""Every regular expression of the package: compiled ones, and those that stand where they are used."""

from __future__ import annotations

import ast
import re
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import hlgl_cli

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

PACKAGE = Path(hlgl_cli.__file__).parent
_USES = {"compile", "search", "match", "fullmatch", "sub", "subn", "split", "findall", "finditer"}


class Used(NamedTuple):
    """A pattern, and the ways in which it is held against a text."""

    pattern: re.Pattern[str]
    ways: frozenset[str]


def patterns() -> dict[str, Used]:
    """Return them by where they stand; bytes are looked at as text."""
    found: dict[str, Used] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        name = ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)
        if not name.endswith("__main__"):
            module = import_module(name.removesuffix(".__init__"))
            text = path.read_text(encoding="utf-8")
            for place, used in _of_module(text, module) if "re." in text else ():
                found[f"{path.relative_to(PACKAGE).as_posix()}:{place}"] = used
    return found


def _of_module(text: str, module: ModuleType) -> Iterator[tuple[str, Used]]:
    """Yield what is given to the library, with its place in the module."""
    tree = ast.parse(text)
    names = {
        id(node.value): ast.unparse(node.targets[0])
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call)
    }
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        function = call.func
        if not (isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name)):
            continue
        if function.value.id != "re" or function.attr not in _USES:
            continue
        flags = next(
            (ast.unparse(each) for each in call.args[1:] if "re." in ast.unparse(each)), "0"
        )
        try:
            pattern, given = eval(f"({ast.unparse(call.args[0])}, {flags})", vars(module))  # noqa: S307 - our own source
        except NameError:  # a local name
            continue
        pattern = pattern.decode("latin-1") if isinstance(pattern, bytes) else pattern
        ways = {function.attr}
        if function.attr == "compile":
            known = names.get(id(call), r"pattern|\w+\[\w+\]")  # else one of a table
            ways = set(re.findall(rf"\b(?:{known})\.(\w+)", text)) & _USES or {"search"}
        yield f"{call.lineno}:{call.col_offset}", Used(re.compile(pattern, given), frozenset(ways))
