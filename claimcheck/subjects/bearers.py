"""Whom an article names, as far as it takes to tell a slip in a name from another person's name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from claimcheck.annotate.mentions import Annotated, LocalEntity, NameMention
from claimcheck.annotate.names_slips import letters
from claimcheck.data.listed import listed
from claimcheck.model import Amount, Claim
from claimcheck.model.records import dataclass

GIVEN, SURNAME, WORD = "given", "surname", "word"  # the last: any word of a name that is no person's
_KIN = listed("subjects.bearers", "kin")
_ANYBODY = listed("subjects.bearers", "anybody")  # what several people of one article can be


@dataclass(frozen=True, slots=True)
class Spelled:
    """One spelling in one article."""

    document: str
    index: int  # of the entity
    at: str  # which part of the name
    letters: str  # of that part, lower case


Link = tuple[Spelled, Spelled]


@dataclass(frozen=True, slots=True)
class Slip:
    """One name in two or more spellings: for each of them, in the order of its letters, where it is found."""

    spellings: tuple[tuple[Spelled, ...], ...]


def slips(links: Iterable[Link], order: Mapping[str, int]) -> tuple[Slip, ...]:
    """The links put together, those that share a spelling of one article; by `order` of the documents."""
    root: dict[Spelled, Spelled] = {}

    def top(node: Spelled) -> Spelled:
        while root.setdefault(node, node) != node:
            node = root[node]
        return node

    for one, two in links:
        root[top(two)] = top(one)
    held: dict[Spelled, list[Spelled]] = {}
    for node in sorted(root, key=lambda s: (order[s.document], s.index, s.at, s.letters)):
        held.setdefault(top(node), []).append(node)
    return tuple(Slip(_by_spelling(nodes)) for nodes in held.values())


def _by_spelling(nodes: Iterable[Spelled]) -> tuple[tuple[Spelled, ...], ...]:
    found: dict[str, list[Spelled]] = {}
    for node in nodes:
        found.setdefault(node.letters, []).append(node)
    return tuple(tuple(held) for _, held in sorted(found.items()))


@dataclass(frozen=True, slots=True)
class Bearer:
    """A person, or a single word that may be one's name, as one article has it. Parts are letters alone."""

    document: str
    index: int  # of the entity
    parts: tuple[str, ...]  # "jane", "q", "roe"; titles that the label begins with are among them
    words: frozenset[str]  # parts of all forms that the article has of the name
    type: str
    offices: frozenset[str]
    kin: bool  # whether it is told of as somebody's relative
    ages: frozenset[int]

    @property
    def given(self) -> str:
        """The first part of a full name, "" for a single word."""
        return self.parts[0] if len(self.parts) > 1 else ""

    @property
    def surname(self) -> str:
        """The last part."""
        return self.parts[-1]

    def part(self, at: str) -> str:
        """The part that `spelled.GIVEN` or `spelled.SURNAME` names; of a single word it is the word."""
        return self.parts[0] if at == GIVEN else self.parts[-1]


def bearers(doc: Annotated, claims: Iterable[Claim]) -> tuple[Bearer, ...]:
    """The persons of a document and what stands alone in it, in order; `claims` tell their ages."""
    ages = _ages(claims)
    told = (
        _bearer(doc, at, entity, ages.get(at, frozenset()))
        for at, entity in enumerate(doc.entities)
        if entity.type == "person" or (" " not in entity.label and entity.type != "organisation")
    )
    return tuple(bearer for bearer in told if bearer is not None)


def _bearer(doc: Annotated, at: int, entity: LocalEntity, ages: frozenset[int]) -> Bearer | None:
    parts = tuple(letters(word) for word in entity.label.split())
    if not all(parts):
        return None
    own = ages if entity.age is None else ages | {entity.age}
    offices = frozenset(entity.roles) - _KIN - _ANYBODY
    kin = not _KIN.isdisjoint(entity.roles)
    words = frozenset(letters(word) for form in entity.forms for word in form.split())
    return Bearer(doc.document.id, at, parts, words | {*parts}, entity.type, offices, kin, own)


def _ages(claims: Iterable[Claim]) -> Mapping[int, frozenset[int]]:
    """The ages in whole years that claims lay to an entity of the document."""
    found: dict[int, frozenset[int]] = {}
    for claim in claims:
        value = claim.value
        if claim.attribute != "age" or not isinstance(value, Amount) or value.unit != "year":
            continue
        if value.exact and value.low is not None:
            for _, index in claim.about.entities:
                found[index] = found.get(index, frozenset()) | {int(value.low)}
    return found


def mentions(doc: Annotated) -> Mapping[int, Sequence[NameMention]]:
    """Where a document names each entity, in order; by entity."""
    found: dict[int, list[NameMention]] = defaultdict(list)
    for name in doc.names:
        if name.form == "name":
            found[name.entity].append(name)
    return found


def in_one_sentence(ours: Iterable[NameMention], theirs: Iterable[NameMention]) -> bool:
    """Whether a sentence has a name of both: who is named beside another is not the other."""
    return not {name.sentence for name in ours}.isdisjoint(name.sentence for name in theirs)


def ages_apart(one: Bearer, two: Bearer) -> bool:
    """Whether both have an age and none is the same, give or take a birthday."""
    return bool(one.ages and two.ages) and all(abs(a - b) > 1 for a in one.ages for b in two.ages)
