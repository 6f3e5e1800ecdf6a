"""The base of the closed vocabularies."""

from __future__ import annotations

import enum
from typing import Self


class Code(enum.StrEnum):
    """A word of a closed vocabulary: its code, which is what it is equal to, and a label in either language."""

    vietnamese: str
    english: str

    def __new__(cls, code: str, vietnamese: str = "", english: str = "") -> Self:
        made = str.__new__(cls, code)
        made._value_ = code
        made.vietnamese = vietnamese
        made.english = english
        return made

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"
