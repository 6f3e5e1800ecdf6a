#pragma once
// What a ledger's events add up to, and the two functions that make it: `decide` judges a command, `evolve` takes in
// an event. Both are pure.
//
//   auto decision = doithoai::decide(state, command, context);
//   if (decision) for (const auto& e : decision->events) state = doithoai::evolve(std::move(state), e);

#include <cstdint>
#include <string>
#include <vector>

#include "doithoai/command.hpp"
#include "doithoai/event.hpp"
#include "doithoai/finding.hpp"
#include "doithoai/result.hpp"

namespace doithoai::inline v0 {

struct state_content;

/// A value: a copy is a snapshot, costs one pointer, and never sees later events. It is copied by the thread that writes to
/// the ledger it comes from, and may then be read by any, while that ledger goes on.
class state {
 public:
  state();
  state(const state& other) noexcept;
  state(state&& other) noexcept;
  state& operator=(const state& other) noexcept;
  state& operator=(state&& other) noexcept;
  ~state();

  /// The number of events taken in.
  [[nodiscard]] std::int64_t revision() const noexcept;

  /// The rules and the plan in force, or null.
  [[nodiscard]] const rules* adopted_rules() const noexcept;
  [[nodiscard]] const plan* adopted_plan() const noexcept;

  /// How the plan in force is cited, in Vietnamese: by number, day and issuer. Empty without a plan, and of one that tells none.
  [[nodiscard]] std::string plan_paper() const;

 private:
  explicit state(state_content* content) noexcept : content_(content) {}

  state_content* content_;  // shared; null only in a state that was moved from
  friend struct state_access;
};

/// What a command leads to.
struct decision {
  std::vector<event> events{};
  std::vector<finding> findings{};  ///< Notes and warnings; what was asked for is recorded all the same.

  bool operator==(const decision&) const = default;
};

/// Judges a command. Fails: rejected, with all findings, when one of them is an error; invalid_argument when a member
/// of the command or context is not what its field table asks for; not_covered when rules are adopted for a day on which
/// no shipped regime was in force.
result<decision> decide(const state& current, const command& what, const context& who);

/// Takes in an event. Never refuses, whatever the order; an event of an unknown type only counts. Costs what the event holds
/// where nobody else has the state; otherwise the events taken in since it was shared are copied once.
state evolve(state current, const event& what);

/// What stands in the way of taking in an event from elsewhere: a reference to nothing, an id that is taken. No finding
/// is an error when nothing does; an unknown type is a note, a document with another digest than told a warning.
std::vector<finding> judge(const state& current, const event& what);

}  // namespace doithoai::inline v0
