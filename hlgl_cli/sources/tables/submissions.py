"""A table's rows of an area as submissions, one for each year, each with what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.sources.submissions import Loaded, submitted_by
from hlgl_cli.sources.tables.rows import stated_by
from hlgl_cli.sources.tables.wording import in_words_of_tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hlgl_cli.plan import Indicator
    from hlgl_cli.sources.files import Content
    from hlgl_cli.sources.tables.forms import Form
    from hlgl_cli.sources.tables.rows import Stated


def load_table(
    content: Content, names: Mapping[str, Indicator], most: int | None = None
) -> list[Loaded]:
    """Return what the rows of a table's area submit; what is wrong with the file comes first.

    At most so many findings of a submission are told; the others are only counted.
    """
    table = content.table
    area, plan = content.area or "", content.plan
    is_first = content.area is None or (area, plan or "") == table.parts[0]
    loaded = [Loaded(None, table.findings)] if is_first and table.findings else []
    loaded += loaded_forms(
        content.name,
        table.forms,
        (area, plan),
        names,
        most,
        has_decimal_commas=table.has_decimal_commas,
    )
    return loaded


def loaded_forms(  # noqa: PLR0913 - what rows mean depends on
    file: str,
    forms: Iterable[Form],
    part: tuple[str, str | None],
    names: Mapping[str, Indicator],
    most: int | None = None,
    *,
    has_decimal_commas: bool = False,
) -> list[Loaded]:
    """Return what rows submit in the forms of one file: those of an area, for a plan or for any."""
    stated = [
        each
        for form in forms
        if part[0] in form.by_area
        for each in stated_by(file, form, part, names, has_decimal_commas=has_decimal_commas)
    ]
    years = {str(each.document.data.get("year")) for each in stated}
    return [_loaded(each, names, most, is_alone=len(years) == 1) for each in stated]


def _loaded(
    stated: Stated, names: Mapping[str, Indicator], most: int | None, *, is_alone: bool
) -> Loaded:
    """Return what a document submits, without the figures that its rows cannot agree on."""
    loaded = submitted_by(stated.document, names, most)
    findings = (*stated.findings, *map(in_words_of_tables, loaded.findings))
    if loaded.submitted is None:
        return loaded._replace(findings=findings)
    refused = loaded.submitted.refused | stated.refused
    submitted = loaded.submitted._replace(refused=refused, is_alone=is_alone)
    return Loaded(submitted, findings)
