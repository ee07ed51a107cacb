"""How far a long run is, for those who look at a terminal; nothing in a pipe."""

from __future__ import annotations

import contextlib
import io
import sys
import time
from typing import TYPE_CHECKING

from hlgl_cli.cli.streams import PipeClosedError, show_on_stderr
from hlgl_cli.finding import CannotRunError
from hlgl_cli.text import say

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

PATIENCE = 1.0  # seconds


class Progress:
    """Counts areas, and shows a bar on standard error once it takes long."""

    def __init__(self, areas: int, lang: str, *, quiet: bool) -> None:
        """Take how many areas there are."""
        self._areas, self._lang, self._done = areas, lang, 0
        self._is_shown = not quiet and sys.stderr is not None and sys.stderr.isatty()
        self._since = time.monotonic()
        self._bar: tuple[Bar, TaskID] | None = None

    def advance(self, areas: int) -> None:
        """Count some areas."""
        self._done += areas
        if self._bar is None and self._is_shown and time.monotonic() - self._since > PATIENCE:
            self._bar = self._begun()
        if self._bar is not None:
            bar, task = self._bar
            bar.update(task, completed=self._done)

    def _begun(self) -> tuple[Bar, TaskID]:
        from rich.console import Console  # noqa: PLC0415 - for a long run alone
        from rich.progress import Progress as Bar  # noqa: PLC0415

        bar = Bar(
            console=Console(file=_Terminal()),
            transient=True,
            redirect_stdout=False,
            redirect_stderr=False,
        )
        task = bar.add_task(say(self._lang, "progress.areas"), total=self._areas)
        bar.start()
        return bar, task

    def end(self) -> None:
        """Remove the bar, and show none any more: there is something to read now."""
        self._is_shown = False
        if self._bar is not None:
            self._bar[0].stop()
            self._bar = None


class _Terminal(io.StringIO):
    """Standard error as a library sees it that draws on it; one that is gone shows no bar."""

    def isatty(self) -> bool:
        """Return that it is looked at."""
        return True

    @property
    def encoding(self) -> str:  # type: ignore[override]  # it is never set
        """Return in which characters it can be drawn."""
        return sys.stderr.encoding

    def write(self, text: str) -> int:
        """Show it."""
        with contextlib.suppress(CannotRunError, PipeClosedError):
            show_on_stderr(text)
        return len(text)
