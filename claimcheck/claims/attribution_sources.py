"""To whom a figure is laid: "40 million, according to the director", "The estimate comes from the insurer"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.annotate.mentions import AmountMention, Annotated, Word
from claimcheck.annotate.phrases import Names, Phrase, entity_of, phrase_after, span_of
from claimcheck.claims.context import context
from claimcheck.claims.ids import located
from claimcheck.data.listed import listed
from claimcheck.model import About, Claim, Kind, Participant, Span

_FIGURE = listed("claims.attribution_sources", "figure")
_COMES = frozenset(("comes", "came", "come"))
_FORMS = frozenset(("cardinal", "money", "percent", "measure"))
_LONGEST = 120  # code points


def sources(doc: Annotated) -> Iterator[Claim]:
    """Claims "source" with a `Participant`; the subject is the figure, so that two sources of one figure meet."""
    names = Names(doc.names)
    amounts = _by_sentence(doc)
    for number, sentence in enumerate(doc.sentences):
        words = sentence.words
        for at, lower in enumerate(sentence.lowers):
            if lower == "according" and at + 2 < len(words) and words[at + 1].lower == "to":
                figures, start = amounts.get(number, ()), at + 2
            elif lower == "from" and _names_figure(words, at):
                figures, start = amounts.get(number - 1, ()), at + 1
            else:
                continue
            phrase = phrase_after(words, start, names, whole=True)
            if figures and phrase is not None and phrase.last - phrase.first <= 16:
                yield _claim(
                    doc, number, names, words[at], words, _with_name(words, phrase, names), figures[0]
                )


def _names_figure(words: Sequence[Word], at: int) -> bool:
    """ "The estimate comes from ..." """
    return (
        at >= 2
        and words[at - 1].lower in _COMES
        and any(w.lower in _FIGURE for w in words[max(0, at - 4) : at - 1])
    )


def _with_name(words: Sequence[Word], phrase: Phrase, names: Names) -> Phrase:
    """The phrase with the name in apposition behind its comma: "the port's finance director, Beata Malinowska"."""
    if (
        entity_of(words, phrase, names) is None
        and phrase.last + 1 < len(words)
        and words[phrase.last].text == ","
    ):
        name = phrase_after(words, phrase.last + 1, names)
        if name is not None and name.last - name.first <= 5 and entity_of(words, name, names) is not None:
            return name
    return phrase


def _by_sentence(doc: Annotated) -> dict[int, list[AmountMention]]:
    found: dict[int, list[AmountMention]] = {}
    for amount in doc.amounts:
        if amount.form in _FORMS:
            found.setdefault(amount.sentence, []).append(amount)
    return found


def _claim(
    doc: Annotated,
    number: int,
    names: Names,
    cue: Word,
    words: Sequence[Word],
    phrase: Phrase,
    figure: AmountMention,
) -> Claim:
    where = span_of(words, phrase)
    span = Span(cue.start, where.end) if 0 < where.end - cue.start <= _LONGEST else where
    mention = entity_of(words, phrase, names)
    text = doc.document.text
    label = doc.entities[mention.entity].label if mention else " ".join(text[where.start : where.end].split())
    about = About(entities=(("source", mention.entity),) if mention else ())
    return Claim(
        **located(doc, doc.sentences[number], span, Kind.ATTRIBUTION, "source"),
        # a measure says what it is of; a bare number needs its noun
        subject=f"figure {figure.amount} {'' if figure.amount.unit else figure.noun}".strip().lower(),
        value=Participant("source", label),
        extractor="claims.attribution_sources",
        about=about,
        context=context(doc, number, span),
    )
