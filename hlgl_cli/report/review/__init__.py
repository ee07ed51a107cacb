"""The content of a review, without markup: what HTML and Word print alike (data/words/review.toml).

`reviews_of` forms it; model.py says what there is.
"""

from hlgl_cli.report.review.forming import reviews_of
from hlgl_cli.report.review.model import Entry, Review, Reviews

__all__ = ["Entry", "Review", "Reviews", "reviews_of"]
