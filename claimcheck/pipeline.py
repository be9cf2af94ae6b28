"""The whole road in one place: documents -> annotate -> claims -> subjects -> questions -> rules -> report.

No reading, no printing: `documents.read_paths` comes before, `report` after.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import chain

from claimcheck import claims as extraction
from claimcheck.annotate import annotate
from claimcheck.annotate.mentions import Annotated
from claimcheck.claims.count_listed import LISTED
from claimcheck.claims.dating import constraints, date_documents
from claimcheck.collector import collecting_seldom
from claimcheck.model import Check, Claim, Dated, Document, Judgement, Kind, Report, Skipped, Value
from claimcheck.model.records import dataclass
from claimcheck.questions import group
from claimcheck.questions.ages import age_checks, unnamed_age_checks
from claimcheck.questions.ages_named import named_age_checks
from claimcheck.questions.chosen import chosen_checks
from claimcheck.questions.clocks import clock_checks
from claimcheck.questions.counted_days import counted_apart, counted_day_checks
from claimcheck.questions.crowds import crowd_checks
from claimcheck.questions.denials import denials
from claimcheck.questions.descriptions import description_checks
from claimcheck.questions.directions import direction_checks
from claimcheck.questions.exchanged import Pair, exchanged, exchanged_checks, exchanged_pairs
from claimcheck.questions.fillers import filler_checks
from claimcheck.questions.group import Question
from claimcheck.questions.grown import grown_checks
from claimcheck.questions.hours_open import opening_checks
from claimcheck.questions.likely_deeds import likely_deeds
from claimcheck.questions.long_ago import long_ago_checks
from claimcheck.questions.momentary import moments
from claimcheck.questions.names_apart import name_checks
from claimcheck.questions.names_exchanged import exchanged_buyer_checks, exchanged_name_checks
from claimcheck.questions.occasion_days import occasion_day_checks
from claimcheck.questions.office_holders import holder_checks
from claimcheck.questions.once import origin_checks
from claimcheck.questions.outcomes import outcome_checks
from claimcheck.questions.persons_facts import fact_checks
from claimcheck.questions.persons_told import person_checks
from claimcheck.questions.presence import presences
from claimcheck.questions.sexes import sex_checks
from claimcheck.questions.sourcing import source_checks
from claimcheck.questions.spellings import spelling_checks
from claimcheck.questions.standings import standing_checks
from claimcheck.questions.steps import steps
from claimcheck.questions.streets import street_checks
from claimcheck.questions.taken_in import taken_in
from claimcheck.questions.things_apart import thing_checks
from claimcheck.questions.timeline import order_checks, timeline_checks
from claimcheck.questions.turns import turn_checks
from claimcheck.questions.utterances import utterances
from claimcheck.questions.values_exchanged import exchange_checks
from claimcheck.questions.where_died import death_place_checks
from claimcheck.questions.wounds import wound_checks
from claimcheck.rules.context import Context
from claimcheck.rules.load import load_rules
from claimcheck.rules.run import run
from claimcheck.rules.schema import Rule
from claimcheck.subjects.joined import Joined, build

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Examined:
    """A report with the working that led to it, for those who ask why."""

    report: Report
    joined: Joined
    questions: tuple[Question, ...]
    context: Context
    rules: tuple[Rule, ...]


def verify_documents(
    documents: Sequence[Document],
    *,
    rules: Sequence[Rule] | None = None,
    skipped: Sequence[Skipped] = (),
    progress: Progress | None = None,
    judgements: Sequence[Judgement] = (),
) -> Report:
    """Hold documents against one another and each against itself.

    `rules` defaults to the packaged ones. `progress` is called with (documents read, documents in all). Raises
    `RuleError` where a packaged rule is broken. `judgements` are what editors decided; `JudgementError` where these
    contradict one another.
    """
    return examine(documents, rules=rules, skipped=skipped, progress=progress, judgements=judgements).report


@collecting_seldom()
def examine(
    documents: Sequence[Document],
    *,
    rules: Sequence[Rule] | None = None,
    skipped: Sequence[Skipped] = (),
    progress: Progress | None = None,
    judgements: Sequence[Judgement] = (),
) -> Examined:
    """The same as `verify_documents`, with the working."""
    return examine_annotated(
        _annotate(documents, progress), rules=rules, skipped=skipped, judgements=judgements
    )


@collecting_seldom()
def examine_annotated(
    annotated: Sequence[Annotated],
    *,
    rules: Sequence[Rule] | None = None,
    skipped: Sequence[Skipped] = (),
    judgements: Sequence[Judgement] = (),
) -> Examined:
    """The same for documents that were annotated before, together or not: nothing is left over from one to the next."""
    chosen = load_rules(cases=False) if rules is None else tuple(rules)
    documents = tuple(doc.document for doc in annotated)
    dated = date(annotated)
    claims, checks = _extract(annotated, dated)
    joined = build(annotated, claims, dated, judgements)
    asked = group.questions(joined)
    questions = (*asked, *presences(joined, asked), *utterances(joined), *denials(joined))
    renamed = tuple(exchanged_pairs(joined, asked))
    checks += [*_across(joined, asked), *exchanged_checks(renamed)]
    context = _context(annotated, joined, renamed)
    report = Report(
        documents=documents,
        dated=dict(dated),
        claims=tuple(placed.claim for placed in joined.placed),
        subjects=joined.subjects,
        conflicts=run(chosen, questions, checks, context),
        skipped=tuple(skipped),
        occasions=joined.coverage.occasions(documents),
    )
    return Examined(report, joined, questions, context, chosen)


@collecting_seldom()
def extract_claims(document: Document) -> list[Claim]:
    """The claims of one document, in order of span, its date inferred from itself alone."""
    annotated = annotate(document)
    dated = date([annotated])
    return sorted(
        extraction.extract(annotated, dated[document.id].interval),
        key=lambda c: (c.span, c.kind, c.attribute),
    )


def date(documents: Sequence[Annotated]) -> Mapping[str, Dated]:
    """When each document was published, stated or inferred from the clues of all; by document id."""
    ordered = sorted(documents, key=lambda doc: (doc.document.path, doc.document.id))
    # what contradicts the rest is found by name: numbered by path, for ids change with the folder
    named = {f"{at:09}": doc for at, doc in enumerate(ordered)}
    stated = {name: day for name, doc in named.items() if (day := doc.document.published)}
    dated = date_documents({name: constraints(doc) for name, doc in named.items()}, stated)
    return {named[name].document.id: found for name, found in dated.items()}


# Where two checks tell of one thing the earlier is kept.
_BEFORE_DAYS = (age_checks, unnamed_age_checks, source_checks, spelling_checks, grown_checks)
_BEHIND_DAYS = (
    *(standing_checks, outcome_checks, direction_checks, clock_checks, description_checks, likely_deeds),
    *(street_checks, death_place_checks, sex_checks, wound_checks, name_checks),
    *(opening_checks, exchange_checks, exchanged_name_checks, exchanged_buyer_checks, holder_checks),
    *(origin_checks, filler_checks, person_checks, fact_checks),
    *(crowd_checks, thing_checks, turn_checks, long_ago_checks),
)


def _across(joined: Joined, asked: Sequence[Question]) -> Iterator[Check]:
    """What articles tell that cannot all be so, other than two answers to one question."""
    yield from chain.from_iterable(checks(joined) for checks in _BEFORE_DAYS)
    yield from named_age_checks(joined, asked)
    timed = [*timeline_checks(joined, asked)]
    known = frozenset(claim.id for check in timed for side in check.sides for claim in side)
    yield from (*timed, *counted_day_checks(joined, known), *order_checks(joined))
    yield from occasion_day_checks(joined, asked)
    yield from chosen_checks(joined, asked)
    yield from chain.from_iterable(checks(joined) for checks in _BEHIND_DAYS)


def _context(annotated: Sequence[Annotated], joined: Joined, renamed: Sequence[Pair]) -> Context:
    return Context(
        subjects={subject.key: subject for subject in joined.subjects},
        claims={placed.claim.id: placed.claim for placed in joined.placed},
        likeness=joined.likeness,
        paths={doc.document.id: doc.document.path for doc in annotated},
        spoken_by=_speakers(joined),
        answers=_answers(joined),
        numbers={doc.document.id: _numbers(doc) for doc in annotated},
        placed={placed.claim.id: placed for placed in joined.placed},
        told=joined.claims,
        counted=counted_apart(joined),
        steps=steps(joined),
        moments=moments(joined),
        taken_in=taken_in(joined),
        coverage=joined.coverage,
        exchanged=exchanged(joined, renamed),
    )


def _answers(joined: Joined) -> dict[tuple[str, str], tuple[Value, ...]]:
    found: dict[tuple[str, str], tuple[Value, ...]] = {}
    for placed in joined.placed:
        if placed.claim.kind is Kind.COUNT and LISTED not in placed.claim.scope:  # its sum is told beside it
            key = placed.claim.document_id, placed.claim.attribute
            found[key] = (*found.get(key, ()), placed.claim.value)
    return found


def _numbers(doc: Annotated) -> frozenset[Fraction]:
    told = (mention.amount.low for mention in doc.amounts if not mention.amount.unit)
    return frozenset(number for number in told if number is not None)


def _speakers(joined: Joined) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = {}
    for placed in joined.placed:
        if placed.claim.attribute == "speaker":
            found.setdefault(placed.claim.document_id, []).append(placed.claim)
    return {name: sorted(claims, key=lambda claim: claim.span) for name, claims in found.items()}


def _annotate(documents: Sequence[Document], progress: Progress | None) -> list[Annotated]:
    done = []
    for number, document in enumerate(documents, 1):
        done.append(annotate(document))
        if progress:
            progress(number, len(documents))
    return done


def _extract(
    documents: Iterable[Annotated], dated: Mapping[str, Dated]
) -> tuple[dict[str, list[Claim]], list[Check]]:
    claims: dict[str, list[Claim]] = {}
    checks: list[list[Check]] = []
    for doc in documents:
        name, published = doc.document.id, dated[doc.document.id].interval
        claims[name] = extraction.extract(doc, published)
        checks.append(extraction.checks(doc, published, claims[name]))
    return claims, list(chain.from_iterable(checks))
