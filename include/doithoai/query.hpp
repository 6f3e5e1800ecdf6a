#pragma once
// How a report is asked for: on which day, with what was known when, for whose eyes.

#include <optional>
#include <string>

#include "doithoai/date.hpp"
#include "doithoai/json.hpp"

namespace doithoai::inline v0 {

struct query {
  date as_of{};  ///< Facts that happened up to and including this day.
  std::optional<date>
      known_on{};  ///< Only what had been recorded by the end of this day at +07:00; absent: everything.
  audience view = audience::full;
  std::string period{};  ///< Name of the reporting period, for tables with one; empty: the calendar year of `as_of`.

  bool operator==(const query&) const = default;
};

/// A query without its day, for hosts that give the day by itself.
struct query_options {
  std::optional<date> known_on{};
  audience view = audience::full;
  std::string period{};

  bool operator==(const query_options&) const = default;
};

}  // namespace doithoai::inline v0
