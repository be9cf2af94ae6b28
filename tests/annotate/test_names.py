"""Names: spans, titles, appositions, types, and who is who in one document."""

from __future__ import annotations

import pytest
from conftest import make_document

from claimcheck.annotate import names
from claimcheck.annotate.mentions import LocalEntity, NameMention
from claimcheck.annotate.sentences import split
from claimcheck.model import Zone


def read(text: str, zone: Zone = Zone.BODY) -> tuple[tuple[NameMention, ...], tuple[LocalEntity, ...]]:
    found, entities = names.annotate(text, split(make_document(text, zone=zone)))
    for mention in found:
        assert text[mention.span.start : mention.span.end] == mention.text
    return found, entities


def labels(text: str, zone: Zone = Zone.BODY) -> dict[str, str]:
    return {entity.label: entity.type for entity in read(text, zone)[1]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Talks with Marta Lindgren failed.", {"Marta Lindgren": "person"}),
        ("But Dr. Orla V. Keane refused.", {"Orla V. Keane": "person"}),
        ("The Ministry of Defence kept silent.", {"Ministry of Defence": "organisation"}),
        (
            "They praised the Institute for the Study of Ice.",
            {"Institute for the Study of Ice": "organisation"},
        ),
        ("Shares in Dunmore Freight plc fell.", {"Dunmore Freight plc": "organisation"}),
        ("Brokers at Grünwald & Sohn agreed.", {"Grünwald & Sohn": "organisation"}),
        ("It rained in Minsk and near Lake Geneva.", {"Minsk": "place", "Lake Geneva": "place"}),
        ("He lives on the Isle of Man.", {"Isle of Man": "place"}),
        ("She moved to Newcastle upon Tyne.", {"Newcastle upon Tyne": "place"}),
        ("It lies in Reading.", {"Reading": "place"}),
        ("Police said so. Since then nothing moved.", {}),
        ("On Monday, in May, the Polish side left.", {}),
        ("Theresa May left.", {"Theresa May": "person"}),
        ("In May Holmgren left.", {"Holmgren": ""}),
        ("On 12 January Holmgren left.", {"Holmgren": ""}),
        ("Then January Holmgren left.", {"January Holmgren": "person"}),
        ("A Hull-based group grew.", {}),
        ("He phoned Kim Tae-sun yesterday.", {"Kim Tae-sun": "person"}),
        ("Yesterday Cyril Abara won.", {"Cyril Abara": "person"}),
        ("He met Harris County Sheriff's Office staff.", {"Harris County Sheriff's Office": "organisation"}),
        ("A man was shot on Linden Avenue.", {"Linden Avenue": "place"}),
        ("He flew to Halifax, N.S., on Friday.", {"Halifax": "place", "N.S.": "place"}),
        ("British Airways cut flights.", {"British Airways": "organisation"}),
        ("The NVRA sued.", {"NVRA": "organisation"}),
        ("He phoned Anna Lake yesterday.", {"Anna Lake": "person"}),
        ("He phoned FC Rostrand yesterday.", {"FC Rostrand": "organisation"}),
        ("He phoned Getnet Bekel yesterday.", {"Getnet Bekel": "person"}),
        ("He phoned Bekel, who had left.", {"Bekel": "person"}),
        ("He phoned the Red Cross.", {"Red Cross": ""}),
        ("Ships left the Baltic Sea in May.", {"Baltic Sea": "place"}),
        ("He slept at the Charlotte Hotel.", {"Charlotte Hotel": "place"}),
    ],
)
def test_what_is_found_and_what_it_is(text: str, expected: dict[str, str]) -> None:
    assert labels(text) == expected


def test_headlines_in_title_case() -> None:
    text = "Mayor Vows To Rebuild Bridge After Talks With Ostrander\n\nAnna Ostrander came on Monday."
    _, entities = read(text)
    assert [e.label for e in entities] == ["Anna Ostrander"]
    assert entities[0].forms == ("Anna Ostrander", "Ostrander")


@pytest.mark.parametrize(
    ("text", "name", "title", "role", "heads", "countries"),
    [
        ("US General Ruth Calder left.", "Ruth Calder", "US General", "", ("general",), ("US",)),
        ("Mr. Calder left.", "Calder", "Mr.", "", (), ()),
        ("Then launch director Ruth Calder left.", "Ruth Calder", "launch director", "", ("director",), ()),
        (
            "Ruth Calder, chair of the Joint Board, left.",
            "Ruth Calder", "", "chair of the Joint Board", ("chair",), (),
        ),
        ("The firm's treasurer, Ruth Calder, left.", "Ruth Calder", "", "treasurer", ("treasurer",), ()),
        ("President Ruth Calder of Belarus left.", "Ruth Calder", "President", "", ("president",), ("BY",)),
        ("Secretary of State Ruth Calder left.", "Ruth Calder", "Secretary of State", "", ("secretary",), ()),
        ("Waterbury Police Chief Ruth Calder left.", "Ruth Calder", "Waterbury Police Chief", "",
         ("chief", "police captain"), ()),
        ("Prime Minister Ruth Calder left.", "Ruth Calder", "Prime Minister", "",
         ("minister", "prime minister"), ()),
        ("Attorney General Ruth Calder left.", "Ruth Calder", "Attorney General", "", ("attorney general",), ()),
        ("Lt. Gov. Ruth Calder left.", "Ruth Calder", "Lt. Gov.", "", ("governor", "lieutenant governor"), ()),
        ("Former mayor Ruth Calder left.", "Ruth Calder", "Former mayor", "", ("former mayor",), ()),
        ("Harlan County Sheriff Ruth Calder left.", "Ruth Calder", "Harlan County Sheriff", "", ("sheriff",), ()),
        ("Ruth Calder, who is mayor of Leith, left.", "Ruth Calder", "", "", ("mayor",), ()),
        ("Ruth Calder was elected mayor of Leith.", "Ruth Calder", "", "", ("mayor",), ()),
        ("The mayor of Leith, Ruth Calder, left.", "Ruth Calder", "", "mayor", ("mayor",), ()),
    ],
)  # fmt: skip
def test_titles_and_appositions(
    text: str, name: str, title: str, role: str, heads: tuple[str, ...], countries: tuple[str, ...]
) -> None:
    found, entities = read(text)
    mention = next(m for m in found if m.text == name)
    entity = entities[mention.entity]
    assert (mention.title, mention.role) == (title, role)
    assert entity.type == "person"
    assert (entity.roles, entity.countries) == (heads, countries)
    if title:
        assert mention.full is not None
        assert text[mention.full.start : mention.full.end] == f"{title} {name}"


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Ruth Calder, 47, left.", 47),
        ("Ruth Calder, aged 9, left.", 9),
        ("Ruth Calder (31) left.", 31),
        ("Ruth Calder, 2019 winner, left.", None),
    ],
)
def test_ages(text: str, age: int | None) -> None:
    assert read(text)[1][0].age == age


@pytest.mark.parametrize(
    ("text", "label", "forms"),
    [
        (
            "Aleksandr G. Bondar came. Alexander Bondar spoke. Mr. Bondar left.",
            "Aleksandr G. Bondar",
            ("Aleksandr G. Bondar", "Alexander Bondar", "Bondar", "Mr. Bondar"),
        ),
        ("William Tarrow won. Bill Tarrow smiled.", "William Tarrow", ("Bill Tarrow", "William Tarrow")),
        (
            "Salvatore Lo Presti won. Lo Presti smiled.",
            "Salvatore Lo Presti",
            ("Lo Presti", "Salvatore Lo Presti"),
        ),
        (
            "Ostdeutsche Walzbau AG grew. The trade union praised ODW.",
            "Ostdeutsche Walzbau AG",
            ("ODW", "Ostdeutsche Walzbau AG"),
        ),
        (
            "The National River Authority acted. Rules of the NRA apply.",
            "National River Authority",
            ("NRA", "National River Authority"),
        ),
        ("Dunmore Freight grew. Later Dunmore sank.", "Dunmore Freight", ("Dunmore", "Dunmore Freight")),
        ("It rained in Burma. In Myanmar it snowed.", "Burma", ("Burma", "Myanmar")),
        (
            "Dunmore Freight plc grew. Analysts praised Dunmore Freight.",
            "Dunmore Freight plc",
            ("Dunmore Freight", "Dunmore Freight plc"),
        ),
        ("Garrick Rovers won. The Rovers sang.", "Garrick Rovers", ("Garrick Rovers", "Rovers")),
        ("Priscilla Dunn sang. Later Priscilla danced.", "Priscilla Dunn", ("Priscilla", "Priscilla Dunn")),
    ],
)
def test_forms_of_one_entity(text: str, label: str, forms: tuple[str, ...]) -> None:
    entity = read(text)[1][0]
    assert (entity.label, entity.forms) == (label, forms)
    assert entity.reasons


def test_namesakes_stay_apart() -> None:
    text = (
        "Ivan Petkov lent the money. Judge Marina Petkov said that Ivan Petkov was guilty. "
        "Judge Petkov took an hour. Ms. Petkov left. Petkov wept."
    )
    found, entities = read(text)
    owners = [(m.text, entities[m.entity].label) for m in found if m.form == "name"]
    assert owners == [
        ("Ivan Petkov", "Ivan Petkov"),
        ("Marina Petkov", "Marina Petkov"),
        ("Ivan Petkov", "Ivan Petkov"),
        ("Petkov", "Marina Petkov"),
        ("Petkov", "Marina Petkov"),
        ("Petkov", "Petkov"),
    ]


def test_other_middle_initials_are_other_persons() -> None:
    assert len(read("Carl P. Munro came. Carl R. Munro left.")[1]) == 2


@pytest.mark.parametrize(
    ("text", "description", "label"),
    [
        ("Belarusian President Olga Zhuk came. The Belarusian leader spoke.", "The Belarusian leader", "Olga Zhuk"),
        ("President Olga Zhuk of Belarus came. Then the Belarusian strongman spoke.",
         "the Belarusian strongman", "Olga Zhuk"),
        ("Mayor Ida Norn came. Later the mayor spoke.", "the mayor", "Ida Norn"),
        ("Justice Ida Norn came. Later the judge spoke.", "the judge", "Ida Norn"),
        ("Detective Inspector Ida Norn came. Later the officer spoke.", "the officer", "Ida Norn"),
        ("Crane maker Belloc grew. The company hired.", "The company", "Belloc"),
        ("Olga Zhuk told her Polish counterpart Jan Wilk so. He nodded to his Polish counterpart.",
         "his Polish counterpart", "Jan Wilk"),
        ("Olga Zhuk spoke on Sunday. The Belarusian president smiled.", "The Belarusian president", "Olga Zhuk"),
    ],
)  # fmt: skip
def test_descriptions(text: str, description: str, label: str) -> None:
    found, entities = read(text)
    mention = next(m for m in found if m.form == "role" and m.text == description)
    assert entities[mention.entity].label == label


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Ida Norn met Mayor Per Lund. The mayor spoke.",
        "Mayor Ida Norn came. A mayor spoke.",
        "Inspector Ida Norn met Constable Per Lund. The officer spoke.",
        "Ida Norn met Per Lund. The Belarusian president smiled.",
        "Belarusian President Olga Zhuk came. The Russian leader spoke.",
        "Brewer Halm met brewer Stolz. The company hired.",
    ],
)
def test_descriptions_that_could_be_several_join_none(text: str) -> None:
    assert not [m for m in read(text)[0] if m.form == "role"]


@pytest.mark.parametrize(
    ("text", "pronouns"),
    [
        ("Ida Norn met Per Lund. She smiled.", [("She", "Ida Norn")]),
        ("Per Lund said that he knew his lines.", [("he", "Per Lund"), ("his", "Per Lund")]),
        ("Mr. Achterberg called Ms. Quell. He thanked her.", [("He", "Achterberg"), ("her", "Quell")]),
        ("A spokesman for the port came. He smiled at her.", []),
        ("Per Lund spoke of Jan Wilk. He smiled.", [("He", "Per Lund")]),
        ("Rain fell. He smiled.", []),
        ("Spokeswoman Getnet Bekel came. She smiled.", [("She", "Getnet Bekel")]),
        ("Spokeswoman Getnet Bekel came. He smiled.", []),
        ("Businessman Getnet Bekel came. He smiled.", [("He", "Getnet Bekel")]),
        # whom a speaker names is not the one who speaks
        (
            'Per Lund sat down. "Jan Wilk saw the vote first," he said.',
            [("he", "Per Lund")],
        ),
        (
            'Getnet Bekel spoke. "He came when the bell rang," she said.',
            [("He", "Getnet Bekel"), ("she", "Getnet Bekel")],
        ),
        ("Per Lund sang.\n\nIt rained.\n\nIt poured.\n\nIt stopped.\n\nHe smiled.", []),
    ],
)
def test_pronouns(text: str, pronouns: list[tuple[str, str]]) -> None:
    found, entities = read(text)
    assert [(m.text, entities[m.entity].label) for m in found if m.form == "pronoun"] == pronouns


@pytest.mark.parametrize(
    "text",
    [
        "",
        "“" * 400,
        "A. " * 500,
        "Mr. " * 500,
        "X" * 5000,
        "\x00\x1b[red] Minsk \u202e" * 50,
        "he " * 500,
        "'s " * 300,
    ],
)
def test_hostile_text_goes_through(text: str) -> None:
    found, entities = read(text)
    assert all(0 <= mention.entity < len(entities) for mention in found)
