"""Spellings of areas: what is one area, and what is asked about."""

from __future__ import annotations

import itertools

import pytest

from hlgl_cli.figures.naming import areas_meant
from hlgl_cli.sources.plans import load_plan

PLAN = load_plan()
OWN = PLAN.plan.area.zh


@pytest.mark.parametrize(
    ("spellings", "meant"),
    [
        (["霍林郭勒", "霍林郭勒市"], OWN),
        (["Huolinguole", "霍林郭勒"], OWN),
        (["Huolinguole City", "ＨＵＯＬＩＮＧＵＯＬＥ"], OWN),
        (["霍林郭勒 市", "霍林\u200b郭勒\ufeff市"], OWN),
        (["通辽", "通辽市"], "通辽市"),
        (["通辽市", "通遼市".replace("遼", "\u200d辽")], "通辽市"),
        (["⼤同市", "大同市"], "大同市"),
        (["大\ufe00同市", "大同\u3164市", "大同市"], "大同市"),
        (["大\x07同市", "大\u2028同市", "大\u2029同市", "大同市"], "大同市"),
        (["大\u034f同市", "大\u115f同市", "大\u180b同市", "大\u180f同市", "大同市"], "大同市"),
        (["Tongliao", "tongliao city", "Tongliao City", "Tongliao City"], "Tongliao City"),
        (["Tongliao  City", "Tongliao City"], "Tongliao City"),
        (["沙市", "沙市"], "沙市"),
        (["鄂温克", "鄂温克族自治旗"], "鄂温克族自治旗"),
        (["浦东", "浦东新区"], "浦东新区"),
    ],
)
def test_one_area(spellings: list[str], meant: str) -> None:
    """Names that differ only in how they are written mean one area, in whatever order."""
    for order in itertools.permutations(spellings):
        naming = areas_meant(PLAN, order)
        assert (set(naming.meant.values()), naming.asked) == ({meant}, ())


@pytest.mark.parametrize(
    ("spellings", "asked"),
    [
        (["通辽市", "通辽县"], ("通辽县", "通辽市")),
        (["通辽", "通辽市", "通辽县"], ("通辽", "通辽县", "通辽市")),
        (["鄂温克旗", "鄂温克族自治旗"], ("鄂温克族自治旗", "鄂温克旗")),
        (["鞍山市区", "鞍山市"], ("鞍山市", "鞍山市区")),
        (["霍林郭勒县"], ("霍林郭勒县", OWN)),
        (["霍林郭勒县", "霍林郭勒"], ("霍林郭勒", "霍林郭勒县", OWN)),
    ],
)
def test_asked(spellings: list[str], asked: tuple[str, ...]) -> None:
    """Two endings may be two areas: they stay apart, and it is asked once."""
    for order in itertools.permutations(spellings):
        naming = areas_meant(PLAN, order)
        assert (naming.meant, naming.asked) == ({name: name for name in spellings}, (asked,))


CHINESE = "市，县，区，旗，盟，州，省，地区，新区，特区，林区，自治区，自治州，自治县，自治旗，族自治县，族自治旗"
ENGLISH = "city, county, district, banner, league, prefecture, municipality, province"


@pytest.mark.parametrize("ending", [*CHINESE.split("，"), *ENGLISH.split(", ")])
def test_ending(ending: str) -> None:
    """A name without its ending means the one that has it."""
    naming = areas_meant(PLAN, ["和林", f"和林{ending}"])
    assert (set(naming.meant.values()), naming.asked) == ({f"和林{ending}"}, ())


def test_told() -> None:
    """What is read as another name is told, and who is asked about at a file that has one."""
    first = {"通辽": "a.toml", "霍林郭勒省": "b.toml"}
    naming = areas_meant(PLAN, ["通辽", "通辽市", "霍林郭勒省"])
    found = list(naming.findings(PLAN, first))
    assert {one.place.keys for one in found} == {("area",)}
    assert [(one.file, one.message.en) for one in found] == [
        (
            "a.toml",
            (
                'the area "通辽" is read as "通辽市": they differ only in an ending, width, blanks,'
                " case or invisible characters"
            ),
        ),
        (
            "b.toml",
            (
                'the areas "霍林郭勒市", "霍林郭勒省" differ only in their endings, and are counted'
                " as different ones"
            ),
        ),
    ]


def test_two_names_of_the_plans_own() -> None:
    """The plan's own area may have two endings in two languages: it is one."""
    own = PLAN.plan.area.model_copy(update={"zh": "通辽市", "en": "通辽地区"})
    of = PLAN.model_copy(update={"plan": PLAN.plan.model_copy(update={"area": own})})
    assert areas_meant(of, ["大同市"]) == ({"大同市": "大同市"}, ())


@pytest.mark.parametrize(
    "names",
    [
        ["忠县", "忠"],
        ["东区", "西区"],
        ["通辽市", "大同市"],
        ["杭州", "杭"],
        ["科尔沁左翼中旗", "科尔沁左翼后旗"],
        ["\u200b", "通辽市"],
        ["大\u1810同市", "大同市"],
    ],
)
def test_other_areas(names: list[str]) -> None:
    """All other names are areas of their own, about which nothing is asked."""
    naming = areas_meant(PLAN, names)
    assert (naming.meant, naming.asked) == ({name: name for name in names}, ())
