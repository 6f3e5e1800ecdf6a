#pragma once
// The fates of all issues, by reading each table once. Following the chains of millions of issues costs a miss of memory for
// each row; here the rows are put by blocks of issues first, and a block is small enough to stay at hand.

#include <algorithm>
#include <cstddef>
#include <memory>
#include <span>
#include <type_traits>
#include <vector>

#include "ledger/part.hpp"
#include "report/fate.hpp"

namespace doithoai::inline v0 {

inline constexpr std::size_t block_size = std::size_t{1} << 14U;

/// Memory for so many rows, of which none is made yet.
template <class Row>
class unmade_rows {
 public:
  static_assert(std::is_trivially_destructible_v<Row> && alignof(Row) <= alignof(std::max_align_t));

  explicit unmade_rows(std::size_t count) : bytes_(std::make_unique_for_overwrite<std::byte[]>(count * sizeof(Row))) {}

  void make(std::size_t index, const Row& like) { std::construct_at(first() + index, like); }
  [[nodiscard]] std::span<const Row> made(std::size_t from, std::size_t to) const {
    return {first() + from, to - from};
  }

 private:
  [[nodiscard]] Row* first() const noexcept { return reinterpret_cast<Row*>(bytes_.get()); }

  std::unique_ptr<std::byte[]> bytes_;
};

/// Copies of a table's rows that tell of issues, by blocks of these, in each as they were told. Copies, because the rows of
/// a block lie far apart in the table: to go there from each issue would cost a miss of memory for each row.
template <class Fact>
class rows_by_block {
 public:
  using row = fact_row<Fact>;

  rows_by_block(const facts& known, std::size_t issues) : first_(first_of_blocks(known, issues)), rows_(first_.back()) {
    auto next = first_;
    each(known, issues, [&](const row& told, std::size_t block) { rows_.make(next[block]++, told); });
  }

  [[nodiscard]] std::span<const row> block(std::size_t number) const {
    return rows_.made(first_[number], first_[number + 1]);
  }

 private:
  template <class Do>
  static void each(const facts& known, std::size_t issues, Do what) {
    known.each_row<Fact>([&](const row& told) {
      if (told.issue && told.issue.index() < issues) what(told, told.issue.index() / block_size);
    });
  }

  static std::vector<std::size_t> first_of_blocks(const facts& known, std::size_t issues) {
    std::vector<std::size_t> first((issues + block_size - 1) / block_size + 1);
    each(known, issues, [&](const row&, std::size_t block) { ++first[block + 1]; });
    for (std::size_t i = 1; i < first.size(); ++i) first[i] += first[i - 1];
    return first;
  }

  std::vector<std::size_t> first_;
  unmade_rows<row> rows_;
};

/// The rows of one block, by issue.
template <class Fact>
class rows_by_issue {
 public:
  using row = fact_row<Fact>;

  void fill(std::span<const row> rows, std::size_t first_issue) {
    first_issue_ = first_issue;
    std::fill(first_.begin(), first_.end(), 0U);
    for (const auto& told : rows) ++first_[told.issue.index() - first_issue + 1];
    for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
    next_ = first_;
    rows_.resize(rows.size());
    for (const auto& told : rows) rows_[next_[told.issue.index() - first_issue]++] = &told;
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

/// Everything that is told of issues, block by block.
class issue_blocks {
 public:
  issue_blocks(const view& at, std::size_t issues)
      : at_(at), issues_(issues), parts_(at.known, issues_), answers_(at.known, issues_), changed_(at.known) {}

  /// Calls `what(issue, parts, answers, part_fates)` for each id of an issue, in the order in which these were first named.
  template <class Do>
  void each(Do what) const {
    rows_by_issue<part_assigned_fact> parts;
    rows_by_issue<issue_answered_fact> answers;
    std::vector<part_fate> fates;
    for (std::size_t issue = 0; issue < issues_; ++issue) {
      if (issue % block_size == 0) {
        parts.fill(parts_.block(issue / block_size), issue);
        answers.fill(answers_.block(issue / block_size), issue);
      }
      fates.clear();
      for (const auto* part : parts.of(issue))
        fates.push_back(fate_of(at_, *part, answers.of(issue), changed_.has(part->part)));
      what(issue, parts.of(issue), answers.of(issue), std::span<const part_fate>(fates));
    }
  }

 private:
  const view& at_;
  std::size_t issues_;
  rows_by_block<part_assigned_fact> parts_;
  rows_by_block<issue_answered_fact> answers_;
  changed_parts changed_;
};

/// The rows that say one thing of each issue, block by block: one of `rows_of_issue`.
template <class Fact>
class row_by_issue {
 public:
  row_by_issue(const facts& known, std::size_t issues) : all_(known, issues) {}

  const fact_row<Fact>* of(std::size_t issue) {
    if (issue % block_size == 0) here_.fill(all_.block(issue / block_size), issue);
    const auto rows = here_.of(issue);
    return rows.empty() ? nullptr : rows.front();
  }

 private:
  rows_by_block<Fact> all_;
  rows_by_issue<Fact> here_;
};

template <class Rows>
struct readers_of;
template <class... Fact>
struct readers_of<std::tuple<const fact_row<Fact>*...>> {
  readers_of(const facts& known, std::size_t issues) : all(row_by_issue<Fact>(known, issues)...) {}
  rows_of_issue of(std::size_t issue) {
    return std::apply([&](auto&... one) { return rows_of_issue{one.of(issue)...}; }, all);
  }
  std::tuple<row_by_issue<Fact>...> all;
};

/// The sessions of issues, and where these were, by reading the tables that say so once.
class places_of_issues {
 public:
  places_of_issues(const facts& known, std::size_t issues)
      : known_(known), links_(known, issues), communes_(known.id_count<session_tag>()) {
    known.each_row<session_commune_fact>([&](const auto& told) {
      if (!told.session) return;
      auto& first = communes_[told.session.index()];
      if (!first) first = told.commune;
    });
  }

  /// In the order of issues.
  session_no session_of(std::size_t issue) {
    if (issue % block_size == 0) here_.fill(links_.block(issue / block_size), issue);
    for (const auto* link : here_.of(issue)) {
      const auto* opinion = known_.told<opinion_recorded_fact>(link->opinion);
      if (opinion != nullptr && opinion->session) return opinion->session;
    }
    return {};
  }

  [[nodiscard]] body_no commune_of(session_no session) const {
    return session ? communes_[session.index()] : body_no();
  }

 private:
  const facts& known_;
  rows_by_block<issue_opinion_fact> links_;
  rows_by_issue<issue_opinion_fact> here_;
  std::vector<body_no> communes_;
};

/// Calls `what(told, fate, part_fates)` for each issue that was raised, in the order in which their ids were first named.
template <class Do>
void each_issue(const view& at, Do what) {
  // Counted once for all: a ledger that goes on meanwhile has more of them each time it is asked.
  const auto issues = at.known.id_count<issue_tag>();
  readers_of<rows_of_issue> rows(at.known, issues);
  places_of_issues places(at.known, issues);
  issue_blocks(at, issues)
      .each([&](std::size_t issue, auto parts, auto answers, std::span<const part_fate> part_fates) {
        told_of_issue told;
        told.rows = rows.of(issue);
        told.session = places.session_of(issue);
        told.raised = at.known.told<issue_raised_fact>(issue_no(issue));
        if (told.raised == nullptr) return;
        told.parts = parts;
        told.answers = answers;
        told.commune_of_session = places.commune_of(told.session);
        what(told, fate_of(told, part_fates), part_fates);
      });
}

/// Calls `what(part, fate)` for each part, those of one issue together.
template <class Do>
void each_part(const view& at, Do what) {
  issue_blocks(at, at.known.id_count<issue_tag>())
      .each([&](std::size_t, auto parts, auto, std::span<const part_fate> fates) {
        for (std::size_t i = 0; i < parts.size(); ++i) what(*parts[i], fates[i]);
      });
  // An event from elsewhere may have named no issue.
  at.known.each_row<part_assigned_fact>([&](const auto& part) {
    if (!part.issue) what(part, fate_of(at, part, {}, is_changed(at.known, part.part)));
  });
}

}  // namespace doithoai::inline v0
