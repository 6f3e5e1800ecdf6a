// Answers: what their events tell, and the rules by which they are judged.

#include <set>

#include "ledger/issue.hpp"
#include "ledger/judging.hpp"
#include "ledger/telling.hpp"

namespace doithoai::inline v0 {
namespace {

void warn_not_the_lead(judging& by, const answer_given& e, issue_no issue, const place& where) {
  by.warn("answer.not_the_lead", where,
          {{"answer", e.answer.text()},
           {"issue", std::string(by.known.id_text(issue))},
           {"body", e.body.text()},
           {"body_name", by.names().of(e.body)}});
}

speaking speaking_for(const judging& by, const answer_given& e, body_no lead) {
  return by.rules->speaking_for(e.body.text(), by.known.id_text(lead), by.day());
}

// A body that is above several leads has to say to which of their parts its answer is, unless one alone is open.
void judge_clear(judging& by, const answer_given& e, issue_no issue, const place& where) {
  const auto then = by.known.at(by.day(), by.known.last_seq());
  const issue_by_chains known(then, issue, by.rules);
  const auto& parts = known.told().parts;
  parts_below below;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto standing = standing_of(known.told(), i);
    if (standing.is_live() && speaking_for(by, e, parts[i].lead) == speaking::over_it) below.add(i, standing.is_open());
  }
  if (below.is_unclear())
    by.refuse("answer.parts_needed", where,
              {{"answer", e.answer.text()},
               {"issue", std::string(by.known.id_text(issue))},
               {"parts", names_of_parts(by.known, parts, below.live())},
               {"body", e.body.text()},
               {"body_name", by.names().of(e.body)}});
}

// Whoever leads a part of the issue answers it, or who is above; without parts, anybody.
void judge_answerer(judging& by, const answer_given& e, issue_no issue, const place& where) {
  bool has_parts = false;
  bool is_lead = false;
  bool is_lead_now = false;
  std::size_t below = 0;
  by.known.each<&part_assigned_fact::issue>(issue, [&](const auto& part) {
    has_parts = true;
    const auto how = speaking_for(by, e, part.lead);
    is_lead = is_lead || how == speaking::as_it;
    is_lead_now = is_lead_now || (how == speaking::as_it && date(part.day) <= by.day());
    if (how == speaking::over_it) ++below;
  });
  if (!has_parts) return;
  if (!is_lead && below == 0) return warn_not_the_lead(by, e, issue, where);
  if (below > 1 && !is_lead_now && !e.is_interim && by.purpose == judging_for::everything)
    judge_clear(by, e, issue, where);
}

// The issues of the parts that the answer names.
std::set<issue_no> judge_parts(judging& by, const answer_given& e) {
  if (e.parts.empty()) return {};
  by.once(e.parts, "parts");
  std::set<issue_no> answered;
  for (const auto& issue : e.issues) answered.insert(by.find(issue));
  std::set<issue_no> named;
  for (std::size_t i = 0; i < e.parts.size(); ++i) {
    const place where("parts", i);
    const auto* part = by.known.told<part_assigned_fact>(by.refer(e.parts[i], where));
    if (part == nullptr) {
      named.insert(answered.begin(), answered.end());  // of which of them nobody knows
      continue;
    }
    named.insert(part->issue);
    if (!answered.contains(part->issue))
      by.error("answer.part_of_another_issue", where,
               {{"answer", e.answer.text()},
                {"part", e.parts[i].text()},
                {"issue", std::string(by.known.id_text(part->issue))}});
    if (date(part->day) > by.day())
      by.warn("part.not_yet_assigned", where,
              {{"part", e.parts[i].text()}, {"assigned_on", to_text(date(part->day))}, {"day", to_text(by.day())}});
    if (speaking_for(by, e, part->lead) == speaking::not_for_it) warn_not_the_lead(by, e, part->issue, where);
  }
  return named;
}

// What is given after the session is no answer on the spot, and is not counted as one.
void judge_spot(judging& by, const answer_given& e, issue_no issue, const place& where) {
  const auto session = session_of(by.known, issue);
  const auto ended_on = end_of(by.known, session);
  if (!ended_on || by.day() <= *ended_on) return;
  by.warn("answer.after_session", where,
          {{"answer", e.answer.text()},
           {"issue", std::string(by.known.id_text(issue))},
           {"session", std::string(by.known.id_text(session))},
           {"given_on", to_text(by.day())},
           {"ended_on", to_text(*ended_on)}});
}

// One paper that says different things to several issues is told as several answers of one day.
void judge_number(judging& by, const answer_given& e) {
  const auto paper = by.known.find<paper_tag>(paper_key(e.body.text(), by.day(), e.number));
  const auto* other = by.known.newest<&answer_given_fact::paper>(paper);
  if (other == nullptr) return;
  bool is_shared = false;
  for (const auto& issue : e.issues)
    by.known.each<&issue_answered_fact::issue>(
        by.known.find(issue), [&](const auto& told) { is_shared = is_shared || told.answer == other->answer; });
  const bool may_be_one_paper = !is_shared && date(other->day) == by.day();
  by.report(may_be_one_paper ? severity::note : severity::warning, "answer.number_taken", "number",
            {{"answer", e.answer.text()},
             {"other_answer", std::string(by.known.id_text(other->answer))},
             {may_be_one_paper ? "given_on" : "other_given_on", to_text(date(other->day))},
             {"number", e.number},
             {"body", e.body.text()},
             {"body_name", by.names().of(e.body)}});
}

}  // namespace

void tell_of(telling& to, const answer_given& e) {
  const auto answer = to.number_of(e.answer);
  const auto body = to.number_of(e.body);
  if (!answer) return;
  const auto number = to.text(e.number);
  const auto paper = to.paper(paper_key(e.body.text(), to.day(), e.number));
  to.tell(answer_given_fact{answer, number, to.words(e.text), e.promised_on, paper});
  for (const auto& named : e.issues)
    if (const auto issue = to.number_of(named))
      to.tell(issue_answered_fact{issue, answer, body, e.manner, e.kind, e.is_interim, !e.parts.empty()});
  for (const auto& named : e.parts)
    if (const auto part = to.number_of(named)) to.tell(answer_part_fact{answer, part});
}

void judge_of(judging& by, const answer_given& e) {
  by.declare(e.answer, "answer");
  if (e.issues.empty()) by.error("answer.no_issue", "issues", {{"answer", e.answer.text()}});
  by.once(e.issues, "issues");
  by.body(e.body, "body", by.day());
  const auto named = judge_parts(by, e);
  for (std::size_t i = 0; i < e.issues.size(); ++i)
    if (const auto issue = refer_answerable(by, e.issues[i], {"issues", i})) {
      if (!named.contains(issue)) judge_answerer(by, e, issue, {"issues", i});
      if (e.manner == answer_manner::on_the_spot) judge_spot(by, e, issue, {"issues", i});
    }
  judge_number(by, e);
  if (e.promised_on && *e.promised_on < by.day())
    by.warn("answer.promise_past", "promised_on",
            {{"answer", e.answer.text()}, {"promised_on", to_text(*e.promised_on)}, {"given_on", to_text(by.day())}});
}

}  // namespace doithoai::inline v0
