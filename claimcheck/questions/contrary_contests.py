"""What rules out that two winners won one match: each of them beat somebody else, as in the matches of one round."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.questions.contrary_happening import words_of
from claimcheck.subjects.placed import Placed

_WON, _BEATEN = "winner", "patient"
_SORTS = frozenset({"person", "organisation"})
Keys = frozenset[str]


def of_two_matches(first: Placed, second: Placed) -> bool:
    """Whether two winners beat two others: "Lund beat Holm", "Moe beat Vik"; only losers told on both sides count.

    Of one pair of players each article may tell the other as the winner.
    """
    if not first.claim.attribute == second.claim.attribute == _WON:
        return False
    ours, theirs = (_keys(p, beaten=True) for p in (first, second))
    if not (ours and theirs) or _meet(ours, theirs):
        return False
    exchanged = _meet(ours, _keys(second, beaten=False)) and _meet(theirs, _keys(first, beaten=False))
    return not exchanged


def _keys(item: Placed, *, beaten: bool) -> Keys:
    """Who was beaten, or who was not."""
    held = (key for role, key in item.roles if (role == _BEATEN) is beaten)
    return frozenset(key for key in held if key.partition(":")[0] in _SORTS)


def _meet(ours: Keys, theirs: Keys) -> bool:
    """Whether one of some parties may be one of the others, by a word of the names or the last of them."""
    return bool(ours & theirs or words_of(ours) & words_of(theirs) or _last(ours) & _last(theirs))


def _last(keys: Iterable[str]) -> Keys:
    names = (key.partition(":")[2].partition(" #")[0].split() for key in keys)
    return frozenset(name[-1] for name in names if name)
