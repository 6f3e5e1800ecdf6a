"""A year's report as a page that needs nothing but itself: no script, no other file; it prints on A4."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from doithoai._html import Column, Markup, bar, day, join, table, tag
from doithoai.records import CoverageKind, CoverageRow, GapRow, SummaryGroup, SummaryRow

if TYPE_CHECKING:
    from doithoai.ledger import Ledger
    from doithoai.records import Plan
    from doithoai.summary import Summary

__all__ = ["report_html"]


def report_html(ledger: Ledger, period: str, as_of: datetime.date, *, note: str = "") -> str:
    """The report of a period, in Vietnamese: plan, sessions, absences, issues, what is overdue, coverage, figures.

    `note` is put under the title, for what a reader must know about the figures.

    >>> import datetime, doithoai
    >>> page = report_html(doithoai.Ledger(), "2020-Q4", datetime.date(2020, 12, 31))
    >>> page.startswith("<!DOCTYPE html>") and "<script" not in page
    True
    """
    summary = ledger.summary(period, as_of=as_of)
    plan = ledger.plan
    title = plan.title if plan else "Tiếp xúc, đối thoại với Nhân dân"
    sections = [_figures(summary)]
    if plan:
        sections.append(_outline(plan))
    sections += [_sessions(ledger, as_of), _absences(ledger, as_of), _categories(summary), _overdue(ledger, as_of)]
    sections += [_coverage(ledger, as_of), _totals(summary)]
    head = join(
        Markup('<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'),
        tag("title", f"Báo cáo {_period(summary)} – {title}"),
        Markup(f"<style>{_STYLE}</style>"),
    )
    lead = [tag("p", "Báo cáo kết quả", class_="kicker"), tag("h1", title)]
    lead.append(tag("p", f"{_period(summary)} · số liệu đến hết ngày {day(as_of)}", class_="meta"))
    if note:
        lead.append(tag("p", note, class_="note"))
    body = join(tag("header", *lead), tag("main", *sections), _colophon(summary))
    return f'<!DOCTYPE html>\n<html lang="vi"><head>{head}</head><body>{body}</body></html>\n'


def _period(summary: Summary) -> str:
    """A period's name as it is said: `2020-Q4` is Quý IV năm 2020."""
    key = summary.key
    name, _, scheme = key.period.partition("/")
    year, _, part = name.partition("-")
    said = f"Năm {year}"
    if part.startswith("Q"):
        said = f"Quý {('I', 'II', 'III', 'IV')[int(part[1:]) - 1]} năm {year}"
    elif part.startswith("M"):
        said = f"Tháng {int(part[1:])} năm {year}"
    elif part:
        said = f"{int(part[:-1])} tháng đầu năm {year}"
    by = ", kỳ báo cáo theo Nghị định 09/2019/NĐ-CP" if scheme else ""
    return f"{said}{by} (từ {day(key.first)} đến {day(key.last)})"


def _rows(summary: Summary, group: SummaryGroup) -> list[SummaryRow]:
    return [row for row in summary.rows if row.group == group]


def _section(name: str, title: str, *content: object) -> Markup:
    return tag("section", tag("h2", title, id=name), *content, aria_labelledby=name)


def _nothing(words: str) -> Markup:
    return tag("p", words, class_="nothing")


def _figures(summary: Summary) -> Markup:
    (whole,) = _rows(summary, SummaryGroup.ALL)
    figures = (
        ("Tổng số vấn đề", whole.total),
        ("Trả lời tại chỗ", whole.answered_on_the_spot),
        ("Trả lời bằng văn bản", whole.answered_in_writing),
        ("Chưa trả lời", whole.unanswered),
        ("Đã giải quyết", whole.resolved),
        ("Quá hạn", whole.overdue),
    )
    return tag("dl", *(tag("div", tag("dt", name), tag("dd", count)) for name, count in figures), class_="figures")


def _outline(plan: Plan) -> Markup:
    counts = (
        ("mục đích chung", len(plan.purposes)),
        ("mục đích", len(plan.aims)),
        ("yêu cầu", len(plan.requirements)),
        ("thành phần tham dự", len(plan.composition)),
        ("nội dung đối thoại", len(plan.topics)),
        ("buổi đối thoại", len(plan.planned_sessions)),
        ("nhiệm vụ", len(plan.duties)),
        ("nơi nhận", len(plan.recipients)),
    )
    shape = tag("p", "Kế hoạch gồm ", ", ".join(f"{count} {name}" for name, count in counts), ".")
    composition = tag("ol", *(tag("li", rule.text) for rule in plan.composition))
    topics = tag("ol", *(tag("li", topic.text) for topic in plan.topics))
    is_open = " (danh mục mở)" if plan.topics_are_open else ""
    return _section(
        "ke-hoach",
        "Kế hoạch năm",
        shape,
        tag("h3", "Thành phần tham dự"),
        composition,
        tag("h3", f"Nội dung đối thoại{is_open}"),
        topics,
    )


def _sessions(ledger: Ledger, as_of: datetime.date) -> Markup:
    rows = ledger.table("sessions", as_of=as_of)
    if not rows:
        return _section("cac-buoi", "Các buổi đối thoại", _nothing("Chưa có buổi đối thoại nào."))
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
            row.notice_days,
            row.concluded_on,
            row.citizens,
            row.present,
            row.opinions,
            row.issues,
        )
        for row in rows
    )
    return _section("cac-buoi", "Các buổi đối thoại", table("Các buổi đối thoại trong năm", columns, cells))


def _absences(ledger: Ledger, as_of: datetime.date) -> Markup:
    held = {row.session: row for row in ledger.table("sessions", as_of=as_of)}
    gaps = ledger.table("gaps", as_of=as_of)
    fields = {field.code: field.name for field in ledger.rules.directory.fields} if ledger.rules else {}
    title = "Thành phần vắng mặt"
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
            _office(gap, fields),
            gap.rule_text,
            gap.asked,
            gap.present,
        )
        for gap in gaps
    )
    return _section("vang-mat", title, table("Thành phần vắng mặt theo từng buổi", columns, cells))


def _office(gap: GapRow, fields: Mapping[str, str]) -> str:
    """Who is missing: a body, a civil servant of a field, or both."""
    field = f"công chức {fields.get(gap.field, gap.field)}" if gap.field else ""
    return ", ".join(filter(None, (field, gap.body_name))) or "một đơn vị bất kỳ"


def _categories(summary: Summary) -> Markup:
    rows = [row for row in _rows(summary, SummaryGroup.CATEGORY) if row.total]
    title = "Vấn đề theo lĩnh vực"
    if not rows:
        return _section("linh-vuc", title, _nothing("Không có vấn đề nào trong kỳ."))
    most = max(row.total for row in rows)
    columns = [Column("Lĩnh vực"), Column("Số vấn đề", is_number=True), Column("So sánh")]
    columns += [Column("Chưa trả lời", is_number=True), Column("Quá hạn", is_number=True)]
    cells = (
        (row.name or "Chưa phân loại", row.total, bar(row.total / most), row.unanswered, row.overdue) for row in rows
    )
    return _section("linh-vuc", title, table("Vấn đề trong kỳ, theo lĩnh vực", columns, cells))


def _overdue(ledger: Ledger, as_of: datetime.date) -> Markup:
    issues = {row.issue: row for row in ledger.table("issues", as_of=as_of)}
    late = sorted(
        (part for part in ledger.table("parts", as_of=as_of) if part.is_overdue), key=lambda p: -p.overdue_days
    )
    title = f"Quá hạn trả lời đến ngày {day(as_of)}"
    if not late:
        return _section("qua-han", title, _nothing("Không có vấn đề nào quá hạn trả lời."))
    columns = [
        Column("Vấn đề", is_short=True),
        Column("Nội dung"),
        Column("Lĩnh vực"),
        Column("Đơn vị chủ trì"),
        Column("Hạn trả lời"),
        Column("Quá hạn (ngày)", is_number=True),
        Column("Căn cứ", is_short=True),
    ]
    cells = (
        (
            part.issue,
            issues[part.issue].summary,
            issues[part.issue].category_name,
            part.lead_name,
            part.due_on,
            part.overdue_days,
            part.basis,
        )
        for part in late
    )
    return _section("qua-han", title, table("Vấn đề quá hạn, lâu nhất trước", columns, cells))


def _coverage(ledger: Ledger, as_of: datetime.date) -> Markup:
    rows = list(ledger.table("coverage", as_of=as_of))
    title = "Mức độ thực hiện kế hoạch"
    if not rows:
        return _section("muc-do", title, _nothing("Chưa có kế hoạch để đối chiếu."))
    tables = []
    for kind in CoverageKind:
        of_kind = [row for row in rows if row.kind == kind]
        if of_kind:
            done = sum(row.is_covered for row in of_kind)
            caption = f"{kind.vietnamese}: đạt {done} trên {len(of_kind)}"
            caption = caption[:1].upper() + caption[1:]
            tables.append(
                _duties(caption, ledger, as_of, of_kind) if kind == CoverageKind.DUTY else _promises(caption, of_kind)
            )
    return _section("muc-do", title, *tables)


def _promises(caption: str, rows: Iterable[CoverageRow]) -> Markup:
    columns = [Column("Nội dung"), Column("Đã làm", is_number=True), Column("Kết quả", is_short=True)]
    before = {CoverageKind.CONCLUSION: "Thông báo kết luận "}
    return table(caption, columns, ((before.get(row.kind, "") + (row.text or ""), *_done(row)) for row in rows))


def _duties(caption: str, ledger: Ledger, as_of: datetime.date, rows: Iterable[CoverageRow]) -> Markup:
    covered = {row.entry: row for row in rows}
    columns = [
        Column("Mục", is_short=True),
        Column("Đơn vị thực hiện"),
        Column("Nội dung"),
        Column("Tính chất"),
        Column("Thời gian"),
        Column("Đã làm", is_number=True),
        Column("Kết quả", is_short=True),
    ]
    cells = (
        (
            duty.item,
            duty.addressees,
            duty.text,
            duty.force.vietnamese,
            duty.time.vietnamese,
            *_done(covered[duty.duty]),
        )
        for duty in ledger.table("duties", as_of=as_of)
        if duty.duty in covered
    )
    return table(caption, columns, cells)


def _done(row: CoverageRow) -> tuple[str, str]:
    return f"{row.done}/{row.asked}" if row.asked else "–", "đạt" if row.is_covered else "chưa đạt"


def _totals(summary: Summary) -> Markup:
    columns = [
        Column("Nhóm"),
        Column("Chuyển kỳ trước", is_number=True),
        Column("Tiếp nhận", is_number=True),
        Column("Tổng", is_number=True),
        Column("Thủ tục riêng", is_number=True),
        Column("Tại chỗ", is_number=True),
        Column("Văn bản", is_number=True),
        Column("Chưa trả lời", is_number=True),
        Column("Giải quyết", is_number=True),
        Column("Kiểm chứng", is_number=True),
        Column("Quá hạn", is_number=True),
    ]
    captions = {
        SummaryGroup.CATEGORY: "Theo lĩnh vực",
        SummaryGroup.COMMUNE: "Theo địa bàn",
        SummaryGroup.LEAD_BODY: "Theo đơn vị chủ trì (một vấn đề có hai đơn vị được tính cho cả hai)",
    }
    (whole,) = _rows(summary, SummaryGroup.ALL)
    tables = [
        table(
            caption,
            columns,
            (_counts(row, row.name or "Không có") for row in _rows(summary, group) if row.total),
            foot=_counts(whole, "Tổng số vấn đề"),
        )
        for group, caption in captions.items()
    ]
    explained = tag(
        "p",
        "Chuyển kỳ trước + tiếp nhận = tổng. Khiếu nại, tố cáo theo thủ tục riêng, không tính ở các cột sau. "
        "Đã trả lời chưa phải là đã giải quyết; đã giải quyết chưa phải là đã được kiểm chứng.",
        class_="small",
    )
    return _section("tong-hop", f"Tổng hợp {_period(summary).partition(' (')[0]}", *tables, explained)


def _counts(row: SummaryRow, name: str) -> list[object]:
    return [
        name,
        row.carried_over,
        row.received,
        row.total,
        row.own_procedure,
        row.answered_on_the_spot,
        row.answered_in_writing,
        row.unanswered,
        row.resolved,
        row.verified,
        row.overdue,
    ]


def _colophon(summary: Summary) -> Markup:
    key = summary.key
    known = f", theo những gì đã ghi nhận đến hết ngày {day(key.known_on)}" if key.known_on else ""
    words = (
        f"Tính từ nhật ký sự kiện theo danh mục lĩnh vực {key.taxonomy or '–'}{known}. "
        f"Mã băm của quy tắc áp dụng: {key.rules[:16] or '–'}."
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
.kicker, .meta, .small, footer, table, dl {
  font-family: "Noto Sans", "Segoe UI", Roboto, "Liberation Sans", sans-serif; }
.kicker { color: var(--accent); font-size: 0.8rem; letter-spacing: 0.08em; text-transform: uppercase; margin: 0; }
.meta { color: var(--soft); font-size: 0.95rem; margin: 0; }
.note { border-left: 3px solid var(--line); padding-left: 0.8rem; color: var(--soft); font-style: italic; }
.small, footer { color: var(--soft); font-size: 0.8rem; }
.nothing { color: var(--soft); font-style: italic; }
footer { border-top: 1px solid var(--line); margin-top: 3rem; padding-top: 0.8rem; overflow-wrap: anywhere; }
dl.figures { display: grid; grid-template-columns: repeat(6, 1fr); gap: 0.6rem; margin: 0; }
dl.figures div { background: var(--wash); border-radius: 4px; padding: 0.7rem 0.8rem; display: flex;
  flex-direction: column-reverse; justify-content: flex-end; }
dl.figures dt { font-size: 0.78rem; line-height: 1.3; color: var(--soft); }
dl.figures dd { margin: 0; font-size: 1.7rem; line-height: 1.2; font-weight: 600; font-variant-numeric: tabular-nums; }
dl.figures div:last-child dd { color: var(--warn); }
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
.number { text-align: right; padding-left: 0.3rem; font-variant-numeric: tabular-nums; }
.number + :not(.number) { padding-left: 0.9rem; }
.bar { display: block; min-width: 8rem; height: 0.6rem; margin-top: 0.35rem; background: var(--wash);
  border-radius: 2px; }
.bar span { display: block; height: 100%; background: var(--accent); border-radius: 2px; }
@media (max-width: 44rem) {
  dl.figures { grid-template-columns: repeat(3, 1fr); }
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
