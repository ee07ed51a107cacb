"""What the calculator asks about: numbers of a row that all read better otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.running import Hlgl


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("chain 106.1 104.0 105.8", "6.1 4 5.8"),
        ("chain 105.8", "5.8"),
        ("chain 6.1 104.0 5.8", "4"),
        ("chain 0.058 0.05", "5.8 5"),
        ("chain 1.061 1.04", "6.1 4"),
        ("chain 1.061", "6.1"),
        ("chain 0.01 0.02 0.03 0.04 0.05 0.06", "1 2 3 4 5 …"),
        ("project 46502 --rate 0.05 --years 5", "5"),
        ("project 46502 --rate 105 --years 5", "5"),
        ("reduce -3.2 -2.7", "3.2 2.7"),
        ("reduce 0.032 0.027", "3.2 2.7"),
        ("reduce 97.3 99.9", "2.7 0.1"),
        ("reduce 0.973 0.999", "2.7 0.1"),
        ("deflate 100 --deflator 1.02", "102"),
        ("index 251 143 --deflator 2.1", "102.1"),
    ],
)
def test_meant(hlgl: Hlgl, asked: str, meant: str) -> None:
    """A doubt is a warning on standard error; the answer stays as the numbers were typed."""
    ran = hlgl("calc", *asked.split(), "--lang", "en")
    assert (ran.code, ran.err[:9]) == (0, "warning: ")
    assert " ".join(ran.err.split()).endswith(f"did you mean {meant}?")
    assert hlgl("calc", *asked.split(), "--lang", "zh").err.startswith("警告：")


@pytest.mark.parametrize(
    "asked",
    [
        "chain 6.1 4.0 5.8",
        "chain -1.6 5",
        "chain 0.2 0.2 0.0",
        "chain 0",
        "chain 5 -39 93.3",
        "chain 1.05",
        "chain 140.3 5",
        "reduce 2.7 0.1",
        "reduce 2.7 -0.1",
        "rate 0.8 1.5 --years 5",
        "rate 0 5 6 --method accumulated",
        "project 46502 --rate 5 --years 5",
        "convert 3500万吨 亿吨",
        "path 95 98 --years 5",
    ],
)
def test_silent(hlgl: Hlgl, asked: str) -> None:
    """Real rates are not asked about: a rise after a fall, prices that hardly move."""
    assert "warning" not in hlgl("calc", *asked.split(), "--lang", "en").err


def test_far_apart(hlgl: Hlgl) -> None:
    """46502 元 and 5.935 万元 without their units are told apart."""
    ran = hlgl("calc", "rate", "46502", "5.935", "--years", "5", "--lang", "en")
    said = "warning: 46502 and 5.935 differ by a factor of more than a thousand; are they in one unit?\n"
    assert (ran.code, ran.err) == (0, said)
    assert hlgl("calc", "rate", "46502元", "5.935万元", "--years", "5").err == ""


def test_document(hlgl: Hlgl) -> None:
    """A document for programs is the same; the doubt is beside it."""
    ran = hlgl("calc", "chain", "106.1", "104.0", "-f", "json", "--lang", "en")
    assert ran.out.startswith('{\n  "schema": "hlgl.calc/1"')
    assert ran.err.startswith("warning: 106.1 104 looks like an index")
