"""Of which land the one unnamed victim is: "a 29-year-old Dutch skier was killed", "a skier from Belgium died"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.annotate.gazetteer import country_of, nationality
from claimcheck.annotate.mentions import Annotated, lower_at, place_from
from claimcheck.annotate.names_lexicon import is_person_noun
from claimcheck.claims.persons import in_body
from claimcheck.claims.persons_facts import Fact
from claimcheck.data.listed import listed
from claimcheck.model import Span

NATION = "nationality"
_FATAL = listed("claims.persons_nations", "fatal")
_HELD = listed("claims.persons_nations", "held")
ANYBODY = listed("claims.persons_nations", "anybody")
_ARTICLES = frozenset({"a", "an"})
_BEFORE = 5  # words between an article and "Dutch": "24", "-", "year-old"


def nation_facts(doc: Annotated) -> Iterator[Fact]:
    """The land of the one person of whom an article tells that he died or was held; none where it tells two."""
    found = [
        fact for number in range(len(doc.sentences)) if in_body(doc, number) for fact in _nations(doc, number)
    ]
    if len({fact.words for fact in found}) == 1:
        yield found[0]


def _nations(doc: Annotated, number: int) -> Iterator[Fact]:
    sentence = doc.sentences[number]
    befell = next((what for what, words in _BEFALLEN if not words.isdisjoint(sentence.lowers)), "")
    for at, word in enumerate(sentence.words if befell else ()):
        codes = nationality(word.text) if word.text[0].isupper() else ()
        if codes and is_person_noun(lower_at(sentence.words, at + 1)) and _is_one(sentence.lowers, at):
            yield _fact(
                number, Span(word.start, sentence.words[at + 1].end), befell, at + 1, sentence.lowers, codes
            )
        if (
            word.lower == "from"
            and is_person_noun(lower_at(sentence.words, at - 1))
            and _is_one(sentence.lowers, at - 1)
        ):
            place = place_from(doc.places, word.end)
            mention = doc.places[place] if place < len(doc.places) else None
            if (
                mention is not None
                and mention.span.start == word.end + 1
                and mention.place.level == "country"
            ):
                span = Span(sentence.words[at - 1].start, mention.span.end)
                yield _fact(number, span, befell, at - 1, sentence.lowers, country_of(mention.place.path[0]))


_BEFALLEN = (("fatal", _FATAL), ("held", _HELD))


def _fact(
    number: int, span: Span, befell: str, noun: int, lowers: tuple[str, ...], codes: tuple[str, ...]
) -> Fact:
    return Fact(NATION, None, number, span, f"{befell} {lowers[noun]}", frozenset(codes))


def _is_one(lowers: tuple[str, ...], at: int) -> bool:
    """Whether "a" or "an" stands before a noun phrase, with an age at most between."""
    for step in range(1, _BEFORE):
        lower = lowers[at - step] if at >= step else ""
        if lower in _ARTICLES:
            return True
        if not (lower.isdigit() or lower in ("-", "year-old") or lower.endswith("-year-old")):
            return False
    return False
