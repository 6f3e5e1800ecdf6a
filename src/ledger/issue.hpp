#pragma once
// The rules of an issue that more than one reader asks for.

#include "ledger/facts.hpp"

namespace doithoai::inline v0 {

/// The session at which an issue was raised: that of its first opinion whose session is told.
session_no session_of(const facts& known, issue_no issue);

}  // namespace doithoai::inline v0
