"""The audit of a plan: how its tables fit one another."""

from __future__ import annotations

import pytest

from hlgl_cli.finding import Finding, Place
from hlgl_cli.plan import Plan
from hlgl_cli.rules import audit, remarks
from hlgl_cli.text import Word
from tests.engine.build import indicator, plan

LOWER = "better = 'lower'\n"
VALUE = "kind = 'value'\n"


def found(of: Plan) -> list[tuple[str, tuple[str, ...]]]:
    """Return the codes and places of an audit, below the first indicator where they are there."""
    first = ("indicators", "0")
    keys = [(finding.code, finding.place.keys) for finding in audit(of, "plan.toml")]
    return [(code, key[2:] if key[:2] == first else key) for code, key in keys]


SOUND = [
    "target = { growth = 5, milestones = { 2021 = 4, 2022 = 4, 2023 = 4, 2024 = 5 } }",
    "target = { yearly = { 2021 = 6, 2022 = 1, 2023 = 1, 2024 = 1, 2025 = 5 } }",
    "target = { hold = 4, bound = 'about', tolerance = 0 }",
    "target = { hold = 4, bound = 'about', tolerance = 0.5 }",
    "",
    "range = [0, 1]",
    "target = { growth = -99.9 }",
    "target = { growth = 5, averaging = 'accumulated' }",
    "target = { growth = 5, milestones = { 2021 = 4, 2024 = -5 } }",
    VALUE + "baseline = 5\ntarget = { growth = 5 }",
    "baseline = -3\ntarget = { growth = 5 }",
    VALUE + "target = { multiple = 2, milestones = { 2022 = 1.2 } }",
    "baseline = 95\ntarget = { level = 98, milestones = { 2022 = 96 } }",
    "baseline = 0.8\ntarget = { level = 1.5, path = 'geometric' }",
    "baseline = 0\ntarget = { level = 1.5, path = 'straight' }",
    "target = { level = 98, bound = 'about', tolerance = 2 }",
    LOWER + "baseline = 43\ntarget = { level = 40, bound = 'at_most' }",
    LOWER + "baseline = 43\ntarget = { level = 40, bound = 'below' }",
    LOWER + "target = { hold = 4.5, bound = 'about' }",
    "target = { hold = 4.5, bound = 'above' }",
    "target = { change = -3 }",
    "target = { reduction = 99.9, milestones = { 2023 = 50 } }",
    "target = { total = 10, milestones = { 2023 = 5 } }",
    "target = { mean = 10 }",
    "target = { yearly = { 2021 = 6, 2025 = -99 } }",
    "target = { form = 'reduction', assigned_by = '通辽市' }\nkind = 'reduction'",
    "kind = 'growth'\nbase_level = '143.96 亿元'",
    "kind = 'growth'\nbase_level = { value = '143.96 亿元', year = 2019, known = 'about' }",
    "kind = 'growth'\nbaseline = { value = 5, mark = '*' }",
    "target = { trend = 'up' }",
    LOWER + "target = { trend = 'down', since = 2015, due = 2030 }",
    "target = { growth = 5, upto = 5.5 }",
    LOWER + "target = { hold = 5, upto = 4.5, bound = 'about' }",
    "target = { hold = 5, each_year = true }",
    "baseline = { value = 25, year = 2024 }\ntarget = { level = 30, due = 2030 }",
    "baseline = { value = 25, year = 2024 }\ntarget = { level = 30, since = 2024, due = 2030 }",
    "target = { reduction = 65, since = 2005, due = 2030, milestones = { 2015 = 40 } }",
    "kind = 'growth'\ntargets = [ { growth = 3.5 }, { growth = 5, due = 2023 } ]",
    "target = { hold = 5 }\namended = [ { until = 2021, target = { hold = 4 } } ]",
    "amended = [ { until = 2020, target = { hold = 4 } }, { until = 2024, target = { hold = 3 } } ]",
    "amended = [ { until = 2020, target = { hold = 4 } }, { until = 2020, target = { hold = 3 } } ]",
]
# The plan's table, the code, and the key below the indicator.
BROKEN = [
    ("category = 'none'", "P708", "category"),
    ("target = { hold = 5, bound = 'at_most' }", "P703", "target.bound"),
    ("target = { hold = 5, bound = 'below' }", "P703", "target.bound"),
    (LOWER + "target = { hold = 5, bound = 'at_least' }", "P703", "target.bound"),
    (LOWER + "target = { hold = 5, bound = 'above' }", "P703", "target.bound"),
    ("target = { reduction = 5, bound = 'at_most' }", "P703", "target.bound"),
    (LOWER + "target = { reduction = 5 }", "P703", "better"),
    (VALUE + "target = { reduction = 5 }", "P705", "kind"),
    (VALUE + "target = { yearly = { 2021 = 5 } }", "P705", "kind"),
    ("kind = 'growth'\ntarget = { level = 5 }", "P705", "kind"),
    ("kind = 'reduction'\ntarget = { growth = 5 }", "P705", "kind"),
    ("target = { hold = 5, by = 2 }", "P704", "target.by"),
    ("target = { hold = 5, tolerance = 2 }", "P704", "target.tolerance"),
    ("target = { hold = 5, path = 'straight' }", "P704", "target.path"),
    ("target = { hold = 5, averaging = 'level' }", "P704", "target.averaging"),
    ("target = { hold = 5, milestones = { 2022 = 5 } }", "P704", "target.milestones"),
    ("target = { mean = 5, milestones = { 2022 = 5 } }", "P704", "target.milestones"),
    ("target = { level = 5, milestones = { 2020 = 4 } }", "P704", "target.milestones"),
    ("target = { level = 5, milestones = { 2025 = 4 } }", "P704", "target.milestones"),
    (
        "target = { growth = 5, averaging = 'accumulated', milestones = { 2022 = 5 } }",
        "P704",
        "target.milestones",
    ),
    ("target = { growth = 5, each_year = true }", "P704", "target.each_year"),
    ("target = { level = 5, each_year = true }", "P704", "target.each_year"),
    ("kind = 'growth'\ntarget = { yearly = {}, upto = 5 }", "P704", "target.upto"),
    ("target = { trend = 'up', upto = 5 }", "P704", "target.upto"),
    ("target = { trend = 'up', bound = 'above' }", "P704", "target.bound"),
    ("target = { trend = 'up', milestones = { 2022 = 5 } }", "P704", "target.milestones"),
    (
        "target = { level = 5, since = 2022, milestones = { 2022 = 4 } }",
        "P704",
        "target.milestones",
    ),
    ("target = { yearly = { 2022 = 5 }, due = 2021 }", "P704", "target.yearly"),
    ("target = { trend = 'down' }", "P703", "target.trend"),
    (LOWER + "target = { trend = 'up' }", "P703", "target.trend"),
    ("kind = 'growth'\ntarget = { trend = 'up' }", "P705", "kind"),
    ("target = { hold = 5, due = 2020 }", "P706", "target.due"),
    ("target = { hold = 5, since = 2025 }", "P706", "target.since"),
    ("target = { hold = 5, since = 2026, due = 2024 }", "P706", "target.due"),
    ("baseline = { value = 4, year = 2025 }\ntarget = { hold = 5 }", "P706", "baseline.year"),
    (
        "kind = 'growth'\nbase_level = { value = '1 元', year = 2026 }\ntarget = { growth = 5 }",
        "P706",
        "base_level.year",
    ),
    ("baseline = 4\ntarget = { level = 5, since = 2021 }", "P711", "target.since"),
    (
        "baseline = { value = 4, year = 2022 }\ntarget = { level = 5, since = 2021 }",
        "P711",
        "target.since",
    ),
    ("target = { growth = 5, upto = 5 }", "P712", "target.upto"),
    ("target = { hold = 5, upto = 4.5 }", "P712", "target.upto"),
    (LOWER + "target = { hold = 5, upto = 5.5 }", "P712", "target.upto"),
    ("target = { hold = 5 }\ntargets = [ { hold = 5 }, { hold = 6 } ]", "P713", "target"),
    ("targets = [ { hold = 5 }, { hold = 6 }, { hold = 5 } ]", "P713", "targets.2"),
    ("targets = [ { hold = 5 }, { hold = 6, by = 2 } ]", "P704", "targets.1.by"),
    ("amended = [ { until = 2025, target = { hold = 4 } } ]", "P714", "amended.0.until"),
    ("amended = [ { until = 2019, target = { hold = 4 } } ]", "P714", "amended.0.until"),
    (
        "amended = [ { until = 2022, target = { hold = 4 } }, { until = 2022, target = { hold = 3 } } ]",
        "P714",
        "amended.1.until",
    ),
    (
        "amended = [ { until = 2022, target = { hold = 4, path = 'straight' } } ]",
        "P704",
        "amended.0.target.path",
    ),
    ("base_level = '5 亿元'", "P715", "base_level"),
    ("kind = 'growth'\nbaseline = { value = 5, year = 2019 }", "P715", "baseline.year"),
    ("kind = 'growth'\nbaseline = { value = 5, known = 'about' }", "P715", "baseline.known"),
    ("target = { yearly = { 2020 = 5 } }", "P704", "target.yearly"),
    ("target = { yearly = { 2026 = 5 } }", "P704", "target.yearly"),
    ("range = [5, 5]", "P709", "range"),
    ("range = [6, 5]", "P709", "range"),
    ("kind = 'growth'\nbase_level = '0 亿元'", "P709", "base_level"),
    ("target = { growth = -100 }", "P709", "target.growth"),
    ("target = { growth = 5, milestones = { 2022 = -100 } }", "P709", "target.milestones.2022"),
    ("target = { yearly = { 2022 = -101 } }", "P709", "target.yearly.2022"),
    ("target = { reduction = 100 }", "P709", "target.reduction"),
    (VALUE + "target = { multiple = 0 }", "P709", "target.multiple"),
    ("target = { level = 0, path = 'geometric' }", "P709", "target.level"),
    (
        "target = { level = 5, path = 'geometric', milestones = { 2022 = -1 } }",
        "P709",
        "target.milestones.2022",
    ),
    (
        "target = { hold = 5, bound = 'about', tolerance = -1 }",
        "P709",
        "target.tolerance",
    ),
    (
        "target = { growth = -95, bound = 'about', tolerance = 5 }",
        "P709",
        "target.growth",
    ),
    (
        "target = { reduction = 150, bound = 'about', tolerance = 60 }",
        "P709",
        "target.reduction",
    ),
    (
        VALUE + "target = { multiple = 1, bound = 'about', tolerance = 1 }",
        "P709",
        "target.multiple",
    ),
    (VALUE + "baseline = -1\ntarget = { growth = 5 }", "P709", "baseline"),
    (VALUE + "baseline = 0\ntarget = { growth = 5 }", "P709", "baseline"),
    (VALUE + "baseline = 0\ntarget = { multiple = 2 }", "P709", "baseline"),
    ("baseline = -1\ntarget = { level = 5, path = 'geometric' }", "P709", "baseline"),
    ("baseline = 0\ntarget = { level = 5, path = 'geometric' }", "P709", "baseline"),
]


@pytest.mark.parametrize("text", SOUND)
def test_sound(text: str) -> None:
    """What a plan can mean is found in order."""
    assert found(plan(indicator(text))) == []


@pytest.mark.parametrize(("text", "code", "key"), BROKEN)
def test_broken(text: str, code: str, key: str) -> None:
    """What no path can be made of is found, at the key that is wrong."""
    assert found(plan(indicator(text))) == [(code, tuple(key.split(".")))]


def test_several_targets_are_each_found_in_order() -> None:
    """What one target follows must be there, whichever of several it is."""
    of = plan(indicator("kind = 'growth'\ntargets = [ { growth = 3 }, { follow = 'gdp' } ]"))
    assert found(of) == [("P708", ("targets", "1", "follow"))]


def test_plan_of_one_year() -> None:
    """A plan may be of a single year."""
    assert found(plan(indicator("target = { growth = 5 }"), years=1)) == []


def test_plan_without_a_year_and_a_target() -> None:
    """Where the plan itself has no year, none of its targets is told."""
    of = plan(indicator("target = { growth = 5 }"), years=0)
    assert found(of) == [("P706", ("plan", "target_year"))]


def test_target_of_a_plan_of_one_year() -> None:
    """A target that is due before it begins is told in a plan of a single year, too."""
    of = plan(indicator("target = { hold = 5, due = 2020 }"), years=1)
    assert found(of) == [("P706", ("target", "due"))]


def test_name_of_three() -> None:
    """A name that several have is told once, at the last of them."""
    text = "name = { zh = '它', en = 'It' }"
    three = plan(*(indicator(text, name) for name in "abc"))
    assert found(three) == [("P707", ("indicators", "2"))]


def test_points_above_another() -> None:
    """Points above are an option of what follows another, and of nothing else."""
    own = indicator("kind = 'growth'\ntarget = { follow = 'gdp', by = 1 }")
    assert found(plan(own, indicator("kind = 'growth'", "gdp"))) == []


def test_only_followed() -> None:
    """What is only followed can be followed, and its names are its own."""
    series = {"id": "nation", "name": {"zh": "全国"}, "kind": "growth", "unit": "%"}
    of = plan(indicator("kind = 'growth'\ntarget = { follow = 'nation' }"))
    whole = Plan.model_validate(
        {
            **of.model_dump(exclude={"indicators", "series"}),
            "indicators": of.indicators,
            "series": [series],
        }
    )
    assert found(whole) == []
    twice = whole.model_copy(update={"series": whole.series * 2})
    assert found(twice) == [("P707", ("series", "1")), ("P707", ("series", "1"))]
    like = whole.model_copy(update={"series": (whole.series[0].model_copy(update={"id": "it"}),)})
    assert ("P707", ("series", "0")) in found(like)


@pytest.mark.parametrize("years", [0, -1])
def test_plan_without_a_year(years: int) -> None:
    """A plan must end after it began."""
    assert found(plan(years=years)) == [("P706", ("plan", "target_year"))]


def test_one_name_for_two_indicators() -> None:
    """A name must say which indicator is meant."""
    of = plan(indicator("aliases = ['同名']"), indicator("aliases = ['同名']", "other"))
    facts = {"name": "同名"}
    assert audit(of, "p") == [Finding("P707", Place("p", ("indicators", "1")), facts)]


def test_one_name_twice_for_one_indicator() -> None:
    """An alias may repeat the name."""
    assert found(plan(indicator("aliases = ['it', 'it']"))) == []


def test_category_twice() -> None:
    """A category is listed once."""
    of = plan(indicator())
    twice = of.model_copy(update={"categories": of.categories * 2})
    assert audit(twice, "p") == [Finding("P707", Place("p", ("categories",)), {"name": "all"})]


@pytest.mark.parametrize(
    ("followed", "sound"),
    [("gdp", True), ("it", False), ("unknown", False), ("falls", False)],
)
def test_followed(followed: str, *, sound: bool) -> None:
    """What is followed is another indicator of the plan that rises or has levels."""
    others = indicator("kind = 'growth'", "gdp"), indicator("kind = 'reduction'", "falls")
    of = plan(indicator(f"target = {{ follow = '{followed}' }}"), *others)
    assert found(of) == ([] if sound else [("P708", ("target", "follow"))])


def test_target_to_follow_that_is_still_to_come() -> None:
    """Whom to follow may be for an authority to say."""
    text = "kind = 'growth'\ntarget = { form = 'follow', assigned_by = '通辽市' }"
    assert found(plan(indicator(text))) == []


def test_finding_names_its_indicator_and_facts() -> None:
    """A message can name the indicator, the key and what was given."""
    other = indicator(LOWER + "target = { hold = 5, bound = 'above' }", "other")
    (finding,) = audit(plan(indicator(), other), "plan.toml")
    assert finding.place == Place("plan.toml", ("indicators", "1", "target", "bound"))
    assert (finding.indicator, finding.severity) == ("other", "error")
    facts = {"name": other.name, "given": Word("bound.above"), "better": Word("better.lower")}
    assert finding.facts == facts


def test_everything_is_found_at_once() -> None:
    """All that is wrong is said in one go."""
    text = "category = 'none'\ntarget = { level = 98, bound = 'below', by = 1 }"
    assert [code for code, _ in found(plan(indicator(text)))] == ["P708", "P703", "P704"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("baseline = 98\ntarget = { level = 98 }", ["P702"]),
        ("baseline = 99\ntarget = { level = 98 }", ["P702"]),
        (LOWER + "baseline = 40\ntarget = { level = 43 }", ["P702"]),
        ("baseline = 97\ntarget = { level = 98 }", []),
        ("target = { level = 98 }", []),
        ("baseline = 99\ntarget = { form = 'level', assigned_by = 'A' }", []),
        ("baseline = 99\ntarget = { hold = 98 }", []),
    ],
)
def test_level_met_from_the_start(text: str, codes: list[str]) -> None:
    """It is told, and the plan can be used."""
    of = plan(indicator(text))
    assert (audit(of, "plan.toml"), [one.code for one in remarks(of, "plan.toml")]) == ([], codes)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("category = 'no'", 'it: the plan has no category "no"'),
        ("target = { follow = 'it' }", 'it: the plan has no indicator to follow "it"'),
        (
            "target = { hold = 5, bound = 'at_most' }",
            "it: “at most” contradicts “higher is better”",
        ),
        (
            "target = { hold = 5, by = 2 }",
            "it: by, as it is, does not fit a target of the form “floor or ceiling”",
        ),
        (
            "kind = 'growth'\ntarget = { level = 5 }",
            (
                "it: a target of the form “level” does not fit an indicator stated as"
                " “growth over the previous year”"
            ),
        ),
        (
            VALUE + "target = { growth = -100 }",
            "it: -100 is impossible: growth is above -100%",
        ),
        ("target = { reduction = 100 }", "it: 100 is impossible: a reduction is below 100%"),
        (
            VALUE + "target = { multiple = 0 }",
            "it: 0 is impossible: a multiple is above 0",
        ),
        (
            "target = { level = 0, path = 'geometric' }",
            "it: 0 is impossible: at an even yearly rate, baseline and target are above 0",
        ),
        (
            "baseline = 0\ntarget = { level = 5, path = 'geometric' }",
            "it: 0 is impossible: at an even yearly rate, baseline and target are above 0",
        ),
        (
            VALUE + "baseline = 0\ntarget = { growth = 5 }",
            "it: 0 is impossible: a level from which rates are calculated is above 0",
        ),
        (
            "range = [6, 5]",
            "it: 6, 5 is impossible: a range goes from the lower to the higher number",
        ),
        (
            "kind = 'growth'\nbase_level = '0 元'",
            "it: 0 is impossible: a level from which rates are calculated is above 0",
        ),
        (
            "target = { hold = 5, bound = 'about', tolerance = -1 }",
            "it: -1 is impossible: a tolerance is not below 0",
        ),
        (LOWER + "target = { trend = 'up' }", "it: “up” contradicts “lower is better”"),
        (
            LOWER + "target = { reduction = 5 }",
            "it: “cumulative reduction” contradicts “lower is better”",
        ),
        (
            "kind = 'growth'\nbaseline = { value = 5, year = 2019 }",
            "it: baseline.year judges nothing here",
        ),
        (
            "kind = 'growth'\nbaseline = { value = 5, known = 'about' }",
            "it: baseline.known judges nothing here",
        ),
        (
            "target = { hold = 5, due = 2020 }",
            "the target year 2020 must come after the base year 2020",
        ),
        ("targets = [ { hold = 5 }, { hold = 5 } ]", "it: a target is stated twice"),
        (
            "baseline = 4\ntarget = { level = 5, since = 2021 }",
            "it: the target counts from 2021, its baseline is of 2020",
        ),
        (
            "target = { growth = 5, upto = 4 }",
            "it: the second number of the range, 4, is no better than the first, 5 (higher is better)",
        ),
        (
            "target = { level = 6 }\nbase_level = '5 吨'",
            "it: base_level judges nothing here",
        ),
        (
            "amended = [ { until = 2025, target = { hold = 4 } } ]",
            "it: an old target was in force until 2025, which is not within the plan, or the same as of another",
        ),
    ],
)
def test_words(text: str, said: str) -> None:
    """What is wrong is said with the reason."""
    (finding,) = audit(plan(indicator(text)), "p")
    assert finding.message.en == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "target = { level = 5, milestones = { 2030 = 4 } }",
            "its years lie after the base year and before the target year",
        ),
        (
            "kind = 'growth'\ntarget = { yearly = { 2030 = 4 } }",
            "its years lie after the base year, the last is the target year",
        ),
        (
            "target = { hold = 5, milestones = { 2022 = 5 } }",
            "remove it, or change the target's form",
        ),
        ("target = { follow = 'itt' }", "use an id that the plan has"),
        (
            "amended = [ { until = 2025, target = { hold = 4 } } ]",
            "until is the last year that the old target judges: after 2020 and before 2025",
        ),
    ],
)
def test_hints(text: str, said: str) -> None:
    """What to do fits what is wrong."""
    (finding,) = audit(plan(indicator(text)), "p")
    assert finding.hint.en == said


def test_near_category() -> None:
    """A misspelt id gets the one that was meant."""
    (finding,) = audit(plan(indicator("category = 'al'")), "p")
    assert finding.hint.en == 'did you mean "all"?'


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        (
            "targets = [ { hold = 5 }, { hold = 5 } ]",
            "targets has one target twice: remove one of them",
        ),
        (
            "target = { hold = 5 }\ntargets = [ { hold = 5 }, { hold = 6 } ]",
            "write target or targets: remove target and put it into targets",
        ),
        (
            "target = { level = 5, milestones = { 2025 = 4 } }",
            "its years lie after the base year and before the target year",
        ),
        (
            "target = { yearly = { 2026 = 5 } }",
            "its years lie after the base year, the last is the target year",
        ),
        (
            "target = { hold = 5, milestones = { 2022 = 5 } }",
            "remove it, or change the target's form",
        ),
    ],
)
def test_hint(text: str, hint: str) -> None:
    """What to do is said of the very mistake."""
    (finding,) = audit(plan(indicator(text)), "p")
    assert finding.hint.en == hint


def test_words_of_a_level_met_from_the_start() -> None:
    """It is told with both numbers, and how it is judged."""
    (finding,) = remarks(plan(indicator("baseline = 99\ntarget = { level = 98 }")), "p")
    said = "it: the target 98 is not better than the baseline 99, so it is judged as one to hold"
    assert finding.message.en == said


def test_words_of_a_plan_without_a_year() -> None:
    """Both years of the plan are told."""
    (finding,) = audit(plan(years=0), "p")
    assert finding.message.en == "the target year 2020 must come after the base year 2020"
