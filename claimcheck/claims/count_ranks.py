"""Which place somebody took in a contest: "finished third in the javelin", "won the Leith marathon"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from fractions import Fraction

from claimcheck.annotate.mentions import AmountMention, Annotated, NameMention, in_sentences
from claimcheck.annotate.quotes_lexicon import BE, PREPOSITIONS
from claimcheck.annotate.words import lemma
from claimcheck.claims.count_races import CONTEST, contestant, events, of_race
from claimcheck.claims.count_view import View, lemma_of_verb
from claimcheck.data.listed import listed
from claimcheck.model import Amount, Claim

PLACE, FINISH = "finishing place", "race_finish"
"""The attribute of a place that was taken, and the kind of event."""
_ENDING = listed("claims.count_ranks", "ending")  # "finished third", "came home second"
_FINISHING = frozenset({"finish", "cross"})
_TAKING = listed("claims.count_ranks", "taking")  # "took third place"
_SPOT = listed("claims.count_ranks", "spot")
_WON = listed("claims.count_ranks", "won")
_CONTESTS = listed("claims.count_ranks", "contests")
_HAVE = listed("annotate.events_verbs", "have")
_PLAIN = listed("claims.count_ranks", "plain")  # may stand between the verb and the place
_ENDS = listed("claims.count_ranks", "ends")  # what may follow a place without a noun
_PHRASE_ENDS = listed("claims.count_ranks", "phrase_ends")
_PHRASE_PLAIN = listed("claims.count_ranks", "phrase_plain")
_OWNS = ("'", "’")
_BREAKS = frozenset(",.;:()!?-–—")
_SEVERAL = 2
_REACH = 4  # words between a verb and the place
_PHRASE = 6  # words of "the men's 10,000 metres"


def is_win(claim: Claim) -> bool:
    """Whether a place is the first of who "won"."""
    return claim.attribute == PLACE and claim.as_written.lower() in _WON


def contest(view: View) -> tuple[str, ...]:
    """What the sentence of a place says of the contest: of several that it names the first behind the place."""
    told = events(view)
    if len(told) < _SEVERAL:
        return _with_phrase(view, of_race(view))
    at = bisect_left(told, (view.first, ""))
    own = told[min(at, len(told) - 1)][1]
    others = {event for _, event in told} - {own}
    return _with_phrase(view, [scope for scope in of_race(view) if scope not in others])


def _with_phrase(view: View, scopes: Sequence[str]) -> tuple[str, ...]:
    known = {word for scope in scopes for word in scope.split()}
    return (*scopes, *(f"{CONTEST}{word}" for word in sorted(_phrase(view) - known)))


def _phrase(view: View) -> set[str]:
    """The other words behind a place that tell of which contest it is one: "beam", "slalom run", "runners over 60"."""
    found = set()
    for word in view.words[view.last :]:
        lower = word.lower.removesuffix("'s").removesuffix("’s")
        if lower in _PHRASE_ENDS or word.text in _BREAKS:
            break
        if lower[:1].isalnum() and not word.text[:1].isupper() and lower not in _PHRASE_PLAIN:
            found.add(lemma(lower, "n"))
    return found


def place(view: View) -> NameMention | None:
    """Who took the place that an ordinal or "won" tells; None for all other ordinals."""
    taker = contestant(view)
    if taker is None or view.doc.document.text[taker.span.end : taker.span.end + 1] in _OWNS:
        return None  # "Ada Lund's horse won"
    return taker if view.lower(view.first) in _WON or _is_taken(view) else None


def _is_taken(view: View) -> bool:
    """Whether an ordinal is the place that a verb of finishing tells."""
    spot = view.lower(view.last) in _SPOT
    follows = view.lower(view.last + spot)
    if follows[:1].isalpha() and follows not in _ENDS:
        return False
    for at in range(view.first - 1, max(-1, view.first - 1 - _REACH), -1):
        verb = lemma_of_verb(view.lower(at))
        if verb in _ENDING or (spot and verb in _TAKING):
            return verb in _FINISHING or _names_contest(view)
        if view.lower(at) not in _PLAIN:
            return False
    return False


def _names_contest(view: View) -> bool:
    """Whether a sentence tells of a contest: health may come first too."""
    return any(lemma(word.lower, "n") in _CONTESTS or word.text[:1].isdigit() for word in view.words)


def wins(doc: Annotated) -> Iterator[AmountMention]:
    """ "Won the Leith marathon" as the first place, of every verb that has a contest for its object."""
    for event in doc.events:
        if event.concept == "win" and event.form == "verb" and doc.text_at(event.span).lower() in _WON:
            words = doc.words_of(event)
            at = next(n for n, word in enumerate(words) if word.start == event.span.start)
            before = words[at - 1].lower if at else ""
            if before not in BE | _HAVE and _has_contest(
                [word.lower for word in words[at + 1 : at + 1 + _PHRASE]]
            ):
                first = Amount(Fraction(1), Fraction(1), "ordinal", precision=Fraction(1))
                yield AmountMention(event.span, event.sentence, first, "ordinal")


def _has_contest(words: list[str]) -> bool:
    """Whether an object of a verb is a contest, before a preposition or the end of the clause."""
    for at, word in enumerate(words):
        if word in _ENDS or not (word[:1].isalnum() or word[:1] in "'’,"):
            return False
        if lemma(word, "n") in _CONTESTS:
            follows = words[at + 1] if at + 1 < len(words) else "."
            return follows in _ENDS or not follows[:1].isalpha()
    return False


def names_race(view: View) -> bool:
    """Whether a length is the name of a race in which a place is taken: "finished second in the 200m"."""
    before = view.lower(view.first - 2)  # "covering the 5 kilometres" tells how far it was
    contested = before in PREPOSITIONS | {"and"} or lemma_of_verb(before) in _TAKING
    if view.lower(view.first - 1) != "the" or not contested:
        return False
    verbs = {lemma_of_verb(word.lower) for word in view.words}
    places = any(m.form == "ordinal" for m in in_sentences(view.doc.amounts, view.mention.sentence))
    return bool(verbs & {"win"}) or (places and bool(verbs & (_ENDING | _TAKING)))
