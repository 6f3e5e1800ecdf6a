#pragma once
// What is told of a part: that an issue was given to a lead body, and what became of its deadline.

#include <tuple>

#include "doithoai/deadline.hpp"
#include "doithoai/part.hpp"
#include "ledger/fact_table.hpp"

namespace doithoai::inline v0 {

/// A deadline's rule in numbers, without its words.
struct due_fact {
  std::int32_t value = 0;  // a day, an amount, a day of the month, or a month counted from the year 0, by kind
  std::int16_t more = 0;   // working days after an amount, or which working day of the month; 0: none
  deadline_kind kind{};
  maybe_code<deadline_start> from;
  maybe_code<day_off_rule> when_off;
  bool is_usable =
      false;  // false: of a rule that cannot be reckoned with, in an event from elsewhere, there is the kind alone

  friend constexpr bool operator==(const due_fact&, const due_fact&) = default;
};

struct part_assigned_fact {
  part_no part;
  issue_no issue;
  body_no lead;
  conclusion_no conclusion;
  text_no basis;
  due_fact due;

  static constexpr auto counts = counted::earliest;
  using chains = chained_by<dense<&part_assigned_fact::part>, dense<&part_assigned_fact::issue>>;
};

struct part_coordinating_fact {
  part_no part;
  body_no body;

  static constexpr auto counts = counted::every;
  using chains = chained_by<sparse<&part_coordinating_fact::part>>;
};

struct deadline_extended_fact {
  part_no part;
  maybe_count amount;
  maybe_code<deadline_unit> unit;
  maybe_day until;
  maybe_count limit;
  text_no reason;
  text_no approver;
  text_no basis;
  bool is_usable = false;  // false: in an event from elsewhere, one that cannot be reckoned with

  static constexpr auto counts = counted::every;
  using chains = chained_by<sparse<&deadline_extended_fact::part>>;
};

struct deadline_paused_fact {
  part_no part;
  stored_day from;
  maybe_day to;
  text_no reason;
  text_no basis;
  text_no end_basis;
  bool is_usable = false;  // as of an extension

  static constexpr auto counts = counted::every;
  using chains = chained_by<sparse<&deadline_paused_fact::part>>;
};

struct deadline_resumed_fact {
  part_no part;
  text_no basis;

  static constexpr auto counts = counted::every;
  using chains = chained_by<sparse<&deadline_resumed_fact::part>>;
};

class judging;
class telling;

// What these events tell, and how they are judged.
void tell_of(telling& to, const issue_assigned& e);
void judge_of(judging& by, const issue_assigned& e);
void tell_of(telling& to, const deadline_extended& e);
void judge_of(judging& by, const deadline_extended& e);
void tell_of(telling& to, const deadline_paused& e);
void judge_of(judging& by, const deadline_paused& e);
void tell_of(telling& to, const deadline_resumed& e);
void judge_of(judging& by, const deadline_resumed& e);

/// Every kind of fact about a part. A new one is added here.
template <template <class> class Of>
using part_facts = std::tuple<Of<part_assigned_fact>, Of<part_coordinating_fact>, Of<deadline_extended_fact>,
                              Of<deadline_paused_fact>, Of<deadline_resumed_fact>>;

}  // namespace doithoai::inline v0
