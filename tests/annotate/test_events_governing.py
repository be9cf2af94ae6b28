"""Which event a time, place or amount hangs on."""

from __future__ import annotations

import pytest

from claimcheck.annotate.events import annotate, governing
from claimcheck.annotate.mentions import Annotated
from claimcheck.annotate.sentences import split
from claimcheck.model import Span
from tests.conftest import make_document


def governor(text: str, modifier: str) -> str | None:
    doc = make_document(text)
    sentences = split(doc)
    events = annotate(sentences, ())
    start = text.index(modifier)
    event = governing(Annotated(doc, sentences, events=events), Span(start, start + len(modifier)))
    return None if event is None else text[event.span.start : event.span.end]


@pytest.mark.parametrize(
    ("text", "modifier", "trigger"),
    [
        # speech verbs date the speech, what was told has its own day
        ("The council said on Tuesday the bridge was closed.", "Tuesday", "said"),
        ("The envoy said he met the king on Tuesday.", "Tuesday", "met"),
        ("The bridge will be closed, the council said on Tuesday.", "Tuesday", "said"),
        ("Two divers were found, police said on Monday.", "Monday", "said"),
        ("The firm announced the sale on Monday.", "Monday", "announced"),
        ("The firm said on Monday that it sold the mill in June.", "June", "sold"),
        ("She told the court on Friday that the fire began at dawn.", "Friday", "told"),
        # a noun takes what stands inside its phrase
        ("Monday's meeting in Milan was tense.", "Monday", "meeting"),
        ("Nobody has forgotten the June 28 shooting.", "June 28", "shooting"),
        ("The flood of 2019 ruined the harvest.", "2019", "flood"),
        # what a happening does is that happening
        ("A fire ripped through the mill on Tuesday.", "Tuesday", "fire"),
        ("The blast that rocked the mill on Tuesday was heard.", "Tuesday", "blast"),
        ("An avalanche struck the mill on Tuesday.", "Tuesday", "avalanche"),
        ("They held peace talks there on Tuesday.", "Tuesday", "talks"),
        ("The vote shook the party on Tuesday.", "Tuesday", "vote"),
        ("The news shook the talks on Tuesday.", "Tuesday", "shook"),
        ("The fire led to talks on Tuesday.", "Tuesday", "led"),
        ("After the 10-month war the port was rebuilt.", "10-month", "war"),
        ("They returned after seven years of war.", "seven years", "war"),
        ("The meeting in Milan on Friday ended early.", "Friday", "meeting"),
        ("The meeting in Milan on Friday ended early.", "Milan", "meeting"),
        ("The talks between Oslo and Lima in March failed.", "March", "talks"),
        ("He attended the summit in Bergen.", "Bergen", "summit"),
        ("The unit moved there after a mutiny in the south last month.", "last month", "mutiny"),
        ("His trip to Lima, the capital of Peru, on Monday follows a row.", "Monday", "trip"),
        # a verb behind an aside that no verb stands before
        ("Some 400 people, many of them old, marched through Bern.", "Some 400 people", "marched"),
        ("Forty people, among them two nurses, caught it in May, doctors said.", "Forty people", "caught"),
        # a comma closes an aside
        ("Police held Roe, who was wanted for arson, in Bern on Sunday.", "Sunday", "held"),
        ("The bank closed its branch, which had opened in 1868, on Monday.", "1868", "opened"),
        ("The bank closed its branch, which had opened in 1868, on Monday.", "Monday", "closed"),
        ("The firm recalled the toys, made in Turin, on Monday.", "Monday", "recalled"),
        ("Roe bought Alba, which was founded in Graz, Austria, in 1868.", "1868", "founded"),
        ("The men left Roe, who was born in Bern, and in 1990 joined a circus, at home.", "1990", "joined"),
        ("Roe spoke as she hosted Bo Quist, her friend, for tea on Sunday.", "Sunday", "hosted"),
        # otherwise the verb of the clause
        ("On Friday the court fined the bank.", "Friday", "fined"),
        ("On Friday, after the talks, the court fined the bank.", "Friday", "fined"),
        ("The mayor on Friday opened the bridge.", "Friday", "opened"),
        ("The bridge, opened in 1936, collapsed on Sunday.", "1936", "opened"),
        ("The bridge, opened in 1936, collapsed on Sunday.", "Sunday", "collapsed"),
        ("A bus crashed on Sunday, killing 12 people.", "12 people", "killing"),
        ("The firm plans to close the mill in May.", "May", "close"),
        ("Workers walked out on Monday and will vote on Thursday.", "Monday", "walked out"),
        ("Workers walked out on Monday and will vote on Thursday.", "Thursday", "vote"),
        ("On Monday, after the fire had been put out, the mayor resigned.", "Monday", "resigned"),
        ("On Monday a man who had come home was tried.", "Monday", "tried"),
        ("On Tuesday a bridge built in 1990 was closed.", "Tuesday", "closed"),
        ("On Monday she was able to return.", "Monday", "return"),
        ("Forty people, that is to say half the village, had turned up.", "Forty people", "turned up"),
        ("There was a raid on Monday.", "Monday", "raid"),
        ("Not until Friday did the rescuers reach the hut.", "Friday", "reach"),
        ("The hall in which 12 people died on Monday was built in 1970.", "12 people", "died"),
        ("The hall was rebuilt by Bo Quist, who was 30, in 1987.", "1987", "rebuilt"),
        ("Police said at least 12 people died on Monday.", "at least 12", "died"),
        ("The firm said more than four billion songs had been sold.", "more than four", "sold"),
        # verbs that only carry a noun
        ("The meeting was held on Monday.", "Monday", "meeting"),
        ("A referendum is planned for October.", "October", "referendum"),
        ("The election took place in 2021.", "2021", "election"),
        ("Mr. Berg had been to the vote in Lund on Friday.", "Friday", "vote"),
        ("Nobody spoke of Monday, the vote went on.", "Monday", "spoke"),
        ("He was dismissed over the losses in the spring of 2019.", "2019", "was dismissed"),
        ("The raid, which began at dawn on Friday, went on.", "Friday", "began"),
        ("Since the war it has not rained in June.", "June", "rained"),
        # places beside another event
        ("The minister resigned a month after the vote.", "a month after", "resigned"),
        ("Two days before the vote, the minister resigned.", "Two days before", "resigned"),
        ("A week after the vote.", "A week after", "vote"),
    ],
)
def test_governing(text: str, modifier: str, trigger: str) -> None:
    assert governor(text, modifier) == trigger


@pytest.mark.parametrize(
    ("text", "modifier", "trigger"),
    [
        ("A quiet day in Bergen.", "Bergen", None),
        # a clause of "be", "have" or "do" alone leaves it open, whatever other clauses tell
        ("Monday was quiet until the vote began.", "Monday", None),
        ("They did the work on Monday and hope to leave.", "Monday", None),
        ("Police say two boys were in the loft when the gun went off.", "two boys", None),
        ("Her crew had nine members and a cook who sings.", "nine", None),
        ("The guild, which has 214 cases on its desk, would rather have a guarantee.", "214", None),
        ("They wed here, had three children and built a mill.", "three", None),
        ("The barn, built of oak, was empty in May.", "May", None),
        ("The mayor was in Lund on Monday, when the fire broke out.", "Monday", None),
        ("On Monday, when the fire broke out, the mayor was in Lund.", "Monday", None),
        ("She agreed on condition that he be back before October.", "October", None),
        ("The vote is in October.", "October", "vote"),
        ("In October, nothing. The vote passed.", "October", None),
    ],
)
def test_sentences_without_a_verb(text: str, modifier: str, trigger: str | None) -> None:
    assert governor(text, modifier) == trigger


def test_a_span_before_all_sentences_has_none() -> None:
    doc = make_document("   ")
    assert governing(Annotated(doc, ()), Span(0, 1)) is None
