#pragma once
// Every rule that an event is judged by before it is taken in.

#include <vector>

#include "ledger/facts.hpp"

namespace doithoai::inline v0 {

/// What the findings are wanted for: everything of a command; of an event that was accepted elsewhere, whether it is to be
/// refused, which needs no rule that looks at the state after the event, and only warns.
enum class judging_for : std::uint8_t { refusal, everything };

/// Judges an event that would be the one after those that are known, of which the last was recorded at that moment.
std::vector<finding> judge_event(const facts& known, instant last_recorded_at, const event& what, judging_for purpose);

/// Whether one of them is an error.
[[nodiscard]] bool is_refused(const std::vector<finding>& findings) noexcept;

/// What the entries of a plan, and of rules, refer to and how they are named. Paths begin with `where`.
std::vector<finding> check_plan(const plan& judged, const rules& by, const std::string& where);
std::vector<finding> check_rules(const rules& judged, const std::string& where);

/// What a command must not adopt, though a ledger may have done so before: lists so long that what follows from them would be
/// out of all proportion. Fails: invalid_argument, with the place in the command.
result<void> check_lists(const adopt_plan& asked);
result<void> check_lists(const adopt_rules& asked);

/// `shipped_rules` with the given regime, or with the one in force on that day.
result<rules> shipped_rules_on(date day, const std::optional<regime>& law);

}  // namespace doithoai::inline v0
