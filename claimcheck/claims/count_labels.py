"""Labels: nouns and verbs that a number is the size of ("the death toll stands at 41", "a fine of 480m yen")."""

from __future__ import annotations

from claimcheck.annotate import words as lexicon
from claimcheck.annotate.concepts import concept_of, phrase_at
from claimcheck.annotate.events_forms import form_of
from claimcheck.claims.count_view import View, divides, lemma_of_verb, table
from claimcheck.data.listed import listed
from claimcheck.model.records import NamedTuple

PEOPLE = listed("claims.count_labels", "people")
"""Attributes that count those to whom an event happened."""


_LABEL_LINKS = listed("claims.count_labels", "label_links")
_LABEL_VERBS = listed("claims.count_labels", "label_verbs")


RATES = listed("claims.count_labels", "rates")
"""Labels that are percentages themselves."""


_SIZE_LINKS = listed("claims.count_labels", "size_links")
_COUNTED_LABELS = listed("claims.count_labels", "counted_labels")
_VERB_AFTER = listed("claims.count_labels", "verb_after")
_LABEL_REACH = 18  # words between a label and its size
_SET_OFF = frozenset({"at", "of"})
_MARKS = frozenset(".;:?!")
_SUMS = listed("claims.count_labels", "sums")
_MILLION = 1_000_000


class Cue(NamedTuple):
    """An attribute with the concept that gave it; `change` marks the size of a rise or fall, not a level."""

    attribute: str
    concept: str = ""
    change: bool = False
    before: bool = False  # the earlier of two levels: "from £48m"
    at: int = -1  # the label's word in the sentence, -1 where none gave the attribute
    turned: bool = False  # the attribute holds what a negated verb tells: "did not survive" counts the dead


def of_money(view: View) -> Cue | None:
    """The attribute of a sum of money: its own noun, a label before it, or the verb's concept."""
    return own_label(view) or label(view) or _money_verb(view) or _worth(view)


def sum_of(view: View) -> str:
    """The lemma of the noun whose sum it is: "a guarantee of £400", "the savings, of £400,"; "" for none."""
    at = view.first - 2
    if view.lower(at + 1) != "of":
        return ""
    word = view.lower(at - 1) if view.lower(at) == "," else view.lower(at)
    if not word:
        return ""  # "Of £400, half was spent"
    noun = lexicon.lemma(word, "n")
    known = any(reading.pos == "n" for reading in lexicon.readings(word))
    form = form_of(word)
    past = form.verb == "d" and form.lemma != word  # "insurers spoke of £400"
    return noun if known and noun not in _SUMS and not past else ""


def label_noun(lower: str) -> str:
    """The form under which a noun is a label: "sales" as it stands, "prices" by its lemma."""
    return lower if lower in table()["labels"] else lexicon.lemma(lower, "n")


def _worth(view: View) -> Cue | None:
    """ "A contract worth 30m rupees": what it is the value of."""
    before = view.ahead(3)
    return (
        Cue("value") if "worth" in before or before[-2:] in (["valued", "at"], ["insured", "for"]) else None
    )


def own_label(view: View) -> Cue | None:
    """The noun after the amount: "a $1.5m fine", "€390m in damages"."""
    noun = view.noun
    if not noun and view.lower(view.last) in ("in", "of"):
        noun = lexicon.lemma(view.lower(view.last + 1), "n")
    attribute = table()["labels"].get(noun)
    return Cue(attribute, concept_of(noun, "n") or "") if attribute else None


def label(view: View) -> Cue | None:
    """A noun before the amount that it is the size of, a linking verb or preposition between them."""
    labels, link = table()["labels"], view.lower(view.first - 1)
    verb = _is_set_off(view)
    inside = other = False  # inside: past a participle, "the number of injured"
    for at in range(view.first - 1, max(-1, view.first - 1 - _LABEL_REACH), -1):
        lower = view.lower(at)
        if lower in _MARKS and not (lower == ":" and at == view.first - 1):
            return None
        noun = label_noun(lower)
        if noun in ("tax", "interest") and view.lower(at - 1) in ("before", "after", "pre"):
            continue  # "profit before tax"
        if inside and noun in labels and _is_put(view, at) and _fits(view, labels[noun]):
            return _sized(noun, at)  # "put the price of mending it at £3m"
        if not inside and noun in labels and not _is_verb_there(view, at):
            near = (at >= view.first - 2 and link in _SIZE_LINKS) or _is_put(view, at)
            fits = (verb or near) and _fits(view, labels[noun])
            return _sized(noun, at)._replace(change=link == "by", before=link == "from") if fits else None
        if noun in table()["nouns"] and not (inside or other):
            if _is_put(view, at):
                return Cue(table()["nouns"][noun], concept_of(noun, "n") or "", at=at)  # "puts deaths at 40"
            other = True
        if counted := _number_of(view, at):
            return Cue(counted) if verb or not inside or _is_put(view, at) else None
        stem = lemma_of_verb(lower)
        verb = verb or stem in _LABEL_VERBS
        inside = inside or (stem not in _LABEL_VERBS and _opens(stem, lower))
    return None


def _is_set_off(view: View) -> bool:
    """Whether commas stand round a number with "at" or "of": "turnout in the north, at 31 per cent, was up"."""
    opens = view.lower(view.first - 2) == "," and view.lower(view.first - 1) in _SET_OFF
    return opens and view.lower(view.last) == ","


def _sized(noun: str, at: int) -> Cue:
    return Cue(table()["labels"][noun], concept_of(noun, "n") or "", at=at)


def _opens(stem: str, lower: str) -> bool:
    """Whether a participle or gerund opens a phrase of its own."""
    links = stem in ("", "be", "have") or lower in _LABEL_LINKS
    return not links and lower.endswith(("ed", "ing"))


def _fits(view: View, attribute: str) -> bool:
    """Whether a plain number can be the size of the label: sums need a currency, or to be of their order."""
    if view.mention.form not in ("cardinal", "fraction"):
        return attribute not in PEOPLE or view.mention.form != "money"
    size = view.mention.amount.high
    return attribute in _COUNTED_LABELS or (size is not None and size >= _MILLION)


def _is_verb_there(view: View, at: int) -> bool:
    """Whether a form that can be a noun is a verb by its place: "they pay 12", "to lead", "will cost"."""
    before = view.lower(at - 1)
    return bool(lemma_of_verb(view.lower(at))) and before in _VERB_AFTER


_REVISING = listed("claims.count_labels", "revising")


def _is_put(view: View, at: int) -> bool:
    """Whether "lowered the number of ... to 37", "put the number of ... at 40", "gave it as 40" frames the number."""
    verbs = {lemma_of_verb(view.lower(place)) for place in range(max(0, at - 3), at)}
    return view.lower(view.first - 1) in ("to", "at", "as") and bool(verbs & _REVISING)


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
