"""A dialogue year: events, and what they add up to."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any, Literal, NoReturn, TypeAlias, overload

from doithoai import _core, records
from doithoai._document import as_day, as_text, document_text, dump, encode
from doithoai._record import Command
from doithoai._values import missing_mark
from doithoai.calendar import Calendar
from doithoai.deadline import Deadline
from doithoai.errors import InvalidArgument
from doithoai.records import Audience, Decision, Finding, Plan, Rules, SummaryKey, SummaryRow
from doithoai.summary import Summary
from doithoai.table import Table

__all__ = ["Ledger"]

View: TypeAlias = Audience | Literal["public", "internal", "full"]
Day: TypeAlias = datetime.date
Document: TypeAlias = str | bytes | Mapping[str, Any]


class Ledger:
    """A dialogue year (năm đối thoại): a plan and a journal of events; everything else is computed.

    A ledger first adopts its rules (the directory of bodies at least), then the plan, and then takes what happens. What
    a command leads to is judged: it is recorded, with findings where something is worth knowing, or it is refused with
    every finding at once, and then nothing has changed.

    >>> import datetime, doithoai
    >>> ledger = doithoai.Ledger()
    >>> when = datetime.datetime.fromisoformat("2020-01-02T08:00:00+07:00")
    >>> decision = ledger.load_rules({}, happened_on=when.date(), recorded_at=when, by="van-phong")
    >>> decision.events[0].type
    'rules_adopted'
    >>> ledger
    <Ledger without a plan, 0 sessions, revision 1>

    Threads may share a ledger; they take turns. A table is a snapshot and needs no turn.
    """

    __slots__ = ("_impl",)

    _impl: _core.Ledger

    def __init__(self) -> None:
        self._impl = _core.Ledger()

    def apply(
        self,
        commands: Command | Mapping[str, Any] | Sequence[Command | Mapping[str, Any]] | str | bytes,
        *,
        recorded_at: datetime.datetime,
        by: str,
    ) -> Decision:
        """Records a command, or several: all of them or none.

        A command is one of the classes of `doithoai.records` (`OpenSession`, `RaiseIssue`, ...), or the same as a dict
        or as JSON text, as docs/schema/command.json describes it. `recorded_at` is an aware datetime, and `by` says
        who records. Fails: `Rejected`, with the findings; `InvalidArgument`.

        >>> import datetime, doithoai
        >>> when = datetime.datetime.fromisoformat("2020-08-14T09:00:00+07:00")
        >>> try:
        ...     doithoai.Ledger().apply(
        ...         doithoai.CloseSession(happened_on=when.date(), session="s1"), recorded_at=when, by="thu-ky")
        ... except doithoai.Rejected as refused:
        ...     len(refused.findings) > 0
        True
        """
        text = document_text(commands, "commands")
        return self._impl.apply(text, _moment(recorded_at), as_text(by, "by"), Decision._from_core)

    def load_rules(self, rules: Document, *, happened_on: Day, recorded_at: datetime.datetime, by: str) -> Decision:
        """Adopts rules from a document: the members of `AdoptRules`. What is left out is the shipped one.

        Fails as `apply` does, for a misspelt member too.

        >>> import datetime, doithoai
        >>> when = datetime.datetime.fromisoformat("2020-01-02T08:00:00+07:00")
        >>> ledger = doithoai.Ledger()
        >>> _ = ledger.load_rules('{}', happened_on=when.date(), recorded_at=when, by="van-phong")
        >>> ledger.revision
        1
        """
        text, day = document_text(rules, "rules"), as_day(happened_on, "happened_on")
        return self._impl.load_rules(text, day, _moment(recorded_at), as_text(by, "by"), Decision._from_core)

    def load_plan(
        self, plan: Plan | Document, *, happened_on: Day, recorded_at: datetime.datetime, by: str
    ) -> Decision:
        """Adopts the year's plan from a document or a `Plan`. Fails as `apply` does, for a misspelt member too.

        >>> import datetime, doithoai
        >>> when = datetime.datetime.fromisoformat("2020-01-02T08:00:00+07:00")
        >>> try:
        ...     doithoai.Ledger().load_plan('{"id": 2020}', happened_on=when.date(), recorded_at=when, by="van-phong")
        ... except doithoai.InvalidArgument as error:
        ...     error.where
        '/id'
        """
        text, day = document_text(plan, "plan"), as_day(happened_on, "happened_on")
        return self._impl.load_plan(text, day, _moment(recorded_at), as_text(by, "by"), Decision._from_core)

    def load_json(self, journal: str | bytes) -> tuple[Finding, ...]:
        """Takes in events recorded elsewhere, all or none: a journal document, whose first event follows the last here.

        >>> import doithoai
        >>> doithoai.Ledger().load_json('{"events": []}')
        ()
        """
        return self._impl.load_json(encode(journal, "journal"), _findings)

    def save_json(self) -> str:
        """The journal as a document, complete: what `load_json` reads.

        >>> import doithoai
        >>> doithoai.Ledger().save_json()
        '{"events":[]}'
        """
        return self._impl.save_json()

    @property
    def revision(self) -> int:
        """The number of events recorded.

        >>> import doithoai
        >>> doithoai.Ledger().revision
        0
        """
        return self._impl.revision()

    @property
    def plan(self) -> Plan | None:
        """The plan in force.

        >>> import doithoai
        >>> doithoai.Ledger().plan is None
        True
        """
        text = self._impl.plan()
        return None if text is None else Plan._from_core(text)

    @property
    def rules(self) -> Rules | None:
        """The rules in force: calendar, law, categories and the directory of bodies.

        >>> import doithoai
        >>> doithoai.Ledger().rules is None
        True
        """
        text = self._impl.rules()
        return None if text is None else Rules._from_core(text)

    @overload
    def table(
        self, name: Literal["sessions"], *, as_of: Day, known_on: Day | None = None, view: View = "full"
    ) -> Table[records.SessionRow]: ...
    @overload
    def table(
        self, name: Literal["attendance"], *, as_of: Day, known_on: Day | None = None, view: View = "full"
    ) -> Table[records.AttendanceRow]: ...
    @overload
    def table(
        self, name: Literal["opinions"], *, as_of: Day, known_on: Day | None = None, view: View = "full"
    ) -> Table[records.OpinionRow]: ...
    @overload
    def table(
        self, name: Literal["issues"], *, as_of: Day, known_on: Day | None = None, view: View = "full"
    ) -> Table[records.IssueRow]: ...
    @overload
    def table(
        self, name: Literal["parts"], *, as_of: Day, known_on: Day | None = None, view: View = "full"
    ) -> Table[records.PartRow]: ...
    @overload
    def table(
        self, name: Literal["answers"], *, as_of: Day, known_on: Day | None = None, view: View = "full"
    ) -> Table[records.AnswerRow]: ...
    @overload
    def table(
        self, name: Literal["duties"], *, as_of: Day, known_on: Day | None = None, view: View = "full"
    ) -> Table[records.DutyRow]: ...
    @overload
    def table(
        self, name: Literal["gaps"], *, as_of: Day, known_on: Day | None = None, view: View = "full"
    ) -> Table[records.GapRow]: ...
    @overload
    def table(
        self, name: Literal["coverage"], *, as_of: Day, known_on: Day | None = None, view: View = "full"
    ) -> Table[records.CoverageRow]: ...
    @overload
    def table(
        self, name: Literal["findings"], *, as_of: Day, known_on: Day | None = None, view: View = "full"
    ) -> Table[records.FindingRow]: ...
    @overload
    def table(
        self, name: Literal["summary"], *, as_of: Day, known_on: Day | None = None, view: View = "full", period: str
    ) -> Table[records.SummaryRow]: ...
    @overload
    def table(
        self, name: Literal["breakdown"], *, as_of: Day, known_on: Day | None = None, view: View = "full", period: str
    ) -> Table[records.BreakdownRow]: ...
    @overload
    def table(
        self, name: Literal["summary_key"], *, as_of: Day, known_on: Day | None = None, view: View = "full", period: str
    ) -> Table[records.SummaryKey]: ...
    def table(
        self, name: str, *, as_of: Day, known_on: Day | None = None, view: View = "full", period: str = ""
    ) -> Table[Any]:
        """A report as rows, with what had happened by the end of `as_of` and was recorded by the end of `known_on`.

        The names: sessions, attendance, opinions, issues, parts, answers, duties, gaps, coverage, findings, summary,
        breakdown, summary_key.
        The view says for whose eyes it is: public, internal, full.

        >>> import datetime, doithoai
        >>> doithoai.Ledger().table("sessions", as_of=datetime.date(2020, 12, 31))
        <Table sessions, 0 rows>
        """
        query = _query(as_of, known_on, view=view, period=period)
        return Table(self._impl.table(as_text(name, "name"), query), records.ROWS[name])

    def deadline(self, part: str, *, as_of: Day, known_on: Day | None = None) -> Deadline:
        """The deadline of a part as it stood on a day: its `due` is the day that the table `parts` shows.

        It has no start when what it counts from is not known. Fails: `InvalidArgument` when there was no such part.

        >>> import datetime, doithoai
        >>> try:
        ...     doithoai.Ledger().deadline("p1", as_of=datetime.date(2020, 12, 31))
        ... except doithoai.InvalidArgument as error:
        ...     "p1" in error.message
        True
        """
        return Deadline._from_core(self._impl.deadline(as_text(part, "part"), _query(as_of, known_on)))

    def calendar(self, *, as_of: Day, known_on: Day | None = None, part: str | None = None) -> Calendar:
        """The calendar by which the deadlines ran on a day, or that of a part: with its lead body's own days and week.

        Fails: `NotCovered` when no rules had been adopted; `InvalidArgument` when there was no such part.

        >>> import datetime, doithoai
        >>> when = datetime.datetime.fromisoformat("2020-01-02T08:00:00+07:00")
        >>> ledger = doithoai.Ledger()
        >>> _ = ledger.load_rules('{}', happened_on=when.date(), recorded_at=when, by="van-phong")
        >>> ledger.calendar(as_of=when.date()) == doithoai.Calendar.vietnam()
        True
        """
        query = _query(as_of, known_on)
        if part is None:
            return Calendar._of(self._impl.calendar(query))
        return Calendar._of(self._impl.part_calendar(as_text(part, "part"), query))

    def summary(self, period: str, *, as_of: Day, known_on: Day | None = None, view: View = "full") -> Summary:
        """The figures of a period: `2020`, `2020-Q4`, `2020-M06`, `2020-6M`, `2020-9M`, each with `/nd09` for the
        reporting periods of Nghị định 09/2019/NĐ-CP. Outside the full view a denunciation counts in the first row only.

        >>> import datetime, doithoai
        >>> doithoai.Ledger().summary("2020-Q4", as_of=datetime.date(2020, 12, 31))
        <Summary 2020-Q4, as of 2020-12-31: 0 issues>
        """
        key, rows = self._impl.summary(as_text(period, "period"), _query(as_of, known_on, view=view))
        return Summary(key=next(iter(Table(key, SummaryKey))), rows=tuple(Table(rows, SummaryRow)))

    def __repr__(self) -> str:
        plan = self.plan
        sessions = len(self.table("sessions", as_of=datetime.date.max))
        year = "without a plan" if plan is None else plan.year
        return f"<Ledger {year}, {sessions} {'session' if sessions == 1 else 'sessions'}, revision {self.revision}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a Ledger cannot be pickled or copied; save_json() gives its journal, which load_json() reads")


# What a call gives is made by a function that the core calls before it records, so that nothing fails afterwards.
def _findings(decision: str) -> tuple[Finding, ...]:
    return Decision._from_core(decision).findings


def _moment(recorded_at: datetime.datetime) -> str:
    if not isinstance(recorded_at, datetime.datetime) or missing_mark(recorded_at):
        raise TypeError(f"recorded_at must be a datetime.datetime, not {type(recorded_at).__name__}")
    if recorded_at.utcoffset() is None:
        raise InvalidArgument(f"'{recorded_at}' has no time zone", where="/recorded_at")
    return recorded_at.isoformat()


def _query(as_of: Day, known_on: Day | None, view: View = Audience.FULL, period: str = "") -> bytes:
    query = {"as_of": as_day(as_of, "as_of"), "view": as_text(view, "view"), "period": as_text(period, "period")}
    if known_on is not None:
        query["known_on"] = as_day(known_on, "known_on")
    return dump(query)
