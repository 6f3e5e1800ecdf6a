#pragma once
// The columns of the tables that belong to no one noun: of duties, of what the plan promised and was done, and of
// findings.

#include "doithoai/table.hpp"
#include "ledger/finding_fields.hpp"
#include "plan/plan_fields.hpp"

namespace doithoai::inline v0 {

template <>
struct words<coverage_kind> {
  static constexpr std::string_view name = "coverage_kind";
  static constexpr std::array all{word{"session", "buổi đối thoại", "session"}, word{"topic", "nội dung", "topic"},
                                  word{"duty", "nhiệm vụ", "duty"}, word{"conclusion", "kết luận", "conclusion"}};
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

}  // namespace doithoai::inline v0
