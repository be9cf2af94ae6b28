"""Dates of publication inferred from an article's own clues, and from those of articles that share an event."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from claimcheck.annotate import annotate
from claimcheck.annotate.mentions import Annotated
from claimcheck.claims.date import extract
from claimcheck.claims.dating import constraints, date_documents
from claimcheck.documents import read_paths
from claimcheck.model import Block, Dated, Grain, Span, TimeInterval, Zone
from tests.conftest import make_document

SEEDS = Path(__file__).parents[2] / "seeds"


def read(name: str, text: str, published: str = "") -> Annotated:
    stated = TimeInterval(date.fromisoformat(published), date.fromisoformat(published)) if published else None
    return annotate(replace(make_document(text, published=stated), id=name))


def dated(*documents: Annotated) -> dict[str, Dated]:
    stated = {d.document.id: d.document.published for d in documents if d.document.published}
    return dict(date_documents({d.document.id: constraints(d) for d in documents}, stated))


def shown(*documents: Annotated) -> list[str]:
    return [str(found.interval) for found in dated(*documents).values()]


START = "Aramia invaded Borland in March 2012."
LENGTH = "Aramian troops hold a third of Borland after nearly eight months of war."


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        # the start of a state and its length up to now
        ("Norway invaded Sweden in March 2012. Norway holds half of Sweden after nearly eight months of war.",
         "2012-09-30/2012-11-30"),
        ("The strike began on 3 May 2019. The strike, now in its third week, has closed Hull.",
         "2019-05-17/2019-05-24"),
        ("The siege began in June 2018. Two months into the siege, bread is scarce.", "2018-07-16/2018-09-15"),
        ("In the two years since the May 2015 invasion of Sweden prices have doubled in Norway.",
         "2017-01-29/2017-09-30"),
        ("The 10-month-old war that Norway began in March 2012 goes on.", "2012-12-15/2013-02-14"),
        # an offset from a dated event, of what the article reports
        ("Three years after the flood of 2019, councillors approved the barrier.", "2022-01-01/2023-01-31"),
        ("On the tenth anniversary of the 2009 earthquake a museum opened in Lima.", "2019-01-01/2020-01-31"),
        ("The mill burned on Monday, 4 May 2020.", "2020-05-04/2020-06-04"),
        # not enough
        ("The mill burned in 2019.", "None"),
        ("The mill burned on Tuesday.", "None"),
        ("The war lasted eight months.", "None"),
        ("A deal ended the eight-month war that began in March 2012.", "None"),
        ("He said it had not happened on Monday, 4 May 2020.", "None"),
    ],
)  # fmt: skip
def test_one_document_alone(text: str, interval: str) -> None:
    assert shown(read("a", text)) == [interval]


def test_a_stated_date_stands() -> None:
    found = dated(read("a", "Three years after the flood of 2019, it ended.", "2030-01-01"))["a"]
    assert (str(found.interval), found.basis, found.because) == ("2030-01-01", "stated", ())


def test_reasons_are_claims_of_the_document() -> None:
    doc = read("a", "Three years after the flood of 2019, councillors approved the barrier.")
    found = dated(doc)["a"]
    assert found.basis == "inferred"
    assert set(found.because) <= {claim.id for claim in extract(doc, found.interval)}


def test_documents_that_share_a_war_lend_one_another_its_start() -> None:
    first, second = read("a", START), read("b", LENGTH)
    assert shown(first) == ["None"]
    assert shown(second) == ["None"]
    assert dated(first, second)["b"].interval == TimeInterval(
        date(2012, 9, 30), date(2012, 11, 30), Grain.SPAN
    )


def test_a_war_of_other_parties_lends_nothing() -> None:
    assert (
        shown(read("a", START), read("b", "Chile holds Peru after nearly eight months of war."))[1] == "None"
    )


def test_a_month_without_a_year_is_tried_against_the_network() -> None:
    stated = read("a", "Norway launched its invasion of Sweden two weeks ago.", "2012-03-20")
    undated = read(
        "b", "Norway and Sweden have fought since the invasion in March. The nearly eight-month war goes on."
    )
    assert shown(stated, undated)[1] == "2012-10-01/2012-11-09"


@pytest.mark.parametrize(
    ("clue", "interval"),
    [
        ("Norway launched an offensive in Sweden last month.", "2012-05-02/2012-07-01"),
        ("Norway launched an offensive in Sweden on Sunday.", "2012-05-01/2012-05-08"),
        ("Norway launched an offensive in Sweden three days ago.", "2012-05-03/2012-05-05"),
    ],
)
def test_clues_from_the_start_of_a_shared_state(clue: str, interval: str) -> None:
    start = read("a", "Norway launched an offensive in Sweden on 1 May 2012.")
    assert shown(start, read("b", clue))[1] == interval


def test_the_dateline_gives_its_day() -> None:
    text = "OSLO, July 23\n\nThree years after the flood of 2019, councillors approved the barrier."
    blocks = (Block(Zone.DATELINE, Span(0, 13)), Block(Zone.BODY, Span(15, len(text))))
    doc = annotate(replace(make_document(text), id="a", blocks=blocks))
    assert shown(doc) == ["2022-07-23"]


def wire(name: str, day: str) -> Annotated:
    """An agency's report, whose dateline has a day and no year."""
    text = f"LEITH, {day} (Agency) - The mill burned on Friday."
    document = replace(
        make_document(text), id=name,
        blocks=(Block(Zone.DATELINE, Span(0, text.index(" -"))), Block(Zone.BODY, Span(text.index("The"), len(text)))),
    )  # fmt: skip
    return annotate(document)


def test_a_dateline_without_a_year_is_of_the_year_of_the_articles_beside_it() -> None:
    beside = read("b", "The mill burned on Friday.", "2024-11-08"), read("c", "It burned.", "2024-11-10")
    assert dated(wire("a", "Nov 8"), *beside)["a"].interval == TimeInterval(
        date(2024, 11, 8), date(2024, 11, 8)
    )
    assert dated(wire("a", "Nov 8"), *beside)["a"].basis == "inferred"
    turn = read("b", "The mill burned on Friday.", "2025-01-02")
    assert shown(wire("a", "Dec 30"), turn) == ["2024-12-30", "2025-01-02"]


def test_a_dateline_without_a_year_stays_open() -> None:
    """Of another season, beside articles of many years, and in a pile of articles."""
    one = read("b", "The mill burned on Friday.", "2024-11-08")
    assert shown(wire("a", "March 8"), one) == ["None", "2024-11-08"]
    assert shown(wire("a", "Nov 8"), one, read("c", "It burned.", "2019-11-08"))[0] == "None"
    assert shown(wire("a", "Nov 8"), *(replace_id(one, f"b{n}") for n in range(6)))[0] == "None"
    assert shown(wire("a", "Nov 8"), wire("b", "Nov 9")) == ["None", "None"]


def replace_id(doc: Annotated, name: str) -> Annotated:
    return replace(doc, document=replace(doc.document, id=name))


def test_a_full_dateline_dates_the_article() -> None:
    text = "OSLO, July 23, 2021\n\nThe mill burned."
    blocks = (Block(Zone.DATELINE, Span(0, 19)), Block(Zone.BODY, Span(21, len(text))))
    doc = annotate(replace(make_document(text), id="a", blocks=blocks))
    assert shown(doc) == ["2021-07-23"]


def test_the_past_lies_before_publication_and_the_future_after() -> None:
    held = constraints(
        read("a", "The mill burned in 2019. The trial will open on 5 May 2024. It had sunk in 2018.")
    )
    days = [(c.low, c.high) for c in held]
    first = date(2019, 1, 1).toordinal(), None
    assert days == [first, (None, date(2024, 5, 5).toordinal()), (date(2018, 1, 1).toordinal(), None)]
    (six_years,) = (
        c for c in constraints(read("a", "It will be torn up six years after the 2016 fire.")) if c.high
    )
    assert six_years.high == date(2022, 12, 31).toordinal()


def test_a_sentence_of_any_length_goes_through() -> None:
    held = constraints(read("a", "war " * 500 + "began in May 2012"))
    assert [c.a for c in held] == ["zero"]


def test_related_links_say_nothing() -> None:
    text = "Three years after the flood of 2019, councillors approved the barrier."
    doc = annotate(make_document(text, zone=Zone.RELATED))
    assert constraints(doc) == ()


def test_the_five_seed_articles() -> None:
    documents, skipped = read_paths([SEEDS])
    assert not skipped
    found = dated(*map(annotate, documents))
    for document in documents:
        true = date(2022, 12, 19) if "/004_" in document.path else date(2023, 7, 23)
        interval = found[document.id].interval
        assert interval is not None
        assert interval.earliest <= true <= interval.latest
        if "/002_" not in document.path:
            assert (interval.latest - interval.earliest).days <= 75
