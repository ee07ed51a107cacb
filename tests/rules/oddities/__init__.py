"""What is odd in a plan."""
