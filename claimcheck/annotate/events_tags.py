"""Word classes in context, by closed lists, what a form can be, and its neighbours.

There is no statistical tagger: each rule below is one that newspaper English keeps nearly always. A tag is one letter:

    D determiner or possessive   N noun         V verb, finite or participle      P preposition   T "to"
    O pronoun                    E name         X auxiliary or modal              C and, or, but  S punctuation
    Q number                     A adjective    R adverb or "not"                 W clause opener (who, that, if ...)
    M weekday or month           G possessive 's

A verb's form goes with it: "b" base, "z" -s, "d" past or past participle, "g" -ing; "" for all other words.
"""

from __future__ import annotations

from claimcheck.annotate.events_forms import AMBIGUOUS_CALENDAR, PARTICIPLE_OPENERS, Form, form_of
from claimcheck.annotate.events_tags_only import only_verb
from claimcheck.annotate.events_tags_verbs import can_describe, is_verb, noun_follows, past_with_object
from claimcheck.annotate.known import Known
from claimcheck.annotate.mentions import Sentence, Word
from claimcheck.model import Zone
from claimcheck.model.records import NamedTuple

APOSTROPHES = frozenset(("'", "’"))
_QUOTES = frozenset(("'", "‘"))
_ADVERBS = frozenset((("once", "more"), ("once", "again"), ("no", "longer")))
_BACK = 60  # words back in which a quotation may have been opened


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
    for i in [i for i, found in enumerate(tags[:-1]) if found in ("D", "W")]:
        if (words[i].lower, words[i + 1].lower) in _ADVERBS:
            tags[i] = "R"
    forms = [""] * len(words)
    for i in [i for i, fixed in enumerate(tags) if not fixed]:
        before = tags[i - 1] if i and tags[i - 1] != "R" else _before(tags, i)
        found, verb = _tag(words, i, form_of(words[i].lower), before, tags, forms, loud)
        if headline and found == "N" and before in "NE" and is_verb_of_headline(words, i, tags):
            found, verb = "V", "z"
        tags[i], forms[i] = found, verb
    if sentence.zone is Zone.BODY and "V" not in tags and "X" not in tags:
        only = only_verb(words, tags)
        if only is not None:
            tags[only], forms[only] = "V", form_of(words[only].lower).verb
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
    if form.verb and is_verb(words, i, form, before, tags, forms):
        return "V", form.verb
    if before in "XSENO" and form.other in "AN" and _participle_follows(words, i):
        return "R", ""  # "was last repaired", "the club last won"
    if form.other == "A" and form.noun_count >= 0 and before in "DAG" and not noun_follows(words, i):
        return "N", ""
    if form.other == "A" and form.noun_count >= 0 and before in "NE" and _past_follows(words, i):
        return "N", ""  # "a water main flooded the cellar", "the law firm said"
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
    if i and (tags[i - 1] != "S" or words[i - 1].text in ",;)"):
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


def _past_follows(words: tuple[Word, ...], i: int) -> bool:
    """Whether the verb of a subject follows: a past tense with its object, or one that stands before no noun."""
    follows = i + 1 < len(words) and form_of(words[i + 1].lower).verb == "d"
    return follows and (
        past_with_object(words, i + 1)
        or not noun_follows(words, i + 1)
        or not can_describe(words[i + 1].lower)
    )


def is_shouted(words: tuple[Word, ...]) -> bool:
    """Whether most longer words of a headline have capitals, so that capitals tell nothing."""
    longer = [word.text[0].isupper() for word in words[:40] if len(word.text) > 2 and word.text[0].isalpha()]
    return len(longer) > 2 and sum(longer) * 4 >= len(longer) * 3


def is_verb_of_headline(words: tuple[Word, ...], i: int, tags: list[str]) -> bool:
    """Whether a form in -s with an object is the verb of a headline that has none yet: "Court jails clerk"."""
    form = form_of(words[i].lower)
    if form.verb != "z" or i + 1 >= len(words) or 4 * form.verb_count < form.noun_count:
        return False
    if "V" in tags[:i] or "X" in tags[:i]:
        return False
    after = form_of(words[i + 1].lower)
    named = words[i + 1].text[0].isupper() or after.closed in ("D", "Q", "O")
    return named or (after.other == "N" and not after.closed and form.verb_count > form.noun_count)


def is_possessive(words: tuple[Word, ...], i: int, before: str) -> bool:
    """Whether an apostrophe after an s is a possessive ("Leeds' victory") and closes no quotation."""
    if (
        words[i].text not in APOSTROPHES
        or before not in "NE"
        or i + 1 >= len(words)
        or words[i - 1].lower[-1] != "s"
    ):
        return False
    joined = words[i - 1].end == words[i].start and words[i + 1].start > words[i].end
    opened = any(word.text in _QUOTES for word in words[max(0, i - _BACK) : i])
    return joined and not opened and words[i + 1].text[0].isalnum()
