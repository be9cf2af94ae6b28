"""Whose age an age is: of the name it stands beside, or that "is 34", "died at 34", "has died aged 34" or "at 34," did
something."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimcheck.annotate.mentions import AmountMention, Annotated, NameMention, in_sentences
from claimcheck.annotate.names_lexicon import is_person_noun
from claimcheck.annotate.quotes_lexicon import BE
from claimcheck.annotate.words import FUNCTION_WORDS
from claimcheck.claims.age_at_death import dead_at
from claimcheck.claims.count_people import names_near
from claimcheck.claims.count_view import View
from claimcheck.claims.person_before import person_before
from claimcheck.data.listed import listed
from claimcheck.model import Span

_DESCRIBED = 3  # words of "retired school caretaker"
_APPOSED = 40  # code points of ", a 34-year-old" and "the 34-year-old teacher" with room for an adjective
_PREPOSITION = 6  # code points of " from "
_TOLD_APART = frozenset({"older", "elder", "younger"})
_COMPARED = 10  # code points of " younger " with room
_NAMED = ("name", "pronoun")
_BESIDE = listed("claims.age_owner", "beside")
_COPULAS = frozenset({"is", "was"})
_HAVE = listed("annotate.events_verbs", "have")
_STOPS = frozenset(";:—–")
_JOINS = frozenset({",", "and", ", and"})  # between names, or ages, of one row


def person_of_age(view: View) -> NameMention | None:
    """The person whose age it is, None where the sentence does not tell."""
    near = names_near(view.doc, view.mention.sentence, view.mention.span)
    names = [name for name in near if not _is_where(view, name)]
    row = ages_in_row(view.doc, view.mention)
    if len(row) > 1 and (beside := _before_row(view, names, row[0])):
        return _of_row(view, beside, row)
    found = (
        _run_into(view, names)
        or _before(view, names)
        or _behind(view, names)
        or dead_at(view)
        or _goes_on(view)
    )
    return None if found is not None and _is_one_of_two(view, found) else found


def ages_in_row(doc: Annotated, age: AmountMention) -> list[Span]:
    """The ages that are told in one row with this one: "aged 19, 22 and 25"."""
    text, row = doc.document.text, list[Span]()
    for mention in in_sentences(doc.amounts, age.sentence):
        if mention.form != "age":
            continue
        if row and text[row[-1].end : mention.span.start].strip() not in _JOINS:
            if age.span in row:
                break
            row = []
        row.append(mention.span)
    return row if age.span in row else [age.span]


def _before_row(view: View, names: Sequence[NameMention], first: Span) -> list[NameMention]:
    """The names in one row before a row of ages: "Ada Lund and Bo Ek, aged 19 and 22"."""
    text, row = view.doc.document.text, list[NameMention]()
    for name in reversed([name for name in names if name.span.end <= first.start and name.form == "name"]):
        between = text[name.span.end : (row[0].full or row[0].span).start if row else first.start]
        if row and between.strip() not in _JOINS:
            break
        if not row and not set(between.replace(",", " ").lower().split()) <= _BESIDE:
            return []
        row.insert(0, name)
    return row


def _of_row(view: View, names: Sequence[NameMention], row: Sequence[Span]) -> NameMention | None:
    """The name that stands in the place of the age, None where there are more of the one than of the other."""
    return names[row.index(view.mention.span)] if len(names) == len(row) else None


def _goes_on(view: View) -> NameMention | None:
    """The person of the sentence before, of whom "The 58-year-old (former nurse) keeps bees" goes on."""
    if view.first != 1 or view.lower(0) != "the" or "old" not in view.lower(view.last - 1):
        return None
    end = _described(view)
    verbs = in_sentences(view.doc.events, view.mention.sentence)
    at = view.words[end].start if end < len(view.words) else -1
    tells = view.lower(end) in BE | _HAVE or any(e.span.start == at and e.form == "verb" for e in verbs)
    return person_before(view.doc, view.mention.sentence) if tells else None


def _described(view: View) -> int:
    """Index of the word behind what a person of an age is told to be, "former nurse", or behind the age itself."""
    for end in range(view.last + 1, min(view.last + _DESCRIBED, len(view.words)) + 1):
        if not view.words[end - 1].text.islower():
            break
        if is_person_noun(view.lower(end - 1)) and not is_person_noun(view.lower(end)):
            return end
    return view.last


def _is_one_of_two(view: View, name: NameMention) -> bool:
    """Whether a name is told apart from another who bears it: "the elder Mr Roe"."""
    if " " in name.text and not name.title:
        return False  # "her younger sister Ada Lund" is one person
    text, start = view.doc.document.text, (name.full or name.span).start
    told = [*text[max(0, start - _COMPARED) : start].lower().split()[-1:], *name.title.lower().split()[:1]]
    return not _TOLD_APART.isdisjoint(told)


def _is_where(view: View, name: NameMention) -> bool:
    """Whether a place says where somebody is from: "a 15-year-old Georgia boy", "Kofi, of Tema, 22"."""
    if name.type != "place":
        return False
    text = view.doc.document.text
    before = text[max(0, name.span.start - _PREPOSITION) : name.span.start].split()
    follows = text[name.span.end : name.span.end + 2]
    return before[-1:] in (["of"], ["from"], ["in"], ["at"]) or follows[1:].islower()


def _run_into(view: View, names: Sequence[NameMention]) -> NameMention | None:
    """The name that "6-year-old Ada Lund" runs into, where no article makes the age stand by itself."""
    if view.lower(view.first - 1) in ("a", "an", "the") or "old" not in view.lower(view.last - 1):
        return None
    start = view.mention.span.end + 1
    return next(
        (n for n in names if n.form == "name" and (n.full or n.span).start == start and n.type == "person"),
        None,
    )


def _before(view: View, names: Sequence[NameMention]) -> NameMention | None:
    """The name before: "Jane Roe, 34", "she is 34", "Roe, the keeper, is 34", "Roe was shot dead at 34"."""
    start = view.mention.span.start
    before = [name for name in names if name.span.end <= start and name.form in _NAMED]
    if not before:
        return None
    between = view.doc.document.text[before[-1].span.end : start]
    words = between.replace(",", " ").replace("(", " ").lower().split()
    if before[-1].form == "pronoun":
        stands = bool(words) and words[0] in _COPULAS and set(words) <= _BESIDE
        return before[-1] if stands and before[-1].type == "person" else _at_age(view, before)
    if len(between) <= _APPOSED and set(words) <= _BESIDE and (words or set(between) & {",", "("}):
        return before[-1]
    if words[-1:] and words[-1] in _COPULAS and between.startswith(", ") and between.count(",") == 2:
        return before[-1]
    return _at_age(view, before)


def _at_age(view: View, before: Sequence[NameMention]) -> NameMention | None:
    """The only person named before "died at 34"."""
    if view.lower(view.first - 1) != "at":
        return None
    text = view.doc.document.text
    persons = [name for name in before if name.type == "person"]
    if not persons or len({name.entity for name in persons}) > 1:
        return None
    between = text[persons[-1].span.end : view.mention.span.start]
    return None if set(between) & _STOPS else persons[-1]


def _behind(view: View, names: Iterable[NameMention]) -> NameMention | None:
    """The name behind: "the 34-year-old teacher Jane Roe", "At 34, Roe is the youngest"."""
    end = view.mention.span.end
    after = next((n for n in names if n.span.start >= end and n.form in _NAMED), None)
    if after is None:
        return None
    start = (after.full or after.span).start
    if any(
        e.form == "verb" and end <= e.span.start < start
        for e in in_sentences(view.doc.events, view.mention.sentence)
    ):
        return None  # "the 21-year-old beat Jane Roe"
    between = view.doc.document.text[end:start][: _APPOSED + 1]
    told = set(between.lower().replace(",", " ").split())
    if len(between) > _APPOSED or told & (FUNCTION_WORDS - {"the"}):
        return None
    if view.lower(view.first - 1) == "at":
        return after if between.startswith(", ") and after.type == "person" else None
    return (
        after if after.form == "name" and not set(between) & set(",.;:()’'") and "the" not in told else None
    )
