#pragma once
// What a host asks a ledger to record. A command says what was so on a day; the ledger judges it, and either records
// it as events or refuses it with every finding at once.
//
//   doithoai::command open{held_on, doithoai::open_session{.session = id}};
//   auto decision = ledger.apply(open, {.recorded_at = now, .by = "van-thu"});
//
// Ids are the host's. Nothing here reads a clock.

#include <string>
#include <variant>

#include "doithoai/adoption.hpp"
#include "doithoai/answer.hpp"
#include "doithoai/conclusion.hpp"
#include "doithoai/date.hpp"
#include "doithoai/issue.hpp"
#include "doithoai/opinion.hpp"
#include "doithoai/part.hpp"
#include "doithoai/session.hpp"

namespace doithoai::inline v0 {

using action =
    std::variant<adopt_rules, adopt_plan, schedule_session, announce_session, invite, open_session, record_attendance,
                 record_opinion, raise_issue, close_session, issue_conclusion, assign_issue, extend_deadline,
                 pause_deadline, resume_deadline, give_answer, verify_issue, record_response, complete_duty>;

/// An action and the day on which it was so.
struct command {
  date happened_on{};
  action data{};

  bool operator==(const command&) const = default;
};

/// What else a host may say of the commands that it applies: so far nothing.
struct apply_options {
  bool operator==(const apply_options&) const = default;
};

/// Who records, and when.
struct context {
  instant recorded_at{};
  std::string by{};

  bool operator==(const context&) const = default;
};

}  // namespace doithoai::inline v0
