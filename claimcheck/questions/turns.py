"""When one thing, or one person's life, took or is to take one turn, as two articles tell it: "opened in 1911" against
"opened in 1921", "will close at the end of March" against "until the end of May, when the mill shuts".

Each article tells one such day, and nowhere that of the other. A day to come is held against one to come alone, and
only where the articles came out within a week: plans change, and so do records.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from claimcheck.annotate.mentions import Annotated
from claimcheck.annotate.words import lemma
from claimcheck.claims.turns import LATER, NOT_BEFORE, THROUGH, TRACED, Turn, turns
from claimcheck.claims.turns_records import SINCE
from claimcheck.data.listed import in_order, listed
from claimcheck.model import Certainty, Check, Claim, Kind, Relation, TimeInterval
from claimcheck.model.records import dataclass
from claimcheck.questions.tellings import by_name
from claimcheck.subjects.joined import Joined, related
from claimcheck.subjects.moments import gap
from claimcheck.values import relate

_GENERAL = {
    word: frozenset(others.split())
    for word, others in (line.split(": ") for line in in_order("questions.turns", "general"))
}
_TELLING = listed("questions.turns", "telling")
_WEEK = 7
_LONG_AGO = 60  # days; what is told of the last weeks is news, and weighed as such
_ABOUT = 366  # days by which what is counted in years may be off
_AGO = "ago"


@dataclass(frozen=True, slots=True)
class _Article:
    doc: Annotated
    published: TimeInterval | None
    dates: Sequence[Claim]
    turns: Sequence[Turn]
    nouns: Mapping[str, Sequence[frozenset[str]]]  # each with the capitalised words before it, each time


def turn_checks(joined: Joined) -> Iterator[Check]:
    """Checks "life-date-apart" of things and persons that took one turn on two days."""
    pairs = related(joined)
    told = {name: _article(joined, name) for name in sorted({name for pair in pairs for name in pair})}
    for one, two in pairs:
        ours, theirs = sorted((told[one], told[two]), key=lambda a: joined.order[a.doc.document.id])
        held = [(a, b) for a in ours.turns for b in theirs.turns if _of_one(joined, ours, a, theirs, b)]
        for same in by_name(held, _told_of).values():
            apart = all(_are_apart(ours, a, theirs, b) for a, b in same)
            if apart and len({a.claim.value for a, _ in same}) == 1:
                yield _check(*same[0])


def _told_of(pair: tuple[Turn, Turn]) -> str:
    """The turn and the thing or person that two tell of."""
    turn = pair[0]
    return f"{turn.what} {turn.thing.noun} {turn.thing.entity}"


def _article(joined: Joined, name: str) -> _Article:
    dates = [p.claim for p in joined.claims.get(name, ()) if p.claim.kind is Kind.DATE]
    published = next((p.published.interval for p in joined.claims.get(name, ())), None)
    told = list(turns(joined.docs[name], dates))
    return _Article(joined.docs[name], published, dates, told, _nouns(joined.docs[name]) if told else {})


# --- one thing ------------------------------------------------------------------------------------------


def _of_one(joined: Joined, ours: _Article, one: Turn, theirs: _Article, two: Turn) -> bool:
    """Whether two articles tell of one turn of one thing or person."""
    if one.what != two.what or lemma(one.place, "n") != lemma(two.place, "n"):
        return False
    if one.thing.noun or two.thing.noun:
        return _is_one_thing(joined, ours, one, theirs, two)
    keys = [_key(joined, article, turn) for article, turn in ((ours, one), (theirs, two))]
    return "" in keys or keys[0] == keys[1]


def _key(joined: Joined, article: _Article, turn: Turn) -> str:
    if turn.thing.entity is None:
        return ""
    return joined.keys.get((article.doc.document.id, turn.thing.entity), "")


def _is_one_thing(joined: Joined, ours: _Article, one: Turn, theirs: _Article, two: Turn) -> bool:
    a, b = one.thing, two.thing
    if (key := _key(joined, ours, one)) and key == _key(joined, theirs, two):
        return True
    if not a.noun or not b.noun or (a.words & _TELLING) != (b.words & _TELLING):
        return False
    same = a.noun == b.noun or _stands_for(ours, a.noun, b.noun) or _stands_for(theirs, b.noun, a.noun)
    if not same or (a.words and b.words and not a.words & b.words):
        return False
    return all(_is_alone(article, turn) for article, turn in ((ours, one), (theirs, two)))


def _stands_for(article: _Article, general: str, noun: str) -> bool:
    """Whether an article's general word stands for what both call by another: "the crossing" for a bridge."""
    return noun in _GENERAL.get(general, ()) and noun in article.nouns


def _nouns(doc: Annotated) -> Mapping[str, Sequence[frozenset[str]]]:
    found: dict[str, list[frozenset[str]]] = {}
    for sentence in doc.sentences:
        for at, word in enumerate(sentence.words):
            first = at
            while first and sentence.words[first - 1].text[0].isupper() and first > 1:
                first -= 1
            named = frozenset(w.lower for w in sentence.words[first:at])
            found.setdefault(lemma(word.lower, "n"), []).append(named)
    return found


def _is_alone(article: _Article, turn: Turn) -> bool:
    """Whether an article names no other thing of the sort, or the turn is told of one by its name."""
    named = [words for words in article.nouns.get(turn.thing.noun, ()) if words]
    if turn.thing.words and any(words & turn.thing.words for words in named):
        return True
    return all(one & two for one in named for two in named)


# --- one day --------------------------------------------------------------------------------------------


def _are_apart(ours: _Article, one: Turn, theirs: _Article, two: Turn) -> bool:
    """Whether two days cannot both be right, and neither article tells the other's."""
    a, b = one.claim.value, two.claim.value
    if (
        not isinstance(a, TimeInterval)
        or not isinstance(b, TimeInterval)
        or relate(a, b) is not Relation.APART
    ):
        return False
    ahead = [_lies_ahead(article, turn) for article, turn in ((ours, one), (theirs, two))]
    passing = bool(ahead[0]) or one.what == TRACED or one.what.endswith(SINCE)
    if ahead[0] is None or ahead[0] != ahead[1] or (passing and not _of_one_week(ours, theirs)):
        return False
    if not (_bounds(one, a, b) and _bounds(two, b, a)):
        return False
    if _AGO in one.claim.as_written + two.claim.as_written and gap(a, b) <= _ABOUT:
        return False
    return not _knows(ours, two) and not _knows(theirs, one)


def _bounds(turn: Turn, own: TimeInterval, other: TimeInterval) -> bool:
    """Whether a day that is only a limit rules the other out."""
    if turn.bound == LATER:
        return own.latest < other.earliest
    if turn.bound == THROUGH and own.latest < other.earliest:
        return (other.earliest - own.latest).days > 1  # shut until Friday, it opens on Saturday
    return turn.bound != NOT_BEFORE or other.latest < own.earliest


def _lies_ahead(article: _Article, turn: Turn) -> bool | None:
    """Whether a turn is to come; None for one of the last weeks, and a plan whose day has passed."""
    value, published = turn.claim.value, article.published
    if published is None or not isinstance(value, TimeInterval):
        return None
    planned = turn.claim.certainty is Certainty.PLANNED or turn.bound == NOT_BEFORE
    if planned:
        return True if value.latest >= published.earliest else None
    long_ago = (published.earliest - value.latest).days > _LONG_AGO
    return False if long_ago or turn.what == TRACED else None  # somebody missing is found once


def _of_one_week(ours: _Article, theirs: _Article) -> bool:
    return bool(ours.published and theirs.published and gap(ours.published, theirs.published) <= _WEEK)


def _knows(article: _Article, turn: Turn) -> bool:
    """Whether an article tells of a time within that of a turn, whatever it is of."""
    told = (claim.value for claim in article.dates)
    return any(
        isinstance(v, TimeInterval) and relate(v, turn.claim.value) is not Relation.APART for v in told
    )


def _check(one: Turn, two: Turn) -> Check:
    detail = f"{one.what}: '{one.claim.as_written}' against '{two.claim.as_written}'"
    return Check("life-date-apart", Kind.DATE, ((one.claim,), (two.claim,)), detail)
