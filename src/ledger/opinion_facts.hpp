#pragma once
// What is told of an opinion.

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

}  // namespace doithoai::inline v0
