"""Verbs and nouns of saying (claimcheck/data/speech_*.txt) and the closed lists of words by which clauses are read."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Verb(NamedTuple):
    """A form of a verb of saying."""

    lemma: str
    # letters, see tools/cut_speech.py: t that, w hearer, q tag, a as, z bare clause, j noun phrase, i infinitive,
    # d p h stance
    kinds: str
    ing: bool  # present participle
    ambiguous: bool  # a form that is as easily a noun: "claims", "reports", "state"


def word_set(text: str) -> frozenset[str]:
    """The words of a closed list, for membership."""
    return frozenset(text.split())


AUXILIARIES = word_set(
    "am is are was were be been being has have had having do does did will would shall should can could"
    " may might must ’s ’d ’ve 'd 'll ’ll"
)
BE = word_set("am is are was were be been being ’s")
NEGATIONS = word_set("not never n't hardly")
NEGATIVE_AUX = word_set(
    "don't don’t doesn't doesn’t didn't didn’t won't won’t wouldn't wouldn’t can't can’t couldn't"
    " couldn’t hasn't hasn’t haven't haven’t hadn't hadn’t"
)
ADVERBS = word_set(
    "also later then now still already once again even just further simply recently previously first"
    " earlier always ever often both all soon too only yesterday today meanwhile instead thus therefore"
    " however reportedly"
)
DETERMINERS = word_set(
    "the a an this that these those his her its their our my your one another some several many two three"
    " four five no each every any both"
)
PRONOUNS = word_set("i he she it they we you who one")
PREPOSITIONS = word_set(
    "of in on at to for from with by about after before during under over between among against since"
    " until near through as within without into onto inside outside behind beyond despite like than"
    " including following via across amid around"
)
CONJUNCTIONS = word_set("and but or yet nor so then")
SUBORDINATORS = word_set(
    "that if when while because although though whereas whether since as after before until unless once"
    " where how why what which whom whose"
)
TAIL_OPENERS = word_set(
    "although though while whereas despite citing referring speaking when before after as even because since"
)
WEEKDAYS = word_set(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight late early last"
    " this next earlier night morning afternoon evening"
)
MEDIA = word_set(
    "agency agencies newspaper newspapers times post news tv radio television channel magazine daily"
    " paper broadcaster station herald tribune journal outlet outlets media press gazette website newswire"
)
WORKS = word_set(
    "program programme show film movie book song album novel play poem podcast series episode newspaper"
    " magazine column essay exhibition article documentary sitcom single track headline slogan motto"
    " memoir broadcast on of"
)
NAMING = word_set(
    "called known so-called named nicknamed dubbed titled entitled word words term phrase codenamed"
    " labelled labeled"
)
QUOTE = "“”"
"""Text of the token that stands for a whole quoted stretch."""
CLOSED = "“,”"
"""Its `lower` where the stretch ends like something said: in a comma, ".", "?" or "!"."""
DASHES = word_set("— – ― -")


@cache
def verb_forms() -> dict[str, Verb]:
    """Lower-case form -> verb of saying."""
    forms: dict[str, Verb] = {}
    nouns = speech_nouns()
    for line in _lines("speech_verbs.txt"):
        lemma, kinds, inflected = line.split("\t")
        for form in inflected.split():
            noun = form in nouns or ((form == lemma or form == lemma + "s") and lemma not in _ONLY_VERBS)
            forms.setdefault(form, Verb(lemma, kinds, form.endswith("ing") and form != lemma, noun))
    return forms


_ONLY_VERBS = word_set(
    "say tell add ask insist deny admit explain argue describe accuse believe agree announce confirm declare"
)


@cache
def triggers() -> frozenset[str]:
    """Every lower-case word that can be or begin a cue; a sentence without one and without a quote holds no speech."""
    return (
        frozenset(verb_forms())
        | frozenset(speech_nouns())
        | {"according", "per", "quoted", "quotes", "quoting", ":"}
    )


@cache
def speech_nouns() -> dict[str, str]:
    """Lower-case form, singular or plural -> noun of saying."""
    nouns: dict[str, str] = {}
    for lemma in _lines("speech_nouns.txt"):
        plural = lemma[:-1] + "ies" if lemma.endswith("y") else lemma + "s"
        nouns[lemma] = nouns[plural] = lemma
    return nouns


def _lines(name: str) -> list[str]:
    text = (files("claimcheck.data") / name).read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@cache
def _stances() -> dict[str, str]:
    found = {}
    for verb in verb_forms().values():
        found[verb.lemma] = next((letter for letter in "dph" if letter in verb.kinds), "")
    return found


def stance_of(lemma: str) -> str:
    """How the source stands to the content: "d" denies it, "p" promises it, "h" falls short of saying it, else ""."""
    return _stances().get(lemma, "")


@cache
def _unnamed() -> frozenset[str]:
    nouns = _lines("unnamed_sources.txt")
    return frozenset(nouns) | {noun + "s" for noun in nouns} | {"witnesses"}


def is_unnamed(source: str) -> bool:
    """Whether the words for a source keep it unnamed: "two officials", "a person close to the talks"."""
    words = source.split()
    heads = words[: next((at for at, word in enumerate(words) if word in PREPOSITIONS), len(words))]
    named = any(word[:1].isupper() for word in heads[1:])
    return not named and any(word.lower() in _unnamed() for word in heads)
