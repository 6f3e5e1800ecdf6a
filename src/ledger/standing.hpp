#pragma once
// How a part and an issue stand by what was told of them: handed back, answered and how, under way, open. What these words mean
// is defined here and nowhere else; rules, rows and figures ask here. The same in words: docs/tables.md.

#include <map>
#include <optional>
#include <span>
#include <vector>

#include "ledger/facts.hpp"
#include "ledger/kinship.hpp"
#include "ledger/part.hpp"

namespace doithoai::inline v0 {

/// When something was told: of two, that of the later day is later, and of one day what was told later. None comes before all.
struct moment {
  maybe_day day;
  std::uint32_t seq = 0;

  constexpr explicit operator bool() const noexcept { return bool(day); }
  friend constexpr auto operator<=>(const moment&, const moment&) = default;
};

template <class Row>
[[nodiscard]] constexpr moment moment_of(const Row& row) noexcept {
  return {maybe_day(row.day), row.seq};
}

/// What the verifications of an issue said.
struct verifications {
  moment last;
  bool is_confirmed = false;  // by the last
  moment last_wanting;        // the last that did not confirm

  constexpr void add(const fact_row<issue_verified_fact>& told) noexcept {
    const auto at = moment_of(told);
    if (last < at) {
      last = at;
      is_confirmed = told.is_confirmed;
    }
    if (!told.is_confirmed && last_wanting < at) last_wanting = at;
  }
};

/// By the chain of an issue.
verifications verifications_of(const facts& known, issue_no issue);

/// When a citizen accepted what came of an issue, by the response that counts.
[[nodiscard]] constexpr maybe_day accepted_on(const fact_row<response_recorded_fact>& last) noexcept {
  return last.satisfaction == response_satisfaction::yes ? maybe_day(last.day) : maybe_day();
}

class serving;

/// What was told of one issue that bears on how it stands, each list in the order in which it was told.
struct told_of_issue {
  const fact_row<issue_raised_fact>* raised = nullptr;  // null: not raised
  std::span<const fact_row<part_assigned_fact>> parts;
  std::span<const fact_row<issue_answered_fact>> answers;
  verifications verified;
  maybe_day accepted_on;
  session_no session;  // of its first opinion
  body_no hamlet;      // that all of its opinions tell
  body_no place_of_session;
  maybe_day session_end;  // when its session was closed, or for which day it is set
  const serving* served = nullptr;

  /// What it is about: a commune or a hamlet. None: nobody said, and its session was held for several.
  [[nodiscard]] body_no place() const noexcept {
    if (raised->commune) return raised->commune;
    return hamlet ? hamlet : place_of_session;
  }
};

/// The live parts for whose leads a body above them speaks, and the one that it means where it names none: where there are
/// several, the one that is open.
class parts_below {
 public:
  /// By its place among the issue's parts.
  void add(std::size_t part, bool is_open) {
    live_.push_back(part);
    if (!is_open) return;
    ++open_;
    last_open_ = part;
  }
  [[nodiscard]] std::optional<std::size_t> meant() const noexcept {
    if (live_.size() == 1) return live_.front();
    return open_ == 1 ? std::optional(last_open_) : std::nullopt;
  }
  /// There are several, and nobody can tell.
  [[nodiscard]] bool is_unclear() const noexcept { return live_.size() > 1 && open_ != 1; }
  [[nodiscard]] const std::vector<std::size_t>& live() const noexcept { return live_; }

 private:
  std::vector<std::size_t> live_;
  std::size_t open_ = 0;
  std::size_t last_open_ = 0;
};

/// Which answers to an issue are to which of its parts; each of these serves the part or hands it back. They are not interim, of
/// no day before the assignment, and of a body that speaks for the lead. One that names parts of the issue is to these.
/// Another one is to all parts for whose leads its body speaks as these; where there are none, to the one that is live whose
/// lead its body is above, or of several to the one that is open.
class serving {
 public:
  /// Of an issue of which so much is told.
  void read(const facts& known, kinship& kin, const told_of_issue& told);

  // By their places in what is told.
  [[nodiscard]] bool has(std::size_t part, std::size_t answer) const { return served_[part * answers_ + answer] != 0; }
  /// The answers that are to one of several parts, and nobody said to which; each with these.
  struct unclear_answer {
    std::size_t answer;
    std::vector<std::size_t> parts;
  };
  [[nodiscard]] const std::vector<unclear_answer>& unclear() const noexcept { return unclear_; }

 private:
  // What was answered to a part up to an answer.
  struct so_far {
    const fact_row<issue_answered_fact>* last_word = nullptr;
    bool is_handed_back = false;

    void add(const fact_row<issue_answered_fact>& given) noexcept;
    [[nodiscard]] bool is_settled(const verifications& verified) const noexcept;
  };

  void serve_in_order(const facts& known, kinship& kin, const told_of_issue& told);
  bool serve_named(const facts& known, kinship& kin, const told_of_issue& told, std::size_t answer);
  speaking serve_as_lead(kinship& kin, const told_of_issue& told, std::size_t answer);
  void serve_from_above(kinship& kin, const told_of_issue& told, std::size_t answer);
  void set(std::size_t part, std::size_t answer) { served_[part * answers_ + answer] = 1; }

  std::vector<std::uint8_t> served_;  // bytes: quicker to clear and to ask than vector<bool>
  std::vector<so_far> before_;
  verifications verified_;
  std::vector<unclear_answer> unclear_;
  std::size_t answers_ = 0;
};

/// What was said in answer to something.
struct answered {
  maybe_day answered_on;
  bool is_on_the_spot = false;
  maybe_code<answer_kind> outcome;  // of one that is answered
  maybe_day resolved_on;            // with that outcome
  bool is_wanting = false;          // a verification later than the last word did not confirm it

  [[nodiscard]] bool is_under_way() const noexcept { return outcome.get() == answer_kind::under_way; }
  [[nodiscard]] bool is_open() const noexcept { return !answered_on || is_under_way(); }
};

struct part_standing : answered {
  moment handed_back;  // none: it is live
  maybe_day due_on;
  maybe_day reckoned_on;  // before it moved off a day off
  bool is_provisional = false;
  std::int32_t overdue_days = 0;   // 0: not overdue
  std::optional<bool> is_in_time;  // none: no answer, or no due day
  std::int32_t days_late = 0;      // 0: not answered late

  [[nodiscard]] bool is_live() const noexcept { return !handed_back; }
  [[nodiscard]] bool is_open() const noexcept { return is_live() && answered::is_open(); }
};

struct issue_standing : answered {
  bool is_own_procedure = false;
  bool has_live_parts = false;
  bool is_returned = false;          // unanswered, because it was handed back
  body_no lead;                      // of its first live part, or who answered it without one
  maybe_day answered_at_session_on;  // the first word on the spot
  maybe_day verified_on;             // of one that is answered, as is the next
  maybe_day accepted_on;
  maybe_day due_on;  // the earliest of its live parts that are not answered, or of its live parts when all are
  std::int32_t overdue_days = 0;
  std::optional<bool> is_in_time;  // none: not answered, or no live part has a due day

  [[nodiscard]] bool is_open() const noexcept { return !is_own_procedure && answered::is_open(); }
};

/// How one of the issue's parts, by its place, stands, whatever its due day.
part_standing standing_of(const told_of_issue& told, std::size_t part);

/// Whether a word was given at the session where the issue was raised.
[[nodiscard]] constexpr bool is_on_the_spot(const fact_row<issue_answered_fact>& word,
                                            const told_of_issue& told) noexcept {
  return word.manner == answer_manner::on_the_spot && (!told.session_end || maybe_day(word.day) <= told.session_end);
}

/// By how many days something that is not answered is overdue on a day.
[[nodiscard]] constexpr std::int32_t overdue_days_on(date day, const std::optional<reckoning>& due) noexcept {
  return due && due->day < day ? static_cast<std::int32_t>((day - due->day).count()) : 0;
}

/// By how many days an answer is late; 0 when it is in time.
[[nodiscard]] constexpr std::int32_t days_late_on(date answered_on, const part_due& due) noexcept {
  return due.in_time_until < answered_on ? static_cast<std::int32_t>((answered_on - due.in_time_until).count()) : 0;
}

/// How it stands on a day, and whether it is in time: it is due then.
part_standing standing_of(const told_of_issue& told, std::size_t part, const std::optional<part_due>& due, date day);

/// How the issue stands, whose parts stand so.
issue_standing standing_of(const told_of_issue& told, std::span<const part_standing> parts);

/// How issues stood on earlier days, one issue after the other.
class stood_before {
 public:
  struct standing {
    bool is_open = false;
    std::vector<part_no> open_parts;  // by number
  };

  /// By the end of that day, of an issue of which now so much is told. Asked again of the same issue it is not worked out again.
  const standing& by(const facts& known, const told_of_issue& now, date day);

 private:
  standing work_out(const facts& known, const told_of_issue& now, date day);

  const fact_row<issue_raised_fact>* issue_ = nullptr;
  std::map<date, standing> days_;
  told_of_issue told_;
  std::vector<fact_row<part_assigned_fact>> parts_;
  std::vector<fact_row<issue_answered_fact>> answers_;
  std::vector<part_standing> standings_;
  serving served_;
};

}  // namespace doithoai::inline v0
