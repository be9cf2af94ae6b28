"""Which articles are worth comparing, and why."""

from __future__ import annotations

import pytest
from made_articles import articles

from claimcheck.annotate import annotate
from claimcheck.subjects.entities import join
from claimcheck.subjects.stories import BLOCK_CAP, Likeness, alike, features
from claimcheck.subjects.weights import name_weight, rarity

FERRY = "The ferry Astrid Lund sank off Leith on Tuesday. Rescuers saved 174 passengers, the coastguard said."
AGAIN = "Some 174 passengers were rescued when the Astrid Lund ferry went down off Leith."
COURT = "Mara Holt was convicted of fraud in Bristol on Tuesday after a long trial over invoices."

TALKS = tuple(f"Talk number {number} was about tax." for number in range(6))


def likenesses(*texts: str) -> dict[tuple[str, str], Likeness]:
    """Likeness by the letters of the articles' paths."""
    docs = [annotate(document) for document in articles(*texts)]
    letters = {doc.document.id: doc.document.path[0] for doc in docs}
    found = alike(docs, join(docs)[1])
    return {
        (min(letters[one], letters[two]), max(letters[one], letters[two])): likeness
        for (one, two), likeness in found.items()
    }


def test_articles_of_one_story_are_alike_and_say_by_what() -> None:
    found = likenesses(FERRY, AGAIN, COURT)
    assert list(found) == [("a", "b")]
    likeness = found["a", "b"]
    assert 0.16 <= likeness.score <= 1
    assert likeness.names >= 3
    assert str(likeness) == f"likeness {likeness.score:.2f} ({', '.join(likeness.shared)})"
    assert "astrid lund" in " ".join(likeness.shared)


def test_wording_without_a_common_name_is_not_enough_in_a_pile() -> None:
    one = "The defendant was convicted of fraud after a long trial over forged invoices and bribery."
    two = "A jury convicted the defendant of fraud after a trial over forged invoices and bribery."
    assert likenesses(one, two, *TALKS) == {}


def test_pairs_are_of_sorted_ids_and_do_not_depend_on_the_order() -> None:
    docs = [annotate(document) for document in articles(FERRY, AGAIN, COURT)]
    keys = join(docs)[1]
    found = alike(docs, keys)
    assert all(one < two for one, two in found)
    assert found == alike(docs[::-1], keys)


def test_what_all_articles_share_compares_none_of_them() -> None:
    texts = [f"Ada Lund spoke {n}." for n in range(BLOCK_CAP + 1)]
    docs = [annotate(document) for document in articles(*texts)]
    keys = join(docs)[1]
    assert alike(docs, keys) == {}
    assert alike(docs[:BLOCK_CAP], keys)


def test_features_of_an_article() -> None:
    (doc,) = (annotate(document) for document in articles(FERRY))
    found = features(doc, join([doc])[1])
    assert found["event capsize"] == 0.6
    assert found["number 174"] == 0.8
    assert found["name leith"] == 1.2
    assert found["passenger"] == rarity("passenger")
    assert "the" not in found


def test_related_links_say_nothing_of_the_story() -> None:
    text = (
        f"{COURT}\n\nThe judge spoke for an hour before the court rose and the public left the room.\n\n"
        "Related articles\n\nAstrid Lund ferry sinks off Leith with 174 aboard\n"
    )
    (doc,) = (annotate(document) for document in articles(text))
    found = features(doc, join([doc])[1])
    assert "event convict" in found
    assert not {"number 174", "event capsize", "name leith"} & set(found)


@pytest.mark.parametrize(("word", "low", "high"), [("say", 0, 0), ("ferry", 0.5, 1), ("xqzv", 1, 1)])
def test_rare_words_weigh_more(word: str, low: float, high: float) -> None:
    assert low <= rarity(word) <= high


def test_persons_weigh_more_than_places() -> None:
    assert name_weight("person") > name_weight("thing") > name_weight("place")
    assert name_weight("no such type") == 1.0


def test_a_handful_needs_no_name_in_common() -> None:
    mill = "A fire in a paper mill killed six weavers on Tuesday night. The flames were first seen in the drying loft."
    loft = "Nine weavers have died, the hospital said. The fire began in the drying loft of the paper mill."
    handful = likenesses(mill, loft)
    assert [likeness.names for likeness in handful.values()] == [0]
    assert not likenesses(mill, loft, *TALKS)


def test_a_handful_of_two_countries_needs_a_name_in_common() -> None:
    assert not likenesses(
        "In Bergen snow fell on a school on Friday and its roof of slate gave way with a groan.",
        "In Graz snow fell on a school on Sunday and its roof of slate gave way with a groan.",
    )
