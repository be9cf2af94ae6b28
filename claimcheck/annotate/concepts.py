"""The concept lexicon: which happening a verb, noun or phrase tells of, what class of thing a noun names.

Data: claimcheck/data/concepts.txt (readable) and concepts.marisa (classes of nouns), both cut from WordNet by
tools/cut_concepts.py under the hand-made lists beside it; verb_frames.txt, cut by tools/cut_frames.py.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

import marisa_trie

from claimcheck.annotate.known import remembered
from claimcheck.annotate.mentions import Word
from claimcheck.annotate.words import readings
from claimcheck.data.files import mapped_trie, rows
from claimcheck.data.listed import listed
from claimcheck.model.records import NamedTuple

_MEMO = 1 << 16
_SLOT = 6  # words that may stand in the place of "~" ("lost more than 200 manufacturing jobs")
_LASTING = frozenset(("remain", "stay"))
# No phrase reaches across these.
_BREAKS = listed("annotate.concepts", "breaks")


class Phrase(NamedTuple):
    """A set phrase found in a sentence, from the word it was asked for up to word `end` (exclusive)."""

    concept: str
    pos: str  # "v" or "n"
    end: int
    tokens: tuple[str, ...]  # as in the lexicon: lemmas, "~" for a slot


class _Lexicon(NamedTuple):
    words: dict[tuple[str, str], str]  # (lemma, pos) -> concept
    phrases: dict[str, tuple[Phrase, ...]]  # first lemma -> phrases, longest first
    objects: dict[tuple[str, str], str]  # (verb, noun) -> concept of "verb ~ noun"
    flags: dict[str, frozenset[str]]
    frames: dict[tuple[str, str], dict[str, str]]  # (concept, "v" or "n") -> slot -> role
    roles: dict[tuple[str, str], dict[str, str]]  # the same with what the default frame adds
    by_object: frozenset[str]  # the verbs of `objects`
    names: frozenset[str]


@cache
def _lexicon() -> _Lexicon:
    words, phrases, flags = dict[tuple[str, str], str](), defaultdict[str, list[Phrase]](list), {}
    objects, names = dict[tuple[str, str], str](), set()
    frames = dict[tuple[str, str], dict[str, str]]()
    for line in rows("concepts.txt"):
        concept, kind, listed = line.split("\t")
        names.add(concept)
        if kind in ("fv", "fn"):
            frames[concept, kind[1]] = dict(slot.split("=") for slot in listed.split())
        elif kind == "f":
            flags[concept] = frozenset(listed.split())
        elif kind in "vn":
            words.update(((word, kind), concept) for word in listed.split())
        else:
            for text in listed.split("; "):
                tokens = tuple(text.split())
                if tokens[-1].startswith("@"):  # an object of a kind, not a word
                    objects[tokens[0], tokens[-1]] = concept
                    continue
                phrases[tokens[0]].append(Phrase(concept, "v" if kind == "p" else "n", 0, tokens))
                if len(tokens) == 3 and tokens[1] == "~" and kind == "p":
                    objects[tokens[0], tokens[2]] = concept
    ordered = {first: tuple(sorted(found, key=_longest_first)) for first, found in phrases.items()}
    roles = {
        (concept, pos): frames["*", pos] | {slot: role for slot, role in frame.items() if role}
        for (concept, pos), frame in frames.items()
    }
    by_object = frozenset(verb for verb, _ in objects)
    return _Lexicon(words, ordered, objects, flags, frames, roles, by_object, frozenset(names - {"*"}))


def _longest_first(phrase: Phrase) -> tuple[int, tuple[str, ...], bool, str]:
    """Verbs before nouns among phrases of the same words: "walk out" in two words is mostly one."""
    return -sum(token != "~" for token in phrase.tokens), phrase.tokens, phrase.pos != "v", phrase.concept


def concepts() -> frozenset[str]:
    """The names of all event concepts."""
    return _lexicon().names


def entries() -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """All entries of the lexicon, sorted: (concept, "v" or "n", tokens)."""
    words = [(concept, pos, (word,)) for (word, pos), concept in _lexicon().words.items()]
    phrases = [(p.concept, p.pos, p.tokens) for found in _lexicon().phrases.values() for p in found]
    yield from sorted(words + phrases)


def concept_of(lemma: str, pos: str) -> str | None:
    """The event concept of a lemma as "v" (verb) or "n" (noun), None where it has none."""
    return _lexicon().words.get((lemma, pos))


def nouns_of(concept: str) -> tuple[str, ...]:
    """The nouns that name a concept, sorted."""
    return tuple(
        sorted(word for (word, pos), name in _lexicon().words.items() if name == concept and pos == "n")
    )


def concept_with_object(verb: str, noun: str) -> str | None:
    """The concept a verb has with this object only: "cut" with "job" is "cut_jobs". None for most pairs.

    "@person", "@office" and "@nothing" ask for an object of that kind: "fire" with "@person" is "dismiss". "@it" asks
    for the subject "it": "it emerged on Friday that" tells of the telling.
    """
    return _lexicon().objects.get((verb, noun))


def goes_by_object(verb: str) -> bool:
    """Whether `concept_with_object` knows any object of the verb."""
    return verb in _lexicon().by_object


@remembered
def is_reporting(concept: str) -> bool:
    """Whether the concept is one of speech or thought: what hangs on it dates the telling."""
    return "reporting" in _lexicon().flags.get(concept, ())


@remembered
def is_ergative(concept: str) -> bool:
    """Whether its subject, where there is no object, is what it happens to ("the bridge collapsed")."""
    return "ergative" in _lexicon().flags.get(concept, ())


def roles_of(concept: str, pos: str) -> Mapping[str, str]:
    """Which place in the sentence fills which role: "to" -> "agent" for ("lose", "v"); a place that fills none is not
    there. A place is subject, object, first, second, alone, 's or a preposition; `pos` is "v" or "n".
    """
    roles = _lexicon().roles
    return roles.get((concept, pos)) or roles["*", pos]


def has_slot(concept: str, slot: str) -> bool:
    """Whether the own frame of a verb's concept, not only the default, has the slot."""
    return slot in _lexicon().frames.get((concept, "v"), {})


@cache
def _verb_frames() -> dict[str, frozenset[str]]:
    parted = (line.split("\t") for line in rows("verb_frames.txt"))
    return {name: frozenset(verbs.split()) for name, verbs in parted}


def takes(frame: str, verb: str) -> bool:
    """What WordNet says of a verb's lemma; `frame` is "transitive", "double" or "acting" (see verb_frames.txt)."""
    return verb in _verb_frames()[frame]


@cache
def _classes() -> marisa_trie.BytesTrie:
    return mapped_trie(marisa_trie.BytesTrie(), "concepts.marisa")


@remembered
def noun_class(lemma: str) -> tuple[str, ...]:
    """The classes of a noun, narrowest first: "miner" -> ("worker", "person"); () where it has none."""
    if len(lemma) > 40:
        return ()
    return tuple(row[1:].decode() for row in sorted(_classes().get(lemma, ())))


class _Starts(NamedTuple):
    by_second: dict[str, tuple[Phrase, ...]]  # phrases by their second word
    slotted: tuple[Phrase, ...]  # those whose second place is a slot


@remembered
def _starts(form: str) -> _Starts:
    """Phrases that may begin with a form: verb phrases with its verb lemmas, noun phrases with the others."""
    found = set(_lexicon().phrases.get(form, ()))
    for reading in readings(form):
        kind = "v" if reading.pos == "v" else "n"
        if reading.lemma in _LASTING:  # "remained in custody" as "was in custody"
            found.update(_lexicon().phrases.get("be", ()))
        if reading.lemma != form:
            found.update(phrase for phrase in _lexicon().phrases.get(reading.lemma, ()) if phrase.pos == kind)
    by_second = defaultdict[str, list[Phrase]](list)
    for phrase in sorted(found, key=_longest_first):
        by_second[phrase.tokens[1]].append(phrase)
    slotted = tuple(by_second.pop("~", ()))
    return _Starts({second: tuple(phrases) for second, phrases in by_second.items()}, slotted)


@lru_cache(_MEMO)
def _opened(first: str, second: str) -> tuple[Phrase, ...]:
    """Phrases that may begin with two forms, the longest first."""
    starts = _starts(first)
    found = [*starts.slotted]
    for lemma in _lemmas(second) if starts.by_second else ():
        found += starts.by_second.get(lemma, ())
    return tuple(sorted(found, key=_longest_first))


@remembered
def _lemmas(form: str) -> frozenset[str]:
    return frozenset((form, *(reading.lemma for reading in readings(form))))


def begins_phrase(form: str) -> bool:
    """Whether any set phrase begins with a lower-case form."""
    starts = _starts(form)
    return bool(starts.by_second or starts.slotted)


def phrase_at(words: Sequence[Word], index: int) -> Phrase | None:
    """The longest set phrase that begins with words[index], None where there is none."""
    if index + 1 == len(words):
        return None
    opened = _opened(words[index].lower, words[index + 1].lower)
    behind_slot = _behind_slot(words, index + 1) if opened and "~" in [p.tokens[1] for p in opened] else ()
    for phrase in opened:
        if phrase.tokens[1] == "~" and phrase.tokens[2] not in behind_slot:
            continue
        end = _match(words, index + 1, phrase.tokens, 1)
        if end and not (phrase.pos == "n" and _is_only_verb(words[end - 1].lower)):
            return phrase._replace(end=end)
    return None


@remembered
def _is_only_verb(form: str) -> bool:
    """Whether a form can end no noun phrase: a plane crash and plane crashes, but "a plane crashed"."""
    found = readings(form)
    return bool(found) and found[0].pos == "v" and all(reading.pos != "n" for reading in found)


def _match(words: Sequence[Word], at: int, tokens: tuple[str, ...], token: int) -> int:
    """Index after the last word of the phrase, 0 for no match; a slot takes as few words as it can."""
    while token < len(tokens):
        if tokens[token] == "~":
            return _match_slot(words, at, tokens, token + 1)
        if at >= len(words):
            return 0
        lower = words[at].lower
        if lower != tokens[token] and tokens[token] not in _lemmas(lower):
            return 0
        at, token = at + 1, token + 1
    return at


def _behind_slot(words: Sequence[Word], at: int) -> set[str]:
    """The forms and lemmas of the words that may stand behind a slot that begins at words[at]."""
    found: set[str] = set()
    for word in words[at : at + _SLOT + 1]:
        found |= _lemmas(word.lower)
        if _ends_slot(word.lower):
            break
    return found


def _ends_slot(lower: str) -> bool:
    return lower in _BREAKS or not (lower[0].isalnum() or lower[0] in "$£€'’")


def _match_slot(words: Sequence[Word], at: int, tokens: tuple[str, ...], token: int) -> int:
    for start in range(at, min(at + _SLOT + 1, len(words))):
        lower = words[start].lower
        if lower == tokens[token] or tokens[token] in _lemmas(lower) or tokens[token] == "~":
            end = _match(words, start, tokens, token)
            if end:
                return end
        if _ends_slot(lower):
            return 0
    return 0
