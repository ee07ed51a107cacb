"""Small changes of a module: which there are, and that each is taken back."""

from __future__ import annotations

import ast

import pytest

from mutants import mutated


def changes(source: str) -> list[str]:
    """Return the changes of a module, and hold that none is left in its tree."""
    tree = ast.parse(source)
    found = [mutant.change for mutant in mutated(tree)]
    assert ast.dump(tree) == ast.dump(ast.parse(source))
    return found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("a <= b", ["a <= b → pass", "a <= b → a < b"]),
        ("x = a < b is c", ["a < b is c → a <= b is c", "a < b is c → a < b is not c"]),
        ("x = a + b // c", ["a + b // c → a - b // c", "b // c → b * c"]),
        ("x = a or not b", ["a or not b → a and (not b)", "not b → b"]),
        ("x = a if b else c", ["b → not b"]),
        ("x = a if b < c else d", ["b < c → b <= c"]),
        ("x = f(2, k=True)", ["f(2, k=True) → f(2)", "f(2, k=True) → f(3, k=True)", "k=True → k=False"]),
        ("x = Decimal('0.5')", ["Decimal('0.5') → Decimal('10.5')"]),
        ("x = kind == 'fall'", ["kind == 'fall' → kind != 'fall'", "kind == 'fall' → kind == 'fall!'"]),
        ("x = min(a)", ["min(a) → max(a)"]),
        ("x = a[b:c]", ["b:c → :c", "b:c → b:"]),
        ("x = [a for a in b if c]", ["for a in b if c → for a in b"]),
        ("x = lambda: y", ["lambda: y → lambda: None"]),
        ("x.y = z", ["x.y = z → pass"]),
        ("for x in y: continue", ["continue → break"]),
        ("def f(): return x", ["return x → return None"]),
    ],
)  # fmt: skip
def test_changes(source: str, found: list[str]) -> None:
    """Each kind of change is made where it can be, and in no other way."""
    assert changes(source) == found


@pytest.mark.parametrize(
    "source",
    [
        '"""A module."""\ndef f():\n    """Do it."""',
        "x: int | str",
        "def f(x: int | str) -> A | B: ...".replace("...", "pass"),
        "if TYPE_CHECKING:\n    x = 1",
        "K: TypeAlias = 'A | B'\nL = Literal['a', 'b']\nT = TypeVar('T')",
        "__slots__ = ('a', 'b')",
        "assert x == 1",
        "import x",
        "x = None",
    ],
)
def test_what_is_not_run(source: str) -> None:
    """What only a reader or a type checker sees is left as it is."""
    assert changes(source) == []


def test_place() -> None:
    """A change knows its line, the lines of its statement, and the function that holds it."""
    source = (
        "@cached\ndef f(a=1):\n    if a and (\n        b\n    ):\n        return lambda: 2 + a\n"
    )
    found = {mutant.change: mutant for mutant in mutated(ast.parse(source))}
    test, inner = found["a and b → a or b"], found["2 + a → 2 - a"]
    assert (test.line, test.lines, test.owner_key) == (3, range(3, 6), ("f", 1))
    assert (inner.line, inner.lines, inner.owner_key) == (6, range(6, 7), ("f", 1))
    default = next(mutant for change, mutant in found.items() if change.startswith("a=1"))
    assert default.owner_key == ("", 0)
