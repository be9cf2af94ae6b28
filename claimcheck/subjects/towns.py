"""Towns that share a name, where each article says which one it means: "SPRINGFIELD, Ohio", "SPRINGFIELD, Ill."."""

from __future__ import annotations

from claimcheck.annotate.gazetteer import fold
from claimcheck.annotate.mentions import Annotated
from claimcheck.model.records import NamedTuple

_COMMA = 2  # code points between a town and its region


class Town(NamedTuple):
    """A town as it is written, folded, and the path to it."""

    name: str
    path: tuple[str, ...]


def town(doc: Annotated) -> Town | None:
    """The town that an article names first, where its region or country stands behind; else None."""
    first = next((at for at, named in enumerate(doc.places) if named.place.level == "city"), None)
    if first is None or first + 1 == len(doc.places):
        return None
    named, region = doc.places[first], doc.places[first + 1]
    path, around = named.place.path, region.place.path
    beside = 0 <= region.span.start - named.span.end <= _COMMA
    told = beside and around and around == path[: len(around)]
    return Town(fold(doc.document.text[named.span.start : named.span.end]), path) if told else None


def are_namesakes(one: Town | None, two: Town | None) -> bool:
    """Whether two towns of one name lie in two places: what is told of them, though alike, is of two happenings."""
    return one is not None and two is not None and one.name == two.name and one.path != two.path
