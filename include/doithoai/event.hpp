#pragma once
// What a ledger holds: events, in the order in which they were accepted.
//
//   for (const auto& e : ledger.events().value()) std::cout << e.seq << ' ' << doithoai::type_of(e) << '\n';
//
// An event is what a command said, and what the ledger added to it. It is never rewritten.

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "doithoai/adoption.hpp"
#include "doithoai/answer.hpp"
#include "doithoai/conclusion.hpp"
#include "doithoai/date.hpp"
#include "doithoai/id.hpp"
#include "doithoai/issue.hpp"
#include "doithoai/opinion.hpp"
#include "doithoai/part.hpp"
#include "doithoai/personal_text.hpp"
#include "doithoai/session.hpp"

namespace doithoai::inline v0 {

/// An event of a type that this version does not know: kept as it came, skipped by `evolve`.
struct unknown_event {
  std::string type{};
  personal_text json{};

  bool operator==(const unknown_event&) const = default;
};

using happening =
    std::variant<rules_adopted, plan_adopted, session_scheduled, session_announced, invitation_sent, session_opened,
                 attendance_recorded, opinion_recorded, issue_raised, session_closed, conclusion_issued, issue_assigned,
                 deadline_extended, deadline_paused, answer_given, issue_verified, duty_completed, unknown_event>;

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
