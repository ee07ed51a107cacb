"""Laws of the whole command: what holds of every input, however odd; each is tried on random ones."""
