"""Single words that stand for a full name of the same document: surnames, given names, short forms, acronyms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from claimcheck.annotate import names_lexicon as lexicon
from claimcheck.annotate.concepts import concept_of
from claimcheck.annotate.entities_drafts import Draft, surname
from claimcheck.annotate.gazetteer import fold, look_up
from claimcheck.annotate.mentions import Sentence
from claimcheck.annotate.names_found import Found
from claimcheck.annotate.names_organisations import core, is_acronym
from claimcheck.annotate.names_types import PLACE_PREPOSITIONS, by_form
from claimcheck.model import Zone

_CROWD = 40  # namesakes looked at; more of one surname are joined by full name only


@dataclass(slots=True)
class _Index:
    """Where a single word can belong."""

    surnames: dict[str, list[Draft]] = field(default_factory=dict)
    givens: dict[str, list[Draft]] = field(default_factory=dict)
    starts: dict[str, list[Draft]] = field(default_factory=dict)  # organisations by first word, clubs by last
    acronyms: dict[str, list[Draft]] = field(default_factory=dict)  # by first letter
    aliases: dict[str, Draft] = field(default_factory=dict)  # other names that the article tells
    firsts: dict[str, list[Draft]] = field(default_factory=dict)  # first words that are no given names
    told: set[tuple[int, tuple[str, ...]]] = field(default_factory=set)  # (sentence, full name in it)

    def add(self, draft: Draft) -> None:
        """Enters a full name."""
        if draft.type in {"person", ""} and not lexicon.given(draft.tokens[0]):
            self.firsts.setdefault(fold(draft.tokens[0]), []).append(draft)
        if draft.type == "person":
            self.surnames.setdefault(surname(draft.tokens), []).append(draft)
            if draft.alias:
                self.aliases |= {draft.alias: draft, surname(draft.alias.split()): draft}
            self.givens.setdefault(fold(draft.tokens[0]), []).append(draft)
            if draft.nickname:
                self.givens.setdefault(fold(draft.nickname), []).append(draft)
            self.told.update((found.sentence, draft.tokens) for found in draft.founds)
        elif draft.type != "place":
            words = core(draft.tokens)
            if len(words) > 1 and concept_of(words[0], "n") == "storm":
                self.starts.setdefault(words[-1], []).append(draft)  # "Hurricane Andrew"
            self.starts.setdefault(words[0], []).append(draft)
            if words[-1] in lexicon.word_set("clubs") and len(words) > 1:
                self.starts.setdefault(words[-1], []).append(draft)
            self.acronyms.setdefault(words[0][:1], []).append(draft)


def single_words(founds: Sequence[Found], full: list[Draft], sentences: Sequence[Sentence]) -> list[Draft]:
    """The entities that single words name: each joins one of `full` where it can, else one that is new."""
    index = _Index()
    for draft in full:
        index.add(draft)
    rest: dict[tuple[str, str], Draft] = {}
    for found in founds:
        owner, reason = _owner(found, index, sentences)
        if owner is not None:
            owner.add(found)
            owner.reasons += [reason] if reason not in owner.reasons else []
            continue
        namesake = found.heads and len(index.surnames.get(surname(found.tokens), ())) > 1
        key = (fold(found.tokens[0]), found.heads[0] if namesake else "")
        if key not in rest:
            rest[key] = Draft(found.tokens)
        rest[key].add(found)
    for draft in rest.values():
        draft.settle(sentences)
        if _namesake(draft, index):
            draft.type = "person"
        elif draft.type == "person" and draft.evidence.person < draft.evidence.place + 1:
            draft.type = "place" if draft.evidence.place >= 1 else draft.type
    return list(rest.values())


def _namesake(draft: Draft, index: _Index) -> bool:
    """Whether the word is a surname of several persons here, and not used as a place."""
    bearers = index.surnames.get(surname(draft.tokens), ())
    return len(bearers) > 1 and not any(found.before in PLACE_PREPOSITIONS for found in draft.founds)


def _owner(found: Found, index: _Index, sentences: Sequence[Sentence]) -> tuple[Draft | None, str]:
    """The full name that a single word belongs to, and why."""
    word = found.tokens[0]
    folded, last = fold(word), surname((word,))
    if (owner := index.aliases.get(folded)) and last not in index.surnames:
        return owner, f"“{word}” is another name of “{' '.join(owner.tokens)}”"
    on_place = look_up(word) and (
        found.before in PLACE_PREPOSITIONS or sentences[found.sentence].zone is Zone.DATELINE
    )
    if not on_place:
        namesakes = index.surnames.get(last, [])
        persons = _fitting(found, namesakes, index) if namesakes else []
        if len(persons) == 1:
            return persons[0], f"“{word}” is the surname of “{' '.join(persons[0].tokens)}”"
        if not namesakes and len(index.givens.get(folded, ())) == 1 and lexicon.given(word):
            given = index.givens[folded][0]
            return given, f"“{word}” is the given name of “{' '.join(given.tokens)}”"
        firsts = index.firsts.get(folded, ()) if found.titles and not namesakes else ()
        if len(firsts) == 1:
            firsts[0].type = "person"
            return firsts[0], f"“{' '.join(found.titles)} {word}” is “{' '.join(firsts[0].tokens)}”"
        starting = index.starts.get(folded, [])
        if len(starting) == 1 and not found.titles and (not _famous(word) or _is_firm(starting[0])):
            return starting[0], f"“{word}” is short for “{' '.join(starting[0].tokens)}”"
    if word.isupper():
        spelled = [d for d in index.acronyms.get(folded[:1], [])[:_CROWD] if is_acronym(word, d.tokens)]
        if len(spelled) == 1:
            return spelled[0], f"“{word}” stands for “{' '.join(spelled[0].tokens)}”"
    return None, ""


def _is_firm(draft: Draft) -> bool:
    """Whether a name has a legal form: "Toyota" is then short for Toyota Motor Corp, whatever is on the map."""
    return draft.tokens[-1].lower().rstrip(".") in lexicon.word_set("legal")


def _famous(word: str) -> bool:
    """Whether the word is a country, a region or a large town of its own right."""
    return by_form((word,)).place >= 2


def _fitting(found: Found, namesakes: list[Draft], index: _Index) -> list[Draft]:
    """Those of one surname that a mention can mean: by title, description, age, or the one the sentence names."""
    left = namesakes[:_CROWD]
    genders = {g for t in found.titles if (g := lexicon.courtesy(t))}
    if genders:
        left = [
            d
            for d in left
            if not (told := d.gender or lexicon.given(d.tokens[0])) or told == "u" or told in genders
        ]
    if found.age is not None:
        left = [d for d in left if d.age is None or abs(d.age - found.age) < 3]
    if len(left) > 1 and found.heads:
        return [d for d in left if set(found.heads) & set(d.heads)]
    if len(left) > 1:
        before = [d for d in left if (found.sentence, d.tokens) in index.told]
        return before if len(before) == 1 else []
    return left
