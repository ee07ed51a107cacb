"""The charts of assessments."""
