"""The library's records. Written by bindings/python/generate.py from the library's description; do not edit.

Records are frozen and made with keywords. An absent text is "", an absent list is (), anything else that is absent is
None; the library then takes what its own records take. A command holds its day, `happened_on`, beside its members.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import Any, ClassVar, NamedTuple

from doithoai._code import Code
from doithoai._document import Document
from doithoai._record import Choices, Command, Envelope, Erased, Extra, Happening, PersonalText, Record, shown
from doithoai.finding import Argument, Finding, Severity

__all__ = [
    "Addressee",
    "AdoptPlan",
    "AdoptRules",
    "AnnounceSession",
    "AnswerGiven",
    "AnswerKind",
    "AnswerManner",
    "AnswerRow",
    "Argument",
    "AssignIssue",
    "AttendanceRecorded",
    "AttendanceRow",
    "Attendee",
    "Audience",
    "BodyChoice",
    "BodyClass",
    "BodyKind",
    "BreakdownRow",
    "CalendarDay",
    "CalendarDecision",
    "CalendarDocument",
    "CalendarOverlay",
    "Category",
    "Channel",
    "CloseSession",
    "Command",
    "Competence",
    "CompleteDuty",
    "CompositionRule",
    "CompositionUnit",
    "ConclusionIssued",
    "ConclusionItem",
    "CoverageKind",
    "CoverageRow",
    "DateRange",
    "DateSystem",
    "DayAccount",
    "DayGround",
    "DayKind",
    "DayOfWeek",
    "DayOffRule",
    "DeadlineDocument",
    "DeadlineExtended",
    "DeadlineExtension",
    "DeadlineKind",
    "DeadlinePause",
    "DeadlinePaused",
    "DeadlineResumed",
    "DeadlineRule",
    "DeadlineStart",
    "DeadlineStep",
    "DeadlineUnit",
    "Decision",
    "Directory",
    "DueDay",
    "Duty",
    "DutyCompleted",
    "DutyForce",
    "DutyRow",
    "DutyTime",
    "DutyWhen",
    "Erased",
    "Event",
    "ExtendDeadline",
    "Finding",
    "FindingRow",
    "GapRow",
    "GiveAnswer",
    "HolidayRule",
    "InvitationSent",
    "Invite",
    "IssueAssigned",
    "IssueConclusion",
    "IssueKind",
    "IssueOutcome",
    "IssueRaised",
    "IssueRow",
    "IssueState",
    "IssueVerified",
    "Law",
    "LawChange",
    "LineRange",
    "MemberReading",
    "NumberUnit",
    "Office",
    "OpenSession",
    "OpinionChannel",
    "OpinionRecorded",
    "OpinionRow",
    "Organisation",
    "PartRow",
    "PauseDeadline",
    "Plan",
    "PlanAdopted",
    "PlannedSession",
    "PlannedTime",
    "PlannedWhen",
    "RaiseIssue",
    "Reading",
    "ReadingKind",
    "Recipient",
    "RecipientKind",
    "RecordAttendance",
    "RecordOpinion",
    "RecordResponse",
    "Reference",
    "Regime",
    "RegimeBasis",
    "RegimeNumber",
    "ResponseRecorded",
    "ResponseSatisfaction",
    "ResponseWay",
    "ResumeDeadline",
    "Rules",
    "RulesAdopted",
    "ScheduleSession",
    "SessionAnnounced",
    "SessionClosed",
    "SessionForm",
    "SessionKind",
    "SessionOpened",
    "SessionPart",
    "SessionRow",
    "SessionScheduled",
    "SessionState",
    "Severity",
    "Signer",
    "SpecialisedField",
    "Statement",
    "StepKind",
    "SummaryGroup",
    "SummaryKey",
    "SummaryRow",
    "Taxonomy",
    "Tier",
    "Topic",
    "VerifyIssue",
]


class AnswerKind(Code):
    """Give an answer, kind (trả lời: kết quả)."""

    EXPLAINED = "explained", "giải trình, cung cấp thông tin", "explained"
    RESOLVED = "resolved", "đã giải quyết", "resolved"
    UNDER_WAY = "under_way", "đang giải quyết", "under way"
    NOT_COMPETENT = "not_competent", "không thuộc thẩm quyền", "not competent"
    REFUSED = "refused", "không thể đáp ứng", "refused"


class AnswerManner(Code):
    """Give an answer, manner (trả lời: hình thức)."""

    ON_THE_SPOT = "on_the_spot", "trả lời tại chỗ", "on the spot"
    IN_WRITING = "in_writing", "trả lời bằng văn bản", "in writing"


class Audience(Code):
    """Query, view (truy vấn: người xem)."""

    PUBLIC = "public", "công khai", "public"
    INTERNAL = "internal", "nội bộ", "internal"
    FULL = "full", "đầy đủ", "full"


class BodyChoice(Code):
    """Class of bodies, chosen by (nhóm cơ quan: xác định theo)."""

    DIRECTORY = "directory", "theo danh bạ", "all in the directory"
    SESSION = "session", "theo lịch buổi đối thoại", "named by a session's schedule"
    CONCLUSION = "conclusion", "theo thông báo kết luận", "named by a conclusion notice"


class BodyKind(Code):
    """Class of bodies, kinds (nhóm cơ quan: loại)."""

    AREA = "area", "địa bàn", "area"
    PEOPLES_COMMITTEE = "peoples_committee", "Ủy ban nhân dân", "People's Committee"
    PEOPLES_COUNCIL = "peoples_council", "Hội đồng nhân dân", "People's Council"
    FATHERLAND_FRONT = "fatherland_front", "Ủy ban Mặt trận Tổ quốc", "Fatherland Front"
    DIVISION = "division", "phòng", "division"
    OFFICE = "office", "văn phòng", "office"
    CENTRE = "centre", "đơn vị sự nghiệp", "centre"
    POLICE = "police", "công an", "police"
    MILITARY = "military", "quân sự", "military"
    PARTY_BODY = "party_body", "cơ quan Đảng", "Party body"
    HAMLET = "hamlet", "ấp", "hamlet"
    COMPANY = "company", "doanh nghiệp", "company"
    OTHER = "other", "khác", "other"


class Channel(Code):
    """Announce a session, channels (thông báo lịch đối thoại: hình thức thông báo)."""

    LOUDSPEAKER = "loudspeaker", "loa truyền thanh", "loudspeaker"
    RADIO = "radio", "đài truyền thanh", "radio"
    NOTICE_BOARD = "notice_board", "niêm yết", "notice board"
    WEBSITE = "website", "trang thông tin điện tử", "website"
    SOCIAL_NETWORK = "social_network", "mạng xã hội", "social network"
    LETTER = "letter", "văn bản, giấy mời", "letter"
    HAMLET_HEAD = "hamlet_head", "Trưởng khóm, ấp", "head of the hamlet"
    OTHER = "other", "hình thức khác", "other"


class Competence(Code):
    """Raise an issue, competence (nêu vấn đề: thẩm quyền)."""

    COMMUNE = "commune", "cấp xã", "commune"
    DISTRICT = "district", "cấp huyện", "district"
    PROVINCE = "province", "cấp tỉnh", "province"
    CENTRAL = "central", "trung ương", "central"


class CompositionUnit(Code):
    """Composition rule, per (thành phần tham dự: tính theo)."""

    SESSION = "session", "mỗi buổi", "each session"
    BODY = "body", "mỗi cơ quan", "each body"
    FIELD = "field", "mỗi lĩnh vực chuyên môn", "each specialised field"
    HAMLET = "hamlet", "mỗi khóm, ấp", "each hamlet"


class CoverageKind(Code):
    """Coverage of the plan, kind (thực hiện kế hoạch: loại)."""

    SESSION = "session", "buổi đối thoại", "session"
    TOPIC = "topic", "nội dung", "topic"
    DUTY = "duty", "nhiệm vụ", "duty"
    CONCLUSION = "conclusion", "kết luận", "conclusion"


class DateSystem(Code):
    """Holiday by law, date system (ngày lễ, tết theo luật: loại lịch)."""

    SOLAR = "solar", "dương lịch", "solar"
    LUNAR = "lunar", "âm lịch", "lunar"


class DayGround(Code):
    """Account of a day, ground (căn cứ của một ngày: căn cứ)."""

    WEEKDAY = "weekday", "ngày thường", "weekday"
    WEEKEND = "weekend", "ngày nghỉ hằng tuần", "weekend"
    ENTRY = "entry", "theo quyết định", "entry"
    LAW = "law", "theo luật", "law"


class DayKind(Code):
    """Special day, kind (ngày đặc biệt: loại)."""

    CLOSED = "closed", "ngày nghỉ", "day off"
    WORKED = "worked", "ngày làm bù", "worked day"


class DayOfWeek(Code):
    """Working-day calendar, weekend (lịch làm việc: ngày nghỉ hằng tuần)."""

    MONDAY = "monday", "thứ Hai", "Monday"
    TUESDAY = "tuesday", "thứ Ba", "Tuesday"
    WEDNESDAY = "wednesday", "thứ Tư", "Wednesday"
    THURSDAY = "thursday", "thứ Năm", "Thursday"
    FRIDAY = "friday", "thứ Sáu", "Friday"
    SATURDAY = "saturday", "thứ Bảy", "Saturday"
    SUNDAY = "sunday", "Chủ nhật", "Sunday"


class DayOffRule(Code):
    """Rule of a deadline, when the last day is off (cách ấn định thời hạn: khi ngày cuối là ngày nghỉ)."""

    STAYS = "stays", "giữ nguyên", "stays"
    NEXT_WORKING_DAY = "next_working_day", "ngày làm việc tiếp theo", "next working day"
    PREVIOUS_WORKING_DAY = "previous_working_day", "ngày làm việc liền trước", "previous working day"


class DeadlineKind(Code):
    """Rule of a deadline, kind (cách ấn định thời hạn: cách ấn định)."""

    NONE_SET = "none_set", "không ấn định", "none set"
    BY_DATE = "by_date", "chậm nhất ngày", "by a date"
    BEFORE_DATE = "before_date", "trước ngày", "before a date"
    CALENDAR_DAYS = "calendar_days", "số ngày", "calendar days"
    WORKING_DAYS = "working_days", "số ngày làm việc", "working days"
    WEEKS = "weeks", "số tuần", "weeks"
    MONTHS = "months", "số tháng", "months"
    YEARS = "years", "số năm", "years"
    END_OF_MONTH = "end_of_month", "hết tháng", "end of a month"
    END_OF_QUARTER = "end_of_quarter", "hết quý", "end of a quarter"
    DAYS_BEFORE = "days_before", "số ngày trước đó", "days before"
    WORKING_DAYS_BEFORE = "working_days_before", "số ngày làm việc trước đó", "working days before"
    WEEKS_BEFORE = "weeks_before", "số tuần trước đó", "weeks before"
    MONTHS_BEFORE = "months_before", "số tháng trước đó", "months before"
    MONTHLY = "monthly", "ngày hằng tháng", "day of each month"
    BEFORE_MONTHLY = "before_monthly", "trước ngày hằng tháng", "before a day of each month"
    WORKING_DAY_OF_MONTH = "working_day_of_month", "ngày làm việc thứ mấy của tháng", "working day of a month"


class DeadlineStart(Code):
    """Rule of a deadline, counted from (cách ấn định thời hạn: tính từ)."""

    RECEIVED = "received", "ngày nhận", "received"
    ISSUED = "issued", "ngày ban hành", "issued"
    HELD = "held", "ngày tổ chức", "held"


class DeadlineUnit(Code):
    """Extension, unit (gia hạn: đơn vị)."""

    CALENDAR_DAYS = "calendar_days", "ngày", "calendar days"
    WORKING_DAYS = "working_days", "ngày làm việc", "working days"
    WEEKS = "weeks", "tuần", "weeks"
    MONTHS = "months", "tháng", "months"
    YEARS = "years", "năm", "years"


class DutyForce(Code):
    """Duty, force (phân công thực hiện: tính chất)."""

    REQUESTED = "requested", "đề nghị", "requested"
    ASSIGNED = "assigned", "giao", "assigned"
    ORDERED = "ordered", "yêu cầu chung", "general order"


class DutyTime(Code):
    """Time of a duty, time (thời gian thực hiện: thời gian)."""

    NONE = "none", "không nêu thời gian", "no time given"
    THROUGHOUT = "throughout", "thường xuyên trong năm", "throughout the year"
    EACH_SESSION = "each_session", "mỗi buổi đối thoại", "with each session"
    BEFORE_SESSION = "before_session", "trước buổi đối thoại", "before each session"
    DURING_SESSION = "during_session", "trong buổi đối thoại", "during each session"
    AFTER_SESSION = "after_session", "sau buổi đối thoại", "after each session"
    BY_DATE = "by_date", "chậm nhất ngày", "by a date"
    QUARTER = "quarter", "trong quý", "in a quarter"
    YEARLY = "yearly", "trong quý, hằng năm", "in a quarter of every year"


class IssueKind(Code):
    """Raise an issue, kind (nêu vấn đề: loại)."""

    QUESTION = "question", "câu hỏi", "question"
    REFLECTION = "reflection", "phản ánh", "reflection"
    PETITION = "petition", "kiến nghị", "petition"
    PETITION_ON_REGULATIONS = (
        "petition_on_regulations",
        "phản ánh, kiến nghị về quy định hành chính",
        "petition on regulations",
    )
    COMPLAINT = "complaint", "khiếu nại", "complaint"
    DENUNCIATION = "denunciation", "tố cáo", "denunciation"


class IssueOutcome(Code):
    """Breakdown, outcome (tổng hợp theo nhiều tiêu chí: tình hình trả lời)."""

    OWN_PROCEDURE = "own_procedure", "theo thủ tục riêng", "own procedure"
    UNANSWERED = "unanswered", "chưa trả lời", "unanswered"
    ANSWERED_ON_THE_SPOT = "answered_on_the_spot", "trả lời tại chỗ", "answered on the spot"
    ANSWERED_LATER = "answered_later", "trả lời sau", "answered later"


class IssueState(Code):
    """Issues, state (các vấn đề: trạng thái)."""

    RAISED = "raised", "đã nêu", "raised"
    OWN_PROCEDURE = "own_procedure", "theo thủ tục riêng", "own procedure"
    RETURNED = "returned", "đã trả lại", "returned"
    ASSIGNED = "assigned", "đã phân công", "assigned"
    ANSWERED = "answered", "đã trả lời", "answered"
    UNDER_WAY = "under_way", "đang giải quyết", "under way"
    RESOLVED = "resolved", "đã giải quyết", "resolved"
    VERIFIED = "verified", "đã được kiểm tra và xác nhận", "verified"


class NumberUnit(Code):
    """Number of the law, unit (quy định bằng số: đơn vị)."""

    CALENDAR_DAYS = "calendar_days", "ngày", "calendar days"
    WORKING_DAYS = "working_days", "ngày làm việc", "working days"
    TIMES = "times", "lần", "times"
    TIMES_A_YEAR = "times_a_year", "lần một năm", "times a year"
    PERCENT = "percent", "phần trăm", "per cent"


class Office(Code):
    """Composition rule, any of these offices (thành phần tham dự: một trong các chức danh)."""

    CHAIRMAN = "chairman", "Chủ tịch", "chairman"
    VICE_CHAIRMAN = "vice_chairman", "Phó Chủ tịch", "vice-chairman"
    STANDING_MEMBER = "standing_member", "thành viên Thường trực", "standing member"
    HEAD = "head", "người đứng đầu", "head"
    DEPUTY_HEAD = "deputy_head", "cấp phó của người đứng đầu", "deputy head"
    CIVIL_SERVANT = "civil_servant", "công chức", "civil servant"
    HAMLET_HEAD = "hamlet_head", "Trưởng khóm, ấp", "head of the hamlet"
    HAMLET_DEPUTY = "hamlet_deputy", "Phó Trưởng khóm, ấp", "deputy head of the hamlet"
    OTHER = "other", "chức danh khác", "other"
    UNKNOWN = "unknown", "chưa rõ chức danh", "not known"


class OpinionChannel(Code):
    """Record an opinion, channel (ghi nhận ý kiến: hình thức)."""

    SPOKEN = "spoken", "phát biểu", "spoken"
    SLIP = "slip", "phiếu ghi ý kiến", "slip"
    ONLINE = "online", "trực tuyến", "online"
    GATHERED_BEFORE = "gathered_before", "lấy ý kiến trước hội nghị", "gathered before"


class PlannedTime(Code):
    """Planned time, time (thời gian dự kiến: thời gian)."""

    UNSPECIFIED = "unspecified", "thông báo sau", "to be announced"
    QUARTER = "quarter", "quý", "quarter"
    MONTH = "month", "tháng", "month"
    DAY = "day", "ngày", "day"


class ReadingKind(Code):
    """Reading, kind (cách đọc: loại)."""

    STATED = "stated", "văn bản nêu", "stated"
    INFERRED = "inferred", "suy ra", "inferred"


class RecipientKind(Code):
    """Recipient, kind (nơi nhận: loại)."""

    BODY = "body", "cơ quan, đơn vị", "body"
    PUBLICATION = "publication", "công bố", "publication"
    ARCHIVE = "archive", "lưu", "file copy"


class ResponseSatisfaction(Code):
    """Record a response, satisfaction (ghi nhận phản hồi của người dân: mức độ hài lòng)."""

    YES = "yes", "hài lòng", "yes"
    PARTLY = "partly", "hài lòng một phần", "partly"
    NO = "no", "không hài lòng", "no"


class ResponseWay(Code):
    """Record a response, way (ghi nhận phản hồi của người dân: cách phản hồi)."""

    IN_PERSON = "in_person", "trực tiếp", "in person"
    TELEPHONE = "telephone", "điện thoại", "telephone"
    LETTER = "letter", "thư", "letter"
    ONLINE = "online", "trực tuyến", "online"
    OTHER = "other", "cách khác", "other"


class SessionForm(Code):
    """Planned session, form (buổi đối thoại theo kế hoạch: hình thức)."""

    IN_PERSON = "in_person", "trực tiếp", "in person"
    ONLINE = "online", "trực tuyến", "online"
    HYBRID = "hybrid", "trực tiếp và trực tuyến", "hybrid"


class SessionKind(Code):
    """Planned session, kind (buổi đối thoại theo kế hoạch: loại)."""

    PERIODIC = "periodic", "định kỳ", "periodic"
    EXTRAORDINARY = "extraordinary", "đột xuất", "extraordinary"
    ON_REQUEST = "on_request", "theo yêu cầu của cử tri", "on voters' request"
    BEFORE_DECISION = "before_decision", "trước khi quyết định", "before a decision"


class SessionPart(Code):
    """Composition rule, part in the session (thành phần tham dự: vai trò)."""

    MEMBER = "member", "đại biểu", "member"
    CHAIR = "chair", "chủ tọa", "chair"
    CO_CHAIR = "co_chair", "đồng chủ trì", "co-chair"
    SECRETARY = "secretary", "thư ký", "secretary"
    GUEST = "guest", "khách mời", "guest"


class SessionState(Code):
    """Sessions, state (các buổi đối thoại: trạng thái)."""

    PLANNED = "planned", "theo kế hoạch", "planned"
    SCHEDULED = "scheduled", "đã có lịch", "scheduled"
    ANNOUNCED = "announced", "đã thông báo", "announced"
    OPEN = "open", "đang diễn ra", "open"
    CLOSED = "closed", "đã kết thúc", "closed"


class StepKind(Code):
    """Step of a deadline, kind (bước tính thời hạn: loại)."""

    START = "start", "ngày bắt đầu, không tính", "start, not counted"
    WITHIN = "within", "trong kỳ đang tính", "within what is counted"
    COUNTED = "counted", "được tính", "counted"
    DAY_OFF = "day_off", "ngày nghỉ, không tính", "day off, not counted"
    PAUSED = "paused", "tạm dừng, không tính", "paused, not counted"
    EXTENDED = "extended", "gia hạn", "extended"
    MOVED = "moved", "chuyển sang ngày làm việc", "moved to a working day"
    NAMED = "named", "ngày được nêu", "named"
    PUT_OFF = "put_off", "lùi do tạm dừng", "put off"


class SummaryGroup(Code):
    """Summary, group (tổng hợp: nhóm)."""

    ALL = "all", "tất cả", "all"
    CATEGORY = "category", "lĩnh vực", "category"
    COMMUNE = "commune", "địa bàn", "commune"
    LEAD_BODY = "lead_body", "đơn vị chủ trì", "lead body"
    HAMLET = "hamlet", "khóm, ấp", "hamlet"


class Tier(Code):
    """Class of bodies, tiers (nhóm cơ quan: cấp)."""

    CENTRAL = "central", "trung ương", "central"
    PROVINCE = "province", "tỉnh", "province"
    DISTRICT = "district", "huyện", "district"
    COMMUNE = "commune", "xã", "commune"
    HAMLET = "hamlet", "ấp", "hamlet"


@dataclass(frozen=True, slots=True, kw_only=True)
class LineRange(Record):
    """Lines (các dòng).

    first: first line (dòng đầu)
    last: last line (dòng cuối)
    """

    first: int
    last: int
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading(Record):
    """Reading (cách đọc).

    kind: kind (loại)
    lines: lines (các dòng)
    note: note (ghi chú)
    """

    kind: ReadingKind
    lines: tuple[LineRange, ...] = ()
    note: str = ""
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Record):
    """Statement (ý).

    id: id (mã)
    text: text (nội dung)
    reading: reading (cách đọc)
    """

    id: str
    text: str
    reading: Reading | None = None
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyClass(Record):
    """Class of bodies (nhóm cơ quan).

    name: name (tên nhóm)
    chosen_by: chosen by (xác định theo)
    tiers: tiers (cấp)
    kinds: kinds (loại)
    """

    name: str = ""
    chosen_by: BodyChoice
    tiers: tuple[Tier, ...] = ()
    kinds: tuple[BodyKind, ...] = ()
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class CompositionRule(Record):
    """Composition rule (thành phần tham dự).

    id: id (mã)
    text: text (nội dung)
    bodies: bodies (cơ quan)
    any_of: any of these offices (một trong các chức danh)
    at_least: at least (ít nhất)
    at_most: at most (nhiều nhất)
    per: per (tính theo)
    part: part in the session (vai trò)
    reading: reading (cách đọc)
    """

    id: str
    text: str
    bodies: BodyClass
    any_of: tuple[Office, ...] = ()
    at_least: int | None = None
    at_most: int | None = None
    per: CompositionUnit
    part: SessionPart | None = None
    reading: Reading | None = None
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic(Record):
    """Topic (nội dung đối thoại).

    id: id (mã)
    category: category (lĩnh vực)
    text: text (nội dung)
    reading: reading (cách đọc)
    """

    id: str
    category: str
    text: str
    reading: Reading | None = None
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedWhen(Record):
    """Planned time (thời gian dự kiến).

    time: time (thời gian)
    quarter: quarter (quý)
    month: month (tháng)
    day: day (ngày)
    note: note (ghi chú)
    """

    time: PlannedTime
    quarter: int | None = None
    month: int | None = None
    day: datetime.date | None = None
    note: str = ""
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedSession(Record):
    """Planned session (buổi đối thoại theo kế hoạch).

    id: id (mã)
    communes: communes (địa bàn)
    kind: kind (loại)
    form: form (hình thức)
    when: when (thời gian)
    reading: reading (cách đọc)
    """

    id: str
    communes: tuple[str, ...]
    kind: SessionKind | None = None
    form: SessionForm | None = None
    when: PlannedWhen
    reading: Reading | None = None
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee(Record):
    """Addressee (đơn vị thực hiện).

    body: body (cơ quan)
    bodies: class of bodies (nhóm cơ quan)
    """

    body: str = ""
    bodies: BodyClass | None = None
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyWhen(Record):
    """Time of a duty (thời gian thực hiện).

    time: time (thời gian)
    day: day (ngày)
    quarter: quarter (quý)
    reading: how it was read (cách đọc)
    note: note (ghi chú)
    """

    time: DutyTime
    day: datetime.date | None = None
    quarter: int | None = None
    reading: ReadingKind | None = None
    note: str = ""
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty(Record):
    """Duty (phân công thực hiện).

    id: id (mã)
    item: item of the text (mục)
    addressees: addressees (đơn vị thực hiện)
    with: coordinating bodies (đơn vị phối hợp)
    on_behalf_of: on behalf of (tham mưu cho)
    force: force (tính chất)
    text: text (nội dung)
    when: when (thời gian)
    evidence: evidence (minh chứng)
    reading: reading (cách đọc)
    """

    id: str
    item: str = ""
    addressees: tuple[Addressee, ...] = ()
    with_: tuple[Addressee, ...] = field(default=(), metadata={"json": "with"})
    on_behalf_of: str = ""
    force: DutyForce
    text: str
    when: DutyWhen
    evidence: str = ""
    reading: Reading | None = None
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference(Record):
    """Reference (văn bản viện dẫn).

    id: id (mã)
    text: text (cách gọi)
    target: target (văn bản)
    reading: reading (cách đọc)
    """

    id: str
    text: str
    target: str = ""
    reading: Reading | None = None
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient(Record):
    """Recipient (nơi nhận).

    id: id (mã)
    text: text (nơi nhận)
    kind: kind (loại)
    bodies: bodies (cơ quan)
    reading: reading (cách đọc)
    """

    id: str
    text: str
    kind: RecipientKind
    bodies: tuple[Addressee, ...] = ()
    reading: Reading | None = None
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer(Record):
    """Signer (người ký).

    name: name (họ tên)
    position: position (chức vụ)
    capacity: capacity (thẩm quyền ký)
    """

    name: str = ""
    position: str = ""
    capacity: str = ""
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberReading(Record):
    """Reading of a member (cách đọc một mục).

    member: member (mục)
    reading: reading (cách đọc)
    """

    member: str
    reading: Reading
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan(Document):
    """Plan (kế hoạch tiếp xúc, đối thoại).

    id: id (mã)
    number: number (số)
    symbol: symbol (ký hiệu)
    year: year (năm)
    title: title (trích yếu)
    issuer: issuer (cơ quan ban hành)
    superior: superior (cơ quan chủ quản)
    place: place (địa danh)
    issued_on: issued on (ngày ban hành)
    bases: legal bases (căn cứ)
    scope: scope (phạm vi)
    purposes: purposes (mục đích chung)
    aims: aims (mục đích)
    requirements: requirements (yêu cầu)
    composition: composition (thành phần tham dự)
    topics: topics (nội dung đối thoại)
    topics_are_open: topics are open (nội dung mở)
    planned_sessions: planned sessions (các buổi đối thoại)
    duties: duties (tổ chức thực hiện)
    references: references (văn bản viện dẫn)
    recipients: recipients (nơi nhận)
    signer: signer (người ký)
    headings: headings (đề mục)
    readings: readings of members (cách đọc các mục)
    regime: regime (quy định pháp luật áp dụng)
    taxonomy: taxonomy (danh mục lĩnh vực)
    revision: revision (lần sửa đổi)
    """

    document: ClassVar[str] = "plan"

    id: str
    number: str = ""
    symbol: str = ""
    year: int
    title: str
    issuer: str
    superior: str = ""
    place: str = ""
    issued_on: datetime.date | None = None
    bases: tuple[Statement, ...] = ()
    scope: str = ""
    purposes: tuple[Statement, ...] = ()
    aims: tuple[Statement, ...] = ()
    requirements: tuple[Statement, ...] = ()
    composition: tuple[CompositionRule, ...] = ()
    topics: tuple[Topic, ...] = ()
    topics_are_open: bool | None = None
    planned_sessions: tuple[PlannedSession, ...] = ()
    duties: tuple[Duty, ...] = ()
    references: tuple[Reference, ...] = ()
    recipients: tuple[Recipient, ...] = ()
    signer: Signer | None = None
    headings: tuple[Statement, ...] = ()
    readings: tuple[MemberReading, ...] = ()
    regime: str = ""
    taxonomy: str = ""
    revision: int | None = None
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRange(Record):
    """Range of days (khoảng ngày).

    first: first day (ngày đầu)
    last: last day (ngày cuối)
    """

    first: datetime.date
    last: datetime.date


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDecision(Record):
    """Decision on days off (quyết định về ngày nghỉ).

    first: first day (từ ngày)
    decided_on: day of the decision (ngày quyết định)
    source: source (nguồn)
    is_verified: verified (đã kiểm chứng)
    """

    first: datetime.date
    decided_on: datetime.date
    source: str = ""
    is_verified: bool | None = None
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDay(Record):
    """Special day (ngày đặc biệt).

    day: day (ngày)
    kind: kind (loại)
    reason: reason (lý do)
    decided_on: day of the decision (ngày quyết định)
    not_before: not decided before (quyết định không sớm hơn ngày)
    source: source (nguồn)
    is_verified: verified (đã kiểm chứng)
    swapped_with: swapped with (hoán đổi với ngày)
    """

    day: datetime.date
    kind: DayKind
    reason: str
    decided_on: datetime.date | None = None
    not_before: datetime.date | None = None
    source: str = ""
    is_verified: bool | None = None
    swapped_with: datetime.date | None = None
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class HolidayRule(Record):
    """Holiday by law (ngày lễ, tết theo luật).

    name: name (tên)
    system: date system (loại lịch)
    month: month (tháng)
    day: day (ngày)
    first: first day off (nghỉ từ ngày thứ)
    days: days off (số ngày nghỉ)
    is_compensated: compensated (được nghỉ bù)
    valid_from: valid from (có hiệu lực từ)
    valid_until: valid until (có hiệu lực đến)
    decided_on: day of the law (ngày ban hành)
    not_before: not made before (ban hành không sớm hơn ngày)
    source: source (nguồn)
    is_verified: verified (đã kiểm chứng)
    """

    name: str
    system: DateSystem
    month: int
    day: int
    first: int | None = None
    days: int | None = None
    is_compensated: bool | None = None
    valid_from: datetime.date | None = None
    valid_until: datetime.date | None = None
    decided_on: datetime.date | None = None
    not_before: datetime.date | None = None
    source: str = ""
    is_verified: bool | None = None
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDocument(Document):
    """Working-day calendar (lịch làm việc).

    id: id (mã)
    name: name (tên)
    coverage: coverage (phạm vi)
    decided_from: decided from (đã quyết định từ ngày)
    decisions: decisions (các quyết định)
    decided_until: decided until (đã quyết định đến hết ngày)
    weekend: weekend (ngày nghỉ hằng tuần)
    weekend_source: source of the weekend (nguồn của ngày nghỉ hằng tuần)
    days: special days (ngày đặc biệt)
    holidays: holidays by law (ngày lễ, tết theo luật)
    former: entries that others replaced (ngày đặc biệt đã được thay thế)
    """

    document: ClassVar[str] = "calendar"

    id: str
    name: str
    coverage: DateRange
    decided_from: datetime.date | None = None
    decisions: tuple[CalendarDecision, ...] = ()
    decided_until: datetime.date | None = None
    weekend: tuple[DayOfWeek, ...] = ()
    weekend_source: str = ""
    days: tuple[CalendarDay, ...] = ()
    holidays: tuple[HolidayRule, ...] = ()
    former: tuple[CalendarDay, ...] = ()
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarOverlay(Document):
    """Own days of a host (ngày riêng của địa phương).

    id: id (mã)
    name: name (tên)
    coverage: coverage (phạm vi)
    weekend: weekend (ngày nghỉ hằng tuần)
    weekend_source: source of the weekend (nguồn của ngày nghỉ hằng tuần)
    days: special days (ngày đặc biệt)
    """

    document: ClassVar[str] = "calendar_overlay"

    id: str
    name: str
    coverage: DateRange | None = None
    weekend: tuple[DayOfWeek, ...] = ()
    weekend_source: str = ""
    days: tuple[CalendarDay, ...] = ()
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayAccount(Record):
    """Account of a day (căn cứ của một ngày).

    day: day (ngày)
    is_working: working day (là ngày làm việc)
    ground: ground (căn cứ)
    reason: reason (lý do)
    source: source (nguồn)
    is_verified: verified (đã kiểm chứng)
    """

    day: datetime.date
    is_working: bool
    ground: DayGround
    reason: str = ""
    source: str = ""
    is_verified: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineRule(Record):
    """Rule of a deadline (cách ấn định thời hạn).

    kind: kind (cách ấn định)
    day: day (ngày)
    amount: amount (số lượng)
    from: counted from (tính từ)
    year: year (năm)
    month: month (tháng)
    quarter: quarter (quý)
    nth: working day of the month (ngày làm việc thứ)
    day_of_month: day of the month (ngày trong tháng)
    then_working_days: then working days (rồi thêm số ngày làm việc)
    when_off: when the last day is off (khi ngày cuối là ngày nghỉ)
    basis: basis (căn cứ)
    """

    kind: DeadlineKind
    day: datetime.date | None = None
    amount: int | None = None
    from_: DeadlineStart | None = field(default=None, metadata={"json": "from"})
    year: int | None = None
    month: int | None = None
    quarter: int | None = None
    nth: int | None = None
    day_of_month: int | None = None
    then_working_days: int | None = None
    when_off: DayOffRule | None = None
    basis: str = ""
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineExtension(Record):
    """Extension (gia hạn).

    amount: amount added (số lượng thêm)
    unit: unit (đơn vị)
    until: until (đến hết ngày)
    limit: most that may be added (được thêm nhiều nhất)
    reason: reason (lý do)
    approver: approver (người quyết định)
    basis: basis (căn cứ)
    """

    amount: int | None = None
    unit: DeadlineUnit | None = None
    until: datetime.date | None = None
    limit: int | None = None
    reason: str = field(repr=False)
    approver: str = field(default="", repr=False)
    basis: str = ""
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlinePause(Record):
    """Pause (tạm dừng).

    from: from (từ ngày)
    to: to (đến hết ngày)
    reason: reason (lý do)
    basis: basis (căn cứ)
    end_basis: basis of its end (căn cứ kết thúc)
    """

    from_: datetime.date = field(metadata={"json": "from"})
    to: datetime.date | None = None
    reason: str = field(repr=False)
    basis: str = ""
    end_basis: str = ""
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineDocument(Document):
    """Deadline (thời hạn).

    rule: rule (cách ấn định)
    start: start (ngày bắt đầu)
    extensions: extensions (các lần gia hạn)
    pauses: pauses (các lần tạm dừng)
    """

    document: ClassVar[str] = "deadline"

    rule: DeadlineRule
    start: datetime.date | None = None
    extensions: tuple[DeadlineExtension, ...] = ()
    pauses: tuple[DeadlinePause, ...] = ()
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DueDay(Record):
    """Due day (hạn).

    day: due on (hạn)
    reckoned_on: last day before it moved (ngày cuối trước khi chuyển)
    is_provisional: provisional (tạm tính)
    doubtful: unverified days walked over (các ngày chưa kiểm chứng đã đi qua)
    decided_from: calendar decided from (lịch đã quyết định từ ngày)
    decided_until: calendar decided until (lịch đã quyết định đến hết ngày)
    paused_from: paused without an end from (tạm dừng từ ngày, chưa kết thúc)
    calendar: version of the calendar (phiên bản lịch)
    """

    day: datetime.date | None = None
    reckoned_on: datetime.date | None = None
    is_provisional: bool
    doubtful: tuple[datetime.date, ...] = ()
    decided_from: datetime.date | None = None
    decided_until: datetime.date | None = None
    paused_from: datetime.date | None = None
    calendar: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegimeNumber(Record):
    """Number of the law (quy định bằng số).

    name: name (tên)
    value: value (giá trị)
    unit: unit (đơn vị)
    binds: whom it binds (ràng buộc)
    binds_tiers: tiers whose bodies it binds (cấp bị ràng buộc)
    valid_from: first day (có hiệu lực từ)
    valid_until: last day (có hiệu lực đến hết)
    source: source (nguồn)
    is_verified: verified (đã kiểm chứng)
    note: note (ghi chú)
    organiser_kinds: kinds of organisers (loại đơn vị tổ chức)
    session_kinds: kinds of sessions (loại buổi đối thoại)
    """

    name: str
    value: int
    unit: NumberUnit
    binds: str = ""
    binds_tiers: tuple[Tier, ...] = ()
    valid_from: datetime.date | None = None
    valid_until: datetime.date | None = None
    source: str
    is_verified: bool | None = None
    note: str = ""
    organiser_kinds: tuple[BodyKind, ...] = ()
    session_kinds: tuple[SessionKind, ...] = ()
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class RegimeBasis(Record):
    """Legal basis (căn cứ pháp lý).

    name: name (tên)
    valid_from: first day (có hiệu lực từ)
    valid_until: last day (có hiệu lực đến hết)
    source: source (nguồn)
    is_verified: verified (đã kiểm chứng)
    note: note (ghi chú)
    """

    name: str
    valid_from: datetime.date | None = None
    valid_until: datetime.date | None = None
    source: str
    is_verified: bool | None = None
    note: str = ""
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Regime(Document):
    """Regime (quy định pháp luật áp dụng).

    id: id (mã)
    name: name (tên)
    valid_from: in force from (có hiệu lực từ)
    numbers: numbers (các con số)
    bases: bases (các căn cứ)
    """

    document: ClassVar[str] = "regime"

    id: str
    name: str
    valid_from: datetime.date
    numbers: tuple[RegimeNumber, ...] = ()
    bases: tuple[RegimeBasis, ...] = ()
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class LawChange(Record):
    """Change of the law (lần pháp luật thay đổi).

    regime: regime (quy định pháp luật áp dụng)
    name: name (tên)
    valid_from: in force from (có hiệu lực từ)
    source: source (nguồn)
    is_verified: verified (đã kiểm chứng)
    note: note (ghi chú)
    """

    regime: str
    name: str
    valid_from: datetime.date
    source: str
    is_verified: bool | None = None
    note: str = ""
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Law(Document):
    """Law through the years (pháp luật qua các năm).

    id: id (mã)
    name: name (tên)
    changes: changes (các lần thay đổi)
    numbers: numbers (các con số)
    bases: bases (các căn cứ)
    """

    document: ClassVar[str] = "law"

    id: str
    name: str
    changes: tuple[LawChange, ...] = ()
    numbers: tuple[RegimeNumber, ...] = ()
    bases: tuple[RegimeBasis, ...] = ()
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Category(Record):
    """Category (lĩnh vực).

    code: code (mã)
    vietnamese: Vietnamese name (tên)
    english: English name (tên tiếng Anh)
    """

    code: str
    vietnamese: str
    english: str = ""
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Taxonomy(Document):
    """Taxonomy (danh mục lĩnh vực).

    id: id (mã)
    name: name (tên)
    categories: categories (lĩnh vực)
    """

    document: ClassVar[str] = "taxonomy"

    id: str
    name: str
    categories: tuple[Category, ...] = ()
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Record):
    """Organisation (cơ quan, đơn vị).

    id: id (mã)
    name: name (tên)
    short_name: short name (tên ngắn)
    tier: tier (cấp)
    kind: kind (loại)
    parent: parent (trực thuộc)
    valid_from: valid from (từ ngày)
    valid_to: valid to (đến ngày)
    successors: successors (đơn vị kế thừa)
    note: note (ghi chú)
    calendar: its own calendar (lịch riêng)
    """

    id: str
    name: str
    short_name: str = ""
    tier: Tier
    kind: BodyKind
    parent: str = ""
    valid_from: datetime.date | None = None
    valid_to: datetime.date | None = None
    successors: tuple[str, ...] = ()
    note: str = ""
    calendar: CalendarOverlay | None = None
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecialisedField(Record):
    """Specialised field (lĩnh vực chuyên môn).

    code: code (mã)
    name: name (tên)
    bodies: to which bodies it applies (nơi áp dụng)
    """

    code: str
    name: str
    bodies: tuple[str, ...] = ()
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Directory(Document):
    """Directory (danh bạ cơ quan, đơn vị).

    id: id (mã)
    name: name (tên)
    organisations: organisations (cơ quan, đơn vị)
    fields: specialised fields (lĩnh vực chuyên môn)
    """

    document: ClassVar[str] = "directory"

    id: str
    name: str
    organisations: tuple[Organisation, ...] = ()
    fields: tuple[SpecialisedField, ...] = ()
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules(Document):
    """Rules (quy tắc áp dụng).

    calendar: calendar (lịch làm việc)
    regime: regime (quy định pháp luật áp dụng)
    taxonomy: taxonomy (danh mục lĩnh vực)
    directory: directory (danh bạ cơ quan, đơn vị)
    """

    document: ClassVar[str] = "rules"

    calendar: CalendarDocument
    regime: Regime
    taxonomy: Taxonomy
    directory: Directory
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesAdopted(Happening):
    """Rules adopted (đã áp dụng quy tắc).

    rules: rules (quy tắc)
    digest: digest (mã băm)
    """

    type: ClassVar[str] = "rules_adopted"

    rules: Rules
    digest: str
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanAdopted(Happening):
    """Plan adopted (đã áp dụng kế hoạch).

    plan: plan (kế hoạch)
    digest: digest (mã băm)
    """

    type: ClassVar[str] = "plan_adopted"

    plan: Plan
    digest: str
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionScheduled(Happening):
    """Session scheduled (đã xếp lịch buổi đối thoại).

    session: session (buổi đối thoại)
    planned: planned session (mục trong kế hoạch)
    held_on: day (ngày tổ chức)
    starts_at: starts at (giờ bắt đầu)
    venue: venue (địa điểm)
    communes: communes (địa bàn)
    kind: kind (loại)
    form: form (hình thức)
    organiser: organiser (đơn vị tổ chức)
    concluder: who concludes (người kết luận)
    concerned: bodies concerned (đơn vị liên quan)
    topics: chosen topics (nội dung được chọn)
    """

    type: ClassVar[str] = "session_scheduled"

    session: str
    planned: str = ""
    held_on: datetime.date
    starts_at: str = ""
    venue: str = ""
    communes: tuple[str, ...]
    kind: SessionKind | None = None
    form: SessionForm | None = None
    organiser: str = ""
    concluder: str = ""
    concerned: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionAnnounced(Happening):
    """Session announced (đã thông báo lịch).

    session: session (buổi đối thoại)
    channels: channels (hình thức thông báo)
    text: text (nội dung)
    """

    type: ClassVar[str] = "session_announced"

    session: str
    channels: tuple[Channel, ...] = ()
    text: str = field(default="", repr=False)
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendee(Record):
    """Attendee (đại biểu).

    body: body (cơ quan)
    position: position (chức danh)
    part: part in the session (vai trò)
    fields: specialised fields (lĩnh vực chuyên môn)
    name: name (họ tên)
    """

    body: str
    position: Office
    part: SessionPart | None = None
    fields: tuple[str, ...] = ()
    name: PersonalText = field(default="", repr=False)
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationSent(Happening):
    """Invitation sent (đã gửi giấy mời).

    session: session (buổi đối thoại)
    invited: invited (được mời)
    """

    type: ClassVar[str] = "invitation_sent"

    session: str
    invited: tuple[Attendee, ...]
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionOpened(Happening):
    """Session opened (đã bắt đầu buổi đối thoại).

    session: session (buổi đối thoại)
    """

    type: ClassVar[str] = "session_opened"

    session: str
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceRecorded(Happening):
    """Attendance recorded (đã ghi nhận tham dự).

    session: session (buổi đối thoại)
    present: present (có mặt)
    citizens: citizens (số người dân)
    is_complete: the list is complete (danh sách đã đầy đủ)
    """

    type: ClassVar[str] = "attendance_recorded"

    session: str
    present: tuple[Attendee, ...] = ()
    citizens: int | None = None
    is_complete: bool | None = None
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionRecorded(Happening):
    """Opinion recorded (đã ghi nhận ý kiến).

    opinion: opinion (ý kiến)
    session: session (buổi đối thoại)
    channel: channel (hình thức)
    words: words (lời phát biểu)
    speaker: speaker (người phát biểu)
    contact: contact (liên hệ)
    hamlet: hamlet (khóm, ấp)
    """

    type: ClassVar[str] = "opinion_recorded"

    opinion: str
    session: str
    channel: OpinionChannel | None = None
    words: PersonalText = field(default="", repr=False)
    speaker: PersonalText = field(default="", repr=False)
    contact: PersonalText = field(default="", repr=False)
    hamlet: str = field(default="", repr=False)
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueRaised(Happening):
    """Issue raised (đã nêu vấn đề).

    issue: issue (vấn đề)
    opinions: opinions (từ ý kiến)
    kind: kind (loại)
    category: category (lĩnh vực)
    competence: competence (thẩm quyền)
    commune: commune (địa bàn)
    summary: summary (tóm tắt)
    people: people behind it (số người liên quan)
    """

    type: ClassVar[str] = "issue_raised"

    issue: str
    opinions: tuple[str, ...]
    kind: IssueKind
    category: str
    competence: Competence | None = None
    commune: str = field(default="", repr=False)
    summary: PersonalText = field(default="", repr=False)
    people: int | None = None
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionClosed(Happening):
    """Session closed (đã kết thúc buổi đối thoại).

    session: session (buổi đối thoại)
    """

    type: ClassVar[str] = "session_closed"

    session: str
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ConclusionItem(Record):
    """Item of a conclusion (nội dung kết luận).

    text: text (nội dung)
    issues: issues (vấn đề)
    """

    text: str = field(repr=False)
    issues: tuple[str, ...] = ()
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ConclusionIssued(Happening):
    """Conclusion issued (đã ban hành kết luận).

    conclusion: conclusion (thông báo kết luận)
    session: session (buổi đối thoại)
    number: number (số)
    symbol: symbol (ký hiệu)
    concluder: who concludes (người kết luận)
    items: items (các nội dung)
    """

    type: ClassVar[str] = "conclusion_issued"

    conclusion: str
    session: str
    number: str = ""
    symbol: str = ""
    concluder: str = ""
    items: tuple[ConclusionItem, ...] = ()
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueAssigned(Happening):
    """Issue assigned (đã phân công).

    part: part (phần việc)
    issue: issue (vấn đề)
    lead: lead body (đơn vị chủ trì)
    coordinating: coordinating bodies (đơn vị phối hợp)
    due: due (thời hạn)
    conclusion: conclusion notice (thông báo kết luận)
    """

    type: ClassVar[str] = "issue_assigned"

    part: str
    issue: str
    lead: str
    coordinating: tuple[str, ...] = ()
    due: DeadlineRule
    conclusion: str = ""
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineExtended(Happening):
    """Deadline extended (đã gia hạn).

    part: part (phần việc)
    extension: extension (việc gia hạn)
    """

    type: ClassVar[str] = "deadline_extended"

    part: str
    extension: DeadlineExtension
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlinePaused(Happening):
    """Deadline paused (đã tạm dừng tính thời hạn).

    part: part (phần việc)
    pause: pause (việc tạm dừng)
    """

    type: ClassVar[str] = "deadline_paused"

    part: str
    pause: DeadlinePause
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineResumed(Happening):
    """Deadline resumed (đã tính tiếp thời hạn).

    part: part (phần việc)
    basis: basis (căn cứ)
    """

    type: ClassVar[str] = "deadline_resumed"

    part: str
    basis: str = ""
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerGiven(Happening):
    """Answer given (đã trả lời).

    answer: answer (trả lời)
    issues: issues (vấn đề)
    parts: parts (phần việc)
    body: body (đơn vị trả lời)
    manner: manner (hình thức)
    kind: kind (kết quả)
    is_interim: interim (trả lời tạm thời)
    number: number (số, ký hiệu)
    text: text (nội dung)
    promised_on: promised for (ngày hẹn)
    """

    type: ClassVar[str] = "answer_given"

    answer: str
    issues: tuple[str, ...]
    parts: tuple[str, ...] = ()
    body: str
    manner: AnswerManner
    kind: AnswerKind
    is_interim: bool | None = None
    number: str = ""
    text: PersonalText = field(default="", repr=False)
    promised_on: datetime.date | None = None
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueVerified(Happening):
    """Issue verified (đã kiểm tra kết quả).

    issue: issue (vấn đề)
    by: verified by (đơn vị kiểm tra)
    is_confirmed: confirmed (xác nhận)
    note: note (ghi chú)
    """

    type: ClassVar[str] = "issue_verified"

    issue: str
    by: str
    is_confirmed: bool
    note: str = field(default="", repr=False)
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ResponseRecorded(Happening):
    """Response recorded (đã ghi nhận phản hồi của người dân).

    issue: issue (vấn đề)
    satisfaction: satisfaction (mức độ hài lòng)
    words: words (lời phản hồi)
    way: way (cách phản hồi)
    """

    type: ClassVar[str] = "response_recorded"

    issue: str
    satisfaction: ResponseSatisfaction
    words: PersonalText = field(default="", repr=False)
    way: ResponseWay | None = None
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyCompleted(Happening):
    """Duty completed (đã hoàn thành nhiệm vụ).

    duty: duty (nhiệm vụ)
    body: body (đơn vị)
    session: session (buổi đối thoại)
    evidence: evidence (minh chứng)
    """

    type: ClassVar[str] = "duty_completed"

    duty: str
    body: str
    session: str = ""
    evidence: str = field(default="", repr=False)
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Envelope):
    """Event (sự kiện).

    seq: sequence number (số thứ tự)
    id: id (mã)
    version: version (phiên bản)
    happened_on: happened on (ngày xảy ra)
    recorded_at: recorded at (thời điểm ghi nhận)
    by: recorded by (người ghi nhận)
    type: type (loại)
    data: data (nội dung)
    """

    choices: ClassVar[Choices] = {
        "rules_adopted": RulesAdopted,
        "plan_adopted": PlanAdopted,
        "session_scheduled": SessionScheduled,
        "session_announced": SessionAnnounced,
        "invitation_sent": InvitationSent,
        "session_opened": SessionOpened,
        "attendance_recorded": AttendanceRecorded,
        "opinion_recorded": OpinionRecorded,
        "issue_raised": IssueRaised,
        "session_closed": SessionClosed,
        "conclusion_issued": ConclusionIssued,
        "issue_assigned": IssueAssigned,
        "deadline_extended": DeadlineExtended,
        "deadline_paused": DeadlinePaused,
        "deadline_resumed": DeadlineResumed,
        "answer_given": AnswerGiven,
        "issue_verified": IssueVerified,
        "response_recorded": ResponseRecorded,
        "duty_completed": DutyCompleted,
    }

    seq: int
    id: str
    version: int
    happened_on: datetime.date
    recorded_at: datetime.datetime
    by: str = field(repr=False)
    data: Happening
    extra: Extra = field(default_factory=dict, hash=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(Record):
    """Decision (quyết định).

    events: events (sự kiện)
    findings: findings (phát hiện)
    """

    events: tuple[Event, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AdoptRules(Command):
    """Adopt rules (áp dụng quy tắc).

    calendar: calendar (lịch làm việc)
    regime: regime (quy định pháp luật áp dụng)
    taxonomy: taxonomy (danh mục lĩnh vực)
    directory: directory (danh bạ cơ quan, đơn vị)
    """

    type: ClassVar[str] = "adopt_rules"

    calendar: CalendarDocument | None = None
    regime: Regime | None = None
    taxonomy: Taxonomy | None = None
    directory: Directory | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AdoptPlan(Command):
    """Adopt a plan (áp dụng kế hoạch).

    plan: plan (kế hoạch)
    """

    type: ClassVar[str] = "adopt_plan"

    plan: Plan


@dataclass(frozen=True, slots=True, kw_only=True)
class ScheduleSession(Command):
    """Schedule a session (xếp lịch buổi đối thoại).

    session: session (buổi đối thoại)
    planned: planned session (mục trong kế hoạch)
    held_on: day (ngày tổ chức)
    starts_at: starts at (giờ bắt đầu)
    venue: venue (địa điểm)
    communes: communes (địa bàn)
    kind: kind (loại)
    form: form (hình thức)
    organiser: organiser (đơn vị tổ chức)
    concluder: who concludes (người kết luận)
    concerned: bodies concerned (đơn vị liên quan)
    topics: chosen topics (nội dung được chọn)
    """

    type: ClassVar[str] = "schedule_session"

    session: str
    planned: str = ""
    held_on: datetime.date
    starts_at: str = ""
    venue: str = ""
    communes: tuple[str, ...]
    kind: SessionKind | None = None
    form: SessionForm | None = None
    organiser: str = ""
    concluder: str = ""
    concerned: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnounceSession(Command):
    """Announce a session (thông báo lịch đối thoại).

    session: session (buổi đối thoại)
    channels: channels (hình thức thông báo)
    text: text (nội dung)
    """

    type: ClassVar[str] = "announce_session"

    session: str
    channels: tuple[Channel, ...] = ()
    text: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Invite(Command):
    """Invite (mời dự).

    session: session (buổi đối thoại)
    invited: invited (được mời)
    """

    type: ClassVar[str] = "invite"

    session: str
    invited: tuple[Attendee, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSession(Command):
    """Open a session (bắt đầu buổi đối thoại).

    session: session (buổi đối thoại)
    """

    type: ClassVar[str] = "open_session"

    session: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordAttendance(Command):
    """Record attendance (ghi nhận tham dự).

    session: session (buổi đối thoại)
    present: present (có mặt)
    citizens: citizens (số người dân)
    is_complete: the list is complete (danh sách đã đầy đủ)
    """

    type: ClassVar[str] = "record_attendance"

    session: str
    present: tuple[Attendee, ...] = ()
    citizens: int | None = None
    is_complete: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordOpinion(Command):
    """Record an opinion (ghi nhận ý kiến).

    opinion: opinion (ý kiến)
    session: session (buổi đối thoại)
    channel: channel (hình thức)
    words: words (lời phát biểu)
    speaker: speaker (người phát biểu)
    contact: contact (liên hệ)
    hamlet: hamlet (khóm, ấp)
    """

    type: ClassVar[str] = "record_opinion"

    opinion: str
    session: str
    channel: OpinionChannel | None = None
    words: PersonalText = field(default="", repr=False)
    speaker: PersonalText = field(default="", repr=False)
    contact: PersonalText = field(default="", repr=False)
    hamlet: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class RaiseIssue(Command):
    """Raise an issue (nêu vấn đề).

    issue: issue (vấn đề)
    opinions: opinions (từ ý kiến)
    kind: kind (loại)
    category: category (lĩnh vực)
    competence: competence (thẩm quyền)
    commune: commune (địa bàn)
    summary: summary (tóm tắt)
    people: people behind it (số người liên quan)
    """

    type: ClassVar[str] = "raise_issue"

    issue: str
    opinions: tuple[str, ...]
    kind: IssueKind
    category: str
    competence: Competence | None = None
    commune: str = field(default="", repr=False)
    summary: PersonalText = field(default="", repr=False)
    people: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseSession(Command):
    """Close a session (kết thúc buổi đối thoại).

    session: session (buổi đối thoại)
    """

    type: ClassVar[str] = "close_session"

    session: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueConclusion(Command):
    """Issue a conclusion notice (ban hành thông báo kết luận).

    conclusion: conclusion (thông báo kết luận)
    session: session (buổi đối thoại)
    number: number (số)
    symbol: symbol (ký hiệu)
    concluder: who concludes (người kết luận)
    items: items (các nội dung)
    """

    type: ClassVar[str] = "issue_conclusion"

    conclusion: str
    session: str
    number: str = ""
    symbol: str = ""
    concluder: str = ""
    items: tuple[ConclusionItem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignIssue(Command):
    """Assign an issue (phân công trả lời).

    part: part (phần việc)
    issue: issue (vấn đề)
    lead: lead body (đơn vị chủ trì)
    coordinating: coordinating bodies (đơn vị phối hợp)
    due: due (thời hạn)
    conclusion: conclusion notice (thông báo kết luận)
    """

    type: ClassVar[str] = "assign_issue"

    part: str
    issue: str
    lead: str
    coordinating: tuple[str, ...] = ()
    due: DeadlineRule
    conclusion: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtendDeadline(Command):
    """Extend a deadline (gia hạn trả lời).

    part: part (phần việc)
    extension: extension (việc gia hạn)
    """

    type: ClassVar[str] = "extend_deadline"

    part: str
    extension: DeadlineExtension


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseDeadline(Command):
    """Pause a deadline (tạm dừng tính thời hạn).

    part: part (phần việc)
    pause: pause (việc tạm dừng)
    """

    type: ClassVar[str] = "pause_deadline"

    part: str
    pause: DeadlinePause


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumeDeadline(Command):
    """Resume a deadline (tính tiếp thời hạn).

    part: part (phần việc)
    basis: basis (căn cứ)
    """

    type: ClassVar[str] = "resume_deadline"

    part: str
    basis: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveAnswer(Command):
    """Give an answer (trả lời).

    answer: answer (trả lời)
    issues: issues (vấn đề)
    parts: parts (phần việc)
    body: body (đơn vị trả lời)
    manner: manner (hình thức)
    kind: kind (kết quả)
    is_interim: interim (trả lời tạm thời)
    number: number (số, ký hiệu)
    text: text (nội dung)
    promised_on: promised for (ngày hẹn)
    """

    type: ClassVar[str] = "give_answer"

    answer: str
    issues: tuple[str, ...]
    parts: tuple[str, ...] = ()
    body: str
    manner: AnswerManner
    kind: AnswerKind
    is_interim: bool | None = None
    number: str = ""
    text: PersonalText = field(default="", repr=False)
    promised_on: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyIssue(Command):
    """Verify an issue (kiểm tra kết quả).

    issue: issue (vấn đề)
    by: verified by (đơn vị kiểm tra)
    is_confirmed: confirmed (xác nhận)
    note: note (ghi chú)
    """

    type: ClassVar[str] = "verify_issue"

    issue: str
    by: str
    is_confirmed: bool
    note: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordResponse(Command):
    """Record a response (ghi nhận phản hồi của người dân).

    issue: issue (vấn đề)
    satisfaction: satisfaction (mức độ hài lòng)
    words: words (lời phản hồi)
    way: way (cách phản hồi)
    """

    type: ClassVar[str] = "record_response"

    issue: str
    satisfaction: ResponseSatisfaction
    words: PersonalText = field(default="", repr=False)
    way: ResponseWay | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CompleteDuty(Command):
    """Complete a duty (hoàn thành nhiệm vụ).

    duty: duty (nhiệm vụ)
    body: body (đơn vị)
    session: session (buổi đối thoại)
    evidence: evidence (minh chứng)
    """

    type: ClassVar[str] = "complete_duty"

    duty: str
    body: str
    session: str = ""
    evidence: str = field(default="", repr=False)


class SessionRow(NamedTuple):
    """A row of the table `sessions`: Sessions (các buổi đối thoại).

    session: session (buổi đối thoại)
    planned: planned session (mục trong kế hoạch)
    commune: commune (mã địa bàn)
    commune_name: name of the commune (địa bàn)
    state: state (trạng thái)
    held_on: day (ngày tổ chức)
    announced_on: announced on (ngày thông báo)
    notice_days: days of notice (số ngày báo trước)
    opened_on: opened on (ngày bắt đầu)
    closed_on: closed on (ngày kết thúc)
    concluded_on: concluded on (ngày kết luận)
    citizens: citizens (số người dân)
    present: offices present (đại biểu có mặt)
    missing: offices missing (thành phần vắng)
    opinions: opinions (ý kiến)
    issues: issues (vấn đề)
    venue: venue (địa điểm)
    """

    session: str | None
    planned: str | None
    commune: str | None
    commune_name: str | None
    state: SessionState
    held_on: datetime.date | None
    announced_on: datetime.date | None
    notice_days: int | None
    opened_on: datetime.date | None
    closed_on: datetime.date | None
    concluded_on: datetime.date | None
    citizens: int | None
    present: int
    missing: int
    opinions: int
    issues: int
    venue: str | None


class AttendanceRow(NamedTuple):
    """A row of the table `attendance`: Attendance (tham dự).

    session: session (buổi đối thoại)
    body: body (mã cơ quan)
    body_name: name of the body (cơ quan)
    position: position (chức danh)
    part: part in the session (vai trò)
    name: name (họ tên)
    """

    session: str
    body: str
    body_name: str | None
    position: Office
    part: SessionPart
    name: str | None

    def __repr__(self) -> str:
        return shown(self, hidden={"name"})


class OpinionRow(NamedTuple):
    """A row of the table `opinions`: Opinions (ý kiến).

    opinion: opinion (ý kiến)
    session: session (buổi đối thoại)
    recorded_on: day (ngày)
    channel: channel (hình thức)
    hamlet: hamlet (khóm, ấp)
    issues: issues (số vấn đề)
    words: words (lời phát biểu)
    speaker: speaker (người phát biểu)
    contact: contact (liên hệ)
    """

    opinion: str
    session: str | None
    recorded_on: datetime.date | None
    channel: OpinionChannel
    hamlet: str | None
    issues: int
    words: str | None
    speaker: str | None
    contact: str | None

    def __repr__(self) -> str:
        return shown(self, hidden={"hamlet", "words", "speaker", "contact"})


class IssueRow(NamedTuple):
    """A row of the table `issues`: Issues (các vấn đề).

    issue: issue (vấn đề)
    session: session (buổi đối thoại)
    kind: kind (loại)
    category: category (mã lĩnh vực)
    category_name: name of the category (lĩnh vực)
    commune: commune (mã địa bàn)
    commune_name: name of the commune (địa bàn)
    competence: competence (thẩm quyền)
    state: state (trạng thái)
    raised_on: raised on (ngày nêu)
    lead: lead body (mã đơn vị chủ trì)
    lead_name: name of the lead body (đơn vị chủ trì)
    due_on: due on (hạn trả lời)
    answered_on: answered on (ngày trả lời)
    manner: manner (hình thức trả lời)
    outcome: outcome (kết quả trả lời)
    answered_at_session_on: answered at the session on (ngày trả lời tại buổi đối thoại)
    resolved_on: resolved on (ngày giải quyết)
    verified_on: verified on (ngày kiểm tra và xác nhận)
    accepted_on: accepted on (ngày người dân hài lòng)
    is_overdue: overdue (quá hạn)
    overdue_days: days overdue (số ngày quá hạn)
    summary: summary (tóm tắt)
    hamlet: hamlet (mã khóm, ấp)
    hamlet_name: name of the hamlet (khóm, ấp)
    responded_on: responded on (ngày người dân phản hồi)
    satisfaction: satisfaction (mức độ hài lòng)
    response: response (lời phản hồi)
    """

    issue: str
    session: str | None
    kind: IssueKind
    category: str | None
    category_name: str | None
    commune: str | None
    commune_name: str | None
    competence: Competence | None
    state: IssueState
    raised_on: datetime.date | None
    lead: str | None
    lead_name: str | None
    due_on: datetime.date | None
    answered_on: datetime.date | None
    manner: AnswerManner | None
    outcome: AnswerKind | None
    answered_at_session_on: datetime.date | None
    resolved_on: datetime.date | None
    verified_on: datetime.date | None
    accepted_on: datetime.date | None
    is_overdue: bool
    overdue_days: int
    summary: str | None
    hamlet: str | None
    hamlet_name: str | None
    responded_on: datetime.date | None
    satisfaction: ResponseSatisfaction | None
    response: str | None

    def __repr__(self) -> str:
        return shown(self, hidden={"summary", "hamlet", "hamlet_name", "response"})


class PartRow(NamedTuple):
    """A row of the table `parts`: Parts (phân công trả lời).

    part: part (phần việc)
    issue: issue (vấn đề)
    lead: lead body (mã đơn vị chủ trì)
    lead_name: name of the lead body (đơn vị chủ trì)
    coordinating: coordinating bodies (đơn vị phối hợp)
    assigned_on: assigned on (ngày giao)
    due_kind: kind of deadline (cách ấn định thời hạn)
    due_on: due on (hạn trả lời)
    reckoned_on: last day before it moved (ngày cuối trước khi chuyển)
    is_provisional: provisional (tạm tính)
    basis: basis (căn cứ)
    answered_on: answered on (ngày trả lời)
    outcome: outcome (kết quả trả lời)
    handed_back_on: handed back on (ngày trả lại)
    is_in_time: in time (đúng hạn)
    is_overdue: overdue (quá hạn)
    overdue_days: days overdue (số ngày quá hạn)
    extensions: times extended (số lần gia hạn)
    pauses: times paused (số lần tạm dừng)
    paused_from: paused without an end from (tạm dừng từ ngày, chưa kết thúc)
    days_late: days late (số ngày trả lời trễ)
    """

    part: str
    issue: str
    lead: str
    lead_name: str | None
    coordinating: str | None
    assigned_on: datetime.date
    due_kind: DeadlineKind
    due_on: datetime.date | None
    reckoned_on: datetime.date | None
    is_provisional: bool
    basis: str | None
    answered_on: datetime.date | None
    outcome: AnswerKind | None
    handed_back_on: datetime.date | None
    is_in_time: bool | None
    is_overdue: bool
    overdue_days: int
    extensions: int
    pauses: int
    paused_from: datetime.date | None
    days_late: int


class AnswerRow(NamedTuple):
    """A row of the table `answers`: Answers (trả lời).

    answer: answer (trả lời)
    issue: issue (vấn đề)
    body: body (mã đơn vị)
    body_name: name of the body (đơn vị trả lời)
    answered_on: answered on (ngày trả lời)
    manner: manner (hình thức)
    kind: kind (kết quả)
    is_interim: interim (trả lời tạm thời)
    number: number (số, ký hiệu)
    promised_on: promised for (ngày hẹn)
    text: text (nội dung)
    """

    answer: str
    issue: str
    body: str
    body_name: str | None
    answered_on: datetime.date
    manner: AnswerManner
    kind: AnswerKind
    is_interim: bool
    number: str | None
    promised_on: datetime.date | None
    text: str | None

    def __repr__(self) -> str:
        return shown(self, hidden={"text"})


class DutyRow(NamedTuple):
    """A row of the table `duties`: Duties (các nhiệm vụ).

    duty: duty (nhiệm vụ)
    item: item of the text (mục)
    text: text (nội dung)
    addressees: addressees (đơn vị thực hiện)
    force: force (tính chất)
    time: time (thời gian)
    expected: expected (cần thực hiện)
    completed: completed (đã thực hiện)
    last_completed_on: last completed on (lần gần nhất)
    """

    duty: str
    item: str | None
    text: str
    addressees: str | None
    force: DutyForce
    time: DutyTime
    expected: int
    completed: int
    last_completed_on: datetime.date | None


class GapRow(NamedTuple):
    """A row of the table `gaps`: Gaps in the composition (thành phần vắng).

    session: session (buổi đối thoại)
    rule: rule (quy tắc)
    rule_text: text of the rule (nội dung quy tắc)
    body: body (mã cơ quan)
    body_name: name of the body (cơ quan)
    field: specialised field (mã lĩnh vực chuyên môn)
    field_name: name of the specialised field (lĩnh vực chuyên môn)
    asked: asked (cần)
    present: present (có mặt)
    severity: severity (mức độ)
    """

    session: str
    rule: str
    rule_text: str
    body: str | None
    body_name: str | None
    field: str | None
    field_name: str | None
    asked: int
    present: int
    severity: Severity


class CoverageRow(NamedTuple):
    """A row of the table `coverage`: Coverage of the plan (thực hiện kế hoạch).

    kind: kind (loại)
    entry: entry (mục)
    text: text (nội dung)
    asked: asked (cần)
    done: done (đã làm)
    is_covered: covered (đạt)
    """

    kind: CoverageKind
    entry: str
    text: str | None
    asked: int
    done: int
    is_covered: bool


class FindingRow(NamedTuple):
    """A row of the table `findings`: Findings (các phát hiện).

    rule: rule (quy tắc)
    severity: severity (mức độ)
    path: path (vị trí)
    sentence_vi: sentence in Vietnamese (câu)
    sentence_en: sentence in English (câu tiếng Anh)
    basis: basis (căn cứ)
    args: arguments as JSON (tham số)
    """

    rule: str
    severity: Severity
    path: str | None
    sentence_vi: str
    sentence_en: str
    basis: str | None
    args: str


class SummaryRow(NamedTuple):
    """A row of the table `summary`: Summary (tổng hợp).

    group: group (nhóm)
    code: code (mã)
    name: name (tên)
    carried_over: carried over (kỳ trước chuyển sang)
    received: received (tiếp nhận trong kỳ)
    reopened: reopened (mở lại trong kỳ)
    total: total (tổng số)
    own_procedure: own procedure (theo thủ tục riêng)
    answered_on_the_spot: answered on the spot (trả lời tại chỗ)
    answered_later: answered later (trả lời sau)
    unanswered: unanswered (chưa trả lời)
    answered_at_session: answered at the session (đã trả lời tại buổi đối thoại)
    not_competent: not competent (trả lại do không thuộc thẩm quyền)
    resolved: resolved (đã giải quyết)
    explained: explained (đã giải trình, cung cấp thông tin)
    refused: refused (không thể đáp ứng)
    under_way: under way (đang giải quyết)
    verified: verified (đã được kiểm tra và xác nhận)
    accepted: accepted (người dân hài lòng)
    overdue: overdue (quá hạn)
    answered_in_time: answered in time (trả lời đúng hạn)
    answered_late: answered late (trả lời trễ hạn)
    """

    group: SummaryGroup
    code: str | None
    name: str
    carried_over: int
    received: int
    reopened: int
    total: int
    own_procedure: int
    answered_on_the_spot: int
    answered_later: int
    unanswered: int
    answered_at_session: int
    not_competent: int
    resolved: int
    explained: int
    refused: int
    under_way: int
    verified: int
    accepted: int
    overdue: int
    answered_in_time: int
    answered_late: int


class BreakdownRow(NamedTuple):
    """A row of the table `breakdown`: Breakdown (tổng hợp theo nhiều tiêu chí).

    category: category (mã lĩnh vực)
    category_name: name of the category (lĩnh vực)
    commune: commune (mã địa bàn)
    commune_name: name of the commune (địa bàn)
    lead: lead body (mã đơn vị chủ trì)
    lead_name: name of the lead body (đơn vị chủ trì)
    outcome: outcome (tình hình trả lời)
    is_in_time: answered in time (trả lời đúng hạn)
    issues: issues (số vấn đề)
    """

    category: str | None
    category_name: str
    commune: str | None
    commune_name: str
    lead: str | None
    lead_name: str
    outcome: IssueOutcome
    is_in_time: bool | None
    issues: int


class SummaryKey(NamedTuple):
    """A row of the table `summary_key`: Key of a summary (khóa tổng hợp).

    period: period (kỳ báo cáo)
    first: first day (ngày đầu kỳ)
    last: last day (ngày cuối kỳ)
    as_of: as of (tính đến ngày)
    known_on: known on (đã biết đến ngày)
    taxonomy: taxonomy (danh mục lĩnh vực)
    rules: digest of the rules (quy tắc)
    """

    period: str
    first: datetime.date
    last: datetime.date
    as_of: datetime.date
    known_on: datetime.date | None
    taxonomy: str | None
    rules: str | None


class DeadlineStep(NamedTuple):
    """A row of the table `deadline_step`: Step of a deadline (bước tính thời hạn).

    day: day (ngày)
    kind: kind (loại)
    count: counted so far (đã tính)
    reason: reason (lý do)
    source: source (nguồn)
    is_verified: verified (đã kiểm chứng)
    """

    day: datetime.date
    kind: StepKind
    count: int  # type: ignore[assignment]
    reason: str | None
    source: str | None
    is_verified: bool

    def __repr__(self) -> str:
        return shown(self, hidden={"reason"})


ROWS: dict[str, type[Any]] = {
    "sessions": SessionRow,
    "attendance": AttendanceRow,
    "opinions": OpinionRow,
    "issues": IssueRow,
    "parts": PartRow,
    "answers": AnswerRow,
    "duties": DutyRow,
    "gaps": GapRow,
    "coverage": CoverageRow,
    "findings": FindingRow,
    "summary": SummaryRow,
    "breakdown": BreakdownRow,
    "summary_key": SummaryKey,
}
"""The rows of each table."""
