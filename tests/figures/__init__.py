"""Figures of files become series."""
