"""What a rule file says, as frozen types."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from claimcheck.model import ClaimcheckError, Severity, Verdict
from claimcheck.model.records import dataclass


class RuleError(ClaimcheckError):
    """A rule that cannot be used; the text names the file, the line and what is allowed there."""


@dataclass(frozen=True, slots=True)
class CaseDocument:
    """An article of a case, with what its front matter would state."""

    text: str
    path: str
    published: str = ""  # ISO 8601 day; "" for an undated article
    source: str = ""


@dataclass(frozen=True, slots=True)
class ExpectedConflict:
    """A conflict a case must give: for each side the exact words of its claims, words and sides sorted."""

    sides: tuple[tuple[str, ...], ...]
    verdict: Verdict | None = None  # None: any


@dataclass(frozen=True, slots=True)
class Case:
    """Articles, and every conflict the rule must find in them; none at all makes it a must-pass case."""

    name: str
    documents: tuple[CaseDocument, ...]
    expect: tuple[ExpectedConflict, ...]
    line: int  # 1-based line of the rule file


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: which claims it looks at, how loud it is, why it is right, and the cases that prove it."""

    id: str  # kebab case, the name of its file
    kind: str  # a module of `claimcheck.rules.kinds`
    select: Mapping[str, Any]  # keys as the kind's SELECT_KEYS allow; values are scalars or tuples of scalars
    severity: Severity
    message: str  # a format string over the kind's MESSAGE_FIELDS
    why: str  # in one or two sentences, for an editor
    source: str  # the style guide, standard or measurement the rule rests on
    verdict: Verdict | None = None  # None: the kind decides
    tolerance: float = 0.0  # largest difference that is none, in the unit of the claims
    cases: tuple[Case, ...] = ()
