"""What a TOML file is, told by what it says."""

from __future__ import annotations

import pytest
import tomli

from hlgl_cli.settings import Settings
from hlgl_cli.sources.kinds import SETTINGS, found_as, other_kind


def test_settings() -> None:
    """The settings are those of the model."""
    assert set(Settings.model_fields) == SETTINGS


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[figures]", None),
        ("[figures]\n[plan]", None),
        ("year = 2023", None),
        ("", None),
        ("[[indicators]]\nid = 'a'", "plan"),
        ("[plan]\nid = 'a'", "plan"),
        ("plan = 'a'\n[targets]", "overlay"),
        ("plan = 'a'\nyear = 2023\n[baselines]", "overlay"),
        ("plan = 'a'", "overlay"),
        ("plan = 'a'\nissued_by = 'b'", "overlay"),
        ("strict = true\nlang = 'zh'", "settings"),
        ("strict = true\ncolour = true", None),
    ],
)
def test_other_kind(text: str, kind: str | None) -> None:
    """Plans, overlays and settings have keys that no submission has."""
    assert other_kind(tomli.loads(text), "a.toml") == kind


def test_settings_by_their_name() -> None:
    """What settings and overlays share is told by the file's name."""
    assert other_kind({"plan": "a"}, "in/hlgl.toml") == "settings"


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("a.toml", "[figures]", "submission"),
        ("a.toml", "year = 2023", "submission"),
        ("a.toml", "[Figure]", "submission"),
        ("2023.toml", "", "submission"),
        ("2023.toml", "[figuers]", "submission"),
        ("２０２３年.toml", "[fgures]", "submission"),
        ("二〇二三年.toml", "[fgures]", "submission"),
        ("2023.toml", "[data]", "unclear"),
        ("a.toml", "[submission]\nyear = 2023", "unclear"),
        ("a.toml", "[submission.figures]", "unclear"),
        ("a.toml", "", "other"),
        ("a.toml", "[features]", "other"),
        ("2023/a.toml", "[data]", "other"),
        ("a20231.toml", "[data]", "other"),
        ("2021-plan.toml", "[plan]", "other"),
        ("2021.toml", "plan = 'a'\n[targets]", "other"),
    ],
)
def test_found_as(name: str, text: str, kind: str) -> None:
    """What has a year in its name or in itself is taken, or told of, and never passed over."""
    assert found_as(tomli.loads(text), name) == kind
