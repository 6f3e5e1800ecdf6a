#include "doithoai/table.hpp"
#include "doithoai/text.hpp"
#include "ledger/part_deadline.hpp"
#include "report/glance.hpp"

namespace doithoai::inline v0 {
namespace {

// Secrecy follows what is known now, whatever day is asked for: an opinion of Monday that became a denunciation on
// Tuesday is secret in a report of Monday too.
bool is_denunciation(const glance& at, std::size_t issue) {
  const auto& kinds = at.of->current.issues.kind;
  return issue < kinds.size() && static_cast<issue_kind>(kinds[issue]) == issue_kind::denunciation;
}

std::vector<bool> secret_opinions(const glance& at) {
  std::vector<bool> secret(at.known->opinions.session.size());
  const auto& told = at.of->current.issue_opinions;
  for (std::size_t i = 0; i < told.to.size(); ++i)
    if (told.to[i] != no_row && static_cast<std::size_t>(told.to[i]) < secret.size() &&
        is_denunciation(at, static_cast<std::size_t>(told.from[i])))
      secret[static_cast<std::size_t>(told.to[i])] = true;
  return secret;
}

issue_state state_of(const issue_fate& fate, bool has_parts) {
  if (fate.is_own_procedure) return issue_state::own_procedure;
  if (fate.verified_on && fate.answered_on) return issue_state::verified;
  if (fate.resolved_on) return issue_state::resolved;
  if (fate.answered_on) return issue_state::answered;
  return has_parts ? issue_state::assigned : issue_state::raised;
}

issue_row row_of(const glance& at, const fates& all, std::size_t issue) {
  const auto& told = at.known->issues;
  const auto& fate = all.issues[issue];
  issue_row made;
  made.issue = at.of->issues[static_cast<row>(issue)];
  made.session = at.of->sessions[fate.session];
  made.kind = static_cast<issue_kind>(told.kind[issue]);
  made.category = at.of->categories[told.category[issue]];
  made.category_name = at.name_of(made.category);
  if (told.level[issue] != no_row) made.level = static_cast<competence>(told.level[issue]);
  made.state = state_of(fate, !all.parts_of_issue.of(issue).empty());
  made.raised_on = day_of(told.raised_on[issue]);
  made.lead = at.of->bodies[fate.lead];
  made.lead_name = at.name_of(made.lead);
  made.due_on = fate.due_on;
  made.answered_on = fate.answered_on;
  made.manner = fate.manner;
  made.resolved_on = fate.resolved_on;
  made.verified_on = fate.verified_on;
  made.is_overdue = fate.overdue_days > 0;
  made.overdue_days = fate.overdue_days;
  // A denunciation's words and place are for those who settle it, and for nobody's table.
  if (at.how.view == audience::full || !is_denunciation(at, issue)) {
    made.commune = at.of->bodies[fate.commune];
    made.commune_name = at.name_of(made.commune);
    made.summary = at.words(told.summary[issue]);
  }
  return made;
}

// The paper that a deadline rests on: as told, or the conclusion notice itself.
std::string basis_of(const glance& at, std::size_t part) {
  const auto& told = at.known->parts;
  if (told.basis[part] != no_row) return at.text(told.basis[part]);
  const row conclusion = told.conclusion[part];
  if (conclusion == no_row || static_cast<deadline_kind>(told.due_kind[part]) == deadline_kind::none_set) return {};
  const auto& numbers = at.known->conclusions.number;
  const auto c = static_cast<std::size_t>(conclusion);
  const auto number = c < numbers.size() ? at.text(numbers[c]) : std::string();
  return number.empty() ? at.of->conclusions[conclusion].text() : number;
}

std::string ids_of(const glance& at, std::span<const row> bodies) {
  std::string ids;
  for (const row body : bodies) ids += (ids.empty() ? "" : " ") + at.of->bodies[body].text();
  return ids;
}

}  // namespace

std::vector<opinion_row> opinions(const state& of, const query& how) {
  const auto at = look(of, how);
  const auto& told = at.known->opinions;
  const grouping issues_of(at.known->issue_opinions.to, at.known->issue_opinions.from, told.session.size());
  const auto is_secret = secret_opinions(at);
  std::vector<opinion_row> rows;
  for (std::size_t i = 0; i < told.session.size(); ++i) {
    if (told.recorded_on[i] == no_day) continue;
    opinion_row made;
    made.opinion = at.of->opinions[static_cast<row>(i)];
    made.session = at.of->sessions[told.session[i]];
    made.recorded_on = day_of(told.recorded_on[i]);
    made.channel = static_cast<opinion_channel>(told.channel[i]);
    made.issues = static_cast<std::int32_t>(issues_of.of(i).size());
    // Who denounces is secret (Luật Tố cáo 25/2018/QH14, điều 9): words, name, place and contact.
    if (how.view == audience::full || !is_secret[i]) {
      made.hamlet = at.of->bodies[told.hamlet[i]];
      made.words = at.words(told.words[i]);
      made.speaker = at.words(told.speaker[i]);
      made.contact = at.words(told.contact[i]);
    }
    rows.push_back(std::move(made));
  }
  return seen(std::move(rows), how);
}

std::vector<issue_row> issues(const state& of, const query& how) {
  const auto at = look(of, how);
  const auto all = fates_of(at);
  std::vector<issue_row> rows;
  for (std::size_t i = 0; i < all.issues.size(); ++i)
    if (at.has_issue(i)) rows.push_back(row_of(at, all, i));
  return seen(std::move(rows), how);
}

std::vector<part_row> parts(const state& of, const query& how) {
  const auto at = look(of, how);
  const auto all = fates_of(at);
  const auto& told = at.known->parts;
  const grouping coordinating(at.known->part_coordinating.from, at.known->part_coordinating.to, told.issue.size());
  const grouping extensions(at.known->extensions.part, told.issue.size());
  const grouping pauses(at.known->pauses.part, told.issue.size());
  std::vector<part_row> rows;
  for (std::size_t i = 0; i < told.issue.size(); ++i) {
    if (told.assigned_on[i] == no_day) continue;
    const auto& fate = all.parts[i];
    part_row made;
    made.part = at.of->parts[static_cast<row>(i)];
    made.issue = at.of->issues[told.issue[i]];
    made.lead = at.of->bodies[told.lead[i]];
    made.lead_name = at.name_of(made.lead);
    made.coordinating = ids_of(at, coordinating.of(i));
    made.assigned_on = day_of(told.assigned_on[i]);
    made.due_kind = static_cast<deadline_kind>(told.due_kind[i]);
    made.due_on = fate.due_on;
    if (fate.reckoned_on != fate.due_on) made.reckoned_on = fate.reckoned_on;
    made.is_provisional = fate.is_provisional;
    made.basis = basis_of(at, i);
    made.answered_on = fate.answered_on;
    made.is_overdue = fate.overdue_days > 0;
    made.overdue_days = fate.overdue_days;
    made.extensions = static_cast<std::int32_t>(extensions.of(i).size());
    made.pauses = static_cast<std::int32_t>(pauses.of(i).size());
    rows.push_back(std::move(made));
  }
  return seen(std::move(rows), how);
}

result<deadline> deadline_of(const state& of, const part_id& part, const query& how) {
  const auto at = look(of, how);
  const row found = at.of->parts.find(part);
  const auto& assigned_on = at.known->parts.assigned_on;
  const auto i = static_cast<std::size_t>(found);
  if (found == no_row || i >= assigned_on.size() || assigned_on[i] == no_day)
    return failure{errc::invalid_argument,
                   "no part " + in_quotes(part.text()) + " had been assigned on " + to_text(how.as_of),
                   "",
                   {}};
  const part_deadlines deadlines(*at.of, *at.known);
  const bool has_calendar = at.rules != nullptr && at.rules->calendar;
  auto made = has_calendar ? deadlines.of(i, *at.rules->calendar) : deadlines.told(i);
  made.rule.basis = basis_of(at, i);
  return made;
}

result<calendar> calendar_of(const state& of, const query& how) {
  const auto at = look(of, how);
  if (at.rules == nullptr)
    return failure{errc::not_covered, "no rules had been adopted on " + to_text(how.as_of), "", {}};
  if (at.rules->calendar) return *at.rules->calendar;
  // An event from elsewhere brought it: making it again says what is wrong with it.
  return calendar::from_document(at.rules->document.calendar);
}

std::vector<answer_row> answers(const state& of, const query& how) {
  const auto at = look(of, how);
  const auto& told = at.known->answers;
  const grouping served(at.known->answered_issues.from, at.known->answered_issues.to, told.body.size());
  std::vector<answer_row> rows;
  for (std::size_t i = 0; i < told.body.size(); ++i) {
    if (told.given_on[i] == no_day) continue;
    for (const row issue : served.of(i)) {
      answer_row made;
      made.answer = at.of->answers[static_cast<row>(i)];
      made.issue = at.of->issues[issue];
      made.body = at.of->bodies[told.body[i]];
      made.body_name = at.name_of(made.body);
      made.answered_on = day_of(told.given_on[i]);
      made.manner = static_cast<answer_manner>(told.manner[i]);
      made.kind = static_cast<answer_kind>(told.kind[i]);
      made.is_interim = told.is_interim[i] == 1;
      made.number = at.text(told.number[i]);
      made.promised_on = day_or_none(told.promised_on[i]);
      made.text = at.words(told.text[i]);
      rows.push_back(std::move(made));
    }
  }
  return seen(std::move(rows), how);
}

}  // namespace doithoai::inline v0
