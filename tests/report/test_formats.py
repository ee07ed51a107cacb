"""Every format: one entry, one module, one pure function."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import pytest

from hlgl_cli.cli.streams import encoded
from hlgl_cli.report.formats import EXPLAIN_FORMATS, FORMATS, Format
from hlgl_cli.report.report import Report
from hlgl_cli.report.view import View
from hlgl_cli.text import LANGUAGES
from tests.cli.running import submit
from tests.formats import TEXTS
from tests.report.build import checked, content, validated

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Hlgl

FIGURES = """
gdp = 5.8
good_surface_water = 99
energy_intensity = 3.8
disposable_income = { value = '54200 元', base = '46000 元' }
doctors = 'x'
no_such = 1
"""
BOTH = [*TEXTS.items(), *EXPLAIN_FORMATS.items()]
MACHINES = [name for name, form in TEXTS.items() if form.for_machines]


@pytest.mark.parametrize(("name", "form"), [*FORMATS.items(), *EXPLAIN_FORMATS.items()])
def test_module(name: str, form: Format) -> None:
    """A format has a module that renders it, whole or in parts, and says what it is."""
    module = import_module(form.module)
    assert hasattr(module, "render") != hasattr(module, "InParts"), name
    assert module.__doc__


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("name", "form"), BOTH)
def test_pure(name: str, form: Format, lang: str) -> None:
    """A format says the same of the same report, and leaves it as it is."""
    report = checked(FIGURES)
    first = form.render(report, View(lang))
    assert form.render(report, View(lang)) == first, name
    assert report == checked(FIGURES)


@pytest.mark.parametrize(("name", "form"), BOTH)
@pytest.mark.parametrize(
    "report",
    [
        Report((), ()),
        Report((), (), is_judged=False),
        checked(""),
        checked(content("", head="status = 'x'")),
        validated(FIGURES),
    ],
    ids=["nothing", "nothing looked at", "no figures", "no submission", "findings"],
)
def test_any_report(name: str, form: Format, report: Report) -> None:
    """A format has an answer to every report, which ends its last line."""
    text = form.render(report, View("zh"))
    assert text == "" or text.endswith("\n"), name


@pytest.mark.parametrize("name", TEXTS)
def test_parts(name: str) -> None:
    """A format is the same of areas that are forgotten one by one as of all at hand."""
    head = "plan = 'huolinguole-14fyp'\narea = '{}市'"
    files = [content(FIGURES, head=head.format(one), name=f"{one}.toml") for one in "甲乙"]
    report, parts = checked(*files), FORMATS[name].parts(View("zh"))
    printed = [parts.begin(), *map(parts.area, report.reports)]
    end = parts.end(report._replace(reports=()))
    assert f"{''.join(printed)}{end!s}" == FORMATS[name].render(report, View("zh"))


@pytest.mark.parametrize("name", TEXTS)
def test_beside_others(hlgl: Hlgl, here: Path, name: str) -> None:
    """A format says the same beside all others, whether they are asked for before it or after it."""
    figures = submit(here, "good_surface_water = 99\nenergy_intensity = 3.8")
    alone = hlgl("check", figures, "-f", name).out
    others = [word for other in FORMATS for word in ("-f", f"{other}:{other}")]
    assert hlgl("check", figures, "-f", name, *others).out == alone
    assert hlgl("check", figures, *others, "-f", name).out == alone


@pytest.mark.parametrize("name", MACHINES)
def test_machines_see_no_colour(name: str) -> None:
    """What programs read has no colours and no limit of width."""
    plain, bright = (View("en"), View("en", 40, color=True))
    report = checked(FIGURES)
    assert FORMATS[name].render(report, bright) == FORMATS[name].render(report, plain)


@pytest.mark.parametrize(("name", "form"), BOTH)
@pytest.mark.parametrize(
    "file",
    ["\udcff.toml", "\x1b[31m\n.toml", "a`|<&\"',:%.toml", "统计 局.toml"],
)
def test_any_name_of_a_file(name: str, form: Format, file: str) -> None:
    """A file's name can be any bytes: every format can be written, and moves no reader's cursor."""
    report = checked(content("gdp = { value = 'x' }\nno_such = 1\ndoctors = 1", name=file))
    text = encoded(form.render(report, View("zh"))).decode("utf-8")
    assert form.for_machines or "\x1b" not in text, name
