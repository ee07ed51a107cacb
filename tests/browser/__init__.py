"""The review in a browser; skipped where there is none."""
