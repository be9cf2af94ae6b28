from __future__ import annotations

from made_articles import joined

from claimcheck.questions.slips import slip_checks

METRES = "The Leith glacier retreated by 84 metres in the past year, the Alpine club of Leith said on Friday."


def names(*texts: str) -> list[str]:
    return [check.detail for check in slip_checks(joined(*texts))]


def test_one_figure_in_two_units() -> None:
    found = names(METRES, METRES.replace("metres", "feet"))
    assert found == ["the same figure in two units: 84 metres against 84 feet"]


def test_a_measure_in_both_units_absolves() -> None:
    assert not names(METRES, METRES.replace("84 metres", "276 feet"))
    assert not names(
        METRES.replace("84 metres", "84 feet (26 metres)"), METRES.replace("84 metres", "26 metres")
    )


def test_small_figures_meet_by_chance() -> None:
    assert not names(METRES.replace("84", "8"), METRES.replace("84 metres", "8 feet"))
