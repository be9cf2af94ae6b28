"""Names of a document: every mention with its span, and the entities that they name.

runs of capitals -> title | name | apposition -> entities -> descriptions -> pronouns
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from claimcheck.annotate import names_lexicon as lexicon
from claimcheck.annotate import names_signs
from claimcheck.annotate.entities import join
from claimcheck.annotate.entities_drafts import Draft
from claimcheck.annotate.mentions import LocalEntity, NameMention, Sentence
from claimcheck.annotate.names_found import Found
from claimcheck.annotate.names_parts import parts
from claimcheck.annotate.names_pronouns import Person, person, resolve
from claimcheck.annotate.names_roles import Description, Roles, descriptions
from claimcheck.annotate.names_shapes import Quoted, shouted
from claimcheck.annotate.names_spans import known_names, runs
from claimcheck.model import Span, Zone
from claimcheck.model.records import made_of

_CROWD = 12  # persons of one sentence that are looked at
_RECENT = 2  # sentences in which a leader without nationality is looked for


def annotate(
    text: str, sentences: tuple[Sentence, ...]
) -> tuple[tuple[NameMention, ...], tuple[LocalEntity, ...]]:
    """All mentions of named entities, in order of span, and the entities, in order of first mention."""
    signs = [names_signs.signs(sentence.words) for sentence in sentences]
    by_sentence = _names(sentences, signs)
    drafts = join([f for founds in by_sentence for f in founds], sentences)
    described, pronouns = _references(sentences, signs, by_sentence, drafts, Quoted(text, sentences))
    mentions = [_name(text, sentences, f, drafts) for founds in by_sentence for f in founds]
    mentions += [_described(text, sentences, d, drafts) for d in described]
    mentions += [_pronoun(text, sentences, *p, drafts) for p in pronouns]
    mentions.sort(key=attrgetter("span", "form"))
    return tuple(mentions), _entities(drafts, mentions, text)


def _names(sentences: Sequence[Sentence], signs: Sequence[str]) -> list[list[Found]]:
    loud = [
        sentence.zone is not Zone.DATELINE and shouted(sentence, *names_signs.loud_and_quiet(signed))
        for sentence, signed in zip(sentences, signs, strict=True)
    ]
    capitals = [names_signs.capitals(signed) for signed in signs]
    known = known_names(sentences, capitals, loud)
    return [
        [
            found
            for run in runs(i, s, capitals[i], loud[i], known)
            if (found := parts(s.words, run)) is not None
        ]
        for i, s in enumerate(sentences)
    ]


# --- descriptions and pronouns --------------------------------------------------------------------------


def _references(
    sentences: Sequence[Sentence],
    signs: Sequence[str],
    by_sentence: Sequence[Sequence[Found]],
    drafts: Sequence[Draft],
    quoted: Quoted,
) -> tuple[list[Description], list[tuple[int, int, int]]]:
    """Descriptions and pronouns ((sentence, word, entity)) that name an entity, read in order."""
    roles = Roles(drafts)
    described: list[Description] = []
    pronouns: list[tuple[int, int, int]] = []
    mentioned: list[list[Person]] = []
    for index, sentence in enumerate(sentences):
        founds = by_sentence[index]
        persons = [_person(f, drafts) for f in founds if drafts[f.entity].type == "person"]
        here = descriptions(index, sentence, names_signs.heads(signs[index]), founds)
        rows = (*mentioned[-_RECENT:], persons) if here else ()
        recent = [p.entity for row in rows for p in row[-_CROWD:] if p.entity >= 0]
        for found in here:
            entity = roles.resolve(found, recent)
            if entity >= 0:
                described.append(found._replace(entity=entity))
            if lexicon.is_person_noun(found.head) and (entity < 0 or drafts[entity].type == "person"):
                before = sentence.words[found.first - 1].lower if found.first else ""
                gender = drafts[entity].gender if entity >= 0 else ""
                persons.append(person(found.first, entity, gender, before))
        mentioned.append(sorted(persons))
        places = names_signs.pronouns(signs[index])
        pronouns += [
            (index, i, entity) for i, entity in resolve(index, sentences, mentioned, drafts, quoted, places)
        ]
    return described, pronouns


def _person(found: Found, drafts: Sequence[Draft]) -> Person:
    return person(found.first, found.entity, drafts[found.entity].gender, found.before)


# --- the frozen mentions --------------------------------------------------------------------------------


def _name(text: str, sentences: Sequence[Sentence], found: Found, drafts: Sequence[Draft]) -> NameMention:
    words = sentences[found.sentence].words
    span = made_of(Span, (words[found.first].start, words[found.last - 1].end))
    whole = Span(words[found.start].start, span.end) if found.start < found.first else None
    title = text[whole.start : span.start].rstrip() if whole else ""
    return NameMention(
        span, text[span.start : span.end], found.sentence, "name", drafts[found.entity].type, found.entity, title,
        found.role or " ".join(found.description if not whole else ()), whole,
    )  # fmt: skip


def _described(
    text: str, sentences: Sequence[Sentence], found: Description, drafts: Sequence[Draft]
) -> NameMention:
    words = sentences[found.sentence].words
    span = Span(words[found.first].start, words[found.last - 1].end)
    draft = drafts[found.entity]
    return NameMention(span, text[span.start : span.end], found.sentence, "role", draft.type, found.entity)


def _pronoun(
    text: str, sentences: Sequence[Sentence], sentence: int, word: int, entity: int, drafts: Sequence[Draft]
) -> NameMention:
    where = sentences[sentence].words[word]
    span = Span(where.start, where.end)
    return NameMention(span, text[span.start : span.end], sentence, "pronoun", drafts[entity].type, entity)


def _entities(drafts: Sequence[Draft], mentions: Sequence[NameMention], text: str) -> tuple[LocalEntity, ...]:
    forms: list[set[str]] = [set() for _ in drafts]
    for mention in mentions:
        if mention.form != "pronoun":
            forms[mention.entity].add(mention.text)
        if mention.full:
            forms[mention.entity].add(text[mention.full.start : mention.full.end])
    return tuple(
        LocalEntity(
            _label(draft),
            draft.type,
            tuple(sorted(forms[number])),
            tuple(sorted(draft.heads)),
            tuple(sorted(draft.countries)),
            tuple(draft.reasons),
            draft.age,
            draft.nickname,
            draft.alias,
        )
        for number, draft in enumerate(drafts)
    )


def _label(draft: Draft) -> str:
    """The fullest name; names known in capitals only are written as usual, but for acronyms."""
    loud = draft.type != "organisation" and all(t.isupper() and "." not in t for t in draft.tokens)
    loud = loud and max(len(t) for t in draft.tokens) > (2 if draft.type == "place" else 4)
    words = [t.capitalize() for t in draft.tokens] if loud else draft.tokens
    return " ".join(w + "." if len(w) == 1 and w.isupper() else w for w in words)
