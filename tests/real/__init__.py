"""Real yearly figures, published, on which no guard may speak; README.md says whose they are."""
