"""How long a number may be, so that its powers stay small; also for what no model reads."""

MOST_DIGITS = 15
MOST_EXPONENT = 15
