"""Mappings of a rule file, read field by field; whatever is wrong is told with its file and its line."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import NoReturn, TypeVar

from claimcheck.data.yaml import Node
from claimcheck.rules.schema import RuleError

_E = TypeVar("_E", bound=StrEnum)


class Fields:
    """One mapping with `required` and `optional` keys: no other is taken, no required one may be absent."""

    def __init__(
        self, node: Node, file: str, what: str, *, required: Iterable[str], optional: Iterable[str] = ()
    ) -> None:
        self.file, self.line, self.what = file, node.line, what
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
