"""To which post somebody goes: "leaves to become chaplain of Fairfield Prison", "will be the head of Odda School"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.mentions import Annotated, Word, lower_at
from claimcheck.annotate.names_lexicon import is_person_noun
from claimcheck.annotate.words import lemma
from claimcheck.claims.persons import OWNS, bodies, meant_by, persons
from claimcheck.claims.persons_facts import Fact
from claimcheck.claims.persons_kin import KINSHIPS
from claimcheck.claims.persons_posts import OFFICES
from claimcheck.data.listed import listed, phrases
from claimcheck.model import Span

NEXT_POST = "next post"
_CUES = sorted(phrases("claims.persons_next", "cues"), key=len, reverse=True)
_LAST = frozenset(form[-1] for form in _CUES)
_OTHERS = listed("claims.persons_next", "others") | KINSHIPS.keys()
_UNSURE = listed("claims.persons_next", "unsure")
_PLAIN = listed("claims.persons_next", "plain")
_DETERMINERS = frozenset({"the", "a", "an", "its", "their", "new", "next"})
_OF = frozenset({"of", "at", "for"})
_POST = 4  # words of "assistant head teacher"
_FULL = 2  # words of a name that says whom it means
_WITHIN = frozenset({"of", "the", "and", "&", "-"})


def next_facts(doc: Annotated) -> Iterator[Fact]:
    """The posts at bodies by name that persons are to take up."""
    for number in bodies(doc):
        sentence = doc.sentences[number]
        if _LAST.isdisjoint(sentence.lowers):
            continue
        if any(word.text in _UNSURE for word in sentence.words):  # "may", not "May"
            continue
        for at in range(len(sentence.words)):
            form = next((f for f in _CUES if sentence.lowers[at : at + len(f)] == f), ())
            if form:
                yield from _post(doc, number, at, at + len(form))


def _post(doc: Annotated, number: int, cue: int, start: int) -> Iterator[Fact]:
    """The post named from a word on, "the next chaplain of Fairfield Prison", of who is told to take it up."""
    words = doc.sentences[number].words
    while lower_at(words, start) in _DETERMINERS:
        start += 1
    last = next((n for n in range(start, min(len(words), start + _POST + 1)) if words[n].lower in _OF), start)
    noun = lower_at(words, last - 1)
    if last == start or not (is_person_noun(noun) or noun in OFFICES):
        return
    end, body = _body(words, last + 1)
    entity = _who(doc, number, cue) if body else None
    if entity is not None:
        span = Span(words[start].start, words[end - 1].end)
        yield Fact(NEXT_POST, entity, number, span, lemma(noun, "n"), body)


def _body(words: Sequence[Word], start: int) -> tuple[int, frozenset[str]]:
    """Where the name of a body that begins at a word ends, and its words that others of its sort do not bear."""
    start += lower_at(words, start) == "the"
    end = start
    while end < len(words) and (words[end].text[0].isupper() or _goes_on(words, end)):
        end += 1
    while end > start and words[end - 1].lower in _WITHIN | OWNS:
        end -= 1
    named = {word.lower for word in words[start:end] if word.text[0].isupper()}
    return end, frozenset(named - _PLAIN)


def _goes_on(words: Sequence[Word], at: int) -> bool:
    return words[at].lower in OWNS | _WITHIN and at + 1 < len(words) and words[at + 1].text[0].isupper()


def _who(doc: Annotated, number: int, cue: int) -> int | None:
    """Who is named alone before the cue, or meant by "he" or "she" there; not a successor or a brother of his."""
    words = doc.sentences[number].words
    if any(word.lower in _OTHERS for word in words[:cue]):
        return None
    before = [n for n in persons(doc, number) if n.span.end <= words[cue].start]
    full = {
        n.entity for n in before if n.form == "name" and len(doc.entities[n.entity].label.split()) >= _FULL
    }
    if full:
        return full.pop() if len(full) == 1 else None
    meant = next((word for word in words[:cue] if word.lower in ("he", "she")), None)
    if meant is None or any(form_of(word.lower).closed == "W" for word in words[:cue]):
        return None
    return meant_by(doc, meant)
