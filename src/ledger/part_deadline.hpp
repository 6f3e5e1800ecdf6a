#pragma once
// The deadline of a part: as fixed-width columns, and the due day that it gives.

#include <optional>
#include <span>
#include <vector>

#include "ledger/facts.hpp"
#include "ledger/grouping.hpp"
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
/// known, or not needed. `extensions` and `pauses` are rows of their tables.
deadline deadline_of_part(const state_content& of, const facts& known, std::size_t part, row session,
                          std::span<const row> extensions, std::span<const row> pauses);

/// The deadline with those extensions and pauses that fit by that calendar: they did by the one in force when they were
/// given, and a newer one may bring the due day past the day that an extension names.
deadline fitting(deadline all, const calendar& days);

/// The deadlines of all parts.
class part_deadlines {
 public:
  part_deadlines(const state_content& of, const facts& known);

  /// The session at which each issue was raised.
  [[nodiscard]] const std::vector<row>& sessions() const { return sessions_; }

  /// As deadline_of_part, with all that was told of it.
  [[nodiscard]] deadline told(std::size_t part) const;

  /// What fits of it by that calendar.
  [[nodiscard]] deadline of(std::size_t part, const calendar& days) const;

  /// The due day by that calendar. None when none is set or it cannot be told.
  [[nodiscard]] std::optional<reckoning> due(std::size_t part, const calendar& days) const;

 private:
  [[nodiscard]] bool is_changed(std::size_t part) const {
    return !extensions_.of(part).empty() || !pauses_.of(part).empty();
  }
  [[nodiscard]] row session_of(std::size_t part) const;

  const state_content& of_;
  const facts& known_;
  std::vector<row> sessions_;
  grouping extensions_;
  grouping pauses_;
};

/// A note for each part without a final answer whose due day is another one by the newer calendar, in the order of
/// parts.
std::vector<finding> moved_deadlines(const state_content& of, const calendar& before, const calendar& after,
                                     const std::string& path);

}  // namespace doithoai::inline v0
