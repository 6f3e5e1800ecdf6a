#pragma once
// What is so of each subject of a table, by reading the table once and not the chain of each.

#include <cstddef>
#include <vector>

#include "ledger/facts.hpp"

namespace doithoai::inline v0 {

/// Of each subject the row that counts, or null; of subjects with greater numbers there is none.
template <class Fact>
std::vector<const fact_row<Fact>*> rows_that_count(const facts& known, std::size_t subjects) {
  std::vector<const fact_row<Fact>*> rows(subjects);
  known.each_seen_row<Fact>([&](const auto& told) {
    const auto subject = told.template key<0>();
    if (!subject || subject.index() >= subjects) return;
    auto& found = rows[subject.index()];
    if (found == nullptr || takes_over<Fact>(told.day, found->day)) found = &told;
  });
  return rows;
}

/// The day that such a row gives for each subject, or none.
template <class Fact, class Day>
std::vector<maybe_day> days_that_count(const facts& known, std::size_t subjects, Day day) {
  std::vector<maybe_day> days;
  days.reserve(subjects);
  for (const auto* told : rows_that_count<Fact>(known, subjects))
    days.push_back(told == nullptr ? maybe_day() : maybe_day(date(day(*told))));
  return days;
}

}  // namespace doithoai::inline v0
