"""hlgl import --ask: the questions of a table, one by one in a terminal."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import tomli

from hlgl_cli.cli.asking import answered
from hlgl_cli.importing.checking import imported
from tests.importing.entries import HEAD, entry, question, stated

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from hlgl_cli.importing.drafting import Entry
    from tests.cli.running import Hlgl

ASKED = question(stated("hold", "4.5", bound="at_most"), stated("reduction", "17"))
MADE = imported(
    HEAD, [entry(1, "甲"), entry(2, "乙", question=ASKED), entry(3, "丙", question=question())]
)


class Keyboard(io.StringIO):
    """Standard input at which somebody types."""

    def isatty(self) -> bool:
        """Return that it is a terminal."""
        return True


def typed(monkeypatch: pytest.MonkeyPatch, keys: str, lang: str = "en") -> Entry:
    """Return the second row as it is when these keys were typed."""
    monkeypatch.setattr(sys, "stdin", Keyboard(keys))
    rows = list(answered(MADE, lang))
    assert [rows[0], rows[2]] == [MADE.drafts[0].entry, MADE.drafts[2].entry]
    return rows[1]


def test_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    """An alternative is chosen by its number, with the side and the kind that it needs."""
    ceiling, fall = (typed(monkeypatch, keys).reading for keys in ("1\n", "２\n"))
    assert (ceiling.target, ceiling.better, ceiling.question) == (
        ASKED.alternatives[0],
        "lower",
        None,
    )
    assert (fall.target, fall.kind, fall.better) == (ASKED.alternatives[1], "reduction", "higher")


def test_left_open(monkeypatch: pytest.MonkeyPatch) -> None:
    """0 leaves the question to the file."""
    assert typed(monkeypatch, "0\n") == MADE.drafts[1].entry


def test_asked_again(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    """What is no number of an answer is asked again; all of it is said on standard error."""
    typed(monkeypatch, "x\n9\n\n1\n", "zh")
    out, err = capfd.readouterr()
    assert out == ""
    assert err.count("请输入0到2之间的数字") == 3
    assert err.startswith(
        "\n第2行 乙\n    指标: 城镇化率(%)\n    2025年: 67.9\n    2030年: 71\n    年均: —\n"
        "几行合用一个数（合并的单元格），这个数属于哪一行？\n"
        "  1  控制在4.5%以内\n  2  五年累计降低17%\n  0  暂不确定，留在文件中\n选择（0—2）："
    )


def test_in_the_plan(hlgl: Hlgl, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The plan is written as its questions are answered."""
    (here / "a.csv").write_text("指标,2025年,2030年\n某项失业率(%),3.7,4.5\n", encoding="utf-8")
    asked = hlgl("import", "a.csv", "-q")
    assert "# ? " in asked.out.partition("[[indicators]]")[2]
    monkeypatch.setattr(sys, "stdin", Keyboard("1\n"))
    ran = hlgl("import", "a.csv", "--ask", "-o", "plan.toml")
    assert ran.code == 0
    data = tomli.loads((here / "plan.toml").read_text(encoding="utf-8"))
    assert "target" in data["indicators"][0]


TWO = "指标,2025年,2030年\n某项失业率(%),3.7,4.5\n某项失业人数比重(%),3.7,4.5\n"


def test_no_more_is_typed(hlgl: Hlgl, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-D keeps what was answered, and leaves the rest to the file."""
    (here / "a.csv").write_text(TWO, encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", Keyboard("1\n"))
    ran = hlgl("import", "a.csv", "--ask", "-o", "plan.toml")
    data = tomli.loads((here / "plan.toml").read_text(encoding="utf-8"))
    assert ran.code == 0
    assert ["target" in indicator for indicator in data["indicators"]] == [True, False]


def test_interrupted(
    hlgl: Hlgl,
    here: Path,
    monkeypatch: pytest.MonkeyPatch,
    failing: Callable[[BaseException], Callable[..., object]],
) -> None:
    """After Ctrl-C nothing is written."""
    (here / "a.csv").write_text(TWO, encoding="utf-8")
    keyboard = Keyboard("")
    monkeypatch.setattr(keyboard, "readline", failing(KeyboardInterrupt()))
    monkeypatch.setattr(sys, "stdin", keyboard)
    assert hlgl("import", "a.csv", "--ask", "-o", "plan.toml").code == 130
    assert [path.name for path in here.iterdir()] == ["a.csv"]
