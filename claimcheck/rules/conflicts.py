"""Builds a `Conflict` from sides: its fingerprint, its label, its order."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from claimcheck.data.listed import listed
from claimcheck.model import (
    Amount,
    Claim,
    Conflict,
    Description,
    Kind,
    Participant,
    Severity,
    Side,
    Value,
    Verdict,
)
from claimcheck.questions.wording import worded_check
from claimcheck.rules.context import Context
from claimcheck.rules.schema import Rule
from claimcheck.subjects.placed import event_label
from claimcheck.values.in_words import in_words

_LEVEL = {
    Verdict.CONTRADICTION: Severity.ERROR,
    Verdict.CALENDAR: Severity.ERROR,
    Verdict.ARITHMETIC: Severity.ERROR,
}
_NEGATIONS = listed("rules.conflicts", "negations")
_EACH = ("values-exchanged", "names-exchanged")  # checks of sides that are told by all their claims
_ASKED = ("denied", "presence")  # questions that no claim's own attribute puts
_NAMED = ("person", "organisation", "thing", "place")  # what a name in a claim's own key may turn out to be


def conflict(
    rule: Rule,
    kind: Kind,
    verdict: Verdict,
    subject: str,
    attribute: str,
    sides: Sequence[Sequence[Claim]],
    explanation: str,
    confidence: float,
    context: Context,
) -> Conflict:
    """A conflict of two or more sides; `confidence` in [0, 1]."""
    shown = tuple(
        sorted(
            (_side(rule, side, context) for side in sides if side), key=lambda s: context.place(s.claims[0])
        )
    )
    known = context.subjects.get(subject)
    return Conflict(
        id=_fingerprint(rule, subject, attribute, shown),
        rule=rule.id,
        kind=kind,
        verdict=verdict,
        severity=severity(rule, verdict),
        subject_key=subject,
        subject_label=known.label if known else _label(subject, context),
        subject_type=known.type if known else "event",
        attribute=attribute,
        sides=shown,
        explanation=explanation,
        confidence=round(min(1.0, max(0.0, confidence)), 2),
        question=_question(rule, shown, attribute, context),
    )


def _question(rule: Rule, sides: Sequence[Side], attribute: str, context: Context) -> str:
    told = (attribute, rule.select.get("relation"))
    named = rule.select.get("check") or next((name for name in _ASKED if name in told), "")
    if named:
        return worded_check(named)
    # claims of another attribute stand on a side as evidence: whose words they are, not what was said
    return context.question([c for side in sides for c in side.claims if c.attribute == attribute])


def _label(subject: str, context: Context) -> str:
    """What a reader calls a subject that one article's reading named: "opening (Marlow Bridge)" for its key, or "Ada
    Lund" for her name in small letters."""
    if (called := _called(subject, context)) != subject:
        return called
    family, *names = subject.removeprefix("event:").split("|")
    if family == "unknown":
        return ", ".join(_called(name, context) for name in names)
    return event_label(family, [_called(name, context) for name in names])


def _called(name: str, context: Context) -> str:
    found = (context.subjects.get(f"{sort}:{name}") for sort in _NAMED)
    return next((known.label for known in found if known), name)


def severity(rule: Rule, verdict: Verdict) -> Severity:
    """The rule's severity, capped at warning for verdicts that are no plain error."""
    level = _LEVEL.get(verdict, Severity.WARNING)
    return min(rule.severity, level, key=lambda s: s.rank)


def _side(rule: Rule, claims: Sequence[Claim], context: Context) -> Side:
    ordered = tuple(sorted(dict.fromkeys(claims), key=context.place))
    value = ordered[0].value
    named = value.entity if isinstance(value, Participant) else ""
    if rule.select.get("relation") == "speaker":
        named = ordered[0].subject  # the answers to "Who said this?"
    known = context.subjects.get(named)
    written = " ".join(ordered[0].as_written.split())
    if rule.select.get("check") in _EACH:
        return Side(_told_each(ordered, context), ordered)
    return Side(known.label if known else written if _says_more(written, value) else in_words(value), ordered)


def _told_each(claims: Sequence[Claim], context: Context) -> str:
    """All values of a side, each with whose or what it is: "Ada Lund 16, Bo Ek 17"; names stand for themselves."""
    told = [(" ".join(claim.as_written.split()), claim) for claim in claims]
    if any(isinstance(claim.value, Participant) for claim in claims):
        return ", ".join(written for written, _ in told)
    whose = [(context.subjects.get(claim.subject), claim, written) for written, claim in told]
    named = all(known is not None and known.type != "event" for known, _, _ in whose)
    return ", ".join(
        sorted(
            f"{known.label if known and named else claim.attribute} {written}"
            for known, claim, written in whose
        )
    )


def _says_more(written: str, value: Value) -> bool:
    """Whether the article's words answer better than what they were read as: "at least 28" than its bounds, "Danish"
    than DK, a place as it is spelled than the key of one that is not on the map."""
    if isinstance(value, Description):
        return not value.denied or written.lower().split()[0] in _NEGATIONS
    if isinstance(value, Amount):
        return not value.exact or value.unit == "score"  # read with the smaller number first
    return not getattr(value, "path", True)


def _fingerprint(rule: Rule, subject: str, attribute: str, sides: Sequence[Side]) -> str:
    words = sorted("\x1e".join(sorted(c.as_written for c in side.claims)) for side in sides)
    return hashlib.sha256(
        "\x1f".join([rule.id, subject, attribute, *words]).encode("utf-8", "replace")
    ).hexdigest()[:16]
