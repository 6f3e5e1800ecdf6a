#pragma once
#include "doithoai/event.hpp"
#include "doithoai/state.hpp"
#include "ledger/command_fields.hpp"

namespace doithoai::inline v0 {

template <>
struct fields<rules> {
  static constexpr std::string_view record = "rules", vietnamese = "quy tắc áp dụng", english = "rules";
  static constexpr auto all = std::tuple{
      field("calendar", &rules::calendar, "lịch làm việc", "calendar").required(),
      field("regime", &rules::regime, "chế độ pháp lý", "regime").required(),
      field("taxonomy", &rules::taxonomy, "danh mục lĩnh vực", "taxonomy").required(),
      field("directory", &rules::directory, "danh bạ cơ quan, đơn vị", "directory").required(),
  };
};

template <>
struct fields<rules_adopted> {
  static constexpr std::string_view record = "rules_adopted", vietnamese = "đã áp dụng quy tắc",
                                    english = "rules adopted";
  static constexpr auto all = std::tuple{field("rules", &rules_adopted::rules, "quy tắc", "rules").required(),
                                         field("digest", &rules_adopted::digest, "mã băm", "digest").required()};
};

template <>
struct fields<plan_adopted> {
  static constexpr std::string_view record = "plan_adopted", vietnamese = "đã áp dụng kế hoạch",
                                    english = "plan adopted";
  static constexpr auto all = std::tuple_cat(
      fields<adopt_plan>::all, std::tuple{field("digest", &plan_adopted::digest, "mã băm", "digest").required()});
};

// What an event that says what its command said is called. Its fields are the command's.
template <class Action>
struct event_name;

template <class Action>
struct fields<recorded<Action>> {
  static constexpr std::string_view record = event_name<Action>::code, vietnamese = event_name<Action>::vietnamese,
                                    english = event_name<Action>::english;
  static constexpr auto all = fields<Action>::all;
};

template <>
struct event_name<schedule_session> {
  static constexpr std::string_view code = "session_scheduled", vietnamese = "đã ấn định buổi đối thoại",
                                    english = "session scheduled";
};
template <>
struct event_name<announce_session> {
  static constexpr std::string_view code = "session_announced", vietnamese = "đã thông báo lịch",
                                    english = "session announced";
};
template <>
struct event_name<invite> {
  static constexpr std::string_view code = "invitation_sent", vietnamese = "đã gửi giấy mời",
                                    english = "invitation sent";
};
template <>
struct event_name<open_session> {
  static constexpr std::string_view code = "session_opened", vietnamese = "đã khai mạc", english = "session opened";
};
template <>
struct event_name<record_attendance> {
  static constexpr std::string_view code = "attendance_recorded", vietnamese = "đã ghi nhận tham dự",
                                    english = "attendance recorded";
};
template <>
struct event_name<record_opinion> {
  static constexpr std::string_view code = "opinion_recorded", vietnamese = "đã ghi nhận ý kiến",
                                    english = "opinion recorded";
};
template <>
struct event_name<raise_issue> {
  static constexpr std::string_view code = "issue_raised", vietnamese = "đã nêu vấn đề", english = "issue raised";
};
template <>
struct event_name<close_session> {
  static constexpr std::string_view code = "session_closed", vietnamese = "đã bế mạc", english = "session closed";
};
template <>
struct event_name<issue_conclusion> {
  static constexpr std::string_view code = "conclusion_issued", vietnamese = "đã ban hành kết luận",
                                    english = "conclusion issued";
};
template <>
struct event_name<assign_issue> {
  static constexpr std::string_view code = "issue_assigned", vietnamese = "đã phân công", english = "issue assigned";
};
template <>
struct event_name<extend_deadline> {
  static constexpr std::string_view code = "deadline_extended", vietnamese = "đã gia hạn",
                                    english = "deadline extended";
};
template <>
struct event_name<pause_deadline> {
  static constexpr std::string_view code = "deadline_paused", vietnamese = "đã tạm dừng tính thời hạn",
                                    english = "deadline paused";
};
template <>
struct event_name<give_answer> {
  static constexpr std::string_view code = "answer_given", vietnamese = "đã trả lời", english = "answer given";
};
template <>
struct event_name<verify_issue> {
  static constexpr std::string_view code = "issue_verified", vietnamese = "đã kiểm tra", english = "issue verified";
};
template <>
struct event_name<complete_duty> {
  static constexpr std::string_view code = "duty_completed", vietnamese = "đã hoàn thành nhiệm vụ",
                                    english = "duty completed";
};

// All but the last, which keeps what is not known.
template <>
struct alternatives<happening> {
  static constexpr auto all = []<std::size_t... I>(std::index_sequence<I...>) {
    return std::array{fields<std::variant_alternative_t<I, happening>>::record...};
  }
  (std::make_index_sequence<std::variant_size_v<happening> - 1>{});
};

template <>
struct fields<event> {
  static constexpr std::size_t level = 3;  // in the list of the journal
  static constexpr std::string_view record = "event", vietnamese = "sự kiện", english = "event";
  static constexpr auto all = std::tuple{
      field("seq", &event::seq, "số thứ tự", "sequence number").required().within(1, integer_limit),
      field("id", &event::id, "mã", "id").required(),
      field("version", &event::version, "phiên bản", "version").within(1, 1'000).required(),
      field("happened_on", &event::happened_on, "ngày xảy ra", "happened on").required(),
      field("recorded_at", &event::recorded_at, "thời điểm ghi nhận", "recorded at").required(),
      field("by", &event::by, "người ghi nhận", "recorded by").required().seen_by(privacy::internal),
      field("data", &event::data, "nội dung", "data").required(),
  };
};

/// The journal as a document.
struct journal_document {
  std::string note;  ///< For readers; nothing is computed from it.
  std::vector<event> events;
  personal_text extra;
};

template <>
struct fields<journal_document> {
  static constexpr std::string_view record = "journal", vietnamese = "nhật ký sự kiện", english = "journal";
  static constexpr auto all = std::tuple{field("note", &journal_document::note, "ghi chú", "note"),
                                         field("events", &journal_document::events, "sự kiện", "events").required().without_limit()};
};

template <>
struct words<severity> {
  static constexpr std::string_view name = "severity";
  static constexpr std::array all{word{"note", "lưu ý", "note"}, word{"warning", "cảnh báo", "warning"},
                                  word{"error", "lỗi", "error"}};
};

template <>
struct fields<argument> {
  static constexpr std::string_view record = "argument", vietnamese = "tham số", english = "argument";
  static constexpr auto all = std::tuple{field("name", &argument::name, "tên", "name").required(),
                                         field("value", &argument::value, "giá trị", "value")};
};

template <>
struct fields<finding> {
  static constexpr std::string_view record = "finding", vietnamese = "phát hiện", english = "finding";
  static constexpr auto all =
      std::tuple{field("rule", &finding::rule, "quy tắc", "rule").required(),
                 field("severity", &finding::level, "mức độ", "severity").required(),
                 field("path", &finding::path, "vị trí", "path"), field("args", &finding::args, "tham số", "arguments"),
                 field("basis", &finding::basis, "căn cứ", "basis")};
};

template <>
struct fields<decision> {
  static constexpr std::string_view record = "decision", vietnamese = "quyết định", english = "decision";
  static constexpr auto all = std::tuple{field("events", &decision::events, "sự kiện", "events"),
                                         field("findings", &decision::findings, "phát hiện", "findings")};
};

}  // namespace doithoai::inline v0
