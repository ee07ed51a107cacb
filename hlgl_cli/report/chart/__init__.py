"""Charts of assessments: the trajectory of one, as SVG, as PNG, and in characters."""

from hlgl_cli.report.chart.drawing import png_of, svg_of
from hlgl_cli.report.chart.trajectory import Trajectory, trajectory_of

__all__ = ["Trajectory", "png_of", "svg_of", "trajectory_of"]
