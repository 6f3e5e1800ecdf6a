// A report over all issues reads them by blocks and by whole tables, a row of the table of issues by its own chains: years
// with several blocks, in which the two must say the same.

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "doithoai/category.hpp"
#include "doithoai/period.hpp"
#include "doithoai/summary.hpp"
#include "doithoai/table.hpp"
#include "small_year.hpp"

namespace {

using doithoai::summary_group;
using counts = std::vector<std::int64_t>;  // issues, resolved, verified, overdue
using cells = std::map<std::pair<summary_group, std::string>, counts>;

bool is_own_procedure(const doithoai::issue_row& row) {
  return row.kind == doithoai::issue_kind::complaint || row.kind == doithoai::issue_kind::denunciation;
}

cells cells_of(const std::vector<doithoai::issue_row>& issues) {
  cells all;
  for (const auto& row : issues)
    for (const auto& [group, code] :
         {std::pair(summary_group::all, std::string()),
          std::pair(summary_group::category, doithoai::area_of(row.category).text()),
          std::pair(summary_group::commune, row.commune.text()), std::pair(summary_group::hamlet, row.hamlet.text())}) {
      auto& cell = all[{group, code}];
      cell.resize(4);
      ++cell[0];
      if (is_own_procedure(row)) continue;
      cell[1] += row.resolved_on ? 1 : 0;
      cell[2] += row.verified_on ? 1 : 0;
      cell[3] += row.is_overdue ? 1 : 0;
    }
  return all;
}

cells cells_of(const std::vector<doithoai::summary_row>& rows) {
  cells all;
  for (const auto& row : rows)
    if (row.group != summary_group::lead_body && row.total > 0)
      all[{row.group, row.code}] = {row.total, row.resolved, row.verified, row.overdue};
  return all;
}

std::vector<std::string> overdue_of(const std::vector<doithoai::part_row>& parts) {
  std::vector<std::string> ids;
  for (const auto& row : parts)
    if (row.is_overdue) ids.push_back(row.part.text());
  return ids;
}

std::vector<std::string> texts_of(const std::vector<doithoai::part_id>& ids) {
  std::vector<std::string> texts;
  for (const auto& id : ids) texts.push_back(id.text());
  return texts;
}

void expect_the_same(const doithoai::state& of, const doithoai::period& when, const doithoai::query& how) {
  EXPECT_EQ(cells_of(doithoai::summarise(of, when, how).rows), cells_of(doithoai::issues(of, how)));
  EXPECT_EQ(texts_of(doithoai::overdue_parts(of, how)), overdue_of(doithoai::parts(of, how)));
}

TEST(all_issues, are_in_reports_what_each_is_by_itself) {
  for (const auto order : {small::order::clean, small::order::wild}) {
    const small::random_year year(17, order, 9'500);
    const auto& state = year.made().current();
    const auto middle = year.first_day() + (year.last_day() - year.first_day()) / 2;
    const doithoai::period all{"all days", year.first_day() - std::chrono::days{1'000}, year.last_day()};
    ASSERT_GT(doithoai::issues(state, {.as_of = year.last_day()}).size(), 1'100U) << "more than two blocks";
    expect_the_same(state, all, {.as_of = year.last_day()});
    expect_the_same(state, all, {.as_of = middle});
    expect_the_same(state, all, {.as_of = year.last_day(), .known_on = middle});
    ASSERT_FALSE(doithoai::overdue_parts(state, {.as_of = middle}).empty());
  }
}

// What a draft adds lies apart from what was accepted, and is told of the same issues.
TEST(all_issues, of_a_state_that_went_on_by_itself_are_told_whole) {
  const small::random_year year(18, small::order::clean, 3'000);
  const auto events = year.made().events().value();
  const auto half = events.size() / 2;
  doithoai::state state;
  for (std::size_t i = 0; i < half; ++i) state = doithoai::evolve(std::move(state), events[i]);
  const auto kept = state;
  for (std::size_t i = half; i < events.size(); ++i) state = doithoai::evolve(std::move(state), events[i]);
  const doithoai::query how{.as_of = year.last_day()};
  const doithoai::period all{"all days", year.first_day() - std::chrono::days{1'000}, year.last_day()};
  expect_the_same(state, all, how);
  expect_the_same(kept, all, how);
  EXPECT_EQ(doithoai::summarise(state, all, how), doithoai::summarise(year.made().current(), all, how));
}

// The ledger goes on with rows whose numbers the draft of another state has given to rows of its own.
TEST(all_issues, of_a_state_that_went_on_are_not_mixed_with_what_its_ledger_accepts) {
  const small::random_year year(19, small::order::clean, 1'500);
  const auto events = year.made().events().value();
  const auto half = events.size() / 2;
  doithoai::ledger ledger;
  ledger.take_in({events.begin(), events.begin() + static_cast<std::ptrdiff_t>(half)}).value();
  const doithoai::query how{.as_of = year.last_day()};
  const doithoai::period all{"all days", year.first_day() - std::chrono::days{1'000}, year.last_day()};
  auto own = ledger.current();
  const auto next = doithoai::evolve(ledger.current(), events[half]);
  own = doithoai::evolve(std::move(own), events[half]);
  const auto figures = doithoai::summarise(own, all, how);
  const auto overdue = texts_of(doithoai::overdue_parts(own, how));
  ledger.take_in({events.begin() + static_cast<std::ptrdiff_t>(half), events.end()}).value();
  EXPECT_EQ(doithoai::summarise(own, all, how), figures);
  EXPECT_EQ(texts_of(doithoai::overdue_parts(own, how)), overdue);
  EXPECT_EQ(doithoai::summarise(next, all, how), figures);
  expect_the_same(own, all, how);
}

}  // namespace
