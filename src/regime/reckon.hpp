#pragma once
// The due day of a rule alone, for reports over millions of parts: constant time, and no memory while it succeeds.

#include "doithoai/deadline.hpp"

namespace doithoai::inline v0 {

/// Whether a rule of that kind counts from a start day.
[[nodiscard]] constexpr bool has_start(deadline_kind kind) noexcept {
  switch (kind) {
    case deadline_kind::none_set:
    case deadline_kind::by_date:
    case deadline_kind::before_date:
    case deadline_kind::end_of_month:
    case deadline_kind::end_of_quarter:
    case deadline_kind::working_day_of_month: return false;
    default: return true;
  }
}

/// Whether it is a day of each month.
[[nodiscard]] constexpr bool is_monthly(deadline_kind kind) noexcept {
  return kind == deadline_kind::monthly || kind == deadline_kind::before_monthly;
}

/// Whether a rule of that kind counts back from its start day.
[[nodiscard]] constexpr bool counts_back(deadline_kind kind) noexcept {
  return kind == deadline_kind::days_before || kind == deadline_kind::working_days_before ||
         kind == deadline_kind::weeks_before || kind == deadline_kind::months_before;
}

/// The kind that counts in that unit.
[[nodiscard]] constexpr deadline_kind kind_of(deadline_unit unit) noexcept {
  switch (unit) {
    case deadline_unit::calendar_days: return deadline_kind::calendar_days;
    case deadline_unit::working_days: return deadline_kind::working_days;
    case deadline_unit::weeks: return deadline_kind::weeks;
    case deadline_unit::months: return deadline_kind::months;
    case deadline_unit::years: return deadline_kind::years;
  }
  return deadline_kind::calendar_days;
}

/// Whether a rule of that kind names a day, of the calendar or of a month, and counts to none.
[[nodiscard]] constexpr bool names_day(deadline_kind kind) noexcept {
  return kind != deadline_kind::none_set && (!has_start(kind) || is_monthly(kind));
}

struct reckoning {
  date day{};
  date reckoned_on{};  // before it moved off a day off
  bool is_provisional = false;
};

/// The due day of a rule that `check` accepts, counted from `start` where it counts. `days` answers as it is: give its
/// projection. Fails: invalid_argument when none is set; not_covered as due_of.
result<reckoning> reckon(const deadline_rule& rule, date start, const calendar& days);

/// Whether `check` of a deadline accepts an extension or a pause for itself, words and all.
bool is_change(const deadline_extension& given);
bool is_change(const deadline_pause& given);

/// The same with extensions and pauses, whose words may be left out, but for a pause's basis: their form and the rule's must
/// be right, and whether they fit together is asked here. Fails as due_of; invalid_argument when none is set; not_covered
/// when a pause without an end is in the way.
result<reckoning> reckon(const deadline& of, const calendar& days);

}  // namespace doithoai::inline v0
