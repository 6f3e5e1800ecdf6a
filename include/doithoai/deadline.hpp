#pragma once
// When an answer is due, and on what paper that rests.
//
//   doithoai::deadline_rule rule{.kind = doithoai::deadline_kind::working_days, .amount = 15,
//                                .from = doithoai::deadline_start::received, .basis = "TB 12/TB-UBND"};
//   auto due = doithoai::due_of(rule, received_on, calendar);

#include <cstdint>
#include <optional>
#include <string>

#include "doithoai/calendar.hpp"
#include "doithoai/date.hpp"
#include "doithoai/personal_text.hpp"
#include "doithoai/result.hpp"

namespace doithoai::inline v0 {

/// How a deadline is set. No statute that was read sets a time for answering an opinion raised in a dialogue, so
/// without a paper there is none: `none_set` is a value of its own, never replaced by a default.
enum class deadline_kind : std::uint8_t {
  none_set,       ///< No paper sets one.
  by_date,        ///< "Chậm nhất, đến hết ngày X": X itself is in time.
  before_date,    ///< "Trước ngày X": the day before X is the last.
  calendar_days,  ///< A number of days after the start day, which is not counted (Bộ luật Dân sự 2015, art. 147).
  working_days,   ///< A number of working days after the start day.
};

/// The event from which days are counted.
enum class deadline_start : std::uint8_t {
  received,  ///< The day on which the body was assigned the issue.
  issued,    ///< The day of the conclusion notice.
  held,      ///< The day of the session.
};

struct deadline_rule {
  deadline_kind kind = deadline_kind::none_set;
  std::optional<date> day{};             ///< With by_date and before_date.
  std::optional<std::int32_t> amount{};  ///< With calendar_days and working_days.
  std::optional<deadline_start> from{};  ///< With calendar_days and working_days; `received` when absent.
  std::string basis{};  ///< The paper that sets it. Needed unless none is set or a conclusion notice assigns the issue.
  personal_text extra{};

  bool operator==(const deadline_rule&) const = default;
};

/// Fails: invalid_argument when the rule lacks what its kind needs, or has what its kind has no use for.
result<void> check(const deadline_rule& rule);

/// The last day that is in time, or none when no deadline is set.
/// Fails: as `check` does; not_covered as the calendar does, and when no text can name the day.
result<std::optional<date>> due_of(const deadline_rule& rule, date start, const calendar& days);

}  // namespace doithoai::inline v0
