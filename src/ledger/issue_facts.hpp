#pragma once
// What is told of an issue: that it was raised, out of which opinions, and that somebody looked whether it was settled.

#include <tuple>

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
  using chains = chained_by<dense<&issue_verified_fact::issue>>;
};

struct response_recorded_fact {
  issue_no issue;
  response_satisfaction satisfaction{};
  maybe_code<response_way> way;
  words_no words;

  static constexpr auto counts = counted::latest;
  using chains = chained_by<sparse<&response_recorded_fact::issue>>;
};

class judging;
class telling;

// What these events tell, and how they are judged.
void tell_of(telling& to, const issue_raised& e);
void judge_of(judging& by, const issue_raised& e);
void tell_of(telling& to, const issue_verified& e);
void judge_of(judging& by, const issue_verified& e);
void tell_of(telling& to, const response_recorded& e);
void judge_of(judging& by, const response_recorded& e);

/// Every kind of fact about an issue. A new one is added here.
template <template <class> class Of>
using issue_facts =
    std::tuple<Of<issue_raised_fact>, Of<issue_opinion_fact>, Of<issue_verified_fact>, Of<response_recorded_fact>>;

}  // namespace doithoai::inline v0
