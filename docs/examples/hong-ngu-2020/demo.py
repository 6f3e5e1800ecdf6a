"""Shows a dialogue year in the terminal, and writes the same as a page.

python demo.py [folder] [--html FILE]
"""

import argparse
from datetime import date, datetime
from pathlib import Path

from rich import box
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

import doithoai
from doithoai import CoverageKind, SummaryGroup
from doithoai.report import report_html

PERIOD = "2020-Q4"
AS_OF = date(2020, 12, 31)
NOTE = "Kế hoạch diễn đạt lại từ văn bản của huyện; các sự kiện trong năm là ví dụ minh họa, không phải số liệu thật."


def load(folder: Path) -> doithoai.Ledger:
    adopted = datetime.fromisoformat("2020-01-02T08:00:00+07:00")
    ledger = doithoai.Ledger()
    for name, adopt in (("rules.json", ledger.load_rules), ("plan.json", ledger.load_plan)):
        adopt((folder / name).read_bytes(), happened_on=adopted.date(), recorded_at=adopted, by="van-phong")
    ledger.load_json((folder / "events.json").read_bytes())
    return ledger


def grid(*columns: str, is_tight: bool = False) -> Table:
    """A table without lines; a column whose name begins with '#' holds figures or days, which do not wrap."""
    made = Table(box=box.SIMPLE_HEAD, header_style="bold", show_edge=False, pad_edge=False, collapse_padding=is_tight)
    for name in columns:
        is_number = name.startswith("#")
        made.add_column(name.removeprefix("#"), justify="right" if is_number else "left", no_wrap=is_number)
    return made


def cells(*values: object) -> list[str]:
    return ["–" if value is None or value == "" else shown(value) for value in values]


def shown(value: object) -> str:
    return f"{value:%d/%m/%Y}" if isinstance(value, date) else str(value)


class Show:
    def __init__(self, ledger: doithoai.Ledger, console: Console) -> None:
        self.ledger = ledger
        self.console = console
        self.sessions = list(ledger.table("sessions", as_of=AS_OF))
        directory = ledger.rules.directory if ledger.rules else None
        self.bodies = {body.id: body.short_name or body.name for body in directory.organisations} if directory else {}
        self.fields = {field.code: field.name for field in directory.fields} if directory else {}

    def heading(self, vietnamese: str, english: str) -> None:
        self.console.print()
        self.console.print(Text.assemble((vietnamese, "bold cyan"), ("  " + english, "dim")))

    def body(self, content: object) -> None:
        self.console.print(Padding(content, (0, 0, 0, 2), expand=False))  # type: ignore[arg-type]

    def plan(self) -> None:
        plan = self.ledger.plan
        if plan is None:
            return
        self.console.print(Text(plan.title, "bold"))
        self.heading("Kế hoạch", "the plan's outline")
        made = grid("", "#", "")
        for name, count, example in (
            ("mục đích chung", len(plan.purposes), "purposes"),
            ("mục đích, yêu cầu", len(plan.aims) + len(plan.requirements), "aims and requirements"),
            ("thành phần tham dự", len(plan.composition), "composition rules"),
            ("nội dung đối thoại", len(plan.topics), "topics, an open list" if plan.topics_are_open else "topics"),
            ("buổi đối thoại", len(plan.planned_sessions), "planned sessions"),
            ("nhiệm vụ", len(plan.duties), "duties"),
            ("nơi nhận", len(plan.recipients), "recipient lines"),
        ):
            made.add_row(name, str(count), Text(example, "dim"))
        made.show_header = False
        self.body(made)

    def held(self) -> None:
        self.heading("Các buổi đối thoại", "sessions")
        made = grid(
            "Địa bàn", "#Ngày", "Tình trạng", "#Trước", "#Dân", "#Đại biểu", "#Ý kiến", "#Vấn đề", is_tight=True
        )
        for row in self.sessions:
            name = row.commune_name or row.session
            made.add_row(
                *cells(name, row.held_on, row.state.vietnamese, row.notice_days, row.citizens, row.present),
                *cells(row.opinions, row.issues),
            )
        self.body(made)

    def absent(self) -> None:
        self.heading("Thành phần vắng mặt", "who was missing, and by which rule")
        names = {row.session: row.commune_name for row in self.sessions}
        made = grid("Buổi", "Vắng", "Quy tắc", "Theo yêu cầu", "#Cần", "#Có")
        for gap in self.ledger.table("gaps", as_of=AS_OF):
            field = f"công chức {self.fields[gap.field]}" if gap.field else None
            who = field or self.bodies.get(gap.body or "") or "một đơn vị bất kỳ"
            made.add_row(
                *cells(names.get(gap.session, gap.session), who, gap.rule, gap.rule_text, gap.asked, gap.present)
            )
        self.body(made if made.rows else Text("không thiếu ai", "dim"))

    def categories(self) -> None:
        self.heading(f"Vấn đề theo lĩnh vực, kỳ {PERIOD}", "issues of the quarter, by category")
        rows = [row for row in self.ledger.summary(PERIOD, as_of=AS_OF).rows if row.group == SummaryGroup.CATEGORY]
        longest = 24 if self.console.width >= 100 else 12  # a bar that is cut to fit would lie
        most = max((row.total for row in rows), default=1) or 1
        made = grid("Lĩnh vực", "#Vấn đề", "", "#Chưa trả lời", "#Quá hạn")
        for row in rows:
            if row.total:
                late = Text(str(row.overdue), "bold red" if row.overdue else "dim")
                bar = Text("█" * round(longest * row.total / most), "cyan")
                made.add_row(row.name or "Chưa phân loại", str(row.total), bar, str(row.unanswered), late)
        self.body(made)

    def overdue(self) -> None:
        self.heading(f"Quá hạn đến ngày {AS_OF:%d/%m/%Y}", "overdue, and by whom")
        issues = {row.issue: row for row in self.ledger.table("issues", as_of=AS_OF)}
        made = grid("Vấn đề", "Nội dung", "Đơn vị chủ trì", "Hạn", "#Quá hạn")
        late = [part for part in self.ledger.table("parts", as_of=AS_OF) if part.is_overdue]
        for part in sorted(late, key=lambda part: -part.overdue_days):
            days = Text(f"{part.overdue_days} ngày", "bold red")
            made.add_row(
                *cells(part.issue, issues[part.issue].summary, self.bodies.get(part.lead or ""), part.due_on), days
            )
        self.body(made if made.rows else Text("không có", "dim"))

    def coverage(self) -> None:
        self.heading("Mức độ thực hiện kế hoạch", "what the plan promised, and whether it was done")
        rows = list(self.ledger.table("coverage", as_of=AS_OF))
        made = grid("", "#Đạt", "#Trên", "Còn thiếu")
        for kind in CoverageKind:
            of_kind = [row for row in rows if row.kind == kind]
            if of_kind:
                missing = [f"{row.text} ({row.done}/{row.asked})" for row in of_kind if not row.is_covered]
                done = len(of_kind) - len(missing)
                made.add_row(kind.vietnamese, str(done), str(len(of_kind)), "\n".join(missing) or Text("không", "dim"))
        self.body(made)

    def summary(self) -> None:
        summary = self.ledger.summary(PERIOD, as_of=AS_OF)
        self.heading(
            f"Tổng hợp {summary.key.period}",
            f"{shown(summary.key.first)} đến {shown(summary.key.last)}, tính đến {shown(AS_OF)}",
        )
        titles = (
            "#kỳ\ntrước",
            "#mới",
            "#tổng",
            "#riêng",
            "#tại\nchỗ",
            "#văn\nbản",
            "#chưa",
            "#xong",
            "#kiểm",
            "#quá\nhạn",
        )
        made = grid("", *titles, is_tight=True)
        group = SummaryGroup.ALL
        for row in summary.rows:
            if not row.total and row.group != SummaryGroup.ALL:
                continue
            if row.group != group:
                made.add_section()
                group = row.group
            name = (
                "Tất cả" if row.group == SummaryGroup.ALL else self.bodies.get(row.code or "") or row.name or "Không có"
            )
            made.add_row(name, *map(str, row[3:]), style="bold" if row.group == SummaryGroup.ALL else "")
        self.body(made)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=Path(__file__).parent)
    parser.add_argument("--html", type=Path, help="where to write the page")
    chosen = parser.parse_args()

    console = Console(highlight=False)
    ledger = load(chosen.folder)
    show = Show(ledger, console)
    show.plan()
    show.held()
    show.absent()
    show.categories()
    show.overdue()
    show.coverage()
    show.summary()
    console.print()
    console.print(Text(NOTE, "dim"))
    if chosen.html:
        chosen.html.parent.mkdir(parents=True, exist_ok=True)
        chosen.html.write_text(report_html(ledger, PERIOD, AS_OF, note=NOTE), encoding="utf-8")
        console.print(Text.assemble("report: ", (str(chosen.html), "bold")))


if __name__ == "__main__":
    main()
