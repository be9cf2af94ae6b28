"""The file of judgements: a YAML list, one mapping a judgement.

    - judged: different
      subjects: [John Smith, {name: John Smith, in: b.txt}]
      author: Ada Lund
      date: 2024-05-17
      reason: The councillor and the coach.

Instead of `subjects` there may be `occasions`, two mappings of `in` (the article) and `words` (of it, that tell of the
occasion). Words hold where line numbers move.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.annotate.gazetteer import fold
from claimcheck.data.yaml import Node, YamlError, load_yaml
from claimcheck.documents.frontmatter import iso_day
from claimcheck.model import Judgement, JudgementError, Named, Told
from claimcheck.subjects.decisions import decide

DEFAULT = "claimcheck.judgements.yaml"
"""The file that is obeyed where it stands in the folder in which claimcheck is run."""

HEADER = "# What editors judged to be the same or not the same; claimcheck obeys it.\n"
_KEYS = ("judged", "subjects", "occasions", "author", "date", "reason")
_WORDS = {"same": True, "different": False}


def parse(text: str, file: str) -> tuple[Judgement, ...]:
    """The judgements of a file's text. JudgementError with file and line where it is broken or contradicts itself."""
    try:
        root = load_yaml(text, file)
    except YamlError as error:
        raise JudgementError(str(error)) from None
    if root.value is None:
        return ()
    if not isinstance(root.value, tuple):
        raise JudgementError(
            f'{file}, line {root.line}: judgements must be a list; begin each with "- judged:"'
        )
    found = tuple(_judgement(node, file) for node in root.value)
    consistent(found)
    return found


def consistent(judgements: Sequence[Judgement]) -> None:
    """JudgementError, naming both, where judgements contradict one another by the names in them alone."""
    decide([(j, _folded(j.first), _folded(j.second)) for j in judgements])


def written(judgement: Judgement) -> str:
    """The judgement as it stands in the file."""
    sort = "subjects" if isinstance(judgement.first, Named) else "occasions"
    return (
        f"- judged: {'same' if judgement.same else 'different'}\n"
        f"  {sort}:\n"
        f"    - {_item(judgement.first)}\n"
        f"    - {_item(judgement.second)}\n"
        f"  author: {_quoted(judgement.author)}\n"
        f"  date: {judgement.date}\n"
        f"  reason: {_quoted(judgement.reason)}\n"
    )


def _item(name: Named | Told) -> str:
    if isinstance(name, Told):
        return f"{{in: {_quoted(name.path)}, words: {_quoted(name.words)}}}"
    if name.path:
        return f"{{name: {_quoted(name.name)}, in: {_quoted(name.path)}}}"
    return _quoted(name.name)


def _quoted(text: str) -> str:
    """A text in YAML's quotation marks, on one line."""
    return f'"{"".join(map(_escaped, " ".join(text.split())))}"'


def _escaped(sign: str) -> str:
    if sign in '"\\':
        return f"\\{sign}"
    return sign if sign.isprintable() else f"\\U{ord(sign):08x}"


def _folded(name: Named | Told) -> tuple[str, ...]:
    if isinstance(name, Told):
        return "occasion", name.path, " ".join(name.words.split())
    return "subject", name.path, fold(name.name)


def _judgement(node: Node, file: str) -> Judgement:
    held = _mapping(node, file, "a judgement", _KEYS)
    where = f"{file}:{node.line}"
    for key in ("judged", "author", "date", "reason"):
        if key not in held:
            raise JudgementError(f"{file}, line {node.line}: a judgement lacks {key}")
    judged = held["judged"]
    if judged.text not in _WORDS:
        raise JudgementError(
            f"{file}, line {judged.line}: judged is {judged.text!r}; allowed are same, different"
        )
    if ("subjects" in held) == ("occasions" in held):
        raise JudgementError(
            f"{file}, line {node.line}: a judgement is on subjects or on occasions; give one of them"
        )
    first, second = _two(held, file)
    day = iso_day(held["date"].text)
    if day is None:
        raise JudgementError(f"{file}, line {held['date'].line}: date must be YYYY-MM-DD")
    author, reason = (_text(held[key], file, key) for key in ("author", "reason"))
    return Judgement(_WORDS[judged.text], first, second, author, day.isoformat(), reason, where)


def _two(held: dict[str, Node], file: str) -> tuple[Named | Told, Named | Told]:
    sort = "subjects" if "subjects" in held else "occasions"
    node = held[sort]
    if not isinstance(node.value, tuple) or len(node.value) != 2:
        raise JudgementError(f"{file}, line {node.line}: {sort} must be a list of two")
    first, second = ((_named if sort == "subjects" else _told)(item, file) for item in node.value)
    return first, second


def _named(node: Node, file: str) -> Named:
    if not isinstance(node.value, dict):
        return Named(_text(node, file, "a subject"))
    held = _mapping(node, file, "a subject", ("name", "in"))
    if "name" not in held:
        raise JudgementError(f"{file}, line {node.line}: a subject lacks name")
    return Named(_text(held["name"], file, "name"), _text(held["in"], file, "in") if "in" in held else "")


def _told(node: Node, file: str) -> Told:
    held = _mapping(node, file, "an occasion", ("in", "words"))
    if len(held) != 2:
        raise JudgementError(
            f"{file}, line {node.line}: an occasion needs in (the article) and words (out of it)"
        )
    return Told(_text(held["in"], file, "in"), _text(held["words"], file, "words"))


def _mapping(node: Node, file: str, what: str, allowed: Sequence[str]) -> dict[str, Node]:
    if not isinstance(node.value, dict):
        raise JudgementError(f"{file}, line {node.line}: {what} must be a mapping of {', '.join(allowed)}")
    for key, value in node.value.items():
        if key not in allowed:
            known = ", ".join(allowed)
            raise JudgementError(
                f"{file}, line {value.line}: {what} has an unknown key {key!r}; allowed are {known}"
            )
    return node.value


def _text(node: Node, file: str, what: str) -> str:
    if isinstance(node.value, tuple | dict) or not node.text.strip():
        raise JudgementError(f"{file}, line {node.line}: {what} must be a text that is not empty")
    return node.text
