"""Working-day arithmetic over a calendar that says what it knows."""

from __future__ import annotations

import datetime
import operator
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias, overload

from doithoai import _core
from doithoai._document import as_day, document_text, encode
from doithoai.errors import InvalidArgument
from doithoai.records import CalendarOverlay, DayAccount

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    DayArray: TypeAlias = npt.NDArray[np.datetime64]
    IntArray: TypeAlias = npt.NDArray[np.integer[Any]]
    CountArray: TypeAlias = np.ma.MaskedArray[tuple[int, ...], np.dtype[np.int32]]

__all__ = ["Calendar"]

Day: TypeAlias = datetime.date

# Those of the core, beyond which no count can be: no calendar covers so many days.
_LOWEST, _HIGHEST = -(2**31), 2**31 - 1


class Calendar:
    """A working-day calendar (lịch làm việc): a weekend, and the days that differ from it, each with its source.

    It never changes and may be shared by threads. Outside its coverage it says `NotCovered`, never a guess.

    >>> from datetime import date
    >>> import doithoai
    >>> calendar = doithoai.Calendar.vietnam()
    >>> calendar.is_working_day(date(2020, 9, 2))
    False
    >>> calendar.add_working_days(date(2018, 12, 28), 4)  # a Saturday, worked in exchange for 31 December
    datetime.date(2019, 1, 5)
    """

    __slots__ = ("_impl",)

    _impl: _core.Calendar

    def __init__(self) -> None:
        raise TypeError("make a Calendar with Calendar.from_json or Calendar.vietnam")

    @classmethod
    def _of(cls, core: _core.Calendar) -> Calendar:
        made = object.__new__(cls)
        made._impl = core
        return made

    @classmethod
    def from_json(cls, text: str | bytes) -> Calendar:
        """The calendar of a document; its members are described in docs/schema/calendar.json.

        >>> import doithoai
        >>> doithoai.Calendar.from_json('''{"id": "mine", "name": "Mine", "weekend": ["saturday", "sunday"],
        ...     "coverage": {"first": "2020-01-01", "last": "2020-12-31"}}''')
        <Calendar mine, 2020-01-01 to 2020-12-31>
        """
        return cls._of(_core.Calendar(encode(text, "text")))

    @classmethod
    def vietnam(cls) -> Calendar:
        """The calendar of Viet Nam that comes with the library. Made anew by each call: keep it.

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
        return self._impl.id()

    @property
    def version(self) -> str:
        """The id and 16 digits that are equal for equal documents, and for no others.

        >>> import doithoai
        >>> calendar = doithoai.Calendar.vietnam()
        >>> calendar.version == doithoai.Calendar.from_json(calendar.to_json()).version
        True
        """
        return self._impl.version()

    @property
    def coverage(self) -> tuple[Day, Day]:
        """The first and the last day about which the calendar answers.

        >>> import doithoai
        >>> first, last = doithoai.Calendar.vietnam().coverage
        >>> first < last
        True
        """
        return self._impl.coverage()

    @property
    def decided(self) -> tuple[Day, Day]:
        """The first and the last day that have been decided, of the document's coverage, for `projected()` too.

        As known on an earlier day it is no more than had been decided then. With nothing decided the last is before the
        first.

        >>> import datetime, doithoai
        >>> calendar = doithoai.Calendar.vietnam()
        >>> calendar.projected().decided == calendar.decided
        True
        >>> calendar.decided[1] == calendar.coverage[1]
        True
        >>> calendar.known_on(datetime.date(2024, 6, 30)).decided[1]
        datetime.date(2024, 12, 31)
        """
        return self._impl.decided()

    def is_working_day(self, day: Day) -> bool:
        """Whether people work on that day.

        >>> from datetime import date
        >>> import doithoai
        >>> doithoai.Calendar.vietnam().is_working_day(date(2020, 8, 14))
        True
        """
        return self._impl.is_working_day(as_day(day, "day"))

    def add_working_days(self, start: Day, count: int) -> Day:
        """The day `count` working days after `start`, which is not counted itself; a negative count walks back.

        >>> from datetime import date
        >>> import doithoai
        >>> doithoai.Calendar.vietnam().add_working_days(date(2020, 8, 14), -1)
        datetime.date(2020, 8, 13)
        """
        return self._impl.add_working_days(as_day(start, "start"), _count(count, "count"))

    def count_working_days(self, start: Day, end: Day) -> int:
        """The working days after `start`, up to and including `end`; negative when `end` is earlier.

        >>> from datetime import date
        >>> import doithoai
        >>> doithoai.Calendar.vietnam().count_working_days(date(2020, 8, 14), date(2020, 8, 21))
        5
        """
        return self._impl.count_working_days(as_day(start, "start"), as_day(end, "end"))

    @overload
    def add_working_days_many(self, starts: DayArray, counts: int | Sequence[int] | IntArray) -> DayArray: ...
    @overload
    def add_working_days_many(self, starts: Day, counts: IntArray) -> DayArray: ...
    @overload
    def add_working_days_many(self, starts: Iterable[Day], counts: int | Iterable[int]) -> list[Day | None]: ...
    @overload
    def add_working_days_many(self, starts: Day, counts: Sequence[int]) -> list[Day | None]: ...
    def add_working_days_many(
        self, starts: Day | Iterable[Day] | DayArray, counts: int | Iterable[int] | IntArray
    ) -> DayArray | list[Day | None]:
        """`add_working_days` for many starts; one count for all, or as many; or one start for all counts.

        A row that is not covered stops no other: it is None, and NaT in an array. numpy arrays of datetime64[D] are
        read and filled in place of lists, without copying them.

        >>> from datetime import date
        >>> import doithoai
        >>> calendar = doithoai.Calendar.vietnam()
        >>> calendar.add_working_days_many([date(2018, 12, 28), date(1999, 1, 1)], 4)
        [datetime.date(2019, 1, 5), None]
        """
        numpy = _numpy_for(starts, counts)
        if numpy is None:
            return self._impl.add_to_list(*_rows(starts, counts))
        days, numbers = _day_array(numpy, starts, "starts"), _count_array(numpy, counts)
        ends = numpy.empty(_shape(starts=days, counts=numbers), days.dtype)
        self._impl.add_to_array(_flat(numpy, days, ends.shape), _flat(numpy, numbers), _flat(numpy, ends))
        return ends  # type: ignore[no-any-return]

    @overload
    def due_days_many(
        self, starts: DayArray, counts: int | Sequence[int] | IntArray
    ) -> tuple[DayArray, npt.NDArray[np.bool_]]: ...
    @overload
    def due_days_many(self, starts: Day, counts: IntArray) -> tuple[DayArray, npt.NDArray[np.bool_]]: ...
    @overload
    def due_days_many(
        self, starts: Iterable[Day], counts: int | Iterable[int]
    ) -> tuple[list[Day | None], list[bool]]: ...
    @overload
    def due_days_many(self, starts: Day, counts: Sequence[int]) -> tuple[list[Day | None], list[bool]]: ...
    def due_days_many(
        self, starts: Day | Iterable[Day] | DayArray, counts: int | Iterable[int] | IntArray
    ) -> tuple[DayArray, npt.NDArray[np.bool_]] | tuple[list[Day | None], list[bool]]:
        """The due days of deadlines in working days, and for each whether it is provisional, as `Deadline.due` tells.

        They are reckoned by `projected()`. Starts and counts are as for `add_working_days_many`; a row that is not
        covered even so is None, NaT in an array, and provisional: compare no day without looking at both.

        >>> from datetime import date
        >>> import doithoai
        >>> doithoai.Calendar.vietnam().due_days_many([date(2018, 12, 28), date(1999, 1, 1)], 4)
        ([datetime.date(2019, 1, 5), None], [False, True])
        """
        numpy = _numpy_for(starts, counts)
        if numpy is None:
            return self._impl.due_in_lists(*_rows(starts, counts))
        days, numbers = _day_array(numpy, starts, "starts"), _count_array(numpy, counts)
        narrow = numpy.clip(numbers, _LOWEST, _HIGHEST).astype(numpy.int32, copy=False)
        ends = numpy.empty(_shape(starts=days, counts=narrow), days.dtype)
        marks = numpy.empty(ends.shape, numpy.bool_)
        self._impl.due_in_arrays(
            _flat(numpy, days, ends.shape), _flat(numpy, narrow), _flat(numpy, ends), _flat(numpy, marks)
        )
        return ends, marks

    @overload
    def count_working_days_many(self, start: DayArray, end: DayArray | Day) -> CountArray: ...
    @overload
    def count_working_days_many(self, start: Day, end: DayArray) -> CountArray: ...
    @overload
    def count_working_days_many(self, start: Iterable[Day], end: Iterable[Day] | Day) -> list[int | None]: ...
    @overload
    def count_working_days_many(self, start: Day, end: Iterable[Day]) -> list[int | None]: ...
    def count_working_days_many(
        self, start: Day | Iterable[Day] | DayArray, end: Day | Iterable[Day] | DayArray
    ) -> CountArray | list[int | None]:
        """`count_working_days` for many pairs; either may be one day for all.

        A row that is not covered stops no other: it is None, and masked in the numpy.ma array that is given for arrays
        of datetime64[D].

        >>> from datetime import date
        >>> import doithoai
        >>> calendar = doithoai.Calendar.vietnam()
        >>> calendar.count_working_days_many(date(2018, 12, 28), [date(2019, 1, 5), date(1999, 1, 1)])
        [4, None]
        """
        numpy = _numpy_for(start, end)
        if numpy is None:
            return self._impl.count_in_lists(*_pairs(start, end))
        first, last = _day_array(numpy, start, "start"), _day_array(numpy, end, "end")
        counts = numpy.empty(_shape(start=first, end=last), numpy.int32)
        self._impl.count_in_arrays(
            _flat(numpy, first, counts.shape), _flat(numpy, last, counts.shape), _flat(numpy, counts)
        )
        return numpy.ma.masked_equal(counts, _LOWEST, copy=False)  # type: ignore[no-any-return]

    def known_on(self, day: Day) -> Calendar:
        """The same calendar with only what had been decided by the end of that day.

        In place of a later decision stands what had been decided before, or what the law gives by itself, unverified.
        What has no known day of decision is never left out.

        >>> from datetime import date
        >>> import doithoai
        >>> calendar = doithoai.Calendar.vietnam()
        >>> calendar.known_on(date(2100, 1, 1)) == calendar
        True
        """
        return self._of(self._impl.known_on(as_day(day, "day")))

    def overlaid(self, overlay: CalendarOverlay | Mapping[str, Any] | str | bytes) -> Calendar:
        """The calendar with days of your own, a province's holiday say, in place of its entries of the same days.

        >>> import doithoai
        >>> doithoai.Calendar.vietnam().overlaid({"id": "ours", "name": "Ours", "days": [
        ...     {"day": "2020-05-04", "kind": "closed", "reason": "Fair", "source": "Our notice"}]}).id
        'ours'
        """
        return self._of(self._impl.overlaid(document_text(overlay, "overlay")))

    def projected(self) -> Calendar:
        """The same calendar answering also beyond what has been decided, by the law's own rules: never certain there.

        It goes on until the end of the fifth year after it, at most to 2100, if the document has holidays by law.

        >>> import doithoai
        >>> calendar = doithoai.Calendar.vietnam()
        >>> calendar.projected().coverage >= calendar.coverage
        True
        """
        return self._of(self._impl.projected())

    def about(self, day: Day) -> DayAccount:
        """What is known of a day, and on what it rests.

        >>> from datetime import date
        >>> import doithoai
        >>> doithoai.Calendar.vietnam().about(date(2020, 8, 15)).ground
        DayGround.WEEKEND
        """
        return DayAccount._from_core(self._impl.about(as_day(day, "day")))

    def unverified_days(self, after: Day, until: Day) -> list[Day]:
        """The days after `after`, up to and including `until`, whose entry rests on a source that was not read.

        >>> from datetime import date
        >>> import doithoai
        >>> doithoai.Calendar.vietnam().unverified_days(date(2020, 8, 14), date(2020, 8, 14))
        []
        """
        return self._impl.unverified_days(as_day(after, "after"), as_day(until, "until"))

    def to_json(self) -> str:
        """The calendar's document. That it is projected does not stand in it.

        >>> import doithoai
        >>> calendar = doithoai.Calendar.vietnam()
        >>> doithoai.Calendar.from_json(calendar.to_json()) == calendar
        True
        """
        return self._impl.to_json()

    @property
    def _identity(self) -> tuple[object, ...]:
        return self.version, self.coverage

    def __eq__(self, other: object) -> bool:
        return self._identity == other._identity if isinstance(other, Calendar) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._identity)

    def __repr__(self) -> str:
        first, last = self.coverage
        return f"<Calendar {self.id}, {first} to {last}>"

    def __reduce__(self) -> tuple[object, ...]:
        return _unpickle, (2, self.to_json(), True) if self._impl.is_projected() else (1, self.to_json())


def _unpickle(version: int, document: str, is_projected: bool = False) -> Calendar:
    if version not in (1, 2):
        raise ValueError(f"this pickle of a Calendar has version {version}; versions 1 and 2 are known")
    made = Calendar.from_json(document)
    return made.projected() if is_projected else made


def _count(value: Any, name: str) -> int:
    try:
        number = None if isinstance(value, bool) else operator.index(value)
    except TypeError:
        number = None
    if number is None:
        raise TypeError(f"{name} must be an int, not {type(value).__name__}")
    return min(max(number, _LOWEST), _HIGHEST)


# ---- Rows as lists


_EACH_COUNT = "each of counts"


def _rows(starts: Any, counts: Any) -> tuple[list[object], list[int]]:
    if isinstance(starts, datetime.date):
        day = as_day(starts, "starts")
        numbers = [_count(count, _EACH_COUNT) for count in _several(counts, "counts", "of ints")]
        return [day] * len(numbers), numbers
    is_one = not isinstance(counts, Iterable)
    numbers = [_count(counts, "counts")] if is_one else [_count(count, _EACH_COUNT) for count in counts]
    days = _several(starts, "starts", "of days")
    if not is_one and len(numbers) != len(days):
        raise InvalidArgument(f"{len(numbers)} counts for {len(days)} starts")
    return days, numbers


def _pairs(start: Any, end: Any) -> tuple[list[object], list[object]]:
    if isinstance(start, datetime.date):
        day = as_day(start, "start")
        ends = _several(end, "end", "of days")
        return [day] * len(ends), ends
    starts = _several(start, "start", "of days")
    if isinstance(end, datetime.date):
        return starts, [as_day(end, "end")] * len(starts)
    return starts, _several(end, "end", "of days")


def _several(values: Any, name: str, of: str) -> list[object]:
    if isinstance(values, Iterable):
        return list(values)
    raise TypeError(f"{name} must be a list {of}, not {type(values).__name__}")


# ---- Rows as arrays


def _numpy_for(*values: object) -> Any:
    """numpy, when one of the values is an array of it. Nobody else has it imported."""
    numpy = sys.modules.get("numpy")
    arrays = getattr(numpy, "ndarray", ())
    return numpy if any(isinstance(value, arrays) for value in values) else None


def _day_array(numpy: Any, value: Any, name: str) -> Any:
    if isinstance(value, datetime.date):
        value = numpy.datetime64(as_day(value, name), "D")
    if isinstance(value, numpy.ma.MaskedArray):
        value = value.filled(numpy.datetime64("NaT"))
    array = numpy.asarray(value)
    if array.dtype != numpy.dtype("datetime64[D]"):
        raise TypeError(
            f"{name} must be an array of datetime64[D], not of {array.dtype}; astype('datetime64[D]') makes one"
        )
    return array


def _count_array(numpy: Any, value: Any) -> Any:
    if not isinstance(value, numpy.ndarray):
        is_many = isinstance(value, Iterable)
        numbers = [_count(count, _EACH_COUNT) for count in value] if is_many else _count(value, "counts")
        return numpy.array(numbers, numpy.int32)
    if value.dtype.kind not in "iu":
        raise TypeError(f"counts must be an array of integers, not of {value.dtype}")
    if value.dtype == numpy.uint64:
        value = numpy.minimum(value, numpy.uint64(_HIGHEST))
    if value.dtype not in (numpy.int32, numpy.int64):
        value = value.astype(numpy.int64)
    return value.filled(_LOWEST) if isinstance(value, numpy.ma.MaskedArray) else value


def _shape(**arrays: Any) -> tuple[int, ...]:
    """Of the rows that two arrays make; one without dimensions is one value for all."""
    one, other = arrays.values()
    if one.ndim and other.ndim and one.shape != other.shape:
        shapes = " and ".join(f"{name} of shape {array.shape}" for name, array in arrays.items())
        raise InvalidArgument(f"{shapes} do not go together")
    return tuple(one.shape or other.shape)


def _flat(numpy: Any, array: Any, shape: tuple[int, ...] | None = None) -> Any:
    """The rows as the core takes them: one after another, days as numbers."""
    wanted = array if shape is None else numpy.broadcast_to(array, shape)
    rows = numpy.ascontiguousarray(wanted).reshape(-1)
    return rows.view(numpy.int64) if rows.dtype.kind == "M" else rows
