"""Time expressions: exact spans, forms and fields."""

from __future__ import annotations

from itertools import pairwise

import pytest

from claimcheck.annotate.mentions import TimeMention
from claimcheck.annotate.sentences import split
from claimcheck.annotate.times import annotate
from tests.conftest import make_document


def found(text: str) -> list[TimeMention]:
    return list(annotate(text, split(make_document(text))))


def told(text: str) -> list[tuple[str, str, dict[str, str]]]:
    return [
        (text[m.span.start : m.span.end], m.expression.form, dict(m.expression.fields)) for m in found(text)
    ]


SINGLE = [
    # calendar dates
    ("It sank on Dec. 19, 2022, off Crete.", "Dec. 19, 2022", "absolute", "day=19 month=12 year=2022"),
    ("It sank on 19/12/2022.", "19/12/2022", "absolute", "day=19 month=12 order=DMY year=2022"),
    ("It sank on 12/19/22.", "12/19/22", "absolute", "day=19 month=12 order=MDY year=2022"),
    ("It sank on 7/8/2023.", "7/8/2023", "absolute", "day=7 month=8 order=DMY_MDY year=2023"),
    ("It sank on 2022-12-19.", "2022-12-19", "absolute", "day=19 month=12 order=YMD year=2022"),
    ("It sank on the 3rd of May.", "the 3rd of May", "partial", "day=3 month=5"),
    ("It sank on the first of May 2021.", "the first of May 2021", "absolute", "day=1 month=5 year=2021"),
    (
        "On Thursday, October 12, 2022, it sank.",
        "Thursday, October 12, 2022",
        "absolute",
        "day=12 month=10 weekday=3 year=2022",
    ),
    ("It sank on Sunday 10 September.", "Sunday 10 September", "partial", "day=10 month=9 weekday=6"),
    ("He left on March 18, a Sunday, by car.", "March 18, a Sunday", "partial", "day=18 month=3 weekday=6"),
    ("Residents have until 31 June to object.", "31 June", "partial", "day=31 month=6"),
    ("The fair runs May 4-6 in Turin.", "May 4-6", "partial", "day=4 month=5 to_day=6"),
    ("The fair ran from 4 to 6 May 2020.", "4 to 6 May 2020", "absolute", "day=4 month=5 to_day=6 year=2020"),
    # months, seasons, quarters, years
    ("It was found in the last third of August.", "third of August", "partial", "month=8 part=late"),
    ("The fire of 2007 took three barns.", "2007", "absolute", "year=2007"),
    ("The floods of 1982 cost more than 200 lives.", "1982", "absolute", "year=1982"),
    ("It will close in five years.", "five years", "offset", "direction=1 high=5 low=5 unit=year"),
    ("He is said to have sold 300 in five years.", "five years", "duration", "high=5 low=5 unit=year"),
    ("It is to close for the first time in 40 years.", "40 years", "duration", "high=40 low=40 unit=year"),
    ("It ended in March 1961.", "March 1961", "absolute", "month=3 year=1961"),
    ("It ended in May.", "May", "partial", "month=5"),
    ("It was launched in early June.", "early June", "partial", "month=6 part=early"),
    ("It is due by mid-June.", "mid-June", "partial", "month=6 part=mid"),
    ("It was replaced in June-end.", "June-end", "partial", "month=6 part=end"),
    ("It was replaced at end-June.", "end-June", "partial", "month=6 part=end"),
    ("It sank at 10.45 in the morning.", "10.45 in the morning", "clock", "hour=10 minute=45"),
    ("It sank at about 7 in the evening.", "7 in the evening", "clock", "hour=19 minute=0"),
    (
        "It sank at half past six in the evening.",
        "half past six in the evening",
        "clock",
        "hour=18 minute=30",
    ),
    (
        "It sank at a quarter to six in the morning.",
        "a quarter to six in the morning",
        "clock",
        "hour=5 minute=45",
    ),
    ("It is due by mid-2025.", "mid-2025", "absolute", "part=mid year=2025"),
    ("It is due by the end of June.", "the end of June", "partial", "month=6 part=end"),
    ("It opened last December.", "last December", "partial", "month=12 relation=last"),
    ("It opened in June last year.", "June last year", "partial", "month=6 year_shift=-1"),
    ("It opened in the summer of 2012.", "the summer of 2012", "absolute", "season=summer year=2012"),
    ("It opened last summer.", "last summer", "partial", "relation=last season=summer"),
    ("It closes this fall.", "this fall", "partial", "relation=this season=autumn"),
    ("It grew in the third quarter of 2023.", "the third quarter of 2023", "absolute", "quarter=3 year=2023"),
    (
        "It grew in the first half of the year.",
        "the first half of the year",
        "partial",
        "half=1 year_shift=0",
    ),
    ("It grew in Q3 2022.", "Q3 2022", "absolute", "quarter=3 year=2022"),
    ("It was the worst since the 2009 earthquake.", "2009", "absolute", "year=2009"),
    ("It was built in late 2021.", "late 2021", "absolute", "part=late year=2021"),
    ("He served 2014-17 in Lyon.", "2014-17", "absolute", "to_year=2017 year=2014"),
    ("It was common in the 1990s.", "the 1990s", "absolute", "decade=1990"),
    ("It was common in the mid-1990s.", "the mid-1990s", "absolute", "decade=1990 part=mid"),
    ("It was common in the sixties.", "the sixties", "absolute", "decade=1960"),
    ("It was common in the '90s.", "the '90s", "absolute", "decade=1990"),
    ("It was built in the 19th century.", "the 19th century", "absolute", "century=19"),
    ("It fell on Christmas Day 2019.", "Christmas Day 2019", "absolute", "holiday=christmas_day year=2019"),
    # hanging on the article
    ("It sank on Sunday.", "Sunday", "weekday", "weekday=6"),
    ("It sank late Monday.", "late Monday", "weekday", "daypart=late weekday=0"),
    ("It sank last Friday.", "last Friday", "weekday", "relation=last weekday=4"),
    ("It sank on Tuesday night.", "Tuesday night", "weekday", "daypart=night weekday=1"),
    ("It sank over the weekend.", "the weekend", "weekday", "weekend=1"),
    ("It sank this weekend.", "this weekend", "weekday", "relation=this weekend=1"),
    ("It sank last month.", "last month", "deictic", "shift=-1 unit=month"),
    ("It sank earlier this month.", "earlier this month", "deictic", "part=earlier shift=0 unit=month"),
    ("It sank yesterday afternoon.", "yesterday afternoon", "deictic", "daypart=afternoon shift=-1 unit=day"),
    ("It sank overnight.", "overnight", "deictic", "daypart=overnight shift=0 unit=day"),
    ("It sank the day before yesterday.", "the day before yesterday", "deictic", "shift=-2 unit=day"),
    ("It sank last night.", "last night", "deictic", "daypart=night shift=-1 unit=day"),
    (
        "It closes by the end of next month.",
        "the end of next month",
        "deictic",
        "part=end shift=1 unit=month",
    ),
    ("It closes by year-end.", "year-end", "deictic", "part=end shift=0 unit=year"),
    ("It sank three days ago.", "three days ago", "offset", "direction=-1 high=3 low=3 unit=day"),
    ("It will end in two weeks.", "two weeks", "offset", "direction=1 high=2 low=2 unit=week"),
    (
        "It grew over the past 35 years.",
        "the past 35 years",
        "offset",
        "direction=-1 high=35 low=35 span=1 unit=year",
    ),
    (
        "It grew in the last few months.",
        "the last few months",
        "offset",
        "direction=-1 high=6 low=2 span=1 unit=month",
    ),
    # hanging on events
    ("It sank a year earlier.", "a year earlier", "event-offset", "direction=-1 high=1 low=1 unit=year"),
    (
        "They met the previous evening.",
        "the previous evening",
        "event-offset",
        "anchor= direction=-1 high=1 low=1 unit=day",
    ),
    (
        "They met on the eve of the vote.",
        "on the eve of",
        "event-offset",
        "direction=-1 high=1 low=1 unit=day",
    ),
    # lengths
    ("The strike took a year and a half.", "a year and a half", "duration", "high=3/2 low=3/2 unit=year"),
    ("It took two and a half years.", "two and a half years", "duration", "high=5/2 low=5/2 unit=year"),
    ("It took two-and-a-half years.", "two-and-a-half years", "duration", "high=5/2 low=5/2 unit=year"),
    ("It took more than two weeks.", "more than two weeks", "duration", "hedge=above high=3 low=2 unit=week"),
    ("It took about 20 days.", "about 20 days", "duration", "hedge=about high=23 low=17 unit=day"),
    ("It took just over a year.", "just over a year", "duration", "hedge=little high=3/2 low=1 unit=year"),
    ("It took up to 10 days.", "up to 10 days", "duration", "hedge=ceiling high=10 low=5 unit=day"),
    (
        "It took just under two months.",
        "just under two months",
        "duration",
        "hedge=shy high=2 low=3/2 unit=month",
    ),
    ("It took less than 10 days.", "less than 10 days", "duration", "hedge=under high=10 low=6 unit=day"),
    ("It took two years or so.", "two years or so", "duration", "hedge=about high=23/10 low=17/10 unit=year"),
    ("They argued for decades.", "decades", "duration", "high=9 low=2 unit=decade vague=1"),
    ("They held a year-long siege.", "year-long", "duration", "high=1 low=1 unit=year"),
    (
        "The war, now in its 18th month, drags on.",
        "18th month",
        "duration",
        "high=18 low=17 nth=1 unit=month",
    ),
    ("The 17-month-old war drags on.", "17-month-old", "duration", "high=17 low=17 unit=month"),
    # clock and sets
    ("It docked at 9:14 a.m. in Houston.", "9:14 a.m.", "clock", "hour=9 minute=14"),
    ("It docked at 6.42pm.", "6.42pm", "clock", "hour=18 minute=42"),
    ("It docked at 22:10.", "22:10", "clock", "hour=22 minute=10"),
    ("It docked at nine in the morning.", "nine in the morning", "clock", "hour=9 minute=0"),
    ("It docked at noon.", "noon", "clock", "hour=12 minute=0"),
    ("It meets every Monday.", "every Monday", "set", "unit=week weekday=0"),
    ("It is closed on Tuesdays.", "Tuesdays", "set", "unit=week weekday=1"),
    ("It meets each year.", "each year", "set", "unit=year"),
]


@pytest.mark.parametrize(("text", "span", "form", "fields"), SINGLE)
def test_single(text: str, span: str, form: str, fields: str) -> None:
    wanted = dict(pair.split("=") for pair in fields.split())
    assert told(text) == [(span, form, {name: value.replace("_", " ") for name, value in wanted.items()})]


NOTHING = [
    "About 2022 people came to the fair.",
    "The 2000 workers went home.",
    "A survey of 1709 schoolchildren found little.",
    "She may march for you, and you may fall.",
    "The 34-year-old man, aged 34 years, is 66 years old.",
    "They earn €50 a month and eat well.",
    "Sheffield Wednesday beat them in the Black Friday match.",
    "Breakfast with Saturday Morning Breakfast Cereal.",
    "Johnnie Christmas drew it on Christmas Island.",
    "April Jones met June Smith.",
    "He won 6-4, 2:30 and 19.45.",
    "The tower of 2000 metres costs $1999 to climb.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_only_looks_like_a_time(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "prepositions"),
    [
        (
            "It ran from January 23 to March 9, 2014, there.",
            [("January 23", "from"), ("March 9, 2014", "to")],
        ),
        (
            "Sales between July 2003 and December 2004 fell.",
            [("July 2003", "between"), ("December 2004", "and")],
        ),
        ("They talked from Sunday to Tuesday.", [("Sunday", "from"), ("Tuesday", "to")]),
        ("She has led since 2019 and until May.", [("2019", "since"), ("May", "until")]),
        ("Early on Saturday it sank.", [("Saturday", "on")]),
        ("It stayed shut until noon on Monday.", [("noon", "until"), ("Monday", "until")]),
        ("It was empty by 6 p.m. on Monday.", [("6 p.m.", "by"), ("Monday", "by")]),
        ("It stayed shut until early on Monday.", [("Monday", "until")]),
        ("It was late by two hours on Monday.", [("two hours", "by"), ("Monday", "on")]),
        ("It rose from 12 on Monday.", [("Monday", "on")]),
        ("Two years after the 2009 flood, it sank.", [("Two years after", ""), ("2009", "")]),
    ],
)
def test_prepositions(text: str, prepositions: list[tuple[str, str]]) -> None:
    assert [(text[m.span.start : m.span.end], m.preposition) for m in found(text)] == prepositions


def test_the_first_date_of_a_range_takes_the_year_of_the_second() -> None:
    first, second = found("It ran from November 23 to March 9, 2014.")
    assert (first.expression.get("year"), second.expression.get("year")) == ("2013", "2014")


@pytest.mark.parametrize(
    ("text", "span", "head"),
    [
        ("They rest after nearly 17 months of war.", "nearly 17 months", "war"),
        ("It is worn by the nearly 10-month war.", "nearly 10-month", "war"),
        (
            "He left two days before the referendum on the bridge.",
            "two days before",
            "the referendum on the bridge",
        ),
        ("He fled the day after his conviction for fraud.", "the day after", "his conviction for fraud"),
        ("He fell ill the evening before the signing.", "the evening before", "the signing"),
        ("It opens from the third day after the feast.", "the third day after", "the feast"),
        (
            "Exactly a week after talks had broken down, they left.",
            "Exactly a week after",
            "talks had broken down",
        ),
        ("It came five weeks to the day before the flight.", "five weeks to the day before", "the flight"),
        (
            "On the tenth anniversary of the 2009 flood a hall opened.",
            "the tenth anniversary",
            "the 2009 flood",
        ),
        ("It began four months in advance of the cup.", "four months in advance of", "the cup"),
        ("At the 10-year anniversary of the crash they met.", "the 10-year anniversary", "the crash"),
        ("It took two days.", "two days", None),
    ],
)
def test_heads(text: str, span: str, head: str | None) -> None:
    first = found(text)[0]
    assert text[first.span.start : first.span.end] == span
    assert (text[first.head.start : first.head.end] if first.head else None) == head


def test_mentions_are_in_order_and_do_not_overlap() -> None:
    text = "On Monday, May 4, 2020, at 9 a.m., three weeks after the 2019 vote and a year on, it ended last month."
    spans = [m.span for m in found(text)]
    assert all(one.end <= two.start for one, two in pairwise(spans))


@pytest.mark.parametrize(
    "text",
    [
        "a " * 20_000,
        "9" * 50_000,
        "May " * 5_000,
        "2019 " * 5_000,
        "two " * 5_000 + "years",
        "- " * 9_000,
        "1:1:" * 9_000,
    ],
)
def test_hostile_text_goes_through(text: str) -> None:
    spans = [m.span for m in found(text)]
    assert spans == sorted(spans)
