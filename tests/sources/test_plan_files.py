"""Where a plan lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hlgl_cli.sources.plan_files import SHIPPED, path_of_plan

if TYPE_CHECKING:
    from pathlib import Path


def test_id_over_a_file_of_that_name(here: Path) -> None:
    """The shipped plan's id is it, even beside a file of that name."""
    (here / SHIPPED).write_bytes(b"")
    assert path_of_plan(SHIPPED).name == "indicators.toml"
