"""Tests are collected once, and then something else is done with them than to run them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import Phase, settings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

OPTIONS = (
    *("-q", "-s", "-p", "no:cacheprovider", "-o", "tmp_path_retention_policy=none"),
    *("--assert=plain", "--tb=native"),  # nobody reads what a change breaks
    *("-k", "not (test_odd_files and test_time)"),  # a busy machine fails them without a change
    *("-W", "ignore::pytest.PytestAssertRewriteWarning"),
)


class Loop:
    """A plugin of pytest: when all is collected, something else than running it is done."""

    def __init__(self, act: Callable[[list[pytest.Item]], object]) -> None:
        """Take what is done with the tests."""
        self._act = act

    def pytest_sessionstart(self) -> None:
        """Let hypothesis say that it found an example, and look for no smaller one."""
        phases = (Phase.explicit, Phase.generate)
        now = settings.get_profile(settings.get_current_profile_name())
        settings.register_profile("mutation", parent=now, phases=phases, database=None)
        settings.load_profile("mutation")

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Act in the place of the loop over all tests."""
        if session.testsfailed or self._act(session.items):
            session.shouldfail = "noticed"
            session.testsfailed += 1
        return True


def collected(tests: Sequence[str], act: Callable[[list[pytest.Item]], object]) -> int:
    """Collect tests, do something with them, and return pytest's exit code."""
    return int(pytest.main([*OPTIONS, *tests], plugins=[Loop(act)]))
