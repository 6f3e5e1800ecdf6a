#pragma once
// Every rule that an event is judged by before it is taken in, warnings and notes included.

#include <vector>

#include "ledger/facts.hpp"

namespace doithoai::inline v0 {

std::vector<finding> judge_fully(const state_content& current, const event& what);

/// Whether one of them is an error.
[[nodiscard]] bool is_refused(const std::vector<finding>& findings) noexcept;

/// What the entries of a plan, and of rules, refer to and how they are named. Paths begin with `where`.
std::vector<finding> check_plan(const plan& judged, const rules& by, const std::string& where);
std::vector<finding> check_rules(const rules& judged, const std::string& where);

/// `shipped_rules` with the regime in force on that day.
result<rules> shipped_rules_on(date day);

}  // namespace doithoai::inline v0
