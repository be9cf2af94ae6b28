"""Tables: what a reader sees at several widths, with and without colours, and with hostile text."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from made_report import make_claim, make_conflict, make_text_document

from claimcheck.model import Amount, Report, Severity, Side, Span
from claimcheck.report.table import claims_table, render, summary

DRAFT = frozenset({"id of b/harbour.txt"})
WIDTHS = (80, 120, 200)


def _words(drawn: str) -> str:
    """What is drawn, without the lines of the table and the breaks of its rows."""
    return " ".join(drawn.translate(str.maketrans("│╭╮╰╯├┤─┬┴┼", " " * 11)).split())


def _answers(drawn: str) -> str:
    """The last column alone, its rows joined."""
    return " ".join(" ".join(row.split("│")[-2] for row in drawn.splitlines() if row.count("│") > 1).split())


@pytest.mark.parametrize("width", WIDTHS)
def test_every_line_fits_and_both_sides_are_quoted(report: Report, width: int) -> None:
    drawn = render(report, width=width, color=False)
    assert {len(line) for line in drawn.splitlines()[:-1]} == {width}
    words, answers = _words(drawn), _answers(drawn)
    for shown in ("error", "toll-differs", "killed", "Why: 12 and 14 people cannot both be right."):
        assert shown in words
    for quoted in (
        "a.txt:2: The fire at the Leith mill killed *12 people* on June 3.",
        "harbour.txt:3: *Fourteen people* died in Leith on Sunday, police said. [Coast Agency <- police]",
        "c.txt:1: *Twelve [red]people[/red]* died :smile: in the Leith fire.",
    ):
        assert quoted in answers


def test_a_conflict_is_one_row_and_in_order(report: Report) -> None:
    words = _words(render(report, width=120, color=False))
    assert words.count("toll-differs") == 1
    assert words.index("toll-differs") < words.index("fire-day-contradiction")
    assert "contradiction 12" not in words.replace("toll-differs", "", 1)  # the rule's name says the verdict
    assert "waived" in words


@pytest.mark.parametrize(
    ("draft", "first"),
    [(frozenset(), "12"), (DRAFT, "14"), (frozenset({"id of a.txt", "id of c.txt"}), "12")],
)
def test_the_side_of_the_draft_comes_first(report: Report, draft: frozenset[str], first: str) -> None:
    drawn = render(report, width=200, color=False, draft=draft)
    assert drawn.splitlines()[3].split("│")[-2].strip() == f"• {first}"
    assert ("(draft)" in drawn) == bool(draft)


def test_where_all_is_draft_nothing_is_marked(report: Report) -> None:
    everything = frozenset(document.id for document in report.documents)
    assert render(report, width=120, color=False, draft=everything) == render(report, width=120, color=False)


def test_colours_only_when_asked(report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = render(report, width=120, color=False)
    coloured = render(report, width=120, color=True)
    assert "\x1b" not in plain
    assert "\x1b[1;31merror\x1b[0m" in coloured
    assert "\x1b[1;4m12 people\x1b[0m" in coloured
    assert "*" not in coloured
    for name, value in {"NO_COLOR": "1", "TERM": "dumb", "COLUMNS": "33", "FORCE_COLOR": "1"}.items():
        monkeypatch.setenv(name, value)
    assert render(report, width=120, color=False) == plain
    assert render(report, width=120, color=True) == coloured


def test_the_summary_counts_what_is_shown(report: Report) -> None:
    lost = "; 2 inputs could not be read"
    assert summary(report) == f"3 articles, 5 claims, 2 conflicts (1 error, 1 warning){lost}"
    assert summary(report, show="error") == f"3 articles, 5 claims, 1 conflict (1 error, 0 warnings){lost}"
    quiet = replace(report.conflicts[0], severity=Severity.NOTE)
    noted = replace(report, conflicts=(quiet,), skipped=())
    assert summary(noted) == "3 articles, 5 claims, 1 conflict (0 errors, 0 warnings, 1 note)"
    assert summary(noted, show="warning") == "3 articles, 5 claims, no conflicts"


def test_no_conflicts_is_one_line(report: Report) -> None:
    clean = replace(
        report, documents=report.documents[:1], claims=report.claims[:1], conflicts=(), skipped=()
    )
    assert render(clean, width=80, color=True) == "1 article, 1 claim, no conflicts\n"
    assert render(replace(report, skipped=()), width=80, color=False, show="error").count("│ error") == 1


def test_claims_can_be_shown_too(report: Report) -> None:
    claims = claims_table(report.claims, report.documents, width=80, color=False)
    assert {len(line) for line in claims.splitlines()} == {80}
    assert render(report, width=80, color=False, show_claims=True).endswith(claims)
    words = _words(claims)
    assert "a.txt:2 count: killed leith mill fire 12 asserted “12 people”" in words
    assert "1 to 3 June 2023" in words
    assert "reported: Coast" in words
    assert claims_table([], report.documents, width=80, color=False) == ""


def test_files_of_one_name_are_told_apart() -> None:
    documents = [make_text_document(f"{folder}/x.txt", "3 owls.") for folder in "ab"]
    three = Amount(Fraction(3), Fraction(3))
    drawn = claims_table([make_claim(d, "3", three) for d in documents], documents, width=120, color=False)
    assert "a/x.txt:1" in drawn
    assert "b/x.txt:1" in drawn


def test_a_crowded_side_quotes_some_and_names_the_rest() -> None:
    documents = [make_text_document(f"{number:02}.txt", "3 owls.") for number in range(12)]
    claims = tuple(make_claim(d, "3", Amount(Fraction(3), Fraction(3))) for d in documents)
    conflict = make_conflict("owls", (Side("3", claims), Side("4", claims[:1])))
    crowded = Report(tuple(documents), {}, claims, (), (conflict,))
    words = _words(render(crowded, width=200, color=False))
    assert words.count(".txt:1: *3* owls.") == 4
    assert "also 03.txt:1, 04.txt:1, 05.txt:1, 06.txt:1, 07.txt:1, 08.txt:1 and 3 more" in words


HOSTILE = (
    "\x1b[2J\x1b]8;;http://x\x07[link=file:///etc]\u202e 3 owls [/red] :smile: \u009b31m\x00 \u2066end\u2069"
)


@pytest.mark.parametrize("color", [False, True])
def test_hostile_text_steers_nothing_and_loses_no_words(color: bool) -> None:
    document = make_text_document(f"{HOSTILE}.txt", HOSTILE)
    claim = make_claim(document, "3 owls", Amount(Fraction(3), Fraction(3)), sources=(HOSTILE,))
    fields = {"subject_label": HOSTILE, "explanation": HOSTILE, "attribute": HOSTILE}
    conflict = make_conflict("r", (Side(HOSTILE, (claim,)), Side("4", (claim,))), **fields)
    hostile = Report((document,), {}, (claim,), (), (conflict,))
    drawn = render(hostile, width=200, color=color, show_claims=True)
    assert not set(drawn) & set("\x00\x07\x9b\u202e\u2066\u2069")
    assert ("\x1b" in drawn) == color
    assert "\x1b[2J" not in drawn
    assert "\x1b]8" not in drawn
    words = _words(drawn)
    assert "[/red] :smile:" in words
    assert "[link=file:///etc]" in words


def test_a_long_text_is_cut_and_wide_letters_fit() -> None:
    document = make_text_document("wide.txt", "火事 " * 3000 + "3 owls " + "x" * 3_000_000)
    claim = make_claim(document, "3 owls", Amount(Fraction(3), Fraction(3)))
    conflict = make_conflict(
        "r", (Side("w" * 100_000, (claim,)), Side("4", (claim,))), explanation="why " * 9000
    )
    drawn = render(Report((document,), {}, (claim,), (), (conflict,)), width=80, color=False)
    assert len(drawn) < 5000
    assert "*3 owls*" in drawn
    assert "火事" in drawn
    assert max(len(line) for line in drawn.splitlines()) == 80


def test_a_very_narrow_terminal_is_taken_as_forty_columns(report: Report) -> None:
    assert render(report, width=1, color=False) == render(report, width=40, color=False)


def test_the_question_heads_the_answers(report: Report) -> None:
    asked = replace(
        report, conflicts=tuple(replace(c, question="Who [b]did[/b] it?") for c in report.conflicts)
    )
    drawn = render(asked, width=200, color=False)
    assert drawn.splitlines()[3].split("│")[-2].strip() == "Who [b]did[/b] it?"


def test_a_narrow_terminal_gets_one_column(report: Report) -> None:
    """So that the words of the articles are not broken up: beside the other column they had eleven signs."""
    drawn = render(report, width=50, color=False)
    assert all(row.count("│") in (0, 2) for row in drawn.splitlines())
    assert "The fire at the Leith mill" in _words(drawn)


def test_a_sentence_with_several_claims_is_quoted_once(report: Report) -> None:
    text = "Of the 178 guests 92 came by train, 41 by bus and 40 by car on Friday, the keeper of the inn at Leith said."
    document = make_text_document("a.txt", text)
    claims = [
        make_claim(document, word, Amount(Fraction(word), Fraction(word)))
        for word in ["178", "92", "41", "40"]
    ]
    sides = tuple(Side(claim.as_written, (replace(claim, sentence=Span(0, len(text))),)) for claim in claims)
    conflict = replace(report.conflicts[0], sides=sides)
    drawn = _words(render(Report((document,), {}, (), (), (conflict,)), width=170, color=False))
    assert drawn.count("guests") == 1
    assert "a.txt:1: Of the *178* guests 92 came by train, 41 by bus and 40 by car on Friday" in drawn
    assert drawn.count("in the same sentence") == 3
    assert "• 41 a.txt:1: *41*, in the same sentence" in drawn
