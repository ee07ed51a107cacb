"""The document of `hlgl audit`: printed rates, and all that they can be read as."""

from decimal import Decimal
from typing import Literal, TypedDict

from hlgl_cli.engine.printed_rates import Fit, Reading
from hlgl_cli.report.shapes.parts import Count, Counts, Finding, Plan


class RateReading(TypedDict):
    """What base and target come to by a reading of a printed rate, and how the rate fits that."""

    reading: Reading
    value: Decimal
    fit: Fit


class PrintedRate(TypedDict):
    """A printed rate, and all that it can be read as."""

    indicator: str
    number: int | None
    name: str
    rate: str
    base: Decimal
    target: Decimal
    unit: str
    years: Count
    fit: Fit
    readings: list[RateReading]


class Audit(TypedDict):
    """The document of `hlgl audit`."""

    schema: Literal["hlgl.audit/1"]
    lang: str
    plan: Plan
    files: list[str]
    counts: Counts
    rates: list[PrintedRate]
    findings: list[Finding]
