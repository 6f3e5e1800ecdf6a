#pragma once
// What is told of an opinion.

#include <tuple>

#include "doithoai/opinion.hpp"
#include "ledger/fact_table.hpp"

namespace doithoai::inline v0 {

struct opinion_recorded_fact {
  opinion_no opinion;
  session_no session;
  body_no hamlet;
  words_no words;
  words_no speaker;
  words_no contact;
  opinion_channel channel{};

  static constexpr auto counts = counted::earliest;
  using chains = chained_by<dense<&opinion_recorded_fact::opinion>>;
};

class judging;
class telling;

// What this event tells, and how it is judged.
void tell_of(telling& to, const opinion_recorded& e);
void judge_of(judging& by, const opinion_recorded& e);

/// Every kind of fact about an opinion. A new one is added here.
template <template <class> class Of>
using opinion_facts = std::tuple<Of<opinion_recorded_fact>>;

}  // namespace doithoai::inline v0
