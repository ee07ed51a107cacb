"""Which formats of a report are text, so that they can be compared as such."""

from __future__ import annotations

from hlgl_cli.report.formats import FORMATS

TEXTS = {name: form for name, form in FORMATS.items() if not form.is_binary}
BOM = "\ufeff"  # which a format for spreadsheets begins with
