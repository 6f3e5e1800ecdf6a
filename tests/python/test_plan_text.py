"""Plan documents against the texts they were read from: every line has its place, every entry says what its lines say.

Two plans: one of our own words, and the plan of 2020, whose text is not in this repository. The folder that holds its
text is taken from the environment variable DOITHOAI_PLANS; without it those tests are skipped.
"""

import json
import os
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "docs" / "examples" / "hong-ngu-2020"
PLANS = ROOT / "tests" / "plans"

GROUPS = (
    "purposes",
    "aims",
    "requirements",
    "composition",
    "topics",
    "planned_sessions",
    "duties",
    "references",
    "recipients",
    "headings",
)

# The lines of an entry as first and last, and words that stand on them.
Place = tuple[tuple[tuple[int, int], ...], tuple[str, ...]]


def at(first: int, last: int | None = None, *words: str, also: tuple[tuple[int, int], ...] = ()) -> Place:
    return (*also, (first, first if last is None else last)), words


@dataclass(frozen=True)
class Case:
    document: Path
    directory: Path
    text: str
    from_environment: bool
    counts: dict[str, int]
    places: dict[str, Place]
    members: dict[str, Place]
    # Duty: those who do it, a body's id or `class:` and how the class is chosen.
    addressees: dict[str, list[str]]
    with_bodies: dict[str, list[str]]
    on_behalf_of: dict[str, str]
    requested: set[str]
    ordered: set[str]
    times: dict[str, tuple[str, str]]
    blank: set[str]
    recipient_kinds: list[str]
    stated_members: dict[str, Any] = field(default_factory=dict)
    own_names: tuple[str, ...] = ()


REAL = Case(
    document=EXAMPLE / "plan.json",
    directory=EXAMPLE / "rules.json",
    text="ke-hoach-doi-thoai-2020.txt",
    from_environment=True,
    counts={
        "purposes": 5,
        "aims": 2,
        "requirements": 1,
        "composition": 8,
        "topics": 7,
        "planned_sessions": 3,
        "duties": 18,
        "references": 2,
        "recipients": 8,
        "headings": 9,
    },
    places={
        "p1": at(6, 6, "gần gũi", "chính quyền"),
        "p2": at(6, 7, "người đứng đầu", "trách nhiệm"),
        "p3": at(7, 8, "mở rộng", "dân chủ"),
        "p4": at(8, 8, "đồng thuận"),
        "p5": at(8, 10, "duy trì", "đổi mới", "định kỳ"),
        "a1": at(15, 20, "mối quan hệ", "làm chủ", "tuyên truyền", "cấp ủy", "đồng thuận", "đại đoàn kết"),
        "a2": at(22, 24, "ứng xử", "thái độ phục vụ", "công chức"),
        "r1": at(26, 27, "quy chế", "tiết kiệm", "hiệu quả"),
        "c1": at(33, 33, "Chủ tịch UBND Huyện"),
        "c2": at(33, 34, "lãnh đạo các phòng", "liên quan"),
        "c3": at(36, 37, "Thường trực Hội đồng nhân dân"),
        "c4": at(37, 37, "Ủy ban nhân dân"),
        "c5": at(37, 37, "Ủy ban Mặt trận Tổ quốc Việt Nam"),
        "c6": at(37, 38, "lĩnh vực chuyên môn", "01", "công chức"),
        "c7": at(38, 39, "lãnh đạo Ủy ban nhân dân xã", "chủ tọa"),
        "c8": at(41, 41, "Trưởng khóm", "hoặc Phó Trưởng"),
        "t1": at(51, 51, "Nghe Nhân dân", "phát triển kinh tế", also=((47, 47),)),
        "t2": at(51, 51, "bồi thường"),
        "t3": at(51, 51, "đất đai"),
        "t4": at(51, 51, "môi trường"),
        "t5": at(52, 52, "an sinh xã hội"),
        "t6": at(52, 52, "quốc phòng - an ninh"),
        "t7": at(52, 53, "xây dựng đảng", "hệ thống chính trị"),
        "s-thuong-thoi-hau-a": at(59, 59, "trực tiếp", "Thường Thới Hậu A", "sau", also=((2, 2), (9, 9), (57, 57))),
        "s-thuong-lac": at(59, 59, "trực tiếp", "Thường Lạc", "sau", also=((2, 2), (9, 9), (57, 57))),
        "s-long-thuan": at(59, 59, "trực tiếp", "Long Thuận", "sau", also=((2, 2), (9, 9), (57, 57))),
        "1.1": at(63, 65, "Đề nghị", "MTTQ", "kịp thời", "nguyện vọng"),
        "1.2": at(78, 78, "phối hợp", "Văn phòng HĐND và UBND", "Hội nghị tiếp xúc đối thoại", also=((65, 66),)),
        "2.1": at(68, 69, "Phòng Nội vụ", "tham mưu", "giám sát"),
        "2.2": at(69, 70, "báo cáo tổng kết", "quí IV hàng năm"),
        "3.1": at(72, 73, "Văn phòng", "tham mưu Chủ tịch", "theo quy định"),
        "3.2": at(73, 75, "thông báo kết luận", "sau khi kết thúc"),
        "4.1": at(77, 77, "Các phòng, ban ngành Huyện", "chuẩn bị"),
        "4.2": at(77, 78, "cử lãnh đạo", "tham dự"),
        "4.3": at(78, 79, "trả lời", "giải quyết", "chức năng"),
        "5.1": at(81, 83, "Phòng Văn hóa và Thông tin", "Trung tâm Văn hóa", "tuyên truyền", "ý nghĩa"),
        "5.2": at(83, 84, "thông báo", "kế hoạch", "Nhân dân"),
        "5.3": at(84, 84, "ghi hình"),
        "5.4": at(84, 84, "viết tin bài"),
        "6.1": at(88, 89, "xã, thị trấn", "cùng cấp", "lấy ý kiến", also=((86, 86),)),
        "6.2": at(91, 92, "xã, thị trấn", "ý nghĩa", "kế hoạch", also=((86, 86),)),
        "x1": at(45, 47, "Ủy ban nhân dân Huyện", "lựa chọn nội dung"),
        "x2": at(74, 75, "có trách nhiệm", "xem xét, giải quyết"),
        "x3": at(94, 95, "Yêu cầu Thủ trưởng", "./."),
        "ref1": at(27, 27, "quy chế"),
        "ref2": at(73, 73, "quy định"),
        "n1": at(98, 98, "TT/HU"),
        "n2": at(98, 98, "TT/HĐND"),
        "n3": at(99, 99, "MTTQVN"),
        "n4": at(100, 100, "PCT/UBND"),
        "n5": at(101, 101, "ban, ngành"),
        "n6": at(102, 102, "Trang thông tin"),
        "n7": at(103, 103, "UBND các xã, thị trấn"),
        "n8": at(104, 104, "Lưu", "VT.(TA)"),
        "h1": at(1, 2, "KẾ HOẠCH", "đối thoại"),
        "h2": at(10, 11, "ban hành"),
        "h3": at(13, 13, "I.", "MỤC ĐÍCH"),
        "h4": at(29, 29, "II.", "NỘI DUNG"),
        "h5": at(31, 31, "1.", "Thành phần"),
        "h6": at(43, 43, "2.", "Nội dung"),
        "h7": at(55, 55, "3.", "địa điểm"),
        "h8": at(61, 61, "III.", "THỰC HIỆN"),
        "h9": at(97, 97, "Nơi nhận"),
    },
    members={
        "/year": at(10, 10, "năm 2020", also=((2, 2),)),
        "/title": at(1, 2, "trực tiếp với Nhân dân"),
        "/issuer": at(57, 57, "Ủy ban nhân dân Huyện", "Long Thuận", also=((10, 11),)),
        "/scope": at(9, 10, "định kỳ", "trên địa bàn Huyện"),
        "/topics_are_open": at(47, 47, "chủ yếu"),
        "/taxonomy": at(52, 53, also=((51, 51),)),
    },
    addressees={
        "1.1": ["mttq-huyen"],
        "1.2": ["mttq-huyen"],
        "2.1": ["phong-noi-vu"],
        "2.2": ["phong-noi-vu"],
        "3.1": ["vp-hdnd-ubnd"],
        "3.2": ["vp-hdnd-ubnd"],
        "4.1": ["class:directory"],
        "4.2": ["class:directory"],
        "4.3": ["class:directory"],
        "5.1": ["phong-vh-tt", "tt-vh-tt-tt"],
        "5.2": ["phong-vh-tt", "tt-vh-tt-tt"],
        "5.3": ["phong-vh-tt", "tt-vh-tt-tt"],
        "5.4": ["phong-vh-tt", "tt-vh-tt-tt"],
        "6.1": ["class:directory"],
        "6.2": ["class:directory"],
        "x1": ["ubnd-huyen"],
        "x2": ["class:conclusion"],
        "x3": ["class:directory", "class:directory"],
    },
    with_bodies={"1.2": ["vp-hdnd-ubnd"], "3.1": ["mttq-huyen"], "6.1": ["class:directory"]},
    on_behalf_of={"2.1": "ubnd-huyen", "2.2": "ubnd-huyen", "3.1": "ubnd-huyen"},
    requested={"1.1", "1.2"},
    ordered={"x3"},
    times={
        "1.1": ("throughout", "inferred"),
        "1.2": ("each_session", "inferred"),
        "2.1": ("throughout", "inferred"),
        "2.2": ("yearly", "stated"),
        "3.1": ("each_session", "inferred"),
        "3.2": ("after_session", "stated"),
        "4.1": ("before_session", "inferred"),
        "4.2": ("during_session", "inferred"),
        "4.3": ("after_session", "inferred"),
        "5.1": ("before_session", "inferred"),
        "5.2": ("before_session", "inferred"),
        "5.3": ("during_session", "inferred"),
        "5.4": ("after_session", "inferred"),
        "6.1": ("before_session", "inferred"),
        "6.2": ("before_session", "inferred"),
        "x1": ("before_session", "inferred"),
        "x2": ("after_session", "inferred"),
        "x3": ("none", "stated"),
    },
    blank={"number", "symbol", "superior", "place", "issued_on", "bases", "signer"},
    recipient_kinds=["body"] * 5 + ["publication", "body", "archive"],
    stated_members={"year": 2020},
    own_names=("Hồng Ngự", "Đồng Tháp"),
)

OWN = Case(
    document=PLANS / "ke-hoach-minh-hoa-2021.json",
    directory=PLANS / "danh-ba-minh-hoa-2021.json",
    text="ke-hoach-minh-hoa-2021.txt",
    from_environment=False,
    counts={
        "purposes": 4,
        "aims": 2,
        "requirements": 2,
        "composition": 8,
        "topics": 7,
        "planned_sessions": 2,
        "duties": 17,
        "references": 2,
        "recipients": 9,
        "headings": 10,
    },
    places={
        "p1": at(9, 9, "hiểu việc của dân"),
        "p2": at(9, 10, "người đứng đầu", "trách nhiệm"),
        "p3": at(10, 10, "thêm lối"),
        "p4": at(10, 11, "giữ lệ"),
        "a1": at(16, 18, "Hai bên hiểu nhau"),
        "a2": at(20, 21, "Công chức", "ngày ấy"),
        "r1": at(23, 23, "quy chế", "mùa vụ"),
        "r2": at(25, 25, "đã hứa", "văn bản"),
        "c1": at(31, 31, "Chủ tịch UBND Huyện"),
        "c2": at(31, 32, "lãnh đạo các phòng", "liên quan"),
        "c3": at(34, 35, "Thường trực Hội đồng nhân dân"),
        "c4": at(35, 35, "Ủy ban nhân dân"),
        "c5": at(35, 35, "Ủy ban Mặt trận Tổ quốc Việt Nam"),
        "c6": at(35, 36, "mảng chuyên môn", "01 công chức"),
        "c7": at(36, 37, "lãnh đạo Ủy ban nhân dân xã", "chủ tọa"),
        "c8": at(39, 39, "Trưởng khóm", "Phó Trưởng"),
        "t1": at(45, 45, "làm ăn"),
        "t2": at(45, 45, "đường sá"),
        "t3": at(45, 45, "đền bù"),
        "t4": at(45, 45, "giấy tờ nhà đất"),
        "t5": at(45, 45, "nguồn nước và rác"),
        "t6": at(49, 49, "hộ khó khăn"),
        "t7": at(49, 50, "yên ổn"),
        "s-bai-dua": at(56, 56, "trực tiếp", "Bãi Dừa", "sẽ báo", also=((5, 5), (11, 11), (54, 54))),
        "s-con-en": at(56, 56, "trực tiếp", "Cồn Én", "sẽ báo", also=((5, 5), (11, 11), (54, 54))),
        "1.1": at(60, 61, "Đề nghị", "MTTQ", "quanh năm"),
        "1.2": at(61, 62, "cùng Văn phòng", "từng buổi"),
        "2.1": at(64, 65, "Phòng Nội vụ", "đi xem"),
        "2.2": at(65, 66, "tổng kết", "quí IV hằng năm", "quý"),
        "3.1": at(68, 69, "giúp Chủ tịch", "quy định"),
        "3.2": at(69, 70, "kết luận", "đã xong"),
        "4.1": at(72, 72, "soạn sẵn"),
        "4.2": at(72, 73, "cử lãnh đạo"),
        "4.3": at(73, 73, "trả lời", "làm cho xong"),
        "5.1": at(75, 76, "Phòng Văn hóa và Thông tin", "Đài Truyền thanh", "phát tin"),
        "5.2": at(76, 76, "loa"),
        "5.3": at(76, 77, "quay phim"),
        "6.1": at(81, 81, "xã, thị trấn", "cùng cấp", "họp dân", also=((79, 79),)),
        "6.2": at(83, 83, "xã, thị trấn", "từng nhà", also=((79, 79),)),
        "x1": at(43, 44, "Ủy ban nhân dân Huyện", "chọn"),
        "x2": at(70, 70, "phải giải quyết"),
        "x3": at(85, 86, "Thủ trưởng", "./."),
        "ref1": at(23, 23, "quy chế"),
        "ref2": at(69, 69, "quy định"),
        "n1": at(89, 89, "TT/HU"),
        "n2": at(89, 89, "TT/HĐND"),
        "n3": at(90, 90, "MTTQVN"),
        "n4": at(91, 91, "PCT/UBND"),
        "n5": at(92, 92, "phòng, ngành"),
        "n6": at(93, 93, "Đài Truyền thanh"),
        "n7": at(93, 93, "Trang thông tin"),
        "n8": at(94, 94, "UBND các xã, thị trấn"),
        "n9": at(95, 95, "Lưu", "VT.(PL)"),
        "h1": at(1, 2, "UBND", "Số:"),
        "h2": at(4, 5, "KẾ HOẠCH"),
        "h3": at(11, 12, "dưới đây"),
        "h4": at(14, 14, "I.", "MỤC ĐÍCH"),
        "h5": at(27, 27, "II.", "NỘI DUNG"),
        "h6": at(29, 29, "1.", "Người dự"),
        "h7": at(41, 41, "2.", "sẽ bàn"),
        "h8": at(52, 52, "3.", "ngày mở"),
        "h9": at(58, 58, "III.", "PHÂN VIỆC"),
        "h10": at(88, 88, "Nơi nhận"),
    },
    members={
        "/symbol": at(2, 2, "/KH-UBND"),
        "/year": at(11, 12, "năm 2021", also=((5, 5),)),
        "/title": at(4, 5, "Gặp gỡ"),
        "/issuer": at(12, 12, "UBND HUYỆN", "Ủy ban nhân dân Huyện", also=((1, 1),)),
        "/scope": at(11, 11, "địa bàn Huyện"),
        "/topics_are_open": at(44, 44, "Phần lớn"),
    },
    addressees={
        "1.1": ["mttq-huyen"],
        "1.2": ["mttq-huyen"],
        "2.1": ["phong-noi-vu"],
        "2.2": ["phong-noi-vu"],
        "3.1": ["vp-hdnd-ubnd"],
        "3.2": ["vp-hdnd-ubnd"],
        "4.1": ["class:directory"],
        "4.2": ["class:directory"],
        "4.3": ["class:directory"],
        "5.1": ["phong-vh-tt", "dai-truyen-thanh"],
        "5.2": ["phong-vh-tt", "dai-truyen-thanh"],
        "5.3": ["phong-vh-tt", "dai-truyen-thanh"],
        "6.1": ["class:directory"],
        "6.2": ["class:directory"],
        "x1": ["ubnd-huyen"],
        "x2": ["class:conclusion"],
        "x3": ["class:directory", "class:directory"],
    },
    with_bodies={"1.2": ["vp-hdnd-ubnd"], "3.1": ["mttq-huyen"], "6.1": ["class:directory"]},
    on_behalf_of={"2.1": "ubnd-huyen", "2.2": "ubnd-huyen", "3.1": "ubnd-huyen", "3.2": "ubnd-huyen"},
    requested={"1.1", "1.2"},
    ordered={"x3"},
    times={
        "1.1": ("throughout", "stated"),
        "1.2": ("each_session", "stated"),
        "2.1": ("throughout", "inferred"),
        "2.2": ("yearly", "stated"),
        "3.1": ("each_session", "stated"),
        "3.2": ("after_session", "stated"),
        "4.1": ("before_session", "inferred"),
        "4.2": ("during_session", "inferred"),
        "4.3": ("after_session", "inferred"),
        "5.1": ("before_session", "inferred"),
        "5.2": ("before_session", "inferred"),
        "5.3": ("during_session", "inferred"),
        "6.1": ("before_session", "stated"),
        "6.2": ("before_session", "inferred"),
        "x1": ("before_session", "stated"),
        "x2": ("after_session", "inferred"),
        "x3": ("none", "stated"),
    },
    blank={"number", "superior", "place", "issued_on", "bases", "signer"},
    recipient_kinds=["body"] * 6 + ["publication", "body", "archive"],
    stated_members={"year": 2021, "symbol": "KH-UBND"},
    own_names=("Sông Dâu",),
)


@dataclass(frozen=True)
class Reader:
    """A plan, what is expected of it, and its text where the test asks for that."""

    case: Case
    plan: dict[str, Any]

    def lines(self) -> list[str]:
        """The text's lines; skips or fails as the environment says."""
        folder = PLANS
        if self.case.from_environment:
            name = os.environ.get("DOITHOAI_PLANS")
            if not name:
                pytest.skip("DOITHOAI_PLANS is not set: the text of the plan of 2020 is not in this repository")
            folder = Path(name)
            if not folder.is_absolute():
                folder = ROOT / folder
        path = folder / self.case.text
        if not path.is_file():
            pytest.fail(f"{path} is missing")
        return unicodedata.normalize("NFC", path.read_text(encoding="utf-8")).splitlines()

    def words(self, ranges: list[tuple[int, int]]) -> str:
        """The words of these lines, in one line with single blanks."""
        lines = self.lines()
        return " ".join(" ".join(lines[first - 1 : last]) for first, last in ranges)

    def entries(self) -> Iterator[tuple[str, dict[str, Any]]]:
        for group in GROUPS:
            for entry in self.plan.get(group, []):
                yield group, entry

    def duties(self) -> dict[str, dict[str, Any]]:
        return {duty["id"]: duty for duty in self.plan["duties"]}


def no_member_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    assert len({name for name, _ in pairs}) == len(pairs), "a member stands twice"
    return dict(pairs)


@cache
def load(path: Path) -> dict[str, Any]:
    text = path.read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text), f"{path.name} is not in normal form C"
    document: dict[str, Any] = json.loads(text, object_pairs_hook=no_member_twice)
    return document


def directory_of(case: Case) -> dict[str, Any]:
    """A directory, alone or within the rules that adopt it."""
    document = load(case.directory)
    within: dict[str, Any] = document.get("directory", document)
    return within


@pytest.fixture(params=[REAL, OWN], ids=["plan-of-2020", "own-words"])
def reader(request: pytest.FixtureRequest) -> Reader:
    case: Case = request.param
    return Reader(case, load(case.document))


def ranges_of(reading: dict[str, Any]) -> list[tuple[int, int]]:
    return [(lines["first"], lines["last"]) for lines in reading.get("lines", [])]


def who(addressees: list[dict[str, Any]]) -> list[str]:
    for addressee in addressees:
        assert len(addressee) == 1, "one body or one class"
    return [a["body"] if "body" in a else "class:" + a["bodies"]["chosen_by"] for a in addressees]


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def readings_in(value: object) -> Iterator[dict[str, Any]]:
    """Every object that says how something was read, with its note."""
    if isinstance(value, dict):
        if value.get("kind") in ("stated", "inferred"):
            yield value
        if value.get("reading") in ("stated", "inferred"):
            yield {"kind": value["reading"], **({"note": value["note"]} if "note" in value else {})}
        for member in value.values():
            yield from readings_in(member)
    elif isinstance(value, list):
        for element in value:
            yield from readings_in(element)


# The text.


def test_every_line_of_the_text_has_its_place(reader: Reader) -> None:
    lines = reader.lines()
    placed: set[int] = set()
    for _, entry in reader.entries():
        for first, last in ranges_of(entry["reading"]):
            placed.update(range(first, last + 1))
    lost = [f"{number}: {line}" for number, line in enumerate(lines, 1) if line.strip() and number not in placed]
    assert lost == []


def test_every_reading_points_at_lines_that_exist(reader: Reader) -> None:
    lines = reader.lines()
    for reading in readings_in(reader.plan):
        for first, last in ranges_of(reading):
            assert 1 <= first <= last <= len(lines)
            assert lines[first - 1].strip(), f"a range begins on the blank line {first}"
            assert lines[last - 1].strip(), f"a range ends on the blank line {last}"


def test_every_entry_says_what_stands_on_its_lines(reader: Reader) -> None:
    for _, entry in reader.entries():
        _, words = reader.case.places[entry["id"]]
        text = squeezed(reader.words(ranges_of(entry["reading"])))
        for word in words:
            assert word in text, f"{entry['id']}: {word!r} is not on its lines"


def test_every_member_says_what_stands_on_its_lines(reader: Reader) -> None:
    for member in reader.plan["readings"]:
        if member["member"] in reader.case.members:
            text = squeezed(reader.words(ranges_of(member["reading"])))
            for word in reader.case.members[member["member"]][1]:
                assert word in text, f"{member['member']}: {word!r} is not on its lines"


def test_the_text_never_names_the_issuer(reader: Reader) -> None:
    text = squeezed(" ".join(reader.lines()))
    for name in reader.case.own_names:
        assert name not in text
    assert "Huyện" in text


def test_the_text_names_no_secretary_and_no_co_chair(reader: Reader) -> None:
    text = squeezed(" ".join(reader.lines())).casefold()
    assert "thư ký" not in text
    assert "đồng chủ t" not in text
    assert text.count("chủ tọa") == 1


def test_recipients_are_as_many_as_the_text_has(reader: Reader) -> None:
    lines = reader.lines()
    heading = next(number for number, line in enumerate(lines) if line.startswith("Nơi nhận"))
    listed = [line for line in lines[heading + 1 :] if line.strip()]
    assert all(line.startswith("- ") for line in listed)
    # A comma between two recipients, and not within the name of one.
    split = [re.split(r", (?=TT/|Trang )", line) for line in listed]
    assert sum(len(names) for names in split) == len(reader.plan["recipients"])
    assert listed[-1].startswith("- Lưu")
    assert reader.plan["recipients"][-1]["kind"] == "archive"


def test_the_wording_is_our_own() -> None:
    reader = Reader(REAL, load(REAL.document))

    def syllables(text: str) -> list[str]:
        return re.findall(r"\w+", text.casefold())

    text = " ".join(syllables(" ".join(reader.lines())))
    for group, entry in reader.entries():
        if group != "planned_sessions":
            words = syllables(entry["text"])
            for start in range(len(words) - 9):
                assert " ".join(words[start : start + 10]) not in text, f"{entry['id']} copies the text"


# The document.


def test_it_has_as_many_entries_as_the_text(reader: Reader) -> None:
    assert {group: len(reader.plan[group]) for group in GROUPS} == reader.case.counts


def test_entry_ids_are_unique_and_expected(reader: Reader) -> None:
    ids = [entry["id"] for _, entry in reader.entries()]
    assert len(set(ids)) == len(ids)
    assert set(ids) == set(reader.case.places)
    for text in ids:
        assert re.fullmatch(r"[!-~]{1,64}", text)


def test_every_entry_points_at_the_expected_lines(reader: Reader) -> None:
    for _, entry in reader.entries():
        expected = reader.case.places[entry["id"]][0]
        assert ranges_of(entry["reading"]) == list(expected), entry["id"]
    members = {member["member"]: member["reading"] for member in reader.plan["readings"]}
    for pointer, (expected, _) in reader.case.members.items():
        assert ranges_of(members[pointer]) == list(expected), pointer


def test_every_inferred_reading_has_a_note(reader: Reader) -> None:
    readings = list(readings_in(reader.plan))
    assert any(reading["kind"] == "inferred" for reading in readings)
    for reading in readings:
        if reading["kind"] == "inferred":
            assert reading.get("note"), reading


def test_member_readings_name_members_that_are_there(reader: Reader) -> None:
    for member in reader.plan["readings"]:
        assert member["member"].startswith("/")
        assert member["member"][1:] in reader.plan


def test_the_issuer_is_inferred(reader: Reader) -> None:
    readings = {member["member"]: member["reading"]["kind"] for member in reader.plan["readings"]}
    assert readings["/issuer"] == "inferred"
    assert readings["/title"] == "stated"


def test_what_the_text_leaves_blank_is_absent(reader: Reader) -> None:
    assert reader.case.blank.isdisjoint(reader.plan)
    for name, value in reader.case.stated_members.items():
        assert reader.plan[name] == value


def test_duties_have_their_addressees(reader: Reader) -> None:
    duties = reader.duties()
    assert {key: who(duty["addressees"]) for key, duty in duties.items()} == reader.case.addressees
    assert {key: who(duty["with"]) for key, duty in duties.items() if "with" in duty} == reader.case.with_bodies
    on_behalf = {key: duty["on_behalf_of"] for key, duty in duties.items() if "on_behalf_of" in duty}
    assert on_behalf == reader.case.on_behalf_of


def test_duties_have_their_force(reader: Reader) -> None:
    duties = reader.duties()
    assert {key for key, duty in duties.items() if duty["force"] == "requested"} == reader.case.requested
    assert {key for key, duty in duties.items() if duty["force"] == "ordered"} == reader.case.ordered
    assert {duty["force"] for duty in duties.values()} == {"requested", "assigned", "ordered"}


def test_duties_have_their_time(reader: Reader) -> None:
    duties = reader.duties()
    assert {key: (d["when"]["time"], d["when"]["reading"]) for key, d in duties.items()} == reader.case.times
    assert duties["2.2"]["when"]["quarter"] == 4
    assert all("day" not in duty["when"] for duty in duties.values())


def test_the_classes_of_duties_have_members(reader: Reader) -> None:
    organisations = directory_of(reader.case)["organisations"]

    def members(bodies: dict[str, Any]) -> list[str]:
        return [o["id"] for o in organisations if o["tier"] in bodies["tiers"] and o["kind"] in bodies["kinds"]]

    duties = reader.duties()
    assert "phong-noi-vu" in members(duties["4.1"]["addressees"][0]["bodies"])
    assert "mttq-huyen" not in members(duties["4.1"]["addressees"][0]["bodies"])
    committees = members(duties["6.1"]["addressees"][0]["bodies"])
    for session in reader.plan["planned_sessions"]:
        assert "ubnd-" + session["communes"][0] in committees


def test_composition_rules_are_of_eight_kinds(reader: Reader) -> None:
    rules = {rule["id"]: rule for rule in reader.plan["composition"]}
    assert [rules[key]["per"] for key in sorted(rules)] == [
        "session",
        "body",
        "session",
        "session",
        "session",
        "field",
        "session",
        "hamlet",
    ]
    assert [key for key, rule in rules.items() if rule["part"] == "chair"] == ["c7"]
    assert {rule["part"] for rule in rules.values()} == {"chair", "member"}
    assert rules["c1"]["any_of"] == ["chairman"]
    assert rules["c1"]["bodies"]["tiers"] == ["district"]
    assert rules["c2"]["bodies"]["chosen_by"] == "session"
    assert rules["c7"]["bodies"]["tiers"] == ["commune"]
    assert rules["c8"]["any_of"] == ["hamlet_head", "hamlet_deputy"]
    assert (rules["c6"]["at_least"], rules["c6"]["at_most"]) == (1, 1)
    assert all("at_most" not in rule for key, rule in rules.items() if key != "c6")


def test_topics_are_an_open_list(reader: Reader) -> None:
    assert reader.plan["topics_are_open"] is True
    categories = {category["code"] for category in load(ROOT / "src/data/taxonomy-seven-areas.json")["categories"]}
    for topic in reader.plan["topics"]:
        assert topic["category"] in categories


def test_planned_sessions_have_a_place_and_no_day(reader: Reader) -> None:
    places: list[str] = []
    for session in reader.plan["planned_sessions"]:
        assert session["form"] == "in_person"
        assert session["when"]["time"] == "unspecified"
        assert {"day", "month", "quarter"}.isdisjoint(session["when"])
        assert session["reading"]["kind"] == "inferred"
        places += session["communes"]
    assert len(set(places)) == len(reader.plan["planned_sessions"])


def test_references_name_no_rule(reader: Reader) -> None:
    assert all("target" not in reference for reference in reader.plan["references"])


def test_recipients_have_their_kind(reader: Reader) -> None:
    assert [recipient["kind"] for recipient in reader.plan["recipients"]] == reader.case.recipient_kinds


def test_every_body_is_in_the_directory_on_the_last_day_of_the_year(reader: Reader) -> None:
    directory = directory_of(reader.case)
    organisations = {organisation["id"]: organisation for organisation in directory["organisations"]}
    assert len(organisations) == len(directory["organisations"])
    for organisation in organisations.values():
        assert organisation.get("parent", organisation["id"]) in organisations
        assert set(organisation.get("successors", [])) <= set(organisations)
    meant = {reader.plan["issuer"]}
    for session in reader.plan["planned_sessions"]:
        meant.update(session["communes"])
    for duty in reader.plan["duties"]:
        named = who(duty["addressees"]) + who(duty.get("with", [])) + [duty.get("on_behalf_of", "class:")]
        meant.update(name for name in named if not name.startswith("class:"))
    for recipient in reader.plan["recipients"]:
        meant.update(name for name in who(recipient.get("bodies", [])) if not name.startswith("class:"))
    day = f"{reader.plan['year']}-12-31"
    for key in sorted(meant):
        assert organisations[key].get("valid_from", day) <= day <= organisations[key].get("valid_to", day)


def test_every_document_it_names_is_shipped(reader: Reader) -> None:
    changes = load(ROOT / "src/data/law-vietnam.json")["changes"]
    first_day = f"{reader.plan['year']}-01-01"
    assert reader.plan["regime"] == [each["regime"] for each in changes if each["valid_from"] <= first_day][-1]
    assert reader.plan["taxonomy"] == load(ROOT / "src/data/taxonomy-seven-areas.json")["id"]
