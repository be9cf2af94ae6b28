"""Articles on look-alike occasions, and texts of one template, for tests of what is told apart."""

from __future__ import annotations

from collections.abc import Sequence

from made_articles import articles

from claimcheck import pipeline
from claimcheck.annotate import annotate
from claimcheck.subjects.profiles import Profile, profile

# Two fires a week apart in one county: each pair is one occasion.
MILL = (
    "A fire tore through the Calder Mill in Hebden on Monday night and killed caretaker Joseph Aldred, 61. "
    "Forty firefighters fought the blaze at 12 Albert Street until dawn. Aldred had worked at the mill since 1989.",
    "The caretaker who died when flames gutted Hebden's Calder Mill has been named as Joseph Aldred, 61. "
    "Crews were called to Albert Street on Monday night and left only at dawn, the brigade said.",
)
DEPOT = (
    "A fire destroyed the Brearley bus depot in Mytholm on Monday night and killed night watchman Anil Desai, 48. "
    "Thirty firefighters fought the blaze at 90 Station Road until morning. Eleven buses were lost.",
    "Night watchman Anil Desai, 48, died when fire swept the Brearley depot in Mytholm and burned out eleven buses. "
    "Crews stayed in Station Road until the morning after Monday night's blaze.",
)
COURT = tuple(
    f"{name}, {age}, of {street}, was fined £{fine} at Ashford Magistrates' Court on Tuesday after admitting "
    f"driving without insurance. He was ordered to pay costs of £85 and a victim surcharge of £34. His licence was "
    f"endorsed with six penalty points. Magistrates heard that police stopped a {car} in {road}."
    for name, age, street, fine, car, road in [
        ("Daniel Harker", 34, "Mill Road, Tenterden", 320, "Ford Focus", "Station Road"),
        ("Peter Lomax", 51, "Church Street, Hythe", 410, "Vauxhall Astra", "Canterbury Road"),
        ("Imran Sadiq", 27, "Albert Terrace, Ashford", 290, "Nissan Micra", "New Street"),
    ]
)
MATCH = tuple(
    f"{home} beat {away} 2-1 on Saturday to move up to {place} in the league. {first} scored the opening goal before "
    f'{second} added a second after the break. {away} pulled one back late on. Manager {boss} said: "The lads worked '
    'hard and deserved the three points."'
    for home, away, place, first, second, boss in [
        ("Halden Town", "Merrow United", "fourth", "Jack Prior", "Leon Walsh", "Gary Stead"),
        ("Corby Vale", "Tilbrook Rovers", "seventh", "Sam Okoro", "Matt Denny", "Paul Reece"),
        ("Farley Athletic", "Westmoor City", "third", "Ben Crane", "Luca Mori", "Steve Holt"),
    ]
)
WEATHER = tuple(
    f"Heavy rain is expected in {town} on {day}, forecasters said. Temperatures will fall to {degrees} degrees with "
    f"winds of up to 45 mph. The Met Office issued a yellow warning for {region}, from 6 a.m. to midnight. Drivers "
    "should expect difficult conditions and longer journey times."
    for town, day, degrees, region in [
        ("Aberdeen", "Monday", 4, "Grampian"),
        ("Swansea", "Tuesday", 7, "south Wales"),
        ("Norwich", "Thursday", 6, "East Anglia"),
    ]
)
RESULTS = tuple(
    f"{firm} reported third-quarter net profit of ${profit} million on Thursday, up {rise}% from a year earlier, as "
    f"sales of {goods} rose. Chief executive {boss} said the company was on track to meet its full-year targets. "
    f"Shares in {firm} rose in early trading."
    for firm, profit, rise, goods, boss in [
        ("Norvale Foods", 42, 8, "frozen meals", "Ines Carver"),
        ("Kestrel Motors", 310, 12, "electric vans", "Tom Hale"),
        ("Brightwell Pharma", 95, 5, "insulin pens", "Rosa Keller"),
    ]
)


def profiled(*texts: str | tuple[str, str | None]) -> list[Profile]:
    """The profiles of articles a.txt, b.txt ..."""
    docs = [annotate(document) for document in articles(*texts)]
    dated = pipeline.date(docs)
    return [profile(doc, dated[doc.document.id]) for doc in docs]


def lettered(profiles: Sequence[Profile], groups: Sequence[Sequence[str]]) -> list[str]:
    """Groups of document ids as sorted strings of the articles' places: "ab", "c"."""
    letters = {p.document: chr(ord("a") + n) for n, p in enumerate(profiles)}
    return sorted("".join(sorted(letters[document] for document in group)) for group in groups)
