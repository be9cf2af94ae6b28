"""Word classes in context: verbs, nouns and names told apart by form and neighbours."""

from __future__ import annotations

import pytest

from claimcheck.annotate import annotate
from claimcheck.annotate.events_tags import tag
from claimcheck.annotate.sentences import split
from claimcheck.model import Zone
from tests.conftest import make_document


def tagged(text: str, zone: Zone = Zone.BODY) -> dict[str, str]:
    """Word -> tag, verbs with their form."""
    (sentence,) = split(make_document(text, zone=zone))
    found = tag(sentence)
    return {
        word.text: kind + form
        for word, kind, form in zip(sentence.words, found.tags, found.forms, strict=True)
    }


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The strikes ended.", "strikes", "N"),
        ("Poland strikes a deal with Lund.", "strikes", "Vz"),
        ("The new terminal opens its doors on May 10.", "opens", "Vz"),
        ("The military strikes in May were bad.", "strikes", "N"),
        ("Workers strike for better pay.", "strike", "Vb"),
        ("A 12-day strike on the docks ended.", "strike", "N"),
        ("They plan to strike on Monday.", "strike", "Vb"),
        ("Two injured in crash near Lund", "injured", "Vd"),
        ("Three injured soldiers were flown home.", "injured", "A"),
        ("The recently opened bridge closed.", "opened", "A"),
        ("The bridge was opened by the king.", "opened", "Vd"),
        ("The law has been set aside.", "set", "Vd"),
        ("The ship, which shed 90 boxes, sank.", "shed", "Vd"),
        ("The hall, built in 1990, opens in May.", "opens", "Vz"),
        ("The show, the largest so far, closes on Sunday.", "closes", "Vz"),
        ("The guns, drugs, watches and cars were seized.", "watches", "N"),
        ("The company shed 40 jobs.", "shed", "Vd"),
        ("The cattle shed burned.", "shed", "N"),
        ("Roe scored in the 3-1 win over Graz.", "win", "N"),
        ("Roe, who lives in Graz, won.", "lives", "Vz"),
        ("A wage offset of 3 percent was agreed.", "offset", "N"),
        ("The ship, which lost 90 boxes, reached port.", "reached", "Vd"),
        ("Roe, the mayor, received medals.", "received", "Vd"),
        ("The coach, Ada Roe, says the ferry hit the pier.", "says", "Vz"),
        ("The firm, based in Graz, owns the boats that sank.", "owns", "Vz"),
        ("Roe, 45, a baker, thinks that the ferry sank.", "thinks", "Vz"),
        ("Trains, buses, stops and stations were shut.", "stops", "N"),
        ("The stall had apples, pears, claims the owner had sold.", "claims", "N"),
        ("There were empty houses, burned cars, closed shops.", "closed", "A"),
        ("The court will rule today.", "rule", "Vb"),
        ("He did not rule.", "rule", "Vb"),
        ("He helped build the school.", "build", "Vb"),
        ("She hopes to lay a wreath.", "lay", "Vd"),
        ("He looked after man and bird for years.", "bird", "N"),
        ("He hopes to sign and launch it.", "launch", "Vb"),
        ("After killing the lights, they left.", "killing", "Vg"),
        ("The shelling of the town went on.", "shelling", "N"),
        ("They left after shelling the town.", "shelling", "Vg"),
        ("He was accused of taking bribes.", "taking", "Vg"),
        ("She is pregnant and injured.", "injured", "A"),
        ("They were arrested and charged.", "charged", "Vd"),
        ("It was seen last week and last year.", "last", "A"),
        ("The offer that attracts investors is gone.", "attracts", "Vz"),
        ("The US warned its allies.", "US", "E"),
        ("He told us everything.", "us", "O"),
        ("In May the court may rule.", "May", "M"),
        ("In May the court may rule.", "may", "X"),
        ("She said her brother knew her.", "knew", "Vd"),
        ("They march on Friday.", "march", "Vb"),
        ("Mark Berg resigned.", "Mark", "E"),
        ("Marks were given.", "Marks", "N"),
        ("After that vote they left.", "that", "D"),
        ("He said that they left.", "that", "W"),
        ("He's gone.", "'s", "X"),
        ("Lund's mayor resigned.", "'s", "G"),
        ("They didn't appear.", "didn't", "X"),
        ("Zorblings were quickly xqzted.", "Zorblings", "E"),
        ("Those who lead the party met.", "lead", "Vb"),
        ("The line was last repaired in 1996.", "last", "R"),
        ("Police say the man was 48 percent owner.", "owner", "N"),
        ("Is he the last?", "last", "N"),
        ("He saw and heard.", "heard", "Vd"),
        ("The court can’t rule.", "rule", "Vb"),
        ("Talks stopped and resume on Monday.", "resume", "Vb"),
        ("It wanted shelling stopped.", "shelling", "Vg"),
        ("The mayor, Berg, resigned.", "Berg", "E"),
        ("Visitors can once more walk there.", "walk", "Vb"),
        ("Trams will no longer stop at Leith.", "stop", "Vb"),
        ("Once they left it rained.", "Once", "W"),
    ],
)
def test_tags(text: str, word: str, expected: str) -> None:
    assert tagged(text)[word] == expected


def test_headlines_whose_capitals_tell_nothing() -> None:
    found = tagged("Minister Resigns After Court Ruling In Lund", Zone.HEADLINE)
    assert (found["Resigns"], found["Court"], found["Lund"]) == ("Vz", "N", "E")
    assert tagged("TWO DIE AS TRAM DERAILS", Zone.HEADLINE)["DERAILS"] == "Vz"


def test_tags_and_forms_run_along_the_words() -> None:
    (sentence,) = split(make_document("The vote, held on Monday, failed."))
    found = tag(sentence)
    assert found.tags == "DNSVPMSVS"
    assert found.forms == ["", "", "", "d", "", "", "", "d", ""]


@pytest.mark.parametrize(
    ("text", "verb", "told"),
    [
        ("The final takes place in Leeds.", "takes place", True),
        ("The elections take place in May.", "take place", True),
        ("The factory makes shoes.", "makes", True),
        ("Two firms make shoes.", "make", True),
        ("The firm runs clinics in Leeds.", "runs", False),  # met as a noun as well
        ("The give box is here.", "give", False),
        ("The rate hikes cost jobs.", "hikes", False),
        ("Ghana face Togo in Kumasi on Monday.", "face", True),
        ("Everton host Chelsea in Leeds.", "host", True),
        ("Barcelona play in Turin on Wednesday.", "play", True),
        ("England coach Eddie Jones on Sunday praised the side.", "coach", False),
        ("BBC host Gary Lineker, who earns more, left.", "host", False),
        ("The Broadway play Hamilton opens in May.", "play", False),
        ("Chelsea target Declan Rice has signed.", "target", False),
    ],
)
def test_what_is_hardly_a_noun_is_a_verb_before_a_bare_object(text: str, verb: str, told: bool) -> None:
    events = annotate(make_document(text)).events
    assert any(text[e.span.start : e.span.end] == verb and e.form == "verb" for e in events) is told


@pytest.mark.parametrize(
    ("text", "is_verb"),
    [
        ("The bid, made last month without any warning, lapsed.", False),
        ("The prize that she was awarded last Friday is gold.", False),
        ("The talks may last a week.", True),
        ("The talks last two hours.", True),
    ],
)
def test_last_before_a_period_is_no_verb(text: str, is_verb: bool) -> None:
    events = annotate(make_document(text)).events
    assert any(text[e.span.start : e.span.end] == "last" for e in events) is is_verb


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The barn dates from 1935.", "dates"),
        ("The run of 31 plays ends on 8 February.", "ends"),
        ("The fair, in a former dairy, shows 120 sorts of cheese.", "shows"),
        ("Its owners face three suits.", "face"),
        ("Some carried children all the way.", "carried"),
        ("That left 412 cattle.", "left"),
        ("The law firm said on Monday that it was full.", "said"),
        ("A school principal resigned on Monday.", "resigned"),
        ("The dance classic drew crowds.", "drew"),
        ("In 2019 a friend of his returned a violin.", "returned"),
    ],
)
def test_a_sentence_has_a_verb(text: str, verb: str) -> None:
    assert tagged(text)[verb].startswith("V")


@pytest.mark.parametrize(
    "text",
    [
        "Guilty, on seven counts.",
        "Another flock in ruins.",
        "A horse for the autumn show?",
        "Room 14, second bed on the left.",
    ],
)
def test_a_fragment_has_none(text: str) -> None:
    assert not any(found.startswith("V") for found in tagged(text).values())
