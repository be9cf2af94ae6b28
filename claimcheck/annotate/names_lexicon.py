"""What single words tell about names: given names, titles, heads of organisations, classes of nouns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import Any

from claimcheck.annotate import words
from claimcheck.annotate.gazetteer import fold
from claimcheck.annotate.known import remembered
from claimcheck.data.files import rows, sorted_lines, value_of
from claimcheck.data.listed import in_order, listed
from claimcheck.data.tables import read_table

_MEMO = 1 << 16

# Days and months are no names unless a given name stands before them ("Theresa May").
CALENDAR = listed("annotate.names_lexicon", "calendar")
# Prepositions and conjunctions that neither WordNet nor the function words of the words table hold.
_SMALL = listed("annotate.names_lexicon", "small")
# Adjectives of continents, faiths and the like: they have capitals but name nothing by themselves.
ADJECTIVES = listed("annotate.names_lexicon", "adjectives")
_CONTRACTED = in_order("annotate.names_lexicon", "contracted")
# Nouns that news uses of a person as well as of a company ("the crane maker", "the salmon farmer").
TRADES = listed("annotate.names_lexicon", "trades")


@cache
def titles() -> dict[str, Any]:
    """The tables of titles.toml."""
    return read_table("titles")


@cache
def word_set(name: str) -> frozenset[str]:
    """One of the word lists of titles.toml: modifiers, organisations, legal, clubs, particles."""
    return frozenset(titles()["words"][name])


@cache
def _given_names() -> Sequence[str]:
    return sorted_lines("given_names.tsv")


@remembered
def given(name: str) -> str:
    """Gender of a given name, "m", "f" or "u"; "" if it is none that is listed. Hyphenated names go by their first."""
    folded = fold(name).replace(" ", "-")
    return value_of(folded, _given_names()) or value_of(folded.split("-")[0], _given_names())


@cache
def _variant_groups() -> dict[str, frozenset[int]]:
    return _groups(rows("name_variants.txt"))


@cache
def _romanised_groups() -> dict[str, frozenset[int]]:
    return _groups(line[1:] for line in rows("name_variants.txt") if line.startswith("~"))


def _groups(lines: Iterable[str]) -> dict[str, frozenset[int]]:
    """By name, the numbers of the lines that hold it."""
    found: dict[str, set[int]] = {}
    for number, line in enumerate(lines):
        for name in line.split():
            found.setdefault(name, set()).add(number)
    return {name: frozenset(groups) for name, groups in found.items()}


def romanised(name: str) -> bool:
    """Whether a folded given name is one of those that the press romanises in several ways: "sergei", "hassan"."""
    return name in _romanised_groups()


def one_romanised(one: str, other: str) -> bool:
    """Whether two folded given names are listed as romanisations of one: "sergei", "sergey"."""
    groups = _romanised_groups()
    return not groups.get(one, frozenset()).isdisjoint(groups.get(other, frozenset()))


@lru_cache(_MEMO)
def same_given(one: str, other: str) -> bool:
    """Whether one person can bear both given names: equal, an initial of the other, or variants by the table."""
    a, b = fold(one).rstrip("."), fold(other).rstrip(".")
    if a == b or not a or not b:
        return True
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    if _romanised(a) == _romanised(b):
        return True
    return not _variant_groups().get(a, frozenset()).isdisjoint(_variant_groups().get(b, frozenset()))


# Letters that romanisations of Cyrillic write differently in the press, one of each; compiled by hand.
_ROMAN = (("iy", "i"), ("yy", "i"), ("ii", "i"),
          ("ij", "i"), ("ey", "ei"), ("ej", "ei"), ("ay", "ai"), ("aj", "ai"), ("yu", "iu"),
          ("ju", "iu"), ("ya", "ia"), ("ja", "ia"), ("kh", "h"), ("x", "ks"), ("w", "v"), ("dzh", "j"))  # fmt: skip


@remembered
def _romanised(name: str) -> str:
    plain = name.removeprefix("y") if name.startswith("ye") else name
    for one, other in _ROMAN:
        plain = plain.replace(one, other)
    return plain[:-1] + "i" if plain.endswith("y") else plain


@cache
def _noun_classes() -> Sequence[str]:
    return sorted_lines("noun_classes.tsv")


@remembered
def noun_class(word: str) -> str:
    """Classes of a lower-case noun in the singular, the commonest first; "" for plurals, other words and unknown ones.

    p person, l leader, o organisation, b building or venue, n natural feature or land, v vehicle.
    """
    if word in word_set("organisations"):
        return "o" + value_of(word, _noun_classes())
    if word in CALENDAR:
        return ""
    return value_of(word, _noun_classes())


@remembered
def says_nothing(word: str) -> bool:
    """Whether a capitalised word alone names nothing: "European", "Office", "Hospital", "News"."""
    lower = word.lower()
    if lower in ADJECTIVES or lower in _GENERIC:
        return True
    return bool(ordinary(lower)) and noun_class(lower)[-1:] in {"b", "n"} and not given(lower)


_GENERIC = listed("annotate.names_lexicon", "generic")


def is_trade(head: str) -> bool:
    """Whether a noun describes a company as well as a person: "crane maker", "shipbuilder"."""
    return head in TRADES or head.endswith(("maker", "builder", "producer"))


@remembered
def is_person_noun(word: str) -> bool:
    """Whether a lower-case word describes one person first of all: "mayor", "spokesman", "leader"."""
    return noun_class(word)[:1] == "p" or word in _FURTHER_ROLES


# Offices that WordNet lists under another spelling or not at all.
_FURTHER_ROLES = listed("annotate.names_lexicon", "further_roles")


@remembered
def office(word: str) -> str:
    """The office that a word of a title stands for, abbreviations written out: "Gen" -> "general"; "" for others."""
    lower = word.lower().rstrip(".")
    if lower in titles()["offices"]:
        return str(titles()["offices"][lower])
    return lower if is_person_noun(lower) else ""


@cache
def _offices() -> dict[str, str]:
    """Name of an office in lower case -> the name that stands for it ("pontiff" -> "pope")."""
    found: dict[str, str] = {}
    for line in rows("offices.txt"):
        names = [name.replace("_", " ") for name in line.split()]
        found.update((name, names[0]) for name in names)
    return found


@lru_cache(_MEMO)
def office_heads(phrase: tuple[str, ...]) -> tuple[str, ...]:
    """The offices that the lower-case words of a title or description end with, the fullest first.

    ("the", "prime", "minister") -> ("prime minister", "minister"); "general" alone is none of an attorney general's,
    and a former office is another one: ("former", "mayor") -> ("former mayor",).
    """
    last = phrase[-1].rsplit("-", 1)[-1]
    base = str(titles()["offices"].get(last, last))
    pair = f"{titles()['offices'].get(phrase[-2], phrase[-2])} {base}" if len(phrase) > 1 else ""
    base = _offices().get(base, base)
    found = [_offices()[pair]] if pair in _offices() else []
    if not (found and last == "general"):
        found.append(base)
    if "former" in phrase[:-1] or any(word.startswith("ex-") for word in phrase) or "ex" in phrase[:-1]:
        return tuple(f"former {name}" for name in found)
    return tuple(dict.fromkeys(found))


@cache
def _surnames_first() -> frozenset[str]:
    return frozenset(rows("surnames_first.txt"))


@lru_cache(_MEMO)
def surname_first(tokens: tuple[str, ...]) -> bool:
    """Whether a full name begins with its surname: "Xi Jinping", "Park Chan-wook"."""
    if (
        not 2 <= len(tokens) <= 3
        or fold(tokens[0]) not in _surnames_first()
        or fold(tokens[-1]) in _surnames_first()
    ):
        return False
    asian = "-" in tokens[1] or not given(tokens[0])
    return asian and not (given(tokens[-1]) and given(tokens[0]))


@remembered
def courtesy(word: str) -> str | None:
    """Gender that a courtesy title tells ("" if none); None for words that are no courtesy titles."""
    found: str | None = titles()["courtesy"].get(word.lower().rstrip("."))
    return found


@remembered
def is_title_word(word: str) -> bool:
    """Whether a capitalised word can stand in a title before a name: "Prime", "Minister", "Sgt", "Mr"."""
    lower = word.lower().rstrip(".")
    return courtesy(lower) is not None or bool(office(lower)) or lower in word_set("modifiers")


@remembered
def ordinary(word: str) -> str:
    """Part of speech of an ordinary lower-case word, "f" for function words; "" for words of no lexicon."""
    if word in words.FUNCTION_WORDS or word in _SMALL or word.replace("’", "'").endswith(_CONTRACTED):
        return "f"
    found = words.readings(word)
    return found[0].pos if found else ""


@remembered
def is_base_noun(word: str) -> bool:
    """Whether a lower-case word is a noun in the singular, whatever else it can be: "launch", "finance"."""
    return any(reading.pos == "n" and reading.lemma == word for reading in words.readings(word))


@remembered
def is_plural(word: str) -> bool:
    """Whether a lower-case noun is a plural."""
    return word.endswith("s") and any(r.pos == "n" and r.lemma != word for r in words.readings(word))
