"""Placed claims -> questions: what claims of several articles, or of one, answer together.

In: a `subjects.Joined`. Out: `Question`s, each one subject, attribute and scope, with the evidence that aligned its
claims. Start at `group.questions`.
"""
