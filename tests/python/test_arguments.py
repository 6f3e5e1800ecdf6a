"""What is given is judged before anything is done, what is wrong is named, and what is somebody's is never told."""

import datetime
import decimal
import importlib
import inspect
import json
import os
import subprocess
import sys
import traceback
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any, NamedTuple

import numpy as np
import pytest

import doithoai
from doithoai import records

DAY = datetime.date(2020, 8, 14)
WHEN = datetime.datetime.fromisoformat("2020-08-14T17:00:00+07:00")

# Made here, so that no line of a traceback shows it.
SECRET = "".join(("lời", "tố", "cáo"))


def told(error: BaseException) -> str:
    """All that an exception says: its text, its notes, and those of the exceptions behind it."""
    return "".join(traceback.format_exception(error)) + repr(error) + str(getattr(error, "findings", ""))


# ---- Every argument of every function -----------------------------------------

LEDGER = doithoai.Ledger()
CALENDAR = doithoai.Calendar.vietnam()
OPINION = doithoai.RecordOpinion(
    happened_on=DAY, opinion="y1", session="s1", words=SECRET, speaker=SECRET, contact=SECRET
)
NAMED = doithoai.Attendee(body="b", position=doithoai.Office.CHAIRMAN, name=SECRET)
COMMANDS = (OPINION, doithoai.RecordAttendance(happened_on=DAY, session="s1", present=(NAMED,)))
SUMMARY = LEDGER.summary("2020", as_of=DAY)
REGIME = doithoai.regime_on(DAY)

# What is right for an argument of that name.
RIGHT: dict[str, Any] = {
    "after": DAY,
    "as_of": DAY,
    "base": REGIME,
    "by": "thu-ky",
    "calendar": CALENDAR,
    "commands": COMMANDS,
    "count": 1,
    "counts": [1],
    "day": DAY,
    "duty": doithoai.Duty(
        id="d", force=doithoai.DutyForce.ASSIGNED, text="t", when=doithoai.DutyWhen(time=doithoai.DutyTime.YEARLY)
    ),
    "end": DAY,
    "finding": doithoai.Finding(rule="r", severity=doithoai.Severity.NOTE),
    "gap": records.GapRow("s1", "c1", "t", None, None, None, None, 1, 0, records.Severity.NOTE),
    "happened_on": DAY,
    "journal": '{"events": []}',
    "key": SUMMARY.key,
    "kind": doithoai.CoverageKind.TOPIC,
    "known_on": DAY,
    "language": "vi",
    "leap": False,
    "ledger": LEDGER,
    "local": REGIME,
    "month": 1,
    "name": "issues",
    "note": "n",
    "on": DAY,
    "overlay": {"id": "o", "name": "o", "days": []},
    "part": "p1",
    "period": "2020",
    "plan": doithoai.Plan(id="p", year=2020, title="t", issuer="u"),
    "recorded_at": WHEN,
    "regime": REGIME,
    "row": records.CoverageRow(doithoai.CoverageKind.TOPIC, "t1", "t", asked=1, done=1, is_covered=True),
    "rows": [],
    "rules": {},
    "start": DAY,
    "starts": [DAY],
    "summary": SUMMARY,
    "text": "{}",
    "until": DAY,
    "value": DAY,
    "view": "full",
    "year": 2020,
}

# Values of which one at most is right for an argument, and those that are.
WRONG: list[Any] = [None, 5, 1.5, object(), {1, 2}, bytearray(b"{}"), "\ud800", datetime.datetime(2020, 8, 14, 9)]
ALSO_RIGHT: dict[str, tuple[type, ...]] = {
    "count": (int,),
    "counts": (int, set),
    "doithoai.lunar.to_solar.day": (int,),
    "known_on": (type(None),),
    "month": (int,),
    "part": (type(None),),
    "rows": (set, bytearray, str),
    "value": (type(None), datetime.datetime),
    "year": (int,),
}
# Texts are looked into, not at.
LOOKED_INTO = ("commands", "journal", "overlay", "plan", "rules", "text")


class Called(NamedTuple):
    name: str
    function: Callable[..., Any]
    arguments: dict[str, inspect.Parameter]


def public() -> Iterator[tuple[str, Callable[..., Any]]]:
    for name in ("doithoai", "doithoai.lunar", "doithoai.report", "doithoai.wording"):
        module = importlib.import_module(name)
        for each in module.__all__:
            thing = getattr(module, each)
            if inspect.isfunction(thing):
                yield f"{name}.{each}", thing
    yield "Calendar.from_json", doithoai.Calendar.from_json
    yield "Plan.from_json", doithoai.Plan.from_json
    deadline = doithoai.Deadline(rule=doithoai.DeadlineRule(kind=doithoai.DeadlineKind.NONE_SET))
    table = LEDGER.table("issues", as_of=DAY)
    for owner in (CALENDAR, deadline, LEDGER, table):
        for each in dir(owner):
            if not each.startswith("_") and inspect.ismethod(getattr(owner, each)):
                yield f"{type(owner).__name__}.{each}", getattr(owner, each)


CALLED = [Called(name, function, dict(inspect.signature(function).parameters)) for name, function in public()]


def test_all_of_the_package_is_called() -> None:
    names = {called.name for called in CALLED}
    assert {"Ledger.apply", "Ledger.table", "Calendar.overlaid", "Deadline.due", "Table.column"} <= names
    assert {"doithoai.sentence", "doithoai.lunar.to_solar", "doithoai.report.report_html"} <= names
    classes = {type(thing) for thing in (CALENDAR, LEDGER)} | {doithoai.Deadline, doithoai.Plan, doithoai.Table}
    others = {getattr(doithoai, name) for name in doithoai.__all__ if name not in records.__all__ and name != "lunar"}
    assert {each for each in others if inspect.isclass(each)} - classes == {
        doithoai.DoithoaiError,
        doithoai.InvalidArgument,
        doithoai.NotCovered,
        doithoai.Rejected,
        doithoai.Summary,
    }


def cases() -> Iterator[Any]:
    for called in CALLED:
        for name in called.arguments:
            yield pytest.param(called, name, id=f"{called.name}-{name}")


def right(called: Called) -> tuple[list[Any], dict[str, Any]]:
    """By place and by name."""
    placed = [name for name, each in called.arguments.items() if each.kind is not each.KEYWORD_ONLY]
    return [RIGHT[name] for name in placed], {n: RIGHT[n] for n in called.arguments if n not in placed}


def call(called: Called, changed: str, value: object) -> None:
    placed, named = right(called)
    for index, name in enumerate(n for n, each in called.arguments.items() if each.kind is not each.KEYWORD_ONLY):
        if name == changed:
            placed[index] = value
    if changed in named:
        named[changed] = value
    called.function(*placed, **named)


@pytest.mark.parametrize(("called", "name"), list(cases()))
def test_an_argument_of_another_type_is_named(called: Called, name: str) -> None:
    for value in WRONG:
        if isinstance(value, ALSO_RIGHT.get(f"{called.name}.{name}", ALSO_RIGHT.get(name, ()))):
            continue
        with pytest.raises((TypeError, ValueError)) as caught:
            call(called, name, value)
        assert SECRET not in told(caught.value)
        if not (isinstance(value, str) and name in LOOKED_INTO):
            assert name in str(caught.value) or called.name == "Table.column", (value, caught.value)


def test_what_is_told_of_a_wrong_argument() -> None:
    def why(**changed: Any) -> str:
        arguments: dict[str, Any] = {"recorded_at": WHEN, "by": "thu-ky"} | changed
        with pytest.raises((TypeError, ValueError)) as caught:
            LEDGER.apply(OPINION, **arguments)
        assert SECRET not in told(caught.value)
        return f"{type(caught.value).__name__}: {caught.value}"

    assert why(by=None) == "TypeError: by must be a str, not NoneType"
    assert why(by="a\udc00") == ("InvalidArgument: by holds half of a surrogate pair, which is no letter (at /by)")
    assert why(by="a\0") == "InvalidArgument: byte 1 of the text is U+0000, which no text may hold (at /by)"
    assert why(by="") == "InvalidArgument: 'by' is empty (at /by)"
    assert why(recorded_at=DAY) == "TypeError: recorded_at must be a datetime.datetime, not date"
    with pytest.raises(TypeError, match="commands must be a record, a mapping, a list or JSON text, not set"):
        LEDGER.apply({SECRET}, recorded_at=WHEN, by="thu-ky")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="by must be a str, not NoneType"):
        LEDGER.load_rules({}, happened_on=DAY, recorded_at=WHEN, by=None)  # type: ignore[arg-type]


# ---- Values in a command ------------------------------------------------------


class Odd:
    def __repr__(self) -> str:
        return SECRET


@pytest.mark.parametrize(
    "words",
    [
        {SECRET},
        [SECRET],
        (SECRET,),
        SECRET.encode(),
        {SECRET: SECRET},
        {"erased_on": SECRET, "basis": SECRET},
        {"erased_on": DAY, "basis": {SECRET}},
        {(SECRET, 1): 1},
        doithoai.Erased(erased_on=SECRET, basis=SECRET),  # type: ignore[arg-type]
        Odd(),
        range(3),
        float("nan"),
        SECRET + "\0",
        SECRET + "\ud800",
        SECRET * 10_000,
    ],
    ids=lambda words: type(words).__name__,
)
def test_personal_words_of_any_form_are_not_told(words: Any) -> None:
    command = doithoai.RecordOpinion(happened_on=DAY, opinion="y", session="s", words=words)
    for given in (command, [command], {"type": "record_opinion", "happened_on": DAY, "data": {"words": words}}):
        with pytest.raises(doithoai.InvalidArgument) as caught:
            LEDGER.apply(given, recorded_at=WHEN, by="thu-ky")
        assert "/data/words" in caught.value.where
        assert SECRET not in told(caught.value)


def test_a_record_does_not_show_what_is_personal() -> None:
    assert SECRET not in repr(COMMANDS)
    assert "session='s1'" in repr(OPINION)
    assert SECRET not in repr(doithoai.Plan(id="p", year=1, title="t", issuer="u", extra={"x": SECRET}))


class Timestamp(datetime.datetime):
    """As that of pandas."""

    nanosecond = 0


class Missing:
    """As pandas.NaT and pandas.NA: nothing is equal to it, nor is it."""

    def __init__(self, *, is_true: bool) -> None:
        self.is_true = is_true

    def __ne__(self, other: object) -> bool:
        if self.is_true:
            return True
        raise TypeError("boolean value of NA is ambiguous")

    __hash__ = None  # type: ignore[assignment]


class NotATime(datetime.datetime):
    def __ne__(self, other: object) -> bool:
        return True

    __hash__ = None  # type: ignore[assignment]


PANDAS = SimpleNamespace(Timestamp=Timestamp, NA=Missing(is_true=False), NaT=NotATime(1, 1, 1))


@pytest.fixture
def _with_pandas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", PANDAS)


def written(value: object, member: str = "people") -> object:
    """What becomes of a value that is given for a member of a command."""
    ledger = doithoai.Ledger()
    data = {"issue": "v1", "opinions": ["y1"], "kind": "petition", "category": "land", member: value}
    with pytest.raises(doithoai.DoithoaiError) as caught:
        ledger.apply({"type": "raise_issue", "happened_on": DAY, "data": data}, recorded_at=WHEN, by="thu-ky")
    error = caught.value
    return "taken" if isinstance(error, doithoai.Rejected) else (error.message, error.where)


@pytest.mark.usefixtures("_with_pandas")
def test_values_of_numpy_and_pandas_are_taken_for_what_they_are() -> None:
    for number in (np.int64(3), np.int8(3), np.uint64(3)):
        assert written(number) == "taken"
    assert written(np.int64(0)) == ("0 is not within 1 to 10000000", "/data/people")
    assert written(np.str_("land"), "category") == "taken"
    assert written(np.bool_(True)) == ("true or false stands where a number belongs", "/data/people")
    ledger = doithoai.Ledger()
    days = (np.datetime64("2020-08-14"), np.datetime64("2020-08-14T00:00", "ns"), Timestamp(2020, 8, 14), DAY)
    for day in days:
        with pytest.raises(doithoai.Rejected):
            ledger.apply(doithoai.OpenSession(happened_on=day, session="s"), recorded_at=WHEN, by="a")  # type: ignore[arg-type]
        assert CALENDAR.is_working_day(day)  # type: ignore[arg-type]
    moments = (np.datetime64("2020-08-14T09"), Timestamp(2020, 8, 14, 9), Timestamp(2020, 8, 14, tzinfo=datetime.UTC))
    for moment in (*moments, datetime.datetime(2020, 8, 14)):
        with pytest.raises(doithoai.InvalidArgument) as caught:
            ledger.apply(doithoai.OpenSession(happened_on=moment, session="s"), recorded_at=WHEN, by="a")  # type: ignore[arg-type]
        assert caught.value.where == "/happened_on"
        with pytest.raises(TypeError, match=r"day must be a datetime\.date, not"):
            CALENDAR.is_working_day(moment)  # type: ignore[arg-type]


@pytest.mark.usefixtures("_with_pandas")
def test_a_missing_value_is_named() -> None:
    missing = {
        "NaN": (float("nan"), np.float64("nan"), np.float32("nan"), decimal.Decimal("NaN"), decimal.Decimal("sNaN")),
        "NaT": (np.datetime64("NaT"), np.datetime64("NaT", "D"), np.timedelta64("NaT"), PANDAS.NaT),
        "NA": (PANDAS.NA,),
    }
    for name, values in missing.items():
        for value in values:
            words = f"the value is missing ({name}); leave the member out"
            assert written(value) == (words, "/data/people"), value
            assert written([value], "opinions") == (words, "/data/opinions/0")
    with pytest.raises(TypeError, match=r"as_of must be a datetime\.date, not NotATime"):
        LEDGER.table("issues", as_of=PANDAS.NaT)
    with pytest.raises(TypeError, match=r"recorded_at must be a datetime\.datetime, not NotATime"):
        LEDGER.apply(OPINION, recorded_at=PANDAS.NaT, by="thu-ky")


def test_other_values_are_refused_by_their_type() -> None:
    for value in (decimal.Decimal(3), 3j, {3}, np.float32(3), np.array([3]), np.timedelta64(3, "D"), datetime.time()):
        words = f"the value is of type {type(value).__name__}, which no record holds"
        assert written(value) == (words, "/data/people")
    assert written(float("inf")) == ("the value is infinite, which no record holds", "/data/people")
    assert written({"a/b~c": {3j}}) == ("the value is of type set, which no record holds", "/data/people/a~1b~0c")
    assert written({(1, 2): 3}) == ("the name of a member is a str, not tuple", "/data/people")
    itself: list[object] = []
    itself.append(itself)
    assert "more than 64 levels deep, or a part of itself" in str(written(itself))
    with pytest.raises(doithoai.InvalidArgument, match="NaN") as caught:
        doithoai.Plan(id="p", year=float("nan"), title="t", issuer="u").to_json()  # type: ignore[arg-type]
    assert caught.value.where == "/year"
    assert written(3.0) == ("'3.0' is not a whole number within ±(2^53 - 1)", "/data/people")


# ---- What a refusal says ------------------------------------------------------


def test_a_refusal_tells_all_that_is_wrong(ledger: doithoai.Ledger) -> None:
    with pytest.raises(doithoai.Rejected) as caught:
        ledger.apply(
            doithoai.CompleteDuty(happened_on=DAY, duty="D.raport", body="phong-x"), recorded_at=WHEN, by="thu-ky"
        )
    assert str(caught.value) == (
        "there is no duty 'D.raport'; did you mean 'D.report'? (at /data/duty); "
        "there is no body 'phong-x' (at /data/body)"
    )
    assert caught.value.message == "there is no duty 'D.raport'; did you mean 'D.report'?"
    assert caught.value.where == "/data/duty"


def test_a_refusal_tells_few_of_many(ledger: doithoai.Ledger) -> None:
    with pytest.raises(doithoai.Rejected) as caught:
        ledger.apply(
            doithoai.ScheduleSession(
                happened_on=DAY,
                session="s1",
                held_on=DAY,
                communes=tuple(f"xa-{letter}{letter}x" for letter in "cdefghk"),
            ),
            recorded_at=WHEN,
            by="thu-ky",
        )
    assert len(caught.value.findings) == 8  # a note among them
    assert str(caught.value).count("(at /data/communes/") == 5
    assert str(caught.value).endswith("; and 3 more")


def test_errors_are_told_before_warnings() -> None:
    findings = tuple(
        doithoai.Finding(rule=f"own.{name}", severity=severity, path=f"/{name}")
        for name, severity in (("a", doithoai.Severity.WARNING), ("b", doithoai.Severity.ERROR))
    )
    error = doithoai.Rejected("no", where="/b", findings=findings)
    assert str(error) == "own.b (at /b); warning: own.a (at /a)"
    assert str(doithoai.Rejected("no", where="/b", findings=findings[:1])) == "no (at /b)"


# ---- Nothing fails after it was recorded ---------------------------------------


def test_what_a_call_gives_is_made_before_it_records(ledger: doithoai.Ledger) -> None:
    command = json.dumps({"type": "open_session", "happened_on": "2020-08-14", "data": {"session": "s1"}}).encode()
    scheduling = doithoai.ScheduleSession(happened_on=DAY, session="s1", held_on=DAY, communes=("xa-a",))
    ledger.apply(scheduling, recorded_at=WHEN, by="thu-ky")
    core, before = ledger._impl, ledger.save_json()
    seen: list[int] = []

    def fails(_: str) -> object:
        raise MemoryError

    def looks(_: str) -> object:
        seen.append(core.revision())
        assert len(ledger.table("sessions", as_of=DAY)) == 3
        return core

    def records_too(_: str) -> object:
        with pytest.raises(doithoai.InvalidArgument, match="the ledger is recording"):
            core.apply(command, WHEN.isoformat(), "thu-ky", str)
        with pytest.raises(doithoai.InvalidArgument, match="the ledger is recording"):
            core.load_json(b'{"events":[]}', str)
        return None

    with pytest.raises(MemoryError):
        core.apply(command, WHEN.isoformat(), "thu-ky", fails)
    with pytest.raises(MemoryError):
        core.load_json(b'{"events":[]}', fails)
    assert ledger.save_json() == before
    assert core.apply(command, WHEN.isoformat(), "thu-ky", looks) is core
    assert (seen, ledger.revision) == ([3], 4)
    closing = command.replace(b"open_", b"close_")
    assert core.apply(closing, WHEN.isoformat(), "thu-ky", records_too) is None
    assert ledger.revision == 5


# Under one limit after the other, a plan is loaded: it gives its decision or has recorded nothing.
STARVED = """
import datetime, json, resource, sys
import doithoai

when = datetime.datetime.fromisoformat("2020-01-02T08:00:00+07:00")
told = dict(recorded_at=when, by="van-phong")
rules, plan = (open(name, encoding="utf-8").read() for name in sys.argv[1:])
text = "a" * 20_000
aims = [{"id": f"a{i}", "text": text} for i in range(60)]
plan = json.dumps(json.loads(plan) | {"aims": aims})

def adopted():
    ledger = doithoai.Ledger()
    ledger.load_rules(rules, happened_on=when.date(), **told)
    return ledger

adopted().load_plan(plan, happened_on=when.date(), **told)
size = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize()
_, hard = resource.getrlimit(resource.RLIMIT_AS)
failed = given = 0
for more in range(0, 40_000_000, 250_000):
    ledger = adopted()
    decision = None
    resource.setrlimit(resource.RLIMIT_AS, (size + more, hard))
    try:
        decision = ledger.load_plan(plan, happened_on=when.date(), **told)
    except MemoryError:
        pass
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (hard, hard))
    assert (ledger.revision, ledger.plan is None) == ((1, True) if decision is None else (2, False)), more
    failed += decision is None
    given += decision is not None
    decision = None
print(json.dumps({"failed": failed, "given": given}))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited as Linux does")
@pytest.mark.skipif("libasan" in os.environ.get("LD_PRELOAD", ""), reason="AddressSanitizer takes all addresses itself")
def test_too_little_memory_changes_nothing_or_gives_the_decision() -> None:
    folder = records.__file__ and __file__.rpartition("/")[0] + "/../scenarios/"
    done = subprocess.run(
        [sys.executable, "-c", STARVED, f"{folder}small-rules.json", f"{folder}small-plan.json"],
        capture_output=True,
        check=False,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    assert seen["failed"] > 0
    assert seen["given"] > 0


# ---- Another interpreter in the process ------------------------------------------

INNER = """
try:
    import doithoai
except ImportError as error:
    print(error, flush=True)
else:
    print("imported", flush=True)
"""
OUTER = f"""
try:
    import _interpreters as interpreters
except ImportError:
    import _xxsubinterpreters as interpreters
for before in ("", "import doithoai"):
    exec(before)
    made = interpreters.create()
    interpreters.run_string(made, {INNER!r})
    interpreters.destroy(made)
"""


def test_a_sub_interpreter_is_refused() -> None:
    done = subprocess.run([sys.executable, "-c", OUTER], capture_output=True, check=True, text=True, timeout=60)
    words = done.stdout.splitlines()
    assert len(words) == 2, done.stderr
    for line in words:
        assert "doithoai" in line
        assert "interpreter" in line
