#pragma once
// The rules of a session that more than one reader asks for. Its life is in doithoai/life.hpp.

#include <vector>

#include "ledger/facts.hpp"

namespace doithoai::inline v0 {

/// How far a session has come.
session_state state_of(const facts& known, session_no session);

/// The sessions scheduled for a planned session, in the order in which their ids were first named.
std::vector<const fact_row<session_scheduled_fact>*> sessions_of(const facts& known, const entry_id& planned);

/// Whether a session was held: opened, or closed without that.
bool was_held(const facts& known, session_no session);

}  // namespace doithoai::inline v0
