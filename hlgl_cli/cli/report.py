"""hlgl report: a review of a year, to be read, printed and handed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from hlgl_cli.cli.options import (
    choosing_options,
    encoding_option,
    fail_on_option,
    files_argument,
    finding_options,
    judging_options,
    option,
    output_option,
    plans_options,
    quiet_option,
    settings_options,
    submissions_only_option,
)
from hlgl_cli.cli.types import FileName, OneOf
from hlgl_cli.cli.words import Command, lang_of
from hlgl_cli.finding import CannotRunError
from hlgl_cli.report.view import ORDERS

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from hlgl_cli.cli.judging import Judging
    from hlgl_cli.report.view import Order

EXAMPLES = (
    "hlgl report 2023.toml -o review.html",
    "hlgl report . -o review.docx --order worst",
    "hlgl report . -o review.docx --template own.docx",
    "hlgl report 2021.toml 2022.toml 2023.toml --lang en > review.html",
)
# The format of a file by its ending; standard output has the first.
ENDINGS = {".html": "html", ".htm": "html", ".docx": "docx"}
_STDOUT = "-"


@click.command(cls=Command, help="help.report", examples=EXAMPLES)
@files_argument
@output_option(help="help.report.output")
@option("--order", type=OneOf(*ORDERS), default=ORDERS[0], help="help.report.order", group="output")
@option(
    "--template",
    type=FileName(),
    metavar="FILE",
    help="help.report.template",
    group="output",
)
@submissions_only_option
@encoding_option
@plans_options
@settings_options
@judging_options
@choosing_options
@fail_on_option(default="invalid")
@finding_options
@quiet_option
@click.pass_context
def command(
    context: click.Context,
    *,
    files: tuple[str, ...],
    output: str | None,
    order: Order,
    template: str | None,
    no_settings: bool,
    fail_on: str,
    strict: bool,
    stdin_filename: str,
    quiet: bool,
    **asked: Unpack[Judging],
) -> int:
    """Judge, write the review, say how it went, and return the exit code."""
    form = _format(output)
    if template is not None and not form.startswith("docx:"):
        raise CannotRunError("run.template_of_word", {"given": form.partition(":")[0]})
    from hlgl_cli.cli.reporting import (  # noqa: PLC0415 - to run
        Output,
        ended,
        report_on,
        request_of,
    )

    lang = lang_of(context)
    written = Output(
        (form,),
        "never",
        lang,
        quiet=quiet,
        no_settings=no_settings,
        order=order,
        template=template,
    )
    report = report_on(files, request_of(asked), written, stdin_filename)
    file = None if output == _STDOUT else output
    return ended(report, fail_on, lang, strict=strict, quiet=quiet, file=file)


def _format(output: str | None) -> str:
    """Return FMT:FILE for a file, by its ending; raise CannotRunError for another ending."""
    if output is None or output == _STDOUT:
        return next(iter(ENDINGS.values()))
    name = output.lower()
    for ending, form in ENDINGS.items():
        if name.endswith(ending):
            return f"{form}:{output}"
    raise CannotRunError("run.unknown_ending", {"file": output, "known": ", ".join(ENDINGS)})
