"""What is fuzzed: the file that the bytes become, and the commands that read it."""

from __future__ import annotations

from typing import NamedTuple

from hlgl_cli.data_files import data_file

FIGURES = "year = 2023\n[figures]\ngdp = 5.8\nurbanization_rate = 96.5\nforest_coverage = 12.6\n"
_AS_JSON = ("-f", "json", "--no-settings")
_BY = ("--plan", "nation.toml")  # of twenty indicators: small, so that more inputs are tried
_NATION = ("nation.toml", data_file("plans/national-14fyp.toml").read_text(encoding="utf-8"))


class Target(NamedTuple):
    """A file, the commands that read it, and the files beside it."""

    file: str
    commands: tuple[tuple[str, ...], ...]
    beside: tuple[tuple[str, str], ...] = ()
    longest: int = 8192  # bytes of an input


TARGETS = {
    "validate": Target(
        "2023.toml",
        (
            ("validate", "2023.toml", *_BY, *_AS_JSON),
            ("check", "2023.toml", "--lang", "zh", *_BY, *_AS_JSON),
        ),
        (_NATION,),
    ),
    "plan": Target(
        "plan.toml",
        (
            ("check", "2023.toml", "--plan", "plan.toml", *_AS_JSON),
            ("audit", "plan.toml", *_AS_JSON),
        ),
        (("2023.toml", FIGURES),),
        longest=20_000,
    ),
    "import": Target("table.csv", (("import", "table.csv", *_AS_JSON),)),
    "import-markdown": Target("table.md", (("import", "table.md", *_AS_JSON),)),
    "xlsx": Target(
        "2023.xlsx",
        (("validate", "2023.xlsx", *_BY, *_AS_JSON), ("import", "2023.xlsx", *_AS_JSON)),
        (_NATION,),
        longest=40_000,
    ),
    "csv": Target("2023.csv", (("validate", "2023.csv", *_BY, *_AS_JSON),), (_NATION,)),
    "overlay": Target(
        "overlay.toml",
        (("check", "2023.toml", "--overlay", "overlay.toml", *_BY, *_AS_JSON),),
        (("2023.toml", FIGURES), _NATION),
    ),
    "settings": Target(
        "hlgl.toml",
        (("check", "2023.toml"),),
        (("2023.toml", FIGURES),),
        longest=2048,
    ),
    "against": Target(
        "earlier.json",
        (("check", "2023.toml", "--against", "earlier.json", *_BY, *_AS_JSON),),
        (("2023.toml", FIGURES), _NATION),
        longest=60_000,
    ),
    "panel": Target(
        "figures.csv",
        (("panel", "figures.csv", "-o", "out.parquet", "--jobs", "1", "--no-settings", *_BY),),
        (_NATION,),
    ),
}
