"""What a table may hold, by both of its readers."""
