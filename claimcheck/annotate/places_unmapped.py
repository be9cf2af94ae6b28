"""Places that the map does not have: names that only the words before them show to be places.

"At Buipe", "near the hamlet of Montepegli", "the capital, Port Serafin". A name stands for such a place where its
document uses it in no other way: what acts, owns or is quoted is somebody. A kind of land or water told before it goes
into its name ("Corvo island"), so that two of one kind can be told apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from claimcheck.annotate import names_lexicon as lexicon
from claimcheck.annotate.gazetteer import is_listed, look_up, nationality
from claimcheck.annotate.mentions import NameMention, PlaceMention, Sentence, Word, word_from
from claimcheck.annotate.places_words import (
    ABOUT,
    BOUND,
    LOCATING,
    MOVING,
    comes,
    compounds,
    goes,
    is_verb,
    preposition_of,
)
from claimcheck.annotate.words import lemma, readings
from claimcheck.data.listed import listed
from claimcheck.model import Place, Zone
from claimcheck.model.records import replace

LOCALITY = "locality"
_UNPLACED = (LOCALITY, "landmark")
_BARE = listed("annotate.places_unmapped", "bare")  # before a name without a noun that tells its kind
_OUTDOORS = frozenset(("near", "outside"))  # nobody is employed there: "by a farmer outside Leeds"
_ABSTRACT = listed("annotate.places_unmapped", "abstract")  # "a stake in Cargotec"
_SETTLEMENTS = listed("annotate.places_unmapped", "settlements")
_QUARTERS = listed("annotate.places_unmapped", "quarters")  # settlements that lie in a town
_HEADS = listed("annotate.places_unmapped", "heads")  # of land, and of other things as well: "Tarbat Head"
_LANDS = listed("annotate.places_unmapped", "lands")
_WAYS = listed("annotate.places_unmapped", "ways")
_BACK = 6  # words between a verb of motion and where it goes
_LEADING = frozenset(("of", "to", "from"))  # "within sight of", "close to", "not far from"
_SHORT = 5  # letters of the longest particle in a name: "della"
_SHORTEST = 3  # letters of a name
_WORDS = 4  # of the longest name
_OPENING = (",", ", in", "in", "in the", ", a village in", "(")  # between a place and the land it lies in


def mentions(sentences: Sequence[Sentence], names: Sequence[NameMention]) -> Iterator[PlaceMention]:
    """Names of no type, and seeming persons of whom nothing but a place is told, that stand where places stand."""
    uses: dict[int, list[PlaceMention | None]] = defaultdict(list)
    for name in names:
        words = sentences[name.sentence].words
        first = word_from(words, name.span.start) if _may_be(name, sentences) else -1
        fits = first >= 0 and (kind_before(words, first) in _SETTLEMENTS or not _is_given(name))
        uses[name.entity].append(_mention(name, words, first) if fits else None)
    for found in uses.values():
        told = [mention for mention in found if mention is not None]
        if told and len(told) == len(found) and not is_listed(told[0].place.name):
            yield from told


def gone_to(sentences: Sequence[Sentence], names: Sequence[NameMention]) -> Iterator[NameMention]:
    """Names of no type that the map lists and that somebody goes to, which firms are not: "towed the ship to Oban"."""
    for name in names:
        if not name.type and is_listed(name.text) and _may_be(name, sentences) and not _is_given(name):
            words = sentences[name.sentence].words
            first = word_from(words, name.span.start)
            if reached(words, first) or comes(words, first) or _starts(words, first):
                yield name


def _gone_to(words: Sequence[Word], first: int) -> bool:
    """Whether somebody or a vehicle goes to what stands at `first`: "fled to", "bound for", but not "was taken to"."""
    near = words[max(0, first - _BACK) : first - 1]
    return _is_bound(words, first) or (
        reached(words, first, ()) and not any(goes(word, ("taking",)) for word in near)
    )


def _starts(words: Sequence[Word], first: int) -> bool:
    """Whether a vehicle sets out at what stands at `first`: "was launched from", "took off from"."""
    if first < 2 or words[first - 1].lower != "from":
        return False
    if first > 2 and words[first - 2].lower in ("off", "out"):
        return goes(words[first - 3], ("starting", "starting_off"))
    return goes(words[first - 2], ("starting",))


def _is_bound(words: Sequence[Word], first: int) -> bool:
    """Whether "bound for" or "heading for" stands before words[first]."""
    return first > 1 and words[first - 1].lower == "for" and words[first - 2].lower in BOUND


def reached(words: Sequence[Word], first: int, straight: Sequence[str] = ("reaching",)) -> bool:
    """Whether a way is told to what stands at `first`: "sailed to", "was towed into", "reached"."""
    if first and goes(words[first - 1], straight):
        return True
    near = words[max(0, first - _BACK) : first - 1]
    return first > 1 and words[first - 1].lower in _WAYS and any(goes(word) for word in near)


def kind_before(words: Sequence[Word], first: int) -> str:
    """The noun that tells what a name names: "hamlet" for "the hamlet of X" and "the hamlet, X"; "" for none."""
    if first < 2 or not words[first - 2].text.islower():
        return ""
    noun = words[first - 2].lower
    if ABOUT.get(noun):
        return ""  # "off the coast of Corvo"
    if words[first - 1].lower == "of":
        return noun if noun in _SETTLEMENTS or lexicon.noun_class(noun)[:1] == "n" else ""
    return noun if words[first - 1].text == "," and noun in _SETTLEMENTS else ""


def as_told(name: str, place: Place, words: Sequence[Word], first: int) -> Place:
    """A town that the map has under another name, as the land or water that the text tells: "the island of Coll"."""
    noun = kind_before(words, first)
    if place.level != "city" or lemma(noun, "n") not in _LANDS:
        return place
    if any(c.own and c.place == place for c in look_up(name)):
        return place  # an island's town often bears its name
    return Place(f"{name} {lemma(noun, 'n')}", (), "landmark")


def _may_be(name: NameMention, sentences: Sequence[Sentence]) -> bool:
    """Whether a name's form and type allow that it is a place."""
    if name.form != "name" or name.title or name.role or name.type not in ("", "person"):
        return False
    if sentences[name.sentence].zone not in (Zone.BODY, Zone.CAPTION):
        return False
    parts = name.text.split()
    if name.type == "person" and is_listed(name.text):
        return False
    if len(parts) > _WORDS or any(not part[0].isupper() and len(part) > _SHORT for part in parts):
        return False
    written = len(name.text) >= _SHORTEST and not name.text.isupper()
    if not written or not all(c.isalpha() or c in " -'’." for c in name.text):
        return False
    return not nationality(parts[0])


def _is_given(name: NameMention) -> bool:
    """Whether a name opens with a given name: somebody's, where no noun says that it is a place's."""
    return bool(lexicon.given(name.text.split()[0].lower()))


def _mention(name: NameMention, words: Sequence[Word], first: int) -> PlaceMention | None:
    last = word_from(words, name.span.end, first)
    after = words[last] if last < len(words) else None
    if after is not None and (
        (after.text == "." and last + 1 < len(words) and words[last + 1].start == after.end)
        or after.text in {"'s", "’s"}
        or compounds(after, words[last + 1] if last + 1 < len(words) else None)
    ):
        return None
    noun = kind_before(words, first)
    if noun:
        preposition = preposition_of(words, first - 2)
        usable = preposition in LOCATING or preposition in MOVING
        kind = "" if noun in _SETTLEMENTS - _QUARTERS else noun
        named = Place(f"{name.text} {kind}".strip(), (), "landmark" if kind else LOCALITY)
        return PlaceMention(
            name.span, name.sentence, named, "location" if usable else "modifier", preposition
        )
    if after is not None and after.text.islower() and is_verb(after.lower):
        return None
    parts = name.text.lower().split()
    land = len(parts) > 1 and parts[-1] in _HEADS and not readings(parts[0])
    if any(map(readings, parts)) and not land:
        return None
    if not _bare(words, first) and (name.type or not (_gone_to(words, first) or _starts(words, first))):
        return None
    preposition = "to" if _is_bound(words, first) else preposition_of(words, first)
    level = "landmark" if land else LOCALITY
    return PlaceMention(name.span, name.sentence, Place(name.text, (), level), "location", preposition)


def contained(text: str, found: Sequence[PlaceMention]) -> Iterator[PlaceMention]:
    """The same mentions, what no map has put into the land or town told behind it: "at Montaldo in Liguria"."""
    for at, mention in enumerate(found):
        behind = found[at + 1] if at + 1 < len(found) else None
        placed = mention.place.level not in _UNPLACED or mention.place.path or mention.place.readings
        if behind is None or placed:
            yield mention
            continue
        around = behind.place if behind.sentence == mention.sentence else Place("")
        told = text[mention.span.end : behind.span.start].strip()
        division = around.level in ("country", "region") and told in _OPENING
        if around.path and (division or (around.level == "city" and told in ("in", ", in"))):
            yield replace(mention, place=_inside(mention.place, around))
        else:
            yield mention


def _inside(place: Place, around: Place) -> Place:
    path = (*around.path, place.name)
    if around.level != "city":
        return replace(place, path=path, country=around.country)
    return Place(place.name, path, "venue", around.country, around.latitude, around.longitude)


def _is_land(word: Word) -> bool:
    """Whether a noun is one of land or water: "in fields behind Leeds"."""
    return word.text.islower() and lexicon.noun_class(lemma(word.lower, "n"))[:1] == "n"


def _lands(word: Word) -> bool:
    """Whether a noun tells of several, which bear no name of their own: "in the forests of Leeds"."""
    return _is_land(word) and lemma(word.lower, "n") != word.lower


def _bare(words: Sequence[Word], first: int) -> bool:
    """Whether a name stands right behind a preposition of place that no noun of work or money governs."""
    if first < 2:
        return False
    governing = preposition_of(words, first)
    if words[first - 1].lower == "of" and (words[first - 2].lower in ABOUT or _lands(words[first - 2])):
        return governing in LOCATING
    if words[first - 1].lower not in _BARE:
        near = governing == "near" and words[first - 1].lower in _LEADING
        return near or (governing in LOCATING and _is_land(words[first - 2]))
    before = words[first - 2]
    noun = lemma(before.lower, "n")
    somebody = lexicon.is_person_noun(noun) or "p" in lexicon.noun_class(noun)[:1]
    governed = noun in _ABSTRACT or (somebody and words[first - 1].lower not in _OUTDOORS)
    told = before.text[0].isalnum() or before.text == ","
    return told and not governed and lemma(before.lower, "v") not in _ABSTRACT
