"""Where somebody died: "died at the scene", "taken to Leith Hospital, where she died", "died on the way to hospital".

Claims of kind location, attribute place of death. Their values are the scene, home, a hospital and the way there; which
hospital it was is not looked at, for people are taken from one to another.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from claimcheck.annotate.mentions import Annotated, Word, in_sentences
from claimcheck.annotate.names_lexicon import noun_class
from claimcheck.annotate.names_pronouns import GENDERS
from claimcheck.annotate.words import lemma
from claimcheck.claims.context import context
from claimcheck.claims.ids import located
from claimcheck.data.listed import in_order, listed
from claimcheck.model import Claim, Kind, Place, Span, Zone
from claimcheck.model.records import dataclass, replace

DEATH_PLACE = "place of death"
SCENE, HOME, HOSPITAL, WAY = "the scene", "home", "a hospital", "the way to hospital"
_ZONES = frozenset({Zone.BODY, Zone.CAPTION, Zone.HEADLINE})
_CARE = listed("claims.location", "care")
_DIED = listed("claims.location_deaths", "died")
_STATED = listed("claims.location_deaths", "stated")  # "pronounced dead"
_UNREAL = listed("claims.location_deaths", "unreal")
_CLOSES = listed("claims.location_deaths", "closes")  # words at which what is told of a death ends
_PLACES = tuple(
    (tuple(phrase.split()), where)
    for phrases, where in (
        (in_order("claims.location_deaths", "scene"), SCENE),
        (in_order("claims.location_deaths", "home"), HOME),
        (in_order("claims.location_deaths", "way"), WAY),
    )
    for phrase in phrases
)
_AT = frozenset({"at", "in"})
_PEOPLE = {
    word: (gender, age)
    for words, gender, age in (
        (listed("claims.location_deaths", "people_madult"), "m", "adult"),
        (listed("claims.location_deaths", "people_fadult"), "f", "adult"),
        (listed("claims.location_deaths", "people_mchild"), "m", "child"),
        (listed("claims.location_deaths", "people_fchild"), "f", "child"),
        (listed("claims.location_deaths", "people_child"), "", "child"),
        (listed("claims.location_deaths", "people_young"), "", "young"),
    )
    for word in words
}
_PLURAL = listed("claims.location_deaths", "plural")
_REACH = 9  # words behind a death in which its place stands
_BACK = 14  # words before "where she died" in which the hospital stands
_WHERE = 7  # words from "where" to the death
_STATING = 5  # words from "pronounced" to "dead"
_SUBJECT = 16  # words before a death in which who died stands


@dataclass(frozen=True, slots=True)
class Victim:
    """Who died, as far as one sentence tells it."""

    name: str = ""  # the fullest name in the article
    gender: str = ""  # "m", "f" or ""
    age: str = ""  # "adult", "child", "young" or ""
    many: bool = False
    entity: int | None = None  # of the article, where it is named


@dataclass(frozen=True, slots=True)
class Death:
    """A death that an article tells, and where it was; `claim` is None where the text does not say where."""

    victim: Victim
    where: str
    stated: bool  # "pronounced dead", which is done where a doctor is
    claim: Claim | None


def deaths(doc: Annotated) -> Iterator[Death]:
    """The deaths that a document tells as past, in order of place."""
    for number, sentence in enumerate(doc.sentences):
        if sentence.zone in _ZONES:
            for at, word in enumerate(sentence.words):
                if word.lower in _DIED:
                    found = _death(doc, number, at)
                    if found is not None:
                        yield found


def _death(doc: Annotated, number: int, at: int) -> Death | None:
    words = doc.sentences[number].words
    stated = words[at].lower == "dead"
    first = _stated(words, at) if stated else at
    if first is None or any(word.lower in _UNREAL for word in words[max(0, first - 4) : at]):
        return None
    victim = _victim(doc, number, first, at)
    where, start, end = _where(words, first, at)
    if not where:
        return Death(victim, "", stated, None)
    span = Span(words[start].start, words[end - 1].end)
    claim = Claim(
        **located(doc, doc.sentences[number], span, Kind.LOCATION, DEATH_PLACE),
        subject=victim.name.lower() or "victim",
        value=Place(where, (), "place of death"),
        extractor="claims.location_deaths",
        context=context(doc, number, span),
    )
    return Death(victim, where, stated, claim)


def _stated(words: Sequence[Word], at: int) -> int | None:
    """The index of the verb by which somebody at words[at] is said to be dead; None where there is none."""
    return next((n for n in range(at - 1, max(-1, at - 1 - _STATING), -1) if words[n].lower in _STATED), None)


# --- where ----------------------------------------------------------------------------------------------


def _where(words: Sequence[Word], first: int, at: int) -> tuple[str, int, int]:
    """The place of a death that words[first:at + 1] tell, and the words that tell it; "" where nothing does."""
    last = at + 1
    while last < min(len(words), at + 1 + _REACH) and words[last].lower not in _CLOSES:
        last += 1
    lower = [word.lower for word in words[:last]]
    for phrase, where in _PLACES:
        for start in range(at + 1, last - len(phrase) + 1):
            if tuple(lower[start : start + len(phrase)]) == phrase:
                return where, first, start + len(phrase)
    for start in range(at + 1, last - 1):
        if lower[start] == "while":
            break
        if lower[start] in _AT:
            care = next((n for n in range(start + 1, last) if lower[n] in _CARE), 0)
            return (HOSPITAL, first, care + 1) if care else ("", 0, 0)
    return _where_before(words, first, at)


def _where_before(words: Sequence[Word], first: int, at: int) -> tuple[str, int, int]:
    """The hospital before "where she died"."""
    told = range(first - 1, max(-1, first - 1 - _WHERE), -1)
    where = next((n for n in told if words[n].lower == "where"), 0)
    if where and any(word.lower in _CARE for word in words[max(0, where - _BACK) : where]):
        return HOSPITAL, where, at + 1
    return "", 0, 0


# --- who ------------------------------------------------------------------------------------------------


def _victim(doc: Annotated, number: int, first: int, at: int) -> Victim:
    """Who died: the person next before words[at]; a pronoun is whom the sentence tells of next before it.

    Of "pronounced the boy dead" it is the boy, of "Lund was taken to hospital, where she died" Lund.
    """
    words = doc.sentences[number].words
    if (
        first > 1
        and words[first - 1].text == ","
        and (patient := _patient(doc, number, words[at])) is not None
    ):
        return Victim(doc.entities[patient].label, entity=patient)
    gender = ""
    for n in range(at - 1, max(-1, first - 1 - _SUBJECT), -1):
        found = _person(doc, words[n])
        if words[n].lower in GENDERS:
            gender = gender or GENDERS[words[n].lower]
        elif found is not None:
            return (
                replace(found, gender=gender or found.gender) if _fits(gender, found) else Victim("", gender)
            )
    return Victim("", gender)


def _patient(doc: Annotated, number: int, verb: Word) -> int | None:
    """The person of whom a verb behind a comma tells: "Ada Lund, once the partner of Bo Ek, died"."""
    return next(
        (
            arg.entity
            for event in in_sentences(doc.events, number)
            for arg in event.arguments
            if event.span.start == verb.start
            and arg.entity is not None
            and doc.entities[arg.entity].type == "person"
        ),
        None,
    )


def _fits(gender: str, victim: Victim) -> bool:
    return not (gender and (victim.many or victim.gender not in ("", gender)))


def _person(doc: Annotated, word: Word) -> Victim | None:
    """The person whom a word is the last of a mention of, None for other words."""
    named = _named(doc, word)
    if named is not None:
        return Victim(doc.entities[named].label, entity=named)
    if word.lower in _PLURAL:
        return Victim(many=True)
    single = lemma(word.lower, "n")
    if single not in _PEOPLE and (noun_class(single)[:1] != "p" or word.text[0].isupper()):
        return None
    gender, age = _PEOPLE.get(single, ("", ""))
    return Victim("", gender, age, many=single != word.lower)


def _named(doc: Annotated, word: Word) -> int | None:
    """The person whom a word is the last of a mention of; None for other words."""
    at = bisect_left(doc.names, word.end, key=lambda name: name.span.end)
    found = doc.names[at] if at < len(doc.names) else None
    if found is None or found.span.end != word.end or found.type != "person" or word.lower in _CARE:
        return None
    return found.entity
