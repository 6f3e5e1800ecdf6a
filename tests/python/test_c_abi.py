"""The C library as a program in another language sees it: through ctypes, from the shared library alone.

The library's path comes from DOITHOAI_C_LIBRARY.
"""

import ctypes
import itertools
import json
import os
import re
import subprocess
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

import doithoai
from doithoai import _core

ROOT = Path(__file__).resolve().parents[2]
HEADER = ROOT / "bindings/c/include/doithoai.h"
SCENARIOS = ROOT / "tests/scenarios"
LIBRARY = os.environ.get("DOITHOAI_C_LIBRARY")

needs_library = pytest.mark.skipif(not LIBRARY, reason="DOITHOAI_C_LIBRARY does not name the shared library")

OK, INVALID_ARGUMENT, NOT_COVERED, REJECTED = range(4)
INT64, BOOLEAN, DATE, INSTANT, TEXT = range(1, 6)
UNIX_EPOCH = date(1970, 1, 1)


# The header, read as text.


def declarations() -> dict[str, tuple[str, str]]:
    """Comment and parameters of each function, by its name."""
    pattern = re.compile(r"/\*((?:(?!\*/).)*)\*/\nDTH_API (?:dth_status|void) DTH_CALL (\w+)\(([^)]*)\);", re.DOTALL)
    return {
        name: (comment, " ".join(parameters.split()))
        for comment, name, parameters in pattern.findall(HEADER.read_text(encoding="utf-8"))
    }


def test_every_function_is_declared_with_a_comment() -> None:
    text = re.sub(r"/\*.*?\*/", "", HEADER.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert sorted(re.findall(r"\bdth_\w+(?=\()", text)) == sorted(declarations())


@pytest.mark.parametrize("name", sorted(declarations()))
def test_a_comment_has_its_lines(name: str) -> None:
    comment, _ = declarations()[name]
    starts = [line.strip() for line in comment.splitlines()]
    assert starts[0], "what it does"
    for label in ("Owns:", "Threads:", "Fails:", "Since:"):
        assert sum(line.startswith(label) for line in starts) == 1, label


def nodes() -> dict[str, list[str]]:
    """The names of each version of the library, as its linker script has them."""
    found: dict[str, list[str]] = {}
    for line in (ROOT / "bindings/c/doithoai_c.symbols").read_text().split():
        if line.startswith("DOITHOAI_"):
            found[line] = names = []
        else:
            names.append(line)
    return found


def test_the_symbols_are_the_functions() -> None:
    """Each in the node of the version since which its comment says that it is there."""
    since: dict[str, list[str]] = {}
    for name, (comment, _) in sorted(declarations().items()):
        told = re.search(r"Since: (\d+\.\d+)", comment)
        assert told, name
        since.setdefault(f"DOITHOAI_{told[1]}", []).append(name)
    assert nodes() == dict(sorted(since.items()))


def listed(mark: str) -> list[str]:
    """The names between `[mark]` and `[end]` in the header."""
    found = re.search(rf"\[{mark}\](.*?)\[end\]", HEADER.read_text(encoding="utf-8"), re.DOTALL)
    assert found
    return found[1].split()


def test_the_header_names_all_commands_and_tables() -> None:
    assert listed("tables") == list(_core.table_names())
    assert listed("commands") == json.loads(_core.describe("command"))["properties"]["type"]["enum"]


def test_parameters_follow_the_rules() -> None:
    allowed = re.compile(r"(const )?(char|int32_t|int64_t|dth_\w+)( \*{0,2}| \*const \*)\w+$")
    for name, (_, parameters) in declarations().items():
        for parameter in parameters.split(", "):
            assert allowed.match(parameter), f"{name}: {parameter}"
        if name.endswith("_free"):
            assert parameters.count(",") == 0
        elif not name.startswith("dth_error_"):
            assert parameters.endswith("dth_error **error"), name


def test_the_header_needs_nothing_else() -> None:
    text = HEADER.read_text(encoding="utf-8")
    assert re.findall(r"#include .*", text) == ["#include <stdint.h>"]
    assert "//" not in re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)


def test_the_example_is_the_one_that_runs() -> None:
    example = (ROOT / "tests/c/example.c").read_text(encoding="utf-8").split("/* [example] */")[1]
    assert " ".join(example.split()) in " ".join(HEADER.read_text(encoding="utf-8").split())


@pytest.mark.parametrize(
    "compiler",
    [
        ["gcc", "-std=c89", "-pedantic-errors", "-Wstrict-prototypes", "-xc"],
        ["clang-14", "-std=c89", "-pedantic-errors", "-Wstrict-prototypes", "-xc"],
        ["g++", "-std=c++20", "-xc++"],
        ["clang++-14", "-std=c++20", "-xc++"],
    ],
    ids=lambda command: command[0],
)
def test_the_header_compiles_alone(compiler: list[str]) -> None:
    command = [*compiler, "-Wall", "-Wextra", "-Werror", "-fsyntax-only", f"-I{HEADER.parent}", "-"]
    try:
        done = subprocess.run(command, input='#include "doithoai.h"\n', capture_output=True, text=True, check=False)
    except FileNotFoundError:
        pytest.skip(f"{compiler[0]} is not here")
    assert done.returncode == 0, done.stderr


# The library, called.


class CallFailed(Exception):
    def __init__(self, status: int, message: str, path: str) -> None:
        super().__init__(f"{status} {path}: {message}")
        self.status, self.message, self.path = status, message, path


NUMBERS = {"int32_t": ctypes.c_int32, "dth_date": ctypes.c_int32, "int64_t": ctypes.c_int64}


def type_of(parameter: str) -> Any:
    """The ctypes type of a declared parameter: a number, a text to read, or some other pointer."""
    words = parameter.removeprefix("const ").split()
    if words[0] in NUMBERS and "*" not in parameter:
        return NUMBERS[words[0]]
    is_text = parameter.startswith("const char *") and "**" not in parameter
    return ctypes.c_char_p if is_text else ctypes.c_void_p


class Library:
    """The functions as the header declares them. A failure raises CallFailed."""

    def __init__(self, path: str) -> None:
        self.dll = ctypes.CDLL(path)
        for name, (_, parameters) in declarations().items():
            function = getattr(self.dll, name)
            function.restype = None if name.endswith("_free") else ctypes.c_int32
            function.argtypes = [type_of(parameter) for parameter in parameters.split(", ")]

    def call(self, name: str, *arguments: Any) -> None:
        error = ctypes.c_void_p(1)  # a stale pointer, which the call must replace
        status = getattr(self.dll, name)(*arguments, ctypes.byref(error))
        if status == OK:
            assert error.value is None
            return
        code = ctypes.c_int32()
        assert self.dll.dth_error_code(error, ctypes.byref(code)) == OK
        assert code.value == status
        message, path = (
            self.copied(getattr(self.dll, f"dth_error_copy_{part}"), error) for part in ("message", "path")
        )
        self.dll.dth_error_free(error)
        raise CallFailed(status, message, path)

    def new(self, name: str, *arguments: Any) -> ctypes.c_void_p:
        """Calls a function whose last output is a handle."""
        handle = ctypes.c_void_p()
        self.call(name, *arguments, ctypes.byref(handle))
        return handle

    @staticmethod
    def copied(copy: Callable[..., int], *before: Any, after: tuple[Any, ...] = ()) -> str:
        """A short text, by a call for its length and one for the text."""
        length = ctypes.c_int64()
        assert copy(*before, None, 0, ctypes.byref(length), *after) == OK
        buffer = ctypes.create_string_buffer(length.value + 1)
        assert copy(*before, buffer, len(buffer), ctypes.byref(length), *after) == OK
        return buffer.raw[: length.value].decode()

    def text(self, handle: ctypes.c_void_p) -> str:
        """What a dth_text holds; frees it."""
        size, data = ctypes.c_int64(), ctypes.c_void_p()
        self.call("dth_text_size", handle, ctypes.byref(size))
        self.call("dth_text_data", handle, ctypes.byref(data))
        assert data.value is not None
        content = ctypes.string_at(data.value, size.value)
        self.dll.dth_text_free(handle)
        return content.decode()

    def rows(self, cursor: ctypes.c_void_p) -> list[dict[str, Any]]:
        """All rows from where the cursor stands; frees it."""
        count, has_row = ctypes.c_int32(), ctypes.c_int32()
        self.call("dth_cursor_column_count", cursor, ctypes.byref(count))
        names = [
            self.copied(self.dll.dth_cursor_copy_column_name, cursor, i, after=(None,)) for i in range(count.value)
        ]
        rows = []
        while True:
            self.call("dth_cursor_next", cursor, ctypes.byref(has_row))
            if not has_row.value:
                break
            rows.append({name: self.value(cursor, i) for i, name in enumerate(names)})
            for i, name in enumerate(names):
                assert self.words(cursor, i) == self.written(rows[-1][name])
        self.dll.dth_cursor_free(cursor)
        return rows

    def words(self, cursor: ctypes.c_void_p, column: int) -> str:
        return self.copied(self.dll.dth_cursor_copy_text, cursor, column, after=(None, None))

    @staticmethod
    def written(value: Any) -> str:
        """A value as JSON writes it, without quotation marks."""
        if value is None or isinstance(value, str):
            return value or ""
        return json.dumps(value)

    def value(self, cursor: ctypes.c_void_p, column: int) -> Any:
        kind, is_null = ctypes.c_int32(), ctypes.c_int32()
        self.call("dth_cursor_column_type", cursor, column, ctypes.byref(kind))
        if kind.value == TEXT:
            text = self.copied(self.dll.dth_cursor_copy_text, cursor, column, after=(ctypes.byref(is_null), None))
            return None if is_null.value else text
        if kind.value == DATE:
            day = ctypes.c_int32()
            self.call("dth_cursor_get_date", cursor, column, ctypes.byref(day), ctypes.byref(is_null))
            return None if is_null.value else str(UNIX_EPOCH + timedelta(day.value))
        number = ctypes.c_int64()
        self.call("dth_cursor_get_int64", cursor, column, ctypes.byref(number), ctypes.byref(is_null))
        if is_null.value:
            return None
        return bool(number.value) if kind.value == BOOLEAN else number.value


def days(year: int, month: int, day: int) -> int:
    return (date(year, month, day) - UNIX_EPOCH).days


def moment(year: int, month: int, day: int) -> int:
    return (days(year, month, day) * 24 + 1) * 3600 * 1_000_000


@pytest.fixture(scope="module")
def dth() -> Library:
    assert LIBRARY
    return Library(LIBRARY)


@pytest.fixture
def ledger(dth: Library) -> Iterator[ctypes.c_void_p]:
    made = dth.new("dth_ledger_new")
    adopted = (days(2020, 1, 2), moment(2020, 1, 2), b"van-phong", -1, None)
    dth.call("dth_ledger_load_rules", made, (SCENARIOS / "small-rules.json").read_bytes(), -1, *adopted)
    dth.call("dth_ledger_load_plan", made, (SCENARIOS / "small-plan.json").read_bytes(), -1, *adopted)
    for name in ("held-session.json", "held-issue.json"):
        dth.call(
            "dth_ledger_apply_json",
            made,
            (SCENARIOS / name).read_bytes(),
            -1,
            moment(2020, 8, 18),
            b"van-thu",
            -1,
            None,
        )
    yield made
    dth.dll.dth_ledger_free(made)


TABLES = (
    "sessions",
    "attendance",
    "opinions",
    "issues",
    "parts",
    "answers",
    "duties",
    "gaps",
    "coverage",
    "findings",
    "summary",
    "breakdown",
    "summary_key",
)


@needs_library
@pytest.mark.parametrize("table", TABLES)
def test_cursor_and_json_show_the_same(dth: Library, ledger: ctypes.c_void_p, table: str) -> None:
    asked = (ledger, table.encode(), -1, days(2020, 12, 31), b'{"view": "internal"}', -1)
    by_cursor = dth.rows(dth.new("dth_ledger_open_table", *asked))
    by_json = json.loads(dth.text(dth.new("dth_ledger_query_json", *asked)))
    for row, expected in zip(by_cursor, by_json, strict=True):
        assert {name: row[name] for name in expected} == expected
        assert {row[name] for name in row.keys() - expected.keys()} <= {None, ""}  # JSON leaves those out


@needs_library
def test_the_journal_comes_back(dth: Library, ledger: ctypes.c_void_p) -> None:
    saved = dth.text(dth.new("dth_ledger_save_json", ledger))
    copy = dth.new("dth_ledger_new")
    dth.call("dth_ledger_load_json", copy, saved.encode(), -1, None)
    assert dth.text(dth.new("dth_ledger_save_json", copy)) == saved
    assert len(json.loads(saved)["events"]) == 10
    dth.dll.dth_ledger_free(copy)


@needs_library
def test_a_refusal_gives_all_findings(dth: Library, ledger: ctypes.c_void_p) -> None:
    command = {
        "type": "raise_issue",
        "happened_on": "2020-08-14",
        "data": {"issue": "i1", "opinions": ["o9"], "kind": "question", "category": "land"},
    }
    findings = ctypes.c_void_p()
    with pytest.raises(CallFailed) as failed:
        dth.call(
            "dth_ledger_apply_json",
            ledger,
            json.dumps(command).encode(),
            -1,
            moment(2020, 8, 18),
            b"van-thu",
            -1,
            ctypes.byref(findings),
        )
    assert failed.value.status == REJECTED
    rows = dth.rows(findings)
    assert {row["severity"] for row in rows} == {"error"}
    assert len(rows) == 2
    assert all(row["sentence_en"] and row["sentence_vi"] for row in rows)


@needs_library
def test_a_failure_tells_the_place(dth: Library, ledger: ctypes.c_void_p) -> None:
    with pytest.raises(CallFailed) as failed:
        dth.call(
            "dth_ledger_open_table",
            ledger,
            b"issues",
            -1,
            days(2020, 12, 31),
            b'{"known_on": "2020-02-30"}',
            -1,
            ctypes.byref(ctypes.c_void_p()),
        )
    assert (failed.value.status, failed.value.path) == (INVALID_ARGUMENT, "/known_on")
    assert "'2020-02-30'" in failed.value.message


@needs_library
def test_every_schema_is_a_schema(dth: Library) -> None:
    for name in ("plan", "command", "event", "finding", "query"):
        schema = json.loads(dth.text(dth.new("dth_describe", name.encode(), -1)))
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@needs_library
def test_days_agree_with_python(dth: Library) -> None:
    weekday = ctypes.c_int32()
    parts = [ctypes.c_int32() for _ in range(3)]
    start = date(1999, 12, 1)
    for number in range(0, 12_000, 7):
        day = start + timedelta(number)
        count = (day - UNIX_EPOCH).days
        read = ctypes.c_int32()
        dth.call("dth_date_from_text", str(day).encode(), -1, ctypes.byref(read))
        assert read.value == count
        assert dth.copied(dth.dll.dth_date_to_text, count, after=(None,)) == str(day)
        dth.call("dth_date_weekday", count, ctypes.byref(weekday))
        assert weekday.value == day.isoweekday()
        dth.call("dth_date_to_ymd", count, *map(ctypes.byref, parts))
        assert [part.value for part in parts] == [day.year, day.month, day.day]


@needs_library
def test_a_calendar_counts_as_in_python(dth: Library) -> None:
    text = (SCENARIOS / "swap-calendar.json").read_bytes()
    same = doithoai.Calendar.from_json(text)
    calendar = dth.new("dth_calendar_new", text, -1)
    assert dth.copied(dth.dll.dth_calendar_copy_version, calendar, after=(None,)) == same.version
    assert dth.text(dth.new("dth_calendar_to_json", calendar)) == same.to_json()

    day = ctypes.c_int32()
    dth.call("dth_calendar_add_working_days", calendar, days(2018, 12, 28), 4, ctypes.byref(day))
    assert UNIX_EPOCH + timedelta(day.value) == date(2019, 1, 5)
    with pytest.raises(CallFailed, match="covers 2018-07-01 to 2019-12-31") as failed:
        dth.call("dth_calendar_add_working_days", calendar, days(2018, 12, 28), 400, ctypes.byref(day))
    assert failed.value.status == NOT_COVERED

    starts = [date(2018, 6, 25) + timedelta(i % 560) for i in range(3000)]
    counts = [i * 7 % 300 - 150 for i in range(3000)]
    row = ctypes.c_int32 * len(starts)
    ends, statuses = row(), row()
    as_days = row(*((start - UNIX_EPOCH).days for start in starts))
    dth.call("dth_calendar_add_working_days_many", calendar, as_days, row(*counts), len(starts), ends, statuses)
    told = [UNIX_EPOCH + timedelta(end) if status == OK else None for end, status in zip(ends, statuses, strict=True)]
    assert told == same.add_working_days_many(starts, counts)
    dth.call("dth_calendar_count_working_days_many", calendar, as_days, ends, len(starts), row(), statuses)

    about = dth.rows(dth.new("dth_calendar_open_account", calendar, days(2019, 1, 5)))
    assert about == [
        {
            "day": "2019-01-05",
            "is_working": True,
            "ground": "entry",
            "reason": "làm bù cho ngày 31/12/2018",
            "source": "dữ liệu thử",
            "is_verified": True,
        }
    ]
    assert list(about[0]) == list(json.loads(dth.text(dth.new("dth_describe", b"day_account", -1)))["properties"])
    dth.dll.dth_calendar_free(calendar)


DEADLINES = [
    {"rule": {"kind": "none_set"}},
    {"rule": {"kind": "before_date", "day": "2019-09-30"}},
    {"rule": {"kind": "working_days", "amount": 4}, "start": "2018-12-28"},
    {"rule": {"kind": "working_days", "amount": 90}, "start": "2019-08-28"},
    {"rule": {"kind": "months", "amount": 4, "when_off": "next_working_day"}, "start": "2018-12-30"},
    {
        "rule": {"kind": "working_days_before", "amount": 3},
        "start": "2019-05-06",
        "extensions": [{"amount": 1, "reason": "phức tạp", "approver": "Chủ tịch", "basis": "TB 1"}],
    },
]


@needs_library
@pytest.mark.parametrize("plain", DEADLINES, ids=lambda plain: str(plain["rule"]["kind"]))
def test_a_deadline_is_due_as_in_python(dth: Library, plain: dict[str, Any]) -> None:
    calendar_text, text = (SCENARIOS / "swap-calendar.json").read_bytes(), json.dumps(plain).encode()
    same_calendar, same = doithoai.Calendar.from_json(calendar_text), doithoai.Deadline.from_json(text)
    calendar = dth.new("dth_calendar_new", calendar_text, -1)
    due = same.due(same_calendar)

    numbers = [ctypes.c_int32() for _ in range(4)]
    dth.call("dth_deadline_due", calendar, text, -1, *map(ctypes.byref, numbers))
    has_day, day, reckoned_on, is_provisional = (number.value for number in numbers)
    assert (has_day == 1, is_provisional == 1) == (due.day is not None, due.is_provisional)
    if due.day is not None:
        assert UNIX_EPOCH + timedelta(day) == due.day
        assert UNIX_EPOCH + timedelta(reckoned_on) == (due.reckoned_on or due.day)
    assert doithoai.DueDay._from_core(dth.text(dth.new("dth_deadline_due_json", calendar, text, -1))) == due

    steps = dth.rows(dth.new("dth_deadline_open_trace", calendar, text, -1))
    told = [step._asdict() | {"day": str(step.day)} for step in same.trace(same_calendar)]
    assert [{name: None if cell == "" else cell for name, cell in step.items()} for step in steps] == told
    dth.dll.dth_calendar_free(calendar)


@needs_library
def test_a_part_of_a_ledger_has_its_deadline(dth: Library, ledger: ctypes.c_void_p) -> None:
    command = {
        "type": "assign_issue",
        "happened_on": "2020-08-18",
        "data": {
            "part": "p1",
            "issue": "i1",
            "lead": "phong-ktht",
            "due": {"kind": "working_days", "amount": 15},
            "conclusion": "c1",
        },
    }
    text = json.dumps(command).encode()
    dth.call("dth_ledger_apply_json", ledger, text, -1, moment(2020, 8, 18), b"van-thu", -1, None)
    asked = (days(2020, 12, 31), None, 0)
    deadline = json.loads(dth.text(dth.new("dth_ledger_deadline_json", ledger, b"p1", -1, *asked)))
    assert deadline["start"] == "2020-08-18"
    assert deadline["rule"]["amount"] == 15
    calendar = dth.new("dth_ledger_calendar", ledger, *asked)
    assert dth.copied(dth.dll.dth_calendar_copy_version, calendar, after=(None,)).startswith("small-calendar@")
    dth.dll.dth_calendar_free(calendar)


@needs_library
def test_a_command_is_put_together(dth: Library, ledger: ctypes.c_void_p) -> None:
    """What a clerk types stays a text, whatever it holds."""
    typed = 'ok", "promised_on": "2021-06-30\nvà nữa  '
    command = dth.new("dth_command_new", b"record_opinion ", -1, days(2020, 8, 14))
    for pointer, text in (("/opinion", "o2  "), ("/session", "s1"), ("/words", typed)):
        dth.call("dth_command_set_text", command, pointer.encode(), -1, text.encode(), -1)
    with pytest.raises(CallFailed) as failed:
        dth.call("dth_command_set_text", command, b"/wrods", -1, b"", -1)
    assert (failed.value.path, failed.value.status) == ("/wrods", INVALID_ARGUMENT)
    assert json.loads(dth.text(dth.new("dth_command_to_json", command))) == {
        "type": "record_opinion",
        "happened_on": "2020-08-14",
        "data": {"opinion": "o2", "session": "s1", "words": typed},
    }
    batch = (ctypes.c_void_p * 1)(command)
    dth.call("dth_ledger_apply", ledger, batch, 1, moment(2020, 8, 18), b"van-thu", -1, None, 0, None)
    dth.dll.dth_command_free(command)
    rows = dth.rows(dth.new("dth_ledger_open_table", ledger, b"opinions", -1, days(2020, 12, 31), None, 0))
    assert [row["words"] for row in rows if row["opinion"] == "o2"] == [typed]


@needs_library
def test_instants_are_those_of_python(dth: Library) -> None:
    for text in ("2020-01-02T08:00:00+07:00", "1999-12-31T23:59:59.000001+07:00", "0001-01-02T00:00:00+07:00"):
        instant = ctypes.c_int64()
        dth.call("dth_instant_from_text", text.encode(), -1, ctypes.byref(instant))
        assert datetime.fromtimestamp(0, UTC) + timedelta(microseconds=instant.value) == datetime.fromisoformat(text)
        assert dth.copied(dth.dll.dth_instant_to_text, instant, after=(None,)) == text


@needs_library
def test_handles_are_told_apart(dth: Library, ledger: ctypes.c_void_p) -> None:
    """Every function that takes a handle, given NULL and each handle of another type."""
    handles = {
        "dth_ledger": ledger,
        "dth_calendar": dth.new("dth_calendar_vietnam"),
        "dth_command": dth.new("dth_command_new", b"invite", -1, 0),
        "dth_text": dth.new("dth_describe", b"plan", -1),
        "dth_cursor": dth.new("dth_ledger_open_table", ledger, b"issues", -1, days(2020, 12, 31), None, 0),
        "dth_error": ctypes.c_void_p(),
    }
    assert dth.dll.dth_date_from_text(b"", 0, ctypes.byref(ctypes.c_int32()), ctypes.byref(handles["dth_error"])) != OK
    scratch = ctypes.create_string_buffer(64)
    plausible = {
        ctypes.c_int32: 0,
        ctypes.c_int64: 0,
        ctypes.c_char_p: b"x",
        ctypes.c_void_p: ctypes.addressof(scratch),
    }
    tried = 0
    for (name, (_, parameters)), (kind, handle) in itertools.product(declarations().items(), handles.items()):
        own = re.match(r"(?:const )?(dth_\w+) \*\w+", parameters)
        if own is None or own[1] not in handles or own[1] == kind:
            continue
        function = getattr(dth.dll, name)
        rest = [plausible[kind] for kind in function.argtypes[1:]]
        if not name.startswith("dth_error_") and rest:
            rest[-1] = None  # `error`
        for wrong in (handle, None):
            assert function(wrong, *rest) == (None if name.endswith("_free") else INVALID_ARGUMENT), name
            tried += 1
    assert tried > 200
    for kind, handle in handles.items():
        if kind != "dth_ledger":
            getattr(dth.dll, f"{kind}_free")(handle)


@needs_library
def test_only_our_names_are_exported() -> None:
    done = subprocess.run(["nm", "-D", "--defined-only", str(LIBRARY)], capture_output=True, text=True, check=True)
    names = {line.split()[-1].split("@")[0] for line in done.stdout.splitlines()}
    assert {name for name in names if not name.startswith("DOITHOAI_")} == set(declarations())
