"""One rule file -> a `Rule` with its cases, every field checked."""

from __future__ import annotations

import re
import string
from collections.abc import Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any, NoReturn, TypeVar

from claimcheck.data.tables import copied
from claimcheck.data.yaml import Node, YamlError, load_yaml
from claimcheck.data.yaml_copies import unpacked
from claimcheck.model import Kind, Severity, Verdict
from claimcheck.model.records import NamedTuple
from claimcheck.rules.schema import Case, CaseDocument, ExpectedConflict, Rule, RuleError

_E = TypeVar("_E", bound=StrEnum)
_REQUIRED = ("id", "kind", "select", "severity", "message", "why", "source", "cases")
_OPTIONAL = ("verdict", "tolerance")
_CASES = "\ncases:\n"
_NEXT_KEY = re.compile(r"^[^\s#-]", re.MULTILINE)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z")


class Fields:
    """One mapping with `required` and `optional` keys: no other is taken, no required one may be absent."""

    def __init__(
        self, node: Node, file: str, what: str, *, required: Iterable[str], optional: Iterable[str] = ()
    ) -> None:
        self.file = file
        if not isinstance(node.value, dict):
            self.fail(node, f"{what} must be a mapping of keys to values")
        self.nodes = node.value
        required, allowed = list(required), sorted({*required, *optional})
        for key, value in self.nodes.items():
            if key not in allowed:
                self.fail(
                    value, f"{what} has an unknown key {key!r}; allowed are {', '.join(allowed) or 'none'}"
                )
        missing = [key for key in required if key not in self.nodes]
        if missing:
            self.fail(node, f"{what} lacks {', '.join(missing)}")

    def fail(self, node: Node, problem: str) -> NoReturn:
        """RuleError at the node."""
        raise RuleError(f"{self.file}, line {node.line}: {problem}")

    def text(self, key: str) -> str:
        """A text that is not blank; "" where the key is absent."""
        if key not in self.nodes:
            return ""
        node = self.nodes[key]
        if not isinstance(node.value, str) or not node.value.strip():
            self.fail(node, f"{key} must be a text that is not empty")
        return node.value

    def choice(self, key: str, allowed: type[_E]) -> _E | None:
        """A member of the enumeration; None where the key is absent."""
        if key not in self.nodes:
            return None
        node = self.nodes[key]
        if node.text not in {member.value for member in allowed}:
            self.fail(node, f"{key} is {node.text!r}; allowed are {', '.join(allowed)}")
        return allowed(node.text)

    def number(self, key: str) -> float:
        """A number of 0 or more; 0 where the key is absent."""
        if key not in self.nodes:
            return 0.0
        node = self.nodes[key]
        if isinstance(node.value, bool) or not isinstance(node.value, int | float) or node.value < 0:
            self.fail(node, f"{key} must be a number of 0 or more")
        return float(node.value)

    def items(self, key: str) -> tuple[Node, ...]:
        """A list of nodes."""
        return listed(self.nodes[key], self.file, key)


def listed(node: Node, file: str, what: str) -> tuple[Node, ...]:
    """The items of a list; RuleError for anything else."""
    if not isinstance(node.value, tuple):
        raise RuleError(f"{file}, line {node.line}: {what} must be a list")
    return node.value


class KindKeys(NamedTuple):
    """What a rule of one kind may say."""

    select: frozenset[str]
    required: frozenset[str]  # those of `select` without which the kind cannot work
    message: frozenset[str]  # what `{...}` in a message may name


def parse_rule(text: str, file: str, stem: str, kinds: Mapping[str, KindKeys], *, cases: bool = True) -> Rule:
    """The rule in `text`; `file` names it in a RuleError, `stem` is the id it must have.

    Without `cases` these are not read where they stand last, as most of a file is cases, and the rule has none.
    """
    node = _read(text, file) if cases else _head(before_cases(text), file, stem)
    required = _REQUIRED if cases else _REQUIRED[:-1]
    fields = Fields(node, file, "a rule", required=required, optional=(*_OPTIONAL, "cases"))
    if fields.text("id") != stem:
        fields.fail(fields.nodes["id"], f"the id must be that of the file, {stem!r}")
    kind = fields.text("kind")
    if kind not in kinds:
        fields.fail(fields.nodes["kind"], f"unknown kind {kind!r}; allowed are {', '.join(sorted(kinds))}")
    severity = fields.choice("severity", Severity)
    return Rule(
        id=stem,
        kind=kind,
        select=_select(fields.nodes["select"], file, kinds[kind]),
        severity=severity or Severity.NOTE,
        message=_message(fields, kinds[kind]),
        why=fields.text("why"),
        source=fields.text("source"),
        verdict=fields.choice("verdict", Verdict),
        tolerance=fields.number("tolerance"),
        cases=_cases(fields) if cases else (),
    )


def _read(text: str, file: str) -> Node:
    try:
        return load_yaml(text, file)
    except YamlError as error:
        raise RuleError(str(error)) from None


def _head(text: str, file: str, stem: str) -> Node:
    """A rule without its cases: PyYAML takes longer to be loaded than to read, so the copy is asked first."""
    held = copied(f"rules/{stem}", text.encode())
    return _read(text, file) if held is None else unpacked(held)


def before_cases(text: str) -> str:
    """What stands before the cases of a rule; the whole text where they do not come last."""
    head, mark, rest = text.partition(_CASES)
    return f"{head}\n" if mark and not _NEXT_KEY.search(rest) else text


def _select(node: Node, file: str, keys: KindKeys) -> Mapping[str, Any]:
    fields = Fields(node, file, "select", required=sorted(keys.required), optional=keys.select)
    if "claim" in fields.nodes:  # a kind of claim that does not exist would silently select nothing
        fields.choice("claim", Kind)
    return MappingProxyType({key: _selected(value, key, fields) for key, value in fields.nodes.items()})


def _selected(node: Node, key: str, fields: Fields) -> Any:
    if isinstance(node.value, tuple):
        return tuple(_selected(item, key, fields) for item in node.value)
    if isinstance(node.value, dict) or node.value is None:
        fields.fail(node, f"{key} must be a text, a number, true, false or a list of them")
    return node.value


def _message(fields: Fields, keys: KindKeys) -> str:
    """The message, its placeholders known; a wrong one would else show only when the rule first fires."""
    message, node = fields.text("message"), fields.nodes["message"]
    try:
        named = {name for _, name, _, _ in string.Formatter().parse(message) if name is not None}
    except ValueError as error:
        fields.fail(node, f"message is no format string: {error}")
    if named - keys.message:
        allowed = ", ".join(f"{{{name}}}" for name in sorted(keys.message)) or "none"
        fields.fail(node, f"message names {', '.join(sorted(named - keys.message))}; allowed are {allowed}")
    return message


def _cases(fields: Fields) -> tuple[Case, ...]:
    cases = tuple(_case(node, fields.file) for node in fields.items("cases"))
    node = fields.nodes["cases"]
    if not any(case.expect for case in cases) or all(case.expect for case in cases):
        fields.fail(
            node, "cases must hold one that expects a conflict and one that expects none (expect: [])"
        )
    names = [case.name for case in cases]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        fields.fail(node, f"two cases are named {twice[0]!r}")
    return cases


def _case(node: Node, file: str) -> Case:
    fields = Fields(node, file, "a case", required=("name", "documents", "expect"))
    documents = fields.items("documents")
    if not documents:
        fields.fail(fields.nodes["documents"], "documents must hold one text at least")
    return Case(
        name=fields.text("name"),
        documents=tuple(_document(item, number, file) for number, item in enumerate(documents, 1)),
        expect=tuple(_expected(item, file) for item in fields.items("expect")),
        line=node.line,
    )


def _document(node: Node, number: int, file: str) -> CaseDocument:
    if not isinstance(node.value, dict):
        return CaseDocument(_words(node, file), f"{number}.txt")
    fields = Fields(node, file, "a document", required=("text",), optional=("published", "source", "path"))
    published = fields.text("published")
    if published and not _DAY.match(published):
        fields.fail(fields.nodes["published"], f"published is {published!r}; write a day such as 2023-07-23")
    return CaseDocument(
        fields.text("text"), fields.text("path") or f"{number}.txt", published, fields.text("source")
    )


def _expected(node: Node, file: str) -> ExpectedConflict:
    """A conflict as a list of sides, or as a mapping with `sides` and `verdict`."""
    if not isinstance(node.value, dict):
        return ExpectedConflict(_sides(listed(node, file, "a conflict"), node, file))
    fields = Fields(node, file, "a conflict", required=("sides",), optional=("verdict",))
    return ExpectedConflict(_sides(fields.items("sides"), node, file), fields.choice("verdict", Verdict))


def _sides(nodes: tuple[Node, ...], whole: Node, file: str) -> tuple[tuple[str, ...], ...]:
    if len(nodes) < 2:
        raise RuleError(f"{file}, line {whole.line}: a conflict has two sides or more")
    return tuple(sorted(_side(node, file) for node in nodes))


def _side(node: Node, file: str) -> tuple[str, ...]:
    if isinstance(node.value, tuple):
        return tuple(sorted(_words(item, file) for item in node.value))
    return (_words(node, file),)


def _words(node: Node, file: str) -> str:
    """A scalar as it is written; "14" and 14 are the same words here."""
    if isinstance(node.value, tuple | dict) or not node.text.strip():
        raise RuleError(f"{file}, line {node.line}: a text is needed here")
    return node.text
