"""A share, a length of time or a measure in the headline against the lead: "Rents up 7 per cent" above "will rise by
5.4 per cent", and a narrow vote against the votes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from claimcheck.annotate.mentions import AmountMention, Annotated, Word, in_sentences, word_from
from claimcheck.claims.arithmetic_votes import ballots
from claimcheck.claims.context import content_of, contents
from claimcheck.claims.count import claim_for
from claimcheck.claims.headline_parts import Parts, parts, tells_anew
from claimcheck.claims.ids import located
from claimcheck.claims.labelled import is_exact
from claimcheck.claims.reckoning import Line, lines
from claimcheck.data.listed import listed
from claimcheck.model import Amount, Check, Claim, Kind, Span

_FORMS = frozenset({"percent", "duration", "measure"})
_BEFORE, _BEHIND = 3, 2  # content words of the headline beside its figure, which say what it is of
_LEAST = 2  # of them that the lead holds
_MOVING = listed("claims.count_change", "moving") | listed("claims.headline_figure", "moved")
_COMPARED = listed("claims.headline_figure", "compared")  # with these a lead tells of more than one figure
_NEEDED = listed(
    "claims.headline_figure", "needed"
)  # with these a vote is held against more than half, or is broken
_PARTS = 60  # numbers of an article of which two may make up the headline's
_WHOLE = 100
_TIE_OR_ONE = (0, 1)  # a tie is broken by one vote more
_LAST = "last"  # "on last year"
_BALLOT, _MARGIN = "vote", "margin"
_VOTED = frozenset({"vote", "votes", "voted", "voting"})
_ONE = frozenset({"one", "single", "1"})


def headline_figure(doc: Annotated, claims: Sequence[Claim]) -> Iterator[Check]:
    """Checks "headline-body": the lead gives what the headline tells another figure, and no line the headline's."""
    held = parts(doc)
    heads = [m for at in held.above for m in in_sentences(doc.amounts, at)]
    known = {claim.span: claim for claim in claims if claim.kind is Kind.COUNT}
    for head in heads:
        same = [m for m in heads if m.form == head.form]
        other = _other(doc, held, head) if len(same) == 1 and head.form in _FORMS else None
        if other is not None:
            first, second = (known.get(one.span) or claim_for(doc, one, "figure") for one in (head, other))
            detail = f"{first.as_written} in the headline, {second.as_written} in the text"
            yield Check("headline-body", Kind.COUNT, ((first,), (second,)), detail)
    yield from _votes(doc, held)


def _other(doc: Annotated, held: Parts, head: AmountMention) -> AmountMention | None:
    """The one figure of the sort that the lead gives, in a sentence of what the headline's is of."""
    if not is_exact(head) or _is_told(doc, held, head):
        return None
    lead = [m for at in held.lead for m in in_sentences(doc.amounts, at) if _is_like(m, head)]
    if len(lead) != 1 or not is_exact(lead[0]) or _is_rounded(head, lead[0]) or _is_rest(head, lead[0]):
        return None
    sentence = doc.sentences[lead[0].sentence]
    if tells_anew(doc, lead[0].sentence, _LAST) or not _COMPARED.isdisjoint(sentence.lowers):
        return None
    return lead[0] if _is_of_one_thing(doc, head, lead[0]) else None


def _is_like(one: AmountMention, two: AmountMention) -> bool:
    return one.form == two.form and one.amount.unit == two.amount.unit


def _value(mention: AmountMention) -> Fraction:
    return mention.amount.low or Fraction(0)


def _is_rounded(head: AmountMention, told: AmountMention) -> bool:
    """Whether the headline's figure may be the other one with fewer digits."""
    step = max(
        head.amount.precision or Fraction(1), Fraction(1) if _value(head).denominator == 1 else Fraction(0)
    )
    return abs(_value(head) - _value(told)) < step


def _is_rest(head: AmountMention, told: AmountMention) -> bool:
    """Whether two shares make up the whole: what is a quarter off costs 75 per cent."""
    return head.form == "percent" and _value(head) + _value(told) == _WHOLE


def _is_told(doc: Annotated, held: Parts, head: AmountMention) -> bool:
    """Whether the text gives the headline's figure, or numbers that it can be reckoned from."""
    told = [m for at in held.text for m in in_sentences(doc.amounts, at) if m.form not in ("age", "ordinal")]
    wanted, values = _value(head), sorted({_value(m) for m in told})
    if any(_holds(m, wanted) for m in told) or len(values) > _PARTS:
        return True
    pairs = [(one, two) for one in values for two in values if one < two]
    return any(_is_reckoned(head, wanted, *pair) for pair in pairs)


def _holds(mention: AmountMention, wanted: Fraction) -> bool:
    low, high = mention.amount.low, mention.amount.high
    return low is not None and high is not None and low <= wanted <= high


def _is_reckoned(head: AmountMention, wanted: Fraction, low: Fraction, high: Fraction) -> bool:
    """Whether two numbers have the headline's figure for their sum, difference, share or change in per cent."""
    if wanted in (low + high, high - low):
        return True
    if head.form != "percent" or not low:
        return False
    shares = (100 * low / high, 100 * (high - low) / low, 100 * (high - low) / high)
    return any(abs(share - wanted) < 1 for share in shares)


def _is_of_one_thing(doc: Annotated, head: AmountMention, told: AmountMention) -> bool:
    """Whether the lead's sentence holds all that stands beside the headline's figure, or holds some of it where the
    figures are changed over."""
    words = doc.words_of(head)
    first, last = word_from(words, head.span.start), word_from(words, head.span.end)
    before = [c for word in words[:first] if (c := content_of(word)) and not c[0].isdigit()][-_BEFORE:]
    behind = [c for word in words[last:] if (c := content_of(word)) and not c[0].isdigit()][:_BEHIND]
    wanted = {content for content in (*before, *behind) if content not in _MOVING}
    shared = wanted & {*contents(doc, told.sentence)}
    return len(shared) >= (1 if len(wanted) == 1 else _LEAST) and (
        shared == wanted or _is_changed_over(head, told)
    )


def _is_changed_over(one: AmountMention, two: AmountMention) -> bool:
    """Whether two figures have the same digits in another order."""
    ours, theirs = (f"{float(_value(m)):g}".replace(".", "") for m in (one, two))
    return len(ours) > 1 and sorted(ours) == sorted(theirs)


def _votes(doc: Annotated, held: Parts) -> Iterator[Check]:
    """The check of "by one vote" against the one ballot that the text tells of."""
    margins = [span for at in held.above if (span := _by_one(doc.sentences[at].words)) is not None]
    found = [votes for line in lines(doc) if line.index in held.text for votes in _ballots(line)]
    if len(margins) != 1 or len(found) != 1 or _has_threshold(doc, held):
        return
    numbers = [number for vote in found[0] for number in {vote.amount.low or 0, vote.amount.high or 0}]
    if max(numbers) - min(numbers) not in _TIE_OR_ONE and not _tells_of_one(doc, held):
        line = next(at for at in held.above if doc.sentences[at].span.holds(margins[0]))
        first = Claim(
            **located(doc, doc.sentences[line], margins[0], Kind.COUNT, _MARGIN),
            subject="",
            value=Amount(Fraction(1), Fraction(1)),
            extractor="claims.headline_figure",
        )
        second = tuple(claim_for(doc, vote, _MARGIN) for vote in found[0])
        told = " to ".join(claim.as_written for claim in second)
        detail = f"one vote in the headline, {told} in the text"
        yield Check("headline-body", Kind.COUNT, ((first,), second), detail)


def _ballots(line: Line) -> Iterator[tuple[AmountMention, ...]]:
    """The numbers of each ballot: "by 26 votes to 11", "voted 26 to 11"."""
    for sides in ballots(line):
        yield sides["for"].mention, sides["against"].mention
    if any(word.lower in _VOTED for word in line.words):
        yield from ((seen.mention,) for seen in line.views if seen.mention.form == "score")


def _by_one(words: Sequence[Word]) -> Span | None:
    """Where a headline says "one vote" in "by one vote", "by a single vote"."""
    lowers = [word.lower for word in words]
    for at in range(len(lowers) - 1):
        if lowers[at + 1] == _BALLOT and lowers[at] in _ONE and "by" in lowers[max(0, at - 2) : at]:
            return Span(words[at].start, words[at + 1].end)
    return None


def _tells_of_one(doc: Annotated, held: Parts) -> bool:
    """Whether the text tells of one vote too, perhaps that of another ballot."""
    sentences = (doc.sentences[at].lowers for at in held.text)
    return any(one in _ONE and two == _BALLOT for words in sentences for one, two in pairwise(words))


def _has_threshold(doc: Annotated, held: Parts) -> bool:
    """Whether more than half of the votes were needed."""
    return any(not _NEEDED.isdisjoint(doc.sentences[at].lowers) for at in (*held.above, *held.text))
