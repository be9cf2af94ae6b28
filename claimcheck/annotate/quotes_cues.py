"""Cues of speech in one unit: "X said", "said X", "according to X", "X's remark that", "quoted X as saying", "X: ..."."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.annotate.mentions import Word
from claimcheck.annotate.quotes_lexicon import (
    ADVERBS,
    AUXILIARIES,
    BE,
    CLOSED,
    DETERMINERS,
    MEDIA,
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
from claimcheck.annotate.speakers import (
    BREAKS,
    Names,
    Phrase,
    group_start,
    is_verb,
    opens_phrase,
    phrase_after,
    subject_before,
)

_WENT_ON = frozenset(
    ("went", "go", "goes", "going", "continued", "continues", "began", "seemed", "appeared", "came", "as")
)
_QUOTING = frozenset(("quoted", "quotes", "quoting", "cited", "cites", "citing"))
_CARRYING = frozenset(
    ("reported", "carried", "released", "broadcast", "published", "quoted", "cited", "aired")
)
_INVERTS = frozenset(("say", "add", "report", "write", "explain", "argue"))
_POSSESSIVE = frozenset(("his", "her", "their", "its", "my", "our"))
_MOST = 48  # cues in one unit; more is no prose


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue with its source; token indices are of its unit."""

    at: int  # the verb, the noun, or the first word of "according to"
    first: int  # where the cue's own clause begins: its subject, or its verb group
    after: int  # index after the cue, its inverted subject included
    lemma: str
    kinds: str  # see quotes_lexicon.Verb; "o" for "according to", "n" for nouns, ":" for a bare colon
    source: Phrase | None
    inherits: bool = False  # the source is that of the cue before, or the unit's first subject
    inverted: bool = False
    via: tuple[Phrase, ...] = ()


def find(tokens: Sequence[Word], names: Names) -> list[Cue]:
    """All cues of a unit, in order; [] for a unit that has more than prose would."""
    forms, nouns = verb_forms(), speech_nouns()
    cues: list[Cue] = []
    floor = 0
    for at, word in enumerate(tokens):
        lower = word.lower
        cue = None
        if lower in _QUOTING:
            cue = _quoting(tokens, at, floor, names)
        elif lower in forms:
            cue = _verb(tokens, at, floor, names, forms[lower])
        elif lower == "according" or lower == "words":
            cue = _according(tokens, at, names)
        elif word.text == ":":
            cue = _colon(tokens, at, floor, names, cues)
        if cue is None and lower in nouns:
            cue = _noun(tokens, at, names)
        if cue is not None:
            cues.append(cue)
            floor = max(cue.after, at + 1)
            if len(cues) > _MOST:
                return []
    return cues


def _verb(tokens: Sequence[Word], at: int, floor: int, names: Names, verb: Verb) -> Cue | None:
    if not _is_used_as_verb(tokens, at, verb, names):
        return None
    group = group_start(tokens, at)
    between = {word.lower for word in tokens[group:at]}
    if between & NEGATIONS or between & NEGATIVE_AUX:
        return None
    if not verb.ing and between & BE and "as" not in between:
        return _passive(tokens, at, names, verb)
    if (inverted := _inverted(tokens, at, verb, names)) is not None:
        return Cue(at, at, inverted.last, verb.lemma, verb.kinds, inverted, inverted=True)
    if at and tokens[group - 1].lower == "to" and not _may_follow_to(tokens, group - 1, at):
        return None
    found = "inherit" if verb.ing and not between & BE else subject_before(tokens, group, floor, names)
    if isinstance(found, Phrase):
        return Cue(at, found.first, at + 1, verb.lemma, verb.kinds, found)
    if found == "inherit" or (group and tokens[group - 1].lower is CLOSED):
        return Cue(at, group, at + 1, verb.lemma, verb.kinds, None, inherits=True)
    return None


def _is_used_as_verb(tokens: Sequence[Word], at: int, verb: Verb, names: Names) -> bool:
    """Left context decides: no verb follows a determiner, a preposition or a possessive, and names hold none."""
    word = tokens[at]
    if at == 0:
        return not verb.ambiguous
    before = tokens[at - 1]
    if word.text[:1].isupper() and before.text is not QUOTE and not before.text.islower():
        return False
    if before.lower in DETERMINERS or before.lower in ("'s", "’s") or names.at(word) is not None:
        return False
    if before.lower in PREPOSITIONS and before.lower != "to" and not verb.ing:
        return False
    if before.lower == "as" and verb.ing:
        return False
    if verb.ambiguous and before.text.islower() and not _has_marker(tokens, at):
        return False
    if verb.ambiguous and word.lower == verb.lemma and not _agrees_with_base(before):
        return False
    if "a" in verb.kinds and before.text.islower() and _names_it(tokens, at):
        return is_verb(before) or before.lower in PRONOUNS
    if verb.ing and before.lower in ("the", "of"):
        return False
    if is_verb(before) and before.lower not in AUXILIARIES and before.lower != "to" and not verb.ing:
        return before.lower in ADVERBS
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
    ):
        return True
    follows = tokens[at + 1] if at + 1 < len(tokens) else None
    return follows is not None and (follows.lower in ("that", "whether", "how", ":") or follows.text is QUOTE)


def _agrees_with_base(before: Word) -> bool:
    """Whether a verb without ending may follow: a plural, "we", "to" or an auxiliary."""
    lower = before.lower
    return (
        lower in ("i", "we", "you", "they", "to", "who", "and")
        or lower.endswith("s")
        or (lower in AUXILIARIES or lower in NEGATIVE_AUX or lower in ADVERBS)
    )


def _may_follow_to(tokens: Sequence[Word], to: int, at: int) -> bool:
    """Whether the infinitive tells what was said: "went on to say", "was quick to add:"."""
    if to and tokens[to - 1].lower in _WENT_ON:
        return True
    if to and tokens[to - 1].lower in (
        "declined",
        "refused",
        "failed",
        "forgot",
        "unable",
        "reluctant",
        "wanted",
        "wants",
    ):
        return False
    follows = tokens[at + 1 : at + 3]
    return bool(follows) and (follows[0].text in (QUOTE, ":") or [w.text for w in follows] == [",", QUOTE])


def _passive(tokens: Sequence[Word], at: int, names: Names, verb: Verb) -> Cue | None:
    """ "interrupted by Putin: ...", "was described by X as ...": the agent speaks."""
    for by in range(at + 1, min(at + 8, len(tokens))):
        if tokens[by].lower == "by":
            agent = phrase_after(tokens, by + 1, names)
            if agent is not None:
                return Cue(at, at, agent.last, verb.lemma, verb.kinds + "v", agent)
        if tokens[by].text in BREAKS:
            break
    return None


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


def _quoting(tokens: Sequence[Word], at: int, floor: int, names: Names) -> Cue | None:
    """ "agencies quoted X as saying", "he was quoted as saying (by Y)"."""
    end = min(at + 14, len(tokens))
    as_at = next((i for i in range(at + 1, end) if tokens[i].lower == "as"), 0)
    saying = as_at and as_at + 1 < len(tokens) and tokens[as_at + 1].lower in ("saying", "telling", "having")
    group = group_start(tokens, at)
    subject = subject_before(tokens, group, floor, names)
    subject_phrase = subject if isinstance(subject, Phrase) else None
    if not saying:
        return None
    if as_at == at + 1:  # passive
        agent = None
        if as_at + 2 < len(tokens) and tokens[as_at + 2].lower == "by":
            agent = phrase_after(tokens, as_at + 3, names)
        after = agent.last if agent else as_at + 2
        via = (agent,) if agent else ()
        first = subject_phrase.first if subject_phrase else group
        return Cue(at, first, after, "say", "tqz", subject_phrase, subject_phrase is None, via=via)
    source = phrase_after(tokens[:as_at], at + 1, names)
    via = (subject_phrase,) if subject_phrase else ()
    first = subject_phrase.first if subject_phrase else group
    return Cue(at, first, as_at + 2, "say", "tqz", source, via=via) if source else None


def _according(tokens: Sequence[Word], at: int, names: Names) -> Cue | None:
    """ "according to X", "in the words of X"."""
    if at + 2 >= len(tokens):
        return None
    word, after = tokens[at].lower, tokens[at + 1].lower
    first = at
    if word == "words":
        if after != "of" or at < 2 or tokens[at - 2].lower != "in":
            return None
        first = at - 2
    elif after != "to":
        return None
    end = at + 2
    source = phrase_after(tokens, end, names, whole=True)
    return Cue(at, first, source.last, "according to", "o", source) if source else None


def _noun(tokens: Sequence[Word], at: int, names: Names) -> Cue | None:
    """ "X's statement that ...", "the remark by X that ...", "in his words: ..."."""
    lemma = speech_nouns()[tokens[at].lower]
    source, after = None, at + 1
    if after < len(tokens) and tokens[after].lower in ("by", "from", "of"):
        source = phrase_after(tokens, after + 1, names)
        after = source.last if source else after
    elif at and tokens[at - 1].lower in _POSSESSIVE:
        source = Phrase(at - 1, at)
    else:
        source = _possessor(tokens, at, names)
    follows = tokens[after].lower if after < len(tokens) else ""
    if source is None or follows not in ("that", QUOTE, ":"):
        return None
    return Cue(at, source.first, after, lemma, "tn", source)


def _possessor(tokens: Sequence[Word], at: int, names: Names) -> Phrase | None:
    for mark in range(at - 1, max(0, at - 4), -1):
        if tokens[mark].lower in ("'s", "’s", "’", "'"):
            first = mark - 1
            mention = names.at(tokens[first])
            while mention is not None and first > 0 and names.at(tokens[first - 1]) is mention:
                first -= 1
            while (
                first > 0 and mark - first < 6 and mention is None and tokens[first].lower not in DETERMINERS
            ):
                if tokens[first - 1].text in BREAKS or tokens[first - 1].lower in PREPOSITIONS:
                    break
                first -= 1
            return Phrase(first, mark)
    return None


def _colon(tokens: Sequence[Word], at: int, floor: int, names: Names, cues: Sequence[Cue]) -> Cue | None:
    """A colon before a quote with no verb of saying in its clause; "Name:" at the head of a line."""
    quoted = at + 1 < len(tokens) and tokens[at + 1].text is QUOTE
    mention = names.at(tokens[at - 1]) if at else None
    alone = at <= 6 and mention is not None and names.at(tokens[0]) is mention
    if alone:
        return Cue(at, 0, at + 1, ":", ":", Phrase(0, at))
    if not quoted or any(
        cue.at >= floor - 1 and at - cue.after < 12 and cue.kinds != "o" for cue in cues[-1:]
    ):
        return None
    start = at
    while start > 0 and tokens[start - 1].text not in (",", ";", QUOTE, "—") and at - start < 30:
        start -= 1
    verb = next((i for i in range(start, at) if is_verb(tokens[i])), at)
    subject = subject_before(tokens, group_start(tokens, verb), start, names)
    if not isinstance(subject, Phrase):
        return Cue(at, start, at + 1, ":", ":", None, inherits=True)
    return Cue(at, subject.first, at + 1, ":", ":", subject)


def carriers(tokens: Sequence[Word], names: Names) -> list[Phrase]:
    """Media that a unit's reports come through: "in statements reported by the Belta agency"."""
    found = []
    for at, word in enumerate(tokens[:-2]):
        if word.lower in _CARRYING and tokens[at + 1].lower in ("by", "on"):
            phrase = phrase_after(tokens, at + 2, names)
            if phrase is not None and is_medium(tokens, phrase):
                found.append(phrase)
    return found


def is_medium(tokens: Sequence[Word], phrase: Phrase) -> bool:
    """Whether the phrase names a news medium by one of its words."""
    return any(word.lower in MEDIA for word in tokens[phrase.first : phrase.last])
