#pragma once
// The fates of all issues. What is told of one issue lies far apart in memory. So a few hundred issues are looked at
// together, one table after the other: in a short loop over one table the processor waits for many rows at once, in a long
// one over all tables for each row by itself.

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

#include "ledger/issue.hpp"
#include "report/due_days.hpp"
#include "report/fate.hpp"

namespace doithoai::inline v0 {

inline constexpr std::size_t block_size = 512;

/// Copies of the rows with which a chain tells of the issues of a block.
template <auto Member>
class rows_of_block {
 public:
  using fact = typename member_of<decltype(Member)>::fact;
  using row = fact_row<fact>;

  void read(const facts& known, std::size_t first, std::size_t end) {
    first_ = first;
    follow(known, end);
    sort(known, end - first);
  }

  /// In the order in which they were told.
  [[nodiscard]] std::span<const row> of(std::size_t issue) const {
    const auto place = issue - first_;
    return std::span(rows_).subspan(ends_[place], ends_[place + 1] - ends_[place]);
  }

 private:
  struct link {
    std::size_t place;  // of the issue in its block
    number<fact> at;
    const row* told;
  };

  // Goes down all chains together, one row of each at a time.
  void follow(const facts& known, std::size_t end) {
    links_.clear();
    for (auto issue = first_; issue < end; ++issue)
      if (const auto newest = known.head<Member>(issue_no(issue)))
        links_.push_back({issue - first_, newest, &known.row(newest)});
    for (std::size_t from = 0; from < links_.size();) {
      const auto to = links_.size();
      links_.reserve(to + longer(std::span(links_).subspan(from)));
      for (; from < to; ++from) {
        const auto before = links_[from].told->before[chain_of<Member>()];
        if (before) links_.push_back({links_[from].place, before, &known.row(before)});
      }
    }
  }

  // How many of these chains go on. It is counted first for the sake of its short loop without a branch: the processor
  // looks for dozens of rows at once, and then they are at hand.
  static std::size_t longer(std::span<const link> links) {
    std::size_t more = 0;
    for (const auto& one : links) more += one.told->before[chain_of<Member>()] ? 1U : 0U;
    return more;
  }

  void sort(const facts& known, std::size_t issues) {
    std::erase_if(links_,
                  [&](const link& one) { return !known.is_seen(*one.told, one.at) || !known.counts(*one.told); });
    ends_.assign(issues + 1, 0);
    for (const auto& one : links_) ++ends_[one.place + 1];
    for (std::size_t i = 1; i <= issues; ++i) ends_[i] += ends_[i - 1];
    rows_.resize(links_.size());
    // The newest of each was found first, and goes to the end of its own.
    next_.assign(ends_.begin() + 1, ends_.end());
    for (const auto& one : links_) rows_[--next_[one.place]] = *one.told;
  }

  std::size_t first_ = 0;
  std::vector<link> links_;
  std::vector<row> rows_;
  std::vector<std::size_t> ends_;
  std::vector<std::size_t> next_;
};

/// What is told of the issues of a block.
class issue_block {
 public:
  explicit issue_block(const facts& known) : known_(known), communes_(known.id_count<session_tag>()) {
    known.each_row<session_commune_fact>([&](const auto& told) {
      if (!told.session) return;
      auto& first = communes_[told.session.index()];
      if (!first) first = told.commune;
    });
  }

  /// Those of numbers from `first` on, to the one before `end`.
  void read(std::size_t first, std::size_t end) {
    parts_.read(known_, first, end);
    answers_.read(known_, first, end);
    told_.assign(end - first, {});
    const auto each = [&](auto what) {
      for (auto issue = first; issue < end; ++issue) what(told_[issue - first], issue_no(issue));
    };
    each([&](auto& told, issue_no issue) { told.raised = known_.told<issue_raised_fact>(issue); });
    each([&](auto& told, issue_no issue) { told.session = session_of(known_, issue); });
    each_row_of_issue([&]<class Fact>() {
      each([&](auto& told, issue_no issue) { told.set_row(known_.told<Fact>(issue)); });
    });
    each([&](auto& told, issue_no issue) {
      told.parts = parts_.of(issue.index());
      told.answers = answers_.of(issue.index());
      if (told.session) told.commune_of_session = communes_[told.session.index()];
    });
  }

  [[nodiscard]] std::span<const told_of_issue> all() const noexcept { return told_; }

 private:
  const facts& known_;
  std::vector<body_no> communes_;  // the first of each session
  rows_of_block<&part_assigned_fact::issue> parts_;
  rows_of_block<&issue_answered_fact::issue> answers_;
  std::vector<told_of_issue> told_;
};

/// Calls `what(first, end)` for the blocks of all issues. They are counted once: a ledger that goes on meanwhile has more of
/// them each time it is asked.
template <class Do>
void each_block(const facts& known, Do what) {
  const auto issues = known.id_count<issue_tag>();
  for (std::size_t first = 0; first < issues; first += block_size) what(first, std::min(first + block_size, issues));
}

/// Calls `what(told, fate, part_fates)` for each issue that was raised, in the order in which their ids were first named.
template <class Do>
void each_issue(const view& at, Do what) {
  issue_block block(at.known);
  due_days due(at);
  std::vector<part_fate> fates;
  each_block(at.known, [&](std::size_t first, std::size_t end) {
    block.read(first, end);
    for (const auto& told : block.all()) {
      if (told.raised == nullptr) continue;
      fates.clear();
      for (const auto& part : told.parts) fates.push_back(fate_of(at, part, told.answers, due.of(part, told.session)));
      what(told, fate_of(told, fates), std::span<const part_fate>(fates));
    }
  });
}

/// Calls `what(part, answers)` for each part and the answers to its issue, those of one issue together.
template <class Do>
void each_part(const facts& known, Do what) {
  rows_of_block<&part_assigned_fact::issue> parts;
  rows_of_block<&issue_answered_fact::issue> answers;
  each_block(known, [&](std::size_t first, std::size_t end) {
    parts.read(known, first, end);
    answers.read(known, first, end);
    for (auto issue = first; issue < end; ++issue)
      for (const auto& part : parts.of(issue)) what(part, answers.of(issue));
  });
  // An event from elsewhere may have named no issue.
  known.each_row<part_assigned_fact>([&](const auto& part) {
    if (!part.issue) what(part, std::span<const fact_row<issue_answered_fact>>());
  });
}

}  // namespace doithoai::inline v0
