#pragma once
// What is told to a ledger: events, in the order in which they were accepted.
//
//   for (const auto& e : ledger.events().value()) std::cout << e.seq << ' ' << doithoai::type_of(e) << '\n';
//
// An event is what a command said, and what the ledger added to it. It is never rewritten.

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "doithoai/command.hpp"
#include "doithoai/date.hpp"
#include "doithoai/id.hpp"
#include "doithoai/personal_text.hpp"
#include "doithoai/recorded.hpp"

namespace doithoai::inline v0 {

/// An event of a type that this version does not know: kept as it came, skipped by `evolve`.
struct unknown_event {
  std::string type{};
  personal_text json{};

  bool operator==(const unknown_event&) const = default;
};

/// What a command becomes: an event that says what it said, unless the ledger has more to say.
template <class Action>
struct event_of_action {
  using type = recorded<Action>;
};
template <>
struct event_of_action<adopt_rules> {
  using type = rules_adopted;
};
template <>
struct event_of_action<adopt_plan> {
  using type = plan_adopted;
};

template <class Actions>
struct events_of_actions;
template <class... Action>
struct events_of_actions<std::variant<Action...>> {
  using type = std::variant<typename event_of_action<Action>::type..., unknown_event>;
};

/// One of what the actions become, in their order, or what is not known.
using happening = events_of_actions<action>::type;

/// The envelope.
struct event {
  std::int64_t seq = 0;  ///< 1 for a ledger's first event, then one more each.
  event_id id{};
  std::int32_t version = 1;  ///< Of the event's type.
  date happened_on{};        ///< When it was so.
  instant recorded_at{};     ///< When this ledger accepted it; never runs backwards.
  std::string by{};
  happening data{};
  personal_text extra{};

  bool operator==(const event&) const = default;
};

/// The event's type, e.g. `issue_raised`.
[[nodiscard]] std::string_view type_of(const event& e) noexcept;

}  // namespace doithoai::inline v0
