"""Accuracy and speed of places: toponyms in sentences of our own, and where the shooting of an article took place.

    python benchmarks/places.py --gold DIR [--json FILE] [--show]

Toponyms: toponyms.txt beside this file marks the places that its sentences mean. A place that claimcheck puts on the
map (usage "location" or "dateline") is right where it overlaps a marked name and lies in the marked country and
region; a region around a marked place ("Paris, Texas") is no false alarm. Precision counts what was put on the map,
recall what is marked. Beside it stands a plain look-up: the longest run of capitalised words that the gazetteer
lists, its most populous reading.

Incidents: DIR/gvc holds articles on shootings with the city and state of each. A city is right where it is the
incident's, or where the incident is filed under a county or a part of a city and the city is the one before the
brackets. The whole set is then one input, and a location conflict whose claims come from two incidents is counted.
Without DIR/gvc this is not measured, and the output says so. The city is worked out by scene.py beside this file from
all that claimcheck puts on the map; no report of claimcheck rests on it. Never measured: rivers and borders,
coordinates, the venues inside a city.
"""

from __future__ import annotations

import json
import re
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import command
import corpora
from scene import scene

from claimcheck.annotate import annotate, names, places
from claimcheck.annotate.gazetteer import fold, look_up
from claimcheck.annotate.sentences import split
from claimcheck.documents import parse_document
from claimcheck.model import Document, Kind, Place, Span
from claimcheck.pipeline import verify_documents

TOPONYMS = Path(__file__).with_name("toponyms.txt")
MARK = re.compile(r"\{(~?)([^|}]+)\|([^|}]+)(?:\|([^}]+))?\}")
MOST_WORDS = 5
ROUNDS = 5


class Mark(NamedTuple):
    """A name that a sentence of toponyms.txt marks."""

    span: Span
    country: str  # ISO 3166, "--" for any
    part: str  # region or usual name, "" where none is asked
    optional: bool

    def fits(self, place: Place) -> bool:
        """Whether a place lies where the mark says."""
        inside = not self.part or fold(self.part) in {fold(step) for step in place.path}
        return inside and self.country in ("--", place.country)


class Score:
    """Counts of right and false places and of marks met."""

    def __init__(self) -> None:
        self.right = self.false = self.marked = self.met = 0

    def add(self, found: Sequence[tuple[Span, Place]], marks: Sequence[Mark]) -> list[tuple[Span, Place]]:
        """Counts one sentence; gives back what was false."""
        wrong, met, right = [], set(), []
        for span, place in found:
            mark = next((m for m in marks if m.span.overlaps(span)), None)
            if mark is None or not mark.fits(place):
                wrong.append((span, place))
            elif not mark.optional:
                right.append(place)
                met.add(mark)
        wrong = [w for w in wrong if not any(place.path[: len(w[1].path)] == w[1].path for place in right)]
        self.right, self.false = self.right + len(right), self.false + len(wrong)
        self.marked, self.met = self.marked + sum(not m.optional for m in marks), self.met + len(met)
        return wrong

    def ratios(self) -> tuple[float, float]:
        """Precision and recall."""
        return self.right / max(1, self.right + self.false), self.met / max(1, self.marked)


def main() -> None:
    """Read the arguments, measure, print a table."""
    parser = command.parser(__doc__)
    parser.add_argument("--show", action="store_true", help="print every miss and every false place")
    args = parser.parse_args()
    result = {**toponyms(show=args.show)}
    if (args.gold / "gvc").is_dir():
        items = corpora.records(args.gold / "gvc" / "docs_traindev.jsonl")
        documents = {item["doc_id"]: article(item) for item in items}
        result |= incidents(args.gold / "gvc", items, documents, show=args.show)
        result |= conflicts(items, documents, show=args.show)
        result["chars_per_second"] = speed(list(documents.values()))
        print(f"speed of place annotation {result['chars_per_second'] / 1e6:.2f} M chars/s of processor time")
    else:
        print(f"not measured: cities of incidents, conflicts, speed ({args.gold / 'gvc'} is absent)")
    command.write(args.json, result)


# --- toponyms -------------------------------------------------------------------------------------------


def sentences() -> Iterator[tuple[str, str, list[Mark]]]:
    """Kind, plain text and marks of every line of toponyms.txt."""
    for line in TOPONYMS.read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        _, kind, written = line.split("\t")
        text, marks, at = "", [], 0
        for found in MARK.finditer(written):
            text += written[at : found.start()]
            optional, name, country, part = found.groups()
            marks.append(Mark(Span(len(text), len(text) + len(name)), country, part or "", bool(optional)))
            text, at = text + name, found.end()
        yield kind, text + written[at:], marks


def toponyms(*, show: bool) -> dict[str, float]:
    """Precision and recall on toponyms.txt, ours and a plain look-up's."""
    ours, plain, traps, count = Score(), Score(), Score(), 0
    for kind, text, marks in sentences():
        count += 1
        found = list(read(text))
        wrong = ours.add(found, marks)
        plain.add(list(longest(text)), marks)
        if kind == "trap":
            traps.add(found, marks)
        if show:
            missed = [m for m in marks if not m.optional and not any(m.span.overlaps(s) for s, _ in found)]
            for what, spans in (("false", [s for s, _ in wrong]), ("missed", [m.span for m in missed])):
                for span in spans:
                    print(f"{what}: {text[span.start : span.end]} {dict(found).get(span, '')} <- {text}")
    (precision, recall), (plain_precision, plain_recall) = ours.ratios(), plain.ratios()
    print(f"toponyms, {count} sentences  precision  recall")
    print(f"claimcheck                {precision:9.3f}  {recall:6.3f}   false in traps {traps.false}")
    print(f"longest match             {plain_precision:9.3f}  {plain_recall:6.3f}")
    return {
        "toponym_sentences": count, "toponym_precision": precision, "toponym_recall": recall,
        "longest_match_precision": plain_precision, "longest_match_recall": plain_recall,
    }  # fmt: skip


def read(text: str) -> Iterator[tuple[Span, Place]]:
    """What claimcheck puts on the map."""
    doc = annotate(parse_document(text.encode(), "a.txt"))
    for mention in doc.places:
        if mention.place.path and mention.usage in ("location", "dateline"):
            yield mention.span, mention.place


def longest(text: str) -> Iterator[tuple[Span, Place]]:
    """The longest capitalised names of the gazetteer, each by its first reading."""
    words = list(re.finditer(r"[^\W\d_][\w'’.-]*", text))
    at = 0
    while at < len(words):
        for length in range(min(MOST_WORDS, len(words) - at), 0, -1):
            span = Span(words[at].start(), words[at + length - 1].end())
            name = text[span.start : span.end].rstrip(".")
            if name[0].isupper() and (readings := look_up(name)):
                yield Span(span.start, span.start + len(name)), readings[0].place
                at += length - 1
                break
        at += 1


# --- incidents ------------------------------------------------------------------------------------------


def article(item: dict[str, Any]) -> Document:
    """An article of the set under its day of publication."""
    text = f"{item['title']}\n\n{item['text']}"
    return parse_document(text.encode(), f"{item['doc_id']}.txt", published=date.fromisoformat(item["dct"]))


def incidents(
    folder: Path, items: Sequence[dict[str, Any]], documents: dict[str, Document], *, show: bool
) -> dict[str, float]:
    """How often the city of the incident is stated, and right."""
    gold = {i["incident_id"]: i for i in json.loads((folder / "incidents_traindev.json").read_text("utf-8"))}
    stated = right = states = states_right = 0
    for item in items:
        incident, place = gold[item["incident_id"]], scene(annotate(documents[item["doc_id"]]))
        if place is None:
            continue
        states += len(place.path) > 1
        good_state = fold(incident["state"]) in {fold(step) for step in place.path}
        states_right += len(place.path) > 1 and good_state
        if place.level not in ("city", "venue"):
            continue
        stated += 1
        good = good_state and is_filed(place, wanted(incident["city_or_county"]))
        right += good
        if show and not good:
            print(
                f"city: {place} for {incident['city_or_county']}, {incident['state']} <- {item['title'][:90]}"
            )
    count = len(items)
    print(f"incidents, {count} articles   stated {stated / count:.3f}  right {right / max(1, stated):.3f}")
    print(f"state                     stated {states / count:.3f}  right {states_right / max(1, states):.3f}")
    return {
        "gvc_city_precision": right / max(1, stated),
        "gvc_city_recall": stated / count,
        "gvc_state_precision": states_right / max(1, states),
        "gvc_state_recall": states / count,
    }


def is_filed(place: Place, names: set[str]) -> bool:
    """Whether a place bears one of the names, or the map knows it under one: "The Bronx" filed as "Bronx"."""
    other = {reading.place.path for name in names for reading in look_up(name)}
    return bool(names & {fold(step) for step in place.path}) or place.path in other


def wanted(name: str) -> set[str]:
    """Folded names that a filed place may be given: "Milwaukee (Glendale)" is either, "Polk (county)" the county."""
    outer, _, inner = name.rstrip(")").partition(" (")
    named = {outer, f"{outer} County"} if inner == "county" else {outer, inner}
    boroughs = {"Bronx", "Brooklyn", "Queens", "New York", "Manhattan"}
    if named & boroughs:
        named |= {"New York City"}
    return {fold(n) for n in named if n}


def conflicts(
    items: Sequence[dict[str, Any]], documents: dict[str, Document], *, show: bool
) -> dict[str, float]:
    """Location conflicts of the whole set as one input, and those between two incidents."""
    incident = {documents[item["doc_id"]].id: item["incident_id"] for item in items}
    report = verify_documents(list(documents.values()))
    found = [c for c in report.conflicts if c.kind is Kind.LOCATION]
    crossing = []
    for conflict in found:
        touched: dict[str, list[str]] = defaultdict(list)
        for side in conflict.sides:
            for claim in side.claims:
                touched[incident[claim.document_id]].append(claim.as_written)
        if len(touched) > 1:
            crossing.append(conflict)
        if show:
            print(f"location conflict {'between' if len(touched) > 1 else 'within'}: {conflict.explanation}")
    print(f"one input: {len(found)} location conflicts, {len(crossing)} between different incidents")
    return {"gvc_location_conflicts": len(found), "gvc_cross_incident_conflicts": len(crossing)}


def speed(documents: Sequence[Document]) -> float:
    """Characters a second of processor time, sentences and names given, best of `ROUNDS`."""
    given = []
    for document in documents:
        cut = split(document)
        given.append((document.text, cut, names.annotate(document.text, cut)[0]))
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        for text, cut, named in given:
            places.annotate(text, cut, named)
        best = min(best, time.process_time() - start)
    return sum(len(text) for text, *_ in given) / best


if __name__ == "__main__":
    main()
