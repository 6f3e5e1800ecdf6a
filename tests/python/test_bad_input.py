"""Whatever is wrong is said with its place, at once, and changes nothing."""

import datetime
import json
import time
from collections.abc import Callable
from typing import Any

import pytest

import doithoai

WHEN = datetime.datetime.fromisoformat("2020-08-14T17:00:00+07:00")
OPEN = {"type": "open_session", "happened_on": "2020-08-14", "data": {"session": "s1"}}


def changed(document: dict[str, Any], where: str, value: object) -> dict[str, Any]:
    """A copy of the document with another value at a place; a place that ends with `-` is the end of a list."""
    document = json.loads(json.dumps(document))
    *steps, last = where.strip("/").split("/")
    inner: Any = document
    for step in steps:
        inner = inner[int(step)] if isinstance(inner, list) else inner[step]
    if last == "-":
        inner.append(value)
    else:
        inner[int(last) if isinstance(inner, list) else last] = value
    return document


def load_plan(ledger: doithoai.Ledger, plan: Any) -> None:
    ledger.load_plan(plan, happened_on=WHEN.date(), recorded_at=WHEN, by="van-thu")


@pytest.fixture
def plan(plan_text: str) -> dict[str, Any]:
    return dict(json.loads(plan_text))


@pytest.fixture
def with_rules(rules: dict[str, Any]) -> doithoai.Ledger:
    made = doithoai.Ledger()
    made.load_rules(rules, happened_on=datetime.date(2020, 1, 2), recorded_at=WHEN, by="van-phong")
    return made


DAY_OFF = {"day": "2020-09-02", "kind": "closed", "reason": "Quốc khánh"}


@pytest.mark.parametrize(
    ("days", "where", "words"),
    [
        ([DAY_OFF, DAY_OFF], "/days/1", "2020-09-02 stands there twice"),
        ([DAY_OFF | {"day": "2021-01-01"}], "/days/0", "2021-01-01 lies outside the coverage"),
        (
            [DAY_OFF | {"decided_on": "2020-09-03", "not_before": "2020-09-03"}],
            "/days/0",
            "was decided on 2020-09-03 and has no use for 'not_before'",
        ),
    ],
)
def test_a_calendar_with_a_wrong_entry(days: list[dict[str, str]], where: str, words: str) -> None:
    document = {
        "id": "c",
        "name": "c",
        "coverage": {"first": "2020-01-01", "last": "2020-12-31"},
        "weekend": ["saturday", "sunday"],
        "days": days,
    }
    with pytest.raises(doithoai.InvalidArgument, match=words) as caught:
        doithoai.Calendar.from_json(json.dumps(document))
    assert caught.value.where == where


@pytest.mark.parametrize(
    ("where", "value"),
    [
        ("/duties/0/force", "begged"),  # an unknown code
        ("/issued_on", "2020-02-30"),  # a day that does not exist
        ("/title", 2020),  # a number where text belongs
        ("/year", "2020"),  # text where a number belongs
        ("/id", "two words"),  # no id
        ("/topics", {}),  # no list
        ("/duties/0/when/quarter", 5),  # out of range
    ],
)
def test_a_plan_with_a_wrong_value(
    with_rules: doithoai.Ledger, plan: dict[str, Any], where: str, value: object
) -> None:
    before = with_rules.save_json()
    with pytest.raises(doithoai.InvalidArgument) as caught:
        load_plan(with_rules, changed(plan, where, value))
    assert caught.value.where == where
    assert caught.value.code == "invalid_argument"
    assert isinstance(caught.value, ValueError)
    with pytest.raises(doithoai.InvalidArgument) as caught:
        doithoai.Plan.from_json(json.dumps(changed(plan, where, value)))
    assert caught.value.where == where
    assert with_rules.save_json() == before


NO_MEMBER_OF_RULE = "'at_leest' is no member of composition_rule; did you mean 'at_least'?"


def test_a_misspelt_member_of_a_plan_is_refused_by_every_door(
    with_rules: doithoai.Ledger, plan: dict[str, Any]
) -> None:
    before = with_rules.save_json()
    wrong = changed(plan, "/composition/0/at_leest", 2)
    read = doithoai.Plan.from_json(json.dumps(wrong))  # which keeps it
    command = {"type": "adopt_plan", "happened_on": "2020-08-18", "data": {"plan": wrong}}
    doors: list[tuple[Callable[[], object], str]] = [
        (lambda: load_plan(with_rules, wrong), ""),
        (lambda: load_plan(with_rules, json.dumps(wrong)), ""),
        (lambda: load_plan(with_rules, read), ""),
        (lambda: with_rules.apply(command, recorded_at=WHEN, by="van-thu"), "/data/plan"),
        (
            lambda: with_rules.apply(
                doithoai.AdoptPlan(happened_on=WHEN.date(), plan=read), recorded_at=WHEN, by="van-thu"
            ),
            "/data/plan",
        ),
    ]
    for call, around in doors:
        with pytest.raises(doithoai.InvalidArgument) as caught:
            call()
        assert caught.value.where == around + "/composition/0/at_leest"
        assert caught.value.message == NO_MEMBER_OF_RULE
    assert with_rules.save_json() == before
    load_plan(with_rules, plan)


@pytest.mark.parametrize(
    ("where", "value", "words"),
    [
        ("/calender", {}, "'calender' is no member of adopt_rules; did you mean 'calendar'?"),
        ("/calendar/weekends", [], "'weekends' is no member of calendar; did you mean 'weekend'?"),
        (
            "/directory/organisations/0/valid_form",
            "2020-01-01",
            "'valid_form' is no member of organisation; did you mean 'valid_from'?",
        ),
    ],
)
def test_a_misspelt_member_of_rules_is_refused_by_every_door(
    rules: dict[str, Any], where: str, value: object, words: str
) -> None:
    ledger = doithoai.Ledger()
    wrong = changed(rules, where, value)
    with pytest.raises(doithoai.InvalidArgument) as caught:
        ledger.load_rules(wrong, happened_on=WHEN.date(), recorded_at=WHEN, by="van-thu")
    assert (caught.value.where, caught.value.message) == (where, words)
    command = {"type": "adopt_rules", "happened_on": "2020-08-18", "data": wrong}
    with pytest.raises(doithoai.InvalidArgument) as caught:
        ledger.apply(command, recorded_at=WHEN, by="van-thu")
    assert (caught.value.where, caught.value.message) == ("/data" + where, words)
    assert ledger.revision == 0


def test_a_journal_keeps_members_that_no_command_may_have(with_rules: doithoai.Ledger, plan: dict[str, Any]) -> None:
    load_plan(with_rules, plan)
    journal = json.loads(with_rules.save_json())
    journal["events"][0]["data"]["rules"]["calendar"]["weekends"] = ["monday"]
    journal["events"][1]["data"]["plan"]["composition"][0]["at_leest"] = 2
    loaded = doithoai.Ledger()
    assert {each.rule for each in loaded.load_json(json.dumps(journal))} == {"document.other_digest"}
    assert json.loads(loaded.save_json()) == journal
    again = doithoai.Ledger()
    again.load_json(loaded.save_json())
    assert again.save_json() == loaded.save_json()


@pytest.mark.parametrize(
    ("where", "value", "rule", "path"),
    [
        ("/topics/-", {"id": "T.land", "category": "land", "text": "đất"}, "id.taken", "/data/plan/topics/2/id"),
        ("/issuer", "ubnd-nowhere", "id.unknown", "/data/plan/issuer"),
        ("/duties/0/addressees/0/body", "phong-z", "id.unknown", "/data/plan/duties/0/addressees/0/body"),
    ],
)
def test_a_plan_that_does_not_hang_together(
    with_rules: doithoai.Ledger, plan: dict[str, Any], where: str, value: object, rule: str, path: str
) -> None:
    before = with_rules.save_json()
    with pytest.raises(doithoai.Rejected) as caught:
        load_plan(with_rules, changed(plan, where, value))
    assert [(each.rule, each.path) for each in caught.value.findings] == [(rule, path)]
    assert with_rules.save_json() == before


@pytest.mark.parametrize(
    "text",
    [
        b'{"id": "p", "year": 2020,}',
        b'{"id": "p" "year": 2020}',
        b"",
        b"{",
        b'{"id": "p\xff"}',  # no UTF-8
        b'{"id": "p", "title": "\xc3"}',
        b'\xef\xbb\xbf{"id": "p"',
        '{"id": "\ud800"}',  # half of a pair, which Python's text can hold
        "[]",
        "null",
        '{"id": "p", "id": "q"}',
        "[" * 1000,
        '{"id": ' * 1000,
    ],
)
def test_text_that_is_no_document(with_rules: doithoai.Ledger, text: str | bytes) -> None:
    before = with_rules.save_json()
    for take in (
        lambda: load_plan(with_rules, text),
        lambda: with_rules.load_json(text),
        lambda: with_rules.apply(text if text != "[]" else "[1]", recorded_at=WHEN, by="van-thu"),
        lambda: doithoai.Plan.from_json(text),
        lambda: doithoai.Calendar.from_json(text),
    ):
        with pytest.raises(doithoai.InvalidArgument) as caught:
            take()
        assert caught.value.message
    assert with_rules.save_json() == before


def test_a_syntax_error_has_its_place() -> None:
    with pytest.raises(doithoai.InvalidArgument) as caught:
        doithoai.Plan.from_json('{"id": "p",\n "year": 2020,}')
    assert "line 2" in str(caught.value)


def test_a_hundred_megabytes_of_brackets(with_rules: doithoai.Ledger) -> None:
    text = b"[" * 100_000_000
    takers: list[Callable[[], object]] = [
        lambda: load_plan(with_rules, text),
        lambda: with_rules.load_json(text),
        lambda: with_rules.apply(text, recorded_at=WHEN, by="van-thu"),
        lambda: doithoai.Calendar.from_json(text),
    ]
    for take in takers:
        began = time.perf_counter()
        with pytest.raises(doithoai.InvalidArgument):
            take()
        assert time.perf_counter() - began < 1.0
    assert with_rules.revision == 1


@pytest.mark.parametrize(
    ("command", "where"),
    [
        ({**OPEN, "type": "open_sesame"}, "/type"),
        ({**OPEN, "happened_on": "2020-02-30"}, "/happened_on"),
        ({**OPEN, "data": {"session": 1}}, "/data/session"),
        ({**OPEN, "data": {"session": "s1", "sesion": "s1"}}, "/data/sesion"),
        ({**OPEN, "data": {}}, "/data"),
        (OPEN | {"data": {"session": "s\xa01"}}, "/data/session"),
    ],
)
def test_a_command_with_a_mistake(ledger: doithoai.Ledger, command: dict[str, Any], where: str) -> None:
    before = ledger.save_json()
    with pytest.raises(doithoai.InvalidArgument) as caught:
        ledger.apply(command, recorded_at=WHEN, by="van-thu")
    assert caught.value.where.startswith(where)
    with pytest.raises(doithoai.InvalidArgument) as caught:
        ledger.apply([command], recorded_at=WHEN, by="van-thu")
    assert caught.value.where.startswith("/0" + where)
    assert ledger.save_json() == before


def test_a_misspelt_member_names_the_nearest(ledger: doithoai.Ledger) -> None:
    with pytest.raises(doithoai.InvalidArgument, match="'session'"):
        ledger.apply({**OPEN, "data": {"session": "s1", "sesion": "s1"}}, recorded_at=WHEN, by="van-thu")


def test_a_value_that_no_record_holds(ledger: doithoai.Ledger) -> None:
    with pytest.raises(doithoai.InvalidArgument, match="complex"):
        ledger.apply({**OPEN, "data": {"session": 1j}}, recorded_at=WHEN, by="van-thu")
    with pytest.raises(doithoai.InvalidArgument):
        ledger.apply({**OPEN, "data": {"session": float("nan")}}, recorded_at=WHEN, by="van-thu")
    with pytest.raises(TypeError):
        doithoai.OpenSession(happened_on=WHEN.date())  # type: ignore[call-arg]


def test_a_reference_to_nothing_is_refused(ledger: doithoai.Ledger) -> None:
    before = ledger.save_json()
    with pytest.raises(doithoai.Rejected) as caught:
        ledger.apply(doithoai.CloseSession(happened_on=WHEN.date(), session="s9"), recorded_at=WHEN, by="van-thu")
    (finding,) = caught.value.findings
    assert (finding.rule, finding.path, finding.severity) == ("id.unknown", "/data/session", doithoai.Severity.ERROR)
    assert ledger.save_json() == before


def test_events_that_do_not_follow(ledger: doithoai.Ledger) -> None:
    journal = json.loads(ledger.save_json())
    with pytest.raises(doithoai.InvalidArgument) as caught:
        ledger.load_json(json.dumps(journal))
    assert caught.value.where == "/events/0/seq"
    assert ledger.revision == 2


@pytest.mark.parametrize(
    ("moment", "error"),
    [
        (datetime.datetime(2020, 8, 14, 17), doithoai.InvalidArgument),  # no time zone
        (datetime.date(2020, 8, 14), TypeError),
        ("2020-08-14T17:00:00+07:00", TypeError),
        (datetime.datetime.fromisoformat("2020-01-01T00:00:00+07:00"), doithoai.DoithoaiError),  # before the last event
    ],
)
def test_the_moment_of_recording(ledger: doithoai.Ledger, moment: Any, error: type[Exception]) -> None:
    with pytest.raises(error):
        ledger.apply(OPEN, recorded_at=moment, by="van-thu")
    assert ledger.revision == 2


def test_queries(ledger: doithoai.Ledger) -> None:
    day = WHEN.date()
    with pytest.raises(doithoai.InvalidArgument, match="isues"):
        ledger.table("isues", as_of=day)  # type: ignore[call-overload]
    with pytest.raises(doithoai.InvalidArgument) as caught:
        ledger.table("issues", as_of=day, view="nobody")  # type: ignore[call-overload]
    assert caught.value.where == "/view"
    with pytest.raises(doithoai.InvalidArgument, match="1 to 4"):
        ledger.summary("2020-Q5", as_of=day)
    with pytest.raises(TypeError):
        ledger.table("issues", as_of=WHEN)
    with pytest.raises(KeyError, match="due"):
        ledger.table("issues", as_of=day).column("due")
