"""Location claims: attribute, value, what they are about."""

from __future__ import annotations

import pytest
from conftest import make_document

from claimcheck.annotate import annotate
from claimcheck.claims.location import extract
from claimcheck.model import Block, Certainty, Claim, Document, Kind, Place, Role, Span, Zone


def claims(text: str) -> list[Claim]:
    found = list(extract(annotate(make_document(text)), None))
    for claim in found:
        assert text[claim.span.start : claim.span.end] == claim.as_written
        assert claim.kind is Kind.LOCATION
        assert isinstance(claim.value, Place)
    return found


def told(text: str) -> list[tuple[str, str, str]]:
    return [(c.as_written, c.attribute, c.about.concept) for c in claims(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The leaders met in Minsk on Monday.", [("Minsk", "place", "meet")]),
        ("Monday's meeting in Milan ended early.", [("Milan", "place", "meet")]),
        ("Ida Norn visited Warsaw on Friday.", [("Warsaw", "place", "visit")]),
        ("Ida Norn paid a visit to Warsaw on Friday.", [("Warsaw", "place", "visit")]),
        ("Ida Norn travelled from Minsk to Warsaw.",
         [("Minsk", "origin", "travel"), ("Warsaw", "destination", "travel")]),
        ("The general died on the third floor of the Vienna hospital.", [("Vienna", "place", "kill")]),
        ("The general died in the car park of a Vienna hotel.", [("Vienna", "place", "kill")]),
        ("The general died in the waiting hall of Vienna station.", [("Vienna", "place", "kill")]),
        ("The general died at the entrance to Vienna station.", [("Vienna", "place", "kill")]),
        ("The general died in the miners' hall of Vienna.", [("Vienna", "place", "kill")]),
        ("The general died in Vienna's concert house.", [("Vienna", "place", "kill")]),
        ("The general died on the Nice seafront.", [("Nice", "place", "kill")]),
        ("The general died at the Vienna hotel.", []),
        ("The general died on the Vienna road.", []),
        ("A nurse at the Vienna hospital died.", []),
        ("Vienna's main station was evacuated.", [("Vienna", "place", "evacuate")]),
        ("The congress was hosted by Vienna.", [("Vienna", "place", "hold")]),
        ("The congress was hosted by the mayor of Vienna.", []),
        ("The general died in the Austrian capital.", [("the Austrian capital", "place", "kill")]),
        ("The Austrian capital was hit by floods.", [("The Austrian capital", "place", "flood")]),
        ("The general fled from the Austrian capital.", [("the Austrian capital", "origin", "flee")]),
        ("The general died in a Vienna hospital.", [("Vienna", "place", "kill")]),
        ("The hurt man was flown to a hospital in Leeds.", [("Leeds", "destination", "travel")]),
        ("The ferry was towed to safety in Leeds.", [("Leeds", "destination", "~tow")]),
        ("The hurt man was flown to Ward Medical Center in Leeds.", [("Leeds", "destination", "travel")]),
        ("The tanker, on its way from Hamburg to Leeds, was late.",
         [("Hamburg", "origin", ""), ("Leeds", "destination", "")]),
        ("He set sail from the yacht harbour at Leeds.", [("Leeds", "origin", "travel")]),
        ("Two men escaped from the jail at Leeds.", [("Leeds", "place", "escape")]),
        ("The championships came to Leeds this year.", [("Leeds", "place", "hold")]),
        ("The ceremony has moved to Leeds.", [("Leeds", "place", "hold")]),
        ("The regatta, relocated to Leeds after a storm, drew 300 boats.", [("Leeds", "place", "hold")]),
        ("Leeds staged the regatta on Sunday.", [("Leeds", "place", "hold")]),
        ("The family moved to Leeds.", [("Leeds", "destination", "~move")]),
        ("After the summit the ministers moved to Leeds.", [("Leeds", "destination", "~move")]),
        ("Leeds staged a comeback on Sunday.", []),
        ("A man from the marina in Leeds drowned.", [("Leeds", "place", "kill")]),
        ("Seven people died at Leeds railway station.", [("Leeds", "place", "kill")]),
        ("Two people were hurt outside Leeds station.", [("Leeds", "place", "injure")]),
        ("Leeds was hit by a landslide on Sunday.", [("Leeds", "place", "landslide")]),
        ("The rebels seized Goma on Tuesday.", []),  # towns are taken one after the other
        ("Police seized Goma shares.", []),
        ("The delegates held peace talks in Goma.", [("Goma", "place", "meet")]),
        ("The final was moved from Turin to Leeds.", [("Turin", "origin", "~move"), ("Leeds", "place", "hold")]),
        ("The bus moved from Turin to Leeds.", [("Turin", "origin", "~move"), ("Leeds", "destination", "~move")]),
        ("The game went to Leeds.", [("Leeds", "destination", "~go")]),
        ("Leeds was shaken by an explosion.", [("Leeds", "place", "explode")]),
        ("He was found dead at his Paris home.", [("Paris", "place", "kill")]),
        ("Two died in an explosion at the company's Paris plant.", [("Paris", "place", "explode")]),
        ("A man was stabbed outside a Paris nightclub.", [("Paris", "place", "stab")]),
        ("The injured were rushed to Paris hospital.", [("Paris", "destination", "~rush")]),
        ("The firm will close its Paris factory in May.", [("Paris", "place", "close")]),
        ("It opened its second Paris office in May.", [("Paris", "place", "open")]),
        ("The Paris factory fire killed two.", [("Paris", "place", "burn")]),
        ("He left for a Paris factory owner.", []),
        ("The painting was sold to a Paris museum.", []),
        ("It sold its Paris factory.", []),
        ("The Paris bridge was closed.", []),
        ("He spoke with a Paris accent.", []),
        ("The final takes place in Leeds on May 3.", [("Leeds", "place", "hold")]),
        ("The town of Leeds was evacuated.", [("Leeds", "place", "evacuate")]),
        ("Floods have submerged Leeds.", [("Leeds", "place", "flood")]),
        ("Leeds were hit by injuries before the final.", []),
        ("Leeds was told of the fire.", []),
        ("A blaze ripped through a mill in Leeds.", [("Leeds", "place", "burn")]),
        ("He was born in Nong Khae, the son of a miner.", [("Nong Khae", "place", "born")]),
        ("He was born in Encarnación, the son of a miner.", [("Encarnación", "place", "born")]),
        ("Hundreds fled to Nong Khae on Monday.", [("Nong Khae", "destination", "flee")]),
        ("Seven people died near the hamlet of Skarvenhult.", [("Skarvenhult", "place", "kill")]),
        ("Seven people died in Springfield.", []),
        ("Seven people died in Plymouth.", [("Plymouth", "place", "kill")]),  # any of a dozen
        ("The firm closed its Plymouth mill.", [("Plymouth", "place", "close")]),
        ("A seal stranded on the beach of Esbjerg.", [("Esbjerg", "place", "trap")]),
        ("A thief hid on the quay of Esbjerg.", [("Esbjerg", "place", "~hide")]),
        ("The first case was confirmed on a farm near Leeds.", [("Leeds", "place", "")]),
        ("The probe was launched from Kourou.", [("Kourou", "origin", "launch")]),
        ("Seven people died in the Zorblat valley.", [("Zorblat valley", "place", "kill")]),
        ("Seven people died on Zorblat Street.", []),
        ("Moscow warned Kyiv on Friday.", []),
        ("He is counting on Moscow.", []),
    ],
)  # fmt: skip
def test_places_of_events(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(text) == expected


def test_near_stands_in_the_scope_and_measured_distances_in_the_value() -> None:
    (near,) = claims("A lorry overturned near Ghent on Monday.")
    assert near.scope == ("near",)
    (away,) = claims("A lorry overturned 55 miles from Leeds.")
    assert (away.attribute, str(away.value)) == (
        "place",
        "55 miles from Leeds, City and Borough of Leeds, England, United Kingdom",
    )
    (measured,) = claims("A lorry overturned 10 miles north of Leeds.")
    assert isinstance(measured.value, Place)
    assert (measured.value.level, measured.value.name) == ("spot", "10 miles north of Leeds")


def test_where_the_sick_are_treated_stands_in_the_scope() -> None:
    for phrase in ("a clinic", "a health centre", "the medical center"):
        (told,) = [c for c in claims(f"He died at {phrase} in Leeds.") if c.attribute == "place"]
        assert told.scope == ("hospital",)
    (centre,) = [c for c in claims("A fire broke out at a data centre in Leeds.") if c.attribute == "place"]
    assert centre.scope == ()
    (named,) = claims("He died at Leeds General Infirmary.")
    assert named.scope == ("hospital",)


def test_seats() -> None:
    (seat,) = claims("Shipping group Havfart Lines, which is based in Antwerp, grew.")
    assert (seat.as_written, seat.attribute, seat.subject) == ("Antwerp", "seat", "havfart lines")
    assert [role for role, _ in seat.about.entities] == ["of"]
    (seat,) = claims("The Rotterdam-based logistics group Dunmore Freight grew.")
    assert (seat.as_written, seat.attribute, seat.subject) == ("Rotterdam", "seat", "dunmore freight")
    (seat,) = claims("The haulier, based in Antwerp, refused.")
    assert (seat.attribute, seat.subject, seat.about.entities) == ("seat", "unnamed", ())


def test_participants_and_denials() -> None:
    (claim,) = claims("Ida Norn did not meet Jan Wilk in Warsaw.")
    assert claim.certainty is Certainty.DENIED
    assert claim.subject.startswith("event:meet|ida norn")
    assert claim.about.event is not None


def test_speech_and_dateline_are_about_the_reporting() -> None:
    (spoken,) = claims("The director told reporters in Oslo that sales fell.")
    assert spoken.role is Role.REPORTING
    text = "OSLO, Norway —\n\nSales fell."
    document = make_document(text)
    blocks = (Block(Zone.DATELINE, Span(0, 14)), document.blocks[1])
    found = list(extract(annotate(Document(document.id, "a.txt", text, blocks)), None))
    assert [(c.as_written, c.role, c.about.concept) for c in found] == [("OSLO", Role.REPORTING, "")]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("She said in Leeds that nobody was hurt.", Role.REPORTING),
        ("A guest rang to say that there was an otter in her bath in Leeds.", Role.NEWS),
        ("A guest rang when her sister was in Leeds.", Role.NEWS),
    ],
)
def test_a_place_in_what_is_said_is_not_where_it_is_said(text: str, role: Role) -> None:
    assert [c.role for c in claims(text) if c.as_written == "Leeds"] == [role]


def test_a_place_in_what_an_offset_is_counted_from_is_of_that() -> None:
    found = claims("He was arrested in York two days after a fire in Leeds.")
    assert {c.as_written: c.about.concept for c in found} == {"York": "arrest", "Leeds": "burn"}


@pytest.mark.parametrize(
    ("text", "concept", "attribute"),
    [
        ("She flew home to Oslo, where the meeting was held.", "meet", "place"),
        ("The mayor spoke in Oslo, where the blast occurred.", "explode", "place"),
        ("Nine people died in Oslo, where the blast occurred.", "kill", "place"),
        ("He moved to Oslo, where the war never came.", "~move", "destination"),
    ],
)
def test_where_behind_a_town_tells_what_happened_there(text: str, concept: str, attribute: str) -> None:
    found = list(extract(annotate(make_document(text)), None))
    assert [(claim.about.concept, claim.attribute) for claim in found] == [(concept, attribute)]


@pytest.mark.parametrize(
    "text",
    [
        "The envoys ended a third round of fishing talks in Oslo.",
        "Ceasefire talks in Oslo failed.",
        "The peace talks in Oslo ended.",
    ],
)
def test_talks_are_a_meeting(text: str) -> None:
    assert [c.about.concept for c in extract(annotate(make_document(text)), None)] == ["meet"]


def test_who_talks_in_a_town_tells_of_nothing_there() -> None:
    text = "The envoy talks in Oslo."
    assert [c.about.concept for c in extract(annotate(make_document(text)), None)] == ["say"]
