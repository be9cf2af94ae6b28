from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from made_articles import annotated

from claimcheck.annotate.mentions import Annotated
from claimcheck.claims.persons_facts import Fact, trade_facts
from claimcheck.claims.persons_kin import kin_facts, raised_facts
from claimcheck.claims.persons_nations import nation_facts
from claimcheck.claims.persons_terms import length_facts, term_facts


@pytest.mark.parametrize(
    ("reader", "text", "written"),
    [
        (trade_facts, "Bo Ek, a retired bus driver, heard it.", ["a retired bus driver"]),
        (
            trade_facts,
            "Ada Lund died on Monday. The daughter of a miller, she sang.",
            ["daughter of a miller"],
        ),
        (trade_facts, "Ada Lund, a miller's daughter, sang.", ["a miller's daughter"]),
        (trade_facts, "Ada Lund sang. Her father was a poor ferryman.", ["father was a poor ferryman"]),
        (trade_facts, "Bo Ek saw a miller.", []),
        (kin_facts, "Per Vik fell. His son, Jon, called.", ["son, Jon"]),
        (
            kin_facts,
            "Per Vik fell. Jon Vik, 31, the victim's nephew, called.",
            ["Jon Vik, 31, the victim's nephew"],
        ),
        (kin_facts, "Per Vik fell. His son called.", []),
        (raised_facts, "Ada Lund, 19, who was brought up in Odda, won.", ["Odda"]),
        (raised_facts, "Ada Lund grew up in Odda and Voss.", []),
        (raised_facts, "Ada Lund grew up in Odda and", ["Odda"]),
        (nation_facts, "A 31-year-old Danish cyclist was killed.", ["Danish cyclist"]),
        (nation_facts, "A cyclist from Finland died.", ["cyclist from Finland"]),
        (nation_facts, "A Danish cyclist won.", []),
        (nation_facts, "A Danish cyclist died. A Finnish cyclist died.", []),
        (term_facts, "Ada Lund was elected to a third term.", ["third"]),
        (term_facts, "Ada Lund is seeking a third term.", []),
        (length_facts, "Ada Lund signed a three-year contract.", ["three-year"]),
        (length_facts, "The mandate runs for two years.", ["two years"]),
        (length_facts, "The work on the contract took two years.", []),
    ],
)
def test_what_is_told(reader: Callable[[Annotated], Iterator[Fact]], text: str, written: list[str]) -> None:
    doc = annotated(text)
    assert [doc.text_at(fact.span) for fact in reader(doc)] == written


def test_forms_of_one_trade_are_one() -> None:
    one, two = (
        next(trade_facts(annotated(f"Bo Ek, a retired {trade}, heard it.")))
        for trade in ("postman", "letter carrier")
    )
    assert one.words == two.words
