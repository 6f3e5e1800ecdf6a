// Which events had been recorded by a day, and which rules and plan a ledger had adopted by then.

#include "ledger/facts.hpp"

namespace doithoai::inline v0 {

namespace {

// Days are in the order of their events. True when the day's last event is found; `last` is then its seq.
template <class Days>
bool find_last(const Days& days, stored_day day, std::int64_t most, std::int64_t& last) {
  for (auto i = days.end(); i > days.first(); --i) {
    const auto& one = days[i - 1];
    if (one.first_seq > most) continue;
    if (one.day <= day) return true;
    last = std::min<std::int64_t>(last, one.first_seq - 1);
  }
  return false;
}

}  // namespace

std::int64_t facts::last_recorded_by(date day) const {
  std::int64_t last = last_;
  if (draft_ != nullptr && find_last(draft_->days, day, last_, last)) return last;
  find_last(store_->days, day, last_below_, last);
  return last;
}

const rulebook* facts::book_of(const fact_row<rules_adopted_fact>* adopted) const {
  if (adopted == nullptr) return nullptr;
  const auto& book = from(
      store_->rulebooks, [](const draft& d) -> const auto& { return d.rulebooks; }, adopted->rulebook.index());
  return book.get();
}

const planbook* facts::plan() const {
  const auto* adopted = told<plan_adopted_fact>(the_ledger);
  if (adopted == nullptr) return nullptr;
  const auto& book = from(
      store_->planbooks, [](const draft& d) -> const auto& { return d.planbooks; }, adopted->planbook.index());
  return book.get();
}

}  // namespace doithoai::inline v0
