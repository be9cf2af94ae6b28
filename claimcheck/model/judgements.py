"""What editors decided by hand: that two subjects, or two occasions, are the same or are not."""

from __future__ import annotations

from claimcheck.model.records import dataclass
from claimcheck.model.terms import ClaimcheckError


class JudgementError(ClaimcheckError):
    """A judgement that cannot be obeyed; the text names the file and the line of it, and of what it contradicts."""


@dataclass(frozen=True, slots=True)
class Named:
    """A subject as an editor writes it: its key, its label or any name of it."""

    name: str
    path: str = ""  # only as this article uses the name; "" for all

    def __str__(self) -> str:
        return f"{self.name} in {self.path}" if self.path else self.name


@dataclass(frozen=True, slots=True)
class Told:
    """An occasion, by words of an article that tell of it."""

    path: str
    words: str  # as in the article, but for white space

    def __str__(self) -> str:
        return f"“{self.words}” in {self.path}"


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision. `first` and `second` are both `Named` or both `Told`."""

    same: bool
    first: Named | Told
    second: Named | Told
    author: str
    date: str  # ISO 8601 day
    reason: str
    where: str = ""  # file and line: "claimcheck.judgements.yaml:3"

    def __str__(self) -> str:
        return f"judged {'the same' if self.same else 'not the same'} by {self.author} on {self.date}: {self.reason}"
