#pragma once
// How all issues stand. What is told of one issue lies far apart in memory. So a few hundred issues are looked at
// together, one table after the other: in a short loop over one table the processor waits for many rows at once, in a long
// one over all tables for each row by itself.

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

#include "ledger/issue.hpp"
#include "report/due_days.hpp"
#include "report/issue_look.hpp"
#include "report/whole_table.hpp"

namespace doithoai::inline v0 {

inline constexpr std::size_t block_size = 512;

/// Copies of the rows with which a chain tells of each of some issues.
template <auto Member>
class rows_of_block {
 public:
  using fact = typename member_of<decltype(Member)>::fact;
  using row = fact_row<fact>;

  void read(const facts& known, std::span<const issue_no> issues) {
    follow(known, issues);
    sort(known, issues.size());
  }

  /// Of the issue at that place, in the order in which they were told.
  [[nodiscard]] std::span<const row> of(std::size_t place) const {
    return std::span(rows_).subspan(ends_[place], ends_[place + 1] - ends_[place]);
  }

 private:
  struct link {
    std::size_t place;  // of the issue
    number<fact> at;
    const row* told;
  };

  // Goes down all chains together, one row of each at a time.
  void follow(const facts& known, std::span<const issue_no> issues) {
    links_.clear();
    for (std::size_t place = 0; place < issues.size(); ++place)
      if (const auto newest = known.head<Member>(issues[place])) links_.push_back({place, newest, &known.row(newest)});
    for (std::size_t from = 0; from < links_.size();) {
      const auto to = links_.size();
      const auto needed = to + longer(std::span(links_).subspan(from));
      if (needed > links_.capacity()) links_.reserve(std::max(needed, 2 * links_.capacity()));
      for (; from < to; ++from) {
        const auto before = links_[from].told->before[chain_of<Member>()];
        if (before) links_.push_back({links_[from].place, before, &known.row(before)});
      }
    }
  }

  // How many of these chains go on. It is counted first for the sake of its short loop without a branch: the processor
  // looks for dozens of rows at once, and then they are at hand. Both ends of a row are looked at, which may lie in two lines
  // of memory.
  static std::size_t longer(std::span<const link> links) {
    std::size_t more = 0;
    for (const auto& one : links) more += is_there(one.told->before[chain_of<Member>()]) & is_there(one.told->*Member);
    return more;
  }

  template <class Tag>
  static std::size_t is_there(number<Tag> value) noexcept {
    return value ? 1U : 0U;
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

  std::vector<link> links_;
  std::vector<row> rows_;
  std::vector<std::size_t> ends_;
  std::vector<std::size_t> next_;
};

/// Of each issue, as `session_of` and `shared_hamlet_of` say of one.
inline std::vector<origin> origins_of(const facts& known, std::size_t issues) {
  const auto opinions = rows_that_count<opinion_recorded_fact>(known, known.id_count<opinion_tag>());
  std::vector<origin> origins(issues);
  known.each_row<issue_opinion_fact>([&](const auto& link) {
    if (!link.issue || link.issue.index() >= issues || link.opinion.index() >= opinions.size()) return;
    if (const auto* opinion = opinions[link.opinion.index()]) origins[link.issue.index()].add(*opinion);
  });
  return origins;
}

/// The only place of each session, as `place_of` says of one.
inline std::vector<shared_place> places_of_sessions(const facts& known) {
  std::vector<shared_place> places(known.id_count<session_tag>());
  known.each_row<session_commune_fact>([&](const auto& told) {
    if (told.session && told.session.index() < places.size()) places[told.session.index()].add(told.commune);
  });
  return places;
}

/// What the verifications of each issue said, as `verifications_of` says of one.
inline std::vector<verifications> verifications_of_all(const facts& known, std::size_t issues) {
  std::vector<verifications> all(issues);
  known.each_seen_row<issue_verified_fact>([&](const auto& told) {
    if (told.issue && told.issue.index() < issues) all[told.issue.index()].add(told);
  });
  return all;
}

/// When each session ended, as `end_of` says of one.
inline std::vector<maybe_day> ends_of_sessions(const facts& known) {
  const auto sessions = known.id_count<session_tag>();
  auto ends = of_rows_that_count<session_scheduled_fact>(known, sessions,
                                                         [](const auto& told) { return maybe_day(told.held_on); });
  const auto closed =
      of_rows_that_count<session_closed_fact>(known, sessions, [](const auto& told) { return maybe_day(told.day); });
  for (std::size_t i = 0; i < sessions; ++i)
    if (closed[i]) ends[i] = closed[i];
  return ends;
}

/// Calls `what(told, standing, standings_of_parts)` for each issue that was raised, in the order in which their ids were
/// first named.
template <class Do>
void each_issue(const view& at, Do what) {
  // Counted once: a ledger that goes on meanwhile has more of them each time it is asked.
  const auto issues = at.known.id_count<issue_tag>();
  const auto raised = rows_that_count<issue_raised_fact>(at.known, issues);
  const auto verified = verifications_of_all(at.known, issues);
  const auto accepted = of_rows_that_count<response_recorded_fact>(at.known, issues, accepted_on);
  const auto origins = origins_of(at.known, issues);
  const auto places = places_of_sessions(at.known);
  const auto ends = ends_of_sessions(at.known);
  due_days due(at);
  rows_of_block<&part_assigned_fact::issue> parts;
  rows_of_block<&issue_answered_fact::issue> answers;
  auto kin = kinship::of_all(at.known, at.rules);
  serving served;
  std::vector<issue_no> block;
  std::vector<part_standing> standings;
  for (std::size_t first = 0; first < issues; first += block_size) {
    block.clear();
    for (auto issue = first; issue < std::min(first + block_size, issues); ++issue) block.emplace_back(issue);
    parts.read(at.known, block);
    answers.read(at.known, block);
    for (std::size_t place = 0; place < block.size(); ++place) {
      const auto issue = block[place].index();
      if (raised[issue] == nullptr) continue;
      const auto& from = origins[issue];
      told_of_issue told{raised[issue],
                         parts.of(place),
                         answers.of(place),
                         verified[issue],
                         accepted[issue],
                         from.session,
                         from.hamlet.get(),
                         {},
                         {},
                         &served};
      if (told.session && told.session.index() < places.size()) {
        told.place_of_session = places[told.session.index()].get();
        told.session_end = ends[told.session.index()];
      }
      standings.clear();
      served.read(at.known, kin, told);
      for (std::size_t i = 0; i < told.parts.size(); ++i)
        standings.push_back(standing_of(told, i, due.of(told.parts[i], told.session), at.how.as_of));
      what(told, standing_of(told, standings), std::span<const part_standing>(standings));
    }
  }
}

/// Calls `what(part, answers)` for each part and the answers to its issue, in the order in which they were assigned.
template <class Do>
void each_part(const facts& known, Do what) {
  std::vector<const fact_row<part_assigned_fact>*> block;
  std::vector<issue_no> issues;
  rows_of_block<&issue_answered_fact::issue> answers;
  const auto finish = [&] {
    answers.read(known, issues);
    for (std::size_t place = 0; place < block.size(); ++place) what(*block[place], answers.of(place));
    block.clear();
    issues.clear();
  };
  known.each_row<part_assigned_fact>([&](const auto& part) {
    block.push_back(&part);
    issues.push_back(part.issue);
    if (block.size() == block_size) finish();
  });
  finish();
}

}  // namespace doithoai::inline v0
