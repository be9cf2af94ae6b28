from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from conftest import make_document

from claimcheck.annotate import annotate
from claimcheck.claims import checks, extract
from claimcheck.model import TimeInterval

DAY = TimeInterval(date(2024, 3, 7), date(2024, 3, 7))
CASES: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("statements.yaml").read_text("utf-8"))


def found(text: str) -> list[tuple[str, list[str]]]:
    doc = annotate(make_document(text, published=DAY))
    made = checks(doc, DAY, extract(doc, DAY))
    return [
        (check.name, [claim.as_written for side in check.sides for claim in side if claim.as_written])
        for check in made
    ]


@pytest.mark.parametrize("case", CASES["broken"], ids=lambda case: case["text"][:40])
def test_what_does_not_add_up_is_found(case: dict[str, Any]) -> None:
    # a statement can break two relations; the one that is meant comes first
    told = found(case["text"])
    assert sorted(told[0][1]) == sorted(case["sides"])
    assert told[0][0] == case["check"]


@pytest.mark.parametrize("case", CASES["broken"], ids=lambda case: case["fits"][:40])
def test_what_adds_up_is_left_alone(case: dict[str, Any]) -> None:
    assert found(case["fits"]) == []


@pytest.mark.parametrize("text", CASES["silent"], ids=lambda text: text[:40])
def test_what_only_looks_like_a_reckoning_is_left_alone(text: str) -> None:
    assert found(text) == []
