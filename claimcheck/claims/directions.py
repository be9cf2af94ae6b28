"""Which way a figure went: "sales rose 8%", "cut its key rate to 4.5 percent", "a fall of 8% in sales", "a loss".

Claims of kind count, attribute direction. The amount does not tell it: a fall of 8% and a rise of 8% are both 8%.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from claimcheck.annotate.mentions import Annotated, TimeMention, in_sentences
from claimcheck.annotate.phrases import STOPS, Names, Phrase
from claimcheck.annotate.quotes_lexicon import BE, DETERMINERS, NEGATIONS, NEGATIVE_AUX, PREPOSITIONS
from claimcheck.annotate.speakers import group_start, subject_before
from claimcheck.annotate.words import FUNCTION_WORDS, lemma
from claimcheck.claims.count_account import Account, account
from claimcheck.claims.count_period import times_of
from claimcheck.claims.count_view import View, lemma_of_verb, view
from claimcheck.claims.ids import located
from claimcheck.data.listed import listed
from claimcheck.model import Amount, Claim, Kind, Span, Zone
from claimcheck.model.records import dataclass

DIRECTION = "direction"
_ZONES = frozenset({Zone.HEADLINE, Zone.BODY})
_FORMS = frozenset({"percent", "money", "cardinal", "measure"})
_SUMS = frozenset({"money", "percent"})  # what a profit or a surplus is told in; a loss of 40 is one of lives
_UP, _DOWN = listed("claims.directions", "up"), listed("claims.directions", "down")
_RAISE, _LOWER = listed("claims.directions", "raise"), listed("claims.directions", "lower")
_RISES, _FALLS = listed("claims.directions", "rises"), listed("claims.directions", "falls")
_GAINS, _LOSSES = listed("claims.directions", "gains"), listed("claims.directions", "losses")
_STANDS = listed("claims.directions", "stands")  # verbs of "closed up", "ended down"
_HIGHER, _DEEPER = frozenset({"up", "higher"}), frozenset({"down", "lower"})
_BETWEEN = listed("claims.directions", "between")
_OPEN = listed("claims.directions", "open")  # what has not happened, or may not
_LIGHT = listed(
    "claims.directions", "light"
)  # verbs that only carry the figure: "made a profit", "told of a fall"
_ORDERS = frozenset({"before", "after"})
_LINKS = frozenset({"to", "by", "from"})
_RESULT = "result"  # what a profit and a loss both are
_MOST = 60  # amounts of one document that are looked at
_NEAR = 6  # words from a verb to its amount
_OBJECT = 12  # words of what is raised or cut
_AUXILIARIES = 4  # words before a verb in which it is left open or denied


@dataclass(frozen=True, slots=True)
class Direction:
    """A figure that went up or down, or a result that is above or below nothing."""

    claim: Claim
    up: bool
    level: bool  # whether the amount is what it came to: "to 4.5 percent"
    amount: Amount
    head: str  # lemma of the noun that it is of; "" where nothing tells it
    sort: frozenset[str]  # lemmas of the words before that noun: "net" of "its net profit"
    beside: frozenset[str]  # lemmas of all other words of the sentence, names too, times and ways left out
    times: tuple[TimeMention, ...]
    period: Account | None  # of accounts


def directions(doc: Annotated) -> Iterator[Direction]:
    """The directions that a document tells, in order of place."""
    names = Names(doc.names)
    able = (m for m in doc.amounts if m.form in _FORMS and doc.sentences[m.sentence].zone in _ZONES)
    for mention in islice(able, _MOST):
        found = _direction(view(doc, mention), names)
        if found is not None:
            yield found


def _direction(seen: View, names: Names) -> Direction | None:
    told = _by_verb(seen, names) or _by_adverb(seen, names) or _by_object(seen) or _by_noun(seen)
    if told is None or _is_open(seen, told[0]):
        return None
    at, up, phrase, head = told
    phrase = _told_of(seen, phrase)
    noun, first = _head(seen, phrase)
    start, last = seen.words[min(at, seen.first)].start, seen.words[max(at, seen.last - 1)].end
    return Direction(
        _claim(seen, Span(start, last)),
        up,
        seen.lower(seen.first - 1) in {"to", "at"},
        seen.mention.amount,
        head or noun,
        frozenset(() if head else _contents(seen, first)),
        _beside(seen, at),
        tuple(times_of(seen)),
        account(seen),
    )


_Told = tuple[
    int, bool, Phrase, str
]  # where the word of the way stands, whether up, the phrase of what, its head


def _by_verb(seen: View, names: Names) -> _Told | None:
    """ "Sales rose 8%", "shares were down by 3%", "the rate was raised to 4.5 percent"."""
    at = seen.first - 1
    while at > 0 and seen.first - at <= _NEAR and _may_stand_between(seen, at):
        at -= 1
    if at < 1 or seen.first - at > _NEAR:
        return None
    verb, start = lemma_of_verb(seen.lower(at)), at
    passive = any(seen.lower(n) in BE for n in (at - 1, at - 2))
    up = verb in _UP or (passive and verb in _RAISE) or seen.lower(at) in _HIGHER
    if not up and not (verb in _DOWN or (passive and verb in _LOWER) or seen.lower(at) in _DEEPER):
        return None
    if seen.lower(at) in _HIGHER or seen.lower(at) in _DEEPER:
        start -= 1  # "closed up", "were down"
        if lemma_of_verb(seen.lower(start)) not in _STANDS and seen.lower(start) not in BE:
            return None  # "picked up 40"
    subject = subject_before(seen.words, group_start(seen.words, start), 0, names)
    return at, up, subject if isinstance(subject, Phrase) else Phrase(at, at), ""


def _by_adverb(seen: View, names: Names) -> _Told | None:
    """ "Closed 3% up", "ended the day 1.3% lower": the way behind the amount, a verb of where it stood before."""
    at = seen.last
    up = seen.lower(at) in _HIGHER
    if (
        seen.mention.form not in _SUMS
        or not (up or seen.lower(at) in _DEEPER)
        or seen.lower(at + 1) == "than"
    ):
        return None
    for start in range(seen.first - 1, max(-1, seen.first - 1 - _NEAR), -1):
        if seen.words[start].text in STOPS:
            return None
        if lemma_of_verb(seen.lower(start)) in _STANDS or seen.lower(start) in BE:
            subject = subject_before(seen.words, group_start(seen.words, start), 0, names)
            return at, up, subject if isinstance(subject, Phrase) else Phrase(start, start), ""
    return None


def _by_object(seen: View) -> _Told | None:
    """ "Raised its key rate to 4.5 percent", "cut the budget by 4m euros"."""
    link = seen.first - 1
    if seen.lower(link) not in _LINKS - {"from"}:
        return None
    for at in range(link - 2, max(-1, link - 1 - _OBJECT), -1):
        if seen.words[at + 1].text in STOPS:
            return None
        verb = lemma_of_verb(seen.lower(at))
        if verb in _RAISE or verb in _LOWER:
            end = next((n for n in range(at + 1, link) if seen.lower(n) in _LINKS), link)
            return at, verb in _RAISE, Phrase(at + 1, end), ""
    return None


def _by_noun(seen: View) -> _Told | None:
    """ "A fall of 8% in sales", "an 8% fall in sales", "a loss of 38m euros", "a 38m-euro loss"."""
    behind = seen.lower(seen.first - 1) != "of"
    at, link = (seen.last, seen.last + 1) if behind else (seen.first - 2, seen.last)
    word = seen.lower(at)
    if seen.mention.form in _SUMS and (word in _GAINS or word in _LOSSES):
        return at, word in _GAINS, _before(seen, seen.first if behind else at), _RESULT
    return _of_what(seen, at, link)


def _before(seen: View, at: int) -> Phrase:
    """The words between a determiner and the word at `at`, as the sort of a result: "a net loss"."""
    first = next((n + 1 for n in range(at - 1, max(-1, at - 4), -1) if seen.lower(n) in DETERMINERS), at)
    return Phrase(first, at)


def _of_what(seen: View, at: int, link: int) -> _Told | None:
    """A noun of rise or fall at `at`, what rises behind "in" at `link`."""
    word = seen.lower(at)
    if (word not in _RISES and word not in _FALLS) or seen.lower(link) != "in":
        return None
    end = link + 1
    while end < len(seen.words) and end - link <= _OBJECT and seen.words[end].text not in STOPS:
        if seen.lower(end) in PREPOSITIONS and seen.lower(end) != "of":
            break
        end += 1
    return at, word in _RISES, Phrase(link + 1, end), ""


def _may_stand_between(seen: View, at: int) -> bool:
    """Whether a word may stand between a verb and its amount: "rose sharply by another"."""
    lower = seen.lower(at)
    return lower in _BETWEEN or (lower.endswith("ly") and lower.isalpha())


def _is_open(seen: View, at: int) -> bool:
    """Whether it is denied, planned or only possible."""
    before = [word.text for word in seen.words[max(0, at - _AUXILIARIES) : at]]  # "May" is none of them
    to = "to" in before[-2:] and lemma_of_verb(seen.lower(at)) != ""
    return to or any(word in _OPEN or word in NEGATIONS or word in NEGATIVE_AUX for word in before)


def _told_of(seen: View, phrase: Phrase) -> Phrase:
    """A phrase without who says so: of "Vik of Leith said its sales", "its sales"."""
    said = [at for at in range(phrase.first, phrase.last) if lemma_of_verb(seen.lower(at)) == "say"]
    return Phrase(said[-1] + 1, phrase.last) if said else phrase


def _head(seen: View, phrase: Phrase) -> tuple[str, Phrase]:
    """The lemma of a phrase's noun, and the words before it: of "its net profit in Leeds", profit and "net"."""
    head, first, noun = "", phrase.first, phrase.first
    for at in range(phrase.first, phrase.last):
        lower = seen.lower(at)
        if (lower in PREPOSITIONS or lower in STOPS) and head:
            break
        if lower in FUNCTION_WORDS:
            head, first = "", at + 1
        elif lower[0].isalnum():
            head, noun = lemma(lower, "n"), at
    return head, Phrase(first, noun)


def _contents(seen: View, phrase: Phrase) -> Iterator[str]:
    """The lemmas of a phrase's words; names and times are told apart."""
    number = seen.mention.sentence
    apart = [name.span for name in in_sentences(seen.doc.names, number) if name.form == "name"]
    apart += [time.span for time in in_sentences(seen.doc.times, number)]
    for word in seen.words[phrase.first : phrase.last]:
        told = word.lower not in FUNCTION_WORDS and word.text[0].isalnum()
        if told and not any(span.start <= word.start < span.end for span in apart):
            yield lemma(word.lower, "n")


def _beside(seen: View, at: int) -> frozenset[str]:
    """All that the sentence tells besides, but for the amount, the word of the way, and the times."""
    out = [seen.mention.span, *(time.span for time in in_sentences(seen.doc.times, seen.mention.sentence))]
    words = (word for place, word in enumerate(seen.words) if place != at and word.text[0].isalnum())
    return frozenset(
        lemma(word.lower, "n")
        for word in words
        if (word.lower not in FUNCTION_WORDS or word.lower in _ORDERS)
        and lemma_of_verb(word.lower) not in _LIGHT
        and not any(span.start <= word.start < span.end for span in out)
    )


def _claim(seen: View, span: Span) -> Claim:
    sentence = seen.doc.sentences[seen.mention.sentence]
    return Claim(
        **located(seen.doc, sentence, span, Kind.COUNT, DIRECTION),
        subject="figure",
        value=seen.mention.amount,
        extractor="claims.directions",
    )
