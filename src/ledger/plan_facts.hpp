#pragma once
// What is told of the documents that a ledger judges by, and of the duties that its plan gives.

#include <tuple>

#include "doithoai/adoption.hpp"
#include "ledger/fact_table.hpp"

namespace doithoai::inline v0 {

/// There is one ledger: the subject of what is told of it as a whole.
using ledger_no = number<struct ledger_tag>;
inline constexpr ledger_no the_ledger{0};

struct rules_adopted_fact {
  ledger_no ledger = the_ledger;
  rulebook_no rulebook;
  stored_day latest_before{};  // of the adoptions told before: whoever looks for the latest need not walk on below it

  static constexpr auto counts = counted::latest;
  using chains = chained_by<sparse<&rules_adopted_fact::ledger>>;
};

struct plan_adopted_fact {
  ledger_no ledger = the_ledger;
  planbook_no planbook;
  stored_day latest_before{};

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

class judging;
class telling;

// What these events tell, and how they are judged.
void tell_of(telling& to, const rules_adopted& e);
void judge_of(judging& by, const rules_adopted& e);
void tell_of(telling& to, const plan_adopted& e);
void judge_of(judging& by, const plan_adopted& e);
void tell_of(telling& to, const duty_completed& e);
void judge_of(judging& by, const duty_completed& e);

/// Every kind of fact about the documents and duties. A new one is added here.
template <template <class> class Of>
using plan_facts = std::tuple<Of<rules_adopted_fact>, Of<plan_adopted_fact>, Of<duty_completed_fact>>;

}  // namespace doithoai::inline v0
