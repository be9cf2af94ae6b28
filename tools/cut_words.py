"""Cuts claimcheck/data/words.marisa from WordNet: every single-word lemma with its inflected forms.

Source: Debian package wordnet-base (WordNet 3.0, Princeton University), normally in /usr/share/wordnet.
Inflections are the regular ones of English plus WordNet's own exception lists (*.exc); counts are its tag
counts (cntlist.rev, SemCor). Lemmas that WordNet writes with a capital in every sense (Paris, Monday) are
left out: they are names.

    python tools/cut_words.py [WORDNET_DIRECTORY [OUTPUT]]
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

import marisa_trie

PARTS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
SENSE_TYPES = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
_SIMPLE = re.compile(r"[a-z]{2,}(?:[-'][a-z]+)*\Z")
_BOTH_PLURALS = ("um", "us", "as", "ix", "ex", "a", "o", "au")
_VOWELS = re.compile(r"[aeiouy]+")

# Closed-class words that WordNet lists only under rare homographs (helium, indium, astatine ...).
_CLOSED = """
an as at be by he her his if in into it its me my no nor of off on or our out she so that the them these
they this those to up us we what when where which who whom whose why with you your and but for from over
under than then till until upon about above across after against along among around because before behind
below beneath beside between beyond despite down during except inside near outside past per since through
throughout toward towards via while within without whether though although unless both either neither
each every all any some such
"""
CLOSED = frozenset(_CLOSED.split())
# British and American spellings of one word, as (British, American) letters; applied only where WordNet has
# both words in one synset, so the pairs themselves come from there.
SPELLINGS = (
    ("our", "or"),
    ("is", "iz"),
    ("ys", "yz"),
    ("re", "er"),
    ("ll", "l"),
    ("ogue", "og"),
    ("ence", "ense"),
    ("ae", "e"),
    ("oe", "e"),
    ("mme", "m"),
    ("pp", "p"),
    ("dgement", "dgment"),
    ("mould", "mold"),
    ("plough", "plow"),
    ("tyre", "tire"),
    ("grey", "gray"),
    ("sceptic", "skeptic"),
)


def synsets(root: Path) -> dict[str, list[list[str]]]:
    """Per part of speech, the words of every synset as WordNet writes them (capitals kept)."""
    found: dict[str, list[list[str]]] = {}
    for name, pos in PARTS.items():
        found[pos] = []
        for line in (root / f"data.{name}").read_text("utf-8").splitlines():
            if line.startswith("  "):
                continue
            fields = line.split()
            words = [fields[4 + 2 * i].split("(")[0] for i in range(int(fields[3], 16))]
            found[pos].append(words)
    return found


def lemma_counts(root: Path) -> Counter[tuple[str, str]]:
    """(lemma, pos) -> how often it is tagged in SemCor, over all its senses."""
    counts: Counter[tuple[str, str]] = Counter()
    for line in (root / "cntlist.rev").read_text("utf-8").splitlines():
        key, _sense, count = line.split()
        lemma, _, rest = key.partition("%")
        counts[lemma, SENSE_TYPES[rest[0]]] += int(count)
    return counts


def spelling_folds(groups: dict[str, list[list[str]]]) -> dict[tuple[str, str], str]:
    """(lemma, pos) in British spelling -> American, where one synset holds both."""
    folds: dict[tuple[str, str], str] = {}
    for pos, sets in groups.items():
        for words in sets:
            members = set(words)
            for word in words:
                for british, american in SPELLINGS:
                    if (
                        british in word
                        and (other := word.replace(british, american, 1)) in members
                        and other != word
                    ):
                        folds[word, pos] = other
    return folds


def irregular(root: Path) -> dict[tuple[str, str], set[str]]:
    """(lemma, pos) -> its irregular forms."""
    forms: dict[tuple[str, str], set[str]] = defaultdict(set)
    for name, pos in PARTS.items():
        if not (path := root / f"{name}.exc").exists():
            continue  # Debian ships no adv.exc of any content in some versions
        for line in path.read_text("utf-8").splitlines():
            form, *lemmas = line.split()
            for lemma in lemmas:
                forms[lemma, pos].add(form)
    return forms


def _plural(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + "s"


def _third_person(word: str) -> str:
    return word + "es" if word.endswith("o") and word[-2:-1] not in "aeiou" else _plural(word)


def _past(word: str) -> str:
    if word.endswith("e"):
        return word + "d"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ied"
    return word + "ed"


def _present_participle(word: str) -> str:
    if word.endswith("ie"):
        return word[:-2] + "ying"
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")):
        return word[:-1] + "ing"
    return word + "ing"


def _syllables(word: str) -> int:
    stem = word[:-1] if word.endswith("e") and not word.endswith("le") else word
    return max(1, len(_VOWELS.findall(stem)))


def forms_of(lemma: str, pos: str, special: set[str]) -> set[str]:
    """All inflected forms of a lemma; an irregular form replaces the regular one of its slot.

    Nouns of Latin and Greek endings and in -s have both plurals ("stadiums", "buses"), of which the exception lists
    name only the odd one.
    """
    forms = {lemma, *special}
    if pos == "n" and (not special or lemma.endswith(_BOTH_PLURALS)):
        forms.add(_plural(lemma))
    elif pos == "v":
        forms.add(_third_person(lemma))
        pasts = {form for form in special if not form.endswith(("ing", "s"))}
        doubled = {form for form in pasts if form == lemma + lemma[-1] + "ed"}
        if not pasts or (pasts == doubled and _syllables(lemma) > 1):
            forms.add(_past(lemma))
        if not any(form.endswith("ing") for form in special) or _syllables(lemma) > 1:
            forms.add(_present_participle(lemma))
    elif pos == "a" and not special and "-" not in lemma and (_syllables(lemma) == 1 or lemma.endswith("y")):
        stem = lemma[:-1] + "i" if lemma.endswith("y") else lemma.removesuffix("e")
        forms |= {stem + "er", stem + "est"}
    return forms


def encode(form: str, lemma: str, pos: str, count: int) -> bytes:
    """One reading as bytes: pos, count (two bytes, capped), letters to cut from the form, letters to add."""
    shared = 0
    while shared < min(len(form), len(lemma)) and form[shared] == lemma[shared]:
        shared += 1
    return (
        pos.encode()
        + min(count, 65535).to_bytes(2, "big")
        + bytes([len(form) - shared])
        + lemma[shared:].encode()
    )


def table(root: Path) -> list[tuple[str, bytes]]:
    """All (form, encoded reading) pairs, sorted."""
    groups, counts, special = synsets(root), lemma_counts(root), irregular(root)
    folds = spelling_folds(groups)
    for (lemma, pos), target in folds.items():
        counts[target, pos] += counts[lemma, pos]
    rows: dict[tuple[str, str, str], int] = {}
    for pos, sets in groups.items():
        for lemma in sorted({word for words in sets for word in words}):
            if lemma in CLOSED or not _SIMPLE.match(lemma):
                continue
            target = folds.get((lemma, pos), lemma)
            nouns = {form for form in (lemma + "er", lemma + "r") if pos == "a" and (form, form, "n") in rows}
            for form in (
                forms_of(lemma, pos, special.get((lemma, pos), set())) - nouns
            ):  # "owner" is no comparative
                if form not in CLOSED or lemma == "be":
                    rows[form, target, pos] = counts[target, pos]
    # Some verbs have both pasts ("work": "wrought", "worked"), and the exception lists name only the odd one.
    known = {form for form, _, pos in rows if pos == "v"}
    for lemma, pos in sorted(special):
        if pos == "v" and (lemma, lemma, "v") in rows and (past := _past(lemma)) not in known:
            rows[past, lemma, "v"] = counts[lemma, "v"]
    for form in ("am", "are", "is", "was", "were", "been", "being", "be"):
        rows[form, "be", "v"] = counts["be", "v"]
    return sorted((form, encode(form, lemma, pos, count)) for (form, lemma, pos), count in rows.items())


def main(arguments: list[str]) -> None:
    """Writes the table and says what it holds."""
    root = Path(arguments[0] if arguments else "/usr/share/wordnet")
    output = Path(arguments[1] if len(arguments) > 1 else "claimcheck/data/words.marisa")
    rows = table(root)
    marisa_trie.BytesTrie(rows).save(str(output))
    forms = len({form for form, _ in rows})
    print(f"{output}: {forms:,} forms, {len(rows):,} readings, {output.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main(sys.argv[1:])
