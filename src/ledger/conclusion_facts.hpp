#pragma once
// What is told of a conclusion notice.

#include <tuple>

#include "doithoai/conclusion.hpp"
#include "ledger/fact_table.hpp"
#include "ledger/paper.hpp"

namespace doithoai::inline v0 {

struct conclusion_issued_fact {
  conclusion_no conclusion;
  session_no session;
  body_no concluder;
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

/// Told of one whose body and number are known.
struct conclusion_paper_fact {
  conclusion_no conclusion;
  paper_no paper;

  static constexpr auto counts = counted::every;
  using chains = chained_by<sparse<&conclusion_paper_fact::paper>>;
};

class judging;
class telling;

// What this event tells, and how it is judged.
void tell_of(telling& to, const conclusion_issued& e);
void judge_of(judging& by, const conclusion_issued& e);

/// Every kind of fact about a conclusion. A new one is added here.
template <template <class> class Of>
using conclusion_facts = std::tuple<Of<conclusion_issued_fact>, Of<conclusion_issue_fact>, Of<conclusion_paper_fact>>;

}  // namespace doithoai::inline v0
