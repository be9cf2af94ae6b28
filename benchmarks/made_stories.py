"""Generated articles for measuring growth: stories of one to four articles, each drawn anew from a seed.

Names, places, dates, figures and wording are drawn: persons from the given names that the project ships and made-up
surnames, towns from its gazetteer, filler from its dictionary. Articles of one story share facts, not words.
"""

from __future__ import annotations

import random
from datetime import date, timedelta
from functools import cache
from importlib.resources import as_file, files
from typing import NamedTuple

import marisa_trie

from claimcheck.annotate.gazetteer import look_up
from claimcheck.annotate.words import readings

_FIRST = date(2015, 1, 1)
_DAYS = 3000
_STARTS = "b br c cl d dr f g gr h k l m n p pr r s st t tr v w".split()  # noqa: SIM905
_VOWELS = ["a", "ai", "e", "ea", "i", "o", "ou", "u"]
_ENDS = ["ck", "ll", "n", "nd", "r", "rd", "rs", "s", "sk", "t", "th", "x"]
_LAST = ["by", "dale", "er", "field", "ley", "man", "mer", "s", "sen", "ski", "son", "ton", "well"]
_SHAPES = {
    "fire": [
        "A fire at the {thing} in {town} killed {n} people on {day}. {who}, {age}, was among the dead.",
        "{n} people died on {day} when the {thing} in {town} burned down, among them {who}, {age}.",
        "{who}, {age}, and others died in the blaze at the {thing} in {town} on {day}. It killed {n} in all.",
    ],
    "verdict": [
        "{who}, {age}, was convicted of fraud in {town} on {day} and owes {n},{m} dollars to the {thing} fund.",
        "A jury in {town} convicted {who}, {age}, of defrauding the {thing} fund on {day}, by {n},{m} dollars.",
        "The {thing} fund is owed {n},{m} dollars by {who}, {age}, found guilty of fraud in {town} on {day}.",
    ],
    "meeting": [
        "{who} met {other} in {town} on {day} over the {thing} treaty. {n} delegates attended.",
        "{other} and {who} held talks in {town} on {day} about the {thing} treaty, watched by {n} delegates.",
        "{n} delegates came to {town} on {day}, where {who} and {other} met over the {thing} treaty.",
    ],
    "crash": [
        "A bus crashed near {town} on {day}, injuring {n} passengers. Driver {who}, {age}, was arrested.",
        "{n} passengers were hurt when a bus driven by {who}, {age}, left the road near {town} on {day}.",
        "Police near {town} arrested {who}, {age}, after a bus crash on {day} that left {n} people injured.",
    ],
    "purchase": [
        "{company} agreed on {day} to buy {rival} of {town} for ${n} million. {who} will lead the company.",
        "{rival} of {town} goes to {company} for ${n} million, both said on {day}. {who} becomes its head.",
        "{company} said on {day} that it would pay ${n} million for {rival} of {town} and put {who} in charge.",
    ],
}
_FILLERS = [
    "The {adjective} {noun} was {verb}ed by the {noun2}, officials said.",
    "Neighbours spoke of a {adjective} {noun} and a {noun2}.",
    "It was not known whether the {noun} would {verb} the {adjective} {noun2}.",
    "A spokesman called the {noun} {adjective} and promised a {noun2}.",
    "Nobody had expected the {noun2} to {verb} so {adjective} a {noun}.",
]


class Made(NamedTuple):
    """One generated article."""

    text: str
    published: date
    story: int


def stories(count: int, seed: int = 7) -> list[Made]:
    """So many articles, stories in order."""
    draw = random.Random(seed)
    made: list[Made] = []
    story = 0
    while len(made) < count:
        made += _story(draw, story)
        story += 1
    return made[:count]


def _story(draw: random.Random, number: int) -> list[Made]:
    kind = draw.choice(sorted(_SHAPES))
    day = _FIRST + timedelta(days=draw.randrange(_DAYS))
    facts = {
        "who": _person(draw),
        "other": _person(draw),
        "town": draw.choice(_towns()),
        "thing": f"{_surname(draw)} {draw.choice(['Mill', 'Hall', 'Bridge', 'Park', 'House'])}",
        "company": f"{_surname(draw)} Group",
        "rival": f"{_surname(draw)} Industries",
        "n": str(draw.randrange(13, 400)),
        "m": str(draw.randrange(100, 999)),
        "age": str(draw.randrange(18, 90)),
        "day": f"{day:%A}",
    }
    shapes = draw.sample(_SHAPES[kind], k=len(_SHAPES[kind]))
    return [
        Made(_article(draw, shapes[at % len(shapes)], facts), day + timedelta(days=draw.randrange(3)), number)
        for at in range(draw.choice([1, 2, 2, 3, 4]))
    ]


def _article(draw: random.Random, shape: str, facts: dict[str, str]) -> str:
    nouns, verbs, adjectives = _vocabulary()
    fillers = [
        filler.format(
            noun=draw.choice(nouns),
            noun2=draw.choice(nouns),
            verb=draw.choice(verbs),
            adjective=draw.choice(adjectives),
        )
        for filler in draw.sample(_FILLERS, k=4)
    ]
    return f"{shape.format(**facts)} {' '.join(fillers)}\n"


def _person(draw: random.Random) -> str:
    return f"{draw.choice(_given())} {_surname(draw)}"


def _surname(draw: random.Random) -> str:
    stem = draw.choice(_STARTS) + draw.choice(_VOWELS) + draw.choice(_ENDS)
    return (stem + draw.choice(_LAST)).capitalize()


@cache
def _given() -> tuple[str, ...]:
    text = files("claimcheck.data").joinpath("given_names.tsv").read_text("utf-8")
    names = {line.split("\t")[0] for line in text.splitlines() if line[:1].isalpha()}
    return tuple(
        sorted(name.capitalize() for name in names if name.isascii() and name.isalpha() and len(name) > 3)
    )


@cache
def _towns() -> tuple[str, ...]:
    with as_file(files("claimcheck.data") / "place_canonical.marisa") as path:
        names = marisa_trie.Trie().mmap(str(path)).keys()
    plain = sorted(name for name in names if name.isascii() and name.isalpha() and 5 <= len(name) <= 10)
    known = (name for name in plain[::9] if len(look_up(name)) == 1)
    return tuple(known)


@cache
def _vocabulary() -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Plain nouns, verbs and adjectives of the project's dictionary."""
    with as_file(files("claimcheck.data") / "words.marisa") as path:
        forms = sorted(set(marisa_trie.BytesTrie().mmap(str(path)).keys()))
    found: dict[str, list[str]] = {"n": [], "v": [], "a": []}
    for form in forms:
        held = readings(form)
        if form.isalpha() and len(held) == 1 and held[0].lemma == form and held[0].count > 2:
            found.setdefault(held[0].pos, []).append(form)
    return tuple(found["n"]), tuple(v for v in found["v"] if v[-1] not in "ey"), tuple(found["a"])
