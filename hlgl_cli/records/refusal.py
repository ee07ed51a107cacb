"""What is wrong with a value, by the code of its finding."""

from __future__ import annotations


class Refusal(ValueError):  # noqa: N818 - it is no error of the program
    """A value that a file must not have: its words stand in text/ alone, in both languages."""

    def __init__(self, code: str, facts: dict[str, str]) -> None:
        """Take the finding's code, and the facts of its message."""
        super().__init__(code)
        self.code = code
        self.facts = facts


def refusal(code: str, **facts: object) -> Refusal:
    """Return the error that becomes the finding of this code."""
    return Refusal(code, {name: str(fact) for name, fact in facts.items()})
