"""What a sentence says its subject is, was made by, or saw once: "is an Indian cricketer", "born in Trieste".

The subject opens its sentence, or one phrase stands before it; every claim hangs on it alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.gazetteer import fold, nationality
from claimcheck.annotate.mentions import Annotated, NameMention, Word, in_sentences, word_from
from claimcheck.annotate.sentences import words_of
from claimcheck.annotate.words import lemma
from claimcheck.claims.description_deeds import deeds
from claimcheck.claims.description_events import events
from claimcheck.claims.description_is import NATIONALITY, identities
from claimcheck.claims.description_phrase import bases, phrase
from claimcheck.claims.description_subject import COPULAS, Frame, frame
from claimcheck.claims.description_words import ORPHAN, Described, claim, described, kin, table
from claimcheck.claims.description_words import words as listed
from claimcheck.claims.description_works import works
from claimcheck.model import Claim, Description, Kind, Span, TimeInterval, Zone
from claimcheck.model.records import replace

_SHORT = 2  # sentences of a text that need not name its subject
_QUOTED = frozenset("“\"'‘")
_ZONES = frozenset({Zone.BODY, Zone.HEADLINE})
_LEAST = 2  # smaller numbers are articles and pronouns
# "More than 100,000" leaves open what another article says more exactly.
_HEDGES = frozenset({"", "about", "around", "some", "approximately", "roughly"})
_HAVING = frozenset({"has", "have", "had", "with", "includes", "contains"})
_TIMES = frozenset({"year", "month", "week", "day", "hour", "minute", "time", "season"})
_BEARERS = frozenset({"person", "organisation"})
_REACH = 4  # code points between a name and the apposition behind it
_BACK = 6  # words before "by" among which its verbs stand
_NAMES = 30  # words of the names behind "by"
_JOINING = frozenset({"and", "&", ","})
_NOT = frozenset({"not", "never", "n't"})
_QUOTES = frozenset('`“"')
_INSIDE = frozenset({"de", "la", "von", "van", "der", "`", "'s", "’s", "-", ".", "*"})


def extract(doc: Annotated, published: TimeInterval | None) -> Iterator[Claim]:
    """Claims of nationality, kind, makers, place and once-only days, sentence by sentence."""
    last: Described | None = None
    note = len(doc.sentences) <= _SHORT
    for number, sentence in enumerate(doc.sentences):
        if sentence.zone not in _ZONES:
            continue
        # A sentence beginning with a small letter or a quotation opens with no subject.
        found = frame(sentence) if sentence.words[0].text[0] not in _QUOTED else None
        of = _of(doc, number, found, last) if found is not None else None
        if found is not None and of is not None:
            yield from identities(doc, number, found, of)
            yield from makers(doc, number, found, of)
            yield from works(doc, number, found, of)
            yield from deeds(doc, number, found, of, note=note)
            if note:
                yield from counts(doc, number, of)
            yield from events(doc, number, found, of, published)
        last = of if of is not None else last if found is None else None
    yield from appositions(doc)


def _of(doc: Annotated, number: int, found: Frame, last: Described | None) -> Described | None:
    """Whom or what the sentence describes; None where that stays open."""
    words = doc.sentences[number].words
    span = Span(words[found.subject[0]].start, words[found.subject[-1]].end)
    name = " ".join(words[at].text for at in found.subject)
    of = described(doc, number, span, name)
    if found.named:
        return replace(of, aliases=tuple(_aliases(words, found)))
    if of.entity is not None:
        label = doc.entities[of.entity].label
        again = last is not None and (last.entity == of.entity or label in last.aliases)
        return last if again else Described(label, of.entity)
    if last is not None:
        return last
    return Described(ORPHAN, None) if len(doc.sentences) <= _SHORT else None


def _aliases(words: Sequence[Word], found: Frame) -> Iterator[str]:
    """Other names told between the name and the verb: "(born Bo Ek)", ", better known as Ada Lund,"."""
    at = found.subject[-1] + 1
    while at < found.verb:
        if words[at].lower in listed("naming"):
            name = list(takewhile(lambda word: word.text[0].isupper(), words[at + 1 : found.verb]))
            if name and not form_of(name[0].lower).closed:
                yield " ".join(word.text for word in name)
        at += 1


def counts(doc: Annotated, number: int, of: Described) -> Iterator[Claim]:
    """A claim for every plain number of the sentence that "has" or "with" stands before and whose noun is known."""
    words = doc.sentences[number].words
    for mention in in_sentences(doc.amounts, number):
        plain = (
            mention.form == "cardinal" and mention.noun and not mention.part_of and mention.hedge in _HEDGES
        )
        at = word_from(words, mention.span.start)
        held = at > 0 and words[at - 1].lower in _HAVING
        if plain and held and mention.noun not in _TIMES and (mention.amount.low or 0) >= _LEAST:
            name = f"number of {mention.noun}"
            yield claim(doc, number, mention.span, Kind.COUNT, name, mention.amount, of)


def appositions(doc: Annotated) -> Iterator[Claim]:
    """A claim for each name that a description with a nationality stands beside."""
    for mention in doc.names:
        if mention.form == "name" and mention.type in _BEARERS and (mention.title or mention.role):
            yield from _beside(doc, mention)


def _beside(doc: Annotated, mention: NameMention) -> Iterator[Claim]:
    text = doc.document.text
    said = mention.role or mention.title
    start = text.rfind(said, max(0, mention.span.start - len(said) - 2), mention.span.start)
    if start < 0:
        start = text.find(said, mention.span.end, mention.span.end + len(said) + _REACH)
    if start < 0:
        return
    words = words_of(text, Span(start, start + len(said)))
    if not any(nationality(word.text) for word in words[:3]):
        return
    read = phrase(words, tuple(range(len(words))), 0)
    if read is None or len(read.nations) != 1 or not read.heads or read.denied:
        return
    if set(bases(words, read.heads)) & listed("serving"):
        return
    first, last, codes = read.nations[0]
    nouns = tuple(sorted({form for at in read.heads for form in kin(words[at].lower)}))
    value = Description(tuple(sorted(codes)), nouns)
    of = Described(mention.text, mention.entity)
    span = Span(words[first].start, words[last].end)
    yield claim(doc, mention.sentence, span, Kind.ATTRIBUTION, NATIONALITY, value, of)


def makers(doc: Annotated, number: int, found: Frame, of: Described) -> Iterator[Claim]:
    """A claim for each role of each "by" of the sentence that goes with a verb or a work."""
    words = doc.sentences[number].words
    said = found.said
    if words[found.verb].lower not in COPULAS:
        return
    taken = set()
    for place, at in enumerate(said):
        if words[at].lower != "by":
            continue
        roles = [role for role in _roles(words, said, place) if role not in taken]
        names = _names(words, said, place + 1) if roles else []
        if not names:
            continue
        span = Span(words[names[0]].start, words[names[-1]].end)
        denied = any(words[n].lower in _NOT for n in said[1:3])
        value = Description(tuple(sorted({fold(words[n].text) for n in names})), (), denied)
        for role in roles:
            taken.add(role)
            yield claim(doc, number, span, Kind.ATTRIBUTION, role, value, of)


def _roles(words: Sequence[Word], said: Sequence[int], place: int) -> list[str]:
    """What "directed and produced by" or "a song by" says of whom follows."""
    before = [words[at].lower for at in reversed(said[max(1, place - _BACK) : place])]
    roles: list[str] = []
    for lower in before:
        role = table("makers").get(lemma(lower, "v"), "") if lower.endswith(("ed", "en", "d", "g")) else ""
        if role:
            roles.append(role)
        elif not roles and (role := table("works").get(lemma(lower, "n"), "")):
            return [role]
        elif lower not in _JOINING:
            break
    return sorted(set(roles))


def _names(words: Sequence[Word], said: Sequence[int], place: int) -> list[int]:
    """The words of the names behind "by", with the lower-case description before the first set aside."""
    names: list[int] = []
    stop = min(len(said), place + _NAMES)
    while place < stop:
        word = words[said[place]]
        if word.lower in _JOINING:
            ahead = words[said[place + 1]] if place + 1 < stop else word
            if names and not ahead.text[0].isupper():
                break
        elif word.text[0].isupper() and not nationality(word.text):
            names.append(said[place])
        elif _ends(word, begun=bool(names)):
            break
        place += 1
    return names


def _ends(word: Word, *, begun: bool) -> bool:
    """Whether a word that is no name ends the names, or the description before the first of them."""
    if begun:
        return word.lower not in _INSIDE
    if word.lower in listed("fronting"):
        return True
    return not (word.text[0].isalpha() or word.lower in _INSIDE or word.text in _QUOTES)
