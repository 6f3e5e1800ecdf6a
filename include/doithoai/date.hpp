#pragma once
// Days and instants. There is no clock here: whoever calls says which day it is.
//
//   auto day = doithoai::parse_date("2020-08-14").value();
//   std::cout << doithoai::to_text(day + std::chrono::days{7});   // 2020-08-21

#include <chrono>
#include <string>
#include <string_view>

#include "doithoai/result.hpp"

namespace doithoai::inline v0 {

/// A day of the Gregorian calendar.
using date = std::chrono::sys_days;

/// A moment in UTC, to the microsecond.
using instant = std::chrono::sys_time<std::chrono::microseconds>;

/// First and last day that a text may name: 0001-01-01 and 9999-12-31.
inline constexpr date first_date{std::chrono::year{1} / 1 / 1};
inline constexpr date last_date{std::chrono::year{9999} / 12 / 31};

/// Viet Nam's clock is seven hours ahead of UTC, without summer time (Quyết định 134/2002/QĐ-TTg).
inline constexpr std::chrono::hours vietnam_offset{7};

/// Reads `YYYY-MM-DD`. Fails: invalid_argument for another form or a day that does not exist.
result<date> parse_date(std::string_view text);

/// Writes `YYYY-MM-DD`, and of a day that no text may name, for a message, `before 0001-01-01` or `after 9999-12-31`.
std::string to_text(date day);

/// Reads `YYYY-MM-DDThh:mm:ss[.ffffff]` followed by `Z` or an offset `±hh:mm`. Fails: invalid_argument.
result<instant> parse_instant(std::string_view text);

/// Writes `YYYY-MM-DDThh:mm:ss+07:00`, with a fraction only when there is one.
std::string to_text(instant moment);

/// The day in Viet Nam at that moment.
[[nodiscard]] date day_in_vietnam(instant moment) noexcept;

/// Days from `first` to `last`, both included; first <= last.
struct date_range {
  date first{};
  date last{};

  [[nodiscard]] bool contains(date day) const noexcept { return first <= day && day <= last; }
  bool operator==(const date_range&) const = default;
};

}  // namespace doithoai::inline v0
