// Gathers what was told of one issue by its chains.

#include "report/issue_look.hpp"

#include "ledger/issue.hpp"
#include "ledger/part.hpp"

namespace doithoai::inline v0 {
namespace {

maybe_day end_of(const facts& known, session_no session) {
  if (const auto* closed = known.told<session_closed_fact>(session)) return closed->day;
  const auto* scheduled = known.told<session_scheduled_fact>(session);
  return scheduled == nullptr ? maybe_day() : scheduled->held_on;
}

}  // namespace

std::optional<reckoning> due_of(const view& at, const fact_row<part_assigned_fact>& part) {
  if (at.rules == nullptr || !at.rules->projected) return std::nullopt;
  return due_of_part(at.known, part, is_changed(at.known, part.part), *at.rules->projected);
}

issue_look::issue_look(const view& at, issue_no issue) {
  at.known.copy<&part_assigned_fact::issue>(issue, parts_);
  at.known.copy<&issue_answered_fact::issue>(issue, answers_);
  told_.raised = at.known.told<issue_raised_fact>(issue);
  told_.parts = parts_;
  told_.answers = answers_;
  if (const auto* last = at.known.told<issue_verified_fact>(issue)) told_.verified = verification_of(*last);
  if (const auto* last = at.known.told<response_recorded_fact>(issue)) told_.accepted_on = accepted_on(*last);
  if (told_.raised == nullptr) return;
  told_.session = session_of(at.known, issue);
  told_.commune_of_session = first_commune_of(at.known, told_.session);
  told_.session_end = end_of(at.known, told_.session);
  for (const auto& part : parts_) standings_.push_back(standing_of(told_, part, due_of(at, part), at.how.as_of));
  standing_ = standing_of(told_, standings_);
}

}  // namespace doithoai::inline v0
