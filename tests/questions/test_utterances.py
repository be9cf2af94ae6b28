"""Quotations that are one utterance, and how their words stand."""

from __future__ import annotations

import pytest
from made_articles import joined

from claimcheck.questions.utterances import Utterances, one_speaker, utterances
from claimcheck.values.utterance import Likeness

HEAD = "Harbour master Mara Holt spoke in Leith on Friday, and pilot Bo Ek was there.\n\n"
NO = "We will not close the harbour to trawlers this winter"
YES = "We will close the harbour to trawlers this winter"
SAME_SENSE = "We are not going to shut the harbour to trawlers this winter"


def said(words: str, cue: str = "Holt said") -> str:
    return f'{HEAD}"{words}," {cue}.'


def found(*texts: str) -> tuple[Utterances, ...]:
    return utterances(joined(*texts))


@pytest.mark.parametrize(
    ("one", "two", "likeness"),
    [
        (said(NO), said(NO), Likeness.IDENTICAL),
        (said(NO), said(NO, "Ek said"), Likeness.IDENTICAL),
        (said(NO), said(YES), Likeness.MEANING_CHANGED),
        (said(NO), said(SAME_SENSE), Likeness.REWORDED),
        # where a text names nobody, the words decide
        (said(NO), said(SAME_SENSE, "a spokesman said"), Likeness.REWORDED),
    ],
)
def test_two_quotations_of_one_utterance(one: str, two: str, likeness: Likeness) -> None:
    (utterance,) = found(one, two)
    first, second = utterance.claims
    assert [p.path for p in utterance.claims] == ["a.txt", "b.txt"]
    assert utterance.relation(first, second) is utterance.relation(second, first) is likeness
    assert utterance.subject == "person:mara holt"
    ((alignment),) = utterance.aligned.values()
    assert alignment.reasons == (f"words {likeness.value}",)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (said(NO), said("Nobody slept or ate that night in Bergen")),
        # other words of another speaker are another utterance
        (said(NO), said(SAME_SENSE, "Ek said")),
        (said(NO), said(YES, "Ek said")),
        (said(NO), said(SAME_SENSE, "a diver said")),
        # articles that have no story in common
        (said(NO), f'"{YES}," said Jon Aas in Quito.'),
    ],
)
def test_two_utterances(one: str, two: str) -> None:
    assert found(one, two) == ()


def test_inside_an_article_the_headline_repeats_the_body() -> None:
    body = f'"{NO}," Holt said. "{NO}," she said.'
    (utterance,) = found(f'Holt: "{YES}"\n\n{HEAD}{body}')
    headline, *rest = utterance.claims
    assert headline.claim.as_written == YES
    assert [utterance.relation(headline, other) for other in rest] == [Likeness.MEANING_CHANGED] * 2
    assert utterance.relation(*rest) is Likeness.OTHER
    assert found(f"{HEAD}{body}") == ()


def test_a_wording_joins_where_it_fits_most() -> None:
    (utterance,) = found(said(NO), said(NO), said(SAME_SENSE))
    assert [p.claim.as_written for p in utterance.claims] == [NO, NO, SAME_SENSE]
    assert len(utterance.relations) == 3


def test_paraphrase_is_no_quotation() -> None:
    assert found(f"{HEAD}Holt said that the harbour would not close.", said(NO)) == ()


def test_one_speaker_by_name_or_by_words() -> None:
    held = [p for p in joined(said(NO), said(NO, "Ek said")).placed if p.claim.attribute == "said"]
    assert one_speaker(held[0], held[0])
    assert not one_speaker(held[0], held[1])


def test_a_long_remark_that_is_the_same_word_for_word_is_one_in_articles_of_any_kind() -> None:
    (utterance,) = found(said(NO), f'"{NO}," said Jon Aas in Quito.')
    assert [p.claim.subject for p in utterance.claims] == ["person:mara holt", "person:jon aas"]


def test_a_turned_meaning_has_most_words_in_one_order_or_nearly_all_telling_ones() -> None:
    isnt, other = "Bo isn't the reason we lost", "The reason we lost is that Bo is one and they are five"
    assert found(said(isnt), said(other)) == ()
    (turned,) = found(
        said("The harbour smells. Please do not close it"), said("Please close it. The harbour smells")
    )
    assert turned.relation(*turned.claims) is Likeness.MEANING_CHANGED
