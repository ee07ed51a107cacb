"""A second program for docs/method.md: fractions and fifty digits, nothing of the package."""
