"""Tests of what can be wrong with figures and plans."""
