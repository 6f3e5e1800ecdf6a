#pragma once
// The rules of an issue that more than one reader asks for. How it stands is in standing.hpp, its life in doithoai/life.hpp.

#include "ledger/standing.hpp"

namespace doithoai::inline v0 {

/// How far an issue has come that stands like this.
issue_state state_of(const issue_standing& standing);

/// What was told of an issue, by its chains. Where all issues are looked at, see report/all_issues.hpp.
class issue_by_chains {
 public:
  issue_by_chains(const facts& known, issue_no issue);

  [[nodiscard]] const told_of_issue& told() const noexcept { return told_; }
  /// How it stands, whatever its due days. Of one that was raised.
  [[nodiscard]] issue_standing standing() const;

 private:
  std::vector<fact_row<part_assigned_fact>> parts_;
  std::vector<fact_row<issue_answered_fact>> answers_;
  told_of_issue told_;
};

/// When a session was closed, or for which day it is set; none when neither is known.
maybe_day end_of(const facts& known, session_no session);

/// The session at which an issue was raised: that of its first opinion whose session is told.
session_no session_of(const facts& known, issue_no issue);

/// The commune of a session that was named first, which is that of an issue raised there that names none.
body_no first_commune_of(const facts& known, session_no session);

}  // namespace doithoai::inline v0
