"""What submissions say becomes points of a plan's indicators, and points become series."""
