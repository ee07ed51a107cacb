"""The calculation of an assessment, step by step."""
