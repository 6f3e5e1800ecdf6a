#pragma once
// What is told of a conclusion notice.

#include "ledger/fact_table.hpp"

namespace doithoai::inline v0 {

struct conclusion_issued_fact {
  conclusion_no conclusion;
  session_no session;
  text_no number;  // and symbol

  static constexpr auto counts = counted::earliest;
  using chains = chained_by<dense<&conclusion_issued_fact::conclusion>, dense<&conclusion_issued_fact::session>>;
};

struct conclusion_issue_fact {
  conclusion_no conclusion;
  issue_no issue;

  static constexpr auto counts = counted::every;
  using chains = chained_by<dense<&conclusion_issue_fact::conclusion>>;
};

}  // namespace doithoai::inline v0
