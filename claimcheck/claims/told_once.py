"""What a number is of that one story has once, in whatever words: the ban, those rescued, those on board, the turnout.

"Suspended for nine months" and "may not practise for three months" share no word, and yet no reader would take them
for two things. Each matter has a reader, which sees a number in its sentence; `questions.told_once` lets stories meet.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import chain

from claimcheck.annotate import words as lexicon
from claimcheck.claims.count_bans import is_ban
from claimcheck.claims.count_change import change, moves
from claimcheck.claims.count_crowds import is_aboard
from claimcheck.claims.count_fates import ENVOYS
from claimcheck.claims.count_lengths import DURATION, LENGTH
from claimcheck.claims.count_view import View, lemma_of_verb
from claimcheck.claims.count_voters import BALLOT, TURNOUT
from claimcheck.claims.told_once_results import new_price, score_of_stage
from claimcheck.data.listed import listed, phrases

Reader = Callable[[View, str], str]
_NEAR, _REACH = 5, 10  # words round a number in which its noun, and in which its verb stands
_SAVING = listed("claims.told_once", "saving")
_FROM = frozenset({"from", "off", "out", "to", "ashore", "alive"})
_EFFECT = listed("claims.told_once", "effect")
_EXAMINED = listed("claims.told_once", "examined")
_EXPELLING = listed("claims.told_once", "expelling")
_LEAVING = phrases("claims.told_once", "leaving")
CHANGE_OF, EXPELLED = "change of ", "expelled"
"""How the matters of a rise or a fall, and of envoys who are sent home, begin."""
PEAK, WIND, HEAT = "strength of the wind", "wind", "temperature"
"""The most that a wind came to, a wind of which that is not said, and heat: each place has its own."""
_PEAKING = frozenset({"peak", "top"})
_WINDS = listed("claims.told_once", "winds")
_SPEEDS = frozenset({"km/h", "mph", "m/s", "kn"})
OWN = ": "
"""What parts the sort of a matter from its own: "efficacy: infection"."""
_STEM = 3  # letters that the name of a land and that of its people share
_LEVIES, _CLAUSE = listed("claims.told_once", "levies"), 14
_MARCHERS = listed("claims.told_once", "marchers")
_COUNTING = {"police": frozenset({"police"}), "organisers": listed("claims.told_once", "organisers")}
_FAILING = listed("claims.told_once", "failing")
_DOWN = phrases("claims.told_once", "down")
_AGAIN, _BACK = listed("claims.told_once", "again"), 16
_JOURNEYS = listed("claims.told_once", "journeys")


def matters(view: View, attribute: str) -> frozenset[str]:
    """The matters that a number with the attribute of its claim is of; most are of none."""
    readers = _READERS.get(view.mention.form, ())
    return frozenset(found for read in readers if (found := read(view, attribute)))


def _term(_: View, attribute: str) -> str:
    return "prison term" if attribute == "sentence" else ""


def _ban(view: View, _: str) -> str:
    return "ban" if is_ban(view) else ""


def _aboard(view: View, attribute: str) -> str:
    """ "With four people on board", "all three people aboard"."""
    return "aboard" if attribute == "aboard" or is_aboard(view) else ""


def _rescued(view: View, attribute: str) -> str:
    """ "Pulled 87 survivors from the water", "rescuing 78", not how many lived."""
    if attribute == "rescued":
        return "rescued"
    saved = any(lemma_of_verb(word) in _SAVING for word in view.ahead(3))
    counted = view.counts_people and bool(view.noun)
    return "rescued" if counted and saved and _FROM & set(view.behind(3, noun=True)) else ""


def _effect(view: View, _: str) -> str:
    """ "77 percent effective", "an efficacy of 67%", with what it is against."""
    behind = view.behind(3)
    if not _EFFECT & {behind[0], *view.ahead(_NEAR)}:
        return ""
    rest = [view.lower(at) for at in range(view.last, min(len(view.words), view.last + _REACH))]
    against = rest[rest.index("against") + 1 :][:1] if "against" in rest else []
    return OWN.join(["efficacy", *against])


def _passed(view: View, _: str) -> str:
    """ "71 per cent of the 88,000 candidates passed"."""
    near = [view.lower(at) for at in range(view.last, min(len(view.words), view.last + _REACH))]
    return "passed" if "passed" in near and _EXAMINED & {lexicon.lemma(word, "n") for word in near} else ""


def _share(_: View, attribute: str) -> str:
    return f"share of voters{OWN}{attribute}" if attribute in (TURNOUT, BALLOT) else ""


def _expelled(view: View, attribute: str) -> str:
    """ "Expelled six diplomats", "eight of its diplomats were told to get out"."""
    if view.noun not in ENVOYS:
        return ""
    verbs = {lemma_of_verb(word) for word in view.ahead(3)}
    told = any(view.reads(at, phrase) for phrase in _LEAVING for at in range(view.after, view.after + _REACH))
    if not (attribute == "deported" or verbs & _EXPELLING or told):
        return ""
    return f"{EXPELLED}{OWN}{_expelled_from(view)}"


def _expelled_from(view: View) -> str:
    """The beginning of the name of the land whose envoys they are: of "Olmish envoys", of "Olmia ... its envoys"."""
    named = [word for word in view.words[max(0, view.first - 2) : view.after] if word.text[:1].isupper()]
    own = view.lower(view.last) == "of" and view.lower(view.last + 1) in ("its", "their")
    if own or view.lower(view.first - 1) in ("its", "their"):
        named = [word for word in view.words[: view.first] if word.text[:1].isupper()][:1]
    return named[-1].lower[:_STEM] if named else ""


def _wind(view: View, _: str) -> str:
    """The most that a wind came to: "gusts of up to 146 km/h", "winds peaked at 164 kilometres an hour"."""
    told = _blowing(view) if view.mention.amount.unit in _SPEEDS else ""
    if not told:
        return ""
    before = (*view.ahead(_NEAR), *view.mention.hedge.split())
    peak = view.mention.hedge == "up to" or any(lemma_of_verb(word) in _PEAKING for word in before)
    return PEAK if peak or told.startswith("gust") else WIND


def of_gusts(view: View) -> bool:
    """Whether a speed is that of gusts, which are stronger than the wind that they belong to."""
    return _blowing(view).startswith("gust")


def _blowing(view: View) -> str:
    """The word for wind that a speed is told of, "" for none."""
    near = (at for at in range(view.first - 1, max(-1, view.first - 1 - _REACH), -1) if not view.breaks(at))
    told = next((view.lower(at) for at in near if view.lower(at) in _WINDS), view.lower(view.last))
    return told if told in _WINDS else ""


def _journey(view: View, attribute: str) -> str:
    """ "To walk the 110 kilometres to the shrine", "the walk of 160 kilometres from Leith"."""
    near = view.ahead(_NEAR)
    before = {lexicon.lemma(word, "n") for word in near} | {lemma_of_verb(word) for word in near}
    far = attribute.startswith(("distance", "length"))
    named = view.noun in _JOURNEYS or before & _JOURNEYS
    return "length of the journey" if far and named else ""


def _heat(view: View, attribute: str) -> str:
    """A temperature that was reached, and none of water or of a fever."""
    return HEAT if attribute.startswith("temperature") and not view.noun else ""


def _change(view: View, _: str) -> str:
    """ "A council tax rise of 4 per cent", "rents will go up by 4 per cent", with the word that parts the tax."""
    if not (moves(view) or (view.lower(view.first - 1) == "by" and (change(view) or _goes(view)))):
        return ""
    for at in range(view.first - 1, max(-1, view.first - 1 - _CLAUSE), -1):
        if view.breaks(at):
            return ""
        if (noun := lexicon.lemma(view.lower(at), "n")) in _LEVIES:
            before = view.lower(at - 1)
            return f"{CHANGE_OF}{noun}{OWN}{before if before not in lexicon.FUNCTION_WORDS else ''}"
    return ""


def _goes(view: View) -> bool:
    """Whether it is told to go up or down by so much."""
    return view.lower(view.first - 2) in ("up", "down") and lemma_of_verb(view.lower(view.first - 3)) == "go"


def _crowd(view: View, attribute: str) -> str:
    """ "15,000 marched, police said", "police put the number of marchers at 15,000"."""
    words = {word.lower for word in view.words}
    counted = attribute == "attended" or attribute.removeprefix("number of ") in _MARCHERS
    told = [name for name, heads in _COUNTING.items() if words & heads]
    return f"crowd{OWN}by the {told[0]}" if counted and len(told) == 1 else ""


def _outage(view: View, attribute: str) -> str:
    """ "Could not pay by card for six hours", "nine hours before the service was restored"."""
    if attribute not in (LENGTH, DURATION) or not _FAILING & set(
        chain.from_iterable(s.lowers for s in view.doc.sentences)
    ):
        return ""
    ahead = view.ahead(_REACH)
    told = view.lower(view.first - 1) == "for" and any(_reads(ahead, phrase) for phrase in _DOWN)
    rest = [view.lower(at) for at in range(view.last, min(len(view.words), view.last + _BACK))]
    back = (rest[:1] == ["before"] or "took" in ahead) and bool(_AGAIN & set(rest))
    return "length of the outage" if told or back else ""


def _reads(words: Sequence[str], phrase: Sequence[str]) -> bool:
    return any(tuple(words[at : at + len(phrase)]) == phrase for at in range(len(words)))


_PEOPLE: tuple[Reader, ...] = (_aboard, _rescued, _expelled, _crowd)
_READERS: Mapping[str, tuple[Reader, ...]] = {
    "cardinal": _PEOPLE,
    "duration": (_term, _ban, _outage),
    "percent": (_effect, _passed, _share, _change),
    "measure": (_wind, _journey, _heat),
    "score": (score_of_stage,),
    "money": (new_price,),
}
