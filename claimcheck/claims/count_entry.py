"""The line of accounts that a sum or a percentage is of: revenue, profit, debt; gross, operating, before tax, net."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.annotate import words as lexicon
from claimcheck.claims.count_period import stretch
from claimcheck.claims.count_view import View
from claimcheck.data.listed import listed
from claimcheck.model.records import NamedTuple

_LINES = {
    "revenue": listed("claims.count_entry", "revenue"),
    "profit": listed("claims.count_entry", "profit"),
    "margin": listed("claims.count_entry", "margin"),
    "debt": listed("claims.count_entry", "debt"),
    "cash": listed("claims.count_entry", "cash"),
    "dividend": listed("claims.count_entry", "dividend"),
    "expense": listed("claims.count_entry", "expense"),
    "assets": listed("claims.count_entry", "assets"),
    "deposits": listed("claims.count_entry", "deposits"),
    "loans": listed("claims.count_entry", "loans"),
    "equity": listed("claims.count_entry", "equity"),
    "price": listed("claims.count_entry", "price"),
    "shares": listed("claims.count_entry", "shares"),
    "wages": listed("claims.count_entry", "wages"),
    "rent": listed("claims.count_entry", "rent"),
    "output": listed("claims.count_entry", "output"),
    "volume": listed("claims.count_entry", "volume"),
    "jobs": listed("claims.count_entry", "jobs"),
    "damage": listed("claims.count_entry", "damage"),
    "exports": listed("claims.count_entry", "exports"),
    "imports": listed("claims.count_entry", "imports"),
}
_VERBS = {
    "profit": listed("claims.count_entry", "profit_verbs"),
    "revenue": listed("claims.count_entry", "revenue_verbs"),
    "expense": listed("claims.count_entry", "expense_verbs"),
}
_STEPS = {
    "gross": listed("claims.count_entry", "gross"),
    "operating": listed("claims.count_entry", "operating"),
    "before tax": listed("claims.count_entry", "before_tax"),
    "net": listed("claims.count_entry", "net"),
}
_KINDS = {"core": listed("claims.count_entry", "core"), "headline": listed("claims.count_entry", "headline")}
_WITH = {
    "with": listed("claims.count_entry", "including"),
    "without": listed("claims.count_entry", "excluding"),
}
_AFTER = listed("claims.count_entry", "after")
_INCOME = listed("claims.count_entry", "of_steps")
_WITHIN = listed("claims.count_entry", "within")
_MANNERS = listed("claims.count_entry", "manners")
_PRICING = frozenset({"for", "at"})
_PRICED = 6  # words between a verb and what it sells for: "sold at auction for"
_PHRASE = 4  # words between the sum and its line: "$41 million in net operating profit"
_MODIFIERS = 3  # words before the line that qualify it: "net interest income"
_SUMS = frozenset({"money", "percent"})


class Entry(NamedTuple):
    """What a sum is of, each part with all that its words can stand for; an empty part is not told."""

    lines: frozenset[str]
    steps: frozenset[str]  # between revenue and profit: gross, operating, before tax, net
    kinds: frozenset[str]  # of prices: core, headline
    parts: frozenset[str]  # "with" or "without" what the sentence names


def entry(view: View) -> Entry | None:
    """The line of accounts of a sum or a percentage; None for other numbers and where none is told."""
    if view.mention.form not in _SUMS:
        return None
    words = [word.lower for word in view.words]
    start, end = stretch(view)
    at = _line(view, words, start, end)
    if at < 0:
        return None
    near = words[max(start, at - _MODIFIERS) : at + 1]
    taxed = {
        "before tax" if one == "before" else "net"
        for one, two in zip(words[start:end], words[start + 1 : end], strict=False)
        if one in ("before", "after") and two in ("tax", "taxes")
    }
    steps = frozenset(taxed or {name for word in near for name in _in(_STEPS, word)})
    left = steps and "gross" not in steps and words[at] in _INCOME
    lines = frozenset({"profit"} if left else {*_in(_LINES, words[at]), *_in(_VERBS, words[at])})
    if not _PRICING.isdisjoint(words[at + 1 : min(at + _PRICED, view.first)]) and "revenue" in lines:
        lines |= {"price"}  # "sold for $400"
    return Entry(
        lines,
        steps,
        frozenset(name for word in near for name in _in(_KINDS, word)),
        frozenset(name for word in words[start:end] for name in _in(_WITH, word)),
    )


def other_entry(one: Entry | None, two: Entry | None) -> bool:
    """Whether two sums are of two lines, or of two steps or kinds of one."""
    if one is None or two is None:
        return False
    return any(ours and theirs and not ours & theirs for ours, theirs in zip(one, two, strict=True))


def _line(view: View, words: list[str], start: int, end: int) -> int:
    """The index of the word that names the line: behind the sum, else the last before it; -1 for none."""
    behind = _behind(view, words, end)
    if behind >= 0:
        return behind
    before = [
        at
        for at in range(start, view.first)
        if (any(_in(_LINES, words[at])) and not _is_way(view, words, at)) or _is_verb(view, words[at])
    ]
    if not before:
        return -1
    if view.first - before[-1] == 2 and words[view.first - 1] == "of":
        return before[-1]  # "on revenue of $410 million"
    while len(before) > 1 and _WITHIN & set(words[max(0, before[-1] - 2) : before[-1]]):
        before.pop()  # "profit from sales of boats rose to $41 million"
    return before[-1]


def _behind(view: View, words: list[str], end: int) -> int:
    """The index of the line in "$41 million in net profit", "a 4 percent rise in sales"; -1 for none."""
    for at in range(view.last, min(end, view.last + _PHRASE)):
        word = words[at]
        if any(_in(_LINES, word)):
            return -1 if word in _MANNERS else at
        if word in lexicon.FUNCTION_WORDS and not (word in _AFTER and at <= view.last + 1):
            break
        if word == "of" and view.mention.form == "percent":
            break  # what it is a share of
    return -1


def _is_way(view: View, words: list[str], at: int) -> bool:
    """Whether a percentage is that of a fall or a rise: "the shares ended with a loss of 14 percent"."""
    return view.mention.form == "percent" and words[at - 1] == "a" and words[at + 1] == "of"


def _is_verb(view: View, word: str) -> bool:
    return view.mention.form == "money" and any(_in(_VERBS, word))


def _in(lists: dict[str, frozenset[str]], word: str) -> Iterator[str]:
    return (name for name, words in lists.items() if word in words)
