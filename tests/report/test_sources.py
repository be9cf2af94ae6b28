"""The table, the JSON and the graph of source chains."""

from __future__ import annotations

import json

from claimcheck.documents import parse_document
from claimcheck.pipeline import examine
from claimcheck.questions.chains import statements
from claimcheck.report import sources
from claimcheck.report.positions import Positions

TEXT = 'The bridge fell.\n\n"We will open a new one," mayor Ada Lund told the Coast News agency on Friday.'


def shown(text: str, path: str = "a.txt", width: int = 120) -> tuple[str, str, str]:
    documents = (parse_document(text.encode(), path),)
    examined = examine(documents)
    found = statements(examined.joined, examined.questions, documents)
    positions = Positions(documents)
    table = sources.table(found, positions, width=width, color=False)
    return table, sources.as_json(found, positions), sources.dot(found, positions)


def test_the_table() -> None:
    table, _, _ = shown(TEXT)
    assert "“We will open a new one”" in table
    assert "a.txt:3 ← Coast News agency ← Ada Lund" in table.replace("\n", " ").replace("│", "").replace(
        "  ", " "
    )
    assert "1 in 1 article" in table


def test_a_narrow_terminal_is_not_overrun() -> None:
    table, _, _ = shown(TEXT, width=40)
    assert {len(line) for line in table.splitlines()} == {40}
    assert "“We will open a new one”" in table
    assert "1 in 1 article" in table


def test_the_json() -> None:
    _, text, _ = shown(TEXT)
    (statement,) = json.loads(text)["statements"]
    (chain,) = statement["chains"]
    assert (statement["speaker"], statement["witnesses"], statement["first"]) == ("Ada Lund", 1, None)
    assert chain["hops"] == ["Coast News agency", "Ada Lund"]
    assert chain["text"] == TEXT[chain["start"] : chain["end"]] == "We will open a new one"
    assert (chain["path"], chain["line"], chain["direct"]) == ("a.txt", 3, True)


def test_the_graph() -> None:
    _, _, graph = shown(TEXT)
    assert graph.startswith("digraph sources {")
    assert graph.count(" -> ") == 2
    assert 'shape=note, label="a.txt"' in graph


def test_hostile_names_stay_inside_their_strings() -> None:
    _, _, graph = shown(TEXT, path='x"];evil[label="\\.txt')
    assert 'label="x\\"];evil[label=\\"\\\\.txt"' in graph


def test_nothing_is_laid_to_anybody() -> None:
    assert shown("The bridge fell.")[0] == "nothing is attributed to anybody\n"
