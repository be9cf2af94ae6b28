"""Whether a form is used as a verb of saying: noun homographs and adjectives, told by what stands beside them."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate.mentions import Word
from claimcheck.annotate.phrases import BREAKS, Names, ends_like_adverb, is_verb
from claimcheck.annotate.quotes_lexicon import (
    ADVERBS,
    AUXILIARIES,
    CLOSED,
    DETERMINERS,
    NEGATIVE_AUX,
    NOBODY,
    PREPOSITIONS,
    PRONOUNS,
    QUOTE,
    Verb,
)
from claimcheck.annotate.words import readings
from claimcheck.data.listed import listed

_QUESTIONS = listed("annotate.quotes_opening", "questions")
_BEFORE_PLAIN_VERB = listed("annotate.quotes_homographs", "before_plain_verb")
_HAVE = listed("annotate.quotes_homographs", "have")
_BARE_PARTICIPLES = listed("annotate.quotes_homographs", "bare_participles")
_SINGULAR = listed("annotate.quotes_homographs", "singular")
_NEVER_ALONE = listed("annotate.quotes_homographs", "never_alone")
_MANY = listed("annotate.quotes_homographs", "many")
_PHRASE = 7  # tokens before a noun in which the article of its phrase is looked for


_OPENS_CLAUSE = DETERMINERS | PRONOUNS | PREPOSITIONS | ADVERBS | AUXILIARIES | {"whether"}


def is_used_as_verb(tokens: Sequence[Word], at: int, verb: Verb, names: Names) -> bool:
    """Left context decides: no verb follows a determiner, a preposition or a possessive, and names hold none."""
    word = tokens[at]
    if at == 0:
        return not verb.ambiguous
    before = tokens[at - 1]
    if word.text[:1].isupper() and before.text is not QUOTE and not before.text.islower():
        return False
    if names.at(word) is not None or (before.lower in DETERMINERS and not _stands_alone(tokens, at, verb)):
        return False
    if (
        before.lower in ("'s", "’s")
        or _is_modifier(tokens, at)
        or (verb.ambiguous and _is_noun(tokens, at, verb, names))
    ):
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
        return _goes_on(tokens, at)  # not "his niece, state delegate Ada Lund"
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


def _goes_on(tokens: Sequence[Word], at: int) -> bool:
    """Whether the comma before the form closes an adverb: "Some members, however, question the plan"."""
    set_off = at > 3 and tokens[at - 3].text == "," and tokens[at - 2].lower in ADVERBS
    return set_off and _agrees_with_base(tokens[at - 4]) and _has_marker(tokens, at)


def _is_modifier(tokens: Sequence[Word], at: int) -> bool:
    """Whether an article reaches over the form: "a widely read column", "such expected backers"."""
    before = tokens[at - 1]
    if before.lower == "such":
        return True
    adverb = before.lower in ADVERBS or ends_like_adverb(before)
    return adverb and at > 1 and tokens[at - 2].lower in _NEVER_ALONE


def _is_noun(tokens: Sequence[Word], at: int, verb: Verb, names: Names) -> bool:
    """Whether a form that is a noun as well is one here, by its fellows in the phrase or the clause behind it."""
    word, before = tokens[at], tokens[at - 1]
    if at + 2 < len(tokens) and tokens[at + 1].lower == "that":
        relative = tokens[at + 2]  # "rules that could close the plant"
        if relative.lower in AUXILIARIES or relative.lower in NEGATIVE_AUX:
            return True
    if word.lower != verb.lemma:
        found = readings(before.lower) if names.at(before) is None else ()
        return bool(found) and found[0].pos == "a" and before.text[:1].isupper()  # "Democratic claims"
    if before.lower in _HAVE and verb.lemma not in _BARE_PARTICIPLES:
        return True  # "has record support"
    for back in range(at - 1, max(-1, at - _PHRASE), -1):  # "a New York Times report"
        earlier = tokens[back]
        if earlier.lower in _SINGULAR:
            return True
        if earlier.text in BREAKS or earlier.lower in PREPOSITIONS or is_verb(earlier):
            break
    return False


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
        or tokens[at - 1].lower in _MANY
        or tokens[at - 1].lower in AUXILIARIES
        or tokens[at - 1].lower in NEGATIVE_AUX
        or tokens[at - 1].lower in ADVERBS
        or ends_like_adverb(tokens[at - 1])
    ):
        return True
    follows = tokens[at + 1] if at + 1 < len(tokens) else None
    if follows is None:
        return False
    if tokens[at - 1].lower == "to" and follows.lower in _QUESTIONS:
        return True  # "to know who paid"
    last = tokens[at - 4 if tokens[at - 1].text == "," and at > 3 else at - 1]
    plural = last.lower.endswith("s") and tokens[at].lower[-1:] != "s"
    fresh = follows.lower in DETERMINERS or follows.lower in PRONOUNS  # "experts suspect those losses"
    return follows.lower in ("that", "whether", "how", ":") or follows.text is QUOTE or (plural and fresh)


def _stands_alone(tokens: Sequence[Word], at: int, verb: Verb) -> bool:
    """Whether the determiner before the verb is its whole subject: "some note that", "many believe"."""
    if at > 1 and tokens[at - 1].lower == "one" and tokens[at - 2].lower in NOBODY:
        return True  # "no one expected"
    if verb.ing and tokens[at - 1].lower == "one":
        return at + 1 < len(tokens) and tokens[at + 1].lower == "that"  # "a letter, one saying that"
    if tokens[at - 1].lower not in _MANY or at + 1 >= len(tokens):
        return False
    if at > 1 and tokens[at - 2].lower in DETERMINERS:
        return False  # "one of the many reasons that"
    follows = tokens[at + 1]
    if not (verb.ambiguous or verb.ing):
        return not follows.text.islower() or follows.lower in _OPENS_CLAUSE  # not "some pointed advice"
    return follows.lower in ("that", "they", "it", "he", "she")


def _agrees_with_base(before: Word) -> bool:
    """Whether a verb without ending may follow: a plural, "we", "to" or an auxiliary."""
    lower = before.lower
    return (
        lower in _BEFORE_PLAIN_VERB
        or lower in _MANY
        or lower.endswith("s")
        or (lower in AUXILIARIES or lower in NEGATIVE_AUX or lower in ADVERBS or ends_like_adverb(before))
    )
