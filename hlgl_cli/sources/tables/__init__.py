"""Tables of cells: workbooks and CSV become documents of the shape that TOML has."""
