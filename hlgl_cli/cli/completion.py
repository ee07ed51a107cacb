"""hlgl completion: the script by which a shell completes, and the answers to what it asks at TAB.

Scripts and the form of the answers are click's.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click
from click.shell_completion import BashComplete, FishComplete, ShellComplete, ZshComplete

from hlgl_cli.cli.defaults import by_command
from hlgl_cli.cli.language import language
from hlgl_cli.cli.streams import write_stdout
from hlgl_cli.cli.types import OneOf, shows_tracebacks
from hlgl_cli.cli.words import COMPLETE, Command
from hlgl_cli.finding import CannotRunError

if TYPE_CHECKING:
    from collections.abc import Mapping

SHELLS = {"bash": BashComplete, "zsh": ZshComplete, "fish": FishComplete}
EXAMPLES = (
    """echo 'eval "$(hlgl completion bash)"' >> ~/.bashrc""",
    "echo 'autoload -U compinit; compinit; . <(hlgl completion zsh)' >> ~/.zshrc",
    """echo 'hlgl completion fish | source' >> ~/.config/fish/config.fish""",
)


@click.command(cls=Command, help="help.completion", examples=EXAMPLES)
@click.argument("shell", type=OneOf(*SHELLS), metavar="SHELL")
@click.pass_context
def command(context: click.Context, /, shell: str) -> None:
    """Print the script, which asks hlgl at every TAB."""
    completer = SHELLS[shell](context.find_root().command, {}, "hlgl", COMPLETE)
    # Not bash's own source(), which runs bash to learn how old it is.
    write_stdout(ShellComplete.source(completer), for_machines=True)


def answer(group: click.Command, instruction: str) -> int:
    """Write what completes the line in the environment, and nothing else, whatever is wrong.

    What is wrong with the line, the plan or the settings is said when the command is run. Raises
    as `write_stdout` does.
    """
    try:
        shell, settings = instruction.partition("_")[0], _settings()
        context: dict[str, object] = {"default_map": by_command(settings)}
        completer = SHELLS[shell](group, context, "hlgl", COMPLETE)
        words, _ = completer.get_completion_args()
        context["obj"] = language(words, os.environ, settings.get("lang"))
        completed = completer.complete()
    except Exception:
        if shows_tracebacks(os.environ):
            raise
        return 0
    write_stdout(f"{completed}\n", for_machines=True)
    return 0


def _settings() -> Mapping[str, object]:
    """Return what is settled; of broken settings nothing, so that all else still completes."""
    from hlgl_cli.sources import nearby  # noqa: PLC0415 - for TAB alone

    if not nearby.may_be_settled():
        return {}
    from hlgl_cli.sources import outlines, settings  # noqa: PLC0415 - pathlib costs a tenth of click

    try:
        path = settings.find_settings(".")
        return {} if path is None else outlines.settings_outline(path)
    except CannotRunError:
        return {}
