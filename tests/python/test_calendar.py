import copy
import datetime
import json
import pickle
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import doithoai

DAY = datetime.date(2020, 8, 14)
SWAPS = doithoai.Calendar.from_json((Path(__file__).parents[1] / "scenarios" / "swap-calendar.json").read_bytes())
FIRST, LAST = SWAPS.coverage
OUTSIDE = [FIRST - datetime.timedelta(1), LAST + datetime.timedelta(1), datetime.date.min, datetime.date.max]

covered_days = st.dates(FIRST, LAST)
any_days = st.one_of(covered_days, st.sampled_from(OUTSIDE))
any_counts = st.one_of(st.integers(-500, 500), st.sampled_from([2**31 - 1, -(2**31), 2**31, -(2**63), 2**70]))


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def added(calendar: doithoai.Calendar, start: datetime.date, count: int) -> datetime.date | None:
    try:
        return calendar.add_working_days(start, count)
    except doithoai.NotCovered:
        return None


def counted(calendar: doithoai.Calendar, start: datetime.date, end: datetime.date) -> int | None:
    try:
        return calendar.count_working_days(start, end)
    except doithoai.NotCovered:
        return None


def days_of(array: Any) -> list[datetime.date | None]:
    return list(array.astype(object).tolist())


@pytest.fixture
def calendar(rules: dict[str, Any]) -> doithoai.Calendar:
    return doithoai.Calendar.from_json(json.dumps(rules["calendar"]))


def test_counts_swapped_days(calendar: doithoai.Calendar) -> None:
    assert calendar.is_working_day(datetime.date(2020, 8, 22))  # a worked Saturday
    assert not calendar.is_working_day(datetime.date(2020, 9, 3))
    assert calendar.add_working_days(datetime.date(2020, 8, 21), 1) == datetime.date(2020, 8, 22)
    assert calendar.add_working_days(datetime.date(2020, 9, 1), 1) == datetime.date(2020, 9, 4)
    for count in range(-60, 61):
        assert calendar.count_working_days(DAY, calendar.add_working_days(DAY, count)) == count


def test_says_when_it_does_not_know(calendar: doithoai.Calendar) -> None:
    first, last = calendar.coverage
    assert (first, last) == (datetime.date(2020, 1, 1), datetime.date(2020, 12, 31))
    with pytest.raises(doithoai.NotCovered) as caught:
        calendar.add_working_days(last, 1)
    assert caught.value.code == "not_covered"
    assert isinstance(caught.value, LookupError)
    with pytest.raises(doithoai.NotCovered):
        calendar.is_working_day(datetime.date(2021, 1, 1))


@pytest.mark.parametrize("not_a_day", ["2020-08-14", datetime.datetime(2020, 8, 14), 18488, None])
def test_takes_days_only(calendar: doithoai.Calendar, not_a_day: Any) -> None:
    with pytest.raises(TypeError, match=r"day must be a datetime\.date, not"):
        calendar.is_working_day(not_a_day)
    with pytest.raises(TypeError):
        calendar.add_working_days(not_a_day, 1)


@pytest.mark.parametrize("count", [2**31, -(2**31) - 1, 2**70])
def test_takes_counts_within_reach(calendar: doithoai.Calendar, count: int) -> None:
    with pytest.raises(doithoai.NotCovered, match="falls after it" if count > 0 else "falls before it"):
        calendar.add_working_days(DAY, count)


@pytest.mark.parametrize("not_a_count", [1.0, "1", None, True, np.array([1, 2])])
def test_takes_whole_counts_only(calendar: doithoai.Calendar, not_a_count: Any) -> None:
    with pytest.raises(TypeError, match=f"count must be an int, not {type(not_a_count).__name__}"):
        calendar.add_working_days(DAY, not_a_count)
    with pytest.raises(TypeError):
        calendar.add_working_days_many([DAY], [not_a_count])


@pytest.mark.parametrize("not_a_document", [None, 7, 1.5, True, bytearray(b"{}")])
def test_takes_documents_only(calendar: doithoai.Calendar, not_a_document: Any) -> None:
    with pytest.raises(TypeError, match="overlay must be a record, a mapping, a list or JSON text, not"):
        calendar.overlaid(not_a_document)


def test_is_a_value(calendar: doithoai.Calendar) -> None:
    assert repr(calendar) == "<Calendar small-calendar, 2020-01-01 to 2020-12-31>"
    assert doithoai.Calendar.from_json(calendar.to_json()) == calendar
    assert pickle.loads(pickle.dumps(calendar)) == calendar
    assert hash(copy.deepcopy(calendar)) == hash(calendar)
    assert calendar != doithoai.Calendar.vietnam()
    assert calendar != "small-calendar"
    with pytest.raises(TypeError):
        doithoai.Calendar()


def test_copies_answer_no_further_than_it_does() -> None:
    vietnam = doithoai.Calendar.vietnam()
    then = vietnam.known_on(datetime.date(2021, 12, 31))
    assert then.decided[1] == datetime.date(2021, 12, 31)
    assert then.coverage == vietnam.coverage
    for made in (vietnam, then, vietnam.projected(), then.projected()):
        for again in (pickle.loads(pickle.dumps(made)), copy.copy(made), copy.deepcopy(made)):
            assert again == made
            assert hash(again) == hash(made)
            assert (again.coverage, again.decided) == (made.coverage, made.decided)


def test_pickles_say_their_version(calendar: doithoai.Calendar) -> None:
    for made, known in ((calendar, 1), (SWAPS.projected(), 2)):
        reduced: Any = made.__reduce__()
        make, (version, *rest) = reduced
        assert version == known
        assert make(version, *rest) == made
        with pytest.raises(ValueError, match="version 3"):
            make(3, *rest)


def test_serves_threads(calendar: doithoai.Calendar) -> None:
    expected = [calendar.add_working_days(DAY, count) for count in range(60)]
    wrong: list[int] = []

    def hammer() -> None:
        for _ in range(50):
            wrong.extend(n for n in range(60) if calendar.add_working_days(DAY, n) != expected[n])

    threads = [threading.Thread(target=hammer) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


# What was decided when, what is beyond it, and own days.


def test_knows_what_was_known() -> None:
    swapped, worked = day("2019-04-29"), day("2019-05-04")
    for known, is_swapped in (("2019-04-11", False), ("2019-04-12", True)):
        then = SWAPS.known_on(day(known))
        assert then.is_working_day(swapped) is not is_swapped
        assert then.is_working_day(worked) is is_swapped
    assert SWAPS.known_on(day("2018-01-01")).is_working_day(day("2019-04-30")) is False  # not known when: not hidden
    assert SWAPS.known_on(day("2018-01-01")) != SWAPS
    with pytest.raises(TypeError, match="day must be"):
        SWAPS.known_on("2019-04-12")  # type: ignore[arg-type]


def test_gives_a_host_its_own_days() -> None:
    fair = day("2019-05-06")
    entry = doithoai.CalendarDay(
        day=fair, kind=doithoai.DayKind.CLOSED, reason="Hội chợ", source="TB 1/TB-UBND", is_verified=False
    )
    record = doithoai.CalendarOverlay(id="ours", name="Ours", days=(entry,))
    as_dict = {"id": "ours", "name": "Ours", "days": [json.loads(record.to_json())["days"][0]]}
    made = [SWAPS.overlaid(each) for each in (record, record.to_json(), record.to_json().encode(), as_dict)]
    assert len(set(made)) == 1
    assert made[0].id == "ours"
    assert made[0].coverage == SWAPS.coverage
    assert not made[0].is_working_day(fair)
    assert SWAPS.is_working_day(fair)
    assert made[0].about(fair) == doithoai.DayAccount(
        day=fair,
        is_working=False,
        ground=doithoai.DayGround.ENTRY,
        reason="Hội chợ",
        source="TB 1/TB-UBND",
        is_verified=False,
    )
    assert doithoai.CalendarOverlay.from_json(record.to_json()) == record


@pytest.mark.parametrize(
    ("overlay", "where"),
    [
        ('{"id": "x", "name": "x", "days": [', ""),
        ({"id": "x", "name": "x", "days": [{"day": "2030-01-01", "kind": "closed", "reason": "x"}]}, "/days/0"),
        ({"id": "x", "name": "x", "days": [{"day": "2019-05-06", "kind": "shut", "reason": "x"}]}, "/days/0/kind"),
        ({"id": "x", "name": "x", "holidays": []}, "/holidays"),
    ],
)
def test_refuses_own_days_that_cannot_be(overlay: Any, where: str) -> None:
    with pytest.raises(doithoai.InvalidArgument) as caught:
        SWAPS.overlaid(overlay)
    assert caught.value.where.startswith(where)


def test_answers_beyond_what_is_decided_when_asked_to() -> None:
    beyond = SWAPS.projected()
    assert beyond.coverage == (FIRST, day("2024-12-31"))
    assert beyond.decided == SWAPS.coverage == SWAPS.decided
    assert beyond != SWAPS
    assert beyond.version == SWAPS.version
    assert pickle.loads(pickle.dumps(beyond)) == beyond
    tet = beyond.about(day("2020-01-24"))
    assert (tet.is_working, tet.ground, tet.is_verified) == (False, doithoai.DayGround.LAW, False)
    assert beyond.known_on(day("2100-01-01")) == beyond
    with pytest.raises(doithoai.NotCovered):
        beyond.about(day("2025-01-01"))


def test_names_what_is_unverified() -> None:
    assert SWAPS.unverified_days(FIRST, LAST) == [day("2019-09-02")]
    assert SWAPS.unverified_days(day("2019-09-02"), LAST) == []
    assert SWAPS.unverified_days(LAST, FIRST) == []
    assert SWAPS.about(day("2019-09-02")).is_verified is False
    assert SWAPS.about(day("2019-09-01")).ground == doithoai.DayGround.WEEKEND


def test_version_goes_with_the_document() -> None:
    assert SWAPS.version.startswith("swap-calendar@")
    assert doithoai.Calendar.from_json(SWAPS.to_json()).version == SWAPS.version
    other = json.loads(SWAPS.to_json()) | {"name": "Another"}
    assert doithoai.Calendar.from_json(json.dumps(other)).version != SWAPS.version


# Properties.


@given(covered_days, st.integers(-500, 500))
def test_counting_undoes_adding(start: datetime.date, count: int) -> None:
    end = added(SWAPS, start, count)
    if end is not None:
        assert SWAPS.count_working_days(start, end) == count


@given(covered_days, covered_days, st.integers(-200, 200))
def test_adding_is_monotone(one: datetime.date, other: datetime.date, count: int) -> None:
    earlier, later = added(SWAPS, min(one, other), count), added(SWAPS, max(one, other), count)
    if earlier is not None and later is not None:
        assert earlier <= later
    more = added(SWAPS, one, count + 1)
    less = added(SWAPS, one, count)
    if more is not None and less is not None:
        assert less < more or count in (-1, 0)  # the start itself may be a day off


@given(covered_days, covered_days, covered_days)
def test_counts_add_up(one: datetime.date, other: datetime.date, third: datetime.date) -> None:
    first, second, last = sorted((one, other, third))
    parts = SWAPS.count_working_days(first, second) + SWAPS.count_working_days(second, last)
    assert parts == SWAPS.count_working_days(first, last)


@given(st.dates(day("2019-04-12")))
def test_later_knowledge_changes_nothing_once_all_is_decided(known: datetime.date) -> None:
    assert SWAPS.known_on(known) == SWAPS


@given(st.dates())
def test_knowing_twice_is_knowing_once(known: datetime.date) -> None:
    then = SWAPS.known_on(known)
    assert then.known_on(known) == then
    assert then.known_on(datetime.date.max) == then
    assert doithoai.Calendar.from_json(then.to_json()) == then


# Many rows: each is what its call for one row gives.


@given(st.lists(st.tuples(any_days, any_counts)))
def test_many_additions(rows: list[tuple[datetime.date, int]]) -> None:
    starts, counts = [start for start, _ in rows], [count for _, count in rows]
    expected = [added(SWAPS, start, count) for start, count in rows]
    assert SWAPS.add_working_days_many(starts, counts) == expected
    assert SWAPS.add_working_days_many(iter(starts), iter(counts)) == expected
    within = [min(max(count, -(2**63)), 2**63 - 1) for count in counts]
    ends = SWAPS.add_working_days_many(np.array(starts, "datetime64[D]"), np.array(within, np.int64))
    assert ends.dtype == np.dtype("datetime64[D]")
    assert days_of(ends) == expected


@given(st.lists(st.tuples(any_days, any_days)))
def test_many_counts(rows: list[tuple[datetime.date, datetime.date]]) -> None:
    starts, ends = [start for start, _ in rows], [end for _, end in rows]
    expected = [counted(SWAPS, start, end) for start, end in rows]
    assert SWAPS.count_working_days_many(starts, ends) == expected
    counts = SWAPS.count_working_days_many(np.array(starts, "datetime64[D]"), np.array(ends, "datetime64[D]"))
    assert counts.dtype == np.int32
    assert counts.tolist() == expected


def due_alone(start: datetime.date, count: int) -> tuple[datetime.date | None, bool]:
    rule = doithoai.DeadlineRule(kind=doithoai.DeadlineKind.WORKING_DAYS, amount=count)
    try:
        found = doithoai.Deadline(rule=rule, start=start).due(SWAPS)
    except doithoai.NotCovered:
        return None, True
    return found.day, found.is_provisional


@given(st.lists(st.tuples(any_days, st.integers(1, 400))))
def test_many_due_days(rows: list[tuple[datetime.date, int]]) -> None:
    starts, counts = [start for start, _ in rows], [count for _, count in rows]
    alone = [due_alone(start, count) for start, count in rows]
    expected = [day for day, _ in alone], [is_provisional for _, is_provisional in alone]
    assert SWAPS.due_days_many(starts, counts) == expected
    days, marks = SWAPS.due_days_many(np.array(starts, "datetime64[D]"), np.array(counts, np.int64))
    assert days.dtype == np.dtype("datetime64[D]")
    assert marks.dtype == np.bool_
    assert (days_of(days), marks.tolist()) == expected


def test_a_due_day_past_the_coverage_is_one_and_provisional() -> None:
    start, count = day("2026-11-26"), 300
    calendar = doithoai.Calendar.vietnam()
    with pytest.raises(doithoai.NotCovered, match=r"projected\(\) answers until 2032-12-31"):
        calendar.add_working_days(start, count)
    [found], [is_provisional] = calendar.due_days_many([start], count)
    assert found == calendar.projected().add_working_days(start, count)
    assert is_provisional
    starts = np.array([start, "2099-01-01"], "datetime64[D]")
    days, marks = calendar.due_days_many(starts, 2**70)
    assert np.isnat(days).all()
    assert marks.all()
    with pytest.raises(doithoai.InvalidArgument, match="2 counts for 1 starts"):
        calendar.due_days_many([start], [1, 2])


def test_one_value_stands_for_all() -> None:
    days = [FIRST, DAY, LAST]
    array = np.array(days, "datetime64[D]")
    for count in (5, -(2**70), 2**70):
        expected = [added(SWAPS, start, count) for start in days]
        assert SWAPS.add_working_days_many(days, count) == expected
        assert days_of(SWAPS.add_working_days_many(array, count)) == expected
    expected = [added(SWAPS, FIRST, count) for count in (1, 2, -1)]
    assert SWAPS.add_working_days_many(FIRST, [1, 2, -1]) == expected
    assert days_of(SWAPS.add_working_days_many(FIRST, np.array([1, 2, -1]))) == expected
    whole = [counted(SWAPS, FIRST, end) for end in days]
    assert SWAPS.count_working_days_many(FIRST, days) == whole
    assert SWAPS.count_working_days_many(FIRST, array).tolist() == whole
    assert SWAPS.count_working_days_many(array, FIRST).tolist() == [counted(SWAPS, start, FIRST) for start in days]
    assert SWAPS.count_working_days_many(days, FIRST) == [counted(SWAPS, start, FIRST) for start in days]


@pytest.mark.parametrize("kind", ["i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", ">i4", ">i8"])
def test_counts_of_every_integer(kind: str) -> None:
    starts = np.full(4, FIRST, "datetime64[D]")
    counts = np.array([0, 1, 7, 100], kind)
    assert days_of(SWAPS.add_working_days_many(starts, counts)) == [added(SWAPS, FIRST, n) for n in (0, 1, 7, 100)]
    extremes = np.array([np.iinfo(kind).min, np.iinfo(kind).max], kind)
    expected = [added(SWAPS, FIRST, int(count)) for count in extremes]
    assert days_of(SWAPS.add_working_days_many(starts[:2], extremes)) == expected


def test_arrays_of_every_layout() -> None:
    grid = (np.datetime64("2018-06-01") + np.arange(600)).reshape(20, 30)
    counts = np.arange(600, dtype=np.int32).reshape(20, 30) % 40
    flat = SWAPS.add_working_days_many(grid.reshape(-1), counts.reshape(-1))
    np.testing.assert_array_equal(SWAPS.add_working_days_many(grid, counts), flat.reshape(20, 30))
    np.testing.assert_array_equal(SWAPS.add_working_days_many(grid.T, counts.T), flat.reshape(20, 30).T)
    np.testing.assert_array_equal(
        SWAPS.add_working_days_many(grid[::2, ::-3], counts[::2, ::-3]), flat.reshape(20, 30)[::2, ::-3]
    )
    grid.flags.writeable = False
    before = grid.copy()
    SWAPS.add_working_days_many(grid, 3)
    np.testing.assert_array_equal(grid, before)
    assert SWAPS.add_working_days_many(grid[:0], counts[:0]).shape == (0, 30)
    assert SWAPS.add_working_days_many(np.array(FIRST, "datetime64[D]"), np.array(1)).shape == ()
    assert SWAPS.count_working_days_many(grid, grid.T.reshape(20, 30)).shape == (20, 30)


def test_what_is_masked_or_no_day_is_not_covered() -> None:
    starts = np.array(["2019-01-02", "NaT", "2019-01-02"], "datetime64[D]")
    assert np.isnat(SWAPS.add_working_days_many(starts, 0)).tolist() == [False, True, False]
    counts = SWAPS.count_working_days_many(starts, day("2019-01-04"))
    assert counts.tolist() == [2, None, 2]
    assert days_of(SWAPS.add_working_days_many(starts, counts)) == [day("2019-01-04"), None, day("2019-01-04")]
    masked = np.ma.masked_array(starts, [True, False, False])
    assert np.isnat(SWAPS.add_working_days_many(masked, 0)).tolist() == [True, True, False]
    assert SWAPS.count_working_days_many(masked, starts).tolist() == [None, None, 0]


@pytest.mark.parametrize(
    "starts",
    [
        np.array(["2020-01-01"], "datetime64[ns]"),
        np.array(["2020-01-01"], "datetime64[M]"),
        np.array(["2020-01-01"], ">M8[D]"),
        np.array([18262]),
        np.array([DAY], object),
        ["2020-01-01"],
        [datetime.datetime(2020, 1, 1)],
        [DAY, None],
        DAY,
        5,
    ],
    ids=lambda value: str(getattr(value, "dtype", value)),
)
def test_many_takes_days_only(starts: Any) -> None:
    with pytest.raises(TypeError):
        SWAPS.add_working_days_many(starts, 1)
    with pytest.raises(TypeError):
        SWAPS.count_working_days_many(starts, starts)


def test_many_takes_rows_that_go_together() -> None:
    days = [DAY, DAY, DAY]
    array = np.array(days, "datetime64[D]")
    for starts, counts in ((days, [1, 2]), (days, [1]), (array, np.array([1, 2])), (array, [1]), (array[:0], [1])):
        with pytest.raises(doithoai.InvalidArgument):
            SWAPS.add_working_days_many(starts, counts)
    for start, end in ((days, [DAY]), (array, array[:1]), (array.reshape(3, 1), array)):
        with pytest.raises(doithoai.InvalidArgument):
            SWAPS.count_working_days_many(start, end)
    with pytest.raises(doithoai.InvalidArgument, match=r"starts of shape \(3,\) and counts of shape \(2,\)"):
        SWAPS.add_working_days_many(array, np.array([1, 2]))
    with pytest.raises(TypeError, match=r"astype\('datetime64\[D\]'\)"):
        SWAPS.add_working_days_many(array.astype("datetime64[ns]"), 1)
    with pytest.raises(TypeError, match="float64"):
        SWAPS.add_working_days_many(array, np.array([1.0, 2.0, 3.0]))
    with pytest.raises(TypeError, match="bool"):
        SWAPS.add_working_days_many(array, np.array([True, False, True]))


def test_nobody_needs_numpy() -> None:
    code = (
        "import sys; sys.modules['numpy'] = None\n"
        "import datetime, doithoai\n"
        "calendar = doithoai.Calendar.vietnam()\n"
        "print(calendar.add_working_days_many([datetime.date(2018, 12, 28)], 4)[0],\n"
        "      calendar.count_working_days_many([datetime.date(2018, 12, 28)], datetime.date(2019, 1, 5)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "2019-01-05 [4]\n"


def test_arrays_serve_threads() -> None:
    starts = np.datetime64("2018-08-01") + np.arange(100_000) % 300
    counts = np.arange(100_000) % 50
    expected = SWAPS.add_working_days_many(starts, counts)
    equal: list[bool] = []

    def hammer() -> None:
        equal.append(all(np.array_equal(SWAPS.add_working_days_many(starts, counts), expected) for _ in range(10)))

    threads = [threading.Thread(target=hammer) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert equal == [True] * 4
