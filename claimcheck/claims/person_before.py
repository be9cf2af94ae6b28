"""Of whom a sentence goes on that does not name its subject: "Ada Lund was held. The 58-year-old keeps bees."."""

from __future__ import annotations

from claimcheck.annotate.mentions import Annotated, NameMention, in_sentences, word_from
from claimcheck.annotate.names_lexicon import is_person_noun


def person_before(doc: Annotated, sentence: int) -> NameMention | None:
    """The one person of the sentence before, its first word his name; None where it tells of others, named or not."""
    if not sentence:
        return None
    here, there = doc.sentences[sentence], doc.sentences[sentence - 1]
    if here.zone is not there.zone or here.paragraph - there.paragraph > 1:
        return None
    told = [n for n in in_sentences(doc.names, sentence - 1) if n.type == "person"]
    if len({name.entity for name in told}) != 1 or _tells_of_others(doc, sentence - 1):
        return None
    opens = (told[0].full or told[0].span).start == there.words[0].start
    return told[0] if opens else None


def only_person_before(doc: Annotated, sentence: int) -> int | None:
    """The entity of the one person whom the article names before a sentence and not in it, None for none or several."""
    here = {n.entity for n in in_sentences(doc.names, sentence)}
    start, zone = doc.sentences[sentence].span.start, doc.sentences[sentence].zone
    before = (n for n in doc.names if n.span.end <= start and doc.sentences[n.sentence].zone is zone)
    told = {n.entity for n in before if n.type == "person"} - here
    return told.pop() if len(told) == 1 else None


def _tells_of_others(doc: Annotated, sentence: int) -> bool:
    """Whether somebody without a name is told of: "the death of a neighbour"."""
    words = doc.sentences[sentence].words
    names = [n.full or n.span for n in in_sentences(doc.names, sentence)]
    own = {at for span in names for at in range(word_from(words, span.start), word_from(words, span.end))}
    return any(at not in own and is_person_noun(word.lower) for at, word in enumerate(words))
