import copy
import datetime
import json
import pickle
import threading
from pathlib import Path
from typing import Any, get_args, get_overloads

import pytest

import doithoai
from doithoai import _core, records

WHEN = datetime.datetime.fromisoformat("2020-08-14T17:00:00+07:00")
DAY = WHEN.date()
LAST = datetime.date(2020, 12, 31)


def scheduled(session: str = "s1", held_on: datetime.date = DAY) -> doithoai.ScheduleSession:
    return doithoai.ScheduleSession(
        happened_on=datetime.date(2020, 8, 1), session=session, planned="P.a", held_on=held_on, communes=("xa-a",)
    )


def opened(session: str = "s1") -> doithoai.OpenSession:
    return doithoai.OpenSession(happened_on=DAY, session=session)


def test_says_what_it_is(ledger: doithoai.Ledger) -> None:
    assert repr(doithoai.Ledger()) == "<Ledger without a plan, 0 sessions, revision 0>"
    assert repr(ledger) == "<Ledger 2020, 2 sessions, revision 2>"
    ledger.apply(scheduled(), recorded_at=WHEN, by="van-thu")
    assert repr(ledger) == "<Ledger 2020, 2 sessions, revision 3>"


def test_a_command_gives_events_and_findings(ledger: doithoai.Ledger) -> None:
    ledger.apply(scheduled(), recorded_at=WHEN, by="van-thu")
    decision = ledger.apply(opened(), recorded_at=WHEN, by="van-thu")
    (event,) = decision.events
    assert (event.seq, event.id, event.type, event.happened_on, event.by) == (4, "e4", "session_opened", DAY, "van-thu")
    assert event.recorded_at == WHEN
    assert event.data == doithoai.records.SessionOpened(session="s1")
    assert [finding.rule for finding in decision.findings] == ["session.not_announced"]
    (finding,) = decision.findings
    assert finding.severity is doithoai.Severity.WARNING
    assert "s1" in doithoai.sentence(finding)
    assert doithoai.sentence(finding, "vi") != doithoai.sentence(finding, "en")


def test_a_refusal_gives_all_findings_at_once(ledger: doithoai.Ledger) -> None:
    command = doithoai.ScheduleSession(
        happened_on=DAY, session="s1", held_on=DAY, communes=("xa-z",), organiser="nobody", topics=("T.none",)
    )
    with pytest.raises(doithoai.Rejected) as caught:
        ledger.apply(command, recorded_at=WHEN, by="van-thu")
    refused = caught.value
    assert {finding.path for finding in refused.findings} >= {"/data/communes/0", "/data/organiser", "/data/topics/0"}
    assert refused.code == "rejected"
    assert any("xa-z" in note for note in refused.__notes__)
    again = pickle.loads(pickle.dumps(refused))
    assert (again.message, again.where, again.findings) == (refused.message, refused.where, refused.findings)


def test_a_batch_is_all_or_nothing(ledger: doithoai.Ledger) -> None:
    before = ledger.save_json()
    with pytest.raises(doithoai.Rejected) as caught:
        ledger.apply([scheduled(), opened("s2")], recorded_at=WHEN, by="van-thu")
    assert caught.value.findings[0].path.startswith("/1")
    assert ledger.save_json() == before
    decision = ledger.apply([scheduled(), opened()], recorded_at=WHEN, by="van-thu")
    assert [event.type for event in decision.events] == ["session_scheduled", "session_opened"]


def test_a_command_in_three_spellings(rules: dict[str, Any], plan_text: str) -> None:
    command = scheduled()
    as_dict = {
        "type": "schedule_session",
        "happened_on": command.happened_on,
        "data": {"session": "s1", "planned": "P.a", "held_on": DAY, "communes": ["xa-a"]},
    }
    saved = set()
    for spelling in (command, as_dict, json.dumps(as_dict, default=str), json.dumps([as_dict], default=str).encode()):
        ledger = doithoai.Ledger()
        ledger.load_rules(json.dumps(rules), happened_on=DAY, recorded_at=WHEN, by="van-thu")
        ledger.load_plan(doithoai.Plan.from_json(plan_text), happened_on=DAY, recorded_at=WHEN, by="van-thu")
        ledger.apply(spelling, recorded_at=WHEN, by="van-thu")
        saved.add(ledger.save_json())
    assert len(saved) == 1


def test_rules_and_plan_are_commands_too(ledger: doithoai.Ledger, rules: dict[str, Any], plan_text: str) -> None:
    early = datetime.datetime.fromisoformat("2020-01-02T08:00:00+07:00")
    other = doithoai.Ledger()
    other.apply({"type": "adopt_rules", "happened_on": early.date(), "data": rules}, recorded_at=early, by="van-phong")
    plan = doithoai.Plan.from_json(plan_text)
    other.apply(doithoai.AdoptPlan(happened_on=early.date(), plan=plan), recorded_at=early, by="van-phong")
    assert other.save_json() == ledger.save_json()
    assert other.plan == plan
    decision = other.apply(doithoai.AdoptPlan(happened_on=early.date(), plan=plan), recorded_at=early, by="van-phong")
    assert isinstance(decision.events[0].data, records.PlanAdopted)
    assert decision.events[0].data.plan == plan


def test_the_journal_goes_round(ledger: doithoai.Ledger) -> None:
    ledger.apply([scheduled(), opened()], recorded_at=WHEN, by="van-thu")
    saved = ledger.save_json()
    again = doithoai.Ledger()
    again.load_json(saved)
    assert again.save_json() == saved
    assert again.revision == 4


def test_is_no_value(ledger: doithoai.Ledger) -> None:
    for attempt in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError, match="save_json"):
            attempt(ledger)


def test_tables(ledger: doithoai.Ledger) -> None:
    ledger.apply([scheduled(), opened()], recorded_at=WHEN, by="van-thu")
    table = ledger.table("sessions", as_of=LAST)
    assert (table.name, len(table)) == ("sessions", 2)
    assert table.columns["held_on"] == "date"
    assert table.columns["present"] == "integer"
    assert table.columns["state"] == "text"
    assert table.column("held_on") == [DAY, None]
    assert table[0].state is doithoai.SessionState.OPEN
    assert table.column("state") == [doithoai.SessionState.OPEN, doithoai.SessionState.PLANNED]
    assert [row.commune for row in table] == ["xa-a", "xa-b"]
    assert table[-1] == table[1]
    with pytest.raises(TypeError, match="int, not slice"):
        table[:1]  # type: ignore[index]
    with pytest.raises(IndexError):
        table[2]
    assert json.loads(table.to_json())[0]["held_on"] == "2020-08-14"
    assert repr(table) == "<Table sessions, 2 rows>"
    before = ledger.table("sessions", as_of=DAY - datetime.timedelta(days=1))
    assert before[0].state is doithoai.SessionState.SCHEDULED
    assert ledger.table("sessions", as_of=LAST, known_on=datetime.date(2020, 1, 2)).column("held_on") == [None, None]


def test_a_table_is_a_snapshot(ledger: doithoai.Ledger) -> None:
    table = ledger.table("sessions", as_of=LAST)
    ledger.apply(scheduled(), recorded_at=WHEN, by="van-thu")
    assert table.column("held_on") == [None, None]
    del ledger
    assert table.column("commune") == ["xa-a", "xa-b"]


def test_every_table_has_its_row(ledger: doithoai.Ledger) -> None:
    names = _core.table_names()
    assert list(records.ROWS) == names
    overloads = [get_args(f.__annotations__["name"]) for f in get_overloads(doithoai.Ledger.table)]
    assert len(overloads) == len(names)
    for name in names:
        query = json.dumps({"as_of": "2020-12-31"}).encode()
        assert tuple(ledger._impl.table(name, query).names()) == records.ROWS[name]._fields


def test_views(ledger: doithoai.Ledger) -> None:
    ledger.apply([scheduled(), opened()], recorded_at=WHEN, by="van-thu")
    opinion = doithoai.RecordOpinion(
        happened_on=DAY, opinion="o1", session="s1", words="Đường lầy lội", speaker="Ông Thử", contact="0900"
    )
    ledger.apply(opinion, recorded_at=WHEN, by="van-thu")
    for view, words in (("full", "Đường lầy lội"), ("internal", "Đường lầy lội"), ("public", None)):
        assert ledger.table("opinions", as_of=LAST, view=view).column("words") == [words]  # type: ignore[call-overload]
    assert ledger.table("opinions", as_of=LAST, view=doithoai.Audience.PUBLIC)[0].speaker is None


def test_a_summary_is_a_value(year: doithoai.Ledger) -> None:
    summary = year.summary("2020-Q4", as_of=LAST)
    assert summary.key.period == "2020-Q4"
    assert (summary.key.first, summary.key.last) == (datetime.date(2020, 10, 1), LAST)
    whole = summary.rows[0]
    assert whole.group is doithoai.SummaryGroup.ALL
    assert whole.carried_over + whole.received + whole.reopened == whole.total
    again = pickle.loads(pickle.dumps(summary))
    assert again == summary
    assert again.rows[0].group is doithoai.SummaryGroup.ALL
    assert repr(summary) == f"<Summary 2020-Q4, as of 2020-12-31: {whole.total} issues>"
    page = summary._repr_html_()
    assert "<caption>" in page
    assert 'scope="col"' in page
    rows = year.table("summary", as_of=LAST, period="2020-Q4")
    assert tuple(rows) == summary.rows
    assert tuple(year.table("summary_key", as_of=LAST, period="2020-Q4")) == (summary.key,)
    decree = year.summary("2020/nd09", as_of=LAST)
    assert (decree.key.first, decree.key.last) == (datetime.date(2019, 12, 15), datetime.date(2020, 12, 14))


def test_the_plan_of_the_year(year: doithoai.Ledger, example: Path) -> None:
    assert year.plan == doithoai.Plan.from_json((example / "plan.json").read_bytes())
    assert year.plan is not None
    assert (len(year.plan.duties), len(year.plan.composition), len(year.plan.topics)) == (18, 8, 7)


def test_threads_take_turns(ledger: doithoai.Ledger) -> None:
    ledger.apply([scheduled(), opened()], recorded_at=WHEN, by="van-thu")
    wrong: list[object] = []

    def write(name: int) -> None:
        for n in range(40):
            opinion = doithoai.RecordOpinion(happened_on=DAY, opinion=f"o{name}-{n}", session="s1", words="lời")
            ledger.apply(opinion, recorded_at=WHEN, by="van-thu")

    def look() -> None:
        seen = 0
        while seen < 4 * 40:
            rows = ledger.table("opinions", as_of=LAST)
            if len(rows) < seen:
                wrong.append((seen, len(rows)))
            seen = len(rows)

    threads = [threading.Thread(target=write, args=(name,)) for name in range(4)]
    threads += [threading.Thread(target=look) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    assert ledger.revision == 4 + 4 * 40
