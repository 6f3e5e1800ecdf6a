#pragma once
// What is told of an answer: the paper or the words once, and once for each issue that it serves what a report asks of it.

#include <tuple>

#include "doithoai/answer.hpp"
#include "ledger/fact_table.hpp"
#include "ledger/paper.hpp"

namespace doithoai::inline v0 {

struct answer_given_fact {
  answer_no answer;
  text_no number;
  words_no text;
  maybe_day promised_on;
  paper_no paper;  // of one with a number

  static constexpr auto counts = counted::earliest;
  using chains = chained_by<dense<&answer_given_fact::answer>, dense<&answer_given_fact::paper>>;
};

struct issue_answered_fact {
  issue_no issue;
  answer_no answer;
  body_no body;
  answer_manner manner{};
  answer_kind kind{};
  bool is_interim = false;
  bool names_parts = false;  // and serves no other parts of their issues

  static constexpr auto counts = counted::every;
  using told_with = answer_given_fact;  // of an answer told twice, what was told with the one that counts
  using chains = chained_by<dense<&issue_answered_fact::issue>, dense<&issue_answered_fact::answer>>;
};

struct answer_part_fact {
  answer_no answer;
  part_no part;

  static constexpr auto counts = counted::every;
  using told_with = answer_given_fact;
  using chains = chained_by<sparse<&answer_part_fact::answer>>;
};

class judging;
class telling;

// What this event tells, and how it is judged.
void tell_of(telling& to, const answer_given& e);
void judge_of(judging& by, const answer_given& e);

/// Every kind of fact about an answer. A new one is added here.
template <template <class> class Of>
using answer_facts = std::tuple<Of<answer_given_fact>, Of<issue_answered_fact>, Of<answer_part_fact>>;

}  // namespace doithoai::inline v0
