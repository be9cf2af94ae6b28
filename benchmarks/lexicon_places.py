"""Where an entry of the concept lexicon stands in WordNet: its own synset, or those that its words make it up of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

_FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
_WORD = re.compile(r"[a-z][a-z-]+")
# Words that WordNet does not hold; they cannot be missing in a gloss.
_SMALL = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "to",
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "with",
        "into",
        "out",
        "up",
        "down",
        "off",
        "over",
        "under",
        "and",
        "or",
        "as",
        "be",
        "have",
        "it",
        "one",
        "so",
        "not",
        "no",
        "~",
        "s",
    ]
)


class Sense(NamedTuple):
    """One synset: its name by its first word ("resign.v.1"), its words, and its gloss with its examples."""

    name: str
    words: frozenset[str]
    gloss: frozenset[str]
    above: tuple[str, ...]  # keys of hypernyms


class Places:
    """WordNet's synsets, by word and by what their glosses say."""

    def __init__(self, root: Path) -> None:
        self._senses: dict[str, Sense] = {}  # by pos + offset
        self._by_word: dict[tuple[str, str], list[str]] = {}
        self._by_gloss: dict[str, set[str]] = defaultdict(set)
        for pos, name in _FILES.items():
            for line in (root / f"index.{name}").read_text("utf-8").splitlines():
                if not line.startswith("  "):
                    fields = line.split()
                    self._by_word[fields[0], pos] = [pos + o for o in fields[-int(fields[2]) :]]
            for line in (root / f"data.{name}").read_text("utf-8").splitlines():
                if not line.startswith("  "):
                    self._read(pos, line)

    def _read(self, pos: str, line: str) -> None:
        head, _, gloss = line.partition("|")
        fields = head.split()
        count = int(fields[3], 16)
        words = [fields[4 + 2 * i].split("(")[0].lower() for i in range(count)]
        start = 4 + 2 * count
        pointers = [fields[start + 1 + 4 * i : start + 5 + 4 * i] for i in range(int(fields[start]))]
        above = tuple(target + offset for symbol, offset, target, _ in pointers if symbol in ("@", "@i"))
        key = pos + fields[0]
        number = self._by_word.get((words[0], pos), [key]).index(key) + 1
        said = frozenset(_WORD.findall(gloss.lower()))
        self._senses[key] = Sense(f"{words[0]}.{pos}.{number}", frozenset(words), said, above)
        if pos in "nv":
            for word in said:
                self._by_gloss[word].add(key)

    def word(self, word: str, pos: str, beside: Iterable[str]) -> str:
        """The sense of a word that lies nearest to the senses of the words beside it; "" if WordNet lacks it."""
        keys = self._by_word.get((word, pos), [])
        if not keys:
            return self._derived(word, pos)
        around = {
            a
            for other in beside
            if other != word
            for k in self._by_word.get((other, pos), ())
            for a in self._up(k)
        }
        best = max(keys, key=lambda key: (len(self._up(key) & around), -keys.index(key)))
        return self._senses[best].name

    def _derived(self, word: str, pos: str) -> str:
        """Words that WordNet writes otherwise: "heatwave" (heat wave), "rollout" (roll out)."""
        for cut in range(2, len(word) - 1):
            first, rest = word[:cut].rstrip("-"), word[cut:].lstrip("-")
            for kind in (pos, "v"):
                if (f"{first}_{rest}", kind) in self._by_word:
                    return self._name(f"{first}_{rest}", kind)
        plain = word.replace("-", "")
        if (plain, pos) in self._by_word:
            return self._name(plain, pos)
        for ending in ("king", "ing", "ment", "er"):
            stem = word.removesuffix(ending)
            for base in (stem, stem + "e", stem[:-1]):
                if stem != word and (base, "v") in self._by_word:
                    return self._name(base, "v")
        return self._compound(word)

    def _compound(self, word: str) -> str:
        """ "Mudflow": two nouns, the second of which it is a kind of."""
        for cut in range(3, len(word) - 2):
            first, rest = word[:cut].rstrip("-"), word[cut:].lstrip("-")
            if (rest, "n") in self._by_word and (first, "n") in self._by_word:
                return f"{self._name(first, 'n')} + {self._name(rest, 'n')}"
        return ""

    def phrase(self, tokens: tuple[str, ...], own: frozenset[str], objects: frozenset[str]) -> str:
        """The place of a phrase; `own` are the nouns and verbs of its concept, `objects` the nouns it is about."""
        return self._lemma(tokens) or self._glossed(tokens) or self._composed(tokens, own | objects)

    def _lemma(self, tokens: tuple[str, ...]) -> str:
        plain = [token for token in tokens if token != "~"]
        for words in (
            plain,
            [t if t != "~" else "one's" for t in tokens],
            plain[1:] if plain[0] == "be" else plain,
        ):
            for pos in "vnar":
                if ("_".join(words), pos) in self._by_word and len(words) > 1:
                    return self._name("_".join(words), pos)
        return self._undone(plain) or self._inner(plain)

    def _undone(self, plain: list[str]) -> str:
        """ "Unaccounted for": not done what "account for" says."""
        for at, token in enumerate(plain):
            base = "_".join([token[2:-2], *plain[at + 1 :]])
            if token.startswith("un") and token.endswith("ed") and (base, "v") in self._by_word:
                return self._name(base, "v")
        return ""

    def _inner(self, plain: list[str]) -> str:
        """A phrase that holds a longer lemma of WordNet: "take over as" (take over), "be taken ill"."""
        for size in range(len(plain) - 1, 1, -1):
            for start in range(len(plain) - size + 1):
                words = plain[start : start + size]
                if words[-1] not in _SMALL | {"out", "up"} or size > 1:
                    for pos in "vn":
                        if ("_".join(words), pos) in self._by_word:
                            return self._name("_".join(words), pos)
        return ""

    def _glossed(self, tokens: tuple[str, ...]) -> str:
        """A synset in whose words, gloss and examples all content words of the phrase stand."""
        content = [token for token in tokens if token not in _SMALL]
        if len(content) < 2:
            return ""
        keys = [self._spoken(token) for token in content]
        found = set.intersection(*keys)
        return min((self._senses[key].name for key in found), default="")

    def _spoken(self, token: str) -> set[str]:
        forms = {
            token,
            token.removesuffix("er"),
            token + "s",
            token + "ed",
            token + "d",
            token + "ing",
            token.removesuffix("e") + "ing",
        }
        keys = {key for form in forms for key in self._by_gloss.get(form, ())}
        return keys | {key for pos in "nv" for key in self._by_word.get((token, pos), ())}

    def _composed(self, tokens: tuple[str, ...], nouns: frozenset[str]) -> str:
        """A verb and a noun of the concept: "lodge ~ appeal" is lodge.v.1 with appeal.n.1; or a verb of the concept."""
        content = [token for token in tokens if token not in _SMALL]
        if len(content) == 1:
            joined = "".join(token for token in tokens if token != "~")
            if (joined, "n") in self._by_word:
                return self._name(joined, "n")  # "splash down" is splashdown.n.1
            return self._name(content[0], "v") if content[0] in nouns else ""
        verbs = [
            token for token in content[:1] if (token, "v") in self._by_word or (token, "n") in self._by_word
        ]
        held = [token for token in content[1:] if token in nouns]
        if not verbs or not held:
            return ""
        parts = [self._name(verbs[0], "v" if (verbs[0], "v") in self._by_word else "n")]
        parts += [self._name(held[0], next((p for p in "nvar" if (held[0], p) in self._by_word), "n"))]
        return " + ".join(parts)

    def _name(self, word: str, pos: str) -> str:
        keys = self._by_word.get((word, pos))
        return self._senses[keys[0]].name if keys else word

    def _up(self, key: str) -> frozenset[str]:
        found, queue = {key}, [key]
        while queue and len(found) < 40:
            for above in self._senses[queue.pop()].above:
                if above not in found:
                    found.add(above)
                    queue.append(above)
        return frozenset(found)
