"""Sentences without a claim: exact slices, in order, harmless, and only where they are asked for."""

from __future__ import annotations

import json
from dataclasses import replace

import jsonschema
from made_articles import article

from claimcheck.model import Report
from claimcheck.pipeline import extract_claims
from claimcheck.report.as_json import to_dict, to_json
from claimcheck.report.schema import json_schema
from claimcheck.report.table import unchecked_jsonl, unchecked_rows, unchecked_table

TEXT = "Old news.\n\nTwelve people died on Friday. \x1b[2J[red] 7 bends, he wrote.\n"


def test_rows_are_exact_and_sorted_by_path() -> None:
    documents = [article(TEXT, "b.txt"), article(TEXT, "a.txt")]
    rows = unchecked_rows(documents, [])
    assert [(row["path"], row["line"], row["holds"]) for row in rows] == [
        ("a.txt", 3, ["figure", "date"]),
        ("a.txt", 3, ["figure"]),
        ("b.txt", 3, ["figure", "date"]),
        ("b.txt", 3, ["figure"]),
    ]
    assert all(row["text"] == TEXT[row["start"] : row["end"]] for row in rows)
    assert rows[0]["column"] == 1
    assert rows[1]["column"] > rows[0]["end"] - rows[0]["start"]
    assert unchecked_rows(documents[::-1], []) == rows


def test_a_sentence_with_a_claim_is_left_out() -> None:
    document = article(TEXT)
    claims = [claim for claim in extract_claims(document) if claim.as_written.startswith("Twelve")]
    assert claims
    assert [row["holds"] for row in unchecked_rows([document], claims)] == [["figure"]]


def test_table_and_lines_are_harmless_and_complete() -> None:
    rows = unchecked_rows([article(TEXT)], [])
    drawn = unchecked_table(rows, width=60, color=False)
    assert "\x1b" not in drawn
    assert "[red]" in drawn
    assert {len(line) for line in drawn.splitlines()[:-1]} == {60}
    assert drawn.endswith("\n2 sentences with something to check and no claim\n")
    assert unchecked_table([], width=60, color=False) == "0 sentences with something to check and no claim\n"
    lines = unchecked_jsonl(rows)
    assert "\x1b" not in lines
    assert [json.loads(line) for line in lines.splitlines()] == rows


def test_the_json_has_the_field_only_where_it_is_asked_for(report: Report) -> None:
    bare = replace(report, claims=(), conflicts=())
    rows = unchecked_rows(bare.documents, bare.claims)
    printed = json.loads(to_json(bare, unchecked=rows))
    jsonschema.validate(printed, json_schema(), cls=jsonschema.Draft202012Validator)
    assert printed["unchecked"] == rows
    assert rows
    assert json.loads(to_json(bare, unchecked=[]))["unchecked"] == []
    assert "unchecked" not in json.loads(to_json(bare))
    assert "unchecked" not in to_dict(bare)
