"""Source chains: which article has whose words, through whom, and how many witnesses there are for them.

Words that several articles lay to one speaker are one statement. Articles that copy one wire, or name the same medium
as the one they have it from, are one witness for it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from claimcheck.annotate import words
from claimcheck.model import Document, Utterance
from claimcheck.model.records import dataclass
from claimcheck.questions.group import Question, linked
from claimcheck.questions.marked import SAID
from claimcheck.questions.utterances import Utterances
from claimcheck.subjects.copies import copies
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.placed import Placed, place_of
from claimcheck.values.utterance import Likeness, compare

_AROUND = 300  # code points of an article on either side of a sentence that show whether it was copied
_LEAST = 4  # words of an utterance that is held against others
_SPEAKER_CAP = 40  # utterances of one speaker that are compared; who speaks more says many things


@dataclass(frozen=True, slots=True)
class Chain:
    """How one article comes by somebody's words."""

    placed: Placed
    hops: tuple[str, ...]  # from the article outward: agency, official; () where nobody is named
    witness: int  # the same number for chains that are one witness


@dataclass(frozen=True, slots=True)
class Statement:
    """What one speaker said, with a chain for every time it is told, in order of place."""

    speaker: str
    chains: tuple[Chain, ...]
    first: Placed | None  # who told it before all others, as far as the dates tell

    @property
    def articles(self) -> int:
        """How many articles tell it."""
        return len({chain.placed.claim.document_id for chain in self.chains})

    @property
    def witnesses(self) -> int:
        """How many of them do so independently."""
        return len({chain.witness for chain in self.chains})


def statements(
    joined: Joined, questions: Iterable[Question], documents: Sequence[Document]
) -> tuple[Statement, ...]:
    """All that is laid to somebody, what most articles tell first."""
    said = sorted((p for p in joined.placed if p.claim.attribute == SAID), key=place_of)
    at = {placed.claim.id: number for number, placed in enumerate(said)}
    witnesses = _witnesses(said, documents)
    labels = {subject.key: subject.label for subject in joined.subjects}
    found = []
    for members in _groups(len(said), (*_quoted(questions, at), *_reported(said))):
        told = [said[number] for number in members]
        heard = _one_each(told, [witnesses[number] for number in members])
        chains = tuple(Chain(p, _hops(p), witness) for p, witness in zip(told, heard, strict=True))
        speaker = labels.get(told[0].claim.subject) or _utterance(told[0]).speaker
        found.append(Statement(speaker, chains, _first(told)))
    return tuple(sorted(found, key=lambda s: (-s.articles, place_of(s.chains[0].placed))))


def _utterance(placed: Placed) -> Utterance:
    value = placed.claim.value
    return value if isinstance(value, Utterance) else Utterance("", "")


def _hops(placed: Placed) -> tuple[str, ...]:
    said = _utterance(placed)
    return tuple(dict.fromkeys((*reversed(said.via), said.speaker)))


def _witnesses(said: Sequence[Placed], documents: Sequence[Document]) -> tuple[int, ...]:
    """The witness of every telling: the first one of its wire, or of the medium that it has it from."""
    known = {document.id: document for document in documents}
    found = list(copies([_surroundings(placed, known[placed.claim.document_id].text) for placed in said]))
    media: dict[tuple[str, str], int] = {}
    for number, placed in enumerate(said):
        own = known[placed.claim.document_id].source or ""
        for medium in (*_utterance(placed).via, own):
            if medium:
                key = placed.claim.subject, medium.casefold().removeprefix("the ")
                found[number] = min(found[number], media.setdefault(key, found[number]))
    return tuple(found)


def _surroundings(placed: Placed, text: str) -> str:
    """The article's own words round an utterance: two reporters who heard one speech quote the same words."""
    span, sentence = placed.claim.span, placed.claim.sentence
    before = text[max(0, min(sentence.start, span.start) - _AROUND) : span.start]
    return f"{before} {text[span.end : max(sentence.end, span.end) + _AROUND]}"


def _quoted(questions: Iterable[Question], at: Mapping[str, int]) -> Iterator[tuple[int, int]]:
    for question in questions:
        if isinstance(question, Utterances):
            yield from combinations(sorted(at[placed.claim.id] for placed in question.claims), 2)


def _reported(said: Sequence[Placed]) -> Iterator[tuple[int, int]]:
    """Pairs of one speaker's utterances in several articles, reported or quoted, that say the same."""
    by_speaker: dict[str, list[int]] = defaultdict(list)
    for number, placed in enumerate(said):
        if placed.claim.about.entities and len(str(placed.claim.value).split()) >= _LEAST:
            by_speaker[placed.claim.subject].append(number)
    for _, numbers in sorted(by_speaker.items()):
        for one, two in combinations(numbers[:_SPEAKER_CAP], 2):
            if said[one].claim.document_id != said[two].claim.document_id:
                found = compare(_utterance(said[one]), _utterance(said[two]), lemma=words.lemma)
                if found.likeness is not Likeness.OTHER:
                    yield one, two


def _groups(count: int, pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """The groups of those that say the same, one alone a group of its own, in order of their first."""
    groups = [sorted(group) for group in linked(sorted(set(pairs)))]
    grouped = {number for group in groups for number in group}
    return sorted([*groups, *([number] for number in range(count) if number not in grouped)])


def _one_each(told: Sequence[Placed], witnesses: Sequence[int]) -> list[int]:
    """The witness of every telling, all tellings of one article being those of one."""
    found = list(witnesses)
    for one, two in combinations(range(len(told)), 2):
        if told[one].claim.document_id == told[two].claim.document_id and found[one] != found[two]:
            low, high = sorted((found[one], found[two]))
            found = [low if number == high else number for number in found]
    return found


def _first(told: Sequence[Placed]) -> Placed | None:
    """The telling whose article was out before every other's; None where dates are unknown or overlap."""
    if len({placed.claim.document_id for placed in told}) < 2:
        return None
    dated = [(p.published.interval, p) for p in told]
    for interval, placed in dated:
        others = [i for i, p in dated if p.claim.document_id != placed.claim.document_id]
        if interval is not None and all(i is not None and interval.latest < i.earliest for i in others):
            return placed
    return None
