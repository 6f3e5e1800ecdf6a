#pragma once
// What is told of an issue: that it was raised, out of which opinions, and that somebody looked whether it was settled.

#include "doithoai/issue.hpp"
#include "ledger/fact_table.hpp"

namespace doithoai::inline v0 {

struct issue_raised_fact {
  issue_no issue;
  category_no category;
  body_no commune;  // as told; none: that of its session
  words_no summary;
  maybe_count people;
  issue_kind kind{};
  maybe_code<competence> level;

  static constexpr auto counts = counted::earliest;
  using chains = chained_by<dense<&issue_raised_fact::issue>>;
};

struct issue_opinion_fact {
  issue_no issue;
  opinion_no opinion;

  static constexpr auto counts = counted::every;
  using chains = chained_by<dense<&issue_opinion_fact::issue>, dense<&issue_opinion_fact::opinion>>;
};

struct issue_verified_fact {
  issue_no issue;
  body_no by;
  bool is_confirmed = false;

  static constexpr auto counts = counted::latest;
  using chains = chained_by<sparse<&issue_verified_fact::issue>>;
};

}  // namespace doithoai::inline v0
