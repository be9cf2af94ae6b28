"""The subject of a verb: before it in its clause, before a relative pronoun, of another verb, or that verb's object."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate.clauses import has_verb
from claimcheck.annotate.concepts import noun_class, takes
from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.events_phrases import Mentions, NounPhrase, coordinated, noun_phrase, singular
from claimcheck.annotate.events_tags import Tags
from claimcheck.annotate.mentions import Word
from claimcheck.model.records import NamedTuple

_REACH = 24  # words of a noun phrase, or of a dateline
_SUBJECT_REACH = 80  # words before a verb in which its subject stands
_CLAUSES_BACK = 6  # clauses gone back for a subject left out
_RELATIVES = frozenset(("who", "which", "that", "whom", "where"))
_REFLEXIVES = frozenset(("himself", "herself", "itself", "themselves", "themself"))
_DASHES = frozenset(("—", "–", "--", "-"))


class Scene(NamedTuple):
    """One sentence while its events are read."""

    sentence: int
    words: tuple[Word, ...]
    tagged: Tags
    ranges: tuple[tuple[int, int], ...]
    mentions: Mentions
    loose: bool = False  # a headline, in which auxiliaries are left out


def subjects(scene: Scene, clause: int, first: int) -> list[NounPhrase]:
    """The subject of the verb group that begins at `first`, looked for in its clause and then before it."""
    start = scene.ranges[clause][0]
    if scene.tagged.tags[first] == "T":
        controller = _controller(scene, start, first)
        if controller is not None:
            return [controller]
    found = _subject_between(scene, start, first)
    if found:
        return found
    if not clause:
        return _of_main_clause(scene, first)
    tags = scene.tagged.tags
    before = scene.ranges[clause - 1]
    if scene.words[start].lower in _RELATIVES:  # what stands right before it
        return last_phrase(scene, *before)
    if scene.words[start - 1].text == "," and not has_verb(tags, *before):
        return _subject_between(scene, before[0], start)
    place = clause - 1
    while place > max(0, clause - _CLAUSES_BACK) and (
        _is_aside(scene, place) or not has_verb(tags, *scene.ranges[place])
    ):
        place -= 1
    verb = _first_verb(tags, *scene.ranges[place])
    return _subject_between(scene, scene.ranges[place][0], verb)


def _controller(scene: Scene, start: int, to: int) -> NounPhrase | None:
    """Who is asked, told or forced to do what an infinitive says: "urged Lind to go", "called on Lind to go"."""
    found = last_phrase(scene, start, to)
    if not found or found[0].end != to:
        return None
    phrase, tags = found[0], scene.tagged.tags
    at = phrase.first - 1
    if at > start and scene.words[at].lower in {"on", "upon"}:
        at -= 1
    verb = form_of(scene.words[at].lower).lemma if at >= start and tags[at] == "V" else ""
    if not takes("acting", verb) and not (verb == "call" and at < phrase.first - 1):
        return None
    head = scene.words[phrase.head]
    acts = scene.mentions.entity_at(head) is not None or tags[phrase.head] == "O"
    acts = acts or "person" in noun_class(singular(head.lower))
    return phrase if acts else None


def _of_main_clause(scene: Scene, first: int) -> list[NounPhrase]:
    """The subject that follows a participle at the head of the sentence: "If convicted, Lind ..."."""
    if first > 2 or scene.tagged.forms[first] not in ("d", "g") or len(scene.ranges) < 2:
        return []
    at, end = scene.ranges[1]
    if scene.words[at - 1].text != ",":
        return []
    verb = _first_verb(scene.tagged.tags, at, end)
    return _subject_between(scene, at, verb) if verb < end else []


def _is_aside(scene: Scene, clause: int) -> bool:
    """Whether a clause has no subject of its own: it opens with a relative or a verb."""
    start = scene.ranges[clause][0]
    return scene.tagged.tags[start] in "WVC"


def _first_verb(tags: str, first: int, end: int) -> int:
    places = [place for kind in "VX" if (place := tags.find(kind, first, end)) >= 0]
    return min(places) if places else end


def last_phrase(scene: Scene, first: int, end: int) -> list[NounPhrase]:
    """The last noun phrase of words [first, end), read back to where it begins; at most _REACH words."""
    tags = scene.tagged.tags
    while end > first and tags[end - 1] not in "NEOQ":
        end -= 1
    at = end - 1 if end > first and tags[end - 1] == "O" else end
    while tags[at : at + 1] != "O" and at > max(first, end - _REACH) and tags[at - 1] in "DAQNEG":
        at -= 1
    phrase = noun_phrase(scene.words, tags, at, end)
    return [phrase] if phrase else []


def _subject_between(scene: Scene, at: int, end: int) -> list[NounPhrase]:
    """The first noun phrases of words [at, end) that no preposition opens."""
    words, tags = scene.words, scene.tagged.tags
    at = max(at, end - _SUBJECT_REACH)
    if at < end and tags[at] in "PMWT":  # "On Friday in Leeds, the court ..."
        comma = next((i for i in range(at, min(end, at + _REACH)) if words[i].text == ","), -1)
        at = comma + 1 if at < comma < end - 1 else at
    at = _after_dateline(scene, at, end)
    while at < end:
        if words[at].lower in _REFLEXIVES:  # "himself a former pupil, the mayor ..."
            at = next((i for i in range(at, end) if words[i].text == ","), end)
        elif tags[at] in "PT":
            phrase = noun_phrase(words, tags, at + 1, end)
            at = phrase.after if phrase else at + 1
        elif tags[at] in "DANEOQ":
            return coordinated(words, tags, at, end)
        else:
            at += 1
    return []


def _after_dateline(scene: Scene, at: int, end: int) -> int:
    """Index after "OSLO, May 3 (Wire) —" where words[at:end] open with a dateline, else `at`."""
    if at < end and scene.tagged.tags[at] in "DNOVXRA" and not scene.words[at].text[0].isupper():
        return at
    for i in range(at, min(end, at + _REACH)):
        if scene.words[i].text in _DASHES:
            return i + 1 if i > at else at
        if scene.tagged.tags[i] not in "EMQSP" and not scene.words[i].text[0].isupper():
            break
    return at


def names_nobody(scene: Scene, phrase: NounPhrase, head: str) -> bool:
    """Whether a phrase stands for nobody: "no one", "none of the crew"; "no more than 12" stands for up to 12."""
    opens = [word.lower for word in scene.words[phrase.first : phrase.first + 3]]
    bounds = opens[0] == "no" and opens[2:] == ["than"] and opens[1] in _BOUNDS
    return not bounds and (head in _NOBODY or opens[0] in _NO_ONE)


_NOBODY = frozenset(("nobody", "none", "nothing"))
_NO_ONE = frozenset(("no", "nobody", "none", "neither"))
_BOUNDS = frozenset(("more", "fewer", "less", "later", "earlier"))


def follows_quote(words: Sequence[Word], verb: int) -> bool:
    """Whether a quotation mark closes right before the verb: its subject then comes after it."""
    before = [word.text for word in words[max(0, verb - 2) : verb]]
    return bool(before) and (before[-1] in _MARKS or (before[-1] == "," and before[0] in _MARKS))


_MARKS = frozenset(("”", "’", '"', "'", "»"))
