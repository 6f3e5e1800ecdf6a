#pragma once
// How the rules that a ledger judges by are read, written and labelled as one document.

#include "doithoai/rules.hpp"
#include "schema/fields.hpp"

namespace doithoai::inline v0 {

template <>
struct fields<rules> {
  static constexpr std::string_view record = "rules", vietnamese = "quy tắc áp dụng", english = "rules";
  static constexpr auto all = std::tuple{
      field("calendar", &rules::calendar, "lịch làm việc", "calendar").required(),
      field("regime", &rules::regime, "quy định pháp luật áp dụng", "regime").required(),
      field("taxonomy", &rules::taxonomy, "danh mục lĩnh vực", "taxonomy").required(),
      field("directory", &rules::directory, "danh bạ cơ quan, đơn vị", "directory").required(),
  };
};

}  // namespace doithoai::inline v0
