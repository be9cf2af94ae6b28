"""The rank by which an article calls a person: "Sergeant Ada Lund"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from claimcheck.annotate.mentions import Annotated
from claimcheck.claims.ids import located
from claimcheck.model import About, Claim, Kind, Participant, TimeInterval

TITLE = "title"


@cache
def _ranks() -> frozenset[str]:
    lines = (files("claimcheck.data") / "ranks.txt").read_text("utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))


def extract(doc: Annotated, published: TimeInterval | None) -> Iterator[Claim]:
    """Claims "title" of kind attribution, one for each person whom the article calls by one rank alone."""
    del published  # no rank needs the date
    for number, entity in enumerate(doc.entities):
        held = [role for role in entity.roles if role in _ranks()]
        if entity.type != "person" or len(held) != 1:
            continue
        mention = next((m for m in doc.names if m.entity == number and m.form == "name"), None)
        if mention is None:
            continue
        span = mention.full or mention.span
        sentence = doc.sentences[mention.sentence]
        yield Claim(
            **located(doc, sentence, span, Kind.ATTRIBUTION, TITLE),
            subject=entity.label.lower(),
            value=Participant(TITLE, held[0]),
            extractor="claims.titles",
            about=About(entities=(("of", number),)),
        )
