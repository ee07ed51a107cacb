"""hlgl completion: the script by which a shell completes hlgl's command lines."""

from __future__ import annotations

import click

from hlgl_cli.cli.types import OneOf
from hlgl_cli.cli.words import Command, lang_of
from hlgl_cli.text import say

EXAMPLES = (
    """echo 'eval "$(hlgl completion bash)"' >> ~/.bashrc""",
    """echo 'eval "$(hlgl completion zsh)"' >> ~/.zshrc""",
    """echo 'hlgl completion fish | source' >> ~/.config/fish/config.fish""",
)


@click.command(cls=Command, help="help.completion", examples=EXAMPLES)
@click.argument("shell", type=OneOf("bash", "zsh", "fish"), metavar="SHELL")
@click.pass_context
def command(context: click.Context, /, shell: str) -> None:
    """Print the script, which asks hlgl at every TAB."""
    from hlgl_cli.cli.output import Sink, write  # noqa: PLC0415 - not for help and completion
    from hlgl_cli.data_files import data_file  # noqa: PLC0415

    text = data_file(f"completion.{shell}").read_text(encoding="utf-8")
    too_old = say(lang_of(context), "completion.too_old")
    write(Sink("script", None), text.replace("@too_old@", too_old), for_machines=True)
