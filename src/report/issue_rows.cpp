// The table of issues: of each its state, its deadline and its answer. What is secret of a denunciation is in the full
// view only.

#include "doithoai/table.hpp"
#include "ledger/issue.hpp"
#include "report/fate.hpp"
#include "report/secrecy.hpp"

namespace doithoai::inline v0 {
namespace {

issue_row row_of(const view& at, const issue_look& issue) {
  const auto& told = *issue.told().raised;
  const auto& fate = issue.fate();
  issue_row made;
  made.issue = at.known.id_of(told.issue);
  made.session = at.known.id_of(fate.session);
  made.kind = told.kind;
  made.category = at.known.id_of(told.category);
  made.category_name = at.name_of(made.category);
  made.level = told.level.get();
  made.state = state_of({.is_own_procedure = fate.is_own_procedure,
                         .has_parts = !issue.told().parts.empty(),
                         .is_answered = bool(fate.answered_on),
                         .is_resolved = bool(fate.resolved_on),
                         .is_verified = bool(fate.verified_on)});
  made.raised_on = told.day;
  made.lead = at.known.id_of(fate.lead);
  made.lead_name = at.name_of(made.lead);
  made.due_on = fate.due_on.get();
  made.answered_on = fate.answered_on.get();
  made.manner = fate.manner.get();
  made.resolved_on = fate.resolved_on.get();
  made.verified_on = fate.verified_on.get();
  if (const auto* response = at.known.told<response_recorded_fact>(told.issue);
      response != nullptr && response->satisfaction == response_satisfaction::yes)
    made.accepted_on = response->day;
  made.is_overdue = fate.overdue_days > 0;
  made.overdue_days = fate.overdue_days;
  // A denunciation's words and place are for those who settle it, and for nobody's table.
  if (at.how.view == audience::full || !is_denunciation(at, told.issue)) {
    made.commune = at.known.id_of(fate.commune);
    made.commune_name = at.name_of(made.commune);
    made.summary = at.known.words(told.summary);
  }
  return made;
}

}  // namespace

std::vector<issue_row> issues(const state& of, const query& how) {
  const auto at = view_at(of, how);
  std::vector<issue_row> rows;
  for (std::size_t i = 0; i < at.known.id_count<issue_tag>(); ++i)
    if (const issue_look issue(at, issue_no(i)); issue.is_raised()) rows.push_back(row_of(at, issue));
  return redacted(std::move(rows), how);
}

}  // namespace doithoai::inline v0
