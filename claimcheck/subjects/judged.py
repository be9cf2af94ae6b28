"""Occasions as editors judged them: what a judgement says of two passages holds for all claims of their happenings."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from claimcheck.claims.description_words import EXTRACTOR as DESCRIPTION
from claimcheck.model import Document, Judgement, Named, Span, Subject, Told
from claimcheck.model.records import replace
from claimcheck.subjects.decisions import Decisions, Edge, decide
from claimcheck.subjects.obeyed import is_path, judged_apart
from claimcheck.subjects.occasions import judgement
from claimcheck.subjects.placed import Judged, Placed
from claimcheck.subjects.stories import Likeness

_JUDGED = Likeness(0.3, ("judged one occasion",), 0)  # of articles that nothing but a judgement joins
Node = tuple[str, str]  # document id, and which of its happenings


def judged(
    placed: Sequence[Placed],
    judgements: Sequence[Judgement],
    documents: Sequence[Document],
    events: Mapping[str, Subject],
) -> list[Placed]:
    """The claims, those of judged occasions marked with them. JudgementError where judgements contradict.

    `events` are the event subjects by key, which a judgement may name as well.
    """
    dated = [
        item for item in placed if item.claim.extractor != DESCRIPTION
    ]  # what something is has no occasion
    edges = list(_edges(dated, judgements, documents, events))
    if not edges:
        return list(placed)
    decisions = decide(edges)
    return [replace(item, judged=_standing(decisions, node(item))) for item in placed]


def renamed(
    placed: Sequence[Placed], judgements: Sequence[Judgement], events: Mapping[str, Subject]
) -> tuple[list[Placed], dict[str, Subject]]:
    """Claims and event subjects, those that are judged the same under the first of their keys."""
    edges: list[Edge[str]] = []
    for decision in judgements:
        if isinstance(decision.first, Named) and isinstance(decision.second, Named):
            one, two = (_event(name, events) for name in (decision.first, decision.second))
            edges += [(decision, one, two)] if one and two else []
    decisions = decide(edges)
    if not decisions.because:
        return list(placed), dict(events)
    chief: dict[int, str] = {}
    for key, number in sorted(decisions.groups.items()):
        chief.setdefault(number, key)
    names = {key: chief[number] for key, number in decisions.groups.items()}
    made: dict[str, Subject] = {}
    for key, subject in sorted(events.items()):
        known = made.get(names.get(key, key), subject)
        reasons = map(str, decisions.because.get(decisions.groups.get(key, -1), ()))
        made[names.get(key, key)] = replace(
            known,
            names=tuple(sorted({*known.names, *subject.names})),
            reasons=tuple(dict.fromkeys([*known.reasons, *reasons])),
        )
    moved = [p if p.claim.subject not in names else _under(p, names[p.claim.subject]) for p in placed]
    return moved, made


def _under(item: Placed, key: str) -> Placed:
    return replace(item, claim=replace(item.claim, subject=key))


def _event(name: Named, events: Mapping[str, Subject]) -> str:
    """The key of the event subject that a name means, by key or label; "" for none or several."""
    if name.name in events:
        return name.name
    found = [key for key, subject in events.items() if subject.label.casefold() == name.name.casefold()]
    return found[0] if len(found) == 1 else ""


def parted(one: Placed, two: Placed) -> bool:
    """Whether an editor judged two claims' occasions, or the namesakes they are about, not the same."""
    told = judgement(one, two)
    return (told is not None and told.same is False) or judged_apart(one.claim.subject, two.claim.subject)


def likened(
    placed: Iterable[Placed], likeness: Mapping[tuple[str, str], Likeness]
) -> Mapping[tuple[str, str], Likeness]:
    """The likenesses, with one for each two articles that tell of one judged occasion."""
    groups: dict[str, set[str]] = defaultdict(set)
    for item in placed:
        if item.judged is not None:
            groups[item.judged.group].add(item.claim.document_id)
    pairs = {(a, b) for held in groups.values() for a in held for b in held if a < b}
    missing = dict.fromkeys(sorted(pairs - likeness.keys()), _JUDGED)
    return {**likeness, **missing} if missing else likeness


def node(item: Placed) -> Node:
    """The happening that a claim is of; a sentence of its own where it hangs on none."""
    if item.happening is not None:
        return item.claim.document_id, f"happening {item.happening}"
    return item.claim.document_id, f"sentence {item.claim.sentence.start}"


def kind_of(item: Placed) -> str:
    """What two happenings must share to be judged against one another."""
    return item.family if item.happening is not None else f"{item.claim.kind.value} {item.claim.attribute}"


def _edges(
    placed: Sequence[Placed],
    judgements: Sequence[Judgement],
    documents: Sequence[Document],
    events: Mapping[str, Subject],
) -> Iterator[Edge[Node]]:
    for decision in judgements:
        if decision.same and isinstance(decision.first, Named):
            continue  # one subject has many occasions
        sides = [_nodes(placed, name, documents, events) for name in (decision.first, decision.second)]
        for kind in sorted(sides[0].keys() & sides[1].keys()):
            for one in sides[0][kind]:
                for two in sides[1][kind]:
                    if one != two or not decision.same:
                        yield decision, one, two


def _nodes(
    placed: Sequence[Placed],
    name: Named | Told,
    documents: Sequence[Document],
    events: Mapping[str, Subject],
) -> dict[str, list[Node]]:
    """The happenings that a passage tells of, or that an event subject's claims are of, by kind."""
    found: dict[str, dict[Node, None]] = defaultdict(dict)
    if isinstance(name, Named):
        key = _event(name, events)
        held = [item for item in placed if key and item.claim.subject == key]
    else:
        spans = {d.id: span for d in documents if is_path(d.path, name.path) and (span := _span(d, name))}
        held = [p for p in placed if (s := spans.get(p.claim.document_id)) and s.overlaps(p.claim.span)]
    for item in held:
        found[kind_of(item)][node(item)] = None
    return {kind: sorted(nodes) for kind, nodes in found.items()}


def _span(document: Document, told: Told) -> Span | None:
    """Where a document has the words, white space aside."""
    pattern = r"\s+".join(map(re.escape, told.words.split()))
    found = re.search(pattern, document.text) if pattern else None
    return Span(*found.span()) if found else None


def _standing(decisions: Decisions[Node], at: Node) -> Judged | None:
    number = decisions.groups.get(at)
    if number is None:
        return None
    apart = [(sum(pair) - number, str(j)) for pair, j in decisions.apart.items() if number in pair]
    because = "; ".join(map(str, decisions.because.get(number, ())))
    return Judged(str(number), because, tuple((str(other), reason) for other, reason in sorted(apart)))
