"""Which of several places a name means: by the noun before it, and by the countries that the article speaks of."""

from __future__ import annotations

import pytest

from claimcheck.annotate import annotate
from claimcheck.documents import parse_document


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("MENDOZA, Argentina — It was found in the province of San Juan.", ("Argentina", "San Juan")),
        ("SAN JUAN — It was found in San Juan.", ("Puerto Rico", "San Juan")),
        ("ALBANY — It was found in the state of New York.", ("United States", "New York")),
        ("LERWICK, Scotland — It sank off Foula.", ()),  # the map knows a hamlet of Africa alone
    ],
)
def test_meant(text: str, path: tuple[str, ...]) -> None:
    places = annotate(parse_document(text.encode(), "a.txt")).places
    assert places[-1].place.path == path
