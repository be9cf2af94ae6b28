"""How time patterns are written and matched: regular expressions over word classes.

A pattern is read like a phrase: `day:D ORDS? OF? month:MON (COMMA? year:YEAR)?`. Upper-case names are classes of
time_words or macros of here, brackets hold alternatives, `name:` captures; the rest is `re` syntax. Every repetition
is bounded, so that matching stays linear.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from claimcheck.annotate.mentions import Word
from claimcheck.annotate.time_words import chars, number
from claimcheck.model.records import NamedTuple

MACROS = {
    "MON": "MONTH MAYBE",
    "WD": "WDAY WABBR",
    "INT": "FIGURE POINTED",
    "NUM": "D INT NWORD",
    "REL": "LAST NEXT THIS COMING PAST PREV FOLL",
    "DAYISH": "UNIT PART WEEKEND QUARTER",
}
_ATOM = re.compile(r"(?:([a-z]\w*):)?(\[[A-Z ]+\]|[A-Z]+)")
_TOKEN = re.compile(r"[()|]|(?P<classes>\[[A-Z ]+\]|[A-Z]+)(?P<optional>\?)?")


class Match(NamedTuple):
    """A pattern found in the words of one sentence; group names give word positions."""

    text: str
    words: tuple[Word, ...]
    found: re.Match[str]

    @property
    def start(self) -> int:
        """Position of the first word."""
        return self.found.start()

    @property
    def end(self) -> int:
        """Position after the last word."""
        return self.found.end()

    def word(self, group: str) -> str:
        """The captured word in lower case, "" where the group took no part."""
        at = self.at(group)
        return self.words[at].lower if at >= 0 else ""

    def whole(self, group: str) -> int:
        """The captured figures without a fraction ("1,000", "366.94"), 0 where the group took no part."""
        return int(number(self.word(group)) or 0)

    def at(self, group: str) -> int:
        """Position of the captured word, -1 where the group took no part."""
        return self.found.start(group) if group in self.found.re.groupindex else -1

    def before(self, steps: int = 1) -> str:
        """The lower-case word so many steps before the match, "" at the sentence's edge."""
        at = self.start - steps
        return self.words[at].lower if at >= 0 else ""

    def after(self, steps: int = 0) -> str:
        """The lower-case word so many steps after the match, "" at the sentence's edge."""
        at = self.end + steps
        return self.words[at].lower if at < len(self.words) else ""


@dataclass(frozen=True, slots=True)
class Found:
    """What a pattern means: the symbolic expression and the words that carry it."""

    form: str
    fields: dict[str, str | int] = field(default_factory=dict)
    start: int = -1  # word position, -1: where the match starts
    end: int = -1
    anchor: int = -1  # word position where the phrase it hangs on starts
    hedged: bool = False  # a hedge before it widens its numbers


Builder = Callable[[Match], Found | None]


@dataclass(frozen=True)
class Rule:
    """A pattern, the classes of which one has to be there, and the builder of its meaning."""

    pattern: str
    gate: str
    build: Builder

    @cached_property
    def expression(self) -> re.Pattern[str]:
        """The pattern over class characters."""
        return re.compile(_ATOM.sub(_atom, self.pattern).replace(" ", ""))

    def fits(self, classes: frozenset[str]) -> bool:
        """Whether a sentence with words of these classes has a word for each place that the pattern needs."""
        return not any(map(classes.isdisjoint, self._needed))

    @cached_property
    def _needed(self) -> tuple[frozenset[str], ...]:
        """The classes of the gate, and those of each atom that is not optional and stands outside all brackets."""
        gate, needed, depth = frozenset(_members(self.gate)), list[frozenset[str]](), 0
        for token in _TOKEN.finditer(self.pattern):
            depth += (token[0] == "(") - (token[0] == ")")
            if token[0] == "|" and not depth:
                return (gate,)  # either of two patterns
            if token["classes"] and not depth and not token["optional"]:
                needed.append(frozenset(_members(token["classes"].strip("[]"))))
        return (gate, *needed)


def _members(names: str) -> str:
    return "".join([_members(MACROS[name]) if name in MACROS else chars()[name] for name in names.split()])


def _atom(found: re.Match[str]) -> str:
    name, classes = found.groups()
    members = f"[{_members(classes.strip('[]'))}]"
    return f"(?P<{name}>{members})" if name else members
