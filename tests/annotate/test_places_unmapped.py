"""Places that the map does not have, told by the words before them."""

from __future__ import annotations

import pytest
from made_articles import annotated


def found(text: str) -> list[tuple[str, str, str, str]]:
    return [(m.place.name, m.usage, m.preposition, m.place.level) for m in annotated(text).places]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The lorry sank at Ombrolo on Monday.", [("Ombrolo", "location", "at", "locality")]),
        ("Two walkers were found near the hamlet of Skarvenhult.",
         [("Skarvenhult", "location", "near", "locality")]),
        ("She was born in the capital, Port Velisar, in 1970.", [("Port Velisar", "location", "in", "locality")]),
        ("The wreck lies off the island of Ombrolo.", [("Ombrolo island", "location", "off", "landmark")]),
        ("The bell was found by a diver outside Ombrolo.", [("Ombrolo", "location", "outside", "locality")]),
        ("It was Friday, in Ombrolo.", [("Ombrolo", "location", "in", "locality")]),
        ("The ferry sank near Ombrolo Head.", [("Ombrolo Head", "location", "near", "landmark")]),
        ("The crew sailed from Ombrolo.", [("Ombrolo", "location", "from", "locality")]),
        ("The crew set out from Ombrolo.", [("Ombrolo", "location", "from", "locality")]),
        ("The wreck lies off the coast of Ombrolo.", [("Ombrolo", "location", "near", "locality")]),
        ("A tug took the ferry to Mallaig.", [("Mallaig", "location", "to", "city")]),
        ("The ferry reached Mallaig at noon.", [("Mallaig", "location", "to", "city")]),
        ("She flew to Marcovia to see the damage.", [("Marcovia", "location", "to", "city")]),
        ("The wreck lies off the island of Coll.", [("Coll island", "location", "off", "landmark")]),
        ("The wreck lies off the island of Andros.", [("Andros", "location", "off", "city")]),
        ("A boat lies beside the harbour of Lerwick.", [("Lerwick", "location", "beside", "city")]),
        ("The helicopter flew to Ombrolo on Monday.", [("Ombrolo", "location", "to", "locality")]),
        ("The ferry was bound for Ombrolo on Monday.", [("Ombrolo", "location", "to", "locality")]),
        ("He gave himself up at the village of Sam Velisar.",
         [("Sam Velisar", "location", "at", "locality")]),
        ("A mill burned in the quarter of Ombrolo.", [("Ombrolo quarter", "location", "in", "landmark")]),
        ("A tunnel runs under Warsaw.", [("Warsaw", "location", "under", "city")]),
        ("A hut burned on the back slopes of Skarvenhult.", [("Skarvenhult", "location", "near", "locality")]),
        ("A hut burned on the far side of Mallaig.", [("Mallaig", "location", "near", "city")]),
        ("A hut burned on the edge of Mallaig.", [("Mallaig", "location", "in", "city")]),
        ("The glider put down close to Skarvenhult.", [("Skarvenhult", "location", "near", "locality")]),
        ("The glider came down not far from Mallaig.", [("Mallaig", "location", "near", "city")]),
        ("The balloon fell within sight of Skarvenhult.", [("Skarvenhult", "location", "near", "locality")]),
        ("A lorry overturned at the entrance to Mallaig.", [("Mallaig", "location", "near", "city")]),
        ("The plane crashed in fields behind Skarvenhult.",
         [("Skarvenhult", "location", "behind", "locality")]),
        ("A probe lay on a hill overlooking Mallaig.", [("Mallaig", "location", "overlooking", "city")]),
        ("They hid in the forests of Skarvenhult.", [("Skarvenhult", "location", "in", "locality")]),
        ("Three climbers died on the east face of Mount Velisar.",
         [("Mount Velisar", "location", "on", "landmark")]),
    ],
)  # fmt: skip
def test_a_name_behind_a_preposition_of_place(text: str, expected: list[tuple[str, ...]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "He holds a stake in Ombrolo.",
        "An analyst at Ombrolo was surprised.",
        "The lorry sank at Ombrolo. Ombrolo said it would pay.",  # somebody
        "He shouted at Skarvenhult.",
        "She came down on the side of Ombrolo.",
        "They came close to Ombrolo in the vote.",
        "He admired the slopes of Ombrolo.",
        "The rider finished just behind Ombrolo.",
        "The matter was taken to Ombrolo.",
        "She works for Ombrolo.",
        "She left Ombrolo in May.",
        "He wrote to Mallaig.",
        "He left Mallaig in May.",  # a town or a firm
        "He was at Ombrolo's house.",
        "They met in English.",
        "The men were held at UVNC.",
    ],
)
def test_what_acts_or_owns_is_no_place(text: str) -> None:
    assert found(text) == []


def test_the_land_told_behind_it_holds_it() -> None:
    places = annotated("A bus burned at Ombrolo in Liguria on Monday.").places
    assert [m.place.path for m in places] == [("Italy", "Liguria", "Ombrolo"), ("Italy", "Liguria")]


def test_a_name_that_the_map_has_several_times_keeps_what_it_can_be() -> None:
    for name in ("Las Rosas", "Kayes"):  # a division is named after the other
        (mention,) = annotated(f"A plane came down at {name} on Monday.").places
        assert not mention.place.path
        assert len({place.country for place in mention.place.readings}) > 1
