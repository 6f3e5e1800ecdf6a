#pragma once
// Dates of the Vietnamese lunisolar calendar, reckoned for UTC+7 from new moons and the sun's longitude. China reckons
// for UTC+8 and now and then begins a month, or the year, on another day.
//
//   auto tet = doithoai::to_solar({.year = 2030, .month = 1, .day = 1}).value();   // 2030-02-02; 2030-02-03 in China
//   auto day = doithoai::to_lunar(tet + std::chrono::days{69}).value();            // month 3, day 10

#include <cstdint>

#include "doithoai/date.hpp"
#include "doithoai/result.hpp"

namespace doithoai::inline v0 {

/// A date of the Vietnamese lunisolar calendar (âm lịch). The year is the solar year in which it begins (Tết).
struct lunar_date {
  std::int32_t year = 0;
  std::int32_t month = 0;  ///< 1 to 12.
  std::int32_t day = 0;    ///< 1 to 29 or 30.
  bool is_leap = false;  ///< Whether it lies in the leap month (tháng nhuận), which follows the month of its number.

  bool operator==(const lunar_date&) const = default;
};

/// First and last solar day that is converted.
inline constexpr date first_lunar_day{std::chrono::year{1900} / 1 / 1};
inline constexpr date last_lunar_day{std::chrono::year{2100} / 12 / 31};

/// The lunar date of a solar day. Fails: not_covered outside first_lunar_day..last_lunar_day.
result<lunar_date> to_lunar(date day);

/// The solar day of a lunar date. Fails: invalid_argument when that year has no such month, leap month or day;
/// not_covered when the solar day lies outside first_lunar_day..last_lunar_day.
result<date> to_solar(const lunar_date& day);

}  // namespace doithoai::inline v0
