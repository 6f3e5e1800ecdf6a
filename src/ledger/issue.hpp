#pragma once
// The rules of an issue that more than one reader asks for. How it stands is in standing.hpp, its life in doithoai/life.hpp.

#include "ledger/standing.hpp"

namespace doithoai::inline v0 {

/// How far an issue has come that stands like this.
issue_state state_of(const issue_standing& standing);

/// The session at which an issue was raised: that of its first opinion whose session is told.
session_no session_of(const facts& known, issue_no issue);

}  // namespace doithoai::inline v0
