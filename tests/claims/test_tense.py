"""Which event an expression dates."""

from __future__ import annotations

import pytest

from claimcheck.annotate import annotate
from claimcheck.claims.dated_event import dated_event
from claimcheck.claims.tense import direction
from tests.conftest import make_document


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("They said the word on Wednesday, when a jury convicted Bo Quist.", {"Wednesday": "convicted"}),
        ("Sales fell after March 9, the day on which the bakers walked out.", {"March 9": "walked out"}),
        ("It was on March 9 that the jury convicted him.", {"March 9": "convicted"}),
        ("It was the morning of March 9 when the two ministers signed.", {"March 9": "signed"}),
        ("It was cold on March 9.", {"March 9": ""}),
        ("The last shift was in 1992, the year it shut for ever.", {"1992": "shut"}),
        ("She retired in 1992, the year of the flood.", {"1992": "retired"}),
        ("The court convicted him on Monday, when it rained.", {"Monday": "convicted"}),
        ("The mill hummed on Monday, when the men struck.", {"Monday": "struck"}),
        ("They met on Monday, when they will vote.", {"Monday": "met"}),
        ("The two had just come home on Monday when thieves attacked them.", {"Monday": "attacked"}),
        ("Bo Quist was walking his dog on Monday when a lorry hit him.", {"Monday": "hit"}),
        ("The court convicted him on Monday when police arrested his son.", {"Monday": "convicted"}),
        ("Police arrested him on Monday over a death on March 18.", {"Monday": "arrested", "March 18": "death"}),
        ("Earlier yesterday a woman who had recently returned was acquitted.", {"yesterday": "acquitted"}),
        ("On Monday a man who was arrested in May was convicted.", {"Monday": "convicted", "May": "arrested"}),
        ("They did an autopsy today and he died of a wound.", {"today": ""}),
        ("The ferry docked at 9:14 a.m. Leith time on Monday, after a chase.", {"Monday": "docked"}),
        ("The ferry docked at 8 p.m. EST on Monday.", {"Monday": "docked"}),
        ("The explosion, on Monday, had woken two villages.", {"Monday": "explosion"}),
        ("She has been moved into this year's budget.", {"this year": ""}),
        ("He sold a 2013 tractor.", {"2013": ""}),
        ("She was taken home in the wake of her Sunday trouble.", {"Sunday": ""}),
        ("He was sold the farm in a 2013 auction.", {"2013": "auction"}),
        ("She told it in Monday's paper.", {"Monday": "told"}),
        ("The hall, rebuilt in 1921 by dockers, was empty in 1987.", {"1921": "rebuilt", "1987": ""}),
        ("The hall, rebuilt in 1921 by dockers, last full in 1987.", {"1921": "rebuilt", "1987": ""}),
        ("The hall was rebuilt by Bo Quist, who was 30, in 1987.", {"1987": "rebuilt"}),
        ("She said that in 1998 her father sold the yard.", {"1998": "sold"}),
        ("The mill closed two years after the trial in 1998.", {"1998": "trial"}),
        ("By Friday evening it lay in every shop.", {"Friday evening": "lay"}),
        ("Bo Quist, who'll be 64 in June, joined in 1969.", {"June": "", "1969": "joined"}),
        ("Bo Quist, a member since 1998, left.", {"1998": ""}),
        ("Bo Quist, in Oslo on Monday, left.", {"Monday": "left"}),
        ("It was dry on Monday, once the storm had ended.", {"Monday": ""}),
        ("The bank said that Bo Quist will be the host on May 22.", {"May 22": ""}),
        ("Police examine the death last week of a miner.", {"last week": "death"}),
        ("Police want witnesses of the crash in Quay Street on Friday.", {"Friday": "crash"}),
        ("Police want, in the end, the crash on Friday.", {"Friday": "want"}),
        ("The union wants a meeting on Friday.", {"Friday": "wants"}),
        ("The club hosts the final on Friday.", {"Friday": "hosts"}),
        ("Nothing was heard of it since its last message of 4 May.", {"4 May": ""}),
        ("The yard was shut in its first week of March 1998.", {"first week of March 1998": "shut"}),
        ("The mayor told them last week he would resign.", {"last week": "told"}),
        ("The club last won in 1998.", {"1998": "won"}),
    ],
)  # fmt: skip
def test_row(text: str, dates: dict[str, str]) -> None:
    doc = annotate(make_document(text))
    found = {}
    for time in doc.times:
        event = dated_event(doc, time)
        words = text[time.span.start : time.span.end]
        found[words] = text[event.span.start : event.span.end] if event else ""
    assert {words: found[words] for words in dates} == dates


@pytest.mark.parametrize(
    ("text", "looks"),
    [
        ("The Hercules was the first aircraft to get through, landing on Friday with tents.", -1),
        ("Three men fled the prison, killing a guard on Friday.", -1),
        ("The team will fly to Oslo, landing there on Friday.", 1),
        ("The team is resting, leaving on Friday.", 0),
    ],
)
def test_a_participle_looks_where_the_clause_before_it_looks(text: str, looks: int) -> None:
    doc = annotate(make_document(text))
    (time,) = doc.times
    assert direction(doc, time, dated_event(doc, time)) == looks


@pytest.mark.parametrize(
    ("text", "looks"),
    [
        ("The wedding is on 11 May.", 1),
        ("The wedding is on Friday.", 1),
        ("There are two more stops, the last of them on 11 May.", 0),
        ("It was the first death since the flood on Friday.", -1),
        ("It is the first death since the flood on Friday.", -1),
        ("A strike would be possible from 11 May.", 1),
        ("It'll be open from 11 May.", 1),
        ("By Friday the queue was a mile long.", -1),
        ("The bids were due on Friday.", 0),
        ("The unions called a meeting for Friday.", 1),
        ("The town paid for Friday's flood.", -1),
        ("The bids were to be in by Friday.", 1),
    ],
)
def test_an_auxiliary_looks_where_no_verb_does(text: str, looks: int) -> None:
    doc = annotate(make_document(text))
    (time,) = doc.times
    assert direction(doc, time, dated_event(doc, time)) == looks


@pytest.mark.parametrize(
    ("text", "looks"),
    [
        ("The lease ends on 4 May.", 1),
        ("The baker said the lease expires on 4 May.", 1),
        ("The tax comes into force in May.", 1),
        ("The rule takes effect on 4 May.", 1),
        ("The choir sings in Bath on 4 May.", 1),
        ("The baker said the bridge should reopen in May.", 1),
        ("The permit is valid until May.", 1),
        ("The film shows Bath in May.", 0),
        ("The charges relate to a fire on 4 May.", 0),
        ("The figure compares with 3% in May.", 0),
        ("The move follows a strike in May.", -1),
    ],
)
def test_the_present_looks_ahead_where_nothing_else_has_the_day(text: str, looks: int) -> None:
    doc = annotate(make_document(text))
    (time,) = doc.times
    assert direction(doc, time, dated_event(doc, time)) == looks
