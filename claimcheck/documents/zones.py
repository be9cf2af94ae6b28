"""Lays out a text: which piece is headline, dateline, body, caption, pull quote, link or page furniture.

One pass over the pieces in order. What a piece is depends on its own words, on whether the article's prose
has begun, and on what the piece before it opened.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from claimcheck.documents import furniture, titles
from claimcheck.documents.datelines import find_dateline, is_dateline
from claimcheck.documents.dates import StatedDate, begins_with_date, date_tail, is_date_line, published_on
from claimcheck.documents.imprints import (
    CAPITALS,
    TOLD,
    Imprint,
    find_imprint,
    is_deadline,
    is_of_something_else,
    outlived,
)
from claimcheck.documents.lines import Piece
from claimcheck.model import Block, Span, Zone

_READ_WHOLE = 2000  # code points; longer pieces are prose, and no test but the dateline's is made of them
_HEADLINE_WORDS, _LINK_WORDS, _CROSSHEAD_WORDS = 30, 30, 12
_HEADLINES = 3  # pieces before the prose that can be headlines: kicker, headline, subhead
_HEAD_PIECES = 8  # how far down a page still states its own day
_PROSE = 80  # code points of the shortest paragraph that a crosshead stands over
_LOOKUPS = 16  # scans of the whole text for a lone quotation's words
_OPENING = 40  # code points by which the copy of a caption is known


@dataclass
class Layout:
    """The zones of a text and what the page says of the article."""

    blocks: list[Block] = field(default_factory=list)
    title: str = ""
    author: str = ""
    stated: StatedDate | None = None


def lay_out(text: str, pieces: list[Piece]) -> Layout:
    """The layout of the pieces of a text, blocks in order of span."""
    reader = _Reader(text, pieces)
    for number in range(len(pieces)):
        reader.take(number)
    return reader.layout


class _Reader:
    """Goes down a page; the fields say what has been seen so far."""

    def __init__(self, text: str, pieces: list[Piece]) -> None:
        self.text, self.pieces, self.layout = text, pieces, Layout()
        self.headlines = 0
        self.prose = 0  # paragraphs of body so far
        self.bylined = False
        self.closed = False  # the readers' comments have begun
        self.opener = -1  # paragraph of a line that opened links, -1 where links cannot follow
        self.links_inside = False  # whether links stood in the opener's own paragraph
        self.caption = ""  # opening of the last caption
        self.signed = False  # a pull quote's name comes next
        self.lookups = 0

    def take(self, number: int) -> None:
        """Puts one piece into the layout."""
        piece = self.pieces[number]
        line = self._line(number, _READ_WHOLE)
        short = line if len(line) <= furniture.LONGEST else ""
        words = furniture.words_of(short)
        zone = self._furnished(number, short, words)
        tail = 0
        if zone is None and line:
            tail = self._tail(number, line)
            line = line[:tail].rstrip() if tail else line
            short = line if short else ""
            zone = self._shown(number, line, words) or self._titled(number, short)
        end = piece.start + len(line) if tail else piece.end
        if zone is None:
            self._body(piece.start, end)
        else:
            self._add(zone, piece.start, end)
        if tail:
            self._add(Zone.BOILERPLATE, piece.start + tail, piece.end)

    def _line(self, number: int, longest: int) -> str:
        """A piece's text, "" where it is longer or there is no such piece."""
        if not 0 <= number < len(self.pieces):
            return ""
        start, end = self.pieces[number][:2]
        return self.text[start:end] if end - start <= longest else ""

    def _add(self, zone: Zone, start: int, end: int) -> None:
        if start < end:
            self.layout.blocks.append(Block(zone, Span(start, end)))

    def _body(self, start: int, end: int) -> None:
        """Prose: a dateline first, where there is one."""
        dateline = find_dateline(self.text, start, end, first=self.prose == 0)
        if dateline is not None:
            self._add(Zone.DATELINE, *dateline.span)
            self._state(dateline.stated)
            start = dateline.body
        self._add(Zone.BODY, start, end)
        self.prose += 1
        self.opener, self.caption = -1, ""

    def _state(self, stated: StatedDate | None) -> None:
        self.layout.stated = self.layout.stated or stated

    # --- furniture and links ---

    def _furnished(self, number: int, line: str, words: furniture.Words) -> Zone | None:
        """The zone of what is no part of the article, None for what may be one."""
        if self.closed:
            return Zone.BOILERPLATE
        if not line:
            return None
        if is_dateline(line):
            self._state(published_on(self.text, *self.pieces[number][:2]))
            return Zone.DATELINE
        if imprint := self._imprinted(number):
            return Zone.DATELINE if imprint.placed else Zone.BOILERPLATE
        if self._dated(number, line) or self._bylined(line):
            return Zone.BOILERPLATE
        if number and (opener := furniture.opens_links(line, words)):
            self.opener = self.pieces[number].paragraph if opener == "alone" else -1
            self.links_inside = False
            return Zone.BOILERPLATE if opener == "alone" else Zone.RELATED
        if furniture.is_furniture(line, words):
            self.closed = self.prose > 0 and furniture.closes_article(words)
            return Zone.BOILERPLATE
        return Zone.RELATED if self.opener >= 0 and self._is_link(self.pieces[number], line) else None

    def _is_link(self, piece: Piece, line: str) -> bool:
        """Whether a piece after an opener is a link: in its paragraph anything short, later titles only."""
        inside = piece.paragraph == self.opener
        if inside:
            self.links_inside = True
        elif self.links_inside or not titles.is_title(line, _LINK_WORDS):
            self.opener = -1
            return False
        return True

    def _near_top(self, number: int) -> bool:
        return number < _HEAD_PIECES and self.prose <= 1

    def _dated(self, number: int, line: str) -> bool:
        """Takes up a line that only states dates; near the top its day is the article's own."""
        if not is_date_line(line):
            return False
        if self._near_top(number) and not is_deadline(line):
            self._state(published_on(self.text, *self.pieces[number][:2]))
        return True

    def _imprinted(self, number: int) -> Imprint | None:
        """Takes up a line above the prose that says on which day, and where or by whom, the article was printed."""
        if self.prose or number >= _HEAD_PIECES:
            return None
        imprint = find_imprint(self.text, *self.pieces[number][:2])
        if imprint is None or not self._is_its_own(number, imprint):
            return None
        self._state(imprint.stated)
        if imprint.author:
            self.bylined = True
            self.layout.author = self.layout.author or imprint.author
        return imprint

    def _is_its_own(self, number: int, imprint: Imprint) -> bool:
        """Whether an imprint is the article's: prose follows, and it opens no chronicle, listing or scene."""
        if imprint.strength < CAPITALS and not self.headlines:
            return False
        if is_of_something_else(imprint, self.text, self.pieces[number].end):
            return False
        prose = False
        for piece in self.pieces[number + 1 :]:
            line = self.text[piece.start : min(piece.end, piece.start + furniture.LONGEST)]
            if imprint.strength < TOLD and begins_with_date(line):
                return False
            other = find_imprint(self.text, piece.start, piece.end)
            if other and other.stated and imprint.stated and other.stated.day != imprint.stated.day:
                return False
            prose = prose or piece.end - piece.start > furniture.LONGEST or titles.ends_sentence(line)
        late = imprint.stated and outlived(self.text, self.pieces[number].end, imprint.stated.day.year)
        return prose and (imprint.strength == TOLD or not late)

    def _bylined(self, line: str) -> bool:
        """Takes up a byline above the prose, or the outlet's name right below one."""
        if self.prose:
            return False
        if author := titles.author_of(line):
            self.bylined = True
            self.layout.author = self.layout.author or author
            return True
        return self.bylined and titles.is_outlet(line)

    def _tail(self, number: int, line: str) -> int:
        """Where page furniture starts that closes a line ("Posted: 5 May", "(Photo: Jane Doe)"), else 0."""
        dated = date_tail(line) if self._near_top(number) else -1
        if dated >= 0:
            start, end = self.pieces[number][:2]
            self._state(published_on(self.text, start + dated, end))
            return dated
        return max(furniture.credit_at_end(line), 0)

    # --- pictures, pull quotes, titles ---

    def _shown(self, number: int, line: str, words: furniture.Words) -> Zone | None:
        """Captions with the copies of them that lack their credit, lone credits, and pull quotes."""
        if self.signed:
            self.signed = False
            return Zone.PULL_QUOTE
        whole = self._line(number, _READ_WHOLE)
        if words and furniture.is_credit(whole, words):
            return Zone.BOILERPLATE
        if furniture.is_caption(whole) or self._credit_follows(number) or self._copies_caption(line):
            self.caption = line[:_OPENING]
            return Zone.CAPTION
        return self._pulled(number, line) if titles.is_quotation(line) else None

    def _copies_caption(self, line: str) -> bool:
        return len(self.caption) == _OPENING and line.startswith(self.caption)

    def _credit_follows(self, number: int) -> bool:
        """Whether the next line of the paragraph is a credit in brackets."""
        line = self._line(number + 1, furniture.LONGEST)
        if (
            not line.startswith(("(", "["))
            or self.pieces[number + 1].paragraph != self.pieces[number].paragraph
        ):
            return False
        return furniture.is_credit(line, furniture.words_of(line))

    def _pulled(self, number: int, line: str) -> Zone | None:
        """A lone quotation is pulled from the text if a name stands below it or its words are there too."""
        if titles.is_signature(self._line(number + 1, furniture.LONGEST)):
            self.signed = True
            return Zone.PULL_QUOTE
        self.lookups += 1
        inner = titles.quoted_words(line) if self.lookups <= _LOOKUPS else ""
        start, end = self.pieces[number][:2]
        if inner and (self.text.find(inner, end) >= 0 or self.text.find(inner, 0, start) >= 0):
            return Zone.PULL_QUOTE
        return None

    def _titled(self, number: int, line: str) -> Zone | None:
        """Headlines before the prose, crossheads in it; a text of one piece has neither."""
        if not line or len(self.pieces) == 1:
            return None
        if self.prose == 0:
            return self._headline(line) if self._is_headline(number, line) else None
        if self.pieces[number].heading or self._is_crosshead(number, line):
            return Zone.HEADLINE
        return None

    def _headline(self, line: str) -> Zone:
        self.headlines += 1
        self.layout.title = self.layout.title or " ".join(line.split())
        return Zone.HEADLINE

    def _is_headline(self, number: int, line: str) -> bool:
        if self.pieces[number].heading:
            return True
        if (
            number + 1 == len(self.pieces)
            or self.headlines >= _HEADLINES
            or (self.bylined and self.headlines)
        ):
            return False
        if titles.is_title(line, _HEADLINE_WORDS, exclaiming=True):
            return True
        return self.headlines == 0 and titles.is_capital_title(line)

    def _is_crosshead(self, number: int, line: str) -> bool:
        """Whether a short title stands alone between paragraphs of prose, and is no member of a list."""
        if number + 1 == len(self.pieces) or not titles.is_title(line, _CROSSHEAD_WORDS):
            return False
        before, piece, after = self.pieces[number - 1 : number + 2]
        listed = self.text[max(piece.start - 2, 0) : piece.start].strip() != ""
        return not listed and before.paragraph < piece.paragraph and after.end - after.start > _PROSE
