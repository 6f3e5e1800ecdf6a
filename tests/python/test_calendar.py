import copy
import datetime
import json
import pickle
import threading
from typing import Any

import pytest

import doithoai

DAY = datetime.date(2020, 8, 14)


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
    with pytest.raises(TypeError, match=r"day is a datetime\.date, not"):
        calendar.is_working_day(not_a_day)
    with pytest.raises(TypeError):
        calendar.add_working_days(not_a_day, 1)


@pytest.mark.parametrize("count", [2**31, -(2**31) - 1, 2**70])
def test_takes_counts_within_reach(calendar: doithoai.Calendar, count: int) -> None:
    with pytest.raises((TypeError, doithoai.NotCovered)):
        calendar.add_working_days(DAY, count)


def test_is_a_value(calendar: doithoai.Calendar) -> None:
    assert repr(calendar) == "<Calendar small-calendar, 2020-01-01 to 2020-12-31>"
    assert doithoai.Calendar.from_json(calendar.to_json()) == calendar
    assert pickle.loads(pickle.dumps(calendar)) == calendar
    assert hash(copy.deepcopy(calendar)) == hash(calendar)
    assert calendar != doithoai.Calendar.vietnam()
    assert calendar != "small-calendar"
    with pytest.raises(TypeError):
        doithoai.Calendar()


def test_pickles_say_their_version(calendar: doithoai.Calendar) -> None:
    reduced: Any = calendar.__reduce__()
    make, (version, document) = reduced
    assert version == 1
    with pytest.raises(ValueError, match="version 2"):
        make(2, document)


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
