"""A year's report as a page that needs nothing but itself: no script, no other file; it prints on A4."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from doithoai._document import as_text, need
from doithoai._html import Column, Markup, bar, day, join, table, tag
from doithoai.ledger import Ledger
from doithoai.records import CoverageKind, CoverageRow, ResponseSatisfaction, SummaryGroup, SummaryRow
from doithoai.wording import (
    INTERNAL,
    coverage_caption,
    figures,
    late_answers,
    missing,
    open_caption,
    open_issues,
    outcome,
    outline,
    period_name,
    period_title,
    plan_paper,
    remark,
    short_notices,
    unsatisfied_citizens,
    when,
)

if TYPE_CHECKING:
    from doithoai.ledger import View
    from doithoai.records import GapRow, Plan, SessionRow
    from doithoai.summary import Summary
    from doithoai.table import Table
    from doithoai.wording import LateAnswer, OpenIssue, ShortNotice

__all__ = ["report_html"]


def report_html(ledger: Ledger, period: str, as_of: datetime.date, *, view: View = "public", note: str = "") -> str:
    """The report of a period, in Vietnamese: figures, plan, sessions, absences, issues, what is open, late, coverage.

    The figures and the issues by category are those of the period; everything else is told for the year up to `as_of`.
    It is told as the view may see it, which is the public one unless another is asked for, since a page is handed on.
    In another one it says at its top that it is not, and also lists the issues with which citizens are not satisfied.
    `note` is put under the title, for what a reader must know about the figures.

    >>> import datetime, doithoai
    >>> page = report_html(doithoai.Ledger(), "2020-Q4", datetime.date(2020, 12, 31))
    >>> page.startswith("<!DOCTYPE html>") and "<script" not in page
    True
    """
    need(ledger, Ledger, "ledger")
    as_text(note, "note")
    told = _Told(ledger, as_of, view)
    summary = ledger.summary(period, as_of=as_of, view=view)
    plan = ledger.plan
    title = plan.title if plan else "Tiếp xúc, đối thoại với Nhân dân"
    sections = [_figures(summary)]
    if plan:
        sections.append(_outline(plan))
    sections += [_sessions(told), _absences(told), _categories(summary, view), _open(told), _late(told)]
    sections += [_unsatisfied(told), _coverage(told), _totals(summary, view)]
    head = join(
        Markup('<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'),
        tag("title", f"Báo cáo {period_name(period)} – {title}"),
        Markup(f"<style>{_STYLE}</style>"),
    )
    body = join(_lead(told, title, summary, note), tag("main", *sections), _colophon(summary))
    return f'<!DOCTYPE html>\n<html lang="vi"><head>{head}</head><body>{body}</body></html>\n'


class _Told(NamedTuple):
    """What the sections tell of."""

    ledger: Ledger
    as_of: datetime.date
    view: View

    def table(self, name: Any) -> Table[Any]:
        return self.ledger.table(name, as_of=self.as_of, view=self.view)


def _lead(told: _Told, title: str, summary: Summary, note: str) -> Markup:
    lead = [] if told.view == "public" else [tag("p", INTERNAL, class_="internal")]
    lead += [tag("p", "Báo cáo kết quả", class_="kicker"), tag("h1", title)]
    paper = plan_paper(told.ledger)
    if paper:
        lead.append(tag("p", paper, class_="meta"))
    lead.append(tag("p", period_title(summary.key), class_="meta"))
    if note:
        lead.append(tag("p", note, class_="note"))
    return tag("header", *lead)


def _rows(summary: Summary, group: SummaryGroup) -> list[SummaryRow]:
    return [row for row in summary.rows if row.group == group]


def _section(name: str, title: str, *content: object) -> Markup:
    return tag("section", tag("h2", title, id=name), *content, aria_labelledby=name)


def _nothing(words: str) -> Markup:
    return tag("p", words, class_="nothing")


def _figures(summary: Summary) -> Markup:
    shown = [
        tag(
            "div",
            tag("dt", each.name),
            tag("dd", each.issues),
            *([tag("dd", each.within, class_="within")] if each.within else []),
        )
        for each in figures(summary)
    ]
    return join(tag("dl", *shown, class_="figures"), tag("p", remark(summary), class_="remark"))


def _outline(plan: Plan) -> Markup:
    counts = ", ".join(f"{count} {name}" for name, count in outline(plan) if count)
    shape = tag("p", "Kế hoạch gồm ", counts, ".") if counts else ""
    composition = tag("ol", *(tag("li", rule.text) for rule in plan.composition))
    topics = tag("ol", *(tag("li", topic.text) for topic in plan.topics))
    return _section(
        "ke-hoach",
        f"Kế hoạch năm {plan.year}",
        shape,
        tag("h3", "Thành phần tham dự"),
        composition,
        tag("h3", "Nội dung đối thoại"),
        topics,
    )


def _sessions(told: _Told) -> Markup:
    rows: Table[SessionRow] = told.table("sessions")
    title = f"Các buổi đối thoại, đến {day(told.as_of)}"
    if not rows:
        return _section("cac-buoi", title, _nothing("Chưa có buổi đối thoại nào."))
    short = short_notices(told.ledger, told.as_of, view=told.view)
    columns = [
        Column("Địa bàn"),
        Column("Ngày tổ chức"),
        Column("Tình trạng"),
        Column("Công bố lịch"),
        Column("Báo trước (ngày)", is_number=True),
        Column("Thông báo kết luận"),
        Column("Người dân", is_number=True),
        Column("Đại biểu", is_number=True),
        Column("Ý kiến", is_number=True),
        Column("Vấn đề", is_number=True),
    ]
    cells = (
        (
            row.commune_name or row.session,
            row.held_on,
            row.state.vietnamese,
            row.announced_on,
            _notice(row, short),
            row.concluded_on,
            row.citizens,
            row.present,
            row.opinions,
            row.issues,
        )
        for row in rows
    )
    remarks = [_short_notice(row, short[row.session]) for row in rows if row.session in short]
    return _section("cac-buoi", title, table("Các buổi theo kế hoạch và ngoài kế hoạch", columns, cells), *remarks)


def _notice(row: SessionRow, short: Mapping[str, ShortNotice]) -> object:
    days: object = row.notice_days
    if row.notice_days is not None and row.notice_days < 0:
        days = f"sau {-row.notice_days}"
    return tag("span", f"{days}*", class_="mark") if row.session in short else days


def _short_notice(row: SessionRow, notice: ShortNotice) -> Markup:
    asked = "ít hơn" if notice.days >= 0 else "trong khi cần báo trước"
    words = f"* {row.commune_name or row.session}: {notice.when}, {asked} {notice.asked} ngày"
    by = f" theo {notice.basis}" if notice.basis else ""
    return tag(
        "p", f"{words}{by}{', là mức khuyến nghị đối với buổi này' if notice.is_advice else ''}.", class_="small"
    )


def _absences(told: _Told) -> Markup:
    held = {row.session: row for row in told.table("sessions")}
    gaps: Table[GapRow] = told.table("gaps")
    title = f"Thành phần vắng mặt, đến {day(told.as_of)}"
    if not gaps:
        return _section("vang-mat", title, _nothing("Không buổi nào thiếu thành phần mà kế hoạch yêu cầu."))
    columns = [
        Column("Buổi đối thoại"),
        Column("Vắng"),
        Column("Theo yêu cầu của kế hoạch"),
        Column("Cần", is_number=True),
        Column("Có mặt", is_number=True),
    ]
    cells = (
        (
            f"{held[gap.session].commune_name}, {day(held[gap.session].held_on)}"
            if gap.session in held
            else gap.session,
            missing(gap),
            gap.rule_text,
            gap.asked,
            gap.present,
        )
        for gap in gaps
    )
    return _section("vang-mat", title, table("Thành phần vắng mặt theo từng buổi", columns, cells))


def _categories(summary: Summary, view: View) -> Markup:
    rows = [row for row in _rows(summary, SummaryGroup.CATEGORY) if row.total]
    title = f"Vấn đề theo lĩnh vực, {period_name(summary.key.period)}"
    if not rows:
        return _section("linh-vuc", title, _nothing("Không có vấn đề nào trong kỳ."))
    most = max(row.total for row in rows)
    columns = [Column("Lĩnh vực"), Column("Số vấn đề", is_number=True), Column("So sánh")]
    columns += [Column("Chưa trả lời", is_number=True), Column("Quá hạn", is_number=True)]
    cells = (
        (row.name or "Chưa phân loại", row.total, bar(row.total / most), row.unanswered, row.overdue) for row in rows
    )
    caption = "Vấn đề kỳ trước chuyển sang, tiếp nhận trong kỳ và mở lại"
    if view != "full":
        caption += ", không kể tố cáo"
    return _section("linh-vuc", title, table(caption, columns, cells))


def _open(told: _Told) -> Markup:
    rows = open_issues(told.ledger, told.as_of, view=told.view)
    title = f"Vấn đề chưa trả lời, đang giải quyết, đến {day(told.as_of)}"
    if not rows:
        return _section("chua-tra-loi", title, _nothing("Không có vấn đề nào chưa trả lời hoặc đang giải quyết."))
    columns = [
        *_OWED,
        Column("Tình trạng"),
        Column("Căn cứ"),
    ]
    cells = (
        (
            *_owed(row),
            tag("span", row.standing, class_="mark") if row.overdue_days else row.standing,
            row.basis,
        )
        for row in rows
    )
    return _section("chua-tra-loi", title, table(open_caption(rows), columns, cells))


_OWED = tuple(Column(name) for name in ("Nội dung", "Lĩnh vực", "Địa bàn", "Đơn vị chủ trì", "Hạn trả lời"))


def _owed(row: OpenIssue | LateAnswer) -> tuple[object, ...]:
    """What was to be answered, by whom and until when: the cells under those columns."""
    return _named(row.text, row.issue), row.category, row.commune, row.lead_name, row.due_on


def _named(text: str | None, issue: str) -> Markup:
    return join(text or "–", " ", tag("span", issue, class_="code"))


def _late(told: _Told) -> Markup:
    rows = late_answers(told.ledger, told.as_of, view=told.view)
    title = f"Vấn đề trả lời trễ hạn, đến {day(told.as_of)}"
    if not rows:
        return _section("tre-han", title, _nothing("Không có vấn đề nào trả lời trễ hạn."))
    columns = [
        *_OWED,
        Column("Ngày trả lời"),
        Column("Trễ hạn"),
        Column("Căn cứ"),
    ]
    cells = (
        (
            *_owed(row),
            row.answered_on,
            row.lateness,
            row.basis,
        )
        for row in rows
    )
    caption = f"{len({row.issue for row in rows})} vấn đề có đơn vị trả lời trễ hạn"
    return _section("tre-han", title, table(caption, columns, cells))


def _unsatisfied(told: _Told) -> Markup:
    rows = unsatisfied_citizens(told.ledger, told.as_of, view=told.view)
    title = f"Vấn đề người dân chưa hài lòng, đến {day(told.as_of)}"
    if not rows:
        return _section(
            "chua-hai-long", title, _nothing("Chưa ghi nhận người dân nào chưa hài lòng với trả lời hiện có.")
        )
    not_at_all = sum(row.satisfaction == ResponseSatisfaction.NO for row in rows)
    caption = f"{not_at_all} vấn đề người dân không hài lòng, {len(rows) - not_at_all} vấn đề hài lòng một phần"
    if told.view == "public":
        return _section("chua-hai-long", title, tag("p", caption, "."))
    columns = [
        Column("Nội dung"),
        Column("Địa bàn"),
        Column("Đơn vị chủ trì"),
        Column("Ngày trả lời"),
        Column("Tình trạng"),
        Column("Ngày phản hồi"),
        Column("Mức độ hài lòng"),
        Column("Lời phản hồi"),
    ]
    cells = (
        (
            _named(row.text, row.issue),
            row.commune,
            row.lead_names,
            row.answered_on,
            row.standing,
            row.responded_on,
            row.satisfaction.vietnamese,
            row.words,
        )
        for row in rows
    )
    return _section("chua-hai-long", title, table(caption, columns, cells))


def _coverage(told: _Told) -> Markup:
    rows: list[CoverageRow] = list(told.table("coverage"))
    title = f"Mức độ thực hiện kế hoạch, đến {day(told.as_of)}"
    if not rows:
        return _section("muc-do", title, _nothing("Chưa có kế hoạch để đối chiếu."))
    content = [tag("p", "Số liệu theo những gì đã ghi nhận; chưa có ghi nhận không có nghĩa là chưa làm.")]
    for kind in CoverageKind:
        of_kind = [row for row in rows if row.kind == kind]
        if of_kind:
            caption = coverage_caption(kind, of_kind)
            content.append(
                _duties(caption, told, of_kind) if kind == CoverageKind.DUTY else _promises(caption, of_kind)
            )
    return _section("muc-do", title, *content)


def _promises(caption: str, rows: Sequence[CoverageRow]) -> Markup:
    if rows[0].kind != CoverageKind.CONCLUSION:
        return table(
            caption, [Column("Nội dung"), Column("Kết quả", is_short=True)], ((r.text, outcome(r)) for r in rows)
        )
    columns = [Column("Nội dung"), Column("Vấn đề đã giao", is_number=True), Column("Kết quả", is_short=True)]
    return table(caption, columns, ((row.text, *_done(row)) for row in rows))


def _duties(caption: str, told: _Told, rows: Sequence[CoverageRow]) -> Markup:
    covered = {row.entry: row for row in rows}
    plan = told.ledger.plan
    times = {duty.id: when(duty) for duty in plan.duties} if plan else {}
    columns = [
        Column("Mục", is_short=True),
        Column("Đơn vị thực hiện"),
        Column("Nội dung"),
        Column("Tính chất"),
        Column("Thời gian"),
        Column("Ghi nhận", is_number=True),
        Column("Kết quả"),
    ]
    cells = (
        (
            duty.item,
            duty.addressees,
            duty.text,
            duty.force.vietnamese,
            times.get(duty.duty, duty.time.vietnamese),
            *_done(covered[duty.duty]),
        )
        for duty in told.table("duties")
        if duty.duty in covered
    )
    return table(caption, columns, cells)


def _done(row: CoverageRow) -> tuple[str, Markup]:
    return f"{row.done}/{row.asked}" if row.asked else "–", tag("span", outcome(row), class_="outcome")


def _totals(summary: Summary, view: View) -> Markup:
    columns = [
        Column("Kỳ trước", is_number=True),
        Column("Tiếp nhận", is_number=True),
        Column("Mở lại", is_number=True),
        Column("Tổng", is_number=True),
        Column("Thủ tục riêng", is_number=True),
        Column("Tại chỗ", is_number=True),
        Column("Trả lời sau", is_number=True),
        Column("Chưa trả lời", is_number=True),
        Column("Quá hạn", is_number=True),
        Column("Đã giải quyết", is_number=True),
        Column("Đang giải quyết", is_number=True),
        Column("Đã xác nhận", is_number=True),
    ]
    groups = {
        SummaryGroup.CATEGORY: ("Lĩnh vực", "Theo lĩnh vực"),
        SummaryGroup.COMMUNE: ("Địa bàn", "Theo địa bàn"),
        SummaryGroup.LEAD_BODY: (
            "Đơn vị chủ trì",
            "Theo đơn vị chủ trì (một vấn đề có hai đơn vị được tính cho cả hai)",
        ),
        SummaryGroup.HAMLET: ("Khóm, ấp", "Theo khóm, ấp"),
    }
    (whole,) = _rows(summary, SummaryGroup.ALL)
    tables = [
        table(
            caption,
            [Column(head), *columns],
            (_counts(row, row.name or "Không có") for row in _rows(summary, group) if row.total),
            foot=_counts(whole, "Tổng số vấn đề"),
        )
        for group, (head, caption) in groups.items()
        if group != SummaryGroup.HAMLET or any(row.code for row in _rows(summary, group))
    ]
    explained = tag("p", _EXPLAINED if view == "full" else _EXPLAINED + _APART, class_="small")
    return _section("tong-hop", f"Tổng hợp {period_name(summary.key.period)}", *tables, explained)


_EXPLAINED = (
    "Kỳ trước (chuyển sang) + tiếp nhận + mở lại = tổng; tổng = thủ tục riêng (khiếu nại, tố cáo) + trả lời tại chỗ "
    "+ trả lời sau + chưa trả lời. Quá hạn nằm trong số chưa trả lời; đã giải quyết và đang giải quyết nằm trong số "
    "đã trả lời; đã xác nhận là đã được kiểm tra và xác nhận."
)
_APART = " Tố cáo chỉ được tính trong tổng số, không tính theo lĩnh vực, địa bàn và đơn vị chủ trì."


def _counts(row: SummaryRow, name: str) -> list[object]:
    return [
        name,
        row.carried_over,
        row.received,
        row.reopened,
        row.total,
        row.own_procedure,
        row.answered_on_the_spot,
        row.answered_later,
        row.unanswered,
        row.overdue,
        row.resolved,
        row.under_way,
        row.verified,
    ]


def _colophon(summary: Summary) -> Markup:
    key = summary.key
    known = f", theo những gì đã ghi nhận đến hết ngày {day(key.known_on)}" if key.known_on else ""
    words = (
        f"Tính từ nhật ký sự kiện theo danh mục lĩnh vực {key.taxonomy or '–'}{known}. "
        f"Mã băm của quy tắc áp dụng: {(key.rules or '–')[:16]}."
    )
    return tag("footer", tag("p", words))


_STYLE = """
:root { --ink: #1c2530; --soft: #5a6673; --line: #d9dfe5; --wash: #f4f6f8; --accent: #1f5f5b; --warn: #9a3412; }
* { box-sizing: border-box; }
html { font: 16px/1.55 "Noto Serif", "Source Serif 4", "Times New Roman", serif; color: var(--ink); background: #fff; }
body { max-width: 62rem; margin: 0 auto; padding: 3rem 1.5rem 4rem; hyphens: manual; }
header { border-bottom: 2px solid var(--accent); padding-bottom: 1.25rem; margin-bottom: 1.75rem; }
h1 { font-size: 1.9rem; line-height: 1.25; font-weight: 600; margin: 0.2rem 0 0.6rem; text-wrap: balance; }
h2 { font-size: 1.3rem; font-weight: 600; margin: 2.6rem 0 0.8rem; color: var(--accent); break-after: avoid; }
h3 { font-size: 1rem; font-weight: 600; margin: 1.4rem 0 0.4rem; break-after: avoid; }
p { margin: 0.5rem 0; max-width: 46rem; }
ol { margin: 0.3rem 0 1rem; padding-left: 1.6rem; max-width: 46rem; }
.internal, .kicker, .meta, .small, .remark, footer, table, dl {
  font-family: "Noto Sans", "Segoe UI", Roboto, "Liberation Sans", sans-serif; }
.kicker { color: var(--accent); font-size: 0.8rem; letter-spacing: 0.08em; text-transform: uppercase; margin: 0; }
.internal { color: var(--warn); font-weight: 600; margin: 0 0 0.6rem; }
.meta { color: var(--soft); font-size: 0.95rem; margin: 0; }
.note { border-left: 3px solid var(--line); padding-left: 0.8rem; color: var(--soft); font-style: italic; }
.small, footer { color: var(--soft); font-size: 0.8rem; }
.nothing { color: var(--soft); font-style: italic; }
footer { border-top: 1px solid var(--line); margin-top: 3rem; padding-top: 0.8rem; overflow-wrap: anywhere; }
dl.figures { display: grid; grid-template-columns: 1.35fr repeat(4, 1fr); gap: 1.5rem; margin: 0; }
dl.figures div { background: var(--wash); border-radius: 4px; padding: 0.7rem 0.8rem; position: relative;
  display: grid; grid-template-rows: auto auto 1fr; }
dl.figures div + div::before { content: "+"; position: absolute; left: -1.5rem; width: 1.5rem; top: 0.95rem;
  text-align: center; color: var(--soft); font-size: 1.2rem; }
dl.figures div:nth-child(2)::before { content: "="; }
dl.figures dt { font-size: 0.78rem; line-height: 1.3; grid-row: 2; }
dl.figures dd { margin: 0; font-size: 1.7rem; line-height: 1.2; font-weight: 600; font-variant-numeric: tabular-nums; }
dl.figures dd.within { font-size: 0.75rem; line-height: 1.3; font-weight: 400; color: var(--soft); margin-top: 0.2rem; }
dl.figures div:last-child dd { color: var(--warn); }
.remark { color: var(--soft); margin-top: 0.8rem; }
.mark { color: var(--warn); font-weight: 600; }
.code { color: var(--soft); font-size: 0.85em; white-space: nowrap; }
table { width: 100%; border-collapse: collapse; font-size: 0.84rem; line-height: 1.4;
  margin: 0.8rem 0 1.6rem; }
caption { text-align: left; font-weight: 600; padding-bottom: 0.4rem; }
th, td { text-align: left; vertical-align: top; padding: 0.38rem 0.6rem 0.38rem 0;
  border-bottom: 1px solid var(--line); }
th:last-child, td:last-child { padding-right: 0; }
thead th { font-weight: 600; color: var(--soft); border-bottom: 1.5px solid var(--ink); vertical-align: bottom; }
tbody th, tfoot th { font-weight: 400; }
tfoot th, tfoot td { font-weight: 600; border-bottom: 0; border-top: 1.5px solid var(--ink); }
.short { white-space: nowrap; }
.outcome { min-width: 7.2em; display: inline-block; }
.number { text-align: right; padding-left: 0.3rem; font-variant-numeric: tabular-nums; }
.number + :not(.number) { padding-left: 0.9rem; }
.bar { display: block; min-width: 8rem; height: 0.6rem; margin-top: 0.35rem; background: var(--wash);
  border-radius: 2px; }
.bar span { display: block; height: 100%; background: var(--accent); border-radius: 2px; }
@media (max-width: 44rem) {
  dl.figures { grid-template-columns: 1fr 1fr; }
  section { overflow-x: auto; }
}
@media print {
  @page { size: A4; margin: 20mm 15mm 18mm 20mm; }
  html { font-size: 10.5pt; }
  body { max-width: none; padding: 0; }
  table { font-size: 8.5pt; }
  th, td { padding-top: 0.24rem; padding-bottom: 0.24rem; }
  table, tr, dl.figures div, .note { break-inside: avoid; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  .bar, .bar span, dl.figures div { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
"""
