"""Why two claims stand as they stand, each reason in a clause."""

from __future__ import annotations

from claimcheck.model import Amount, Claim, Place, Relation, TimeInterval, Utterance, Value
from claimcheck.pipeline import Examined
from claimcheck.questions.align import align
from claimcheck.questions.contrary import Contrary, ruled_out
from claimcheck.questions.likely import against
from claimcheck.questions.marked import WITHIN, needed
from claimcheck.questions.wording import weighed
from claimcheck.report.claims import value_text
from claimcheck.subjects.placed import Placed


def compatible(one: Claim, two: Claim, relation: Relation) -> str:
    """Why two values do not contradict one another; `relation` is one of AGREE."""
    first, second = f"'{one.as_written}'", f"'{two.as_written}'"
    if relation is Relation.SAME:
        read = f", {value_text(one.value)}" if isinstance(one.value, Amount | TimeInterval | Place) else ""
        return f"compatible: {first} and {second} are the same{read}"
    if relation is Relation.OVERLAPS:
        return f"compatible: {first} and {second} overlap"
    if _size(one.value) < _size(two.value):
        one, two, first, second = two, one, second, first
    inner = value_text(two.value)
    shown = inner if isinstance(two.value, Amount) and two.value.low == two.value.high else second
    return f"compatible: {first} contains {shown}"


def incomparable(one: Claim, two: Claim) -> str:
    """Why nothing can be said of two values."""
    first, second = f"'{one.as_written}'", f"'{two.as_written}'"
    if isinstance(one.value, Utterance) and isinstance(two.value, Utterance):
        return f"not compared because {first} and {second} are other words, not one utterance quoted twice"
    return f"{first} and {second} cannot be compared: too little is known of one of them"


def _size(value: Value) -> float:
    """How much a value leaves open: days, numbers, or steps up from a place."""
    if isinstance(value, TimeInterval):
        return (value.latest - value.earliest).days
    if isinstance(value, Amount):
        return float("inf") if value.low is None or value.high is None else float(value.high - value.low)
    return -len(value.path) if isinstance(value, Place) else 0.0


def story(examined: Examined, one: Placed, two: Placed) -> float:
    """Likeness of the claims' articles as the alignment takes it."""
    if one.claim.document_id == two.claim.document_id:
        return WITHIN
    return examined.context.alike(one, two).score


def not_asked(examined: Examined, one: Placed, two: Placed) -> str:
    """Why two claims are not held to answer one question, "" where they may."""
    likeness = story(examined, one, two)
    contrary = ruled_out(one, two, likeness)
    if contrary is Contrary.JUDGED:
        return examined.context.occasion(one, two).reason
    if contrary is not None:
        return contrary_text(contrary, one, two)
    if not likeness:
        return "not compared because the two articles have too little in common"
    speaks = against(examined.joined, one, two)
    if speaks:
        return f"not compared because too much speaks against one question, {weighed(speaks)}"
    found = align(one, two, likeness)
    if found is None:
        return "not compared because nothing but the kind of claim ties the two together"
    if found.score < needed(one):
        given = f"{'; '.join(found.reasons) or 'nothing'}: {found.score:.1f} of {needed(one):.1f}"
        return f"not compared because too little ties the two together ({given})"
    return ""


def contrary_text(contrary: Contrary, one: Placed, two: Placed) -> str:
    """The named reason with what it found on each side."""
    first, second = _found(contrary, one), _found(contrary, two)
    if contrary in (Contrary.ATTRIBUTE, Contrary.SCOPE):
        return f"different scope: {first} against {second}"
    detail = f": {first} against {second}" if first and second and first != second else ""
    return f"not compared because {contrary.value}{detail}"


def _found(contrary: Contrary, placed: Placed) -> str:
    claim = placed.claim
    if contrary is Contrary.KIND:
        return claim.kind.value
    if contrary is Contrary.ATTRIBUTE:
        return claim.attribute
    if contrary is Contrary.SCOPE:
        return " ".join([claim.attribute, *claim.scope])
    if contrary is Contrary.CERTAINTY:
        return claim.certainty.value
    if contrary is Contrary.PERSON:
        return claim.subject.partition(":")[2]
    if contrary is Contrary.TIME:
        return str(placed.when) if placed.when else claim.role.value
    if contrary is Contrary.EVENT:
        return placed.family.lstrip("~")
    if contrary in (Contrary.STRANGERS, Contrary.PLAYERS):
        return ", ".join(sorted(key.partition(":")[2] for key in placed.actors))
    if contrary is Contrary.ELSEWHERE:
        return ", ".join(sorted({place.name for place in placed.places}))
    if contrary in (Contrary.UNIT, Contrary.SIZE):
        return value_text(claim.value)
    return claim.role.value if contrary is Contrary.BACKGROUND else ""
