"""The pictures of the documentation, made of the examples: charts, a page of HTML, one of Word.

`python tools/gallery.py` makes them in docs/pictures/, `--into FOLDER` elsewhere. `--check` makes
nothing: it compares the charts, which are text, with what the code draws, tells what is missing or
too large, and then returns 1. Pictures of pages are looked at, not compared: no two browsers and no
two sets of fonts draw alike. Where no browser or no office is installed, their pages are skipped.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from hlgl_cli.cli.main import run
from hlgl_cli.text import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
EXAMPLE = ROOT / "examples" / "huolinguole" / "illustrative"
CHARTS = ("urbanization_rate", "nursery_places")
PAGES = ("html", "word")
MOST_BYTES = 300_000  # of all pictures together
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
_BROWSING = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--hide-scrollbars"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    *("--force-device-scale-factor=0.7", "--window-size=920,870"),
)
_SENTENCES = 4  # the page of the document in Word that has sentences and a chart
_DOTS = 46  # an inch


def names() -> tuple[str, ...]:
    """Return the names of all pictures."""
    charts = (f"{chart}-{lang}.svg" for chart in CHARTS for lang in LANGUAGES)
    return (*charts, *(f"{page}-{lang}.png" for page in PAGES for lang in LANGUAGES))


def _hlgl(*arguments: str) -> None:
    code = run([*arguments, "--no-settings"])
    if code:
        sys.exit(code)  # why is said already


def draw_charts(folder: Path) -> None:
    """Draw every chart in both languages."""
    for chart in CHARTS:
        for lang in LANGUAGES:
            file = str(folder / f"{chart}-{lang}.svg")
            _hlgl("--lang", lang, "plot", chart, str(EXAMPLE), "-o", file)


def _called(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=120)  # noqa: S603 - as installed


def _report(lang: str, file: Path) -> None:
    _hlgl("--lang", lang, "report", str(EXAMPLE), "-q", "-o", str(file))


def show_html(folder: Path, work: Path) -> bool:
    """Take a picture of the first screen of HTML; return whether there is a browser."""
    browser = next(filter(None, map(shutil.which, _BROWSERS)), None)
    for lang in LANGUAGES if browser else ():
        page = work / f"{lang}.html"
        _report(lang, page)
        picture = f"--screenshot={folder / f'html-{lang}.png'}"
        _called(str(browser), *_BROWSING, f"--user-data-dir={work}", picture, page.as_uri())
    return browser is not None


def show_word(folder: Path, work: Path) -> bool:
    """Take a picture of a page of Word; return whether there is an office to lay it out."""
    office, pictures = shutil.which("soffice"), shutil.which("pdftoppm")
    for lang in LANGUAGES if office and pictures else ():
        document, at = work / f"{lang}.docx", str(_SENTENCES)
        _report(lang, document)
        profile = f"-env:UserInstallation={work.as_uri()}"
        to_pdf = ("--headless", "--convert-to", "pdf", "--outdir", str(work))
        _called(str(office), profile, *to_pdf, str(document))
        page = ("-f", at, "-l", at, "-r", str(_DOTS), "-png", "-singlefile")
        pdf, picture = document.with_suffix(".pdf"), folder / f"word-{lang}"
        _called(str(pictures), *page, str(pdf), str(picture))
    return bool(office and pictures)


def make(folder: Path) -> Iterable[str]:
    """Make all pictures in a folder; yield what could not be made here."""
    folder.mkdir(parents=True, exist_ok=True)
    draw_charts(folder)
    with tempfile.TemporaryDirectory() as work:
        for kind, show in (("html", show_html), ("word", show_word)):
            if not show(folder, Path(work)):
                yield f"pictures of {kind} are skipped: what shows it is not installed"


def wrong(folder: Path) -> Iterable[str]:
    """Yield what is missing, out of date or too large."""
    there = [folder / name for name in names() if (folder / name).is_file()]
    yield from (f"{name} is missing" for name in names() if not (folder / name).is_file())
    if sum(path.stat().st_size for path in there) > MOST_BYTES:
        yield f"the pictures have more than {MOST_BYTES} bytes"
    with tempfile.TemporaryDirectory() as work:
        draw_charts(Path(work))
        for drawn in sorted(Path(work).iterdir()):
            kept = folder / drawn.name
            if kept.is_file() and kept.read_bytes() != drawn.read_bytes():
                yield f"{drawn.name} is out of date"


def main(arguments: Sequence[str]) -> int:
    """Make the pictures, or compare them; return the exit code."""
    if list(arguments) == ["--check"]:
        problems = list(wrong(PICTURES))
        sys.stderr.writelines(f"{problem}\n" for problem in problems)
        return 1 if problems else 0
    folder = Path(arguments[1]) if arguments[:1] == ["--into"] else PICTURES
    sys.stdout.writelines(f"{skipped}\n" for skipped in make(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
