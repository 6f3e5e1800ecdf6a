"""Random histories, told to a ledger and to the model of model.py: every figure must be the same from both.

The number of a history is its seed. `DOITHOAI_HISTORIES=20000` tries more of them; a failure names the seed and shows
the history, less all that does not matter.
"""

import json
import os
import random
import sys
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import doithoai

sys.path.append(str(Path(__file__).resolve().parent))

import model
from model import VIET_NAM, Question, Told

HISTORIES = int(os.environ.get("DOITHOAI_HISTORIES", "800"))
SCENARIOS = Path(__file__).resolve().parents[1] / "scenarios"
EARLY = datetime(2020, 1, 2, 8, tzinfo=VIET_NAM)
YEARS = (2020, 2021, 2022)
# Days around which figures change hands: the ends of months, quarters, years and of the decree's periods.
BORDERS = [
    date(year, month, day)
    for year in YEARS
    for month, day in ((1, 5), (3, 31), (4, 1), (6, 14), (6, 30), (7, 1), (9, 30), (12, 14), (12, 15), (12, 31))
]
LEADS = ("ubnd-xa-a", "phong-tnmt", "phong-ktht")
CATEGORIES = ("economy", "economy.roads", "land.certificate", "other")
PLACES = (["xa-a"], ["xa-b"], ["ap-a1"], ["xa-a", "xa-b"])
KINDS = ("question", "reflection", "petition", "petition", "petition_on_regulations", "complaint", "denunciation")
ANSWERS = ("explained", "resolved", "resolved", "resolved", "under_way", "not_competent", "not_competent", "refused")
WAYS_IN = ("carried_over", "received", "reopened")
OUTCOMES = ("resolved", "explained", "refused", "under_way")
OPEN = ("raised", "assigned", "returned", "under_way")

Command = dict[str, Any]


class Attempt(NamedTuple):
    recorded_at: datetime
    command: Command


class Story(NamedTuple):
    """A history as the ledger took it, and a ledger that was told the same but for extensions."""

    ledger: doithoai.Ledger
    told: list[Told]
    unextended: doithoai.Ledger


class Moment(NamedTuple):
    as_of: date
    known_on: date | None


class Asked(NamedTuple):
    """What is asked of a history."""

    moments: list[Moment]
    questions: list[Question]
    months: list[str]  # in a row


class Compared(NamedTuple):
    what: str
    ledger: object
    expected: object


Check = Callable[[Story, Asked], Iterator[Compared]]


# ---- Histories ----


class Inventor:
    """Invents what happens next. It only knows how many there are of each thing, so some of it is refused."""

    def __init__(self, dice: random.Random) -> None:
        self.dice = dice
        self.leads = dice.sample(LEADS, dice.randint(1, 3))
        self.issues = 0
        self.parts = 0
        self.answers = 0
        self.issue_of_part: dict[str, str] = {}

    def one_of(self, prefix: str, count: int) -> str:
        return f"{prefix}{self.dice.randint(1, max(count, 1))}"

    def invent(self, today: date) -> tuple[str, Command]:
        """A command's type and data; its deadline may be near `today`."""
        if self.issues == 0:
            return self.raise_issue(today)
        ways = (
            (self.raise_issue, 2),
            (self.assign_issue, 4),
            (self.give_answer, 12),
            (self.verify_issue, 3),
            (self.record_response, 2),
            (self.close_session, 1),
            (self.extend_deadline, 2),
        )
        (way,) = self.dice.choices([way for way, _ in ways], [weight for _, weight in ways])
        return way(today)

    def raise_issue(self, _today: date) -> tuple[str, Command]:
        self.issues += 1
        data: Command = {
            "issue": f"i{self.issues}",
            "opinions": self.dice.sample(("o1", "o2", "o3"), self.dice.randint(1, 2)),
            "kind": self.dice.choice(KINDS),
            "category": self.dice.choice(CATEGORIES),
        }
        if self.dice.random() < 0.3:
            data["commune"] = self.dice.choice(("xa-a", "xa-b", "ap-a2"))
        return "raise_issue", data

    def assign_issue(self, today: date) -> tuple[str, Command]:
        self.parts += 1
        part, issue = f"p{self.parts}", self.one_of("i", self.issues)
        self.issue_of_part[part] = issue
        return "assign_issue", {
            "part": part,
            "issue": issue,
            "lead": self.dice.choice(self.leads),
            "due": self.deadline(today),
        }

    def deadline(self, today: date) -> Command:
        kind = self.dice.choice(("none_set", "by_date", "working_days", "calendar_days"))
        if kind == "none_set":
            return {"kind": kind}
        if kind == "by_date":
            return {"kind": kind, "day": self.near(today), "basis": "Thông báo 12/TB-UBND"}
        return {"kind": kind, "amount": self.dice.randint(1, 60), "basis": "Quy chế 5/QC-UBND"}

    def near(self, today: date) -> str:
        return str(today + timedelta(days=self.dice.choice((-1, 0, 1, 30, 200))))

    def give_answer(self, _today: date) -> tuple[str, Command]:
        self.answers += 1
        issues = {self.one_of("i", self.issues) for _ in range(self.dice.choice((1, 1, 2)))}
        data: Command = {
            "answer": f"a{self.answers}",
            "issues": sorted(issues),
            "body": self.dice.choice((*self.leads, *self.leads, *self.leads, "ubnd-huyen", "van-phong", "ubnd-xa-b")),
            "manner": self.dice.choice(("on_the_spot", "in_writing")),
            "kind": self.dice.choice(ANSWERS),
            "is_interim": self.dice.random() < 0.1,
        }
        parts = [part for part, issue in self.issue_of_part.items() if issue in issues]
        if parts and self.dice.random() < 0.2:
            data["parts"] = sorted(self.dice.sample(parts, self.dice.randint(1, len(parts))))
        return "give_answer", data

    def verify_issue(self, _today: date) -> tuple[str, Command]:
        data = {"issue": self.one_of("i", self.issues), "by": "phong-noi-vu", "is_confirmed": self.dice.random() < 0.5}
        return "verify_issue", data

    def record_response(self, _today: date) -> tuple[str, Command]:
        data = {
            "issue": self.one_of("i", self.issues),
            "satisfaction": self.dice.choice(("yes", "yes", "partly", "no")),
        }
        if data["satisfaction"] != "yes":
            data["words"] = f"của {data['issue']}: {data['satisfaction']}"
        return "record_response", data

    def close_session(self, _today: date) -> tuple[str, Command]:
        return "close_session", {"session": self.one_of("s", 2)}

    def extend_deadline(self, today: date) -> tuple[str, Command]:
        until = self.near(today + timedelta(days=self.dice.randint(1, 60)))
        data = {"part": self.one_of("p", self.parts), "extension": {"until": until, "reason": "vụ việc phức tạp"}}
        return "extend_deadline", data


def invented_history(seed: int) -> list[Attempt]:
    """Told on a few days, so that much falls together; some of it late, when its day has long passed."""
    dice = random.Random(seed)
    inventor = Inventor(dice)
    days = sorted({dice.choice(BORDERS) for _ in range(dice.randint(2, 14))})
    begin = dice.choice((0, 0, len(days) // 3))
    attempts = sessions_and_opinions(dice, days, days[begin])
    recorded = sorted(dice.choices(range(begin, len(days)), k=dice.randint(3, 40)))
    for minute, at in enumerate(recorded):
        happened_on = days[at] if dice.random() < 0.6 else dice.choice(days[: at + 1])
        kind, data = inventor.invent(happened_on)
        # Shortly after midnight: in UTC it is still the day before, and `known_on` goes by the day in Viet Nam.
        recorded_at = datetime.combine(days[at], time(0, minute), VIET_NAM)
        attempts.append(Attempt(recorded_at, {"type": kind, "happened_on": str(happened_on), "data": data}))
    return attempts


def sessions_and_opinions(dice: random.Random, days: list[date], scheduled_on: date) -> list[Attempt]:
    """Issues told afterwards may be of a day before the session was scheduled."""
    recorded_at = datetime.combine(scheduled_on, time(0), VIET_NAM)
    attempts = []
    for session in ("s1", "s2"):
        data = {"session": session, "held_on": str(dice.choice(days)), "communes": dice.choice(PLACES)}
        command = {"type": "schedule_session", "happened_on": str(scheduled_on), "data": data}
        attempts.append(Attempt(recorded_at, command))
    for opinion, session in (("o1", "s1"), ("o2", "s2"), ("o3", "s1")):
        data = {"opinion": opinion, "session": session, "channel": "gathered_before"}
        if dice.random() < 0.7:
            data["hamlet"] = dice.choice(("ap-a1", "ap-a1", "ap-b1"))
        command = {"type": "record_opinion", "happened_on": str(EARLY.date()), "data": data}
        attempts.append(Attempt(recorded_at, command))
    return attempts


def rules() -> dict[str, Any]:
    small = dict(json.loads((SCENARIOS / "small-rules.json").read_text(encoding="utf-8")))
    small["calendar"]["coverage"]["last"] = "2023-12-31"  # else hardly any working day would be due after 2020
    return small


@cache
def journal_with_rules() -> str:
    """Loaded into each ledger, which is quicker than adopting rules and plan each time."""
    ledger = doithoai.Ledger()
    ledger.load_rules(rules(), happened_on=EARLY.date(), recorded_at=EARLY, by="van-phong")
    plan = (SCENARIOS / "small-plan.json").read_text(encoding="utf-8")
    ledger.load_plan(plan, happened_on=EARLY.date(), recorded_at=EARLY, by="van-phong")
    return ledger.save_json()


@cache
def order_of_rows() -> model.Order:
    directory = rules()["directory"]["organisations"]
    codes = [category["code"] for category in rules()["taxonomy"]["categories"]]
    return model.Order(
        areas=list(dict.fromkeys(code.partition(".")[0] for code in codes)),
        communes=[body["id"] for body in directory if body["tier"] == "commune" and body["kind"] == "area"],
        bodies=[body["id"] for body in directory],
        hamlets=[body["id"] for body in directory if body["tier"] == "hamlet"],
        above={body["id"]: body["parent"] for body in directory if body["tier"] == "hamlet"},
    )


def tell(attempts: list[Attempt]) -> Story:
    ledger, told = tell_ledger(attempts)
    unextended, _ = tell_ledger([attempt for attempt in attempts if attempt.command["type"] != "extend_deadline"])
    return Story(ledger, told, unextended)


def tell_ledger(attempts: list[Attempt]) -> tuple[doithoai.Ledger, list[Told]]:
    """Tells a ledger all of it; what it refuses was never told."""
    ledger = doithoai.Ledger()
    ledger.load_json(journal_with_rules())
    told = []
    for recorded_at, command in attempts:
        try:
            decision = ledger.apply(command, recorded_at=recorded_at, by="van-thu")
        except doithoai.Rejected:
            continue
        (event,) = decision.events
        told.append(Told(event.seq, date.fromisoformat(command["happened_on"]), recorded_at, command))
    return ledger, told


# ---- What is asked ----


def invented_questions(seed: int, attempts: list[Attempt]) -> Asked:
    dice = random.Random(f"what is asked of {seed}")
    days = sorted({date.fromisoformat(attempt.command["happened_on"]) for attempt in attempts})
    moments = [moment(dice, dice.choice(days)) for _ in range(3)]
    periods = [*map(str, YEARS), dice.choice(QUARTERS), dice.choice(MONTHS), dice.choice(OTHERS)]
    questions = []
    for period in periods:
        last = model.period_days(period)[1]
        as_of, known_on = moment(dice, dice.choice((last, last, *days)))
        questions.append(Question(period, as_of, known_on, dice.choice(("full", "full", "internal", "public"))))
    start = dice.randrange(len(MONTHS) - 12)
    return Asked(moments, questions, MONTHS[start : start + 13])


def moment(dice: random.Random, day: date) -> Moment:
    """Not before the rules were adopted: until then nobody knows the areas, which have a row each."""
    early = EARLY.date()
    as_of = max(early, day + timedelta(days=dice.choice((-1, 0, 0, 0, 1, 40))))
    if dice.random() < 0.6:
        return Moment(as_of, None)
    return Moment(as_of, max(early, as_of + timedelta(days=dice.choice((-30, -1, 0, 1, 100)))))


DECREE = [f"{year}/nd09" for year in YEARS]
QUARTERS = [f"{year}-Q{quarter}" for year in YEARS for quarter in range(1, 5)]
MONTHS = [f"{year}-M{month:02}" for year in YEARS for month in range(1, 13)]
OTHERS = [*DECREE, *(f"{year}-{months}M" for year in YEARS for months in (6, 9)), "2021-Q1/nd09", "2022-M06/nd09"]


def due_days(story: Story, at: Moment) -> dict[str, model.DueDays]:
    with_extensions, without = (
        {part.part: part.due_on for part in ledger.table("parts", as_of=at.as_of, known_on=at.known_on)}
        for ledger in (story.ledger, story.unextended)
    )
    return {part: model.DueDays(day, without[part]) for part, day in with_extensions.items()}


def summary_rows(ledger: doithoai.Ledger, question: Question) -> list[model.Row]:
    period, as_of, known_on, view = question
    rows = []
    for row in ledger.table("summary", as_of=as_of, known_on=known_on, view=doithoai.Audience(view), period=period):
        figures = row._asdict()
        del figures["name"]
        rows.append((str(figures.pop("group")), figures.pop("code"), figures))
    return rows


def whole(ledger: doithoai.Ledger, question: Question) -> dict[str, int]:
    (group, _, figures), *_ = summary_rows(ledger, question)
    assert group == "all"
    return figures


# ---- The checks ----


def compare_figures(what: str, ledger: dict[str, Any], expected: dict[str, Any]) -> Iterator[Compared]:
    for name, value in expected.items():
        yield Compared(f"{what}, {name}", ledger[name], value)


def compare_rows(what: str, name: str, table: Any, expected: dict[str, dict[str, Any]]) -> Iterator[Compared]:
    rows = {getattr(row, name): row._asdict() for row in table}
    yield Compared(f"{what}: which there are", sorted(rows), sorted(expected))
    for key in rows.keys() & expected.keys():
        yield from compare_figures(f"{what}: {key}", rows[key], expected[key])


def issues_and_parts(story: Story, asked: Asked) -> Iterator[Compared]:
    for at in asked.moments:
        due = due_days(story, at)
        for view in (doithoai.Audience.FULL, doithoai.Audience.PUBLIC):
            what = f"as of {at.as_of}, known on {at.known_on}, {view}"
            issues = story.ledger.table("issues", as_of=at.as_of, known_on=at.known_on, view=view)
            yield from compare_rows(f"issues {what}", "issue", issues, model.issues(story.told, *at, due, view))
            parts = story.ledger.table("parts", as_of=at.as_of, known_on=at.known_on, view=view)
            yield from compare_rows(f"parts {what}", "part", parts, model.parts(story.told, *at, due, view))
            for part in parts:
                yield Compared(f"{what}: {part.part} is late by days", part.days_late > 0, part.is_in_time is False)


def summaries(story: Story, asked: Asked) -> Iterator[Compared]:
    for question in asked.questions:
        due = due_days(story, Moment(question.as_of, question.known_on))
        rows = summary_rows(story.ledger, question)
        expected = model.summary(story.told, question, order_of_rows(), due)
        yield Compared(f"{question}: the rows", [row[:2] for row in rows], [row[:2] for row in expected])
        figures_of = {row[:2]: row[2] for row in expected}
        for group, code, figures in rows:
            if (group, code) in figures_of:
                yield from compare_figures(f"{question}: {group} {code}", figures, figures_of[group, code])


def sums_within_a_row(story: Story, asked: Asked) -> Iterator[Compared]:
    for question in asked.questions:
        for group, code, row in summary_rows(story.ledger, question):
            what = f"{question}: {group} {code}"
            answered = row["answered_on_the_spot"] + row["answered_later"]
            total = row["carried_over"] + row["received"] + row["reopened"]
            outcomes = row["resolved"] + row["explained"] + row["refused"] + row["under_way"]
            yield Compared(f"{what}, total", row["total"], total)
            yield Compared(f"{what}, total", row["total"], row["own_procedure"] + answered + row["unanswered"])
            yield Compared(f"{what}, outcomes", outcomes, answered)
            yield at_most(f"{what}, overdue", row["overdue"], row["unanswered"])
            yield at_most(f"{what}, not competent", row["not_competent"], row["unanswered"])
            yield at_most(f"{what}, verified", row["verified"], answered)
            yield at_most(f"{what}, accepted", row["accepted"], answered)
            yield at_most(f"{what}, in time or late", row["answered_in_time"] + row["answered_late"], answered)


def at_most(what: str, figure: int, limit: int) -> Compared:
    return Compared(f"{what}: {figure} is at most {limit}", figure <= limit, True)


def sums_of_groups(story: Story, asked: Asked) -> Iterator[Compared]:
    for question in asked.questions:
        rows = summary_rows(story.ledger, question)
        apart = set() if question.view == "full" else denunciations(story)
        expected = {name: figure - len(apart & ways) for name, figure, ways in of_all(story, question, rows[0][2])}
        for group in ("category", "commune", *(["hamlet"] if question.view != "public" else [])):
            added = {name: sum(row[name] for of, _, row in rows if of == group) for name in expected}
            yield from compare_figures(f"{question}: the sum of each {group}", added, expected)


def denunciations(story: Story) -> set[str]:
    return {
        told.command["data"]["issue"]
        for told in story.told
        if told.command["type"] == "raise_issue" and told.command["data"]["kind"] == "denunciation"
    }


def of_all(story: Story, question: Question, figures: dict[str, int]) -> Iterator[tuple[str, int, set[str]]]:
    """The figures of the row for all, each with the complaints and denunciations that are in it."""
    first, last = model.period_days(question.period)
    received = {
        row.issue
        for row in story.ledger.table("issues", as_of=question.as_of, known_on=question.known_on)
        if row.state == "own_procedure" and row.raised_on is not None and first <= row.raised_on <= last
    }
    for name, figure in figures.items():
        yield name, figure, received if name in ("received", "total", "own_procedure") else set()


def what_is_open_is_carried_over(story: Story, asked: Asked) -> Iterator[Compared]:
    known_on = asked.moments[0].known_on
    for periods in (list(map(str, YEARS)), DECREE, QUARTERS, asked.months):
        opened: int | None = None
        for period in periods:
            figures = whole(story.ledger, Question(period, model.period_days(period)[1], known_on, "full"))
            if opened is not None:
                yield Compared(f"{period}, known on {known_on}, carried over", figures["carried_over"], opened)
            opened = figures["unanswered"] + figures["under_way"]


def rows_are_what_is_counted(story: Story, asked: Asked) -> Iterator[Compared]:
    """Counts the rows of the ledger's own tables; the model has no part in this."""
    for question in asked.questions:
        issues = issue_rows(story, question, question.as_of)
        ways = ways_into(story, question, issues)
        live = live_parts(story, question)
        for group, code, figures in summary_rows(story.ledger, question._replace(view="full")):
            if group == "lead_body":
                continue
            here = [row for row in issues if ways[row.issue] and code in codes_of(group, row)]
            expected = counted(here, ways, live)
            yield from compare_figures(f"{question}: rows of {group} {code}", figures, expected)


def issue_rows(story: Story, question: Question, day: date) -> list[doithoai.records.IssueRow]:
    return list(story.ledger.table("issues", as_of=min(day, question.as_of), known_on=question.known_on))


def live_parts(story: Story, question: Question) -> dict[str, list[doithoai.records.PartRow]]:
    live: dict[str, list[doithoai.records.PartRow]] = {}
    for part in story.ledger.table("parts", as_of=question.as_of, known_on=question.known_on):
        if part.handed_back_on is None:
            live.setdefault(part.issue, []).append(part)
    return live


def codes_of(group: str, row: doithoai.records.IssueRow) -> tuple[str | None, ...]:
    if group == "all":
        return (None,)
    area = str(row.category).partition(".")[0]
    return {"category": (area,), "commune": (row.commune,), "hamlet": (row.hamlet,)}[group]


def ways_into(story: Story, question: Question, issues: list[doithoai.records.IssueRow]) -> dict[str, str | None]:
    """How each issue came into the period; None for one that is not in it."""
    first, last = model.period_days(question.period)
    before, *during = (open_on(story, question, day) for day in model.days_asked(story.told, question))
    ways: dict[str, str | None] = {}
    for row in issues:
        assert row.raised_on is not None, "the full view has it"
        if row.raised_on >= first:
            ways[row.issue] = "received" if row.raised_on <= last else None
        elif row.issue in before:
            ways[row.issue] = "carried_over"
        else:
            ways[row.issue] = "reopened" if any(row.issue in on_a_day for on_a_day in during) else None
    return ways


def open_on(story: Story, question: Question, day: date) -> set[str]:
    return {row.issue for row in issue_rows(story, question, day) if row.state in OPEN}


def counted(
    rows: list[doithoai.records.IssueRow],
    ways: dict[str, str | None],
    live: dict[str, list[doithoai.records.PartRow]],
) -> dict[str, int]:
    ours = [row for row in rows if row.state != "own_procedure"]
    answered = [row for row in ours if row.answered_on is not None]
    unanswered = [row for row in ours if row.answered_on is None]
    late = [row for row in answered if any(part.is_in_time is False for part in live.get(row.issue, []))]
    due = [row for row in answered if any(part.is_in_time is not None for part in live.get(row.issue, []))]
    return {
        **{way: sum(ways[row.issue] == way for row in rows) for way in WAYS_IN},
        "total": len(rows),
        "own_procedure": len(rows) - len(ours),
        "answered_on_the_spot": sum(row.manner == "on_the_spot" for row in answered),
        "answered_later": sum(row.manner == "in_writing" for row in answered),
        "unanswered": len(unanswered),
        "answered_at_session": sum(row.answered_at_session_on is not None for row in ours),
        "not_competent": sum(row.state == "returned" for row in unanswered),
        **{
            way: sum(row.outcome == way for row in answered)
            for way in ("resolved", "explained", "refused", "under_way")
        },
        "verified": sum(row.verified_on is not None for row in answered),
        "accepted": sum(row.accepted_on is not None for row in answered),
        "overdue": sum(row.is_overdue for row in unanswered),
        "answered_in_time": len(due) - len(late),
        "answered_late": len(late),
    }


# ---- The tests ----


def holds_for_all(check: Check) -> int:
    """Puts a check to every history, and says how many figures it compared."""
    compared = 0
    for seed in range(HISTORIES):
        attempts = invented_history(seed)
        asked = invented_questions(seed, attempts)
        answers = list(check(tell(attempts), asked))
        if any(answer.ledger != answer.expected for answer in answers):
            raise AssertionError(shown(seed, check, attempts, asked))
        compared += len(answers)
    return compared


def differences(check: Check, attempts: list[Attempt], asked: Asked) -> list[Compared]:
    return [answer for answer in check(tell(attempts), asked) if answer.ledger != answer.expected]


def shown(seed: int, check: Check, attempts: list[Attempt], asked: Asked) -> str:
    attempts = made_small(check, attempts, asked)
    lines = [f"seed {seed}, {check.__name__}:"]
    for told in tell(attempts).told:
        lines.append(f"  {told.recorded_at.date()} {json.dumps(told.command, ensure_ascii=False)}")
    for what, ledger, expected in differences(check, attempts, asked):
        lines.append(f"  {what}: the ledger has {ledger!r}, expected was {expected!r}")
    return "\n".join(lines)


def made_small(check: Check, attempts: list[Attempt], asked: Asked) -> list[Attempt]:
    """Leaves out, one after the other, what the difference does not need."""
    beginning = len(sessions_and_opinions(random.Random(), [EARLY.date()], EARLY.date()))
    for n in reversed(range(beginning, len(attempts))):
        shorter = attempts[:n] + attempts[n + 1 :]
        if differences(check, shorter, asked):
            attempts = shorter
    return attempts


def test_issues_and_parts_are_those_of_the_model() -> None:
    assert holds_for_all(issues_and_parts) > 50 * HISTORIES


def test_summaries_are_those_of_the_model() -> None:
    assert holds_for_all(summaries) > 500 * HISTORIES


def test_a_row_adds_up() -> None:
    assert holds_for_all(sums_within_a_row) > 100 * HISTORIES


def test_categories_and_communes_add_up_to_all() -> None:
    assert holds_for_all(sums_of_groups) > 100 * HISTORIES


def test_what_is_open_at_the_end_is_carried_over() -> None:
    assert holds_for_all(what_is_open_is_carried_over) > 10 * HISTORIES


def test_the_rows_of_issues_are_what_the_summary_counted() -> None:
    assert holds_for_all(rows_are_what_is_counted) > 100 * HISTORIES


def test_the_same_seed_gives_the_same_history() -> None:
    first, again = (tell(invented_history(7)).ledger.save_json() for _ in range(2))
    assert first == again
