"""What lies beside submissions: the plan, what is laid over it, and the settings of the folder."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tests.laws.chance import Chance
from tests.laws.slips import mutated
from tests.laws.writing import pairs

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.laws.plans import Asked

PLAN, OVERLAY, SETTINGS = "plan.toml", "overlay.toml", "hlgl.toml"


class Beside(NamedTuple):
    """Files by name, what a command is told of them, and whether the settings make it strict."""

    files: Mapping[str, bytes]
    options: tuple[str, ...]
    is_strict: bool = False

    def __repr__(self) -> str:
        """Return the files as text, as far as they are."""
        texts = {
            name: text.decode("utf-8", "backslashreplace") for name, text in self.files.items()
        }
        return f"Beside({texts!r}, {self.options!r}, is_strict={self.is_strict})"


def usual(asked: Asked, overlay: str | None = None) -> Beside:
    """Return a plan that is no shipped one, and what is laid over it, both named by options."""
    texts = {PLAN: asked.file, OVERLAY: overlay}
    files = {name: text.encode() for name, text in texts.items() if text is not None}
    options = [word for name in files for word in (f"--{name.removesuffix('.toml')}", name)]
    return Beside(files, tuple(options))


def drawn(seed: int, asked: Asked) -> Beside:
    """Return the plan, at times with an overlay or settings, seldom with a slip in one of them."""
    chance = Chance(seed)
    beside = usual(asked, _overlay(chance, asked) if chance.is_(15) else None)
    if chance.is_(20):
        beside = _settled(chance, beside)
    if beside.files and chance.is_(6):
        name = chance.one(sorted(beside.files))
        slip = {name: mutated(chance, beside.files[name])}
        return beside._replace(files={**beside.files, **slip})
    return beside


def _settled(chance: Chance, beside: Beside) -> Beside:
    """Return it with settings, which name plan and overlay in the place of options, or do not."""
    named = {name.removesuffix(".toml"): name for name in beside.files}
    options = () if chance.is_(50) else beside.options
    settings = {
        **({} if options else named),
        "grades": chance.one((None, None, "official", "eurostat")),
        "strict": chance.one((None, True, False)),
        "ignore": chance.one((None, None, "V4", ["C501", "U"])),
        "select": chance.one((None, None, None, ["F", "C"])),
        "lang": chance.one((None, "zh", "en")),
        "format": chance.one((None, "json", ["table", "csv:settled.csv"])),
    }
    stated = {name: setting for name, setting in settings.items() if setting is not None}
    text = "\n".join([*pairs(stated), ""])
    files = {**beside.files, SETTINGS: text.encode()}
    return Beside(files, options, is_strict=bool(settings["strict"]))


def _overlay(chance: Chance, asked: Asked) -> str:
    """Return what an authority lays over a plan: a baseline or a target, which may not fit."""
    head = pairs({"plan": asked.id})
    name = chance.one(list(asked.indicators))
    if chance.is_(50):
        return "\n".join([*head, "[baselines]", f"{name} = {chance.number()}", ""])
    form = next((target.form for target in (asked.indicators[name].target,) if target), "level")
    target = {form: chance.number()} if chance.is_(80) else {"level": chance.number()}
    return "\n".join([*head, "[targets]", *pairs({name: target}), ""])
