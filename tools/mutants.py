"""Small changes to a module, one at a time: what the tests ought to notice."""

from __future__ import annotations

import ast
import copy
from types import NoneType
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

Function: TypeAlias = "ast.FunctionDef | ast.AsyncFunctionDef"

COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
COMPUTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.Pow: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
CALLED = {"min": "max", "max": "min", "any": "all", "all": "any"}
# What only a type checker reads, and what says which names there are.
TURNED = (ast.Compare, ast.UnaryOp)  # whose own changes say the contrary
DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef)
TYPES = {"Literal", "TypeVar", "NewType", "Protocol"}
NAMES = {"__slots__", "__all__"}


class Mutant(NamedTuple):
    """A change, where it is, and the lines of its statement: who runs none of them cannot tell."""

    line: int
    lines: range
    owner: Function | None  # the outermost function, None for what is run at import
    change: str

    @property
    def owner_key(self) -> tuple[str, int]:
        """Return the name and the first line of the owner's code; ("", 0) without an owner."""
        if self.owner is None:
            return "", 0
        first = min([self.owner.lineno, *(each.lineno for each in self.owner.decorator_list)])
        return self.owner.name, first


class _Site(NamedTuple):
    holder: ast.AST
    field: str
    at: int | None  # its place in a list of the field

    def get(self) -> ast.AST:
        value = getattr(self.holder, self.field)
        found: ast.AST = value if self.at is None else value[self.at]
        return found

    def put(self, node: ast.AST) -> None:
        if self.at is None:
            setattr(self.holder, self.field, node)
        else:
            getattr(self.holder, self.field)[self.at] = node


class _Place(NamedTuple):
    statement: ast.stmt
    owner: Function | None


def mutated(tree: ast.Module) -> Iterator[Mutant]:
    """Yield every change of a module; until the next one is asked for, the tree has it."""
    for site, place in list(_sites(tree, _Place(tree.body[0], None))):
        old = site.get()
        for new in _changes(old, site):
            shown = site.holder if isinstance(old, ast.Constant) else old
            before = _told(shown)
            site.put(ast.fix_missing_locations(ast.copy_location(new, old)))
            after = _told(shown if isinstance(old, ast.Constant) else new)
            line = getattr(old, "lineno", place.statement.lineno)
            yield Mutant(line, _lines(place.statement), place.owner, f"{before} → {after}")
            site.put(old)


def _told(node: ast.AST) -> str:
    return " ".join(ast.unparse(node).split())


def _lines(statement: ast.stmt) -> range:
    """Return the lines of a statement, of a compound one those of its head."""
    body = getattr(statement, "body", None)
    if body and isinstance(body[0], ast.stmt):
        return range(statement.lineno, max(body[0].lineno, statement.lineno + 1))
    return range(statement.lineno, (statement.end_lineno or statement.lineno) + 1)


def _sites(node: ast.AST, place: _Place) -> Iterator[tuple[_Site, _Place]]:
    for field, value in ast.iter_fields(node):
        if field in {"annotation", "returns", "type_comment", "format_spec"}:
            continue
        held = _without_docstring(node, value) if field == "body" else value
        for at, child in enumerate(held) if isinstance(held, list) else [(None, held)]:
            if isinstance(child, ast.AST) and not _is_for_types(child):
                inside = _placed(node, field, child, place)
                yield _Site(node, field, at), inside
                yield from _sites(child, inside)


def _without_docstring(node: ast.AST, body: object) -> object:
    """Return a body with nothing in the place of its docstring."""
    if not isinstance(body, list) or not isinstance(node, DOCUMENTED):
        return body
    if ast.get_docstring(node) is not None:
        return [None, *body[1:]]
    return body


def _is_for_types(node: ast.AST) -> bool:
    if isinstance(node, ast.If):
        return ast.unparse(node.test) == "TYPE_CHECKING"
    if isinstance(node, ast.Subscript):
        return ast.unparse(node.value) in TYPES
    if isinstance(node, ast.Call):
        return ast.unparse(node.func) in TYPES
    if isinstance(node, ast.AnnAssign):
        return ast.unparse(node.annotation) == "TypeAlias"
    if isinstance(node, ast.Assign):
        return any(isinstance(each, ast.Name) and each.id in NAMES for each in node.targets)
    return isinstance(node, (ast.Import, ast.ImportFrom, ast.Assert))


def _placed(node: ast.AST, field: str, child: ast.AST, place: _Place) -> _Place:
    """Return where a child stands; defaults and decorators are run with what is around them."""
    owner = place.owner
    if owner is None and isinstance(node, ast.FunctionDef) and field == "body":
        owner = node
    return _Place(child if isinstance(child, ast.stmt) else place.statement, owner)


def _changes(node: ast.AST, site: _Site) -> Iterator[ast.AST]:  # noqa: C901, PLR0912 - a list of cases
    if site.field == "test" and isinstance(node, ast.expr) and not isinstance(node, TURNED):
        yield ast.UnaryOp(ast.Not(), node)
    match node:
        case ast.Constant():
            yield from _other_constants(node.value, site)
        case ast.Compare():
            for at, operator in enumerate(node.ops):
                other = copy.copy(node)
                other.ops = [*node.ops]
                other.ops[at] = COMPARED[type(operator)]()
                yield other
        case ast.BinOp(left, operator, right) if type(operator) in COMPUTED:
            yield ast.BinOp(left, COMPUTED[type(operator)](), right)
        case ast.BoolOp(operator, values):
            yield ast.BoolOp(ast.And() if isinstance(operator, ast.Or) else ast.Or(), values)
        case ast.UnaryOp(ast.Not() | ast.USub(), operand):
            yield operand
        case ast.Return(value) if not isinstance(value, (ast.Constant, ast.Tuple, NoneType)):
            yield ast.Return(ast.Constant(None))
        case ast.Lambda(args, body) if not isinstance(body, ast.Constant):
            yield ast.Lambda(args, ast.Constant(None))
        case ast.Slice(lower, upper, step):
            if lower is not None:
                yield ast.Slice(None, upper, step)
            if upper is not None:
                yield ast.Slice(lower, None, step)
        case ast.comprehension(target, iterable, ifs, is_async) if ifs:
            yield ast.comprehension(target, iterable, [], is_async)
        case ast.Call(func, args, keywords):
            yield from _other_calls(node, func, args, keywords)
        case ast.Continue():
            yield ast.Break()
        case ast.Break():
            yield ast.Continue()
        case ast.Expr() | ast.AugAssign() | ast.Raise():
            yield ast.Pass()
        case ast.Assign(targets) if not isinstance(targets[0], (ast.Name, ast.Tuple)):
            yield ast.Pass()


def _other_constants(value: object, site: _Site) -> Iterator[ast.AST]:
    if isinstance(value, bool):
        yield ast.Constant(not value)
    elif isinstance(value, int):
        yield ast.Constant(value + 1)
    elif isinstance(value, str) and not isinstance(site.holder, ast.Expr):
        is_number = value.removeprefix("-").replace(".", "", 1).isdecimal()
        yield ast.Constant(f"1{value}" if is_number else f"{value}!")


def _other_calls(
    node: ast.Call, func: ast.expr, args: list[ast.expr], keywords: list[ast.keyword]
) -> Iterator[ast.AST]:
    if isinstance(func, ast.Name) and func.id in CALLED:
        yield ast.Call(
            ast.copy_location(ast.Name(CALLED[func.id], ast.Load()), func), args, keywords
        )
    for at in range(len(keywords)):
        other = copy.copy(node)
        other.keywords = keywords[:at] + keywords[at + 1 :]
        yield other
