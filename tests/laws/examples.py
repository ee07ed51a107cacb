"""How often a law is tried: on 100 random examples, or on HLGL_EXAMPLES of them, as at night.

Folders, which are run once for many laws, are tried 80 times.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, Phase, settings

USUAL, USUAL_FOLDERS = 100, 80
EXAMPLES = int(os.environ.get("HLGL_EXAMPLES", USUAL))
FOLDERS = int(os.environ.get("HLGL_EXAMPLES", USUAL_FOLDERS))
# The usual ones are the same in every run, so that a run fails for what was changed and for no
# other reason; more of them are new ones every time.
ARE_NEW = EXAMPLES > USUAL
PARTS = 8  # in which folders are tried, side by side where several processes try
_PHASES = (Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink)


def tried(examples: int = EXAMPLES) -> settings:
    """Return how a law is tried; a scene is large, and a folder serves many of them."""
    health = list(HealthCheck)
    return settings(max_examples=max(1, examples), suppress_health_check=health, phases=_PHASES)
