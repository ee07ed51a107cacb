"""How often a law is tried: 1,000 random examples, or HLGL_EXAMPLES of them, as at night."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, Phase, settings

EXAMPLES = int(os.environ.get("HLGL_EXAMPLES", "1000"))


def tried(examples: int = EXAMPLES) -> settings:
    """Return how a law is tried: always on the same examples, unless more are asked for."""
    return settings(
        max_examples=examples,
        derandomize="HLGL_EXAMPLES" not in os.environ,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.explicit, Phase.generate, Phase.shrink),
        print_blob=True,
    )
