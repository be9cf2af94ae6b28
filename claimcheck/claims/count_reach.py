"""How far the land reaches that a number is told of: "in the city itself", "across the state", "nationwide".

A city's number and its country's are two numbers of one happening, and both can be right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.annotate.gazetteer import nationality
from claimcheck.annotate.mentions import PlaceMention, Word, in_sentences, place_from
from claimcheck.annotate.words import lemma
from claimcheck.claims.count_period import stretch
from claimcheck.claims.count_view import View
from claimcheck.data.listed import in_order, listed, phrases
from claimcheck.model import Span
from claimcheck.model.records import NamedTuple

_ALL = "all"
_LANDS = ("world", "country", "region", "district", "city")
_MAPPED = (*_LANDS, "area", "landmark", "venue")
_PARTS = frozenset(_LANDS[2:])  # what a number "in all" is wider than
_WHOLE = frozenset({"across", "throughout"})  # with a name as plain as "in the whole country"
_OF_LEVEL = {
    "world": in_order("claims.count_reach", "world"),
    "country": in_order("claims.count_reach", "country"),
    "region": in_order("claims.count_reach", "region"),
    "district": in_order("claims.count_reach", "district"),
    "city": in_order("claims.count_reach", "city"),
}
_WIDE = {
    "world": in_order("claims.count_reach", "world_wide"),
    "country": in_order("claims.count_reach", "country_wide"),
    "region": in_order("claims.count_reach", "region_wide"),
    "district": in_order("claims.count_reach", "district_wide"),
}
_NOUNS = {noun: level for level, nouns in _OF_LEVEL.items() for noun in nouns}
_HOMES = {**_NOUNS, "department": "district"}  # elsewhere a department may be of an office
_ADVERBS = {word: level for level, words in _WIDE.items() for word in words}
_WITHIN = listed("claims.count_reach", "within")
_INSIDE = listed("claims.count_reach", "inside")
_DETERMINERS = listed("claims.count_reach", "determiners")
_SEVERAL = listed("claims.count_reach", "several")
_SKIPPED = listed("claims.count_reach", "skipped")
_COUNTING = listed("claims.count_reach", "counting")
_LINKING = listed("claims.count_reach", "linking")
_TOTALS = frozenset(phrases("claims.count_reach", "totals"))
_PHRASE = 6  # words between the preposition and the noun: "in the whole of the northern province"
_SUBJECT = 3  # words within which the land that opens a sentence has its verb: "Ohio now counts 73 patients"
_BACK = 6  # sentences of the paragraph up to the number's own
_PLACES_LOOKED_AT = 50  # of one sentence


class Reach(NamedTuple):
    """The level of a land; `told` in words that stand for the whole of it, and not only by the name of a place."""

    level: str
    told: bool


def reach(view: View) -> Reach | None:
    """The land that a number is told of; None where its sentence names none, or several, and for a length of time."""
    if view.mention.form == "duration":
        return None
    start, end = stretch(view)
    end = _end(view, end)
    hits = [(at, level) for at, level in (*_told(view.words), *_residents(view)) if at < end]
    levels = {level for at, level in hits if start <= at} or {level for _, level in hits}
    if not levels:
        levels = {place.level for p in _places(view, start, end) if (place := p.place) and _opens(view, p)}
    if levels:
        return Reach(levels.pop(), told=True) if len(levels) == 1 else None
    named, whole = _named(view, start, end)
    named |= set(_peoples(view, start, end))
    if not named and any(_is_total(view.words, at) for at in range(start, end)):
        return Reach(_ALL, told=True)
    if not named:
        named, whole = _named(view, 0, start)  # "swept through Crete, killing two"
    if not named:
        return _opened(view)
    return Reach(named.pop(), told=whole) if len(named) == 1 else None


def _named(view: View, start: int, end: int) -> tuple[set[str], bool]:
    """The levels of the places named in a stretch, and whether one is told of as a whole: "across Greece"."""
    places = [place for place in _places(view, start, end) if _mapped(view, place)]
    levels = {_mapped(view, place) for place in places if not _is_owner(view, place)}
    return levels, any(place.preposition in _WHOLE for place in places)


def _is_owner(view: View, place: PlaceMention) -> bool:
    """Whether a land only tells where another lies: "New Zealand's North Island"."""
    return view.doc.document.text[place.span.end : place.span.end + 2] in ("'s", "’s")


def _opened(view: View) -> Reach | None:
    """The land that the sentence before the number, or one before it in the paragraph, sets out with or is told of in
    whole: "Across Greece the storm cost three lives. Some 52,000 homes were dark."
    """
    number = view.mention.sentence
    paragraph = view.doc.sentences[number].paragraph
    for at in range(number, max(-1, number - _BACK), -1):
        sentence = view.doc.sentences[at]
        if sentence.paragraph != paragraph:
            return None
        before = view.first if at == number else len(sentence.words)
        if level := _wide(view, sentence.words[:before]):
            return Reach(level, told=True)
        if any(place.usage == "location" for place in in_sentences(view.doc.places, at)):
            return None
    return None


def _wide(view: View, words: Sequence[Word]) -> str:
    """The level of the land that words name first as a whole, "" for none."""
    if not words:
        return ""
    if words[0].lower in _ADVERBS:
        return _ADVERBS[words[0].lower]
    places = view.doc.places
    first = place_from(places, words[0].start)
    for place in places[first : first + _PLACES_LOOKED_AT]:
        if place.span.end > words[-1].end:
            return ""
        if place.preposition in _WHOLE and not _is_owner(view, place):
            return _mapped(view, place)
    return ""


def other_reach(one: Reach | None, two: Reach | None) -> bool:
    """Whether two lands are of two levels, and one is told in words: two names may be of one spot, near or far."""
    if one is None or two is None or one.level == two.level or not (one.told or two.told):
        return False
    if _ALL in (one.level, two.level):
        return all(land.told and land.level in (_ALL, *_PARTS) for land in (one, two))
    return {one.level, two.level} <= set(_MAPPED)


def _end(view: View, end: int) -> int:
    """Where the words that can limit the number end: "11 such deaths here and 32 in Poland"."""
    others, number = _numbers(view), False
    for at in range(view.last, min(end, len(view.words))):
        word = view.words[at]
        if any(span.start < word.end and word.start < span.end for span in others):
            number = True
        elif number and word.lower in _INSIDE:
            return at
        elif word.lower in _LINKING:
            number = False
    return end


def _numbers(view: View) -> list[Span]:
    """The other numbers of its sort in the sentence."""
    own = view.mention
    beside = in_sentences(view.doc.amounts, own.sentence)
    return [m.span for m in beside if m.form == own.form and m is not own]


def _told(words: Sequence[Word]) -> Iterator[tuple[int, str]]:
    """The levels that the words of a sentence tell, each with the index of its word."""
    for at, word in enumerate(words):
        if word.lower in _ADVERBS:
            yield at, _ADVERBS[word.lower]
        elif level := _NOUNS.get(lemma(word.lower, "n"), ""):
            if _within(words, at) or _counts(words, at):
                yield at, level
            elif at > 1 and words[at - 1].lower in _SEVERAL and words[at - 2].lower in _WITHIN:
                yield at, _ALL  # "in three provinces": wider than any one of them


def _residents(view: View) -> Iterator[tuple[int, str]]:
    """The land of "fourteen residents of the Jura department", "thirty of the town's people"."""
    yield from _owners(view)
    if view.lower(view.after) != "of" or view.lower(view.after + 1) not in _DETERMINERS:
        return
    for at in range(view.after + 2, min(view.after + _PHRASE, len(view.words))):
        if level := _HOMES.get(lemma(view.lower(at), "n")):
            yield at, level
            return


def _owners(view: View) -> Iterator[tuple[int, str]]:
    """The land whose people are counted: "thirty of the town's people"."""
    for at in range(view.last, view.after):
        if view.lower(at + 1) in ("'s", "’s") and (level := _HOMES.get(view.lower(at))):
            yield at, level
            return


def _within(words: Sequence[Word], at: int) -> bool:
    """Whether the noun at an index stands behind "in the", "across the whole", "around the two"."""
    lower = [word.lower for word in words[max(0, at - _PHRASE) : at]]
    for place in range(len(lower) - 1, 0, -1):
        if lower[place] in _DETERMINERS:
            while place > 1 and lower[place - 1] in _SKIPPED:
                place -= 1
            of_one = "a" in lower[max(0, place - 3) : place - 1]  # "a court in the canton"
            return lower[place - 1] in _WITHIN and not of_one
        if not lower[place].isalpha() or lower[place] in _WITHIN:
            return False
    return False


def _counts(words: Sequence[Word], at: int) -> bool:
    """Whether the noun at an index opens the sentence and has a number: "The province has had 124 cases"."""
    opens = at == 1 and words[0].lower in _DETERMINERS
    return opens and any(word.lower in _COUNTING for word in words[at + 1 : at + _SUBJECT])


def _opens(view: View, place: PlaceMention) -> bool:
    """Whether a land named first in the sentence has the number: "Ohio now counts 73 patients"."""
    opens = place.usage in ("actor", "modifier") and place.span.start == view.words[0].start
    after = [word for word in view.words if word.start >= place.span.end][:_SUBJECT]
    return opens and place.place.level in _LANDS and any(word.lower in _COUNTING for word in after)


def _is_total(words: Sequence[Word], at: int) -> bool:
    """Whether "altogether", "in all", "all told" begins at an index."""
    lower = [word.lower for word in words[at : at + 2]]
    return (*lower[:1],) in _TOTALS or tuple(lower) in _TOTALS


def _places(view: View, start: int, end: int) -> list[PlaceMention]:
    """The places named in the number's stretch."""
    if start >= min(end, len(view.words)):
        return []
    low, high = view.words[start].start, view.words[end - 1].end
    places = view.doc.places
    first = place_from(places, low)
    return [p for p in places[first : first + _PLACES_LOOKED_AT] if p.span.end <= high]


def _mapped(view: View, place: PlaceMention) -> str:
    """The level of a place of the map, or of what its name ends in: "in Franklin County"; "" for no place within."""
    if place.usage != "location" or place.preposition not in _INSIDE:
        return ""
    last = view.doc.text_at(place.span).rpartition(" ")[2]
    return _NOUNS.get(last.lower(), place.place.level)


def _peoples(view: View, start: int, end: int) -> Iterator[str]:
    """The country of "in Spanish cinemas"."""
    for at in range(start + 1, min(end, len(view.words))):
        text = view.words[at].text
        if view.lower(at - 1) == "in" and text[0].isupper() and nationality(text):
            yield "country"
