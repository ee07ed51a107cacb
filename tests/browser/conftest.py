"""A browser without a window: Chromium with its driver, and Selenium (the extra `browser`)."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from tests.browser.reader import Reader
from tests.cli.running import ILLUSTRATIVE, NATION_PLAN, NATIONAL, spawn

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
# One review on one area, one on several, one in the target year.
REVIEWED = {
    "one": (str(ILLUSTRATIVE),),
    "areas": (str(ILLUSTRATIVE), "other.toml"),
    "national": (str(NATIONAL), "--plan", str(NATION_PLAN)),
}
OTHER = (
    "plan = 'huolinguole-14fyp'\narea = '甲市'\nyear = 2023\n[figures]\ngdp = 5.8\ndoctors = 'x'\n"
)


@pytest.fixture(scope="session")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    """Start a browser, and end it."""
    pytest.importorskip("selenium", reason="needs Selenium: pip install 'hlgl-cli[browser]'")
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    driver = shutil.which("chromedriver")
    if browser is None or driver is None:
        pytest.skip("needs Chromium and chromedriver: apt-get install chromium chromium-driver")
    with Reader(browser, driver, tmp_path_factory.mktemp("profile")) as started:
        yield started


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], Path]:
    """Write every review in both languages."""
    folder = tmp_path_factory.mktemp("pages")
    (folder / "other.toml").write_text(OTHER, encoding="utf-8")
    written = {}
    for name, arguments in REVIEWED.items():
        files = [str(folder / each) if each == "other.toml" else each for each in arguments]
        for lang in ("zh", "en"):
            path = folder / f"{name}-{lang}.html"
            environ = {**os.environ, "HLGL_LANG": lang}
            ran = spawn("report", *files, "-o", str(path), environ=environ)
            assert path.is_file(), ran.stderr
            written[name, lang] = path
    return written
