"""One name in several spellings as a check, its sides where each of them stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from claimcheck.annotate.mentions import Annotated, NameMention
from claimcheck.annotate.names_slips import letters
from claimcheck.claims.ids import located
from claimcheck.model import Check, Claim, Kind, Participant, Span, Zone
from claimcheck.subjects.bearers import mentions
from claimcheck.subjects.graph import Joined
from claimcheck.subjects.spelled import WORD, Spelled
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
        named = mentions(doc, node.index) if node.at != WORD else [n for n in doc.names if n.form == "name"]
        told = [(name, span) for name in named if (span := _span(name, node.letters)) is not None]
        name, span = min(told, key=lambda found: _rank(doc, found[0]))
        yield Claim(
            **located(doc, doc.sentences[name.sentence], span, Kind.ATTRIBUTION, "name"),
            subject=keys[node.document, node.index],
            value=Participant("name", " ".join(doc.document.text[span.start : span.end].split())),
            extractor="questions.spellings",
        )


def _span(name: NameMention, spelled: str) -> Span | None:
    """What of a name, or of its title and the name, is spelled so; None for nothing."""
    if spelled in map(letters, name.text.split()):
        return name.span
    return name.full if spelled in map(letters, name.title.split()) else None


def _rank(doc: Annotated, name: NameMention) -> tuple[bool, int]:
    """The body before headlines, then by place."""
    return doc.sentences[name.sentence].zone is not Zone.BODY, name.span.start
