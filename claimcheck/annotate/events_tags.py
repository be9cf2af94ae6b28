"""Word classes in context, by closed lists, what a form can be, and its neighbours.

There is no statistical tagger: each rule below is one that newspaper English keeps nearly always. A tag is one letter:

    D determiner or possessive   N noun         V verb, finite or participle      P preposition   T "to"
    O pronoun                    E name         X auxiliary or modal              C and, or, but  S punctuation
    Q number                     A adjective    R adverb or "not"                 W clause opener (who, that, if ...)
    M weekday or month           G possessive 's

A verb's form goes with it: "b" base, "z" -s, "d" past or past participle, "g" -ing; "" for all other words.
"""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.annotate.events_forms import (
    AMBIGUOUS_CALENDAR,
    PARTICIPLE_OPENERS,
    SAME_PAST,
    Form,
    form_of,
)
from claimcheck.annotate.events_headlines import is_shouted, is_verb_of_headline
from claimcheck.annotate.events_possessives import APOSTROPHES, is_possessive
from claimcheck.annotate.known import Known
from claimcheck.annotate.mentions import Sentence, Word
from claimcheck.annotate.words import readings
from claimcheck.data.listed import listed
from claimcheck.model import Zone

_REACH = 60  # words back in which a headline's first verb tells its style
_COORDINATED = 8  # words back in which the verb stands that an "and" continues
_SUBJECT_PRONOUNS = listed("annotate.events_tags", "subject_pronouns")
_PLURAL_PEOPLE = frozenset(("people", "police", "men", "women", "children"))
_BARE_AFTER = listed("annotate.events_tags", "bare_after")
_MODALS = listed("annotate.events_tags", "modals")
_HAVE = listed("annotate.events_tags", "have")
PERIODS = listed("annotate.events_tags", "periods")
_COMMON = 4  # times that a common verb is met as one in the counts behind the forms
_NOMINAL = frozenset("DAGQP")  # after these no finite verb stands


class Tags(NamedTuple):
    """Per word of a sentence: its tag, and for verbs the form."""

    tags: str
    forms: list[str]


def tag(sentence: Sentence) -> Tags:
    """The tags of a sentence's words."""
    words = sentence.words
    headline = sentence.zone is Zone.HEADLINE
    loud = headline and is_shouted(words)
    tags = [_FIXED[word.text] for word in words]
    forms = [""] * len(words)
    for i in [i for i, fixed in enumerate(tags) if not fixed]:
        before = tags[i - 1] if i and tags[i - 1] != "R" else _before(tags, i)
        found, verb = _tag(words, i, form_of(words[i].lower), before, tags, forms, loud)
        if headline and found == "N" and before in "NE" and is_verb_of_headline(words, i, tags):
            found, verb = "V", "z"
        tags[i], forms[i] = found, verb
    return Tags("".join(tags), forms)


def _fixed(written: str) -> str:
    """The tag that a form as written has whatever stands around it; "" where that decides."""
    lower = written.lower()
    form = form_of(lower)
    if not written[0].isupper():
        return form.fixed
    return "E" if _is_only_name(form) and lower not in AMBIGUOUS_CALENDAR else ""


_FIXED = Known(_fixed)


def _before(tags: list[str], i: int) -> str:
    """The last tag before the word that is not an adverb's; "S" at the head of the sentence."""
    i -= 1
    while i >= 0 and tags[i] == "R":
        i -= 1
    return tags[i] if i >= 0 else "S"


def _tag(
    words: tuple[Word, ...], i: int, form: Form, before: str, tags: list[str], forms: list[str], loud: bool
) -> tuple[str, str]:
    """The tag and the verb's form of words[i]; the tags before it are known."""
    word = words[i]
    if word.text == "-" and before == "Q" and 0 < i < len(words) - 1 and words[i + 1].start == word.end:
        return "A", ""  # "a 48-hour strike": the hyphen is inside a noun phrase
    first = word.text[0]
    if word.text == "May" and (i or (len(words) > 1 and words[1].text[0].isdigit())):
        return "M", ""
    if first.isupper() and _is_name(words, i, form, tags, loud):
        return "E", ""
    if form.closed:
        owns = word.text in APOSTROPHES and is_possessive(words, i, before)
        return ("G", "") if owns else _closed(words, i, word.lower, form.closed, before)
    if word.lower in AMBIGUOUS_CALENDAR and first.isupper():
        return "M", ""
    if form.verb and _is_verb(words, i, form, before, tags, forms):
        return "V", form.verb
    if before == "X" and form.other in "AN" and _participle_follows(words, i):
        return "R", ""  # "was last repaired"
    if form.other == "A" and form.noun_count >= 0 and before in "DAG" and not _noun_follows(words, i):
        return "N", ""
    if form.other == "A" and form.noun_count >= 0 and before == "N" and _past_with_object(words, i + 1):
        return "N", ""  # "a water main flooded the cellar"
    return form.other, ""


def _is_name(words: tuple[Word, ...], i: int, form: Form, tags: list[str], loud: bool) -> bool:
    if form.closed and words[i].lower not in {"may", "will"}:
        return not loud and _is_acronym(words, i)
    if words[i].lower in AMBIGUOUS_CALENDAR:
        return False
    if _is_only_name(form):
        return True
    if loud:
        return not (form.verb or form.noun_count >= 0)
    if i and tags[i - 1] != "S":
        return True
    if i and words[i - 1].text in ",;)":
        return True
    if not form.lemma and form.other == "N" and form.noun_count < 0:
        return True  # no word of the lexicon
    return i + 1 < len(words) and words[i + 1].text[0].isupper() and not form.closed and form.other != "R"


def _is_only_name(form: Form) -> bool:
    """Whether a form with a capital can be nothing but a name."""
    return not (form.verb or form.noun_count >= 0 or form.other in "AR" or form.closed)


def _is_acronym(words: tuple[Word, ...], i: int) -> bool:
    """Whether a closed-class word in capitals among others in lower case is a name: "US", "WHO", "IT"."""
    around = [words[k].text for k in (i - 1, i + 1) if 0 <= k < len(words)]
    return (
        1 < len(words[i].text) < 5
        and words[i].text.isupper()
        and not any(near.isupper() and len(near) > 1 for near in around)
    )


def _closed(words: tuple[Word, ...], i: int, lower: str, found: str, before: str) -> tuple[str, str]:
    if found == "G":
        return ("X" if before in "OW" else "G"), ""
    if lower == "that" or lower in {"what", "which"}:
        after = form_of(words[i + 1].lower) if i + 1 < len(words) else None
        if (
            lower == "that"
            and before in "PSTW"
            and after is not None
            and (after.other in "NA" and not after.closed)
        ):
            return "D", ""
        return "W", ""
    if lower == "her" and (i + 1 == len(words) or form_of(words[i + 1].lower).closed in tuple("SPTWXC")):
        return "O", ""
    if lower in {"including", "following"}:
        return "P", ""
    if found == "M" and not words[i].text[0].isupper():
        return "N", ""
    return found, ""


def _participle_follows(words: tuple[Word, ...], i: int) -> bool:
    if i + 1 >= len(words) or words[i].lower not in PARTICIPLE_OPENERS:
        return False
    return form_of(words[i + 1].lower).verb == "d"


def _noun_follows(words: tuple[Word, ...], i: int) -> bool:
    if i + 1 >= len(words):
        return False
    after = form_of(words[i + 1].lower)
    return not after.closed and after.other == "N"


def _is_verb(
    words: tuple[Word, ...], i: int, form: Form, before: str, tags: list[str], forms: list[str]
) -> bool:
    """Whether a form that can be a verb is one here, by the word before it and the word after it."""
    if words[i].lower == "last" and i + 1 < len(words) and before != "X" and _is_period(words[i + 1]):
        return False  # "awarded in Leeds last Friday", "made last month"
    if before == "X":
        return _after_auxiliary(words, i, form, tags)
    if before == "T":
        if form.noun_count > 4 * max(1, form.verb_count) and not _object_follows(words, i):
            return False  # "brought to court", "sent to market"
        return form.verb == "b" or words[i].lower in SAME_PAST
    if before in _NOMINAL:
        if form.verb == "g" and before == "P":  # "for failing", but "of shelling"
            return form.noun_count <= form.verb_count // 8 or _object_follows(words, i)
        # "two killed in crash", "two die in crash"
        counted = form.verb == "d" or (form.verb == "b" and form.verb_count > 4 * form.noun_count)
        return before == "Q" and counted and not _noun_follows(words, i)
    if before == "O":
        return form.verb != "g" or form.noun_count <= 0
    if before == "W":
        if form.verb == "g":
            return form.noun_count <= 0 or _object_follows(words, i)
        relative = words[i - 1].lower in _SUBJECT_PRONOUNS
        return form.noun_count < 0 or (form.verb_count > form.noun_count and (relative or form.verb == "d"))
    if form.noun_count < 0 and form.other != "A":
        return before != "V" or form.verb == "g" or _bare(words, i)
    return _by_form(words, i, form, before, tags, forms)


def _is_period(word: Word) -> bool:
    """Whether a word in the singular names a day, a month or another stretch of time."""
    return word.lower in PERIODS or (form_of(word.lower).closed == "M" and word.text[0].isupper())


def _after_auxiliary(words: tuple[Word, ...], i: int, form: Form, tags: list[str]) -> bool:
    at = i - 1
    while at >= 0 and tags[at] == "R":
        at -= 1
    auxiliary = words[at].lower
    if auxiliary in _MODALS or (auxiliary.endswith(("n't", "n’t", "not")) and form.verb == "b"):
        return form.verb == "b" or words[i].lower in SAME_PAST
    if auxiliary in _HAVE:
        return form.verb == "d"
    return form.verb == "g" or (form.verb == "d" and (form.noun_count < form.verb_count or form.other == "A"))


def _object_follows(words: tuple[Word, ...], i: int) -> bool:
    """Whether the next word opens a noun phrase: a determiner, pronoun, number or name."""
    if i + 1 >= len(words):
        return False
    after = words[i + 1]
    return form_of(after.lower).closed in ("D", "O", "Q") or after.text[0].isupper()


def _past_with_object(words: tuple[Word, ...], i: int) -> bool:
    """Whether a past tense and its object stand here: "flooded the cellar"."""
    return i < len(words) and form_of(words[i].lower).verb == "d" and _object_follows(words, i)


def _bare(words: tuple[Word, ...], i: int) -> bool:
    return words[i - 1].lower in _BARE_AFTER


def _by_form(
    words: tuple[Word, ...], i: int, form: Form, before: str, tags: list[str], forms: list[str]
) -> bool:
    """Verb or noun after a noun, a name, punctuation, a conjunction or another verb."""
    if before == "V":
        return form.verb == "g" or (form.verb == "b" and _bare(words, i))
    if form.other == "A" and form.verb == "b" and _noun_follows(words, i):
        return False  # "last week"
    if form.verb == "d":
        return _past_is_verb(words, i, form, before, tags)
    if form.verb == "g":
        if before in "SC":
            return i + 1 == len(words) or words[i + 1].lower != "of"
        return _object_follows(words, i) or form.noun_count <= form.verb_count // 8
    if before in "SC" and i > 0:
        if form.verb == "z":  # "kills two, injures 22, damages ..."
            return "z" in forms[max(0, i - _REACH) : i] and (
                before == "S" or form.verb_count > form.noun_count
            )
        return before == "C" and _conjunct_is_verb(tags, i)
    return _finite_after_noun(words, i, form, before)


def _past_is_verb(words: tuple[Word, ...], i: int, form: Form, before: str, tags: list[str]) -> bool:
    if form.other == "A" and form.noun_count < 0:  # "injured", "closed": an adjective before a noun
        if before == "C":
            return i < 2 or tags[i - 2] != "A"
        if before != "S" or _after_age(words, i) or not _can_describe(words[i].lower):
            return True
        return not _noun_follows(words, i) or _object_follows(words, i)
    return before in "NEMC" or (before == "S" and i > 0 and form.verb_count > form.noun_count)


def _after_age(words: tuple[Word, ...], i: int) -> bool:
    """Whether an age between commas stands before: "Berg, 61, joined forces with"."""
    return i > 3 and words[i - 1].text == words[i - 3].text == "," and words[i - 2].text.isdigit()


def _can_describe(lower: str) -> bool:
    """Whether a past form can stand before its noun: "closed shops", but not "took office"."""
    return lower.endswith("ed") or any(reading.pos == "a" for reading in readings(lower))


def _finite_after_noun(words: tuple[Word, ...], i: int, form: Form, before: str) -> bool:
    """Whether a present tense stands here; its form is that of a noun too ("strikes", "attack")."""
    if before not in "NEMS":
        return False
    if i + 1 == len(words):
        return form.verb == "z" and form.noun_count < 1 < form.verb_count and before in "EN"
    after = form_of(words[i + 1].lower)
    if after.closed not in ("D", "O", "Q", "P", "T", "R") and not words[i + 1].text[0].isupper():
        return False
    plural = words[i - 1].lower.endswith("s") or words[i - 1].lower in _PLURAL_PEOPLE
    if form.verb == "z":
        return (
            before in "EN"
            and form.verb_count * 3 > form.noun_count * (9 if before == "N" else 1)
            and (before == "E" or not plural)
        )
    if plural and before in "EN":
        rare = form.verb_count < _COMMON and after.closed == "P"  # "across the Taos gorge on a wire"
        return form.verb_count * 2 > form.noun_count and not rare
    return form.noun_count == 0 < form.verb_count


def _conjunct_is_verb(tags: list[str], i: int) -> bool:
    """Whether the coordination that begins before words[i] continues a verb: "to sign and launch"."""
    if i > 1 and tags[i - 2] == "A":
        return False
    before = tags[max(0, i - _COORDINATED) : i - 1]
    return "V" in before or "X" in before
