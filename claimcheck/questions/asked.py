"""What a group of claims asks: who takes part, where, of what happening; the material of a question in words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from claimcheck.annotate.concepts import concept_of
from claimcheck.annotate.gazetteer import fold
from claimcheck.model import Certainty, Kind, Subject, Utterance
from claimcheck.questions.forms import series
from claimcheck.questions.wording import Asked, harmful, worded
from claimcheck.subjects.families import family
from claimcheck.subjects.placed import Placed

_OWNED = frozenset({"age", "born", "sentence", "fine", "seat"})
_NAME = re.compile(r"(?<=[\w,;] )[A-Z]\w{2,}")  # inside a sentence
_PEOPLE = ("person:", "organisation:")


def question_of(claims: Sequence[Placed], subjects: Mapping[str, Subject]) -> str:
    """The question, in words, that these claims answer; they are of one kind and attribute. `subjects` by key."""
    return worded(_asked(claims, subjects))


def _asked(claims: Sequence[Placed], subjects: Mapping[str, Subject]) -> Asked:
    first = claims[0].claim
    if first.attribute == "said":
        return _said(claims, subjects)
    return Asked(
        kind=first.kind,
        attribute=first.attribute,
        family=_family(claims),
        taking_part=_taking_part(claims, subjects),
        of=_owner(claims, subjects),
        where="" if first.kind is not Kind.COUNT else _where(claims),
        cause=_cause(claims),
        scope=tuple(sorted(set.intersection(*(set(p.claim.scope) for p in claims)) - {"local"})),
        words=_spoken(claims),
        planned=all(p.claim.certainty is Certainty.PLANNED for p in claims),
    )


def _said(claims: Sequence[Placed], subjects: Mapping[str, Subject]) -> Asked:
    """After the words where one speaker has several wordings, after the speaker where one wording has several."""
    speakers = sorted({p.claim.subject for p in claims if p.claim.subject.startswith(_PEOPLE)})
    if len(speakers) > 1:
        return Asked(Kind.ATTRIBUTION, "speaker", words=_spoken(claims))
    known = subjects.get(speakers[0]) if speakers else None
    return Asked(Kind.ATTRIBUTION, "said", of=known.label if known else "", words=series(_topic(claims)))


def _topic(claims: Sequence[Placed]) -> list[str]:
    """Names that stand in every wording of an utterance, in order; the first word of a sentence is none."""
    found = [{fold(name): name for name in _NAME.findall(str(p.claim.value))} for p in claims]
    shared = set.intersection(*(set(names) for names in found))
    return [name for key, name in found[0].items() if key in shared]


def _spoken(claims: Sequence[Placed]) -> str:
    said = [p.claim.value.words for p in claims if isinstance(p.claim.value, Utterance)]
    return min(said, key=lambda words: (len(words), words), default="").strip(" “”\"'‘’,.")


def _family(claims: Sequence[Placed]) -> str:
    """The kind of happening that all claims hang on, "" where they differ."""
    families = {p.family for p in claims if not p.family.startswith("~")}
    return families.pop() if len(families) == 1 else ""


def _taking_part(claims: Sequence[Placed], subjects: Mapping[str, Subject]) -> tuple[tuple[str, str], ...]:
    """Who takes part in most tellings, else in the one that names most; each in the role that they give them.

    Whoever is told in two roles that contradict one another has none: it is not known who did what to whom.
    """
    told = Counter(key for p in claims for key in p.actors)
    shared = {key for key, times in told.items() if 2 * times >= len(claims)}
    keys = sorted(shared or max((len(p.actors), sorted(p.actors)) for p in claims)[1])
    roles = {key: Counter(role for p in claims for role, k in p.roles if k == key) for key in keys}
    named = [(key, subjects[key].label) for key in keys if key in subjects]
    return tuple((_role(roles[key]), label) for key, label in named)


def _role(roles: Counter[str]) -> str:
    done_to = roles["patient"] + roles["target"]
    if roles["agent"] and done_to:
        return ""
    return "patient" if done_to else "agent" if roles["agent"] else ""


def _owner(claims: Sequence[Placed], subjects: Mapping[str, Subject]) -> str:
    """The label of the person or organisation whose age, sentence, profit ... it is, where all claims agree."""
    owners = {key for p in claims for role, key in p.roles if role == "of" and key.startswith(_PEOPLE)}
    if not owners and claims[0].claim.attribute in _OWNED:
        owners = {key for p in claims for _, key in p.roles if key.startswith(_PEOPLE)}
    own = {p.claim.subject.partition(" #")[0] for p in claims if p.claim.subject.startswith(_PEOPLE)}
    keys = own or owners
    known = subjects.get(next(iter(keys))) if len(keys) == 1 else None
    return known.label if known else ""


def _where(claims: Sequence[Placed]) -> str:
    """The narrowest place that every claim's sentence speaks of."""
    paths = [{step for path in _paths(p) for step in _steps(path)} for p in claims]
    shared = set.intersection(*paths)
    return max(shared, key=lambda path: (len(path), path), default=("",))[-1]


def _paths(placed: Placed) -> list[tuple[str, ...]]:
    return [place.path for place in placed.places if place.level != "venue"]


def _steps(path: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [path[: end + 1] for end in range(len(path))]


def _cause(claims: Sequence[Placed]) -> str:
    """The one kind of happening, other than the claims' own, that all their sentences name; "" for none or several."""
    if claims[0].claim.kind is not Kind.COUNT:
        return ""
    named = set.intersection(*({_happening(word) for word in p.context} | {p.family} for p in claims))
    found = sorted(named & harmful())
    return found[0] if len(found) == 1 else ""


def _happening(word: str) -> str:
    """The family of what a word of a sentence names, whether it is a concept or a noun: "quake", "earthquake"."""
    return family(concept_of(word, "n") or word)
