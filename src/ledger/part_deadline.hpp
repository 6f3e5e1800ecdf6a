#pragma once
// The deadline of a part: as fixed-width columns, and the due day that it gives.

#include <optional>
#include <vector>

#include "ledger/facts.hpp"
#include "regime/reckon.hpp"

namespace doithoai::inline v0 {

/// A rule without its words, as numbers.
struct deadline_columns {
  row kind = no_row;
  row value = no_day;  // a day, an amount, or a month counted from the year 0, by kind; no_day where there is none
  row from = no_row;
  row when_off = no_row;
};

/// A rule that `check` refuses keeps its kind alone.
deadline_columns lower(const deadline_rule& rule);

/// The rule that was lowered, without its basis.
deadline_rule raise(const deadline_columns& columns);

/// The day from which a deadline counts: that of the assignment, of the conclusion notice or of the session at which the
/// issue was raised. None when it is not known.
std::optional<date> start_of(const facts& known, deadline_start from, date assigned_on, row conclusion, row session);

/// The deadline of a part whose issue was raised at that session, without its basis; its start is absent where it is not
/// known, or not needed.
deadline deadline_of_part(const facts& known, std::size_t part, row session);

/// The due day of a part whose issue was raised at that session, by that calendar. None when none is set or it cannot
/// be told.
std::optional<reckoning> due_of_part(const facts& known, std::size_t part, row session, const calendar& days);

/// A note for each part without a final answer whose due day is another one by the newer calendar, in the order of
/// parts.
std::vector<finding> moved_deadlines(const state_content& of, const calendar& before, const calendar& after,
                                     const std::string& path);

}  // namespace doithoai::inline v0
