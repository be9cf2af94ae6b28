"""What the attribute of a claim tells of how it may be compared."""

from __future__ import annotations

from claimcheck.data.listed import listed

TELLING = listed("questions.attributes", "telling")
"""Attributes that fix by themselves what is asked, whatever verb carries them."""
ONCE = listed("questions.attributes", "once")
"""Sums that one happening has once: a year in their sentence dates what they are for."""
ANNOUNCED = frozenset({"jobs cut", "jobs created", "spending"})
"""Attributes of what is announced before it takes place."""
DAILY = frozenset({"number of point", "figure"})
"""Levels of an index, which every day has anew, and figures of which nothing is told."""
PERSONAL = frozenset({"age"})
"""Attributes of a person: never compared without the same person on both sides."""
BORN = "born"
"""What happens to somebody once."""
RESIDING = frozenset({"live", BORN})
"""Kinds of event whose place is that of a person's life, not of a happening."""
LEGS = frozenset({"origin", "destination"})
"""Ends of a journey."""
STANDING = frozenset({"seat"})
"""Attributes of an entity that no event carries."""


def is_generic(attribute: str) -> bool:
    """Whether an attribute of a count names only what is counted, and not what of it."""
    return attribute.startswith(("number of", "amount of", "share of")) or attribute == "price"
