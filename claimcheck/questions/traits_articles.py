"""Traits of a pair of answers that lie in the two articles: what else they share, and where in them the answers stand.

What an article tells is looked up once (`Article`), what two articles share once for all their pairs (`Between`).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from math import log

from claimcheck.annotate.mentions import Annotated
from claimcheck.model import Kind, Span
from claimcheck.questions.nearness import Near, Words
from claimcheck.questions.rivals import CAP, KINDS, Answers, Pair, lead
from claimcheck.questions.traits_words import noun
from claimcheck.subjects.placed import Placed

_MOST_NEAR = 6  # facts in common round two sentences, beyond which more says nothing more
_MOST = 300  # sentences with claims that are held against another article's, and those of the claims that are weighed
_Sentences = tuple[Span, Span]  # one of each article


class Article:
    """One article and its claims that can be weighed, made ready to be held against others."""

    def __init__(self, doc: Annotated, claims: Sequence[Placed], kinds: Container[Kind] = KINDS) -> None:
        """`claims` of `doc`, in order of place, of which those of some kinds are weighed."""
        self.text = doc.document.text.lower()
        self.count = len(claims)
        self.actors = {key for p in claims for key in p.actors}
        self.answers = Answers(claims)
        self.sentences = [sentence.span for sentence in doc.sentences]
        self.place = {span: number for number, span in enumerate(self.sentences)}
        self.words = {word.lower for sentence in doc.sentences for word in sentence.words}
        self.values = Counter(str(p.claim.value) for p in claims)
        self.telling: dict[Span, Placed] = {}
        self.families: dict[Span, set[str]] = defaultdict(set)
        self.kinds: Counter[tuple[Span, Kind]] = Counter()
        seen: Counter[Kind] = Counter()
        weighed: list[Placed] = []
        for p in claims:
            if p.claim.kind in kinds and seen[p.claim.kind] < CAP:
                weighed.append(p)
            if len(self.telling) < _MOST or seen[p.claim.kind] < CAP:
                self.telling.setdefault(p.claim.sentence, p)
            seen[p.claim.kind] += 1
            self.families[p.claim.sentence].add(p.family)
            self.kinds[p.claim.sentence, p.claim.kind] += 1
        self.told = Words(weighed, self.telling.values())
        self._doc = doc
        self._names: dict[Span, frozenset[str]] = {}

    def names(self, sentence: Span) -> frozenset[str]:
        """The words of a sentence with a capital, its first word left out."""
        if sentence not in self._names:
            number = self.place.get(sentence)
            words = self._doc.sentences[number].words[1:] if number is not None else ()
            self._names[sentence] = frozenset(
                w.text for w in words if len(w.text) > 1 and w.text[0].isupper()
            )
        return self._names[sentence]

    def depth(self, sentence: Span) -> float:
        """Where a sentence stands, 0 for the first, towards 1 for the last."""
        return self.place.get(sentence, 0) / len(self.sentences)


class Between:
    """What two articles share, and what that says of each pair of their claims."""

    def __init__(self, one: Article, two: Article, pairs: Iterable[Pair], near: Near) -> None:
        """`near` is of the two; `pairs` are all that agree or stand apart, the claim of `one` first."""
        self._one, self._two = one, two
        self._agreed: dict[_Sentences, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
        self._apart: dict[_Sentences, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
        known: tuple[set[str], set[str]] = set(), set()
        for pair in pairs:
            a, b = pair.one.claim, pair.two.claim
            met = (self._apart if pair.apart else self._agreed)[a.sentence, b.sentence]
            met[0].add(a.id)
            met[1].add(b.id)
            if not pair.apart:
                known[0].add(a.id)
                known[1].add(b.id)
        shares = sorted(len(ids) / max(1, told.count) for ids, told in zip(known, (one, two), strict=True))
        self._always = {
            "facts in common": shares[0],
            "facts in common of one": shares[1],
            "one tells more": abs(log((1 + one.count) / (1 + two.count))),
        }
        self._stands: dict[_Sentences, Mapping[str, float]] = {}
        self._like, self._tops = _sentences(one, two, near)

    def at_first(self, one: Placed, two: Placed) -> Mapping[str, float]:
        """The traits of a claim of each article that are quickly told; some are 0."""
        key = one.claim.sentence, two.claim.sentence
        if key not in self._stands:
            self._stands[key] = {**self._always, **self._stand(*key)}
        return self._stands[key]

    def __call__(self, one: Placed, two: Placed) -> dict[str, float]:
        """All others; some are 0."""
        return {
            **self._shared(one.claim.sentence, two.claim.sentence),
            **self._named(one.claim.sentence, two.claim.sentence),
            **self._crowd(one, two),
            **self._written(one, two),
        }

    def _stand(self, ours: Span, theirs: Span) -> dict[str, float]:
        """How the sentences lie, and how much better they go together than either with another."""
        key = ours, theirs
        leads = [lead(self._like[key], self._tops[side, key[side]]) for side in (0, 1)]
        return {
            "apart in the telling": abs(self._one.depth(ours) - self._two.depth(theirs)),
            "sentences before others": min(leads),
            "one sentence before others": max(leads),
            "sentences meet": float(sum(found >= 0 for found in leads)),
        }

    def _shared(self, ours: Span, theirs: Span) -> dict[str, float]:
        """What else the sentences, and those around them, share or tell otherwise."""
        key = ours, theirs
        return {
            "facts in common in the sentence": float(_least(self._agreed.get(key))),
            "differences in the sentence": float(_least(self._apart.get(key))),
            "facts in common around": float(min(_MOST_NEAR, sum(self._around(key)))),
        }

    def _around(self, key: _Sentences) -> Iterator[int]:
        """How many facts the sentences next to two, or one of the two and one next to the other, have in common."""
        places = self._one.place.get(key[0]), self._two.place.get(key[1])
        if places[0] is None or places[1] is None:
            return
        for ours in self._one.sentences[max(0, places[0] - 1) : places[0] + 2]:
            for theirs in self._two.sentences[max(0, places[1] - 1) : places[1] + 2]:
                if (ours, theirs) != key:
                    yield _least(self._agreed.get((ours, theirs)))

    def _named(self, ours: Span, theirs: Span) -> dict[str, float]:
        """Which names of one sentence the other, or the rest of the other article, holds."""
        one, two = self._one.names(ours), self._two.names(theirs)
        known = sum(name.lower() in self._two.words for name in one - two)
        known += sum(name.lower() in self._one.words for name in two - one)
        return {
            "names in common": float(len(one & two)),
            "names known to the other": float(known),
            "names new to the other": float(len(one ^ two) - known),
        }

    def _crowd(self, one: Placed, two: Placed) -> dict[str, float]:
        """What else the sentences tell."""
        ours, theirs = one.claim.sentence, two.claim.sentence
        crowd = self._one.kinds[ours, one.claim.kind], self._two.kinds[theirs, two.claim.kind]
        kinds = (self._one.families[ours] & self._two.families[theirs]) - {""}
        return {
            "answers in the sentence": float(min(crowd)),
            "most answers in a sentence": float(max(crowd)),
            "events in common": float(len(kinds)),
        }

    def _written(self, one: Placed, two: Placed) -> dict[str, float]:
        """Whether either text holds the other's words, its noun, or its own value again."""
        sides = (one, self._one, self._two), (two, self._two, self._one)
        return {
            "written in the other": float(sum(p.claim.as_written.lower() in o.text for p, _, o in sides)),
            "told again": float(sum(own.values[str(p.claim.value)] > 1 for p, own, _ in sides)),
            "noun known to the other": float(sum(_knows(o, p) for p, _, o in sides)),
        }


def _least(met: tuple[set[str], set[str]] | None) -> int:
    """How many claims of the sentence that has fewer of them meet one of the other."""
    return min(map(len, met)) if met else 0


def _knows(article: Article, placed: Placed) -> bool:
    counted = noun(placed.claim.attribute)
    return placed.claim.kind is Kind.COUNT and (counted in article.words or f"{counted}s" in article.words)


def _sentences(
    one: Article, two: Article, near: Near
) -> tuple[Mapping[_Sentences, float], Mapping[tuple[int, Span], Sequence[float]]]:
    """How alike each two sentences with claims are, and the two highest of these of each sentence, the best last."""
    like = {
        (ours, theirs): near.sentences(a, b)
        for ours, a in one.telling.items()
        for theirs, b in two.telling.items()
    }
    tops: dict[tuple[int, Span], list[float]] = defaultdict(list)
    for (ours, theirs), found in like.items():
        tops[0, ours].append(found)
        tops[1, theirs].append(found)
    return like, {key: sorted(found)[-2:] for key, found in tops.items()}
