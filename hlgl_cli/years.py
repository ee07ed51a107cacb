"""The years that a plan can be about, also for what is read without a model."""

EARLIEST, LATEST = 1900, 2100
