"""What the rows of printed tables mean, read by hand, and what import says of them."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import tomli

from tests.cli.running import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.cli.running import Hlgl

Row = dict[str, Any]
HERE = Path(__file__).parent
READINGS = sorted((HERE / "readings").glob("*.toml"))
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
# Numbers that words state: all, none, as much as.
SAID_IN_WORDS = {Decimal(100), Decimal(0)}


def table_of(readings: Path) -> Path:
    """Return the table that readings are of."""
    name = f"{readings.stem}.csv"
    return next(
        p for p in (HERE / "tables" / name, ROOT / "examples" / "tables" / name) if p.exists()
    )


def read_by_hand(readings: Path) -> dict[int, Row]:
    """Return what each row of a table means."""
    stated = tomli.loads(readings.read_text(encoding="utf-8"), parse_float=Decimal)
    year = stated.get("base_year")
    return {row["row"]: {"base_year": year, "better": "higher", **row} for row in stated["rows"]}


def imported(hlgl: Hlgl, table: Path, base_year: int = 2025) -> dict[int, Row]:
    """Return what import says of each row of a table."""
    years = ("--base-year", str(base_year), "--target-year", str(base_year + 5))
    ran = hlgl("import", str(table), *years, "-f", "json")
    assert ran.code == 0, ran.err
    return {row["row"]: row for row in ran.document()["rows"]}


def invented(row: Row) -> list[Decimal]:
    """Return the numbers of a reading, or of what it asks, that its row does not print."""
    text = unicodedata.normalize(
        "NFKC", " ".join([row["name"], row["unit"], *row["cells"].values()])
    )
    printed = {Decimal(number) for number in _NUMBER.findall(text.replace("。", "."))}
    targets = [row, *row["also"], *((row["question"] or {}).get("alternatives", []))]
    numbers = [each[key] for each in targets for key in ("number", "upto", "by")]
    known = printed | SAID_IN_WORDS
    return [one for one in [*numbers, row["baseline"]] if one is not None and abs(one) not in known]


def differences(row: Row, meant: Row) -> Iterator[str]:
    """Yield in what a reading of a row differs from what it means."""
    if "or" in meant or meant.get("question"):
        options = meant.get("or", [])
        if not any(not list(_of_target(row, option)) for option in options):
            yield f"read as {row['form']} {row['number']}, is to be asked"
    else:
        yield from _of_target(row, meant)
        yield from _of_base(row, meant)
        if row["number"] is not None and row["better"] != meant["better"]:
            yield f"better {row['better']}"
        if row["unit"] != meant.get("unit", row["unit"]):
            yield f"unit {row['unit']}"


def _of_target(row: Row, meant: Row) -> Iterator[str]:
    form = "assigned" if row["number"] is None and row["assigned_by"] else row["form"]
    if form not in meant["form"].split("|"):
        yield f"form {form}"
    for key in ("number", "upto", "by"):
        if row[key] != meant.get(key):
            yield f"{key} {row[key]}"
    if row["bound"] != meant.get("bound") and not (row["upto"] and row["bound"] == "at_least"):
        yield f"bound {row['bound']}"
    if meant.get("follows", "") not in (row["follows"] or ""):
        yield f"follows {row['follows']}"


def _of_base(row: Row, meant: Row) -> Iterator[str]:
    base = meant.get("baseline")
    if base == "any":
        return
    if row["baseline"] != base:
        yield f"baseline {row['baseline']}"
    elif base is not None and row["base_year"] != meant["base_year"]:
        yield f"base_year {row['base_year']}"
    elif base is not None and (row["known"] or "") not in meant.get("known", "").split("|"):
        yield f"known {row['known']}"
