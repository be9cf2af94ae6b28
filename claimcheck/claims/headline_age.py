"""An age in the headline against the lead: "Man, 34, jailed" above "Angus Roe, 43, was jailed"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.annotate.events import events_in
from claimcheck.annotate.mentions import (
    AmountMention,
    Annotated,
    Argument,
    EventMention,
    in_sentences,
    word_from,
)
from claimcheck.claims.arithmetic_age import can_be_age
from claimcheck.claims.count import claim_for
from claimcheck.claims.headline_parts import parts, tells_anew
from claimcheck.data.listed import listed
from claimcheck.model import REAL, Check, Claim, Kind, Span

_LEAST = 2  # years; a smaller number may be anything
_BESIDE = listed("claims.headline_age", "beside")  # between a person and the age behind: ", 34", " aged 34"
# With these a lead tells of one more person, who has an age of his own.
_SEVERAL = listed("claims.headline_age", "several")
_PEOPLE = {
    "male": listed("claims.headline_age", "male"),
    "female": listed("claims.headline_age", "female"),
    "young": listed("claims.headline_age", "young"),
    "grown": listed("claims.headline_age", "grown"),
}
_KINDS = ({"male", "female"}, {"young", "grown"})
_FORMER = "former"  # "ex-mayor, 45"
_NEAR = 3  # words on either side of an age in which its person stands
_SUFFERS = frozenset({"patient", "target"})


def headline_age(doc: Annotated, claims: Sequence[Claim]) -> Iterator[Check]:
    """The check "headline-age": the lead gives who does or suffers the headline's deed another age."""
    held = parts(doc)
    above = [mention for at in held.above for mention in _ages(doc, at)]
    if len({mention.amount.low for mention in above}) != 1:
        return
    head = above[0]
    if any(
        mention.amount.low == head.amount.low for at in held.text for mention in in_sentences(doc.amounts, at)
    ):
        return
    deeds = _deeds(doc, head)
    told = [mention for at in held.lead for mention in _ages(doc, at) if deeds & _deeds(doc, mention)]
    if _is_of_several(doc, held.lead) or not all(_agree(doc, head, mention) for mention in told):
        return
    if len({mention.amount.low for mention in told}) == 1:
        known = {claim.span: claim for claim in claims if claim.attribute == "age"}
        first, second = (known.get(one.span) or claim_for(doc, one, "age") for one in (head, told[0]))
        detail = f"{first.as_written} in the headline, {second.as_written} in the text"
        yield Check("headline-age", Kind.COUNT, ((first,), (second,)), detail)


def _is_of_several(doc: Annotated, lead: Sequence[int]) -> bool:
    """Whether the lead tells of a second one besides."""
    return any(not _SEVERAL.isdisjoint(doc.sentences[at].lowers) for at in lead)


def _agree(doc: Annotated, one: AmountMention, two: AmountMention) -> bool:
    """Whether the nouns beside two ages may be of one person, as far as they tell of a sex and of youth, and the
    second is of no deed before."""
    ours, theirs = _person(doc, one), _person(doc, two)
    apart = any(ours & kind and theirs & kind and ours & kind != theirs & kind for kind in _KINDS)
    above = doc.sentences[one.sentence].lowers
    former = _FORMER if any(word in ("ex", _FORMER) or word.startswith("ex-") for word in above) else ""
    return not apart and not tells_anew(doc, two.sentence, former)


def _person(doc: Annotated, age: AmountMention) -> set[str]:
    """What the words beside an age, or those of the person that it stands behind, tell of him: "girl" female, young."""
    words = doc.words_of(age)
    first, last = word_from(words, age.span.start), word_from(words, age.span.end)
    near = {word.lower for word in words[max(0, first - _NEAR) : last + _NEAR]}
    return {kind for kind, nouns in _PEOPLE.items() if nouns & near}


def _ages(doc: Annotated, sentence: int) -> list[AmountMention]:
    """The ages of a sentence in years; not those of months, nor birthdays."""
    mentions = in_sentences(doc.amounts, sentence)
    return [
        m for m in mentions if m.form == "age" and m.amount.unit in ("", "year") and can_be_age(m, _LEAST)
    ]


def _deeds(doc: Annotated, age: AmountMention) -> set[tuple[str, str]]:
    """What befalls the person of an age, or what he does, in its sentence."""
    return {
        (event.concept, "patient" if argument.role in _SUFFERS else argument.role)
        for event in events_in(doc, age.sentence)
        if _is_done(event)
        for argument in event.arguments
        if argument.span.overlaps(age.span) or _stands_behind(doc, age, argument)
    }


def _stands_behind(doc: Annotated, age: AmountMention, person: Argument) -> bool:
    return " ".join(doc.text_at(Span(person.span.end, age.span.start)).split()) in _BESIDE


def _is_done(event: EventMention) -> bool:
    return event.certainty in REAL and not (event.reporting or event.negated)
