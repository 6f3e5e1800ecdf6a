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

failure has_no_use_for(const deadline_rule& rule, std::string_view member) {
  auto why = lacks(rule, member);
  why.message =
      "a deadline of kind '" + std::string(code_of(rule.kind)) + "' has no use for '" + std::string(member) + "'";
  return why;
}

result<std::optional<date>> within_dates(date day) {
  if (first_date <= day && day <= last_date) return std::optional(day);
  return failure{
      errc::not_covered, "the due day falls outside " + to_text(first_date) + " to " + to_text(last_date), "", {}};
}

}  // namespace

result<void> check(const deadline_rule& rule) {
  const bool needs_day = rule.kind == deadline_kind::by_date || rule.kind == deadline_kind::before_date;
  const bool needs_amount = rule.kind == deadline_kind::calendar_days || rule.kind == deadline_kind::working_days;
  if (needs_day && !rule.day) return lacks(rule, "day");
  if (needs_amount && !rule.amount) return lacks(rule, "amount");
  if (!needs_day && rule.day) return has_no_use_for(rule, "day");
  if (!needs_amount && rule.amount) return has_no_use_for(rule, "amount");
  if (!needs_amount && rule.from) return has_no_use_for(rule, "from");
  return {};
}

result<std::optional<date>> due_of(const deadline_rule& rule, date start, const calendar& days) {
  using due = std::optional<date>;
  if (auto checked = check(rule); !checked) return std::move(checked).error();
  switch (rule.kind) {
    case deadline_kind::none_set: return due{};
    case deadline_kind::by_date: return within_dates(*rule.day);
    case deadline_kind::before_date: return within_dates(*rule.day - std::chrono::days{1});
    case deadline_kind::calendar_days: return within_dates(start + std::chrono::days{*rule.amount});
    case deadline_kind::working_days: {
      auto last = days.add_working_days(start, *rule.amount);
      if (!last) return std::move(last).error();
      return due{*last};
    }
  }
  return due{};
}

}  // namespace doithoai::inline v0
