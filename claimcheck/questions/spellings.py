"""One name in several spellings as a check, its sides where each of them stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from claimcheck.annotate.mentions import Annotated, NameMention
from claimcheck.annotate.names_slips import letters
from claimcheck.claims.ids import located
from claimcheck.model import Check, Claim, Kind, Participant, Span, Zone
from claimcheck.subjects.bearers import WORD, Spelled, mentions
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.spellings import Keys


def spelling_checks(joined: Joined) -> Iterator[Check]:
    """A check for each name that is spelled in several ways; its sides where it stands in each article."""
    of_words = {
        node.document for slip in joined.slips for held in slip.spellings for node in held if node.at == WORD
    }
    words = {name: _by_word(joined.docs[name]) for name in sorted(of_words)}
    for slip in joined.slips:
        sides = [tuple(_claims(held, joined.docs, words, joined.keys)) for held in slip.spellings]
        sides.sort(key=lambda side: (joined.order[side[0].document_id], side[0].span))
        shown = " and ".join(f"'{side[0].value}'" for side in sides)
        yield Check("name-spelling", Kind.ATTRIBUTION, tuple(sides), f"one name, spelled {shown}")


_MOST = 12  # mentions in one article that are shown
Words = Mapping[str, Sequence[NameMention]]  # the names in which a word stands, by its letters


def _by_word(doc: Annotated) -> Words:
    found: dict[str, list[NameMention]] = defaultdict(list)
    for name in doc.names:
        if name.form == "name":
            for word in dict.fromkeys(map(letters, (*name.text.split(), *name.title.split()))):
                found[word].append(name)
    return found


def _claims(
    held: Iterable[Spelled], documents: Mapping[str, Annotated], words: Mapping[str, Words], keys: Keys
) -> Iterator[Claim]:
    for node in held:
        doc = documents[node.document]
        named = words[node.document][node.letters] if node.at == WORD else mentions(doc)[node.index]
        told = [(name, span) for name in named if (span := _span(name, node.letters)) is not None]
        for name, span in sorted(told, key=lambda found: _rank(doc, found[0]))[:_MOST]:
            yield Claim(
                **located(doc, doc.sentences[name.sentence], span, Kind.ATTRIBUTION, "name"),
                subject=keys[node.document, node.index],
                value=Participant("name", " ".join(doc.text_at(span).split())),
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
