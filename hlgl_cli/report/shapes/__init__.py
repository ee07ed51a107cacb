"""The shape of what commands print as JSON, version 1 (docs/json.md): a class a table.

A new field is a line here and the line that fills it; the JSON Schema and the columns of CSV are
read from here. No field is ever dropped: what does not apply is None. Numbers are Decimals until
they are written. Annotations are read at run time, so they are no strings here.
"""
