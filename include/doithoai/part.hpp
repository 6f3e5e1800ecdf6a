#pragma once
// A part: an issue, or what one body has to answer of it, with its deadline.
//
//   ledger.apply({day, doithoai::assign_issue{.part = id, .issue = of, .lead = body, .due = rule}}, who);

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "doithoai/answer.hpp"
#include "doithoai/date.hpp"
#include "doithoai/deadline.hpp"
#include "doithoai/id.hpp"
#include "doithoai/recorded.hpp"

namespace doithoai::inline v0 {

/// Gives an issue, or a part of it, to one lead body (phân công trả lời).
struct assign_issue {
  part_id part{};
  issue_id issue{};
  organisation_id lead{};
  std::vector<organisation_id> coordinating{};
  deadline_rule due{};
  conclusion_id conclusion{};  ///< The notice that assigns it; empty when none does.

  bool operator==(const assign_issue&) const = default;
};

/// Gives the body of a part more time (gia hạn). The day of the command is that of the decision.
struct extend_deadline {
  part_id part{};
  deadline_extension extension{};

  bool operator==(const extend_deadline&) const = default;
};

/// Keeps days from counting for a part (tạm dừng tính thời hạn). Of a pause without an end the due day is not known until
/// `resume_deadline` ends it.
struct pause_deadline {
  part_id part{};
  deadline_pause pause{};

  bool operator==(const pause_deadline&) const = default;
};

/// Ends the pause of a part that runs on the day of the command, which is the first that counts again (tính tiếp thời hạn).
struct resume_deadline {
  part_id part{};
  std::string basis{};  ///< The paper by which it is resumed.

  bool operator==(const resume_deadline&) const = default;
};

using issue_assigned = recorded<assign_issue>;
using deadline_extended = recorded<extend_deadline>;
using deadline_paused = recorded<pause_deadline>;
using deadline_resumed = recorded<resume_deadline>;

/// A part of an issue. Order: as assigned.
struct part_row {
  part_id part{};
  issue_id issue{};
  organisation_id lead{};
  std::string lead_name{};
  std::string coordinating{};  ///< Ids, separated by blanks.
  date assigned_on{};
  deadline_kind due_kind = deadline_kind::none_set;
  std::optional<date> due_on{};
  std::optional<date> reckoned_on{};  ///< The last day before it moved off a day off; absent when it did not move.
  bool is_provisional = false;        ///< The due day may yet change with the calendar, or cannot be told yet.
  std::string basis{};
  std::optional<date> answered_on{};
  std::optional<answer_kind> outcome{};  ///< Of an answered one; never not_competent.
  std::optional<date> handed_back_on{};  ///< Its lead said that it is not theirs to answer; it owes nothing any more.
  std::optional<bool>
      is_in_time{};  ///< Of an answered one with a due day: an extension that was decided after it saves none.
  bool is_overdue = false;
  std::int32_t overdue_days = 0;
  std::int32_t extensions = 0;        ///< How often it was extended.
  std::int32_t pauses = 0;            ///< How often it was paused.
  std::optional<date> paused_from{};  ///< Of a pause without an end, for which there is no due day.
  std::int32_t days_late = 0;  ///< Of one that was not answered in time: from the day until which it would have been.

  bool operator==(const part_row&) const = default;
};

}  // namespace doithoai::inline v0
