"""Puts questions into plain English: "Where did Ada Lund and Bo Ek meet?"

The wordings are data (question_words.toml). What is not known is left out, and where too little is known the question
is plain ("When did this happen?"), never a guess at what happened.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from claimcheck.annotate.gazetteer import fold
from claimcheck.data.tables import read_table
from claimcheck.model import Kind
from claimcheck.model.records import dataclass
from claimcheck.questions.forms import event_noun, participle, plural, series, stands_alone, takes_object

_SLOT = re.compile(r"\{(\w+)\}")
_PART = re.compile(r"\[([^\]]*)\]")
_ANY = re.compile(r"\[([^\]]*)\]|\{\w+\}")  # a part that may fall away, or a slot: never what fills one
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_LONGEST = 60  # code points of a name or of words quoted
_EDGES = frozenset({"begin", "end"})  # of something: no happening of their own
_PATIENT = frozenset({"patient", "target"})


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question is about, in the words of a reader."""

    kind: Kind
    attribute: str
    family: str = ""  # the kind of happening, "" where the question hangs on none
    taking_part: tuple[tuple[str, str], ...] = ()  # (role, name), each name once
    of: str = ""  # the person or organisation that a value belongs to: who speaks, whose age it is
    where: str = ""
    cause: str = ""  # family of the happening that a number of people is of
    scope: tuple[str, ...] = ()
    words: str = ""  # of a quotation
    planned: bool = False


def worded(asked: Asked) -> str:
    """The question, with its mark."""
    slots = _slots(asked)
    for wording in _wordings(asked):
        if _known(_PART.sub("", wording), slots):
            return _ANY.sub(lambda found: _filled(found[1] or found[0], slots), wording)
    return "What do the articles say?"


def worded_check(name: str) -> str:
    """The question behind a relation that reading found broken, by the name of the check."""
    table: Mapping[str, str] = _data()["check"]
    return table.get(name, table["*"])


def named(attribute: str) -> str:
    """An attribute as a reader names it: "number of trams"."""
    measure, _, noun = attribute.partition(" of ")
    if noun and measure == "number":
        return f"{measure} of {plural(noun)}"
    return attribute.removesuffix(" told")


def weighed(traits: Sequence[str]) -> str:
    """Why two answers were compared, or not, whose likeness was weighed, by the names of the traits that tell most."""
    known: Mapping[str, str] = _data()["weighed"]
    return f"weighed together: {', '.join(dict.fromkeys(known.get(trait, trait) for trait in traits))}"


@cache
def harmful() -> frozenset[str]:
    """Families of happenings in which people come to harm."""
    return frozenset(_data()["words"]["harmful"])


@cache
def _data() -> dict[str, Any]:
    return read_table("question_words")


def _wordings(asked: Asked) -> Sequence[str]:
    table: Mapping[str, Sequence[str]] = _data()[asked.kind.value]
    measure, of, _ = asked.attribute.partition(" of ")
    keys = [asked.attribute, *([f"{measure} of *", "* of *"] if of else []), "*"]
    return next((table[key] for key in keys if key in table), ())


def _known(text: str, slots: Mapping[str, str]) -> bool:
    return all(slots.get(name) for name in _SLOT.findall(text))


def _filled(text: str, slots: Mapping[str, str]) -> str:
    """The text with its slots filled, "" where one of them is unknown."""
    if not _known(text, slots):
        return ""
    return _SLOT.sub(lambda slot: slots[slot[1]], text)


def _slots(asked: Asked) -> dict[str, str]:
    names = [_name(name) for _, name in asked.taking_part]
    measure, _, noun = asked.attribute.partition(" of ")
    cause = event_noun(asked.cause)
    return {
        "clause": _clause(asked),
        "event": _event(asked.family, names) if asked.family not in _EDGES else "",
        "lasting": _event(asked.family, names) if asked.family in _data()["words"]["lasting"] else "",
        "both": series(names),
        "pair": series(names) if len(names) == 2 else "",
        "either": " or ".join(names) if len(names) == 2 else "",
        "contest": _event(asked.family, names) if asked.family != "win" else "",
        "who": _name(asked.of) if asked.of else (names[0] if len(names) == 1 else ""),
        "where": f"{'on' if asked.cause == 'attack' else 'in'} {_name(asked.where)}" if asked.where else "",
        "cause": f"in the {cause}" if cause else "",
        "noun": _cut(noun),
        "nouns": _cut(plural(noun)) if noun else "",
        "measure": _cut(measure),
        "label": _cut(named(asked.attribute)),
        "words": _cut(asked.words),
        "scope": _scope(asked.scope),
    }


def _scope(scope: Sequence[str]) -> str:
    """ "in 2018 per share (net)": what can stand in a sentence, then the rest as it is."""
    plain = [f"in {word}" if _YEAR.fullmatch(word) else word for word in scope if _stands(word)]
    rest = ", ".join(word for word in scope if not _stands(word))
    return _cut(" ".join([*plain, *([f"({rest})"] if rest else [])]))


def _stands(word: str) -> bool:
    return bool(_YEAR.fullmatch(word)) or word.startswith(("per ", "last ", "next "))


def _event(family: str, names: Sequence[str]) -> str:
    """ "the meeting of A and B", "the fire"; "" where the happening has no name."""
    noun = event_noun(family)
    if not noun:
        return ""
    link = "of" if family in _data()["words"]["reciprocal"] and len(names) > 1 else "involving"
    return f"the {noun} {link} {series(names)}" if names else f"the {noun}"


def _clause(asked: Asked) -> str:
    """What is asked after, as a question goes on after "when": "did A and B meet", "was A convicted"."""
    names = [_name(name) for _, name in asked.taking_part]
    patients = [_name(name) for role, name in asked.taking_part if role in _PATIENT]
    family, words = asked.family, _data()["words"]
    verb = _data()["instead"].get(family, family)
    will = "will" if asked.planned else "did"
    if family in words["reciprocal"] and len(names) > 1:
        return f"{will} {series(names)} {verb}"
    if family == "born" and names:
        return f"{'was' if len(names) == 1 else 'were'} {series(names)} born"
    if names and (verb != family or family in words["alone"] or _only_alone(family)):
        doers = [name for name in names if name not in patients]
        done_by = doers if family in words["doers"] else patients or names
        return f"{will} {series(done_by)} {verb}" if done_by else ""
    if patients and (family in words["passive"] or (takes_object(family) and not stands_alone(family))):
        done = participle(verb)
        if asked.planned:
            return f"will {series(patients)} be {done}"
        return f"{'was' if len(patients) == 1 else 'were'} {series(patients)} {done}"
    event = _event(family, names)
    return f"{will} {event} take place" if event else ""


def _only_alone(verb: str) -> bool:
    return stands_alone(verb) and not takes_object(verb)


def _name(name: str) -> str:
    """A name as it stands in a sentence: "the Supreme Court", "Ada Lund"."""
    words = fold(name).split()
    article = (
        len(words) > 1 and words[0] != "the" and ("of" in words or words[-1] in _data()["words"]["with_the"])
    )
    return f"the {_cut(name)}" if article else _cut(name)


def _cut(text: str) -> str:
    """The text, or its beginning where it is long."""
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
