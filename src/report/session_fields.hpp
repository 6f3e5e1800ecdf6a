#pragma once
// The columns of the tables of sessions, of who came to them, and of who was missing: their names and labels, and who
// may see them.

#include "doithoai/session.hpp"
#include "ledger/session_fields.hpp"

namespace doithoai::inline v0 {

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
      field("opened_on", &session_row::opened_on, "khai mạc", "opened on"),
      field("closed_on", &session_row::closed_on, "bế mạc", "closed on"),
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
  };
};

}  // namespace doithoai::inline v0
