"""Which language the user reads: --lang, else the locale, before any word is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")
_CHINESE_ON_WINDOWS = 0x04  # the primary language of a language id


def language(arguments: Sequence[str], environ: Mapping[str, str], settled: object = None) -> str:
    """Return `zh` or `en`: --lang, HLGL_LANG, the settings, Chinese for a Chinese system, English.

    The arguments are searched before they are parsed, so that help and errors are in it too.
    """
    for before, after in zip(["", *arguments], [*arguments, ""], strict=True):
        if before == "--lang" and after in {"zh", "en"}:
            return after
        if after in {"--lang=zh", "--lang=en"}:
            return after[-2:]
    for stated in (environ.get("HLGL_LANG"), settled):
        if stated in {"zh", "en"}:
            return str(stated)
    locale = next((environ[name] for name in _LOCALES if environ.get(name)), None)
    if locale is None:
        return "zh" if _system_is_chinese() else "en"
    return "zh" if locale.lower().startswith("zh") else "en"


def _system_is_chinese() -> bool:
    """Ask Windows, which has no locale variables, for the language of its own windows."""
    import ctypes  # noqa: PLC0415 - for systems without a locale

    windows = getattr(ctypes, "windll", None)
    if windows is None:
        return False
    return bool(windows.kernel32.GetUserDefaultUILanguage() & 0x3FF == _CHINESE_ON_WINDOWS)
