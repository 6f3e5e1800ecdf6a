#pragma once
// The fates of all issues, by reading each table once. Following the chains of millions of issues costs a miss of memory for
// each row; here the rows are put by blocks of issues first, and a block is small enough to stay at hand.

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

#include "ledger/part.hpp"
#include "report/fate.hpp"

namespace doithoai::inline v0 {

inline constexpr std::size_t block_size = std::size_t{1} << 14U;

/// The rows of a table that tell of issues, by blocks of these, in each as they were told.
template <class Fact>
class rows_by_block {
 public:
  using row = fact_row<Fact>;

  rows_by_block(const facts& known, std::size_t issues) : first_((issues + block_size - 1) / block_size + 1) {
    const auto each = [&](auto what) {
      known.each_row<Fact>([&](const row& told) {
        if (told.issue && told.issue.index() < issues) what(told, told.issue.index() / block_size);
      });
    };
    each([&](const row&, std::size_t block) { ++first_[block + 1]; });
    for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
    rows_.resize(first_.back());
    auto next = first_;
    each([&](const row& told, std::size_t block) { rows_[next[block]++] = &told; });
  }

  [[nodiscard]] std::span<const row* const> block(std::size_t number) const {
    return std::span(rows_).subspan(first_[number], first_[number + 1] - first_[number]);
  }

 private:
  std::vector<std::size_t> first_;
  std::vector<const row*> rows_;
};

/// The rows of one block, by issue.
template <class Fact>
class rows_by_issue {
 public:
  using row = fact_row<Fact>;

  void fill(std::span<const row* const> rows, std::size_t first_issue) {
    first_issue_ = first_issue;
    std::fill(first_.begin(), first_.end(), 0U);
    for (const auto* told : rows) ++first_[told->issue.index() - first_issue + 1];
    for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
    next_ = first_;
    rows_.resize(rows.size());
    for (const auto* told : rows) rows_[next_[told->issue.index() - first_issue]++] = told;
  }

  [[nodiscard]] std::span<const row* const> of(std::size_t issue) const {
    const auto at = issue - first_issue_;
    return std::span(rows_).subspan(first_[at], first_[at + 1] - first_[at]);
  }

 private:
  std::size_t first_issue_ = 0;
  std::vector<std::uint32_t> first_ = std::vector<std::uint32_t>(block_size + 1);
  std::vector<std::uint32_t> next_;
  std::vector<const row*> rows_;
};

/// Calls `what(told, fate, part_fates)` for each issue that was raised, in the order in which their ids were first named.
template <class Do>
void each_issue(const view& at, Do what) {
  const auto issues = at.known.id_count<issue_tag>();
  const rows_by_block<part_assigned_fact> parts(at.known, issues);
  const rows_by_block<issue_answered_fact> answers(at.known, issues);
  const rows_by_block<issue_verified_fact> verified(at.known, issues);
  const changed_parts changed(at.known);
  rows_by_issue<part_assigned_fact> parts_here;
  rows_by_issue<issue_answered_fact> answers_here;
  rows_by_issue<issue_verified_fact> verified_here;
  std::vector<part_fate> fates;
  for (std::size_t issue = 0; issue < issues; ++issue) {
    if (issue % block_size == 0) {
      const auto block = issue / block_size;
      parts_here.fill(parts.block(block), issue);
      answers_here.fill(answers.block(block), issue);
      verified_here.fill(verified.block(block), issue);
    }
    told_of_issue told;
    told.raised = at.known.told<issue_raised_fact>(issue_no(issue));
    if (told.raised == nullptr) continue;
    told.parts = parts_here.of(issue);
    told.answers = answers_here.of(issue);
    const auto verifications = verified_here.of(issue);
    told.verified = verifications.empty() ? nullptr : verifications.front();
    fates.clear();
    for (const auto* part : told.parts) fates.push_back(fate_of(at, *part, told.answers, changed.has(part->part)));
    what(told, fate_of(at, told, fates), std::span<const part_fate>(fates));
  }
}

}  // namespace doithoai::inline v0
