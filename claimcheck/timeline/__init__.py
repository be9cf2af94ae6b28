"""A solver for networks of time constraints: points, and days between them. It knows nothing of articles.

In: constraints between named points. Out: the tightest window of every point, and the contradictions with the smallest
set of reasons. Start at `network.TimeNetwork`.
"""
