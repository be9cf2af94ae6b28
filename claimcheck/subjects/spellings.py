"""One name in two spellings, in one article or in articles of one occasion: found, and taken for one subject.

Which spelling is wrong is not said. Who is named beside another, or has another's age, is another person; so are two
whom any article of the occasion names both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from claimcheck.annotate.mentions import Annotated
from claimcheck.annotate.names_lexicon import given
from claimcheck.model import Claim, Subject
from claimcheck.model.records import replace
from claimcheck.subjects.bearers import WORD, Link, Slip, Spelled, bearers, slips
from claimcheck.subjects.occasions import HANDFUL
from claimcheck.subjects.spellings_across import Index, across, index
from claimcheck.subjects.spellings_within import within
from claimcheck.subjects.spellings_words import Words, alike_words, words
from claimcheck.subjects.weights import surprise

Keys = Mapping[tuple[str, int], str]
_RARE = 20.0  # bits
_STORY = 40  # articles of one occasion that are held against one another even where they are not alike


def find_slips(
    documents: Sequence[Annotated],
    claims: Mapping[str, Sequence[Claim]],
    likeness: Iterable[tuple[str, str]],
    groups: Iterable[Sequence[str]],
) -> tuple[Slip, ...]:
    """The names that are spelled in two ways; `likeness` are pairs of ids of articles that are alike, `groups` the ids
    of those of one occasion."""
    order = {doc.document.id: at for at, doc in enumerate(documents)}
    links: list[Link] = []
    told: dict[str, Index] = {}
    named: dict[str, Words] = {}
    for doc in documents:
        persons = bearers(doc, claims.get(doc.document.id, ()))
        found = list(within(doc, persons))
        slipped = frozenset(node.letters for link in found for node in link)
        parts = frozenset(part for bearer in persons if bearer.given for part in bearer.parts)
        named[doc.document.id] = held = words(doc, parts | slipped)
        links += [*found, *alike_words(held, held)]
        told[doc.document.id] = index(persons, slipped)
    stories = (sorted(group, key=order.__getitem__)[:_STORY] for group in groups)
    pairs = {*likeness, *((min(p), max(p)) for story in stories for p in combinations(story, 2))}
    near: dict[str, set[str]] = defaultdict(set)
    for one, two in pairs:
        near[one].add(two)
        near[two].add(one)
    for one, two in sorted(pairs):
        links += alike_words(named[one], named[two])
        for link in across(told[one], told[two]):
            both = {node.letters for node in link}
            if not any(both <= told[name].parts for name in near[one] | near[two]):
                links.append(link)
    if len(documents) <= HANDFUL:
        others = sorted({(min(p), max(p)) for p in combinations(told, 2)} - pairs)
        links += [link for one, two in others for link in across(told[one], told[two]) if _is_rare(link)]
    links += _told_again(links, named, near)
    return slips(links, order)


def _told_again(
    links: Sequence[Link], named: Mapping[str, Words], near: Mapping[str, Iterable[str]]
) -> Iterator[Link]:
    """The same words, spelled the same, in further articles of the story that have one of the spellings alone."""
    told = {(one, two.letters) for link in links for one, two in (link, link[::-1]) if one.at == WORD}
    for node, other in sorted(told, key=lambda pair: (pair[0].document, pair[0].letters, pair[1])):
        for name in sorted(near.get(node.document, ())):
            held = named[name].get(node.letters[0], {})
            if node.letters in held and other not in held:
                yield node, held[node.letters].at


def _is_rare(link: Link) -> bool:
    """Whether a name is so rare that a handful of articles, alike or not, have one bearer of it."""
    return all(surprise(node.letters) >= _RARE and not given(node.letters) for node in link)


def one_subject(
    slipped: Iterable[Slip], subjects: Sequence[Subject], keys: Keys
) -> tuple[tuple[Subject, ...], Keys]:
    """The subjects and their keys, each name that is spelled in two ways under the spelling of most articles."""
    known = {subject.key: subject for subject in subjects}
    moved = dict(keys)
    for slip in slipped:
        nodes = [node for held in slip.spellings for node in held if node.at != WORD]
        if not nodes:
            continue  # a word may stand in the names of several subjects
        key = max(
            sorted({moved[_at(node)] for node in nodes}), key=lambda k: _standing(k, nodes, known, moved)
        )
        for address in map(_at, nodes):
            if moved[address] != key:
                known[key] = _taken(known[key], known[moved[address]])
                moved[address] = key
    left = set(moved.values())
    return tuple(sorted((s for s in known.values() if s.key in left), key=lambda s: s.key)), moved


def _at(node: Spelled) -> tuple[str, int]:
    return node.document, node.index


def _standing(
    key: str, nodes: Iterable[Spelled], known: Mapping[str, Subject], keys: Keys
) -> tuple[bool, int]:
    """A full name before a single word, then what more articles have."""
    return " " in known[key].label, len({node.document for node in nodes if keys[_at(node)] == key})


def _taken(subject: Subject, other: Subject) -> Subject:
    reason = f"“{other.label}” is “{subject.label}”, spelled in two ways"
    return replace(
        subject,
        names=tuple(sorted({*subject.names, *other.names})),
        reasons=tuple(dict.fromkeys([*subject.reasons, *other.reasons, reason])),
    )
