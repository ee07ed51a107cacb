"""What tools/fuzz.py tries: targets, the laws that hold for any input, seeds, mutations."""
