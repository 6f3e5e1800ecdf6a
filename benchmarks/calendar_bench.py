"""Working days, per date: this library's batch beside numpy, QuantLib and python-holidays, and beside its own C++.

    python calendar_bench.py <calendar_bench of C++> [least seconds for each]

All answer the same questions by the same closed days, and are checked to give the same answers. Saturdays that are
worked are left out, since numpy knows none.
"""

import datetime
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import holidays
import numpy as np
import QuantLib

import doithoai

MANY = 1_000_000
FEW = 1_000  # for libraries that take one date at a time, and walk

OURS, NUMPY = "doithoai, Python, batch", "numpy.busday_offset, busday_count"

Days = np.ndarray  # of datetime64[D]


def without_worked_weekends(calendar: doithoai.Calendar) -> doithoai.Calendar:
    """The calendar's closed days alone, each by itself."""
    document = json.loads(calendar.to_json())
    document["days"] = [
        {"day": each["day"], "kind": "closed", "reason": each["reason"]}
        for each in document["days"]
        if each["kind"] == "closed"
    ]
    return doithoai.Calendar.from_json(json.dumps(document))


def closed_days(calendar: doithoai.Calendar) -> list[datetime.date]:
    return [datetime.date.fromisoformat(each["day"]) for each in json.loads(calendar.to_json())["days"]]


def cost(ask: Callable[[], object], dates: int, least_seconds: float) -> float:
    """Nanoseconds per date, the best of five runs of at least a fifth of the time each."""
    best = float("inf")
    for _ in range(5):
        rounds, began = 0, time.perf_counter()
        while (took := time.perf_counter() - began) < least_seconds / 5 or rounds == 0:
            ask()
            rounds += 1
        best = min(best, took / rounds)
    return best / dates * 1e9


def same(name: str, answers: Sequence[object], wanted: Sequence[object]) -> None:
    if answers != wanted:
        different = next(i for i, pair in enumerate(zip(answers, wanted, strict=True)) if pair[0] != pair[1])
        sys.exit(f"{name} answers {answers[different]} where {wanted[different]} is wanted (question {different})")


class Questions:
    """Starts all over the coverage, counts of up to half a year, and what this library answers."""

    def __init__(self, calendar: doithoai.Calendar) -> None:
        self.calendar = calendar
        random = np.random.default_rng(20200814)
        first, last = (np.datetime64(day) for day in calendar.coverage)
        self.starts = first + random.integers(0, (last - first).astype(int) - 260, MANY).astype("timedelta64[D]")
        self.counts = random.integers(1, 121, MANY, dtype=np.int32)
        self.ends = calendar.add_working_days_many(self.starts, self.counts)
        few = slice(FEW)
        self.days: list[datetime.date] = self.starts[few].tolist()
        self.numbers: list[int] = self.counts[few].tolist()
        self.answers: list[datetime.date] = self.ends[few].tolist()


Costs = dict[str, tuple[float, float]]  # of adding and of counting


def ours(asked: Questions, seconds: float) -> Costs:
    calendar, starts, counts, ends = asked.calendar, asked.starts, asked.counts, asked.ends
    same("count_working_days_many", calendar.count_working_days_many(starts, ends).tolist(), counts.tolist())
    pairs = list(zip(asked.days, asked.numbers, strict=True))
    same("add_working_days", [calendar.add_working_days(day, n) for day, n in pairs], asked.answers)
    both = list(zip(asked.days, asked.answers, strict=True))
    return {
        OURS: (
            cost(lambda: calendar.add_working_days_many(starts, counts), MANY, seconds),
            cost(lambda: calendar.count_working_days_many(starts, ends), MANY, seconds),
        ),
        "doithoai, Python, one at a time": (
            cost(lambda: [calendar.add_working_days(day, n) for day, n in pairs], FEW, seconds),
            cost(lambda: [calendar.count_working_days(day, end) for day, end in both], FEW, seconds),
        ),
    }


def by_numpy(asked: Questions, seconds: float) -> Costs:
    numpy_calendar = np.busdaycalendar("1111100", closed_days(asked.calendar))
    starts, counts = asked.starts, asked.counts.astype(np.int64)
    # numpy counts from a day up to but without another.
    after_start, after_end = starts + 1, asked.ends + 1

    def add() -> Days:
        return np.busday_offset(starts, counts, roll="backward", busdaycal=numpy_calendar)

    def count() -> Days:
        return np.busday_count(after_start, after_end, busdaycal=numpy_calendar)

    same("numpy.busday_offset", add().tolist(), asked.ends.tolist())
    same("numpy.busday_count", count().tolist(), counts.tolist())
    return {NUMPY: (cost(add, MANY, seconds), cost(count, MANY, seconds))}


def both_ways(asked: Questions, seconds: float) -> Costs:
    """Counts of either sign, from working days, so that numpy has nothing to roll: half of the rows walk back."""
    calendar = asked.calendar
    random = np.random.default_rng(20201114)
    starts = calendar.add_working_days_many(asked.starts + np.timedelta64(200, "D"), np.int32(1))
    counts = random.integers(-120, 121, MANY, dtype=np.int32)
    inside = ~np.isnat(starts)
    starts, counts = starts[inside], counts[inside]
    ends = calendar.add_working_days_many(starts, counts)
    inside = ~np.isnat(ends)
    starts, counts, ends = starts[inside], counts[inside], ends[inside]
    wide = counts.astype(np.int64)
    numpy_calendar = np.busdaycalendar("1111100", closed_days(calendar))

    def add() -> Days:
        return np.busday_offset(starts, wide, busdaycal=numpy_calendar)

    def count() -> Days:
        return np.busday_count(starts, ends, busdaycal=numpy_calendar)

    same("numpy.busday_offset, both ways", add().tolist(), ends.tolist())
    same("numpy.busday_count, both ways", count().tolist(), counts.tolist())
    same("count_working_days_many, both ways", calendar.count_working_days_many(starts, ends).tolist(), counts.tolist())
    return {
        OURS: (
            cost(lambda: calendar.add_working_days_many(starts, counts), len(starts), seconds),
            cost(lambda: calendar.count_working_days_many(starts, ends), len(starts), seconds),
        ),
        NUMPY: (cost(add, len(starts), seconds), cost(count, len(starts), seconds)),
    }


def by_quantlib(asked: Questions, seconds: float) -> Costs:
    bespoke = QuantLib.BespokeCalendar("closed days")
    bespoke.addWeekend(QuantLib.Saturday)
    bespoke.addWeekend(QuantLib.Sunday)
    for day in closed_days(asked.calendar):
        bespoke.addHoliday(QuantLib.Date.from_date(day))
    days = [QuantLib.Date.from_date(day) for day in asked.days]
    ends = [QuantLib.Date.from_date(day) for day in asked.answers]
    pairs, both = list(zip(days, asked.numbers, strict=True)), list(zip(days, ends, strict=True))

    def add() -> list[QuantLib.Date]:
        return [bespoke.advance(day, n, QuantLib.Days) for day, n in pairs]

    def count() -> list[object]:
        return [bespoke.businessDaysBetween(day, end, False, True) for day, end in both]

    same("QuantLib advance", [day.to_date() for day in add()], asked.answers)
    same("QuantLib businessDaysBetween", count(), asked.numbers)
    return {"QuantLib BespokeCalendar": (cost(add, FEW, seconds), cost(count, FEW, seconds))}


def by_holidays(asked: Questions, seconds: float) -> Costs:
    listed = holidays.HolidayBase()
    listed.weekend = {5, 6}
    listed.update(dict.fromkeys(closed_days(asked.calendar), "closed"))
    pairs = list(zip(asked.days, asked.numbers, strict=True))
    # python-holidays counts the first day too.
    both = [(day + datetime.timedelta(1), end) for day, end in zip(asked.days, asked.answers, strict=True)]

    def add() -> list[object]:
        return [listed.get_nth_working_day(day, n) for day, n in pairs]

    def count() -> list[object]:
        return [listed.get_working_days_count(day, end) for day, end in both]

    same("python-holidays get_nth_working_day", add(), asked.answers)
    same("python-holidays get_working_days_count", count(), asked.numbers)
    return {"python-holidays": (cost(add, FEW, seconds), cost(count, FEW, seconds))}


def by_cpp(program: str, seconds: float) -> Costs:
    """Runs the program, which shows its own figures, and takes them over."""
    with tempfile.TemporaryDirectory() as folder:
        figures = Path(folder, "figures.json")
        wanted = [f"--benchmark_min_time={seconds}", f"--benchmark_out={figures}", "--benchmark_out_format=json"]
        subprocess.run([program, *wanted], check=True)
        found = json.loads(figures.read_text(encoding="utf-8"))["benchmarks"]
    per_date = {each["name"]: each["per_date"] * 1e9 for each in found if "per_date" in each}
    return {
        "doithoai, C++, batch": (per_date["add_many"], per_date["count_many"]),
        "doithoai, C++, one at a time": (per_date["add_one"], per_date["count_one"]),
        "C++, walking over the days": (per_date["add_by_walking"], per_date["count_by_walking"]),
    }


def show(title: str, costs: Costs) -> None:
    add, count = costs[OURS]
    print(f"\n{title}: per date; beside it, times as long as {OURS}\n{'':34}{'add':>26}{'count':>26}")
    for name, (added, counted) in costs.items():
        print(f"{name:34}{added:12,.1f} ns{added / add:9,.1f} x{counted:12,.1f} ns{counted / count:9,.1f} x")


def main() -> None:
    program, seconds = sys.argv[1], float(sys.argv[2]) if len(sys.argv) > 2 else 0.5
    costs = by_cpp(program, seconds)
    asked = Questions(without_worked_weekends(doithoai.Calendar.vietnam()))
    for measure in (ours, by_numpy, by_quantlib, by_holidays):
        costs |= measure(asked, seconds)
    show("forward, by 1 to 120 days", costs)
    show("both ways, by -120 to 120 days", both_ways(asked, seconds))


if __name__ == "__main__":
    main()
