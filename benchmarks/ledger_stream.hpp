#pragma once
// What happens in a year, in the order in which offices record it: day by day, all sessions of a day mixed, and what is
// told late on the day on which it is told.
//
//   bench::stream told(year);
//   for (bench::step s; told.next(s);) ...

#include <algorithm>
#include <utility>
#include <vector>

#include "ledger_data.hpp"

namespace bench {

enum class step_kind : std::uint8_t {
  schedule,
  announce,
  invite,
  prepare,
  open,
  attend,
  opinion,
  issue,
  spot_answer,
  close,
  conclude,
  report,
  assign,
  change,
  interim_answer,
  answer,
  verify,
  respond,
};

/// One thing that an office records: of a session, or of an issue, its `which`th opinion, part or verification.
struct step {
  step_kind kind{};
  std::uint8_t which = 0;
  number subject = 0;
  std::uint32_t second = 0;  // of the day of recording
  date recorded{};
};

/// The steps of a year in the order of recording. It keeps what is still to come of the issues raised so far, 8 bytes each.
class stream {
 public:
  explicit stream(const year& of) : of_(of), waiting_(static_cast<std::size_t>((last_day - first_day).count()) + 1) {
    for (number s = 0; s < of.sessions(); ++s) {
      const auto story = of.session(s);
      wait(step_kind::schedule, s, 0, story.scheduled);
      wait(step_kind::announce, s, 0, story.announced);
      wait(step_kind::invite, s, 0, story.invited);
      wait(step_kind::prepare, s, 0, story.prepared);
      wait(step_kind::open, s, 0, story.held);
      wait(step_kind::conclude, s, 0, story.concluded);
      wait(step_kind::report, s, 0, story.reported);
    }
  }

  bool next(step& out) {
    while (at_ == today_.size()) {
      if (day_ == waiting_.size()) return false;
      make_day();
    }
    out = today_[at_++];
    return true;
  }

 private:
  struct later {
    number subject;
    step_kind kind;
    std::uint8_t which;
  };

  void wait(step_kind kind, number subject, std::uint8_t which, told_on on) {
    waiting_.at(static_cast<std::size_t>((on.recorded - first_day).count())).push_back({subject, kind, which});
  }

  void make_day() {
    today_.clear();
    at_ = 0;
    const auto now = std::exchange(waiting_[day_], {});
    for (const auto& l : now) {
      chance draw(1, static_cast<std::uint64_t>(l.kind) * 4 + l.which, l.subject);
      if (l.kind == step_kind::open)
        meet(l.subject, 25'000 + draw.below(20'000));
      else
        add(l.kind, l.subject, l.which, 28'800 + draw.below(32'400));
    }
    std::stable_sort(today_.begin(), today_.end(), [](const step& a, const step& b) { return a.second < b.second; });
    ++day_;
  }

  // A session's own order; sessions of one day run beside each other.
  void meet(number s, std::uint32_t second) {
    const auto story = of_.session(s);
    add(step_kind::open, s, 0, second);
    add(step_kind::attend, s, 0, second += 300);
    for (number i = story.first_issue; i < story.first_issue + story.issues; ++i) {
      const auto issue = of_.issue(i, s, story);
      if (!issue.shares_opinion) add(step_kind::opinion, i, 0, second += 60);
      if (issue.has_second_opinion) add(step_kind::opinion, i, 1, second += 20);
      add(step_kind::issue, i, 0, second += 40);
      if (issue.is_answered_on_the_spot) add(step_kind::spot_answer, i, 0, second + 290);
      wait_for(i, issue);
    }
    add(step_kind::close, s, 0, second + 600);
  }

  void wait_for(number i, const issue_story& issue) {
    for (std::uint8_t p = 0; p < issue.part_count; ++p) {
      const auto& part = issue.parts[p];
      wait(step_kind::assign, i, p, part.assigned);
      if (part.change != change_kind::none) wait(step_kind::change, i, p, part.changed);
      if (part.has_interim_answer) wait(step_kind::interim_answer, i, p, part.interim);
      if (part.answer.is_given) wait(step_kind::answer, i, p, part.answer.on);
    }
    for (std::uint8_t v = 0; v < issue.verifications; ++v) wait(step_kind::verify, i, v, issue.verified[v]);
    if (issue.has_response) wait(step_kind::respond, i, 0, issue.responded);
  }

  void add(step_kind kind, number subject, std::uint8_t which, std::uint32_t second) {
    today_.push_back({kind, which, subject, second, first_day + days{day_}});
  }

  const year& of_;
  std::vector<std::vector<later>> waiting_;
  std::vector<step> today_;
  std::size_t at_ = 0;
  std::size_t day_ = 0;
};

}  // namespace bench
