"""Rules over one utterance quoted more than once.

Select: `relation`: "reworded" or "meaning-changed" (one speaker, other words), "trimmed" (one speaker, words left out),
"spliced" (one speaker, stretches joined that did not follow one another), "denied" (denied in one article, confirmed in
another) or "speaker" (two speakers).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from claimcheck.annotate import words
from claimcheck.data.listed import listed
from claimcheck.model import Check, Claim, Conflict, Utterance, Verdict, Zone
from claimcheck.questions.group import Question
from claimcheck.questions.speakers import namesakes, one_speaker, speaker_of
from claimcheck.questions.utterances import SAME_WORDS, Utterances, verbatim
from claimcheck.rules.conflicts import conflict
from claimcheck.rules.context import Context
from claimcheck.rules.schema import Rule
from claimcheck.subjects.moments import gap
from claimcheck.subjects.occasions import STORY
from claimcheck.subjects.placed import Placed, claims_of
from claimcheck.values.utterance import Likeness

SELECT_KEYS = frozenset({"relation"})
REQUIRED_KEYS = frozenset({"relation"})
_LEAST_SHARED = 5  # words that two speakers must share before one of them is taken for a slip
_LEAST_AGAIN = 3
_STOPS = frozenset(".!?")
_MARKS = "“”\"‘’',.;:!?"
_PRONOUNS = listed("claims.attribution", "pronouns")
_PASSES_ON = listed("rules.utterance", "passes_on")
_SAYING = listed("rules.utterance", "saying")
_LEAST_LEFT_OUT = 4  # words
_BEHIND = 200  # code points from a quotation to a sentence that says whose it is
_CONFIDENCE = {
    "trimmed": 0.5,
    "spliced": 0.6,
    "denied": 0.7,
    "reworded": 0.7,
    "meaning-changed": 0.8,
    "speaker": 0.8,
}
_VERDICT = {
    "reworded": Verdict.WORDING_DRIFT,
    "trimmed": Verdict.WORDING_DRIFT,
    "spliced": Verdict.WORDING_DRIFT,
}
Pair = tuple[Placed, Placed]


def find(rule: Rule, item: Question | Check, context: Context) -> Conflict | None:
    """A conflict where quotations of one utterance differ in the way the rule looks for."""
    if not isinstance(item, Utterances):
        return None
    wanted = str(rule.select["relation"])
    pairs = [
        p
        for p in combinations(item.claims, 2)
        if _differs(item, p, wanted) and (context.occasion(*p).same is not False or _word_for_word(item, p))
    ]
    if not pairs:
        return None
    if wanted == "speaker":
        sides = _by_speaker(item, pairs, context)
    else:
        sides = _by_length(pairs[0]) if wanted in ("trimmed", "spliced", "denied") else _by_words(item, pairs)
    if len(sides) < 2:
        return None
    one, two = pairs[0]
    text = rule.message.format(
        first=_named(one, context), second=_named(two, context), attribute=item.attribute
    )
    return conflict(
        rule, item.kind, _VERDICT.get(wanted, Verdict.CONTRADICTION), _main_speaker(pairs), item.attribute, sides,
        _detail(item, pairs, text), _CONFIDENCE[wanted], context,
    )  # fmt: skip


def _differs(item: Utterances, pair: Pair, wanted: str) -> bool:
    one, two = pair
    relation = item.relation(one, two)
    if wanted == "denied":
        return relation is Likeness.DENIED
    if relation not in SAME_WORDS if wanted == "speaker" else relation.value != wanted:
        return False
    other = claims_of(one, two) in item.others
    vetted = relation in (
        Likeness.REWORDED,
        Likeness.MEANING_CHANGED,
    )  # the words were held to be one person's
    same_speaker = not other and (vetted or one_speaker(one, two))
    if wanted == "speaker":
        named = other or all(p.claim.subject.startswith("person:") and p.named for p in pair)
        body = all(p.claim.zone is Zone.BODY for p in pair)
        return named and body and not same_speaker and _of_two_speakers(item, pair)
    return same_speaker and (wanted != "trimmed" or _left_out(one, two))


def _of_two_speakers(item: Utterances, pair: Pair) -> bool:
    """Whether so many words are laid to two people that one of them is a slip: no echo, no retelling, no chorus."""
    if min(len(str(p.claim.value).split()) for p in pair) < _least(*pair):
        return False
    again = namesakes(*pair) or _taken_up(*pair) or _tells_of(*pair)
    return not again and not _is_chorus(item, pair)


def _is_chorus(item: Utterances, pair: Pair) -> bool:
    """Whether one of two articles lays the words to two speakers by itself, or one all of them: a slogan, a chorus."""
    documents = {p.claim.document_id for p in pair}
    if len(documents) == 1:
        return item.relation(*pair) is Likeness.IDENTICAL
    told = Counter(
        name for name, _ in {(p.claim.document_id, p.claim.subject) for p in item.claims if p.claim.subject}
    )
    return any(told[name] > 1 for name in documents)


def _word_for_word(item: Utterances, pair: Pair) -> bool:
    """Whether a long remark is the same to the word in articles of one month: it was made once, all else apart."""
    first, second = (p.published.interval for p in pair)
    near = first is not None and second is not None and gap(first, second) <= STORY
    return near and item.relation(*pair) in (Likeness.IDENTICAL, Likeness.SPELLING) and verbatim(*pair)


def _left_out(one: Placed, two: Placed) -> bool:
    """Whether one article gives a whole utterance and the other one sentence or part of it, some words fewer."""
    first, second = (len(str(p.claim.value).split()) for p in (one, two))
    return one.claim.document_id != two.claim.document_id and abs(first - second) >= _LEAST_LEFT_OUT <= min(
        first, second
    )


def _by_length(pair: Pair) -> list[list[Claim]]:
    return [[placed.claim] for placed in sorted(pair, key=lambda p: -len(str(p.claim.value)))]


def _taken_up(one: Placed, two: Placed) -> bool:
    """Whether one speaker only says the words again: "..., echoed Vik", "..., said Vik, repeating Lund's words"."""
    values = [p.claim.value for p in (one, two)]
    if any(isinstance(value, Utterance) and value.verb in _PASSES_ON for value in values):
        return True
    names = [speaker_of(p).casefold().split() for p in (one, two)]
    at = 0 if names[0][-1:] == names[1][-1:] else -1  # of two of one family each goes by the given name
    first, second = (name[at:][:1] for name in names)
    here, there = ({word.casefold() for word in p.claim.context} for p in (one, two))
    return bool(set(second) & here or set(first) & there)


def _tells_of(one: Placed, two: Placed) -> bool:
    """Whether one speaker only tells what another said: "She said it was a drill, not a confession," he recounted."""
    first, second = (str(p.claim.value).lower().split() for p in (one, two))
    return any(
        words.lemma(form.strip(_MARKS), "v") in _SAYING for form in set(first).symmetric_difference(second)
    )


def _least(one: Placed, two: Placed) -> int:
    """Words that must be shared; fewer within an article, which quotes a remark and takes it up again, or for a whole
    sentence that is quoted to its stop: a quip, not a turn of phrase."""
    sentences = all(str(p.claim.value).rstrip()[-1:] in _STOPS for p in (one, two))
    again = one.claim.document_id == two.claim.document_id
    return _LEAST_AGAIN if again or sentences else _LEAST_SHARED


def _by_speaker(item: Utterances, pairs: Sequence[Pair], context: Context) -> list[list[Claim]]:
    """A side for each speaker: the words, and where the text says whose they are."""
    involved = {p.claim.subject for pair in pairs for p in pair}
    sides: dict[str, list[Claim]] = {}
    for placed in item.claims:
        if placed.claim.subject in involved:
            side = sides.setdefault(placed.claim.subject, [])
            side.append(placed.claim)
            side.extend(claim for claim in _laid_to(placed.claim, context) if claim not in side)
    return list(sides.values())


def _laid_to(quoted: Claim, context: Context) -> Iterator[Claim]:
    """Where a quotation's sentence says whose words they are, and where the name stands that "he said" takes up."""
    told = [c for c in context.spoken_by.get(quoted.document_id, ()) if c.subject == quoted.subject]
    here = [claim for claim in told if claim.sentence == quoted.sentence]
    if here and not any(map(_is_name, " ".join(claim.as_written for claim in here).split())):
        yield from [c for c in told if c.span.end <= quoted.sentence.start][-1:]
    if not here:  # "“...” Its author was Ada Lund"
        here = [c for c in told if 0 <= c.span.start - quoted.sentence.end <= _BEHIND][:1]
    yield from here


def _is_name(word: str) -> bool:
    return word[0].isupper() and word.lower() not in _PRONOUNS


def _by_words(item: Utterances, pairs: Sequence[Pair]) -> list[list[Claim]]:
    """Claims in the same words share a side; what is only a piece of both sides belongs to neither."""
    involved = {p.claim.id for pair in pairs for p in pair}
    speaker = _main_speaker(pairs)
    sides: list[list[Placed]] = []
    ordered = sorted(item.claims, key=lambda p: (p.claim.id not in involved, -len(str(p.claim.value))))
    for placed in ordered:
        told = placed.claim.id in involved  # whose words these are is decided
        if not told and placed.claim.subject != speaker and placed.claim.about.entities:
            continue
        fits = [side for side in sides if all(item.relation(placed, other) in SAME_WORDS for other in side)]
        if len(fits) == 1:
            fits[0].append(placed)
        elif not fits and told:
            sides.append([placed])
    return [[placed.claim for placed in side] for side in sides]


def _main_speaker(pairs: Sequence[Pair]) -> str:
    """The key of the speaker whom most of the differing quotations name."""
    named = Counter(p.claim.subject for pair in pairs for p in pair if p.claim.about.entities)
    return min(named, key=lambda key: (-named[key], key)) if named else pairs[0][0].claim.subject


def _named(placed: Placed, context: Context) -> str:
    known = context.subjects.get(placed.claim.subject)
    return known.label if known else speaker_of(placed) or "an unnamed speaker"


def _detail(item: Utterances, pairs: Sequence[Pair], text: str) -> str:
    turned = sorted({item.relations[claims_of(one, two)].detail for one, two in pairs} - {""})
    return f"{text} ({'; '.join(turned)})" if turned else text
