"""Where on the body somebody was hurt: "shot in the left leg", "a wound to the chest", "bitten behind her right ear".

Claims of kind location, attribute wound. The parts of the body and what each belongs to are a list.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.annotate.mentions import Annotated, Word
from claimcheck.annotate.names_lexicon import ordinary
from claimcheck.claims.context import context
from claimcheck.claims.ids import located
from claimcheck.claims.thing_kinds import kinds_at, within
from claimcheck.data.listed import in_order, listed
from claimcheck.model import Claim, Kind, Place, Span, Zone
from claimcheck.model.records import dataclass

WOUND = "wound"
_ZONES = frozenset({Zone.HEADLINE, Zone.BODY, Zone.CAPTION})
_HURT = listed("claims.wounds", "hurt")
_BEFORE = listed("claims.wounds", "before")  # prepositions between the wound and the part
_OWNERS = listed("claims.wounds", "owners")
_BROKEN = listed("claims.wounds", "broken")
_BREAKING = listed("claims.wounds", "breaking")
_SEVERAL = listed("claims.wounds", "several")
_SIDES = frozenset({"left", "right"})
_WHOLE = dict(pair.split("<") for pair in in_order("claims.wounds", "parts"))  # by part, what it belongs to
_PARTS = {form: part for part in _WHOLE for form in (part, f"{part}s")} | {"feet": "foot"}
_REACH = 8  # words between what hurt and the preposition
_QUALIFIERS = listed("claims.wounds", "qualifiers")


@dataclass(frozen=True, slots=True)
class Wound:
    """A part of the body that was hurt."""

    claim: Claim
    part: str
    side: str  # "left", "right" or ""


def wounds(doc: Annotated) -> Iterator[Wound]:
    """The wounds that a document tells of, in order of place."""
    for number, sentence in enumerate(doc.sentences):
        words = sentence.words
        if sentence.zone in _ZONES:
            for at in range(2, len(words)):
                part = _PARTS.get(words[at].lower)
                if part is not None:
                    found = _wound(doc, number, at, part)
                    if found is not None:
                        yield found


def contains(whole: str, part: str) -> bool:
    """Whether a part of the body is another or belongs to it: the ankle to the leg."""
    return whole == part or (part in _WHOLE and contains(whole, _WHOLE[part]))


def _wound(doc: Annotated, number: int, at: int, part: str) -> Wound | None:
    words = doc.sentences[number].words
    first = at
    while first and words[first - 1].lower in _SIDES | _QUALIFIERS:
        first -= 1
    if (at + 1 < len(words) and _goes_on(words[at + 1])) or not _is_told(words, first):
        return None
    side = next((word.lower for word in reversed(words[first:at]) if word.lower in _SIDES), "")
    span = Span(words[first].start, words[at].end)
    claim = Claim(
        **located(doc, doc.sentences[number], span, Kind.LOCATION, WOUND),
        subject="victim",
        value=Place(f"{side} {part}".strip(), (), "part of the body"),
        extractor="claims.wounds",
        context=context(doc, number, span),
    )
    return Wound(claim, part, side)


def _is_told(words: Sequence[Word], first: int) -> bool:
    """Whether a part that begins at words[first] is hurt: "shot in the leg", "a broken leg", "broke a leg"."""
    several = any(word.lower in _SEVERAL for word in words)  # "one has a broken leg"
    if first and words[first - 1].lower in _BROKEN:
        return not several
    if first < 2 or words[first - 1].lower not in _OWNERS:
        return False
    if words[first - 2].lower in _BREAKING:
        return not several and (
            first < 3 or not within(kinds_at(words, first - 2), ("animal",))
        )  # "the horse broke a leg"
    return words[first - 2].lower in _BEFORE and _is_hurt(words, first - 2)


def _is_hurt(words: Sequence[Word], before: int) -> bool:
    """Whether what is told before words[before] hurts: "shot once in the leg"."""
    return any(word.lower in _HURT for word in words[max(0, before - _REACH) : before])


def _goes_on(word: Word) -> bool:
    """Whether a word behind a part makes it something else: "the back yard", "the head of the firm"."""
    return word.text in {"of", "-"} or (word.text.islower() and ordinary(word.lower) == "n")
