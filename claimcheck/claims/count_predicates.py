"""Whom an event happened to, told by the words round a number: "12 dead", "34 people were hurt", "kills two"."""

from __future__ import annotations

from claimcheck.annotate.amounts_numbers import starts_number
from claimcheck.annotate.clauses import OF_WHICH
from claimcheck.annotate.concepts import concept_of, phrase_at
from claimcheck.claims.count_labels import Cue
from claimcheck.claims.count_view import View, divides, lemma_of_verb, table
from claimcheck.data.listed import listed

_FORWARD, _BACKWARD = 9, 7  # words looked at after and before the number
_PHRASE, _PHRASE_OF_BARE = (
    8,
    6,
)  # words of a phrase between the counted, or a bare number, and their predicate

_HELPING = frozenset({"has", "have", "had", "is", "are", "was", "were"})
_SKIPPED = listed("claims.count_predicates", "skipped")
_PASSIVE = listed("claims.count_predicates", "passive")
# Verbs whose subject is the one counted.
_INTRANSITIVE = listed("claims.count_predicates", "intransitive")
AFTER_PASSIVE = listed("claims.count_predicates", "after_passive")
_CLOSE = listed("claims.count_predicates", "close")
_CLAUSE_OPENERS = listed("claims.count_predicates", "clause_openers")
# Words that place the counted people without saying what became of them.
_BARELY = frozenset({"nearly", "almost", "narrowly"})  # "two of them nearly died"
_PLACING = frozenset(("on", "aboard", "board", "inside", "who", ","))


def following(view: View) -> Cue | None:
    """A state or a verb right after the counted noun: "12 dead", "34 people were injured", "23 lost their lives"."""
    passive = False
    at, end = view.after, min(len(view.words), view.after + _FORWARD)
    if (told := past_whole(view)) > at:
        at, end = told, min(len(view.words), told + _FORWARD)
    at += 2 * ((view.lower(at), view.lower(at + 1)) in OF_WHICH)  # "40 of whom drowned"
    while at < end:
        lower = view.lower(at)
        if divides(view.words[at]) or (
            lower == "," and (not view.noun or view.lower(at + 1) not in ("who", "all", "most"))
        ):
            return None
        passive = passive or lower in _PASSIVE
        cue = denied(view, at) or predicate(view, at, passive=passive)
        if cue is not None:
            return cue
        if not _passes(view, at):
            stopped = at > view.after + 3 or bool(lemma_of_verb(lower))
            found = None if stopped else _later(view, at)
            # "eight members of the party are unaccounted for"
            return found or (_later(view, view.after) if view.lower(view.after) == "of" else None)
        at += 1
    return None


def past_whole(view: View) -> int:
    """Where it is told what became of a part, past what the whole had been: "four of the 13 miners trapped by the
    gas had been saved"; where the noun ends, for other numbers."""
    whole = [view.lower(at) for at in range(view.last, view.last + 3)]
    parted = whole[0] == "of" and any(map(starts_number, filter(None, whole[1:])))
    if not parted or view.lower(view.after) not in table()["states"]:
        return view.after
    for at in range(view.after + 1, min(len(view.words), view.after + _FORWARD + _PHRASE)):
        if view.breaks(at):
            break
        if view.lower(at) in _HELPING:
            return at
    return view.after


def denied(view: View, at: int) -> Cue | None:
    """What "not" makes of those counted: who "did not survive" is dead, who "cannot be found" is missing."""
    lower = view.lower(at)
    if lower not in _NEGATIONS and not lower.endswith(("n't", "n’t")):
        return None
    after = [view.lower(at + step) for step in (1, 2, 3)]
    told = next((word for word in after if word not in _AUXILIARIES), "")
    if (
        lemma_of_verb(told) == "survive"
        or after[:2] == ["make", "it"]
        or (told in _COMING and "alive" in (*after, view.lower(at + 4)))
    ):
        return Cue("killed", "kill", turned=True)
    if told in _UNFOUND and set(after) & {"be", "been"}:
        return Cue("missing", "missing", turned=True)
    return None


_COMING = frozenset({"return", "get", "come", "emerge", "escape"})
_NEGATIONS = listed("claims.count_predicates", "negations")
_AUXILIARIES = listed("claims.count_predicates", "auxiliaries")
_UNFOUND = listed("claims.count_predicates", "unfound")


def _passes(view: View, at: int) -> bool:
    """Whether a word may stand between the counted noun and what it says of them."""
    lower = view.lower(at)
    if lower in _SKIPPED or lower in _PLACING or lower.endswith("ly") or view.words[at].text[0].isdecimal():
        return True
    # "those living there", "people waiting at the stop": a participle right after what it describes
    return (
        lower.endswith("ing")
        and bool(lemma_of_verb(lower))
        and (at == view.after or view.lower(at - 1) == "those")
    )


_SCENE_PREPOSITIONS = listed("claims.count_predicates", "scene_prepositions")
_NEW_SUBJECT = listed("claims.count_predicates", "new_subject")
_VICTIM_VERBS = listed("claims.count_predicates", "victim_verbs")


def _later(view: View, at: int) -> Cue | None:
    """The predicate after a prepositional phrase: "12 people in the village were killed"."""
    if view.lower(at) not in _SCENE_PREPOSITIONS:
        return None
    reach = _PHRASE if view.noun or view.lower(at) == "of" else _PHRASE_OF_BARE
    for later in range(at + 1, min(len(view.words), at + reach)):
        if divides(view.words[later]) or view.lower(later) in _NEW_SUBJECT:
            return None
        if view.lower(later) in _VICTIM_VERBS:
            for here in range(later, min(len(view.words), later + 4)):
                cue = predicate(view, here, passive=True)
                if cue is not None:
                    return cue
            return None
    return None


def predicate(view: View, at: int, *, passive: bool) -> Cue | None:
    """The attribute of the predicate at words[at] with the counted as its subject."""
    lower = view.lower(at)
    if view.lower(at - 1) in _BARELY:
        return None
    phrase = phrase_at(view.words, at)
    if phrase is not None and phrase.concept in table()["concepts"]:
        active = any(token == "~" for token in phrase.tokens) and phrase.tokens[0] not in ("lose", "be", "go")
        if not active or passive:
            return Cue(table()["concepts"][phrase.concept], phrase.concept)
    if _fatal(view, at):
        return Cue("killed", "kill")
    state = table()["states"].get(lower)
    verb = lemma_of_verb(lower)
    if state and (passive or not verb or lower in ("hurt", "dead", "missing") or _ends_there(view, at)):
        acts = not passive and verb and not _ends_there(view, at)
        return None if acts else Cue(state, concept_of(verb, "v") or "")
    concept = concept_of(verb, "v") or "" if verb else ""
    if concept not in table()["concepts"]:
        return None
    if verb in _INTRANSITIVE or (lower.endswith(("ed", "en", "t")) and (passive or _ends_there(view, at))):
        return Cue(table()["concepts"][concept], concept)
    return None


def _fatal(view: View, at: int) -> bool:
    """Whether a wound is told as deadly: "shot to death", "shot dead", "fatally stabbed"."""
    if not lemma_of_verb(view.lower(at)):
        return False
    follows = view.lower(at + 1), view.lower(at + 2)
    return (
        view.lower(at - 1) == "fatally"
        or follows[0] == "dead"
        or follows in (("to", "death"), ("and", "killed"))
    )


def _ends_there(view: View, at: int) -> bool:
    """Whether nothing follows that could be an object, so that a participle is passive: "34 people injured in"."""
    return view.lower(at + 1) in AFTER_PASSIVE or at + 1 >= len(view.words)


_BARE_VICTIMS = listed("claims.count_predicates", "bare_victims")


def before(view: View) -> Cue | None:
    """A verb of which the number is the object: "kills two", "injuring 19 of those on board", "left 34 injured"."""
    if view.lower(view.first - 1) == "by" and concept_of(view.lower(view.first - 2), "n") == "strike":
        return Cue("striking", "strike")
    near = True
    for at in range(view.first - 1, max(-1, view.first - 1 - _BACKWARD), -1):
        lower = view.lower(at)
        if divides(view.words[at]) or lower == ",":
            return None
        phrase = phrase_at(view.words, at)
        if phrase is not None and phrase.concept in table()["concepts"] and phrase.end >= view.last:
            return Cue(table()["concepts"][phrase.concept], phrase.concept)
        if phrase is not None and phrase.concept in table()["concepts"] and _is_object(view, phrase.end):
            return Cue(table()["concepts"][phrase.concept], phrase.concept)
        verb = lemma_of_verb(lower)
        concept = concept_of(verb, "v") or "" if verb else ""
        if concept in table()["concepts"] and near:
            if verb in _INTRANSITIVE or not _is_active(view, at):
                return None
            return Cue(table()["concepts"][concept], concept)
        near = near and (lower in _CLOSE or lower in _BARE_VICTIMS)
        if lower in _CLAUSE_OPENERS:
            return None
    return None


def _is_object(view: View, end: int) -> bool:
    """Whether only hedges stand between a phrase without a slot ("lay off", "throw out of work") and the number."""
    return end <= view.first and all(view.lower(at) in _CLOSE for at in range(end, view.first))


_DETERMINERS = listed("claims.count_predicates", "determiners")


def _is_active(view: View, at: int) -> bool:
    """Whether the form at words[at] is a finite or -ing verb, and not a passive participle or a noun."""
    before = view.lower(at - 1)
    return before not in _PASSIVE and before not in _DETERMINERS
