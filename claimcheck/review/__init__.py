"""What editors decided by hand, kept in files: read and written as text here, obeyed where subjects are joined.

In: the text of a file. Out: `model.Judgement`s. Start at `judgements.parse`.
"""
