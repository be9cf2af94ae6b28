"""The verb of a sentence in which no word was sure to be one: "the house dates from 1935", "that left 412 cattle"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate.events_forms import Form, form_of
from claimcheck.annotate.mentions import Word
from claimcheck.data.listed import listed

_PRONOUNS = listed("annotate.events_tags_only", "pronouns")  # of the determiners
_PLURALS = listed("annotate.events_tags_only", "plurals")
_SUBJECT = "NEMS"  # the last tag of a subject, or of an aside behind it
_COMPLEMENT = "DQPTRMOSE"  # the first tag of what follows a verb that can be a noun
_ASIDE = 2  # commas round what parts a subject from its verb
_PAST, _PRESENT = 100, 10  # how far a form that is no noun goes before others


def only_verb(words: Sequence[Word], tags: Sequence[str]) -> int | None:
    """The index of the likeliest verb among words tagged as nouns and adjectives; None where a fragment has none.

    The form must agree with the word before it and stand behind a subject; of several the one that is least often a
    noun is taken, then the first.
    """
    able = [at for at in range(1, len(words)) if tags[at] in "NA" and _can_be(words, tags, at)]
    return max(able, key=lambda at: (_weight(form_of(words[at].lower)), -at), default=None)


def _can_be(words: Sequence[Word], tags: Sequence[str], at: int) -> bool:
    form = form_of(words[at].lower)
    if form.verb in ("", "g") or words[at].text[0].isupper():
        return False
    before = at - 1
    while before > 0 and tags[before] == "R":
        before -= 1
    told = tags[before] in _SUBJECT or (tags[before] == "D" and words[before].lower in _PRONOUNS)
    if form.verb == "d":
        return (told or tags[before] in "AQ") and form.other != "N" and not _describes(tags, at)
    follows = at + 1 == len(words) or tags[at + 1] in _COMPLEMENT
    if tags[before] == "S" and [word.text for word in words[:at]].count(",") < _ASIDE:
        return False
    plural = words[before].lower.endswith("s") or words[before].lower in _PLURALS
    if form.verb == "b":
        return told and follows and plural
    far = tags[before] == "S" or "P" in tags[:before]  # "the run of 31 plays ends": "plays" is no subject
    return told and follows and (far or not plural)


def _describes(tags: Sequence[str], at: int) -> bool:
    """Whether a participle stands before its noun: "a cave, closed caverns"."""
    return tags[at] == "A" and at + 1 < len(tags) and tags[at + 1] == "N" and tags[at - 1] in "AQSP"


def _weight(form: Form) -> float:
    sure = _PAST if form.verb == "d" else _PRESENT if form.noun_count < 1 else 0
    return sure + form.verb_count / (1 + max(0, form.noun_count))
