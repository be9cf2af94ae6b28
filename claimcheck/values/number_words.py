"""The numbers from zero to twenty and the round ones to ninety, in words."""

from __future__ import annotations

from claimcheck.data.listed import in_order

NUMBERS = {word: value for value, word in enumerate(in_order("values.number_words", "small"))} | {
    word: 10 * value for value, word in enumerate(in_order("values.number_words", "tens"), 3)
}
"""Word -> number."""
