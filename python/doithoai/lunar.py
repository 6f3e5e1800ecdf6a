"""Dates of the Vietnamese lunisolar calendar, reckoned for UTC+7 from new moons and the sun's longitude.

China reckons for UTC+8 and now and then begins a month, or the year, on another day.

>>> import doithoai
>>> doithoai.lunar.to_solar(2030, 1, 1)  # Tết; in China a day later
datetime.date(2030, 2, 2)
"""

from __future__ import annotations

import dataclasses
import datetime
import operator
from typing import SupportsIndex

from doithoai import _core
from doithoai._document import as_day, need
from doithoai.errors import InvalidArgument

__all__ = ["LunarDate", "to_lunar", "to_solar"]


@dataclasses.dataclass(frozen=True, slots=True)
class LunarDate:
    """A date of the Vietnamese lunisolar calendar (âm lịch). The year is the solar year in which it begins (Tết).

    >>> from datetime import date
    >>> import doithoai
    >>> doithoai.lunar.to_lunar(date(2025, 7, 25))
    LunarDate(year=2025, month=6, day=1, is_leap=True)
    """

    year: int
    month: int
    day: int
    is_leap: bool = False


def to_lunar(day: datetime.date) -> LunarDate:
    """The lunar date of a day. Raises `NotCovered` outside 1900-01-01 to 2100-12-31.

    >>> from datetime import date
    >>> import doithoai
    >>> doithoai.lunar.to_lunar(date(2026, 4, 26))
    LunarDate(year=2026, month=3, day=10, is_leap=False)
    """
    return LunarDate(*_core.to_lunar(as_day(day, "day")))


def to_solar(year: int, month: int, day: int, leap: bool = False) -> datetime.date:
    """The day of a lunar date; `leap` asks for the leap month (tháng nhuận), which follows the month of its number.

    Raises `InvalidArgument` for a date that the lunar year does not have, `NotCovered` when the day lies outside
    1900-01-01 to 2100-12-31.

    >>> import doithoai
    >>> doithoai.lunar.to_solar(2025, 6, 1), doithoai.lunar.to_solar(2025, 6, 1, leap=True)
    (datetime.date(2025, 6, 25), datetime.date(2025, 7, 25))
    >>> doithoai.lunar.to_solar(2024, 4, 1, leap=True)
    Traceback (most recent call last):
        ...
    doithoai.errors.InvalidArgument: lunar year 2024 has no leap month 4
    """
    need(leap, bool, "leap")
    return _core.to_solar(_number(year, "year"), _number(month, "month"), _number(day, "day"), leap)


def _number(value: SupportsIndex, name: str) -> int:
    if not hasattr(type(value), "__index__"):
        raise TypeError(f"{name} must be an int, not {type(value).__name__}")
    number = operator.index(value)
    if -(2**31) <= number < 2**31:
        return number
    raise InvalidArgument(f"there is no lunar date with the {name} {number}")
