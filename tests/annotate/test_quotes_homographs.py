"""Forms that are verbs of saying in one place and nouns, adjectives or conjunctions in another."""

from __future__ import annotations

import pytest

from tests.annotate.test_quotes import read


@pytest.mark.parametrize(
    "text",
    [
        "In a widely read column the ferry was praised.",
        "Guests from such expected ports as Vik and Nord came late.",
        "Berg offered some pointed advice to the crew.",
        "Berg has record low support among the crew.",
        "A set of Ferry Act rules that could close the line are late.",
        "It was one of the many reasons that the ferry was late.",
        "Assuming that the ferry is late, the crew will wait.",
        "It goes without saying that the ferry was late.",
        "Do you know where the ferry is?",
        "Berg left without knowing how they got out.",
    ],
)
def test_these_tell_nothing(text: str) -> None:
    assert [m for m in read(text).mentions if m.cue] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("But some note that the ferry was late.", ("some", "the ferry was late")),
        ("Berg opened a letter, one saying that the ferry was late.", ("", "the ferry was late")),
        (
            "Anna Berg won the crew by telling them that the ferry was late.",
            ("Anna Berg", "the ferry was late"),
        ),
        ("Anna Berg left the port, aside from saying she was late.", ("Anna Berg", "she was late")),
        (
            "Anna Berg said at a stop in Vik, a port, that the ferry was late.",
            ("Anna Berg", "the ferry was late"),
        ),
        (
            "Anna Berg learned during the first days that the ferry was late.",
            ("Anna Berg", "the ferry was late"),
        ),
        ("Anna Berg went on to explain how the ferry was late.", ("Anna Berg", "how the ferry was late")),
    ],
)
def test_these_tell(text: str, expected: tuple[str, str]) -> None:
    (said,) = read(text).said()
    assert said[1] == expected[1]
    assert expected[0] in ("", said[0])


@pytest.mark.parametrize(
    ("text", "speaker", "expected"),
    [
        ("Asked about the late ferry, Anna Berg left.", "", "the late ferry"),
        ("When asked whether it was late, Anna Berg left.", "", "whether it was late"),
        ("Anna Berg was asked how the ferry sank.", "", "how the ferry sank"),
        ("Everything Anna Berg says is late.", "Anna Berg", "Everything"),
        ("Anna Berg said as much.", "Anna Berg", "as much"),
        ("Anna Berg said little about the ferry.", "Anna Berg", "the ferry"),
        ("The court ruled Friday against the ferry.", "The court", "the ferry"),
        ("Anna Berg has yet to say why it was late.", "Anna Berg", "why it was late"),
        ("Anna Berg wanted to know who was late.", "Anna Berg", "who was late"),
        (
            "Some members, however, question the need for a ferry.",
            "Some members",
            "the need for a ferry",
        ),
        ("Others vow changes.", "Others", "changes"),
        ("Anna Berg's comments Friday on the ferry were brief.", "Anna Berg", "the ferry"),
    ],
)
def test_matters_that_are_spoken_of(text: str, speaker: str, expected: str) -> None:
    found = read(text)
    mentions = [m for m in found.mentions if m.cue and text[slice(*m.span)] == expected]
    assert [(found.speaker(m), m.speech) for m in mentions] == [(speaker, False)]
