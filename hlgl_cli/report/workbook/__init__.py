"""Workbooks that are written: the sheet to fill in, and the assessment of areas."""
