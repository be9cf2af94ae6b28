"""Every shipped rule's cases over the whole road, and how an answer is compared with a case."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

import pytest
from made_report import make_claim, make_conflict, make_text_document

from claimcheck.model import Amount, Conflict, Document, Report, Severity, Side, Verdict
from claimcheck.pipeline import verify_documents
from claimcheck.rules.cases import CaseResult, compare, run_case, run_cases
from claimcheck.rules.load import known_kinds, load_rules
from claimcheck.rules.parse import parse_rule
from claimcheck.rules.schema import Case, CaseDocument, ExpectedConflict, Rule

SHIPPED = [(rule, case) for rule in load_rules() for case in rule.cases]


def verify(documents: Sequence[Document], rules: Sequence[Rule]) -> Report:
    return verify_documents(documents, rules=rules)


@pytest.mark.parametrize(("rule", "case"), SHIPPED, ids=[f"{rule.id}: {case.name}" for rule, case in SHIPPED])
def test_shipped_rules_give_exactly_what_their_cases_say(rule: Rule, case: Case) -> None:
    result = run_case(rule, case, verify)
    assert result.passed, str(result)


def test_the_rule_that_contributors_are_shown_holds() -> None:
    page = (Path(__file__).parents[2] / "CONTRIBUTING.md").read_text("utf-8")
    shown = page.partition("```yaml\n")[2].partition("```")[0]
    rule = parse_rule(shown, "toll-differs.yaml", "toll-differs", known_kinds())
    assert [str(run_case(rule, case, verify)) for case in rule.cases] == [
        "toll-differs, two tolls: passed",
        "toll-differs, one toll: passed",
    ]


# --- comparing ------------------------------------------------------------------------------------------

TEXT = "3 owls, 4 owls, 5 owls."
DOCUMENT = make_text_document("x", TEXT)


def found(*sides: str, verdict: Verdict = Verdict.CONTRADICTION) -> Conflict:
    """A conflict whose sides are written "3+4"."""
    made = []
    for side in sides:
        claims = [make_claim(DOCUMENT, words, Amount(Fraction(1), Fraction(1))) for words in side.split("+")]
        made.append(Side(side, tuple(claims)))
    return make_conflict("r", tuple(made), verdict=verdict)


def wanted(*sides: str, verdict: Verdict | None = None) -> ExpectedConflict:
    return ExpectedConflict(tuple(sorted(tuple(sorted(side.split("+"))) for side in sides)), verdict)


def made_rule(*cases: Case) -> Rule:
    return Rule("r", "differs", {}, Severity.ERROR, "m", "w", "s", cases=cases)


UPDATE = Verdict.UPDATE


@pytest.mark.parametrize(
    ("expect", "conflicts", "told"),
    [
        ([], [], "passed"),
        ([wanted("3", "4")], [found("4", "3")], "passed"),
        ([wanted("5+3", "4")], [found("4", "3+5")], "passed"),
        ([wanted("3", "4")], [], "missing '3' / '4'"),
        ([], [found("3", "4")], "unexpected contradiction: '3' / '4'"),
        (
            [wanted("3", "4")],
            [found("3+5", "4")],
            "missing '3' / '4'; unexpected contradiction: '3' + '5' / '4'",
        ),
        ([wanted("3", "4")], [found("3", "4")] * 2, "unexpected contradiction: '3' / '4'"),
        ([wanted("3", "4")] * 2, [found("3", "4")], "missing '3' / '4'"),
        ([wanted("3", "4", verdict=UPDATE)], [found("3", "4", verdict=UPDATE)], "passed"),
        (
            [wanted("3", "4", verdict=UPDATE)],
            [found("3", "4")],
            "missing update: '3' / '4'; unexpected contradiction: '3' / '4'",
        ),
        (
            [wanted("3", "4"), wanted("3", "4", verdict=UPDATE)],
            [found("3", "4", verdict=UPDATE), found("3", "4")],
            "passed",
        ),
    ],
)
def test_the_whole_answer_is_compared(
    expect: list[ExpectedConflict], conflicts: list[Conflict], told: str
) -> None:
    result = compare(made_rule(), Case("c", (), tuple(expect), 1), conflicts)
    assert str(result) == f"r, c: {told}"
    assert result.passed == (told == "passed")


def test_cases_become_articles_and_only_their_rule_runs() -> None:
    plain = CaseDocument("Three owls flew.", "1.txt")
    stated = CaseDocument("Four owls flew.", "b.txt", "2023-07-23", 'The "Owl": Zo\u00eb \U0001f989 # News')
    rule = made_rule(Case("c", (plain, stated), (), 1), Case("d", (plain,), (wanted("3", "4"),), 2))
    seen: list[tuple[Sequence[Document], Sequence[Rule]]] = []

    def watch(documents: Sequence[Document], rules: Sequence[Rule]) -> Report:
        seen.append((documents, rules))
        return Report(tuple(documents), {}, (), (), ())

    results = run_cases([rule], watch)
    assert results == [CaseResult("r", "c", (), ()), CaseResult("r", "d", (wanted("3", "4"),), ())]
    (one, two), rules = seen[0]
    assert rules == [rule]
    assert (one.text, one.path, one.published) == ("Three owls flew.", "1.txt", None)
    assert two.text.endswith("---\nFour owls flew.")
    assert (two.path, two.source, str(two.published)) == ("b.txt", stated.source, "2023-07-23")
