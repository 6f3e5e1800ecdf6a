"""What a report says, in Vietnamese words and in figures that add up, for whoever shows it: a page, a terminal."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from doithoai._document import as_text, need
from doithoai._html import day
from doithoai._record import shown
from doithoai.ledger import Ledger
from doithoai.records import (
    AnswerKind,
    CoverageKind,
    CoverageRow,
    DeadlineKind,
    Duty,
    DutyTime,
    GapRow,
    IssueRow,
    IssueState,
    PartRow,
    Plan,
    ResponseSatisfaction,
    Severity,
    SummaryGroup,
    SummaryKey,
)
from doithoai.summary import Summary

if TYPE_CHECKING:
    from doithoai.ledger import View

__all__ = [
    "INTERNAL",
    "Figure",
    "LateAnswer",
    "OpenIssue",
    "ShortNotice",
    "UnsatisfiedCitizen",
    "coverage_caption",
    "day",
    "figures",
    "late_answers",
    "missing",
    "open_caption",
    "open_issues",
    "outcome",
    "outline",
    "period_name",
    "period_title",
    "plan_paper",
    "remark",
    "short_notices",
    "unsatisfied_citizens",
    "when",
]

INTERNAL = "Tài liệu nội bộ, không công bố"
"""What stands at the top of whatever is told in another view than the public one."""

_QUARTERS = ("I", "II", "III", "IV")


class Figure(NamedTuple):
    """A headline figure, and what is worth knowing of it.

    >>> Figure("Chưa trả lời", 7, "trong đó 4 quá hạn").issues
    7
    """

    name: str
    issues: int
    within: str = ""


class OpenIssue(NamedTuple):
    """An issue that is unanswered or under way, with a body that owes something; several bodies give several of these.

    `answered_on` is there when the body has answered, and what it said is under way.

    >>> OpenIssue._fields[:4]
    ('issue', 'text', 'category', 'commune')
    """

    issue: str
    text: str | None
    category: str | None
    commune: str | None
    lead: str | None
    lead_name: str | None
    due_on: datetime.date | None
    overdue_days: int
    standing: str
    basis: str | None
    answered_on: datetime.date | None
    is_answered: bool
    """Whether the issue is, whatever this body still owes."""

    def __repr__(self) -> str:
        return shown(self, hidden={"text"})


class LateAnswer(NamedTuple):
    """An issue that a body answered after its due day; several bodies give several of these.

    `days_late` counts from the day until which it would have been in time. `was_extended_late` says that the due day
    was put off only after that one: `due_on` is later, and the answer is as late all the same.

    >>> LateAnswer._fields[6:10]
    ('due_on', 'answered_on', 'days_late', 'was_extended_late')
    """

    issue: str
    text: str | None
    category: str | None
    commune: str | None
    lead: str
    lead_name: str | None
    due_on: datetime.date | None
    answered_on: datetime.date | None
    days_late: int
    was_extended_late: bool
    basis: str | None

    def __repr__(self) -> str:
        return shown(self, hidden={"text"})

    @property
    def lateness(self) -> str:
        """By how much it was late, in words.

        >>> late = LateAnswer("v1", None, None, None, "b1", None, None, None, 16, False, None)
        >>> late.lateness, late._replace(was_extended_late=True).lateness
        ('16 ngày', '16 ngày; gia hạn khi đã quá hạn')
        """
        return f"{self.days_late} ngày" + ("; gia hạn khi đã quá hạn" if self.was_extended_late else "")


class UnsatisfiedCitizen(NamedTuple):
    """An issue whose citizen last said that it is not, or only partly, settled to satisfaction.

    `leads` are all bodies that lead a part of it, `lead_names` their names, one after the other.

    >>> UnsatisfiedCitizen._fields[-3:]
    ('responded_on', 'satisfaction', 'words')
    """

    issue: str
    text: str | None
    category: str | None
    commune: str | None
    leads: tuple[str, ...]
    lead_names: str | None
    answered_on: datetime.date | None
    standing: str
    responded_on: datetime.date | None
    satisfaction: ResponseSatisfaction
    words: str | None

    def __repr__(self) -> str:
        return shown(self, hidden={"text", "words"})


class ShortNotice(NamedTuple):
    """How many days before it a session was announced, and how many are asked for: `is_advice` of this organiser.

    >>> ShortNotice(days=4, asked=7, is_advice=True, basis="Điều 125").asked
    7
    """

    days: int
    asked: int
    is_advice: bool
    basis: str

    @property
    def when(self) -> str:
        """When it was announced; `days` is negative when that was after the session.

        >>> ShortNotice(days=4, asked=7, is_advice=True, basis="Điều 125").when
        'báo trước 4 ngày'
        >>> ShortNotice(days=-5, asked=7, is_advice=True, basis="Điều 125").when
        'thông báo sau ngày tổ chức 5 ngày'
        """
        return f"báo trước {self.days} ngày" if self.days >= 0 else f"thông báo sau ngày tổ chức {-self.days} ngày"


def period_name(period: str) -> str:
    """A period as it is called within a sentence.

    >>> period_name("2020-Q4"), period_name("2020-M06"), period_name("2020")
    ('quý IV/2020', 'tháng 6/2020', 'năm 2020')
    >>> period_name("2020-9M/nd09")
    '9 tháng đầu năm 2020, kỳ báo cáo theo Nghị định 09/2019/NĐ-CP'
    """
    name, _, scheme = as_text(period, "period").partition("/")
    year, _, part = name.partition("-")
    said = f"năm {year}"
    if part.startswith("Q"):
        said = f"quý {_QUARTERS[int(part[1:]) - 1]}/{year}"
    elif part.startswith("M"):
        said = f"tháng {int(part[1:])}/{year}"
    elif part:
        said = f"{int(part[:-1])} tháng đầu năm {year}"
    return f"{said}, kỳ báo cáo theo Nghị định 09/2019/NĐ-CP" if scheme else said


def _begun(words: str) -> str:
    """The words as a title or a sentence begins."""
    return words[:1].upper() + words[1:]


def period_title(key: SummaryKey) -> str:
    """A period with its days, and the day up to which its figures are told.

    >>> import doithoai
    >>> period_title(doithoai.Ledger().summary("2020-Q4", as_of=datetime.date(2020, 12, 31)).key)
    'Quý IV/2020 (từ 1/10/2020 đến 31/12/2020), tính đến 31/12/2020'
    """
    need(key, SummaryKey, "key")
    return f"{_begun(period_name(key.period))} (từ {day(key.first)} đến {day(key.last)}), tính đến {day(key.as_of)}"


def figures(summary: Summary) -> list[Figure]:
    """The headline figures: the first is the sum of the others.

    >>> import doithoai
    >>> whole, *parts = figures(doithoai.Ledger().summary("2020", as_of=datetime.date(2020, 12, 31)))
    >>> whole.name, [part.name for part in parts]
    ('Tổng số vấn đề', ['Theo thủ tục riêng', 'Trả lời tại chỗ', 'Trả lời sau', 'Chưa trả lời'])
    """
    need(summary, Summary, "summary")
    (whole,) = (row for row in summary.rows if row.group == SummaryGroup.ALL)
    return [
        Figure(
            "Tổng số vấn đề",
            whole.total,
            f"{whole.carried_over} kỳ trước chuyển sang, {whole.received} tiếp nhận trong kỳ"
            + (f", {whole.reopened} mở lại" if whole.reopened else ""),
        ),
        Figure("Theo thủ tục riêng", whole.own_procedure, "khiếu nại, tố cáo"),
        Figure("Trả lời tại chỗ", whole.answered_on_the_spot),
        Figure("Trả lời sau", whole.answered_later),
        Figure("Chưa trả lời", whole.unanswered, f"trong đó {whole.overdue} quá hạn"),
    ]


def remark(summary: Summary) -> str:
    """What became of the issues that were answered.

    >>> import doithoai
    >>> print(remark(doithoai.Ledger().summary("2020", as_of=datetime.date(2020, 12, 31))))
    ... # doctest: +NORMALIZE_WHITESPACE
    Trong 0 vấn đề đã trả lời: 0 đã giải quyết, 0 đang giải quyết, 0 đã giải trình, 0 không thể đáp ứng;
    0 vấn đề trả lời đúng hạn, 0 vấn đề trả lời trễ hạn;
    0 vấn đề đã được kiểm tra và xác nhận, 0 vấn đề người dân trả lời là hài lòng.
    """
    need(summary, Summary, "summary")
    (whole,) = (row for row in summary.rows if row.group == SummaryGroup.ALL)
    answered = whole.answered_on_the_spot + whole.answered_later
    return (
        f"Trong {answered} vấn đề đã trả lời: {whole.resolved} đã giải quyết, {whole.under_way} đang giải quyết, "
        f"{whole.explained} đã giải trình, {whole.refused} không thể đáp ứng; "
        f"{whole.answered_in_time} vấn đề trả lời đúng hạn, {whole.answered_late} vấn đề trả lời trễ hạn; "
        f"{whole.verified} vấn đề đã được kiểm tra và xác nhận, {whole.accepted} vấn đề người dân trả lời là hài lòng."
    )


def plan_paper(ledger: Ledger) -> str:
    """The plan as it is cited, by number, day and who issued it, as that body was called then; nothing when there is no
    plan, or nothing to cite it by. Without its number it is `Kế hoạch số …/KH-UBND`.

    >>> import doithoai
    >>> plan_paper(doithoai.Ledger())
    ''
    """
    need(ledger, Ledger, "ledger")
    return ledger._impl.plan_paper()


def outline(plan: Plan) -> list[tuple[str, int]]:
    """How many entries of each kind a plan has.

    >>> import doithoai
    >>> outline(doithoai.Plan(id="2020", year=2020, title="Kế hoạch", issuer="ubnd"))[0]
    ('mục đích chung', 0)
    """
    need(plan, Plan, "plan")
    return [
        ("mục đích chung", len(plan.purposes)),
        ("mục đích", len(plan.aims)),
        ("yêu cầu", len(plan.requirements)),
        ("thành phần tham dự", len(plan.composition)),
        ("nội dung đối thoại" + (" (danh mục mở)" if plan.topics_are_open else ""), len(plan.topics)),
        ("buổi đối thoại", len(plan.planned_sessions)),
        ("nhiệm vụ", len(plan.duties)),
        ("nơi nhận", len(plan.recipients)),
    ]


def short_notices(ledger: Ledger, as_of: datetime.date, *, view: View = "public") -> dict[str, ShortNotice]:
    """The sessions that were announced too late, by id.

    >>> import doithoai
    >>> short_notices(doithoai.Ledger(), datetime.date(2020, 12, 31))
    {}
    """
    need(ledger, Ledger, "ledger")
    found = {}
    for row in ledger.table("findings", as_of=as_of, view=view):
        if row.rule == "session.notice_too_short":
            args = json.loads(row.args)
            days = int(args["days"]) if "days" in args else -int(args["days_after"])
            is_advice = row.severity == Severity.NOTE
            found[args["session"]] = ShortNotice(days, int(args["required"]), is_advice, row.basis or "")
    return found


def missing(gap: GapRow) -> str:
    """Who was missing: a body, a civil servant of a field, or both; where the rule names neither, whom it asks for.

    A gap in a list that is not complete is called so.

    >>> from doithoai import GapRow, Severity
    >>> hamlet = GapRow("s1", "c8", "Trưởng ấp", "ap-3", "Ấp 3", None, None, 1, 0, Severity.WARNING)
    >>> missing(hamlet), missing(hamlet._replace(body=None, body_name=None, field="justice", field_name="Tư pháp"))
    ('Ấp 3', 'công chức Tư pháp')
    >>> missing(GapRow("s1", "c1", "Chủ tịch UBND huyện", None, None, None, None, 1, 0, Severity.NOTE))
    'Chủ tịch UBND huyện (danh sách chưa đầy đủ)'
    """
    need(gap, GapRow, "gap")
    field = f"công chức {gap.field_name or gap.field}" if gap.field else None
    who = ", ".join(filter(None, (field, gap.body_name or gap.body))) or gap.rule_text
    return who if gap.severity == Severity.WARNING else f"{who} (danh sách chưa đầy đủ)"


def open_issues(ledger: Ledger, as_of: datetime.date, *, view: View = "public") -> list[OpenIssue]:
    """The issues that are open: those unanswered, by due day, the overdue ones first and those without one last; then
    those that are answered and under way.

    What is asked, their `text`, only the views `internal` and `full` have.

    >>> import doithoai
    >>> open_issues(doithoai.Ledger(), datetime.date(2020, 12, 31))
    []
    """
    need(ledger, Ledger, "ledger")
    parts = _live_parts(ledger, as_of, view)
    rows = [
        row for issue in _issues(ledger, as_of, view) for row in _open_rows(issue, parts.get(issue.issue, []), as_of)
    ]
    return sorted(
        rows, key=lambda row: (row.is_answered, bool(row.answered_on), row.due_on or datetime.date.max, row.issue)
    )


def open_caption(rows: Iterable[OpenIssue]) -> str:
    """How many issues are open, counted once each however many bodies owe something.

    >>> open_caption([])
    '0 vấn đề chưa trả lời, trong đó 0 quá hạn; 0 vấn đề đã trả lời, đang giải quyết'
    """
    need(rows, Iterable, "rows")
    told = list(rows)
    for row in told:
        need(row, OpenIssue, "each of rows")
    unanswered = {row.issue for row in told if not row.is_answered}
    overdue = {row.issue for row in told if row.overdue_days}
    under_way = {row.issue for row in told if row.is_answered}
    return (
        f"{len(unanswered)} vấn đề chưa trả lời, trong đó {len(overdue)} quá hạn; "
        f"{len(under_way)} vấn đề đã trả lời, đang giải quyết"
    )


def late_answers(ledger: Ledger, as_of: datetime.date, *, view: View = "public") -> list[LateAnswer]:
    """What was answered after its due day, by that day.

    What is asked, their `text`, only the views `internal` and `full` have.

    >>> import doithoai
    >>> late_answers(doithoai.Ledger(), datetime.date(2020, 12, 31))
    []
    """
    need(ledger, Ledger, "ledger")
    parts = _live_parts(ledger, as_of, view)
    rows = [
        _late(issue, part)
        for issue in _issues(ledger, as_of, view)
        for part in parts.get(issue.issue, [])
        if part.is_in_time is False
    ]
    return sorted(rows, key=lambda row: (row.due_on or datetime.date.max, row.issue))


def unsatisfied_citizens(ledger: Ledger, as_of: datetime.date, *, view: View = "public") -> list[UnsatisfiedCitizen]:
    """The issues whose citizens are not satisfied, then those where they partly are, each by the day they said so.

    Only what was said of the answer that stands: the issue is answered, and the citizen's last response is of no day
    before its last answer. What was said before that is no verdict on it, and left out. What a body says on the way to
    its answer (`is_interim`), and that it hands the issue back, is no such answer.

    What is asked and what the citizen said, `text` and `words`, only the views `internal` and `full` have.

    >>> import doithoai
    >>> unsatisfied_citizens(doithoai.Ledger(), datetime.date(2020, 12, 31))
    []
    """
    need(ledger, Ledger, "ledger")
    answers = _last_answers(ledger, as_of, view)
    parts = _live_parts(ledger, as_of, view)
    rows = [
        UnsatisfiedCitizen(
            *_what(issue),
            *_leads(issue, parts.get(issue.issue, [])),
            issue.answered_on,
            issue.state.vietnamese,
            issue.responded_on,
            issue.satisfaction,
            issue.response,
        )
        for issue in _issues(ledger, as_of, view)
        if issue.satisfaction in (ResponseSatisfaction.NO, ResponseSatisfaction.PARTLY)
        and _is_of_what_stands(issue, answers)
    ]
    return sorted(
        rows,
        key=lambda row: (
            row.satisfaction != ResponseSatisfaction.NO,
            row.responded_on or datetime.date.max,
            row.issue,
        ),
    )


def _issues(ledger: Ledger, as_of: datetime.date, view: View) -> list[IssueRow]:
    """Those that are answered here: what goes by a procedure of its own is in no list."""
    rows = ledger.table("issues", as_of=as_of, view=view)
    return [row for row in rows if row.state != IssueState.OWN_PROCEDURE]


def _last_answers(ledger: Ledger, as_of: datetime.date, view: View) -> dict[str, datetime.date]:
    last: dict[str, datetime.date] = {}
    for answer in ledger.table("answers", as_of=as_of, view=view):
        if not answer.is_interim and answer.kind != AnswerKind.NOT_COMPETENT:
            last[answer.issue] = max(answer.answered_on, last.get(answer.issue, answer.answered_on))
    return last


def _is_of_what_stands(issue: IssueRow, answers: dict[str, datetime.date]) -> bool:
    """Whether the citizen's last response came when the issue had its last answer."""
    if issue.answered_on is None or issue.responded_on is None:
        return False
    return answers.get(issue.issue, issue.answered_on) <= issue.responded_on


def _live_parts(ledger: Ledger, as_of: datetime.date, view: View) -> dict[str, list[PartRow]]:
    parts: dict[str, list[PartRow]] = {}
    for part in ledger.table("parts", as_of=as_of, view=view):
        if part.handed_back_on is None:
            parts.setdefault(part.issue, []).append(part)
    return parts


def _leads(issue: IssueRow, live: list[PartRow]) -> tuple[tuple[str, ...], str | None]:
    names = {part.lead: part.lead_name or part.lead for part in live}
    if not names and issue.lead is not None:
        names[issue.lead] = issue.lead_name or issue.lead
    return tuple(names), "; ".join(names.values()) or None


def _what(issue: IssueRow) -> tuple[str, str | None, str | None, str | None]:
    return issue.issue, issue.summary, issue.category_name, issue.commune_name


def _open_rows(issue: IssueRow, live: list[PartRow], as_of: datetime.date) -> list[OpenIssue]:
    rows = []
    if issue.answered_on is None:
        waiting = [part for part in live if part.answered_on is None]
        rows += [_owed(issue, part, as_of) for part in waiting] or [_asked_of_nobody(issue)]
    rows += [_owed(issue, part, as_of) for part in live if part.outcome == AnswerKind.UNDER_WAY]
    if issue.state == IssueState.UNDER_WAY and not rows:
        who = (issue.lead, issue.lead_name)
        rows.append(OpenIssue(*_what(issue), *who, None, 0, _UNDER_WAY, None, issue.answered_on, is_answered=True))
    return rows


def _asked_of_nobody(issue: IssueRow) -> OpenIssue:
    standing = "đã trả lại, chưa phân công lại" if issue.state == IssueState.RETURNED else "chưa phân công"
    return OpenIssue(*_what(issue), None, None, None, 0, standing, None, None, is_answered=False)


def _owed(issue: IssueRow, part: PartRow, as_of: datetime.date) -> OpenIssue:
    return OpenIssue(
        *_what(issue),
        part.lead,
        part.lead_name,
        part.due_on,
        part.overdue_days,
        _standing(part, as_of),
        part.basis,
        part.answered_on,
        is_answered=issue.answered_on is not None,
    )


_UNDER_WAY = f"đã trả lời, {IssueState.UNDER_WAY.vietnamese}"  # beside a due day that may be long past


def _standing(part: PartRow, as_of: datetime.date) -> str:
    if part.answered_on is not None:
        return _UNDER_WAY
    if part.due_kind == DeadlineKind.NONE_SET:
        return "không có hạn"
    if part.paused_from is not None:
        return f"tạm dừng từ {day(part.paused_from)}"
    if part.due_on is None:
        return "chưa tính được hạn"
    if part.is_overdue:
        return f"quá hạn {part.overdue_days} ngày"
    left = (part.due_on - as_of).days
    return f"còn {left} ngày" if left else "đến hạn"


def _late(issue: IssueRow, part: PartRow) -> LateAnswer:
    after_due_on = (part.answered_on - part.due_on).days if part.answered_on and part.due_on else 0
    return LateAnswer(
        *_what(issue),
        part.lead,
        part.lead_name,
        part.due_on,
        part.answered_on,
        part.days_late,
        after_due_on < part.days_late,
        part.basis,
    )


_OUTCOMES = {
    CoverageKind.SESSION: ("đã tổ chức", "chưa tổ chức"),
    CoverageKind.TOPIC: ("đã được nêu", "chưa được nêu"),
    CoverageKind.DUTY: ("có ghi nhận hoàn thành", "chưa có ghi nhận"),
    CoverageKind.CONCLUSION: ("đã giao", "chưa giao"),
}


def outcome(row: CoverageRow) -> str:
    """What the figures of something that the plan promised mean.

    >>> from doithoai import CoverageKind, CoverageRow
    >>> duty = CoverageRow(CoverageKind.DUTY, "1.1", "Nắm tình hình", asked=3, done=3, is_covered=True)
    >>> outcome(duty), outcome(duty._replace(done=2, is_covered=False)), outcome(duty._replace(asked=0, done=0))
    ('có ghi nhận hoàn thành', 'ghi nhận một phần', 'không đánh giá')
    """
    need(row, CoverageRow, "row")
    done, missing = _OUTCOMES[row.kind]
    if not row.asked:
        return "không đánh giá"
    if row.is_covered:
        return done
    if not row.done:
        return missing
    return "ghi nhận một phần" if row.kind == CoverageKind.DUTY else f"{done} một phần"


def coverage_caption(kind: CoverageKind, rows: Iterable[CoverageRow]) -> str:
    """How much of what the plan promised of one kind was done.

    >>> from doithoai import CoverageKind, CoverageRow
    >>> topic = CoverageRow(CoverageKind.TOPIC, "t1", "Kinh tế", asked=1, done=1, is_covered=True)
    >>> coverage_caption(CoverageKind.TOPIC, [topic, topic._replace(done=0, is_covered=False)])
    'Nội dung: 1/2 đã được nêu'
    """
    need(kind, CoverageKind, "kind")
    need(rows, Iterable, "rows")
    told = list(rows)
    for row in told:
        need(row, CoverageRow, "each of rows")
    judged = [row for row in told if row.asked]
    apart = len(told) - len(judged)
    said = f"{_begun(kind.vietnamese)}: {sum(row.is_covered for row in judged)}/{len(judged)} {_OUTCOMES[kind][0]}"
    return f"{said}, {apart} không đánh giá" if apart else said


def when(duty: Duty) -> str:
    """When a duty is to be done.

    >>> from doithoai import Duty, DutyForce, DutyWhen, DutyTime
    >>> time = DutyWhen(time=DutyTime.YEARLY, quarter=4)
    >>> when(Duty(id="2.2", force=DutyForce.ASSIGNED, text="Tổng kết", when=time))
    'Quý IV hằng năm'
    """
    need(duty, Duty, "duty")
    of = duty.when
    if of.quarter and of.time in (DutyTime.QUARTER, DutyTime.YEARLY):
        return f"Quý {_QUARTERS[of.quarter - 1]}" + (" hằng năm" if of.time == DutyTime.YEARLY else "")
    if of.day and of.time == DutyTime.BY_DATE:
        return f"{of.time.vietnamese} {day(of.day)}"
    return of.time.vietnamese
