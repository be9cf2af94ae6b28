"""Cuts the lists of given names and of noun classes of claimcheck/data.

    pip install faker==40.54.0 nicknames==1.0.1              # and Debian's wordnet-base 3.0
    python tools/cut_names.py

Writes given_names.tsv, name_variants.txt, surnames_first.txt and noun_classes.tsv.
"""

from __future__ import annotations

import csv
import pkgutil
import unicodedata
from collections.abc import Iterable, Iterator
from importlib import import_module
from importlib.resources import files
from pathlib import Path

_TOOLS = Path(__file__).parent
_DATA = _TOOLS.parent / "claimcheck" / "data"
_WORDNET = Path("/usr/share/wordnet")


def main() -> None:
    """Cuts all four files."""
    names = _given_names()
    lines = [f"{name}\t{gender}" for name, gender in sorted(names.items())]
    _write("given_names.tsv", _NAMES_HEADER, lines)
    _write("name_variants.txt", _VARIANTS_HEADER, sorted({" ".join(group) for group in _variants()}))
    _write("surnames_first.txt", _SURNAMES_HEADER, sorted(_surnames_first()))
    _write(
        "noun_classes.tsv",
        _CLASSES_HEADER,
        [f"{lemma}\t{kinds}" for lemma, kinds in sorted(_classes().items())],
    )


# --- surnames that stand first -----------------------------------------------------------------------------

_SURNAMES_HEADER = """\
# Surnames that stand before the given name in Chinese, Korean and Vietnamese names, lower case without accents.
# Cut by tools/cut_names.py from the person providers of Faker 40.54.0 (MIT); Korean ones romanised by hand in
# tools/korean_surnames.txt. Licences: LICENSES.md.
"""
_FIRST = (("zh_CN", "last_romanized_names"), ("zh_TW", "last_romanized_names"), ("vi_VN", "last_names"))


def _surnames_first() -> set[str]:
    lines = (_TOOLS / "korean_surnames.txt").read_text("utf-8").splitlines()
    found = {name for line in lines if not line.startswith("#") for name in line.split()}
    for module, attribute in _FIRST:
        provider = import_module(f"faker.providers.person.{module}").Provider
        found |= {form for name in getattr(provider, attribute) for form in _latin(str(name))}
    return found


# --- given names ----------------------------------------------------------------------------------------

_NAMES_HEADER = """\
# Given names, lower case without accents, and gender: m, f, or u where both use it.
# Cut by tools/cut_names.py from the person providers of Faker 40.54.0 (MIT), names in Cyrillic and Greek letters
# romanised. Licences: LICENSES.md.
"""


def _given_names() -> dict[str, str]:
    found: dict[str, set[str]] = {}
    package = import_module("faker.providers.person")
    for module in sorted(m.name for m in pkgutil.iter_modules(package.__path__)):
        provider = import_module(f"faker.providers.person.{module}").Provider
        for gender, attributes in _ATTRIBUTES.items():
            for attribute in attributes:
                for name in getattr(provider, attribute, ()):
                    for form in _latin(str(name), ukrainian=module == "uk_UA"):
                        found.setdefault(form, set()).add(gender)
    for group in _cognates():
        genders = {gender for name in group for gender in found.get(name, ())} or {"m"}
        for name in group:
            found.setdefault(name, set(genders))
    return {name: genders.pop() if len(genders) == 1 else "u" for name, genders in found.items()}


_ATTRIBUTES = {
    "m": ("first_names_male", "first_romanized_names_male"),
    "f": ("first_names_female", "first_romanized_names_female"),
    "u": ("first_names_unisex", "first_names_nonbinary_only"),
}


def _latin(name: str, *, ukrainian: bool = False) -> Iterator[str]:
    """The name in plain Latin letters, romanised in every customary way; nothing for other scripts and codes."""
    lower = name.strip().lower()
    forms = (
        {lower}
        if not _CYRILLIC.keys() & set(lower)
        else set(_romanised(lower, _CYRILLIC | _UKRAINIAN if ukrainian else _CYRILLIC))
    )
    for form in sorted(forms):
        plain = "".join(
            c for c in unicodedata.normalize("NFKD", form.translate(_LETTERS)) if not unicodedata.combining(c)
        )
        if plain.isascii() and plain.replace("-", "").isalpha() and len(plain) > 1:
            yield plain


_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "ß": "ss", "æ": "ae", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ə": "e"}
)
_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "yo", "є": "ye", "ж": "zh", "з": "z",
    "и": "i", "і": "i", "ї": "yi", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ў": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch",
    "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya", "ѓ": "gj", "ј": "j", "љ": "lj", "њ": "nj", "ќ": "kj",
}  # fmt: skip
_UKRAINIAN = {"г": "h", "и": "y", "й": "i"}  # letters that Ukrainian names are romanised by
# Ways in which romanisations in the press differ; compiled by hand.
_ENDINGS = (
    ("iy", ("iy", "y", "i", "ii")),
    ("ey", ("ey", "ei")),
    ("ay", ("ay", "ai")),
    ("iya", ("iya", "ia")),
)


def _romanised(lower: str, letters: dict[str, str]) -> Iterator[str]:
    plain = "".join(letters.get(c, c) for c in lower)
    yield plain
    for ending, others in _ENDINGS:
        if plain.endswith(ending):
            yield from (plain[: -len(ending)] + other for other in others)
    if plain.startswith("e"):
        yield "y" + plain


# --- variants -------------------------------------------------------------------------------------------

_VARIANTS_HEADER = """\
# Given names that one person can bear, a group a line: short forms of a name, or, behind "~", one name in several
# romanisations.
# Cut by tools/cut_names.py from the nicknames package 1.0.1 (Apache-2.0), Faker 40.54.0 (MIT) and
# tools/name_cognates.txt. Licences: LICENSES.md.
"""


def _variants() -> Iterator[list[str]]:
    rows = csv.DictReader((files("nicknames") / "names.csv").read_text("utf-8").splitlines())
    short: dict[str, set[str]] = {}
    for row in rows:
        short.setdefault(row["name1"], set()).add(row["name2"])
    yield from ([name, *sorted(others)] for name, others in short.items())
    yield from (["~", *group] for group in _cognates())
    for module in ("ru_RU", "uk_UA", "bg_BG", "mk_MK"):
        provider = import_module(f"faker.providers.person.{module}").Provider
        for attribute in ("first_names_male", "first_names_female"):
            for name in getattr(provider, attribute, ()):
                group = sorted(set(_latin(name, ukrainian=module == "uk_UA")))
                if len(group) > 1:
                    yield ["~", *group]


def _cognates() -> Iterator[list[str]]:
    for line in (_TOOLS / "name_cognates.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split()


# --- noun classes ---------------------------------------------------------------------------------------

_CLASSES_HEADER = """\
# Nouns that head names, titles and descriptions, with their classes: p person, l leader, o organisation, b building or
# other venue, n natural feature or land, v vehicle. The first of them is the class of the most common sense.
# Cut by tools/cut_names.py from WordNet 3.0 (Princeton): nouns whose two most common senses lie under the synsets named
# there. Licences: LICENSES.md.
"""
# Class -> first words of the synsets whose hyponyms it holds, with their sense numbers.
_ROOTS = {
    "p": ("person.1",),
    "l": ("leader.1", "head_of_state.1", "ruler.1", "representative.1", "executive.1", "administrator.1"),
    "o": ("organization.1", "institution.1", "administrative_unit.1", "political_unit.1", "military_unit.1"),
    "b": (
        "structure.1",
        "facility.1",
        "way.6",
        "building.1",
        "street.1",
        "square.5",
        "park.2",
        "workplace.1",
    ),
    "n": (
        "geological_formation.1",
        "body_of_water.1",
        "land.4",
        "region.3",
        "geographical_area.1",
        "district.1",
    ),
    "v": ("vehicle.1", "vessel.2", "craft.2"),
}
_SENSES = 2  # a noun's third and later senses are rare in news


def _classes() -> dict[str, str]:
    senses = dict(wordnet_senses())
    up, words = wordnet_hypernyms()
    roots = {
        kind: {senses[r.split(".")[0]][int(r.split(".")[1]) - 1] for r in rs} for kind, rs in _ROOTS.items()
    }
    memo: dict[str, frozenset[str]] = {}

    def above(offset: str) -> frozenset[str]:
        if offset not in memo:
            memo[offset] = frozenset({offset}).union(*(above(o) for o in up[offset]))
        return memo[offset]

    found: dict[str, str] = {}
    for lemma, offsets in senses.items():
        kinds: list[str] = []
        for offset in offsets[:_SENSES]:
            kinds += [k for k, rs in roots.items() if rs & above(offset) and k not in kinds]
        if kinds and lemma in words:
            found[lemma.replace("_", " ")] = "".join(kinds)
    return found


def wordnet_senses() -> Iterator[tuple[str, list[str]]]:
    for line in (_WORDNET / "index.noun").read_text("ascii").splitlines():
        if not line.startswith(" "):
            fields = line.split()
            yield fields[0], fields[-int(fields[2]) :]


def wordnet_hypernyms() -> tuple[dict[str, tuple[str, ...]], set[str]]:
    """Synset -> hypernyms, and the lemmas that are written in lower case, two words at most."""
    up: dict[str, tuple[str, ...]] = {}
    lower: set[str] = set()
    for line in (_WORDNET / "data.noun").read_text("ascii").splitlines():
        if line.startswith(" "):
            continue
        fields = line.split(" | ")[0].split()
        count = int(fields[3], 16)
        lower.update(w for w in fields[4 : 4 + 2 * count : 2] if w.islower() and w.count("_") < 2)
        rest = fields[5 + 2 * count :]
        up[fields[0]] = tuple(rest[i + 1] for i in range(0, len(rest) - 3, 4) if rest[i] == "@")
    return up, lower


def _write(name: str, header: str, lines: Iterable[str]) -> None:
    rows = list(lines)
    (_DATA / name).write_text(header + "\n".join(rows) + "\n", "utf-8")
    print(f"{name}: {len(rows):,} rows")


if __name__ == "__main__":
    main()
