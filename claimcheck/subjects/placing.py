"""Places every claim of one article under its subject, with all that tells its occasion from others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

from claimcheck.annotate.mentions import Annotated, NameMention, in_sentences
from claimcheck.claims.context import beside, contents
from claimcheck.claims.introduced import EXTRACTOR as INTRODUCED
from claimcheck.model import Claim, Dated, Kind, Participant, Place, Role, Span, Subject, TimeInterval, Value
from claimcheck.model.records import replace
from claimcheck.subjects.families import family as family_of
from claimcheck.subjects.happenings import Happening, happenings
from claimcheck.subjects.moments import Moments, gap
from claimcheck.subjects.placed import Placed, event_key, event_label, event_names

_HISTORY = 60  # days before publication from which a happening is no news
_NAMED_BEFORE = 3  # sentences that may lie between a name and the pronoun that stands for it
_TOPICAL = 5  # sentences; short articles have no word that often
Keys = Mapping[tuple[str, int], str]


def place(
    doc: Annotated,
    claims: Sequence[Claim],
    dated: Dated,
    keys: Keys,
    labels: Mapping[str, Subject],
    events: dict[str, Subject],
) -> list[Placed]:
    """The claims of a document, placed; `events` takes up the subjects of happenings that are new."""
    moments = Moments(doc, dated.interval)
    told = happenings(doc, moments)
    owner = {mention: index for index, happening in enumerate(told) for mention in happening.mentions}
    places = _places_by_sentence(doc)
    topic, focus = _topic(claims), _focus(doc)
    words = cache(lambda sentence: frozenset(contents(doc, sentence)) if sentence >= 0 else frozenset())
    result = []
    for claim in claims:
        sentence = moments.sentence_index(claim.span)
        index = None if claim.about.event is None else owner.get(claim.about.event)
        happening = told[index] if index is not None else None
        roles = _roles(doc, claim, happening, keys)
        actors = frozenset(key for _, key in roles if not key.startswith("place:"))
        family = happening.family if happening else claim.about.concept
        subject = _subject(doc, claim, family, roles, keys, labels, events)
        when = claim.when or moments.at(claim.span, _trigger(doc, claim))
        result.append(
            Placed(
                claim=_keyed(doc, claim, family, keys, subject, _role(claim, when, dated)),
                path=doc.document.path,
                published=dated,
                family=family,
                lexical=bool(family) and not family.startswith("~"),
                actors=actors,
                roles=roles,
                places=places.get(sentence, ()),
                when=when,
                context=frozenset(claim.context),
                beside=beside(doc, sentence, claim.span),
                before=words(sentence - 1),
                topical=topic.intersection(claim.context),
                focus=focus,
                happening=index,
                named=_named(doc, claim, sentence),
                others=happening.others if happening else (),
                form=doc.events[claim.about.event].form if claim.about.event is not None else "",
            )
        )
    return result


def _keyed(doc: Annotated, claim: Claim, family: str, keys: Keys, subject: str, role: Role) -> Claim:
    """The claim of a subject, with the attribute of its happening's family and the place or person of its value."""
    attribute, value = _attribute(claim, family), _value(doc, claim, keys)
    return replace(claim, subject=subject, role=role, attribute=attribute, value=value)


def _trigger(doc: Annotated, claim: Claim) -> Span | None:
    return doc.events[claim.about.event].span if claim.about.event is not None else None


def _named(doc: Annotated, claim: Claim, sentence: int) -> bool:
    """Whether the claim's sentence names its speaker, or a pronoun that can be no other person's stands for it."""
    speakers = {entity for role, entity in claim.about.entities if role == "speaker"}
    if not speakers:
        return False
    here = in_sentences(doc.names, sentence)
    if any(n.form == "role" and n.entity in speakers for n in here):
        return True
    known = {n.entity for n in here if _is_person(n)}
    if known & speakers or not known <= speakers:
        return bool(known & speakers)
    taken_up = any(n.form == "pronoun" and n.entity in speakers for n in here)
    if not taken_up and speakers <= _named_next(doc, sentence):
        return True
    for back in range(1, 1 + (_NAMED_BEFORE if taken_up else 1)):
        before = in_sentences(doc.names, sentence - back)
        if named := {n.entity for n in before if _is_person(n)}:
            return named == speakers
        if any(n.form == "name" and not n.type for n in before):
            return False  # it may be a person's
    return False


def _named_next(doc: Annotated, sentence: int) -> set[int]:
    """The persons named in the next sentence behind one that names any: "“...” Its author was Ada Lund."."""
    told = ({n.entity for n in in_sentences(doc.names, sentence + at) if _is_person(n)} for at in (1, 2))
    return next(filter(None, told), set())


def _is_person(name: NameMention) -> bool:
    return name.form == "name" and name.type == "person"


def _role(claim: Claim, when: TimeInterval | None, dated: Dated) -> Role:
    """BACKGROUND for numbers and places of what happened long before its article, which the sentence alone may tell."""
    told = claim.role is Role.NEWS and claim.kind in (Kind.COUNT, Kind.LOCATION)
    if told and when is not None and dated.interval is not None and gap(when, dated.interval) > _HISTORY:
        return Role.BACKGROUND
    return claim.role


def _value(doc: Annotated, claim: Claim, keys: Keys) -> Value:
    """The claim's value; a participant under the key of its subject, so that its names do not matter."""
    if isinstance(claim.value, Participant):
        for _, entity in claim.about.entities:
            if doc.entities[entity].label == claim.value.entity and (doc.document.id, entity) in keys:
                return replace(claim.value, entity=keys[doc.document.id, entity])
    return claim.value


def _attribute(claim: Claim, family: str) -> str:
    """A trip that is told as a meeting's takes place where it goes; a ship bound for a port sinks elsewhere."""
    own = (claim.about.concept, family_of(claim.about.concept))
    travelled = claim.attribute == "destination" and family not in own and not family.startswith("~")
    return "place" if travelled else claim.attribute


def _places_by_sentence(doc: Annotated) -> dict[int, tuple[Place, ...]]:
    found: dict[int, tuple[Place, ...]] = {}
    for mention in doc.places:
        if mention.place.path:
            found[mention.sentence] = (*found.get(mention.sentence, ()), mention.place)
    return found


def _focus(doc: Annotated) -> tuple[str, ...]:
    """The town that an article names first, in its dateline or its text."""
    return next((place.place.path for place in doc.places if place.place.level == "city"), ())


def _topic(claims: Sequence[Claim]) -> frozenset[str]:
    """Words that stand in `_TOPICAL` or more sentences that make claims."""
    sentences = {claim.sentence: claim.context for claim in claims}
    counted = Counter(word for words in sentences.values() for word in words)
    return frozenset(word for word, times in counted.items() if times >= _TOPICAL)


def _roles(
    doc: Annotated, claim: Claim, happening: Happening | None, keys: Keys
) -> frozenset[tuple[str, str]]:
    pairs = {*claim.about.entities, *(happening.entities if happening else ())}
    known = ((role, keys.get((doc.document.id, entity), "")) for role, entity in pairs)
    # Namesakes of one full name in alike articles are one person far more often than two.
    return frozenset((role, key.partition(" #")[0]) for role, key in known if key)


def _subject(
    doc: Annotated,
    claim: Claim,
    family: str,
    roles: frozenset[tuple[str, str]],
    keys: Keys,
    labels: Mapping[str, Subject],
    events: dict[str, Subject],
) -> str:
    """The key of what the claim is about: the entity it names, else its event, made known if new."""
    own = [
        keys[doc.document.id, e]
        for role, e in claim.about.entities
        if role in ("speaker", "of") and (doc.document.id, e) in keys
    ]
    if own:
        return own[0]
    if claim.extractor == INTRODUCED:
        return min((key for _, key in roles), default=claim.subject)  # of the party: its deed is no happening
    if not family:
        return claim.subject
    actors = sorted({key for _, key in roles if not key.startswith("place:")})
    key = event_key(family, actors)
    trigger = doc.events[claim.about.event].span if claim.about.event is not None else Span(0, 0)
    forms = event_names(doc.text_at(trigger))
    known = events.get(key)
    names = tuple(sorted({*forms, *(known.names if known else ())}))
    events[key] = Subject(key, "event", event_label(family, [labels[a].label for a in actors]), names)
    return key
