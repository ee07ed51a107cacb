"""The steps of a calculation, from the target to what follows from the verdict."""

from __future__ import annotations

import pytest

from tests.report.build import area_of, lines, steps

GROWTH = "target = { growth = 5 }"
LEVEL = "unit = '%'\ndecimals = 1\nbaseline = 95\ntarget = { level = 98 }"


def keys(stated: str, given: str, year: int = 2023) -> list[str]:
    """Return which steps an explanation has."""
    return [step.key for step in steps(area_of(stated, given, year))]


def test_steps_of_a_growth() -> None:
    """A growth is judged as an index and shown as an average rate."""
    assert keys(
        f"{GROWTH}\nbase_level = '100 亿元'",
        "growth = { 2021 = 6, 2022 = 5, 2023 = 5 }",
    ) == [
        "target",
        "baseline",
        *["figures"] * 3,
        "measure",
        "required",
        "verdict",
        "rate",
        "required_rate",
        "margin",
        "lead",
        "progress",
        "needed",
        "projected",
        "grade",
        "certain",
    ]


def test_steps_of_a_level() -> None:
    """A level has a pace."""
    assert keys(LEVEL, "value = 96.5")[-7:] == [
        "lead",
        "progress",
        "needed",
        "projected",
        "pace_ratio",
        "grade",
        "certain",
    ]


def test_steps_of_a_year_alone() -> None:
    """A year that stands alone says nothing of the time."""
    found = keys(GROWTH, "growth = 5.8")
    assert found[2:4] == ["basis", "measure"]
    assert {"lead", "progress", "needed", "projected"} & set(found) == set()


def test_steps_without_a_baseline() -> None:
    """A level without a baseline says only what is left to do."""
    assert keys("target = { level = 98 }", "value = 98") == [
        "target",
        "figures",
        "measure",
        "verdict",
        "needed",
        "grade",
        "certain",
    ]


@pytest.mark.parametrize(
    ("stated", "given", "reason", "why"),
    [
        ("", "value = 1", "no target in the plan", "The plan sets no target for this indicator."),
        (
            "kind = 'reduction'\ntarget = { form = 'reduction', assigned_by = '通辽市' }",
            "reduction = 3",
            "target not yet assigned",
            (
                "The number is not yet assigned, or not yet set for the year; give it with --overlay"
                " once it is."
            ),
        ),
        (
            GROWTH,
            "",
            "no usable figure",
            (
                "There is no usable figure for 2023; missing: the year's cumulative figure, index or"
                " average, or the growth of every year so far."
            ),
        ),
        (
            "target = { level = 98 }",
            "value = 97",
            "no baseline in the plan",
            (
                "The plan gives no baseline, so what is due before the target year cannot be"
                " calculated."
            ),
        ),
        (
            "target = { total = 10 }",
            "value = 1",
            "some years missing",
            "Some of the years that the calculation needs are missing: see below.",
        ),
    ],
)
def test_not_assessed(stated: str, given: str, reason: str, why: str) -> None:
    """Where there is no verdict, the explanation says why, and what is missing."""
    found = lines(area_of(stated, given))
    assert (found["reason"], found["why"]) == (reason, why)
    assert "verdict" not in found


def test_given() -> None:
    """Target, baseline and figures are told as they are given."""
    found = lines(area_of(f"{LEVEL}\naliases = ['x']", "value = 96.50"))
    assert found["target"] == "98% in 2025"
    assert found["baseline"] == "95%"
    assert found["figures"] == "2023: 96.50%"


def test_given_in_chinese() -> None:
    """The same in Chinese."""
    found = lines(area_of(LEVEL, "cumulative = 1.5"), "zh")
    assert found["target"] == "2025年达到98%"
    assert found["figures"] == "2023年累计1.5个百分点"


@pytest.mark.parametrize(
    ("given", "figure"),
    [
        ("index = 116.7", "2023: index 116.7"),
        ("value = 5", "2023: 5"),
        ("value = '5 亿元'", "2023: 500 million yuan"),
    ],
)
def test_figure_without_a_unit(given: str, figure: str) -> None:
    """An index has no unit, nor has a level whose unit nobody says."""
    assert lines(area_of(GROWTH, given))["figures"] == figure


@pytest.mark.parametrize(
    ("bound", "value", "verdict"),
    [
        ("at_least", 93, "93 ≥ 93: on track"),
        ("at_least", 92, "92 < 93: off track"),
        ("above", 94, "94 ≥ 93: on track"),
        ("above", 93, "93 ≥ 93: on track"),
        ("at_most", 93, "93 ≤ 93: on track"),
        ("at_most", 94, "94 > 93: off track"),
        ("below", 92, "92 ≤ 93: on track"),
        ("below", 93, "93 ≤ 93: on track"),
        ("about", 93, "93 ≥ 92.5: on track"),
        ("about", 92, "92 < 92.5: off track"),
    ],
)
def test_verdict(bound: str, value: int, verdict: str) -> None:
    """The verdict is a comparison that holds, under each bound."""
    better = "lower" if bound in {"at_most", "below"} else "higher"
    stated = f"target = {{ hold = 93, bound = '{bound}' }}\nbetter = '{better}'"
    assert lines(area_of(stated, f"value = {value}"))["verdict"] == verdict


def test_verdict_in_the_target_year() -> None:
    """In the target year the verdict is said of the target itself."""
    found = lines(area_of("target = { hold = 93 }", "value = 92", 2025), "zh")
    assert (found["verdict"], "grade" in found) == ("92 < 93：未完成", False)


@pytest.mark.parametrize(
    ("bound", "verdict"), [("above", "93 ≤ 93: missed"), ("below", "93 ≥ 93: missed")]
)
def test_strict_bound_in_the_target_year(bound: str, verdict: str) -> None:
    """There it is strict."""
    better = "lower" if bound == "below" else "higher"
    stated = f"target = {{ hold = 93, bound = '{bound}' }}\nbetter = '{better}'"
    assert lines(area_of(stated, "value = 93", 2025))["verdict"] == verdict


@pytest.mark.parametrize(
    ("stated", "given", "required"),
    [
        ("baseline = 98\ntarget = { level = 97 }", "value = 97", "x = 97"),
        ("count = true\nbaseline = 43\ntarget = { level = 45 }", "value = 44", "44 ≥ 44: on track"),
    ],
)
def test_level_to_hold_and_count(stated: str, given: str, required: str) -> None:
    """What is required is said as it is compared."""
    found = lines(area_of(stated, given))
    assert required in {found["required"], found["verdict"]}


def test_year_alone_has_no_grade() -> None:
    """So none is told."""
    assert "grade" not in lines(area_of(GROWTH, "growth = 5"))


def test_verdict_about() -> None:
    """About is explained, with what it allows."""
    stated = "target = { hold = 93, bound = 'about', tolerance = 2 }"
    found = lines(area_of(stated, "value = 91"))
    assert (
        found["allowed"]
        == "“about” allows a shortfall of 200 million yuan; a better figure is never a miss"
    )
    assert found["verdict"] == "91 ≥ 91: on track"


def test_verdict_of_numbers_that_are_near() -> None:
    """As many decimals are shown as tell the two numbers apart."""
    found = lines(area_of(GROWTH, "cumulative = 15.76249999"))
    assert found["verdict"] == "1.1576249999 < 1.157625: off track"


def test_verdict_of_equal_numbers() -> None:
    """What a root is off by in the fiftieth digit is not shown: the verdict is exact."""
    stated = "baseline = 243\ntarget = { level = 1024, path = 'geometric' }"
    assert lines(area_of(stated, "value = 576"))["verdict"] == "576 ≥ 576: on track"


@pytest.mark.parametrize(
    ("given", "verdict", "is_rounded"),
    [
        ("cumulative = 15.75", "5 ≥ 5: on track", True),
        ("cumulative = 15.7625", "5 ≥ 5: on track", False),
    ],
)
def test_rounded(given: str, verdict: str, *, is_rounded: bool) -> None:
    """Where numbers are rounded before they are compared, that is said."""
    found = lines(area_of(GROWTH, given, comparison="rounded"))
    assert (found["verdict"], "rounded" in found) == (verdict, True)
    assert is_rounded or found["measure"].endswith(" = 1.157625")


def test_rounded_where_nothing_is_printed() -> None:
    """What is computed cannot be rounded to printed digits, so it is compared exactly."""
    found = lines(area_of(LEVEL, "value = 96.5", comparison="rounded"))
    assert (found["verdict"], "rounded" in found) == ("96.5 < 96.8: off track", False)


def test_rounded_in_the_target_year() -> None:
    """In the target year the target itself is printed."""
    found = lines(area_of(LEVEL, "value = 97.6", 2025, comparison="rounded"))
    assert (found["verdict"], found["rounded"][:7]) == ("98 ≥ 98: met", "rounded")


@pytest.mark.parametrize(
    ("stated", "given", "margin"),
    [
        (LEVEL, "value = 96.5", "-0.3 percentage points"),
        (LEVEL, "value = 96.8", "0 percentage points"),
        (GROWTH, "cumulative = 16", "+0.1 percentage points"),
        ("target = { hold = 3 }", "value = 5", "+200 million yuan"),
        ("target = { reduction = 15 }", "cumulative = 7.3", "-2 percentage points"),
    ],
)
def test_margin(stated: str, given: str, margin: str) -> None:
    """Shares and rates differ by points, all else by its own unit."""
    assert lines(area_of(stated, given))["margin"] == margin


def test_progress() -> None:
    """Progress stands beside the part of the time that has passed."""
    assert lines(area_of(LEVEL, "value = 96.5"))["progress"] == "50% (time elapsed: 60%)"


@pytest.mark.parametrize(
    ("given", "certain"),
    [
        ("value = 97.9", "the verdict holds within the rounding of the figures"),
        (
            "value = 96.8",
            "rounding could change the verdict; more precise figures are needed",
        ),
    ],
)
def test_certainty(given: str, certain: str) -> None:
    """Whether rounding could change the verdict is said in the end."""
    assert lines(area_of(LEVEL, given))["certain"] == certain


@pytest.mark.parametrize(
    ("lang", "said"), [("en", ("missing", "2022")), ("zh", ("missing", "2022年"))]
)
def test_missing_years(lang: str, said: tuple[str, str]) -> None:
    """The years of a hole are named where the verdict stands without them, too."""
    found = steps(area_of(LEVEL, "value = { 2021 = 96, 2023 = 97 }"), lang)
    assert said in [(step.key, step.result) for step in found]


@pytest.mark.parametrize(
    ("given", "why"),
    [
        (
            "growth = { 2021 = 6, 2023 = 5 }",
            "2022 missing, so the average cannot be calculated: judged on",
        ),
        ("growth = 5", "2021, 2022 missing, so the average cannot be calculated: judged on"),
    ],
)
def test_missing_years_of_a_total(given: str, why: str) -> None:
    """A year that stands alone says which others it wants."""
    (basis,) = [step for step in steps(area_of(GROWTH, given)) if step.key == "basis"]
    assert basis.result == f"{why} 2023 only"


def test_amended_target() -> None:
    """What the target was before is told, and the verdict that it would give."""
    text = (
        "unit = '%'\ntarget = { hold = 97 }\namended = [ { until = 2022, target = { hold = 98 },"
        " issued_by = '市政府', date = 2023-06-15, source = '文件' } ]"
    )
    found = lines(area_of(text, "value = 97.5"), "zh")
    assert found["amended"] == "it：目标已由98调整为保持 97%以上（市政府、2023-06-15、文件）"
    assert (found["before"], found["verdict"][-4:]) == ("未达进度", "达到进度")


def test_assigned_target() -> None:
    """A target that had no number before was assigned."""
    text = (
        "kind = 'reduction'\ntarget = { reduction = 15 }\namended = [ { until = 2020, target ="
        " { form = 'reduction', assigned_by = '市' } } ]"
    )
    found = lines(area_of(text, "cumulative = 12"))
    assert found["amended"] == "it: target assigned: a cumulative fall of at least 15 % ()"
    assert found["before"] == "not assessed"


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ("at_least", "≥6 亿元"),
        ("at_most", "≤6 亿元"),
        ("about", "约6 亿元"),
        ("estimate", "预计6 亿元"),
    ],
)
def test_figure_that_is_known_roughly(known: str, said: str) -> None:
    """A bound or a rough number is told as one."""
    found = lines(area_of("target = { hold = 5 }", f"value = 6\nknown = '{known}'"), "zh")
    assert said in found["figures"]


def test_required_of_a_trend() -> None:
    """What a trend requires is where it set off."""
    found = lines(area_of("target = { trend = 'up' }", "value = { 2021 = 5, 2023 = 6 }"))
    assert (found["required"], found["verdict"]) == ("B = 5", "6 > 5: on track")


def test_assigned_target_on_a_year_alone() -> None:
    """A year that stands alone tells the old target's verdict too."""
    text = (
        "kind = 'reduction'\ntarget = { reduction = 15 }\namended = [ { until = 2020, target ="
        " { form = 'reduction', assigned_by = '市' } } ]"
    )
    assert lines(area_of(text, "reduction = 4"))["before"] == "not assessed"
