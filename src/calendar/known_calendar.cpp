// Takes a calendar back to what was known on a day: what was decided later is left out, and what it replaced is there
// again.

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "calendar/holiday.hpp"
#include "calendar/known_from.hpp"

namespace doithoai::inline v0 {
namespace {

template <class Decided>
bool is_hidden(const Decided& one, date known_on) {
  const auto first = known_from(one);
  return first && known_on < *first;
}
bool is_hidden(const calendar_decision& one, date known_on) { return known_on < one.decided_on; }

// Takes the decisions that came later away, and with the first of them all that is certain after it.
void hide_decisions(calendar_document& document, date known_on) {
  const auto is_hidden_then = [&](const calendar_decision& one) { return is_hidden(one, known_on); };
  const auto first = std::find_if(document.decisions.begin(), document.decisions.end(), is_hidden_then);
  if (first == document.decisions.end()) return;
  document.decided_until = first->first - std::chrono::days{1};
  document.decisions.erase(first, document.decisions.end());
}

// Each day without an entry gets back the last of its former ones.
void restore_former(calendar_document& document) {
  std::set<date> has_entry;
  for (const auto& entry : document.days) has_entry.insert(entry.day);
  std::vector<calendar_day> left;
  for (auto entry = document.former.rbegin(); entry != document.former.rend(); ++entry)
    (has_entry.insert(entry->day).second ? document.days : left).push_back(std::move(*entry));
  document.former.assign(std::move_iterator(left.rbegin()), std::move_iterator(left.rend()));
}

// How far from the law's own days a decision may put a holiday: Tết a day earlier, the second day of Quốc khánh before
// the first instead of after it.
constexpr std::chrono::days longest_move{3};

// The days of hidden decisions, with their reasons.
using hidden_days = std::multimap<date, std::string_view>;

// "Tết" is Tết Nguyên đán, and a province's own day beside it is not.
bool is_named_after(std::string_view reason, std::string_view holiday) {
  return reason.find(holiday) != std::string_view::npos || holiday.find(reason) != std::string_view::npos;
}

// Whether a hidden decision is all that was said about the holiday.
bool is_left_open(const holiday_days& holiday, std::string_view name, const hidden_days& hidden,
                  const std::set<date>& known) {
  const auto near = hidden.lower_bound(holiday.days.front() - longest_move);
  const auto beyond = hidden.upper_bound(holiday.days.back() + longest_move);
  return std::any_of(near, beyond, [&](const auto& one) { return is_named_after(one.second, name); }) &&
         std::none_of(holiday.days.begin(), holiday.days.end(), [&](date day) { return known.contains(day); });
}

// A holiday whose days were left to a decision that is hidden stands again as the law gives it.
void add_by_law(calendar_document& document, const hidden_days& hidden) {
  if (hidden.empty()) return;
  std::set<date> known;
  for (const auto& entry : document.days) known.insert(entry.day);
  std::vector<calendar_day> added;
  const auto add = [&](std::size_t rule, date day, bool is_made_up) {
    if (document.coverage.contains(day) && !known.contains(day))
      added.push_back(entry_by_law(document.holidays[rule], day, is_made_up));
  };
  const auto [first, last] = document.coverage;
  for (const auto& holiday : holidays_of(document, year_of(first) - 1, year_of(last) + 1, closed_days(document))) {
    if (!is_left_open(holiday, document.holidays[holiday.rule].name, hidden, known)) continue;
    for (const auto day : holiday.days) add(holiday.rule, day, false);
    for (const auto day : holiday.made_up) add(holiday.rule, day, true);
  }
  document.days.insert(document.days.end(), added.begin(), added.end());
}

}  // namespace

calendar calendar::known_on(date day) const {
  const auto& all = document();
  const auto is_hidden_then = [&](const auto& one) { return is_hidden(one, day); };
  if (std::none_of(all.days.begin(), all.days.end(), is_hidden_then) &&
      std::none_of(all.holidays.begin(), all.holidays.end(), is_hidden_then) &&
      std::none_of(all.decisions.begin(), all.decisions.end(), is_hidden_then))
    return *this;
  auto known = all;
  hide_decisions(known, day);
  std::erase_if(known.days, is_hidden_then);
  std::erase_if(known.former, is_hidden_then);
  std::erase_if(known.holidays, is_hidden_then);
  restore_former(known);
  std::set<date> has_entry;
  for (const auto& entry : known.days) has_entry.insert(entry.day);
  hidden_days hidden;  // of holidays: nothing stands in the place of a swap
  for (const auto* entries : {&all.days, &all.former})
    for (const auto& entry : *entries)
      if (is_hidden_then(entry) && entry.kind == day_kind::closed && !entry.swapped_with &&
          !has_entry.contains(entry.day))
        hidden.emplace(entry.day, entry.reason);
  add_by_law(known, hidden);
  calendar made(make(std::move(known)));
  made.is_projected_ = is_projected_;
  return made;
}

}  // namespace doithoai::inline v0
