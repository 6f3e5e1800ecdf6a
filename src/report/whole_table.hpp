#pragma once
// What is so of each subject of a table, by reading the table once and not the chain of each.

#include <cstddef>
#include <utility>
#include <vector>

#include "ledger/facts.hpp"

namespace doithoai::inline v0 {

/// Of each subject what `kept` makes of the row that counts, or nothing that was made; of subjects with greater numbers there is
/// none.
template <class Fact, class Kept>
auto of_rows_that_count(const facts& known, std::size_t subjects, Kept kept) {
  std::vector<decltype(kept(std::declval<const fact_row<Fact>&>()))> made(subjects);
  std::vector<maybe_day> days(subjects);
  known.each_seen_row<Fact>([&](const auto& told) {
    const auto subject = told.template key<0>();
    if (!subject || subject.index() >= subjects) return;
    auto& day = days[subject.index()];
    if (day && !takes_over<Fact>(told.day, *day)) return;
    day = told.day;
    made[subject.index()] = kept(told);
  });
  return made;
}

/// The rows themselves, or null.
template <class Fact>
std::vector<const fact_row<Fact>*> rows_that_count(const facts& known, std::size_t subjects) {
  return of_rows_that_count<Fact>(known, subjects, [](const fact_row<Fact>& told) { return &told; });
}

}  // namespace doithoai::inline v0
