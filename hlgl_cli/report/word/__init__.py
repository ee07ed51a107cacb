"""A document of Word: its styles, its paragraphs, tables and pictures, a template of one's own."""
