"""Labels: nouns and verbs that a number is the size of ("the death toll stands at 41", "a fine of 480m yen")."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.annotate import words as lexicon
from claimcheck.annotate.concepts import concept_of, phrase_at
from claimcheck.claims.count_view import View, divides, lemma_of_verb, table
from claimcheck.data.listed import listed
from claimcheck.values.units import units

PEOPLE = listed("claims.count_labels", "people")
"""Attributes that count those to whom an event happened."""


_LABEL_LINKS = listed("claims.count_labels", "label_links")
_LABEL_VERBS = listed("claims.count_labels", "label_verbs")


# Labels that are percentages themselves.
_RATES = listed("claims.count_labels", "rates")


_SIZE_LINKS = listed("claims.count_labels", "size_links")
_COUNTED_LABELS = listed("claims.count_labels", "counted_labels")
_VERB_AFTER = listed("claims.count_labels", "verb_after")
_LABEL_REACH = 18  # words between a label and its size
_MILLION = 1_000_000


class Cue(NamedTuple):
    """An attribute with the concept that gave it; `change` marks the size of a rise or fall, not a level."""

    attribute: str
    concept: str = ""
    change: bool = False
    before: bool = False  # the earlier of two levels: "from £48m"
    at: int = -1  # the label's word in the sentence, -1 where none gave the attribute


def of_money(view: View) -> Cue | None:
    """The attribute of a sum of money: its own noun, a label before it, or the verb's concept."""
    return _own_label(view) or label(view) or _money_verb(view)


_EXTENTS = {
    "long": "length", "length": "length", "wide": "width", "width": "width", "high": "height", "tall": "height",
    "height": "height", "deep": "depth", "depth": "depth",
}  # fmt: skip


_RECORDING = listed("claims.count_labels", "recording")


def _heat(view: View) -> Cue | None:
    """A temperature that is measured or reached: "recorded 46 degrees", "the mercury climbed to 104"."""
    if view.mention.amount.unit not in ("degC", "degF"):
        return None
    near = range(max(0, view.first - _LABEL_REACH), view.first)
    told = {view.lower(at) for at in near} & {
        "temperature",
        "temperatures",
        "mercury",
        "thermometer",
        "thermometers",
    }
    verbs = {lemma_of_verb(view.lower(at)) for at in range(max(0, view.first - 4), view.first)}
    return Cue("temperature") if told or verbs & _RECORDING else None


_BURNING = listed("claims.count_labels", "burning")


_SPREADING = listed("claims.count_labels", "spreading")


def _burnt(view: View) -> Cue | None:
    """The area of a fire: "has burned 12,500 acres", "the area burned stood at 400 hectares"."""
    if units()[view.mention.amount.unit].dimension != "area" if view.mention.amount.unit in units() else True:
        return None
    words = {word.lower for word in view.words}
    verbs = {lemma_of_verb(view.lower(at)) for at in range(max(0, view.first - _LABEL_REACH), view.first)}
    burnt = verbs & _BURNING
    spread = verbs & _SPREADING and words & _FIRES
    return Cue("area burned", "burn") if burnt or spread else None


_FIRES = listed("claims.count_labels", "fires")


def _extent(view: View) -> Cue | None:
    """What the words after a measure make it: "40 kilometres long", "60 miles in length", "a 10-metre-high wave"."""
    after = [view.lower(at) for at in range(view.last, view.last + 2)]
    word = after[1] if after[0] == "in" else after[0]
    named = _EXTENTS.get(word) or (_EXTENTS.get(view.noun) if view.mention.form == "measure" else None)
    return Cue(named) if named and view.mention.form == "measure" else None


def of_measure(view: View) -> Cue | None:
    """The attribute of a measure or percentage that a label names: "a magnitude of 6.8".

    A percentage of money or people is the size of its change: "revenue advanced 8 per cent".
    """
    own = _own_label(view)
    if own is not None and view.mention.form == "percent" and own.attribute not in _RATES:
        return Cue(f"share of {view.noun or own.attribute}")
    found = _heat(view) or _burnt(view) or _extent(view) or own or label(view)
    if found is not None and view.mention.form == "percent" and found.attribute not in _RATES:
        return found._replace(change=True)
    return found


def _own_label(view: View) -> Cue | None:
    """The noun after the amount: "a $1.5m fine", "€390m in damages"."""
    noun = view.noun
    if not noun and view.lower(view.last) in ("in", "of"):
        noun = lexicon.lemma(view.lower(view.last + 1), "n")
    attribute = table()["labels"].get(noun)
    return Cue(attribute, concept_of(noun, "n") or "") if attribute else None


def label(view: View) -> Cue | None:
    """A noun before the amount that it is the size of, a linking verb or preposition between them."""
    labels = table()["labels"]
    verb, change, earlier, inside = (
        False,
        False,
        False,
        False,
    )  # inside: past a participle, "the number of injured"
    for at in range(view.first - 1, max(-1, view.first - 1 - _LABEL_REACH), -1):
        lower = view.lower(at)
        if lower in (".", ";", ":", "?", "!") and not (lower == ":" and at == view.first - 1):
            return None
        if at == view.first - 1:
            change, earlier = lower == "by", lower == "from"
        noun = lexicon.lemma(lower, "n")
        if noun in ("tax", "interest") and view.lower(at - 1) in ("before", "after", "pre"):
            continue  # "profit before tax"
        if not inside and noun in labels and not _is_verb_there(view, at):
            near = at >= view.first - 2 and view.lower(view.first - 1) in _SIZE_LINKS
            if (verb or near) and _fits(view, labels[noun]):
                return Cue(labels[noun], concept_of(noun, "n") or "", change, earlier, at)
            return None
        counted = _number_of(view, at)
        if counted:
            return Cue(counted) if verb or not inside or _is_put(view, at) else None
        stem = lemma_of_verb(lower)
        if stem in _LABEL_VERBS:
            verb = True
        elif (
            stem
            and stem not in ("be", "have")
            and lower not in _LABEL_LINKS
            and lower.endswith(("ed", "ing"))
        ):
            inside = True
    return None


def _fits(view: View, attribute: str) -> bool:
    """Whether a plain number can be the size of the label: sums need a currency, or to be of their order."""
    if view.mention.form not in ("cardinal", "fraction"):
        return True
    size = view.mention.amount.high
    return attribute in _COUNTED_LABELS or (size is not None and size >= _MILLION)


def _is_verb_there(view: View, at: int) -> bool:
    """Whether a form that can be a noun is a verb by its place: "they pay 12", "to lead", "will cost"."""
    before = view.lower(at - 1)
    return bool(lemma_of_verb(view.lower(at))) and before in _VERB_AFTER


_REVISING = listed("claims.count_labels", "revising")


def _is_put(view: View, at: int) -> bool:
    """Whether "lowered the number of ... to 37", "put the number of ... at 40" frames the number."""
    verbs = {lemma_of_verb(view.lower(place)) for place in range(max(0, at - 3), at)}
    return view.lower(view.first - 1) in ("to", "at") and bool(verbs & _REVISING)


def _number_of(view: View, at: int) -> str:
    """The attribute of "the number of dead", "the count of victims" at words[at] ("number"), "" for anything else."""
    if view.lower(at) not in ("number", "count", "tally") or view.lower(at + 1) != "of":
        return ""
    if at + 2 >= view.first:
        return ""
    noun = view.lower(at + 2)
    tables = table()
    state = view.lower(at + 3)
    if noun in ("the", "people", "those", "confirmed") and (noun == "the" or state in tables["states"]):
        noun = state
    if lexicon.lemma(noun, "n") in ("body", "corpse") and state in (
        "recovered",
        "found",
        "retrieved",
        "counted",
        "pulled",
    ):
        return "killed"
    attribute = tables["states"].get(noun) or tables["nouns"].get(lexicon.lemma(noun, "n"))
    return str(attribute) if attribute else f"number of {lexicon.lemma(noun, 'n')}"


_CLAUSE_OPENERS = listed("claims.count_labels", "clause_openers")


def _money_verb(view: View) -> Cue | None:
    """The event of which the sum is the object: "fined it 4.8 billion yen", "sold for £3m", "cost $790 million"."""
    for at in range(view.first - 1, max(-1, view.first - 1 - _LABEL_REACH), -1):
        lower = view.lower(at)
        if divides(view.words[at]):
            return None
        verb = lemma_of_verb(lower)
        concept = concept_of(verb, "v") or "" if verb and lower not in lexicon.FUNCTION_WORDS else ""
        phrase = phrase_at(view.words, at)
        if phrase is not None and phrase.concept in table()["money"]:
            concept = phrase.concept
        if verb in table()["sums"]:
            return Cue(table()["sums"][verb], concept)
        if concept in table()["money"]:
            return Cue(table()["money"][concept], concept)
        if lower in _CLAUSE_OPENERS:
            return None
    return None
