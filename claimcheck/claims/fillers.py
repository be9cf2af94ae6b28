"""Who alone did what to which thing: "founded in 1987 by Ada Lund", "Per Vik founded the firm", "its founder, Per Vik".

Only named parties, and only deeds of which a thing has one doer. Which thing it is may be told by a noun, a name, or
by "it" alone; `questions.fillers` says when two articles mean one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.annotate.known import Known
from claimcheck.annotate.mentions import Annotated, Word, lower_at
from claimcheck.annotate.phrases import BREAKS, Names, Phrase, may_be_verb, phrase_after
from claimcheck.annotate.quotes_lexicon import BE, NEGATIONS, PREPOSITIONS
from claimcheck.annotate.speakers import group_start, subject_before
from claimcheck.annotate.words import lemma
from claimcheck.claims.credited_parties import OWNS
from claimcheck.claims.credited_works import participle
from claimcheck.claims.fillers_nouns import NOUNS, told_by_noun
from claimcheck.claims.fillers_things import (
    BEING,
    MARKS,
    VERBS,
    Filler,
    Thing,
    party_name,
    thing_of,
    title_after,
    undergoing,
)
from claimcheck.data.listed import listed
from claimcheck.model import Span, Zone

_PASSIVE_ONLY = listed("claims.fillers", "passive")
_UNSURE = listed("claims.fillers", "unsure") | NEGATIONS
_MAY = Known(lambda lower: lower == "by" or lower in NOUNS or lemma(lower, "v") in VERBS)
_RELATIVES = frozenset(("who", "which", "that"))
_LONGEST = 60  # words of a sentence that are looked at


def fillers(doc: Annotated) -> list[Filler]:
    """Everybody in the body of an article who alone did something, in order."""
    names, found = Names(doc.names), list[Filler]()
    for sentence in doc.sentences:
        if sentence.zone is not Zone.BODY or not _UNSURE.isdisjoint(sentence.lowers):
            continue
        words = sentence.words[:_LONGEST]
        for at in range(len(words) - 1):
            if _MAY[words[at].lower]:
                found.extend(told for told in _told(doc, words, at, names) if _is_named(doc, told))
    return found


def _is_named(doc: Annotated, told: Filler) -> bool:
    return told.name.form == "name" and doc.entities[told.name.entity].type in ("person", "organisation", "")


def _told(doc: Annotated, words: Sequence[Word], at: int, names: Names) -> Iterator[Filler]:
    lower = words[at].lower
    if lower == "by":
        yield from _passive(doc, words, at, names)
    elif lower in NOUNS:
        yield from told_by_noun(doc, words, at, names)
    if lemma(lower, "v") in VERBS and may_be_verb(words[at]):
        yield from _active(doc, words, at, names)


def _passive(doc: Annotated, words: Sequence[Word], by: int, names: Names) -> Iterator[Filler]:
    """ "The firm was founded in 1987 by", "the clock, made by", "Given to the town by Ada Lund, it"."""
    verb = participle(words, by)  # 0 where it opens the sentence, and where there is none
    base = lemma(words[verb].lower, "v")
    marked = any(word.text in MARKS for word in words[verb:by])  # "translated 'Cold Water' by its author"
    fits = base in VERBS and not marked and _is_whole(words, verb, by) and (verb or _is_fronted(words, by))
    phrase = phrase_after(words, by + 1, names) if fits else None
    name = party_name(words, phrase, names) if phrase is not None else None
    thing = undergoing(doc, words, verb, by, names) if name is not None else None
    if name is not None and thing is not None:
        yield Filler(VERBS[base], thing, name, Span(words[verb].start, max(words[by].end, name.span.end)))


def _is_fronted(words: Sequence[Word], by: int) -> bool:
    """Whether a participle opens the sentence and goes with "by": "Founded in 1987 by", "Given to the town by"."""
    return words[1].lower in PREPOSITIONS and not any(word.text in BREAKS for word in words[1:by])


def _is_whole(words: Sequence[Word], verb: int, by: int) -> bool:
    """Whether what was given was given away: "given to the town by", not "evidence given by"."""
    return lemma(words[verb].lower, "v") != "give" or by > verb + 1


def _active(doc: Annotated, words: Sequence[Word], at: int, names: Names) -> Iterator[Filler]:
    """ "Ada Lund founded the firm", "Ada Lund, who runs the home"."""
    base, start = lemma(words[at].lower, "v"), group_start(words, at)
    behind = words[at + 1].lower
    finite = words[at].lower != base or "will" in [w.lower for w in words[start:at]]
    done = finite and not words[at].lower.endswith("ing") and behind not in PREPOSITIONS | {"by"}
    lasting = words[at].lower.endswith("s") and words[start - 1].lower in _RELATIVES  # "which runs the home"
    if (
        (base in _PASSIVE_ONLY and not lasting)
        or not done
        or any(w.lower in BE | BEING for w in words[start:at])
    ):
        return
    subject = subject_before(words, start, 0, names)
    name = party_name(words, subject, names) if isinstance(subject, Phrase) else None
    thing = _object(doc, words, at + 1, names)
    if name is not None and thing is not None:
        yield Filler(VERBS[base], thing, name, Span(min(name.span.start, words[at].start), words[at].end))


def _object(doc: Annotated, words: Sequence[Word], start: int, names: Names) -> Thing | None:
    """The one thing behind a verb: "the firm", "its book"; of "a firm" there may be many."""
    if (title := title_after(doc, words, start)) is not None:
        return title
    phrase = None if words[start].lower in ("a", "an") else phrase_after(words, start, names)
    if phrase is not None and lower_at(words, phrase.last) in OWNS:  # "the new children's wing"
        owned = phrase_after(words, phrase.last + 1, names)
        phrase = Phrase(phrase.first, owned.last) if owned is not None else None
    return thing_of(doc, words, phrase, names) if phrase is not None else None
