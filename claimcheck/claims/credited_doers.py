"""Who is told to have made, given out, proposed or ordered something, as subject of the verb: "Ada Lund ordered"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate.mentions import Annotated, NameMention, Word
from claimcheck.annotate.phrases import Names, Phrase, entity_of, is_verb
from claimcheck.annotate.quotes_lexicon import BE, NEGATIONS, NEGATIVE_AUX
from claimcheck.annotate.speakers import group_start, subject_before
from claimcheck.annotate.words import lemma
from claimcheck.claims.credited_parties import PARTIES, Party, party_after
from claimcheck.claims.credited_works import Laid, is_thing, kinds_of, may_lay, verb_kinds, verb_of
from claimcheck.data.listed import listed
from claimcheck.model import Span

_NOT_DONE = NEGATIONS | NEGATIVE_AUX | BE | listed("claims.credited_doers", "not_done")
_OBJECT = 4  # words behind the verb in which what was ordered or proposed stands


def doer(doc: Annotated, words: Sequence[Word], at: int, names: Names) -> Laid | None:
    """Who did what the verb at `at` says; None where it says no such thing."""
    verb = verb_of(words, at)
    if not may_lay(words[at].lower) or not verb_kinds(verb) or _is_noun(words, at):
        return None
    start = group_start(words, at)
    later = {word.lower for word in words[at + 1 : at + 3]}
    if "by" in later or any(word.lower in _NOT_DONE for word in words[start:at]):
        return None
    subject = subject_before(words, start, 0, names)
    if subject == "inherit":
        subject = _subject_of_the_verb_before(words, start, names)
    party = _party(doc, words, subject, names) if isinstance(subject, Phrase) else None
    if party is None:
        return None
    behind = (lemma(word.lower, "n") for word in words[at + 1 : at + 1 + _OBJECT])
    done = next((noun for noun in behind if kinds_of(noun) & verb_kinds(verb)), verb)
    if done == verb and "making" in verb_kinds(verb):
        return None  # "wrote them down"
    return Laid(party, done, Span(words[at].start, words[at].end))


def _is_noun(words: Sequence[Word], at: int) -> bool:
    """Whether a form in -s is a noun ("the issues"), or a participle belongs to one ("the report released")."""
    plural = words[at].lower.endswith("s") and not is_verb(words[at])
    return plural or is_thing(lemma(words[at - 1].lower, "n"))


def _party(doc: Annotated, words: Sequence[Word], subject: Phrase, names: Names) -> Party | None:
    mention = entity_of(words, subject, names)
    return party_after(words, subject.first, names) if mention is None else _known(doc, mention)


def _subject_of_the_verb_before(words: Sequence[Word], end: int, names: Names) -> Phrase | str:
    """Of "Lund went home and then wrote", Lund."""
    verb = next((at for at in range(end - 1, 0, -1) if is_verb(words[at])), 0)
    return subject_before(words, group_start(words, verb), 0, names) if verb else "none"


def _known(doc: Annotated, mention: NameMention) -> Party | None:
    fits = doc.entities[mention.entity].type in PARTIES
    return Party(mention, "", mention.span) if fits else None
