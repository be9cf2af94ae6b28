"""Two who are told to have been chosen for one office: "Ada Lund was elected chairman", "Per Vik was elected chairman".

In two articles of one week on one occasion, where each tells of one for that office and neither knows the other's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from claimcheck.annotate.mentions import Annotated
from claimcheck.annotate.names_slips import near
from claimcheck.claims.attribution_offices import Chosen, chosen
from claimcheck.claims.ids import located
from claimcheck.data.listed import listed
from claimcheck.model import Check, Claim, Kind, Participant, Relation
from claimcheck.questions.group import Question
from claimcheck.questions.neighbours import compared
from claimcheck.subjects.joined import Joined

_ROLES = frozenset({"elected", "appointee"})
_DAYS = 7  # between two articles
_ALONE = listed("questions.chosen", "alone")  # offices that one alone holds
_FULL = 2  # words of a name that says whom it means
_Office = tuple[str, tuple[str, ...]]
"""What somebody is chosen for: the office, and the part of a body that it is of."""


def chosen_checks(joined: Joined, asked: Sequence[Question]) -> Iterator[Check]:
    """Checks "holder-apart" of every two articles that may be on one occasion, one for each office.

    Articles of which one of the questions `asked` already holds two choices against one another are left to it.
    """
    held = set[frozenset[str]]()
    for question in asked:
        choices = combinations((item for item in question.claims if item.claim.attribute in _ROLES), 2)
        apart = (pair for pair in choices if question.stand(*pair) is Relation.APART)
        held |= {frozenset(item.claim.document_id for item in pair) for pair in apart}
    told = {doc.document.id: _by_office(doc) for doc in joined.documents}
    for one, two in compared(joined, told, _DAYS):
        if frozenset({one, two}) in held:
            continue
        for office in sorted(told[one].keys() & told[two].keys()):
            a, b = told[one][office], told[two][office]
            docs = joined.docs[one], joined.docs[two]
            known = _knows(docs[0], a, docs[1], b) or _knows(docs[1], b, docs[0], a)
            if not known and _are_of_one_body(docs[0], a, docs[1], b):
                sides = (_claim(joined, one, a),), (_claim(joined, two, b),)
                words = " against ".join(f"'{side[0].as_written}'" for side in sides)
                detail = f"{words}, each told to be chosen for one office"
                yield Check("holder-apart", Kind.ATTRIBUTION, sides, detail)


def _by_office(doc: Annotated) -> Mapping[_Office, Chosen]:
    """The one choice of an article for each office; none for one of which it tells several."""
    found: dict[_Office, list[Chosen]] = defaultdict(list)
    for told in chosen(doc):
        if told.office in _ALONE:
            found[told.office, told.part].append(told)
    alone = {office: held[0] for office, held in found.items() if len({told.entity for told in held}) == 1}
    return {office: told for office, told in alone.items() if len(_name(doc, told)) >= _FULL}


def _name(doc: Annotated, told: Chosen) -> list[str]:
    return doc.entities[told.entity].label.lower().split()


def _are_of_one_body(ours: Annotated, a: Chosen, theirs: Annotated, b: Chosen) -> bool:
    """Whether two offices may be of one body: the words of the one are among those of the other, or of its article."""
    if a.body and b.body:
        return a.body <= b.body or b.body <= a.body
    told, doc = (a, theirs) if a.body else (b, ours)
    return told.body <= {lower for sentence in doc.sentences for lower in sentence.lowers}


def _knows(doc: Annotated, ours: Chosen, other: Annotated, theirs: Chosen) -> bool:
    """Whether an article holds the surname of whom the other tells, or the two names may be one."""
    own, name = _name(doc, ours), _name(other, theirs)
    if near(own[-1], name[-1]) or own[-1] == name[-1]:
        return True
    return any(name[-1] in mention.text.lower().split() for mention in doc.names)


def _claim(joined: Joined, document: str, told: Chosen) -> Claim:
    doc = joined.docs[document]
    return Claim(
        **located(doc, doc.sentences[told.sentence], told.span, Kind.ATTRIBUTION, "holder"),
        subject=joined.keys.get((document, told.entity), ""),
        value=Participant("holder", doc.entities[told.entity].label),
        extractor="questions.chosen",
    )
