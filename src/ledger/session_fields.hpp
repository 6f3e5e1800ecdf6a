#pragma once
// How the codes and commands of a session are read, written and labelled, what their events are called, and the columns of
// the table.

#include "doithoai/session.hpp"
#include "ledger/finding_fields.hpp"
#include "ledger/recorded_fields.hpp"
#include "plan/plan_fields.hpp"

namespace doithoai::inline v0 {

template <>
struct words<channel> {
  static constexpr std::string_view name = "channel";
  static constexpr std::array all{
      word{"loudspeaker", "loa truyền thanh", "loudspeaker"},
      word{"radio", "đài truyền thanh", "radio"},
      word{"notice_board", "niêm yết", "notice board"},
      word{"website", "trang thông tin điện tử", "website"},
      word{"social_network", "mạng xã hội", "social network"},
      word{"letter", "văn bản, giấy mời", "letter"},
      word{"hamlet_head", "Trưởng khóm, ấp", "head of the hamlet"},
      word{"other", "hình thức khác", "other"},
  };
};

template <>
struct words<session_state> {
  static constexpr std::string_view name = "session_state";
  static constexpr std::array all{word{"planned", "theo kế hoạch", "planned"},
                                  word{"scheduled", "đã có lịch", "scheduled"},
                                  word{"announced", "đã thông báo", "announced"}, word{"open", "đang diễn ra", "open"},
                                  word{"closed", "đã kết thúc", "closed"}};
};

template <>
struct fields<schedule_session> {
  static constexpr std::string_view record = "schedule_session", vietnamese = "xếp lịch buổi đối thoại",
                                    english = "schedule a session";
  static constexpr word event{"session_scheduled", "đã xếp lịch buổi đối thoại", "session scheduled"};
  static constexpr auto all = std::tuple{
      field("session", &schedule_session::session, "buổi đối thoại", "session").required(),
      field("planned", &schedule_session::planned, "mục trong kế hoạch", "planned session"),
      field("held_on", &schedule_session::held_on, "ngày tổ chức", "day").required(),
      field("starts_at", &schedule_session::starts_at, "giờ bắt đầu", "starts at"),
      field("venue", &schedule_session::venue, "địa điểm", "venue"),
      field("communes", &schedule_session::communes, "địa bàn", "communes").required(),
      field("kind", &schedule_session::kind, "loại", "kind"),
      field("form", &schedule_session::form, "hình thức", "form"),
      field("organiser", &schedule_session::organiser, "đơn vị tổ chức", "organiser"),
      field("concluder", &schedule_session::concluder, "người kết luận", "who concludes"),
      field("concerned", &schedule_session::concerned, "đơn vị liên quan", "bodies concerned"),
      field("topics", &schedule_session::topics, "nội dung được chọn", "chosen topics"),
  };
};

template <>
struct fields<announce_session> {
  static constexpr std::string_view record = "announce_session", vietnamese = "thông báo lịch đối thoại",
                                    english = "announce a session";
  static constexpr word event{"session_announced", "đã thông báo lịch", "session announced"};
  static constexpr auto all = std::tuple{
      field("session", &announce_session::session, "buổi đối thoại", "session").required(),
      field("channels", &announce_session::channels, "hình thức thông báo", "channels"),
      field("text", &announce_session::text, "nội dung", "text").seen_by(privacy::internal),
  };
};

template <>
struct fields<attendee> {
  static constexpr std::string_view record = "attendee", vietnamese = "đại biểu", english = "attendee";
  static constexpr auto all = std::tuple{
      field("body", &attendee::body, "cơ quan", "body").required(),
      field("position", &attendee::position, "chức danh", "position").required(),
      field("part", &attendee::part, "vai trò", "part in the session"),
      field("fields", &attendee::fields, "lĩnh vực chuyên môn", "specialised fields"),
      field("name", &attendee::name, "họ tên", "name").seen_by(privacy::personal),
  };
};

template <>
struct fields<invite> {
  static constexpr std::string_view record = "invite", vietnamese = "mời dự", english = "invite";
  static constexpr word event{"invitation_sent", "đã gửi giấy mời", "invitation sent"};
  static constexpr auto all = std::tuple{field("session", &invite::session, "buổi đối thoại", "session").required(),
                                         field("invited", &invite::invited, "được mời", "invited").required()};
};

template <>
struct fields<open_session> {
  static constexpr std::string_view record = "open_session", vietnamese = "bắt đầu buổi đối thoại",
                                    english = "open a session";
  static constexpr word event{"session_opened", "đã bắt đầu buổi đối thoại", "session opened"};
  static constexpr auto all =
      std::tuple{field("session", &open_session::session, "buổi đối thoại", "session").required()};
};

template <>
struct fields<record_attendance> {
  static constexpr std::string_view record = "record_attendance", vietnamese = "ghi nhận tham dự",
                                    english = "record attendance";
  static constexpr word event{"attendance_recorded", "đã ghi nhận tham dự", "attendance recorded"};
  static constexpr auto all = std::tuple{
      field("session", &record_attendance::session, "buổi đối thoại", "session").required(),
      field("present", &record_attendance::present, "có mặt", "present"),
      field("citizens", &record_attendance::citizens, "số người dân", "citizens").within(0, 1'000'000),
      field("is_complete", &record_attendance::is_complete, "danh sách đã đầy đủ", "the list is complete"),
  };
};

template <>
struct fields<close_session> {
  static constexpr std::string_view record = "close_session", vietnamese = "kết thúc buổi đối thoại",
                                    english = "close a session";
  static constexpr word event{"session_closed", "đã kết thúc buổi đối thoại", "session closed"};
  static constexpr auto all =
      std::tuple{field("session", &close_session::session, "buổi đối thoại", "session").required()};
};

template <>
struct fields<session_row> {
  static constexpr std::string_view record = "sessions", vietnamese = "các buổi đối thoại", english = "sessions";
  static constexpr auto all = std::tuple{
      field("session", &session_row::session, "buổi đối thoại", "session"),
      field("planned", &session_row::planned, "mục trong kế hoạch", "planned session"),
      field("commune", &session_row::commune, "mã địa bàn", "commune"),
      field("commune_name", &session_row::commune_name, "địa bàn", "name of the commune"),
      field("state", &session_row::state, "trạng thái", "state").required(),
      field("held_on", &session_row::held_on, "ngày tổ chức", "day"),
      field("announced_on", &session_row::announced_on, "ngày thông báo", "announced on"),
      field("notice_days", &session_row::notice_days, "số ngày báo trước", "days of notice"),
      field("opened_on", &session_row::opened_on, "ngày bắt đầu", "opened on"),
      field("closed_on", &session_row::closed_on, "ngày kết thúc", "closed on"),
      field("concluded_on", &session_row::concluded_on, "ngày kết luận", "concluded on"),
      field("citizens", &session_row::citizens, "số người dân", "citizens"),
      field("present", &session_row::present, "đại biểu có mặt", "offices present").required(),
      field("missing", &session_row::missing, "thành phần vắng", "offices missing").required(),
      field("opinions", &session_row::opinions, "ý kiến", "opinions").required(),
      field("issues", &session_row::issues, "vấn đề", "issues").required(),
      field("venue", &session_row::venue, "địa điểm", "venue"),
  };
};

template <>
struct fields<attendance_row> {
  static constexpr std::string_view record = "attendance", vietnamese = "tham dự", english = "attendance";
  static constexpr auto all = std::tuple{
      field("session", &attendance_row::session, "buổi đối thoại", "session").required(),
      field("body", &attendance_row::body, "mã cơ quan", "body").required(),
      field("body_name", &attendance_row::body_name, "cơ quan", "name of the body"),
      field("position", &attendance_row::position, "chức danh", "position").required(),
      field("part", &attendance_row::part, "vai trò", "part in the session").required(),
      field("name", &attendance_row::name, "họ tên", "name").seen_by(privacy::personal),
  };
};

template <>
struct fields<gap_row> {
  static constexpr std::string_view record = "gaps", vietnamese = "thành phần vắng",
                                    english = "gaps in the composition";
  static constexpr auto all = std::tuple{
      field("session", &gap_row::session, "buổi đối thoại", "session").required(),
      field("rule", &gap_row::rule, "quy tắc", "rule").required(),
      field("rule_text", &gap_row::rule_text, "nội dung quy tắc", "text of the rule").required(),
      field("body", &gap_row::body, "mã cơ quan", "body"),
      field("body_name", &gap_row::body_name, "cơ quan", "name of the body"),
      field("field", &gap_row::field, "mã lĩnh vực chuyên môn", "specialised field"),
      field("field_name", &gap_row::field_name, "lĩnh vực chuyên môn", "name of the specialised field"),
      field("asked", &gap_row::asked, "cần", "asked").required(),
      field("present", &gap_row::present, "có mặt", "present").required(),
      field("severity", &gap_row::level, "mức độ", "severity").required(),
  };
};

}  // namespace doithoai::inline v0
