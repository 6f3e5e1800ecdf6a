"""When something is due, and how that day is come to."""

from __future__ import annotations

from doithoai import _core
from doithoai._document import dump, need
from doithoai.calendar import Calendar
from doithoai.records import DeadlineDocument, DeadlineStep, DueDay
from doithoai.table import Table

__all__ = ["Deadline"]


class Deadline(DeadlineDocument):
    """A deadline (thời hạn): a rule and, where it counts from one, a start day; extensions and pauses.

    >>> from datetime import date
    >>> from doithoai import Calendar, Deadline, DeadlineKind, DeadlineRule
    >>> answer = Deadline(
    ...     rule=DeadlineRule(kind=DeadlineKind.WORKING_DAYS, amount=4, basis="Thông báo 12/TB-UBND"),
    ...     start=date(2018, 12, 28),
    ... )
    >>> answer.due(Calendar.vietnam()).day
    datetime.date(2019, 1, 5)
    """

    __slots__ = ()

    def due(self, calendar: Calendar) -> DueDay:
        """The last day that is in time; none when none is set, or while the pause of `paused_from` has no end.

        It is provisional when the calendar may yet say otherwise: the way to it led over the days in `doubtful`, whose
        source was not read, or began before `decided_from` or ended after `decided_until`, the first and the last day
        of which something has been decided.
        Fails: `InvalidArgument` with the place; `NotCovered` further than the calendar's projection.

        >>> from doithoai import Calendar, Deadline
        >>> calendar = Calendar.vietnam()
        >>> Deadline.from_json('{"rule": {"kind": "before_date", "day": "2020-09-30"}}').due(calendar).day
        datetime.date(2020, 9, 29)
        >>> Deadline.from_json('{"rule": {"kind": "none_set"}}').due(calendar).day is None
        True
        """
        need(calendar, Calendar, "calendar")
        return DueDay._from_core(_core.due_of(dump(self), calendar._impl))

    def trace(self, calendar: Calendar) -> Table[DeadlineStep]:
        """How `due` comes to its day: each day of the way, counted or passed over, and why. The last is the due day.

        >>> from doithoai import Calendar, Deadline
        >>> answer = Deadline.from_json('{"rule": {"kind": "working_days", "amount": 1}, "start": "2020-08-14"}')
        >>> for step in answer.trace(Calendar.vietnam()):
        ...     print(step.day, step.kind, step.count, step.reason)
        2020-08-14 start 0 ngày nhận
        2020-08-15 day_off 0 thứ Bảy
        2020-08-16 day_off 0 Chủ nhật
        2020-08-17 counted 1 None
        """
        need(calendar, Calendar, "calendar")
        return Table(_core.trace_of(dump(self), calendar._impl), DeadlineStep)
