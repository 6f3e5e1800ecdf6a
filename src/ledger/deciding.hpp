#pragma once
// `decide` and `judge` by facts, for whoever has a draft of them.

#include "doithoai/state.hpp"
#include "ledger/facts.hpp"

namespace doithoai::inline v0 {

/// Events that follow one another, each judged by those before it: a store as it is known, and a draft over it.
class sequel {
 public:
  /// What comes after `last_seq` events of a store, of which the last was recorded at that moment.
  sequel(const store& below, std::int64_t last_seq, instant last_recorded_at)
      : below_(below), draft_(below, last_seq), last_seq_(last_seq), last_recorded_at_(last_recorded_at) {}

  [[nodiscard]] facts known() const { return {below_, &draft_, last_seq_}; }
  [[nodiscard]] std::int64_t last_seq() const noexcept { return last_seq_; }
  [[nodiscard]] instant last_recorded_at() const noexcept { return last_recorded_at_; }
  [[nodiscard]] const draft& drafted() const noexcept { return draft_; }

  /// Adds what a command leads to, one event, to those before it, and gives the findings. Where this fails, `events` may have
  /// one more, which nobody is to look at.
  result<std::vector<finding>> decide(const command& what, const context& who, std::vector<event>& events) const;
  [[nodiscard]] std::vector<finding> judge(const event& what) const;
  void tell(const event& what);

 private:
  const store& below_;
  draft draft_;
  std::int64_t last_seq_;
  instant last_recorded_at_;
};

}  // namespace doithoai::inline v0
