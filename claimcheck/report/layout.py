"""Places the boxes of a sheet: the subject in the middle, occasions beside it, then questions, then answers.

Every column is a stack and every stack keeps a gap, so no two boxes can overlap, however many there are. Pixels, y
downwards; the middle of the subject is (0, 0).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from claimcheck.report.measure import wrap
from claimcheck.report.sheet import Answer, Ask, Branch, Sheet

SIZE, SMALL, LARGE = 13.0, 11.0, 17.0  # pixels of letters
LEADING = 1.3
PADDING = 9.0
_WIDE = {"subject": 210.0, "occasion": 190.0, "question": 250.0, "answer": 270.0}
_BETWEEN = 54.0  # columns
_ANSWERS, _QUESTIONS, _BRANCHES = 8.0, 22.0, 34.0  # between boxes of a stack
_SOURCES = 3  # of an answer, that are named


@dataclass(frozen=True, slots=True)
class Text:
    """A line of text in a box; `document` is the id of the article whose mark it carries, "" for none."""

    words: str
    size: float = SIZE
    bold: bool = False
    faint: bool = False
    loud: bool = False
    document: str = ""


@dataclass(frozen=True, slots=True)
class Box:
    """A box with its lines; x and y are its left and upper edge."""

    kind: str  # subject, occasion, question, answer
    lines: tuple[Text, ...]
    full: str  # all that it says, for whoever points at it
    loud: bool = False  # part of a conflict
    x: float = 0.0
    y: float = 0.0

    @property
    def width(self) -> float:
        """Pixels."""
        return _WIDE[self.kind]

    @property
    def height(self) -> float:
        """Pixels, from its lines."""
        return 2 * PADDING + sum(line.size * LEADING for line in self.lines)

    @property
    def middle(self) -> float:
        """y of its middle."""
        return self.y + self.height / 2


@dataclass(frozen=True, slots=True)
class Link:
    """A line from one box's edge to another's."""

    start: tuple[float, float]
    end: tuple[float, float]
    loud: bool = False


@dataclass(frozen=True, slots=True)
class Bracket:
    """A line beside answers that cannot all be right, a tick at each; `side` is 1 to the right, -1 to the left."""

    x: float
    ticks: tuple[float, ...]
    side: int


@dataclass(slots=True)
class Drawing:
    """All that is to be drawn of a sheet."""

    boxes: list[Box] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    brackets: list[Bracket] = field(default_factory=list)

    def bounds(self) -> tuple[float, float, float, float]:
        """Left, top, right, bottom of all boxes."""
        return (
            min(box.x for box in self.boxes),
            min(box.y for box in self.boxes),
            max(box.x + box.width for box in self.boxes),
            max(box.y + box.height for box in self.boxes),
        )


def arrange(sheet: Sheet) -> Drawing:
    """Where everything goes; the same for the same sheet."""
    drawing = Drawing()
    subject = _subject(sheet)
    root = replace(subject, x=-subject.width / 2, y=-subject.height / 2)
    drawing.boxes.append(root)
    branches = sheet.branches
    if len(branches) == 1 and branches[0].title and len(branches[0].asks) > 1:
        # one occasion stands under its subject, so that its questions have both sides
        below = replace(_occasion(branches[0]), x=-_WIDE["occasion"] / 2, y=root.y + root.height + _BRANCHES)
        drawing.boxes.append(below)
        drawing.links.append(Link((0.0, root.y + root.height), (0.0, below.y), below.loud))
        root, branches = below, (replace(branches[0], title=""),)
    units = [part for branch in branches for part in _units(branch)]
    for side, stack in zip((1, -1), _shared(units), strict=True):
        _place(drawing, root, stack, side)
    return drawing


def _units(branch: Branch) -> list[Branch]:
    """A branch with a box of its own stays whole; questions of the subject itself go each for itself."""
    return [branch] if branch.title else [replace(branch, asks=(ask,)) for ask in branch.asks]


def _shared(units: Sequence[Branch]) -> tuple[list[Branch], list[Branch]]:
    """The branches to the right and to the left, each to the side that is lower so far."""
    stacks: tuple[list[Branch], list[Branch]] = ([], [])
    heights = [0.0, 0.0]
    for unit in units:
        side = 0 if heights[0] <= heights[1] else 1
        stacks[side].append(unit)
        heights[side] += _tall(unit) + _BRANCHES
    return stacks


def _tall(branch: Branch) -> float:
    asks = sum(_ask_height(ask) for ask in branch.asks) + _QUESTIONS * (len(branch.asks) - 1)
    return max(asks, _occasion(branch).height if branch.title else 0.0)


def _ask_height(ask: Ask) -> float:
    answers = _answers(ask)
    stack = sum(box.height for box in answers) + _ANSWERS * (len(answers) - 1)
    return max(stack, _question(ask).height)


def _place(drawing: Drawing, root: Box, stack: Sequence[Branch], side: int) -> None:
    """Stacks branches on one side of the root, their middle at its height."""
    tall = sum(_tall(branch) for branch in stack) + _BRANCHES * (len(stack) - 1)
    top = root.middle - tall / 2
    edge = _WIDE["subject"] / 2
    far = edge + _BETWEEN + (_WIDE["occasion"] + _BETWEEN if any(b.title for b in stack) else 0.0)
    for branch in stack:
        height, parent = _tall(branch), root
        if branch.title:
            parent = _at(_occasion(branch), edge + _BETWEEN, top + height / 2, side)
            drawing.boxes.append(parent)
            drawing.links.append(_link(root, parent, side, parent.loud))
        asks = sum(_ask_height(ask) for ask in branch.asks) + _QUESTIONS * (len(branch.asks) - 1)
        line = top + (height - asks) / 2
        for ask in branch.asks:
            _place_ask(drawing, parent, ask, far, line + _ask_height(ask) / 2, side)
            line += _ask_height(ask) + _QUESTIONS
        top += height + _BRANCHES


def _place_ask(drawing: Drawing, parent: Box, ask: Ask, far: float, middle: float, side: int) -> None:
    question = _at(_question(ask), far, middle, side)
    drawing.boxes.append(question)
    drawing.links.append(_link(parent, question, side, question.loud))
    answers = _answers(ask)
    line = middle - (sum(box.height for box in answers) + _ANSWERS * (len(answers) - 1)) / 2
    ticks, beyond = [], far + question.width + _BETWEEN
    for answer in answers:
        box = _at(answer, beyond, line + answer.height / 2, side)
        drawing.boxes.append(box)
        drawing.links.append(_link(question, box, side, box.loud))
        if box.loud:
            ticks.append(box.middle)
        line += answer.height + _ANSWERS
    if len(ticks) > 1:
        drawing.brackets.append(Bracket(side * (beyond + _WIDE["answer"]), tuple(ticks), side))


def _at(box: Box, near: float, middle: float, side: int) -> Box:
    """The box with its near edge so far from the middle line, on its side."""
    x = near if side > 0 else -near - box.width
    return replace(box, x=x, y=middle - box.height / 2)


def _link(one: Box, two: Box, side: int, loud: bool) -> Link:
    if side > 0:
        return Link((one.x + one.width, one.middle), (two.x, two.middle), loud)
    return Link((one.x, one.middle), (two.x + two.width, two.middle), loud)


# --- what the boxes say ---------------------------------------------------------------------------------


def _subject(sheet: Sheet) -> Box:
    lines = _wrapped("subject", sheet.label, 3, Text("", LARGE, bold=True))
    lines += _wrapped("subject", sheet.note, 3, Text("", SMALL, faint=True))
    if sheet.left_out:
        more = f"{sheet.left_out} more question{'s' if sheet.left_out > 1 else ''} not drawn"
        lines += _wrapped("subject", more, 2, Text("", SMALL, faint=True))
    return Box("subject", tuple(lines), f"{sheet.label}\n{sheet.note}")


def _occasion(branch: Branch) -> Box:
    lines = _wrapped("occasion", branch.title, 4, Text("", SIZE, bold=True))
    lines += _wrapped("occasion", branch.note, 3, Text("", SMALL, faint=True))
    return Box(
        "occasion", tuple(lines), f"{branch.title}\n{branch.note}", any(a.verdict for a in branch.asks)
    )


def _question(ask: Ask) -> Box:
    lines = _wrapped("question", ask.text, 4, Text("", SIZE))
    lines += _wrapped("question", ask.verdict, 1, Text("", SMALL, bold=True, loud=True))
    if ask.more:
        lines += _wrapped("question", f"{ask.more} more answers not drawn", 1, Text("", SMALL, faint=True))
    return Box("question", tuple(lines), f"{ask.text}\n{ask.verdict}", bool(ask.verdict))


def _answers(ask: Ask) -> list[Box]:
    return [_answer(answer) for answer in ask.answers]


def _answer(answer: Answer) -> Box:
    lines = _wrapped("answer", answer.value, 3, Text("", SIZE, bold=True))
    if answer.written:
        lines += _wrapped("answer", f"“{answer.written}”", 2, Text("", SMALL))
    for document, where in answer.sources[:_SOURCES]:
        lines += _wrapped("answer", where, 1, Text("", SMALL, faint=True, document=document))
    if len(answer.sources) > _SOURCES:
        lines.append(Text(f"and {len(answer.sources) - _SOURCES} more", SMALL, faint=True))
    told = "\n".join([answer.value, answer.written, *(where for _, where in answer.sources)])
    return Box("answer", tuple(lines), told, answer.opposed)


def _wrapped(kind: str, text: str, most: int, like: Text) -> list[Text]:
    room = _WIDE[kind] - 2 * PADDING - (14.0 if like.document else 0.0)
    return [replace(like, words=line) for line in wrap(text, like.size, room, most, bold=like.bold)]
