"""Laws that hold for all plans and figures."""

from __future__ import annotations

import itertools
from decimal import ROUND_HALF_EVEN, Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, get_args

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from hlgl_cli.engine.arithmetic import Printed, showing
from hlgl_cli.engine.following import Beside
from hlgl_cli.engine.judging import assess
from hlgl_cli.engine.paths import Accumulated, Falling, Geometric, Path, Straight
from hlgl_cli.engine.verdict import Comparison, Ruling, on_track, rounded_actual
from hlgl_cli.engine.yardstick import Yardstick, Yardsticks
from hlgl_cli.figures.joining import blank_book, join
from hlgl_cli.figures.reading import Submitted, read_figures
from hlgl_cli.submission import STATUSES
from tests.engine.build import BASE_YEAR, case, indicator, judge, measure, plan, six, submission
from tests.engine.strategies import BOUNDS, World, decimals, worlds
from tests.laws.examples import EXAMPLES, tried

if TYPE_CHECKING:
    from random import Random

    from hlgl_cli.engine.assessment import Assessment
    from hlgl_cli.engine.case import Case
    from hlgl_cli.engine.grades import Grade
    from hlgl_cli.engine.series import Point, Series
    from hlgl_cli.figures.reading import Statement

GRADES: tuple[Grade, ...] = ("behind", "in_line", "ahead", "achieved")
COMPARISONS: tuple[Comparison, ...] = get_args(Comparison)
COMPARED = st.sampled_from(COMPARISONS)
LITTLE = Fraction(1, 10**40)
HALF, TINY = Decimal("0.5"), Decimal("1E-20")
# Of each form the targets of which figures are drawn, and the key of a figure.
FORMS = {
    "level": (decimals(1, 100), "value"),
    "hold": (decimals(-100, 100), "value"),
    "growth": (decimals(-9, 20), "cumulative"),
    "change": (decimals(-100, 100), "cumulative"),
    "total": (decimals(1, 100), "cumulative"),
    "mean": (decimals(1, 100), "cumulative"),
    "rise": (decimals(-40, 99), "cumulative"),
    "multiple": (decimals(1, 5), "cumulative"),
    "reduction": (decimals(1, 60), "cumulative"),
    "yearly": (decimals(-9, 20), "growth"),
}

# Years and figures are drawn in such numbers that hypothesis thinks them slow.
few, many = tried(EXAMPLES * 2 // 5), tried()
lengths = st.integers(1, 15)


def spans(least: int = 1) -> st.SearchStrategy[tuple[int, int]]:
    """Return the lengths of plans, each with a year of the plan that is not its last."""
    return st.integers(least + 1, 15).flatmap(
        lambda years: st.tuples(st.just(years), st.integers(least, years - 1))
    )


def standing(found: Assessment) -> tuple[bool, int]:
    """Return how good an assessment is."""
    assert found.grade is not None
    return found.verdict == "on_track", GRADES.index(found.grade)


@st.composite
def questions(draw: st.DrawFn, form: str) -> tuple[str, str]:
    """Return an indicator with a target of a form, and which is better, all as in a file."""
    better = "higher" if form == "reduction" else draw(st.sampled_from(["higher", "lower"]))
    number, bound = draw(FORMS[form][0]), draw(st.sampled_from(BOUNDS[better]))
    stated = f"{form} = {number}" if form != "yearly" else f"yearly = {{ 2021 = {number} }}"
    stated += f", bound = '{bound}'" if bound else ""
    base = number - 7 if better == "higher" else number + 7
    if form == "level" and base > 0 and draw(st.booleans()):
        stated += ", path = 'geometric'"
    kind = "" if form != "multiple" else "kind = 'growth'\n"
    given = f"baseline = {base}\n" if form == "level" else ""
    return f"{kind}{given}better = '{better}'\ndecimals = 2\ntarget = {{ {stated} }}", better


# --- more of a good thing ---------------------------------------------------------------------


@pytest.mark.parametrize("form", FORMS)
@few
@given(st.data())
def test_more_is_never_worse(form: str, data: st.DataObject) -> None:
    """A better figure of an indicator never worsens its verdict or its grade."""
    stated, better = data.draw(questions(form))
    years = data.draw(lengths)
    year = 2021 if form == "yearly" else 2020 + data.draw(st.integers(1, years))
    pair = [data.draw(decimals(-99, 99)) for _ in range(2)]
    comparison = data.draw(COMPARED)
    worse, best = sorted(pair, reverse=better == "lower")
    given_ = [f"{FORMS[form][1]} = {{ {year} = {number} }}" for number in (worse, best)]
    low, high = (standing(judge(stated, one, year, years, comparison)) for one in given_)
    assert (low[0] <= high[0], low[1] <= high[1]) == (True, True)


# --- exactly on the path ----------------------------------------------------------------------


def is_exactly_on_track(found: Assessment) -> bool:
    """Return whether it is on track without any lead."""
    return found.verdict == "on_track" and six(found.outlook.lead_years) == 0


@few
@given(decimals(1, 20, 1), lengths.flatmap(lambda n: st.tuples(st.just(n), st.integers(1, n))))
def test_years_at_the_planned_rate_are_on_the_path(rate: Decimal, span: tuple[int, int]) -> None:
    """The planned rate in each of k years is exactly on the path, and so is its average."""
    years, k = span
    rates = ", ".join(f"{BASE_YEAR + one} = {rate}" for one in range(1, k + 1))
    stated = f"target = {{ growth = {rate} }}"
    for figure in (f"growth = {{ {rates} }}", f"average = {rate}"):
        assert is_exactly_on_track(judge(stated, figure, BASE_YEAR + k, years))


@few
@given(decimals(1, 20, 1), st.integers(1, 5))
def test_years_of_the_planned_fall_are_on_the_path(rate: Decimal, k: int) -> None:
    """The fall of a year, in each of k years, is exactly on the path to five years' fall."""
    whole = 100 * (1 - (1 - rate / 100) ** 5)
    assume(len(whole.as_tuple().digits) <= 15)
    found = judge(f"target = {{ reduction = {whole} }}", f"average = {rate}", BASE_YEAR + k)
    assert is_exactly_on_track(found)


@few
@given(decimals(0, 100), decimals(1, 9), st.sampled_from([1, -1]), st.integers(1, 5))
def test_steps_are_on_the_path(base: Decimal, step: Decimal, direction: int, k: int) -> None:
    """A step a year, up or down, is exactly on a straight path of such steps."""
    better = "higher" if direction > 0 else "lower"
    target = f"target = {{ level = {base + 5 * direction * step} }}"
    stated = f"better = '{better}'\nbaseline = {base}\n{target}"
    assert is_exactly_on_track(judge(stated, f"value = {base + k * direction * step}", 2020 + k))


@few
@given(st.sampled_from(["change", "total"]), decimals(1, 99), st.integers(1, 5))
def test_shares_of_a_total_are_on_the_path(form: str, step: Decimal, k: int) -> None:
    """A fifth a year is exactly on the path to the whole."""
    found = judge(f"target = {{ {form} = {5 * step} }}", f"cumulative = {k * step}", 2020 + k)
    assert is_exactly_on_track(found)


@few
@given(st.integers(1, 12), st.integers(1, 12), st.integers(1, 4), st.integers(1, 4))
def test_levels_at_an_even_rate_are_on_the_path(low: int, up: int, k: int, more: int) -> None:
    """A level after k of n years, at one rational rate, is exactly on a geometric path."""
    base, high, n = low, low + up, k + more
    level, value = Fraction(high**n), Fraction(high**k * base**more)
    stated = f"baseline = {base**n}\ntarget = {{ level = {level}, path = 'geometric' }}"
    assume(level < 10**15)
    assert is_exactly_on_track(judge(stated, f"value = {value}", BASE_YEAR + k, n))


# --- what is needed ---------------------------------------------------------------------------


def needed(found: Assessment) -> Decimal:
    """Return what each remaining year must bring, to twelve decimals."""
    assert found.outlook.needed_per_year is not None
    return found.outlook.needed_per_year.quantize(Decimal("1E-12"), ROUND_HALF_EVEN)


def of_years(first: int, last: int, number: Decimal) -> str:
    """Return the same number for a range of years, as in a file."""
    return ", ".join(f"{year} = {number:.9f}" for year in range(first, last + 1))


def ends_on_target(stated: str, given_: str, years: int) -> bool:
    """Return whether the target year is within a millionth of what it requires."""
    margin = judge(stated, given_, BASE_YEAR + years, years).margin
    return margin is not None and abs(margin) < Decimal("1E-6")


@pytest.mark.parametrize("averaging", ["level", "accumulated"])
@few
@given(decimals(1, 20), decimals(-5, 20), spans())
def test_needed_growth(averaging: str, rate: Decimal, own: Decimal, span: tuple[int, int]) -> None:
    """The needed rate in each remaining year ends on the target, by either method."""
    years, k = span
    stated = f"target = {{ growth = {rate}, averaging = '{averaging}' }}"
    so_far = of_years(2021, 2020 + k, own)
    found = judge(stated, f"growth = {{ {so_far} }}", 2020 + k, years)
    assume(found.outlook.needed_per_year is not None and needed(found) < 1000)
    rest = of_years(2021 + k, 2020 + years, needed(found))
    assert ends_on_target(stated, f"growth = {{ {so_far}, {rest} }}", years)


@few
@given(decimals(1, 60), decimals(-5, 15), spans())
def test_needed_fall(whole: Decimal, own: Decimal, span: tuple[int, int]) -> None:
    """The needed fall in each remaining year ends on the target."""
    years, k = span
    stated = f"target = {{ reduction = {whole} }}"
    so_far = of_years(2021, 2020 + k, own)
    found = judge(stated, f"reduction = {{ {so_far} }}", 2020 + k, years)
    rest = of_years(2021 + k, 2020 + years, needed(found))
    assert ends_on_target(stated, f"reduction = {{ {so_far}, {rest} }}", years)


@few
@given(decimals(1, 90), decimals(1, 9), decimals(1, 99), spans())
def test_needed_step(base: Decimal, rise: Decimal, value: Decimal, span: tuple[int, int]) -> None:
    """The needed step in each remaining year ends on the level."""
    years, k = span
    stated = f"baseline = {base}\ntarget = {{ level = {base + rise} }}"
    found = judge(stated, f"value = {value}", 2020 + k, years)
    assert found.outlook.needed_as == "step"
    assert ends_on_target(stated, f"value = {value + (years - k) * needed(found):.9f}", years)


@few
@given(decimals(1, 90), decimals(1, 9), decimals(1, 99), spans())
def test_needed_rate(base: Decimal, rise: Decimal, value: Decimal, span: tuple[int, int]) -> None:
    """The needed rate in each remaining year ends on the level, if that is what is planned."""
    years, k = span
    stated = f"baseline = {base}\ntarget = {{ level = {base + rise}, path = 'geometric' }}"
    found = judge(stated, f"value = {value}", 2020 + k, years)
    assert found.outlook.needed_as == "rate"
    factor = (1 + needed(found) / 100) ** (years - k)
    assert ends_on_target(stated, f"value = {value * factor:.9f}", years)


@few
@given(decimals(-99, 99), decimals(-99, 99), spans())
def test_needed_change(whole: Decimal, change: Decimal, span: tuple[int, int]) -> None:
    """The needed step in each remaining year ends on the change."""
    years, k = span
    stated = f"target = {{ change = {whole} }}"
    found = judge(stated, f"cumulative = {change}", 2020 + k, years)
    last = change + (years - k) * needed(found)
    assert ends_on_target(stated, f"cumulative = {last:.9f}", years)


@pytest.mark.parametrize("form", ["total", "mean"])
@few
@given(decimals(1, 99), decimals(0, 20), spans())
def test_needed_amount(form: str, whole: Decimal, own: Decimal, span: tuple[int, int]) -> None:
    """The needed amount of each remaining year ends on the total, or on the mean."""
    years, k = span
    stated = f"target = {{ {form} = {whole} }}"
    so_far = of_years(2021, 2020 + k, own)
    found = judge(stated, f"value = {{ {so_far} }}", 2020 + k, years)
    rest = of_years(2021 + k, 2020 + years, needed(found))
    assert ends_on_target(stated, f"value = {{ {so_far}, {rest} }}", years)


# --- what must not matter ---------------------------------------------------------------------


@few
@given(st.sampled_from(["level", "change", "total"]), decimals(1, 99), st.data())
def test_unit_does_not_matter(form: str, number: Decimal, data: st.DataObject) -> None:
    """In whichever multiple of its unit a figure is given, only certainty may change."""
    unit, multiple = data.draw(st.sampled_from([("万元", 10**4), ("元", 10**8), ("千元", 10**5)]))
    stated = f"baseline = 1\ntarget = {{ {form} = {data.draw(decimals(2, 99))} }}"
    key = FORMS[form][1]
    found = judge(stated, f"{key} = {number}")
    again = judge(stated, f"{key} = '{number * multiple} {unit}'")
    one, other = (
        each._replace(certain=None, grade_certain=None, figures=(), case=None, latest=None)
        for each in (found, again)
    )
    assert one == other


def _statements(numbers: list[tuple[int, str, int]]) -> list[Statement]:
    of = plan(indicator("", "it"))
    read: list[Statement] = []
    for place, (year, status, number) in enumerate(numbers):
        said = submission(year, it={"value": {2021: number}, "growth": number})
        said = said.model_copy(update={"status": status})
        read += read_figures(of, Submitted(f"{place}.toml", said)).statements
    return read


@many
@given(
    st.lists(
        st.tuples(st.sampled_from([2021, 2022]), st.sampled_from(STATUSES), st.integers(1, 3)),
        max_size=5,
    ),
    st.randoms(use_true_random=False),
)
def test_order_of_statements_does_not_matter(
    numbers: list[tuple[int, str, int]], random: Random
) -> None:
    """In whatever order files are read, the same numbers count and the same is found."""
    of, statements = plan(indicator("", "it")), _statements(numbers)
    shuffled = random.sample(statements, len(statements))
    assert join(blank_book(of), shuffled, set(), "here") == join(
        blank_book(of), statements, set(), "here"
    )


# --- rounding ---------------------------------------------------------------------------------


@few
@given(decimals(1, 99), st.lists(decimals(-9, 99), min_size=1, max_size=5), st.data())
def test_mean_is_a_total(number: Decimal, amounts: list[Decimal], data: st.DataObject) -> None:
    """A mean of x and a total of n times x have the same verdict, grade and lead."""
    bound = data.draw(st.sampled_from(["at_least", "above", "about"]))
    given_ = ", ".join(f"{2021 + at} = {one}" for at, one in enumerate(amounts))
    one, other = (
        judge(
            f"target = {{ {form} = {stated}, bound = '{bound}' }}",
            f"value = {{ {given_} }}",
            2020 + len(amounts),
        )
        for form, stated in (("mean", number), ("total", 5 * number))
    )
    assert one.outlook.lead_years == other.outlook.lead_years
    assert (one.verdict, one.grade, one.certain) == (other.verdict, other.grade, other.certain)


@many
@given(decimals(-99, 99, 5), st.integers(0, 4))
def test_rounding_is_half_to_even(number: Decimal, places: int) -> None:
    """What is shown as it is, is rounded as decimals are."""
    unit = Decimal(1).scaleb(-places)
    judged = case(f"target = {{ hold = {Decimal(5).quantize(unit)} }}", f"value = {number}")
    with showing():
        assert rounded_actual(Yardstick(judged), measure(judged).value) == number.quantize(
            unit, ROUND_HALF_EVEN
        )


@many
@given(st.integers(-900, 3000), st.integers(1, 9), st.sampled_from(["level", "accumulated"]))
def test_rounding_of_rates_is_half_to_even(tenths: int, k: int, averaging: str) -> None:
    """A rate of one decimal is rounded to whole per cent on its index, ties to the even."""
    rate = Decimal(tenths).scaleb(-1)
    stated = f"target = {{ growth = 5, averaging = '{averaging}' }}"
    judged = case(stated, f"average = {rate}", 2020 + k, 9)
    with showing():
        assert rounded_actual(Yardstick(judged), measure(judged).value) == rate.quantize(
            Decimal(1), ROUND_HALF_EVEN
        )


# --- paths ------------------------------------------------------------------------------------

POSITIVE = decimals(1, 200).map(Fraction)
HALVES = st.integers(1, 29).map(lambda halves: Fraction(halves, 2))
PATHS: st.SearchStrategy[Path] = st.one_of(
    st.builds(Straight, POSITIVE, POSITIVE, lengths),
    st.builds(Geometric, POSITIVE, POSITIVE, lengths),
    st.builds(
        Falling,
        decimals(-50, 0).map(lambda start: Fraction(start) / 100),
        decimals(1, 90).map(lambda end: Fraction(end) / 100),
        lengths,
    ),
    st.builds(
        Accumulated,
        decimals(-50, 50).map(lambda rate: Fraction(rate) / 100),
        lengths,
        st.integers(1, 9),
    ),
)


@many
@given(PATHS, HALVES)
def test_comparison_finds_what_is_shown(path: Path, k: Fraction) -> None:
    """What is shown as required lies on the path, to forty digits and however irrational."""
    with showing():
        shown = Fraction(path.at(k) or 0)
    little = LITTLE * max(Fraction(1), shown)
    assert [path.compare(shown + one, k) for one in (-little, little)] == [-1, 1]


@many
@given(PATHS, HALVES)
def test_time_inverts_the_path(path: Path, k: Fraction) -> None:
    """The path takes after k years the value that it has after k years."""
    assume(path.moves != 0)
    with showing():
        time = path.when(Fraction(path.at(k) or 0))
        assert time is not None
        assert abs(Fraction(time) - k) < Fraction(1, 10**20)


@many
@given(POSITIVE, POSITIVE, st.integers(1, 5))
def test_rational_power_is_exactly_on_the_path(start: Fraction, factor: Fraction, k: int) -> None:
    """Where the path's value is a fraction, it is neither above nor below itself."""
    path = Geometric(start, start * factor**5, 5)
    assert path.compare(start * factor**k, Fraction(k)) == 0


@many
@given(POSITIVE, decimals(-90, 90), st.integers(1, 15))
def test_rates_beside_another_are_compared_exactly(rate: Fraction, by: Decimal, k: int) -> None:
    """So many points above another's rate is exactly met, and the least less is a miss."""
    own = rate + Fraction(by) / 100
    assume(own > 0)
    path = Beside(rate**k, Fraction(by) / 100)
    orders = [path.compare(own**k + little, Fraction(k)) for little in (-LITTLE, 0, LITTLE)]
    assert orders == [-1, 0, 1]


# --- whatever comes ---------------------------------------------------------------------------


def assessments(world: World) -> list[Assessment]:
    """Return all that is said of a year, under both comparisons."""
    return [
        assess(Yardsticks(world.plan), series, world.year, world.book, comparison)
        for series, comparison in itertools.product(world.book.values(), COMPARISONS)
    ]


@many
@given(worlds())
def test_every_sound_input_has_a_verdict_or_a_reason(world: World) -> None:
    """Whatever passes the audit and the rules is judged, or refused with a reason."""
    for found in assessments(world):
        is_assessed = found.verdict != "not_assessed"
        told = (found.reason is None, found.certain is not None)
        assert told == (is_assessed,) * 2
        graded = (found.grade is not None, found.grade_certain is not None)
        assert graded == (is_assessed and not found.is_alone,) * 2


@many
@given(worlds())
def test_what_is_said_agrees(world: World) -> None:
    """Verdict, margin, grade and lead of one assessment do not contradict one another."""
    for found in assessments(world):
        is_on_track = found.verdict == "on_track"
        if found.margin is not None and found.definition.bound != "about":
            assert not (found.margin > Decimal("1E-6") and not is_on_track)
            assert not (found.margin < Decimal("-1E-6") and is_on_track)
        assert not (is_on_track and found.grade == "behind")
        assert not (found.due and found.outlook.needed_per_year is not None)
        outlook = found.outlook
        assert (outlook.lead_years is None) == (outlook.progress is None)


@many
@given(worlds())
def test_rounded_verdict_is_the_sign_of_the_margin(world: World) -> None:
    """Where rounded numbers are compared, whoever reads actual and required sees the verdict."""
    for found in assessments(world):
        bound, margin = found.definition.bound, found.margin
        if found.comparison != "rounded" or margin is None or bound == "about":
            continue
        is_tie = abs(margin) < TINY
        is_met = not is_tie and margin > 0
        is_strict = found.case is not None and found.case.is_strict_now
        expected = not is_strict if is_tie else is_met
        assert (found.verdict == "on_track") is expected


@many
@given(worlds())
def test_grade_is_the_lead_beyond_a_slack(world: World) -> None:
    """Half a year ahead is ahead, half a year behind is behind unless it is allowed.

    In the first year it is a quarter of a year.
    """
    for found in assessments(world):
        lead = found.outlook.lead_years
        if lead is None or found.due or found.grade == "achieved" or found.case is None:
            continue
        slack = min(Decimal(found.case.k) / 4, HALF)
        if abs(abs(lead) - slack) < TINY:
            continue
        late = "behind" if found.verdict == "off_track" else "in_line"
        assert found.grade == ("ahead" if lead > slack else late if lead < -slack else "in_line")


def true_case(judged: Case, random: Random) -> Case:
    """Return a case whose printed numbers are anything that they may stand for."""

    def true_number(number: Printed) -> Printed:
        part = Fraction(random.randint(-9, 9), 9)
        return number._replace(value=number.value + part * number.half)

    def true_point(point: Point) -> Point:
        deflator = point.deflator and true_number(point.deflator)
        base = point.base and true_number(point.base)
        return point._replace(number=true_number(point.number), deflator=deflator, base=base)

    def true_series(series: Series) -> Series:
        points = {key: true_point(point) for key, point in series.points.items()}
        return series._replace(points=points)

    others = {name: true_series(series) for name, series in judged.others.items()}
    base = judged.base and true_number(judged.base)
    return judged._replace(series=true_series(judged.series), base=base, others=others)


@many
@given(worlds(), st.randoms(use_true_random=False))
def test_certain_verdict_holds_for_all_that_may_be_true(world: World, random: Random) -> None:
    """Where a verdict is certain, no numbers that print alike give another."""
    for found in assessments(world):
        if found.certain and found.case is not None:
            true = true_case(found.case, random)
            with showing():
                verdict = on_track(Yardstick(true), measure(true).value, found.comparison)
                assert verdict == (found.verdict == "on_track")


@many
@given(worlds(), st.randoms(use_true_random=False))
def test_certain_grade_holds_for_all_that_may_be_true(world: World, random: Random) -> None:
    """Where a grade is certain, no numbers that print alike give another."""
    for found in assessments(world):
        if found.grade_certain and found.case is not None and found.outlook.lead_years is not None:
            true = true_case(found.case, random)
            with showing():
                ruling = Ruling(Yardstick(true), true, measure(true), found.comparison)
                assert ruling.grade == found.grade
