"""News that one article opens with on somebody's word, and that another lays to somebody else as its origin.

"..., the fire brigade said on Monday" against "The finding comes from the insurer": who is named as the origin
of a finding is so for all of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from claimcheck.annotate.words import lemma
from claimcheck.claims.credited import CREDITED, DOER, SINGLED_OUT
from claimcheck.claims.credited_works import kinds_of
from claimcheck.data.listed import listed
from claimcheck.model import Check
from claimcheck.questions.parties import are_two, is_body, is_named, tells_who
from claimcheck.questions.tellings import Scored, check, closeness, in_place, likest, near
from claimcheck.subjects.graph import Joined
from claimcheck.subjects.placed import Placed, party

_VOICES = frozenset({"speaker", "source"})
_TELLS = frozenset({"making", "telling"})  # who gives it out may be another
_SAYS = listed("questions.origins", "says")
_FOUND = "find"  # "the board has found" opens with a finding
_OPENING = 3  # sentences of an article that tell its news
_LIKE = 0.2  # likeness of the sentences, or of them with what stands before them
_CAP = 20  # tellings of one article


def origin_checks(joined: Joined) -> Iterator[Check]:
    """Pairs of parties to which one piece of news is laid, in order of place."""
    ends = {
        doc.document.id: doc.sentences[:_OPENING][-1].span.end for doc in joined.documents if doc.sentences
    }
    origins, voices = defaultdict[str, list[Placed]](list), defaultdict[str, list[Placed]](list)
    for item in sorted(joined.placed, key=lambda p: (p.path, p.claim.span, p.claim.id)):
        held = origins if _is_origin(item) else voices if _is_voice(item) else None
        if held is not None and len(held[item.claim.document_id]) < _CAP:
            held[item.claim.document_id].append(item)
    for pair in sorted(joined.likeness):
        both = (pair, pair[::-1])
        found = [
            hit for one, two in both for hit in _apart(joined, origins[one], voices[two], voices[one], ends)
        ]
        if found:
            first, second = in_place(likest(found))
            yield check("news", (first.claim,), (second.claim,))


def _is_origin(item: Placed) -> bool:
    deed = item.claim.about.concept or ""
    if lemma(item.claim.as_written.split()[0].lower(), "n") == deed:
        return False  # "a study by Ada Lund", told in passing
    sole = item.claim.attribute == SINGLED_OUT
    laid = sole or item.claim.attribute == CREDITED
    return laid and bool(kinds_of(deed) & _TELLS or (sole and deed in _SAYS)) and tells_who(party(item))


def _is_voice(item: Placed) -> bool:
    who = party(item)
    finds = item.claim.attribute == DOER and item.claim.about.concept == _FOUND and is_body(who)
    return bool(who) and (finds or item.claim.attribute in _VOICES) and tells_who(who)


def _apart(
    joined: Joined,
    origins: Sequence[Placed],
    voices: Sequence[Placed],
    own: Sequence[Placed],
    ends: Mapping[str, int],
) -> Iterator[Scored]:
    """Origins with the voices in another article's opening that tell the same; `own` are the origin's article's."""
    for origin, voice in product(origins, voices):
        score = closeness(origin, voice)
        opens = voice.claim.span.end <= ends[voice.claim.document_id]
        if not opens or score < _LIKE or not near(origin, voice) or not are_two(joined, origin, voice):
            continue
        sole = origin.claim.attribute == SINGLED_OUT
        if sole or not is_named(joined, voice.claim.document_id, party(origin)):
            again = (p for p in own if closeness(voice, p) >= _LIKE)
            if all(are_two(joined, voice, other) for other in again):
                yield score, origin, voice
