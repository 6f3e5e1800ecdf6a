#pragma once
// Reporting periods, as data: a report names its period.
//
//   auto q4 = doithoai::period_of(doithoai::period_scheme::calendar, doithoai::period_length::quarter, 2020, 4).value();

#include <cstdint>
#include <string>
#include <string_view>

#include "doithoai/date.hpp"
#include "doithoai/result.hpp"

namespace doithoai::inline v0 {

enum class period_scheme : std::uint8_t {
  calendar,        ///< A year from 1 January to 31 December.
  decree_09_2019,  ///< Nghị định 09/2019/NĐ-CP: a year from 15 December of the year before to 14 December.
};

enum class period_length : std::uint8_t { month, quarter, six_months, nine_months, year };

struct period {
  std::string name{};  ///< e.g. `2020-Q4` or `2020-Q4/nd09`.
  date first{};
  date last{};

  bool operator==(const period&) const = default;
};

/// The `number`th period of that length in `year`: 1 to 12, 1 to 4, or 1 where a year has only one (the first six months,
/// nine months). Fails: invalid_argument.
result<period> period_of(period_scheme scheme, period_length length, std::int32_t year, std::int32_t number = 1);

/// Reads a period's name: `2020`, `2020-Q4`, `2020-M06`, `2020-6M`, `2020-9M`, each with `/nd09` for the decree's.
/// Fails: invalid_argument.
result<period> parse_period(std::string_view name);

}  // namespace doithoai::inline v0
