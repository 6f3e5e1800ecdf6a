import dataclasses
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
from doithoai.wording import day, unsatisfied_citizens

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
    titles = lines[2].split()[2:-1]
    for row in lines[3:-1]:
        count = dict(zip(titles, map(int, row.split()[2 : 2 + len(titles)]), strict=True))
        assert count["carried"] + count["received"] + count["reopened"] == count["total"]
        assert count["own"] + count["spot"] + count["later"] + count["unanswered"] == count["total"]
        assert count["overdue"] <= count["unanswered"]
        assert max(count["resolved"], count["verified"], count["accepted"]) <= count["spot"] + count["later"]


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
    assert len(reader.sections) == 9
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
    first, *others = (int(re.findall(r"\d+", line)[0]) for line in printed[5:10])
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
    late = {part.issue for part in year.table("parts", as_of=LAST) if part.is_in_time is False}
    assert len(late) > 0
    for issue in year.table("issues", as_of=LAST):
        is_open = issue.answered_on is None or issue.state == doithoai.IssueState.UNDER_WAY
        is_listed = issue.state != doithoai.IssueState.OWN_PROCEDURE and (is_open or issue.issue in late)
        assert (f'<span class="code">{issue.issue}</span>' in page) == is_listed
    assert '<span class="mark">4*</span>' in page
    assert "báo trước 4 ngày, ít hơn 7 ngày" in page
    assert "Quý IV hằng năm" in page
    assert page.count("không đánh giá") == 2


def tell_of_an_issue(ledger: doithoai.Ledger, words: str = "lời nói") -> None:
    """An issue of a session, with a part that is due on 1 September."""
    when = datetime.datetime.fromisoformat("2020-08-14T17:00:00+07:00")
    ledger.apply(
        [
            doithoai.ScheduleSession(
                happened_on=when.date(), session="s1", planned="P.a", held_on=when.date(), communes=("xa-a",)
            ),
            doithoai.OpenSession(happened_on=when.date(), session="s1"),
            doithoai.RecordOpinion(happened_on=when.date(), opinion="o1", session="s1", words=words),
            doithoai.RaiseIssue(
                happened_on=when.date(),
                issue="i1",
                opinions=("o1",),
                kind=doithoai.IssueKind.PETITION,
                category="land",
                summary=words,
            ),
            doithoai.AssignIssue(
                happened_on=when.date(),
                part="p1",
                issue="i1",
                lead="phong-ktht",
                due=doithoai.DeadlineRule(
                    kind=doithoai.DeadlineKind.BY_DATE, day=datetime.date(2020, 9, 1), basis=words
                ),
            ),
        ],
        recorded_at=when,
        by="van-thu",
    )


def rows_under(page: str, heading: str) -> list[list[str]]:
    """The rows of the only section whose heading begins so, without the headings of their columns."""
    reader = Reader()
    reader.feed(page)
    (found,) = (rows for name, rows in reader.sections.items() if name.startswith(heading))
    return found[1:]


def test_the_report_counts_an_issue_under_way_as_open(year: doithoai.Ledger) -> None:
    page = report_html(year, "2020-Q4", LAST)
    assert "7 vấn đề chưa trả lời, trong đó 4 quá hạn; 3 vấn đề đã trả lời, đang giải quyết" in page
    standing = [(row[0].split()[-1], row[5]) for row in rows_under(page, "Vấn đề chưa trả lời, đang giải quyết")]
    assert sorted(issue for issue, words in standing if words == "đã trả lời, đang giải quyết") == [
        "vd-01",
        "vd-25",
        "vd-27",
    ]
    assert [words for _, words in standing[-3:]] == ["đã trả lời, đang giải quyết"] * 3
    summary = year.summary("2020", as_of=LAST).rows[0]
    assert len({issue for issue, _ in standing}) == summary.unanswered + summary.under_way == 10


def test_the_report_lists_what_was_answered_late(year: doithoai.Ledger) -> None:
    rows = rows_under(report_html(year, "2020-Q4", LAST, view="internal"), "Vấn đề trả lời trễ hạn")
    parts = {part.issue: part for part in year.table("parts", as_of=LAST) if part.is_in_time is False}
    issues = {issue.issue: issue for issue in year.table("issues", as_of=LAST)}
    assert len(rows) == len(parts) == year.summary("2020", as_of=LAST).rows[0].answered_late
    for name, area, commune, lead, due, answered, days, basis in rows:
        part, issue = parts[name.split()[-1]], issues[name.split()[-1]]
        assert name == f"{issue.summary} {issue.issue}"
        assert (area, commune, lead, basis) == (issue.category_name, issue.commune_name, part.lead_name, part.basis)
        assert (due, answered) == (day(part.due_on), day(part.answered_on))
        assert part.due_on is not None
        assert part.answered_on is not None
        assert days == f"{part.days_late} ngày"
        assert part.days_late == (part.answered_on - part.due_on).days, "none was extended when it was late"


def answer_of(
    day: str, answer: str = "a1", kind: doithoai.AnswerKind = doithoai.AnswerKind.RESOLVED
) -> doithoai.GiveAnswer:
    """An answer to the issue of `tell_of_an_issue`."""
    return doithoai.GiveAnswer(
        happened_on=datetime.date.fromisoformat(day),
        answer=answer,
        issues=("i1",),
        body="phong-ktht",
        manner=doithoai.AnswerManner.IN_WRITING,
        kind=kind,
    )


@pytest.mark.parametrize(
    ("extended_on", "until", "answered_on", "said"),
    [
        ("2020-09-10", "2020-09-30", "2020-09-20", "19 ngày; gia hạn khi đã quá hạn"),
        ("2020-09-10", "2020-09-15", "2020-09-20", "19 ngày; gia hạn khi đã quá hạn"),
        ("2020-09-01", "2020-09-15", "2020-09-20", "5 ngày"),
    ],
)
def test_the_report_counts_lateness_from_the_day_that_was_in_time(
    ledger: doithoai.Ledger, extended_on: str, until: str, answered_on: str, said: str
) -> None:
    tell_of_an_issue(ledger)
    when = datetime.datetime.fromisoformat("2020-10-01T17:00:00+07:00")
    more = doithoai.DeadlineExtension(until=datetime.date.fromisoformat(until), reason="phức tạp")
    extended = doithoai.ExtendDeadline(happened_on=datetime.date.fromisoformat(extended_on), part="p1", extension=more)
    ledger.apply([extended, answer_of(answered_on)], recorded_at=when, by="van-thu")
    ((*_, due, answered, days, _basis),) = rows_under(report_html(ledger, "2020", LAST), "Vấn đề trả lời trễ hạn")
    assert due == day(datetime.date.fromisoformat(until))
    assert answered == day(datetime.date.fromisoformat(answered_on))
    assert days == said


NO = doithoai.ResponseSatisfaction.NO
UNDER_WAY, RESOLVED, HANDED_BACK = (
    doithoai.AnswerKind.UNDER_WAY,
    doithoai.AnswerKind.RESOLVED,
    doithoai.AnswerKind.NOT_COMPETENT,
)


@pytest.mark.parametrize(
    ("answers", "responded_on", "is_listed"),
    [
        ([], "2020-08-24", False),
        ([("2020-08-28", RESOLVED)], "2020-08-27", False),
        ([("2020-08-28", RESOLVED)], "2020-08-28", True),
        ([("2020-08-20", UNDER_WAY)], "2020-08-24", True),
        ([("2020-08-20", UNDER_WAY), ("2020-08-28", RESOLVED)], "2020-08-24", False),
        ([("2020-08-20", UNDER_WAY), ("2020-08-28", RESOLVED)], "2020-08-30", True),
        ([("2020-08-20", RESOLVED), ("2020-08-28", HANDED_BACK)], "2020-08-24", True),
    ],
)
def test_only_a_response_to_the_answer_that_stands_is_a_verdict(
    ledger: doithoai.Ledger, answers: list[tuple[str, doithoai.AnswerKind]], responded_on: str, is_listed: bool
) -> None:
    tell_of_an_issue(ledger)
    given = [answer_of(on, f"a{at}", kind) for at, (on, kind) in enumerate(answers)]
    said = doithoai.RecordResponse(
        happened_on=datetime.date.fromisoformat(responded_on), issue="i1", satisfaction=NO, words="chưa ai đến"
    )
    when = datetime.datetime.fromisoformat("2020-10-01T17:00:00+07:00")
    ledger.apply([*given, said], recorded_at=when, by="van-thu")
    found = unsatisfied_citizens(ledger, LAST, view="internal")
    assert [row.issue for row in found] == (["i1"] if is_listed else [])
    (issue,) = ledger.table("issues", as_of=LAST)
    assert issue.satisfaction == NO, "the table keeps it"


def test_an_internal_report_says_so_and_who_was_not_satisfied(year: doithoai.Ledger) -> None:
    inside, outside = (report_html(year, "2020-Q4", LAST, view=view) for view in ("internal", "public"))
    assert inside.index("Tài liệu nội bộ, không công bố") < inside.index("<h1>")
    assert "Tài liệu nội bộ" not in outside
    assert "1 vấn đề người dân không hài lòng, 1 vấn đề hài lòng một phần." in outside
    assert "Hứa mở lớp" not in outside
    rows = rows_under(inside, "Vấn đề người dân chưa hài lòng")
    assert [(row[0].split()[-1], *row[4:]) for row in rows] == [
        ("vd-25", "đang giải quyết", "28/12/2020", "không hài lòng", "Hứa mở lớp dạy bơi mà đến nay chưa thấy mở."),
        (
            "vd-24",
            "đã trả lời",
            "28/12/2020",
            "hài lòng một phần",
            "Đã rõ cách tính, nhưng giá vẫn thấp so với giá mua bán.",
        ),
    ]
    assert "1 vấn đề người dân không hài lòng, 1 vấn đề hài lòng một phần" in inside
    assert "Hứa mở lớp" not in outside


def test_a_response_to_a_denunciation_is_on_no_page(year: doithoai.Ledger) -> None:
    when = datetime.datetime.fromisoformat("2020-12-30T17:00:00+07:00")
    kinds = (doithoai.IssueKind.COMPLAINT, doithoai.IssueKind.DENUNCIATION)
    apart = [row.issue for row in year.table("issues", as_of=LAST) if row.kind in kinds]
    assert len(apart) == 2
    for issue in apart:
        said = doithoai.RecordResponse(
            happened_on=when.date(), issue=issue, satisfaction=doithoai.ResponseSatisfaction.NO, words="vì sao"
        )
        year.apply(said, recorded_at=when, by="noi-vu")
    for view in doithoai.Audience:
        page = report_html(year, "2020-Q4", LAST, view=view)
        assert [issue for issue in apart if issue in page] == []
        assert "vì sao" not in page


def test_the_report_says_whose_plan_it_is(year: doithoai.Ledger, ledger: doithoai.Ledger) -> None:
    assert "Kế hoạch của Ủy ban nhân dân huyện Hồng Ngự" in report_html(year, "2020-Q4", LAST)
    plan = ledger.plan
    assert plan is not None
    when = datetime.datetime.fromisoformat("2020-01-03T08:00:00+07:00")
    for numbered, said in (
        ({"number": "12", "symbol": "KH-UBND", "issued_on": when.date()}, "Kế hoạch số 12/KH-UBND ngày 3/1/2020 của "),
        ({"number": "", "symbol": "KH-UBND", "issued_on": None}, "Kế hoạch số …/KH-UBND của "),
    ):
        adopted = dataclasses.replace(plan, **numbered)
        ledger.load_plan(adopted.to_json(), happened_on=when.date(), recorded_at=when, by="van-phong")
        assert said in report_html(ledger, "2020", LAST)


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
    attack = "<script>alert(\"1\")</script> & '2'"
    tell_of_an_issue(ledger, attack)
    views: tuple[Literal["internal", "public"], ...] = ("internal", "public")
    for view, times in zip(views, (3, 2), strict=True):  # what is asked is not for everybody
        page = report_html(ledger, "2020-Q3", LAST, view=view, note=attack)
        assert "<script" not in page
        assert page.count("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#x27;2&#x27;") == times


def test_the_report_of_an_empty_ledger() -> None:
    page = report_html(doithoai.Ledger(), "2020", LAST)
    assert "Chưa có buổi đối thoại nào" in page
