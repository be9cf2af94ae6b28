"""By how much somebody leads, wins or loses: "a lead of 1,812 votes", "1,128 votes ahead", "an 80-vote margin".

Which verbs and nouns tell of a margin is the concept lexicon's matter: verbs of winning, losing and leading, nouns of
the class "lead".
"""

from __future__ import annotations

from claimcheck.annotate.concepts import concept_of, noun_class
from claimcheck.annotate.words import lemma
from claimcheck.claims.count_labels import Cue
from claimcheck.claims.count_view import View, lemma_of_verb
from claimcheck.data.listed import listed

MARGIN_IN_TIME = "margin in time"
"""The attribute of a lead that is measured in seconds, minutes or hours."""
_CLOCK = frozenset({"second", "minute", "hour"})
_LEADING = listed("claims.count_margins", "leading")
_RIVALS = listed("claims.count_margins", "rivals")
_MERELY = frozenset({"just", "only", "merely", "a", "mere"})
_RACING = frozenset({"win", "lose", "lead", "compete", "end"})
_SUBJECT = 3  # words before the verb: "margin of victory"
_BACKWARD = 7  # words before the number in which the verb stands
_CONTESTS = frozenset({"win", "lose", "lead"})
_VERBS = frozenset({"trail", "lose", "decide"})  # tell of a contest only with "by N"
_AHEAD = frozenset({"ahead", "behind"})


def margin(view: View) -> Cue | None:
    """The cue of a margin, of votes or of what else is counted; None for other numbers."""
    if (
        not view.noun
        or "person" in view.classes
        or not (_slot_of_noun(view) or _slot_of_verb(view) or _beside(view))
    ):
        return None
    return Cue("margin") if "vote" in view.classes else Cue(f"margin in {view.noun}", "lead")


def margin_in_time(view: View) -> Cue | None:
    """ "Crossed the line two minutes ahead of her rival", "won by six seconds", "ten points clear of the field"."""
    if view.mention.amount.unit not in _CLOCK:
        return None
    after = view.behind(3)
    ahead = after[0] in _LEADING and (after[1] in ("of", "than", "from") or after[0] == "clear")
    contest = any(concept_of(lemma_of_verb(word.lower), "v") in _RACING for word in view.words)
    if (ahead and (contest or _RIVALS & {*after, view.lower(view.last + 3)})) or _slot_of_verb(view):
        return Cue(MARGIN_IN_TIME, "lead")
    slot = view.lower(view.first - 1) in ("of", "by") and _is_lead(lemma(view.lower(view.first - 2), "n"))
    return Cue(MARGIN_IN_TIME, "lead") if slot or _is_joined_to_lead(view) else None


def _slot_of_noun(view: View) -> bool:
    """ "A lead of N votes", "a majority of N"; "the margin of victory was N runs"; "an N-vote lead"."""
    at = _start(view)
    if view.lower(at - 1) in ("is", "was"):
        subject = [view.lower(place) for place in range(max(0, at - 1 - _SUBJECT), at - 1)]
        return any(
            _is_lead(lemma(word, "n")) for word in subject[-1:] + subject[-3:-2] * ("of" in subject[-2:-1])
        )
    before = lemma(view.lower(at - 2), "n") if view.lower(at - 1) in ("of", "by") else ""
    return _is_lead(before) or _is_joined_to_lead(view)


def _is_joined_to_lead(view: View) -> bool:
    return "-" in view.lower(view.last) + view.lower(view.last - 1) and _is_lead(_head(view))


def _start(view: View) -> int:
    """Where a number begins with what makes little of it: "by just 40 votes", "by a mere 40"."""
    at = view.first
    while at and view.lower(at - 1) in _MERELY:
        at -= 1
    return at


def _head(view: View) -> str:
    """The noun that "N-vote" stands before."""
    return lemma(view.lower(view.after), "n")


def _is_lead(noun: str) -> bool:
    return bool(noun) and "lead" in noun_class(noun)


def _slot_of_verb(view: View) -> bool:
    """ "Won by N votes", "leads her rival by N votes", "was ahead by N"."""
    start = _start(view)
    if view.lower(start - 1) != "by":
        return False
    before = [view.lower(at) for at in range(max(0, start - _BACKWARD), start - 1)]
    verbs = {lemma_of_verb(word) for word in before} - {""}
    return bool(verbs & _VERBS or _AHEAD & set(before)) or any(concept_of(v, "v") in _CONTESTS for v in verbs)


def _beside(view: View) -> bool:
    """ "N votes ahead of her rival"."""
    return view.lower(view.after) in _AHEAD
