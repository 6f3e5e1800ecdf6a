// Counts a deadline's days: weeks, months and working days, over pauses and extensions, to the day on which it is due.

#include "doithoai/deadline.hpp"

#include "regime/deadline_walk.hpp"

namespace doithoai::inline v0 {
namespace {

using std::chrono::days;

// The same day of the month, or its last one where it has none (Bộ luật Dân sự 2015, art. 148).
date add_months(date from, std::int32_t count) {
  const std::chrono::year_month_day day{from};
  const auto month = day.year() / day.month() + std::chrono::months{count};
  const auto same = month / day.day();
  return same.ok() ? date{same} : date{month / std::chrono::last};
}

}  // namespace

result<date> nameable(date day) {
  if (first_date <= day && day <= last_date) return day;
  return failure{
      errc::not_covered, "the due day falls outside " + to_text(first_date) + " to " + to_text(last_date), "", {}};
}

date end_of(const deadline_rule& rule) {
  const auto month = rule.kind == deadline_kind::end_of_quarter ? *rule.quarter * 3 : *rule.month;
  return date{std::chrono::year{*rule.year} / month / std::chrono::last};
}

date counting::unpaused(std::int32_t count) const {
  switch (unit_) {
    case deadline_kind::weeks: return from_ + days{7} * count;
    case deadline_kind::months: return add_months(from_, count);
    case deadline_kind::years: return add_months(from_, 12 * count);
    case deadline_kind::days_before: return from_ - days{count};
    default: return from_ + days{count};
  }
}

result<date> counting::after(std::int32_t count) const {
  if (unit_ == deadline_kind::working_days) return after_working_days(count);
  if (unit_ == deadline_kind::working_days_before) return days_.add_working_days(from_, -count);
  if (auto known = nameable(from_); !known) return known;
  auto last = unpaused(count);
  for (const auto& pause : pauses_) {
    if (pause.to <= from_) continue;
    const auto first = std::max(pause.from, from_ + days{1});
    if (first > last) break;
    last += pause.to - first + days{1};
  }
  return nameable(last);
}

result<date> counting::after_working_days(std::int32_t count) const {
  auto last = days_.add_working_days(from_, count);
  for (const auto& pause : pauses_) {
    if (!last) return last;
    if (pause.to <= from_) continue;
    const auto first = std::max(pause.from, from_ + days{1});
    if (first > *last) break;
    auto lost = days_.count_working_days(first - days{1}, pause.to);
    if (!lost) return std::move(lost).error();
    count += *lost;
    last = days_.add_working_days(from_, count);
  }
  return last;
}

const deadline_pause* find_pause(std::span<const deadline_pause> pauses, date day) noexcept {
  const auto after =
      std::upper_bound(pauses.begin(), pauses.end(), day, [](date d, const deadline_pause& p) { return d < p.from; });
  if (after == pauses.begin() || (after - 1)->to < day) return nullptr;
  return &*(after - 1);
}

result<date> next_working_day(date last, std::span<const deadline_pause> pauses, const calendar& days) {
  while (true) {
    auto is_working = days.is_working_day(last);
    if (!is_working) return std::move(is_working).error();
    const auto* pause = find_pause(pauses, last);
    if (*is_working && pause == nullptr) return last;
    auto next = days.add_working_days(pause == nullptr ? last : pause->to, 1);
    if (!next) return next;
    last = *next;
  }
}

failure not_later(std::size_t extension, date until, date last) {
  return {errc::invalid_argument,
          "the extension until " + to_text(until) + " is not later than " + to_text(last) + ", the last day without it",
          "/extensions/" + std::to_string(extension) + "/until",
          {}};
}

std::vector<deadline_pause> in_order_of_days(std::vector<deadline_pause> pauses) {
  std::sort(pauses.begin(), pauses.end(), [](const auto& a, const auto& b) { return a.from < b.from; });
  return pauses;
}

namespace {

// Whether anybody works on a paused day makes no difference.
std::vector<date> doubtful_days(date_range asked, std::span<const deadline_pause> pauses, const calendar& by) {
  auto doubtful = by.unverified_days(asked.first - std::chrono::days{1}, asked.last);
  std::erase_if(doubtful, [&](date day) { return find_pause(pauses, day) != nullptr; });
  return doubtful;
}

bool is_doubtful(date_range asked, std::span<const deadline_pause> pauses, const calendar& by) {
  return by.has_unverified_day(asked.first - std::chrono::days{1}, asked.last) &&
         (pauses.empty() || !doubtful_days(asked, pauses, by).empty());
}

bool begins_undecided(date_range asked, const calendar& by) { return asked.first < by.decided().first; }
bool ends_undecided(date_range asked, const calendar& by) { return by.decided().last < asked.last; }

result<reckoning> reckon_over(const deadline_rule& rule, std::optional<date> start,
                              std::span<const deadline_extension> extensions, std::span<const deadline_pause> pauses,
                              const calendar& by) {
  nothing_noted notes;
  auto went = walk(rule, start, extensions, pauses, by, notes);
  if (!went) return std::move(went).error();
  if (!went->day) return failure{errc::invalid_argument, "no deadline is set", "", {}};
  const auto& asked = went->asked;
  const bool is_provisional =
      asked && (begins_undecided(*asked, by) || ends_undecided(*asked, by) || is_doubtful(*asked, pauses, by));
  return reckoning{*went->day, went->reckoned_on, is_provisional};
}

}  // namespace

result<reckoning> reckon(const deadline_rule& rule, date start, const calendar& days) {
  return reckon_over(rule, start, {}, {}, days);
}

result<reckoning> reckon(const deadline& of, const calendar& days) {
  if (auto checked = check_fit(of); !checked) return std::move(checked).error();
  return reckon_over(of.rule, of.start, of.extensions, in_order_of_days(of.pauses), days);
}

result<due_day> due_of(const deadline& of, const calendar& days) {
  if (auto checked = check(of); !checked) return std::move(checked).error();
  const auto projected = days.projected();
  const auto pauses = in_order_of_days(of.pauses);
  nothing_noted notes;
  auto went = walk(of.rule, of.start, of.extensions, pauses, projected, notes);
  if (!went) return std::move(went).error();

  due_day made;
  made.day = went->day;
  if (made.day && *made.day != went->reckoned_on) made.reckoned_on = went->reckoned_on;
  if (!went->asked) return made;
  made.calendar = days.version();
  made.doubtful = doubtful_days(*went->asked, pauses, projected);
  if (begins_undecided(*went->asked, days)) made.decided_from = days.decided().first;
  if (ends_undecided(*went->asked, days)) made.decided_until = days.decided().last;
  made.is_provisional = made.decided_from || made.decided_until || !made.doubtful.empty();
  return made;
}

}  // namespace doithoai::inline v0
