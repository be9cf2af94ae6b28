"""Verbs and nouns of saying (claimcheck/data/speech_*.txt) and the closed lists of words by which clauses are read."""

from __future__ import annotations

from functools import cache

from claimcheck.annotate.words import readings
from claimcheck.data.files import rows
from claimcheck.data.listed import listed
from claimcheck.model.records import NamedTuple


class Verb(NamedTuple):
    """A form of a verb of saying."""

    lemma: str
    # letters, see tools/cut_speech.py: t that, w hearer, q tag, a as, z bare clause, j noun phrase, i infinitive,
    # d p h stance
    kinds: str
    ing: bool  # present participle
    ambiguous: bool  # a form that is as easily a noun: "claims", "reports", "state"


AUXILIARIES = listed("annotate.quotes_lexicon", "auxiliaries")
BE = listed("annotate.quotes_lexicon", "be")
NEGATIONS = frozenset(("not", "never", "n't", "hardly"))
NEGATIVE_AUX = listed("annotate.quotes_lexicon", "negative_aux")
ADVERBS = listed("annotate.quotes_lexicon", "adverbs")
DETERMINERS = listed("annotate.quotes_lexicon", "determiners")
PRONOUNS = listed("annotate.quotes_lexicon", "pronouns")
PREPOSITIONS = listed("annotate.quotes_lexicon", "prepositions")
CONJUNCTIONS = listed("annotate.quotes_lexicon", "conjunctions")
SUBORDINATORS = listed("annotate.quotes_lexicon", "subordinators")
TAIL_OPENERS = listed("annotate.quotes_lexicon", "tail_openers")
WEEKDAYS = listed("annotate.quotes_lexicon", "weekdays")
MEDIA = listed("annotate.quotes_lexicon", "media")
WORKS = listed("annotate.quotes_lexicon", "works")
NAMING = listed("annotate.quotes_lexicon", "naming")
INDEFINITE = listed("annotate.quotes_lexicon", "indefinite")
NOBODY = listed("annotate.quotes_lexicon", "nobody")
QUOTE = "“”"
"""Text of the token that stands for a whole quoted stretch."""
CLOSED = "“,”"
"""Its `lower` where the stretch ends like something said: in a comma, ".", "?" or "!"."""
DASHES = frozenset(("—", "–", "―", "-"))


@cache
def verb_forms() -> dict[str, Verb]:
    """Lower-case form -> verb of saying."""
    forms: dict[str, Verb] = {}
    nouns = speech_nouns()
    for line in rows("speech_verbs.txt"):
        lemma, kinds, inflected = line.split("\t")
        for form in inflected.split():
            plain = (form == lemma or form == lemma + "s") and lemma not in _ONLY_VERBS
            noun = form in nouns or (plain and any(found.pos == "n" for found in readings(form)))
            forms.setdefault(form, Verb(lemma, kinds, form.endswith("ing") and form != lemma, noun))
    return forms


_ONLY_VERBS = listed("annotate.quotes_lexicon", "only_verbs")


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
    for lemma in rows("speech_nouns.txt"):
        plural = lemma[:-1] + "ies" if lemma.endswith("y") else lemma + "s"
        nouns[lemma] = nouns[plural] = lemma
    return nouns


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
    nouns = rows("unnamed_sources.txt")
    return frozenset(nouns) | {noun + "s" for noun in nouns} | {"witnesses"}


def is_unnamed(source: str) -> bool:
    """Whether the words for a source keep it unnamed: "two officials", "a person close to the talks"."""
    words = source.split()
    heads = words[: next((at for at, word in enumerate(words) if word in PREPOSITIONS), len(words))]
    named = any(word[:1].isupper() for word in heads[1:])
    return not named and any(word.lower() in _unnamed() for word in heads)
