"""Joins the names of one document: who and what is named, however it is written there.

Joins rest on explicit evidence alone: the same name, a full name and its surname, initials, spelling variants of given
names by table, an organisation and its short form or acronym, two names of one place on the map.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from claimcheck.annotate import names_lexicon as lexicon
from claimcheck.annotate.gazetteer import fold, look_up
from claimcheck.annotate.mentions import Sentence
from claimcheck.annotate.names_parts import Found
from claimcheck.annotate.names_types import PLACE_PREPOSITIONS, Evidence, by_form, total
from claimcheck.model import Zone

_CROWD = 40  # namesakes looked at; more of one surname are joined by full name only


@dataclass(slots=True)
class Draft:
    """An entity while its mentions are gathered."""

    tokens: tuple[str, ...]  # the fullest name
    founds: list[Found] = field(default_factory=list)
    evidence: Evidence = Evidence()
    type: str = ""
    reasons: list[str] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)
    countries: list[str] = field(default_factory=list)
    gender: str = ""
    age: int | None = None
    merged: Draft | None = None  # the draft it went into

    def root(self) -> Draft:
        """The draft that this one was merged into, at last."""
        draft = self
        while draft.merged is not None:
            draft = draft.merged
        return draft

    def take(self, other: Draft, reason: str) -> None:
        """Merges another draft into this one."""
        other.merged = self
        for found in other.founds:
            self.learn(found)
        self.founds += other.founds
        self.reasons += [*other.reasons, reason]
        self.evidence = self.evidence.plus(other.evidence)

    def learn(self, found: Found) -> None:
        """Takes over what one mention tells of the entity."""
        self.heads += [h for h in found.heads if h not in self.heads]
        self.countries += [c for c in found.countries if c and c not in self.countries]
        self.age = found.age if self.age is None else self.age
        for title in found.titles:
            self.gender = self.gender or lexicon.courtesy(title) or ""


def surname(tokens: Sequence[str]) -> str:
    """Folded last word of a person's name, "Jr" and the like left out."""
    last = tokens[-1] if len(tokens) == 1 or tokens[-1].lower() not in {"jr", "sr", "ii", "iii"} else tokens[-2]
    return fold(last)


def given_part(tokens: Sequence[str]) -> str:
    """The first given name of a full name, "" for a bare surname."""
    return tokens[0] if len(tokens) > 1 else ""


def join(founds: Sequence[Found], sentences: Sequence[Sentence]) -> list[Draft]:
    """Drafts of all entities in order of first mention; sets `entity` of every found name."""
    drafts = _by_full_name([f for f in founds if len(f.tokens) > 1])
    for draft in drafts:
        _settle(draft, sentences)
    _retype(drafts, founds)
    _merge_persons(drafts)
    _merge_organisations(drafts)
    drafts = [d for d in drafts if d.merged is None]
    drafts += _single_words([f for f in founds if len(f.tokens) == 1], drafts, sentences)
    kept = _merge_places(drafts)
    kept.sort(key=lambda d: min((f.sentence, f.first) for f in d.founds))
    for number, draft in enumerate(kept):
        for found in draft.founds:
            found.entity = number
        draft.gender = draft.gender or _gender(draft)
    return kept


def _by_full_name(founds: Iterable[Found]) -> list[Draft]:
    by_key: dict[str, Draft] = {}
    for found in founds:
        key = fold(" ".join(found.tokens))
        draft = by_key.setdefault(key, Draft(found.tokens))
        draft.founds.append(found)
        draft.learn(found)
    return list(by_key.values())


def _settle(draft: Draft, sentences: Sequence[Sentence]) -> None:
    draft.evidence = total(draft.founds, sentences)
    draft.type = draft.evidence.type()


def _retype(drafts: Sequence[Draft], founds: Sequence[Found]) -> None:
    """Makes an organisation of what only looks like a person's name but goes by its first word: "Redfield Agri"."""
    single = {fold(f.tokens[0]) for f in founds if len(f.tokens) == 1 and not f.titles}
    for draft in drafts:
        weak = draft.type in {"person", ""} and draft.evidence.person < 2 and not lexicon.given(draft.tokens[0])
        if weak and fold(draft.tokens[0]) in single and surname(draft.tokens) not in single:
            draft.type = "organisation"


def _gender(draft: Draft) -> str:
    if draft.type != "person":
        return ""
    told = lexicon.given(draft.tokens[0]) if len(draft.tokens) > 1 else ""
    if told in {"m", "f"}:
        return told
    for head in draft.heads:
        if head.endswith(("woman", "mother", "ess", "queen", "sister", "daughter", "wife")):
            return "f"
        if head.endswith(("man", "father", "king", "brother", "son", "husband")):
            return "m"
    return ""


# --- persons --------------------------------------------------------------------------------------------


def compatible(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two full names of one surname can be one person's: given names agree, middle ones do not differ, or the
    shorter is a surname of several words that ends the longer."""
    shorter, longer = sorted(([fold(t) for t in one], [fold(t) for t in other]), key=len)
    if 1 < len(shorter) < len(longer) and longer[-len(shorter) :] == shorter:
        return True
    if not lexicon.same_given(given_part(one), given_part(other)):
        return False
    middles = [fold(t) for t in one[1:-1]], [fold(t) for t in other[1:-1]]
    return all(a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]) for a, b in zip(*middles, strict=False))


def _merge_persons(drafts: list[Draft]) -> None:
    """Joins spellings of one full name."""
    by_surname: dict[str, list[Draft]] = {}
    for draft in drafts:
        if draft.type in {"person", ""}:
            by_surname.setdefault(surname(draft.tokens), []).append(draft)
    for namesakes in by_surname.values():
        for i, draft in enumerate(namesakes[:_CROWD]):
            for other in namesakes[:i]:
                typed = "person" in (draft.type, other.type)
                if typed and other.merged is None and compatible(draft.tokens, other.tokens):
                    other.take(draft, f"“{' '.join(draft.tokens)}” is a spelling of “{' '.join(other.tokens)}”")
                    other.tokens = max(other.tokens, draft.tokens, key=len)
                    other.type = "person"
                    break


# --- organisations --------------------------------------------------------------------------------------


def core(tokens: Sequence[str]) -> tuple[str, ...]:
    """Folded words of an organisation's name without legal form and leading "the"."""
    words = [fold(t) for t in tokens]
    while len(words) > 1 and words[-1].replace(".", "") in lexicon.word_set("legal"):
        words.pop()
    return tuple(words[1:] if len(words) > 1 and words[0] == "the" else words)


def is_acronym(short: str, tokens: Sequence[str]) -> bool:
    """Whether capitals stand for a name: "UN" for United Nations, "NDK" for Norddeutsche Kranbau."""
    letters = short.replace(".", "").lower()
    initials = [t[0].lower() for t in core(tokens) if t not in {"of", "for", "the", "and", "&"}]
    if not short.replace(".", "").isupper() or not 2 <= len(letters) <= 6 or len(initials) < 2:
        return False
    if letters == "".join(initials) or letters == "".join(t[0] for t in core(tokens) if t != "the"):
        return True
    return len(letters) == len(initials) + 1 and _compound(letters, [t for t in core(tokens)], initials)


def _compound(letters: str, words: list[str], initials: list[str]) -> bool:
    """One word gives two letters, its first and one inside: Nord-Deutsche Kranbau."""
    for i, word in enumerate(words[: len(initials)]):
        expected = [*initials[: i + 1], "?", *initials[i + 1 :]]
        if all(e in {"?", c} for e, c in zip(expected, letters, strict=True)) and letters[i + 1] in word[2:]:
            return True
    return False


def _merge_organisations(drafts: list[Draft]) -> None:
    """Joins "Halden Freight plc", "Halden Freight" and, where no other begins so, longer and shorter names."""
    by_core: dict[tuple[str, ...], Draft] = {}
    for draft in sorted((d for d in drafts if d.type in {"organisation", ""}), key=lambda d: -len(core(d.tokens))):
        same = by_core.setdefault(core(draft.tokens), draft)
        if same is not draft:
            same.take(draft, f"“{' '.join(draft.tokens)}” is “{' '.join(same.tokens)}” without its legal form")


# --- single words ---------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Index:
    """Where a single word can belong."""

    surnames: dict[str, list[Draft]] = field(default_factory=dict)
    givens: dict[str, list[Draft]] = field(default_factory=dict)
    starts: dict[str, list[Draft]] = field(default_factory=dict)  # first or, for clubs, last word of organisations
    acronyms: dict[str, list[Draft]] = field(default_factory=dict)  # by first letter

    def add(self, draft: Draft) -> None:
        if draft.type == "person":
            self.surnames.setdefault(surname(draft.tokens), []).append(draft)
            self.givens.setdefault(fold(draft.tokens[0]), []).append(draft)
        elif draft.type != "place":
            words = core(draft.tokens)
            self.starts.setdefault(words[0], []).append(draft)
            if words[-1] in lexicon.word_set("clubs") and len(words) > 1:
                self.starts.setdefault(words[-1], []).append(draft)
            self.acronyms.setdefault(words[0][:1], []).append(draft)


def _single_words(founds: Sequence[Found], full: list[Draft], sentences: Sequence[Sentence]) -> list[Draft]:
    index = _Index()
    for draft in full:
        index.add(draft)
    rest: dict[tuple[str, str], Draft] = {}
    for found in founds:
        owner, reason = _owner(found, index, sentences)
        if owner is not None:
            owner.founds.append(found)
            owner.learn(found)
            owner.reasons += [reason] if reason not in owner.reasons else []
            continue
        namesake = len(index.surnames.get(fold(found.tokens[0]), ())) > 1
        key = (fold(found.tokens[0]), found.heads[0] if namesake and found.heads else "")
        draft = rest.setdefault(key, Draft(found.tokens))
        draft.founds.append(found)
        draft.learn(found)
    for draft in rest.values():
        _settle(draft, sentences)
        if draft.type == "person" and draft.evidence.person < draft.evidence.place + 1:
            draft.type = "place" if draft.evidence.place >= 1 else draft.type
    return list(rest.values())


def _owner(found: Found, index: _Index, sentences: Sequence[Sentence]) -> tuple[Draft | None, str]:
    """The full name that a single word belongs to, and why."""
    word = found.tokens[0]
    folded = fold(word)
    on_place = look_up(word) and (
        found.before in PLACE_PREPOSITIONS or sentences[found.sentence].zone is Zone.DATELINE
    )
    if not on_place:
        persons = _fitting(found, index.surnames.get(folded, []))
        if len(persons) == 1:
            return persons[0], f"“{word}” is the surname of “{' '.join(persons[0].tokens)}”"
        if not index.surnames.get(folded) and len(index.givens.get(folded, [])) == 1 and lexicon.given(word):
            owner = index.givens[folded][0]
            return owner, f"“{word}” is the given name of “{' '.join(owner.tokens)}”"
        starting = index.starts.get(folded, [])
        if len(starting) == 1 and not found.titles and not _famous(word):
            return starting[0], f"“{word}” is short for “{' '.join(starting[0].tokens)}”"
    if word.isupper():
        spelled = [d for d in index.acronyms.get(folded[:1], [])[:_CROWD] if is_acronym(word, d.tokens)]
        if len(spelled) == 1:
            return spelled[0], f"“{word}” stands for “{' '.join(spelled[0].tokens)}”"
    return None, ""


def _famous(word: str) -> bool:
    """Whether the word is a country, a region or a large town of its own right."""
    return by_form((word,)).place >= 2


def _fitting(found: Found, namesakes: list[Draft]) -> list[Draft]:
    """Those of one surname that a mention can mean, by title, description, age, and who was named last."""
    left = namesakes[:_CROWD]
    genders = {g for t in found.titles if (g := lexicon.courtesy(t))}
    if genders:
        left = [d for d in left if not (told := d.gender or lexicon.given(d.tokens[0])) or told == "u" or told in genders]
    if found.age is not None:
        left = [d for d in left if d.age is None or abs(d.age - found.age) < 3]
    if len(left) > 1 and found.heads:
        return [d for d in left if set(found.heads) & set(d.heads)]
    if len(left) > 1:
        before = [d for d in left if any(f.sentence == found.sentence and f.first < found.first for f in d.founds)]
        return before if len(before) == 1 else []
    return left


# --- places ---------------------------------------------------------------------------------------------


def _merge_places(drafts: list[Draft]) -> list[Draft]:
    """Joins names of one spot on the map; which spot is decided in `places`, so only sure ones count here."""
    by_spot: dict[tuple[str, ...], Draft] = {}
    for draft in drafts:
        if draft.merged is not None or draft.type != "place":
            continue
        spots = look_up(" ".join(draft.tokens))
        names = {c.place.path for c in spots[:1] if c.place.level == "country"}
        for path in names:
            same = by_spot.setdefault(path, draft)
            if same is not draft:
                same.take(draft, f"“{' '.join(draft.tokens)}” is another name of “{' '.join(same.tokens)}”")
    return [d for d in drafts if d.merged is None]
