"""Cues of speech in one unit, first of all verbs of saying with their subject: "X said", "said X", ", adding"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate.mentions import Word
from claimcheck.annotate.phrases import (
    BREAKS,
    Names,
    Phrase,
    ends_like_adverb,
    is_verb,
    opens_phrase,
    phrase_after,
)
from claimcheck.annotate.quotes_cue import Cue
from claimcheck.annotate.quotes_cues_special import (
    according_cue,
    colon_cue,
    infinitive_cue,
    noun_cue,
    passive_cue,
    put_it_cue,
    quoting_cue,
    unlaid_cue,
)
from claimcheck.annotate.quotes_lexicon import (
    ADVERBS,
    AUXILIARIES,
    BE,
    CLOSED,
    DETERMINERS,
    NEGATIONS,
    NEGATIVE_AUX,
    PREPOSITIONS,
    PRONOUNS,
    QUOTE,
    WEEKDAYS,
    Verb,
    speech_nouns,
    verb_forms,
)
from claimcheck.annotate.speakers import group_start, subject_before
from claimcheck.data.listed import listed

_WENT_ON = listed("annotate.quotes_cues", "went_on")
_QUOTING = listed("annotate.quotes_cues", "quoting")
_INVERTS = listed("annotate.quotes_cues", "inverts")
_MARKS_OFF = listed("annotate.quotes_cues", "marks_off") | {",", "—", "–", CLOSED}
_PUT = frozenset(("put", "puts"))
_NOBODY = listed("annotate.quotes_cues", "nobody")
_HEADLINE = 24  # tokens
_MOST = 48  # cues in one unit; more is no prose


def find(tokens: Sequence[Word], names: Names) -> list[Cue]:
    """All cues of a unit, in order; [] for a unit that has more than prose would."""
    forms, nouns = verb_forms(), speech_nouns()
    cues: list[Cue] = []
    titled = _is_titled(tokens)
    floor = 0
    for at, word in enumerate(tokens):
        lower = word.lower
        cue = None
        if lower in _QUOTING:
            cue = quoting_cue(tokens, at, floor, names)
        elif lower in _PUT and at + 1 < len(tokens) and tokens[at + 1].lower == "it":
            cue = put_it_cue(tokens, at, floor, names)
        elif lower in forms:
            cue = _verb(tokens, at, floor, names, forms[lower], titled)
        elif lower in ("according", "words", "per"):
            cue = according_cue(tokens, at, names)
        elif word.text == ":":
            cue = colon_cue(tokens, at, names, cues)
        if cue is None and lower in nouns:
            cue = noun_cue(tokens, at, names)
        if cue is not None:
            cues.append(cue)
            floor = floor if cue.unsaid else max(cue.after, at + 1)
            if len(cues) > _MOST:
                return []
    return cues


def _is_titled(tokens: Sequence[Word]) -> bool:
    """Whether the unit is spelled like a headline, all its long words with capitals, so that a verb has one too."""
    if len(tokens) > _HEADLINE:
        return False
    long = [word.text for word in tokens if len(word.text) > 4 and word.text.isalpha()]
    return len(long) > 2 and all(text[0].isupper() for text in long)


def _verb(tokens: Sequence[Word], at: int, floor: int, names: Names, verb: Verb, titled: bool) -> Cue | None:
    if not (titled and _heads(tokens, at, verb)) and not _is_used_as_verb(tokens, at, verb, names):
        return None
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
        unsaid = unsaid or _is_nobody(tokens, found)
        return Cue(at, found.first, at + 1, verb.lemma, verb.kinds, found, unsaid=unsaid)
    if found == "inherit" or (group and tokens[group - 1].lower is CLOSED):
        return Cue(at, group, at + 1, verb.lemma, verb.kinds, None, inherits=True, unsaid=unsaid)
    return None


def _tells(tokens: Sequence[Word], at: int, verb: Verb) -> bool:
    """Whether a participle stands at the head of a clause of its own or before what was said."""
    before = tokens[at - 1].lower if at else ","
    after = tokens[at + 1].lower if at + 1 < len(tokens) else "."
    if before == "worth":
        return False  # "It is worth noting that"
    if after in ("that", ":") or (at + 1 < len(tokens) and tokens[at + 1].text is QUOTE):
        return True
    if before in PREPOSITIONS and before not in ("after", "before", "in"):
        return False  # "by adding towns"
    return "q" in verb.kinds or before in _MARKS_OFF


def _heads(tokens: Sequence[Word], at: int, verb: Verb) -> bool:
    """Whether a word of a headline is its verb: a third person behind a subject, before what was told or at the end."""
    third = tokens[at].lower.endswith("s") and "z" in verb.kinds and verb.lemma != tokens[at].lower
    if not (third and at and tokens[at - 1].text[:1].isalnum()):
        return False
    follows = tokens[at + 1].text if at + 1 < len(tokens) else "."
    tags = follows == "." and any(word.text == "," for word in tokens[max(0, at - 8) : at])
    return tags or (at < 8 and follows[:1].isalnum())


def _is_used_as_verb(tokens: Sequence[Word], at: int, verb: Verb, names: Names) -> bool:
    """Left context decides: no verb follows a determiner, a preposition or a possessive, and names hold none."""
    word = tokens[at]
    if at == 0:
        return not verb.ambiguous
    before = tokens[at - 1]
    if word.text[:1].isupper() and before.text is not QUOTE and not before.text.islower():
        return False
    if names.at(word) is not None or (before.lower in DETERMINERS and not _stands_alone(tokens, at, verb)):
        return False
    if before.lower in ("'s", "’s"):
        return False
    if before.lower in PREPOSITIONS and before.lower != "to" and not verb.ing:
        return False
    if before.lower == "as" and verb.ing:
        return False
    if verb.ambiguous and before.text[:1].isdigit():
        return False  # "10 judges", "18 states"
    if verb.ambiguous and before.text.islower() and not _has_marker(tokens, at):
        return False
    if verb.ambiguous and word.lower == verb.lemma and before.text == ",":
        return False  # "his niece, state delegate Ada Lund"
    if verb.ambiguous and at > 1 and before.lower in ADVERBS and tokens[at - 2].lower in DETERMINERS:
        return False  # "their first debate"
    if before.lower is CLOSED:
        return True
    if verb.ambiguous and word.lower == verb.lemma and not _agrees_with_base(before):
        return False
    if "a" in verb.kinds and before.text.islower() and _names_it(tokens, at):
        return is_verb(before) or before.lower in PRONOUNS
    if verb.ing and before.lower in ("the", "of"):
        return False
    noun = at > 1 and tokens[at - 2].lower in DETERMINERS  # "the judge said"
    if (
        is_verb(before)
        and not noun
        and before.lower not in AUXILIARIES
        and before.lower != "to"
        and not verb.ing
    ):
        relative = at > 1 and tokens[at - 2].lower in PRONOUNS  # "all the experts I interviewed said"
        return before.lower in ADVERBS or relative
    return True


def _names_it(tokens: Sequence[Word], at: int) -> bool:
    """ "a partnership called “...”", "a scheme called the “...”": a name, not an opinion."""
    follows = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].lower in DETERMINERS)
    if follows >= len(tokens) or tokens[follows].text is not QUOTE:
        return False
    return follows == at + 1 or (at > 1 and tokens[at - 2].lower in ("a", "an"))


def _has_marker(tokens: Sequence[Word], at: int) -> bool:
    """Whether something that only a verb takes follows: "that", a quote, a colon, a question."""
    if (
        tokens[at - 1].lower in PRONOUNS
        or tokens[at - 1].lower in AUXILIARIES
        or tokens[at - 1].lower in ADVERBS
        or ends_like_adverb(tokens[at - 1])
    ):
        return True
    follows = tokens[at + 1] if at + 1 < len(tokens) else None
    if follows is None:
        return False
    plural = tokens[at - 1].lower.endswith("s") and tokens[at].lower[-1:] != "s"
    fresh = follows.lower in DETERMINERS or follows.lower in PRONOUNS  # "experts suspect those losses"
    return follows.lower in ("that", "whether", "how", ":") or follows.text is QUOTE or (plural and fresh)


def _is_nobody(tokens: Sequence[Word], subject: Phrase) -> bool:
    """Whether the subject says that nobody did: "few experts", "no one"."""
    first = subject.first - (subject.first > 0 and tokens[subject.first].lower == "one")
    return tokens[first].lower in _NOBODY


def _stands_alone(tokens: Sequence[Word], at: int, verb: Verb) -> bool:
    """Whether the determiner before the verb is its whole subject: "some note that", "many believe"."""
    if at > 1 and tokens[at - 1].lower == "one" and tokens[at - 2].lower in _NOBODY:
        return True  # "no one expected"
    if tokens[at - 1].lower not in ("some", "many", "several", "both", "others") or at + 1 >= len(tokens):
        return False
    return not (verb.ambiguous or verb.ing) or tokens[at + 1].lower in ("that", "they", "it", "he", "she")


_BEFORE_PLAIN_VERB = listed("annotate.quotes_cues", "before_plain_verb")


def _agrees_with_base(before: Word) -> bool:
    """Whether a verb without ending may follow: a plural, "we", "to" or an auxiliary."""
    lower = before.lower
    return (
        lower in _BEFORE_PLAIN_VERB
        or lower.endswith("s")
        or (lower in AUXILIARIES or lower in NEGATIVE_AUX or lower in ADVERBS or ends_like_adverb(before))
    )


_REFUSALS = listed("annotate.quotes_cues", "refusals")


def _may_follow_to(tokens: Sequence[Word], to: int, at: int) -> bool:
    """Whether the infinitive tells what was said: "went on to say", "was quick to add:"."""
    if to and tokens[to - 1].lower in _WENT_ON:
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
    stated = before is not None and before.text == "," and verb.lemma in _INVERTS
    if verb.ing or not (quoted or stated or at == 0) or at + 1 >= len(tokens):
        return None
    if "w" in verb.kinds and verb.lemma != "ask":
        return None
    if not opens_phrase(tokens, at + 1, names) and not (quoted and not _is_gap(tokens, at + 1)):
        return None
    if tokens[at + 1].lower in WEEKDAYS:
        return None
    phrase = phrase_after(tokens, at + 1, names)
    if phrase is None or (not quoted and not _ends_clause(tokens, phrase.last)):
        return None
    return phrase


def _is_gap(tokens: Sequence[Word], at: int) -> bool:
    word = tokens[at]
    return (
        word.lower in PREPOSITIONS
        or word.lower in ADVERBS
        or word.text in BREAKS
        or word.text in ".!?"
        or is_verb(word)
    )


def _ends_clause(tokens: Sequence[Word], at: int) -> bool:
    return at >= len(tokens) or tokens[at].text in (",", ".", "!", "?", ":", ";", ")") or tokens[at].lower in (
        "on", "in", "at", "who", "during", "late",
    )  # fmt: skip
