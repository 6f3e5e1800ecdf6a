// Conclusion notices: what their events tell, and the rules by which they are judged.

#include "ledger/conclusion.hpp"

#include "core/in_sentence.hpp"
#include "ledger/judging.hpp"
#include "ledger/telling.hpp"

namespace doithoai::inline v0 {

std::string name_of_notice(const facts& known, conclusion_no conclusion) {
  const auto* told = known.told<conclusion_issued_fact>(conclusion);
  if (told == nullptr) return std::string(known.id_text(conclusion));
  const auto number = known.text(told->number);
  const std::string name = "Thông báo kết luận";
  // The day tells which one it is where the number does not.
  const auto on_its_day = " ngày " + day_in_sentence(told->day);
  if (number.empty()) return name + on_its_day;
  if (number.starts_with('/')) return name + " số …" + number + on_its_day;
  return name + " số " + number;
}

void tell_of(telling& to, const conclusion_issued& e) {
  const auto conclusion = to.number_of(e.conclusion);
  if (!conclusion) return;
  const auto session = to.number_of(e.session);
  to.tell(
      conclusion_issued_fact{conclusion, session, to.text(e.symbol.empty() ? e.number : e.number + "/" + e.symbol)});
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
  if (session && !by.known.has<session_closed_fact>(session))
    by.warn("session.not_closed", "session", {{"session", e.session.text()}});
}

}  // namespace doithoai::inline v0
