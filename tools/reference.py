"""The pages that the package writes: the commands, tables of findings and of the plan's targets.

The worked tables of the Chinese page of the method are those of the English one.

They come from the commands' own help, the catalogue, data/rules.toml, and the shipped plan.
`python tools/reference.py` writes them; `--check` writes nothing, tells which are out of date, and
then returns 1.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

import command_page
import findings_page
import method_page
import plan_page
from hlgl_cli.cli.group import hlgl
from hlgl_cli.cli.help import described
from hlgl_cli.text import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from hlgl_cli.cli.help import Help
    from hlgl_cli.cli.words import Command

ROOT = Path(__file__).resolve().parent.parent
PAGES = {"en": "docs/commands.md", "zh": "docs/zh/commands.md"}
METHOD = ("docs/method.md", "docs/zh/method.md")
FINDINGS = {"en": "docs/findings.md", "zh": "docs/zh/findings.md"}
PLAN = {"en": "docs/plan-reading.md", "zh": "docs/zh/plan-reading.md"}


def helps(lang: str) -> list[Help]:
    """Return the help of every command, in the order of the help of the whole."""
    return list(_helps(hlgl, click.Context(hlgl, info_name="hlgl", obj=lang)))


def _helps(command: click.Command, ctx: click.Context) -> Iterator[Help]:
    """Yield the help of a command and of those below it."""
    yield described(cast("Command", command), ctx, ctx.obj)
    if isinstance(command, click.Group):
        for name in command.list_commands(ctx):
            below = cast("click.Command", command.get_command(ctx, name))
            yield from _helps(below, click.Context(below, info_name=name, parent=ctx))


def documents() -> dict[str, str]:
    """Return what belongs in each file, by its path in the repository."""
    pages = {PAGES[lang]: command_page.rendered(helps(lang)) for lang in LANGUAGES}
    for lang, path in FINDINGS.items():
        pages[path] = findings_page.rendered(_kept(path), lang)
    for lang, path in PLAN.items():
        pages[path] = plan_page.rendered(_kept(path), lang)
    return {**pages, METHOD[1]: method_page.rendered(_kept(METHOD[1]), _kept(METHOD[0]))}


def _kept(path: str) -> str:
    """Return a page of the repository, of which only the tables are written."""
    return (ROOT / path).read_text(encoding="utf-8")


def out_of_date(wanted: Mapping[str, str], root: Path) -> list[str]:
    """Return the paths of what is missing or reads differently."""
    return [path for path, text in wanted.items() if _read(root / path) != text]


def _read(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.is_file() else None


def write(wanted: Mapping[str, str], root: Path) -> None:
    """Write what is out of date."""
    for stale in out_of_date(wanted, root):
        path = root / stale
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(wanted[stale], encoding="utf-8", newline="\n")


def main(arguments: Sequence[str], root: Path = ROOT) -> int:
    """Write the pages, or with --check tell which are out of date."""
    if arguments not in ([], ["--check"]):
        sys.stderr.write("usage: python tools/reference.py [--check]\n")
        return 2
    wanted = documents()
    if not arguments:
        write(wanted, root)
        return 0
    stale = out_of_date(wanted, root)
    sys.stdout.writelines(f"out of date: {path} (python tools/reference.py)\n" for path in stale)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
