"""Claims and mentions of many documents -> subjects and occasions, with a reason for every join.

In: annotated documents with their claims and dates. Out: a `Joined`, which holds it all.
Start at `joined.build`.
"""
