"""Reading rules: a good one in full, and every way a broken one is refused, with its line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from claimcheck.data import tables
from claimcheck.data.yaml import load_yaml
from claimcheck.data.yaml_copies import packed
from claimcheck.model import ClaimcheckError, Severity, Verdict
from claimcheck.rules.load import known_kinds, load_rules
from claimcheck.rules.parse import KindKeys, before_cases, parse_rule
from claimcheck.rules.schema import Case, CaseDocument, ExpectedConflict, Rule, RuleError

KINDS = {
    "differs": KindKeys(
        frozenset({"claim", "attribute", "deep"}), frozenset({"claim"}), frozenset({"first"})
    ),
    "check": KindKeys(frozenset({"check"}), frozenset(), frozenset()),
}

GOOD = """\
id: toll-differs
kind: differs
select:
  claim: count
  attribute: [killed, hurt]
severity: warning
verdict: contradiction
message: "tolls differ: {first}"
why: One event has one toll.
source: house style, section 4
tolerance: 1.5
cases:
  - name: two tolls
    documents:
      - Twelve people died.
      - {text: 14 died., published: 2023-07-23, source: "A: b", path: b/x.txt}
    expect:
      - [14, Twelve people]
  - name: an update
    documents: [Twelve died. Then 14 died.]
    expect:
      - {verdict: update, sides: [[b, a], c]}
  - name: one toll
    documents: [Twelve died.]
    expect: []
"""


def parse(text: str) -> Rule:
    return parse_rule(text, "rules/toll-differs.yaml", "toll-differs", KINDS)


def test_a_rule_is_read_in_full() -> None:
    rule = parse(GOOD)
    assert (rule.id, rule.kind, rule.severity, rule.verdict, rule.tolerance) == (
        "toll-differs",
        "differs",
        Severity.WARNING,
        Verdict.CONTRADICTION,
        1.5,
    )
    assert dict(rule.select) == {"claim": "count", "attribute": ("killed", "hurt")}
    assert (rule.why, rule.source) == ("One event has one toll.", "house style, section 4")
    assert rule.message.format(first="12") == "tolls differ: 12"
    two, update, one = rule.cases
    assert two == Case(
        "two tolls",
        (
            CaseDocument("Twelve people died.", "1.txt"),
            CaseDocument("14 died.", "b/x.txt", "2023-07-23", "A: b"),
        ),
        (ExpectedConflict((("14",), ("Twelve people",))),),
        13,
    )
    assert update.expect == (ExpectedConflict((("a", "b"), ("c",)), Verdict.UPDATE),)
    assert one.expect == ()


def test_what_may_be_left_out() -> None:
    rule = parse(GOOD.replace("tolerance: 1.5\n", "").replace("verdict: contradiction\n", ""))
    assert (rule.verdict, rule.tolerance) == (None, 0.0)


BROKEN = [
    ("id: toll-differs", "id: tolls", 1, "the id must be that of the file, 'toll-differs'"),
    ("kind: differs", "kind: difers", 2, "unknown kind 'difers'; allowed are check, differs"),
    ("severity: warning", "severity: fatal", 6, "severity is 'fatal'; allowed are error, warning, note"),
    ("verdict: contradiction", "verdict: no", 7, "verdict is 'no'; allowed are contradiction, wording-drift"),
    ("tolerance: 1.5", "tolerence: 1.5", 11, "a rule has an unknown key 'tolerence'; allowed are cases, id"),
    ("tolerance: 1.5", "tolerance: -1", 11, "tolerance must be a number of 0 or more"),
    ("tolerance: 1.5", "tolerance: true", 11, "tolerance must be a number of 0 or more"),
    ("tolerance: 1.5", "tolerance: some", 11, "tolerance must be a number of 0 or more"),
    ("why: One event has one toll.\n", "", 1, "a rule lacks why"),
    ("why: One event has one toll.", "why: ", 9, "why must be a text that is not empty"),
    ("why: One event has one toll.", "why: [a]", 9, "why must be a text that is not empty"),
    ("source: house style, section 4\n", "", 1, "a rule lacks source"),
    ("message: ", "massage: ", 8, "unknown key 'massage'"),
    ("{first}", "{third}", 8, "message names third; allowed are {first}"),
    ("{first}", "{first", 8, "message is no format string: expected '}'"),
    ("  claim: count\n", "", 4, "select lacks claim"),
    ("claim: count", "claim: cuont", 4, "claim is 'cuont'; allowed are date, count, location, attribution"),
    (
        "  attribute:",
        "  atribute:",
        5,
        "unknown key 'atribute'; allowed are attribute, claim, deep",
    ),
    ("[killed, hurt]", "{killed: 1}", 5, "attribute must be a text, a number, true, false or a list of them"),
    ("[killed, hurt]", "[killed, null]", 5, "attribute must be a text"),
    ("  - name: one toll\n", "  - nome: one toll\n", 23, "a case has an unknown key 'nome'"),
    ("  - name: one toll", "  - name: two tolls", 13, "two cases are named 'two tolls'"),
    ("documents: [Twelve died.]", "documents: []", 24, "documents must hold one text at least"),
    ("documents: [Twelve died.]", "documents: Twelve", 24, "documents must be a list"),
    ("documents: [Twelve died.]", "documents: [[a]]", 24, "a text is needed here"),
    ("2023-07-23", "July 2023", 16, "published is 'July 2023'; write a day such as 2023-07-23"),
    ("text: 14 died., published", "txt: 14 died., published", 16, "a document has an unknown key 'txt'"),
    ("[14, Twelve people]", "[14]", 18, "a conflict has two sides or more"),
    ("[14, Twelve people]", "Twelve people", 18, "a conflict must be a list"),
    ("[14, Twelve people]", "[14, {a: b}]", 18, "a text is needed here"),
    ("verdict: update", "verdict: updated", 22, "verdict is 'updated'"),
    ("{verdict: update, sides: [[b, a], c]}", "{verdict: update}", 22, "a conflict lacks sides"),
    ("expect: []", "expect: [[a, b]]", 13, "cases must hold one that expects a conflict and one that"),
    ("tolerance: 1.5", "id: toll-differs", 11, "the key 'id' was given before"),
    ("tolerance: 1.5", "tolerance: &x 1", 11, "anchors and aliases"),
    (GOOD, "- a list\n", 1, "a rule must be a mapping of keys to values"),
    (GOOD, "", 1, "a rule must be a mapping of keys to values"),
    (GOOD, 'id: "unclosed\n', 1, "never closed"),
]


@pytest.mark.parametrize(("part", "broken", "line", "problem"), BROKEN)
def test_a_broken_rule_is_refused_with_its_line(part: str, broken: str, line: int, problem: str) -> None:
    assert part in GOOD
    text = GOOD.replace(part, broken, 1) if "one toll" not in part else broken.join(GOOD.rsplit(part, 1))
    with pytest.raises(RuleError) as refused:
        parse(text)
    message = str(refused.value)
    assert message.startswith(f"rules/toll-differs.yaml, line {line}: ")
    assert problem in message
    assert "\n" not in message


def test_only_must_flag_or_only_must_pass_cases_are_not_enough() -> None:
    head = GOOD[: GOOD.index("cases:")]
    for cases in ("cases: []", "cases: [{name: a, documents: [b], expect: []}]"):
        with pytest.raises(RuleError, match="line 12: cases must hold one that expects a conflict"):
            parse(head + cases)


def test_a_message_without_placeholders_allowed() -> None:
    text = GOOD.replace("kind: differs", "kind: check").replace("claim: count", "check: sum")
    text = text.replace("  attribute: [killed, hurt]\n", "")
    with pytest.raises(RuleError, match="message names first; allowed are none"):
        parse(text)
    assert parse(text.replace("{first}", "")).kind == "check"


# --- folders --------------------------------------------------------------------------------------------


def test_the_packaged_rules_load_sorted_by_id() -> None:
    rules = load_rules()
    assert rules
    assert [rule.id for rule in rules] == sorted(rule.id for rule in rules)
    assert {rule.kind for rule in rules} <= set(known_kinds())


def test_kinds_are_the_modules_of_their_folder() -> None:
    kinds = known_kinds()
    assert {"check", "differs"} <= set(kinds)
    assert not [name for name in kinds if name.startswith("_")]
    assert "claim" in kinds["differs"].select


def test_a_folder_with_folders_and_other_files(tmp_path: Path) -> None:
    name, text = "toll-differs", GOOD
    (tmp_path / "pack").mkdir()
    (tmp_path / "pack" / f"{name}.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "zz-other.yaml").write_text(text.replace(f"id: {name}", "id: zz-other", 1), encoding="utf-8")
    (tmp_path / "README.md").write_text("# Rules\n", encoding="utf-8")
    assert [rule.id for rule in load_rules(tmp_path)] == [name, "zz-other"]


def test_folders_that_hold_no_good_rules_are_refused(tmp_path: Path) -> None:
    name, text = "toll-differs", GOOD
    with pytest.raises(RuleError, match="no such folder of rules"):
        load_rules(tmp_path / "absent")
    with pytest.raises(ClaimcheckError, match=r"no rule in it; a rule is a file named ID\.yaml"):
        load_rules(tmp_path)
    wrong = tmp_path / f"{name}.yml"
    wrong.write_text(text, encoding="utf-8")
    with pytest.raises(RuleError, match=r"must end in \.yaml"):
        load_rules(tmp_path)
    wrong.unlink()
    binary = tmp_path / f"{name}.yaml"
    binary.write_bytes(b"id: \xff\xfe")
    with pytest.raises(RuleError, match="cannot be read as UTF-8 text"):
        load_rules(tmp_path)
    binary.write_text(text, encoding="utf-8")
    (tmp_path / "again").mkdir()
    (tmp_path / "again" / f"{name}.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(RuleError, match=f"another rule has the id '{name}'"):
        load_rules(tmp_path)


def test_the_packaged_rules_without_their_cases_are_the_same_rules() -> None:
    whole = load_rules()
    assert load_rules(cases=False) == tuple(replace(rule, cases=()) for rule in whole)


@pytest.fixture
def copy_of_good(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A copy of the head of GOOD, in the place of those that the build made."""
    head = before_cases(GOOD)
    held = [sha256(head.encode()).hexdigest(), packed(load_yaml(head, "toll-differs.yaml"))]
    (tmp_path / "tables.json").write_text(json.dumps({"rules/toll-differs": held}), encoding="utf-8")
    monkeypatch.setattr(tables, "FOLDER", tmp_path)
    tables._copies.cache_clear()
    yield
    tables._copies.cache_clear()


@pytest.mark.usefixtures("copy_of_good")
def test_a_rule_without_its_cases_is_taken_from_its_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claimcheck.rules.parse.load_yaml", None)
    rule = parse_rule(GOOD, "rules/toll-differs.yaml", "toll-differs", KINDS, cases=False)
    monkeypatch.undo()
    assert rule == replace(parse(GOOD), cases=())


@pytest.mark.usefixtures("copy_of_good")
def test_a_rule_that_has_changed_since_is_read_itself() -> None:
    changed = GOOD.replace("severity: warning", "severity: note", 1)
    rule = parse_rule(changed, "rules/toll-differs.yaml", "toll-differs", KINDS, cases=False)
    assert rule.severity is Severity.NOTE


def test_cases_that_do_not_come_last_are_read_over() -> None:
    rule = parse_rule(GOOD, "rules/toll-differs.yaml", "toll-differs", KINDS, cases=False)
    head, _, cases = GOOD.partition("\ncases:\n")
    assert "\nwhy:" in head
    before, _, why = head.partition("\nwhy:")
    turned = f"{before}\ncases:\n{cases}\nwhy:{why}\n"
    assert parse_rule(turned, "rules/toll-differs.yaml", "toll-differs", KINDS, cases=False) == rule
    assert rule == replace(parse(GOOD), cases=())


def test_the_rules_of_a_folder_are_checked_with_their_cases(tmp_path: Path) -> None:
    (tmp_path / "toll-differs.yaml").write_text(GOOD.partition("\ncases:\n")[0] + "\n", encoding="utf-8")
    with pytest.raises(RuleError, match="lacks cases"):
        load_rules(tmp_path, cases=False)
