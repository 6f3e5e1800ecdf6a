#pragma once
// How the codes and commands of a session are read, written and labelled, and what their events are called.

#include "doithoai/session.hpp"
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
                                  word{"scheduled", "đã ấn định", "scheduled"},
                                  word{"announced", "đã thông báo", "announced"}, word{"open", "đang diễn ra", "open"},
                                  word{"closed", "đã bế mạc", "closed"}};
};

template <>
struct fields<schedule_session> {
  static constexpr std::string_view record = "schedule_session", vietnamese = "ấn định buổi đối thoại",
                                    english = "schedule a session";
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
struct event_name<schedule_session> {
  static constexpr std::string_view code = "session_scheduled", vietnamese = "đã ấn định buổi đối thoại",
                                    english = "session scheduled";
};

template <>
struct fields<announce_session> {
  static constexpr std::string_view record = "announce_session", vietnamese = "thông báo lịch đối thoại",
                                    english = "announce a session";
  static constexpr auto all = std::tuple{
      field("session", &announce_session::session, "buổi đối thoại", "session").required(),
      field("channels", &announce_session::channels, "hình thức thông báo", "channels"),
      field("text", &announce_session::text, "nội dung", "text"),
  };
};

template <>
struct event_name<announce_session> {
  static constexpr std::string_view code = "session_announced", vietnamese = "đã thông báo lịch",
                                    english = "session announced";
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
  static constexpr auto all = std::tuple{field("session", &invite::session, "buổi đối thoại", "session").required(),
                                         field("invited", &invite::invited, "được mời", "invited").required()};
};

template <>
struct event_name<invite> {
  static constexpr std::string_view code = "invitation_sent", vietnamese = "đã gửi giấy mời",
                                    english = "invitation sent";
};

template <>
struct fields<open_session> {
  static constexpr std::string_view record = "open_session", vietnamese = "khai mạc", english = "open a session";
  static constexpr auto all =
      std::tuple{field("session", &open_session::session, "buổi đối thoại", "session").required()};
};

template <>
struct event_name<open_session> {
  static constexpr std::string_view code = "session_opened", vietnamese = "đã khai mạc", english = "session opened";
};

template <>
struct fields<record_attendance> {
  static constexpr std::string_view record = "record_attendance", vietnamese = "ghi nhận tham dự",
                                    english = "record attendance";
  static constexpr auto all = std::tuple{
      field("session", &record_attendance::session, "buổi đối thoại", "session").required(),
      field("present", &record_attendance::present, "có mặt", "present"),
      field("citizens", &record_attendance::citizens, "số người dân", "citizens").within(0, 1'000'000),
  };
};

template <>
struct event_name<record_attendance> {
  static constexpr std::string_view code = "attendance_recorded", vietnamese = "đã ghi nhận tham dự",
                                    english = "attendance recorded";
};

template <>
struct fields<close_session> {
  static constexpr std::string_view record = "close_session", vietnamese = "bế mạc", english = "close a session";
  static constexpr auto all =
      std::tuple{field("session", &close_session::session, "buổi đối thoại", "session").required()};
};

template <>
struct event_name<close_session> {
  static constexpr std::string_view code = "session_closed", vietnamese = "đã bế mạc", english = "session closed";
};

}  // namespace doithoai::inline v0
