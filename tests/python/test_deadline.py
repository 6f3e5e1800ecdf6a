import copy
import datetime
import json
import pickle
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import doithoai
from doithoai import (
    Calendar,
    DayOffRule,
    Deadline,
    DeadlineExtension,
    DeadlineKind,
    DeadlinePause,
    DeadlineRule,
    DueDay,
    StepKind,
)

SWAPS = Calendar.from_json((Path(__file__).parents[1] / "scenarios" / "swap-calendar.json").read_bytes())
FIRST, LAST = SWAPS.coverage
FRIDAY = date(2018, 12, 28)


def rule(kind: str, **members: Any) -> DeadlineRule:
    return DeadlineRule(kind=DeadlineKind(kind), **members)


@pytest.mark.parametrize(
    ("made", "day"),
    [
        (rule("by_date", day=date(2019, 9, 1)), date(2019, 9, 1)),  # a Sunday: a named day never moves
        (rule("before_date", day=date(2019, 9, 1)), date(2019, 8, 31)),
        (rule("calendar_days", amount=3), date(2018, 12, 31)),
        (rule("working_days", amount=4), date(2019, 1, 5)),
        (rule("weeks", amount=2), date(2019, 1, 11)),
        (rule("months", amount=2), date(2019, 2, 28)),
        (rule("years", amount=1), date(2019, 12, 28)),
        (rule("end_of_month", year=2019, month=2), date(2019, 2, 28)),
        (rule("end_of_quarter", year=2019, quarter=1), date(2019, 3, 31)),
        (rule("days_before", amount=7), date(2018, 12, 21)),
        (rule("working_days_before", amount=5), date(2018, 12, 21)),
        (rule("none_set"), None),
    ],
    ids=lambda value: str(getattr(value, "kind", value)),
)
def test_every_kind(made: DeadlineRule, day: date | None) -> None:
    deadline = Deadline(rule=made, start=FRIDAY)
    due = deadline.due(SWAPS)
    assert due.day == day
    assert due.reckoned_on is None
    assert not due.is_provisional
    trace = deadline.trace(SWAPS)
    assert (trace[-1].day if len(trace) else None) == day


def test_moves_off_a_day_off_when_the_rule_says_so() -> None:
    deadline = Deadline(rule=rule("calendar_days", amount=3, when_off=DayOffRule.NEXT_WORKING_DAY), start=FRIDAY)
    due = deadline.due(SWAPS)
    assert due == DueDay(
        day=date(2019, 1, 2), reckoned_on=date(2018, 12, 31), is_provisional=False, calendar=SWAPS.version
    )
    trace = deadline.trace(SWAPS)
    assert [(step.day.day, step.kind, step.count) for step in trace] == [
        (28, StepKind.START, 0),
        (29, StepKind.COUNTED, 1),
        (30, StepKind.COUNTED, 2),
        (31, StepKind.COUNTED, 3),
        (31, StepKind.DAY_OFF, 3),
        (1, StepKind.DAY_OFF, 3),
        (2, StepKind.MOVED, 3),
    ]


@pytest.mark.parametrize("not_a_calendar", [None, "vietnam", {}])
def test_takes_a_calendar_only(not_a_calendar: Any) -> None:
    made = Deadline(rule=DeadlineRule(kind=DeadlineKind.NONE_SET))
    for ask in (made.due, made.trace):
        with pytest.raises(TypeError, match="calendar must be a Calendar, not"):
            ask(not_a_calendar)


def test_says_what_makes_it_provisional() -> None:
    over_a_doubt = Deadline(rule=rule("working_days", amount=2), start=date(2019, 8, 30))
    assert over_a_doubt.due(SWAPS) == DueDay(
        day=date(2019, 9, 4), is_provisional=True, doubtful=(date(2019, 9, 2),), calendar=SWAPS.version
    )
    [doubt] = [step for step in over_a_doubt.trace(SWAPS) if not step.is_verified]
    assert (doubt.day, doubt.kind, doubt.reason) == (date(2019, 9, 2), StepKind.DAY_OFF, "Quốc khánh")
    past_the_end = Deadline(rule=rule("working_days", amount=1), start=LAST).due(SWAPS)
    assert (past_the_end.day, past_the_end.is_provisional) == (date(2020, 1, 2), True)
    assert past_the_end.decided_until == LAST
    with pytest.raises(doithoai.NotCovered):
        Deadline(rule=rule("working_days", amount=9000), start=LAST).due(SWAPS)


def test_is_extended_and_paused() -> None:
    deadline = Deadline(
        rule=rule("working_days", amount=4),
        start=FRIDAY,
        extensions=(DeadlineExtension(amount=2, limit=2, reason="phức tạp", approver="Chủ tịch"),),
        pauses=(DeadlinePause(from_=date(2019, 1, 3), to=date(2019, 1, 4), reason="chờ giám định"),),
    )
    # 2 and 5 January, 7 and 8 January, and two more.
    assert deadline.due(SWAPS).day == date(2019, 1, 10)
    kinds = [str(step.kind) for step in deadline.trace(SWAPS)]
    assert kinds.count("counted") == 4
    assert kinds.count("extended") == 2
    assert kinds.count("paused") == 2
    until = DeadlineExtension(until=date(2019, 1, 12), reason="phức tạp")
    assert (
        Deadline(rule=rule("working_days", amount=4), start=FRIDAY, extensions=(until,)).due(SWAPS).day == until.until
    )


@pytest.mark.parametrize(
    ("members", "where"),
    [
        ({"rule": rule("working_days", amount=4)}, "/start"),
        ({"rule": rule("working_days", amount=0), "start": FRIDAY}, "/rule/amount"),
        ({"rule": rule("working_days"), "start": FRIDAY}, "/rule/amount"),
        ({"rule": rule("none_set", amount=1)}, "/rule/amount"),
        ({"rule": rule("working_days", amount=1, extra={"amout": 2}), "start": FRIDAY}, "/rule/amout"),
        ({"rule": rule("none_set"), "extra": {"extentions": []}}, "/extentions"),
        (
            {
                "rule": rule("calendar_days", amount=1),
                "start": FRIDAY,
                "pauses": (DeadlinePause(from_=date(2019, 1, 3), to=date(2019, 1, 2), reason="x"),),
            },
            "/pauses/0/to",
        ),
        (
            {
                "rule": rule("calendar_days", amount=1),
                "start": FRIDAY,
                "extensions": (DeadlineExtension(amount=3, limit=2, reason="x"),),
            },
            "/extensions/0/amount",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_tells_the_place_of_what_is_wrong(members: dict[str, Any], where: str) -> None:
    for ask in (Deadline(**members).due, Deadline(**members).trace):
        with pytest.raises(doithoai.InvalidArgument) as caught:
            ask(SWAPS)
        assert caught.value.where == where


def test_is_a_document_and_a_value() -> None:
    deadline = Deadline(
        rule=rule("working_days", amount=4, basis="Thông báo 12"),
        start=FRIDAY,
        pauses=(DeadlinePause(from_=date(2019, 1, 3), to=date(2019, 1, 4), reason="chờ"),),
    )
    again = Deadline.from_json(deadline.to_json())
    assert type(again) is Deadline
    assert again == deadline == pickle.loads(pickle.dumps(deadline)) == copy.deepcopy(deadline)
    assert hash(again) == hash(deadline)
    assert repr(deadline).startswith("Deadline(rule=DeadlineRule(kind=DeadlineKind.WORKING_DAYS")
    assert "chờ" not in repr(deadline), "a reason may name people"
    names = {**vars(doithoai), "datetime": datetime}
    without_pause = Deadline(rule=deadline.rule, start=FRIDAY)
    assert eval(repr(without_pause), names) == without_pause
    due = deadline.due(SWAPS)
    assert pickle.loads(pickle.dumps(due)) == due
    with pytest.raises(AttributeError):
        deadline.start = None  # type: ignore[misc]


starts = st.dates(FIRST, LAST)


@given(starts, st.integers(1, 100))
def test_counts_working_days_as_the_calendar_does(start: date, amount: int) -> None:
    deadline = Deadline(rule=rule("working_days", amount=amount), start=start)
    due = deadline.due(SWAPS)
    assert due.day == SWAPS.projected().add_working_days(start, amount)
    assert due.is_provisional == (bool(due.doubtful) or due.decided_until is not None)
    assert due.doubtful == tuple(SWAPS.unverified_days(start, due.day or start))
    steps = list(deadline.trace(SWAPS))
    assert [step.day for step in steps] == [start + timedelta(n) for n in range(len(steps))]
    assert steps[-1].day == due.day
    assert [step.kind for step in steps].count(StepKind.COUNTED) == steps[-1].count == amount
    works = SWAPS.projected().is_working_day
    assert all(works(step.day) == (step.kind == StepKind.COUNTED) for step in steps[1:])


@given(starts, starts, st.integers(1, 60), st.sampled_from(["calendar_days", "working_days", "weeks", "months"]))
def test_a_later_start_is_never_due_earlier(one: date, other: date, amount: int, kind: str) -> None:
    asked = rule(kind, amount=amount % 12 + 1 if kind in ("weeks", "months") else amount)
    days = [Deadline(rule=asked, start=start).due(SWAPS).day for start in sorted((one, other))]
    assert days[0] is not None
    assert days[1] is not None
    assert days[0] <= days[1]


@given(starts, st.integers(1, 60), st.integers(1, 40))
def test_an_extension_adds_to_the_amount(start: date, amount: int, more: int) -> None:
    extension = DeadlineExtension(amount=more, reason="x")
    extended = Deadline(rule=rule("working_days", amount=amount), start=start, extensions=(extension,))
    longer = Deadline(rule=rule("working_days", amount=amount + more), start=start)
    assert extended.due(SWAPS).day == longer.due(SWAPS).day


@given(starts, st.integers(1, 60), st.integers(-20, 60), st.integers(0, 20))
def test_a_pause_gives_back_its_days(start: date, amount: int, after: int, length: int) -> None:
    first, last = start + timedelta(after), start + timedelta(after + length)
    pause = DeadlinePause(from_=first, to=last, reason="x")
    paused = Deadline(rule=rule("calendar_days", amount=amount), start=start, pauses=(pause,))
    due = paused.due(SWAPS).day
    assert due is not None
    walked = {start + timedelta(n) for n in range(1, (due - start).days + 1)}
    without = {day for day in walked if not first <= day <= last}
    assert len(without) == amount
    assert due in without


def test_a_ledger_gives_the_deadline_of_a_part(year: doithoai.Ledger) -> None:
    day = date(2020, 12, 31)
    calendar = year.calendar(as_of=day)
    rules = year.rules
    assert rules is not None
    assert calendar.id == rules.calendar.id
    seen = 0
    for part in year.table("parts", as_of=day):
        due = year.deadline(part.part, as_of=day).due(calendar)
        assert (due.day, due.reckoned_on, due.is_provisional) == (part.due_on, part.reckoned_on, part.is_provisional)
        seen += 1
    assert seen > 10
    with pytest.raises(doithoai.InvalidArgument, match="no-part"):
        year.deadline("no-part", as_of=day)
    with pytest.raises(doithoai.NotCovered):
        doithoai.Ledger().calendar(as_of=day)


def test_the_schema_says_what_it_holds() -> None:
    schema = json.loads(doithoai._core.describe("deadline_step"))
    assert list(schema["properties"]) == list(doithoai.DeadlineStep._fields)
