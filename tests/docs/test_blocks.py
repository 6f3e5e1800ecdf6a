"""The Python of README.md and docs/ runs as it stands, and the commands that docs/commands.md shows are accepted."""

import datetime
import json
import re
from pathlib import Path

import pytest

import doithoai

pytestmark = pytest.mark.docs

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", *sorted(ROOT.glob("docs/**/*.md"))]


def blocks(page: Path, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("page", [page for page in PAGES if blocks(page, "python")], ids=lambda page: str(page.name))
def test_python_runs(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    names: dict[str, object] = {"__name__": "__main__"}
    for number, code in enumerate(blocks(page, "python"), start=1):
        exec(compile(code, f"{page.name}, block {number}", "exec"), names)


def test_the_commands_shown_are_one_accepted_year() -> None:
    ledger = doithoai.Ledger()
    shown = [json.loads(text) for text in blocks(ROOT / "docs" / "commands.md", "json")]
    when = datetime.datetime.fromisoformat("2020-12-31T17:00:00+07:00")
    expected = {
        "record_attendance": ["session.office_missing"],
        "extend_deadline": ["deadline.changed"],
        "pause_deadline": ["deadline.changed"],
        "resume_deadline": ["deadline.changed"],
    }
    for command in shown:
        decision = ledger.apply(command, recorded_at=when, by="van-phong")
        assert [finding.rule for finding in decision.findings] == expected.get(command["type"], [])
    assert {command["type"] for command in shown} == set(command_types())
    assert [row.state for row in ledger.table("issues", as_of=when.date())] == ["verified"]
    assert [row.is_covered for row in ledger.table("coverage", as_of=when.date())] == [True, True, True]


def command_types() -> list[str]:
    schema = json.loads((ROOT / "docs" / "schema" / "command.json").read_text(encoding="utf-8"))
    return list(schema["properties"]["type"]["enum"])


def test_the_year_shown_can_be_added_to_the_calendar() -> None:
    document = json.loads((ROOT / "src" / "data" / "calendar-vietnam.json").read_text(encoding="utf-8"))
    [year] = blocks(ROOT / "docs" / "calendar.md", "json")
    document["coverage"]["last"] = "2027-12-31"
    document["days"] = [each for each in document["days"] if each["day"] < "2027"] + json.loads(year)
    calendar = doithoai.Calendar.from_json(json.dumps(document))
    first = datetime.date(2027, 1, 1)
    days = [first + datetime.timedelta(days=n) for n in range(365)]
    off = [f"{day:%m-%d}" for day in days if day.weekday() < 5 and not calendar.is_working_day(day)]
    assert " ".join(off) == "01-01 02-04 02-05 02-08 02-09 02-10 04-16 04-30 05-03 09-02 09-03 11-24"


def test_the_event_shown_is_one() -> None:
    ledger = doithoai.Ledger()
    for text in blocks(ROOT / "docs" / "commands.md", "json")[:5]:
        ledger.apply(text, recorded_at=datetime.datetime.fromisoformat("2020-08-10T08:00:00+07:00"), by="van-phong")
    [event] = blocks(ROOT / "docs" / "events.md", "json")
    assert ledger.load_json(f'{{"events": [{event}]}}') == ()
    assert ledger.revision == 6
