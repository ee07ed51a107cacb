"""From bytes to models: files, their encoding, TOML, and what the models refuse."""
