"""The sides of a score, everybody whom its sentence names and who is not where it was played, and what it adds up."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.annotate.mentions import NameMention, in_sentences
from claimcheck.annotate.quotes_lexicon import BE
from claimcheck.annotate.words import FUNCTION_WORDS
from claimcheck.claims.count_people import names_near
from claimcheck.claims.count_view import View
from claimcheck.data.listed import listed

PARTY = "party"
"""The role of a name in the sentence of a score, whatever its verb makes of it."""
_OWNS = frozenset("'’")
_WHERE = listed("claims.count_parties", "where")
AGGREGATE, SHOOT_OUT, RECORD = "aggregate", "shoot-out", "record"
"""The scopes of a score of two matches, of what decided a drawn one, and of matches won and lost."""
_KINDS = {
    AGGREGATE: listed("claims.count_parties", "aggregate"),
    SHOOT_OUT: listed("claims.count_parties", "shoot_out"),
}
_STANDING = listed("claims.count_parties", "standing")
_BEHIND = 4  # words behind a score in which it is told what it adds up: "4-2 on penalties"
_REACH = 40  # code points before a name in which its preposition stands


def parties(view: View) -> Iterator[tuple[str, int]]:
    """Roles and entities of the names that can be sides: "the final ended 2-1 for Leith Rovers against Islay"."""
    for name in names_near(view.doc, view.mention.sentence, view.mention.span):
        if name.form == "name" and not _is_where(view, name):
            yield PARTY, name.entity


def _is_where(view: View, name: NameMention) -> bool:
    """Whether a preposition says that it was played there: "in the Leith Cup", "at Caird Park"."""
    start = (name.full or name.span).start
    before = view.doc.document.text[max(0, start - _REACH) : start].lower().split()
    while before and before[-1] in FUNCTION_WORDS and before[-1] not in _WHERE:
        before.pop()
    owns = view.doc.document.text[(name.full or name.span).end :][:1] in _OWNS  # "won at the Lions' ground"
    return bool(before) and before[-1] in _WHERE and not owns


def contest(view: View) -> tuple[str, ...]:
    """The scope of a score that is none of a match: of both legs, or of the kicks that decided one."""
    alone = sum(1 for m in in_sentences(view.doc.amounts, view.mention.sentence) if m.form == "score") == 1
    told = {view.lower(at) for at in range(0 if alone else view.last, view.last + _BEHIND)}
    found = tuple(kind for kind, words in _KINDS.items() if words & told)
    return (*found, RECORD) if _is_record(view) else found


def _is_record(view: View) -> bool:
    """Whether a team has won and lost so many so far: "Leith were 20-3", "a 9-14 record"; not "were 2-1 up"."""
    before, behind = view.lower(view.first - 1), view.lower(view.after)
    by_name = before in BE and any(
        0 < view.words[view.first - 1].start - name.span.end <= 1
        for name in in_sentences(view.doc.names, view.mention.sentence)
    )
    return behind == RECORD or (by_name and behind not in _STANDING)
