"""Charts of assessments: the trajectory of one, as SVG, as PNG, and in characters."""

from hlgl_cli.report.chart.drawing import has_fonts_of, pixels_of, stacked, svg_of
from hlgl_cli.report.chart.terminal import terminal_of
from hlgl_cli.report.chart.trajectory import Trajectory, trajectory_of

__all__ = [
    "Trajectory",
    "has_fonts_of",
    "pixels_of",
    "stacked",
    "svg_of",
    "terminal_of",
    "trajectory_of",
]
