"""Cues of speech in one unit, first of all verbs of saying with their subject: "X said", "said X", ", adding"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from claimcheck.annotate.mentions import Word
from claimcheck.annotate.names_lexicon import is_person_noun
from claimcheck.annotate.phrases import (
    BREAKS,
    Names,
    Phrase,
    is_trade_of,
    is_verb,
    only_subject_before,
    opens_phrase,
    phrase_after,
)
from claimcheck.annotate.quotes_cue import Cue
from claimcheck.annotate.quotes_cues_special import (
    ASKING,
    according_cue,
    asked_cue,
    colon_cue,
    copula_cue,
    infinitive_cue,
    noun_cue,
    passive_cue,
    put_it_cue,
    quoting_cue,
    unlaid_cue,
)
from claimcheck.annotate.quotes_homographs import is_used_as_verb
from claimcheck.annotate.quotes_lexicon import (
    ADVERBS,
    AUXILIARIES,
    BE,
    CLOSED,
    INDEFINITE,
    NEGATIONS,
    NEGATIVE_AUX,
    NOBODY,
    PREPOSITIONS,
    PRONOUNS,
    QUOTE,
    WEEKDAYS,
    Verb,
    speech_nouns,
    verb_forms,
)
from claimcheck.annotate.speakers import group_start, subject_before
from claimcheck.annotate.words import readings
from claimcheck.data.listed import listed

_WENT_ON = listed("annotate.quotes_cues", "went_on")
_QUOTING = listed("annotate.quotes_cues", "quoting")
_INVERTS = listed("annotate.quotes_cues", "inverts")
_MARKS_OFF = listed("annotate.quotes_cues", "marks_off") | {",", "—", "–", CLOSED}
_QUESTIONS = listed("annotate.quotes_opening", "questions")
_HEARERS = listed("annotate.quotes_opening", "addressees")
_CLAUSE = 7  # tokens in which the verb of a short clause is looked for
_HEADING = listed("annotate.quotes_cues", "heading")
_CONJUNCTIONS = listed("annotate.quotes_cues", "conjunctions")
_OBJECTS = listed("annotate.quotes_cues", "objects")
_GOES = listed("annotate.quotes_cues", "goes")
_SOURCING = frozenset(("according", "words", "per"))
_PUT = frozenset(("put", "puts"))
_HEADLINE = 24  # tokens
_MOST = 48  # cues in one unit; more is no prose


def find(tokens: Sequence[Word], names: Names) -> list[Cue]:
    """All cues of a unit, in order; [] for a unit that has more than prose would."""
    forms, nouns, openers = verb_forms(), speech_nouns(), _openers()
    cues: list[Cue] = []
    floor = 0
    for at in [at for at, word in enumerate(tokens) if word.lower in openers]:
        lower = tokens[at].lower
        cue = None
        if lower in _QUOTING:
            cue = quoting_cue(tokens, at, floor, names)
        elif lower in _PUT and at + 1 < len(tokens) and tokens[at + 1].lower == "it":
            cue = put_it_cue(tokens, at, floor, names)
        elif lower in forms:
            cue = _verb(tokens, at, floor, names, forms[lower])
        elif lower in _SOURCING:
            cue = according_cue(tokens, at, names)
        elif lower in BE:
            cue = copula_cue(tokens, at, names)
        elif lower == ":":
            cue = colon_cue(tokens, at, names, cues)
        if cue is None and lower in nouns:
            cue = noun_cue(tokens, at, names)
        if cue is not None:
            cues.append(cue)
            floor = floor if cue.unsaid else max(cue.after, at + 1)
            if len(cues) > _MOST:
                return []
    return cues


@cache
def _openers() -> frozenset[str]:
    """All words that one of the tests of `find` looks for."""
    return frozenset((*verb_forms(), *speech_nouns(), *_QUOTING, *_PUT, *_SOURCING, *BE, ":"))


def _is_titled(tokens: Sequence[Word]) -> bool:
    """Whether the unit is spelled like a headline, all its long words with capitals, so that a verb has one too."""
    if len(tokens) > _HEADLINE:
        return False
    long = [word.text for word in tokens if len(word.text) > 4 and word.text.isalpha()]
    all_told = [word.text for word in tokens if len(word.text) > 3 and word.text.isalpha()]
    enough = len(long) > 2 or (len(long) == 2 and len(all_told) > 3 and all(t[0].isupper() for t in all_told))
    return enough and all(text[0].isupper() for text in long)


def _verb(tokens: Sequence[Word], at: int, floor: int, names: Names, verb: Verb) -> Cue | None:
    heads = not is_used_as_verb(tokens, at, verb, names)  # if anything, then a headline
    if heads and not (_heads(tokens, at, verb) and _is_titled(tokens)):
        return None
    if tokens[at].lower in _WENT_ON and _tells_later(tokens, at):
        return None
    if _is_put_to_somebody(tokens, at, verb):
        return asked_cue(at, verb)
    group = group_start(tokens, at)
    between = {word.lower for word in tokens[group:at]}
    unsaid = bool(between & NEGATIONS or between & NEGATIVE_AUX)
    if not verb.ing and at + 1 < len(tokens) and tokens[at + 1].lower == "by":
        return passive_cue(tokens, at, names, verb)
    if not verb.ing and between & BE and "as" not in between:
        return passive_cue(tokens, at, names, verb) or unlaid_cue(tokens, at, group, floor, names, verb)
    if (inverted := _inverted(tokens, at, verb, names)) is not None:
        return Cue(at, at, inverted.last, verb.lemma, verb.kinds, inverted, inverted=True)
    if at and tokens[group - 1].lower == "to" and not _may_follow_to(tokens, group - 1, at):
        return infinitive_cue(tokens, at, group - 1, floor, names, verb)
    if verb.ing and not between & BE:
        if not _tells(tokens, at, verb):
            return None
        found: Phrase | str = "inherit"
    else:
        found = subject_before(tokens, group, floor, names)
    if isinstance(found, Phrase):
        found = _heard(tokens, _without_antecedent(tokens, found, names), group)
        if _is_asked(tokens, found.first):
            return None
        unsaid = unsaid or _is_nobody(tokens, found)
        return Cue(at, found.first, at + 1, verb.lemma, verb.kinds, found, unsaid=unsaid)
    if found == "inherit" or (group and tokens[group - 1].lower is CLOSED):
        return Cue(at, group, at + 1, verb.lemma, verb.kinds, None, inherits=True, unsaid=unsaid)
    return None


def _tells_later(tokens: Sequence[Word], at: int) -> bool:
    """Whether the infinitive behind the verb is the one that tells: "went on to explain"."""
    to = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].lower == "on")
    return to + 1 < len(tokens) and tokens[to].lower == "to" and tokens[to + 1].lower in verb_forms()


def _is_put_to_somebody(tokens: Sequence[Word], at: int, verb: Verb) -> bool:
    """Whether a participle heads its clause with no subject: "Asked about the vote", "when told that it was late"."""
    alone = at == 0 or (tokens[at - 1].lower in _HEADING and (at < 2 or tokens[at - 2].text != "as"))
    passive = "w" in verb.kinds and not verb.ing and tokens[at].lower not in (verb.lemma, verb.lemma + "s")
    return alone and passive and at + 1 < len(tokens) and tokens[at + 1].lower in ASKING | {"that"}


def _without_antecedent(tokens: Sequence[Word], subject: Phrase, names: Names) -> Phrase:
    """The subject of "everything Lund says": "Lund"."""
    held = tokens[subject.first].lower in INDEFINITE and subject.last - subject.first > 1
    return (
        Phrase(subject.first + 1, subject.last)
        if held and opens_phrase(tokens, subject.first + 1, names)
        else subject
    )


def _heard(tokens: Sequence[Word], subject: Phrase, group: int) -> Phrase:
    """The subject of "many heard him say": "him"."""
    heard = subject.last == group and subject.last - subject.first > 1 and tokens[group - 1].lower in _OBJECTS
    return Phrase(group - 1, group) if heard else subject


def _is_asked(tokens: Sequence[Word], subject: int) -> bool:
    """Whether the clause is a question that nobody is said to have asked: "Do you know where it is?"."""
    return subject > 0 and tokens[-1].text == "?" and tokens[subject - 1].lower in AUXILIARIES


def _tells(tokens: Sequence[Word], at: int, verb: Verb) -> bool:
    """Whether a participle stands at the head of a clause of its own or before what was said."""
    before = tokens[at - 1].lower if at else ","
    after = tokens[at + 1].lower if at + 1 < len(tokens) else "."
    if before == "worth" or (before == "without" and at > 1 and tokens[at - 2].lower in _GOES):
        return False  # "It is worth noting that", "it goes without saying that"
    if tokens[at].lower in _CONJUNCTIONS and (before == "and" or not before[:1].isalnum()):
        return False  # "Assuming that it holds, ..."
    noun = before in speech_nouns() and bool(set("aqzt") & set(verb.kinds))  # "a statement calling it late"
    if (
        noun
        or after in ("that", ":")
        or _hears(tokens, at)
        or (at + 1 < len(tokens) and tokens[at + 1].text is QUOTE)
    ):
        return True
    if before in PREPOSITIONS and before not in ("after", "before", "in"):
        if after in _QUESTIONS:
            return "q" in verb.kinds  # "without explaining how" against "without knowing how"
        clause = any(is_verb(word) for word in tokens[at + 2 : at + _CLAUSE])
        return (
            "z" in verb.kinds and clause and after in PRONOUNS
        )  # "by saying she is late" against "by adding towns"
    return "q" in verb.kinds or before in _MARKS_OFF


def _hears(tokens: Sequence[Word], at: int) -> bool:
    """ "by telling them that"."""
    return at + 2 < len(tokens) and tokens[at + 1].lower in _HEARERS and tokens[at + 2].lower == "that"


def _heads(tokens: Sequence[Word], at: int, verb: Verb) -> bool:
    """Whether a word of a headline is its verb: a third person behind a subject, before what was told or at the end."""
    third = tokens[at].lower.endswith("s") and "z" in verb.kinds and verb.lemma != tokens[at].lower
    if not (third and at and tokens[at - 1].text[:1].isalnum()):
        return False
    follows = tokens[at + 1].text if at + 1 < len(tokens) else "."
    tags = follows == "." and any(word.text == "," for word in tokens[max(0, at - 8) : at])
    return tags or (at < 8 and follows[:1].isalnum())


def _is_nobody(tokens: Sequence[Word], subject: Phrase) -> bool:
    """Whether the subject says that nobody did: "few experts", "no one"."""
    first = subject.first - (subject.first > 0 and tokens[subject.first].lower == "one")
    return tokens[first].lower in NOBODY


_REFUSALS = listed("annotate.quotes_cues", "refusals")


def _may_follow_to(tokens: Sequence[Word], to: int, at: int) -> bool:
    """Whether the infinitive tells what was said: "went on to say", "was quick to add:"."""
    if to and tokens[to - 1 - (tokens[to - 1].lower == "on" and to > 1)].lower in _WENT_ON:
        return True
    if to and tokens[to - 1].lower in _REFUSALS:
        return False
    follows = tokens[at + 1 : at + 3]
    return bool(follows) and (follows[0].text in (QUOTE, ":") or [w.text for w in follows] == [",", QUOTE])


def _inverted(tokens: Sequence[Word], at: int, verb: Verb, names: Names) -> Phrase | None:
    """The subject of "..., said X": only right after what was said and only before punctuation or a place or day."""
    before = tokens[at - 1] if at else None
    quoted = before is not None and (
        before.lower is CLOSED or (before.text in ",—–" and at > 1 and tokens[at - 2].text is QUOTE)
    )
    told = before is not None and before.text == "," and verb.lemma in _INVERTS
    if verb.ing or not (quoted or told or at == 0) or at + 1 >= len(tokens):
        return None
    if "w" in verb.kinds and verb.lemma != "ask":
        return None
    if not opens_phrase(tokens, at + 1, names) and not (quoted and not _is_gap(tokens, at + 1, names)):
        return None
    if tokens[at + 1].lower in WEEKDAYS or tokens[at + 1].lower in _OBJECTS:
        return None
    phrase = phrase_after(tokens, at + 1, names)
    if phrase is None or (not quoted and not _ends_clause(tokens, phrase.last)):
        return None
    last = tokens[phrase.last - 1]
    one = quoted or names.at(last) is not None or is_person_noun(last.lower)
    return phrase if one or not told or not only_subject_before(tokens, at) else None


def _is_gap(tokens: Sequence[Word], at: int, names: Names) -> bool:
    word = tokens[at]
    return (
        word.lower in PREPOSITIONS
        or word.lower in ADVERBS
        or word.text in BREAKS
        or word.text in ".!?"
        or (is_verb(word) and not _modifies(tokens, at) and not is_trade_of(tokens, at, names))
    )


def _modifies(tokens: Sequence[Word], at: int) -> bool:
    """Whether a participle stands before its noun: "said presiding judge Ada Lund"."""
    noun = readings(tokens[at + 1].lower) if at + 1 < len(tokens) else ()
    return tokens[at].lower.endswith(("ing", "ed")) and any(found.pos == "n" for found in noun)


def _ends_clause(tokens: Sequence[Word], at: int) -> bool:
    return at >= len(tokens) or tokens[at].text in (",", ".", "!", "?", ":", ";", ")") or tokens[at].lower in (
        "on", "in", "at", "who", "during", "late",
    )  # fmt: skip
