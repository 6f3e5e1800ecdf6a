#pragma once
// How the commands of a part and of its deadline are read, written and labelled, and what their events are called.

#include "doithoai/part.hpp"
#include "ledger/recorded_fields.hpp"
#include "regime/deadline_fields.hpp"

namespace doithoai::inline v0 {

template <>
struct fields<assign_issue> {
  static constexpr std::string_view record = "assign_issue", vietnamese = "phân công trả lời",
                                    english = "assign an issue";
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
struct event_name<assign_issue> {
  static constexpr std::string_view code = "issue_assigned", vietnamese = "đã phân công", english = "issue assigned";
};

template <>
struct fields<extend_deadline> {
  static constexpr std::string_view record = "extend_deadline", vietnamese = "gia hạn trả lời",
                                    english = "extend a deadline";
  static constexpr auto all = std::tuple{
      field("part", &extend_deadline::part, "phần việc", "part").required(),
      field("extension", &extend_deadline::extension, "việc gia hạn", "extension").required(),
  };
};

template <>
struct event_name<extend_deadline> {
  static constexpr std::string_view code = "deadline_extended", vietnamese = "đã gia hạn",
                                    english = "deadline extended";
};

template <>
struct fields<pause_deadline> {
  static constexpr std::string_view record = "pause_deadline", vietnamese = "tạm dừng tính thời hạn",
                                    english = "pause a deadline";
  static constexpr auto all = std::tuple{
      field("part", &pause_deadline::part, "phần việc", "part").required(),
      field("pause", &pause_deadline::pause, "việc tạm dừng", "pause").required(),
  };
};

template <>
struct event_name<pause_deadline> {
  static constexpr std::string_view code = "deadline_paused", vietnamese = "đã tạm dừng tính thời hạn",
                                    english = "deadline paused";
};

}  // namespace doithoai::inline v0
