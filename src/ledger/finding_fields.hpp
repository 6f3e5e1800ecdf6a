#pragma once
// How findings are written and labelled, and how much they weigh.

#include "doithoai/finding.hpp"
#include "schema/fields.hpp"

namespace doithoai::inline v0 {

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
  static constexpr bool was_accepted = true;  // it tells names of what was accepted
  static constexpr std::string_view record = "finding", vietnamese = "phát hiện", english = "finding";
  static constexpr auto all =
      std::tuple{field("rule", &finding::rule, "quy tắc", "rule").required(),
                 field("severity", &finding::level, "mức độ", "severity").required(),
                 field("path", &finding::path, "vị trí", "path"), field("args", &finding::args, "tham số", "arguments"),
                 field("basis", &finding::basis, "căn cứ", "basis")};
};

}  // namespace doithoai::inline v0
