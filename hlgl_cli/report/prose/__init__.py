"""Sentences for a review: one an indicator, and a paragraph on them all (data/words/prose.toml).

`sentence` tells of one assessment, `paragraph` of an area, `passages` has both; words to be pasted.
"""

from hlgl_cli.report.prose.paragraph import paragraph
from hlgl_cli.report.prose.passages import Passage, passages
from hlgl_cli.report.prose.sentences import sentence

__all__ = ["Passage", "paragraph", "passages", "sentence"]
