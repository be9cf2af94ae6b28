"""What forbids to lay two deeds of two parties together, whatever else speaks for it."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate.concepts import concept_of
from claimcheck.annotate.gazetteer import fold
from claimcheck.annotate.kin import likeness
from claimcheck.annotate.names_lexicon import is_person_noun
from claimcheck.annotate.quotes_lexicon import BE
from claimcheck.annotate.words import lemma
from claimcheck.claims.credited import CREDITED, SINGLED_OUT
from claimcheck.claims.credited_works import kinds_of
from claimcheck.claims.introduced import PRESENT
from claimcheck.data.listed import in_order, listed
from claimcheck.model import UNREAL, Role
from claimcheck.questions.ages import HARM
from claimcheck.questions.contrary_contests import of_two_matches
from claimcheck.questions.traits_deeds import apart, same_verb
from claimcheck.subjects.placed import Placed, party

_NO_DEED = BE | listed("questions.bars_deeds", "minding") | listed("questions.bars_deeds", "coming")
_CONCERNING = frozenset(("to", "of", "for"))
_FOLLOWED = frozenset(("after", "since"))  # "the youngest winner since Ada Lund"
_ANYBODY = listed("subjects.bearers", "anybody")
_NOTICED = dict.fromkeys(listed("questions.bars_deeds", "noticing"), "notice")
_LASTING = [frozenset(row.split()) for row in in_order("questions.bars_deeds", "lasting")]
_SIGNING = frozenset(("sign", "initial", "ratify"))
_AGREED = "agree"  # what a treaty, pact or accord is of
_BUT = frozenset(("but", "while", "whereas", "although"))
_WINNING = listed("questions.bars_deeds", "winning")
_WON, _BEATING = "win", listed("questions.bars_deeds", "beating")
_ALIKE = 0.45  # likeness of two words for one thing
_STEM = 4  # letters that a deed's noun and verb share
_OF_VICTIMS = {"harm": HARM, "handling": listed("questions.bars_deeds", "handling")}


def barred(one: Placed, two: Placed, laid: Sequence[Placed]) -> bool:
    """Whether two claims that stand apart may both be right, or tell no deed; `laid` are all that lay one."""
    return (
        not all(_tells(p) for p in (one, two))
        or _is_told(one, two)
        or _is_told(two, one)
        or _is_described(one, two)
        or _is_described(two, one)
        or _is_anybody(one)
        or _is_anybody(two)
        or _may_be_the_victim(one, two)
        or _of_two_kinds(one, two)
        or _of_two_things(one, two)
        or of_two_matches(one, two)
        or _is_first_at_another(one, two)
        or _is_signed_by_both(one, two)
        or _is_prize_and_other_deed(one, two)
        or _is_prize_and_other_deed(two, one)
        or any(_done_by_others(p, laid) for p in (one, two))
    )


def _done_by_others(item: Placed, laid: Sequence[Placed]) -> bool:
    """Whether an article lays such a deed to several: "another report was written by"."""
    claim = item.claim
    return any(
        other.claim.document_id == claim.document_id
        and other.claim.about.concept == claim.about.concept
        and other.claim.sentence != claim.sentence
        and apart(item, other)
        for other in laid
    )


def _tells(item: Placed) -> bool:
    """Whether a claim says that somebody did something: no bare "who was", nothing unreal."""
    claim = item.claim
    return (
        claim.role is not Role.REPORTING
        and claim.certainty not in UNREAL
        and _deed(item) not in _NO_DEED
        and not _is_concerned(item)
        and not _is_before_another(item)
    )


def _is_before_another(item: Placed) -> bool:
    """Whether the verb behind a name has a subject of its own: "by Ada Lund, but the guests scored twice"."""
    between = item.claim.as_written.lower().split()[1:-1]
    return item.claim.attribute == PRESENT and not _BUT.isdisjoint(between)


def _is_prize_and_other_deed(prize: Placed, other: Placed) -> bool:
    """Whether a prize went to one, and the other did something that wins none: "went to Ada Lund", "sold pies"."""
    written = prize.claim.as_written.lower()
    return written.startswith("went to ") and _deed(other) not in _WINNING


def _is_concerned(item: Placed) -> bool:
    """Whether a party named beside a deed did nothing: "belongs to Ada Lund", "replacing Ada Lund"."""
    *before, last = item.claim.as_written.lower().split()
    key = party(item).partition(":")[2].partition(" #")[0]
    behind = item.claim.attribute == PRESENT and key.endswith(fold(last))
    lead = before[1:][-len(key.split()) :][:1]  # the word right before the name
    concerned = not _CONCERNING.isdisjoint(before[1:]) or not _FOLLOWED.isdisjoint(lead)
    concerned = concerned or item.claim.about.concept == "succeed" or _is_beaten(item, before)
    return behind and "by" not in before and concerned


def _is_beaten(item: Placed, before: Sequence[str]) -> bool:
    """Whether the words before a name tell that somebody else won: "beat Ada Lund", not "the final won Ada Lund"."""
    return item.claim.about.concept == _WON and bool(before) and lemma(before[0], "v") in _BEATING


def _is_told(item: Placed, other: Placed) -> bool:
    """Whether the sentence of a deed holds the last name of the other party: they may have done it together."""
    key = party(other).partition(":")[2].partition(" #")[0]
    told = {word.strip(".,").casefold() for word in (*item.context, *item.claim.as_written.split())}
    return bool(key) and key.split()[-1] in told


def _is_anybody(item: Placed) -> bool:
    """Whether a party is only told by an age or a sex: "found by a child", whoever that was."""
    return party(item).lower() in _ANYBODY


def _is_described(item: Placed, other: Placed) -> bool:
    """Whether the sentence of a deed holds the noun by which the other party is described: "his brother Jacob"."""
    return not _described_as(other).isdisjoint(item.context)


def _described_as(item: Placed) -> set[str]:
    """The nouns for a person by which a party is described; none where it is named, or a body."""
    told = () if ":" in party(item) else party(item).lower().split()
    return {noun for noun in (lemma(word, "n") for word in told) if is_person_noun(noun)}


def _may_be_the_victim(one: Placed, two: Placed) -> bool:
    """Whether somebody was hurt or seized and one party may only have been there, or may be (of) the other."""
    kinds = _kinds(one) | _kinds(two)
    beside = any(p.claim.attribute == PRESENT for p in (one, two))
    two_sorts = len({party(p).partition(":")[0] for p in (one, two) if ":" in party(p)}) > 1
    unnamed = two_sorts or bool(_described_as(one) or _described_as(two))
    return (beside and not kinds.isdisjoint(_OF_VICTIMS)) or (unnamed and "harm" in kinds)


def _of_two_kinds(one: Placed, two: Placed) -> bool:
    """Whether one made what the other gave out, hurt whom the other looked after, or owns what the other dealt with."""
    if same_verb(one, two):
        return False
    ours, theirs = (_kinds(p) for p in (one, two))
    lasting = [
        {_deed(p) in held for p in (one, two) if p.claim.attribute != SINGLED_OUT} for held in _LASTING
    ]
    return (bool(ours and theirs) and not ours & theirs) or any(len(told) > 1 for told in lasting)


def _of_two_things(one: Placed, two: Placed) -> bool:
    """Whether they did it to two things, or are told to hold two offices or to be behind two things.

    "The captain was Ada Lund, the cook was Per Vik", "the roof is by Ada Lund, the organ is the work of Per Vik".
    """
    ours, theirs = (_thing(p) for p in (one, two))
    if ours and theirs:
        # "played the part", "played the part in the concerto"
        told = same_verb(one, two) and (ours in two.context or theirs in one.context)
        return not (told or _are_alike(ours, theirs))
    did, does = (_deed(p) for p in (one, two))
    return is_person_noun(did) and is_person_noun(does) and not _are_alike(did, does)


def _is_signed_by_both(one: Placed, two: Placed) -> bool:
    """Whether what they put their names to has two sides: "signed the treaty"."""
    agreed = any(concept_of(_thing(p), "n") == _AGREED for p in (one, two) if _thing(p))
    return agreed and all(_deed(p) in _SIGNING for p in (one, two))


def _thing(item: Placed) -> str:
    return item.claim.scope[0] if item.claim.scope else ""


def _deed(item: Placed) -> str:
    return item.claim.about.concept.lstrip("~")


def _are_alike(one: str, two: str) -> bool:
    return one[:_STEM] == two[:_STEM] or likeness(one, two) >= _ALIKE


def _is_first_at_another(one: Placed, two: Placed) -> bool:
    """Whether one was the first to do what is not told of the other: "the first to call", "the first to arrive"."""
    firsts = [p for p in (one, two) if "the first to" in p.claim.as_written and p.claim.attribute == CREDITED]
    did = {_NOTICED.get(deed, deed) for deed in (p.claim.about.concept.lstrip("~") for p in (one, two))}
    return bool(firsts) and len(did) > 1 and all(p.claim.attribute != SINGLED_OUT for p in (one, two))


def _kinds(item: Placed) -> frozenset[str]:
    """What the verbs of a claim, and its deed, are of."""
    deeds = [item.claim.about.concept, *(lemma(word, "v") for word in item.claim.as_written.lower().split())]
    kinds = frozenset(kind for deed in deeds for kind in kinds_of(deed))
    concept = item.claim.about.concept.lstrip("~")
    return kinds | {kind for kind, held in _OF_VICTIMS.items() if concept in held}
