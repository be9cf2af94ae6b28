"""The layout of whole pages."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.documents.lines import pieces_of
from claimcheck.documents.zones import Layout, lay_out
from claimcheck.model import Zone

H, D, B, C = Zone.HEADLINE, Zone.DATELINE, Zone.BODY, Zone.CAPTION
P, R, F = Zone.PULL_QUOTE, Zone.RELATED, Zone.BOILERPLATE

LEAD = "A catamaran carrying 214 people capsized off the coast on Tuesday night after it struck a reef."
MORE = "By noon on Wednesday 171 people had been pulled from the water alive, the harbour master said."


def layout(text: str) -> Layout:
    return lay_out(text, pieces_of(text))


def zones(*paragraphs: str) -> list[tuple[Zone, str]]:
    text = "\n\n".join(paragraphs)
    return [(block.zone, text[slice(*block.span)]) for block in layout(text).blocks]


PAGES: list[tuple[list[str], list[tuple[Zone, str]]]] = [
    ([LEAD], [(B, LEAD)]),
    (["Two die in Leith fire"], [(B, "Two die in Leith fire")]),
    (["Two die in Leith fire", LEAD], [(H, "Two die in Leith fire"), (B, LEAD)]),
    (["Rovers 0, Athletic 4\n" + LEAD], [(H, "Rovers 0, Athletic 4"), (B, LEAD)]),
    (
        ["Old Hands Help Leith Navigate Media.", LEAD],
        [(H, "Old Hands Help Leith Navigate Media."), (B, LEAD)],
    ),
    (
        ["Fire", "Two die in Leith", "Boat sank", "Fourth line", LEAD],
        [(H, "Fire"), (H, "Two die in Leith"), (H, "Boat sank"), (B, "Fourth line"), (B, LEAD)],
    ),
    (["# Two die", LEAD, "## What next?", MORE], [(H, "Two die"), (B, LEAD), (H, "What next?"), (B, MORE)]),
    ([f"ZADAR, Aug. 17 (Agency) — {LEAD}", MORE], [(D, "ZADAR, Aug. 17 (Agency)"), (B, LEAD), (B, MORE)]),
    ([LEAD, f"SPLIT — {MORE}"], [(B, LEAD), (D, "SPLIT"), (B, MORE)]),
    (["ZADAR, Croatia -", LEAD], [(D, "ZADAR, Croatia -"), (B, LEAD)]),
    (
        ["Two die", "By Jane Doe", "The Leith Courier", LEAD],
        [(H, "Two die"), (F, "By Jane Doe"), (F, "The Leith Courier"), (B, LEAD)],
    ),
    ([LEAD, "Useful partner", MORE], [(B, LEAD), (H, "Useful partner"), (B, MORE)]),
    ([LEAD, "Useful partner"], [(B, LEAD), (B, "Useful partner")]),
    ([LEAD, "- Useful partner", MORE], [(B, LEAD), (B, "Useful partner"), (B, MORE)]),
    (
        [LEAD, "Read more:", "Boat sinks off Split", "Mayor of Zadar resigns", MORE],
        [(B, LEAD), (F, "Read more:"), (R, "Boat sinks off Split"), (R, "Mayor of Zadar resigns"), (B, MORE)],
    ),
    (
        [LEAD, "Also read:\nBoat sinks. Mayor resigns.", "Useful partner", MORE],
        [(B, LEAD), (F, "Also read:"), (R, "Boat sinks. Mayor resigns."), (H, "Useful partner"), (B, MORE)],
    ),
    ([LEAD, "Read more: Boat sinks", MORE], [(B, LEAD), (R, "Read more: Boat sinks"), (B, MORE)]),
    ([LEAD, "Read more:", MORE], [(B, LEAD), (F, "Read more:"), (B, MORE)]),
    (
        [
            LEAD,
            "Leave a Reply",
            "Jane: They all drowned in Split, 300 people in all, the other papers said on Monday.",
        ],
        [
            (B, LEAD),
            (F, "Leave a Reply"),
            (F, "Jane: They all drowned in Split, 300 people in all, the other papers said on Monday."),
        ],
    ),
    (
        [LEAD, "“It exists, but it has failed.”", "Ante Babic", MORE],
        [(B, LEAD), (P, "“It exists, but it has failed.”"), (P, "Ante Babic"), (B, MORE)],
    ),
    (
        [LEAD, "“It exists, but it has failed.”", MORE],
        [(B, LEAD), (B, "“It exists, but it has failed.”"), (B, MORE)],
    ),
    (
        [
            LEAD,
            "“It exists, but it has failed.”",
            "“It exists, but it has failed,” he said again, when he was asked on Monday.",
        ],
        [
            (B, LEAD),
            (P, "“It exists, but it has failed.”"),
            (B, "“It exists, but it has failed,” he said again, when he was asked on Monday."),
        ],
    ),
    (
        ["Credit…Jane Doe/Agence Nord, via Reuters", LEAD],
        [(F, "Credit…Jane Doe/Agence Nord, via Reuters"), (B, LEAD)],
    ),
    (["Pictured: the boat", LEAD], [(C, "Pictured: the boat"), (B, LEAD)]),
    (
        [
            LEAD,
            "THE BOAT is towed to the port of Zadar, this week. (photo: Jane Doe/AFP)\n"
            "THE BOAT is towed to the port of Zadar, this week.\n(photo: Jane Doe/AFP)",
            MORE,
        ],
        [
            (B, LEAD),
            (C, "THE BOAT is towed to the port of Zadar, this week."),
            (F, "(photo: Jane Doe/AFP)"),
            (C, "THE BOAT is towed to the port of Zadar, this week."),
            (F, "(photo: Jane Doe/AFP)"),
            (B, MORE),
        ],
    ),
    (
        [LEAD, "The boat in port\n(Photo: Jane Doe)", MORE],
        [(B, LEAD), (C, "The boat in port"), (F, "(Photo: Jane Doe)"), (B, MORE)],
    ),
    (["Published: Updated:\n3 min read", LEAD], [(F, "Published: Updated:"), (F, "3 min read"), (B, LEAD)]),
    (["Two die Posted: 5 May 2019", LEAD], [(H, "Two die"), (F, "Posted: 5 May 2019"), (B, LEAD)]),
]


@pytest.mark.parametrize(("paragraphs", "expected"), PAGES)
def test_page(paragraphs: list[str], expected: list[tuple[Zone, str]]) -> None:
    assert zones(*paragraphs) == expected


@pytest.mark.parametrize(
    ("paragraphs", "day"),
    [
        (["Two die", "Published: 5 May, 2019", LEAD], date(2019, 5, 5)),
        (["Two die", "March 01, 2008", LEAD], date(2008, 3, 1)),
        (["Two die Posted: Sunday, May 5, 2019 4:00 PM", LEAD], date(2019, 5, 5)),
        ([f"ZADAR, May 5, 2019 — {LEAD}"], date(2019, 5, 5)),
        ([f"ZADAR, May 5 — {LEAD}"], None),
        (["Updated: 5 May 2019", LEAD], None),
        ([LEAD, MORE, "5 May 2019", MORE], None),
        ([LEAD + " It was built on 5 May 2019."], None),
    ],
)
def test_stated_day(paragraphs: list[str], day: date | None) -> None:
    text = "\n\n".join(paragraphs)
    stated = layout(text).stated
    assert (stated.day if stated else None) == day
    if stated:
        assert "2019" in text[slice(*stated.span)] or "2008" in text[slice(*stated.span)]


def test_title_and_author() -> None:
    found = layout(f"Two die\nin Leith\n\nBy Jane Doe and John Roe\n\n{LEAD}")
    assert (found.title, found.author) == ("Two die in Leith", "Jane Doe and John Roe")
    assert layout(LEAD).title == ""


def test_lone_quotations_are_looked_up_a_few_times_only() -> None:
    quotation = "“We will win this thing again.”"
    found = layout("\n\n".join([LEAD, *[quotation] * 40]))
    assert [block.zone for block in found.blocks].count(Zone.PULL_QUOTE) == 16


def test_blocks_are_in_order_and_span_no_blank_line() -> None:
    text = "\n\n".join(paragraph for page, _ in PAGES for paragraph in page)
    end = 0
    for block in layout(text).blocks:
        assert end <= block.span.start < block.span.end
        assert "\n\n" not in text[slice(*block.span)]
        assert text[slice(*block.span)].strip() == text[slice(*block.span)]
        end = block.span.end
