#pragma once
// A ledger filled with a year as its offices record it, in batches, and what that took.

#include <ctime>
#include <optional>
#include <string>
#include <vector>

#include "counted_memory.hpp"
#include "doithoai/ledger.hpp"
#include "ledger_commands.hpp"

namespace bench {

enum class keeping : std::uint8_t {
  every_event,  ///< What a ledger does by itself.
  no_event,     ///< The state alone: for years whose events would not fit into memory.
};

inline doithoai::ledger make_ledger(keeping what) {
  return doithoai::ledger(what == keeping::every_event ? doithoai::store_in_memory()
                                                       : doithoai::store_that_keeps_nothing());
}

/// A ledger with rules and plan.
inline doithoai::ledger adopted_ledger(keeping what) {
  auto made = make_ledger(what);
  const doithoai::context who{doithoai::instant{first_day} + std::chrono::hours{1}, "văn phòng"};
  for (const auto& adoption : adoptions()) made.apply(adoption, who).value();
  return made;
}

/// A year's commands, batch by batch.
class batches {
 public:
  explicit batches(const year& of) : told_(of), words_(of) { has_step_ = told_.next(step_); }

  /// At most `most` commands. A batch is recorded at the moment of its last command; with `within_a_day`, all on its day.
  bool next(std::size_t most, bool within_a_day) {
    commands_.clear();
    issues_ = 0;
    const auto day = step_.recorded;
    while (has_step_ && commands_.size() < most && !(within_a_day && step_.recorded != day)) {
      commands_.push_back(words_.of(step_));
      who_ = commands::context_of(step_);
      issues_ += step_.kind == step_kind::issue ? 1 : 0;
      has_step_ = told_.next(step_);
    }
    return !commands_.empty();
  }

  void leave_out(bool (*is_left_out)(const doithoai::command&)) { std::erase_if(commands_, is_left_out); }

  [[nodiscard]] const std::vector<doithoai::command>& all() const { return commands_; }
  [[nodiscard]] const doithoai::context& who() const { return who_; }
  [[nodiscard]] number issues() const { return issues_; }

 private:
  stream told_;
  commands words_;
  step step_;
  bool has_step_ = false;
  std::vector<doithoai::command> commands_;
  doithoai::context who_;
  number issues_ = 0;
};

/// CLOCK_MONOTONIC, or CLOCK_THREAD_CPUTIME_ID where other programs take their share of the machine.
inline clockid_t measuring_clock = CLOCK_MONOTONIC;

inline double seconds_now() {
  timespec now{};
  clock_gettime(measuring_clock, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// In seconds.
template <class Work>
double time_of(const Work& work) {
  const double began = seconds_now();
  work();
  return seconds_now() - began;
}

/// What it took to record commands.
struct intake {
  double time = 0;  // in seconds, of `apply` alone
  std::uint64_t commands = 0;
  std::uint64_t allocations = 0;           // by `apply`
  std::uint64_t allocations_of_texts = 0;  // that a copy of the commands and of the findings takes
};

inline std::uint64_t allocations_of_copy(const auto& original) {
  const auto before = counted_memory().allocations;
  const auto copy = original;
  return counted_memory().allocations - before - (copy.empty() ? 0 : 1);  // but for the list itself
}

/// Records a batch, all of which must be accepted. Throws doithoai::error when it is refused.
inline void record(doithoai::ledger& to, const batches& from, intake& sum) {
  std::optional<doithoai::result<doithoai::decision>> decided;
  const auto before = counted_memory().allocations;
  sum.time += time_of([&] { decided = to.apply(from.all(), from.who()); });
  sum.allocations += counted_memory().allocations - before;
  sum.allocations_of_texts += allocations_of_copy(decided->value().findings) + allocations_of_copy(from.all());
  sum.time += time_of([&] { decided.reset(); });
  sum.commands += from.all().size();
}

/// A year to its end, its batches within days, so that it is known on which day each fact was recorded.
inline intake record_all(doithoai::ledger& to, const year& of) {
  intake sum;
  for (batches told(of); told.next(10'000, true);) record(to, told, sum);
  return sum;
}

}  // namespace bench
