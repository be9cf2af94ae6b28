"""The picture: no box touches another, no text leaves its box, no article text becomes markup."""

from __future__ import annotations

from itertools import combinations
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_articles import articles

from claimcheck.pipeline import examine
from claimcheck.report.graph import graph_of
from claimcheck.report.layout import Box, Drawing, arrange
from claimcheck.report.measure import width, wrap
from claimcheck.report.sheet import Answer, Ask, Branch, Sheet, sheets
from claimcheck.report.svg import to_svg

_words = st.text(max_size=120)
_answers = st.builds(
    Answer,
    value=_words,
    written=_words,
    sources=st.lists(st.tuples(st.just("d"), _words), max_size=6).map(tuple),
    opposed=st.booleans(),
)
_asks = st.builds(
    Ask,
    text=_words,
    verdict=st.sampled_from(["", "contradiction · error"]),
    answers=st.lists(_answers, min_size=1, max_size=6).map(tuple),
    more=st.integers(0, 3),
)
_branches = st.builds(
    Branch,
    title=st.sampled_from(["", "meeting", "x" * 99]),
    note=_words,
    asks=st.lists(_asks, min_size=1, max_size=5).map(tuple),
)
_sheets = st.builds(
    Sheet,
    key=st.just("k"),
    label=_words,
    note=_words,
    branches=st.lists(_branches, max_size=6).map(tuple),
    left_out=st.integers(0, 2),
)


def overlapping(drawing: Drawing) -> list[tuple[Box, Box]]:
    """Pairs of boxes that share a point."""
    return [
        (a, b)
        for a, b in combinations(drawing.boxes, 2)
        if a.x < b.x + b.width and b.x < a.x + a.width and a.y < b.y + b.height and b.y < a.y + a.height
    ]


def sixty(occasions: int) -> Sheet:
    """A subject with 59 occasions, questions and answers."""
    rest = 59 - occasions
    words = "an answer that goes on for more than one line of its box"
    asks = [
        Ask(
            f"Question {n} of a fair length?",
            "update · warning" if n % 3 else "",
            tuple(Answer(f"{m} {words}", "as written", (("d", "a.txt:1"),), bool(n % 3)) for m in range(2)),
        )
        for n in range(rest // 3)
    ]
    branches = [Branch(f"occasion {n}", "2024", tuple(asks[n::occasions])) for n in range(occasions)]
    return Sheet("k", "Ada Lund", "also: Lund", tuple(branches))


@pytest.mark.parametrize("occasions", [1, 2, 5, 8, 11, 14])
def test_no_boxes_overlap_for_sixty_nodes(occasions: int) -> None:
    drawing = arrange(sixty(occasions))
    assert 55 <= len(drawing.boxes) <= 60
    assert overlapping(drawing) == []


@given(_sheets)
@settings(max_examples=60, deadline=None)
def test_no_boxes_overlap_whatever_they_say(sheet: Sheet) -> None:
    drawing = arrange(sheet)
    assert overlapping(drawing) == []
    assert all(width(t.words, t.size, bold=t.bold) <= b.width for b in drawing.boxes for t in b.lines)
    assert drawing == arrange(sheet)


def test_the_subject_is_in_the_middle() -> None:
    drawing = arrange(sixty(6))
    left, _, right, _ = drawing.bounds()
    subject = drawing.boxes[0]
    assert left < subject.x < subject.x + subject.width < right
    assert abs((left + right) / 2 - (subject.x + subject.width / 2)) < 1


def test_opposed_answers_are_bracketed_in_red() -> None:
    answers = (Answer("12", "", (), True), Answer("14", "", (), True), Answer("9", "", (), False))
    sheet = Sheet("k", "A", "", (Branch("", "", (Ask("How many?", "contradiction · error", answers),)),))
    drawing = arrange(sheet)
    assert [len(bracket.ticks) for bracket in drawing.brackets] == [2]
    assert [box.loud for box in drawing.boxes if box.kind == "answer"] == [True, True, False]


@settings(deadline=None)
@given(st.text(max_size=300), st.integers(1, 4), st.floats(40, 300), st.booleans())
def test_lines_fit_and_are_few(text: str, most: int, room: float, bold: bool) -> None:
    lines = wrap(text, 12, room, most, bold=bold)
    assert len(lines) <= most
    assert all(width(line, 12, bold=bold) <= room for line in lines)


def test_text_is_kept_where_it_fits_and_cut_where_it_does_not() -> None:
    assert wrap("one two three", 10, 1000, 2) == ["one two three"]
    assert " ".join(wrap("one two three four five six", 10, 60, 9)) == "one two three four five six"
    assert wrap("word " * 50, 10, 100, 2)[-1].endswith("…")
    assert wrap("x" * 500, 10, 100, 3)[-1].endswith("…")


def test_article_text_is_text_alone() -> None:
    bad = "Ada “<script>alert(1)</script>” Lund & Bo ]]> Ek\x1b[2J\ufffe\u202e met in Oslo on Friday."
    graph = graph_of(examine(articles(bad, bad.replace("Oslo", "Bergen"))))
    drawn = to_svg(graph, sheets(graph, next(n for n in graph if graph.nodes[n]["type"] == "subject")))
    root = ElementTree.fromstring(drawn)
    tags = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert tags <= {"svg", "title", "rect", "g", "path", "text", "circle"}
    assert "\x1b" not in drawn
    assert "http" not in drawn.replace("http://www.w3.org/2000/svg", "")


def test_nothing_to_draw_is_a_picture_still() -> None:
    graph = graph_of(examine(articles("Nothing.")))
    assert ElementTree.fromstring(to_svg(graph, sheets(graph))).get("width")


def test_the_same_picture_for_any_order() -> None:
    texts = ("Ada Lund and Bo Ek met in Oslo on Friday.", "Ada Lund and Bo Ek met in Bergen on Friday.")
    drawn = []
    for documents in (articles(*texts), articles(*texts)[::-1]):
        graph = graph_of(examine(documents))
        drawn.append(to_svg(graph, sheets(graph)))
    assert drawn[0] == drawn[1]
    assert "#c4281c" in drawn[0]
