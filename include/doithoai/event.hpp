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

#include "doithoai/command.hpp"

namespace doithoai::inline v0 {

struct rules_adopted {
  boxed<doithoai::rules> rules{};
  std::string digest{};  ///< SHA-256 of the rules' JSON, in hexadecimal.
  personal_text extra{};

  bool operator==(const rules_adopted&) const = default;
};

struct plan_adopted : adopt_plan {
  std::string digest{};  ///< SHA-256 of the plan's JSON, in hexadecimal.
  personal_text extra{};

  bool operator==(const plan_adopted&) const = default;
};

/// An event that says what its command said; `extra` keeps members that a later version of the library wrote.
template <class Action>
struct recorded : Action {
  personal_text extra{};

  bool operator==(const recorded&) const = default;
};

using session_scheduled = recorded<schedule_session>;
using session_announced = recorded<announce_session>;
using invitation_sent = recorded<invite>;
using session_opened = recorded<open_session>;
using attendance_recorded = recorded<record_attendance>;
using opinion_recorded = recorded<record_opinion>;
using issue_raised = recorded<raise_issue>;
using session_closed = recorded<close_session>;
using conclusion_issued = recorded<issue_conclusion>;
using issue_assigned = recorded<assign_issue>;
using deadline_extended = recorded<extend_deadline>;
using deadline_paused = recorded<pause_deadline>;
using answer_given = recorded<give_answer>;
using issue_verified = recorded<verify_issue>;
using duty_completed = recorded<complete_duty>;

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
