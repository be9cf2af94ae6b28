"""What a sentence says its subject is, by exact spans and values."""

from __future__ import annotations

import pytest

from claimcheck.claims.description_words import EXTRACTOR
from claimcheck.documents import parse_document
from claimcheck.pipeline import extract_claims


def told(text: str) -> dict[str, tuple[str, str]]:
    """(words, value) of each description of a text, by attribute."""
    claims = extract_claims(parse_document(text.encode(), "a.txt"))
    return {c.attribute: (c.as_written, str(c.value)) for c in claims if c.extractor == EXTRACTOR}


@pytest.mark.parametrize(
    ("text", "attribute", "expected"),
    [
        ("Ravi Anand is an Indian cricketer.", "nationality", ("Indian", "IN")),
        ("Ravi Anand is a South Korean singer.", "nationality", ("South Korean", "KR")),
        ("The Danish firm Novabo closed its works.", "nationality", ("Danish", "DK")),
        ("Novabo, a Swedish company, closed its works.", "nationality", ("Swedish", "SE")),
        ("Ada Lund (born 3 May 1971) is a writer.", "birth", ("3 May 1971", "1971-05-03")),
        ("Ada Lund -LRB- born 3 May 1971 -RRB- is a writer.", "birth", ("3 May 1971", "1971-05-03")),
        ("Ada Lund (1 May 1901 – 2 June 1980) was a writer.", "death", ("2 June 1980", "1980-06-02")),
        ("On 2 June 1980, Ada Lund died.", "death", ("2 June 1980", "1980-06-02")),
        ("Ada Lund was born in May.", "birth", ("May", "--05")),
        ("Novabo was founded in 1998.", "founding", ("1998", "1998-01-01/1998-12-31")),
        ("Founded in 1998, Novabo makes clocks in Leith.", "founding", ("1998", "1998-01-01/1998-12-31")),
        ("Novabo is a firm, founded in 1998.", "founding", ("1998", "1998-01-01/1998-12-31")),
        ("Novabo, founded in 1998, is a firm.", "founding", ("1998", "1998-01-01/1998-12-31")),
        ("Cold Water is her second studio album.", "rank of studio album", ("second", "2")),
        ("Hollow Bay is a film directed by Bo Ek and Eva Vik.", "director", ("Bo Ek and Eva Vik", "bo, ek, eva, vik")),
        ("Cold Water is a song by the Danish band Nord.", "performer", ("Nord", "nord")),
        ("Hollow Bay is a 2017 film.", "year", ("2017", "2017-01-01/2017-12-31")),
        ("Arnvik is a town in the northern part of Norway.", "located", ("Norway", "Norway")),
        ("Ada Lund is not a model.", "kind", ("model", "not model")),
        ("Ada Lund did not resign.", "deed", ("did not resign", "not resign")),
        ("Ada Lund has yet to resign.", "deed", ("has yet to resign", "not resign")),
        ("Ada Lund is yet to resign.", "deed", ("is yet to resign", "not resign")),
        ("Novabo produced zero training films.", "deed", ("produced zero", "not produce")),
        ("Ada Lund was an American player playing for Nord.", "kind", ("player", "player")),
        ("In 1975 Ada Lund won and became the first woman to lead a major party.", "kind", ("woman", "woman")),
        ("Ada Lund was the first woman to lead a major party in Oslo.",
         "rank of woman to lead major party oslo", ("first", "1")),
        ("Cold Water is part of her second studio album.", "rank of studio album", ("second", "2")),
        ("Anna Vik is a character in the Danish novel Rebekka.", "work of character", ("Rebekka", "rebekka")),
        ("Ada Lund wrote the screenplay for Hollow Bay.", "writer",
         ("wrote the screenplay for Hollow Bay", "ada, lund")),
        ("Ada Lund wrote and directed the 2013 film Hollow Bay.", "director",
         ("wrote and directed the 2013 film Hollow Bay", "ada, lund")),
        ("Havna has about 800 inhabitants.", "number of inhabitant", ("about 800", "720..880")),
    ],
)  # fmt: skip
def test_told(text: str, attribute: str, expected: tuple[str, str]) -> None:
    assert told(text)[attribute] == expected


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("Ada Lund is the Danish ambassador.", "nationality"),
        ("Ada Lund is a French-language poet.", "nationality"),
        ("Ada Lund is a former minister.", "kind"),
        ("Ada Lund wrote for the Oslo Times.", "writer"),
        ("Ada Lund wrote a letter to Hollow Bay.", "writer"),
        ("Ada Lund did not write Hollow Bay.", "writer"),
        ("Ada Lund was the first woman in Oslo.", "rank of woman"),
        ("Novabo was founded after 1998.", "founding"),
        ("Police said Ada Lund died in 1980.", "death"),
        ("Ada Lund sold more than 100,000 copies.", "number of copy"),
    ],
)
def test_not_told(text: str, attribute: str) -> None:
    assert attribute not in told(text)


def test_pronoun_and_other_name() -> None:
    text = "Ada Lund, better known as Lise Vang, is a writer. She was born in 1971. He lives at Voss."
    claims = [
        c for c in extract_claims(parse_document(text.encode(), "a.txt")) if c.attribute in ("kind", "birth")
    ]
    assert [(c.scope, c.as_written) for c in claims] == [
        (("ada lund", "lise vang"), "writer"),
        (("ada lund", "lise vang"), "1971"),
    ]
