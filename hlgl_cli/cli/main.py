"""The entry point: streams, signals, the language, and every way a run can end."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from typing import TYPE_CHECKING

import click

from hlgl_cli.cli.defaults import Settled, by_command, settled
from hlgl_cli.cli.exits import CANNOT_RUN, INTERNAL, INTERRUPTED, PIPE_CLOSED
from hlgl_cli.cli.group import hlgl
from hlgl_cli.cli.language import language
from hlgl_cli.cli.streams import (
    PipeClosedError,
    drop_half_written,
    say_on_stderr,
    silence,
)
from hlgl_cli.cli.types import shows_tracebacks
from hlgl_cli.cli.words import COMPLETE
from hlgl_cli.finding import CannotRunError
from hlgl_cli.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import FrameType

_EXPLAINED = (CannotRunError, click.ClickException)
_told: list[int] = []  # the signals to leave that were heard


def main() -> None:
    """Run the command line of this process and exit."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError):  # closed by the caller
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    code = _run_to_its_end(sys.argv[1:])
    if COMPLETE in os.environ:  # someone waits with a finger on TAB: leave without tidying up
        os._exit(code)
    sys.exit(flushed(code))


def _run_to_its_end(arguments: Sequence[str]) -> int:
    """Run a command that may be told to leave at any moment, and leave nothing half done."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    heard = [number for number in before if before[number] is not signal.SIG_IGN]  # as by `nohup`
    try:
        for number in heard:
            signal.signal(number, _leave)
        return run(arguments)
    except KeyboardInterrupt:  # while it was told how the command ended
        return INTERRUPTED
    finally:
        for number in before:  # what is begun now is ended
            signal.signal(number, signal.SIG_IGN)
        drop_half_written()
        for number, handler in before.items():
            signal.signal(number, handler)
        _told.clear()


def _leave(number: int, _frame: FrameType | None) -> None:
    """Leave as one who is told to, but no half-written file behind; at once when told again.

    Raises KeyboardInterrupt for Ctrl-C, else SystemExit.
    """
    _told.append(number)
    if len(_told) > 1:
        drop_half_written()
        os._exit(128 + number)
    if number == signal.SIGINT:
        raise KeyboardInterrupt
    sys.exit(128 + number)


def flushed(code: int) -> int:
    """Return the exit code, another where what is left in a stream cannot be written."""
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except OSError:
            silence(stream)
            code = code or CANNOT_RUN
    return code


def run(arguments: Sequence[str]) -> int:
    """Run a command and return its exit code; no exception leaves, unless HLGL_DEBUG is set."""
    lang, known = language(arguments, os.environ), Settled()
    try:
        if COMPLETE in os.environ:
            from hlgl_cli.cli.completion import answer  # noqa: PLC0415 - for TAB alone

            return answer(hlgl, os.environ[COMPLETE])
        known = settled(arguments, os.environ)
        lang = language(arguments, os.environ, known.stated.get("lang"))
        if known.is_told:
            say_on_stderr(say(lang, "settings.held", file=known.path or say(lang, "settings.none")))
        return _run(arguments, lang, by_command(known.stated))
    except PipeClosedError:
        return PIPE_CLOSED
    except (KeyboardInterrupt, click.Abort):
        return _complain(say(lang, "run.interrupted"), INTERRUPTED)
    except Exception as error:  # whatever it is, the user gets one line and a code
        if _told:  # what is told to leave inside a library may come out as an error of its own
            return 128 + _told[0]
        if shows_tracebacks(os.environ) and not isinstance(error, _EXPLAINED):
            raise
        return _explain(error, lang, arguments, known)


def _run(arguments: Sequence[str], lang: str, defaults: dict[str, dict[str, object]]) -> int:
    code = hlgl.main(list(arguments), "hlgl", standalone_mode=False, obj=lang, default_map=defaults)
    return int(code or 0)


def _explain(error: Exception, lang: str, arguments: Sequence[str], known: Settled) -> int:
    """Say what kept the command from running, or what went wrong inside; return the exit code."""
    if isinstance(error, _EXPLAINED):
        from hlgl_cli.cli.usage import complaint  # noqa: PLC0415 - for what could not run

        return _complain(complaint(error, lang, arguments, known), CANNOT_RUN)
    what = f"{type(error).__name__}: {error}".splitlines()[0]
    return _complain(say(lang, "run.internal", what=what), INTERNAL)


def _complain(message: str, code: int) -> int:
    with contextlib.suppress(CannotRunError, PipeClosedError):  # full, closed: the code says it
        say_on_stderr(message)
    return code
