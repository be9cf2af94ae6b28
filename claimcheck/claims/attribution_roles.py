"""Who filled a role of an event that one party fills: the host, the winner, the founder, the first to do something."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.mentions import (
    Annotated,
    Argument,
    EventMention,
    NameMention,
    Word,
    in_sentences,
    word_from,
)
from claimcheck.annotate.phrases import Names, entity_of, phrase_after
from claimcheck.annotate.speakers import group_start, subject_before
from claimcheck.annotate.words import lemma, readings
from claimcheck.claims.attribution_offices import CHOOSING, chosen_before, part_of_body
from claimcheck.claims.context import context
from claimcheck.claims.ids import located
from claimcheck.claims.outcomes import is_cleared_of
from claimcheck.data.listed import listed
from claimcheck.model import About, Certainty, Claim, Kind, Participant, Span

# Event concept -> (role of the argument that one party fills, attribute of the claim).
SOLE = {
    "host": ("agent", "host"),
    "win": ("agent", "winner"),
    "lose": ("agent", "winner"),  # "Hull lost to Ryde"
    "found": ("agent", "founder"),
    "design": ("agent", "designer"),
    "invent": ("agent", "inventor"),
    "discover": ("agent", "discoverer"),
    "~find": ("agent", "discoverer"),
    "~spot": ("agent", "discoverer"),
    "write": ("agent", "author"),
    "~compose": ("agent", "author"),
    "~paint": ("agent", "author"),
    "~unveil": ("agent", "unveiler"),
    "~chair": ("agent", "chair"),
    "build": ("agent", "builder"),
    "buy": ("agent", "buyer"),
    "murder": ("agent", "killer"),
    "kill": ("agent", "killer"),
    "succeed": ("agent", "successor"),
    "appoint": ("patient", "appointee"),
    "elect": ("patient", "elected"),
    "dismiss": ("patient", "dismissed"),
}
_NEEDS_OTHER = listed("claims.attribution_roles", "needs_other")  # fmt: skip
# What is told in other words is the same kind of event.
_SAME_EVENT = {"lose": "win", "~find": "discover", "~spot": "discover"}
_UNSURE = frozenset((Certainty.PLANNED, Certainty.HYPOTHETICAL, Certainty.DENIED))
_MEN, _WOMEN = listed("claims.attribution_roles", "men"), listed("claims.attribution_roles", "women")
_BESIDE = frozenset(("with", "alongside"))
_TOGETHER = frozenset(("alongside",))
_WITH_OTHERS = frozenset(("host", "win", "~chair"))  # talks with a guest, a fight with a rival
_PARTS = listed("claims.attribution_roles", "parts")
_ADVERBS = 4  # words from "who" to a participle: "who had also already beaten her"
_LONGEST = 120  # code points of a role claim's span


def roles(doc: Annotated) -> Iterator[Claim]:
    """Claims with a `Participant` value, in order of span."""
    found = [claim for number, event in enumerate(doc.events) for claim in _of_event(doc, number, event)]
    names = Names(doc.names)
    for number, sentence in enumerate(doc.sentences):
        for at in [at for at, lower in enumerate(sentence.lowers) if lower == "first"]:
            found += _first(doc, number, at, names)
    yield from sorted(found, key=lambda claim: (claim.span, claim.attribute))


def _of_event(doc: Annotated, number: int, event: EventMention) -> Iterator[Claim]:
    if event.concept not in SOLE or event.negated or event.certainty in _UNSURE or event.form != "verb":
        return
    role, attribute = SOLE[event.concept]
    if _is_of_many(doc, event, role) or is_cleared_of(doc, event):
        return
    filler = next((arg for arg in event.arguments if arg.role == role and arg.entity is not None), None)
    filler = filler or chosen_before(doc, event)
    others = [arg for arg in event.arguments if arg is not filler]
    if filler is None or filler.entity is None or (event.concept in _NEEDS_OTHER and not others):
        return
    if event.concept == "win" and _was_before(doc, event, others):
        return
    if role == "agent" and _is_joined(doc, event, filler):
        return
    guests = _guests(doc, event, filler) if event.concept == "host" else ()
    about = About(event.concept, number, tuple(sorted({*event.entities, *guests})))
    subject = _subject(doc, event, others, guests, filler.entity)
    span = _span(doc, event, filler)
    if subject and span is not None:
        value = Participant(attribute, doc.entities[filler.entity].label)
        sex = _contest_of(doc, event) if attribute == "winner" else part_of_body(doc, event)
        yield _claim(doc, event.sentence, span, attribute, value, subject, about, event.certainty, sex)


def _is_joined(doc: Annotated, event: EventMention, filler: Argument) -> bool:
    """Whether it is done together with a person: "founded it with her brother Ek"; not "with a loan from Ek"."""
    opposed = event.concept in _WITH_OTHERS
    agents = sum(arg.role == "agent" and arg.entity is not None for arg in event.arguments)
    if agents > 1 and not opposed:
        return True  # "founded by Ek and Lund"
    beside = _TOGETHER if opposed else _BESIDE
    words = doc.words_of(event)
    if _is_behind_and(doc, event, filler):
        return True
    for name in in_sentences(doc.names, event.sentence):
        person = doc.entities[name.entity].type == "person" and name.entity != filler.entity
        if not person or not event.span.end <= name.span.start < event.clause.end:
            continue
        at = word_from(words, name.span.start)
        ahead = [word.lower for word in words[max(0, at - _ADVERBS) : at]]
        ties = (lower for lower in reversed(ahead) if lower in _BESIDE or form_of(lower).closed == "P")
        before = next(ties, "")
        if before in beside and "," not in ahead[ahead.index(before) :]:
            return True
    return False


def _is_behind_and(doc: Annotated, event: EventMention, filler: Argument) -> bool:
    """Whether a name is the second of two persons' joined by "and": "the boat of Ek and Lund won"."""
    words = doc.words_of(event)
    at = word_from(words, filler.span.start)
    if at < 2 or words[at - 1].lower != "and":
        return False
    before = (name for name in in_sentences(doc.names, event.sentence) if name.span.end == words[at - 2].end)
    return any(doc.entities[name.entity].type == "person" for name in before)


def _contest_of(doc: Annotated, event: EventMention) -> tuple[str, ...]:
    """Whose contest was won, where a sentence names only one sex: "won the women's race"; and by whom of a team.

    One race is won by "jockey Ada Lund" and by "trainer Per Vik".
    """
    lowers = doc.sentences[event.sentence].lowers
    told = [sex for sex, words in (("men", _MEN), ("women", _WOMEN)) if not words.isdisjoint(lowers)]
    parts = [lower for lower in lowers[: _before(doc, event)] if lower in _PARTS]
    return (*(told if len(told) == 1 else ()), *parts[-1:])


def _before(doc: Annotated, event: EventMention) -> int:
    """How many words of its sentence stand before an event."""
    return word_from(doc.words_of(event), event.span.start)


def _was_before(doc: Annotated, event: EventMention, others: list[Argument]) -> bool:
    """Whether a past perfect behind "who" tells of a person beaten before the news: "Ek, who had beaten her"."""
    words = doc.words_of(event)
    at = word_from(words, event.span.start)
    behind = [word.lower for word in words[max(0, at - _ADVERBS) : at]]
    persons = [arg for arg in others if arg.entity is not None and doc.entities[arg.entity].type == "person"]
    return bool(persons) and "had" in behind and "who" in behind[: behind.index("had")]


def _is_of_many(doc: Annotated, event: EventMention, role: str) -> bool:
    """Whether it is done by or to several, "states won by Democrats", "fired coaches", and so by or to no one alone."""
    words = doc.words_of(event)
    at = word_from(words, event.span.start)
    if not 0 < at < len(words) - 1:
        return False
    if role == "patient":
        return _is_plural(words[at + 1].lower)
    return words[at + 1].lower == "by" and _is_plural(words[at - 1].lower)


def _is_plural(lower: str) -> bool:
    return (
        lower.endswith("s") and lower.isalpha() and lemma(lower, "n") != lower and not form_of(lower).closed
    )


def _guests(doc: Annotated, event: EventMention, filler: Argument) -> tuple[tuple[str, int], ...]:
    """Persons named behind "hosted" in its sentence, where the arguments name none."""
    if any(arg.entity not in (None, filler.entity) for arg in event.arguments):
        return ()
    return tuple(
        ("with", name.entity)
        for name in in_sentences(doc.names, event.sentence)
        if name.span.start >= event.span.end
        and name.entity != filler.entity
        and doc.entities[name.entity].type == "person"
    )[:1]


def _subject(
    doc: Annotated,
    event: EventMention,
    others: list[Argument],
    guests: tuple[tuple[str, int], ...],
    filler: int,
) -> str:
    """ "host of alexander lukashenko, vladimir putin", "winner of cup": what the role is a role of."""
    if event.concept in CHOOSING:
        others = [arg for arg in others if arg.role != "with"]  # who is chosen beside him
    labels = {doc.entities[number].label.lower() for _, number in guests}
    labels |= {doc.entities[arg.entity].label.lower() for arg in others if arg.entity is not None}
    if event.concept == "host":
        labels.add(doc.entities[filler].label.lower())
    else:
        labels |= {arg.head for arg in others if arg.entity is None and arg.head not in _TIMES}
    labels.discard("")
    kind = _SAME_EVENT.get(event.concept, event.concept)
    return f"{kind} {', '.join(sorted(labels))}" if labels else ""


def _span(doc: Annotated, event: EventMention, filler: Argument) -> Span | None:
    """Name and verb together; on to a name right behind the verb where that stays short."""
    start, end = min(filler.span.start, event.span.start), max(filler.span.end, event.span.end)
    if end - start > _LONGEST:
        return filler.span if filler.span.end - filler.span.start <= _LONGEST else None
    later = [
        name.span.end
        for name in in_sentences(doc.names, event.sentence)
        if end <= name.span.start <= end + 70 and name.form == "name"
    ]
    reach = later[0] if later else end
    return Span(start, reach if reach - start <= _LONGEST else end)


def _first(doc: Annotated, number: int, at: int, names: Names) -> Iterator[Claim]:
    """ "X was the first to alert the authorities", "X, who first alerted the authorities"."""
    words = doc.sentences[number].words
    verb, before = _first_verb(words, at)
    if verb < 0:
        return
    found = subject_before(words, group_start(words, before), 0, names)
    if isinstance(found, str):
        return
    mention = entity_of(words, found, names)
    if mention is None or (mention.form == "pronoun" and doc.entities[mention.entity].type != "person"):
        return
    action = lemma(words[verb].lower, "v")
    target = phrase_after(words, verb + 1, names)
    thing = words[target.last - 1].lower if target else ""
    if not thing.isalpha():
        return
    attribute = f"first to {action}"
    span = _around(mention, Span(words[at].start, words[verb].end))
    about = About(action, None, (("agent", mention.entity),))
    value = Participant(attribute, doc.entities[mention.entity].label)
    yield _claim(
        doc, number, span, attribute, value, f"{action} {lemma(thing, 'n')}", about, Certainty.ASSERTED
    )


_BEFORE_NOUN = listed("claims.attribution_roles", "before_noun")
_TIMES = listed("claims.attribution_roles", "times")


def _first_verb(words: tuple[Word, ...], at: int) -> tuple[int, int]:
    """Index of the verb that "first" goes with and of the word whose subject it has; (-1, -1) if there is none."""
    after = [word.lower for word in words[at + 1 : at + 4]]
    if after[:1] == ["to"] and len(after) > 1 and any(r.pos == "v" for r in readings(after[1])):
        copula = at - 1 if words[at - 1].lower != "the" else at - 2
        if copula > 0 and words[copula].lower in ("was", "is", "were", "became"):
            return at + 2, copula
    elif at and after and words[at - 1].lower not in _BEFORE_NOUN:
        found = readings(after[0])
        if found and found[0].pos == "v" and after[0].endswith(("ed", "t", "w", "n", "ng", "d")):
            return at + 1, at
    return -1, -1


def _around(mention: NameMention, verb: Span) -> Span:
    start, end = min(mention.span.start, verb.start), max(mention.span.end, verb.end)
    return Span(start, end) if end - start <= _LONGEST else mention.span


def _claim(
    doc: Annotated,
    sentence: int,
    span: Span,
    attribute: str,
    value: Participant,
    subject: str,
    about: About,
    certainty: Certainty,
    scope: tuple[str, ...] = (),
) -> Claim:
    return Claim(
        **located(doc, doc.sentences[sentence], span, Kind.ATTRIBUTION, attribute),
        subject=subject,
        value=value,
        extractor="claims.attribution_roles",
        certainty=certainty,
        scope=scope,
        about=about,
        context=context(doc, sentence, span),
    )
