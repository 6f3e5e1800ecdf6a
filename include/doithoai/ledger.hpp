#pragma once
// A dialogue year: the events, and the state they add up to.
//
//   doithoai::ledger ledger;
//   ledger.apply({day, doithoai::adopt_plan{plan}}, {now, "van-phong"}).value();
//   auto table = doithoai::issues(ledger.current(), {.as_of = day});
//
// One thread at a time; different ledgers never interact.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "doithoai/state.hpp"

namespace doithoai::inline v0 {

class sequel;

class ledger {
 public:
  ledger() = default;
  ledger(ledger&&) = default;
  ledger& operator=(ledger&&) = default;
  ledger(const ledger&) = delete;  ///< A copy of current() is a snapshot.
  ledger& operator=(const ledger&) = delete;
  ~ledger() = default;

  /// Judges a command and, unless it is refused, takes in its events. Fails as `decide` does; then nothing changes.
  result<decision> apply(const command& what, const context& who);

  /// All of the commands or none. They are judged in their order up to the first that is refused, since those after it
  /// would be judged without it: a failure has the findings of that one, and its `where` begins with its index.
  result<decision> apply(std::span<const command> batch, const context& who);

  /// One command as JSON, or an array of them. Unknown members are refused.
  result<decision> apply_json(std::string_view text, const context& who);

  /// Takes in events recorded elsewhere, all or none: their seq must go on where this ledger stands. An event of an
  /// unknown type is kept and named by a finding. Fails: invalid_argument for a seq out of order, for recorded_at running
  /// backwards, for what `judge` finds and for what could not be saved: an empty required id, a text that is not UTF-8.
  result<std::vector<finding>> take_in(std::vector<event> events);

  /// Takes in a journal document: `{"events": [...]}`. Fails as `from_json` and `take_in` do.
  result<std::vector<finding>> load_json(std::string_view text);

  /// The journal document, in the full view: what `load_json` reads.
  [[nodiscard]] std::string save_json() const;

  [[nodiscard]] const state& current() const noexcept { return state_; }
  [[nodiscard]] std::span<const event> events() const noexcept { return events_; }
  [[nodiscard]] std::int64_t revision() const noexcept { return state_.revision(); }

 private:
  [[nodiscard]] sequel next() const;
  void accept(const sequel& told, std::span<const event> events);

  state state_;
  std::vector<event> events_;
  std::string note_;     // of the journal document that was loaded last
  personal_text extra_;  // its unknown members
};

}  // namespace doithoai::inline v0
