"""hlgl tells whether a city keeps its five-year plan."""

__version__ = "0.1.0"
