"""The JSON contract: names, order, exact slices, and output that harms nobody."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import jsonschema
import pytest
from made_report import make_claim, make_conflict, make_text_document

from claimcheck.model import (
    Amount,
    Duration,
    Grain,
    Place,
    Report,
    Side,
    Span,
    TimeInterval,
    Utterance,
    Value,
)
from claimcheck.report.as_json import to_dict, to_json
from claimcheck.report.claims import claims_jsonl, value_text
from claimcheck.report.schema import json_schema

NAMES = {
    "": ["schema_version", "documents", "subjects", "conflicts", "skipped", "occasions"],
    "Document": ["id", "path", "title", "source", "published"],
    "Published": ["earliest", "latest", "basis", "because"],
    "Subject": ["key", "type", "label", "names"],
    "Conflict": [
        "id",
        "rule",
        "kind",
        "verdict",
        "severity",
        "status",
        "subject",
        "attribute",
        "question",
        "sides",
        "explanation",
        "confidence",
    ],
    "ConflictSubject": ["key", "label", "type"],
    "Side": ["value", "claims"],
    "Claim": [
        "id",
        "document",
        "path",
        "line",
        "column",
        "start",
        "end",
        "text",
        "sentence",
        "as_written",
        "value",
        "certainty",
        "source",
        "zone",
    ],
    "Telling": ["document", "path", "pro", "contra"],
    "Occasion": ["label", "articles"],
    "Skipped": ["path", "error"],
    "Unchecked": ["path", "line", "column", "start", "end", "text", "holds"],
}
ASKED_FOR = {"": ["unchecked"]}  # fields that are there only where they were asked for


def _closed(schema: Any) -> Any:
    """The schema with no further fields allowed anywhere: what is not described is not printed."""
    if isinstance(schema, dict):
        closed = {key: _closed(value) for key, value in schema.items()}
        return closed | {"additionalProperties": False} if schema.get("type") == "object" else closed
    return [_closed(item) for item in schema] if isinstance(schema, list) else schema


def test_the_schema_is_valid_and_describes_all_that_is_printed(report: Report) -> None:
    schema = _closed(json_schema())
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(to_json(report)), schema, cls=jsonschema.Draft202012Validator)


@pytest.mark.parametrize("name", NAMES)
def test_the_names_of_the_contract_stand(name: str) -> None:
    schema = json_schema()
    part = schema["$defs"][name] if name else schema
    assert part["required"] == NAMES[name]
    assert list(part["properties"]) == NAMES[name] + ASKED_FOR.get(name, [])


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"severity": "fatal"}, "severity"),
        ({"kind": "number"}, "kind"),
        ({"confidence": "high"}, "confidence"),
    ],
)
def test_the_schema_refuses_what_the_contract_has_not(
    report: Report, change: dict[str, str], path: str
) -> None:
    printed = json.loads(to_json(report))
    printed["conflicts"][0].update(change)
    with pytest.raises(jsonschema.ValidationError) as refused:
        jsonschema.validate(printed, json_schema(), cls=jsonschema.Draft202012Validator)
    assert refused.value.path[-1] == path


def test_everything_is_sorted_and_text_is_the_slice(report: Report) -> None:
    printed = to_dict(report)
    assert [document["path"] for document in printed["documents"]] == ["a.txt", "b/harbour.txt", "c.txt"]
    assert [subject["key"] for subject in printed["subjects"]] == ["leith", "leith mill fire"]
    assert printed["subjects"][1]["names"] == ["a blaze", "the fire"]
    assert [conflict["rule"] for conflict in printed["conflicts"]] == [
        "toll-differs",
        "fire-day-contradiction",
    ]
    assert [skipped["path"] for skipped in printed["skipped"]] == ["y.txt", "z.txt"]
    sides = printed["conflicts"][0]["sides"]
    assert [side["value"] for side in sides] == ["12", "14"]
    assert [claim["path"] for claim in sides[0]["claims"]] == ["a.txt", "c.txt"]
    texts = {document.path: document.text for document in report.documents}
    for conflict in printed["conflicts"]:
        for side in conflict["sides"]:
            for claim in side["claims"]:
                assert claim["text"] == texts[claim["path"]][claim["start"] : claim["end"]]
                assert claim["text"] in claim["sentence"]


def test_articles_of_one_occasion_and_why(report: Report) -> None:
    (occasion,) = to_dict(report)["occasions"]
    assert occasion["label"] == "fire"
    assert [(one["path"], one["pro"], one["contra"]) for one in occasion["articles"]] == [
        ("a.txt", [], []),
        ("b/harbour.txt", ["both of Leith"], ["two days"]),
    ]
    assert [one["document"] for one in occasion["articles"]] == ["id of a.txt", "id of b/harbour.txt"]


def test_a_claim_says_where_it_stands(report: Report) -> None:
    low, high = (side["claims"][0] for side in to_dict(report)["conflicts"][0]["sides"])
    assert (low["text"], low["line"], low["column"], low["value"]) == ("12 people", 2, 35, "12")
    assert (high["text"], high["line"], high["column"]) == ("Fourteen people", 3, 1)
    assert (low["certainty"], low["source"], low["zone"]) == ("asserted", None, "body")
    assert (high["certainty"], high["source"]) == ("reported", "Coast Agency <- police")


def test_published_days_and_how_they_are_known(report: Report) -> None:
    stated, inferred, unknown = (document["published"] for document in to_dict(report)["documents"])
    assert stated == {"earliest": "2023-06-04", "latest": "2023-06-04", "basis": "stated", "because": []}
    assert (inferred["latest"], inferred["because"]) == ("2023-06-05", ["b/harbour.txt 51 date"])
    assert unknown == {"earliest": None, "latest": None, "basis": "unknown", "because": []}


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (TimeInterval(date(2023, 7, 23), date(2023, 7, 23)), "2023-07-23"),
        (TimeInterval(date(2023, 7, 1), date(2023, 7, 31), Grain.MONTH), "2023-07-01/2023-07-31"),
        (Duration(Fraction(30), Fraction(31), "month"), "30..31 days"),
        (Amount(Fraction(30), None), "30.."),
        (Amount(Fraction(5, 2), Fraction(5, 2), "km"), "2.5 km"),
        (Place("Leith", ("United Kingdom", "Scotland", "Leith")), "Leith, Scotland, United Kingdom"),
        (Utterance("We won.", "Ann Lee"), "We won."),
    ],
)
def test_values_are_shown_as_read(value: Value, text: str) -> None:
    assert value_text(value) == text


def test_the_order_of_the_input_does_not_show(report: Report) -> None:
    turned = replace(
        report,
        documents=report.documents[::-1],
        claims=report.claims[::-1],
        subjects=report.subjects[::-1],
        conflicts=tuple(
            replace(c, sides=tuple(Side(s.value, s.claims[::-1]) for s in reversed(c.sides)))
            for c in reversed(report.conflicts)
        ),
        skipped=report.skipped[::-1],
        dated=dict(reversed(report.dated.items())),
    )
    assert to_json(turned) == to_json(report)
    assert claims_jsonl(turned.claims, turned.documents) == claims_jsonl(report.claims, report.documents)


def test_show_holds_back_quieter_conflicts(report: Report) -> None:
    assert [c["rule"] for c in to_dict(report, show="error")["conflicts"]] == ["toll-differs"]
    assert len(json.loads(to_json(report, show="warning"))["conflicts"]) == 2
    with pytest.raises(ValueError, match="loud"):
        to_dict(report, show="loud")


def test_letters_stay_and_controls_are_escaped_without_loss() -> None:
    path = "caf\u00e9 \udcff\u202e\u009b2J.txt"
    document = make_text_document(path, "Zo\u00eb \x1b[2J counted 3 \u2066owls\u2069 \U0001f989.")
    claim = make_claim(document, "3 \u2066owls\u2069", Amount(Fraction(3), Fraction(3)))
    conflict = make_conflict("owls", (Side("3", (claim,)), Side("3", (claim,))))
    text = to_json(Report((document,), {}, (claim,), (), (conflict,)))
    assert "Zo\u00eb" in text
    assert "\U0001f989" in text
    assert text.endswith("}\n")
    assert not set(text) & set("\x1b\x9b\u202e\u2066\u2069\udcff")
    assert json.loads(text.encode("utf-8"))["documents"][0]["path"] == path


def test_a_sentence_without_end_is_cut_around_its_claim() -> None:
    document = make_text_document("long.txt", "a " * 50_000 + "7 owls " + "b " * 50_000)
    claim = make_claim(document, "7 owls", Amount(Fraction(7), Fraction(7)))
    row = json.loads(claims_jsonl([claim], [document]))
    assert len(row["sentence"]) == 1000
    assert "7 owls" in row["sentence"]
    assert document.text[row["start"] : row["end"]] == "7 owls"
    ahead = replace(claim, sentence=Span(claim.span.start, len(document.text)))
    assert json.loads(claims_jsonl([ahead], [document]))["sentence"].startswith("7 owls")


def test_json_lines_hold_one_claim_each(report: Report) -> None:
    rows = [json.loads(row) for row in claims_jsonl(report.claims, report.documents).splitlines()]
    assert [(row["path"], row["text"]) for row in rows] == [
        ("a.txt", "12 people"),
        ("a.txt", "June 3"),
        ("b/harbour.txt", "Fourteen people"),
        ("b/harbour.txt", "Sunday"),
        ("c.txt", "Twelve [red]people[/red]"),
    ]
    assert (rows[0]["kind"], rows[0]["attribute"], rows[0]["role"]) == ("count", "killed", "news")
    assert claims_jsonl([], report.documents) == ""
