"""To whom a sentence lays a deed: "it was Ada Lund who warned", "was noticed by Ada Lund", "the order came from"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.annotate.mentions import Annotated, NameMention, Word
from claimcheck.annotate.phrases import Names, Phrase, entity_of, head_end, phrase_after
from claimcheck.annotate.quotes_lexicon import ADVERBS, BE, DETERMINERS, NEGATIONS, PREPOSITIONS
from claimcheck.annotate.speakers import group_start, subject_before
from claimcheck.annotate.words import lemma, readings
from claimcheck.claims.attribution_clefts import singled_out
from claimcheck.claims.context import context
from claimcheck.claims.ids import located
from claimcheck.data.listed import in_order, listed
from claimcheck.model import About, Claim, Kind, Participant, Span, TimeInterval, Zone

SINGLED_OUT = "singled out"  # nobody else did it: "it was she who"
CREDITED = "credited"
_PARTIES = frozenset({"person", "organisation"})
_LEADS = tuple(tuple(lead.split()) for lead in in_order("claims.credited", "leads"))
_LIGHT = listed("claims.credited", "light")
_REACH = 60  # words of a sentence that are looked at
_APPOSED = 8  # words between the preposition and the end of the name
_LONGEST = 120  # code points of a claim's span


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
                doc, number, SINGLED_OUT, who, Span(words[verb].start, words[verb].end), _base(words[verb])
            )
        for at in range(2, len(words) - 1):
            if (found := _laid(words, at, names)) is not None:
                who, deed, cue = found
                yield _claim(doc, number, CREDITED, who, cue, deed)


def _laid(words: Sequence[Word], at: int, names: Names) -> tuple[NameMention, str, Span] | None:
    """Whom the preposition at `at` lays a deed to, the deed and the words that do so; None where it lays none."""
    if words[at].lower not in ("by", "from", "of"):
        return None
    start = _passive(words, at) if words[at].lower == "by" else _lead(words, at)
    who = _party(words, at + 1, names) if start else None
    if who is None:
        return None
    subject: Phrase | str | None = subject_before(words, group_start(words, start), 0, names)
    if isinstance(
        subject, str
    ):  # behind a clause of its own: "The order to open the gates, which ..., came from"
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
    """The person or body that the phrase names, itself or in apposition: "an apprentice, Ada Lund"."""
    phrase = phrase_after(words, start, names)
    if phrase is None:
        return None
    found = entity_of(words, phrase, names)
    if found is None and phrase.last + 1 < len(words) and words[phrase.last].text == ",":
        name = phrase_after(words, phrase.last + 1, names)
        found = None if name is None else _apposed(words, name, names)
    if found is None or found.form != "name" or found.type not in _PARTIES or _joined(words, found):
        return None
    return found


def _apposed(words: Sequence[Word], name: Phrase, names: Names) -> NameMention | None:
    fits = name.last - name.first <= _APPOSED and words[name.first].lower not in PREPOSITIONS
    return entity_of(words, name, names) if fits else None


def _joined(words: Sequence[Word], found: NameMention) -> bool:
    """Whether others did it too: "by Ada Lund and", "by Ada Lund's team"."""
    after = next((word.lower for word in words if word.start >= found.span.end), "")
    return after in ("and", "&", "'s", "’s", "or")


def _base(word: Word) -> str:
    return lemma(word.lower, "v")


def _claim(doc: Annotated, number: int, attribute: str, who: NameMention, cue: Span, deed: str) -> Claim:
    start, end = min(who.span.start, cue.start), max(who.span.end, cue.end)
    span = Span(start, end) if end - start <= _LONGEST else who.span
    label = doc.entities[who.entity].label
    return Claim(
        **located(doc, doc.sentences[number], span, Kind.ATTRIBUTION, attribute),
        subject=f"deed {deed}",
        value=Participant(attribute, label),
        extractor="claims.credited",
        about=About(deed, None, (("agent", who.entity),)),
        context=context(doc, number, who.span),
    )
