#include "doithoai/deadline.hpp"

#include "doithoai/code.hpp"

namespace doithoai::inline v0 {
namespace {

failure lacks(const deadline_rule& rule, std::string_view member) {
  return {errc::invalid_argument,
          "a deadline of kind '" + std::string(code_of(rule.kind)) + "' needs '" + std::string(member) + "'",
          "/" + std::string(member),
          {}};
}

}  // namespace

result<std::optional<date>> due_of(const deadline_rule& rule, date start, const calendar& days) {
  using due = std::optional<date>;
  switch (rule.kind) {
    case deadline_kind::none_set: return due{};
    case deadline_kind::by_date:
      if (!rule.day) return lacks(rule, "day");
      return due{*rule.day};
    case deadline_kind::before_date:
      if (!rule.day) return lacks(rule, "day");
      return due{*rule.day - std::chrono::days{1}};
    case deadline_kind::calendar_days:
      if (!rule.amount) return lacks(rule, "amount");
      return due{start + std::chrono::days{*rule.amount}};
    case deadline_kind::working_days: {
      if (!rule.amount) return lacks(rule, "amount");
      auto last = days.add_working_days(start, *rule.amount);
      if (!last) return std::move(last).error();
      return due{*last};
    }
  }
  return due{};
}

}  // namespace doithoai::inline v0
