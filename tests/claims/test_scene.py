"""The place of an article's news."""

from __future__ import annotations

from made_articles import annotated

from claimcheck.claims.scene import scene


def test_the_scene_is_a_town() -> None:
    place = scene(annotated("A man died in a fire in Lerwick on Friday."))
    assert place is not None
    assert place.name == "Lerwick"


def test_an_article_without_places_has_no_scene() -> None:
    assert scene(annotated("A man died in a fire on Friday.")) is None
