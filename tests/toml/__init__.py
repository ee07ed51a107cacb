"""toml-test: what any reader of TOML must take and reject, through everything of hlgl that reads it."""
