#pragma once
// What is told of the documents that a ledger judges by, and of the duties that its plan gives.

#include "doithoai/plan.hpp"
#include "ledger/fact_table.hpp"

namespace doithoai::inline v0 {

/// There is one ledger: the subject of what is told of it as a whole.
using ledger_no = number<struct ledger_tag>;
inline constexpr ledger_no the_ledger{0};

struct rules_adopted_fact {
  ledger_no ledger = the_ledger;
  rulebook_no rulebook;

  static constexpr auto counts = counted::latest;
  using chains = chained_by<sparse<&rules_adopted_fact::ledger>>;
};

struct plan_adopted_fact {
  ledger_no ledger = the_ledger;
  planbook_no planbook;

  static constexpr auto counts = counted::latest;
  using chains = chained_by<sparse<&plan_adopted_fact::ledger>>;
};

struct duty_completed_fact {
  entry_no duty;
  body_no body;
  session_no session;

  static constexpr auto counts = counted::every;
  using chains = chained_by<sparse<&duty_completed_fact::duty>>;
};

}  // namespace doithoai::inline v0
