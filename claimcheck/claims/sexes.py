"""Whether a person of some age is a boy or a girl, a man or a woman: "an 11-year-old girl", "his son, three".

Claims of kind attribution, attribute sex. They are only held against those of a person of the same age.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.annotate.mentions import AmountMention, Annotated, Word, word_from
from claimcheck.claims.context import context
from claimcheck.claims.ids import located
from claimcheck.data.listed import listed
from claimcheck.model import Claim, Description, Kind, Span, Zone
from claimcheck.model.records import dataclass

SEX = "sex"
_HEAD = 3  # words behind an age in which the noun stands that it belongs to
_SEXES = dict.fromkeys(listed("claims.sexes", "male"), "male") | dict.fromkeys(
    listed("claims.sexes", "female"), "female"
)
_CHILDREN = dict.fromkeys(listed("claims.sexes", "male_children"), "male") | dict.fromkeys(
    listed("claims.sexes", "female_children"), "female"
)
_GROWN = 18  # years
_ZONES = frozenset({Zone.HEADLINE, Zone.BODY, Zone.CAPTION})


@dataclass(frozen=True, slots=True)
class Sexed:
    """A word that tells a sex; of a person of an age where `age` is not ""."""

    claim: Claim
    age: str  # with its unit: "11 year"
    sex: str  # "male" or "female"


def sexed(doc: Annotated) -> Iterator[Sexed]:
    """The persons of whom a document tells age and sex in one phrase, in order of place."""
    for mention, word in _aged(doc):
        if word is not None:
            sex = _SEXES[word.lower]
            yield Sexed(_claim(doc, mention.sentence, word, sex), _age(mention), sex)


def ages(doc: Annotated) -> frozenset[str]:
    """The ages that a document tells, with their units."""
    return frozenset(_age(mention) for mention, _ in _aged(doc))


def childhood(doc: Annotated) -> frozenset[str]:
    """Those of them that are of children."""
    return frozenset(
        _age(mention)
        for mention, _ in _aged(doc)
        if mention.amount.unit not in ("year", "") or (mention.amount.low or _GROWN) < _GROWN
    )


def children(doc: Annotated) -> list[Sexed]:
    """The words of a document by which children are boys or girls, in order of place."""
    return [
        Sexed(_claim(doc, number, word, _CHILDREN[word.lower]), "", _CHILDREN[word.lower])
        for number, sentence in enumerate(doc.sentences)
        if sentence.zone in _ZONES
        for word in sentence.words
        if word.lower in _CHILDREN
    ]


def _aged(doc: Annotated) -> Iterator[tuple[AmountMention, Word | None]]:
    """The ages of a document, with the noun that tells the sex: "11-year-old girl", "his son, 11,", or None."""
    for mention in doc.amounts:
        if doc.sentences[mention.sentence].zone not in _ZONES:
            continue
        words = doc.words_of(mention)
        apposed = _before(words, mention) if _closes(words, mention) else None
        if mention.form == "age":
            yield mention, apposed or _behind(words, mention)
        elif apposed is not None and mention.form == "cardinal":
            yield mention, apposed


def _age(mention: AmountMention) -> str:
    return f"{mention.amount.low} {mention.amount.unit or 'year'}"


def _behind(words: Sequence[Word], mention: AmountMention) -> Word | None:
    at = word_from(words, mention.span.end)
    for word in words[at : at + _HEAD]:
        if word.lower in _SEXES:
            return word
        if not word.text[0].isalpha() or not word.text.islower():
            break
    return None


def _before(words: Sequence[Word], mention: AmountMention) -> Word | None:
    at = word_from(words, mention.span.start)
    apposed = at > 1 and words[at - 1].text == "," and words[at - 2].lower in _SEXES
    return words[at - 2] if apposed else None


def _closes(words: Sequence[Word], mention: AmountMention) -> bool:
    """Whether nothing is counted: ", 11," and ", 11."."""
    at = word_from(words, mention.span.end)
    return at >= len(words) or words[at].text in {",", ".", ";"}


def _claim(doc: Annotated, number: int, word: Word, sex: str) -> Claim:
    span = Span(word.start, word.end)
    return Claim(
        **located(doc, doc.sentences[number], span, Kind.ATTRIBUTION, SEX),
        subject="person",
        value=Description((sex,)),
        extractor="claims.sexes",
        context=context(doc, number, span),
    )
