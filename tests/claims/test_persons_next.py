"""To which post somebody goes."""

from __future__ import annotations

import pytest
from made_articles import annotated

from claimcheck.claims.persons_next import next_facts


@pytest.mark.parametrize(
    ("text", "written", "post", "body"),
    [
        (
            "Ada Lund leaves to become chaplain of Tarrant Prison.",
            "chaplain of Tarrant Prison",
            "chaplain",
            {"tarrant"},
        ),
        (
            "Ada Lund has been appointed caretaker of Brora Academy.",
            "caretaker of Brora Academy",
            "caretaker",
            {"brora"},
        ),
        (
            "Ada Lund is to be head of Brora Academy.",
            "head of Brora Academy",
            "head",
            {"brora"},
        ),
        (
            "Ada Lund will be the next head teacher at Brora Academy.",
            "head teacher at Brora Academy",
            "teacher",
            {"brora"},
        ),
        (
            "Ada Lund sang on Monday. She will become conductor of the Lairg and Brora Choir.",
            "conductor of the Lairg and Brora Choir",
            "conductor",
            {"lairg", "brora"},
        ),
    ],
)
def test_a_post_to_come(text: str, written: str, post: str, body: set[str]) -> None:
    doc = annotated(text)
    facts = list(next_facts(doc))
    assert [(doc.text_at(fact.span), fact.key, fact.words) for fact in facts] == [(written, post, body)]
    assert [doc.entities[fact.entity].label for fact in facts] == ["Ada Lund"]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lund hopes to become chaplain of Tarrant Prison.",
        "Ada Lund may leave to become chaplain of Tarrant Prison.",
        "Ada Lund leaves to become chaplain of a prison.",
        "Ada Lund leaves to become chaplain.",
        "Ada Lund will be part of Tarrant Prison.",
        "Ada Lund said her brother will become chaplain of Tarrant Prison.",
        "Ada Lund and Per Vik met before he left to become chaplain of Tarrant Prison.",
        "Ada Lund sang. Who will become chaplain of Tarrant Prison?",
    ],
)
def test_no_sure_post_of_one(text: str) -> None:
    assert not list(next_facts(annotated(text)))
