"""What a subject did and what it is said not to have done: "resigned", "did not resign", "has yet to appear".

A deed is the verbs of the sentence and all content words behind them; a denial is one verb and what belongs to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.annotate.concepts import concept_of, is_reporting
from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.known import remembered
from claimcheck.annotate.mentions import Annotated, Word
from claimcheck.annotate.words import lemma
from claimcheck.claims.description_subject import COPULAS, Frame
from claimcheck.claims.description_words import STOPS, Described, claim, content
from claimcheck.claims.description_words import words as listed
from claimcheck.model import Certainty, Claim, Description, Kind, Span
from claimcheck.model.records import NamedTuple

DEED = "deed"
_NOT = frozenset({"not", "never", "n't"})
_BREAKS = STOPS - {","}
_HAVING = frozenset({"has", "had", "have"})
_REACH = 30  # words behind a verb


class _Verb(NamedTuple):
    at: int  # place in `said`
    base: str
    passive: bool


def deeds(doc: Annotated, number: int, found: Frame, of: Described, *, note: bool) -> Iterator[Claim]:
    """One claim for a sentence that tells a deed or denies one; outside of notes only of known kinds of event."""
    words, said = doc.sentences[number].words, found.said
    denial = _denied(words, found)
    if denial is not None and (note or not _is_none(words, found, denial) or _is_event(denial.base)):
        yield _denial(doc, number, words, found, denial, of)
        return
    near = [words[at].lower for at in said[:_REACH]]
    refusing = not listed("refusing").isdisjoint(near)
    if denial is not None or refusing or any(map(_negates, near)):
        return
    verbs = [verb for verb in _told(words, found) if not _reports(verb.base)]
    event = of.entity is not None and any(_is_event(verb.base) for verb in verbs)
    if not verbs or not (note or event) or any(words[at].lower == "and" for at in found.subject):
        return
    yield _deed(doc, number, words, found, verbs, of)


def _is_none(words: Sequence[Word], found: Frame, denial: _Verb) -> bool:
    """Whether the verb is not denied itself: "won no medals"."""
    return denial.at == 1 and words[found.said[1]].lower in ("no", "zero")


def _denial(
    doc: Annotated, number: int, words: Sequence[Word], found: Frame, denial: _Verb, of: Described
) -> Claim:
    tail = content(words, found.said[denial.at + 1 :], STOPS)
    span = Span(words[found.verb].start, words[found.said[denial.at]].end)
    return claim(
        doc, number, span, Kind.ATTRIBUTION, DEED, Description((_named(denial),), (), True, more=tail), of
    )


def _deed(
    doc: Annotated, number: int, words: Sequence[Word], found: Frame, verbs: Sequence[_Verb], of: Described
) -> Claim:
    said = found.said
    start, end = words[said[verbs[0].at]].start, words[said[verbs[0].at]].end
    value = Description(
        tuple(sorted({_named(v) for v in verbs})), more=content(words, said[verbs[0].at :], frozenset())
    )
    return claim(doc, number, Span(start, end), Kind.ATTRIBUTION, DEED, value, of, Certainty.ASSERTED)


def _named(verb: _Verb) -> str:
    return f"be {verb.base}" if verb.passive else verb.base


def _is_event(base: str) -> bool:
    return concept_of(base, "v") is not None


def _reports(base: str) -> bool:
    concept = concept_of(base, "v")
    return concept is not None and is_reporting(concept) and base not in listed("making")


@remembered
def _negates(lower: str) -> bool:
    return lower in _NOT or lower.endswith(("n't", "n’t"))


def _denied(words: Sequence[Word], found: Frame) -> _Verb | None:
    """The verb that the sentence denies of its subject."""
    said = found.said
    first = words[found.verb]
    if words[found.verb - 1].lower == "never":
        return _Verb(0, lemma(first.lower, "v"), False) if form_of(first.lower).verb == "d" else None
    lower = [words[at].lower for at in said[:8]]
    place = 1
    helper = form_of(first.lower).closed == "X"
    negated = first.lower.endswith(("n't", "n’t"))
    while place < len(lower) and (
        lower[place] in _NOT or lower[place].endswith("ly") or lower[place] == "been"
    ):
        negated = negated or lower[place] in _NOT
        place += 1
    if helper and negated:
        passive = first.lower.rstrip("n't’") in COPULAS or "been" in lower[:place]
        return _verb(words, said, place, passive=passive)
    if lower[1:3] == ["yet", "to"] and helper:
        passive = lower[3:4] == ["be"]
        return _verb(words, said, 4 if passive else 3, passive=passive)
    if lower[1:2] in (["no"], ["zero"]) and form_of(first.lower).verb != "g":
        return _Verb(1, "have" if first.lower in _HAVING else lemma(first.lower, "v"), False)
    start = 1 if helper else 0
    if len(lower) > start + 1 and lemma(lower[start], "v") in listed("refusing") and lower[start + 1] == "to":
        return _verb(words, said, start + 2, passive=False)
    if helper and len(lower) > 2 and lower[1] in ("unable", "incapable") and lower[2] in ("to", "of"):
        return _verb(words, said, 3, passive=False)
    return None


def _verb(words: Sequence[Word], said: Sequence[int], place: int, *, passive: bool) -> _Verb | None:
    while place < len(said) and words[said[place]].lower in listed("adverbs") | {"ever"}:
        place += 1
    if place >= len(said):
        return None
    lower = words[said[place]].lower
    if lower in ("have", "do"):
        return _Verb(place, lower, passive)
    form = form_of(lower)
    if form.verb not in ("b", "d", "g") or (passive and form.verb != "d"):
        return None
    return _Verb(place, lemma(lower, "v"), passive)


def _told(words: Sequence[Word], found: Frame) -> list[_Verb]:
    """The finite verbs of the subject itself: up to the first clause that can have another."""
    verbs = list[_Verb]()
    helper = ""
    for place, at in enumerate(found.said[:_REACH]):
        word = words[at]
        form = form_of(word.lower)
        if word.lower in _BREAKS:
            break
        if form.closed == "X":
            if word.lower in ("has", "had", "have") and _owns(words, found.said, place):
                verbs.append(_Verb(place, "have", False))
            helper = word.lower
        elif word.text[0].islower() and (form.verb in ("d", "z")) and _finite(words, found.said, place):
            if helper in listed("modal"):
                break
            verbs.append(_Verb(place, lemma(word.lower, "v"), helper in COPULAS or helper == "been"))
            helper = ""
        elif form.closed not in ("R", "") and not verbs and place > 1:
            break
    return verbs


def _owns(words: Sequence[Word], said: Sequence[int], place: int) -> bool:
    after = form_of(words[said[place + 1]].lower) if place + 1 < len(said) else None
    return after is not None and (after.closed in ("D", "Q") or (not after.closed and not after.verb))


def _finite(words: Sequence[Word], said: Sequence[int], place: int) -> bool:
    """Whether a form that can be a past or a third person is one here: not behind an article, not before a noun."""
    before = form_of(words[said[place - 1]].lower) if place else None
    return before is None or before.closed in ("X", "R", "C", "O", "S") or words[said[place - 1]].lower == ","
