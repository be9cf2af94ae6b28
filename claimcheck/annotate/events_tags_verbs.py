"""Whether a word that can be a verb is one where it stands: by its form, its neighbours, and the tags before it."""

from __future__ import annotations

from claimcheck.annotate.concepts import concept_of, noun_class
from claimcheck.annotate.events_forms import SAME_PARTICIPLE, SAME_PAST, Form, form_of
from claimcheck.annotate.mentions import Word
from claimcheck.annotate.names_lexicon import noun_class as sort_of
from claimcheck.annotate.words import readings
from claimcheck.data.listed import listed

_REACH = 60  # words back in which a headline's first verb tells its style
_COORDINATED = 8  # words back in which the verb stands that an "and" continues
_SUBJECT_PRONOUNS = listed("annotate.events_tags_verbs", "subject_pronouns")
_PLURAL_PEOPLE = frozenset(("people", "police", "men", "women", "children"))
_BARE_AFTER = listed("annotate.events_tags_verbs", "bare_after")
_MODALS = listed("annotate.events_tags_verbs", "modals")
_HAVE = listed("annotate.events_tags_verbs", "have")
PERIODS = listed("annotate.events_tags_verbs", "periods")
_SELDOM = 12  # verbs for each noun in those counts, from which a form is taken for a verb: "opens", "starts"
_COMMON = 4  # times that a common verb is met as one in the counts behind the forms
_THINGS = listed("annotate.events_tags_verbs", "things")
_SPEAKING = frozenset({"say", "ask", "promise"})
_SPEAKERS = frozenset({"person", "organisation", "company", "document"})
_SURE = 9  # verbs for each noun in those counts, from which a form behind an aside is one
_BEHIND_A_VERB = frozenset("DMOQTWPR")  # tags of what opens an object or a complement
_ENDS = frozenset(".;")
_NOMINAL = frozenset("DAGQP")  # after these no finite verb stands


def noun_follows(words: tuple[Word, ...], i: int) -> bool:
    if i + 1 >= len(words):
        return False
    after = form_of(words[i + 1].lower)
    return not after.closed and after.other == "N"


def is_verb(
    words: tuple[Word, ...], i: int, form: Form, before: str, tags: list[str], forms: list[str]
) -> bool:
    """Whether a form that can be a verb is one here, by the word before it and the word after it."""
    if words[i].lower == "last" and i + 1 < len(words) and before != "X" and _is_period(words[i + 1]):
        return False  # "awarded in Leeds last Friday", "made last month"
    if before == "M" and words[i].lower in PERIODS:
        return False  # "by Friday evening it"
    if before == "X":
        return _after_auxiliary(words, i, form, tags)
    if before == "T":
        if form.noun_count > 4 * max(1, form.verb_count) and not _object_follows(words, i):
            return False  # "brought to court", "sent to market"
        return form.verb == "b" or words[i].lower in SAME_PAST or _is_base(words[i].lower)
    if before == "A" and _is_seldom_noun(form) and any(r.pos == "n" for r in readings(words[i - 1].lower)):
        before = "N"  # "the terminal opens on May 10", and not "the military strikes"
    if before in _NOMINAL:
        if form.verb == "g" and before == "P":  # "for failing", but "of shelling"
            return form.noun_count <= form.verb_count // 8 or _object_follows(words, i)
        # "two killed in crash", "two die in crash"
        if i > 2 and words[i - 2].text in "-–" and words[i - 3].text.isdigit():
            return False  # "a 3-1 win"
        counted = form.verb == "d" or (form.verb == "b" and form.verb_count > 4 * form.noun_count)
        return before == "Q" and counted and not noun_follows(words, i)
    if before == "O":
        return form.verb != "g" or form.noun_count <= 0
    if before == "W":
        if form.verb == "g":
            return form.noun_count <= 0 or _object_follows(words, i)
        aside = words[i - 1].lower == "which" and i > 1 and words[i - 2].text == ","
        if (words[i - 1].lower == "who" or aside) and form.verb == "z":
            return True  # "who lives in Oslo", "the race, which ends on Friday"
        relative = words[i - 1].lower in _SUBJECT_PRONOUNS
        return form.noun_count < 0 or (form.verb_count > form.noun_count and (relative or form.verb == "d"))
    if before == "N" and words[i].lower in _THINGS and not _object_follows(words, i):
        return False  # "the cattle shed burned", and not "the ship shed 90 boxes"
    if form.noun_count < 0 and form.other != "A":
        return before != "V" or form.verb == "g" or _bare(words, i)
    return _by_form(words, i, form, before, tags, forms)


def _is_seldom_noun(form: Form) -> bool:
    return form.verb == "z" and form.verb_count > _SELDOM * form.noun_count


def _is_base(lower: str) -> bool:
    """Whether a form is a verb's base besides the past of another: "to lay", "to found"."""
    return any(reading.pos == "v" and reading.lemma == lower for reading in readings(lower))


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
        return form.verb == "d" or words[i].lower in SAME_PARTICIPLE
    return form.verb == "g" or (form.verb == "d" and (form.noun_count < form.verb_count or form.other == "A"))


def _object_follows(words: tuple[Word, ...], i: int) -> bool:
    """Whether the next word opens a noun phrase: a determiner, pronoun, number or name."""
    if i + 1 >= len(words):
        return False
    after = words[i + 1]
    return form_of(after.lower).closed in ("D", "O", "Q") or after.text[0].isupper()


def past_with_object(words: tuple[Word, ...], i: int) -> bool:
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
    if form.other == "A" and form.verb == "b" and noun_follows(words, i):
        return False  # "last week"
    if form.verb == "d":
        return _past_is_verb(words, i, form, before, tags)
    if form.verb == "g":
        if before in "SC":
            return i + 1 == len(words) or words[i + 1].lower != "of"
        return _object_follows(words, i) or form.noun_count <= form.verb_count // 8
    if before in "SC" and i > 0:
        if form.verb == "z":  # "kills two, injures 22, damages ..."
            lists = "z" in forms[max(0, i - _REACH) : i]
            return (lists and (before == "S" or form.verb_count > form.noun_count)) or _resumes(
                words, i, form, tags
            )
        rather_noun = form.noun_count > 4 * max(1, form.verb_count)  # "looked after man and bird"
        return before == "C" and not rather_noun and _conjunct_is_verb(tags, i)
    fixture = before == "E" and form.verb == "b" and _is_fixture(words, i, form, tags)
    return fixture or _finite_after_noun(words, i, form, before)


def _is_fixture(words: tuple[Word, ...], i: int, form: Form, tags: list[str]) -> bool:
    """Whether a name that opens the clause does this to another, and no verb follows: "Ghana face Togo in Kumasi"."""
    first = i
    while first and tags[first - 1] == "E":
        first -= 1
    if i + 1 >= len(words) or (first and tags[first - 1] != "S"):
        return False
    after = words[i + 1]
    plays = form_of(after.lower).closed == "P" and form.verb_count > 3 * max(1, form.noun_count)
    end = next((at for at in range(i + 1, len(words)) if not words[at].text[0].isalnum()), len(words))
    rest = [form_of(word.lower) for word in words[i + 1 : end] if word.text.islower()]
    told = any(found.closed == "X" or (not found.closed and found.verb in ("d", "z")) for found in rest)
    return (after.text[0].isupper() or plays) and not told and words[end:] != () and words[end].text in _ENDS


def _past_is_verb(words: tuple[Word, ...], i: int, form: Form, before: str, tags: list[str]) -> bool:
    if form.other == "A" and form.noun_count < 0:  # "injured", "closed": an adjective before a noun
        if before == "C":
            return i < 2 or tags[i - 2] != "A"
        if before != "S" or _after_aside(words, i, tags) or not can_describe(words[i].lower):
            return True
        return not noun_follows(words, i) or _object_follows(words, i)
    return before in "NEMC" or (before == "S" and i > 0 and form.verb_count > form.noun_count)


def _after_aside(words: tuple[Word, ...], i: int, tags: list[str]) -> bool:
    """Whether an aside between commas stands before, and no verb before that: "Berg, 61, joined forces with",
    "the ship, which lost 90 boxes, reached port".
    """
    opens = next((at for at in range(i - 2, 0, -1) if words[at].text == ","), 0)
    if not opens or words[i - 1].text != "," or i - opens < 3:
        return False
    told = not {"V", "X"}.isdisjoint(tags[:opens])
    return words[opens + 1].text.isdigit() if i - opens == 3 else tags[opens + 1] in "WD" and not told


def _resumes(words: tuple[Word, ...], i: int, form: Form, tags: list[str]) -> bool:
    """Whether the verb of what stands before an aside follows it: "the coach, Ada Lund, says the ferry sank"."""
    opens = next((at for at in range(i - 2, 0, -1) if words[at].text == ","), 0)
    if not opens or words[i - 1].text != "," or i + 1 == len(words):
        return False
    after, aside = form_of(words[i + 1].lower), form_of(words[opens + 1].lower)
    if tags[opens - 1] not in "NEQ" or not {"V", "X"}.isdisjoint(tags[:opens]):
        return False
    if aside.closed == "D" or (
        tags[opens + 1] == "V" and aside.verb in ("d", "g")
    ):  # "the hall, built in 1990,"
        return after.closed in _BEHIND_A_VERB
    goes_on = after.closed in _BEHIND_A_VERB or words[i + 1].text[0].isupper()
    return goes_on and form.verb_count > _SURE * form.noun_count


def can_describe(lower: str) -> bool:
    """Whether a past form can stand before its noun: "closed shops", but not "took office"."""
    return lower.endswith("ed") or any(reading.pos == "a" for reading in readings(lower))


def _finite_after_noun(words: tuple[Word, ...], i: int, form: Form, before: str) -> bool:
    """Whether a present tense stands here; its form is that of a noun too ("strikes", "attack")."""
    if before not in "NEMS":
        return False
    if i + 1 == len(words):
        return form.verb == "z" and form.noun_count < 1 < form.verb_count and before in "EN"
    after = form_of(words[i + 1].lower)
    plural = words[i - 1].lower.endswith("s") or words[i - 1].lower in _PLURAL_PEOPLE
    if after.closed not in ("D", "O", "Q", "P", "T", "R") and not words[i + 1].text[0].isupper():
        fits = before in "EN" and (form.verb == "z" or plural) and after.other == "N" and not after.closed
        return fits and form.verb_count > _SELDOM * max(
            1, form.noun_count
        )  # "the final takes place in Leeds"
    if (
        form.verb == "z"
        and after.closed in ("P", "R")
        and (_is_mute(words, i, form) or _is_told_of(words, i))
    ):
        return False
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


def _is_mute(words: tuple[Word, ...], i: int, form: Form) -> bool:
    """Whether the noun before a form of speech is of nobody who could speak: "the trade talks in Oslo"."""
    before = words[i - 1].lower
    if words[i - 1].text[0].isupper() or form.noun_count <= 0 or concept_of(form.lemma, "v") not in _SPEAKING:
        return False
    return not _SPEAKERS.intersection(noun_class(before)) and not {"p", "o"} & set(sort_of(before))


def _is_told_of(words: tuple[Word, ...], i: int) -> bool:
    """Whether a name and the verb of the clause follow: "ceasefire talks in Oslo failed"."""
    end = i + 2
    while end < len(words) and words[end].text[0].isupper() and not form_of(words[end].lower).closed:
        end += 1
    after = form_of(words[end].lower) if i + 2 < end < len(words) else None
    return after is not None and (after.closed == "X" or after.verb == "d")


def _conjunct_is_verb(tags: list[str], i: int) -> bool:
    """Whether the coordination that begins before words[i] continues a verb: "to sign and launch"."""
    if i > 1 and tags[i - 2] == "A":
        return False
    before = tags[max(0, i - _COORDINATED) : i - 1]
    return "V" in before or "X" in before
