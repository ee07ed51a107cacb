"""Numbers, multiples and units to draw from."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st

from hlgl_cli.units.known import known_units

NUMBERS = st.decimals(
    min_value=Decimal(-10) ** 9, max_value=Decimal(10) ** 9, places=4, allow_nan=False
)
UNITS = st.deferred(lambda: st.sampled_from(known_units()))
SIZES = {"": 1, "万": 10**4, "亿": 10**8, "万亿": 10**12, "千": 1000}
