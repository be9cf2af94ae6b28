"""The sides of a score, everybody whom its sentence names and who is not where it was played, and what it adds up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.annotate.mentions import EventMention, NameMention, in_sentences
from claimcheck.annotate.quotes_lexicon import BE
from claimcheck.annotate.words import FUNCTION_WORDS
from claimcheck.claims.count_people import names_near
from claimcheck.claims.count_stage import is_early, is_result
from claimcheck.claims.count_view import View
from claimcheck.claims.person_before import only_person_before, person_before
from claimcheck.data.listed import listed

PARTY = "party"
"""The role of a name in the sentence of a score, whatever its verb makes of it."""
_OWNS = frozenset("'’")
_LINKS = listed("annotate.names_teams", "links")
_WHERE = listed("claims.count_parties", "where")
SIDE = "side"
"""The role of the two who played for the score, where the verb next to it or a line of results tells them."""
AGGREGATE, SHOOT_OUT, RECORD, EARLY = "aggregate", "shoot-out", "record", "at half-time"
"""The scopes of a score of two matches, of what decided a drawn one, of matches won and lost, and of a match that went
on."""
_KINDS = {
    AGGREGATE: listed("claims.count_parties", "aggregate"),
    SHOOT_OUT: listed("claims.count_parties", "shoot_out"),
}
_STANDING = listed("claims.count_parties", "standing")
_CONTESTS = frozenset({"win", "lose"})  # kinds of event
_PLAYERS = frozenset({"agent", "patient"})
_TWO = 2
_CLOSE = listed("claims.count_parties", "close")  # "it ended 2-1"
MATCH = listed("claims.count_parties", "match")
_OPENING = 4  # words of "The match had ended 2-1"
_BEHIND = 4  # words behind a score in which it is told what it adds up: "4-2 on penalties"
_REACH = 40  # code points before a name in which its preposition stands


def parties(view: View) -> Iterator[tuple[str, int]]:
    """Roles and entities of the names that can be sides: "the final ended 2-1 for Leith Rovers against Islay"."""
    named = dict.fromkeys(name.entity for name in _names(view, view.mention.sentence))
    if not named and _is_close(view):
        named = dict.fromkeys(_told_before(view))
    yield from ((PARTY, entity) for entity in named)
    yield from ((SIDE, entity) for entity in _sides(view, tuple(named)))


def _names(view: View, sentence: int) -> Iterator[NameMention]:
    near = names_near(view.doc, sentence, view.mention.span)
    return (name for name in near if name.form == "name" and not _is_where(view, name))


def _sides(view: View, named: Sequence[int]) -> Sequence[int]:
    """The two who play: those of a line of results, or whom the verb next to the score names."""
    if is_result(view):
        return named if len(named) == _TWO else _listed(view)
    return opponents(view)


def opponents(view: View) -> Sequence[int]:
    """The two whom the verb of winning or losing next to a number names, () for none or others than two of a sort."""
    told = [e for e in in_sentences(view.doc.events, view.mention.sentence) if e.concept in _CONTESTS]
    span = view.mention.span
    nearest = min(told, key=lambda event: (event.span.distance(span), event.span), default=None)
    found = {entity for _, entity in nearest.entities} if nearest is not None else set()
    if nearest is not None and len(found) == 1 and _is_unnamed(nearest):
        before = person_before(view.doc, view.mention.sentence)
        entity = before.entity if before is not None else only_person_before(view.doc, view.mention.sentence)
        found |= {entity} if entity is not None else set()
    persons = {view.doc.entities[entity].type == "person" for entity in found}
    return sorted(found) if len(found) == _TWO and len(persons) == 1 else ()  # a manager is no side


def _is_unnamed(contest: EventMention) -> bool:
    """Whether a side of a contest goes without a name: "she beat Ada Lund", "the 21-year-old beat Ada Lund"."""
    return any(a.entity is None and a.role in _PLAYERS and not a.head.isdecimal() for a in contest.arguments)


def _listed(view: View) -> Sequence[int]:
    """The sides of a line of results by the names that the rest of the article has for them."""
    first = view.doc.sentences[view.mention.sentence].span.start
    text, told = view.doc.document.text, view.mention.span
    behind = view.words[-1].end if view.last < len(view.words) else told.end
    between = text[told.start : told.end].strip("0123456789-–, ") or text[told.end : behind]
    known = {entity.label: at for at, entity in enumerate(view.doc.entities)}
    found = [known[side] for side in (text[first : told.start].strip(), between.strip()) if side in known]
    return found if len(set(found)) == _TWO else ()


def _is_close(view: View) -> bool:
    """Whether a sentence tells how a match ended that was told of before: "It ended 2-1", "The match finished 2-1"."""
    before = [view.lower(at) for at in range(view.first)]
    opens = before[:1] == ["it"] or (before[:1] == ["the"] and before[1:2] and before[1] in MATCH)
    return bool(opens) and len(before) <= _OPENING and before[-1] in _CLOSE


def _told_before(view: View) -> Sequence[int]:
    """The two of the sentence before that tells of a match and no score, () where it names others too."""
    at = view.mention.sentence - 1
    scored = any(m.form == "score" for m in in_sentences(view.doc.amounts, at)) if at >= 0 else True
    return () if scored else named_before(view)


def named_before(view: View) -> Sequence[int]:
    """The two whom the sentence before names, () for none or others."""
    at = view.mention.sentence - 1
    if at < 0:
        return ()
    names = in_sentences(view.doc.names, at)
    found = sorted({n.entity for n in names if n.form == "name" and not _is_where(view, n)})
    return found if len(found) == _TWO else ()


def _is_where(view: View, name: NameMention) -> bool:
    """Whether a preposition says that it was played there: "in the Leith Cup", "at Caird Park"."""
    start = (name.full or name.span).start
    before = view.doc.document.text[max(0, start - _REACH) : start].lower().split()
    while before and before[-1] in FUNCTION_WORDS and before[-1] not in _WHERE | _LINKS:
        before.pop()
    owns = view.doc.document.text[(name.full or name.span).end :][:1] in _OWNS  # "won at the Lions' ground"
    return bool(before) and before[-1] in _WHERE and not owns


def contest(view: View) -> tuple[str, ...]:
    """The scope of a score that is none of a match: of both legs, or of the kicks that decided one."""
    alone = sum(1 for m in in_sentences(view.doc.amounts, view.mention.sentence) if m.form == "score") == 1
    told = {view.lower(at) for at in range(0 if alone else view.last, view.last + _BEHIND)}
    found = tuple(kind for kind, words in _KINDS.items() if words & told)
    early = (EARLY,) if is_early(view) else ()
    return (*found, *early, RECORD) if _is_record(view) else (*found, *early)


def _is_record(view: View) -> bool:
    """Whether a team has won and lost so many so far: "Leith were 20-3", "a 9-14 record"; not "were 2-1 up"."""
    before, behind = view.lower(view.first - 1), view.lower(view.after)
    by_name = before in BE and any(
        0 < view.words[view.first - 1].start - name.span.end <= 1
        for name in in_sentences(view.doc.names, view.mention.sentence)
    )
    return behind == RECORD or (by_name and behind not in _STANDING)
