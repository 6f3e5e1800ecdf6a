#pragma once
// What became of parts and issues by a day. One rule each, over the rows that tell of one issue; the rows come by the
// issue's chains where one is asked for, and by blocks of issues and whole tables where all are.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "regime/reckon.hpp"
#include "report/view.hpp"

namespace doithoai::inline v0 {

/// The day on which an issue was found settled, or none: what the last verification said.
[[nodiscard]] constexpr maybe_day confirmed_on(const fact_row<issue_verified_fact>& last) noexcept {
  return last.is_confirmed ? maybe_day(last.day) : maybe_day();
}

/// What was told of one issue that bears on its fate, each list in the order in which it was told.
struct told_of_issue {
  const fact_row<issue_raised_fact>* raised = nullptr;  // null: not raised
  maybe_day verified_on;                                // see confirmed_on
  std::span<const fact_row<part_assigned_fact>> parts;
  std::span<const fact_row<issue_answered_fact>> answers;
  session_no session;            // of its first opinion
  body_no commune_of_session{};  // the first of them
};

/// What became of a part.
struct part_fate {
  maybe_day due_on;
  maybe_day reckoned_on;  // before it moved off a day off
  bool is_provisional = false;
  maybe_day answered_on;
  maybe_code<answer_manner> manner;
  maybe_day resolved_on;
  std::int32_t overdue_days = 0;   // 0: not overdue
  std::optional<bool> is_in_time;  // none: no answer, or no due day
};

/// What became of an issue. With parts it is answered when all of them are; without, when somebody answered it.
struct issue_fate {
  session_no session;
  body_no commune;  // as told, or the first of the session's
  bool is_own_procedure = false;
  body_no lead;
  maybe_day due_on;
  maybe_day answered_on;
  maybe_code<answer_manner> manner;
  maybe_day spot_answered_on;  // a fact of its own: a part assigned later does not undo it
  maybe_day resolved_on;
  maybe_day verified_on;
  std::int32_t overdue_days = 0;
  std::optional<bool> is_in_time;  // none: not answered, or no part has a due day
};

/// When a part is due by the rules in force. None when none is set or it cannot be told.
std::optional<reckoning> due_of(const view& at, const fact_row<part_assigned_fact>& part);

/// How many days a part that nobody has answered is overdue on a day.
[[nodiscard]] constexpr std::int32_t overdue_days_on(date day, const std::optional<reckoning>& due) noexcept {
  return due && due->day < day ? static_cast<std::int32_t>((day - due->day).count()) : 0;
}

/// The fate of a part, of which these answers to its issue are told, and which is due then.
part_fate fate_of(const view& at, const fact_row<part_assigned_fact>& part,
                  std::span<const fact_row<issue_answered_fact>> answers, const std::optional<reckoning>& due);

/// The fate of an issue, whose parts have these.
issue_fate fate_of(const told_of_issue& told, std::span<const part_fate> parts);

/// Whether an issue was still to be answered when a day began, as it stood then.
bool was_open_before(const told_of_issue& told, const issue_fate& fate, std::span<const part_fate> parts, date day);

/// One issue by its chains, with its fate and those of its parts.
class issue_look {
 public:
  issue_look(const view& at, issue_no issue);

  [[nodiscard]] bool is_raised() const noexcept { return told_.raised != nullptr; }
  [[nodiscard]] const told_of_issue& told() const noexcept { return told_; }
  [[nodiscard]] const issue_fate& fate() const noexcept { return fate_; }
  [[nodiscard]] std::span<const part_fate> parts() const noexcept { return part_fates_; }

 private:
  std::vector<fact_row<part_assigned_fact>> parts_;
  std::vector<fact_row<issue_answered_fact>> answers_;
  std::vector<part_fate> part_fates_;
  told_of_issue told_;
  issue_fate fate_;
};

}  // namespace doithoai::inline v0
