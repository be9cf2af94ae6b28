"""Joins the names of one document: who and what is named, however it is written there.

Joins rest on explicit evidence alone: the same name, a full name and its surname, initials, spelling variants of given
names by table, an organisation and its short form or acronym, two names of one place on the map.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimcheck.annotate import names_lexicon as lexicon
from claimcheck.annotate.entities_drafts import Draft, compatible, surname
from claimcheck.annotate.entities_short import single_words
from claimcheck.annotate.gazetteer import fold, look_up
from claimcheck.annotate.mentions import Sentence
from claimcheck.annotate.names_aliases import aliases
from claimcheck.annotate.names_found import Found
from claimcheck.annotate.names_organisations import core
from claimcheck.data.listed import in_order

_CROWD = 40  # namesakes looked at; more of one surname are joined by full name only


def join(founds: Sequence[Found], sentences: Sequence[Sentence]) -> list[Draft]:
    """Drafts of all entities in order of first mention; sets `entity` of every found name."""
    drafts = _by_full_name([f for f in founds if len(f.tokens) > 1])
    for draft in drafts:
        draft.settle(sentences)
    _retype(drafts, founds)
    _merge_persons(drafts)
    _merge_aliases(drafts, founds, sentences)
    _merge_organisations(drafts)
    drafts = [d for d in drafts if d.merged is None]
    drafts += single_words([f for f in founds if len(f.tokens) == 1], drafts, sentences)
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
        if key not in by_key:
            by_key[key] = Draft(found.tokens)
        by_key[key].add(found)
    return list(by_key.values())


def _retype(drafts: Sequence[Draft], founds: Sequence[Found]) -> None:
    """Makes an organisation of what only looks like a person's name but goes by its first word: "Westmoor Agri"."""
    single = {fold(f.tokens[0]) for f in founds if len(f.tokens) == 1 and not f.titles}
    for draft in drafts:
        weak = (
            draft.type in {"person", ""} and draft.evidence.person < 2 and not lexicon.given(draft.tokens[0])
        )
        if lexicon.surname_first(draft.tokens) and draft.type in {"person", ""}:
            draft.type = "person"
            continue
        if weak and fold(draft.tokens[0]) in single and surname(draft.tokens) not in single:
            draft.type = "organisation"


_FEMALE_ENDINGS = in_order("annotate.entities", "female_endings")


_MALE_ENDINGS = in_order("annotate.entities", "male_endings")


def _gender(draft: Draft) -> str:
    if draft.type != "person":
        return ""
    told = lexicon.given(draft.tokens[0]) if len(draft.tokens) > 1 else ""
    if told in {"m", "f"}:
        return told
    for head in draft.heads:
        if head.endswith(_FEMALE_ENDINGS):
            return "f"
        if head.endswith(_MALE_ENDINGS):
            return "m"
    return ""


# --- persons --------------------------------------------------------------------------------------------


def _merge_persons(drafts: list[Draft]) -> None:
    """Joins spellings of one full name."""
    by_surname: dict[str, list[Draft]] = {}
    for draft in drafts:
        if draft.type in {"person", ""}:
            by_surname.setdefault(surname(draft.tokens), []).append(draft)
    for namesakes in by_surname.values():
        for i, draft in enumerate(namesakes[:_CROWD]):
            fitting = [
                other
                for other in namesakes[:i]
                if "person" in (draft.type, other.type)
                and other.merged is None
                and (
                    compatible(draft.tokens, other.tokens) or _goes_by(draft, other) or _goes_by(other, draft)
                )
            ]
            if len(fitting) == 1:
                (other,) = fitting
                other.take(draft, f"“{' '.join(draft.tokens)}” is a spelling of “{' '.join(other.tokens)}”")
                other.tokens = max(other.tokens, draft.tokens, key=len)
                other.type = "person"


def _goes_by(short: Draft, full: Draft) -> bool:
    """Whether a name begins with the nickname that another name told: "Sandy Haldane"."""
    return bool(full.nickname) and fold(short.tokens[0]) == fold(full.nickname)


def _merge_aliases(drafts: Sequence[Draft], founds: Sequence[Found], sentences: Sequence[Sentence]) -> None:
    """Gives persons the other names that the article tells of them: "the keeper whom everyone calls Tico"."""
    drafted = {id(found): draft for draft in drafts if draft.merged is None for found in draft.founds}
    for person, alias in aliases(founds, sentences):
        owner, other = drafted.get(id(person)), drafted.get(id(alias))
        if owner is None or owner.type != "person" or owner is other or owner.merged is not None:
            continue
        if other is not None and (other.type not in {"person", ""} or other.merged is not None):
            continue
        owner.alias = fold(" ".join(alias.tokens))
        if other is not None:
            owner.take(other, f"“{' '.join(alias.tokens)}” is another name of “{' '.join(owner.tokens)}”")


# --- organisations ---------------------------------------------------------------------------------


def _merge_organisations(drafts: list[Draft]) -> None:
    """Joins "Tarvik Freight plc", "Tarvik Freight" and, where no other begins so, longer and shorter names."""
    by_core: dict[tuple[str, ...], Draft] = {}
    for draft in sorted(
        (d for d in drafts if d.type in {"organisation", ""}), key=lambda d: -len(core(d.tokens))
    ):
        same = by_core.setdefault(core(draft.tokens), draft)
        if same is not draft:
            same.take(
                draft, f"“{' '.join(draft.tokens)}” is “{' '.join(same.tokens)}” without its legal form"
            )
    _merge_beginnings(drafts)


def _merge_beginnings(drafts: Sequence[Draft]) -> None:
    """Joins "Norsk Varde" to "Norsk Varde Group plc", the one name that goes on in plain words."""
    by_start: dict[str, list[Draft]] = {}
    for draft in drafts:
        if draft.merged is None and draft.type == "organisation":
            by_start.setdefault(core(draft.tokens)[0], []).append(draft)
    for draft in drafts:
        words = core(draft.tokens)
        if draft.merged is not None or draft.type == "place" or len(words) < 2 or draft.evidence.person >= 3:
            continue
        longer = [
            other
            for other in by_start.get(words[0], ())
            if other is not draft and other.merged is None and core(other.tokens)[: len(words)] == words
        ]
        if len(longer) == 1 and all(lexicon.ordinary(word) for word in core(longer[0].tokens)[len(words) :]):
            longer[0].take(draft, f"“{' '.join(draft.tokens)}” is short for “{' '.join(longer[0].tokens)}”")


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
