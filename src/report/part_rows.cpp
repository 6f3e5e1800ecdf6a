// The table of parts, and the deadline of one.

#include <algorithm>
#include <optional>

#include "doithoai/text.hpp"
#include "ledger/conclusion.hpp"
#include "ledger/part.hpp"
#include "report/all_issues.hpp"
#include "report/rows.hpp"

namespace doithoai::inline v0 {
namespace {

// The paper that a deadline rests on: as told, or the conclusion notice itself.
std::string basis_of(const view& at, const fact_row<part_assigned_fact>& part) {
  if (part.basis) return at.known.text(part.basis);
  if (!part.conclusion || part.due.kind == deadline_kind::none_set) return {};
  return name_of_notice(at.known, part.conclusion);
}

std::string coordinating(const view& at, part_no part) {
  std::string ids;
  for (const auto* told : at.known.all<&part_coordinating_fact::part>(part))
    ids.append(ids.empty() ? "" : " ").append(at.known.id_text(told->body));
  return ids;
}

const calendar* days_of(const view& at, const fact_row<part_assigned_fact>& part) {
  return at.rules == nullptr ? nullptr : at.rules->calendar_of(at.known.id_text(part.lead));
}

// A part that the view may not see is none for it.
const fact_row<part_assigned_fact>* assigned(const view& at, const part_id& part) {
  const auto* told = at.known.told<part_assigned_fact>(at.known.find(part));
  return told == nullptr || is_secret(at, told->issue) ? nullptr : told;
}

failure not_assigned(const part_id& part, const query& how) {
  return {errc::invalid_argument,
          "no part " + in_quotes(part.text()) + " had been assigned on " + to_text(how.as_of),
          "",
          {}};
}

// Of a deadline that somebody paused without an end, and that nobody has resumed.
std::optional<date> paused_from(const view& at, const fact_row<part_assigned_fact>& part) {
  const auto* days = days_of(at, part);
  if (days == nullptr) return std::nullopt;
  const auto due = due_of(fitting(deadline_of_part(at.known, part), *days), *days);
  return due ? due->paused_from : std::nullopt;
}

part_row row_of(const view& at, const issue_by_chains& issue, const fact_row<part_assigned_fact>& part) {
  const auto standing = standing_of(issue.told(), *issue.find(part.part), due_of(at, part), at.how.as_of);
  part_row made;
  made.part = at.known.id_of(part.part);
  made.issue = at.known.id_of(part.issue);
  made.lead = at.known.id_of(part.lead);
  made.lead_name = at.name_of(made.lead);
  made.coordinating = coordinating(at, part.part);
  made.assigned_on = part.day;
  made.due_kind = part.due.kind;
  made.due_on = standing.due_on.get();
  if (standing.reckoned_on != standing.due_on) made.reckoned_on = standing.reckoned_on.get();
  made.is_provisional = standing.is_provisional;
  made.basis = basis_of(at, part);
  made.answered_on = standing.answered_on.get();
  made.outcome = standing.outcome.get();
  made.is_in_time = standing.is_in_time;
  made.days_late = standing.days_late;
  made.handed_back_on = standing.handed_back.day.get();
  made.is_overdue = standing.overdue_days > 0;
  made.overdue_days = standing.overdue_days;
  at.known.each<&deadline_extended_fact::part>(part.part, [&](const auto&) { ++made.extensions; });
  at.known.each<&deadline_paused_fact::part>(part.part, [&](const auto&) { ++made.pauses; });
  if (made.pauses > 0 && !made.due_on) made.paused_from = paused_from(at, part);
  return made;
}

}  // namespace

void make_rows(const view& at, outgoing<part_row>& to) {
  // What is told of an issue is read once for its parts that follow one another.
  std::optional<issue_by_chains> issue;
  issue_no of;
  each_subject<part_assigned_fact, part_tag>(at.known, [&](const auto& part) {
    if (!issue || of != part.issue) issue.emplace(at.known, part.issue);
    of = part.issue;
    to.add(row_of(at, *issue, part), part.issue);
  });
}

std::vector<part_id> overdue_parts(const state& of, const query& how) {
  const auto at = view_at(of, how);
  std::vector<part_no> overdue;
  due_days due(at);
  auto kin = kinship::of_all(at.known, at.rules);
  each_part(at.known, [&](const auto& part, auto answers) {
    if (owes_answer(at.known, kin, part, answers) && overdue_days_on(how.as_of, due.of(part)) > 0 &&
        !is_secret(at, part.issue))
      overdue.push_back(part.part);
  });
  std::sort(overdue.begin(), overdue.end());
  std::vector<part_id> ids;
  ids.reserve(overdue.size());
  for (const auto part : overdue) ids.push_back(at.known.id_of(part));
  return ids;
}

result<deadline> deadline_of(const state& of, const part_id& part, const query& how) {
  const auto at = view_at(of, how);
  const auto* told = assigned(at, part);
  if (told == nullptr) return not_assigned(part, how);
  auto made = deadline_of_part(at.known, *told);
  if (const auto* days = days_of(at, *told)) made = fitting(std::move(made), *days);
  made.rule.basis = basis_of(at, *told);
  hide(shape_of<deadline>(), &made, how.view);
  return made;
}

result<calendar> calendar_of(const state& of, const part_id& part, const query& how) {
  const auto at = view_at(of, how);
  const auto* told = assigned(at, part);
  if (told == nullptr) return not_assigned(part, how);
  if (const auto* days = days_of(at, *told)) return *days;
  return calendar_of(of, how);
}

result<calendar> calendar_of(const state& of, const query& how) {
  const auto at = view_at(of, how);
  if (at.rules == nullptr)
    return failure{errc::not_covered, "no rules had been adopted on " + to_text(how.as_of), "", {}};
  if (at.rules->calendar) return *at.rules->calendar;
  // An event from elsewhere brought it: making it again says what is wrong with it.
  return calendar::from_document(at.rules->document.calendar);
}

}  // namespace doithoai::inline v0
