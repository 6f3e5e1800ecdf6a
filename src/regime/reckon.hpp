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
    case deadline_kind::end_of_quarter: return false;
    default: return true;
  }
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

/// The same with extensions and pauses, whose words may be left out: their form and the rule's must be right, and whether they
/// fit together is asked here. Fails as due_of, and when none is set.
result<reckoning> reckon(const deadline& of, const calendar& days);

}  // namespace doithoai::inline v0
