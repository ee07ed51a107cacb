"""A panel: the figures of many areas, years and editions in long form become assessments.

Figures are read twice as a stream: once for the areas, once to be parted by area. What judges a
partition is a function of it alone (judging.py), so it runs here, in processes, or on a cluster.
"""
