#pragma once
#include "doithoai/query.hpp"
#include "doithoai/summary.hpp"
#include "doithoai/table.hpp"
#include "ledger/event_fields.hpp"

namespace doithoai::inline v0 {

template <>
struct words<audience> {
  static constexpr std::string_view name = "audience";
  static constexpr std::array all{word{"public", "công khai", "public"}, word{"internal", "nội bộ", "internal"},
                                  word{"full", "đầy đủ", "full"}};
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
struct words<issue_state> {
  static constexpr std::string_view name = "issue_state";
  static constexpr std::array all{word{"raised", "đã nêu", "raised"},
                                  word{"own_procedure", "theo thủ tục riêng", "own procedure"},
                                  word{"assigned", "đã phân công", "assigned"},
                                  word{"answered", "đã trả lời", "answered"},
                                  word{"resolved", "đã giải quyết", "resolved"},
                                  word{"verified", "đã kiểm tra", "verified"}};
};

template <>
struct words<coverage_kind> {
  static constexpr std::string_view name = "coverage_kind";
  static constexpr std::array all{word{"session", "buổi đối thoại", "session"}, word{"topic", "nội dung", "topic"},
                                  word{"duty", "nhiệm vụ", "duty"}, word{"conclusion", "kết luận", "conclusion"}};
};

template <>
struct words<summary_group> {
  static constexpr std::string_view name = "summary_group";
  static constexpr std::array all{word{"all", "tất cả", "all"}, word{"category", "lĩnh vực", "category"},
                                  word{"commune", "địa bàn", "commune"},
                                  word{"lead_body", "đơn vị chủ trì", "lead body"}};
};

template <>
struct fields<query> {
  static constexpr std::string_view record = "query", vietnamese = "truy vấn", english = "query";
  static constexpr auto all = std::tuple{
      field("as_of", &query::as_of, "tính đến ngày", "as of").required(),
      field("known_on", &query::known_on, "đã biết đến ngày", "known on"),
      field("view", &query::view, "người xem", "view"),
      field("period", &query::period, "kỳ báo cáo", "period"),
  };
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
struct fields<opinion_row> {
  static constexpr std::string_view record = "opinions", vietnamese = "ý kiến", english = "opinions";
  static constexpr auto all = std::tuple{
      field("opinion", &opinion_row::opinion, "ý kiến", "opinion").required(),
      field("session", &opinion_row::session, "buổi đối thoại", "session").required(),
      field("recorded_on", &opinion_row::recorded_on, "ngày", "day").required(),
      field("channel", &opinion_row::channel, "hình thức", "channel").required(),
      field("hamlet", &opinion_row::hamlet, "khóm, ấp", "hamlet").seen_by(privacy::internal),
      field("issues", &opinion_row::issues, "số vấn đề", "issues").required(),
      field("words", &opinion_row::words, "lời phát biểu", "words").seen_by(privacy::personal),
      field("speaker", &opinion_row::speaker, "người phát biểu", "speaker").seen_by(privacy::personal),
      field("contact", &opinion_row::contact, "liên hệ", "contact").seen_by(privacy::personal),
  };
};

template <>
struct fields<issue_row> {
  static constexpr std::string_view record = "issues", vietnamese = "các vấn đề", english = "issues";
  static constexpr auto all = std::tuple{
      field("issue", &issue_row::issue, "vấn đề", "issue").required(),
      field("session", &issue_row::session, "buổi đối thoại", "session").required(),
      field("kind", &issue_row::kind, "loại", "kind").required(),
      field("category", &issue_row::category, "mã lĩnh vực", "category").required(),
      field("category_name", &issue_row::category_name, "lĩnh vực", "name of the category"),
      field("commune", &issue_row::commune, "mã địa bàn", "commune"),
      field("commune_name", &issue_row::commune_name, "địa bàn", "name of the commune"),
      field("competence", &issue_row::level, "thẩm quyền", "competence"),
      field("state", &issue_row::state, "trạng thái", "state").required(),
      field("raised_on", &issue_row::raised_on, "ngày nêu", "raised on").required(),
      field("lead", &issue_row::lead, "mã đơn vị chủ trì", "lead body"),
      field("lead_name", &issue_row::lead_name, "đơn vị chủ trì", "name of the lead body"),
      field("due_on", &issue_row::due_on, "hạn trả lời", "due on"),
      field("answered_on", &issue_row::answered_on, "ngày trả lời", "answered on"),
      field("manner", &issue_row::manner, "hình thức trả lời", "manner"),
      field("resolved_on", &issue_row::resolved_on, "ngày giải quyết", "resolved on"),
      field("verified_on", &issue_row::verified_on, "ngày kiểm tra", "verified on"),
      field("is_overdue", &issue_row::is_overdue, "quá hạn", "overdue").required(),
      field("overdue_days", &issue_row::overdue_days, "số ngày quá hạn", "days overdue").required(),
      field("summary", &issue_row::summary, "tóm tắt", "summary").seen_by(privacy::internal),
  };
};

template <>
struct fields<part_row> {
  static constexpr std::string_view record = "parts", vietnamese = "phân công trả lời", english = "parts";
  static constexpr auto all = std::tuple{
      field("part", &part_row::part, "phần việc", "part").required(),
      field("issue", &part_row::issue, "vấn đề", "issue").required(),
      field("lead", &part_row::lead, "mã đơn vị chủ trì", "lead body").required(),
      field("lead_name", &part_row::lead_name, "đơn vị chủ trì", "name of the lead body"),
      field("coordinating", &part_row::coordinating, "đơn vị phối hợp", "coordinating bodies"),
      field("assigned_on", &part_row::assigned_on, "ngày giao", "assigned on").required(),
      field("due_kind", &part_row::due_kind, "cách ấn định thời hạn", "kind of deadline").required(),
      field("due_on", &part_row::due_on, "hạn trả lời", "due on"),
      field("reckoned_on", &part_row::reckoned_on, "ngày cuối trước khi chuyển", "last day before it moved"),
      field("is_provisional", &part_row::is_provisional, "tạm tính", "provisional").required(),
      field("basis", &part_row::basis, "căn cứ", "basis"),
      field("answered_on", &part_row::answered_on, "ngày trả lời", "answered on"),
      field("is_overdue", &part_row::is_overdue, "quá hạn", "overdue").required(),
      field("overdue_days", &part_row::overdue_days, "số ngày quá hạn", "days overdue").required(),
      field("extensions", &part_row::extensions, "số lần gia hạn", "times extended").required(),
      field("pauses", &part_row::pauses, "số lần tạm dừng", "times paused").required(),
  };
};

template <>
struct fields<answer_row> {
  static constexpr std::string_view record = "answers", vietnamese = "trả lời", english = "answers";
  static constexpr auto all = std::tuple{
      field("answer", &answer_row::answer, "văn bản trả lời", "answer").required(),
      field("issue", &answer_row::issue, "vấn đề", "issue").required(),
      field("body", &answer_row::body, "mã đơn vị", "body").required(),
      field("body_name", &answer_row::body_name, "đơn vị trả lời", "name of the body"),
      field("answered_on", &answer_row::answered_on, "ngày trả lời", "answered on").required(),
      field("manner", &answer_row::manner, "hình thức", "manner").required(),
      field("kind", &answer_row::kind, "kết quả", "kind").required(),
      field("is_interim", &answer_row::is_interim, "trả lời tạm thời", "interim").required(),
      field("number", &answer_row::number, "số, ký hiệu", "number"),
      field("promised_on", &answer_row::promised_on, "ngày hứa", "promised for"),
      field("text", &answer_row::text, "nội dung", "text").seen_by(privacy::internal),
  };
};

template <>
struct fields<duty_row> {
  static constexpr std::string_view record = "duties", vietnamese = "các nhiệm vụ", english = "duties";
  static constexpr auto all = std::tuple{
      field("duty", &duty_row::duty, "nhiệm vụ", "duty").required(),
      field("item", &duty_row::item, "mục", "item of the text"),
      field("text", &duty_row::text, "nội dung", "text").required(),
      field("addressees", &duty_row::addressees, "đơn vị thực hiện", "addressees"),
      field("force", &duty_row::force, "tính chất", "force").required(),
      field("time", &duty_row::time, "thời gian", "time").required(),
      field("expected", &duty_row::expected, "cần thực hiện", "expected").required(),
      field("completed", &duty_row::completed, "đã thực hiện", "completed").required(),
      field("last_completed_on", &duty_row::last_completed_on, "lần gần nhất", "last completed on"),
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

template <>
struct fields<coverage_row> {
  static constexpr std::string_view record = "coverage", vietnamese = "thực hiện kế hoạch",
                                    english = "coverage of the plan";
  static constexpr auto all = std::tuple{
      field("kind", &coverage_row::kind, "loại", "kind").required(),
      field("entry", &coverage_row::entry, "mục", "entry").required(),
      field("text", &coverage_row::text, "nội dung", "text"),
      field("asked", &coverage_row::asked, "cần", "asked").required(),
      field("done", &coverage_row::done, "đã làm", "done").required(),
      field("is_covered", &coverage_row::is_covered, "đạt", "covered").required(),
  };
};

template <>
struct fields<finding_row> {
  static constexpr std::string_view record = "findings", vietnamese = "các phát hiện", english = "findings";
  static constexpr auto all = std::tuple{
      field("rule", &finding_row::rule, "quy tắc", "rule").required(),
      field("severity", &finding_row::level, "mức độ", "severity").required(),
      field("path", &finding_row::path, "vị trí", "path"),
      field("sentence_vi", &finding_row::sentence_vi, "câu", "sentence in Vietnamese").required(),
      field("sentence_en", &finding_row::sentence_en, "câu tiếng Anh", "sentence in English").required(),
      field("basis", &finding_row::basis, "căn cứ", "basis"),
      field("args", &finding_row::args, "tham số", "arguments as JSON").required(),
  };
};

template <>
struct fields<summary_row> {
  static constexpr std::string_view record = "summary", vietnamese = "tổng hợp", english = "summary";
  static constexpr auto all = std::tuple{
      field("group", &summary_row::group, "nhóm", "group").required(),
      field("code", &summary_row::code, "mã", "code"),
      field("name", &summary_row::name, "tên", "name").required(),
      field("carried_over", &summary_row::carried_over, "kỳ trước chuyển sang", "carried over").required(),
      field("received", &summary_row::received, "tiếp nhận trong kỳ", "received").required(),
      field("total", &summary_row::total, "tổng số", "total").required(),
      field("own_procedure", &summary_row::own_procedure, "theo thủ tục riêng", "own procedure").required(),
      field("answered_on_the_spot", &summary_row::answered_on_the_spot, "trả lời tại chỗ", "answered on the spot")
          .required(),
      field("answered_in_writing", &summary_row::answered_in_writing, "trả lời bằng văn bản", "answered in writing")
          .required(),
      field("unanswered", &summary_row::unanswered, "chưa trả lời", "unanswered").required(),
      field("resolved", &summary_row::resolved, "đã giải quyết", "resolved").required(),
      field("verified", &summary_row::verified, "đã kiểm tra", "verified").required(),
      field("overdue", &summary_row::overdue, "quá hạn", "overdue").required(),
      field("answered_in_time", &summary_row::answered_in_time, "trả lời đúng hạn", "answered in time").required(),
      field("answered_late", &summary_row::answered_late, "trả lời trễ hạn", "answered late").required(),
  };
};

template <>
struct fields<summary_key> {
  static constexpr std::string_view record = "summary_key", vietnamese = "khóa tổng hợp", english = "key of a summary";
  static constexpr auto all = std::tuple{
      field("period", &summary_key::period, "kỳ báo cáo", "period").required(),
      field("first", &summary_key::first, "ngày đầu kỳ", "first day").required(),
      field("last", &summary_key::last, "ngày cuối kỳ", "last day").required(),
      field("as_of", &summary_key::as_of, "tính đến ngày", "as of").required(),
      field("known_on", &summary_key::known_on, "đã biết đến ngày", "known on"),
      field("taxonomy", &summary_key::taxonomy, "danh mục lĩnh vực", "taxonomy"),
      field("rules", &summary_key::rules, "quy tắc", "digest of the rules"),
  };
};

template <>
struct fields<summary> {
  static constexpr std::string_view record = "summary_document", vietnamese = "bảng tổng hợp", english = "summary";
  static constexpr auto all = std::tuple{field("key", &summary::key, "khóa", "key").required(),
                                         field("rows", &summary::rows, "các dòng", "rows").required()};
};

}  // namespace doithoai::inline v0
