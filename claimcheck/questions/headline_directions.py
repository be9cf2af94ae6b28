"""A headline in which something falls over an article in which it rises: "Profit falls", "profit rose by 12 per cent".

Only where the article tells of nothing else that went the headline's way, and of no earlier level by which it may have.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.annotate.mentions import Annotated, Sentence, Word
from claimcheck.annotate.words import FUNCTION_WORDS, lemma
from claimcheck.claims.count_view import lemma_of_verb
from claimcheck.claims.directions import DIRECTION, Direction
from claimcheck.claims.ids import located
from claimcheck.data.listed import listed
from claimcheck.model import Check, Claim, Kind, Span, Zone

_UP, _DOWN = listed("claims.directions", "up"), listed("claims.directions", "down")
_RISES = _UP | listed("claims.directions", "rises") | {"higher", "up", "raise", "increase", "boost", "more"}
_FALLS = (
    _DOWN | listed("claims.directions", "falls") | {"lower", "down", "cut", "reduce", "halve", "less", "loss"}
)
_BEHIND = listed("questions.headline_directions", "behind")  # what may follow the verb: not "falls short"
_LEVELS = listed("questions.headline_directions", "levels")  # what tells of an earlier level
_SAID = listed("questions.headline_directions", "said")
_INSIDE = listed("questions.headline_directions", "inside")  # before a part, a place or a time
_NARROWED = listed("questions.headline_directions", "narrowed")
_WEATHER = listed("questions.headline_directions", "weather")  # what falls as it comes
_SAME = "last year"


def headline_directions(doc: Annotated, told: Sequence[Direction]) -> Iterator[Check]:
    """The check "direction-apart" of an article's headline, if there is one; `told` are its directions."""
    body = [sentence for sentence in doc.sentences if sentence.zone is Zone.BODY]
    words = {lower for sentence in body for lower in sentence.lowers}
    for sentence in (one for one in doc.sentences if one.zone is Zone.HEADLINE):
        for at in range(1, len(sentence.words)):
            way = _way(sentence.words, at)
            if way is None or _has(words, _RISES if way else _FALLS) or _tells_a_level(body, words):
                continue
            head = lemma(sentence.words[at - 1].lower, "n")
            found = [one for one in told if one.head == head and one.claim.sentence != sentence.span]
            if head in _WEATHER or not all(_is_same(doc, sentence, at, one) for one in found):
                continue
            if found and all(one.up is not way for one in found):
                yield _check(doc, sentence, at, found[0])
                return


def _way(words: Sequence[Word], at: int) -> bool | None:
    """Whether the verb at `at` is of what goes up, or down; None where it is of neither, or goes on otherwise."""
    verb, behind = lemma_of_verb(words[at].lower), words[at + 1].lower if at + 1 < len(words) else ""
    if (verb not in _UP and verb not in _DOWN) or not (
        behind in _BEHIND or not behind or behind[0].isdigit()
    ):
        return None
    return verb in _UP


def _tells_a_level(body: Sequence[Sentence], words: set[str]) -> bool:
    """Whether an article tells where the figure stood before: "weaker than", "74, after 80"."""
    pairs = (pair for sentence in body for pair in pairwise(sentence.lowers))
    return bool(_LEVELS & words) or any(one == "after" and two[0].isdigit() for one, two in pairs)


def _is_same(doc: Annotated, headline: Sentence, at: int, told: Direction) -> bool:
    """Whether a direction is of what the headline tells of: of nothing more, no part, no place and no other time."""
    sentence = next(one for one in doc.sentences if one.span == told.claim.sentence)
    above, below = ({lemma(lower, "n") for lower in one.lowers} for one in (headline, sentence))
    subject = {lemma(word.lower, "n") for word in headline.words[:at] if _is_telling(word)}
    if not subject <= below or not told.sort <= above:
        return False
    words = _clause(sentence, told)
    narrowed = any(word.lower in _NARROWED for word in words) or any(
        one.lower in _INSIDE and lemma(two.lower, "n") not in above and not two.text[0].isdigit()
        for one, two in pairwise(words)
    )
    return not narrowed and not _has_other_time(doc, headline, words)


def _is_telling(word: Word) -> bool:
    return word.text[0].isalnum() and word.lower not in FUNCTION_WORDS


def _clause(sentence: Sentence, told: Direction) -> Sequence[Word]:
    """The words of a sentence in which the direction stands, without who says so, and when."""
    words, span = sentence.words, told.claim.span
    says = [n for n, word in enumerate(words) if lemma_of_verb(word.lower) in _SAID]
    first = max((n + 1 for n in says if words[n].end <= span.start), default=0)
    last = min((n for n in says if words[n].start >= span.end), default=len(words))
    on = first + 1 < last and words[first].lower == "on"
    return words[first + 2 * on : last]


def _has_other_time(doc: Annotated, headline: Sentence, words: Sequence[Word]) -> bool:
    """Whether words tell a time that the headline has not; "last year" is what every article compares with."""
    above = doc.text_at(headline.span).lower()
    held = (time for time in doc.times if words[0].start <= time.span.start < words[-1].end)
    told = (doc.text_at(time.span).lower() for time in held)
    return any(text not in above and text != _SAME for text in told)


def _has(words: set[str], way: frozenset[str]) -> bool:
    """Whether some word of a way stands among the words of an article."""
    return any(word in way or lemma_of_verb(word) in way or lemma(word, "n") in way for word in words)


def _check(doc: Annotated, sentence: Sentence, at: int, told: Direction) -> Check:
    span = Span(sentence.words[at - 1].start, sentence.words[at].end)
    claim = Claim(
        **located(doc, sentence, span, Kind.COUNT, DIRECTION),
        subject="figure",
        value=told.amount,
        extractor="questions.headline_directions",
    )
    words = f"headline '{claim.as_written}' against '{told.claim.as_written}'"
    return Check("direction-apart", Kind.COUNT, ((claim,), (told.claim,)), words)
