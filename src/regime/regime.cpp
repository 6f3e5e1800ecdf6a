// Makes the regime of a day from the law, lays a local one over it, and finds its numbers.

#include "doithoai/regime.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <string>
#include <utility>

#include "core/in_sentence.hpp"
#include "data/shipped.hpp"
#include "doithoai/code.hpp"
#include "doithoai/json.hpp"
#include "doithoai/text.hpp"
#include "regime/mistakes.hpp"
#include "schema/place_in_words.hpp"

namespace doithoai::inline v0 {
namespace {

constexpr std::chrono::days one_day{1};

// Numbers and bases have names and days alike.

// The first and the last day of one, for comparing.
template <class Dated>
date first_day_of(const Dated& one) {
  return one.valid_from.value_or(first_date);
}
template <class Dated>
date last_day_of(const Dated& one) {
  return one.valid_until.value_or(last_date);
}

template <class Dated>
bool holds_on(const Dated& one, date day) {
  return first_day_of(one) <= day && day <= last_day_of(one);
}

mistake wrong(std::string english, std::string vietnamese, std::string where) {
  return mistake_of({std::move(english), std::move(vietnamese)}, std::move(where));
}

failure failed(std::string message, std::string where) {
  return {errc::invalid_argument, std::move(message), std::move(where), {}};
}

failure placed(const char* where, failure why) {
  why.where.insert(0, where);
  return why;
}

std::string place_of(const char* list, std::size_t number) { return std::string(list) + "/" + std::to_string(number); }

// One of a list, as sentences in Vietnamese name it.
std::string item(const char* list, std::size_t number) {
  return "“" + place_in_words(shape_of<regime>(), place_of(list, number)) + "”";
}

// The same with what it rests on, for the reader who does not count.
template <class Dated>
std::string cited_item(const std::vector<Dated>& all, const char* list, std::size_t number) {
  const auto& source = all[number].source;
  return item(list, number) + (source.empty() ? "" : " (căn cứ: " + source + ")");
}

// The days on which both hold, as far as any are named.
template <class Dated>
std::string common_days(const Dated& one, const Dated& other) {
  const auto first = std::max(first_day_of(one), first_day_of(other));
  const auto last = std::min(last_day_of(one), last_day_of(other));
  return (first == first_date ? "" : " từ ngày " + day_in_sentence(first)) +
         (last == last_date ? "" : " đến hết ngày " + day_in_sentence(last));
}

// `list`: where they stand in the document.
template <class Dated>
maybe_mistake mistake_in_days(const std::vector<Dated>& all, const char* list) {
  for (std::size_t i = 0; i < all.size(); ++i)
    if (last_day_of(all[i]) < first_day_of(all[i]))
      return wrong(in_quotes(all[i].name) + " ends on " + to_text(last_day_of(all[i])) + ", before " +
                       to_text(first_day_of(all[i])) + ", its first day",
                   item(list, i) + " hết hiệu lực ngày " + day_in_sentence(last_day_of(all[i])) +
                       ", trước ngày bắt đầu có hiệu lực là ngày " + day_in_sentence(first_day_of(all[i])),
                   place_of(list, i) + "/valid_until");
  std::vector<std::size_t> order(all.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  // Stable, so that of two that are alike the one that stands later is named.
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return std::pair(std::string_view(all[a].name), first_day_of(all[a])) <
           std::pair(std::string_view(all[b].name), first_day_of(all[b]));
  });
  const auto twice = std::adjacent_find(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return all[a].name == all[b].name && first_day_of(all[b]) <= last_day_of(all[a]);
  });
  if (twice == order.end()) return {};
  const auto& later = all[*std::next(twice)];
  return wrong(in_quotes(later.name) + " holds twice" +
                   (later.valid_from ? " on " + to_text(*later.valid_from) : std::string()) + ", here and at " +
                   place_of(list, *twice),
               cited_item(all, list, *std::next(twice)) + " và " + cited_item(all, list, *twice) +
                   " quy định về cùng một việc mà có thời gian hiệu lực trùng nhau" + common_days(later, all[*twice]),
               place_of(list, *std::next(twice)));
}

// What is left of one on the days on which none of `over` holds, which are of the same name and in the order of days.
template <class Dated>
std::vector<Dated> around(const Dated& one, const std::vector<const Dated*>& over) {
  std::vector<Dated> left;
  auto rest = one;
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

template <class Dated>
std::vector<const Dated*> named(const std::vector<Dated>& all, std::string_view name) {
  std::vector<const Dated*> found;
  for (const auto& one : all)
    if (one.name == name) found.push_back(&one);
  std::sort(found.begin(), found.end(),
            [](const auto* a, const auto* b) { return first_day_of(*a) < first_day_of(*b); });
  return found;
}

template <class Dated>
std::vector<Dated> laid_over(const std::vector<Dated>& base, const std::vector<Dated>& own) {
  std::vector<Dated> made;
  for (const auto& one : base) {
    auto left = around(one, named(own, one.name));
    std::move(left.begin(), left.end(), std::back_inserter(made));
  }
  made.insert(made.end(), own.begin(), own.end());
  return made;
}

template <class Dated>
std::vector<Dated> begun_by(const std::vector<Dated>& all, date day) {
  std::vector<Dated> begun;
  std::copy_if(all.begin(), all.end(), std::back_inserter(begun),
               [&](const auto& one) { return first_day_of(one) <= day; });
  return begun;
}

template <class Dated>
const Dated* holding(const std::vector<Dated>& all, std::string_view name, date on) noexcept {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.name == name && holds_on(one, on); });
  return found == all.end() ? nullptr : &*found;
}

// One of a regulation that names no first day begins with the regulation.
template <class Dated>
void begin_with(std::vector<Dated>& all, date first) {
  for (auto& one : all)
    if (!one.valid_from) one.valid_from = first;
}

template <class Document>
maybe_mistake mistake_in_numbers_and_bases(const Document& judged) {
  if (auto found = mistake_in_days(judged.numbers, "/numbers")) return found;
  return mistake_in_days(judged.bases, "/bases");
}

std::string begins(const law& all) {
  const auto first = std::min_element(all.changes.begin(), all.changes.end(),
                                      [](const auto& a, const auto& b) { return a.valid_from < b.valid_from; });
  return first == all.changes.end() ? ": it has no changes" : ": it begins on " + to_text(first->valid_from);
}

template <class Code>
std::string codes_of(const std::vector<Code>& codes) {
  std::string all;
  for (const auto one : codes) all.append(all.empty() ? "" : " ").append(code_of(one));
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
  return regime{last->regime, last->name, last->valid_from, begun_by(all.numbers, day), begun_by(all.bases, day), {}};
}

result<regime> regime_on(date day) { return regime_on(from_json<law>(shipped("law-vietnam")).value(), day); }

maybe_mistake mistake_in(const regime& judged) {
  if (judged.id.text().empty()) return wrong("a regime has an id", "phải có mã", "/id");
  return mistake_in_numbers_and_bases(judged);
}

result<void> check(const regime& judged) { return as_result(mistake_in(judged)); }

result<void> check(const law& judged) {
  std::map<date, std::size_t> days;
  std::map<document_id, std::size_t> regimes;
  for (std::size_t i = 0; i < judged.changes.size(); ++i) {
    const auto& change = judged.changes[i];
    if (change.regime.text().empty()) return failed("a regime has an id", place_of("/changes", i) + "/regime");
    if (const auto [other, is_new] = days.try_emplace(change.valid_from, i); !is_new)
      return failed("the law changes twice on " + to_text(change.valid_from) + ", here and at " +
                        place_of("/changes", other->second),
                    place_of("/changes", i) + "/valid_from");
    if (const auto [other, is_new] = regimes.try_emplace(change.regime, i); !is_new)
      return failed("the regime " + in_quotes(change.regime.text()) + " begins twice, here and at " +
                        place_of("/changes", other->second),
                    place_of("/changes", i) + "/regime");
  }
  return as_result(mistake_in_numbers_and_bases(judged));
}

result<regime> overlaid(const regime& base, const regime& local) {
  auto own = local;
  begin_with(own.numbers, local.valid_from);
  begin_with(own.bases, local.valid_from);
  if (auto checked = check(base); !checked) return placed("/base", std::move(checked).error());
  if (auto checked = check(own); !checked) return placed("/local", std::move(checked).error());
  return regime{own.id,
                own.name,
                std::max(base.valid_from, own.valid_from),
                laid_over(base.numbers, own.numbers),
                laid_over(base.bases, own.bases),
                own.extra};
}

const regime_number* find_number(const regime& in, std::string_view name, date on) noexcept {
  return holding(in.numbers, name, on);
}

const regime_basis* find_basis(const regime& in, std::string_view name, date on) noexcept {
  return holding(in.bases, name, on);
}

std::vector<regime_number_row> numbers_on(const regime& in, date day) {
  std::vector<regime_number_row> rows;
  for (const auto& n : in.numbers)
    if (holds_on(n, day))
      rows.push_back({n.name, n.value, n.unit, n.binds, codes_of(n.binds_tiers), n.valid_from, n.valid_until, n.source,
                      n.is_verified, n.note, codes_of(n.organiser_kinds), codes_of(n.session_kinds)});
  return rows;
}

}  // namespace doithoai::inline v0
