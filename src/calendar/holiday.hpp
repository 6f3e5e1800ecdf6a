#pragma once
// The days off that the law gives by itself, before anyone has decided on a year.

#include <array>
#include <cstddef>
#include <set>
#include <vector>

#include "doithoai/calendar.hpp"

namespace doithoai::inline v0 {

/// One year's days of one holiday.
struct holiday_days {
  std::size_t rule = 0;       // of the document's holidays
  std::vector<date> days{};   // as the rule says
  std::vector<date> made_up;  // for those of them on a weekend, on the next working days
};

[[nodiscard]] inline int year_of(date day) noexcept {
  return static_cast<int>(std::chrono::year_month_day{day}.year());
}

/// The weekly days off of a calendar, which a document may name more than once.
class weekend_days {
 public:
  weekend_days() = default;
  explicit weekend_days(const calendar_document& of) noexcept;
  [[nodiscard]] bool contains(date day) const noexcept { return is_off_[std::chrono::weekday{day}.iso_encoding() - 1]; }

 private:
  std::array<bool, 7> is_off_{};
};

/// The holidays of those years, in the order of their days. A day in lieu is no holiday and no weekend, and none of
/// `closed` unless the holiday's own days all are: then it has been decided, and so have its days in lieu.
std::vector<holiday_days> holidays_of(const calendar_document& document, int first_year, int last_year,
                                      const std::set<date>& closed);

/// The days off among the document's entries.
std::set<date> closed_days(const calendar_document& document);

/// What an entry for a day off by that rule would say.
calendar_day entry_by_law(const holiday_rule& rule, date day, bool is_made_up);

}  // namespace doithoai::inline v0
