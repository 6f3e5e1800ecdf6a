// What became of parts and issues: due days, answers, and whether they came in time.

#include "report/fate.hpp"

#include <algorithm>

#include "ledger/issue.hpp"
#include "ledger/part.hpp"

namespace doithoai::inline v0 {
namespace {

using answer_rows = std::span<const fact_row<issue_answered_fact>>;

// The day of the first final answer, of one manner or of any.
maybe_day first_answer(answer_rows answers, std::optional<answer_manner> manner) {
  maybe_day first;
  for (const auto& answer : answers) {
    if (answer.is_interim || (manner && answer.manner != *manner)) continue;
    if (!first || answer.day < first) first = answer.day;
  }
  return first;
}

void set_due(const fact_row<part_assigned_fact>& part, const std::optional<reckoning>& due, part_fate& fate) {
  if (part.due.kind == deadline_kind::none_set) return;
  fate.is_provisional = true;
  if (!due) return;
  fate.due_on = due->day;
  fate.reckoned_on = due->reckoned_on;
  fate.is_provisional = due->is_provisional;
}

template <class Fate>
void set_answer(const fact_row<issue_answered_fact>& answer, Fate& fate) {
  const maybe_day given_on = answer.day;
  if (!fate.answered_on || given_on < fate.answered_on) {
    fate.answered_on = given_on;
    fate.manner = answer.manner;
    if constexpr (requires { fate.lead; }) fate.lead = answer.body;
  }
  if (answer.kind == answer_kind::resolved && (!fate.resolved_on || given_on < fate.resolved_on))
    fate.resolved_on = given_on;
}

body_no first_commune_of(const facts& known, session_no session) {
  body_no first;
  known.each<&session_commune_fact::session>(session, [&](const auto& told) { first = told.commune; });
  return first;
}

void join_parts(const told_of_issue& told, std::span<const part_fate> parts, issue_fate& fate) {
  fate.lead = told.parts.front().lead;
  bool is_answered = true;
  bool is_resolved = true;
  maybe_day earliest_open;
  maybe_day earliest;
  for (const auto& part : parts) {
    is_answered = is_answered && bool(part.answered_on);
    is_resolved = is_resolved && bool(part.resolved_on);
    if (fate.answered_on < part.answered_on) {
      fate.answered_on = part.answered_on;
      fate.manner = part.manner;
    }
    fate.resolved_on = std::max(fate.resolved_on, part.resolved_on);
    fate.overdue_days = std::max(fate.overdue_days, part.overdue_days);
    if (part.is_in_time) fate.is_in_time = fate.is_in_time.value_or(true) && *part.is_in_time;
    if (!part.due_on) continue;
    if (!earliest || part.due_on < earliest) earliest = part.due_on;
    if (!part.answered_on && (!earliest_open || part.due_on < earliest_open)) earliest_open = part.due_on;
  }
  fate.due_on = earliest_open ? earliest_open : earliest;
  if (!is_answered) {
    fate.answered_on = {};
    fate.manner = {};
    fate.is_in_time.reset();
  }
  if (!is_resolved) fate.resolved_on = {};
}

}  // namespace

std::optional<reckoning> due_of(const view& at, const fact_row<part_assigned_fact>& part) {
  const auto* days = at.rules == nullptr ? nullptr : at.rules->projected_of(at.known.id_text(part.lead));
  return days == nullptr ? std::nullopt : due_of_part(at.known, part, is_changed(at.known, part.part), *days);
}

part_fate fate_of(const view& at, const fact_row<part_assigned_fact>& part, answer_rows answers,
                  const std::optional<reckoning>& due) {
  part_fate fate;
  set_due(part, due, fate);
  for (const auto& answer : answers)
    if (serves(answer, part)) set_answer(answer, fate);
  if (fate.answered_on && fate.due_on) fate.is_in_time = fate.answered_on <= fate.due_on;
  if (!fate.answered_on) fate.overdue_days = overdue_days_on(at.how.as_of, due);
  return fate;
}

issue_fate fate_of(const told_of_issue& told, std::span<const part_fate> parts) {
  issue_fate fate;
  fate.session = told.session;
  fate.commune = told.raised->commune ? told.raised->commune : told.commune_of_session;
  fate.is_own_procedure = has_own_procedure(told.raised->kind);
  fate.verified_on = told.verified_on;
  fate.spot_answered_on = first_answer(told.answers, answer_manner::on_the_spot);
  if (!told.parts.empty()) {
    join_parts(told, parts, fate);
  } else {
    for (const auto& answer : told.answers)
      if (!answer.is_interim) set_answer(answer, fate);
  }
  return fate;
}

bool was_open_before(const told_of_issue& told, const issue_fate& fate, std::span<const part_fate> parts, date day) {
  const auto is_before = [&](maybe_day then) { return then && then < maybe_day(day); };
  if (is_before(fate.spot_answered_on)) return false;
  bool had_parts = false;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (date(told.parts[i].day) >= day) continue;
    if (!is_before(parts[i].answered_on)) return true;
    had_parts = true;
  }
  return !had_parts && !is_before(first_answer(told.answers, std::nullopt));
}

issue_look::issue_look(const view& at, issue_no issue) {
  at.known.copy<&part_assigned_fact::issue>(issue, parts_);
  at.known.copy<&issue_answered_fact::issue>(issue, answers_);
  told_.raised = at.known.told<issue_raised_fact>(issue);
  told_.parts = parts_;
  told_.answers = answers_;
  if (const auto* last = at.known.told<issue_verified_fact>(issue)) told_.verified_on = confirmed_on(*last);
  if (told_.raised == nullptr) return;
  told_.session = session_of(at.known, issue);
  told_.commune_of_session = first_commune_of(at.known, told_.session);
  for (const auto& part : parts_) part_fates_.push_back(fate_of(at, part, answers_, due_of(at, part)));
  fate_ = fate_of(told_, part_fates_);
}

}  // namespace doithoai::inline v0
