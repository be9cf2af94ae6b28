"""To whom a sentence lays a deed: "it was Ada Lund who warned", "was noticed by Ada Lund", "the order came from"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from claimcheck.annotate.mentions import Annotated, NameMention, Word
from claimcheck.annotate.phrases import Names, Phrase, head_end, phrase_after
from claimcheck.annotate.quotes_lexicon import ADVERBS, BE, DETERMINERS, NEGATIONS
from claimcheck.annotate.speakers import group_start, subject_before
from claimcheck.annotate.words import lemma, readings
from claimcheck.claims.attribution_clefts import singled_out
from claimcheck.claims.credited_doers import doer
from claimcheck.claims.credited_parties import Party, laid_claim, party_after
from claimcheck.claims.credited_works import laid, may_lay
from claimcheck.data.listed import in_order, listed
from claimcheck.model import Claim, Span, TimeInterval, Zone

SINGLED_OUT = "singled out"  # nobody else did it: "it was she who"
CREDITED = "credited"
DOER = "doer"
_LEADS = tuple(tuple(lead.split()) for lead in in_order("claims.credited", "leads"))
_LIGHT = listed("claims.credited", "light")
_REACH = 60  # words of a sentence that are looked at
_claim = partial(laid_claim, extractor="claims.credited")


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
