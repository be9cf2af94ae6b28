"""Page furniture, credits and links, by their words."""

from __future__ import annotations

import pytest

from claimcheck.documents.furniture import (
    closes_article,
    credit_at_end,
    is_caption,
    is_credit,
    is_furniture,
    opens_links,
    words_of,
)

FURNITURE = [
    "Share on Facebook Tweet Email Print",
    "5 min read",
    "Comments (12)",
    "SIGN UP FOR OUR NEWSLETTER",
    "Subscribe to the Leith Courier today!",
    "Follow us on Twitter @leithcourier",
    "Get the latest headlines straight to your inbox.",
    "Follow LEITHNEWS.COM: Facebook | Twitter",
    "Jane Doe and John Roe contributed to this report.",
    "Courier photographer Jane Doe contributed.",
    "Copyright 2016 Leith Media. All rights reserved.",
    "© 2020 Leith Media",
    "Tags: fire, Leith, police",
    "Advertisement",
    "Please enable Javascript to watch this video",
    "jane.doe@example.org",
    "Email: jane.doe@example.org",
    "Read or Share this story: http://example.org/a",
    "This story has been updated.",
    "![A tram](tram.jpg)",
    "***",
    "(Reporting by Jane Doe; Editing by John Roe)",
]
ARTICLE = [
    "Updated figures show that 12 people died.",
    "Copyright holders sued the platform on Monday.",
    "Follow the money, said the prosecutor in court on Tuesday.",
    "Share prices fell 3 percent.",
    "About US$40 billion was lost.",
    "Get out of the house, police told the residents of Leith.",
    "Tagged whales swam 400 km.",
    "Facebook and Twitter shares fell on Monday.",
    "The photo was published in May.",
    "She posted it on Instagram at 3 p.m.",
    "Contact with the ship was lost on 3 May.",
    "x" * 1000,
]


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture(line: str) -> None:
    assert is_furniture(line, words_of(line))


@pytest.mark.parametrize("line", ARTICLE)
def test_article(line: str) -> None:
    assert not is_furniture(line, words_of(line))


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Read more:", "alone"),
        ("READ ALSO", "alone"),
        ("Related Stories", "alone"),
        ("Related:", "alone"),
        ("More from the Leith Courier:", "alone"),
        ("Read more: Two die in Leith fire", "inline"),
        ("ALSO READ | Two die in Leith fire", "inline"),
        ("Related Coverage Two die in Leith fire", "inline"),
        ("►Related: Two die in Leith fire", "inline"),
        ("Related", ""),
        ("Trending", ""),
        ("Read more than you write, she said.", ""),
        ("Read more - or less", ""),
        ("The related stories", ""),
        ("", ""),
        ("Read more: " + "x" * 400, ""),
    ],
)
def test_links(line: str, kind: str) -> None:
    assert opens_links(line, words_of(line)) == kind


@pytest.mark.parametrize(
    "line",
    [
        "Credit…Jane Doe/Agence Nord, via Reuters",
        "Photo: Jane Doe",
        "Photo by Jane Doe",
        "Jane Doe/Getty Images",
        "Jane Doe/AFP",
        "(photo credit: Jane Doe/Reuters)",
        "Image: courtesy of the Doe family",
    ],
)
def test_credits(line: str) -> None:
    assert is_credit(line, words_of(line))


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Credit fell in May.",
        "Photo: a tram lies on its side in Leith",
        "Two die in Leith fire",
        "Reuters reports loss",
    ],
)
def test_no_credits(line: str) -> None:
    assert not is_credit(line, words_of(line))


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("A tram lies on its side. (Photo: Jane Doe/AFP)", "(Photo: Jane Doe/AFP)"),
        ("A tram lies on its side. [Getty Images]", "[Getty Images]"),
        ("A tram lies on its side (Leith Police photo)", "(Leith Police photo)"),
        ("A tram lies on its side. (Source: Leith Police).", "(Source: Leith Police)."),
        ("He was 50 (and tired)", ""),
        ("He was born in Leith (Scotland)", ""),
        ("a)", ""),
        ("()", ""),
    ],
)
def test_credit_at_end(line: str, credit: str) -> None:
    at = credit_at_end(line)
    assert (line[at:] if at >= 0 else "") == credit


def test_captions() -> None:
    assert is_caption("FILE PHOTO: A tram lies on its side in Leith.")
    assert is_caption("Pictured: Jane Doe, who won")
    assert not is_caption("Pictures of the tram were shown.")
    assert not is_caption("Nobody knew: the photo was old.")


def test_comments_close_an_article() -> None:
    assert closes_article(words_of("Leave a Reply"))
    assert closes_article(words_of("12 Comments"))
    assert not closes_article(words_of("Leave a comment on this story about the tram in Leith"))
