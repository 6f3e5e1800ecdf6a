"""Values of other libraries as those that records hold. Whoever has numpy or pandas brings it; nothing imports it."""

from __future__ import annotations

import datetime
import math
import sys
from typing import Any

__all__ = ["as_plain", "day_of", "missing_mark", "why_not"]


def day_of(value: Any) -> datetime.date | None:
    """The day that a value is: a date, or a moment of pandas or numpy that says nothing but a day; else None.

    >>> day_of(datetime.date(2020, 8, 14))
    datetime.date(2020, 8, 14)
    >>> day_of(datetime.datetime(2020, 8, 14)) is None
    True
    """
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value
    if missing_mark(value):
        return None
    if isinstance(value, _types("pandas", "Timestamp")):
        is_midnight = value.time() == datetime.time.min and not value.nanosecond
        return value.date() if is_midnight and value.tzinfo is None else None
    if isinstance(value, _types("numpy", "datetime64")):
        day = value.astype("datetime64[D]")
        made = day.item() if day == value else None
        return made if isinstance(made, datetime.date) else None
    return None


def as_plain(value: Any) -> str | int | bool | None:
    """A day, a moment, an integer or a boolean as JSON has it; None for anything else.

    >>> as_plain(datetime.date(2020, 8, 14))
    '2020-08-14'
    """
    if missing_mark(value):
        return None
    if (day := day_of(value)) is not None:
        return day.isoformat()
    if isinstance(value, datetime.datetime):
        return value.isoformat()
    if isinstance(value, _types("numpy", "bool_")):
        return bool(value)
    if isinstance(value, _types("numpy", "integer")) and not isinstance(value, _types("numpy", "timedelta64")):
        return int(value)
    return None


def why_not(value: Any) -> str:
    """Why a value is none that a record holds, without the value itself: it may be somebody's words.

    >>> why_not(float("nan"))
    'the value is missing (NaN); leave the member out'
    >>> why_not({1, 2})
    'the value is of type set, which no record holds'
    """
    if mark := missing_mark(value):
        return f"the value is missing ({mark}); leave the member out"
    if isinstance(value, float) and math.isinf(value):
        return "the value is infinite, which no record holds"
    return f"the value is of type {type(value).__name__}, which no record holds"


def missing_mark(value: Any) -> str:
    """What marks a value as missing, or an empty text. Such a value is not equal to itself.

    >>> missing_mark(float("nan")), missing_mark(1.5)
    ('NaN', '')
    """
    pandas = sys.modules.get("pandas")
    if pandas is not None and value is getattr(pandas, "NA", pandas):
        return "NA"
    if isinstance(value, _types("numpy", "datetime64") + _types("numpy", "timedelta64") + (datetime.date,)):
        return "NaT" if value != value else ""
    if isinstance(value, _types("decimal", "Decimal")):
        return "NaN" if value.is_nan() else ""
    return "NaN" if isinstance(value, (float, *_types("numpy", "floating"))) and value != value else ""


def _types(module: str, name: str) -> tuple[type[Any], ...]:
    """The type of that name, where somebody has imported its module."""
    found = getattr(sys.modules.get(module), name, None)
    return (found,) if isinstance(found, type) else ()
