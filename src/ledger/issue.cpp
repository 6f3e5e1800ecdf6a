// Issues: what their events tell, and the rules by which they are judged.

#include "ledger/issue.hpp"

#include <algorithm>

#include "doithoai/code.hpp"
#include "ledger/judging.hpp"
#include "ledger/telling.hpp"

namespace doithoai::inline v0 {
namespace {

constexpr const char* own_procedure_basis = "Luật Khiếu nại 02/2011/QH13; Luật Tố cáo 25/2018/QH14, điều 22";

}  // namespace

session_no session_of(const facts& known, issue_no issue) {
  session_no first;
  known.each<&issue_opinion_fact::issue>(issue, [&](const auto& link) {
    const auto* opinion = known.told<opinion_recorded_fact>(link.opinion);
    if (opinion != nullptr && opinion->session) first = opinion->session;
  });
  return first;
}

issue_no refer_raised(judging& by, const issue_id& id, const place& where) {
  const auto issue = by.refer(id, where);
  if (!issue) return issue;
  const date raised_on = by.known.told<issue_raised_fact>(issue)->day;
  if (raised_on > by.day())
    by.warn("issue.not_yet_raised", where,
            {{"issue", id.text()}, {"raised_on", to_text(raised_on)}, {"day", to_text(by.day())}});
  return issue;
}

issue_no refer_answerable(judging& by, const issue_id& id, const place& where) {
  const auto issue = refer_raised(by, id, where);
  if (issue && has_own_procedure(by.known.told<issue_raised_fact>(issue)->kind))
    by.error("issue.outside_answers", where, {{"issue", id.text()}}, own_procedure_basis);
  return issue;
}

// Raised.

void tell_of(telling& to, const issue_raised& e) {
  const auto issue = to.number_of(e.issue);
  if (!issue) return;
  issue_raised_fact told;
  told.issue = issue;
  told.kind = e.kind;
  told.category = to.number_of(e.category);
  told.commune = to.number_of(e.commune);
  told.level = e.level;
  told.people = e.people;
  told.summary = to.words(e.summary);
  to.tell(told);
  for (const auto& named : e.opinions)
    if (const auto opinion = to.number_of(named)) to.tell(issue_opinion_fact{issue, opinion});
}

void judge_of(judging& by, const issue_raised& e) {
  by.declare(e.issue, "issue");
  if (e.opinions.empty()) by.error("issue.no_opinion", "opinions", {{"issue", e.issue.text()}});
  by.once(e.opinions, "opinions");
  for (std::size_t i = 0; i < e.opinions.size(); ++i) by.refer(e.opinions[i], {"opinions", i});
  if (by.rules->category_of(e.category.text()) == nullptr)
    by.unknown(e.category, "category", by.rules->document.taxonomy.categories);
  by.body(e.commune, "commune", by.day());
  const auto& plan = by.plan->document;
  const auto covers = [&](const topic& t) { return is_within(e.category, t.category); };
  if (!plan.topics_are_open && !plan.topics.empty() && std::none_of(plan.topics.begin(), plan.topics.end(), covers))
    by.note("issue.outside_topics", "category",
            {{"issue", e.issue.text()},
             {"category", e.category.text()},
             {"category_name", by.names().of(e.category)},
             {"category_name_en", by.names().of(e.category, language::english)}},
            plan.id.text());
  if (has_own_procedure(e.kind))
    by.warn("issue.own_procedure", "kind", {{"issue", e.issue.text()}, {"kind", std::string(code_of(e.kind))}},
            own_procedure_basis);
}

// Verified.

void tell_of(telling& to, const issue_verified& e) {
  if (const auto issue = to.number_of(e.issue)) to.tell(issue_verified_fact{issue, to.number_of(e.by), e.is_confirmed});
}

void judge_of(judging& by, const issue_verified& e) {
  const auto issue = refer_raised(by, e.issue, "issue");
  by.body(e.by, "by", by.day());
  if (!issue) return;
  bool is_answered = false;
  bool is_own_answer = false;
  const auto verifier = by.known.find(e.by);
  by.known.each<&issue_answered_fact::issue>(issue, [&](const auto& answer) {
    is_answered = true;
    is_own_answer = is_own_answer || answer.body == verifier;
  });
  if (!is_answered) by.warn("verification.without_answer", "issue", {{"issue", e.issue.text()}});
  if (is_own_answer)
    by.warn("verification.by_answering_body", "by",
            {{"issue", e.issue.text()}, {"body", e.by.text()}, {"body_name", by.names().of(e.by)}});
}

// Responded to.

void tell_of(telling& to, const response_recorded& e) {
  if (const auto issue = to.number_of(e.issue))
    to.tell(response_recorded_fact{issue, e.satisfaction, e.way, to.words(e.words)});
}

void judge_of(judging& by, const response_recorded& e) {
  const auto issue = refer_raised(by, e.issue, "issue");
  if (!issue) return;
  bool is_answered = false;
  by.known.each<&issue_answered_fact::issue>(
      issue, [&](const auto& answer) { is_answered = is_answered || !answer.is_interim; });
  if (!is_answered) by.warn("response.without_answer", "issue", {{"issue", e.issue.text()}});
}

}  // namespace doithoai::inline v0
