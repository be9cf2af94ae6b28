"""Numbers of one article that add up to a number of the other.

"300 jobs here, another 260 elsewhere" against 560; "five killed and 14 hurt" against the 19 who were aboard.
"""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import pairwise, takewhile

from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.mentions import AmountMention, Annotated, place_from, place_of
from claimcheck.claims.count_labels import PEOPLE
from claimcheck.data.listed import listed
from claimcheck.model import Amount, Claim, Kind, Span
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.placed import Placed

_REST = listed("questions.addends", "rest")
_PREPOSITION = "P"  # a tag of closed words
_BY = " by "
_ONE_OF = frozenset({("one", "of")})
_NONE = Fraction(0)
_SHARES = frozenset({"fraction", "percent"})
_BASE = re.compile(r"\s{1,9}of\s{1,9}(?:(?:the|its|their|his|her|those|these)\s{1,9})?")
_NEAR, _WORDS = 30, 2  # code points looked at round a number; words before it: "another estimated 260"


class Addends:
    """The numbers of every article that are told beside others: "another 260", "the other 14"."""

    def __init__(self, joined: Joined) -> None:
        self._docs = joined.docs

    def settle(self, one: Placed, two: Placed) -> bool:
        """Whether one number is a part of which the other, of another article, is the sum."""
        if one.claim.kind is not Kind.COUNT or one.claim.document_id == two.claim.document_id:
            return False
        pairs = (one.claim, two.claim), (two.claim, one.claim)
        return any(self._adds_up(*pair) or self._makes(*pair) or self._has_part(*pair) for pair in pairs)

    def _has_part(self, base: Claim, told: Claim) -> bool:
        """Whether a number is what another is told to be a part of, and the part is the one that the other article
        tells: "320 of the 356 homes" against "320 homes"."""
        doc, number = self._docs.get(base.document_id), told.value
        at = place_of(doc.amounts, base.span) - 1 if doc is not None else -1
        if doc is None or at < 0 or not isinstance(number, Amount) or number.low is None:
            return False
        part = doc.amounts[at]
        same = part.amount.low == part.amount.high == number.low == number.high
        return same and bool(_BASE.fullmatch(doc.document.text[part.span.end : base.span.start]))

    def _makes(self, base: Claim, told: Claim) -> bool:
        """Whether a number is the share told of another: "half of the 80 workers" against "38 workers"."""
        doc, whole, number = self._docs.get(base.document_id), base.value, told.value
        if doc is None or not isinstance(whole, Amount) or not isinstance(number, Amount):
            return False
        at = place_of(doc.amounts, base.span) - 1
        share = doc.amounts[at] if at >= 0 and doc.amounts[at].form in _SHARES else None
        if share is None or not _of(doc.document.text[share.span.end : base.span.start]):
            return False
        ends = (whole.low, whole.high, share.amount.low, share.amount.high, number.low, number.high)
        if any(end is None for end in ends):
            return False
        parts = 100 if share.form == "percent" else 1
        low, high, least, most, fewest, many = (end or _NONE for end in ends)
        return low * least / parts <= many and fewest <= high * most / parts

    def _adds_up(self, part: Claim, whole: Claim) -> bool:
        doc, other = self._docs.get(part.document_id), self._docs.get(whole.document_id)
        ours, theirs = part.value, whole.value
        if doc is None or other is None or not isinstance(ours, Amount) or not isinstance(theirs, Amount):
            return False
        rest = _difference(ours, theirs)
        if rest is None:
            return False
        if _is_told(other, whole, rest):
            return True
        return any(
            mention.amount.low == mention.amount.high == rest
            and (mention.amount.unit == ours.unit or _has_its_unit(mention, part))
            and (_is_rest(doc, mention) or _is_rest(doc, part) or _goes_on(doc, other, part, whole, mention))
            for mention in doc.amounts
        )


def _has_its_unit(told: AmountMention, part: Claim) -> bool:
    """Whether a bare number behind a measure is of its unit: "40 kilos on the first day and 25 on the second"."""
    bare = told.form == "cardinal" and not told.noun and not told.amount.unit
    return bare and told.span.start > part.span.end and part.sentence.holds(told.span)


def _is_told(doc: Annotated, whole: Claim, rest: Fraction) -> bool:
    """Whether the sentence of a number tells what is lacking to it: "23, five of whom stayed", "up by 20p to £5.40"."""
    first = place_from(doc.amounts, whole.sentence.start)
    unit = whole.value.unit if isinstance(whole.value, Amount) else ""
    if rest == 1 and _ONE_OF.intersection(
        pairwise(doc.document.text[whole.span.end : whole.sentence.end].split())
    ):
        return True  # "four weeks, one of them unpaid"
    for mention in takewhile(lambda m: whole.sentence.holds(m.span), doc.amounts[first:]):
        if not mention.amount.low == mention.amount.high == rest:
            continue
        moved = doc.document.text.startswith(_BY, mention.span.start - len(_BY))
        if moved and whole.attribute not in PEOPLE:
            return True  # in whatever unit: "20p", "5.40 pounds"
        bare = mention.form == "cardinal" and not mention.noun  # "400 are infected; 350 have recovered"
        if (mention.part_of or bare) and mention.amount.unit in ("", unit):
            return True
    return False


def _of(between: str) -> bool:
    """Whether what stands between makes a share one of a number: "half of the 80", "40 per cent of its 90"."""
    words = between.lower().split()
    return "of" in words and len(words) <= _WORDS + 2 and not any(word[0] in ",;:" for word in words)


def _goes_on(doc: Annotated, other: Annotated, part: Claim, whole: Claim, told: AmountMention) -> bool:
    """Whether a number stands in one sentence with the part and is counted with it.

    "Five from Oslo and three from Turku", or the killed and the hurt, where the other number
    is of neither of them or of either ("damaged or destroyed").
    """
    if not part.sentence.holds(told.span) or told.span == part.span:
        return False
    bare = _is_bare(doc, told.span) or _is_bare(doc, part.span)
    either = "or" in other.document.text[whole.sentence.start : whole.sentence.end].split()
    return bare or either or part.attribute != whole.attribute


def _is_bare(doc: Annotated, number: Span) -> bool:
    """Whether no noun follows a number, which was told before: "and two from Turku"."""
    behind = doc.document.text[number.end : number.end + _NEAR].lower().split()[:1]
    return any(form_of(word).closed == _PREPOSITION for word in behind)


def _difference(part: Amount, whole: Amount) -> Fraction | None:
    """What is lacking to the whole, None where either is rough or nothing is lacking."""
    if part.unit != whole.unit or part.low is None or whole.low is None:
        return None
    exact = part.low == part.high and whole.low == whole.high
    return whole.low - part.low if exact and 0 < part.low < whole.low else None


def _is_rest(doc: Annotated, told: AmountMention | Claim) -> bool:
    """Whether words round a number say that it comes beside another: "another 260", "14 others"."""
    text, span = doc.document.text, told.span
    before = text[max(0, span.start - _NEAR) : span.start].lower().split()[-_WORDS:]
    behind = text[span.end : span.end + _NEAR].lower().split()[:1]
    return any(word.strip(",.;") in _REST for word in (*before, *behind))
