"""What a table of a file may hold: declared once, read twice.

A record is read by its annotations alone (`reader.py`, `record.py`). What is not plainly right is
read again by pydantic, by the same annotations (`explained.py`), which says all that is wrong at
once. Importing pydantic costs more than all else that a run does, so only what must be explained,
a schema and a dump pay for it. `tests/records/test_law.py` holds both readers to one another.
"""
