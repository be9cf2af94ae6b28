from __future__ import annotations

import pytest
from made_articles import annotated


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("Voss Rovers beat Molde Harbour 3-1 on Saturday.", "organisation"),
        ("Molde Harbour drew 1-1 with Voss Rovers on Saturday.", "organisation"),
        ("Voss Rovers lost 3–1 to Molde Harbour on Saturday.", "organisation"),
        ("Voss Rovers beat the fog at Molde Harbour on Saturday.", "not an organisation"),
    ],
)
def test_a_side_of_a_match_is_a_team(text: str, sort: str) -> None:
    types = {name.text: name.type for name in annotated(text).names}
    assert (types["Molde Harbour"] == "organisation") == (sort == "organisation")


def test_a_player_is_none() -> None:
    assert annotated("Ada Lund beat Mette Holm 6-3 on Saturday.").names[0].type == "person"
