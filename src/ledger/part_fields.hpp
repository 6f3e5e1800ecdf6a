#pragma once
// How the commands of a part and of its deadline are read, written and labelled, what their events are called, and the columns of
// the table.

#include "doithoai/part.hpp"
#include "ledger/answer_fields.hpp"
#include "ledger/recorded_fields.hpp"
#include "regime/deadline_fields.hpp"

namespace doithoai::inline v0 {

template <>
struct fields<assign_issue> {
  static constexpr std::string_view record = "assign_issue", vietnamese = "phân công trả lời",
                                    english = "assign an issue";
  static constexpr word event{"issue_assigned", "đã phân công", "issue assigned"};
  static constexpr auto all = std::tuple{
      field("part", &assign_issue::part, "phần việc", "part").required(),
      field("issue", &assign_issue::issue, "vấn đề", "issue").required(),
      field("lead", &assign_issue::lead, "đơn vị chủ trì", "lead body").required(),
      field("coordinating", &assign_issue::coordinating, "đơn vị phối hợp", "coordinating bodies"),
      field("due", &assign_issue::due, "thời hạn", "due").required(),
      field("conclusion", &assign_issue::conclusion, "thông báo kết luận", "conclusion notice"),
  };
};

template <>
struct fields<extend_deadline> {
  static constexpr std::string_view record = "extend_deadline", vietnamese = "gia hạn trả lời",
                                    english = "extend a deadline";
  static constexpr word event{"deadline_extended", "đã gia hạn", "deadline extended"};
  static constexpr auto all = std::tuple{
      field("part", &extend_deadline::part, "phần việc", "part").required(),
      field("extension", &extend_deadline::extension, "việc gia hạn", "extension").required(),
  };
};

template <>
struct fields<pause_deadline> {
  static constexpr std::string_view record = "pause_deadline", vietnamese = "tạm dừng tính thời hạn",
                                    english = "pause a deadline";
  static constexpr word event{"deadline_paused", "đã tạm dừng tính thời hạn", "deadline paused"};
  static constexpr auto all = std::tuple{
      field("part", &pause_deadline::part, "phần việc", "part").required(),
      field("pause", &pause_deadline::pause, "việc tạm dừng", "pause").required(),
  };
};

template <>
struct fields<resume_deadline> {
  static constexpr std::string_view record = "resume_deadline", vietnamese = "tính tiếp thời hạn",
                                    english = "resume a deadline";
  static constexpr word event{"deadline_resumed", "đã tính tiếp thời hạn", "deadline resumed"};
  static constexpr auto all = std::tuple{
      field("part", &resume_deadline::part, "phần việc", "part").required(),
      field("basis", &resume_deadline::basis, "căn cứ", "basis").within(0, longest_reason),
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
      field("outcome", &part_row::outcome, "kết quả trả lời", "outcome"),
      field("handed_back_on", &part_row::handed_back_on, "ngày trả lại", "handed back on"),
      field("is_in_time", &part_row::is_in_time, "đúng hạn", "in time"),
      field("is_overdue", &part_row::is_overdue, "quá hạn", "overdue").required(),
      field("overdue_days", &part_row::overdue_days, "số ngày quá hạn", "days overdue").required(),
      field("extensions", &part_row::extensions, "số lần gia hạn", "times extended").required(),
      field("pauses", &part_row::pauses, "số lần tạm dừng", "times paused").required(),
      field("paused_from", &part_row::paused_from, "tạm dừng từ ngày, chưa kết thúc", "paused without an end from"),
      field("days_late", &part_row::days_late, "số ngày trả lời trễ", "days late").required(),
  };
};

}  // namespace doithoai::inline v0
