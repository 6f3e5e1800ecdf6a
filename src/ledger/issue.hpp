#pragma once
// The rules of an issue that more than one reader asks for. How it stands is in standing.hpp, its life in doithoai/life.hpp.

#include "ledger/standing.hpp"

namespace doithoai::inline v0 {

/// How far an issue has come that stands like this.
issue_state state_of(const issue_standing& standing);

/// The session at which an issue was raised: that of its first opinion whose session is told.
session_no session_of(const facts& known, issue_no issue);

/// The commune of a session that was named first, which is that of an issue raised there that names none.
body_no first_commune_of(const facts& known, session_no session);

}  // namespace doithoai::inline v0
