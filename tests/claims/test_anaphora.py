"""Days of what the sentence before told, and of what a noun or a clause after the day names."""

from __future__ import annotations

import pytest
from made_articles import annotated

from claimcheck.claims.tense import dated_event


def dated(text: str, day: str) -> str:
    """The words of the happening that an expression dates."""
    doc = annotated(text)
    (time,) = (t for t in doc.times if doc.document.text[t.span.start : t.span.end] == day)
    event = dated_event(doc, time)
    return doc.document.text[event.span.start : event.span.end] if event else ""


@pytest.mark.parametrize(
    ("text", "day", "event"),
    [
        ("Lightning struck the spire of Leith. That was on Monday of last week.", "Monday of last week", "struck"),
        ("The spire caught fire. It happened on Monday, at noon.", "Monday", "caught fire"),
        ("She returned after her crash in Leith. That had happened on January 25.", "January 25", "crash"),
        ("The mayor said he would resign. It was sold on Monday.", "Monday", "sold"),
        ("The spire burned. It was built in 1904.", "1904", "built"),
        ("The verger missed the chalice on March 4, the day on which the theft took place.", "March 4", "theft"),
        ("We welcome the release of Bo Quist from the prison for women and men in the town of Leith, which took place "
         "on Thursday.", "Thursday", "release"),
        ("It earned 40 million on the tunnel from its opening on May 29.", "May 29", "opening"),
        ("A water main flooded the cellar early Sunday and soaked the papers.", "early Sunday", "flooded"),
        ("An acrobat walked across the Ados gorge on a wire on Saturday.", "Saturday", "walked"),
        ("Nine years after the fire of 2007 that left a chimney, the mill opened.", "Nine years after", "opened"),
    ],
)  # fmt: skip
def test_a_day_is_of(text: str, day: str, event: str) -> None:
    assert dated(text, day) == event
