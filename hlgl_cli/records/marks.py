"""What annotations say beside a type, each for both readers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from hlgl_cli.records.reader import UnfitError, reader_of
from hlgl_cli.records.record import Record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from hlgl_cli.records.reader import Reader

    Check = Callable[[Any], Any]


class Mark:
    """Something said of a value; one that says nothing else is for pydantic alone.

    Pydantic unfolds whatever says that it is grouped, as the package annotated-types agreed.
    """

    __is_annotated_types_grouped_metadata__ = True

    def __iter__(self) -> Iterator[object]:
        """Yield what says the same to pydantic."""
        from hlgl_cli.records.explained import metadata  # noqa: PLC0415 - pydantic is heavy

        return iter(metadata(self))

    def reader(self, inner: Callable[[], Reader]) -> Reader:
        """Return what reads a value, given what returns the reader of all that stands before."""
        return inner()


class Strictly(Mark):
    """Nothing that could be made into the type, but the type itself."""


class Json(Mark):
    """What an editor can know of it: `hlgl schema` (schema/models.py)."""

    def __init__(self, schema: Mapping[str, object]) -> None:
        """Take the JSON Schema."""
        self.schema = schema


class Dumped(Mark):
    """What it is in `model_dump()`."""

    def __init__(self, plain: Check) -> None:
        """Take what makes it plain."""
        self.plain = plain


class Before(Mark):
    """A check that takes whatever stands in the file, before the type is asked."""

    def __init__(self, check: Check) -> None:
        """Take a check, which returns the value, or one in its place."""
        self.check = check

    def reader(self, inner: Callable[[], Reader]) -> Reader:
        """Return the reader behind the check."""
        check, read = self.check, inner()
        return lambda value: read(check(value))


class After(Before):
    """A check of what has been read."""

    def reader(self, inner: Callable[[], Reader]) -> Reader:
        """Return the reader before the check."""
        check, read = self.check, inner()
        return lambda value: check(read(value))


class Instead(Before):
    """A check that is all there is: the type is not asked."""

    def reader(self, inner: Callable[[], Reader]) -> Reader:  # noqa: ARG002 - it is not asked
        """Return the check."""
        return self.check


class Within(Mark):
    """The least and the most that a number may be."""

    def __init__(self, least: int, most: int | None = None) -> None:
        """Take the bounds."""
        self.least, self.most = least, most

    def reader(self, inner: Callable[[], Reader]) -> Reader:
        """Return the reader with the bounds behind it."""
        least, most, read = self.least, self.most, inner()

        def bounded(value: object) -> Any:  # noqa: ANN401 - a number of any type
            number = read(value)
            if number < least or (most is not None and number > most):
                raise UnfitError
            return number

        return bounded


class Matching(Mark):
    """The pattern of a text, from its first to its last character."""

    def __init__(self, pattern: str) -> None:
        """Take the pattern, which says where both ends are."""
        self.pattern = pattern

    def reader(self, inner: Callable[[], Reader]) -> Reader:
        """Return the reader with the pattern behind it."""
        pattern, read = self.pattern, inner()

        def matched(value: object) -> str:
            text: str = read(value)
            if re.fullmatch(pattern, text) is None:  # Python's $ lets a line end behind it
                raise UnfitError
            return text

        return matched


class NotBlank(Mark):
    """A text of something; blanks around it are taken away, which is left to pydantic."""

    def reader(self, inner: Callable[[], Reader]) -> Reader:
        """Return the reader of a text without blanks around it."""
        read = inner()

        def bare(value: object) -> str:
            text: str = read(value)
            if not text or text != text.strip():
                raise UnfitError
            return text

        return bare


class Alone(Mark):
    """A value that may stand alone, in place of a table with it."""

    def __init__(self, read: Check) -> None:
        """Take what reads it where it stands alone."""
        self.read = read

    def tabled(self, value: object) -> object:
        """Return what a table states, or one with the value alone; what it is not is told of it."""
        return value if isinstance(value, dict | Record) else {"value": self.read(value)}

    def reader(self, inner: Callable[[], Reader]) -> Reader:
        """Return the reader of either."""
        read = inner()
        return lambda value: read(self.tabled(value))


class IfTable(Mark):
    """A table of one type, or whatever else a check takes."""

    def __init__(self, kind: object, otherwise: Check) -> None:
        """Take the type of the table, and the check of what is none."""
        self.kind, self.otherwise = kind, otherwise

    def reader(self, inner: Callable[[], Reader]) -> Reader:  # noqa: ARG002 - as with Instead
        """Return the reader of either."""
        otherwise, read = self.otherwise, reader_of(self.kind)
        return lambda value: read(value) if isinstance(value, dict) else otherwise(value)
