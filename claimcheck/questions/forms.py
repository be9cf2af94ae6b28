"""Forms of words for sentences of our own: participles, plurals, lists of names."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from claimcheck.annotate.words import readings
from claimcheck.data.files import rows
from claimcheck.model.records import NamedTuple
from claimcheck.subjects.families import noun_for

_VOWELS = frozenset("aeiou")
_NAMED = 3  # names that a list spells out


class _Verb(NamedTuple):
    participle: str  # "" for the regular one
    alone: bool  # stands without an object
    takes: bool  # takes an object


@cache
def _table() -> tuple[dict[str, _Verb], dict[str, str], dict[str, str]]:
    """Verbs, irregular plurals and nouns of concepts, from data/word_forms.tsv."""
    verbs, plurals, events = dict[str, _Verb](), dict[str, str](), dict[str, str]()
    for line in rows("word_forms.tsv"):
        sort, word, form, *flags = line.split("\t")
        if sort == "n":
            plurals[word] = form
        elif sort == "e":
            events[word] = form
        else:
            verbs[word] = _Verb(form, "i" in flags[0], "t" in flags[0])
    return verbs, plurals, events


def event_noun(family: str) -> str:
    """What a happening of the family is called: "meeting"; "" where nothing is known."""
    named = noun_for(family)
    if named != family.lstrip("~").replace("_", " "):
        return named
    return _table()[2].get(family, "")


def stands_alone(verb: str) -> bool:
    """Whether a verb is known to need no object."""
    known = _table()[0].get(verb)
    return known is not None and known.alone


def takes_object(verb: str) -> bool:
    """Whether a verb is known to take an object, and so to have a passive."""
    known = _table()[0].get(verb)
    return known is not None and known.takes


def participle(verb: str) -> str:
    """The past participle of a verb's base form: "meet" -> "met", "stop" -> "stopped", "convict" -> "convicted"."""
    known = _table()[0].get(verb)
    if known and known.participle:
        return known.participle
    for form in (f"{verb}{verb[-1]}ed", f"{verb}ked"):  # "stopped", "panicked", where the lexicon has them
        if any(reading.pos == "v" and reading.lemma == verb for reading in readings(form)):
            return form
    if verb.endswith("e"):
        return f"{verb}d"
    return f"{verb[:-1]}ied" if verb[-1] == "y" and verb[-2:-1] not in _VOWELS else f"{verb}ed"


def plural(noun: str) -> str:
    """The plural of a noun's base form: "child" -> "children", "ship" -> "ships"; a phrase by its last word."""
    before, _, last = noun.rpartition(" ")
    lead = f"{before} " if before else ""
    if known := _table()[1].get(last):
        return lead + known
    regular = last.endswith("s") and any(r.pos == "n" and r.lemma != last for r in readings(last))
    if regular or last in _plurals():
        return noun  # it is one
    if last.endswith(("s", "x", "z", "ch", "sh")):
        return f"{noun}es"
    return f"{noun[:-1]}ies" if last[-1:] == "y" and last[-2:-1] not in _VOWELS else f"{noun}s"


@cache
def _plurals() -> frozenset[str]:
    return frozenset(_table()[1].values())


def series(names: Sequence[str]) -> str:
    """ "A", "A and B", "A, B and C"; of more names the first ones "and others"."""
    shown = [*names] if len(names) <= _NAMED else [*names[:_NAMED], "others"]
    return " and ".join([", ".join(shown[:-1]), shown[-1]]) if len(shown) > 1 else "".join(shown)
