#pragma once
// The lives of a session and of an issue: their states, and what leads from one to the next. The ledger judges by these
// tables, and a host can offer what may follow by them.
//
//   for (const auto& next : doithoai::session_life())
//     if (next.from == row.state && next.weight != doithoai::severity::error) offer(next.event);

#include <optional>
#include <span>
#include <string_view>

#include "doithoai/finding.hpp"
#include "doithoai/issue.hpp"
#include "doithoai/session.hpp"

namespace doithoai::inline v0 {

/// An event may lead from one state to another, or leave it as it is. Several steps may begin in the same state with the same
/// event, and one of them may be refused: what else is told says which of them it is. What is told late, when a later state was reached already, leaves
/// that one as it is and is judged as a step from the state before.
template <class State>
struct life_step {
  std::optional<State> from{};  ///< None: there was nothing yet.
  std::string_view event{};
  State to{};
  std::string_view rule{};           ///< What is found when it happens then; empty: nothing.
  severity weight = severity::note;  ///< Of that; an error: it is refused.
};

/// Every step of a session, the first first.
std::span<const life_step<session_state>> session_life() noexcept;

/// Every step of an issue, the first first.
std::span<const life_step<issue_state>> issue_life() noexcept;

}  // namespace doithoai::inline v0
