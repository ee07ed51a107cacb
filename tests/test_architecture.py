"""The directions of imports, read from the source: left imports right only."""

from __future__ import annotations

import ast
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import hlgl_cli

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(hlgl_cli.__file__).parent
# docs/design.md: a group imports itself and what stands to the right of it.
GROUPS = (
    ("cli", "library"),
    ("comparing",),
    ("pipeline", "schema", "panel"),
    ("examining", "judging", "choosing", "auditing"),
    ("opening", "selection"),
    ("calculator", "importing"),
    ("report", "rules", "sources"),
    ("figures",),
    ("engine",),
    ("plan", "submission", "overlay", "settings"),
    ("base", "target"),
    ("model", "amounts", "printed", "units"),
    ("extras", "sheet"),
    ("finding",),
    ("messages",),
    (
        "catalogue",
        "records",
        "frozen",
        "demands",
        "text",
        "data_files",
        "limits",
        "years",
        "interrupts",
    ),
)
# Of one group, yet they do not import one another.
APART = (
    {"cli", "library"},
    {"pipeline", "schema", "panel"},
    {"calculator", "importing"},
    {"report", "rules", "sources"},
)
ENTRIES = {"__init__", "__main__"}
PLACES = {name: place for place, names in enumerate(GROUPS) for name in names}
# Which part of the package may import a library, with everything below it.
HOMES = {
    "click": ("cli/",),
    "distributed": ("panel/",),
    "docx": ("report/word/", "report/formats/docx.py"),
    "jinja2": ("report/",),
    "resvg_py": ("report/chart/",),
    "rich": ("cli/progress.py",),
    "pint": ("units/known.py",),
    "pydantic": ("records/", "sources/explaining.py", "schema/", "comparing/"),
    "pyarrow": ("panel/", "cli/panel.py"),
    "openpyxl": ("report/workbook/",),
    "tomli": ("sources/", "text/"),
    "tree_sitter": ("sources/",),
    "tree_sitter_toml": ("sources/",),
}
MODULES = sorted(PACKAGE.rglob("*.py"))


def spelled(path: Path) -> str:
    """Return a module's path inside the package."""
    return path.relative_to(PACKAGE).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    """Return the syntax of a module."""
    return ast.parse(path.read_text(encoding="utf-8"))


def part(name: str) -> str:
    """Return the part of the package that a dotted name is in; the package itself is one."""
    return [*name.split("."), "__init__"][1]


def imports(path: Path) -> Iterator[str]:
    """Yield what a module imports anywhere, for type checking too, by its dotted name."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{spelled(path)}: imports are absolute"
            inside = node.module == "hlgl_cli"
            yield from (f"{node.module}.{one.name}" if inside else "" for one in node.names)
            yield str(node.module)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            library = node.args[:1] if node.func.id == "needed" else []  # of an extra
            yield from (str(one.value) for one in library if isinstance(one, ast.Constant))


def may_import(importer: str, imported: str) -> bool:
    """Return whether a part of the package may import another."""
    if importer in ENTRIES or imported == importer:
        return True
    if imported not in PLACES or any({importer, imported} <= group for group in APART):
        return imported == "__init__"
    return PLACES[importer] <= PLACES[imported]


@pytest.mark.parametrize("path", MODULES, ids=spelled)
def test_every_module_has_a_place(path: Path) -> None:
    """A new part of the package has to be given its place."""
    assert Path(spelled(path)).parts[0].removesuffix(".py") in {*PLACES, *ENTRIES}


@pytest.mark.parametrize("path", MODULES, ids=spelled)
def test_left_imports_right(path: Path) -> None:
    """No module imports what stands to the left of it."""
    importer = Path(spelled(path)).parts[0].removesuffix(".py")
    names = set(imports(path)) - {"hlgl_cli.__version__"}
    ours = {part(name) for name in names if name.split(".")[0] == "hlgl_cli"}
    assert [one for one in sorted(ours) if not may_import(importer, one)] == []


@pytest.mark.parametrize("library", HOMES)
def test_home_of_a_library(library: str) -> None:
    """A library is imported in one part of the package alone."""
    users = {spelled(one) for one in MODULES if library in {n.split(".")[0] for n in imports(one)}}
    assert users != set()
    assert [one for one in sorted(users) if not one.startswith(HOMES[library])] == []


@pytest.mark.parametrize("path", sorted((PACKAGE / "engine").glob("*.py")), ids=spelled)
def test_no_floats_in_the_engine(path: Path) -> None:
    """The engine is exact: it makes no float and writes none."""
    nodes = list(ast.walk(tree(path)))
    called = [node.func for node in nodes if isinstance(node, ast.Call)]
    calls = {function.id for function in called if isinstance(function, ast.Name)}
    assert "float" not in calls
    assert [n for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, float)] == []


def parts_imported() -> dict[str, list[str]]:
    """Return what each part of the package imports of the others, in the order of the groups."""
    order = {name: at for at, name in enumerate(PLACES)}
    found: dict[str, set[str]] = {name: set() for name in PLACES}
    for path in MODULES:
        own = Path(spelled(path)).parts[0].removesuffix(".py")
        ours = {part(name) for name in imports(path) if name.split(".")[0] == "hlgl_cli"}
        if own in found:
            found[own] |= ours & order.keys() - {own}
    return {name: sorted(others, key=order.__getitem__) for name, others in found.items()}


def test_picture_of_the_imports() -> None:
    """docs/design.md lists what each part imports, as it is."""
    page = (PACKAGE.parent / "docs" / "design.md").read_text(encoding="utf-8")
    rows = [
        f"{name:<12} → {', '.join(others)}".rstrip() for name, others in parts_imported().items()
    ]
    assert "\n".join(f"    {row}" for row in rows) in page


def test_engine_knows_no_words() -> None:
    """The engine imports what a plan says and exact numbers: no words, no files, no libraries."""
    assert set(parts_imported()["engine"]) == {
        *("plan", "base", "target", "model", "frozen", "demands")
    }
    names = {
        name.split(".")[0] for path in (PACKAGE / "engine").glob("*.py") for name in imports(path)
    }
    assert names - {"hlgl_cli", ""} <= sys.stdlib_module_names


def test_what_is_told_apart() -> None:
    """The test itself tells right from wrong."""
    assert may_import("cli", "report")
    assert may_import("plan", "submission")
    assert may_import("engine", "text")
    assert may_import("cli", "__init__")
    assert not may_import("report", "sources")
    assert not may_import("engine", "rules")
    assert not may_import("units", "plan")
    assert not may_import("cli", "utils")
