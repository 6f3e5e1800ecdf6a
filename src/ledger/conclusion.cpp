// Conclusion notices: what their events tell, and the rules by which they are judged.

#include "ledger/conclusion.hpp"

#include "core/in_sentence.hpp"
#include "ledger/issue.hpp"
#include "ledger/judging.hpp"
#include "ledger/paper.hpp"
#include "ledger/telling.hpp"

namespace doithoai::inline v0 {
namespace {

std::string number_of(const issue_conclusion& e) { return full_number(e.number, e.symbol); }

// The body that signs the notice: who concludes or, where the notice does not say, who does by the session's schedule, else its
// organiser. None where nobody said.
body_no signing_body(const facts& known, const conclusion_issued& e) {
  if (!e.concluder.empty()) return known.find(e.concluder);
  const auto* session = known.told<session_scheduled_fact>(known.find(e.session));
  if (session == nullptr) return {};
  return session->concluder ? session->concluder : session->organiser;
}

void judge_session(judging& by, const conclusion_issued& e, session_no session) {
  if (!by.known.has<session_closed_fact>(session))
    by.warn("session.not_closed", "session", {{"session", e.session.text()}});
  if (const auto begun_on = begin_of(by.known, session); begun_on && by.day() < *begun_on)
    by.warn("conclusion.before_session", "session",
            {{"conclusion", e.conclusion.text()},
             {"session", e.session.text()},
             {"issued_on", to_text(by.day())},
             {"begun_on", to_text(*begun_on)}});
}

void judge_number(judging& by, const conclusion_issued& e) {
  const auto body = signing_body(by.known, e);
  const auto paper = by.known.find<paper_tag>(paper_key(by.known.id_text(body), by.day(), number_of(e)));
  const auto* other = by.known.newest<&conclusion_paper_fact::paper>(paper);
  if (other == nullptr) return;
  by.warn("conclusion.number_taken", e.number.empty() ? "symbol" : "number",
          {{"conclusion", e.conclusion.text()},
           {"other_conclusion", std::string(by.known.id_text(other->conclusion))},
           {"other_issued_on", to_text(date(other->day))},
           {"number", number_of(e)},
           {"body", std::string(by.known.id_text(body))},
           {"body_name", by.names().of(by.known.id_of(body))}});
}

}  // namespace

std::string name_of_notice(const facts& known, conclusion_no conclusion) {
  const auto* told = known.told<conclusion_issued_fact>(conclusion);
  if (told == nullptr) return std::string(known.id_text(conclusion));
  const auto number = known.text(told->number);
  auto name = "Thông báo kết luận" + number_in_sentence(number);
  return is_without_number(number) ? name + " ngày " + day_in_sentence(told->day) : name;
}

void tell_of(telling& to, const conclusion_issued& e) {
  const auto conclusion = to.number_of(e.conclusion);
  if (!conclusion) return;
  const auto session = to.number_of(e.session);
  const auto concluder = to.number_of(e.concluder);
  to.tell(conclusion_issued_fact{conclusion, session, concluder, to.text(number_of(e))});
  const auto known = to.known();
  if (const auto paper = to.paper(paper_key(known.id_text(signing_body(known, e)), to.day(), number_of(e))))
    to.tell(conclusion_paper_fact{conclusion, paper});
  for (const auto& item : e.items)
    for (const auto& named : item.issues)
      if (const auto issue = to.number_of(named)) to.tell(conclusion_issue_fact{conclusion, issue});
}

void judge_of(judging& by, const conclusion_issued& e) {
  by.declare(e.conclusion, "conclusion");
  const auto session = by.refer(e.session, "session");
  by.body(e.concluder, "concluder", by.day());
  for (std::size_t i = 0; i < e.items.size(); ++i) {
    const place item("items", i);
    by.once(e.items[i].issues, "issues", &item);
  }
  for (std::size_t i = 0; i < e.items.size(); ++i)
    for (std::size_t j = 0; j < e.items[i].issues.size(); ++j)
      refer_raised(by, e.items[i].issues[j], place("items", i).in("issues", j));
  if (session) judge_session(by, e, session);
  judge_number(by, e);
}

}  // namespace doithoai::inline v0
