"""Who came, who was on board, who voted which way: people counted by where they were or which side they took."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction

from claimcheck.annotate.concepts import concept_of, noun_class
from claimcheck.annotate.mentions import AmountMention, Annotated
from claimcheck.claims.count_labels import Cue
from claimcheck.claims.count_view import View, lemma_of_verb, table
from claimcheck.data.listed import in_order, listed
from claimcheck.model import Amount, Span
from claimcheck.model.records import replace

_Phrases = Mapping[str, tuple[tuple[str, ...], ...]]  # in words, by their first one


def _by_first_word(phrases: Iterable[str]) -> _Phrases:
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in phrases:
        first, *_ = words = tuple(phrase.split())
        found[first] = (*found.get(first, ()), words)
    return found


TALLY = "vote tally"
"""The attribute of the votes for and against, told as a score."""
_CROWD = 20  # from which people who watch are a crowd and no bystanders
_REACH = 5  # words after the noun
_VOTE_REACH = 7  # words round a score in which a vote is named
_LOST_REACH = 40  # code points before the votes
_MOST_POINTS = 200  # of one side
_POINTS = listed("claims.count_crowds", "points") | {""}
_MATCHES = listed("claims.count_crowds", "matches")
_JOINTS = frozenset({"and", "but", "while", "that"})
_CONTESTS = frozenset({"win", "lose"})
_LOST = frozenset({"lost", "defeated", "beaten", "rejected", "failed"})
_VOTING = listed("claims.count_crowds", "voting")
_COMERS = _by_first_word(in_order("claims.count_crowds", "deeds"))
_ENTERING = _by_first_word(in_order("claims.count_crowds", "entering"))
_ABOARD = _by_first_word(in_order("claims.count_crowds", "aboard"))
_ABLE = listed("claims.count_crowds", "able")
_FOR = _by_first_word(in_order("claims.count_crowds", "for"))
_AGAINST = _by_first_word(in_order("claims.count_crowds", "against"))


def crowd(view: View) -> Cue | None:
    """Those who came to see or took part: "3,100 people paid to get in", "the 36,000 in the stadium", "402 entries"."""
    size = view.mention.amount.low
    if not view.counts_people and view.noun not in table()["crowds"]:
        return None
    specific = view.noun not in ("", "people", "person") and view.noun not in table()["crowds"]
    if not specific and _follows(view, _ENTERING):
        return Cue("entrants", "compete")
    if size is None or size < _CROWD or view.mention.part_of:
        return None
    if _follows(view, _COMERS):
        return Cue("attended", "attend")
    attribute = table()["crowds"].get(view.noun)
    return Cue(attribute) if attribute else None


def aboard(view: View) -> Cue | None:
    """Those on a vessel or a vehicle: "258 aboard", "the bus was carrying 40 people", "with five people on board"."""
    if view.mention.part_of or view.noun in ("passenger", "crew") or not view.counts_people:
        return None
    if is_aboard(view):
        return Cue("aboard")
    if view.noun == "people" and any(view.lower(at) == "passengers" for at in range(view.last, view.after)):
        return Cue("aboard")  # "230 passengers and crew"
    carried = view.lower(view.first - 1) == "carrying" and view.lower(view.first - 2) not in _ABLE
    return Cue("aboard") if carried and view.noun else None


def is_aboard(view: View) -> bool:
    """Whether the counted are all those on board: "all three people aboard", not "three passengers on board"."""
    counted = view.counts_people and view.noun not in ("passenger", "crew") and not view.mention.part_of
    return counted and _at(view, view.after, _ABOARD)


def ballots(view: View) -> Cue | None:
    """How many voted which way: "41 said no", "with four in favour and three against"."""
    voters = not view.noun or view.counts_people or "vote" in noun_class(view.noun)
    if not voters or view.mention.form != "cardinal":
        return None
    for attribute, phrases in (("votes against", _AGAINST), ("votes in favour", _FOR)):
        if _at(view, view.after, phrases):
            return Cue(attribute, "vote")
    return None


def tally(view: View) -> Cue | None:
    """Votes for and against told as a score: "voted 9-4 to close it", "the bill was rejected 52-47"."""
    near = [view.lower(at) for at in range(max(0, view.first - _VOTE_REACH), view.last + _VOTE_REACH)]
    return Cue(TALLY, "vote") if _VOTING & set(near) else None


def with_tallies(doc: Annotated, mentions: Sequence[AmountMention]) -> Iterator[AmountMention]:
    """The amounts in order, "by 34 votes to 20" as the one score that "voted 34-20" is."""
    held: AmountMention | None = None
    for mention in mentions:
        if held is not None and _is_tally(doc, held, mention):
            held = _score(held, mention)
            continue
        if held is not None:
            yield held
        held = mention
    if held is not None:
        yield held


def _is_tally(doc: Annotated, one: AmountMention, two: AmountMention) -> bool:
    """Whether a number of votes goes on with that of the other side: "34 votes to 20", but not "to 20 parties"."""
    start = one.span.end if one.noun_span is None else max(one.span.end, one.noun_span.end)
    if doc.document.text[start : two.span.start].split() not in (["to"], ["against"]):
        return False
    exact = all(m.form == "cardinal" and m.amount.low == m.amount.high and not m.part_of for m in (one, two))
    before = doc.document.text[: one.span.start].rstrip()[-5:].lower().split()[-1:]
    sides = one.noun == "vote" and two.noun in ("", "vote") and before != ["from"]
    played = before == ["by"] if one.noun else before != ["from"] and (two.amount.low or 0) <= _MOST_POINTS
    sides = sides or (played and two.noun in ("", one.noun) and _is_contest(doc, one))
    won = (one.amount.low or 0) > (two.amount.low or 0)
    return exact and sides and (won or _is_lost(doc, one))


def _is_contest(doc: Annotated, points: AmountMention) -> bool:
    """Whether points, or a bare number, are those of a contest: "beat her by three sets to one"."""
    before = doc.document.text[max(0, points.span.start - _LOST_REACH) : points.span.start].lower().split()
    before = before[max((at for at, word in enumerate(before) if word in _JOINTS), default=0) :]
    told = _MATCHES & set(before) or any(concept_of(lemma_of_verb(word), "v") in _CONTESTS for word in before)
    return points.noun in _POINTS and bool(told)


def _is_lost(doc: Annotated, votes: AmountMention) -> bool:
    """Whether the smaller number may come first: "was lost by 12 votes to 30", but not "slipped by 12 votes to 30"."""
    before = doc.document.text[max(0, votes.span.start - _LOST_REACH) : votes.span.start].lower().split()
    return bool(_LOST & set(before))


def _score(one: AmountMention, two: AmountMention) -> AmountMention:
    low, high = sorted((one.amount.low or 0, two.amount.low or 0))
    amount = Amount(Fraction(low), Fraction(high), "score", precision=Fraction(1))
    span = Span(one.span.start, two.span.end)
    return replace(one, span=span, amount=amount, form="score", noun="", noun_span=None, modifiers=())


def _follows(view: View, phrases: _Phrases) -> bool:
    """Whether one of the phrases stands within a few words after the counted noun, no mark between."""
    for at in range(view.after, view.after + _REACH):
        if _at(view, at, phrases):
            return True
        if view.lower(at)[:1] in ("", ",", ".", ";", ":", "(", ")"):
            return False
    return False


def _at(view: View, at: int, phrases: _Phrases) -> bool:
    return any(view.reads(at, phrase) for phrase in phrases.get(view.lower(at), ()))
