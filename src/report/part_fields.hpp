#pragma once
// The columns of the table of parts: their names and labels, and who may see them.

#include "doithoai/part.hpp"
#include "ledger/part_fields.hpp"

namespace doithoai::inline v0 {

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

}  // namespace doithoai::inline v0
