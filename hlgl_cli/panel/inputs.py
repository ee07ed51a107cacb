"""What is named becomes files: a folder stands for those in it, standard input for a copy of it.

Folders that are called `year=2023` say of the files in them what a column would, as Hive, Spark and
Arrow write partitions.
"""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from hlgl_cli.finding import CannotRunError
from hlgl_cli.frozen import Frozen
from hlgl_cli.sources.names import slashed
from hlgl_cli.sources.stdin import NAME, pieces

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

STDIN = "-"
_ENDINGS = frozenset({".parquet", ".arrow", ".arrows", ".feather", ".ipc", ".csv", ".tsv"})
_NOBODY = "__HIVE_DEFAULT_PARTITION__"  # what stands for nothing in the name of a folder


class Input(NamedTuple):
    """A file: what messages call it, where its bytes are, what its folders say of all its rows."""

    name: str
    path: str
    said: Mapping[str, str] = Frozen({})


@contextmanager
def inputs(names: Iterable[str]) -> Iterator[list[Input]]:
    """Yield the files that names stand for; standard input is kept as long as they are read.

    Raises CannotRunError for a folder without a file of figures, and where there is no room.
    """
    named = list(names)
    if STDIN not in named:
        yield [each for name in named for each in _files(name)]
        return
    with TemporaryDirectory(prefix="hlgl-", ignore_cleanup_errors=True) as folder:
        own = Input(NAME, _copied(Path(folder) / "stdin"))
        yield [each for name in named for each in ([own] if name == STDIN else _files(name))]


def _copied(copy: Path) -> str:
    """Return where standard input is kept; raise CannotRunError where there is no room for it."""
    try:
        with copy.open("wb") as file:
            file.writelines(pieces())
    except OSError:
        raise CannotRunError("run.unwritable", {"file": str(copy)}) from None
    return str(copy)


def _files(name: str) -> list[Input]:
    """Return a file as it is named, or those below a folder, sorted by name."""
    folder = Path(name)
    if not folder.is_dir():
        return [Input(name, name)]
    found = [path for path in sorted(folder.rglob("*")) if _has_figures(path, folder)]
    if not found:
        raise CannotRunError("panel.no_figures", {"file": name})
    return [Input(slashed(str(path)), str(path), _said(path, folder)) for path in found]


def _has_figures(path: Path, folder: Path) -> bool:
    """Return whether a file has figures by its name: marks of what wrote a folder have none."""
    is_hidden = any(part.startswith(("_", ".")) for part in path.relative_to(folder).parts)
    return path.suffix.lower() in _ENDINGS and not is_hidden and path.is_file()


def _said(path: Path, folder: Path) -> Mapping[str, str]:
    """Return what the names of the folders between say."""
    pairs = [part.partition("=") for part in path.relative_to(folder).parts[:-1]]
    said = {key: unquote(value) for key, is_pair, value in pairs if is_pair}
    return Frozen({key: "" if value == _NOBODY else value for key, value in said.items()})
