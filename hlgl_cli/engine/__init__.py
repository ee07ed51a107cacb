"""The calculation: figures become a measure, a path says what it must be, an assessment compares.

Nothing here reads a file, prints, or knows a language. METHOD: docs/method.md.
"""
