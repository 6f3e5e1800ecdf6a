#pragma once
// How the command that issues a conclusion notice is read, written and labelled, and what its event is called.

#include "doithoai/conclusion.hpp"
#include "ledger/recorded_fields.hpp"

namespace doithoai::inline v0 {

template <>
struct fields<conclusion_item> {
  static constexpr std::string_view record = "conclusion_item", vietnamese = "nội dung kết luận",
                                    english = "item of a conclusion";
  static constexpr auto all =
      std::tuple{field("text", &conclusion_item::text, "nội dung", "text").required().seen_by(privacy::internal),
                 field("issues", &conclusion_item::issues, "vấn đề", "issues")};
};

template <>
struct fields<issue_conclusion> {
  static constexpr std::string_view record = "issue_conclusion", vietnamese = "ban hành thông báo kết luận",
                                    english = "issue a conclusion notice";
  static constexpr word event{"conclusion_issued", "đã ban hành kết luận", "conclusion issued"};
  static constexpr auto all = std::tuple{
      field("conclusion", &issue_conclusion::conclusion, "thông báo kết luận", "conclusion").required(),
      field("session", &issue_conclusion::session, "buổi đối thoại", "session").required(),
      field("number", &issue_conclusion::number, "số", "number"),
      field("symbol", &issue_conclusion::symbol, "ký hiệu", "symbol"),
      field("concluder", &issue_conclusion::concluder, "người kết luận", "who concludes"),
      field("items", &issue_conclusion::items, "các nội dung", "items"),
  };
};

}  // namespace doithoai::inline v0
