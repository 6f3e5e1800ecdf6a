#pragma once
// The columns of the table of issues: their names and labels, and who may see them.

#include "doithoai/issue.hpp"
#include "ledger/answer_fields.hpp"
#include "ledger/issue_fields.hpp"

namespace doithoai::inline v0 {

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

}  // namespace doithoai::inline v0
