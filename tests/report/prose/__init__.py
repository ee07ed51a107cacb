"""Sentences for a review."""
