"""Two names in one passage of two articles, each the other way round: "the leader, Ada Lund, and her driver Bo Ek".

Lists and pairs of equals may stand in either order. Only where each has an age behind the name, or where one is told to
be what the other is not, does the order say who is who.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from claimcheck.annotate.mentions import Annotated, NameMention, Word, in_sentences, place_of, word_from
from claimcheck.annotate.names_lexicon import is_person_noun
from claimcheck.annotate.words import lemma
from claimcheck.data.listed import listed
from claimcheck.model import Check, Kind, Span
from claimcheck.questions.names_apart import is_one_story, name_claim
from claimcheck.questions.neighbours import may_be_one
from claimcheck.subjects.joined import Joined
from claimcheck.subjects.passages import Crossed
from claimcheck.subjects.placed import Placed

_EXTRACTOR = "questions.names_exchanged"
_REACH = 8  # words before a name in which an apposition begins: "the alleged leader of the ring, Ada Lund"
_BEHIND = 2  # words behind a name in which its age stands
_EQUALS = listed("subjects.bearers", "kin") | listed("questions.names_exchanged", "equals")
_OWNED = listed("questions.names_exchanged", "owned")
_BUYER, _THE = "buyer", "the"
_STOPS = frozenset(".;:")


def exchanged_name_checks(joined: Joined) -> Iterator[Check]:
    """Checks "names-exchanged" of two articles on one occasion, one for each passage."""
    for pair, held in joined.crossed.items():
        for crossed in held if is_one_story(joined, *pair) else ():
            sides = {name: _names(joined.docs[name], crossed, at) for at, name in enumerate(pair)}
            if min(map(len, sides.values())) > 1 and _tell_who_is_who(joined, sides):
                one, two = sorted(pair, key=joined.order.__getitem__)
                yield _check(joined, one, sides[one], two, sides[two])


def exchanged_buyer_checks(joined: Joined) -> Iterator[Check]:
    """Checks "names-exchanged" of who bought whom: "Lund Steel has bought Ek", "Ek has bought Lund Steel"."""
    deals = joined.told(lambda item: item.claim.attribute == _BUYER and bool(_deal(item)))
    for one, two in joined.neighbours if len(deals) > 1 else ():
        pairs = product(deals.get(one, ()), deals.get(two, ())) if may_be_one(joined, one, two) else ()
        crossed = [(a, b) for a, b in pairs if _deal(a) == _deal(b)[::-1]]
        both = {_deal(item) for name in (one, two) for item in deals.get(name, ())}
        if crossed and len(both) == len(_deal(crossed[0][0])):
            a, b = crossed[0]
            detail = f"'{a.claim.as_written}' against '{b.claim.as_written}': buyer and bought are exchanged"
            yield Check("names-exchanged", Kind.ATTRIBUTION, ((a.claim,), (b.claim,)), detail)


def _deal(item: Placed) -> tuple[str, ...]:
    """The keys of the one who buys and of the one who is bought, () where not both are named."""
    buyers, bought = ([key for role, key in item.roles if role == wanted] for wanted in ("agent", "patient"))
    return (buyers[0], bought[0]) if len(buyers) == len(bought) == 1 and buyers != bought else ()


def _check(
    joined: Joined, one: str, ours: Sequence[NameMention], two: str, theirs: Sequence[NameMention]
) -> Check:
    sides = tuple(
        tuple(name_claim(joined, document, name, _EXTRACTOR) for name in names)
        for document, names in ((one, ours), (two, theirs))
    )
    first, second = (" and ".join(f"'{name.text}'" for name in names) for names in (ours, theirs))
    detail = f"{first} against {second}; all other words of the passages are the same"
    return Check("names-exchanged", Kind.ATTRIBUTION, sides, detail)


def _names(doc: Annotated, crossed: Crossed, side: int) -> list[NameMention]:
    """The two persons whose names the two places of a passage are, or a part of them."""
    found = []
    for passage in crossed:
        span: Span = passage[side]
        sentence = place_of(doc.sentences, span) - 1
        names = in_sentences(doc.names, max(sentence, 0), sentence + 1)
        found += [name for name in names if name.form == "name" and name.span.holds(span)][:1]
    return found if all(name.type in ("person", "") for name in found) else []


def _tell_who_is_who(joined: Joined, sides: Mapping[str, Sequence[NameMention]]) -> bool:
    """Whether each of two names has an age, or one of them is told to be what not both can be.

    Ages of two whom both articles name in full are held against one another by themselves.
    """
    held = [(joined.docs[document], names) for document, names in sides.items()]
    known = {
        frozenset(joined.keys.get((doc.document.id, n.entity), "") for n in names) for doc, names in held
    }
    if len(known) > 1 and all(_has_age(doc, name) for doc, names in held for name in names):
        return True
    return all(any(_is_told_apart(doc.words_of(name), name) for name in names) for doc, names in held)


def _has_age(doc: Annotated, name: NameMention) -> bool:
    words = doc.words_of(name)
    at = word_from(words, name.span.end)
    near = words[at : at + _BEHIND]
    ages = [m for m in in_sentences(doc.amounts, name.sentence) if m.form == "age"]
    return any(m.span.start == word.start for m in ages for word in near)


def _is_told_apart(words: Sequence[Word], name: NameMention) -> bool:
    """Whether a name stands in apposition to what one is alone: "the leader of the ring, X", "her driver X"."""
    last = word_from(words, (name.full or name.span).start)
    before = list(words[max(0, last - _REACH) : last])
    comma = bool(before) and before[-1].lower == ","
    before = before[:-1] if comma else before
    breaks = [at for at, word in enumerate(before) if word.lower in _STOPS or word.lower == ","]
    phrase = before[breaks[-1] + 1 :] if breaks else before
    starts = [
        at for at, word in enumerate(phrase) if word.lower in (_OWNED if not comma else {_THE, *_OWNED})
    ]
    told = phrase[starts[0] :] if comma and starts else phrase[starts[-1] :] if starts else []
    nouns = {word.lower: lemma(word.lower, "n") for word in told[1:]}
    persons = [word for word, noun in nouns.items() if is_person_noun(noun)]
    # "the lawyers, X and Y" is a list
    return (
        bool(persons) and all(nouns[word] == word for word in persons) and _EQUALS.isdisjoint(nouns.values())
    )
