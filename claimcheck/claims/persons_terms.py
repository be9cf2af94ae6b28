"""Which term of office somebody begins, "her third term", and how long a contract or a mandate runs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.annotate.mentions import AmountMention, Annotated, Word, in_sentences, lower_at, word_from
from claimcheck.claims.persons import in_body, is_person, main_person
from claimcheck.claims.persons_facts import Fact
from claimcheck.claims.persons_posts import OFFICES
from claimcheck.data.listed import listed

TERM, CONTRACT, MANDATE = "term", "contract", "mandate"
_BEGINS = listed("claims.persons_terms", "begins")
_OPEN = listed("claims.persons_terms", "open")  # a term that is sought, or over
_WITHIN = listed("claims.persons_terms", "within")
_DEALS = listed("claims.persons_terms", "deals")
_RUNS = listed("claims.persons_terms", "runs")
_LONGER = listed("claims.persons_terms", "longer")
_REACH = 12  # words before a term in which its verb stands
_UNITS = frozenset({"year", "month"})


def term_facts(doc: Annotated) -> Iterator[Fact]:
    """The terms that persons have won or begun."""
    for mention in doc.amounts:
        words = doc.words_of(mention)
        at = word_from(words, mention.span.end)
        while lower_at(words, at) in _WITHIN or lower_at(words, at).endswith("-year"):
            at += 1
        if mention.form != "ordinal" or lower_at(words, at) != TERM or not in_body(doc, mention.sentence):
            continue
        start = word_from(words, mention.span.start)
        before = [word.lower for word in words[max(0, start - _REACH) : start]]
        clause = before[len(before) - before[::-1].index(",") :] if "," in before else before
        entity = _nearest(doc, mention)
        if entity is None and not OFFICES.isdisjoint(doc.sentences[mention.sentence].lowers):
            entity = main_person(doc)
        if not _BEGINS.isdisjoint(before) and _OPEN.isdisjoint(clause) and entity is not None:
            value = frozenset({str(mention.amount.low)})
            yield Fact(TERM, entity, mention.sentence, mention.span, "", value)


def length_facts(doc: Annotated) -> Iterator[Fact]:
    """How long contracts of persons and mandates run."""
    for mention in doc.amounts:
        amount = mention.amount
        plain = mention.form == "duration" and amount.unit in _UNITS and amount.low == amount.high
        if not plain or not amount.exact or not in_body(doc, mention.sentence):
            continue
        sort, key = _sort(doc.words_of(mention), mention)
        entity = _nearest(doc, mention) if sort == CONTRACT else None
        if sort == CONTRACT and entity is None:
            entity = main_person(doc)
        months = int((amount.low or 0) * (12 if amount.unit == "year" else 1))
        if sort == MANDATE or (sort and entity is not None):
            yield Fact(sort, entity, mention.sentence, mention.span, key, frozenset({str(months)}))


def _sort(words: Sequence[Word], mention: AmountMention) -> tuple[str, str]:
    """Of what a length is told, and of which sort: "four-year contract", "contract of four years"."""
    start, end = word_from(words, mention.span.start), word_from(words, mention.span.end)
    behind = lower_at(words, end)
    if behind in _DEALS:
        return CONTRACT, "extension" if behind == "extension" else ""
    if behind == MANDATE:
        return MANDATE, ""
    before = [word.lower for word in words[max(0, start - _REACH) : start]]
    if before[-1:] == ["by"] and "contract" in before and not _LONGER.isdisjoint(before):
        return CONTRACT, "extension"
    while before and before[-1] in _RUNS:
        before.pop()
    noun = before[-1] if before and len(before) < min(_REACH, start) else ""
    if noun == MANDATE:
        return MANDATE, ""
    return (CONTRACT, "") if noun in ("contract", "deal") else ("", "")


def _nearest(doc: Annotated, mention: AmountMention) -> int | None:
    """The person who is named or meant last before a number in its sentence, else the one named behind it."""
    named = in_sentences(doc.names, mention.sentence)
    names = [name for name in named if is_person(doc, name)]
    before = [name.entity for name in names if name.span.end <= mention.span.start]
    behind = [name.entity for name in names if name.span.start >= mention.span.end]
    found = before[-1:] or behind[:1]
    return found[0] if found else None
