"""What a plan or the settings say at a glance."""

from __future__ import annotations

from pathlib import Path

import pytest

from hlgl_cli.finding import CannotRunError
from hlgl_cli.sources.outlines import plan_outline, settings_outline, titles_of_plans
from hlgl_cli.sources.plans import load_plan
from hlgl_cli.sources.settings import load_settings
from tests.cli.running import ROOT

PLANS = [str(ROOT / "data" / "indicators.toml"), *map(str, ROOT.glob("examples/*/plan*.toml"))]


@pytest.mark.parametrize("path", PLANS, ids=lambda path: Path(path).parent.name)
def test_plan(path: str) -> None:
    """A plan's outline says what its model says."""
    plan, outline = load_plan(path), plan_outline(path)
    assert [one.names for one in outline.indicators] == [one.names() for one in plan.indicators]
    for lang in ("zh", "en"):
        assert [one.words[lang] for one in outline.indicators] == [
            getattr(one.name, lang) for one in plan.indicators
        ]
    assert outline.years == range(plan.base_year + 1, plan.target_year + 1)


def test_shipped_plan() -> None:
    """Where no plan is named, it is the shipped one."""
    assert plan_outline(None) == plan_outline("huolinguole-14fyp") == plan_outline("")


def test_any_toml(tmp_path: Path) -> None:
    """However a plan is written in TOML, it reads the same."""
    path = tmp_path / "plan.toml"
    path.write_text(
        "plan = {base_year = 2_020, target_year = 0x7e1}\n"
        'indicators = [{\'id\' = """gdp""", name.zh = \'增长\', name.en = "growth # 1"}]\n',
        encoding="utf-8",
    )
    outline = plan_outline(str(path))
    assert [(one.names, one.words["en"]) for one in outline.indicators] == [
        (("gdp", "增长"), "growth # 1")
    ]
    assert outline.years == range(2021, 2018)


@pytest.mark.parametrize(
    ("base", "target", "years"),
    [
        (2020, 999_999_999_999, range(2021, 2101)),
        (-999_999_999_999, 2025, range(1900, 2026)),
        (1899, 2100, range(1900, 2101)),
        (2025, 2025, range(2026, 2026)),
    ],
)
def test_years_have_bounds(tmp_path: Path, base: int, target: int, years: range) -> None:
    """A plan that reaches further than plans may does not keep a shell waiting."""
    path = tmp_path / "plan.toml"
    path.write_text(f"indicators = []\nplan = {{base_year = {base}, target_year = {target}}}\n")
    assert plan_outline(str(path)).years == years


def test_no_toml(tmp_path: Path) -> None:
    """A file that is no TOML has no outline, and says why."""
    (tmp_path / "plan.toml").write_text("plan = ", encoding="utf-8")
    with pytest.raises(CannotRunError) as refused:
        plan_outline(str(tmp_path / "plan.toml"))
    assert refused.value.key == "run.unreadable"
    assert [one.code for one in refused.value.findings] == ["S102"]


@pytest.mark.parametrize("plan", ["huolinguole-14fyp", "plan.toml", "../plan", "a/b.toml"])
def test_settings(tmp_path: Path, plan: str) -> None:
    """The settings' outline says what their model says."""
    path = tmp_path / "hlgl.toml"
    path.write_text(f'plan = "{plan}"\nlang = "zh"\n', encoding="utf-8")
    settings = load_settings(path)
    assert settings_outline(path) == {"plan": settings.plan, "plans": (), "lang": settings.lang}


def test_empty_settings(tmp_path: Path) -> None:
    """What is not settled is nothing."""
    (tmp_path / "hlgl.toml").write_text("", encoding="utf-8")
    assert settings_outline(tmp_path / "hlgl.toml") == {"plan": None, "plans": (), "lang": None}


@pytest.mark.parametrize(
    "text", ["plan = 3\nlang = ['zh']\n", "plan = {}\nplans = [1]\nlang = true\n"]
)
def test_settings_that_are_no_text(tmp_path: Path, text: str) -> None:
    """Nor does what is no text settle anything."""
    (tmp_path / "hlgl.toml").write_text(text, encoding="utf-8")
    assert settings_outline(tmp_path / "hlgl.toml") == {"plan": None, "plans": (), "lang": None}


@pytest.mark.parametrize("plans", ['"*.toml"', '["p/*.toml", "c*.toml"]'])
def test_settled_plans(tmp_path: Path, plans: str) -> None:
    """The project's own plans are those of the model, and their titles are at hand by id."""
    for name in ("city.toml", "p/nation.toml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        text = f"[plan]\nid = '{name[:4]}'\ntitle = {{ en = 'Title' }}"
        (tmp_path / name).write_text(text, encoding="utf-8")
    path = tmp_path / "hlgl.toml"
    path.write_text(f"plans = {plans}\n", encoding="utf-8")
    own = settings_outline(path)["plans"]
    assert own == load_settings(path).plans
    assert titles_of_plans(own[:1])["city"] == {"zh": "Title", "en": "Title"}


def test_titles_of_plans_that_ship() -> None:
    """The titles of plans that ship are theirs in both languages."""
    titles = titles_of_plans(())["huolinguole-14fyp"]
    assert titles == load_plan().plan.title.model_dump()


def test_name_in_one_language(tmp_path: Path) -> None:
    """A name in one language is the name in both."""
    path = tmp_path / "plan.toml"
    path.write_text(
        "plan = { base_year = 2020, target_year = 2025 }\n"
        "indicators = [ { id = 'gdp', name = { en = 'growth' } } ]\n",
        encoding="utf-8",
    )
    (named,) = plan_outline(str(path)).indicators
    assert (named.names, named.words) == (("gdp", "growth"), {"zh": "growth", "en": "growth"})
