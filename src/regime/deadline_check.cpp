// What a deadline must not say: a member that its kind needs is missing or has no use, an extension or a pause that
// does not fit.

#include <algorithm>

#include "core/in_sentence.hpp"
#include "doithoai/code.hpp"
#include "regime/deadline_fields.hpp"
#include "regime/deadline_walk.hpp"
#include "regime/mistakes.hpp"
#include "schema/check.hpp"
#include "schema/place_in_words.hpp"

namespace doithoai::inline v0 {
namespace {

mistake wrong(std::string english, std::string vietnamese, std::string where) {
  return mistake_of({std::move(english), std::move(vietnamese)}, std::move(where));
}

// A member as sentences in Vietnamese name it.
template <class Record>
std::string item(std::string_view member) {
  return "mục “" + place_in_words(shape_of<Record>(), member) + "”";
}

std::string set_by(deadline_kind kind) {
  if (kind == deadline_kind::none_set) return "không ấn định thời hạn thì";
  return "thời hạn ấn định theo “" + std::string(label_of(kind, language::vietnamese)) + "”";
}

template <class Record>
mistake wrong_member(deadline_kind kind, bool is_needed, std::string_view member) {
  return wrong("a deadline of kind '" + std::string(code_of(kind)) + "' " + (is_needed ? "needs" : "has no use for") +
                   " '" + std::string(member) + "'",
               set_by(kind) + (is_needed ? " còn thiếu " : " không dùng ") + item<Record>(member),
               "/" + std::string(member));
}

// A member that is needed must be there, and one that is of no use must not.
maybe_mistake check_use(deadline_kind kind, bool is_there, bool is_needed, std::string_view member) {
  if (is_there == is_needed) return {};
  return wrong_member<deadline_rule>(kind, is_needed, member);
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

maybe_mistake check_extension(const deadline_extension& given, deadline_kind kind) {
  const auto useless = [](const char* member) {
    return wrong("an extension without 'amount' has no use for '" + std::string(member) + "'",
                 "việc gia hạn không nêu " + item<deadline_extension>("amount") + " thì không dùng " +
                     item<deadline_extension>(member),
                 "/" + std::string(member));
  };
  const auto either = [] { return item<deadline_extension>("amount") + " hoặc " + item<deadline_extension>("until"); };
  if (given.amount && given.until)
    return wrong("an extension has an 'amount' or an 'until', and not both",
                 "việc gia hạn chỉ nêu " + either() + ", không nêu cả hai", "/until");
  if (!given.amount && !given.until)
    return wrong("an extension needs an 'amount' or an 'until'", "việc gia hạn còn thiếu " + either(), "");
  if (given.limit && !given.amount) return useless("limit");
  if (given.unit && !given.amount) return useless("unit");
  if (given.limit && *given.amount > *given.limit) {
    const auto unit = std::string(label_of(unit_of(given, kind), language::vietnamese));
    return wrong("an extension by " + std::to_string(*given.amount) + " goes beyond its limit of " +
                     std::to_string(*given.limit),
                 "gia hạn thêm " + number_in_sentence(*given.amount) + " " + unit + ", vượt mức gia hạn tối đa là " +
                     number_in_sentence(*given.limit) + " " + unit,
                 "/amount");
  }
  return {};
}

message name_of(const deadline_pause& pause) {
  const auto from = " từ ngày " + day_in_sentence(pause.from);
  if (!pause.to) return {to_text(pause.from) + " on", from};
  return {to_text(pause.from) + " to " + to_text(*pause.to), from + " đến hết ngày " + day_in_sentence(*pause.to)};
}

maybe_mistake check_length(const deadline_pause& pause, const std::string& where) {
  if (!pause.to) return {};
  const auto days = (*pause.to - pause.from).count() + 1;
  const auto too = [&](const std::string& english, const std::string& vietnamese) {
    const auto name = name_of(pause);
    return wrong("the pause from " + name.english + english, "lần tạm dừng" + name.vietnamese + vietnamese,
                 where + "/to");
  };
  if (days < 1) return too(" ends before it begins", " có ngày kết thúc trước ngày bắt đầu");
  if (days <= most_of_a_deadline) return {};
  return too(" is longer than " + std::to_string(most_of_a_deadline) + " days",
             " dài quá " + number_in_sentence(most_of_a_deadline) + " ngày");
}

mistake overlap(const deadline_pause& later, const deadline_pause& earlier, std::string where) {
  const auto [one, at_one] = name_of(later);
  const auto [other, at_other] = name_of(earlier);
  return wrong("the pause from " + one + " overlaps the one from " + other,
               "lần tạm dừng" + at_one + " trùng với lần tạm dừng" + at_other, std::move(where));
}

maybe_mistake check_pauses(const std::vector<deadline_pause>& pauses) {
  for (std::size_t i = 0; i < pauses.size(); ++i) {
    if (auto found = check_length(pauses[i], place("/pauses", i))) return found;
    if (!pauses[i].to && !pauses[i].end_basis.empty())
      return wrong("a pause without 'to' has no use for 'end_basis'",
                   "lần tạm dừng chưa nêu " + item<deadline_pause>("to") + " thì không dùng " +
                       item<deadline_pause>("end_basis"),
                   place("/pauses", i) + "/end_basis");
    for (std::size_t j = 0; j < i; ++j)
      if (pauses[i].from <= last_of(pauses[j]) && pauses[j].from <= last_of(pauses[i]))
        return overlap(pauses[i], pauses[j], place("/pauses", i));
  }
  return {};
}

// Where no days are counted, a pause moves the day that a paper names, and so another paper has to say so.
maybe_mistake check_bases(deadline_kind kind, const std::vector<deadline_pause>& pauses) {
  for (std::size_t i = 0; i < pauses.size(); ++i)
    if (pauses[i].basis.empty())
      return wrong(
          "a deadline of kind '" + std::string(code_of(kind)) + "' is paused only by a paper; name it in 'basis'",
          set_by(kind) + " chỉ tạm dừng theo văn bản; phải nêu văn bản ấy ở " + item<deadline_pause>("basis"),
          place("/pauses", i) + "/basis");
  return {};
}

// As the field table has it, for lists whose records are not looked at. `what`: what one of them is.
maybe_mistake check_number(std::size_t changes, const std::string& list, const std::string& what) {
  const auto& form = *shape_of<deadline>().find(list)->value;
  auto checked = check_size(form, changes);
  if (checked) return {};
  auto words = "đã có " + number_in_sentence(static_cast<std::int64_t>(changes)) + " lần " + what + ", tối đa " +
               number_in_sentence(form.highest) + " lần";
  return within("/" + list, mistake{std::move(checked).error(), std::move(words)});
}

maybe_mistake check_numbers(const deadline& judged) {
  if (auto found = check_number(judged.extensions.size(), "extensions", "gia hạn")) return found;
  return check_number(judged.pauses.size(), "pauses", "tạm dừng");
}

// Deadlines of journals are judged here too; what is given was judged as a command or a document.
template <class Record>
result<void> check_kept(const Record& given) {
  return check_record(shape_of<Record>(), &given, "", zero_bytes::accept);
}

template <class Record>
maybe_mistake mistake_kept_in(const Record& given) {
  auto checked = check_kept(given);
  if (checked) return {};
  auto why = std::move(checked).error();
  auto words = item<Record>(why.where) + " " + wrong_value_in_words(shape_of<Record>(), &given, why.where);
  return mistake{std::move(why), std::move(words)};
}

}  // namespace

bool is_change(const deadline_extension& given) { return check_kept(given).has_value(); }
bool is_change(const deadline_pause& given) { return check_kept(given).has_value(); }

maybe_mistake mistake_in(const deadline_rule& rule) {
  const auto kind = rule.kind;
  const bool is_month = kind == deadline_kind::end_of_month;
  const bool is_quarter = kind == deadline_kind::end_of_quarter;
  const bool is_nth = kind == deadline_kind::working_day_of_month;
  const bool is_date = kind == deadline_kind::by_date || kind == deadline_kind::before_date;
  for (const auto& found : {check_use(kind, rule.day.has_value(), is_date, "day"),
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
    if (found) return found;
  if (rule.when_off && !may_be_off(rule))
    return wrong("a deadline with 'then_working_days' ends on a working day and has no use for 'when_off'",
                 "thời hạn có " + item<deadline_rule>("then_working_days") +
                     " thì kết thúc vào một ngày làm việc và không dùng " + item<deadline_rule>("when_off"),
                 "/when_off");
  if (rule.nth == 0)
    return wrong("0 is no working day of a month; 1 is the first and -1 the last",
                 "không có ngày làm việc thứ 0 của tháng; ngày làm việc đầu tiên ghi là 1, ngày cuối cùng ghi là -1",
                 "/nth");
  return mistake_kept_in(rule);
}

maybe_mistake mistake_in(const deadline& judged) {
  if (auto found = mistake_in(judged.rule)) return within("/rule", *std::move(found));
  if (auto found = check_numbers(judged)) return found;
  if (auto found = mistake_kept_in(judged)) return found;
  return misfit_in(judged);
}

result<void> check(const deadline_rule& rule) { return as_result(mistake_in(rule)); }
result<void> check(const deadline& judged) { return as_result(mistake_in(judged)); }

maybe_mistake misfit_in(const deadline& judged) {
  if (auto found = check_numbers(judged)) return found;
  const auto kind = judged.rule.kind;
  const auto useless = [&](const char* member) { return wrong_member<deadline>(kind, false, member); };
  if (has_start(kind) && !judged.start) return wrong_member<deadline>(kind, true, "start");
  if (kind == deadline_kind::none_set && !judged.extensions.empty()) return useless("extensions");
  if (!counts_forward(kind) && !names_day(kind) && !judged.pauses.empty()) return useless("pauses");
  if (names_day(kind))
    if (auto found = check_bases(kind, judged.pauses)) return found;
  for (std::size_t i = 0; i < judged.extensions.size(); ++i)
    if (auto found = check_extension(judged.extensions[i], kind))
      return within(place("/extensions", i), *std::move(found));
  return check_pauses(judged.pauses);
}

}  // namespace doithoai::inline v0
