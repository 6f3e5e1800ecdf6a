// Reckons the days off that the law gives by itself: holidays on solar and lunar dates, and days in lieu of weekends.

#include "calendar/holiday.hpp"

#include <algorithm>
#include <optional>

#include "doithoai/lunar.hpp"

namespace doithoai::inline v0 {
namespace {

// None in a year that has no such day: 29 February, the thirtieth of a short lunar month.
std::optional<date> day_in(const holiday_rule& rule, int year) {
  if (rule.system == date_system::lunar) {
    const auto found = to_solar({.year = year, .month = rule.month, .day = rule.day, .is_leap = false});
    return found ? std::optional(*found) : std::nullopt;
  }
  const std::chrono::year_month_day found{std::chrono::year{year},
                                          std::chrono::month{static_cast<unsigned>(rule.month)},
                                          std::chrono::day{static_cast<unsigned>(rule.day)}};
  return found.ok() ? std::optional(date{found}) : std::nullopt;
}

bool is_valid_on(const holiday_rule& rule, date day) {
  return (!rule.valid_from || *rule.valid_from <= day) && (!rule.valid_until || day <= *rule.valid_until);
}

// What is taken already when a day is made up for.
struct taken_days {
  std::set<date> by_law;         // the holidays' own days
  std::set<date> made_up;        // for another holiday
  const std::set<date>& closed;  // entries
};

void make_up(const weekend_days& weekend, holiday_days& holiday, taken_days& taken) {
  // The days in lieu of a holiday that has been decided are entries themselves, as far as they have been decided.
  const bool is_decided =
      std::all_of(holiday.days.begin(), holiday.days.end(), [&](date day) { return taken.closed.contains(day); });
  for (const auto day : holiday.days) {
    if (!weekend.contains(day)) continue;
    auto next = day;
    // A week without a working day has none to make it up on.
    for (int tries = 0; tries < 60; ++tries) {
      next += std::chrono::days{1};
      if (weekend.contains(next) || taken.by_law.contains(next)) continue;
      if (!is_decided && taken.closed.contains(next)) continue;
      if (!taken.made_up.insert(next).second) continue;
      holiday.made_up.push_back(next);
      break;
    }
  }
}

}  // namespace

weekend_days::weekend_days(const calendar_document& of) noexcept {
  for (const auto name : of.weekend)
    if (const auto place = static_cast<std::size_t>(name); place < is_off_.size()) is_off_[place] = true;
}

std::vector<holiday_days> holidays_of(const calendar_document& document, int first_year, int last_year,
                                      const std::set<date>& closed) {
  std::vector<holiday_days> all;
  taken_days taken{{}, {}, closed};
  for (int year = first_year; year <= last_year; ++year)
    for (std::size_t i = 0; i < document.holidays.size(); ++i) {
      const auto& rule = document.holidays[i];
      const auto day = day_in(rule, year);
      if (!day || !is_valid_on(rule, *day)) continue;
      holiday_days made;
      made.rule = i;
      for (int k = 0; k < rule.days; ++k) made.days.push_back(*day + std::chrono::days{rule.first + k});
      taken.by_law.insert(made.days.begin(), made.days.end());
      all.push_back(std::move(made));
    }
  std::stable_sort(all.begin(), all.end(),
                   [](const auto& a, const auto& b) { return a.days.front() < b.days.front(); });
  const weekend_days weekend(document);
  for (auto& holiday : all)
    if (document.holidays[holiday.rule].is_compensated) make_up(weekend, holiday, taken);
  return all;
}

std::set<date> closed_days(const calendar_document& document) {
  std::set<date> closed;
  for (const auto& entry : document.days)
    if (entry.kind == day_kind::closed) closed.insert(entry.day);
  return closed;
}

calendar_day entry_by_law(const holiday_rule& rule, date day, bool is_made_up) {
  calendar_day made;
  made.day = day;
  made.reason = is_made_up ? "Nghỉ bù " + rule.name : rule.name;
  made.source = rule.source;
  return made;
}

}  // namespace doithoai::inline v0
