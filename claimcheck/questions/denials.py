"""What one article says was denied and another that it was confirmed: the content is one, the stance is not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, product

from claimcheck.annotate import words
from claimcheck.data.listed import listed
from claimcheck.model import FIRM, Certainty, Kind, Utterance, Zone
from claimcheck.questions.align import Alignment
from claimcheck.questions.marked import SAID
from claimcheck.questions.paraphrase import meant
from claimcheck.questions.utterances import Utterances
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.placed import Placed, claims_of, days_between, place_of
from claimcheck.values.utterance import Likeness, UtteranceRelation
from claimcheck.values.utterance_sides import Side, side_of
from claimcheck.values.utterance_words import NEGATIONS, is_number

_CONFIRMING = listed("questions.denials", "confirming")
_SHARED = 3  # content words that both have
_COVER = 0.6  # of the content words of the shorter
_DAYS = 1  # between the articles; later a denial may have been taken back
_STRENGTH = 8.0


def denials(joined: Joined) -> Iterator[Utterances]:
    """A question for every two reports of one content, denied in one article and confirmed in another."""
    denied, confirmed = defaultdict[str, list[Placed]](list), defaultdict[str, list[Placed]](list)
    for item in joined.placed:
        if (stance := _stance(item)) is not None:
            (denied if stance else confirmed)[item.claim.document_id].append(item)
    for one, two in sorted(joined.likeness):
        for no, yes in ((one, two), (two, one)):
            for pair in product(denied.get(no, ()), confirmed.get(yes, ())):
                if _about_one_party(*pair) and _one_moment(*pair) and _one_content(*pair):
                    yield _question(pair)


def _stance(item: Placed) -> bool | None:
    """True where a source denies what the claim holds, False where one confirms it, None for all other claims."""
    value = item.claim.value
    reported = item.claim.attribute == SAID and isinstance(value, Utterance) and not value.direct
    if not reported or item.claim.zone is not Zone.BODY:
        return None
    if item.claim.certainty is Certainty.DENIED:
        return True
    sure = item.claim.certainty in FIRM
    return False if sure and isinstance(value, Utterance) and value.verb in _CONFIRMING else None


def _about_one_party(no: Placed, yes: Placed) -> bool:
    """Whether one source does both, or the sentence that confirms it names the one who denies it."""
    return no.claim.subject == yes.claim.subject or no.claim.subject in yes.actors or _is_named(no, yes)


def _is_named(no: Placed, yes: Placed) -> bool:
    """Whether all words of the denier's name stand in the sentence that confirms it."""
    value = no.claim.value
    name = set(value.speaker.casefold().split()) if isinstance(value, Utterance) else set[str]()
    told = {word.casefold() for word in (*yes.claim.context, *str(yes.claim.value).split())}
    return bool(name) and name <= told


def _one_moment(no: Placed, yes: Placed) -> bool:
    days = days_between(no, yes)
    return days is not None and days <= _DAYS


def _one_content(no: Placed, yes: Placed) -> bool:
    """Whether both tell one thing: most content words shared, none negated, no other number."""
    one, two = (side_of(str(item.claim.value), words.lemma, meant) for item in (no, yes))
    if any(NEGATIONS & {token.word for token in side.tokens} for side in (one, two)):
        return False
    if one.carrying and two.carrying and (_numbers(one) and _numbers(two)) and _numbers(one) != _numbers(two):
        return False
    theirs = two.met(one)
    common = len(one.content & {theirs[at] for at in two.carrying})
    return common >= _SHARED and common >= _COVER * min(len(one.content), len(two.content))


def _numbers(side: Side) -> frozenset[str]:
    return frozenset(token.word for token in side.tokens if is_number(token.word))


def _question(pair: tuple[Placed, Placed]) -> Utterances:
    claims = tuple(sorted(pair, key=place_of))
    ids = [claims_of(*pair) for pair in combinations(claims, 2)]
    return Utterances(
        Kind.ATTRIBUTION, SAID, pair[0].claim.subject, claims,
        {key: Alignment(_STRENGTH, ("denied and confirmed",)) for key in ids},
        {key: UtteranceRelation(Likeness.DENIED) for key in ids},
    )  # fmt: skip
