"""Shows a dialogue year in the terminal, and writes the same as a page.

python demo.py [folder] [--html FILE]
"""

import argparse
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path

from rich import box
from rich.bar import Bar
from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

import doithoai
from doithoai import CoverageKind, SummaryGroup, SummaryRow, wording
from doithoai.report import report_html

PERIOD = "2020-Q4"
AS_OF = date(2020, 12, 31)
VIEW = doithoai.Audience.INTERNAL  # for those who answer; a page that is posted is written without it
NOTE = "Kế hoạch diễn đạt lại từ văn bản của huyện; các sự kiện trong năm là ví dụ minh họa, không phải số liệu thật."
LEGEND = """\
Kỳ trước: kỳ trước chuyển sang. Mới: tiếp nhận trong kỳ. Riêng: khiếu nại, tố cáo, theo thủ tục riêng.
Mở lại: nêu trước kỳ, đã xong trước kỳ, trong kỳ phải giải quyết lại.
Tại chỗ, Sau: đã trả lời tại chỗ, trả lời sau. Chưa: chưa trả lời. Quá hạn: trong số chưa trả lời.
Giải quyết: đã giải quyết, trong số đã trả lời. Kiểm tra: đã được kiểm tra và xác nhận.
Kỳ trước + Mới + Mở lại = Tổng = Riêng + Tại chỗ + Sau + Chưa.
Một vấn đề có hai đơn vị chủ trì được tính cho cả hai. Tố cáo chỉ được tính trong tổng số."""


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


def shown(value: object) -> str:
    if value is None or value == "":
        return "–"
    return wording.day(value) if isinstance(value, date) else str(value)


def faint(words: str) -> Text:
    return Text(words, "dim")


class Show:
    def __init__(self, ledger: doithoai.Ledger, console: Console) -> None:
        self.ledger = ledger
        self.console = console
        self.sessions = list(ledger.table("sessions", as_of=AS_OF, view=VIEW))
        self.figures = ledger.summary(PERIOD, as_of=AS_OF, view=VIEW)
        bodies = ledger.rules.directory.organisations if ledger.rules else []
        self.bodies = {body.id: body.short_name or body.name for body in bodies}

    def heading(self, words: str) -> None:
        self.console.print()
        self.console.print(Text(words, "bold cyan"))

    def body(self, content: RenderableType) -> None:
        self.console.print(Padding(content, (0, 0, 0, 2), expand=False))

    def title(self) -> None:
        self.console.print(Text(wording.INTERNAL, "bold yellow"))
        self.console.print(Text(self.ledger.plan.title if self.ledger.plan else "Chưa có kế hoạch", "bold"))
        self.console.print(wording.plan_paper(self.ledger))
        self.console.print(wording.period_title(self.figures.key))
        self.console.print()
        whole, *parts = wording.figures(self.figures)
        made = grid("", "#", "")
        made.show_header = False
        made.add_row(Text(whole.name, "bold"), Text(str(whole.issues), "bold"), faint(whole.within))
        for sign, each in zip("=" + "+" * len(parts), parts, strict=False):
            made.add_row(f"{sign} {each.name}", str(each.issues), faint(each.within))
        self.body(made)
        self.body(wording.remark(self.figures))

    def plan(self) -> None:
        plan = self.ledger.plan
        if plan is None:
            return
        self.heading(f"Kế hoạch năm {plan.year}")
        self.body(", ".join(f"{count}\u00a0{name}" for name, count in wording.outline(plan)) + ".")

    def held(self) -> None:
        self.heading(f"Các buổi đối thoại, đến {shown(AS_OF)}")
        made = grid(
            "Địa bàn", "#Ngày", "Tình trạng", "#Trước", "#Dân", "#Đại biểu", "#Ý kiến", "#Vấn đề", is_tight=True
        )
        short = wording.short_notices(self.ledger, AS_OF, view=VIEW)
        for row in self.sessions:
            notice = Text(shown(row.notice_days))
            if row.session in short:
                notice = Text(f"{row.notice_days}*", "bold yellow")
            made.add_row(
                row.commune_name or row.session,
                shown(row.held_on),
                row.state.vietnamese,
                notice,
                *map(shown, (row.citizens, row.present, row.opinions, row.issues)),
            )
        self.body(made)
        for row in self.sessions:
            if row.session in short:
                told = short[row.session]
                kind = "nên có" if told.is_advice else "phải có"
                self.body(faint(f"* {told.when}; {kind} {told.asked} ngày: {told.basis}"))

    def absent(self) -> None:
        self.heading(f"Thành phần vắng mặt, đến {shown(AS_OF)}")
        names = {row.session: row.commune_name for row in self.sessions}
        made = grid("Buổi", "Vắng", "Theo yêu cầu của kế hoạch", "#Cần", "#Có")
        for gap in self.ledger.table("gaps", as_of=AS_OF, view=VIEW):
            session = names.get(gap.session, gap.session)
            made.add_row(*map(shown, (session, wording.missing(gap), gap.rule_text, gap.asked, gap.present)))
        self.body(made if made.rows else faint("Không buổi nào thiếu thành phần mà kế hoạch yêu cầu."))

    def categories(self) -> None:
        self.heading(f"Vấn đề theo lĩnh vực, {wording.period_name(PERIOD)}")
        rows = [row for row in self.figures.rows if row.group == SummaryGroup.CATEGORY and row.total]
        most = max((row.total for row in rows), default=1)
        longest = max((cell_len(row.name or "") for row in rows), default=0)
        # What the other columns leave: a bar that is cut to fit would lie.
        width = max(4, min(24, self.console.width - longest - 37))
        made = grid("Lĩnh vực", "#Vấn\nđề", "", "#Chưa\ntrả lời", "#Quá\nhạn")
        made.columns[2].width = width
        for row in rows:
            late = Text(str(row.overdue), "bold red" if row.overdue else "dim")
            bar = Bar(most, 0, row.total, width=width, color="cyan")
            made.add_row(row.name or "Chưa phân loại", str(row.total), bar, str(row.unanswered), late)
        self.body(made if rows else faint("Không có vấn đề nào trong kỳ."))

    def open(self) -> None:
        self.heading(f"Vấn đề chưa trả lời, đang giải quyết, đến {shown(AS_OF)}")
        made = grid("Nội dung", "Đơn vị chủ trì", "#Hạn trả lời", "Tình trạng", "")
        made.columns[3].no_wrap = True
        rows = wording.open_issues(self.ledger, AS_OF, view=VIEW)
        for row in rows:
            standing = Text(row.standing, "bold red" if row.overdue_days else "")
            lead = self.bodies.get(row.lead or "", row.lead_name)
            made.add_row(shown(row.text), shown(lead), shown(row.due_on), standing, faint(row.issue))
        if rows:
            self.body(wording.open_caption(rows) + ".")
        self.body(made if rows else faint("Không có vấn đề nào chưa trả lời hoặc đang giải quyết."))

    def late(self) -> None:
        self.heading(f"Vấn đề trả lời trễ hạn, đến {shown(AS_OF)}")
        made = grid("Nội dung", "Đơn vị chủ trì", "#Hạn trả lời", "#Ngày trả lời", "Trễ hạn", "")
        for row in wording.late_answers(self.ledger, AS_OF, view=VIEW):
            lead = self.bodies.get(row.lead, row.lead_name)
            days = (shown(row.due_on), shown(row.answered_on), row.lateness)
            made.add_row(shown(row.text), shown(lead), *days, faint(row.issue))
        self.body(made if made.rows else faint("Không có vấn đề nào trả lời trễ hạn."))

    def unsatisfied(self) -> None:
        self.heading(f"Vấn đề người dân chưa hài lòng, đến {shown(AS_OF)}")
        made = grid("Nội dung", "Đơn vị chủ trì", "#Phản hồi", "Mức độ hài lòng", "Lời phản hồi", "")
        for row in wording.unsatisfied_citizens(self.ledger, AS_OF, view=VIEW):
            lead = "; ".join(self.bodies.get(body, body) for body in row.leads)
            said = (shown(row.responded_on), row.satisfaction.vietnamese, shown(row.words))
            made.add_row(shown(row.text), shown(lead), *said, faint(row.issue))
        self.body(made if made.rows else faint("Chưa ghi nhận người dân nào chưa hài lòng với trả lời hiện có."))

    def coverage(self) -> None:
        self.heading(f"Mức độ thực hiện kế hoạch, đến {shown(AS_OF)}")
        rows = list(self.ledger.table("coverage", as_of=AS_OF, view=VIEW))
        for kind in CoverageKind:
            of_kind = [row for row in rows if row.kind == kind]
            if of_kind:
                self.body(wording.coverage_caption(kind, of_kind))
                made = grid("", "#", "")
                made.show_header = False
                for row in of_kind:
                    if row.asked and not row.is_covered:
                        made.add_row(row.text, f"{row.done}/{row.asked}", faint(wording.outcome(row)))
                if made.rows:
                    self.body(Padding(made, (0, 0, 0, 2)))
        self.body(faint("Số liệu theo những gì đã ghi nhận; chưa có ghi nhận không có nghĩa là chưa làm."))

    def summary(self) -> None:
        self.heading(f"Tổng hợp {wording.period_name(PERIOD)}")
        asked = ("Kỳ\ntrước", "Mới", "Mở\nlại", "Tổng", "Riêng")
        titles = (*asked, "Tại\nchỗ", "Sau", "Chưa", "Quá\nhạn", "Giải\nquyết", "Kiểm\ntra")
        made = grid("", *(f"#{title}" for title in titles), is_tight=True)
        group = SummaryGroup.ALL
        for row in self.figures.rows:
            if not row.total and row.group != SummaryGroup.ALL:
                continue
            if row.group != group:
                made.add_section()
                group = row.group
            # Bodies are known by their short names; hamlets of two communes may share theirs.
            short = self.bodies.get(row.code or "") if row.group == SummaryGroup.LEAD_BODY else None
            name = short or row.name or "Không có"
            is_whole = row.group == SummaryGroup.ALL
            made.add_row("Tổng số vấn đề" if is_whole else name, *counts(row), style="bold" if is_whole else "")
        self.body(made)
        self.body(faint(LEGEND))


def counts(row: SummaryRow) -> Iterable[str]:
    asked = (row.carried_over, row.received, row.reopened, row.total, row.own_procedure)
    answered = (row.answered_on_the_spot, row.answered_later, row.unanswered, row.overdue)
    return map(str, (*asked, *answered, row.resolved, row.verified))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=Path(__file__).parent)
    parser.add_argument("--html", type=Path, help="where to write the page")
    chosen = parser.parse_args()

    console = Console(highlight=False)
    console.width = max(console.width, 80)
    ledger = load(chosen.folder)
    show = Show(ledger, console)
    show.title()
    show.plan()
    show.held()
    show.absent()
    show.categories()
    show.open()
    show.late()
    show.unsatisfied()
    show.coverage()
    show.summary()
    console.print()
    console.print(faint(NOTE))
    if chosen.html:
        chosen.html.parent.mkdir(parents=True, exist_ok=True)
        chosen.html.write_text(report_html(ledger, PERIOD, AS_OF, view=VIEW, note=NOTE), encoding="utf-8")
        console.print(Text.assemble("Trang báo cáo: ", (str(chosen.html), "bold")))


if __name__ == "__main__":
    main()
