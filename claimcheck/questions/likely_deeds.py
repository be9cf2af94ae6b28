"""Parties to which two articles may lay one deed, weighed by all traits together: "raised by Ada Lund", "Bo Ek called".

The weights are data (claimcheck/data/traits_deeds.toml, made by tools/fit_traits.py --deeds). In a handful of articles
only: in a pile many did something alike.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain, combinations, product

from claimcheck.annotate.concepts import is_reporting
from claimcheck.annotate.mentions import Word, place_of
from claimcheck.claims.credited import CREDITED, DOER, SINGLED_OUT
from claimcheck.claims.credited_parties import verb_of_deed
from claimcheck.claims.introduced import AGENT, PRESENT
from claimcheck.claims.parting import tell_of_two
from claimcheck.model import Check, Kind
from claimcheck.questions import wording
from claimcheck.questions.bars_deeds import barred
from claimcheck.questions.goals import may_be_two_goals
from claimcheck.questions.likely import SHOWN, Candidate, bond, by_article, present
from claimcheck.questions.nearness import Near
from claimcheck.questions.odds import DEEDS, is_hopeless, odds, reasons, weights
from claimcheck.questions.rivals import CAP, Pair, facts, rivalling, standing
from claimcheck.questions.traits import Told, at_first, traits
from claimcheck.questions.traits_articles import Article, Between
from claimcheck.questions.traits_deeds import apart, deed_traits
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.occasions import HANDFUL
from claimcheck.subjects.placed import Placed, party

_NO_DEEDS = frozenset({"speaker", "source"})  # several may tell one thing: `utterances` asks who did
_FIRST = "first to "
_PLAINEST = frozenset({CREDITED, SINGLED_OUT})
# Which of the claims of one party and sentence is taken; a role goes before them.
_ORDER = {way: n for n, way in enumerate((CREDITED, DOER, AGENT, PRESENT), 1)}


def likely_deeds(joined: Joined) -> Iterator[Check]:
    """Checks "doer-apart": the likeliest pair of parties of each two articles, where the traits speak clearly."""
    needed = weights(DEEDS).needed
    best: dict[tuple[str, str], tuple[float, Placed, Placed, dict[str, float]]] = {}
    for one, two, first, others in candidates(joined):
        pair = one.claim.document_id, two.claim.document_id
        if is_hopeless(first, DEEDS):
            continue
        seen = present(first, others())
        found = odds(seen, DEEDS)
        if found >= needed and (pair not in best or found > best[pair][0]):
            best[pair] = found, one, two, seen
    for _, one, two, seen in best.values():
        told = f"one deed: '{one.claim.as_written}' against '{two.claim.as_written}'"
        detail = f"{told}; {wording.weighed(reasons(seen, DEEDS)[:SHOWN])}"
        yield Check("doer-apart", Kind.ATTRIBUTION, ((one.claim,), (two.claim,)), detail)


def weighable_deeds(joined: Joined) -> Iterator[tuple[Placed, Placed, dict[str, float], dict[str, float]]]:
    """Every pair of parties that is weighed, with its traits: those of the first look and all others."""
    for one, two, first, others in candidates(joined):
        yield one, two, present(first), others()


def candidates(joined: Joined) -> Iterator[Candidate]:
    """Pairs of parties of alike articles, with the traits of the first look, and what tells the others."""
    if len(joined.order) > HANDFUL:
        return
    held, laid = by_article(joined), _laid(joined.placed)
    deeds = [item for claims in laid.values() for item in claims]
    told_of = {
        name: sorted([*held.get(name, ()), *claims], key=lambda p: p.claim.span)
        for name, claims in laid.items()
    }
    weighed = frozenset({Kind.ATTRIBUTION})
    articles = {name: Article(joined.docs[name], claims, weighed) for name, claims in told_of.items()}
    told = {key: value for claims in laid.values() for key, value in standing(claims, None).items()}
    for one, two in combinations(sorted(laid, key=joined.order.__getitem__), 2):
        pairs = [Pair(a, b, apart(a, b)) for a, b in product(laid[one], laid[two]) if _fit(a, b)]
        left = [pair for pair in pairs if pair.apart and not _is_barred(pair, deeds, joined)]
        if not left:
            continue
        near = Near(articles[one].told, articles[two].told)
        rivalling(pairs, laid[one], laid[two], near)
        met = [*facts(articles[one].answers, articles[two].answers), *pairs]
        between = Between(articles[one], articles[two], met, near)
        always = bond(joined, one, two)
        for pair in left:
            a, b = pair.one, pair.two
            own = deed_traits(a, b, articles[one], articles[two])
            first = {**always, **between.at_first(a, b), **at_first(a, b, told), **own, **pair.rivalry}
            yield a, b, first, partial(_others, a, b, told, between)


def _is_barred(pair: Pair, deeds: Sequence[Placed], joined: Joined) -> bool:
    if barred(pair.one, pair.two, deeds) or may_be_two_goals(pair.one, pair.two, joined.docs):
        return True
    if _is_told_elsewhere(pair.one, pair.two, joined) or _is_told_elsewhere(pair.two, pair.one, joined):
        return True
    return tell_of_two(_sentence(pair.one, joined), _sentence(pair.two, joined))


def _is_told_elsewhere(first: Placed, other: Placed, joined: Joined) -> bool:
    """Whether who was "first to cross" is told in the other article too, in another sentence than the other deed."""
    if not first.claim.attribute.startswith(_FIRST):
        return False
    number = place_of((doc := joined.docs[other.claim.document_id]).sentences, other.claim.sentence)
    told = (n for n, s in enumerate(doc.sentences) if first.claim.attribute in " ".join(s.lowers))
    return any(n != number for n in told)


def _sentence(item: Placed, joined: Joined) -> Sequence[Word]:
    doc = joined.docs[item.claim.document_id]
    return doc.sentences[place_of(doc.sentences, item.claim.sentence)].words


def _laid(placed: Sequence[Placed]) -> dict[str, list[Placed]]:
    """The claims of each document that lay a deed to a party, one a party, sentence and verb, in order of place.

    Of several the one that says most plainly who did it.
    """
    found: dict[str, dict[tuple[object, str], list[Placed]]] = defaultdict(lambda: defaultdict(list))
    for item in sorted(placed, key=lambda p: (_ORDER.get(p.claim.attribute, 0), p.claim.span, p.claim.id)):
        if _lays(item):
            kept = found[item.claim.document_id][item.claim.sentence, party(item)]
            if _is_another(item, kept):
                kept.append(item)
    return {
        name: sorted(chain.from_iterable(claims.values()), key=lambda p: (p.claim.span, p.claim.id))[:CAP]
        for name, claims in found.items()
    }


def _is_another(item: Placed, kept: Sequence[Placed]) -> bool:
    """Whether a deed of one party and sentence is the first, or one that its subject is told to have done besides."""
    same = {verb_of_deed(p.claim) for p in kept}
    agent = all(p.claim.attribute == AGENT for p in (item, *kept))
    return not kept or (agent and verb_of_deed(item.claim) not in same)


def _lays(item: Placed) -> bool:
    return item.claim.kind is Kind.ATTRIBUTION and item.claim.attribute not in _NO_DEEDS and bool(party(item))


def _fit(one: Placed, two: Placed) -> bool:
    """Whether two claims can be of one deed: what is told of a party in passing only with another singled out."""
    if one.claim.attribute == two.claim.attribute == PRESENT:
        return False
    plainest = any(p.claim.attribute in _PLAINEST for p in (one, two))
    return plainest or not (_in_passing(one) or _in_passing(two))


def _in_passing(item: Placed) -> bool:
    """Whether a party is told by one word ("a baker"), or what it did is that it told something."""
    barely = ":" not in party(item) and len(party(item).split()) == 1
    return barely or is_reporting(item.claim.about.concept)


def _others(one: Placed, two: Placed, told: Told, between: Between) -> dict[str, float]:
    return present(traits(one, two, told), between(one, two))
