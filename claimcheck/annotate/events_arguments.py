"""Who takes part in an event: subjects, objects and prepositional phrases round a trigger, by shallow parsing.

Which place fills which role is data: the frames of the concept lexicon (`concepts.roles_of`).
"""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.annotate.concepts import has_slot, is_ergative, noun_class, roles_of, takes
from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.events_phrases import NounPhrase, argument, coordinated, noun_phrase, singular
from claimcheck.annotate.events_subjects import Scene, follows_quote, last_phrase, names_nobody, subjects
from claimcheck.annotate.events_verbs import Group
from claimcheck.annotate.mentions import Argument
from claimcheck.annotate.words import readings
from claimcheck.data.listed import listed

_REACH = 24  # words after a trigger in which its prepositional phrases stand
_POSSESSIVES = listed("annotate.events_arguments", "possessives")
_DYING = listed("annotate.events_arguments", "dying")
_AFFECTED = frozenset(("agent", "patient"))
_Filled = list[tuple[NounPhrase, str]]
_Roles = Mapping[str, str]  # place in the sentence -> role


def verb_arguments(
    scene: Scene, clause: int, verb: int, after: int, found: Group, concept: str
) -> tuple[tuple[Argument, ...], bool, bool]:
    """The arguments of a verb, whether it is passive, and whether its subject is nobody: "none of the crew died".

    `after` is the first word after it and its particles.
    """
    end, roles = scene.ranges[clause][1], roles_of(concept, "v")
    before = subjects(scene, clause, found.first)
    objects, at = _objects(scene, after, end) if scene.words[after - 1].lower != "as" else ([], after)
    passive = found.passive or _is_passive(scene, clause, verb, at, found, concept, bool(objects))
    if objects and concept == "say" and follows_quote(scene.words, verb):
        before, objects = objects, []  # "said the minister"
    second, at = _second(scene, verb, objects, at, end, concept)
    filled: _Filled = []
    if before:
        role = _subject_role(scene, verb, objects, passive, concept, roles)
        filled += [(phrase, role) for phrase in before]
    if passive:
        second, objects = [*objects, *second], []
    if objects and not _dies(scene, verb, concept):  # "died a hero", "died of cancer"
        role = roles.get("first" if second else "object", "")
        filled += [(phrase, role) for phrase in objects]
    for phrase in second:
        filled.append((phrase, "office" if _is_office(scene, phrase) else roles.get("second", "")))
    filled += _prepositional(scene, at, min(end, at + _REACH), roles, passive)
    given = _told(scene, filled, concept)
    denied = bool(filled) and filled[0][1] in _AFFECTED and names_nobody(scene, filled[0][0], given[0].head)
    return given, passive, denied


def _told(scene: Scene, filled: _Filled, concept: str) -> tuple[Argument, ...]:
    words, tags, mentions = scene.words, scene.tagged.tags, scene.mentions
    given = [argument(words, tags, phrase, role, mentions) for phrase, role in filled]
    if "with" in [role for _, role in filled] and not has_slot(concept, "with"):
        given = [_as_instrument(arg) for arg in given]
    return tuple(given)


def _subject_role(
    scene: Scene, verb: int, objects: list[NounPhrase], passive: bool, concept: str, roles: _Roles
) -> str:
    if _dies(scene, verb, concept):
        return "patient"
    if passive:
        gets = objects and not _is_office(scene, objects[0]) and _doubles(scene, verb, concept)
        return roles.get("first" if gets else "object", "")
    if objects:
        return roles.get("subject", "")
    return roles.get("alone") or ("patient" if is_ergative(concept) else roles.get("subject", ""))


def _dies(scene: Scene, verb: int, concept: str) -> bool:
    """Whether a verb of death has whoever dies as its subject, whatever follows: "died of", "lost her life"."""
    return concept == "kill" and form_of(scene.words[verb].lower).lemma in _DYING


def _is_passive(
    scene: Scene, clause: int, verb: int, at: int, found: Group, concept: str, has_object: bool
) -> bool:
    """Whether a bare participle is passive: "bought by Halm", "a firm, bought in 2019, ..."."""
    if scene.tagged.forms[verb] != "d" or found.first != verb or has_object:
        return False
    words, tags = scene.words, scene.tagged.tags
    if not found.finite or (at + 1 < len(words) and words[at].lower == "by" and _is_doer(scene, at + 1)):
        return True
    if roles_of(concept, "v").get("alone") or is_ergative(concept):
        return False
    opens = verb == scene.ranges[clause][0] and verb > 0 and words[verb - 1].text == ","
    opens = opens or (verb > 0 and words[verb - 1].lower in _CONDITIONS)
    return (
        (opens or scene.loose)
        and takes("transitive", form_of(words[verb].lower).lemma)
        and tags[at - 1] != "X"
    )


_CONDITIONS = listed("annotate.events_arguments", "conditions")


def _is_doer(scene: Scene, at: int) -> bool:
    """Whether a phrase after "by" can act: no number, no day."""
    phrase = noun_phrase(scene.words, scene.tagged.tags, at, min(len(scene.words), at + _REACH))
    if phrase is None or scene.tagged.tags[phrase.first] in "QM":
        return False
    return not {"day", "vote", "lead"} & set(noun_class(singular(scene.words[phrase.head].lower)))


def _doubles(scene: Scene, verb: int, concept: str) -> bool:
    """Whether the verb can have two objects."""
    return has_slot(concept, "first") or takes("double", form_of(scene.words[verb].lower).lemma)


def _is_office(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether a phrase says what somebody becomes: "was named chief executive", "elected her mayor"."""
    if scene.tagged.tags[phrase.head] == "E" or scene.tagged.tags[phrase.first] == "D":
        return False
    return "person" in noun_class(singular(scene.words[phrase.head].lower))[:2]


def _objects(scene: Scene, at: int, end: int) -> tuple[list[NounPhrase], int]:
    tags = scene.tagged.tags
    while at < end and tags[at] == "R":
        at += 1
    found = coordinated(scene.words, tags, at, end) if at < end and tags[at] in "DANEOQ" else []
    return found, (found[-1].after if found else at)


def _second(
    scene: Scene, verb: int, objects: list[NounPhrase], at: int, end: int, concept: str
) -> tuple[list[NounPhrase], int]:
    """The second of two objects: "gave the winner a cup", "named her chair"."""
    if len(objects) != 1 or at >= end or not _doubles(scene, verb, concept):
        return [], at
    if scene.tagged.tags[at] not in "DQAN" or at != objects[0].after:
        return [], at
    phrase = noun_phrase(scene.words, scene.tagged.tags, at, end)
    return ([phrase], phrase.after) if phrase else ([], at)


def _prepositional(scene: Scene, at: int, end: int, roles: _Roles, passive: bool) -> _Filled:
    """Phrases after prepositions that name participants, from words[at:end] up to the next verb or opener."""
    words, tags = scene.words, scene.tagged.tags
    found: _Filled = []
    while at < end and tags[at] not in "VXW":
        role = roles.get(words[at].lower) if tags[at] in "PT" else None
        if role is None or (words[at].lower == "by" and not passive):
            at += 1
            continue
        phrases = coordinated(words, tags, at + 1, end)
        found += [(phrase, role) for phrase in phrases]
        at = phrases[-1].after if phrases else at + 1
    return found


def _as_instrument(arg: Argument) -> Argument:
    """What stands after "with" and is nobody is what it was done with: "attacked with a knife"."""
    thing = arg.role == "with" and arg.entity is None and _is_thing(arg.head)
    return arg._replace(role="instrument") if thing else arg


def _is_thing(head: str) -> bool:
    classes = noun_class(head)
    return bool(readings(head)) and not {"person", "organisation", "people"} & set(classes)


def noun_arguments(
    scene: Scene, clause: int, first: int, after: int, concept: str, *, taken: bool
) -> tuple[Argument, ...]:
    """The arguments of a noun trigger: a possessive before it and prepositional phrases after it.

    `taken`: a passive verb before it has the "by" that follows ("was cleared of murder by a jury").
    """
    words, tags = scene.words, scene.tagged.tags
    start, end = scene.ranges[clause]
    stop, at = min(end, after + _REACH), after
    roles = roles_of(concept, "n")
    filled: _Filled = []
    while at < stop and tags[at] in "PTM":
        phrases = coordinated(words, tags, at + 1, stop) if tags[at] != "M" else []
        role = roles.get(words[at].lower)
        if phrases and role is not None and not (taken and words[at].lower == "by"):
            filled += [(phrase, role) for phrase in phrases]
        at = phrases[-1].after if phrases else at + 1
    if owners := _possessor(scene, start, first):
        owner = roles.get("'s", "")
        if owner in [role for _, role in filled]:  # "the army's killing of protesters"
            owner = roles.get("by", "")
        filled = [*((phrase, owner) for phrase in owners), *filled]
    return tuple([argument(words, tags, phrase, role, scene.mentions) for phrase, role in filled])


def _possessor(scene: Scene, start: int, first: int) -> list[NounPhrase]:
    """The phrase before 's, or a possessive pronoun, in front of a noun trigger."""
    words, tags = scene.words, scene.tagged.tags
    at = first
    while at > start and tags[at - 1] in "AQNERM":
        at -= 1
    if at > start and words[at - 1].lower in _POSSESSIVES:
        return [NounPhrase(at - 1, at, at - 1, at)]
    if at > start and tags[at - 1] == "G":
        return last_phrase(scene, start, at - 1)
    return []
