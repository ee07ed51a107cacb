"""The content of a review."""
