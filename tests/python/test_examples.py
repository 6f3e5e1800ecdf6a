import datetime
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Literal

import pytest

import doithoai
from doithoai.report import report_html

LAST = datetime.date(2020, 12, 31)


def run(*command: object, **environment: str) -> bytes:
    done = subprocess.run(
        [str(each) for each in command], capture_output=True, env=os.environ | environment, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    assert done.stderr == b""
    return done.stdout


def test_main_prints_the_summary(example: Path, year: doithoai.Ledger) -> None:
    printed = run(sys.executable, example / "main.py")
    lines = printed.decode().split("\n")
    assert lines[0] == "Period 2020-Q4 (2020-10-01 to 2020-12-31), as of 2020-12-31"
    assert lines[1] == lines[-1] == ""
    assert len(lines) == 4 + len(year.summary("2020-Q4", as_of=LAST).rows)
    assert lines == [line.rstrip() for line in lines]
    assert printed == run(sys.executable, example / "main.py", example, PYTHONIOENCODING="latin-1", LC_ALL="C")


@pytest.mark.parametrize("program", ["DOITHOAI_EXAMPLE_CPP", "DOITHOAI_EXAMPLE_C"])
def test_main_prints_what_the_other_programs_print(example: Path, program: str) -> None:
    path = os.environ.get(program)
    if path is None:
        pytest.skip(f"{program} does not say where the program is")
    assert Path(path).is_file(), f"{program} is {path}, and there is no such file"
    assert run(path, example) == run(sys.executable, example / "main.py", example)


def test_main_says_what_is_wrong(tmp_path: Path, example: Path) -> None:
    done = subprocess.run([sys.executable, example / "main.py", tmp_path], capture_output=True, check=False)
    assert done.returncode == 1
    assert b"rules.json" in done.stderr


def demo(example: Path, page: Path, columns: int) -> list[str]:
    """What the demo prints, line by line."""
    environment = {"COLUMNS": str(columns), "PYTHONIOENCODING": "utf-8"}
    return run(sys.executable, example / "demo.py", "--html", page, **environment).decode().splitlines()


class Reader(HTMLParser):
    """The headings of a page's sections, and under each the rows of its tables as lists of cells."""

    def __init__(self) -> None:
        super().__init__()
        self.sections: dict[str, list[list[str]]] = {}
        self.words: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr" and self.sections:
            self.rows.append([])
        if tag in ("h2", "th", "td"):
            self.words = []

    def handle_data(self, data: str) -> None:
        if self.words is not None:
            self.words.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag in ("h2", "th", "td") and self.words is not None:
            text = "".join(self.words)
            if tag == "h2":
                self.sections[text] = []
            else:
                self.rows[-1].append(text)
            self.words = None

    @property
    def rows(self) -> list[list[str]]:
        return self.sections[list(self.sections)[-1]]


@pytest.mark.parametrize("columns", [80, 120])
def test_demo_shows_in_the_terminal_what_is_on_the_page(example: Path, tmp_path: Path, columns: int) -> None:
    page = tmp_path / "sub" / "report.html"
    printed = demo(example, page, columns)
    assert max(map(len, printed)) <= columns
    reader = Reader()
    reader.feed(page.read_text(encoding="utf-8"))
    assert len(reader.sections) == 7
    assert [line for line in printed if line in reader.sections] == list(reader.sections)

    # The same issues by category, and bars that keep their scale.
    (name,) = (name for name in reader.sections if name.startswith("Vấn đề theo lĩnh vực"))
    rows = reader.sections[name][1:]
    below = printed[printed.index(name) + 4 :][: len(rows)]
    assert [[cell for cell in re.split("  +", line.strip()) if set(cell) != {"█"}] for line in below] == [
        [row[0], row[1], row[3], row[4]] for row in rows
    ]
    scales = {line.count("█") / int(row[1]) for line, row in zip(below, rows, strict=True)}
    assert len(scales) == 1
    assert scales.pop() >= 1


def test_demo_shows_figures_that_add_up(example: Path, tmp_path: Path) -> None:
    printed = demo(example, tmp_path / "report.html", 80)
    first, *others = (int(re.findall(r"\d+", line)[0]) for line in printed[3:8])
    assert first == sum(others) == 29


def test_demo_says_what_is_paused_and_counts_by_hamlet(example: Path, year: doithoai.Ledger, tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    printed = "\n".join(demo(example, page, 120))
    summary = year.summary("2020-Q4", as_of=LAST, view="internal")
    hamlets = [str(row.name) for row in summary.rows if row.group == doithoai.SummaryGroup.HAMLET]
    assert len(hamlets) == len(set(hamlets)) == 10  # nine, and those of no single hamlet
    for shown in (printed, page.read_text(encoding="utf-8")):
        assert "tạm dừng từ 15/12/2020" in shown
        assert [name for name in hamlets if name not in shown] == []
    assert "Theo khóm, ấp" in page.read_text(encoding="utf-8")
    assert "Theo khóm, ấp" not in report_html(year, "2020-Q4", LAST)


class Checker(HTMLParser):
    """Checks that elements are closed as they were opened, and that tables can be read aloud."""

    def __init__(self) -> None:
        super().__init__()
        self.stack: list[str] = []
        self.seen: list[str] = []
        self.headings_without_scope = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)
        if tag == "th" and "scope" not in dict(attrs):
            self.headings_without_scope += 1
        if tag != "meta":
            self.stack.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.stack.pop() == tag


def test_the_report_stands_alone(year: doithoai.Ledger) -> None:
    page = report_html(year, "2020-Q4", LAST, note="minh họa")
    checker = Checker()
    checker.feed(page)
    assert checker.stack == []
    assert checker.headings_without_scope == 0
    assert checker.seen.count("table") == checker.seen.count("caption") > 5
    assert not {"script", "link", "img", "iframe"} & set(checker.seen)
    assert not re.search(r"https?:|url\(|@import", page)
    assert '<html lang="vi">' in page
    assert "@page { size: A4" in page
    assert "None" not in page
    whole = year.summary("2020-Q4", as_of=LAST).rows[0]
    assert f"<dd>{whole.total}</dd>" in page
    for part in year.table("parts", as_of=LAST):
        assert not part.is_overdue or str(part.lead_name) in page
    for issue in year.table("issues", as_of=LAST):
        is_open = issue.answered_on is None and issue.state != doithoai.IssueState.OWN_PROCEDURE
        assert (f'<span class="code">{issue.issue}</span>' in page) == is_open
    assert '<span class="mark">4*</span>' in page
    assert "báo trước 4 ngày, ít hơn 7 ngày" in page
    assert "Quý IV hằng năm" in page
    assert page.count("không đánh giá") == 2


def test_the_report_says_that_people_were_told_after_the_session(ledger: doithoai.Ledger) -> None:
    when = datetime.datetime.fromisoformat("2020-08-19T17:00:00+07:00")
    held_on = datetime.date(2020, 8, 14)
    ledger.apply(
        [
            doithoai.ScheduleSession(
                happened_on=held_on, session="s1", held_on=held_on, communes=("xa-a",), organiser="ubnd-xa-a"
            ),
            doithoai.AnnounceSession(happened_on=when.date(), session="s1"),
            doithoai.RecordAttendance(
                happened_on=held_on,
                session="s1",
                present=(doithoai.Attendee(body="ap-a1", position=doithoai.Office.HAMLET_HEAD),),
                is_complete=False,
            ),
        ],
        recorded_at=when,
        by="van-thu",
    )
    page = report_html(ledger, "2020", LAST)
    assert '<span class="mark">sau 5*</span>' in page
    assert "thông báo sau ngày tổ chức 5 ngày, trong khi cần báo trước 7 ngày" in page
    assert "-5" not in page
    # Nobody is called missing by a list that goes on.
    assert "ấp A2 (danh sách chưa đầy đủ)" in page


def test_the_report_escapes_what_people_wrote(ledger: doithoai.Ledger) -> None:
    when = datetime.datetime.fromisoformat("2020-08-14T17:00:00+07:00")
    attack = "<script>alert(\"1\")</script> & '2'"
    plan = ledger.plan
    assert plan is not None
    ledger.apply(
        [
            doithoai.ScheduleSession(
                happened_on=when.date(), session="s1", planned="P.a", held_on=when.date(), communes=("xa-a",)
            ),
            doithoai.OpenSession(happened_on=when.date(), session="s1"),
            doithoai.RecordOpinion(happened_on=when.date(), opinion="o1", session="s1", words=attack),
            doithoai.RaiseIssue(
                happened_on=when.date(),
                issue="i1",
                opinions=("o1",),
                kind=doithoai.IssueKind.PETITION,
                category="land",
                summary=attack,
            ),
            doithoai.AssignIssue(
                happened_on=when.date(),
                part="p1",
                issue="i1",
                lead="phong-ktht",
                due=doithoai.DeadlineRule(
                    kind=doithoai.DeadlineKind.BY_DATE, day=datetime.date(2020, 9, 1), basis=attack
                ),
            ),
        ],
        recorded_at=when,
        by="van-thu",
    )
    views: tuple[Literal["internal", "public"], ...] = ("internal", "public")
    for view, times in zip(views, (3, 2), strict=True):  # what is asked is not for everybody
        page = report_html(ledger, "2020-Q3", LAST, view=view, note=attack)
        assert "<script" not in page
        assert page.count("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#x27;2&#x27;") == times


def test_the_report_of_an_empty_ledger() -> None:
    page = report_html(doithoai.Ledger(), "2020", LAST)
    assert "Chưa có buổi đối thoại nào" in page
