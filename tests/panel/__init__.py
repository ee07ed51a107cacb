"""Panels: hlgl_cli/panel/."""
