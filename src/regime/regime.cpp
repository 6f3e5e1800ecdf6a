// Makes the regime of a day from the law, lays a local one over it, and finds its numbers.

#include "doithoai/regime.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <string>
#include <utility>

#include "data/shipped.hpp"
#include "doithoai/code.hpp"
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

std::string place_of(const char* list, std::size_t number) { return std::string(list) + "/" + std::to_string(number); }

result<void> check_numbers(const std::vector<regime_number>& numbers) {
  for (std::size_t i = 0; i < numbers.size(); ++i)
    if (last_day_of(numbers[i]) < first_day_of(numbers[i]))
      return wrong(in_quotes(numbers[i].name) + " ends on " + to_text(last_day_of(numbers[i])) + ", before " +
                       to_text(first_day_of(numbers[i])) + ", its first day",
                   place_of("/numbers", i) + "/valid_until");
  std::vector<std::size_t> order(numbers.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  // Stable, so that of two that are alike the one that stands later is named.
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return std::pair(std::string_view(numbers[a].name), first_day_of(numbers[a])) <
           std::pair(std::string_view(numbers[b].name), first_day_of(numbers[b]));
  });
  const auto twice = std::adjacent_find(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return numbers[a].name == numbers[b].name && first_day_of(numbers[b]) <= last_day_of(numbers[a]);
  });
  if (twice == order.end()) return {};
  const auto& later = numbers[*std::next(twice)];
  return wrong(in_quotes(later.name) + " holds twice" +
                   (later.valid_from ? " on " + to_text(*later.valid_from) : std::string()) + ", here and at " +
                   place_of("/numbers", *twice),
               place_of("/numbers", *std::next(twice)));
}

// What is left of a number on the days on which none of `over` holds, which are of the same name and in the order of days.
std::vector<regime_number> around(const regime_number& n, const std::vector<const regime_number*>& over) {
  std::vector<regime_number> left;
  auto rest = n;
  for (const auto* above : over) {
    if (last_day_of(*above) < first_day_of(rest) || last_day_of(rest) < first_day_of(*above)) continue;
    if (first_day_of(rest) < first_day_of(*above)) {
      left.push_back(rest);
      left.back().valid_until = first_day_of(*above) - one_day;
    }
    if (last_day_of(rest) <= last_day_of(*above)) return left;
    rest.valid_from = last_day_of(*above) + one_day;
  }
  left.push_back(std::move(rest));
  return left;
}

std::vector<const regime_number*> numbers_named(const regime& in, std::string_view name) {
  std::vector<const regime_number*> named;
  for (const auto& n : in.numbers)
    if (n.name == name) named.push_back(&n);
  std::sort(named.begin(), named.end(),
            [](const auto* a, const auto* b) { return first_day_of(*a) < first_day_of(*b); });
  return named;
}

std::string begins(const law& all) {
  const auto first = std::min_element(all.changes.begin(), all.changes.end(),
                                      [](const auto& a, const auto& b) { return a.valid_from < b.valid_from; });
  return first == all.changes.end() ? ": it has no changes" : ": it begins on " + to_text(first->valid_from);
}

std::string codes_of(const std::vector<tier>& tiers) {
  std::string all;
  for (const auto one : tiers) all.append(all.empty() ? "" : " ").append(code_of(one));
  return all;
}

}  // namespace

result<regime> regime_on(const law& all, date day) {
  if (auto checked = check(all); !checked) return std::move(checked).error();
  const law_change* last = nullptr;
  for (const auto& change : all.changes)
    if (change.valid_from <= day && (last == nullptr || last->valid_from < change.valid_from)) last = &change;
  if (last == nullptr)
    return failure{
        errc::not_covered, in_quotes(all.id.text()) + " tells nothing of " + to_text(day) + begins(all), "", {}};
  regime made{last->regime, last->name, last->valid_from, {}, {}};
  for (const auto& n : all.numbers)
    if (first_day_of(n) <= day) made.numbers.push_back(n);
  return made;
}

result<regime> regime_on(date day) { return regime_on(from_json<law>(shipped("law-vietnam")).value(), day); }

result<void> check(const regime& judged) {
  if (judged.id.text().empty()) return wrong("a regime has an id", "/id");
  return check_numbers(judged.numbers);
}

result<void> check(const law& judged) {
  std::map<date, std::size_t> days;
  std::map<document_id, std::size_t> regimes;
  for (std::size_t i = 0; i < judged.changes.size(); ++i) {
    const auto& change = judged.changes[i];
    if (change.regime.text().empty()) return wrong("a regime has an id", place_of("/changes", i) + "/regime");
    if (const auto [other, is_new] = days.try_emplace(change.valid_from, i); !is_new)
      return wrong("the law changes twice on " + to_text(change.valid_from) + ", here and at " +
                       place_of("/changes", other->second),
                   place_of("/changes", i) + "/valid_from");
    if (const auto [other, is_new] = regimes.try_emplace(change.regime, i); !is_new)
      return wrong("the regime " + in_quotes(change.regime.text()) + " begins twice, here and at " +
                       place_of("/changes", other->second),
                   place_of("/changes", i) + "/regime");
  }
  return check_numbers(judged.numbers);
}

result<regime> overlaid(const regime& base, const regime& local) {
  auto own = local;
  for (auto& n : own.numbers)
    if (!n.valid_from) n.valid_from = local.valid_from;
  if (auto checked = check(base); !checked) return within("/base", std::move(checked).error());
  if (auto checked = check(own); !checked) return within("/local", std::move(checked).error());

  regime made{own.id, own.name, std::max(base.valid_from, own.valid_from), {}, own.extra};
  for (const auto& n : base.numbers) {
    auto left = around(n, numbers_named(own, n.name));
    std::move(left.begin(), left.end(), std::back_inserter(made.numbers));
  }
  made.numbers.insert(made.numbers.end(), own.numbers.begin(), own.numbers.end());
  return made;
}

const regime_number* find_number(const regime& in, std::string_view name, date on) noexcept {
  for (const auto& n : in.numbers)
    if (n.name == name && holds_on(n, on)) return &n;
  return nullptr;
}

std::vector<regime_number_row> numbers_on(const regime& in, date day) {
  std::vector<regime_number_row> rows;
  for (const auto& n : in.numbers)
    if (holds_on(n, day))
      rows.push_back({n.name, n.value, n.unit, n.binds, codes_of(n.binds_tiers), n.valid_from, n.valid_until, n.source,
                      n.is_verified});
  return rows;
}

}  // namespace doithoai::inline v0
