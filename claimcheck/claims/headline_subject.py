"""Whether a sentence of the lead holds all that a headline tells, of the one of whom the headline tells it."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.annotate.mentions import Annotated, EventMention, Word, in_sentences, lower_at, word_from
from claimcheck.annotate.words import lemma
from claimcheck.claims.context import content_of, contents
from claimcheck.data.listed import listed
from claimcheck.model import Claim, Span

_MOST = 80  # words of a sentence that are looked at
_ARTICLES = listed("claims.headline_subject", "articles")


def own_words(doc: Annotated, event: EventMention) -> set[str]:
    """The words by which an event itself is told."""
    word = doc.text_at(event.span).lower()
    return {word, lemma(word, "v"), lemma(word, "n")}


def holds_all(doc: Annotated, head: Claim, event: EventMention, told: EventMention) -> bool:
    """Whether each content word of the headline stands in the sentence of the lead, and its subject before the
    verb there."""
    ours = [(word, content) for word, content in _contents(doc, event) if not head.span.holds(_span(word))]
    own = own_words(doc, event) | own_words(doc, told)
    needed = {content for word, content in ours if content not in own and word.lower not in own}
    if not needed <= {*contents(doc, told.sentence)} or _is_perfect(doc, told) > _is_perfect(doc, event):
        return False
    before = [content for word, content in ours if word.end <= event.span.start]
    return told.form != "verb" or not before or _is_subject(doc, before, needed, told)


def _contents(doc: Annotated, event: EventMention) -> Iterator[tuple[Word, str]]:
    """The content words of an event's sentence with their lemmas, but those of times and numbers."""
    at = event.sentence
    left_out = [time.span for time in in_sentences(doc.times, at)]
    left_out += [amount.span for amount in in_sentences(doc.amounts, at)]
    for word in doc.words_of(event)[:_MOST]:
        content = "" if word.text[0].isdigit() else content_of(word)
        if content and not any(span.overlaps(_span(word)) for span in left_out):
            yield word, content


def _span(word: Word) -> Span:
    return Span(word.start, word.end)


def _is_perfect(doc: Annotated, event: EventMention) -> bool:
    """Whether the clause of an event tells of what was over by then: "she had called off a show"."""
    words = doc.words_of(event)
    first, last = word_from(words, event.clause.start), word_from(words, event.clause.end)
    near = words[max(first, last - _MOST) : last]
    return any(word.lower == "had" for word in near)


def _is_subject(doc: Annotated, before: list[str], needed: set[str], told: EventMention) -> bool:
    """Whether the word before the headline's verb is the last before the lead's, but for the headline's other words
    ("the fair in Narvik") and for names in an apposition or behind "the ... of"."""
    words = doc.words_of(told)
    near = {word: content for word, content in _contents(doc, told) if word.end <= told.span.start}
    subject = max((word for word, content in near.items() if content == before[-1]), default=None)
    if subject is None:
        return False
    own, definite = _phrase(words, subject, near)
    # A bare noun with a word of its own is a part of what the headline is of: "Danish wool prices".
    if not definite and not subject.text[0].isupper() and any(near[word] not in before for word in own):
        return False
    behind = word_from(words, subject.end)
    marks = (",", "of") if definite and lower_at(words, behind) == "of" else (",",)
    apart = next((w.start for w in words[behind:] if w.lower in marks), told.span.start)
    names = [name.span for name in in_sentences(doc.names, told.sentence)]
    names += [place.span for place in in_sentences(doc.places, told.sentence)]
    between = [word for word in near if word > subject and near[word] not in needed]
    return all(word.start > apart and any(s.holds(_span(word)) for s in names) for word in between)


def _phrase(words: tuple[Word, ...], noun: Word, near: dict[Word, str]) -> tuple[tuple[Word, ...], bool]:
    """The content words right before a noun, and whether an article makes it a known one."""
    at = last = word_from(words, noun.start)
    while at and words[at - 1] in near:
        at -= 1
    return words[at:last], at > 0 and words[at - 1].lower in _ARTICLES
