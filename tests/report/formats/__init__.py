"""A renderer a format."""
