// Lays a host's own days over a calendar, and refuses those that would replace one half of a swap only.

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "calendar/calendar_check.hpp"
#include "calendar/known_from.hpp"
#include "core/in_sentence.hpp"
#include "doithoai/calendar.hpp"
#include "schema/kept_text.hpp"

namespace doithoai::inline v0 {
namespace {

using entries_by_day = std::map<date, const calendar_day*>;

// What an overlay's entry is laid over: one half of a swap with another day.
struct covered_half {
  std::size_t own = 0;  // the entry's place in the overlay
  date other_day{};
};

// In the order of the overlay.
std::vector<covered_half> covered_halves(const calendar_document& of, const calendar_overlay& own,
                                         const entries_by_day& laid) {
  std::vector<covered_half> halves;
  for (const auto* entries : {&of.days, &of.former})
    for (const auto& old : *entries) {
      if (!old.swapped_with || !of.coverage.contains(*old.swapped_with)) continue;
      if (const auto found = laid.find(old.day); found != laid.end())
        halves.push_back({static_cast<std::size_t>(found->second - own.days.data()), *old.swapped_with});
    }
  std::stable_sort(halves.begin(), halves.end(), [](const auto& a, const auto& b) { return a.own < b.own; });
  return halves;
}

// An entry laid over one half of a swap needs one of the same decision laid over the other half: a swap stands or falls
// whole, today and as known on any day.
maybe_mistake check_half_of_swap(const calendar_overlay& own, std::size_t i, date other_day,
                                 const entries_by_day& laid) {
  const auto& entry = own.days[i];
  if (entry.swapped_with == other_day) return {};
  const auto why = [&](const message& what) {
    return mistake_of({"calendar '" + own.id.text() + "': " + to_text(entry.day) + " was swapped with " +
                           to_text(other_day) + "; " + what.english,
                       calendar_in_sentence(own.name) + ": ngày " + day_in_sentence(entry.day) +
                           " đã hoán đổi với ngày " + day_in_sentence(other_day) + "; " + what.vietnamese},
                      "/days/" + std::to_string(i));
  };
  const auto other = laid.find(other_day);
  if (other == laid.end()) return why({"the overlay needs an entry for that day too", "phải nêu cả ngày ấy"});
  if (known_from(*other->second) != known_from(entry))
    return why({"the entries laid over the two are one decision", "hai ngày phải theo cùng một quyết định"});
  return {};
}

constexpr std::chrono::days one_day{1};

// The overlay tells of all of its coverage: what lay beyond what was decided is decided, as far as it reaches without a gap.
maybe_mistake widen(calendar_document& merged, const calendar_overlay& own) {
  if (!own.coverage) return {};
  const auto& [first, last] = *own.coverage;
  auto& covered = merged.coverage;
  if (last < first || last < covered.first - one_day || covered.last + one_day < first)
    return mistake_of(
        {"calendar '" + own.id.text() + "' tells of " + to_text(first) + " to " + to_text(last) +
             "; an overlay's coverage ends no earlier than it begins, and leaves no days between it and " +
             to_text(covered.first) + " to " + to_text(covered.last),
         calendar_in_sentence(own.name) + " có phạm vi từ ngày " + day_in_sentence(first) + " đến ngày " +
             day_in_sentence(last) + "; phạm vi phải có ngày đầu không sau ngày cuối và liền với phạm vi từ ngày " +
             day_in_sentence(covered.first) + " đến ngày " + day_in_sentence(covered.last) + " của lịch chung"},
        "/coverage");
  const date_range wider{std::min(first, covered.first), std::max(last, covered.last)};
  const auto from = merged.decided_from.value_or(covered.first);
  const auto until = merged.decided_until.value_or(covered.last);
  if (merged.decided_from && first < from && from - one_day <= last) merged.decided_from = first;
  if (merged.decided_from == wider.first) merged.decided_from.reset();
  if (merged.decided_until && until < last && first <= until + one_day) merged.decided_until = last;
  if (merged.decided_until == wider.last) merged.decided_until.reset();
  covered = wider;
  return {};
}

// Whether the document that is made would keep these unknown members. It would read as its own what a whole calendar has and
// an overlay has not, holidays by law say.
result<void> check_unknown(const calendar_overlay& own) {
  const auto& form = shape_of<calendar_document>();
  if (own.extra.words().empty()) return {};
  auto read = check_kept_members(own.extra.words(), form, deepest_document, zero_bytes::accept);
  if (read) return {};
  const std::string_view where = read.error().where;
  const auto name = where.substr(std::min<std::size_t>(where.size(), 1));
  if (form.find(name) == nullptr) return read;
  return failure{errc::invalid_argument, no_member(shape_of<calendar_overlay>(), name), std::string(where), {}};
}

// The document with the overlay over it.
maybe_mistake lay(calendar_document& merged, const calendar_overlay& own) {
  merged.id = own.id;
  merged.name = own.name;
  merged.extra = own.extra;
  if (!own.weekend.empty()) {
    merged.weekend = own.weekend;
    merged.weekend_source = own.weekend_source;
  }
  if (auto found = widen(merged, own)) return found;
  entries_by_day laid;
  for (const auto& entry : own.days) laid.emplace(entry.day, &entry);
  for (const auto& half : covered_halves(merged, own, laid))
    if (auto found = check_half_of_swap(own, half.own, half.other_day, laid)) return found;
  const auto is_kept = [&](const calendar_day& entry) { return !laid.contains(entry.day); };
  const auto replaced = std::stable_partition(merged.days.begin(), merged.days.end(), is_kept);
  merged.former.insert(merged.former.end(), replaced, merged.days.end());
  merged.days.erase(replaced, merged.days.end());
  // The host's entries come first, so that their places in the overlay and in the document are the same.
  merged.days.insert(merged.days.begin(), own.days.begin(), own.days.end());
  return {};
}

}  // namespace

maybe_mistake mistake_in(const calendar_document& base, const calendar_overlay& own) {
  auto merged = base;
  if (auto found = lay(merged, own)) return found;
  return mistake_in(merged);
}

calendar_overlay fit_to_lay(calendar_overlay own) {
  if (!check_unknown(own)) own.extra = {};
  return own;
}

result<calendar> calendar::overlaid(const calendar_overlay& own) const {
  if (auto checked = check_unknown(own); !checked) return std::move(checked).error();
  calendar_document merged = document();
  if (auto found = lay(merged, own)) return std::move(found->why);
  auto made = from_document(std::move(merged));
  if (made) made->is_projected_ = is_projected_;
  return made;
}

}  // namespace doithoai::inline v0
