"""Lines between headline and text that say when, where and by whom an article was printed."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.documents import parse_document
from claimcheck.documents.imprints import CAPITALS, PLAIN, TOLD, find_imprint, outlived
from claimcheck.documents.lines import pieces_of
from claimcheck.documents.zones import Layout, lay_out
from claimcheck.model import Zone

HEAD = "Crane topples at the Leith docks"
LEAD = "A crane toppled at the Leith docks on Friday night and two dockers were hurt, the port said."
DAY = date(2024, 8, 11)


def layout(*paragraphs: str) -> Layout:
    text = "\n\n".join(paragraphs)
    return lay_out(text, pieces_of(text))


def day(found: Layout) -> date | None:
    return found.stated.day if found.stated else None


TOLD_LINES = [
    "GENOA, Aug 11, 2024 (Forth Wire)",
    "GENOA, Italy, Aug. 11, 2024 (FORTH WIRE)",
    "GENOA (Forth Wire) - 11 August 2024",
    "Feature, 11 August 2024",
    "Match report | 11 August 2024",
    "Stumps, Sunday 11 August 2024",
    "Leith Courier, 11 August 2024",
    "The Courier, Sunday August 11 2024",
    "Sunday Gazette, 11 August 2024",
    "Forth Wire | 11 August 2024 | 18:05",
    "2024-08-11 | Forth Wire",
    "11 August 2024, by Ada Lund",
    "By Ada Lund, 11 August 2024",
    "By Ada Lund in Genoa, science editor, 11 August 2024",
    "Sunday 11 August 2024. Interview by Ada Lund",
    "Feature / by Ada Lund / 11 August 2024",
    "Report: Ada Lund, 11 August 2024",
    "Ada Lund, Leith Courier, 11 August 2024",
    "By Ada Lund, 11 August 2024, Genoa",
    "Profile by Ada Lund, 11 August 2024",
    "*By Ada Lund, 11 August 2024*",
    "**FOR IMMEDIATE RELEASE: 11 August 2024**",
    "PRESS RELEASE 11 August 2024",
    "Published by Leith Courier on 11 August 2024",
    "Leith Courier, Sun 11.08.24",
    "Grimsay Leader, Sunday, August 11, 2024",
    "Otter Creek County Sentinel | August 11, 2024",
    "Sunday 11 August 2024, 6pm. Issued by the Firth Lifeboat Service",
]


@pytest.mark.parametrize("line", [*TOLD_LINES, "GENOA, Sun 11 August 2024"])
@pytest.mark.parametrize("above", [[], [HEAD]])
def test_dates_the_article_and_tells_nothing(line: str, above: list[str]) -> None:
    found = layout(*above, line, LEAD)
    zones = [block.zone for block in found.blocks]
    assert day(found) == DAY
    assert zones[len(above)] == (Zone.DATELINE if line.startswith("GENOA") else Zone.BOILERPLATE)
    assert zones[-1] is Zone.BODY


def test_place_in_common_letters_needs_a_headline_above() -> None:
    assert day(layout(HEAD, "Genoa, Italy – 11 August 2024", LEAD)) == DAY
    assert day(layout("Genoa, Italy – 11 August 2024", LEAD)) is None


@pytest.mark.parametrize(
    "line",
    [
        "Council vote of 5 March 2024 annulled",
        "Report on the crane accident of 3 May 2024",
        "Dockers die in Leith, 3 May 2024",
        "Leith Tower Fire, 14 June 2017",
        "Ada Lund, 3 May 1964",
        "Date of birth: 3 May 1964",
        "Born: 3 May 1964",
        "Born 3 May 1964",
        "Opened: 3 May 2024",
        "When: 3 May 2024",
        "Deadline: 3 May 2024",
        "Review: 3 May 2024",
        "Since 3 May 2024",
        "Saturday 9 March 2024, Town Hall, 7.30 p.m.",
        "Genoa, Saturday 9 March 2024, 7.30 p.m.",
        "Saturday 9 March 2024, Genoa",
        "Town Hall, Saturday 9 March 2024",
        "Sunday Market, 24 November 2024",
        "COUNCIL MEETING, Saturday 9 March 2024",
        "Sat 9 March 2024, Harbour Ground, Leith. Att: 8,412",
        "Press conference, 3 May 2024",
        "Court, 3 May 2024",
        "Hosted by Ada Lund, 3 May 2024",
        "Hosts: Ada Lund, 3 May 2024",
        "Obituary: Ada Lund, 3 May 1964",
        "Exclusive, Leith Tower Fire, 3 May 2024",
        "By the sea for ever, 3 May 2024",
        "Attack on Leith Post, 3 May 2024",
        "NATO, 3 May 2024",
        "3 May 2024 (Town Hall)",
        "GENOA, 3 May 2024 (see below)",
        "Forth Wire, 3 May 2024, 4 May 2024",
        "Forth Wire, 3 May to 5 May 2024",
        "Release 24.04.10",
        "Forth Wire, Mon 11.08.24",
        "Forth Wire, 11.08.24",
        "Ayr|Bath|Cork|Deal|Ely|Fife|Goole|3 May 2024",
        "Updated by Leith Courier, 3 May 2024",
        "Party Leader, Friday, 3 May 2024",
        "Pay Review, Friday, 3 May 2024",
        "Team Leader | May 3, 2024",
        "Issued by the Firth Lifeboat Regatta, 3 May 2024",
        "Hosted by the Firth Lifeboat Service, 3 May 2024",
        "By Ada Lund, who will be 64 years old on the day of the vote and has been there since 3 May 2024",
    ],
)
def test_does_not_date_the_article(line: str) -> None:
    assert day(layout(HEAD, line, LEAD)) is None
    assert day(layout(line, LEAD)) is None


@pytest.mark.parametrize(
    ("line", "strength"),
    [
        ("GENOA, Aug 11 (Forth Wire)", TOLD),
        ("Leith Courier, Sunday 11 August", TOLD),
        ("GENOA, Aug 11", CAPITALS),
        ("Genoa, 11 August 2024", PLAIN),
        ("Genoa, 11 August", 0),
        ("11 August 2024", 0),
        ("Leith Courier", 0),
    ],
)
def test_strength(line: str, strength: int) -> None:
    found = find_imprint(line, 0, len(line))
    assert (found.strength if found else 0) == strength


def test_agency_line_without_a_year_is_a_dateline() -> None:
    found = layout(HEAD, "GENOA, Aug 11 (Forth Wire)", LEAD)
    assert [block.zone for block in found.blocks] == [Zone.HEADLINE, Zone.DATELINE, Zone.BODY]
    assert day(found) is None


def test_writer() -> None:
    assert layout(HEAD, "11 August 2024, by Ada Lund", LEAD).author == "Ada Lund"
    found = layout(HEAD, "Sunday 11 August 2024\nby Ada Lund in Genoa", LEAD)
    assert (day(found), found.author) == (DAY, "Ada Lund")
    found = layout(HEAD, "By Per Strand", "By Ada Lund, 11 August 2024", LEAD)
    assert (day(found), found.author) == (DAY, "Per Strand")


def test_where_prose_is_missing_or_has_begun() -> None:
    assert day(layout(HEAD, "Feature, 11 August 2024")) is None
    assert day(layout("Feature, 11 August 2024")) is None
    assert day(layout(HEAD, "Feature, 11 August 2024", "Leith 2, Genoa 1")) is None
    assert day(layout(HEAD, LEAD, "Feature, 11 August 2024", LEAD)) is None
    assert day(layout(*[HEAD] * 8, "Feature, 11 August 2024", LEAD)) is None


def test_one_of_several_days() -> None:
    later = ["Leith Courier, 12 August 2024", LEAD]
    assert day(layout(HEAD, "Leith Courier, 11 August 2024", LEAD, *later)) is None
    assert day(layout(HEAD, "GENOA, 11 August 2024", LEAD, "12 August: " + LEAD)) is None
    assert day(layout(HEAD, "Leith Courier, 11 August 2024", LEAD, "12 August: " + LEAD)) == DAY


def test_scene_of_an_earlier_year() -> None:
    after = LEAD + " Three years later, in 2027, the port was sold."
    assert day(layout(HEAD, "GENOA, 11 August 2024", after)) is None
    assert day(layout(HEAD, "GENOA, 11 August 2024 (Forth Wire)", after)) == DAY
    assert not outlived("a ship of 2,027 tons, number 12-2027", 0, 2024)


def test_front_matter_outranks_it() -> None:
    text = f"---\npublished: 2024-08-14\n---\n{HEAD}\n\nFeature, 11 August 2024\n\n{LEAD}"
    document = parse_document(text.encode(), "a.txt")
    assert document.published is not None
    assert document.published.earliest == date(2024, 8, 14)


def test_its_span_is_that_of_the_day() -> None:
    text = f"{HEAD}\n\n*By Ada Lund, 11 August 2024*\n\n{LEAD}"
    stated = lay_out(text, pieces_of(text)).stated
    assert stated is not None
    assert text[slice(*stated.span)] == "11 August 2024"


ANNOUNCED = "Dockers will gather at noon on the quay and walk to the town hall, their union said."


@pytest.mark.parametrize(
    "line",
    ["GENOA, Saturday 10 August 2024", "Genoa, Saturday 10 August 2024", "Preview, Saturday 10 August 2024"],
)
def test_day_of_what_is_announced(line: str) -> None:
    assert day(layout(HEAD, line, ANNOUNCED)) is None
    assert day(layout(HEAD, line, LEAD + " " + ANNOUNCED)) == date(2024, 8, 10)


@pytest.mark.parametrize(
    "line",
    ["GENOA, 11 August 2024 (Forth Wire)", "Preview by Ada Lund, 11 August 2024", "Feature, 11 August 2024"],
)
def test_printed_announcement(line: str) -> None:
    assert day(layout(HEAD, line, ANNOUNCED)) == DAY


@pytest.mark.parametrize(
    "line",
    [
        "By Midnight, Sunday 11 August 2024",
        "By Sunday, 11 August 2024",
        "By Sunday 11 August 2024",
        "By 5 p.m., Sunday 11 August 2024",
        "By 11 August 2024",
        "By Decree, 11 August 2024",
        "By Appointment, 11 August 2024",
        "By Order of the Harbour Master, 11 August 2024",
        "By Royal Charter, 11 August 2024",
        "By Popular Demand, 11 August 2024",
        "By Grace Alone, 11 August 2024",
        "By Telegraph, 11 August 2024",
        "By Post, 11 August 2024",
        "By Elimination, 11 August 2024",
    ],
)
def test_no_byline(line: str) -> None:
    assert day(layout(HEAD, line, LEAD)) is None


@pytest.mark.parametrize(
    "line",
    [
        "Per Strand, Forth Wire, 11 August 2024",
        "By Per Strömberg, 11 August 2024",
        "By Grace Lindqvist, 11 August 2024",
        "By Staff Reporter, 11 August 2024",
        "By Reuters, 11 August 2024",
    ],
)
def test_byline(line: str) -> None:
    assert day(layout(HEAD, line, LEAD)) == DAY


@pytest.mark.parametrize(
    "line",
    [
        "Ferry Times, 11 August 2024",
        "Visiting Times | 11 August 2024 | 18:05",
        "Rent Review, 11 August 2024",
        "Ship Register, 11 August 2024",
        "Signal Post, 11 August 2024",
        "Truce Observer, 11 August 2024",
        "Rugby on TV, 11 August 2024",
        "On Radio, 11 August 2024",
        "On BBC, 11 August 2024",
        "Legal Guardian, 11 August 2024",
    ],
)
def test_no_outlet(line: str) -> None:
    assert day(layout(HEAD, line, LEAD)) is None


@pytest.mark.parametrize(
    "line",
    [
        "The Times, 11 August 2024",
        "Oslo Times, 11 August 2024",
        "Sydney Morning Post, 11 August 2024",
        "BBC News, 11 August 2024",
        "Harbour Review, 11 August 2024, by Ada Lund",
        "Feature, Harbour Review, 11 August 2024",
        "Harbour Review, 11 August 2024\nby Ada Lund",
    ],
)
def test_outlet(line: str) -> None:
    assert day(layout(HEAD, line, LEAD)) == DAY


@pytest.mark.parametrize("line", ["GENOA, {}", "Letters, {}", "GENOA, {} (Forth Wire)", "By Ada Lund, {}"])
def test_day_of_long_ago(line: str) -> None:
    assert day(layout(HEAD, line.format("4 June 1944"), LEAD)) is None
    assert day(layout(HEAD, line.format("11 August 2024"), LEAD)) == DAY
