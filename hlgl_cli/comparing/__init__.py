"""Before and after: what an earlier result said, beside what is said now, and why it differs."""
