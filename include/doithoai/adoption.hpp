#pragma once
// What a ledger judges by: rules and a plan, adopted whole; and that a duty of the plan was done.
//
//   ledger.apply({day, doithoai::adopt_plan{plan}}, who);

#include <optional>
#include <string>

#include "doithoai/boxed.hpp"
#include "doithoai/id.hpp"
#include "doithoai/personal_text.hpp"
#include "doithoai/plan.hpp"
#include "doithoai/recorded.hpp"
#include "doithoai/rules.hpp"

namespace doithoai::inline v0 {

/// Adopts calendar, regime, taxonomy and directory. One left out stays as it was adopted before; at first the shipped one is
/// taken (the regime: the one in force on the command's day). A document with unknown members (`extra`) is refused.
struct adopt_rules {
  std::optional<boxed<calendar_document>> calendar{};
  std::optional<boxed<doithoai::regime>> regime{};
  std::optional<boxed<doithoai::taxonomy>> taxonomy{};
  std::optional<boxed<doithoai::directory>> directory{};

  bool operator==(const adopt_rules&) const = default;
};

/// Adopts the year's plan, whole. A plan with unknown members (`extra`) is refused: they are misspelt.
struct adopt_plan {
  boxed<doithoai::plan> plan{};

  bool operator==(const adopt_plan&) const = default;
};

/// A body did a duty of the plan, for one session or as a whole.
struct complete_duty {
  entry_id duty{};
  organisation_id body{};
  session_id session{};  ///< Empty for a duty that belongs to no session.
  std::string evidence{};

  bool operator==(const complete_duty&) const = default;
};

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

using duty_completed = recorded<complete_duty>;

}  // namespace doithoai::inline v0
