"""An earlier result is read: a JSON report, or files that are judged now as they were then.

What a file is, is told by what it says. A plan or an overlay among the files is the one that was
in force then; without figures beside it, it judges those that are judged now.
"""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import ValidationError

from hlgl_cli.comparing.earlier import Earlier, Result, kept_of
from hlgl_cli.comparing.kept import Document
from hlgl_cli.finding import CannotRunError, Finding
from hlgl_cli.limits import MOST_OF_REPORT
from hlgl_cli.pipeline import Run
from hlgl_cli.sources.document import parse
from hlgl_cli.sources.files import STDIN, find_all, read
from hlgl_cli.sources.kinds import kind_of
from hlgl_cli.sources.tables.detection import most_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hlgl_cli.selection import Request
    from hlgl_cli.sources.files import Content, Source

_JSON = b"{"  # how no TOML begins
_BLANK = b"\xef\xbb\xbf \t\r\n"
_SCHEMA = "hlgl.check/1"


class Named(NamedTuple):
    """What is named as the earlier result, by what it is."""

    reports: tuple[Content, ...] = ()
    plans: tuple[str, ...] = ()
    overlays: tuple[str, ...] = ()
    figures: tuple[Source, ...] = ()


def earlier(names: tuple[str, ...], files: tuple[str, ...], request: Request) -> Earlier:
    """Return the earlier result that is named; raise CannotRunError where there is none in it."""
    if STDIN in names:
        raise CannotRunError("run.against_stdin")
    named = _sorted(names, request)
    results = [
        Result(one, is_written=True) for content in named.reports for one in _reports_in(content)
    ]
    if named.plans or named.overlays or named.figures:
        results += _judged(named, files, request)
    if not results:
        raise CannotRunError("run.against_nothing", {"files": ", ".join(names)})
    _refuse_twice(results)
    is_narrowed = bool(request.only) or request.binding
    return Earlier(results, is_narrowed=is_narrowed)


def _refuse_twice(results: Iterable[Result]) -> None:
    """Raise CannotRunError for an area of which there are two earlier results by one plan."""
    seen: set[tuple[str, str]] = set()
    for result in results:
        area, plan = result.report.area, result.report.plan.id
        if (area, plan) in seen:
            raise CannotRunError("run.against_twice", {"area": area, "plan": plan})
        seen.add((area, plan))


def _sorted(names: tuple[str, ...], request: Request) -> Named:
    """Return what the names stand for, by what each is."""
    kinds: dict[str, list[Any]] = {field: [] for field in Named._fields}
    for source in find_all(names, encoding=request.encoding):
        if source.is_found:
            kinds["figures"].append(source)
            continue
        content = source.read()
        kind = _kind(content)
        by_name = kind in {"plans", "overlays"}
        kinds[kind].append(content.name if by_name else content if kind == "reports" else source)
    return Named(**{field: tuple(found) for field, found in kinds.items()})


def _kind(content: Content) -> str:
    """Return what a file is that was named; what is none of the others has figures."""
    if content.bytes.lstrip(_BLANK).startswith(_JSON):
        return "reports"
    if content.is_table:
        return "figures"
    document = parse(content.name, content.bytes)
    kind = None if isinstance(document, Finding) else kind_of(document.data, content.name)
    return {"plan": "plans", "overlay": "overlays"}.get(str(kind), "figures")


def _reports_in(content: Content) -> Iterator[Any]:
    """Yield the areas of a JSON report; raise CannotRunError where it is none that can be read."""
    if len(content.bytes) > most_bytes(content.name):  # of other files
        content = read(content.name, MOST_OF_REPORT)
    if len(content.bytes) > MOST_OF_REPORT:
        raise CannotRunError("run.against_large", {"file": content.name})
    document = _parsed(content)
    given = document.get("schema") if isinstance(document, dict) else None
    if given != _SCHEMA:
        facts = {"file": content.name, "given": str(given), "known": _SCHEMA}
        raise CannotRunError("run.against_schema" if given else "run.against_other", facts)
    try:
        yield from Document.model_validate({**document, "schema_": given}).reports
    except ValidationError as error:
        field = ".".join(map(str, error.errors()[0]["loc"]))
        raise CannotRunError("run.against_shape", {"file": content.name, "field": field}) from None


def _parsed(content: Content) -> Any:  # noqa: ANN401 - any JSON
    """Return what JSON says, its numbers exact; raise CannotRunError where it is none."""
    try:
        return json.loads(content.bytes.decode("utf-8-sig"), parse_float=Decimal)
    except json.JSONDecodeError as error:
        place = f"{content.name}:{error.lineno}:{error.colno}"
        raise CannotRunError("run.against_json", {"place": place}) from None
    except (ValueError, RecursionError):  # other bytes, thousands of digits, thousands of levels
        raise CannotRunError("run.against_json", {"place": content.name}) from None


def _judged(named: Named, files: tuple[str, ...], request: Request) -> Iterator[Result]:
    """Yield what is said of the files, each area in the year asked for, or its own newest."""
    asked = request._replace(with_notes=False)
    if named.plans or named.overlays:
        asked = asked._replace(plans=named.plans or request.plans, overlays=named.overlays)
    if not named.figures and STDIN in files:
        raise CannotRunError("run.stdin_twice")
    sources = named.figures or tuple(find_all(files, encoding=request.encoding))
    late = set()
    for area in Run(sources, asked).areas():
        if area.is_unreported:
            late.add(area.area)
        else:
            yield Result(kept_of(area))
    if late:
        newest = Run(sources, asked._replace(year=None)).areas()
        yield from (Result(kept_of(area)) for area in newest if area.area in late)
