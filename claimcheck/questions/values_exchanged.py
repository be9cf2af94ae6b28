"""The same two values of the same two in two articles, each the other way round: "Lund, 16, and Ek, 17", "Lund, 17".

An article that knows the other's value has it for something else, and is left alone elsewhere for that; but where each
has both, of the same two owners or under the same two attributes, exactly exchanged, one of the two has mixed them up.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import combinations

from claimcheck.annotate.mentions import Annotated, in_sentences
from claimcheck.claims.age_owner import ages_in_row
from claimcheck.claims.count import claim_for
from claimcheck.claims.labelled import Row, rows
from claimcheck.data.listed import listed
from claimcheck.model import Amount, Check, Claim, Kind, Span
from claimcheck.model.records import NamedTuple, replace
from claimcheck.questions.neighbours import may_be_one
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.moments import gap
from claimcheck.subjects.placed import Placed

_DAYS = 7  # between two articles, beyond which the numbers may be the next ones
_NEXT = 1  # sentences between the two values of an article
_SHARED = 2  # content words that the sentences of the two articles have in common
_ROOM = 2  # years by which two ages told on two days miss one another
_MOST = 60  # numbers of an article that are looked at
_FATES = listed("questions.values_exchanged", "fates")
_AGE, _COUNTED, _FIGURE = "age", "number of ", "figure"


class _Told(NamedTuple):
    """A value and whose, or what, it is."""

    owner: str
    value: Amount
    claim: Claim
    words: frozenset[str]


_Pair = tuple[_Told, _Told]


def exchange_checks(joined: Joined) -> Iterator[Check]:
    """Checks "values-exchanged" of every two articles that may be on one occasion, one for each two owners."""
    told: dict[str, list[_Pair]] = {}
    for one, two in joined.neighbours:
        if not may_be_one(joined, one, two):
            continue
        for name in (one, two):
            if name not in told:
                told[name] = list(_pairs(joined, name))
        near = _days(joined, one, two) <= _DAYS
        yield from _taken_over(joined, one, two)
        for ours, theirs in _exchanged(told[one], told[two]):
            aged = ours[0].claim.attribute == _AGE
            if aged or (near and len(ours[0].words & theirs[0].words) >= _SHARED):
                yield _check(joined, ours, theirs)


def _taken_over(joined: Joined, one: str, two: str) -> Iterator[Check]:
    """Checks "age-unnamed": an age beside a name, where the other article has it beside another name, and not beside
    this one."""
    ours, theirs = ({told.owner: told for told in _ages(joined.claims.get(name, ()))} for name in (one, two))
    for owner in [owner for owner in ours if owner in theirs]:
        first, second = ours[owner], theirs[owner]
        others = [told for told in (*ours.values(), *theirs.values()) if told.owner != owner]
        if first.value == second.value or not {first.value, second.value} & {told.value for told in others}:
            continue
        if _years(first, second) < (_ROOM if _days(joined, one, two) else 1):
            continue
        if all(_is_beside_name(joined.docs[told.claim.document_id], told.claim) for told in (first, second)):
            detail = (
                f"'{first.claim.as_written}' against '{second.claim.as_written}'; both stand beside one name"
            )
            yield Check("age-unnamed", Kind.COUNT, ((first.claim,), (second.claim,)), detail)


def _years(one: _Told, two: _Told) -> Fraction:
    return abs((one.value.low or Fraction(0)) - (two.value.low or Fraction(0)))


def _is_beside_name(doc: Annotated, age: Claim) -> bool:
    """Whether a full name stands right before an age, or before the row that it is in."""
    mention = next((m for m in doc.amounts if m.span == age.span), None)
    if mention is None:
        return False
    row = ages_in_row(doc, mention)
    before = [n for n in in_sentences(doc.names, mention.sentence) if n.span.end <= row[0].start]
    if not before or before[-1].form != "name":
        return False
    between = doc.text_at(Span(before[-1].span.end, row[0].start))
    return set(between.lower().split()) <= {",", "(", "aged"}


def _days(joined: Joined, one: str, two: str) -> int:
    first, second = (joined.coverage.profiles[name].published for name in (one, two))
    return 0 if first is None or second is None else gap(first, second)


def _check(joined: Joined, ours: _Pair, theirs: _Pair) -> Check:
    sides = tuple(tuple(told.claim for told in pair) for pair in (ours, theirs))
    first, second = (
        ", ".join(f"{_label(joined, told)} '{told.claim.as_written}'" for told in p) for p in (ours, theirs)
    )
    detail = f"{first} against {second}: the same two values, each the other way round"
    return Check("values-exchanged", Kind.COUNT, sides, detail)


def _label(joined: Joined, told: _Told) -> str:
    """Whose, or what, a value is, in words."""
    return joined.labels.get(told.owner, told.owner)


def _exchanged(ours: Sequence[_Pair], theirs: Sequence[_Pair]) -> Iterator[tuple[_Pair, _Pair]]:
    """The pairs of the one article that the other has the other way round alone, the first of each two owners."""
    known = {_key(pair): pair for pair in reversed(theirs)}
    own = set(map(_key, ours))
    done = set[frozenset[str]]()
    for a, b in ours:
        owners, turned = frozenset({a.owner, b.owner}), _key((_exchange(a, b), _exchange(b, a)))
        if turned in known and owners not in done and turned not in own and _key((a, b)) not in known:
            done.add(owners)
            other = known[turned]
            yield (a, b), other if other[0].owner == a.owner else other[::-1]


def _exchange(one: _Told, two: _Told) -> _Told:
    """The one with the other's value."""
    return one._replace(value=two.value)


def _key(pair: _Pair) -> frozenset[tuple[str, Amount]]:
    return frozenset((told.owner, told.value) for told in pair)


def _pairs(joined: Joined, document: str) -> Iterator[_Pair]:
    """Every two values of two owners, or of two attributes, that an article tells together."""
    held = joined.claims.get(document, ())
    yield from combinations(_ages(held), 2)
    yield from _of_attributes(joined, held)
    doc = joined.docs[document]
    for row in rows(doc):
        yield from combinations(_owned(joined, document, row), 2)


def _owned(joined: Joined, document: str, row: Row) -> list[_Told]:
    doc = joined.docs[document]
    found = []
    for label, mention in row.held:
        owner = joined.keys.get((document, label), "") if isinstance(label, int) else label
        claim = claim_for(doc, mention, _FIGURE if isinstance(label, int) else label)
        claim = replace(claim, subject=owner) if isinstance(label, int) else claim
        found.append(_Told(owner, mention.amount, claim, row.words))
    return found if all(told.owner for told in found) else []


def _ages(held: Sequence[Placed]) -> list[_Told]:
    """The ages of persons of whom an article tells one alone."""
    found: dict[str, list[_Told]] = defaultdict(list)
    for item in held:
        value = item.claim.value
        if item.claim.attribute == _AGE and isinstance(value, Amount):
            owner = item.claim.subject.partition(" #")[0]
            found[owner].append(_Told(owner, value, item.claim, item.context))
    return _single(found)


def _of_attributes(joined: Joined, held: Sequence[Placed]) -> Iterator[_Pair]:
    """Two numbers of people or things, told in one sentence or in the next, each the only one of its attribute."""
    found: dict[str, list[_Told]] = defaultdict(list)
    for item in held:
        value, attribute = item.claim.value, item.claim.attribute
        if item.claim.kind is Kind.COUNT and isinstance(value, Amount) and _is_named(attribute):
            found[attribute].append(_Told(attribute, value, item.claim, item.context))
    for one, two in combinations(_single(found), 2):
        if one.value != two.value and _are_near(joined, one.claim, two.claim):
            words = one.words | two.words
            yield one._replace(words=words), two._replace(words=words)


def _is_named(attribute: str) -> bool:
    """Whether an attribute says what is counted."""
    return attribute in _FATES or attribute.startswith(_COUNTED)


def _are_near(joined: Joined, one: Claim, two: Claim) -> bool:
    at = [sentence.span for sentence in joined.docs[one.document_id].sentences]
    return abs(at.index(one.sentence) - at.index(two.sentence)) <= _NEXT


def _single(found: Mapping[str, Sequence[_Told]]) -> list[_Told]:
    """The first telling of each owner of whom one exact value alone is told."""
    able = (held for held in found.values() if len({told.value for told in held}) == 1)
    return [held[0] for held in able if held[0].value.exact and held[0].value.low == held[0].value.high][
        :_MOST
    ]
