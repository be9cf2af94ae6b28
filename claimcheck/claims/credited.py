"""To whom a sentence lays a deed: "it was Ada Lund who warned", "was noticed by Ada Lund", "the order came from"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from claimcheck.annotate.known import Known
from claimcheck.annotate.mentions import Annotated, NameMention, Word
from claimcheck.annotate.phrases import Names, Phrase, entity_of, head_end, is_verb
from claimcheck.annotate.quotes_lexicon import ADVERBS, BE, NEGATIONS, NEGATIVE_AUX
from claimcheck.annotate.speakers import group_start, subject_before
from claimcheck.annotate.words import lemma, readings
from claimcheck.claims.credited_focus import Focus, may_lead, singled_out, subject_of, told_of
from claimcheck.claims.credited_offices import RELATIVES, plain_noun
from claimcheck.claims.credited_parties import (
    FORWARD,
    PARTIES,
    Party,
    deed_at,
    deed_noun,
    is_light,
    laid_claim,
    party_after,
)
from claimcheck.claims.credited_posts import may_post, posted
from claimcheck.claims.credited_works import Laid, is_thing, kinds_of, laid, may_lay, verb_kinds, verb_of
from claimcheck.data.listed import listed
from claimcheck.model import Claim, Span, TimeInterval, Zone

SINGLED_OUT = "singled out"  # nobody else did it: "it was she who"
CREDITED = "credited"
DOER = "doer"
_REACH = 60  # words of a sentence that are looked at
_claim = partial(laid_claim, extractor="claims.credited")
_NOT_DONE = NEGATIONS | NEGATIVE_AUX | BE | listed("claims.credited", "not_done")
_OBJECT = 4  # words behind the verb in which what was ordered or proposed stands


def extract(doc: Annotated, published: TimeInterval | None) -> Iterator[Claim]:
    """Claims "singled out" and "credited", sentence by sentence; the event is the verb, or what was given or came."""
    del published  # no deed needs the date
    names = Names(doc.names)
    for number, sentence in enumerate(doc.sentences):
        words = sentence.words[:_REACH]
        if sentence.zone is not Zone.BODY or len(words) < 5:
            continue
        cleft = not _CLEFT.isdisjoint(sentence.lowers)
        for party, verb in singled_out(sentence.words, names) if cleft else ():
            cue = Span(sentence.words[verb].start, sentence.words[verb].end)
            # Behind "the first to" others came after.
            way = CREDITED if sentence.lowers[verb - 1] == "to" else SINGLED_OUT
            yield _claim(doc, number, way, party, cue, deed_at(sentence.words, verb, names))
        for at in [at for at, lower in enumerate(sentence.lowers[: len(words) - 1]) if at and _TELLS[lower]]:
            way, found = _found(doc, words, at, names)
            if found is not None:
                yield _claim(doc, number, way, found.party, found.cue, found.deed, found.thing)


_CLEFT = RELATIVES | {"first"}  # one of which every sentence holds that singles somebody out
# Most words lay nothing to anybody, and every word is asked.
_TELLS = Known(lambda lower: may_lead(lower) or may_lay(lower) or may_post(lower))


def _found(doc: Annotated, words: Sequence[Word], at: int, names: Names) -> tuple[str, Laid | Focus | None]:
    """What the word at `at` lays to whom, and in which way it does."""
    told = posted(words, at, names) if may_post(words[at].lower) else None
    told = told or (told_of(words, at, names) if at > 1 else None)
    if told is not None or not may_lay(words[at].lower):
        return CREDITED, told
    laid_to = (_laid(words, at, names) if at > 1 else None) or laid(words, at, names)
    return (CREDITED, laid_to) if laid_to is not None else (DOER, doer(doc, words, at, names))


def _laid(words: Sequence[Word], by: int, names: Names) -> Focus | None:
    """Whom the "by" of a passive lays a deed to, the deed and the words that do so; None where it lays none."""
    start = _passive(words, by) if words[by].lower == "by" else 0
    party = party_after(words, by + 1, names) if start else None
    if party is None or any(w.lower in NEGATIONS for w in words[start:by]):
        return None
    deed = lemma(words[start + 1 if words[by - 1].lower == FORWARD else by - 1].lower, "v")
    subject = subject_of(words, group_start(words, start), names)
    deed = (deed_noun(words, subject) if subject and is_light(deed) else "") or deed
    thing = plain_noun(words[head_end(words, subject) - 1].text) if subject else ""
    return Focus(party, deed, Span(words[start].start, words[by].end), thing)


def _passive(words: Sequence[Word], by: int) -> int:
    """Index of the first word of "was first noticed" before "by"; 0 where no passive stands there."""
    by -= words[by - 1].lower == FORWARD
    verb = words[by - 1]
    if not verb.text.islower() or all(r.pos != "v" for r in readings(verb.lower)):
        return 0
    start = by - 1
    while start > 0 and words[start - 1].lower in ADVERBS:
        start -= 1
    return start - 1 if start > 1 and words[start - 1].lower in BE else 0


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
    party = _doing(doc, words, subject, names) if isinstance(subject, Phrase) else None
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


def _doing(doc: Annotated, words: Sequence[Word], subject: Phrase, names: Names) -> Party | None:
    mention = entity_of(words, subject, names)
    return party_after(words, subject.first, names) if mention is None else _known(doc, mention)


def _subject_of_the_verb_before(words: Sequence[Word], end: int, names: Names) -> Phrase | str:
    """Of "Lund went home and then wrote", Lund."""
    verb = next((at for at in range(end - 1, 0, -1) if is_verb(words[at])), 0)
    return subject_before(words, group_start(words, verb), 0, names) if verb else "none"


def _known(doc: Annotated, mention: NameMention) -> Party | None:
    fits = doc.entities[mention.entity].type in PARTIES
    return Party(mention, "", mention.span) if fits else None
