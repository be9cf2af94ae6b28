"""One name in several spellings as a check, its sides where each of them stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from claimcheck.annotate.mentions import Annotated, NameMention
from claimcheck.annotate.names_slips import letters
from claimcheck.claims.ids import located
from claimcheck.model import Check, Claim, Kind, Participant, Zone
from claimcheck.subjects.bearers import mentions
from claimcheck.subjects.graph import Joined
from claimcheck.subjects.spelled import Spelled
from claimcheck.subjects.spellings import Keys


def spelling_checks(joined: Joined) -> Iterator[Check]:
    """A check for each name that is spelled in several ways; each side has one mention of each article that has it."""
    documents = {doc.document.id: doc for doc in joined.documents}
    for slip in joined.slips:
        sides = [tuple(_claims(held, documents, joined.keys)) for held in slip.spellings]
        sides.sort(key=lambda side: (joined.order[side[0].document_id], side[0].span))
        shown = " and ".join(f"'{side[0].value}'" for side in sides)
        yield Check("name-spelling", Kind.ATTRIBUTION, tuple(sides), shown)


def _claims(held: Iterable[Spelled], documents: Mapping[str, Annotated], keys: Keys) -> Iterator[Claim]:
    for node in held:
        doc = documents[node.document]
        told = [name for name in mentions(doc, node.index) if node.letters in map(letters, name.text.split())]
        mention = min(told, key=lambda name: _rank(doc, name))
        sentence, text = doc.sentences[mention.sentence], " ".join(mention.text.split())
        key = keys[node.document, node.index]
        yield Claim(
            **located(doc, sentence, mention.span, Kind.ATTRIBUTION, "name"),
            subject=key,
            value=Participant("name", text),
            extractor="questions.spellings",
        )


def _rank(doc: Annotated, name: NameMention) -> tuple[bool, int]:
    """The body before headlines, then by place."""
    return doc.sentences[name.sentence].zone is not Zone.BODY, name.span.start
