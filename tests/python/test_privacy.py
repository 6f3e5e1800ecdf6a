"""What a view may not see comes out of no door: each text that is not public has words of its own, and they are sought.

Every public name of the package, and every function of the C library, has its place in a list here: a new one fails
until it is said whether it tells of a ledger, and until what it tells is looked through.
"""

import copy
import ctypes
import datetime
import json
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import doithoai
from doithoai import _core, records, report, wording

sys.path.append(str(Path(__file__).resolve().parent))

from test_c_abi import LIBRARY, CallFailed, Library, days, moment, needs_library

ROOT = Path(__file__).resolve().parents[2]
SCENARIOS = ROOT / "tests" / "scenarios"
LAST = datetime.date(2020, 12, 31)
WHEN = datetime.datetime.fromisoformat("2020-12-31T17:00:00+07:00")
VIEWS = ("public", "internal")
HIDDEN_FROM = {"public": ("internal", "personal", "secret"), "internal": ("secret",)}
DENOUNCED_ON = "2020-08-16"
DENOUNCED_FROM = "ap-b1"  # nobody else comes from there

Command = dict[str, Any]


class Planted(NamedTuple):
    words: str
    how_private: str  # a class, as in the schemas


class Story(NamedTuple):
    commands: list[Command]
    texts: list[Planted]


# ---- What is told ----


def command(kind: str, on: str, /, **data: Any) -> Command:
    return {"type": kind, "happened_on": on, "data": data}


def story() -> list[Command]:
    """Each command, as far as it has words of its own; with a denunciation out of the opinion y2, and what follows."""
    told: list[Command] = json.loads((SCENARIOS / "held-session.json").read_text(encoding="utf-8"))
    rule = {"kind": "working_days", "amount": 1, "basis": "Thông báo 12/TB-UBND"}
    told += [
        command("invite", "2020-08-01", session="s1", invited=[{"body": "ubnd-huyen", "position": "chairman"}]),
        command("record_opinion", "2020-08-14", opinion="y1", session="s1", hamlet="ap-a1"),
        command("raise_issue", "2020-08-14", issue="v1", opinions=["y1"], kind="petition", category="economy.roads"),
        command("record_opinion", DENOUNCED_ON, opinion="y2", session="s1", hamlet=DENOUNCED_FROM, channel="slip"),
        command("raise_issue", DENOUNCED_ON, issue="v2", opinions=["y2"], kind="denunciation", category="land"),
        command("close_session", "2020-08-14", session="s1"),
        command(
            "issue_conclusion",
            "2020-08-18",
            conclusion="c1",
            session="s1",
            items=[{"issues": ["v1"]}, {"issues": ["v2"]}],
        ),
        command("assign_issue", "2020-08-18", part="p1", issue="v1", lead="phong-ktht", due=rule),
        command("extend_deadline", "2020-08-19", part="p1", extension={"amount": 1}),
        command("pause_deadline", "2020-08-20", part="p1", pause={"from": "2020-08-20", "to": "2020-08-21"}),
        command("pause_deadline", "2020-08-24", part="p1", pause={"from": "2020-08-24"}),
        command("resume_deadline", "2020-08-25", part="p1"),
        command(
            "give_answer",
            "2020-08-31",  # late
            answer="a1",
            issues=["v1"],
            body="phong-ktht",
            manner="in_writing",
            kind="explained",
        ),
        command("verify_issue", "2020-09-01", issue="v1", by="phong-noi-vu", is_confirmed=False),
        command("verify_issue", "2020-09-01", issue="v2", by="phong-noi-vu", is_confirmed=True),
        command("record_response", "2020-09-02", issue="v1", satisfaction="no"),
        command("record_response", "2020-09-02", issue="v2", satisfaction="no"),
        command("complete_duty", "2020-09-03", duty="D.organise", body="van-phong", session="s1"),
    ]
    return told


def planted() -> Story:
    """The same with words in every text that is not public, and of the denunciation in every text."""
    schema = json.loads(_core.describe("command"))
    records_by_type = {
        each["if"]["properties"]["type"]["const"]: each["then"]["properties"]["data"]["$ref"]
        for each in schema["allOf"]
    }
    texts: list[Planted] = []

    def plant(reference: str, into: dict[str, Any], name: str, *, is_secret: bool) -> None:
        for member, form in schema["$defs"][reference.rpartition("/")[2]]["properties"].items():
            held = into.get(member)
            inner = form.get("items", form).get("$ref")
            if inner and held is not None:
                for each in held if isinstance(held, list) else [held]:
                    plant(inner, each, f"{name}.{member}", is_secret=is_secret)
            is_text = "anyOf" in form or (
                form.get("type") == "string" and not {"enum", "pattern", "format"} & set(form)
            )
            how = "secret" if is_secret else form["x-privacy"]
            if is_text and how != "public" and held is None:
                into[member] = f"⟦{len(texts)} {name}.{member}⟧"
                texts.append(Planted(into[member], how))

    told = story()
    for each in told:
        is_secret = {"v2", "y2"} & {each["data"].get("issue"), each["data"].get("opinion")}
        plant(records_by_type[each["type"]], each["data"], each["type"], is_secret=bool(is_secret))
    return Story(told, texts)


def test_every_command_has_its_words_planted() -> None:
    told = {each["type"] for each in story()}
    assert told | {"adopt_rules", "adopt_plan"} == set(command_types())
    types = {re.split(r"[ .]", text.words)[1] for text in planted().texts}
    assert types >= {"record_opinion", "raise_issue", "extend_deadline", "pause_deadline", "announce_session", "invite"}


def command_types() -> list[str]:
    return [each["if"]["properties"]["type"]["const"] for each in json.loads(_core.describe("command"))["allOf"]]


def seen(out: str, view: str, texts: list[Planted]) -> list[str]:
    """What stands there and should not."""
    wrong = [text.words for text in texts if text.how_private in HIDDEN_FROM[view] and text.words in out]
    return wrong + [words for words in (DENOUNCED_ON, DENOUNCED_FROM) if words in out]


# ---- Python ----

# Of the package: what tells of a ledger, and what has nothing to do with one.
TELLS = {"Ledger", "Table", "Summary", "sentence", "Rejected", "InvalidArgument", "DoithoaiError", "NotCovered"}
TELLS_NOTHING = {"Calendar", "Deadline", "find_number", "lunar", "overlay_regime", "regime_on"}
# Of a ledger: what takes a view, and what is for whoever told, or says nothing of a person.
WITH_VIEW = {"table", "summary"}
WITHOUT_VIEW = {
    *("apply", "load_json", "load_plan", "load_rules", "save_json"),  # the ledger itself, complete
    *("calendar", "deadline"),  # of a part that the caller names; reasons stand in its text and in no repr
    *("plan", "rules", "revision"),
}
WORDING_WITH_LEDGER = {"late_answers", "open_issues", "plan_paper", "short_notices", "unsatisfied_citizens"}
WORDING_OF_VALUES = {
    *("INTERNAL", "Figure", "LateAnswer", "OpenIssue", "ShortNotice", "UnsatisfiedCitizen", "coverage_caption", "day"),
    *("figures", "missing", "open_caption", "outcome", "outline", "period_name", "period_title", "remark", "when"),
}


def test_every_name_of_the_package_has_its_place() -> None:
    assert set(doithoai.__all__) == TELLS | TELLS_NOTHING | set(records.__all__)
    assert {name for name in dir(doithoai.Ledger) if not name.startswith("_")} == WITH_VIEW | WITHOUT_VIEW
    assert set(wording.__all__) == WORDING_WITH_LEDGER | WORDING_OF_VALUES
    assert report.__all__ == ["report_html"]


@pytest.fixture
def told(ledger: doithoai.Ledger) -> tuple[doithoai.Ledger, Story, str]:
    """A ledger with all of it, what was planted, and what the decisions say of themselves."""
    made = planted()
    said = ""
    for each in made.commands:
        said += repr(ledger.apply(each, recorded_at=WHEN, by="van-thu"))
    return ledger, made, said


def told_by_python(ledger: doithoai.Ledger, view: Any) -> Iterator[str]:
    for name in _core.table_names():
        period = {"period": "2020"} if name in ("summary", "breakdown", "summary_key") else {}
        for known_on in (None, LAST):
            table: doithoai.Table[Any] = ledger.table(name, as_of=LAST, known_on=known_on, view=view, **period)  # type: ignore[call-overload]
            yield table.to_json()
            yield repr(table)
            yield from (repr(tuple(row)) + repr(row) for row in table)
            yield from (repr(table.column(column)) for column in table.columns)
    summary = ledger.summary("2020", as_of=LAST, view=view)
    yield repr(summary) + summary._repr_html_() + repr(summary.rows)
    yield report.report_html(ledger, "2020", LAST, view=view)
    for tells in (wording.open_issues, wording.late_answers, wording.unsatisfied_citizens):
        yield from (repr(tuple(row)) + repr(row) for row in tells(ledger, LAST, view=view))
    yield repr(wording.short_notices(ledger, LAST, view=view)) + wording.plan_paper(ledger)


@pytest.mark.parametrize("view", VIEWS)
def test_python_tells_a_view_what_it_may_see(told: tuple[doithoai.Ledger, Story, str], view: str) -> None:
    ledger, made, _ = told
    for out in told_by_python(ledger, view):
        assert seen(out, view, made.texts) == []


IN_TABLES = {
    *("record_opinion.words", "record_opinion.speaker", "record_opinion.contact", "raise_issue.summary"),
    *("give_answer.text", "record_attendance.present.name", "record_response.words"),
}


def test_python_tells_the_full_view_everything(told: tuple[doithoai.Ledger, Story, str]) -> None:
    ledger, made, _ = told
    out = "".join(ledger.table(name, as_of=LAST).to_json() for name in ("opinions", "issues", "answers", "attendance"))
    names = {text.words: text.words.strip("⟦⟧").partition(" ")[2] for text in made.texts}
    assert set(names.values()) >= IN_TABLES
    for words, name in names.items():
        assert words in ledger.save_json()
        assert (words in out) == (name in IN_TABLES)
    assert DENOUNCED_ON in out
    assert DENOUNCED_FROM in out


def test_the_page_is_public_unless_another_view_is_asked_for(told: tuple[doithoai.Ledger, Story, str]) -> None:
    ledger, *_ = told
    assert report.report_html(ledger, "2020", LAST) == report.report_html(ledger, "2020", LAST, view="public")
    for tells in (wording.open_issues, wording.late_answers, wording.unsatisfied_citizens):
        assert tells(ledger, LAST) == tells(ledger, LAST, view="public")
        assert tells(ledger, LAST) != []
        assert {row.issue for row in tells(ledger, LAST)} == {row.issue for row in tells(ledger, LAST, view="full")}


def test_no_repr_tells_what_not_everybody_may_see(told: tuple[doithoai.Ledger, Story, str]) -> None:
    ledger, made, said = told
    said += repr(ledger)
    for name in ("opinions", "issues", "answers", "attendance", "parts"):
        said += "".join(map(repr, ledger.table(name, as_of=LAST)))
    for tells in (wording.open_issues, wording.late_answers, wording.unsatisfied_citizens):
        said += repr(tells(ledger, LAST, view="full"))
    said += "".join(map(repr, commands_as_records(made)))
    said += repr(ledger.deadline("p1", as_of=LAST))
    assert [text.words for text in made.texts if text.words in said] == []


def commands_as_records(made: Story) -> Iterator[Any]:
    """Those whose members are plain; the others are in the decisions."""
    by_type = {kind.type: kind for kind in doithoai.Command.__subclasses__()}
    for each in made.commands:
        if not any(isinstance(value, dict | list) for value in each["data"].values()):
            day = datetime.date.fromisoformat(each["happened_on"])
            yield by_type[each["type"]](happened_on=day, **each["data"])


def wrong_ways(made: Story) -> Iterator[object]:
    """Each command, wrong in several ways that leave its words as they are."""
    for each in made.commands:
        yield each  # told twice, or to nothing
        for member in each["data"]:
            without = copy.deepcopy(each)
            del without["data"][member]
            yield without
        yield each | {"data": each["data"] | {"nothing": 1}}
        yield each | {"happened_on": "2020-13-01"}
        yield json.dumps(each, ensure_ascii=False)[:-1]
        long = json.loads(json.dumps(each, ensure_ascii=False).replace("⟧", "⟧" + "x" * 20_001))
        yield long


def messages(act: Callable[[object], object], made: Story) -> Iterator[str]:
    for wrong in wrong_ways(made):
        try:
            act(wrong)
        except doithoai.DoithoaiError as error:
            notes = "".join(getattr(error, "__notes__", ()))
            yield f"{error} {error!r} {error.message} {error.where} {notes} {error.findings!r}"
            for finding in error.findings:
                yield doithoai.sentence(finding, "vi") + doithoai.sentence(finding, "en")


def test_no_message_and_no_finding_tells_it(rules: dict[str, Any]) -> None:
    made = planted()
    ledger = doithoai.Ledger()
    ledger.load_rules(rules, happened_on=datetime.date(2020, 1, 2), recorded_at=WHEN, by="van-phong")
    out = "".join(messages(lambda wrong: ledger.apply(wrong, recorded_at=WHEN, by="van-thu"), made))  # type: ignore[arg-type]
    assert len(out) > 10_000
    assert [text.words for text in made.texts if text.words in out] == []


# ---- C ----

C_WITH_VIEW = {"dth_ledger_query_json", "dth_ledger_open_table", "dth_ledger_deadline_json", "dth_ledger_part_calendar"}
C_OF_WHOEVER_TOLD = {
    *("dth_ledger_apply", "dth_ledger_apply_json", "dth_ledger_load_json", "dth_ledger_load_plan"),
    *("dth_ledger_load_rules", "dth_ledger_save_json"),
    *("dth_command_free", "dth_command_from_json", "dth_command_new", "dth_command_to_json"),
    *("dth_command_set_date", "dth_command_set_int64", "dth_command_set_text"),
}
C_OF_NO_PERSON = {"dth_ledger_calendar", "dth_ledger_free", "dth_ledger_new", "dth_ledger_revision"}
# They read what the others gave.
C_READERS = ("dth_cursor_", "dth_text_", "dth_error_")
C_WITHOUT_LEDGER = (
    *("dth_abi_", "dth_calendar_", "dth_copy_version", "dth_date_", "dth_deadline_", "dth_describe", "dth_instant_"),
    *("dth_lunar_", "dth_regime_"),
)


def test_every_function_of_c_has_its_place() -> None:
    symbols = (ROOT / "bindings/c/doithoai_c.symbols").read_text().split()
    for name in (name for name in symbols if not name.startswith("DOITHOAI_")):
        is_placed = name in C_WITH_VIEW | C_OF_WHOEVER_TOLD | C_OF_NO_PERSON
        assert is_placed or name.startswith((*C_READERS, *C_WITHOUT_LEDGER)), name


@pytest.fixture
def told_in_c() -> Iterator[tuple[Library, ctypes.c_void_p, Story]]:
    assert LIBRARY
    library = Library(LIBRARY)
    made = planted()
    ledger = library.new("dth_ledger_new")
    adopted = (days(2020, 1, 2), moment(2020, 1, 2), b"van-phong", -1, None)
    library.call("dth_ledger_load_rules", ledger, (SCENARIOS / "small-rules.json").read_bytes(), -1, *adopted)
    library.call("dth_ledger_load_plan", ledger, (SCENARIOS / "small-plan.json").read_bytes(), -1, *adopted)
    text = json.dumps(made.commands).encode()
    library.call("dth_ledger_apply_json", ledger, text, -1, moment(2020, 12, 31), b"van-thu", -1, None)
    yield library, ledger, made
    library.dll.dth_ledger_free(ledger)


@needs_library
@pytest.mark.parametrize("view", VIEWS)
def test_c_tells_a_view_what_it_may_see(told_in_c: tuple[Library, ctypes.c_void_p, Story], view: str) -> None:
    library, ledger, made = told_in_c
    for name in _core.table_names():
        period = {"period": "2020"} if name in ("summary", "breakdown", "summary_key") else {}
        asked = (name.encode(), -1, days(2020, 12, 31), json.dumps({"view": view, **period}).encode(), -1)
        assert seen(library.text(library.new("dth_ledger_query_json", ledger, *asked)), view, made.texts) == []
        rows = library.rows(library.new("dth_ledger_open_table", ledger, *asked))
        assert seen(json.dumps(rows, ensure_ascii=False), view, made.texts) == []


@needs_library
def test_c_tells_of_a_deadline_what_the_view_may_see(told_in_c: tuple[Library, ctypes.c_void_p, Story]) -> None:
    library, ledger, made = told_in_c

    def deadline(view: str) -> str:
        asked = (b"p1", -1, days(2020, 12, 31), json.dumps({"view": view}).encode(), -1)
        return library.text(library.new("dth_ledger_deadline_json", ledger, *asked))

    assert "approver" in deadline("full")
    assert deadline("internal") == deadline("full")
    for view in VIEWS:
        assert seen(deadline(view), view, made.texts) == []


def message_of_command(library: Library, ledger: ctypes.c_void_p, text: bytes) -> str:
    """What is said of it when it is read, changed and applied as a command of its own."""
    try:
        command = library.new("dth_command_from_json", text, -1)
    except CallFailed as failed:
        return f"{failed} {failed.path}"
    words = json.loads(library.text(library.new("dth_command_to_json", command)))["data"].get("words", "")
    out = ""
    for name, *arguments in (
        ("dth_command_set_text", command, b"/words", -1, (words + "x" * 20_001).encode(), -1),
        ("dth_command_set_text", command, b"/issues", -1, words.encode(), -1),
        ("dth_ledger_apply", ledger, ctypes.byref(command), 1, moment(2020, 12, 31), b"van-thu", -1, None, -1, None),
    ):
        try:
            library.call(str(name), *arguments)
        except CallFailed as failed:
            out += f"{failed} {failed.path}"
    library.dll.dth_command_free(command)
    return out


@needs_library
def test_no_message_of_c_tells_it(told_in_c: tuple[Library, ctypes.c_void_p, Story]) -> None:
    library, ledger, made = told_in_c
    out = ""
    for wrong in wrong_ways(made):
        text = (wrong if isinstance(wrong, str) else json.dumps(wrong, ensure_ascii=False)).encode()
        findings = ctypes.c_void_p()
        arguments = (text, -1, moment(2020, 12, 31), b"van-thu", -1, ctypes.byref(findings))
        try:
            library.call("dth_ledger_apply_json", ledger, *arguments)
        except CallFailed as failed:
            out += f"{failed} {failed.path}"
        if findings.value:
            out += json.dumps(library.rows(findings), ensure_ascii=False)
        out += message_of_command(library, ledger, text)
    assert len(out) > 10_000
    assert [text.words for text in made.texts if text.words in out] == []
