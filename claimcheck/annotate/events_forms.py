"""What a form can be as a tag of `events_tags`: closed-class words by list, all others by the word lexicon."""

from __future__ import annotations

from claimcheck.annotate.known import remembered
from claimcheck.annotate.words import readings
from claimcheck.data.listed import in_order, listed
from claimcheck.model.records import NamedTuple

_CLOSED_LISTS = {
    "D": "determiners",
    "O": "pronouns",
    "P": "prepositions",
    "T": "particle_to",
    "C": "conjunctions",
    "W": "subordinators",
    "R": "adverbs",
    "M": "calendar",
    "Q": "numbers",
    "X": "auxiliaries",
}
_CLOSED = {
    word: tag for tag, name in _CLOSED_LISTS.items() for word in in_order("annotate.events_forms", name)
}


AMBIGUOUS_CALENDAR = listed("annotate.events_forms", "ambiguous_calendar")  # when lower case


class Form(NamedTuple):
    """What a lower-case form can be, decided once."""

    closed: str  # its tag if it is a closed-class word, else ""
    verb: str  # b, z, d, g if it can be a verb, else ""
    lemma: str  # of that verb
    verb_count: int
    noun_count: int  # -1 where it can be no noun
    other: str  # tag where it is no verb: N, A or R
    fixed: str = ""  # the tag that it has in lower case whatever stands around it, "" where that decides


# Words and marks that are no verbs, and whose tag the words around them decide.
_BY_NEIGHBOURS = frozenset(("that", "what", "which", "her", "including", "following", "-", "'", "’"))
PARTICIPLE_OPENERS = frozenset(("last", "first", "next"))  # "was last repaired"


@remembered
def form_of(lower: str) -> Form:
    """What a lower-case form can be; "", past the end of a sentence, is a mark."""
    closed = _CLOSED.get(lower, "")
    if closed and not (closed == "M" and lower in AMBIGUOUS_CALENDAR):
        return Form(closed, "", "", 0, -1, closed, "" if closed == "M" or lower in _BY_NEIGHBOURS else closed)
    if lower[:1].isdigit():
        return Form("Q", "", "", 0, -1, "Q", fixed="Q")
    if not lower[:1].isalpha():
        mark = "G" if lower in {"'s", "’s"} else "Q" if lower in "$£€¥%" else "S"
        return Form(mark, "", "", 0, -1, mark, "" if mark == "G" or lower in _BY_NEIGHBOURS else mark)
    verb, lemma, verb_count, noun_count, other = "", "", 0, -1, ""
    for reading in readings(lower):
        if reading.pos == "v":
            if not lemma:
                verb, lemma, verb_count = _verb_form(lower, reading.lemma), reading.lemma, reading.count
        else:
            other = other or {"n": "N", "a": "A", "r": "R"}[reading.pos]
            if reading.pos == "n":
                noun_count = max(noun_count, reading.count)
    if not other:
        other = "R" if lower.endswith("ly") else ("A" if verb == "d" else "N")
    if len(lower) > 3 and lower.endswith(("n't", "n’t")):
        return Form("X", "", "", 0, -1, "X", fixed="X")
    open_to_both = verb or (other == "A" and noun_count >= 0) or lower in PARTICIPLE_OPENERS
    fixed = "" if open_to_both else other
    return Form("", verb, lemma, verb_count, noun_count, other, fixed)


SAME_PAST = listed("annotate.events_forms", "same_past")
SAME_PARTICIPLE = listed("annotate.events_forms", "same_participle")


# British letters beside American ones, as tools/cut_words.py folds them: the base forms of one verb.
_SPELLINGS = (
    ("is", "iz"), ("our", "or"), ("ys", "yz"), ("re", "er"), ("ll", "l"), ("ogue", "og"), ("ence", "ense"),
    ("mme", "m"), ("oe", "e"), ("ould", "old"), ("plough", "plow"),
)  # fmt: skip


def _is_base(form: str, lemma: str) -> bool:
    """Whether the form is the lemma, or the lemma in British spelling: "organise", "honour", "centre"."""
    return form == lemma or any(
        british in form and form.replace(british, american, 1) == lemma for british, american in _SPELLINGS
    )


def _verb_form(form: str, lemma: str) -> str:
    if _is_base(form, lemma):
        return "d" if form in SAME_PAST else "b"
    if form.endswith("ing") and lemma[:2] == form[:2]:
        return "g"
    return "z" if form.endswith("s") and not lemma.endswith(form[-2:]) else "d"
