"""Tests of the scripts that write documents."""
