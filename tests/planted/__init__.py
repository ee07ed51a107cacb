"""Submissions of cities that never were, and mistakes planted in them."""
