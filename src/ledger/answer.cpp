// Answers: what their events tell, and the rules by which they are judged.

#include "ledger/issue.hpp"
#include "ledger/judging.hpp"
#include "ledger/telling.hpp"

namespace doithoai::inline v0 {
namespace {

// Whoever leads a part of the issue answers it; without parts, anybody.
void judge_answerer(judging& by, const answer_given& e, issue_no issue, const place& where) {
  const auto answering = by.known.find(e.body);
  bool has_parts = false;
  bool is_lead = false;
  by.known.each<&part_assigned_fact::issue>(issue, [&](const auto& part) {
    has_parts = true;
    is_lead = is_lead || part.lead == answering;
  });
  if (has_parts && !is_lead)
    by.warn("answer.not_the_lead", where,
            {{"answer", e.answer.text()},
             {"issue", std::string(by.known.id_text(issue))},
             {"body", e.body.text()},
             {"body_name", by.names().of(e.body)}});
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

}  // namespace

void tell_of(telling& to, const answer_given& e) {
  const auto answer = to.number_of(e.answer);
  const auto body = to.number_of(e.body);
  if (!answer) return;
  const auto number = to.text(e.number);
  to.tell(answer_given_fact{answer, number, to.words(e.text), e.promised_on});
  for (const auto& named : e.issues)
    if (const auto issue = to.number_of(named))
      to.tell(issue_answered_fact{issue, answer, body, e.manner, e.kind, e.is_interim});
}

void judge_of(judging& by, const answer_given& e) {
  by.declare(e.answer, "answer");
  if (e.issues.empty()) by.error("answer.no_issue", "issues", {{"answer", e.answer.text()}});
  by.once(e.issues, "issues");
  by.body(e.body, "body", by.day());
  for (std::size_t i = 0; i < e.issues.size(); ++i)
    if (const auto issue = refer_answerable(by, e.issues[i], {"issues", i})) {
      judge_answerer(by, e, issue, {"issues", i});
      if (e.manner == answer_manner::on_the_spot) judge_spot(by, e, issue, {"issues", i});
    }
  if (e.promised_on && *e.promised_on < by.day())
    by.warn("answer.promise_past", "promised_on",
            {{"answer", e.answer.text()}, {"promised_on", to_text(*e.promised_on)}, {"given_on", to_text(by.day())}});
}

}  // namespace doithoai::inline v0
