"""A plan from its printed table: cells, what they state, and the questions that they leave."""
