"""What runs first in hlgl.pyz (tools/pyz.py)."""
