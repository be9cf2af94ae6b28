"""Who takes part in an event: subjects, objects and prepositional phrases round a trigger, by shallow parsing."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.annotate.concepts import is_ergative
from claimcheck.annotate.events_forms import listed
from claimcheck.annotate.events_phrases import Mentions, NounPhrase, argument, coordinated, noun_phrase
from claimcheck.annotate.events_tags import Tags
from claimcheck.annotate.events_verbs import Group
from claimcheck.annotate.mentions import Argument, Word

_REACH = 24  # words after a trigger in which its prepositional phrases stand
_SUBJECT_REACH = 80  # words before a verb in which its subject stands
_CLAUSES_BACK = 6  # clauses gone back for a subject left out
_POSSESSIVES = frozenset(("his", "her", "its", "their", "my", "our", "your"))
# Prepositions whose noun phrase takes part; the others give places, times and causes.
_ROLES = {"by": "agent", "with": "with", "against": "target", "to": "recipient", "between": "agent"}
# What "X's conviction" and "the conviction of X" happen to is X; elsewhere "X's" and "by" name who does it.
_UNDERGONE = listed(
    "convict arrest charge kill acquit sentence dismiss release murder rescue appoint elect abduct deport sell injure "
    "collapse sink capsize crash derail build destroy damage close open explode flood merge recall ban evacuate born "
    "missing burn bury treat diagnose fine investigate try"
)
_OF_AGENT = listed("resign retire arrive depart visit return escape win lose marry fall rise divorce")
_RELATIVES = frozenset(("who", "which", "that", "whom", "where"))
_MARKS = frozenset(("”", "’", '"', "'", "»"))
_DASHES = frozenset(("—", "–", "--", "-"))
_NOBODY = frozenset(("nobody", "none", "nothing"))


class Scene(NamedTuple):
    """One sentence while its events are read."""

    words: tuple[Word, ...]
    tagged: Tags
    ranges: tuple[tuple[int, int], ...]
    mentions: Mentions


def subjects(scene: Scene, clause: int, first: int) -> list[NounPhrase]:
    """The subject of the verb group that begins at `first`, looked for in its clause and then before it."""
    start = scene.ranges[clause][0]
    found = _subject_between(scene, start, first)
    if found or not clause:
        return found
    tags = scene.tagged.tags
    before = scene.ranges[clause - 1]
    if scene.words[start].lower in _RELATIVES:  # what stands right before it
        return _last_phrase(scene, *before)
    if scene.words[start - 1].text == "," and not _has_verb(tags, *before):
        return _subject_between(scene, before[0], start)
    place = clause - 1
    while place > max(0, clause - _CLAUSES_BACK) and (
        _is_aside(scene, place) or not _has_verb(tags, *scene.ranges[place])
    ):
        place -= 1
    verb = _first_verb(tags, *scene.ranges[place])
    return _subject_between(scene, scene.ranges[place][0], verb)


def _is_aside(scene: Scene, clause: int) -> bool:
    """Whether a clause has no subject of its own: it opens with a relative or a verb."""
    start = scene.ranges[clause][0]
    return scene.tagged.tags[start] in "WVC"


def _has_verb(tags: str, first: int, end: int) -> bool:
    return any(tags.find(kind, first, end) >= 0 for kind in "VX")


def _first_verb(tags: str, first: int, end: int) -> int:
    places = [place for kind in "VX" if (place := tags.find(kind, first, end)) >= 0]
    return min(places) if places else end


def _last_phrase(scene: Scene, first: int, end: int) -> list[NounPhrase]:
    """The last noun phrase of words [first, end), read back to where it begins; at most _REACH words."""
    tags = scene.tagged.tags
    while end > first and tags[end - 1] not in "NEOQ":
        end -= 1
    at = end
    while at > max(first, end - _REACH) and tags[at - 1] in "DAQNEG":
        at -= 1
    phrase = noun_phrase(scene.words, tags, at, end)
    return [phrase] if phrase else []


def _subject_between(scene: Scene, at: int, end: int) -> list[NounPhrase]:
    """The first noun phrases of words [at, end) that no preposition opens."""
    words, tags = scene.words, scene.tagged.tags
    at = max(at, end - _SUBJECT_REACH)
    comma = next((i for i in range(at, min(end, at + _REACH)) if words[i].text == ","), -1)
    if comma > at and tags[at] in "PMWT" and comma + 1 < end:  # "On Friday in Leeds, the court ..."
        at = comma + 1
    at = _after_dateline(scene, at, end)
    while at < end:
        if tags[at] in "PT":
            phrase = noun_phrase(words, tags, at + 1, end)
            at = phrase.after if phrase else at + 1
        elif tags[at] in "DANEOQ":
            return coordinated(words, tags, at, end)
        else:
            at += 1
    return []


def _after_dateline(scene: Scene, at: int, end: int) -> int:
    """Index after "OSLO, May 3 (Wire) —" where words[at:end] open with a dateline, else `at`."""
    for i in range(at, min(end, at + _REACH)):
        if scene.words[i].text in _DASHES:
            return i + 1 if i > at else at
        if scene.tagged.tags[i] not in "EMQSP" and not scene.words[i].text[0].isupper():
            break
    return at


def verb_arguments(
    scene: Scene, clause: int, verb: int, after: int, found: Group, concept: str
) -> tuple[Argument, ...]:
    """The arguments of a verb; `after` is the first word after it and its particles."""
    end = scene.ranges[clause][1]
    tags = scene.tagged.tags
    before = subjects(scene, clause, found.first)
    objects, at = _objects(scene, after, end)
    passive = found.passive or (not found.finite and scene.tagged.forms[verb] == "d" and not objects)
    if objects and concept == "say" and _follows_quote(scene.words, verb):
        before, objects = objects, []  # "said the minister"
    subject_role = "patient" if passive or (not objects and is_ergative(concept)) else "agent"
    object_role = {"meet": "with", "say": "recipient"}.get(concept, "patient")
    roles = [(phrase, subject_role) for phrase in before] + [(phrase, object_role) for phrase in objects]
    roles += _prepositional(scene, at, min(end, at + _REACH), "" if passive else "by")
    return tuple(argument(scene.words, tags, phrase, role, scene.mentions) for phrase, role in roles)


def _follows_quote(words: Sequence[Word], verb: int) -> bool:
    """Whether a quotation mark closes right before the verb: its subject then comes after it."""
    before = [word.text for word in words[max(0, verb - 2) : verb]]
    return bool(before) and (before[-1] in _MARKS or (before[-1] == "," and before[0] in _MARKS))


def _objects(scene: Scene, at: int, end: int) -> tuple[list[NounPhrase], int]:
    tags = scene.tagged.tags
    while at < end and tags[at] == "R":
        at += 1
    found = coordinated(scene.words, tags, at, end) if at < end and tags[at] in "DANEOQ" else []
    return found, (found[-1].after if found else at)


def _prepositional(scene: Scene, at: int, end: int, without: str) -> list[tuple[NounPhrase, str]]:
    """Phrases after prepositions that name participants, from words[at:end] up to the next verb or opener."""
    words, tags = scene.words, scene.tagged.tags
    found = list[tuple[NounPhrase, str]]()
    while at < end and tags[at] not in "VXW":
        role = _ROLES.get(words[at].lower, "") if tags[at] in "PT" else ""
        if not role or words[at].lower == without:
            at += 1
            continue
        phrases = coordinated(words, tags, at + 1, end)
        found += [(phrase, role) for phrase in phrases]
        at = phrases[-1].after if phrases else at + 1
    return found


def noun_arguments(scene: Scene, clause: int, first: int, after: int, concept: str) -> tuple[Argument, ...]:
    """The arguments of a noun trigger: a possessive before it and prepositional phrases after it."""
    words, tags = scene.words, scene.tagged.tags
    start, end = scene.ranges[clause]
    role = "patient" if concept in _UNDERGONE else "agent"
    roles = [(phrase, role) for phrase in _possessor(scene, start, first)]
    stop, at = min(end, after + _REACH), after
    while at < stop and tags[at] in "PTM":
        phrases = coordinated(words, tags, at + 1, stop) if tags[at] != "M" else []
        given = _noun_role(words[at].lower, concept)
        if given:
            roles += [(phrase, given) for phrase in phrases]
        at = phrases[-1].after if phrases else at + 1
    return tuple(argument(words, tags, phrase, given, scene.mentions) for phrase, given in roles)


def _noun_role(preposition: str, concept: str) -> str:
    if preposition == "of":
        return "agent" if concept in _OF_AGENT else "patient"
    if preposition == "on":
        return "target" if concept in {"attack", "ban", "raid"} else ""
    if preposition == "to" and concept in {"visit", "travel"}:
        return "target"
    return _ROLES.get(preposition, "")


def _possessor(scene: Scene, start: int, first: int) -> list[NounPhrase]:
    """The phrase before 's, or a possessive pronoun, in front of a noun trigger."""
    words, tags = scene.words, scene.tagged.tags
    at = first
    while at > start and tags[at - 1] in "AQNERM":
        at -= 1
    if at > start and words[at - 1].lower in _POSSESSIVES:
        return [NounPhrase(at - 1, at, at - 1, at)]
    if at > start and tags[at - 1] == "G":
        return _last_phrase(scene, start, at - 1)
    return []


def denies_itself(scene: Scene, arguments: Sequence[Argument]) -> bool:
    """Whether the subject is nobody: "no one was hurt", "none of the crew died"."""
    if not arguments or arguments[0].role not in ("agent", "patient"):
        return False
    span, head = arguments[0].span, arguments[0].head
    place = bisect_left(scene.words, span.start, key=lambda word: word.start)
    return head in _NOBODY or scene.words[place].lower in {"no", "nobody", "none", "neither"}
