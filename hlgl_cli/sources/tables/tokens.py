"""XML in which something goes on for too long: a tag, a text, a comment.

Expat before 2.6 reads what it has of such a thing again with every piece that comes, which takes
minutes for some megabytes (CVE-2023-52425). A cell holds at most 32,767 characters.
"""

from __future__ import annotations

_LONGEST = 128 * 1024  # bytes in which something must begin
_BEGIN = b"<"
# What may have the beginning of a tag in it, and how each ends.
_APART = ((b"<!--", b"-->"), (b"<?", b"?>"), (b"<![CDATA[", b"]]>"))


def is_endless(content: bytes) -> bool:
    """Return whether something in a text of XML is longer than anything in a workbook."""
    starts = range(0, len(content) - _LONGEST, _LONGEST)
    if any(content.find(_BEGIN, start, start + _LONGEST) < 0 for start in starts):
        return True
    return any(_is_long(content, begin, end) for begin, end in _APART)


def _is_long(content: bytes, begin: bytes, end: bytes) -> bool:
    """Return whether between two marks is more than there may be."""
    at = content.find(begin)
    while at >= 0:
        closed = content.find(end, at, at + _LONGEST)
        if closed < 0:
            return len(content) - at > _LONGEST
        at = content.find(begin, closed)
    return False
