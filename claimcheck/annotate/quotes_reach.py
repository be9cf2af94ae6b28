"""How far a cue of speech reaches: the tokens of its unit that are what was said, left or right of it."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate.mentions import Word
from claimcheck.annotate.phrases import Names, Phrase, is_verb
from claimcheck.annotate.quotes_cue import UNLAID, Cue, is_fronted, main_subject
from claimcheck.annotate.quotes_lexicon import CLOSED, CONJUNCTIONS, PREPOSITIONS, QUOTE, TAIL_OPENERS
from claimcheck.annotate.quotes_matters import matter
from claimcheck.annotate.quotes_opening import content_start
from claimcheck.annotate.speakers import group_start, subject_before
from claimcheck.model.records import dataclass

_MARKS = frozenset((",", "—", "–"))
_CONCEDING = frozenset(("while", "although", "though", "whereas"))
_FURTHEST = 400  # tokens of one content; more is no sentence


@dataclass(frozen=True, slots=True)
class Reach:
    """Token ranges of what a cue lays to its source."""

    left: tuple[int, int] | None = None
    right: tuple[int, int] | None = None  # where quotes belong to the cue
    content_end: int = 0  # end of the right content as indirect speech, tails cut
    clause: bool = False  # the right content is a clause, so it can stand as indirect speech
    addressee: Phrase | None = None
    matter: tuple[int, int] | None = None  # spoken or thought of without a word of it: "asked about jobs"


def reach(tokens: Sequence[Word], cues: Sequence[Cue], number: int, names: Names) -> Reach:
    """What cue `number` reaches; cues before and after it bound it."""
    cue = cues[number]
    end = _end(tokens)
    left_start = _left_start(tokens, cues, number)
    if cue.kinds == "o":
        return _reach_of_according(tokens, cue, left_start, end)
    if cue.kinds == UNLAID and cue.source is not None:
        last = _right_end(tokens, cues, number, end)
        subject = (cue.source.first, cue.source.last)
        return Reach(subject, (cue.after, last), _trim(tokens, cue.after, last), True)
    start, clause, addressee = content_start(tokens, cue, names, end)
    if is_fronted(tokens, cue) and (main := main_subject(tokens, start, names)) is not None:
        end = main.first
    right = (start, _right_end(tokens, cues, number, end)) if start < end else None
    content_end = _trim(tokens, start, right[1]) if right else 0
    if cue.first and tokens[cue.first - 1].lower in _CONCEDING and clause:
        # "While he said it was late, Vik left": the clause that the cue stands in ends with its comma
        content_end = next((i for i in range(start, content_end) if tokens[i].text == ","), content_end)
    if (
        "n" in cue.kinds
    ):  # a noun's clause may be the subject of a longer one: it ends with its quote where it has one
        content_end = next(
            (i + 1 for i in range(content_end - 1, start, -1) if tokens[i].text is QUOTE), content_end
        )
    sides = (
        "r"
        if cue.kinds == ":" or "n" in cue.kinds or "v" in cue.kinds
        else _sides(tokens, cue, start, clause, end)
    )
    left_end = cue.first - (tokens[cue.first - 1].lower == "as" and not clause)
    left = (left_start, left_end) if "l" in sides and left_start < left_end else None
    if sides == "l":
        right = None
    elif left and right and not clause:
        right = (next((i for i in range(*right) if tokens[i].text is QUOTE), right[0]), right[1])
    parenthetical = sides == "lr" and tokens[cue.first - 1].text == ","
    clause = clause or parenthetical
    stop = _right_end(tokens, cues, number, end)
    stop = stop if stop > cue.after + 2 else end  # "decided against recommending it" holds the other cue
    topic = None if clause or sides != "r" else matter(tokens, cue, names, stop)
    if "v" in cue.kinds and not clause and topic is None:  # "the plan was rejected by Lund"
        found = subject_before(tokens, group_start(tokens, cue.at), 0, names)
        topic = (found.first, found.last) if isinstance(found, Phrase) else None
    return Reach(left, right, content_end, clause, addressee, topic)


def _end(tokens: Sequence[Word]) -> int:
    end = len(tokens)
    while end and tokens[end - 1].text in (".", "!", "?", ";"):
        end -= 1
    return end


def _reach_of_according(tokens: Sequence[Word], cue: Cue, left_start: int, end: int) -> Reach:
    after = cue.after
    while after < end and tokens[after].text in _MARKS:
        after += 1
    right = (after, min(end, after + _FURTHEST)) if after < end else None
    if cue.first == 0:
        return Reach(None, right, _trim(tokens, after, end), True)
    framed = tokens[cue.first - 1].text in _MARKS and cue.after < end and tokens[cue.after].text in _MARKS
    fresh = (
        right is not None
        and tokens[after].lower not in TAIL_OPENERS
        and tokens[after].lower not in CONJUNCTIONS
    )
    if framed and fresh:
        return Reach((left_start, cue.first), right, _trim(tokens, after, end), True)
    return Reach((left_start, cue.first))


def _left_start(tokens: Sequence[Word], cues: Sequence[Cue], number: int) -> int:
    """Where content left of the cue may begin: after ", but" or ";" behind an earlier cue."""
    if not number:
        return 0
    for at in range(cues[number].first - 1, cues[number - 1].after - 1, -1):
        if tokens[at].text == ";" or (tokens[at].lower in CONJUNCTIONS and tokens[at - 1].text == ","):
            return at + 1
    return 0


def _sides(tokens: Sequence[Word], cue: Cue, start: int, clause: bool, end: int) -> str:
    """ "l", "r" or "lr": on which sides of the cue its content lies."""
    follows = start < end and tokens[start].text is QUOTE
    if cue.inverted:
        return ("lr" if any(t.text is QUOTE for t in tokens[cue.after : end]) else "l") if cue.first else "r"
    if not cue.first or (cue.inherits and tokens[cue.first - 1].lower is not CLOSED):
        return "r"
    before = tokens[cue.first - 1]
    quoted = before.lower is CLOSED or (
        before.text in _MARKS and cue.first > 1 and tokens[cue.first - 2].text is QUOTE
    )
    if quoted and not (clause and any(word.lower == "that" for word in tokens[cue.after : start])):
        return "lr" if follows or any(word.text is QUOTE for word in tokens[cue.after : end]) else "l"
    if (
        cue.lemma == "put"
        and cue.first > 1
        and before.lower == "as"
        and tokens[cue.first - 2].lower is CLOSED
    ):
        return "l"  # "“...,” as Lund put it after the vote"
    closes = start >= end or tokens[start].text == ";"
    if closes and before.lower == "as" and cue.first > 2 and tokens[cue.first - 2].text in _MARKS:
        return "l"  # "..., as police have said"
    if before.text in _MARKS and (closes or tokens[start].text in _MARKS):
        left = tokens[max(0, cue.first - 60) : cue.first]
        fronted = left[0].lower in PREPOSITIONS and not any(is_verb(word) for word in left)
        if not fronted:
            return "l" if closes else "lr"
    return "r"


def _right_end(tokens: Sequence[Word], cues: Sequence[Cue], number: int, end: int) -> int:
    """End of the right range: before a later cue that begins a new clause."""
    end = min(end, cues[number].after + _FURTHEST)
    for later in cues[number + 1 :]:
        before = later.first - 1
        if before < cues[number].after or later.unsaid:
            continue
        word = tokens[before]
        if (
            later.kinds == "o"
            or later.inherits
            or word.text in _MARKS
            or word.text == ";"
            or word.lower in CONJUNCTIONS
        ):
            while before > cues[number].after and (
                tokens[before].text in _MARKS or tokens[before].lower in CONJUNCTIONS
            ):
                before -= 1
            return min(end, before + 1)
    return end


def _trim(tokens: Sequence[Word], start: int, end: int) -> int:
    """End of indirect speech: before ", although ...", ", citing ..." and the like."""
    for at in range(start + 2, end - 1):
        if tokens[at].text in _MARKS and tokens[at + 1].lower in TAIL_OPENERS:
            return at
        if tokens[at].lower in ("before", "after") and tokens[at + 1].lower.endswith("ing"):
            return at
    return end
