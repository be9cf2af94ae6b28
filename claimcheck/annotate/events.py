"""Happenings told by a sentence: verbs, nouns and set phrases of the concept lexicon, with who takes part.

Verbs outside the lexicon give events too, their concept being "~" and the lemma, so that dates and places have
something to hang on; auxiliaries and plain "be", "have", "do" give none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import takewhile

from claimcheck.annotate.clauses import clause_ranges
from claimcheck.annotate.concepts import (
    Phrase,
    begins_phrase,
    concept_of,
    concept_with_object,
    goes_by_object,
    is_reporting,
    noun_class,
    phrase_at,
)
from claimcheck.annotate.events_arguments import noun_arguments, verb_arguments
from claimcheck.annotate.events_certainty import settle
from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.events_governing import events_in, governing, happening_at
from claimcheck.annotate.events_phrases import Mentions, noun_phrase, singular
from claimcheck.annotate.events_subjects import Scene
from claimcheck.annotate.events_tags import tag
from claimcheck.annotate.events_taken import taken_off
from claimcheck.annotate.events_verbs import group, hedged
from claimcheck.annotate.known import Known
from claimcheck.annotate.mentions import Argument, EventMention, NameMention, Sentence, Word, word_from
from claimcheck.annotate.names_teams import is_score
from claimcheck.annotate.phrases import only_subject_before
from claimcheck.annotate.words import lemma
from claimcheck.data.listed import listed
from claimcheck.model import Certainty, Span, Zone
from claimcheck.model.records import made_of, replace

__all__ = ["annotate", "events_in", "governing", "happening_at"]

_PLANNED_NOUNS = listed("annotate.events", "planned_nouns")
_PRONOUNS = frozenset(("he", "she", "who", "i", "we"))
_MEASURED = frozenset(("rise", "fall"))
_DAY_PREPOSITIONS = listed("annotate.events", "day_prepositions")
_REACH = 12  # words after "set by" among which what it is set for is looked for
_ANNOUNCING_PLANS = listed("annotate.events", "announcing_plans")
_NO_TELLING = frozenset(("add", "admit", "write"))
_WITH_MONEY = {"lose": "lose_money", "make": "earn"}
_LAST_PREPOSITIONS = frozenset((("to",), ("against",)))
_OBJECTS = frozenset(("patient", "theme"))
_CURRENCY = frozenset("$£€¥")
_EMPTY = frozenset(("be", "have", "do"))
_BORN = "born"


def annotate(sentences: tuple[Sentence, ...], names: tuple[NameMention, ...]) -> tuple[EventMention, ...]:
    """All events of the sentences, in order of their triggers."""
    grouped = defaultdict[int, list[NameMention]](list)
    for name in names:
        grouped[name.sentence].append(name)
    found = list[EventMention]()
    for index, sentence in enumerate(sentences):
        found += _of_sentence(sentence, index, grouped.get(index, ()))
    return tuple(found)


def _of_sentence(sentence: Sentence, index: int, names: Sequence[NameMention]) -> list[EventMention]:
    tagged = tag(sentence)
    loose = sentence.zone is Zone.HEADLINE
    ranges = clause_ranges(sentence.words, tagged)
    scene = Scene(index, sentence.words, tagged, ranges, Mentions(names), loose)
    found = list[EventMention]()
    for clause, (first, end) in enumerate(ranges):
        found += _of_clause(scene, clause, first, end)
    return settle(scene, found) if found else found


def _of_clause(scene: Scene, clause: int, first: int, end: int) -> Iterator[EventMention]:
    words, tags = scene.words, scene.tagged.tags
    taken = first
    for at in range(first, end):
        kind = tags[at]
        if kind not in "VXNAR" or at < taken:
            continue
        lower = words[at].lower
        phrase = phrase_at(words, at) if _BEGINS_PHRASE[lower] else None
        if phrase and phrase.end <= end and _fits(scene, phrase, kind):
            told = _event(scene, clause, (at, phrase.end), phrase.concept, phrase.pos, phrase.tokens)
            yield taken_off(words, told, phrase.tokens)
            taken = phrase.end
        elif kind == "V":
            if event := _verb(scene, clause, at):
                yield event
        elif (
            kind == "N"
            and (concept := _NOUN_CONCEPTS[lower])
            and (at + 1 == end or tags[at + 1] != "N")
            and not _is_mere_date(scene, concept, at)
        ):
            yield _event(scene, clause, (at, at + 1), concept, "n")


def _fits(scene: Scene, phrase: Phrase, kind: str) -> bool:
    """Whether a phrase found by its words is one by its tags: "to go on Thursday" does not go on."""
    if phrase.pos == "n":
        return kind in "NA"
    before_day = phrase.end < len(scene.words) and scene.tagged.tags[phrase.end] == "M"
    return kind in "VX" and not (before_day and phrase.tokens[-1] in _DAY_PREPOSITIONS)


def _noun_concept(lower: str) -> str | None:
    return concept_of(lower, "n") or concept_of(lemma(lower, "n"), "n")


_NOUN_CONCEPTS = Known(_noun_concept)
_BEGINS_PHRASE = Known(begins_phrase)


def _is_mere_date(scene: Scene, concept: str, at: int) -> bool:
    """Whether "end" or "start" is that of a stretch of time ("by the end of March")."""
    after = at + 2
    if concept not in {"begin", "end"} or after >= len(scene.words) or scene.words[at + 1].lower != "of":
        return False
    place = noun_phrase(scene.words, scene.tagged.tags, after, min(len(scene.words), after + 6))
    return scene.tagged.tags[after] == "M" or (
        place is not None and ("day" in noun_class(singular(scene.words[place.head].lower)))
    )


def _verb(scene: Scene, clause: int, at: int) -> EventMention | None:
    found = form_of(scene.words[at].lower).lemma
    if found in _EMPTY:
        return None
    concept = concept_of(found, "v") or f"~{found}"
    if scene.words[at].lower == _BORN:
        concept = _BORN  # "born in Leeds" without "was" tells the same
    if found == "leave" and not _is_departure(scene, at):
        concept = "~leave"
    if found in _NO_TELLING and _is_done_to_things(scene, clause, at, found):
        concept = f"~{found}"
    event = _event(scene, clause, (at, at + 1), concept, "v")
    if concept in _MEASURED and _is_personal(scene, event):
        event = replace(event, concept=f"~{found}")  # "jumped down the steps", "fell silent"
    decided = goes_by_object(found) or found in _WITH_MONEY
    return _with_object(scene, clause, at, event, found) if decided else event


def _is_done_to_things(scene: Scene, clause: int, at: int, verb: str) -> bool:
    """Whether what may be a verb of speech is none by its object: "wrote a song", "admitted 40 patients"."""
    words, tags = scene.words, scene.tagged.tags
    if verb == "add" and group(words, scene.tagged, at, scene.ranges[clause][0]).passive:
        return at + 1 == len(words) or words[at + 1].lower != "that"
    found = noun_phrase(words, tags, at + 1, len(words))
    if found is None or tags[found.head] in "OD":
        return False
    set_off = at > 0 and not words[at - 1].text[-1].isalnum()
    if set_off and ("person" in noun_class(words[found.head].lower) or not only_subject_before(words, at)):
        return False  # "..., added the mayor"
    if found.after < len(words) and tags[found.after] in "VX":
        return False  # "added the bridge was safe"
    return verb != "admit" or "person" in noun_class(singular(words[found.head].lower))


def _with_object(scene: Scene, clause: int, at: int, event: EventMention, verb: str) -> EventMention:
    """The event with the concept that its object decides: "cut jobs", "lost $2 million"."""
    if special := _by_object(scene, event, verb):
        event = _event(scene, clause, (at, at + 1), special, "v")
    for given in event.arguments:
        if given.role in _OBJECTS and verb in _WITH_MONEY and not _CURRENCY.isdisjoint(_chars(scene, given)):
            event = replace(event, concept=_WITH_MONEY[verb])
        elif given.role in _OBJECTS and (special := concept_with_object(verb, given.head)):
            event = replace(event, concept=special)
    return event


def _by_object(scene: Scene, event: EventMention, verb: str) -> str | None:
    """The concept that a kind of object decides: "fired the coach", "was named chair", "lost on Monday"."""
    objects = [given for given in event.arguments if given.role in _OBJECTS]
    if any(given.role == "office" for given in event.arguments):
        return concept_with_object(verb, "@office")
    if any(_is_person(scene, given) for given in objects):
        return concept_with_object(verb, "@person")
    it = any(given.head == "it" and given.span.end <= event.span.start for given in event.arguments)
    if it and (told := concept_with_object(verb, "@it")):
        return told
    alone = all(is_score(scene.words, word_from(scene.words, given.span.start)) for given in objects)
    return concept_with_object(verb, "@nothing") if alone else None


def _is_person(scene: Scene, given: Argument) -> bool:
    if given.entity is not None:
        return scene.mentions.type_of(given.entity) == "person"
    return "person" in noun_class(given.head)[:2]


def _chars(scene: Scene, given: Argument) -> frozenset[str]:
    """The words of an argument's first three places, where a currency sign stands."""
    first = word_from(scene.words, given.span.start)
    return frozenset(word.lower for word in scene.words[first : first + 3])


def _is_personal(scene: Scene, event: EventMention) -> bool:
    """Whether the subject is a person: then it is no price or number that rose or fell."""
    for given in event.arguments[:1]:
        if given.entity is not None and given.span.end <= event.span.start:
            return scene.mentions.type_of(given.entity) == "person" or given.head in _PRONOUNS
    return bool(event.arguments) and (
        event.arguments[0].head in _PRONOUNS or "person" in noun_class(event.arguments[0].head)[:2]
    )


def _is_departure(scene: Scene, at: int) -> bool:
    """Whether "leave" means going away, not a state left behind ("left thousands without power")."""
    phrase = noun_phrase(scene.words, scene.tagged.tags, at + 1, len(scene.words))
    if phrase is None or phrase.after >= len(scene.words):
        return True
    kind, lower = scene.tagged.tags[phrase.after], scene.words[phrase.after].lower
    return kind not in "AV" and lower not in {"without", "with", "in", "under", "to"}


def _after_passive(scene: Scene, first: int, at: int) -> bool:
    """Whether the last verb before words[at] is passive, so that a "by" after the noun there is the verb's."""
    verb = scene.tagged.tags.rfind("V", first, at)
    return verb >= 0 and group(scene.words, scene.tagged, verb, first).passive


def _is_plan(words: Sequence[Word], after: int, concept: str, tense: str) -> bool:
    """Whether a passive verb tells of a plan: "was set for May", "is set on Friday", but not "was set in May"."""
    following = [
        word.lower for word in takewhile(lambda word: word.text != ",", words[after : after + _REACH])
    ]
    is_open = tense == "present" and following[:1] != ["by"]
    return concept in _ANNOUNCING_PLANS and (concept != "~set" or is_open or "for" in following)


def _event(
    scene: Scene, clause: int, trigger: tuple[int, int], concept: str, pos: str, tokens: tuple[str, ...] = ()
) -> EventMention:
    words = scene.words
    first, end = scene.ranges[clause]
    span = made_of(Span, (words[trigger[0]].start, words[trigger[1] - 1].end))
    arguments: tuple[Argument, ...]
    if pos == "v":
        group_ = group(words, scene.tagged, trigger[0], first)
        # In "lost their lives" and "found him guilty" the object stands inside the phrase.
        after = trigger[0] + 1 if "~" in tokens else trigger[1]
        arguments, passive, denied = verb_arguments(scene, clause, trigger[0], after, group_, concept)
        tense, certainty = group_.tense, group_.certainty
        negated = group_.negated or denied
        if passive and certainty is Certainty.ASSERTED and _is_plan(words, trigger[1], concept, tense):
            tense, certainty = "future", Certainty.PLANNED  # "is planned for May"
    else:
        taken = _after_passive(scene, first, trigger[0])
        # In "loss to" the preposition belongs to the phrase, and says what role follows.
        after = trigger[1] - (tokens[-1:] in _LAST_PREPOSITIONS)
        arguments = noun_arguments(scene, clause, trigger[0], after, concept, taken=taken)
        before = words[max(first, trigger[0] - 3) : trigger[0]]
        planned = any(word.lower in _PLANNED_NOUNS for word in before)
        tense, certainty = "", Certainty.PLANNED if planned else Certainty.ASSERTED
        negated = bool(before) and before[-1].lower == "no"
    if certainty is Certainty.ASSERTED and hedged(
        words, max(first, trigger[0] - 4), min(end, trigger[1] + 2)
    ):
        certainty = Certainty.HEDGED
    clause_span = made_of(Span, (words[first].start, words[end - 1].end))
    return EventMention(
        span,
        scene.sentence,
        concept,
        "verb" if pos == "v" else "noun",
        clause_span,
        tense,
        certainty,
        negated,
        arguments,
        is_reporting(concept),
    )
