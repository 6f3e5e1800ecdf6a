"""Runs every scenario (see tests/scenarios/README.md) through the package: the file is the transcript."""

import dataclasses
import datetime
import json
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

import doithoai
from doithoai import lunar
from doithoai._document import dump

FOLDER = Path(__file__).resolve().parents[1] / "scenarios"


class Runner:
    def __init__(self, path: Path) -> None:
        self.folder = path.parent
        self.ledger = doithoai.Ledger()
        self.recorded_at = datetime.datetime.fromisoformat("2020-01-02T08:00:00+07:00")
        self.by = "van-phong"
        self.days: doithoai.Calendar | None = None
        self.out: list[str] = []

    def run(self, text: str) -> str:
        statement = ""
        for line in text.removesuffix("\n").split("\n"):
            if line.startswith("  "):
                continue
            if line.startswith("|"):
                self.out.append(line)
                statement += "\n" + line[1:]
                continue
            self.perform(statement)
            self.out.append(line)
            statement = "" if line.startswith("#") else line
        self.perform(statement)
        return "\n".join(self.out) + "\n"

    def perform(self, statement: str) -> None:
        if not statement:
            return
        word, _, rest = statement.partition(" ")
        statements: dict[str, Callable[[str], None]] = {
            "at": self.at,
            "rules": lambda rest: self.adopt(rest, "adopt_rules", "", ""),
            "plan": lambda rest: self.adopt(rest, "adopt_plan", '{"plan":', "}"),
            "given": lambda rest: self.apply(self.json(rest), is_told=False),
            "when": lambda rest: self.apply(self.json(rest), is_told=True),
            "load": self.load,
            "reload": self.reload,
            "show": self.show,
            "calendar": self.take_calendar,
            "known_on": lambda rest: self.take(self.calendar.known_on(day_of(rest))),
            "overlay": lambda rest: self.take(self.calendar.overlaid(self.json(rest))),
            "project": lambda _rest: self.take(self.calendar.projected()),
            "coverage": lambda _rest: self.tell(" to ".join(map(str, self.calendar.coverage))),
            "add": self.add,
            "count": self.count,
            "about": lambda rest: self.tell_rows([dataclasses.astuple(self.calendar.about(day_of(rest)))]),
            "unverified": self.unverified,
            "lunar": self.lunar,
            "solar": self.solar,
            "due": self.due,
            "trace": lambda rest: self.tell_rows(self.read_deadline(rest).trace(self.calendar)),
            "deadline": self.deadline,
        }
        try:
            statements[word](rest)
        except doithoai.Rejected as refused:
            self.tell("refused", refused.findings)
        except doithoai.DoithoaiError as error:
            where = f" {error.where}" if error.where else ""
            self.tell(f"error {error.code}{where}: {error.message}", error.findings)

    def tell(self, words: str, findings: Iterable[doithoai.Finding] = ()) -> None:
        self.out.append("  " + words)
        for finding in findings:
            path = f" {finding.path}" if finding.path else ""
            basis = f" [{finding.basis}]" if finding.basis else ""
            self.out.append(f"  {finding.severity} {finding.rule}{path}: {doithoai.sentence(finding)}{basis}")

    def json(self, text: str) -> str:
        return (self.folder / text[1:]).read_text(encoding="utf-8") if text.startswith("@") else text

    def at(self, rest: str) -> None:
        moment, _, self.by = rest.partition(" ")
        self.recorded_at = datetime.datetime.fromisoformat(moment)

    def adopt(self, rest: str, kind: str, before: str, after: str) -> None:
        name, day = rest.split(" ")
        document = (self.folder / name).read_text(encoding="utf-8")
        command = f'{{"type":"{kind}","happened_on":"{day}","data":{before}{document}{after}}}'
        self.apply(command, is_told=False)

    def apply(self, text: str, *, is_told: bool) -> None:
        decision = self.ledger.apply(text, recorded_at=self.recorded_at, by=self.by)
        if is_told:
            self.tell(f"accepted, revision {self.ledger.revision}", decision.findings)

    def load(self, rest: str) -> None:
        findings = self.ledger.load_json(self.json(rest))
        self.tell(f"accepted, revision {self.ledger.revision}", findings)

    def reload(self, _rest: str) -> None:
        saved = self.ledger.save_json()
        fresh = doithoai.Ledger()
        fresh.load_json(saved)
        self.ledger = fresh
        differs = "" if fresh.save_json() == saved else ", but the journal differs"
        self.tell(f"reloaded, revision {fresh.revision}{differs}")

    def show(self, rest: str) -> None:
        name, as_of, columns, *options = rest.split(" ")
        query = {"as_of": as_of} | dict(option.split("=") for option in options)
        # By the core: the public function takes days, and a scenario may name one that does not exist.
        core = self.ledger._impl.table(name, json.dumps(query).encode())
        table: doithoai.Table[tuple[object, ...]] = doithoai.Table(core, doithoai.records.ROWS[name])
        wanted = [table.column(column) for column in columns.split(",")]
        self.tell_rows(zip(*wanted, strict=True))

    def tell_rows(self, rows: Iterable[Iterable[object]]) -> None:
        told = [" | ".join(map(cell, row)) for row in rows]
        for line in told or ["nothing"]:
            self.tell(line)

    @property
    def calendar(self) -> doithoai.Calendar:
        assert self.days is not None, "no calendar has been taken"
        return self.days

    def take(self, calendar: doithoai.Calendar) -> None:
        self.days = calendar

    def take_calendar(self, rest: str) -> None:
        name, _, day = rest.partition(" ")
        if name == "vietnam":
            self.take(doithoai.Calendar.vietnam())
        elif name == "ledger":
            self.take(self.ledger.calendar(as_of=day_of(day)))
        elif name == "part":
            part, _, day = day.partition(" ")
            self.take(self.ledger.calendar(as_of=day_of(day), part=part))
        else:
            self.take(doithoai.Calendar.from_json((self.folder / name).read_bytes()))

    def add(self, rest: str) -> None:
        start, count = rest.split(" ")
        self.tell(str(self.calendar.add_working_days(day_of(start), int(count))))

    def count(self, rest: str) -> None:
        start, end = map(day_of, rest.split(" "))
        self.tell(str(self.calendar.count_working_days(start, end)))

    def unverified(self, rest: str) -> None:
        days = self.calendar.unverified_days(*map(day_of, rest.split(" ")))
        self.tell_rows(dataclasses.astuple(self.calendar.about(day)) for day in days)

    def lunar(self, rest: str) -> None:
        found = lunar.to_lunar(day_of(rest))
        self.tell(f"{found.year} {found.month} {found.day}{' leap' if found.is_leap else ''}")

    def solar(self, rest: str) -> None:
        year, month, day, *leap = rest.split(" ")
        self.tell(str(lunar.to_solar(int(year), int(month), int(day), leap=leap == ["leap"])))

    def read_deadline(self, rest: str) -> doithoai.Deadline:
        return doithoai.Deadline.from_json(self.json(rest))

    def due(self, rest: str) -> None:
        due = self.read_deadline(rest).due(self.calendar)
        moved = f", moved from {due.reckoned_on}" if due.reckoned_on else ""
        self.tell(f"{due.day or 'none set'}, {'provisional' if due.is_provisional else 'firm'}{moved}")
        self.tell(dump(due).decode())

    def deadline(self, rest: str) -> None:
        part, day = rest.split(" ")
        self.tell(self.ledger.deadline(part, as_of=day_of(day)).to_json())


day_of = datetime.date.fromisoformat


def cell(value: object) -> str:
    if value is None or value == "":
        return "-"
    return str(value).lower() if isinstance(value, bool) else str(value)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.scenario")), ids=lambda path: str(path.stem))
def test_scenario(path: Path) -> None:
    expected = path.read_text(encoding="utf-8")
    assert Runner(path).run(expected) == expected


def test_there_are_scenarios() -> None:
    assert list(FOLDER.glob("*.scenario"))
