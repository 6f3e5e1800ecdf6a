#pragma once
#include "doithoai/query.hpp"
#include "doithoai/summary.hpp"
#include "doithoai/table.hpp"
#include "ledger/event_fields.hpp"

namespace doithoai::inline v0 {

template <>
struct words<audience> {
  static constexpr std::array all{word{"public", "công khai", "public"}, word{"internal", "nội bộ", "internal"},
                                  word{"full", "đầy đủ", "full"}};
};

template <>
struct words<session_state> {
  static constexpr std::array all{word{"planned", "theo kế hoạch", "planned"}, word{"scheduled", "đã ấn định", "scheduled"},
                                  word{"announced", "đã thông báo", "announced"}, word{"open", "đang diễn ra", "open"},
                                  word{"closed", "đã bế mạc", "closed"}};
};

template <>
struct words<issue_state> {
  static constexpr std::array all{word{"raised", "đã nêu", "raised"},
                                  word{"own_procedure", "theo thủ tục riêng", "own procedure"},
                                  word{"assigned", "đã phân công", "assigned"},
                                  word{"answered", "đã trả lời", "answered"},
                                  word{"resolved", "đã giải quyết", "resolved"},
                                  word{"verified", "đã kiểm tra", "verified"}};
};

template <>
struct words<coverage_kind> {
  static constexpr std::array all{word{"session", "buổi đối thoại", "session"}, word{"topic", "nội dung", "topic"},
                                  word{"duty", "nhiệm vụ", "duty"}, word{"conclusion", "kết luận", "conclusion"}};
};

template <>
struct words<summary_group> {
  static constexpr std::array all{word{"all", "tất cả", "all"}, word{"category", "lĩnh vực", "category"},
                                  word{"commune", "địa bàn", "commune"}, word{"lead_body", "đơn vị chủ trì", "lead body"}};
};

template <>
struct fields<query> {
  static constexpr std::string_view record = "query", vietnamese = "truy vấn", english = "query";
  static constexpr auto all = std::tuple{
      field("as_of", &query::as_of, "tính đến ngày", "as of"), field("known_on", &query::known_on, "đã biết đến ngày", "known on"),
      field("view", &query::view, "người xem", "view"), field("period", &query::period, "kỳ báo cáo", "period")};
};

template <>
struct fields<session_row> {
  static constexpr std::string_view record = "sessions", vietnamese = "các buổi đối thoại", english = "sessions";
  static constexpr auto all = std::tuple{
      field("session", &session_row::session, "buổi đối thoại", "session"),
      field("planned", &session_row::planned, "mục trong kế hoạch", "planned session"),
      field("commune", &session_row::commune, "mã địa bàn", "commune"),
      field("commune_name", &session_row::commune_name, "địa bàn", "name of the commune"),
      field("state", &session_row::state, "trạng thái", "state"),
      field("held_on", &session_row::held_on, "ngày tổ chức", "day"),
      field("announced_on", &session_row::announced_on, "ngày thông báo", "announced on"),
      field("notice_days", &session_row::notice_days, "số ngày báo trước", "days of notice"),
      field("opened_on", &session_row::opened_on, "khai mạc", "opened on"),
      field("closed_on", &session_row::closed_on, "bế mạc", "closed on"),
      field("concluded_on", &session_row::concluded_on, "ngày kết luận", "concluded on"),
      field("citizens", &session_row::citizens, "số người dân", "citizens"),
      field("present", &session_row::present, "đại biểu có mặt", "offices present"),
      field("missing", &session_row::missing, "thành phần vắng", "offices missing"),
      field("opinions", &session_row::opinions, "ý kiến", "opinions"),
      field("issues", &session_row::issues, "vấn đề", "issues"),
      field("venue", &session_row::venue, "địa điểm", "venue")};
};

template <>
struct fields<attendance_row> {
  static constexpr std::string_view record = "attendance", vietnamese = "tham dự", english = "attendance";
  static constexpr auto all = std::tuple{
      field("session", &attendance_row::session, "buổi đối thoại", "session"),
      field("body", &attendance_row::body, "mã cơ quan", "body"),
      field("body_name", &attendance_row::body_name, "cơ quan", "name of the body"),
      field("position", &attendance_row::position, "chức danh", "position"),
      field("part", &attendance_row::part, "vai trò", "part in the session"),
      field("name", &attendance_row::name, "họ tên", "name").seen_by(privacy::personal)};
};

template <>
struct fields<opinion_row> {
  static constexpr std::string_view record = "opinions", vietnamese = "ý kiến", english = "opinions";
  static constexpr auto all = std::tuple{
      field("opinion", &opinion_row::opinion, "ý kiến", "opinion"),
      field("session", &opinion_row::session, "buổi đối thoại", "session"),
      field("recorded_on", &opinion_row::recorded_on, "ngày", "day"),
      field("channel", &opinion_row::channel, "hình thức", "channel"),
      field("hamlet", &opinion_row::hamlet, "khóm, ấp", "hamlet").seen_by(privacy::internal),
      field("issues", &opinion_row::issues, "số vấn đề", "issues"),
      field("words", &opinion_row::words, "lời phát biểu", "words").seen_by(privacy::personal),
      field("speaker", &opinion_row::speaker, "người phát biểu", "speaker").seen_by(privacy::personal),
      field("contact", &opinion_row::contact, "liên hệ", "contact").seen_by(privacy::personal)};
};

template <>
struct fields<issue_row> {
  static constexpr std::string_view record = "issues", vietnamese = "các vấn đề", english = "issues";
  static constexpr auto all = std::tuple{
      field("issue", &issue_row::issue, "vấn đề", "issue"),
      field("session", &issue_row::session, "buổi đối thoại", "session"),
      field("kind", &issue_row::kind, "loại", "kind"),
      field("category", &issue_row::category, "mã lĩnh vực", "category"),
      field("category_name", &issue_row::category_name, "lĩnh vực", "name of the category"),
      field("commune", &issue_row::commune, "mã địa bàn", "commune"),
      field("commune_name", &issue_row::commune_name, "địa bàn", "name of the commune"),
      field("competence", &issue_row::level, "thẩm quyền", "competence"),
      field("state", &issue_row::state, "trạng thái", "state"),
      field("raised_on", &issue_row::raised_on, "ngày nêu", "raised on"),
      field("lead", &issue_row::lead, "mã đơn vị chủ trì", "lead body"),
      field("lead_name", &issue_row::lead_name, "đơn vị chủ trì", "name of the lead body"),
      field("due_on", &issue_row::due_on, "hạn trả lời", "due on"),
      field("answered_on", &issue_row::answered_on, "ngày trả lời", "answered on"),
      field("manner", &issue_row::manner, "hình thức trả lời", "manner"),
      field("resolved_on", &issue_row::resolved_on, "ngày giải quyết", "resolved on"),
      field("verified_on", &issue_row::verified_on, "ngày kiểm tra", "verified on"),
      field("is_overdue", &issue_row::is_overdue, "quá hạn", "overdue"),
      field("overdue_days", &issue_row::overdue_days, "số ngày quá hạn", "days overdue"),
      field("summary", &issue_row::summary, "tóm tắt", "summary").seen_by(privacy::internal)};
};

template <>
struct fields<part_row> {
  static constexpr std::string_view record = "parts", vietnamese = "phân công trả lời", english = "parts";
  static constexpr auto all = std::tuple{
      field("part", &part_row::part, "phần việc", "part"),
      field("issue", &part_row::issue, "vấn đề", "issue"),
      field("lead", &part_row::lead, "mã đơn vị chủ trì", "lead body"),
      field("lead_name", &part_row::lead_name, "đơn vị chủ trì", "name of the lead body"),
      field("coordinating", &part_row::coordinating, "đơn vị phối hợp", "coordinating bodies"),
      field("assigned_on", &part_row::assigned_on, "ngày giao", "assigned on"),
      field("due_kind", &part_row::due_kind, "cách ấn định thời hạn", "kind of deadline"),
      field("due_on", &part_row::due_on, "hạn trả lời", "due on"),
      field("is_provisional", &part_row::is_provisional, "tạm tính", "provisional"),
      field("basis", &part_row::basis, "căn cứ", "basis"),
      field("answered_on", &part_row::answered_on, "ngày trả lời", "answered on"),
      field("is_overdue", &part_row::is_overdue, "quá hạn", "overdue"),
      field("overdue_days", &part_row::overdue_days, "số ngày quá hạn", "days overdue")};
};

template <>
struct fields<answer_row> {
  static constexpr std::string_view record = "answers", vietnamese = "trả lời", english = "answers";
  static constexpr auto all = std::tuple{
      field("answer", &answer_row::answer, "văn bản trả lời", "answer"),
      field("issue", &answer_row::issue, "vấn đề", "issue"),
      field("body", &answer_row::body, "mã đơn vị", "body"),
      field("body_name", &answer_row::body_name, "đơn vị trả lời", "name of the body"),
      field("answered_on", &answer_row::answered_on, "ngày trả lời", "answered on"),
      field("manner", &answer_row::manner, "hình thức", "manner"),
      field("kind", &answer_row::kind, "kết quả", "kind"),
      field("is_interim", &answer_row::is_interim, "trả lời tạm thời", "interim"),
      field("number", &answer_row::number, "số, ký hiệu", "number"),
      field("promised_on", &answer_row::promised_on, "ngày hứa", "promised for"),
      field("text", &answer_row::text, "nội dung", "text").seen_by(privacy::internal)};
};

template <>
struct fields<duty_row> {
  static constexpr std::string_view record = "duties", vietnamese = "các nhiệm vụ", english = "duties";
  static constexpr auto all = std::tuple{
      field("duty", &duty_row::duty, "nhiệm vụ", "duty"), field("item", &duty_row::item, "mục", "item of the text"),
      field("text", &duty_row::text, "nội dung", "text"),
      field("addressees", &duty_row::addressees, "đơn vị thực hiện", "addressees"),
      field("force", &duty_row::force, "tính chất", "force"), field("time", &duty_row::time, "thời gian", "time"),
      field("expected", &duty_row::expected, "cần thực hiện", "expected"),
      field("completed", &duty_row::completed, "đã thực hiện", "completed"),
      field("last_completed_on", &duty_row::last_completed_on, "lần gần nhất", "last completed on")};
};

template <>
struct fields<gap_row> {
  static constexpr std::string_view record = "gaps", vietnamese = "thành phần vắng", english = "gaps in the composition";
  static constexpr auto all = std::tuple{
      field("session", &gap_row::session, "buổi đối thoại", "session"), field("rule", &gap_row::rule, "quy tắc", "rule"),
      field("rule_text", &gap_row::rule_text, "nội dung quy tắc", "text of the rule"),
      field("body", &gap_row::body, "mã cơ quan", "body"), field("body_name", &gap_row::body_name, "cơ quan", "name of the body"),
      field("field", &gap_row::field, "lĩnh vực chuyên môn", "specialised field"),
      field("asked", &gap_row::asked, "cần", "asked"), field("present", &gap_row::present, "có mặt", "present")};
};

template <>
struct fields<coverage_row> {
  static constexpr std::string_view record = "coverage", vietnamese = "thực hiện kế hoạch", english = "coverage of the plan";
  static constexpr auto all = std::tuple{
      field("kind", &coverage_row::kind, "loại", "kind"), field("entry", &coverage_row::entry, "mục", "entry"),
      field("text", &coverage_row::text, "nội dung", "text"), field("asked", &coverage_row::asked, "cần", "asked"),
      field("done", &coverage_row::done, "đã làm", "done"), field("is_covered", &coverage_row::is_covered, "đạt", "covered")};
};

template <>
struct fields<finding_row> {
  static constexpr std::string_view record = "findings", vietnamese = "các phát hiện", english = "findings";
  static constexpr auto all = std::tuple{
      field("rule", &finding_row::rule, "quy tắc", "rule"), field("severity", &finding_row::level, "mức độ", "severity"),
      field("path", &finding_row::path, "vị trí", "path"), field("sentence_vi", &finding_row::sentence_vi, "câu", "sentence in Vietnamese"),
      field("sentence_en", &finding_row::sentence_en, "câu tiếng Anh", "sentence in English"),
      field("basis", &finding_row::basis, "căn cứ", "basis"), field("args", &finding_row::args, "tham số", "arguments as JSON")};
};

template <>
struct fields<summary_row> {
  static constexpr std::string_view record = "summary", vietnamese = "tổng hợp", english = "summary";
  static constexpr auto all = std::tuple{
      field("group", &summary_row::group, "nhóm", "group"), field("code", &summary_row::code, "mã", "code"),
      field("name", &summary_row::name, "tên", "name"),
      field("carried_over", &summary_row::carried_over, "kỳ trước chuyển sang", "carried over"),
      field("received", &summary_row::received, "tiếp nhận trong kỳ", "received"),
      field("total", &summary_row::total, "tổng số", "total"),
      field("own_procedure", &summary_row::own_procedure, "theo thủ tục riêng", "own procedure"),
      field("answered_on_the_spot", &summary_row::answered_on_the_spot, "trả lời tại chỗ", "answered on the spot"),
      field("answered_in_writing", &summary_row::answered_in_writing, "trả lời bằng văn bản", "answered in writing"),
      field("unanswered", &summary_row::unanswered, "chưa trả lời", "unanswered"),
      field("resolved", &summary_row::resolved, "đã giải quyết", "resolved"),
      field("verified", &summary_row::verified, "đã kiểm tra", "verified"),
      field("overdue", &summary_row::overdue, "quá hạn", "overdue")};
};

template <>
struct fields<period> {
  static constexpr std::string_view record = "period", vietnamese = "kỳ báo cáo", english = "period";
  static constexpr auto all =
      std::tuple{field("name", &period::name, "tên", "name").required(), field("first", &period::first, "ngày đầu", "first day").required(),
                 field("last", &period::last, "ngày cuối", "last day").required()};
};

template <>
struct fields<summary_key> {
  static constexpr std::string_view record = "summary_key", vietnamese = "khóa tổng hợp", english = "key of a summary";
  static constexpr auto all = std::tuple{
      field("period", &summary_key::when, "kỳ báo cáo", "period").required(),
      field("as_of", &summary_key::as_of, "tính đến ngày", "as of").required(),
      field("known_on", &summary_key::known_on, "đã biết đến ngày", "known on"),
      field("taxonomy", &summary_key::taxonomy, "danh mục lĩnh vực", "taxonomy"),
      field("rules", &summary_key::rules, "quy tắc", "digest of the rules")};
};

template <>
struct fields<summary> {
  static constexpr std::string_view record = "summary_document", vietnamese = "bảng tổng hợp", english = "summary";
  static constexpr auto all = std::tuple{field("key", &summary::key, "khóa", "key").required(),
                                         field("rows", &summary::rows, "các dòng", "rows").required()};
};

}  // namespace doithoai::inline v0
