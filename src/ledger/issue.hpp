#pragma once
// The rules of an issue that more than one reader asks for. Its life is in doithoai/life.hpp.

#include "ledger/facts.hpp"

namespace doithoai::inline v0 {

/// What its state depends on. With parts it is answered and resolved when all of them are.
struct issue_standing {
  bool is_own_procedure = false;
  bool has_parts = false;
  bool is_answered = false;
  bool is_resolved = false;
  bool is_verified = false;
};

/// How far an issue has come that stands like this.
issue_state state_of(const issue_standing& standing);

/// The session at which an issue was raised: that of its first opinion whose session is told.
session_no session_of(const facts& known, issue_no issue);

/// The commune of a session that was named first, which is that of an issue raised there that names none.
body_no first_commune_of(const facts& known, session_no session);

}  // namespace doithoai::inline v0
