"""Lunar dates against another reckoning, day by day: new moons and the sun's longitude come from the package ephem, and
months are named after the days on which its major terms fall."""

import datetime
import itertools
import math
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

import ephem
import pytest

import doithoai
from doithoai.lunar import LunarDate, to_lunar, to_solar

FIRST, LAST = datetime.date(1900, 1, 1), datetime.date(2100, 12, 31)
VIET_NAM, CHINA = 7, 8  # hours ahead of UTC
SOLSTICE = 9  # the major term at nine times 30 degrees

# ephem counts days from here.
EPOCH = datetime.datetime(1899, 12, 31, 12, tzinfo=datetime.UTC)


def day_at(moment: float, hours: int) -> datetime.date:
    return (EPOCH + datetime.timedelta(days=moment, hours=hours)).date()


@cache
def new_moons() -> list[float]:
    """From the one before 1898-12-01 to the one after 2102-03-01."""
    moments = [float(ephem.previous_new_moon("1898/12/1"))]
    while moments[-1] < float(ephem.Date("2102/3/1")):
        moments.append(float(ephem.next_new_moon(moments[-1] + 1)))
    return moments


def longitude_of_sun(moment: float) -> float:
    sun = ephem.Sun(moment)
    apparent = ephem.Equatorial(sun.g_ra, sun.g_dec, epoch=moment)
    return float(ephem.Ecliptic(apparent).lon)


@cache
def major_terms() -> list[tuple[float, int]]:
    """Each moment at which the sun's longitude is a multiple of 30 degrees, and which multiple."""
    moments: list[tuple[float, int]] = []
    moment = float(ephem.Date("1898/12/1"))
    for term in itertools.count(8):
        wanted = term % 12 * math.pi / 6
        while abs(missing := math.remainder(wanted - longitude_of_sun(moment), math.tau)) > 1e-9:
            moment += missing * 365.25 / math.tau
        if moment > new_moons()[-1]:
            return moments
        if moment > new_moons()[0]:
            moments.append((moment, term % 12))
        moment += 30
    raise AssertionError("unreachable")


def months(hours: int) -> Iterator[tuple[LunarDate, datetime.date, int]]:
    """The first day of each month, as a lunar and as a solar date, and the length of the month."""
    first_days = [day_at(moment, hours) for moment in new_moons()]
    terms: list[list[int]] = [[] for _ in first_days]
    for moment, term in major_terms():
        terms[bisect_right(first_days, day_at(moment, hours)) - 1].append(term)
    elevens = [i for i, held in enumerate(terms) if SOLSTICE in held]
    for first, after in itertools.pairwise(elevens):
        year = first_days[first].year
        leap = next((i for i in range(first, after) if not terms[i]), None) if after - first == 13 else None
        month = 10
        for i in range(first, after):
            month += i != leap
            named = LunarDate(year + (month > 12), (month - 1) % 12 + 1, 1, i == leap)
            yield named, first_days[i], (first_days[i + 1] - first_days[i]).days


@cache
def reckoned(hours: int) -> dict[datetime.date, LunarDate]:
    return {
        first_day + datetime.timedelta(past): LunarDate(named.year, named.month, 1 + past, named.is_leap)
        for named, first_day, length in months(hours)
        for past in range(length)
    }


@cache
def solar(hours: int) -> dict[LunarDate, datetime.date]:
    return {lunar: day for day, lunar in reckoned(hours).items()}


def days() -> Iterator[datetime.date]:
    for past in range((LAST - FIRST).days + 1):
        yield FIRST + datetime.timedelta(past)


# The first and last of the days to which the new moons of ephem give another date; docs/calendar.md explains them.
KNOWN_DIFFERENCES = [(datetime.date(1967, 7, 7), datetime.date(1967, 8, 5))]


def test_every_day_agrees_but_for_those_explained() -> None:
    different = [day for day in days() if to_lunar(day) != reckoned(VIET_NAM)[day]]
    explained = [day for day in days() if any(first <= day <= last for first, last in KNOWN_DIFFERENCES)]
    assert different == explained


def test_the_difference_of_1967_is_a_new_moon_at_midnight() -> None:
    day = datetime.date(1967, 7, 7)
    assert to_lunar(day) == LunarDate(1967, 6, 1)
    assert reckoned(VIET_NAM)[day] == LunarDate(1967, 5, 30)
    midnight = (datetime.datetime(1967, 7, 7, 17, tzinfo=datetime.UTC) - EPOCH) / datetime.timedelta(days=1)
    after = min(moment - midnight for moment in new_moons() if moment > midnight)
    assert after * 86400 < 5


def test_every_day_comes_back() -> None:
    for day in days():
        lunar = to_lunar(day)
        assert to_solar(lunar.year, lunar.month, lunar.day, lunar.is_leap) == day


@pytest.mark.parametrize(
    ("month", "day", "years"),
    [
        (1, 1, [1903, 1916, 1935, 1965, 1968, 1969, 1985, 2007, 2030, 2053]),
        (3, 10, [1916, 1917, 1939, 1975, 2009, 2037, 2038, 2085, 2086, 2095, 2100]),
    ],
    ids=["Tết", "Giỗ Tổ"],
)
def test_the_years_in_which_utc_plus_8_gives_another_day(month: int, day: int, years: list[int]) -> None:
    there = solar(CHINA)
    different = [year for year in range(1900, 2101) if to_solar(year, month, day) != there[LunarDate(year, month, day)]]
    assert different == years


def test_says_what_does_not_exist() -> None:
    with pytest.raises(doithoai.InvalidArgument, match="lunar year 2024 has no leap month 4"):
        to_solar(2024, 4, 1, leap=True)
    with pytest.raises(doithoai.InvalidArgument, match="there is no day 30 in month 1 of lunar year 2021"):
        to_solar(2021, 1, 30)
    for year in (1898, 2101, 2**31 - 1, -(2**31)):
        with pytest.raises(doithoai.NotCovered):
            to_solar(year, 1, 1)
    for day in (FIRST - datetime.timedelta(1), LAST + datetime.timedelta(1), datetime.date.min, datetime.date.max):
        with pytest.raises(doithoai.NotCovered):
            to_lunar(day)


def test_takes_days_and_whole_numbers_only() -> None:
    with pytest.raises(TypeError, match=r"day must be a datetime\.date, not datetime"):
        to_lunar(datetime.datetime(2026, 2, 17))
    for wrong in (2026.0, "2026", None):
        with pytest.raises(TypeError):
            to_solar(wrong, 1, 1)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        to_solar(2025, 6, 1, leap=1)  # type: ignore[arg-type]


@pytest.mark.parametrize("number", [2**31, -(2**31) - 1, 2**70])
def test_numbers_out_of_range_are_named(number: int) -> None:
    for name, numbers in (("year", (number, 1, 1)), ("month", (2026, number, 1)), ("day", (2026, 1, number))):
        with pytest.raises(doithoai.InvalidArgument, match=f"there is no lunar date with the {name} {number}$"):
            to_solar(*numbers)
