"""What is special to headlines: capitals that tell nothing, and present tenses that look like plurals."""

from __future__ import annotations

from claimcheck.annotate.events_forms import form_of
from claimcheck.annotate.mentions import Word


def is_shouted(words: tuple[Word, ...]) -> bool:
    """Whether most longer words of a headline have capitals, so that capitals tell nothing."""
    longer = [word.text[0].isupper() for word in words[:40] if len(word.text) > 2 and word.text[0].isalpha()]
    return len(longer) > 2 and sum(longer) * 4 >= len(longer) * 3


def is_verb_of_headline(words: tuple[Word, ...], i: int, tags: list[str]) -> bool:
    """Whether a form in -s with an object is the verb of a headline that has none yet: "Court jails clerk"."""
    form = form_of(words[i].lower)
    if form.verb != "z" or i + 1 >= len(words) or 4 * form.verb_count < form.noun_count:
        return False
    if "V" in tags[:i] or "X" in tags[:i]:
        return False
    after = form_of(words[i + 1].lower)
    named = words[i + 1].text[0].isupper() or after.closed in ("D", "Q", "O")
    return named or (after.other == "N" and not after.closed and form.verb_count > form.noun_count)
