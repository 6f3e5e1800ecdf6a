// What a deadline must not say: a member that its kind needs is missing or has no use, an extension or a pause that
// does not fit.

#include <algorithm>

#include "doithoai/code.hpp"
#include "regime/deadline_fields.hpp"
#include "regime/deadline_walk.hpp"
#include "schema/check.hpp"

namespace doithoai::inline v0 {
namespace {

failure wrong(std::string message, std::string where) {
  return {errc::invalid_argument, std::move(message), std::move(where), {}};
}

failure wrong_member(deadline_kind kind, std::string_view verb, std::string_view member) {
  return wrong(
      "a deadline of kind '" + std::string(code_of(kind)) + "' " + std::string(verb) + " '" + std::string(member) + "'",
      "/" + std::string(member));
}

// A member that is needed must be there, and one that is of no use must not.
result<void> check_use(deadline_kind kind, bool is_there, bool is_needed, std::string_view member) {
  if (is_there == is_needed) return {};
  return wrong_member(kind, is_needed ? "needs" : "has no use for", member);
}

bool counts_calendar_days(deadline_kind kind) {
  return kind == deadline_kind::calendar_days || kind == deadline_kind::weeks || kind == deadline_kind::months ||
         kind == deadline_kind::years;
}

bool counts_forward(deadline_kind kind) { return counts_calendar_days(kind) || kind == deadline_kind::working_days; }

// A day that a month's working days make is one, and does not move off a day off.
bool may_be_off(const deadline_rule& rule) {
  if (counts_calendar_days(rule.kind)) return !rule.then_working_days;
  return names_day(rule.kind) && rule.kind != deadline_kind::working_day_of_month;
}

std::string place(const char* list, std::size_t number) { return std::string(list) + "/" + std::to_string(number); }

result<void> check_extension(const deadline_extension& given) {
  if (given.amount && given.until) return wrong("an extension has an 'amount' or an 'until', and not both", "/until");
  if (!given.amount && !given.until) return wrong("an extension needs an 'amount' or an 'until'", "");
  if (given.limit && !given.amount) return wrong("an extension without 'amount' has no use for 'limit'", "/limit");
  if (given.unit && !given.amount) return wrong("an extension without 'amount' has no use for 'unit'", "/unit");
  if (given.limit && *given.amount > *given.limit)
    return wrong("an extension by " + std::to_string(*given.amount) + " goes beyond its limit of " +
                     std::to_string(*given.limit),
                 "/amount");
  return {};
}

std::string name_of(const deadline_pause& pause) {
  return to_text(pause.from) + (pause.to ? " to " + to_text(*pause.to) : " on");
}

result<void> check_length(const deadline_pause& pause, const std::string& where) {
  if (!pause.to) return {};
  const auto days = (*pause.to - pause.from).count() + 1;
  if (days < 1) return wrong("the pause from " + name_of(pause) + " ends before it begins", where + "/to");
  if (days <= most_of_a_deadline) return {};
  return wrong("the pause from " + name_of(pause) + " is longer than " + std::to_string(most_of_a_deadline) + " days",
               where + "/to");
}

result<void> check_pauses(const std::vector<deadline_pause>& pauses) {
  for (std::size_t i = 0; i < pauses.size(); ++i) {
    if (auto checked = check_length(pauses[i], place("/pauses", i)); !checked) return checked;
    if (!pauses[i].to && !pauses[i].end_basis.empty())
      return wrong("a pause without 'to' has no use for 'end_basis'", place("/pauses", i) + "/end_basis");
    for (std::size_t j = 0; j < i; ++j)
      if (pauses[i].from <= last_of(pauses[j]) && pauses[j].from <= last_of(pauses[i]))
        return wrong("the pause from " + name_of(pauses[i]) + " overlaps the one from " + name_of(pauses[j]),
                     place("/pauses", i));
  }
  return {};
}

// Where no days are counted, a pause moves the day that a paper names, and so another paper has to say so.
result<void> check_bases(deadline_kind kind, const std::vector<deadline_pause>& pauses) {
  for (std::size_t i = 0; i < pauses.size(); ++i)
    if (pauses[i].basis.empty())
      return wrong(
          "a deadline of kind '" + std::string(code_of(kind)) + "' is paused only by a paper; name it in 'basis'",
          place("/pauses", i) + "/basis");
  return {};
}

// By the field table, for lists whose records are not looked at.
result<void> check_number(std::size_t changes, std::string_view list) {
  return check_size(*shape_of<deadline>().find(list)->value, changes);
}

// Deadlines of journals are judged here too; what is given was judged as a command or a document.
template <class Record>
result<void> check_kept(const Record& given) {
  return check_record(shape_of<Record>(), &given, "", zero_bytes::accept);
}

}  // namespace

bool is_change(const deadline_extension& given) { return check_kept(given).has_value(); }
bool is_change(const deadline_pause& given) { return check_kept(given).has_value(); }

result<void> check(const deadline_rule& rule) {
  const auto kind = rule.kind;
  const bool is_month = kind == deadline_kind::end_of_month;
  const bool is_quarter = kind == deadline_kind::end_of_quarter;
  const bool is_nth = kind == deadline_kind::working_day_of_month;
  const bool is_date = kind == deadline_kind::by_date || kind == deadline_kind::before_date;
  for (const auto& used : {check_use(kind, rule.day.has_value(), is_date, "day"),
                           check_use(kind, rule.amount.has_value(), has_start(kind) && !is_monthly(kind), "amount"),
                           check_use(kind, rule.from.has_value(), rule.from && has_start(kind), "from"),
                           check_use(kind, rule.year.has_value(), is_month || is_quarter || is_nth, "year"),
                           check_use(kind, rule.month.has_value(), is_month || is_nth, "month"),
                           check_use(kind, rule.quarter.has_value(), is_quarter, "quarter"),
                           check_use(kind, rule.nth.has_value(), is_nth, "nth"),
                           check_use(kind, rule.day_of_month.has_value(), is_monthly(kind), "day_of_month"),
                           check_use(kind, rule.then_working_days.has_value(),
                                     rule.then_working_days && counts_calendar_days(kind), "then_working_days"),
                           check_use(kind, rule.when_off.has_value(),
                                     rule.when_off && (may_be_off(rule) || rule.then_working_days), "when_off")})
    if (!used) return used;
  if (rule.when_off && !may_be_off(rule))
    return wrong("a deadline with 'then_working_days' ends on a working day and has no use for 'when_off'",
                 "/when_off");
  if (rule.nth == 0) return wrong("0 is no working day of a month; 1 is the first and -1 the last", "/nth");
  return check_kept(rule);
}

result<void> check(const deadline& judged) {
  if (auto checked = check(judged.rule); !checked) {
    auto why = std::move(checked).error();
    why.where = "/rule" + why.where;
    return why;
  }
  if (auto checked = check_kept(judged); !checked) return checked;
  return check_fit(judged);
}

result<void> check_fit(const deadline& judged) {
  if (auto checked = check_number(judged.extensions.size(), "extensions"); !checked) return checked;
  if (auto checked = check_number(judged.pauses.size(), "pauses"); !checked) return checked;
  const auto kind = judged.rule.kind;
  if (has_start(kind) && !judged.start) return wrong_member(kind, "needs", "start");
  if (kind == deadline_kind::none_set && !judged.extensions.empty())
    return wrong_member(kind, "has no use for", "extensions");
  if (!counts_forward(kind) && !names_day(kind) && !judged.pauses.empty())
    return wrong_member(kind, "has no use for", "pauses");
  if (names_day(kind))
    if (auto checked = check_bases(kind, judged.pauses); !checked) return checked;
  for (std::size_t i = 0; i < judged.extensions.size(); ++i)
    if (auto checked = check_extension(judged.extensions[i]); !checked) {
      auto why = std::move(checked).error();
      why.where.insert(0, place("/extensions", i));
      return why;
    }
  return check_pauses(judged.pauses);
}

}  // namespace doithoai::inline v0
