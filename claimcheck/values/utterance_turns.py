"""What turns the meaning of a clause: a negation, number, name, subject pronoun, tense or modal that differs."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz.distance import LCSseq, Levenshtein

from claimcheck.values.utterance_words import (
    MODALS,
    NEGATIONS,
    PAST,
    SUBJECTS,
    Token,
    is_content,
    is_number,
    stem,
)

_NEAR = 4  # words in which the word that a negation bears on is looked for


def turning(a: list[Token], b: list[Token], left: list[str], right: list[str]) -> str:
    """What makes clause `b` mean something else than clause `a`: "negation", "number: 3 / 4" ...; "" if nothing does.

    `left` and `right` are the lemmas of the two; names and pronouns count only where the rest agrees.
    """
    mine, yours = [t.word for t in a], [t.word for t in b]
    if bool(NEGATIONS & set(mine)) != bool(NEGATIONS & set(yours)):
        negated = (mine, left, yours, right) if NEGATIONS & set(mine) else (yours, right, mine, left)
        return "negation" if _negates_shared(*negated) else ""
    if (detail := _numbers(mine, yours)) or (detail := _replaced(a, b, left, right)):
        return detail
    agree = _agreement(left, right)
    return _modality(_no_names(a), _no_names(b)) if agree >= 0.6 else ""


def _negates_shared(words: list[str], forms: list[str], their_words: list[str], theirs: list[str]) -> bool:
    """Whether a negation bears on something that the other side says too: "not ruled out" against "ruled out"."""
    return any(
        not _of_other_matter(words[at:], forms[at:], their_words[there:], theirs[there:])
        for at, there in _borne(words, forms, theirs)
    )


def _borne(words: list[str], forms: list[str], theirs: list[str]) -> Iterator[tuple[int, int]]:
    """Where what stands behind the word that a negation bears on begins, in both sides; only what both say."""
    for at, word in enumerate(words):
        if word not in NEGATIONS:
            continue
        after = [i for i in range(at + 1, min(at + 1 + _NEAR, len(words))) if is_content(words[i])]
        before = [i for i in range(max(0, at - _NEAR), at) if is_content(words[i])]
        for bearer in after[:1] or before[-1:]:
            if forms[bearer] in theirs:
                yield bearer + 1, theirs.index(forms[bearer]) + 1


def other_matter(a: list[Token], b: list[Token], left: list[str], right: list[str]) -> bool:
    """Whether one clause denies of one thing what the other says of another, so that the two are no wordings of one."""
    mine, yours = [t.word for t in a], [t.word for t in b]
    if bool(NEGATIONS & set(mine)) == bool(NEGATIONS & set(yours)):
        return False
    words, forms, other, theirs = (
        (mine, left, yours, right) if NEGATIONS & set(mine) else (yours, right, mine, left)
    )
    return any(
        _of_other_matter(words[at:], forms[at:], other[there:], theirs[there:])
        for at, there in _borne(words, forms, theirs)
    )


def _of_other_matter(words: list[str], forms: list[str], their_words: list[str], theirs: list[str]) -> bool:
    """Whether what two sides say behind a word is of other things, the one in a phrase and the other in a clause, or
    behind other prepositions: "no danger to the town" against "a danger that the town loses its mayor"."""
    first = words[:1], their_words[:1]
    if first[0] == first[1] or not all(first) or any(is_content(word) for word, *_ in first):
        return False
    ours = {form for word, form in zip(words, forms, strict=True) if is_content(word)}
    other = {form for word, form in zip(their_words, theirs, strict=True) if is_content(word)}
    return 2 * len(ours & other) < max(len(ours), len(other))


def _no_names(side: list[Token]) -> list[str]:
    return [token.word for token in side if not token.name]  # "May" is a month


def _agreement(left: list[str], right: list[str]) -> float:
    """Share of the longer clause that both have, in order."""
    return float(LCSseq.similarity(left, right)) / max(len(left), len(right))


def _numbers(mine: list[str], yours: list[str]) -> str:
    """Numbers that differ before the same word; other words may be other units."""
    one, two = _numbered(mine), _numbered(yours)
    for number, noun in one:
        others = [other for other, what in two if noun == what]
        if others and number not in [other for other, _ in two] and others[0] not in [n for n, _ in one]:
            return f"number: {number} / {others[0]}"
    return ""


def _numbered(side: list[str]) -> list[tuple[str, str]]:
    """Every number with the stem of the word behind it."""
    return [(word, stem(after)) for word, after in zip(side, [*side[1:], ""], strict=True) if is_number(word)]


def _replaced(a: list[Token], b: list[Token], left: list[str], right: list[str]) -> str:
    """A name or a subject pronoun put in the place of another."""
    for block in Levenshtein.opcodes(left, right):
        length = block.src_end - block.src_start
        if block.tag != "replace" or length != block.dest_end - block.dest_start or length > 2:
            continue
        pairs = zip(a[block.src_start : block.src_end], b[block.dest_start : block.dest_end], strict=False)
        for mine, yours in pairs:
            if {mine.word, yours.word} <= SUBJECTS and _rest_agrees(left, right):
                return f"pronoun: {mine.word} / {yours.word}"
            if (
                mine.name
                and yours.name
                and Levenshtein.distance(mine.word, yours.word) > max(1, len(mine.word) // 4)
                and _rest_agrees(left, right)
            ):
                return f"name: {mine.word} / {yours.word}"
    return ""


def _rest_agrees(left: list[str], right: list[str]) -> bool:
    """Whether the clauses agree in all but one or two words."""
    longer = max(len(left), len(right))
    return longer - LCSseq.similarity(left, right) <= max(1, longer // 4)


def _modality(mine: list[str], yours: list[str]) -> str:
    one, two = _modals(mine), _modals(yours)
    if one and two and one != two:
        return f"modal: {', '.join(sorted(one))} / {', '.join(sorted(two))}"
    for some, others, words_ in ((one, two, yours), (two, one, mine)):
        new = set(words_) - set(mine if words_ is yours else yours)
        if "future" in some and not others and any(word in PAST or word.endswith("ed") for word in new):
            return "tense: future / past"
    return ""


def _modals(side: list[str]) -> set[str]:
    found = {MODALS[word] for word in side if word in MODALS}
    return found | ({"future"} if "going" in side and "to" in side else set())
