"""The place of an article's news, read from the whole article."""

from __future__ import annotations

import pytest
from made_articles import annotated
from scene import scene
from scene_states import Evidence, likeliest_state

from claimcheck.annotate.gazetteer import look_up


def named(text: str) -> str:
    place = scene(annotated(text))
    return ", ".join(reversed(place.path)) if place else ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A man died in a fire in Lerwick on Friday.", "Lerwick, Shetland Islands, Scotland, United Kingdom"),
        # the state decides between namesakes, wherever it stands
        (
            "Two girls drowned in a pond in Decatur on Monday.\n\nIt was the third such death in Georgia this year.",
            "Decatur, DeKalb County, Georgia, United States",
        ),
        (
            "Two girls drowned in a pond in Decatur on Monday.\n\nMacon County has many ponds, said a teacher from "
            "Springfield, Ill.",
            "Decatur, Macon County, Illinois, United States",
        ),
        # the map's own spelling, and a lead over every namesake
        ("Two girls drowned in a pond in St. Louis on Monday.", "St. Louis, Missouri, United States"),
        ("Two girls drowned in a pond in San Antonio on Monday.", "San Antonio, Bexar County, Texas, United States"),
        # where someone comes from is not where it happened
        (
            "A barn burned down in Ghent on Tuesday. The owner, from Antwerp, was away.",
            "Gent, Flanders, Belgium",
        ),
        # nor where the hurt were taken, nor what it lies miles from
        (
            "Girl stable in Antwerp hospital\n\nA girl was flown to a hospital in Antwerp on Friday. She was hurt at a "
            "home in Ghent.",
            "Gent, Flanders, Belgium",
        ),
        (
            "A barn burned down at a farm in Ghent on Tuesday, 60 km west of Antwerp. Antwerp is 60 km to the east.",
            "Gent, Flanders, Belgium",
        ),
        # its police and its homes say more than a man of the town
        (
            "Antwerp man accused\n\nAn Antwerp man set fire to a Ghent home, Ghent police said.",
            "Gent, Flanders, Belgium",
        ),
        # a quarter's own city, where the article names it
        (
            "A tram hit a van in Zehlendorf on Friday.\n\nNobody was hurt, police in Berlin said.",
            "Berlin, Germany",
        ),
        # a suburb that has its own name is not the city whose clinic takes in the hurt
        (
            "A man was burned in Spandau on Friday.\n\nHe was flown to a hospital in Berlin.",
            "Spandau, Berlin, Germany",
        ),
        # nor is the scene where someone comes from who was hurt at a range that bears its town's name
        (
            "On Sunday a Nampa girl was hurt at the Weiser Gun Range.\n\nShe was taken to a hospital in Boise, Idaho.",
            "Weiser, Washington County, Idaho, United States",
        ),
        # the side of a town is the town's, and a town in capitals opens the text
        ("A boy drowned in a pond at a Southwest Baltimore home.", "Baltimore, Maryland, United States"),
        (
            "BLOWING ROCK, N.C. - A boy drowned in a pond on Monday.",
            "Blowing Rock, Watauga County, North Carolina, United States",
        ),
        ("SEATTLE (WAVE) - A boy drowned in a pond on Monday.", "Seattle, King County, Washington, United States"),
        # the words of one country's news tell its towns from namesakes abroad
        ("A boy was found dead in Toledo on Monday.", "Toledo, Lucas County, Ohio, United States"),
        ("A boy was found dead in Naples on Monday.", "Naples, Napoli, Campania, Italy"),
        ("A boy was found dead in Naples on Monday. A friend called 911.", ""),
        # what the happening is called by is its place, whoever tells of it
        (
            "A forester in Breda said that hunters are careful.\n\nThe Tilburg hunting accident was the first in the "
            "Netherlands this year.",
            "Tilburg, North Brabant, Netherlands",
        ),
        # two towns that are told about as much leave it open
        ("Barns in Ghent and in Bruges, in Flanders, burned down.", "Flanders, Belgium"),
        ("Two people drowned in Kent County, Delaware, on Friday.", "Kent County, Delaware, United States"),
        ("A barn burned in Springfield on Tuesday.", ""),
        ("A man died in a fire on Friday.", ""),
    ],
)  # fmt: skip
def test_the_scene(text: str, expected: str) -> None:
    assert named(text) == expected


def test_an_outlet_in_the_headline_is_no_scene() -> None:
    text = "Barn burns down in Ghent - Antwerp News\n\nThe barn burned down in Ghent on Tuesday night."
    assert named(text).startswith("Gent")


def test_a_county_that_holds_a_town_of_the_name_decides_whatever_their_size() -> None:
    weights = {"Elgin": 7.0, "Fayette County": 1.4, "Iowa": 1.4}
    evidence = [Evidence(name, look_up(name), weight, weight) for name, weight in weights.items()]
    assert likeliest_state(evidence) == ("US", "Iowa")
    assert likeliest_state(evidence[:1]) != ("US", "Iowa")
