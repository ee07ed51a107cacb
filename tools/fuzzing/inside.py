"""One target under libFuzzer: `inside.py TARGET FOLDER [OPTION OF LIBFUZZER...]`, of tools/fuzz.py.

What breaks a law is kept by what broke, once, and the fuzzing goes on.
"""

from __future__ import annotations

import hashlib
import importlib
import pkgutil
import random
import sys
import traceback
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import hlgl_cli

with atheris.instrument_imports(include=["hlgl_cli"]):
    for module in pkgutil.walk_packages(hlgl_cli.__path__, "hlgl_cli."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)

from fuzzing.laws import BrokenLawError, hold
from fuzzing.targets import TARGETS
from fuzzing.workbooks import changed


def _where(error: BaseException) -> str:
    """Return what broke, and where in the package: two inputs of one name show the same."""
    frames = traceback.extract_tb(error.__traceback__)
    inner = [each for each in frames if "hlgl_cli" in each.filename] or frames
    words = "".join(char for char in str(error)[:300] if not char.isdigit())
    place = f"{type(error).__name__}-{Path(inner[-1].filename).stem}-{inner[-1].lineno}"
    if isinstance(error, BrokenLawError):
        place += "-" + hashlib.sha256(words[:40].encode()).hexdigest()[:6]
    return place


def main(name: str, folder: str, *options: str) -> None:
    """Fuzz a target until an option of libFuzzer ends it."""
    target, broken = TARGETS[name], Path(folder) / "broken"
    broken.mkdir(parents=True, exist_ok=True)

    def tried(content: bytes) -> None:
        try:
            hold(target, content)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
            kept = broken / _where(error)
            if not kept.exists():
                kept.write_bytes(content)
                told = "".join(traceback.format_exception(error))
                kept.with_name(f"{kept.name}.txt").write_text(told, encoding="utf-8")
                sys.stdout.write(f"BROKEN {name} {kept.name}: {error}"[:300] + "\n")
                sys.stdout.flush()

    def mutated(content: bytes, longest: int, seed: int) -> bytes:
        return changed(content, atheris.Mutate, random.Random(seed), longest)  # noqa: S311 - repeatable

    custom = {"custom_mutator": mutated} if name == "xlsx" else {}
    atheris.Setup([sys.argv[0], *options], tried, **custom)
    atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])
