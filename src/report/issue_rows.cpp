// The table of issues: of each its state, its deadline and its answer.

#include "ledger/issue.hpp"
#include "report/issue_look.hpp"
#include "report/rows.hpp"

namespace doithoai::inline v0 {
namespace {

// Figures ask only whether it was accepted, so what else was said is looked up here and not for all issues at once.
void add_response(const view& at, issue_no issue, issue_row& to) {
  const auto* last = at.known.told<response_recorded_fact>(issue);
  if (last == nullptr) return;
  to.responded_on = date(last->day);
  to.satisfaction = last->satisfaction;
  to.response = at.known.words(last->words);
}

issue_row row_of(const view& at, const issue_look& issue) {
  const auto& told = *issue.told().raised;
  const auto& standing = issue.standing();
  issue_row made;
  made.issue = at.known.id_of(told.issue);
  made.session = at.known.id_of(issue.told().session);
  made.kind = told.kind;
  made.category = at.known.id_of(told.category);
  made.category_name = at.name_of(made.category);
  const auto place = at.known.id_of(issue.told().place());
  made.commune = at.commune_of(place);
  made.commune_name = at.name_of(made.commune);
  made.hamlet = at.hamlet_of(place);
  made.hamlet_name = at.name_of(made.hamlet);
  made.level = told.level.get();
  made.state = state_of(standing);
  made.raised_on = date(told.day);
  made.lead = at.known.id_of(standing.lead);
  made.lead_name = at.name_of(made.lead);
  made.due_on = standing.due_on.get();
  made.answered_on = standing.answered_on.get();
  if (standing.answered_on)
    made.manner = standing.is_on_the_spot ? answer_manner::on_the_spot : answer_manner::in_writing;
  made.outcome = standing.outcome.get();
  made.answered_at_session_on = standing.answered_at_session_on.get();
  made.resolved_on = standing.resolved_on.get();
  made.verified_on = standing.verified_on.get();
  made.accepted_on = standing.accepted_on.get();
  made.is_overdue = standing.overdue_days > 0;
  made.overdue_days = standing.overdue_days;
  made.summary = at.known.words(told.summary);
  add_response(at, told.issue, made);
  return made;
}

}  // namespace

void make_rows(const view& at, outgoing<issue_row>& to) {
  for (std::size_t i = 0; i < at.known.id_count<issue_tag>(); ++i)
    if (const issue_look issue(at, issue_no(i)); issue.is_raised()) to.add(row_of(at, issue), issue_no(i));
}

}  // namespace doithoai::inline v0
