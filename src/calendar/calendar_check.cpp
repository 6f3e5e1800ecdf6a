// What a calendar document must not say: each mistake is a failure that names its place in the document.

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "calendar/calendar_check.hpp"
#include "calendar/holiday.hpp"
#include "calendar/known_from.hpp"
#include "core/in_sentence.hpp"
#include "doithoai/code.hpp"
#include "schema/place_in_words.hpp"

namespace doithoai::inline v0 {
namespace {

constexpr std::int64_t longest_coverage = 146'097;  // the days of 400 years, whichever they are

mistake bad_member(const calendar_document& document, const std::string& place, message why) {
  why.english.insert(0, "calendar '" + document.id.text() + "': ");
  why.vietnamese.insert(0, calendar_in_sentence(document.name) + ": ");
  return mistake_of(std::move(why), place);
}

mistake bad_entry(const calendar_document& document, const std::string& place, date day, const message& why) {
  return bad_member(document, place,
                    {to_text(day) + " " + why.english, "ngày " + day_in_sentence(day) + " " + why.vietnamese});
}

mistake bad_day(const calendar_document& document, std::size_t entry, const message& why) {
  return bad_entry(document, "/days/" + std::to_string(entry), document.days[entry].day, why);
}

mistake bad_holiday(const calendar_document& document, std::size_t rule, const std::string& member,
                    const message& why) {
  const auto& name = document.holidays[rule].name;
  return bad_member(document, "/holidays/" + std::to_string(rule) + "/" + member,
                    {"holiday '" + name + "' " + why.english, "ngày lễ “" + name + "” " + why.vietnamese});
}

// Days as sentences in Vietnamese write them.
std::string written(date day) { return "ngày " + day_in_sentence(day); }

maybe_mistake check_coverage(const calendar_document& document) {
  const auto& [first, last] = document.coverage;
  const bool is_possible = first_date <= first && first <= last && last <= last_date;
  if (is_possible && (last - first).count() < longest_coverage) return {};
  return mistake_of({"calendar '" + document.id.text() + "' covers " + to_text(first) + " to " + to_text(last) +
                         "; coverage begins before it ends and spans at most 400 years",
                     calendar_in_sentence(document.name) + " có phạm vi từ " + written(first) + " đến " +
                         written(last) + "; phạm vi phải có ngày đầu không sau ngày cuối và dài nhất 400 năm"},
                    "/coverage");
}

maybe_mistake check_decisions(const calendar_document& document) {
  const calendar_decision* before = nullptr;
  for (std::size_t i = 0; i < document.decisions.size(); ++i) {
    const auto& one = document.decisions[i];
    const auto why = [&](const message& what, const char* member = "first") {
      const auto place = "/decisions/" + std::to_string(i) + "/" + member;
      return bad_member(document, place,
                        {"the decision about " + to_text(one.first) + " and later " + what.english,
                         "quyết định về các ngày từ " + written(one.first) + " " + what.vietnamese});
    };
    // What is known before it ends with the day before, which has to be one.
    if (!document.coverage.contains(one.first) || one.first == first_date)
      return why({"begins outside the coverage", "bắt đầu ngoài phạm vi của lịch"});
    if (document.decided_from && one.first < *document.decided_from)
      return why({"begins before " + to_text(*document.decided_from) + ", up to which nothing is decided",
                  "bắt đầu trước " + written(*document.decided_from) + ", là ngày đầu tiên đã có quyết định"});
    if (before != nullptr && one.first <= before->first)
      return why({"stands after that about " + to_text(before->first),
                  "đứng sau quyết định về các ngày từ " + written(before->first)});
    if (before != nullptr && one.decided_on < before->decided_on)
      return why(
          {"was made on " + to_text(one.decided_on) + ", before that about " + to_text(before->first),
           "ban hành " + written(one.decided_on) + ", trước quyết định về các ngày từ " + written(before->first)},
          "decided_on");
    before = &one;
  }
  return {};
}

message outside_coverage(date day) {
  return {to_text(day) + " is no day of the coverage", written(day) + " nằm ngoài phạm vi của lịch"};
}

maybe_mistake check_decided_from(const calendar_document& document) {
  if (!document.decided_from || document.coverage.contains(*document.decided_from)) return {};
  return bad_member(document, "/decided_from", outside_coverage(*document.decided_from));
}

maybe_mistake check_decided_until(const calendar_document& document) {
  if (!document.decided_until) return {};
  const auto& [first, last] = document.coverage;
  const auto until = *document.decided_until;
  if (until < std::max(first - std::chrono::days{1}, first_date) || last < until)
    return bad_member(document, "/decided_until", outside_coverage(until));
  if (document.decided_from && until < *document.decided_from - std::chrono::days{1})
    return bad_member(
        document, "/decided_until",
        {to_text(until) + " is before " + to_text(*document.decided_from) + ", up to which nothing is decided",
         written(until) + " trước " + written(*document.decided_from) + ", là ngày đầu tiên đã có quyết định"});
  if (document.decisions.empty()) return {};
  const auto decided = document.decisions.back().first;
  if (until < decided)
    return bad_member(document, "/decided_until",
                      {to_text(until) + " is before " + to_text(decided) + ", about which there is a decision",
                       written(until) + " trước " + written(decided) + ", là ngày đã có quyết định"});
  return {};
}

constexpr std::chrono::days longest_swap{366};

// What is looked up while the entries are checked one after another.
struct entry_order {
  explicit entry_order(const calendar_document& document) : weekend(document) {
    for (const auto* entries : {&document.former, &document.days})
      for (const auto& entry : *entries)
        if (entry.swapped_with) halves.emplace(entry.day, *entry.swapped_with, entry.kind, known_from(entry));
  }

  // Whether there is an entry for the other day of a swap: of the other kind, and by the same decision.
  [[nodiscard]] bool has_other_half(const calendar_day& of) const {
    const auto other = of.kind == day_kind::closed ? day_kind::worked : day_kind::closed;
    return halves.contains({*of.swapped_with, of.day, other, known_from(of)});
  }

  std::map<date, std::size_t> days;  // places in the document
  weekend_days weekend;
  std::set<std::tuple<date, date, day_kind, std::optional<date>>> halves;  // of swaps, former ones too
};

maybe_mistake check_swap(const calendar_document& document, const entry_order& order, std::size_t i) {
  const auto& entry = document.days[i];
  const auto other_day = *entry.swapped_with;
  const auto with = [&](const std::string& english, const std::string& vietnamese) {
    return message{"is swapped with " + to_text(other_day) + english,
                   "hoán đổi với " + written(other_day) + vietnamese};
  };
  if (other_day == entry.day) return bad_day(document, i, {"is swapped with itself", "hoán đổi với chính ngày ấy"});
  if (other_day - entry.day > longest_swap || entry.day - other_day > longest_swap)
    return bad_day(document, i, with(", more than a year away", ", cách nhau hơn một năm"));
  if (entry.kind == day_kind::closed && order.weekend.contains(entry.day))
    return bad_day(document, i,
                   with(" and is a weekend day, off without a swap",
                        " nhưng là ngày nghỉ hằng tuần, không hoán đổi cũng đã được nghỉ"));
  if (!document.coverage.contains(other_day)) return {};
  const auto found = order.days.find(other_day);
  if (found == order.days.end()) return bad_day(document, i, with(", which is no entry", ", là ngày không được nêu"));
  const auto& other = document.days[found->second];
  if (other.swapped_with != entry.day)
    return bad_day(document, i, with(", which does not name it back", ", mà ngày ấy không nêu hoán đổi lại"));
  if (other.kind == entry.kind)
    return bad_day(document, i,
                   with("; one of the two is closed and the other worked, not both " + std::string(code_of(entry.kind)),
                        "; trong hai ngày phải có một ngày nghỉ và một ngày làm việc, không thể cùng là " +
                            std::string(label_of(entry.kind, language::vietnamese))));
  if (known_from(other) != known_from(entry))
    return bad_day(document, i,
                   with(", which was decided on another day; a swap is one decision",
                        ", được quyết định vào ngày khác; hai ngày hoán đổi phải theo cùng một quyết định"));
  return {};
}

// A day of decision leaves nothing to a lower bound.
template <class Decided>
std::optional<message> wrong_decision(const Decided& one) {
  if (!one.decided_on || !one.not_before) return std::nullopt;
  return message{"was decided on " + to_text(*one.decided_on) + " and has no use for 'not_before'",
                 "đã nêu ngày quyết định là " + written(*one.decided_on) + " thì không dùng mục “" +
                     place_in_words(shape_of<Decided>(), "/not_before") + "”"};
}

maybe_mistake check_day(const calendar_document& document, const entry_order& order, std::size_t i) {
  const auto& entry = document.days[i];
  if (!document.coverage.contains(entry.day))
    return bad_day(document, i, {"lies outside the coverage", "nằm ngoài phạm vi của lịch"});
  if (auto why = wrong_decision(entry)) return bad_day(document, i, *why);
  if (entry.swapped_with) return check_swap(document, order, i);
  return {};
}

// A former swap came whole, and what replaced one half of it may name the other half as it did.
std::optional<message> wrong_former_swap(const calendar_document& document, const entry_order& order,
                                         const calendar_day& entry) {
  if (!entry.swapped_with || !document.coverage.contains(*entry.swapped_with)) return std::nullopt;
  if (order.has_other_half(entry)) return std::nullopt;
  return message{
      "was swapped with " + to_text(*entry.swapped_with) + ", and no entry of that day is the other half",
      "từng hoán đổi với " + written(*entry.swapped_with) + ", nhưng ngày ấy không được nêu là ngày hoán đổi"};
}

maybe_mistake check_days(const calendar_document& document) {
  entry_order order(document);
  for (std::size_t i = 0; i < document.days.size(); ++i)
    if (!order.days.emplace(document.days[i].day, i).second)
      return bad_day(document, i, {"stands there twice", "được nêu hai lần"});
  for (std::size_t i = 0; i < document.days.size(); ++i)
    if (auto found = check_day(document, order, i)) return found;
  for (std::size_t i = 0; i < document.former.size(); ++i) {
    const auto& entry = document.former[i];
    const auto why = [&](const message& what) {
      return bad_entry(document, "/former/" + std::to_string(i), entry.day, what);
    };
    if (!order.days.contains(entry.day))
      return why({"is a former entry, and no entry took its place",
                  "được nêu là ngày đã được thay thế, nhưng không có ngày nào thay thế"});
    if (const auto what = wrong_decision(entry)) return why(*what);
    if (const auto what = wrong_former_swap(document, order, entry)) return why(*what);
  }
  return {};
}

maybe_mistake check_holidays(const calendar_document& document) {
  for (std::size_t i = 0; i < document.holidays.size(); ++i) {
    const auto& rule = document.holidays[i];
    const auto is_within = [](std::int32_t value, std::int32_t low, std::int32_t high) {
      return low <= value && value <= high;
    };
    if (!is_within(rule.month, 1, 12))
      return bad_holiday(document, i, "month", {"needs a month from 1 to 12", "phải có tháng từ 1 đến 12"});
    // 2000 had a 29 February; a lunar month has 30 days at most.
    const auto longest = rule.system == date_system::lunar
                             ? 30
                             : static_cast<std::int32_t>(static_cast<unsigned>(
                                   (std::chrono::year{2000} / static_cast<int>(rule.month) / std::chrono::last).day()));
    if (!is_within(rule.day, 1, longest))
      return bad_holiday(
          document, i, "day",
          {"has a day from 1 to " + std::to_string(longest), "phải có ngày từ 1 đến " + std::to_string(longest)});
    if (!is_within(rule.first, -15, 15))
      return bad_holiday(
          document, i, "first",
          {"begins -15 to 15 days from its day", "phải bắt đầu trong khoảng 15 ngày trước hoặc sau ngày lễ"});
    if (!is_within(rule.days, 1, 15))
      return bad_holiday(document, i, "days", {"has 1 to 15 days off", "phải có từ 1 đến 15 ngày nghỉ"});
    if (rule.valid_from && rule.valid_until && *rule.valid_until < *rule.valid_from)
      return bad_holiday(document, i, "valid_until",
                         {"ends before it begins", "có ngày hết hiệu lực trước ngày bắt đầu có hiệu lực"});
    if (const auto what = wrong_decision(rule)) return bad_holiday(document, i, "not_before", *what);
  }
  return {};
}

constexpr std::size_t most_holidays = 200;

}  // namespace

result<void> check_lists(const calendar_document& document) {
  const auto too_long = [&](const std::string& where, const std::string& why) {
    return bad_member(document, where, {why, ""}).why;  // no finding tells of it
  };
  for (auto day = document.weekend.begin(); day != document.weekend.end(); ++day)
    if (std::find(document.weekend.begin(), day, *day) != day)
      return too_long("/weekend/" + std::to_string(day - document.weekend.begin()),
                      std::string(code_of(*day)) + " stands there twice");
  if (document.holidays.size() > most_holidays)
    return too_long("/holidays", std::to_string(document.holidays.size()) + " holidays; at most " +
                                     std::to_string(most_holidays) + " are allowed");
  return {};
}

maybe_mistake mistake_in(const calendar_document& document) {
  for (const auto check_part :
       {check_coverage, check_decided_from, check_decisions, check_decided_until, check_days, check_holidays})
    if (auto found = check_part(document)) return found;
  return {};
}

}  // namespace doithoai::inline v0
