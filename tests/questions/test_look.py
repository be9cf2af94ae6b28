"""The first look, whose shared sums are those of the traits."""

from __future__ import annotations

import pytest
from made_articles import joined

from claimcheck.model import Kind
from claimcheck.questions.likely import by_article
from claimcheck.questions.look import _of_claims
from claimcheck.questions.nearness import Near, Words
from claimcheck.questions.odds import at_a_look
from claimcheck.questions.rivals import Answers, facts, met, standing
from claimcheck.questions.traits import at_first

_ONE = "A barge sank in Ghent on 3 May 2021 with 12 people aboard. The school in Bruges took in 9 of them."
_TWO = "On 5 May 2021 a barge sank in Antwerp. It carried 15 people, and a church in Bruges took in 8."


@pytest.mark.parametrize("kind", [Kind.COUNT, Kind.DATE, Kind.LOCATION])
def test_the_sum_of_two_claims_is_that_of_their_traits(kind: Kind) -> None:
    ours, theirs = by_article(joined(_ONE, _TWO)).values()
    told = standing(ours, None) | standing(theirs, None)
    pairs = [(a, b) for a in ours for b in theirs if a.claim.kind is b.claim.kind is kind]
    assert pairs
    for one, two in pairs:
        assert _of_claims(one, two, told) == pytest.approx(at_a_look(at_first(one, two, told)))


def test_what_rivals_tell_is_none_of_the_other_traits() -> None:
    ours, theirs = by_article(joined(_ONE, _TWO)).values()
    told = standing(ours, None) | standing(theirs, None)
    one, two = Answers(ours), Answers(theirs)
    pairs = met(facts(one, two), one, two, Near(Words(ours), Words(theirs)))
    assert any(pair.rivalry for pair in pairs)
    for pair in pairs:
        first = at_first(pair.one, pair.two, told)
        assert first.keys().isdisjoint(pair.rivalry.keys() | pair.left_open.keys())
