#pragma once
// What a calendar answers from: its document, and the working days of it, counted once when the calendar is made.

#include <algorithm>
#include <string>
#include <vector>

#include "calendar/holiday.hpp"
#include "doithoai/calendar.hpp"

namespace doithoai::inline v0 {

// For each day from the first of coverage to the one after the horizon the number of working days before it, and the
// working days themselves in order: both directions of counting are one look-up.
struct calendar::index {
  struct by_law {
    date day;
    std::size_t rule;
    bool is_made_up;
  };

  calendar_document document;
  std::string version;
  weekend_days weekend;
  std::vector<std::int32_t> worked_before;
  std::vector<std::int32_t> working_days;  // offsets from coverage.first
  std::vector<std::size_t> entries;        // of document.days, in the order of days
  std::vector<date> unverified;
  std::vector<by_law> beyond;  // what the law gives after the coverage, in the order of days

  [[nodiscard]] date first() const noexcept { return document.coverage.first; }
  [[nodiscard]] date horizon() const noexcept { return first() + std::chrono::days{std::ssize(worked_before) - 2}; }
  [[nodiscard]] bool is_working(date day) const noexcept {
    const auto* before = worked_before.data() + (day - first()).count();
    return before[1] != before[0];
  }

  [[nodiscard]] const calendar_day* entry(date day) const noexcept {
    const auto found = std::lower_bound(entries.begin(), entries.end(), day,
                                        [&](std::size_t i, date wanted) { return document.days[i].day < wanted; });
    return found != entries.end() && document.days[*found].day == day ? &document.days[*found] : nullptr;
  }
};

/// The failure for a day outside the calendar's coverage.
failure lies_outside(const calendar& days, date day);

/// The failure for a walk that leaves the calendar's coverage, `is_after` at its end.
failure walks_outside(const calendar& days, bool is_after);

}  // namespace doithoai::inline v0
