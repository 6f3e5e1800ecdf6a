// Arithmetic in working days, for one day and for rows by the million.

#include "calendar/calendar_index.hpp"

namespace doithoai::inline v0 {
namespace {

failure not_as_many(const std::string& what, std::size_t size, std::size_t wanted) {
  return {
      errc::invalid_argument, std::to_string(size) + " " + what + " for " + std::to_string(wanted) + " rows", "", {}};
}

constexpr std::chrono::days one_day{1};

// The days that a walk asks about: all but the start.
date_range asked_between(date start, date end) {
  return start < end ? date_range{start + one_day, end} : date_range{end, start - one_day};
}

}  // namespace

date_range calendar::coverage() const noexcept {
  return is_projected_ ? date_range{index_->first(), index_->horizon()} : index_->document.coverage;
}

// The day that the walk ends on; `no_date` when it would leave the coverage. Bare look-ups, for rows by the million, which
// take the same time for counts of either sign: the sign is added, and not asked for.
struct calendar::walker {
  explicit walker(const calendar& of)
      : first(of.index_->first()),
        last(of.coverage().last),
        worked_before(of.index_->worked_before.data()),
        working_days(of.index_->working_days.data()),
        total(worked_before[(last - first).count() + 1]) {}

  [[nodiscard]] bool covers(date day) const noexcept { return first <= day && day <= last; }

  [[nodiscard]] date add(date start, std::int32_t count) const noexcept {
    if (!covers(start)) return no_date;
    if (count == 0) return start;
    // The number of the working day that the walk ends on, counted from 0. Walking on begins after the start.
    const std::int64_t on = count > 0 ? 1 : 0;
    const std::int64_t target = worked_before[(start - first).count() + on] - on + count;
    if (target < 0 || target >= total) return no_date;
    return first + std::chrono::days{working_days[target]};
  }

  [[nodiscard]] std::int32_t count(date from, date to) const noexcept {
    if (!covers(from) || !covers(to)) return no_count;
    // Walking on, the start is not counted and the end is; walking back too.
    const std::int64_t on = from <= to ? 1 : 0;
    return worked_before[(to - first).count() + on] - worked_before[(from - first).count() + on];
  }

  date first;
  date last;
  const std::int32_t* worked_before;
  const std::int32_t* working_days;
  std::int64_t total;
};

result<bool> calendar::is_working_day(date day) const {
  if (!coverage().contains(day)) return lies_outside(*this, day);
  return index_->is_working(day);
}

result<date> calendar::add_working_days(date start, std::int32_t count) const {
  const date end = walker(*this).add(start, count);
  if (end != no_date) return end;
  if (!coverage().contains(start)) return lies_outside(*this, start);
  return walks_outside(*this, count >= 0);
}

result<std::int32_t> calendar::count_working_days(date from, date to) const {
  for (const auto day : {from, to})
    if (!coverage().contains(day)) return lies_outside(*this, day);
  return walker(*this).count(from, to);
}

result<void> calendar::add_working_days_many(std::span<const date> starts, std::span<const std::int32_t> counts,
                                             std::span<date> ends) const {
  if (ends.size() != starts.size()) return not_as_many("ends", ends.size(), starts.size());
  if (counts.size() != starts.size() && counts.size() != 1) return not_as_many("counts", counts.size(), starts.size());
  const walker walk(*this);
  if (counts.size() == 1) {
    const auto count = counts.front();
    for (std::size_t i = 0; i < starts.size(); ++i) ends[i] = walk.add(starts[i], count);
  } else {
    for (std::size_t i = 0; i < starts.size(); ++i) ends[i] = walk.add(starts[i], counts[i]);
  }
  return {};
}

result<void> calendar::due_days_many(std::span<const date> starts, std::span<const std::int32_t> counts,
                                     std::span<date> ends, std::span<bool> is_provisional) const {
  if (is_provisional.size() != starts.size()) return not_as_many("marks", is_provisional.size(), starts.size());
  if (auto added = projected().add_working_days_many(starts, counts, ends); !added) return added;
  const auto certain = decided();
  const auto is_certain = [&](date_range asked) {
    return certain.first <= asked.first && asked.last <= certain.last &&
           !has_unverified_day(asked.first - one_day, asked.last);
  };
  for (std::size_t i = 0; i < ends.size(); ++i)
    is_provisional[i] = ends[i] == no_date || (ends[i] != starts[i] && !is_certain(asked_between(starts[i], ends[i])));
  return {};
}

result<void> calendar::count_working_days_many(std::span<const date> from, std::span<const date> to,
                                               std::span<std::int32_t> counts) const {
  if (to.size() != from.size()) return not_as_many("ends", to.size(), from.size());
  if (counts.size() != from.size()) return not_as_many("counts", counts.size(), from.size());
  const walker walk(*this);
  for (std::size_t i = 0; i < from.size(); ++i) counts[i] = walk.count(from[i], to[i]);
  return {};
}

}  // namespace doithoai::inline v0
