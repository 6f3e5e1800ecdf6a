// Finds parts that are overdue or without a lead, and what no command would be let tell any more: bodies of another kind than
// is wanted, bodies that the directory lacks, answers to one of several parts, deadlines beyond their day.

#include "report/standing_findings.hpp"

#include <set>
#include <string>

#include "ledger/issue.hpp"
#include "ledger/named_bodies.hpp"
#include "ledger/part.hpp"
#include "report/secrecy.hpp"
#include "schema/check.hpp"

namespace doithoai::inline v0 {
namespace {

void warn(std::vector<finding>& to, const char* rule, std::string path, std::vector<argument> args) {
  to.push_back({rule, severity::warning, std::move(path), std::move(args), ""});
}

// Where people live who said something is not for everybody, and where a denouncer does for hardly anybody.
bool may_tell(const view& at, const named_body& one) {
  if (one.table == "opinions")
    return may_see(at.how.view, privacy::internal) && !is_secret(at, at.known.find<opinion_tag>(one.subject));
  if (one.table == "parts") return !is_secret(at, at.known.find<part_tag>(one.subject));
  if (one.table == "answers") return !is_secret(at, at.known.find<answer_tag>(one.subject));
  if (one.table != "issues") return true;
  // A hamlet that an issue names is for those who may know of it.
  const bool is_place = one.wanted == body_wanted::area;
  return !is_secret(at, at.known.find<issue_tag>(one.subject)) &&
         (!is_place || may_see(at.how.view, privacy::internal));
}

void add_other_kinds(const view& at, std::vector<finding>& to) {
  std::set<std::string> told;
  each_named_body(at.known, [&](const named_body& one) {
    const auto* body = at.rules->find(at.known.id_text(one.body));
    if (body == nullptr || is_wanted(*body, one.wanted) || !may_tell(at, one)) return;
    auto path = "/" + std::string(one.table) + "/" + pointer_step(one.subject) + "/" + std::string(one.member);
    if (told.insert(path + " " + body->id.text()).second)
      warn(to, "organisation.other_kind", std::move(path), args_of_other_kind(*body, one.wanted));
  });
  if (at.plan == nullptr) return;
  each_named_body(at.plan->document, [&](const std::string& path, const organisation_id& id, body_wanted wanted) {
    const auto* body = at.rules->find(id.text());
    if (body != nullptr && !is_wanted(*body, wanted))
      warn(to, "organisation.other_kind", "/plan" + path, args_of_other_kind(*body, wanted));
  });
}

void add_missing_bodies(const view& at, std::vector<finding>& to) {
  std::vector<bool> named(at.known.id_count<organisation_tag>());
  each_named_body(at.known, [&](const named_body& one) {
    if (one.body.index() < named.size() && !named[one.body.index()]) named[one.body.index()] = may_tell(at, one);
  });
  for (std::size_t i = 0; i < named.size(); ++i) {
    const auto id = at.known.id_text(body_no(i));
    if (named[i] && at.rules->find(id) == nullptr)
      warn(to, "rules.body_missing", "/rules/directory/organisations", {{"body", std::string(id)}});
  }
}

// Issues to which a body above several leads gave an answer.
std::set<issue_no> answered_from_above(const view& at) {
  std::set<issue_no> found;
  auto kin = kinship::of_all(at.known, at.rules);
  at.known.each_row<issue_answered_fact>([&](const auto& answer) {
    std::size_t below = 0;
    at.known.each<&part_assigned_fact::issue>(answer.issue, [&](const auto& part) {
      if (kin.of(answer.body, part.lead, answer.day) == speaking::over_it) ++below;
    });
    if (below > 1) found.insert(answer.issue);
  });
  return found;
}

void add_unclear_answers(const view& at, std::vector<finding>& to) {
  for (const auto number : answered_from_above(at)) {
    const issue_by_chains issue(at.known, number, at.rules);
    const auto& told = issue.told();
    for (const auto& one : issue.served().unclear()) {
      const auto& given = told.answers[one.answer];
      const std::string id(at.known.id_text(given.answer));
      const auto body = at.known.id_of(given.body);
      warn(to, "answer.parts_needed", "/answers/" + pointer_step(id),
           {{"answer", id},
            {"issue", std::string(at.known.id_text(number))},
            {"parts", names_of_parts(at.known, told.parts, one.parts)},
            {"body", body.text()},
            {"body_name", at.name_of(body)}});
    }
  }
}

void add_overdue(const part_row& part, const organisation_id& body, const std::string& name, std::vector<finding>& to) {
  to.push_back({"part.overdue",
                severity::warning,
                "/parts/" + pointer_step(part.part.text()),
                {{"part", part.part.text()},
                 {"issue", part.issue.text()},
                 {"body", body.text()},
                 {"body_name", name},
                 {"due_on", to_text(*part.due_on)},
                 {"days", std::to_string(part.overdue_days)}},
                part.basis});
}

// Who came after it owes the answer; that is told of one body only where it is one.
void add_without_lead(const view& at, const part_row& part, const organisation& lead, std::vector<finding>& to) {
  const auto& bodies = at.rules->document.directory.organisations;
  const auto heirs = at.rules->heirs_of(at.rules->by_id().find(lead.id.text()), at.how.as_of);
  std::vector<argument> args{{"part", part.part.text()},
                             {"issue", part.issue.text()},
                             {"body", part.lead.text()},
                             {"body_name", part.lead_name},
                             {"ended_on", to_text(*lead.valid_to)}};
  std::string ids;
  std::string names;
  for (const auto heir : heirs) {
    ids.append(ids.empty() ? "" : ", ").append(bodies[heir].id.text());
    names.append(names.empty() ? "" : ", ").append(bodies[heir].name);
  }
  if (!heirs.empty()) {
    args.push_back({"successors", std::move(ids)});
    args.push_back({"successor_names", std::move(names)});
  }
  warn(to, "part.lead_gone", "/parts/" + pointer_step(part.part.text()), std::move(args));
  if (part.is_overdue && heirs.size() == 1) add_overdue(part, bodies[heirs[0]].id, bodies[heirs[0]].name, to);
}

void add_deadlines_beyond_their_day(const view& at, std::vector<finding>& to) {
  std::set<part_no> extended;
  at.known.each_row<deadline_extended_fact>([&](const auto& told) { extended.insert(told.part); });
  for (const auto number : extended) {
    const auto* part = at.known.told<part_assigned_fact>(number);
    const auto* days = part == nullptr ? nullptr : at.rules->calendar_of(at.known.id_text(part->lead));
    if (days == nullptr) continue;
    const auto all = deadline_of_part(at.known, *part, wording::left_out);
    const auto past = due_past_its_day(all, *days);
    if (!past) continue;
    const std::string id(at.known.id_text(number));
    warn(to, "deadline.beyond_its_day", "/parts/" + pointer_step(id),
         {{"part", id}, {"due_on", to_text(*past)}, {"counted_from", to_text(*all.start)}});
  }
}

}  // namespace

void add_findings_of_parts(const view& at, const std::vector<part_row>& rows, std::vector<finding>& to) {
  for (const auto& part : rows) {
    const bool is_open = !part.handed_back_on && (!part.answered_on || part.outcome == answer_kind::under_way);
    const auto* lead = at.rules == nullptr ? nullptr : at.rules->find(part.lead.text());
    if (is_open && lead != nullptr && lead->valid_to && *lead->valid_to < at.how.as_of)
      add_without_lead(at, part, *lead, to);
    else if (part.is_overdue)
      add_overdue(part, part.lead, part.lead_name, to);
  }
}

void add_standing_findings(const view& at, std::vector<finding>& to) {
  if (at.rules == nullptr) return;
  add_other_kinds(at, to);
  add_missing_bodies(at, to);
  add_unclear_answers(at, to);
  add_deadlines_beyond_their_day(at, to);
}

}  // namespace doithoai::inline v0
