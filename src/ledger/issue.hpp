#pragma once
// The rules of an issue that more than one reader asks for. How it stands is in standing.hpp, its life in doithoai/life.hpp.

#include "ledger/standing.hpp"

namespace doithoai::inline v0 {

/// How far an issue has come that stands like this.
issue_state state_of(const issue_standing& standing);

/// What was told of an issue, by its chains. Where all issues are looked at, see report/all_issues.hpp.
class issue_by_chains {
 public:
  /// By the rules in force, or by those.
  issue_by_chains(const facts& known, issue_no issue) : issue_by_chains(known, issue, known.rules()) {}
  issue_by_chains(const facts& known, issue_no issue, const rulebook* rules);
  // It is told in its own memory.
  issue_by_chains(const issue_by_chains&) = delete;
  issue_by_chains& operator=(const issue_by_chains&) = delete;
  issue_by_chains(issue_by_chains&&) = delete;
  issue_by_chains& operator=(issue_by_chains&&) = delete;
  ~issue_by_chains() = default;

  [[nodiscard]] const told_of_issue& told() const noexcept { return told_; }
  /// How it stands, whatever its due days. Of one that was raised.
  [[nodiscard]] issue_standing standing() const;
  /// How that part stands, whatever its due day; as one of which nothing is told when it is none of the issue's.
  [[nodiscard]] part_standing standing_of_part(part_no part) const;
  /// The place of one of its parts, or nothing.
  [[nodiscard]] std::optional<std::size_t> find(part_no part) const;
  [[nodiscard]] const serving& served() const noexcept { return served_; }

 private:
  std::vector<fact_row<part_assigned_fact>> parts_;
  std::vector<fact_row<issue_answered_fact>> answers_;
  serving served_;
  told_of_issue told_;
};

/// Their ids as a finding lists them, of parts of an issue by their places.
std::string names_of_parts(const facts& known, std::span<const fact_row<part_assigned_fact>> parts,
                           const std::vector<std::size_t>& places);

/// Whether a part that these answers to its issue were given to owes one: nothing serves it or handed it back. The rules are
/// those of `kin`.
bool owes_answer(const facts& known, kinship& kin, const fact_row<part_assigned_fact>& part,
                 std::span<const fact_row<issue_answered_fact>> answers);

/// When a session was closed, or for which day it is set; none when neither is known.
maybe_day end_of(const facts& known, session_no session);

/// When a session was opened, or closed when that alone is known, or for which day it is set; none when nothing is known.
maybe_day begin_of(const facts& known, session_no session);

/// The session at which an issue was raised: that of its first opinion whose session is told.
session_no session_of(const facts& known, issue_no issue);

/// The place on which all that is added agrees; none when two are told, or one tells none.
class shared_place {
 public:
  constexpr void add(body_no told) noexcept {
    if (!is_told_) place_ = told;
    if (place_ != told) place_ = {};
    is_told_ = true;
  }
  [[nodiscard]] constexpr body_no get() const noexcept { return place_; }

 private:
  body_no place_;
  bool is_told_ = false;
};

/// Where the opinions behind an issue come from, added in the order in which they were told.
struct origin {
  session_no session;  // of the first opinion whose session is told
  shared_place hamlet;

  constexpr void add(const opinion_recorded_fact& opinion) noexcept {
    if (!session) session = opinion.session;
    hamlet.add(opinion.hamlet);
  }
};

/// The hamlet that all opinions behind an issue tell.
body_no shared_hamlet_of(const facts& known, issue_no issue);

/// The only place for which a session is held; none when there are several.
body_no place_of(const facts& known, session_no session);

/// What an issue is about, as `told_of_issue::place` says: one that was raised, and one that is to be.
body_no place_of(const facts& known, const fact_row<issue_raised_fact>& raised);
body_no place_of(const facts& known, const raise_issue& raised);

}  // namespace doithoai::inline v0
