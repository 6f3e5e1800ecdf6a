// Makes the index of a calendar: its document day by day, and beyond what has been decided the law's own holidays.

#include "calendar/calendar_index.hpp"

#include <algorithm>
#include <utility>

#include "core/digest.hpp"
#include "doithoai/json.hpp"

namespace doithoai::inline v0 {
namespace {

constexpr int years_beyond = 5;
constexpr date last_projected{std::chrono::year{2100} / 12 / 31};  // as far as lunar dates are reckoned

date horizon_of(const calendar_document& document) {
  const auto last = document.coverage.last;
  if (document.holidays.empty() || last >= last_projected) return last;
  const date end{std::chrono::year{year_of(last) + years_beyond} / 12 / 31};
  return std::min(end, last_projected);
}

std::string version_of(const calendar_document& document) {
  constexpr std::size_t shown = 16;
  return document.id.text() + "@" + digest_of(to_json(document)).substr(0, shown);
}

// Whoever asks past the end is told of the calendar that goes on there.
failure outside(const calendar& days, std::string what, bool is_after) {
  const auto last = days.projected().coverage().last;
  if (is_after && days.coverage().last < last)
    what += "; projected() answers until " + to_text(last) + ", never for certain";
  return {errc::not_covered,
          "calendar '" + days.document().id.text() + "' covers " + to_text(days.coverage().first) + " to " +
              to_text(days.coverage().last) + "; " + what,
          "",
          {}};
}

}  // namespace

std::shared_ptr<const calendar::index> calendar::make(calendar_document document) {
  auto made = std::make_shared<index>();
  const auto [first, last] = document.coverage;
  const auto size = static_cast<std::size_t>((horizon_of(document) - first).count() + 1);
  const auto offset = [first = first](date day) { return static_cast<std::size_t>((day - first).count()); };

  std::vector<bool> is_worked(size);
  made->weekend = weekend_days(document);
  for (std::size_t i = 0; i < size; ++i) is_worked[i] = !made->weekend.contains(first + std::chrono::days{i});
  for (std::size_t i = 0; i < document.days.size(); ++i) {
    const auto& entry = document.days[i];
    is_worked[offset(entry.day)] = entry.kind == day_kind::worked;
    if (!entry.is_verified) made->unverified.push_back(entry.day);
    made->entries.push_back(i);
  }
  std::sort(made->unverified.begin(), made->unverified.end());
  std::sort(made->entries.begin(), made->entries.end(),
            [&](std::size_t a, std::size_t b) { return document.days[a].day < document.days[b].day; });

  if (const date horizon = horizon_of(document); horizon > last) {
    const auto add = [&, last = last](date day, std::size_t rule, bool is_made_up) {
      if (last < day && day <= horizon) made->beyond.push_back({day, rule, is_made_up});
    };
    // A holiday of the next year may begin before it does.
    for (const auto& holiday : holidays_of(document, year_of(last), year_of(horizon) + 1, closed_days(document))) {
      for (const auto day : holiday.days) add(day, holiday.rule, false);
      for (const auto day : holiday.made_up) add(day, holiday.rule, true);
    }
    std::stable_sort(made->beyond.begin(), made->beyond.end(),
                     [](const auto& a, const auto& b) { return a.day < b.day; });
    for (const auto& off : made->beyond) is_worked[offset(off.day)] = false;
  }

  // No more than is needed: of calendars a ledger may adopt many.
  made->worked_before.reserve(size + 1);
  made->working_days.reserve(static_cast<std::size_t>(std::count(is_worked.begin(), is_worked.end(), true)));
  for (std::size_t i = 0; i < size; ++i) {
    made->worked_before.push_back(static_cast<std::int32_t>(made->working_days.size()));
    if (is_worked[i]) made->working_days.push_back(static_cast<std::int32_t>(i));
  }
  made->worked_before.push_back(static_cast<std::int32_t>(made->working_days.size()));
  made->version = version_of(document);
  made->document = std::move(document);
  return made;
}

failure lies_outside(const calendar& days, date day) {
  return outside(days, to_text(day) + " lies outside it", days.coverage().last < day);
}

failure walks_outside(const calendar& days, bool is_after) {
  return outside(days, is_after ? "the answer falls after it" : "the answer falls before it", is_after);
}

}  // namespace doithoai::inline v0
