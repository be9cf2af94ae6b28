"""Datelines."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.documents.datelines import find_dateline, is_dateline

REST = "The harbour master said on Tuesday that all of the passengers had been rescued."


@pytest.mark.parametrize(
    ("label", "separator", "first"),
    [
        ("WARSAW", " — ", False),
        ("ZADAR, Aug. 17 (Atlantic Press Service)", " — ", False),
        ("PÉCS, May 3 (Danube Courier)", " — ", False),
        ("VALPARAISO, Chile, Nov 26 (Alpine Wire)", " - ", False),
        ("KABUL (Reuters)", " - ", False),
        ("CONCORD, N.H.", " -- ", False),
        ("MORRISON", " – ", False),
        ("ST. LOUIS", "—", False),
        ("RIO DE JANEIRO", " — ", False),
        ("NEW YORK, Nov 26", " — ", True),
        ("LEITH, Aug. 8, 21:30", " — ", False),
        ("LEITH, April 12, 04:40 GMT (Forth Wire)", " - ", False),
        ("LEITH, 8 August, 6 p.m.", " — ", False),
        ("VALPARAISO Nov 26", " — ", True),
        ("McALLEN, Texas", " ― ", False),
        ("Killingly (AP)", " — ", False),
        ("Nairobi, Kenya", " — ", True),
        ("Saint Petersburg", ": ", True),
        ("NEW DELHI", ": ", True),
    ],
)
def test_found(label: str, separator: str, first: bool) -> None:
    text = f"x\n{label}{separator}{REST}"
    found = find_dateline(text, 2, len(text), first=first)
    assert found is not None
    assert text[slice(*found.span)] == label
    assert text[found.body :] == REST


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("NATO — the alliance of the north — said that it would meet on Tuesday in Leith.", True),
        ("Nairobi, Kenya — " + REST, False),
        ("Saint Petersburg: " + REST, False),
        ("UPDATE — " + REST, True),
        ("Analysis: " + REST, True),
        ("Putin: “There is no offensive and there will be none, whatever they say in the papers.”", True),
        ("Jane Doe, 45 — The woman who won the race in Leith on Tuesday after two hours of running.", True),
        ("the two men — They met", True),
        ("Leith: Short.", True),
        ("WARSAW — ", True),
        (" — The ship", True),
        ("What happened? — The ship sank on Tuesday with all of its cargo on board, police said.", True),
        (REST, True),
        ("Anna: " + REST + "\nBob: What then?\nAnna: Nothing.", True),
    ],
)
def test_not_found(text: str, first: bool) -> None:
    end = text.find("\n") if "\n" in text else len(text)
    assert find_dateline(text, 0, end, first=first) is None


def test_full_date_is_stated() -> None:
    text = f"KOKOMO, Ind. (June 15, 2014) — {REST}"
    found = find_dateline(text, 0, len(text), first=True)
    assert found is not None
    assert found.stated is not None
    assert (found.stated.day, text[slice(*found.stated.span)]) == (date(2014, 6, 15), "June 15, 2014")
    plain = find_dateline(f"KOKOMO, June 15 — {REST}", 0, 80, first=True)
    assert plain is not None
    assert plain.stated is None


def test_alone_on_a_line() -> None:
    assert is_dateline("BEDFORD, N.H. -")
    assert not is_dateline("and so it ended -")
    assert not is_dateline("BEDFORD, N.H.")
