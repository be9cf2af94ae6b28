"""To whom a sentence lays a deed: "it was Ada Lund who warned", "was noticed by Ada Lund", "the order came from"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from claimcheck.annotate.mentions import Annotated, NameMention, Word
from claimcheck.annotate.names_lexicon import is_person_noun
from claimcheck.annotate.phrases import Names, Phrase, entity_of, head_end, is_verb, phrase_after
from claimcheck.annotate.quotes_lexicon import ADVERBS, BE, DETERMINERS, NEGATIONS, NEGATIVE_AUX
from claimcheck.annotate.speakers import group_start, subject_before
from claimcheck.annotate.words import lemma, readings
from claimcheck.claims.credited_parties import PARTIES, Party, laid_claim, party_after
from claimcheck.claims.credited_works import Laid, is_thing, kinds_of, laid, may_lay, verb_kinds, verb_of
from claimcheck.data.listed import in_order, listed
from claimcheck.model import Claim, Span, TimeInterval, Zone

SINGLED_OUT = "singled out"  # nobody else did it: "it was she who"
CREDITED = "credited"
DOER = "doer"
_LEADS = tuple(tuple(lead.split()) for lead in in_order("claims.credited", "leads"))
_LIGHT = listed("claims.credited", "light")
_REACH = 60  # words of a sentence that are looked at
_claim = partial(laid_claim, extractor="claims.credited")
_CLEFT = 30  # words between "It was" and "who", and from "who" to the name behind the copula
_FURTHEST = 120  # words of a sentence that are looked at
_RELATIVES = frozenset(("who", "that"))
_HE = frozenset(("he", "she", "him", "her"))
_PASSED_OVER = frozenset(("first", "had", "has", "have"))
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
        for who, verb in singled_out(doc, number, names):
            yield _claim(
                doc,
                number,
                SINGLED_OUT,
                Party(who, "", who.span),
                Span(words[verb].start, words[verb].end),
                _base(words[verb]),
            )
        for at in (at for at in range(1, len(words) - 1) if may_lay(words[at].lower)):
            if at > 1 and (found := _laid(words, at, names)) is not None:
                who, deed, cue = found
                yield _claim(doc, number, CREDITED, Party(who, "", who.span), cue, deed)
            elif (work := laid(words, at, names)) is not None:
                yield _claim(doc, number, CREDITED, work.party, work.cue, work.deed)
            elif (done := doer(doc, words, at, names)) is not None:
                yield _claim(doc, number, DOER, done.party, done.cue, done.deed)


def _laid(words: Sequence[Word], at: int, names: Names) -> tuple[NameMention, str, Span] | None:
    """Whom the preposition at `at` lays a deed to, the deed and the words that do so; None where it lays none."""
    if words[at].lower not in ("by", "from", "of"):
        return None
    start = _passive(words, at) if words[at].lower == "by" else _lead(words, at)
    who = _party(words, at + 1, names) if start else None
    if who is None:
        return None
    subject: Phrase | str | None = subject_before(words, group_start(words, start), 0, names)
    if isinstance(subject, str):
        # behind a clause of its own: "The order to open the gates, which ..., came from"
        subject = phrase_after(words, 0, names) if words[0].lower in DETERMINERS else None
    if subject is None or any(w.lower in NEGATIONS for w in words[start:at]):
        return None
    deed = _base(words[at - 1]) if words[at].lower == "by" else ""
    if not deed or deed in _LIGHT:
        deed = lemma(words[head_end(words, subject) - 1].lower, "n")
    return who, deed, Span(words[start].start, words[at].end)


def _passive(words: Sequence[Word], by: int) -> int:
    """Index of the first word of "was first noticed" before "by"; 0 where no passive stands there."""
    verb = words[by - 1]
    if not verb.text.islower() or all(r.pos != "v" for r in readings(verb.lower)):
        return 0
    start = by - 1
    while start > 0 and (words[start - 1].lower in ADVERBS or words[start - 1].lower == "first"):
        start -= 1
    return start - 1 if start > 1 and words[start - 1].lower in BE | {"been"} else 0


def _lead(words: Sequence[Word], at: int) -> int:
    """Index of the first word of "came" before "from", of "was the work" before "of"; 0 where neither stands there."""
    for lead in _LEADS:
        start = at + 1 - len(lead)
        if start > 0 and tuple(word.lower for word in words[start : at + 1]) == lead:
            return start
    return 0


def _party(words: Sequence[Word], start: int, names: Names) -> NameMention | None:
    party = party_after(words, start, names)
    return party.name if party is not None else None


def _base(word: Word) -> str:
    return lemma(word.lower, "v")


def singled_out(doc: Annotated, number: int, names: Names) -> Iterator[tuple[NameMention, int]]:
    """The person or body that each "it was ... who" of a sentence singles out, and the index of the verb."""
    words = doc.sentences[number].words
    for relative in _relatives(words):
        who = _before(words, relative, names)
        if who is None or doc.entities[who.entity].type not in ("person", "organisation"):
            continue
        verb = relative + 1
        while verb < len(words) - 1 and (words[verb].lower in ADVERBS or words[verb].lower in _PASSED_OVER):
            verb += 1
        if words[verb].lower[0].isalpha() and is_verb(words[verb]):
            yield who, verb


def _relatives(words: Sequence[Word]) -> Iterator[int]:
    return (at for at in range(2, min(_FURTHEST, len(words) - 2)) if words[at].lower in _RELATIVES)


def _before(words: Sequence[Word], relative: int, names: Names) -> NameMention | None:
    """ "It was Ada Lund, then 20, who", "it was she who", "She was the one who"."""
    lead = next((at for at in range(relative - 1) if words[at].lower == "it"), None)
    near = lead is not None and relative - lead <= _CLEFT
    if lead is not None and near and words[lead + 1].lower in BE and lead + 1 < relative:
        return _singled_out(words, lead + 2, relative, names)
    one = words[relative - 1].lower
    if words[relative - 2].lower != "the" or not (one == "one" or is_person_noun(one)) or relative < 4:
        return None
    copula = relative - 3
    found = (
        subject_before(words, group_start(words, copula), 0, names) if words[copula].lower in BE else "none"
    )
    return None if isinstance(found, str) else entity_of(words, found, names)


def _singled_out(words: Sequence[Word], first: int, last: int, names: Names) -> NameMention | None:
    """The first name that owns nothing ("Lund's idea") and did nothing ("spotted by Lund"), or a pronoun alone."""
    alone = last - first == 1 and words[first].lower in _HE
    if any(word.lower in ("'s", "’s") for word in words[first:last]):
        return None
    for word in words[first:last]:
        found = names.at(word)
        if found is not None and (found.form == "name" or alone):
            return found
        if found is None and (is_verb(word) or word.lower == "by"):
            return None
    return None


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
