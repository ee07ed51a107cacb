"""The first look at a file tells which area it is of, as the whole of it would."""

from __future__ import annotations

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from hlgl_cli.finding import CannotRunError
from hlgl_cli.sources.document import MOST_BYTES
from hlgl_cli.sources.files import Content
from hlgl_cli.sources.kinds import found_as
from hlgl_cli.sources.survey import survey


def area(text: str | bytes) -> str | None:
    """Return the area that a file names."""
    content = text if isinstance(text, bytes) else text.encode()
    ((head, _),) = survey([Content("a.toml", content)])
    return head.area


def kept(*texts: str) -> list[str]:
    """Return which files of a folder may be submissions."""
    sources = [
        Content(f"{at}.toml", text.encode(), ("f",), is_found=True) for at, text in enumerate(texts)
    ]
    return [head.source.name for head, _ in survey(sources)]


@pytest.mark.parametrize(
    "text",
    [
        "year = 2023\narea = 'b'\n[figures]\ngdp = 5\n",
        "\"area\" = 'b'\n[figures]\ngdp = 5\n",
        "'area' = 'b'\n[ figures ]\ngdp = 5\n",
        '"\\u0061rea" = "b"\n[figures]\ngdp = 5\n',
        "area = ' b\\t'\n[figures]\ngdp = 5\n".replace("'", '"'),
        "area = 'b'\nfigures.gdp = 5\n",
        "area = 'b'\nfigures.\"gdp\" = 5\n[extra]\n",
        "area = 'b'\n'figures'.gdp = 5\n",
        "area = 'b'\nfigures = { gdp = 5 }\n",
        "area = 'b'\n[figures.gdp]\ngrowth = 5\n",
        "area = 'b'\n[\"figures\"]\ngdp = 5\n",
        "area = 'b' # [figures]\n\t[figures]\ngdp = 5\n",
        "area = 'b'\n[extra]\narea = 'c'\n[figures]\narea = 'd'\n",
        "note = '''\n[figures]\narea = 'c'\n'''\narea = 'b'\n[figures]\ngdp = 5\n",
        'note = """\n[figures]\narea = "c"\n"""\narea = "b"\n[figures]\ngdp = 5\n',
        "note = [\n[1],\n[2]]\narea = 'b'\n[figures]\ngdp = 5\n",
        "note = [ # [\n  ['[figures]'],\n]\narea = 'b'\n[figures]\ngdp = 5\n",
        "\ufeffarea = 'b'\n[figures]\ngdp = 5\n",
        "area = 'b'\r\n[figures]\r\ngdp = 5\r\n",
    ],
)
def test_area(text: str) -> None:
    """However it is written, the area is the one at the head."""
    assert area(text) == "b"
    assert kept(text) == ["0.toml"]


@pytest.mark.parametrize(
    "text",
    [
        "[figures]\narea = 'b'\n",
        "\ufeff[figures]\narea = 'b'\n[figures.gdp]\ngrowth = 5\n",
        "[area]\nname = 'b'\n[figures]\n",
        "area = 5\n[figures]\n",
        "area = ['b']\n[figures]\n",
        "# area = 'b'\n[figures]\n",
        "note = '''\narea = 'b'\n'''\n[figures]\n",
    ],
)
def test_no_area(text: str) -> None:
    """What only looks like one is none."""
    assert area(text) is None
    assert kept(text) == ["0.toml"]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"area = 'b'\n[figures]\ngdp = \n", "b"),
        (b"area = 'b'\n[figures]\ngdp = '\xff'\n", "b"),
        (b"area = 'b'\n[figures]\n" + b"#" * MOST_BYTES, "b"),
        (b"area = 'b\n[figures]\ngdp = 5\n", None),
        (b"area = '\xff'\n[figures]\ngdp = 5\n", None),
        (b"area = 'b'\narea = 'c'\n[figures]\ngdp = 5\n", None),
        ("area = 'b'\n[figures]\ngdp = 5\n".encode("utf-16"), None),
        (b"", None),
    ],
)
def test_broken(content: bytes, expected: str | None) -> None:
    """What is wrong below the head is no matter yet; with a broken head there is no area."""
    assert area(content) == expected


def test_content() -> None:
    """With the head comes all of the file."""
    source = Content("a.toml", b"area = 'b'\n[figures]\n")
    ((head, content),) = survey([source])
    assert (head.source, content) == (source, source)


def test_folder() -> None:
    """Of a folder, what has no figures is passed over, and what cannot be parsed is kept."""
    plan, overlay = "[plan]\nid = 'p'\n", "[targets]\ngdp = 5\n"
    inside = "note = '''\n[figures]\n'''\n[targets]\n"
    assert kept(plan, "[figures]\n", overlay, "x", inside, "[[figures]]\n") == [
        "1.toml",
        "3.toml",
        "5.toml",
    ]


@pytest.mark.parametrize("texts", [["[plan]\n"], ["", "[targets]\n"]])
def test_folder_without_figures(texts: list[str]) -> None:
    """A folder in which nothing has figures is refused when all of it has been looked at."""
    with pytest.raises(CannotRunError, match=r"run\.empty_folder") as error:
        kept(*texts)
    assert error.value.facts == {"folder": "f"}


def test_file_without_figures() -> None:
    """A file that was named itself is kept, whatever it is."""
    assert area("area = 'b'\n[targets]\n") == "b"


# A law

PIECES = (
    "area = 'b'",
    '"area" = "c"',
    "area.name = 'd'",
    "year = 2023",
    "figures.gdp = 5",
    "'figures' = { gdp = 5 }",
    "[figures]",
    " [ figures ] # of the year",
    "[figures.gdp]",
    '["figures"]',
    "[[figures]]",
    "[area]",
    "[targets]",
    "note = '''",
    "'''",
    'note = """',
    '"""',
    "note = [",
    "[1],",
    "['figures'],",
    "]",
    "# [figures]",
    "gdp = 5",
    "growth = '",
    "",
)
ENDS = st.sampled_from(["\n", "\r\n"])


@given(st.lists(st.sampled_from(PIECES), max_size=8), ENDS, st.booleans())
def test_head_is_that_of_the_whole(lines: list[str], end: str, has_mark: bool) -> None:  # noqa: FBT001 - drawn
    """Of a document that can be parsed, head and whole name one area and tell of figures alike."""
    text = end.join([*lines, ""])
    try:
        whole = tomli.loads(text)
    except tomli.TOMLDecodeError:
        return
    named = whole.get("area")
    mark = "\ufeff" * has_mark
    assert area(mark + text) == (named.strip() if isinstance(named, str) else None)
    is_kept = found_as(whole, "1.toml") != "other"
    assert kept("[figures]", mark + text) == ["0.toml", "1.toml"][: 1 + is_kept]
