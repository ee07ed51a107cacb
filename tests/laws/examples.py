"""How often a law is tried: on 100 random examples, or on HLGL_EXAMPLES of them, as at night."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

USUAL = 100
EXAMPLES = int(os.environ.get("HLGL_EXAMPLES", USUAL))
# The usual ones are the same in every run, so that a run fails for what was changed and for no
# other reason; more of them are new ones every time.
ARE_NEW = EXAMPLES > USUAL


def tried(examples: int = EXAMPLES) -> settings:
    """Return how a law is tried; a scene is large, and a folder serves many of them."""
    return settings(max_examples=examples, suppress_health_check=list(HealthCheck))
