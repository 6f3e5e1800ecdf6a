#pragma once
// One issue and how it stands, by its chains; where all issues are looked at, see all_issues.hpp.

#include <optional>

#include "ledger/issue.hpp"
#include "report/view.hpp"

namespace doithoai::inline v0 {

/// When a part is due by the rules in force. None when none is set or it cannot be told.
std::optional<part_due> due_of(const view& at, const fact_row<part_assigned_fact>& part);

/// One issue by its chains, and how it stands.
class issue_look {
 public:
  issue_look(const view& at, issue_no issue);

  [[nodiscard]] bool is_raised() const noexcept { return told().raised != nullptr; }
  [[nodiscard]] const told_of_issue& told() const noexcept { return of_.told(); }
  [[nodiscard]] const issue_standing& standing() const noexcept { return standing_; }

 private:
  issue_by_chains of_;
  issue_standing standing_;
};

}  // namespace doithoai::inline v0
