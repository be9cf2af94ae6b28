"""What a number answers: "killed", "jobs cut", "fine", by the words nearest to it.

Each finder looks at one place (the noun, what follows it, what stands before) and returns a `Cue` or None; the first
that finds one decides. All look at a few words only.
"""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.annotate import words as lexicon
from claimcheck.annotate.concepts import concept_of, concept_with_object, noun_class, phrase_at
from claimcheck.claims.count_view import View, divides, lemma_of_verb, table

PEOPLE = frozenset(
    """
    killed injured missing arrested displaced evacuated rescued survived trapped infected sickened vaccinated abducted
    deported charged convicted released treated casualties
    """.split()
)
"""Attributes that count those to whom an event happened."""

_FORWARD, _BACKWARD, _LABEL_REACH = 9, 7, 14

_SKIPPED = frozenset(
    """
    who that which have has had is are was were be been being also still now then already confirmed reported
    reportedly known feared believed presumed said thought listed left found declared pronounced officially others
    more other all to in total so far people altogether of them those the
    """.split()
)
_PASSIVE = frozenset("was were is are be been being get got left found declared pronounced confirmed".split())
# Verbs whose subject is the one counted.
_INTRANSITIVE = frozenset(
    "die perish drown succumb disappear vanish survive attend flee surrender watch gather resign".split()
)
_AFTER_PASSIVE = frozenset(
    """
    in by when as after during on at and near while since from with over for before , . ; : — – following amid because
    along across inside outside seriously critically slightly badly fatally ) ” " or but until this last yesterday
    """.split()
)
_CLOSE = frozenset(
    """
    at least about around some more than over nearly almost another a an further additional the estimated only just
    up to as many other all one between reportedly approximately roughly by
    """.split()
)
_LABEL_LINKS = frozenset(
    """
    of is was are were be been being at to by from has have had now then alone about the a an which that in for
    just only still already this its their his her is who also , put puts s 's and
    """.split()
)
_LABEL_VERBS = frozenset(
    """
    stand rise climb reach hit fall drop total be jump increase decrease come number put grow remain exceed top
    set estimate slip edge surge slump soar double widen narrow advance gain go pass shrink decline amount leave
    swell average measure record report
    """.split()
)


# Labels that are percentages themselves.
_RATES = frozenset({"turnout", "unemployment", "inflation", "margin of error", "lead", "tax", "share"})


class Cue(NamedTuple):
    """An attribute with the concept that gave it; `change` marks the size of a rise or fall, not a level."""

    attribute: str
    concept: str = ""
    change: bool = False
    before: bool = False  # the earlier of two levels: "from £48m"
    at: int = -1  # the label's word in the sentence, -1 where none gave the attribute


def of_people_or_things(view: View) -> Cue | None:
    """The attribute of a plain count: by noun, by what follows, by the verb before."""
    found = _jobs(view) or _noun(view) or _following(view) or _before(view) or _label(view) or _watched(view)
    if found is not None and found.attribute in PEOPLE and not view.counts_people:
        return None
    return found


def of_money(view: View) -> Cue | None:
    """The attribute of a sum of money: its own noun, a label before it, or the verb's concept."""
    return _own_label(view) or _label(view) or _money_verb(view)


def of_measure(view: View) -> Cue | None:
    """The attribute of a measure or percentage that a label names: "a magnitude of 6.8".

    A percentage of money or people is the size of its change: "revenue advanced 8 per cent".
    """
    found = _own_label(view) or _label(view)
    if found is not None and view.mention.form == "percent" and found.attribute not in _RATES:
        return found._replace(change=True)
    return found


def _noun(view: View) -> Cue | None:
    attribute = table()["nouns"].get(view.noun)
    if attribute == "attended" and not _watched(view):
        attribute = None
    if attribute is None and view.noun == "magnitude":
        attribute = "magnitude"
    if "vote" in view.classes and (view.lower(view.after) in ("ahead", "behind") or _is_margin(view)):
        return Cue("lead")
    return Cue(attribute, concept_of(view.noun, "n") or "") if attribute else None


def _is_margin(view: View) -> bool:
    """Whether "a lead of", "a majority of", "a margin of" stands before a number of votes."""
    return view.lower(view.first - 1) in ("of", "by") and view.lower(view.first - 2) in (
        "lead",
        "margin",
        "majority",
    )


def _jobs(view: View) -> Cue | None:
    """Posts that go or come, told as an object, a subject or a noun ("650 job losses")."""
    if "job" not in noun_class(view.noun) and not (
        view.noun in ("loss", "cut") and "job" in view.mention.modifiers
    ):
        return None
    before = {view.lower(at) for at in range(view.first - 3, view.first)}
    if view.noun in ("loss", "cut") or ("figure" in before and _tells_of(view, "cut_jobs")):
        return Cue("jobs cut", "cut_jobs")
    for at in range(view.first - 1, max(-1, view.first - _BACKWARD), -1):
        verb = lemma_of_verb(view.lower(at))
        if verb and concept_with_object(verb, view.noun) == "cut_jobs":
            return Cue("jobs cut", "cut_jobs")
        if verb in ("create", "add", "bring"):
            return Cue("jobs created", "hire")
    for at in range(view.after, min(len(view.words), view.after + 4)):
        if lemma_of_verb(view.lower(at)) in (
            "go",
            "cut",
            "axe",
            "lose",
            "shed",
            "disappear",
            "eliminate",
            "scrap",
        ):
            return Cue("jobs cut", "cut_jobs")
    return None


def _tells_of(view: View, concept: str) -> bool:
    """Whether the article tells of such an event, as far as its first events show."""
    return any(event.concept == concept for event in view.doc.events[:300])


def _following(view: View) -> Cue | None:
    """A state or a verb right after the counted noun: "12 dead", "34 people were injured", "23 lost their lives"."""
    passive = False
    at, end = view.after, min(len(view.words), view.after + _FORWARD)
    while at < end:
        lower = view.lower(at)
        if divides(view.words[at]) or (lower == "," and view.lower(at + 1) not in ("who", "all", "most")):
            return None
        passive = passive or lower in _PASSIVE
        cue = _predicate(view, at, passive)
        if cue is not None:
            return cue
        if (
            lower not in _SKIPPED
            and not lower.endswith("ly")
            and not view.words[at].text[0].isdecimal()
            and (
                lower
                not in (
                    "on",
                    "aboard",
                    "board",
                    "crouching",
                    "inside",
                    "standing",
                    "living",
                    "working",
                    "who",
                    ",",
                )
            )
        ):
            return None if at > view.after + 3 or lemma_of_verb(lower) else _later(view, at, passive)
        at += 1
    return None


def _later(view: View, at: int, passive: bool) -> Cue | None:
    """The predicate after a prepositional phrase: "12 people in the village were killed"."""
    if view.lower(at) not in ("in", "at", "from", "on", "aboard", "of", "near", "beneath"):
        return None
    for later in range(at + 1, min(len(view.words), at + 6)):
        if divides(view.words[later]) or view.lower(later) == ",":
            return None
        if view.lower(later) in ("was", "were", "have", "died", "perished", "lost"):
            for here in range(later, min(len(view.words), later + 4)):
                cue = _predicate(view, here, True)
                if cue is not None:
                    return cue
            return None
    return None


def _predicate(view: View, at: int, passive: bool) -> Cue | None:
    """The attribute of the predicate at words[at] with the counted as its subject."""
    lower = view.lower(at)
    phrase = phrase_at(view.words, at)
    if phrase is not None and phrase.concept in table()["concepts"]:
        active = any(token == "~" for token in phrase.tokens) and phrase.tokens[0] not in ("lose", "be", "go")
        if not active or passive:
            return Cue(table()["concepts"][phrase.concept], phrase.concept)
    state = table()["states"].get(lower)
    verb = lemma_of_verb(lower)
    if state and (passive or not verb or lower in ("hurt", "dead", "missing") or _ends_there(view, at)):
        acts = not passive and verb and not _ends_there(view, at)
        return None if acts else Cue(state, concept_of(verb, "v") or "")
    concept = concept_of(verb, "v") or "" if verb else ""
    if concept not in table()["concepts"]:
        return None
    if verb in _INTRANSITIVE or (lower.endswith(("ed", "en", "t")) and (passive or _ends_there(view, at))):
        return Cue(table()["concepts"][concept], concept)
    return None


def _ends_there(view: View, at: int) -> bool:
    """Whether nothing follows that could be an object, so that a participle is passive: "34 people injured in"."""
    return view.lower(at + 1) in _AFTER_PASSIVE or at + 1 >= len(view.words)


def _before(view: View) -> Cue | None:
    """A verb of which the number is the object: "kills two", "injuring 19 of those on board", "left 34 injured"."""
    near = True
    for at in range(view.first - 1, max(-1, view.first - 1 - _BACKWARD), -1):
        lower = view.lower(at)
        if divides(view.words[at]) or lower == ",":
            return None
        phrase = phrase_at(view.words, at)
        if phrase is not None and phrase.concept in table()["concepts"] and phrase.end >= view.last:
            return Cue(table()["concepts"][phrase.concept], phrase.concept)
        verb = lemma_of_verb(lower)
        concept = concept_of(verb, "v") or "" if verb else ""
        if concept in table()["concepts"] and near:
            if verb in _INTRANSITIVE or not _is_active(view, at):
                return None
            return Cue(table()["concepts"][concept], concept)
        near = near and (
            lower in _CLOSE or lower in ("man", "woman", "people", "person", "and", "two", "three")
        )
        if lower in ("who", "that", "which", "when", "where", "because", "after", "before"):
            return None
    return None


def _is_active(view: View, at: int) -> bool:
    """Whether the form at words[at] is a finite or -ing verb, and not a passive participle or a noun."""
    before = view.lower(at - 1)
    return before not in _PASSIVE and before not in ("the", "a", "an", "his", "her", "their", "its", "of")


def _watched(view: View) -> Cue | None:
    """Spectators: "in front of 41,206 spectators", "with 44,206 watching", "watched by 9,000", "a crowd of 500"."""
    before = tuple(view.lower(at) for at in range(view.first - 3, view.first))
    if view.lower(view.after) in ("watching", "looking") or view.lower(view.after + 1) == "watching":
        return Cue("attended", "attend")
    crowd = (
        not view.noun or "spectator" in view.classes or view.noun in ("people", "runner", "visitor", "guest")
    )
    if crowd and (before == ("in", "front", "of") or before[1:] in (("watched", "by"), ("attended", "by"))):
        return Cue("attended", "attend")
    if before[-1] in ("before", "drew", "attracted", "drawing", "attracting") and "person" in view.classes:
        return Cue("attended", "attend")
    if before[1:] in (("crowd", "of"), ("gate", "of"), ("attendance", "of")):
        return Cue("attended", "attend")
    return None


def _own_label(view: View) -> Cue | None:
    """The noun after the amount: "a $1.5m fine", "€390m in damages"."""
    noun = view.noun
    if not noun and view.lower(view.last) in ("in", "of"):
        noun = lexicon.lemma(view.lower(view.last + 1), "n")
    attribute = table()["labels"].get(noun)
    return Cue(attribute, concept_of(noun, "n") or "") if attribute else None


def _label(view: View) -> Cue | None:
    """A noun before the amount that it is the size of, a linking verb or preposition between them."""
    labels = table()["labels"]
    verb, change, earlier = False, False, False
    for at in range(view.first - 1, max(-1, view.first - 1 - _LABEL_REACH), -1):
        lower = view.lower(at)
        if lower in (".", ";", ":", "?", "!") and not (lower == ":" and at == view.first - 1):
            return None
        if at == view.first - 1:
            change, earlier = lower == "by", lower == "from"
        noun = lexicon.lemma(lower, "n")
        if noun in labels and not _is_verb_there(view, at):
            near = at >= view.first - 2 and view.lower(view.first - 1) in _SIZE_LINKS
            if (verb or near) and _fits(view, labels[noun]):
                return Cue(labels[noun], concept_of(noun, "n") or "", change, earlier, at)
            return None
        counted = _number_of(view, at)
        if counted:
            return Cue(counted)
        stem = lemma_of_verb(lower)
        if stem in _LABEL_VERBS:
            verb = True
        elif (
            stem
            and stem not in ("be", "have")
            and lower not in _LABEL_LINKS
            and lower.endswith(("ed", "ing"))
        ):
            return None
    return None


def _fits(view: View, attribute: str) -> bool:
    """Whether a plain number can be the size of the label: sums need a currency, or to be of their order."""
    if view.mention.form not in ("cardinal", "fraction"):
        return True
    size = view.mention.amount.high
    return attribute in _COUNTED_LABELS or (size is not None and size >= _MILLION)


_SIZE_LINKS = frozenset({"of", "at", "to", ":", "is", "was", "by", "from"})
_COUNTED_LABELS = frozenset(
    {"killed", "attended", "magnitude", "lead", "margin", "population", "capacity", "workforce", "estimate"}
)
_MILLION = 1_000_000


def _is_verb_there(view: View, at: int) -> bool:
    """Whether a form that can be a noun is a verb by its place: "they pay 12", "to lead", "will cost"."""
    before = view.lower(at - 1)
    return bool(lemma_of_verb(view.lower(at))) and before in _VERB_AFTER


_VERB_AFTER = frozenset("to will would can could may might must should they we he she it who not".split())


def _number_of(view: View, at: int) -> str:
    """The attribute of "the number of dead", "the count of victims" at words[at] ("number"), "" for anything else."""
    if view.lower(at) not in ("number", "count", "tally") or view.lower(at + 1) != "of":
        return ""
    if at + 2 >= view.first:
        return ""
    noun = view.lower(at + 2)
    noun = view.lower(at + 3) if noun in ("the", "people", "those", "confirmed") else noun
    tables = table()
    attribute = tables["states"].get(noun) or tables["nouns"].get(lexicon.lemma(noun, "n"))
    return str(attribute) if attribute else f"number of {lexicon.lemma(noun, 'n')}"


def _money_verb(view: View) -> Cue | None:
    """The event of which the sum is the object: "fined it 4.8 billion yen", "sold for £3m", "cost $790 million"."""
    for at in range(view.first - 1, max(-1, view.first - 1 - _LABEL_REACH), -1):
        lower = view.lower(at)
        if divides(view.words[at]):
            return None
        verb = lemma_of_verb(lower)
        concept = concept_of(verb, "v") or "" if verb and lower not in lexicon.FUNCTION_WORDS else ""
        phrase = phrase_at(view.words, at)
        if phrase is not None and phrase.concept in table()["money"]:
            concept = phrase.concept
        if verb in table()["sums"]:
            return Cue(table()["sums"][verb], concept)
        if concept in table()["money"]:
            return Cue(table()["money"][concept], concept)
        if lower in ("who", "that", "which", "and", "but", "while"):
            return None
    return None
