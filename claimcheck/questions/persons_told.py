"""What two articles tell one person to be, where he cannot be both: the post he holds.

Persons are told by their names, in articles that may be on one occasion. What either article knows of the other's
answer, of the same person or of nobody it names, is no contradiction.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from claimcheck.annotate.mentions import Annotated
from claimcheck.claims.ids import located
from claimcheck.claims.persons import THEN
from claimcheck.claims.persons_posts import Post, posts
from claimcheck.data.listed import in_order, listed
from claimcheck.model import Check, Claim, Description, Kind
from claimcheck.questions.neighbours import compared
from claimcheck.subjects.joined import Joined

EXTRACTOR = "questions.persons_told"
_GROUPS = [
    frozenset(text.strip() for text in row.split(",")) for row in in_order("questions.persons_told", "groups")
]
_CHANGED = listed("questions.persons_told", "changed")
_MOVED = listed("questions.persons_told", "moved")
_BY_FIELD = listed(
    "questions.persons_told", "by_field"
)  # offices that there are several of, each with its field
_DIRECTOR = "director"


def person_checks(joined: Joined) -> Iterator[Check]:
    """Checks "person-apart" of every two articles that may be on one occasion, one for each person."""
    told = {doc.document.id: posts(doc) for doc in joined.documents}
    for one, two in compared(joined, told):
        done = set[str]()
        named = _by_surname(joined.docs[two], told[two])
        pairs = ((p, q) for p in told[one] for q in named.get(_surname(joined.docs[one], p), ()))
        for a, b in pairs:
            label = _one_person(joined.docs[one], a, joined.docs[two], b)
            if label and label not in done and _are_apart(joined, one, a, two, b, told):
                done.add(label)
                sides = (_claim(joined, one, a),), (_claim(joined, two, b),)
                words = " against ".join(f"'{side[0].as_written}'" for side in sides)
                yield Check("person-apart", Kind.ATTRIBUTION, sides, f"{words}; both are told of {label}")


def _by_surname(doc: Annotated, told: list[Post]) -> dict[str, list[Post]]:
    """The posts of persons, so that not every two of them are held together."""
    found: dict[str, list[Post]] = defaultdict(list)
    for post in told:
        if post.teller is not None:
            found[_surname(doc, post)].append(post)
    return found


def _surname(doc: Annotated, post: Post) -> str:
    return "" if post.teller is None else doc.entities[post.teller.entity].label.lower().split()[-1]


def _one_person(one: Annotated, a: Post, two: Annotated, b: Post) -> str:
    """The name of the person of whom both posts are told, "" where they are told of two or of nobody."""
    if a.teller is None or b.teller is None:
        return ""
    ours, theirs = one.entities[a.teller.entity].label, two.entities[b.teller.entity].label
    return max(ours, theirs, key=len) if is_one_name(ours, theirs) else ""


def is_one_name(one: str, two: str) -> bool:
    """Whether two names are one, or the shorter is the surname of the longer."""
    ours, theirs = one.lower().split(), two.lower().split()
    if ours[-1:] != theirs[-1:]:
        return False
    return min(len(ours), len(theirs)) == 1 or ours[0] == theirs[0]


def _are_apart(joined: Joined, one: str, a: Post, two: str, b: Post, told: dict[str, list[Post]]) -> bool:
    """Whether one person cannot hold two posts at one time, and neither article knows of the other one."""
    if a.passing or b.passing or not _of_one_time(a, b) or (a.body and b.body and not a.body & b.body):
        return False
    if _knows(told[one], joined.docs[one], a, b) or _knows(told[two], joined.docs[two], b, a):
        return False
    same = a.office == b.office and a.rank == b.rank
    words = _MOVED if same else _CHANGED
    if any(_tells_of_change(joined.docs[name], post, words) for name, post in ((one, a), (two, b))):
        return False
    if same:
        return a.office in _BY_FIELD and bool(a.fields and b.fields) and not a.fields & b.fields
    return _differ(a, b)


def _differ(one: Post, two: Post) -> bool:
    """Whether two posts are of two ranks, or of two offices that nobody holds together."""
    if one.office == two.office:
        several = one.office in _BY_FIELD
        return (
            one.rank != two.rank and "" in (one.rank, two.rank) and (not several or one.fields == two.fields)
        )
    for post, other in ((one, two), (two, one)):
        if post.office == _DIRECTOR and not (post.fields and not other.fields):
            return False
    ranked = one.rank or two.rank
    return not ranked and any({one.office, two.office} <= group for group in _GROUPS)


def _of_one_time(one: Post, two: Post) -> bool:
    """Whether both are held today, or were over much the same years."""
    if one.years and two.years:
        return one.years == two.years
    past = [bool(post.years) or (post.teller is not None and post.teller.when == THEN) for post in (one, two)]
    return not any(past)


def _knows(told: list[Post], doc: Annotated, own: Post, other: Post) -> bool:
    """Whether an article tells of the other's post, unless as somebody else's."""
    for post in told:
        same = post.office == other.office and post.rank == other.rank
        if same and (post.fields & other.fields or not (post.fields or other.fields)):
            if post.teller is None or own.teller is None:
                return True
            if is_one_name(doc.entities[post.teller.entity].label, doc.entities[own.teller.entity].label):
                return True
    return False


def _tells_of_change(doc: Annotated, post: Post, words: frozenset[str]) -> bool:
    """Whether a sentence that names the holder, or the one behind it, tells by these words that posts pass on."""
    if post.teller is None:
        return False
    named = {name.sentence for name in doc.names if name.entity == post.teller.entity and name.form == "name"}
    near = {number + step for number in named for step in (0, 1)}
    return any(not words.isdisjoint(sentence.lowers) for n, sentence in enumerate(doc.sentences) if n in near)


def _claim(joined: Joined, document: str, post: Post) -> Claim:
    doc = joined.docs[document]
    entity = post.teller.entity if post.teller else -1
    return Claim(
        **located(doc, doc.sentences[post.sentence], post.span, Kind.ATTRIBUTION, "post"),
        subject=joined.keys.get((document, entity), ""),
        value=Description((" ".join(filter(None, (post.rank, post.office))),)),
        extractor=EXTRACTOR,
    )
