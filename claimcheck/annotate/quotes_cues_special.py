"""Cues other than a plain verb of saying: "quoted X as saying", "according to X", "X's remark that", "X: ..."."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate.mentions import Word, lower_at
from claimcheck.annotate.phrases import BREAKS, Names, Phrase, is_verb, may_be_verb, phrase_after
from claimcheck.annotate.quotes_cue import PUT, UNLAID, Cue
from claimcheck.annotate.quotes_lexicon import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    MEDIA,
    NEGATIVE_AUX,
    PREPOSITIONS,
    QUOTE,
    WEEKDAYS,
    Verb,
    speech_nouns,
    verb_forms,
)
from claimcheck.annotate.speakers import group_start, subject_before
from claimcheck.data.listed import listed

_CARRYING = listed("annotate.quotes_cues_special", "carrying")
_ABOUT = listed("annotate.quotes_matters", "leads_in")
_TAKES = listed("annotate.quotes_cues_special", "takes")
_SAID = frozenset(("that", QUOTE, ":"))
ASKING = listed("annotate.quotes_cues_special", "asking")
_POSSESSIVE = listed("annotate.quotes_cues_special", "possessive")
_SPOKEN = frozenset(speech_nouns()) - {"word"}  # "was his favourite word"
_WORDS = frozenset(("word", "words"))
_HOW = 16  # tokens from "how" to the verb of its clause
_PUTS_SO = listed("annotate.quotes_cues_special", "puts_so")


def quoting_cue(tokens: Sequence[Word], at: int, floor: int, names: Names) -> Cue | None:
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


def according_cue(tokens: Sequence[Word], at: int, names: Names) -> Cue | None:
    """ "according to X", "in the words of X", ", per the report"."""
    if at + 2 >= len(tokens):
        return None
    word, after = tokens[at].lower, tokens[at + 1].lower
    first = at
    if word == "per":
        framed = at and (tokens[at - 1].text == "," or tokens[at - 1].text is QUOTE)
        source = phrase_after(tokens, at + 1, names) if framed and after in DETERMINERS else None
        return Cue(at, first, source.last, "according to", "o", source) if source else None
    if word == "words":
        if after != "of" or at < 2 or tokens[at - 2].lower != "in":
            return None
        first = at - 2
    elif after != "to":
        return None
    end = at + 2
    source = phrase_after(tokens, end, names, whole=True)
    return Cue(at, first, source.last, "according to", "o", source) if source else None


def noun_cue(tokens: Sequence[Word], at: int, names: Names) -> Cue | None:
    """ "X's statement that ...", "the remark by X that ...", "in his words: ..."."""
    lemma = speech_nouns()[tokens[at].lower]
    before = lower_at(tokens, at - 1)
    if before[:1].isalnum() and (before in AUXILIARIES or before in NEGATIVE_AUX):
        return None  # "cannot comment on the letter", not "Lund’s comment on"
    source, after = None, at + 1
    if after < len(tokens) and tokens[after].lower in ("by", "from", "of"):
        source = phrase_after(tokens, after + 1, names)
        after = source.last if source else after
    elif at and tokens[at - 1].lower in _POSSESSIVE:
        source = Phrase(at - 1, at)
    else:
        source = possessor(tokens, at, names)
    after = _colon_behind(tokens, after)
    if lemma in _WORDS and tokens[-1].text is QUOTE and tokens[-2].text == ":":
        after = len(tokens) - 2  # "Lund's words in the dock should hang in every hall: “...”"
    if after + 1 < len(tokens) and tokens[after].lower in WEEKDAYS and tokens[after + 1].lower in _ABOUT:
        after += 1  # "her comments Tuesday on the strike"
    follows = lower_at(tokens, after)
    if source is not None and source.last <= at and follows in _ABOUT:  # "her comments on the strike"
        return Cue(at, source.first, after, lemma, "tmn", source, unsaid=True)
    behind = source is not None and source.first > at and tokens[at + 1].lower == "of"
    if behind and follows not in _SAID and not _is_named(tokens, at + 2, names):  # "claims of abuse"
        source, after, follows = None, at + 1, "of"
    if source is None and lemma in _WORDS:  # "found the words that they now repeat: “...”"
        return None
    if source is None and follows in _TAKES:  # "claims of abuse", "the report that"
        return Cue(at, at, after, lemma, "tmn", None, unsaid=True)
    if source is None or follows not in _SAID:
        return None
    return Cue(at, source.first, after, lemma, "tn", source)


def _is_named(tokens: Sequence[Word], at: int, names: Names) -> bool:
    """Whether a name stands at the token, behind an article or not."""
    at += tokens[at].lower in DETERMINERS and at + 1 < len(tokens)
    return names.at(tokens[at]) is not None or tokens[at].text[:1].isupper()


def _colon_behind(tokens: Sequence[Word], start: int) -> int:
    """Index of the colon of "X's explanation, an hour later: “...”"; `start` where none comes before a verb."""
    for at in range(start, min(start + 12, len(tokens) - 1)):
        if tokens[at].text == ":":
            return at if tokens[at + 1].text is QUOTE else start
        if tokens[at].text is QUOTE or is_verb(tokens[at]):
            break
    return start


def possessor(tokens: Sequence[Word], at: int, names: Names) -> Phrase | None:
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


def colon_cue(tokens: Sequence[Word], at: int, names: Names, cues: Sequence[Cue]) -> Cue | None:
    """A colon before a quote with no verb of saying in its clause; "Name:" at the head of a line."""
    quoted = at + 1 < len(tokens) and tokens[at + 1].text is QUOTE
    mention = names.at(tokens[at - 1]) if at else None
    alone = at <= 6 and mention is not None and names.at(tokens[0]) is mention
    if alone:
        return Cue(at, 0, at + 1, ":", ":", Phrase(0, at))
    if not quoted or any(at - cue.after < 12 and cue.kinds != "o" for cue in cues[-1:]):
        return None
    start = at
    while start > 0 and tokens[start - 1].text not in (",", ";", QUOTE, "—") and at - start < 30:
        start -= 1
    subject = _colon_subject(tokens, start, at, names)
    if not isinstance(subject, Phrase):
        return Cue(at, start, at + 1, ":", ":", None, inherits=True)
    return Cue(at, subject.first, at + 1, ":", ":", subject)


def _colon_subject(tokens: Sequence[Word], start: int, colon: int, names: Names) -> Phrase | str:
    """The subject of the first verb before a colon that has one: "At the signing Lund found the right words:"."""
    verbs = (i for i in range(start, colon) if is_verb(tokens[i]) and tokens[i - 1].lower not in DETERMINERS)
    for verb in [*verbs, colon]:
        # the verb may stand right behind an appositive: "As Lund, the mayor, put it:"
        group = group_start(tokens, verb)
        subject = subject_before(tokens, group, 0 if group == start else start, names)
        if isinstance(subject, Phrase):
            return subject
    return "none"


def copula_cue(tokens: Sequence[Word], at: int, names: Names) -> Cue | None:
    """ "“...” were her words", "“...” is how Lund put it": what the quotation is said to be says who speaks."""
    if not 0 < at < len(tokens) - 2 or tokens[at - 1].text is not QUOTE:
        return None
    if tokens[at + 1].lower in ("how", "what"):
        source = how_put(tokens, at + 1, names)
        return Cue(at, at, source.last + 1, "say", "q", source, inverted=True) if source else None
    noun = next((i for i in range(at + 2, min(at + 9, len(tokens))) if tokens[i].lower in _SPOKEN), 0)
    if not noun or any(word.text in BREAKS for word in tokens[at:noun]):
        return None
    owner = Phrase(at + 1, at + 2) if tokens[at + 1].lower in _POSSESSIVE else possessor(tokens, noun, names)
    if owner is None and noun + 1 < len(tokens) and tokens[noun + 1].lower in ("of", "by", "from"):
        owner = phrase_after(tokens, noun + 2, names)  # "was the comment of Ada Lund"
    if owner is None or owner.first <= at:
        return None
    after = max(noun + 1, owner.last)
    return Cue(at, at, after, speech_nouns()[tokens[noun].lower], "q", owner, inverted=True)


def how_put(tokens: Sequence[Word], at: int, names: Names) -> Phrase | None:
    """The subject of "how Ada Lund put it" and "what Ada Lund said", which begin at token `at`."""
    end = next((i for i in range(at + 1, min(at + _HOW, len(tokens))) if is_verb(tokens[i])), 0)
    source = phrase_after(tokens[:end], at + 1, names) if end else None
    return source if source and tells_so(tokens, end) else None


def tells_so(tokens: Sequence[Word], at: int) -> bool:
    """Whether the verb that begins here, auxiliaries passed over, is one of telling: "had summed it up", "told"."""
    while at < len(tokens) - 1 and tokens[at].lower in AUXILIARIES:
        at += 1
    return at < len(tokens) and (tokens[at].lower in verb_forms() or tokens[at].lower in _PUTS_SO)


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


def passive_cue(tokens: Sequence[Word], at: int, names: Names, verb: Verb) -> Cue | None:
    """ "interrupted by Putin: ...", "was described by X as ...": the agent speaks."""
    for by in range(at + 1, min(at + 8, len(tokens))):
        if tokens[by].lower == "by":
            agent = phrase_after(tokens, by + 1, names)
            if agent is not None:
                return Cue(at, at, agent.last, verb.lemma, verb.kinds + "v", agent)
        if tokens[by].text in BREAKS:
            break
    return None


def unlaid_cue(
    tokens: Sequence[Word], at: int, group: int, floor: int, names: Names, verb: Verb
) -> Cue | None:
    """ "the ferry is expected to sail": said or thought by nobody in particular, and of the subject."""
    if "t" not in verb.kinds or at + 1 >= len(tokens):
        return None
    if "w" in verb.kinds and tokens[at + 1].lower in ASKING:
        return asked_cue(at, verb)
    if tokens[at + 1].lower != "to":
        return None
    found = subject_before(tokens, group, floor, names)
    if not isinstance(found, Phrase):
        return None
    return Cue(at, found.first, at + 1, verb.lemma, UNLAID, found, unsaid=True)


def asked_cue(at: int, verb: Verb) -> Cue:
    """ "was asked whether it held", "asked about the vote, she said": told to somebody by nobody in particular."""
    return Cue(at, at, at + 1, verb.lemma, "tmn" + PUT, None, unsaid=True)


def put_it_cue(tokens: Sequence[Word], at: int, floor: int, names: Names) -> Cue | None:
    """ "as Lund put it, “...”"."""
    found = subject_before(tokens, group_start(tokens, at), floor, names)
    return Cue(at, found.first, at + 2, "put", "q", found) if isinstance(found, Phrase) else None


def infinitive_cue(
    tokens: Sequence[Word], at: int, to: int, floor: int, names: Names, verb: Verb
) -> Cue | None:
    """ "refused to say", "needs to tell": what is not, or not yet, said, by the subject of the verb before "to"."""
    if to <= floor + 1:
        return None
    governing = to - 1
    if tokens[governing].lower == "yet" and governing > 1:
        governing -= 1  # "has yet to say"
    if not may_be_verb(tokens[governing]) and tokens[governing - 1].lower in BE:
        governing -= 1  # "is ready to say"
    passive = tokens[governing - 1].lower in BE and not tokens[governing].lower.endswith("ing")
    if not may_be_verb(tokens[governing]) or passive:
        return None  # "was built to confirm"
    found = subject_before(tokens, group_start(tokens, governing), floor, names)
    if not isinstance(found, Phrase):
        return None
    return Cue(at, found.first, at + 1, verb.lemma, verb.kinds, found, unsaid=True)
