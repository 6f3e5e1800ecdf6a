"""Runs every scenario (see tests/scenarios/README.md) through the package: the file is the transcript."""

import dataclasses
import datetime
import json
import re
from collections.abc import Callable, Iterable, Iterator
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
        self.found: list[doithoai.Finding] = []

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
            self.found.append(finding)
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
        if name == "findings":
            self.found += map(finding_of, table.column("rule"), table.column("args"))
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


def finding_of(rule: object, args: object) -> doithoai.Finding:
    """A finding as a row of the table tells it: enough for its sentence."""
    told = tuple(doithoai.Argument(name=name, value=value) for name, value in json.loads(str(args)).items())
    return doithoai.Finding(rule=str(rule), severity=doithoai.Severity.NOTE, args=told)


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


# The Vietnamese words of the sentences that have no mark, so that any other word without one is of another language.
# fmt: off
UNMARKED = {"cho", "con", "danh", "do", "dung", "ghi", "gia", "gian", "giao", "hai", "khi", "mang", "nay", "ngay",
            "nhau", "qua", "quan", "quy", "ra", "sau", "sinh", "thay", "theo", "tra", "trong", "vi", "xem", "xong"}
# fmt: on
# A word of another language that may stand in a sentence is added here, with a reason.
OTHER_WORDS: set[str] = set()
# Arguments that are codes or English sentences, of which another argument speaks; and a Vietnamese one, which is held
# like any sentence.
UNSAID = {"message", "message_vi", "kind", "kind_name_en", "change_name_en", "from", "member"}
NOT_FOR_PEOPLE = re.compile(r"[{}\[\]@]|\d{4}-\d{2}-\d{2}|\w_\w|''|\(\)|“”|  ")


def findings_of_scenarios() -> Iterator[doithoai.Finding]:
    for path in sorted(FOLDER.glob("*.scenario")):
        runner = Runner(path)
        runner.run(path.read_text(encoding="utf-8"))
        yield from runner.found


def odd_words(sentence: str, finding: doithoai.Finding) -> list[str]:
    """What is no Vietnamese, and none of the names and ids that the finding is about."""
    own = {word for told in finding.args if told.name not in UNSAID for word in words_of(told.value)}
    odd = [word for word in words_of(sentence) if word.isascii() and not word.isdigit() and word not in own]
    return [word for word in odd if word.lower() not in UNMARKED | OTHER_WORDS]


def words_of(text: str) -> list[str]:
    return [word.strip(".") for word in re.findall(r"[\w.-]+", re.sub(r"[\d/:]+", " 0 ", text))]


def test_every_vietnamese_sentence_is_for_people() -> None:
    said: dict[str, str] = {}
    for finding in findings_of_scenarios():
        sentence = doithoai.sentence(finding, "vi")
        if len(sentence) > len(said.get(finding.rule, "")):
            said[finding.rule] = sentence
        bare = sentence
        for told in finding.args:
            if told.name in ("type", "id", "nearest"):
                bare = bare.replace(told.value, "…")
        assert not NOT_FOR_PEOPLE.search(bare), sentence
        assert not odd_words(sentence, finding), sentence
    print(*(f"{rule}: {sentence}" for rule, sentence in sorted(said.items())), sep="\n")
    shipped = json.loads((FOLDER.parents[1] / "src" / "data" / "sentences.json").read_text(encoding="utf-8"))
    assert sorted(said) == sorted(one["rule"] for one in shipped["rules"])


def test_of_a_denunciation_neither_place_nor_day_is_named() -> None:
    runner = Runner(FOLDER / "complaint-and-denunciation.scenario")
    runner.run((FOLDER / "complaint-and-denunciation.scenario").read_text(encoding="utf-8"))
    said = {
        (finding.rule, told.value): doithoai.sentence(finding, "vi")
        for finding in runner.found
        for told in finding.args
        if told.name == "issue"
    }
    assert said["issue.own_procedure", "tc"] == (
        "tố cáo (tc) không trả lời tại buổi đối thoại mà chuyển giải quyết theo thủ tục riêng"
    )
    assert said["issue.outside_answers", "tc"] == (
        "tố cáo (tc) phải giải quyết theo thủ tục riêng, không trả lời như ý kiến tại buổi đối thoại"
    )
    assert (
        "khiếu nại thuộc lĩnh vực quản lý đất đai, nêu ngày 14/8/2020 tại xã A (kn)"
        in (said["issue.own_procedure", "kn"])
    )
    for finding in runner.found:
        told = {argument.name: argument.value for argument in finding.args}
        if told.get("issue") == "tc":
            assert told.keys() <= {"issue", "kind", "issue_kind"}
