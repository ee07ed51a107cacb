"""What a shell asks at TAB: the line goes in, the words that complete it come out.

Click finds what is to be completed. The scripts (data/completion.*) and the form of the answer are
our own: click's scripts part an answer at every comma, complete no file behind FMT:, put a value in
the place of --only= too, and leave a bracket in an indicator's name to bash.
"""

from __future__ import annotations

import contextlib
import os
import re
import shlex
import sys
from typing import TYPE_CHECKING, NamedTuple

from click.shell_completion import ShellComplete, split_arg_string

from hlgl_cli.cli.defaults import by_command
from hlgl_cli.cli.group import hlgl
from hlgl_cli.cli.language import language
from hlgl_cli.finding import CannotRunError
from hlgl_cli.sources.settings import current_folder, find_settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from click.shell_completion import CompletionItem

_CURSOR = "|"  # stands where the cursor is, so that a blank before it begins a word
_SPECIAL = re.compile(r"([\s\"'`\\$&|;()<>*?\[\]{}!#~^])")  # what bash takes for its own

_ESCAPED = r"\\\1"
_BLANKS = str.maketrans("\t\r\n", "   ")  # in a meaning, they would part the answer


class Line(NamedTuple):
    """A command line up to the cursor: the words before it, what is typed of the last one.

    `replaced` is what the shell puts the answer in the place of. It is `typed`, or begins before
    it (--only=gd) or, where words are broken at a colon, behind its beginning (the re of json:re).
    """

    words: list[str]
    typed: str
    replaced: str
    is_quoted: bool  # a quote is open at the cursor


def answer(instruction: str) -> int:
    """Write what completes the line in the environment, and nothing else, whatever is wrong.

    What is wrong with the line, the plan or the settings is said when the command is run.
    """
    try:
        found = _completions(instruction.partition("_")[0], os.environ)
        sys.stdout.buffer.write(found)
        sys.stdout.flush()
    except Exception:
        if os.environ.get("HLGL_DEBUG"):
            raise
    return 0


def _completions(shell: str, environ: Mapping[str, str]) -> bytes:
    line = read_line(environ["COMP_WORDS"], environ["COMP_CWORD"])
    settings = _settings()
    lang = language(line.words, environ, settings.get("lang"))
    completer = ShellComplete(hlgl, {"obj": lang, "default_map": by_command(settings)}, "hlgl", "")
    items = completer.get_completions(line.words, line.typed)
    form = _for_bash if shell == "bash" else _form
    return _encoded(form(one, line) for one in items if one.value.isprintable())


def _settings() -> Mapping[str, str]:
    """Return what is settled; of broken settings nothing, so that all else still completes."""
    path = find_settings(current_folder())
    if path is None:
        return {}
    from hlgl_cli.sources.outlines import settings_outline  # noqa: PLC0415 - for who has a hlgl.toml

    try:
        return settings_outline(path)
    except CannotRunError:
        return {}


def read_line(text: str, replaced: str) -> Line:
    """Return a line as it is typed up to the cursor; the value behind --option= is a word too."""
    _, *words, last = ["", *split_arg_string(f"{text}{_CURSOR}")]
    typed = last.removesuffix(_CURSOR)
    name, is_stated, value = typed.partition("=")
    if is_stated and name.startswith("-"):
        words, typed = [*words, name], value
    return Line(words[1:], typed, _unquoted(replaced), _is_open(text))


def _unquoted(word: str) -> str:
    """Return a word without its quotes; bash has removed an open one from it already."""
    parts = split_arg_string(f"{word}{_CURSOR}")
    return parts[0].removesuffix(_CURSOR) if len(parts) == 1 else word


def _is_open(text: str) -> bool:
    """Tell whether a quote is open at the end of a line: there, nothing need be quoted."""
    try:
        shlex.split(f"{text}{_CURSOR}")
    except ValueError:
        return True
    return False


def _form(item: CompletionItem[str], line: Line) -> str:
    """Return what the scripts read: the kind, the value and its meaning, parted by tabs."""
    meaning = (item.help or "").translate(_BLANKS)
    return "\t".join([item.type, in_place(item.value, line), meaning])


def _for_bash(item: CompletionItem[str], line: Line) -> str:
    """Return the kind and the value alone, quoted: bash shows no meanings and quotes no words."""
    value = in_place(item.value, line)
    return f"{item.type}\t{value if line.is_quoted else _SPECIAL.sub(_ESCAPED, value)}"


def in_place(value: str, line: Line) -> str:
    """Return a value for what is typed as one for what the shell replaces."""
    if line.replaced.endswith(line.typed):
        return line.replaced[: len(line.replaced) - len(line.typed)] + value
    return value.removeprefix(line.typed.removesuffix(line.replaced))


def _encoded(lines: Iterable[str]) -> bytes:
    """Return the lines in the encoding that the shell's own were read in, less what it lacks."""
    encoding, found = sys.getfilesystemencoding(), []
    for line in lines:
        with contextlib.suppress(UnicodeEncodeError):
            found.append(f"{line}\n".encode(encoding, "surrogateescape"))
    return b"".join(found)
