"""The report, and a renderer a format: pure functions from a report to text."""
