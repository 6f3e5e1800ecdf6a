#pragma once
// The rules of a part that more than one reader asks for: when it is due. How it stands is in standing.hpp.

#include <optional>
#include <vector>

#include "ledger/facts.hpp"
#include "regime/reckon.hpp"

namespace doithoai::inline v0 {

/// A rule as numbers; one that `check` refuses keeps its kind alone.
due_fact lower(const deadline_rule& rule);

/// The rule that was lowered, without its basis.
deadline_rule raise(const due_fact& due);

/// The day from which a deadline counts: that of the assignment, of the conclusion notice or of the session at which the
/// issue was raised. None when it is not known. `issued_on()` and `held_on()` are asked where it counts from these.
template <class Issued, class Held>
std::optional<date> start_of(deadline_start from, date assigned_on, Issued issued_on, Held held_on) {
  switch (from) {
    case deadline_start::received: return assigned_on;
    case deadline_start::issued: return issued_on();
    case deadline_start::held: return held_on();
  }
  return std::nullopt;
}

/// The same by what is known of a conclusion notice and of an issue.
std::optional<date> start_of(const facts& known, deadline_start from, date assigned_on, conclusion_no conclusion,
                             issue_no issue);

/// From what a usable rule counts, if it does.
[[nodiscard]] constexpr deadline_start start_kind(const due_fact& due) noexcept {
  return due.from.get().value_or(deadline_start::received);
}

/// When a part is due, and until when an answer is in time: an extension that was decided after the day then due moves the one and
/// not the other.
struct part_due : reckoning {
  date in_time_until{};
};

/// The due day of a usable rule counted from that day, without extensions and pauses. None when it cannot be told.
std::optional<part_due> due_from(const due_fact& due, date start, const calendar& days);

enum class wording : std::uint8_t { kept, left_out };

/// The deadline of a part with all usable changes that were told of it, without its basis, and without any words where they are left out;
/// its start is absent where it is not known, or not needed. Extensions stand in the order of decisions.
deadline deadline_of_part(const facts& known, const fact_row<part_assigned_fact>& part, wording words = wording::kept);

/// Ends the pause that runs on that day the day before, by that paper, or takes it away where it began on that day. Whether
/// one ran.
bool end_pause(std::vector<deadline_pause>& pauses, date resumed_on, std::string basis);

/// The deadline with those extensions and pauses that fit by that calendar: they did by the one in force when they were
/// given, and a newer one may bring the due day past the day that an extension names.
deadline fitting(deadline all, const calendar& days);

/// Of a deadline that counts back from a day, the due day when extensions take it past that day.
std::optional<date> due_past_its_day(const deadline& all, const calendar& days);

/// Whether a deadline was extended or paused.
bool is_changed(const facts& known, part_no part);

/// The same for all parts, by reading what was told of changes once.
class changed_parts {
 public:
  explicit changed_parts(const facts& known);
  [[nodiscard]] bool has(part_no part) const { return part.index() < is_changed_.size() && is_changed_[part.index()]; }

 private:
  std::vector<bool> is_changed_;
};

/// The due day of a part by that calendar. None when none is set or it cannot be told. `is_changed` as above.
std::optional<part_due> due_of_part(const facts& known, const fact_row<part_assigned_fact>& part, bool is_changed,
                                    const calendar& days);

/// A note for each part without a final answer whose due day is another one by the calendars of newer rules, in the order
/// of parts.
std::vector<finding> moved_deadlines(const facts& known, const rulebook& before, const rulebook& after,
                                     const std::string& path);

}  // namespace doithoai::inline v0
