"""Where names of places are used as places, and which spot on the map they mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.annotate import names_lexicon as lexicon
from claimcheck.annotate import places_capitals, places_unmapped
from claimcheck.annotate.gazetteer import fold, is_listed, look_up, nationality
from claimcheck.annotate.known import Known
from claimcheck.annotate.mentions import NameMention, PlaceMention, Sentence, Word, word_from
from claimcheck.annotate.places_housed import home_town, housed
from claimcheck.annotate.places_premises import building
from claimcheck.annotate.places_resolve import Atlas, atlas, narrow
from claimcheck.annotate.places_words import (
    ABOUT,
    COMPASS,
    LOCATING,
    MOVING,
    bound,
    compounds,
    is_landmark,
    is_plain,
    is_verb,
    moved,
    part_of,
    preposition_of,
    qualifies,
)
from claimcheck.annotate.words import lemma
from claimcheck.data.listed import listed
from claimcheck.model import Place, Span, Zone

_NATIONALITIES = Known(lambda text: nationality(text) if text[0].isupper() else ())
_DIVISIONS = listed("annotate.places", "divisions")
_NAME = 3  # words of a town's name before the last
_TOLD_OF = ("based", "born")  # what a town may be told to be of somebody, behind a hyphen


class _Reader:
    """Reads one document's place mentions with its atlas."""

    def __init__(self, text: str, sentences: Sequence[Sentence], names: Sequence[NameMention]) -> None:
        self._text = text
        self._sentences = sentences
        towns = [n for n in names if n.form == "name" and n.type == "place"]
        houses = [n for n in names if n.form == "name" and n.type == "organisation" and home_town(n.text)]
        self._places = sorted(
            [*towns, *houses, *places_unmapped.gone_to(sentences, names)], key=lambda name: name.span
        )
        self._qualifiers = {n.span: self._qualifier(n) for n in self._places}
        self._atlas = self._chart()

    def mentions(self) -> Iterator[PlaceMention]:
        """Every use of a place name, qualifiers ("Ont.") included, in order."""
        before: PlaceMention | None = None
        for name in self._places:
            words, first, last = self._words(name)
            place = self._atlas.resolve(name.text, self._qualifiers[name.span])
            if first > 1 and words[first - 1].lower == "of" and words[first - 2].lower in _DIVISIONS:
                division = self._atlas.division(name.text)
                place = division if division.path else place
            place = places_unmapped.as_told(name.text, place, words, first)
            qualifies = before is not None and self._names_region_of(before, name)
            joined = not qualifies and self._joined(before, name)
            span, place = self._venue(name, place, words, last, before if joined else None)
            last = word_from(words, span.end, first)
            preposition = preposition_of(words, first) or moved(words, first, place)
            if preposition == "for" and bound(words, first):
                preposition = "to"
            if preposition == "of" and place.level in ("landmark", "area"):
                preposition = part_of(words, first) or preposition
            if not preposition and places_unmapped.kind_before(words, first):
                preposition = preposition_of(words, first - 2)  # "in the capital, Port Serafin"
            usage = "modifier" if qualifies else self._usage(name, words, first, last, preposition)
            if (
                (joined or self._holds(before, place, name))
                and before is not None
                and (before.preposition or before.usage == "location")
                and preposition in ("", "of")
                and usage != "dateline"
            ):
                preposition, usage = before.preposition, "location"
            if name.type == "organisation" and (
                usage != "location" or not place.path or _is_somebodys(words, first)
            ):
                continue  # "the Hull Infirmary said": somebody, and no place
            before = PlaceMention(span, name.sentence, place, usage, preposition)
            yield before

    def _names_region_of(self, before: PlaceMention, name: NameMention) -> bool:
        """Whether a name only says where the place before it lies: "England" in "London, England"."""
        between = self._text[before.span.end : name.span.start].strip()
        qualifier = self._qualifiers.get(before.span, "")
        return between in {",", "("} and bool(qualifier) and fold(qualifier).startswith(fold(name.text))

    def _joined(self, before: PlaceMention | None, name: NameMention) -> bool:
        """Whether a name shares the preposition of the one before: "to Warsaw and Rzeszow", "in Russia's Kronstadt"."""
        if before is None or before.sentence != name.sentence:
            return False
        between = self._text[before.span.end : name.span.start].strip()
        return between in {"'s", "’s", "and", "or", "&", ", and"} or (
            between == "," and before.usage == "location"
        )

    def _holds(self, before: PlaceMention | None, place: Place, name: NameMention) -> bool:
        """Whether a name tells what the place before it lies in: "in Conakry, the capital of Guinea"."""
        if before is None or before.sentence != name.sentence or not place.path:
            return False
        between = self._text[before.span.end : name.span.start]
        within = before.place.path[: len(place.path)] == place.path
        return within and between.startswith(", ") and between.endswith(" of ") and between.count(",") == 1

    def seats(self) -> Iterator[PlaceMention]:
        """The towns of "the Hull-based group", "the Leeds-born singer": no names by themselves, usage "modifier".

        Their preposition is "based" or "born".
        """
        for number, sentence in enumerate(self._sentences):
            text = self._text[sentence.span.start : sentence.span.end]
            if not any(f"-{told}" in text for told in _TOLD_OF):
                continue
            for word in sentence.words:
                name, _, told = word.text.rpartition("-")
                if told in _TOLD_OF and name[:1].isupper():
                    span = self._seat(sentence.words, word_from(sentence.words, word.start), len(name))
                    if span is not None:
                        place = self._atlas.resolve(self._text[span.start : span.end])
                        yield PlaceMention(span, number, place, "modifier", told)

    def _seat(self, words: Sequence[Word], at: int, length: int) -> Span | None:
        """The whole name that ends in the word at `at`, "New York" of "New York-based"; None if unsure."""
        end = words[at].start + length
        for first in range(max(0, at - _NAME), at):
            span = Span(words[first].start, end)
            if words[first].text[0].isupper() and is_listed(self._text[span.start : span.end]):
                return span
        is_open = at > 1 and (words[at - 1].text[0].isupper() or words[at - 1].text == ".")
        return None if is_open else Span(words[at].start, end)

    # --- reading ----------------------------------------------------------------------------------------

    def _words(self, name: NameMention) -> tuple[tuple[Word, ...], int, int]:
        """The words of a name's sentence and the indices [first, last) of the name."""
        words = self._sentences[name.sentence].words
        first = word_from(words, name.span.start)
        return words, first, word_from(words, name.span.end, first)

    def _qualifier(self, name: NameMention) -> str:
        """The region or country behind a comma: "Texas" in "Paris, Texas"; "" if there is none."""
        words, _, last = self._words(name)
        if last + 1 >= len(words) or words[last].text not in ",(":
            return ""
        if words[last + 1].lower in COMPASS and last + 2 < len(words):
            city = words[last + 2]
            return city.text if any(c.place.level == "city" for c in look_up(city.text)[:1]) else ""
        for length in (4, 3, 2, 1):
            end = last + 1 + length
            if end > len(words) or not words[last + 1].text[0].isupper():
                continue
            written = self._text[words[last + 1].start : words[end - 1].end]
            dotted = end < len(words) and words[end].text == "."
            for form in (written + "." if dotted else written, written):
                if any(c.place.level in {"country", "region"} for c in look_up(form)) and narrow(
                    look_up(name.text), form
                ):
                    return form
        return ""

    def _chart(self) -> Atlas:
        qualified: dict[str, list[str]] = {}
        for name in self._places:
            if self._qualifiers[name.span]:
                qualified.setdefault(name.text, []).append(self._qualifiers[name.span])
        spoken = {
            iso
            for sentence in self._sentences
            for word in sentence.words
            for iso in _NATIONALITIES[word.text]
        }
        names = sorted({n.text for n in self._places})
        chart = atlas(names, sorted(spoken), qualified)
        for name in self._places:
            if self._sentences[name.sentence].zone is Zone.DATELINE and self._qualifiers[name.span]:
                chart.home[fold(name.text)] = chart.resolve(name.text, self._qualifiers[name.span])
        chart.settle(names)
        return chart

    def _venue(
        self, name: NameMention, place: Place, words: Sequence[Word], last: int, before: PlaceMention | None
    ) -> tuple[Span, Place]:
        """A name that the map does not have but whose noun says what it is: "Konstantinovsky palace"."""
        span = name.span
        if place.path or is_listed(name.text):
            return span, place
        if (
            last < len(words)
            and words[last].text.islower()
            and lexicon.noun_class(words[last].lower)[:1] in {"b", "n"}
        ):
            span = Span(span.start, words[last].end)
        full = self._text[span.start : span.end]
        if before is not None and before.place.level == "city":
            inside = before.place
            return span, Place(
                full, (*inside.path, full), "venue", inside.country, inside.latitude, inside.longitude
            )
        if (town := home_town(full)) and (house := housed(full, self._atlas.resolve(town))) is not None:
            return span, house
        if is_landmark(full):
            return span, Place(full, (), "landmark")
        return span, Place(full, (), "locality" if full == name.text and is_plain(full) else "venue")

    def _usage(
        self, name: NameMention, words: Sequence[Word], first: int, last: int, preposition: str
    ) -> str:
        if self._sentences[name.sentence].zone is Zone.DATELINE:
            return "dateline"
        after = words[last] if last < len(words) else None
        if after is not None and after.text in {"'s", "’s"}:
            return "location" if preposition and self._venue_follows(words, last + 1) else "modifier"
        if preposition in LOCATING or preposition in MOVING:
            if after is not None and compounds(after, words[last + 1] if last + 1 < len(words) else None):
                return "modifier"
            return "location"
        if qualifies(words, first):
            return "modifier"
        if after is not None and after.text.isalpha() and after.text.islower():
            if lexicon.ordinary(after.lower) in {"n", "a"} and not is_verb(after.lower):
                return "location" if after.lower in ABOUT and preposition else "modifier"
            if is_verb(after.lower) and not preposition:
                return "actor"
        if first and is_verb(words[first - 1].lower):
            return "actor"
        return (
            "modifier"
            if preposition == "of"
            else "actor"
            if preposition in {"with", "against", "by"}
            else "modifier"
        )

    def _venue_follows(self, words: Sequence[Word], i: int) -> bool:
        """Whether a possessive is followed by a building or landmark: "Saint Petersburg's Konstantinovsky palace"."""
        for word in words[i : i + 5]:
            if lexicon.noun_class(word.lower)[:1] in {"b", "n"} or building(word.lower):
                return True
            if not word.text[0].isalpha() or lexicon.ordinary(word.lower) == "f":
                return False
        return False


def _is_somebodys(words: Sequence[Word], first: int) -> bool:
    """Whether an institution at `first` only says where somebody works: "a surgeon at the", "students of the"."""
    at = first - (3 if words[first - 1].lower == "the" else 2) if first > 1 else -1
    return at >= 0 and lexicon.is_person_noun(lemma(words[at].lower, "n"))


def annotate(
    text: str, sentences: tuple[Sentence, ...], names: tuple[NameMention, ...]
) -> tuple[PlaceMention, ...]:
    """Every name used as a place, resolved as far as the text allows, in order of span."""
    reader = _Reader(text, sentences, names)
    unmapped = places_unmapped.mentions(sentences, names)
    capitals = tuple(places_capitals.mentions(sentences))
    named = (
        m
        for m in (*reader.mentions(), *reader.seats(), *unmapped)
        if not any(capital.span.holds(m.span) for capital in capitals)  # "the New Zealand capital"
    )
    found = sorted([*named, *capitals], key=lambda m: m.span)
    return tuple(places_unmapped.contained(text, found))
