"""Where the news of an article took place, read from the whole article."""

from __future__ import annotations

from claimcheck.annotate.mentions import Annotated
from claimcheck.model import Place


def scene(doc: Annotated) -> Place | None:
    """The place of the article's news, None where it names none."""
    return next((p.place for p in doc.places if p.place.level == "city"), None)
