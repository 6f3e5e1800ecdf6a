"""Working-day arithmetic over a calendar that says what it knows."""

from __future__ import annotations

import datetime
import json

from doithoai import _core
from doithoai._record import as_day, encode

__all__ = ["Calendar"]


class Calendar:
    """A working-day calendar (lịch làm việc): a weekend, and the days that differ from it, each with its source.

    It never changes and may be shared by threads. Outside its coverage it says `NotCovered`, never a guess.

    >>> from datetime import date
    >>> import doithoai
    >>> calendar = doithoai.Calendar.vietnam()
    >>> calendar.is_working_day(date(2020, 9, 2))
    False
    >>> calendar.add_working_days(date(2020, 8, 14), 5)
    datetime.date(2020, 8, 21)
    """

    __slots__ = ("_impl", "_json")

    _impl: _core.Calendar
    _json: str

    def __init__(self) -> None:
        raise TypeError("make a Calendar with Calendar.from_json or Calendar.vietnam")

    @classmethod
    def from_json(cls, text: str | bytes) -> Calendar:
        """The calendar of a document; its members are described in docs/schema/calendar.json.

        >>> import doithoai
        >>> doithoai.Calendar.from_json('''{"id": "mine", "name": "Mine", "weekend": ["saturday", "sunday"],
        ...     "coverage": {"first": "2020-01-01", "last": "2020-12-31"}}''')
        <Calendar mine, 2020-01-01 to 2020-12-31>
        """
        made = object.__new__(cls)
        made._impl = _core.Calendar(encode(text))
        made._json = made._impl.to_json()
        return made

    @classmethod
    def vietnam(cls) -> Calendar:
        """The calendar of Viet Nam that comes with the library.

        >>> import doithoai
        >>> doithoai.Calendar.vietnam().coverage[0].year <= 2020
        True
        """
        return cls.from_json(_core.shipped_text("calendar-vietnam"))

    @property
    def id(self) -> str:
        """The document's id.

        >>> import doithoai
        >>> doithoai.Calendar.vietnam().id.isascii()
        True
        """
        return str(json.loads(self._json)["id"])

    @property
    def coverage(self) -> tuple[datetime.date, datetime.date]:
        """The first and the last day that the calendar knows.

        >>> import doithoai
        >>> first, last = doithoai.Calendar.vietnam().coverage
        >>> first < last
        True
        """
        return self._impl.coverage()

    def is_working_day(self, day: datetime.date) -> bool:
        """Whether people work on that day.

        >>> from datetime import date
        >>> import doithoai
        >>> doithoai.Calendar.vietnam().is_working_day(date(2020, 8, 14))
        True
        """
        return self._impl.is_working_day(as_day(day, "day"))

    def add_working_days(self, start: datetime.date, count: int) -> datetime.date:
        """The day `count` working days after `start`, which is not counted itself; a negative count walks back.

        >>> from datetime import date
        >>> import doithoai
        >>> doithoai.Calendar.vietnam().add_working_days(date(2020, 8, 14), -1)
        datetime.date(2020, 8, 13)
        """
        return self._impl.add_working_days(as_day(start, "start"), count)

    def count_working_days(self, start: datetime.date, end: datetime.date) -> int:
        """The working days after `start`, up to and including `end`; negative when `end` is earlier.

        >>> from datetime import date
        >>> import doithoai
        >>> doithoai.Calendar.vietnam().count_working_days(date(2020, 8, 14), date(2020, 8, 21))
        5
        """
        return self._impl.count_working_days(as_day(start, "start"), as_day(end, "end"))

    def to_json(self) -> str:
        """The calendar's document.

        >>> import doithoai
        >>> calendar = doithoai.Calendar.vietnam()
        >>> doithoai.Calendar.from_json(calendar.to_json()) == calendar
        True
        """
        return self._json

    def __eq__(self, other: object) -> bool:
        return self._json == other._json if isinstance(other, Calendar) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._json)

    def __repr__(self) -> str:
        first, last = self.coverage
        return f"<Calendar {self.id}, {first} to {last}>"

    def __reduce__(self) -> tuple[object, ...]:
        return _unpickle, (1, self._json)


def _unpickle(version: int, document: str) -> Calendar:
    if version != 1:
        raise ValueError(f"this pickle of a Calendar has version {version}; version 1 is known")
    return Calendar.from_json(document)
