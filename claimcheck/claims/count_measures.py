"""What a measure or a percentage answers: how deep, how heavy, how hot, how much of the land has burnt."""

from __future__ import annotations

from claimcheck.annotate.amounts_ends import SIGNS
from claimcheck.annotate.concepts import nouns_of
from claimcheck.annotate.places_words import WITHIN
from claimcheck.claims.count_labels import RATES, Cue, label, own_label
from claimcheck.claims.count_view import View, lemma_of_verb
from claimcheck.data.listed import listed
from claimcheck.values.units import units

DISTANCE = "distance from "
"""How the attribute of a distance begins, before the name that it is measured from."""
ESTIMATED = "estimated "
"""How the attribute of an estimated measure begins, before what it measures."""
_REACH = 18  # words before the measure in which its verb or label stands
_LEAD = 2  # sentences of an article that say that a fire is its matter
_NEAR = 4
_EXTENTS = {
    "long": "length", "length": "length", "wide": "width", "width": "width", "high": "height", "tall": "height",
    "height": "height", "deep": "depth", "depth": "depth", "thick": "thickness", "below": "depth", "beneath": "depth",
    "underground": "depth", "underwater": "depth", "away": "distance",
}  # fmt: skip
_RECORDING = listed("claims.count_measures", "recording")
_BURNING = listed("claims.count_measures", "burning")
_SPREADING = listed("claims.count_measures", "spreading")
_HEAT = listed("claims.count_measures", "heat")
_WAYS = listed("claims.geography", "directions") - {"the", "coast"}
_SIZED = frozenset({"volume", "mass", "area", "length"})
_ESTIMATING = frozenset({"estimate", "reckon", "assess"})
_WEIGHING = frozenset({"weigh"})


def of_measure(view: View) -> Cue | None:
    """The attribute of a measure or percentage that a label names: "a magnitude of 6.8".

    A percentage of money or people is the size of its change: "revenue advanced 8 per cent".
    """
    if told := _from_place(view) or _estimate(view):
        return told
    own = own_label(view)
    if own is not None and view.mention.form == "percent" and own.attribute not in RATES:
        return Cue(f"share of {view.noun or own.attribute}")
    found = _heat(view) or _burnt(view) or _weight(view) or _extent(view) or own or label(view)
    if found is not None and view.mention.form == "percent" and found.attribute not in RATES:
        return found._replace(change=True)
    return found


def _from_place(view: View) -> Cue | None:
    """ "15 km northeast of Leeds", "40 miles from Hull": as many distances as there are places."""
    if _dimension(view) != "length":
        return None
    at = view.last
    while view.lower(at) in _WAYS:
        at += 1
    if view.lower(at + 1) == "the" and view.lower(at + 3) == "of" and view.lower(at + 2) in WITHIN:
        at += 3  # "west of the island of Coll"
    elif at > view.last and view.lower(at) == "of" and view.lower(at + 1) == "the":
        at += 1  # "west of the Hebrides"
    named = view.words[at + 1] if at + 1 < len(view.words) else None
    known = named is not None and named.text[:1].isupper()
    joined = view.lower(at) == "from" or (view.lower(at) in ("of", "outside", "the") and at >= view.last)
    return Cue(f"{DISTANCE}{named.lower}") if named is not None and known and joined else None


def _estimate(view: View) -> Cue | None:
    """ "Estimated the mud at 90 tonnes", "lowered its estimate of the milk to 1,200 litres"."""
    sort = _dimension(view)
    if sort not in _SIZED or view.lower(view.first - 1) not in ("at", "to", "as"):
        return None
    for at in range(view.first - 2, max(-1, view.first - _REACH), -1):
        if view.breaks(at):
            return None
        if lemma_of_verb(view.lower(at)) in _ESTIMATING or view.lower(at) in ("estimate", "estimates"):
            return Cue(f"{ESTIMATED}{sort}", "think")
    return None


def _dimension(view: View) -> str:
    known = units().get(view.mention.amount.unit)
    return known.dimension if known else ""


def _heat(view: View) -> Cue | None:
    """A temperature that is measured or reached: "recorded 46 degrees", "the mercury climbed to 104"."""
    if view.mention.amount.unit not in ("degC", "degF", "deg"):
        return None
    told = set(view.ahead(_REACH)) & _HEAT
    verbs = {lemma_of_verb(word) for word in view.ahead(_NEAR)}
    signed = view.words[view.first].lower in SIGNS or view.lower(view.first - 1) in SIGNS
    signed = signed or view.lower(view.last - 1) == "zero" or view.lower(view.last - 2) == "zero"
    scaled = view.mention.amount.unit != "deg"
    return Cue("temperature") if told or signed or (scaled and verbs & _RECORDING) else None


def _burnt(view: View) -> Cue | None:
    """The area of a fire: "has burned 12,500 acres", "a blaze with 400 hectares lost", "has eaten up 90 hectares"."""
    if _dimension(view) != "area":
        return None
    around = (*range(max(0, view.first - _REACH), view.first), *range(view.last, view.last + _NEAR))
    verbs = {lemma_of_verb(view.lower(at)) for at in around}
    if verbs & _BURNING or (verbs & _SPREADING and _is_of_fire(view)):
        return Cue("area burned", "burn")
    return None


def _is_of_fire(view: View) -> bool:
    """Whether the sentence or the first ones of the article name a fire."""
    told = [view.words, *(sentence.words for sentence in view.doc.sentences[:_LEAD])]
    fires = {*nouns_of("burn"), "flame", "fires", "flames", "wildfires", "blazes"}
    return any(word.lower in fires for words in told for word in words)


def _weight(view: View) -> Cue | None:
    """ "The bell weighs 340 kilos", "a pumpkin weighing 900 pounds"."""
    if _dimension(view) != "mass":
        return None
    verbs = {lemma_of_verb(word) for word in view.ahead(_NEAR)}
    return Cue("weight") if verbs & _WEIGHING else None


def _extent(view: View) -> Cue | None:
    """What the words after a measure make it: "40 kilometres long", "60 miles in length", "a 10-metre-high wave"."""
    if view.mention.form != "measure":
        return None
    after = view.behind(2)
    if after[0] == "down" and (after[1] in ("", "in", "with", "where") or not after[1][0].isalnum()):
        return Cue("depth") if _dimension(view) == "length" else None
    if after == ["away", "from"]:
        return None  # as many distances as there are places
    word = after[1] if after[0] == "in" else after[0]
    named = _EXTENTS.get(word) or _EXTENTS.get(view.noun)
    return Cue(named) if named else None
