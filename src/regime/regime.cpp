#include "doithoai/regime.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <utility>

#include "data/shipped.hpp"
#include "doithoai/json.hpp"
#include "doithoai/text.hpp"

namespace doithoai::inline v0 {
namespace {

constexpr std::chrono::days one_day{1};

// The first and the last day of a number, for comparing.
date first_day_of(const regime_number& n) { return n.valid_from.value_or(first_date); }
date last_day_of(const regime_number& n) { return n.valid_until.value_or(last_date); }

bool holds_on(const regime_number& n, date day) { return first_day_of(n) <= day && day <= last_day_of(n); }

failure wrong(std::string message, std::string where) {
  return {errc::invalid_argument, std::move(message), std::move(where), {}};
}

failure within(const char* where, failure why) {
  why.where.insert(0, where);
  return why;
}

// A number and where it stands.
struct placed {
  const regime_number* number;
  std::string where;
};

std::vector<placed> all_of(const regime& judged) {
  std::vector<placed> all;
  for (std::size_t i = 0; i < judged.numbers.size(); ++i)
    all.push_back({&judged.numbers[i], "/numbers/" + std::to_string(i)});
  for (std::size_t i = 0; i < judged.former.size(); ++i)
    all.push_back({&judged.former[i], "/former/" + std::to_string(i)});
  return all;
}

// From this day on the regulation, and nobody else, speaks of the name. Absent: it does not know the name.
std::optional<date> first_day_of(const regime& local, std::string_view name) {
  std::optional<date> first;
  for (const auto* list : {&local.numbers, &local.former})
    for (const auto& n : *list)
      if (n.name == name && (!first || first_day_of(n) < *first)) first = first_day_of(n);
  return first;
}

}  // namespace

result<regime> regime_on(const law& all, date day) {
  const law_change* last = nullptr;
  for (const auto& change : all.changes)
    if (change.valid_from <= day && (last == nullptr || last->valid_from < change.valid_from)) last = &change;
  if (last == nullptr)
    return failure{errc::not_covered, quoted(all.id.text()) + " says nothing about the law on " + to_text(day), "", {}};
  regime made{last->regime, last->name, last->valid_from, {}, {}, {}};
  for (const auto& n : all.numbers) {
    if (holds_on(n, day)) made.numbers.push_back(n);
    if (last_day_of(n) < day) made.former.push_back(n);
  }
  return made;
}

result<regime> regime_on(date day) { return regime_on(from_json<law>(shipped("law-vietnam")).value(), day); }

result<void> check(const regime& judged) {
  auto all = all_of(judged);
  for (const auto& [number, where] : all)
    if (last_day_of(*number) < first_day_of(*number))
      return wrong(quoted(number->name) + " ends on " + to_text(last_day_of(*number)) + ", before " +
                       to_text(first_day_of(*number)) + ", its first day",
                   where + "/valid_until");
  for (std::size_t i = 0; i < judged.former.size(); ++i)
    if (!judged.former[i].valid_until)
      return wrong("the former number " + quoted(judged.former[i].name) + " has no last day",
                   "/former/" + std::to_string(i));
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < judged.numbers.size(); ++i)
    if (!names.insert(judged.numbers[i].name).second)
      return wrong(quoted(judged.numbers[i].name) + " stands twice", "/numbers/" + std::to_string(i) + "/name");
  // Stable, so that of two that are alike the one that stands later is named.
  std::stable_sort(all.begin(), all.end(), [](const placed& a, const placed& b) {
    return std::pair(std::string_view(a.number->name), first_day_of(*a.number)) <
           std::pair(std::string_view(b.number->name), first_day_of(*b.number));
  });
  const auto twice = std::adjacent_find(all.begin(), all.end(), [](const placed& a, const placed& b) {
    return a.number->name == b.number->name && first_day_of(*b.number) <= last_day_of(*a.number);
  });
  if (twice != all.end())
    return wrong(quoted(twice->number->name) + " holds twice on " + to_text(first_day_of(*std::next(twice)->number)) +
                     ", here and at " + twice->where,
                 std::next(twice)->where);
  return {};
}

result<regime> overlaid(const regime& base, const regime& local) {
  auto own = local;
  for (auto& n : own.numbers)
    if (!n.valid_from) n.valid_from = local.valid_from;
  if (auto checked = check(base); !checked) return within("/base", std::move(checked).error());
  if (auto checked = check(own); !checked) return within("/local", std::move(checked).error());

  regime made{own.id, own.name, std::max(base.valid_from, own.valid_from), {}, {}, own.extra};
  const auto keep = [&](const regime_number& n, std::vector<regime_number>& list) {
    const auto from = first_day_of(own, n.name);
    if (!from) {
      list.push_back(n);
    } else if (first_day_of(n) < *from) {
      made.former.push_back(n);
      made.former.back().valid_until = std::min(last_day_of(n), *from - one_day);
    }
  };
  for (const auto& n : base.numbers) keep(n, made.numbers);
  for (const auto& n : base.former) keep(n, made.former);
  made.numbers.insert(made.numbers.end(), own.numbers.begin(), own.numbers.end());
  made.former.insert(made.former.end(), own.former.begin(), own.former.end());
  return made;
}

const regime_number* find_number(const regime& in, std::string_view name) noexcept {
  const auto found = std::find_if(in.numbers.begin(), in.numbers.end(), [&](const auto& n) { return n.name == name; });
  return found == in.numbers.end() ? nullptr : &*found;
}

const regime_number* find_number(const regime& in, std::string_view name, date on) noexcept {
  for (const auto* list : {&in.numbers, &in.former})
    for (const auto& n : *list)
      if (n.name == name && holds_on(n, on)) return &n;
  return nullptr;
}

}  // namespace doithoai::inline v0
