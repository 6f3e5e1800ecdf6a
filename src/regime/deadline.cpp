// Counts a deadline's days: weeks, months and working days, over pauses and extensions, to the day on which it is due.

#include "doithoai/deadline.hpp"

#include "core/in_sentence.hpp"
#include "regime/deadline_walk.hpp"
#include "regime/mistakes.hpp"

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

result<date> nameable(date day) {
  if (is_nameable(day)) return day;
  return unnameable().why;
}

}  // namespace

mistake unnameable() {
  return {{errc::not_covered, "the due day falls outside " + to_text(first_date) + " to " + to_text(last_date), "", {}},
          "hạn nằm ngoài khoảng từ ngày " + day_in_sentence(first_date) + " đến ngày " + day_in_sentence(last_date)};
}

date_range month_of(const deadline_rule& rule) {
  const auto month =
      std::chrono::year{*rule.year} / (rule.kind == deadline_kind::end_of_quarter ? *rule.quarter * 3 : *rule.month);
  return {date{month / 1}, date{month / std::chrono::last}};
}

date named_day(const deadline_rule& rule, std::optional<date> start) {
  if (!is_monthly(rule.kind)) return rule.day ? *rule.day : month_of(rule).last;
  const std::chrono::year_month_day begun{*start};
  // The day before a day of the month may lie in the month before, up to which two months may pass.
  for (auto month = begun.year() / begun.month();; month += std::chrono::months{1}) {
    const auto named = month / std::chrono::day{static_cast<unsigned>(*rule.day_of_month)};
    const date day = named.ok() ? date{named} : date{month / std::chrono::last};
    if (day - days{rule.kind == deadline_kind::before_monthly ? 1 : 0} > *start) return day;
  }
}

result<std::optional<date>> nth_working_day(const deadline_rule& rule, const calendar& by) {
  const auto month = month_of(rule);
  const auto one = *rule.nth > 0 ? 1 : -1;
  const auto edge = one > 0 ? month.first : month.last;
  const auto is_worked = by.is_working_day(edge);
  if (!is_worked) return is_worked.error();
  auto found = by.add_working_days(edge, *rule.nth - (*is_worked ? one : 0));
  if (!found) return std::move(found).error();
  if (month.contains(*found) && *by.is_working_day(*found)) return std::optional(*found);
  return std::optional<date>();
}

mistake no_such_working_day(const deadline_rule& rule, const calendar& by) {
  const auto month = month_of(rule);
  const auto many = *by.count_working_days(month.first, month.last) + (*by.is_working_day(month.first) ? 1 : 0);
  const auto nth = *rule.nth;
  return mistake_of({"the month from " + to_text(month.first) + " has " + std::to_string(many) +
                         " working days, and none is " + std::to_string(nth),
                     "tháng " + std::to_string(*rule.month) + "/" + std::to_string(*rule.year) + " có " +
                         std::to_string(many) + " ngày làm việc, không có ngày làm việc thứ " +
                         std::to_string(nth < 0 ? -nth : nth) + (nth < 0 ? " tính từ cuối tháng" : "")},
                    "/rule/nth");
}

date counting::unpaused(std::int32_t count) const {
  switch (unit_) {
    case deadline_kind::weeks: return from_ + days{7} * count;
    case deadline_kind::months: return add_months(from_, count);
    case deadline_kind::years: return add_months(from_, 12 * count);
    case deadline_kind::days_before: return from_ - days{count};
    case deadline_kind::weeks_before: return from_ - days{7} * count;
    case deadline_kind::months_before: return add_months(from_, -count);
    default: return from_ + days{count};
  }
}

result<date> counting::after(std::int32_t count) const {
  if (unit_ == deadline_kind::working_days) return after_working_days(count);
  if (unit_ == deadline_kind::working_days_before) return days_.add_working_days(from_, -count);
  if (auto known = nameable(from_); !known) return known;
  auto last = unpaused(count);
  for (const auto& pause : pauses_) {
    if (*pause.to <= from_) continue;
    const auto first = std::max(pause.from, from_ + days{1});
    if (first > last) break;
    last += *pause.to - first + days{1};
  }
  return nameable(last);
}

result<date> counting::after_working_days(std::int32_t count) const {
  auto last = days_.add_working_days(from_, count);
  for (const auto& pause : pauses_) {
    if (!last) return last;
    if (*pause.to <= from_) continue;
    const auto first = std::max(pause.from, from_ + days{1});
    if (first > *last) break;
    auto lost = days_.count_working_days(first - days{1}, *pause.to);
    if (!lost) return std::move(lost).error();
    count += *lost;
    last = days_.add_working_days(from_, count);
  }
  return last;
}

const deadline_pause* find_pause(std::span<const deadline_pause> pauses, date day) noexcept {
  const auto after =
      std::upper_bound(pauses.begin(), pauses.end(), day, [](date d, const deadline_pause& p) { return d < p.from; });
  if (after == pauses.begin() || last_of(*(after - 1)) < day) return nullptr;
  return &*(after - 1);
}

result<std::optional<date>> next_working_day(date last, std::span<const deadline_pause> pauses, const calendar& days) {
  while (true) {
    auto is_working = days.is_working_day(last);
    if (!is_working) return std::move(is_working).error();
    const auto* pause = find_pause(pauses, last);
    if (*is_working && pause == nullptr) return std::optional(last);
    if (pause != nullptr && !pause->to) return std::optional<date>();
    auto next = days.add_working_days(pause == nullptr ? last : *pause->to, 1);
    if (!next) return std::move(next).error();
    last = *next;
  }
}

result<std::optional<date>> previous_working_day(date last, std::optional<date> after,
                                                 std::span<const deadline_pause> pauses, const calendar& days) {
  while (!after || *after < last) {
    auto is_working = days.is_working_day(last);
    if (!is_working) return std::move(is_working).error();
    const auto* pause = find_pause(pauses, last);
    if (*is_working && pause == nullptr) return std::optional(last);
    auto next = days.add_working_days(pause == nullptr ? last : pause->from, -1);
    if (!next) return std::move(next).error();
    last = *next;
  }
  return std::optional<date>();
}

mistake not_later(std::size_t extension, date until, date last) {
  return mistake_of(
      {"the extension until " + to_text(until) + " is not later than " + to_text(last) + ", the last day without it",
       "gia hạn đến hết ngày " + day_in_sentence(until) + " là không hợp lệ; phải đến sau ngày " +
           day_in_sentence(last) + ", là ngày cuối khi chưa gia hạn"},
      "/extensions/" + std::to_string(extension) + "/until");
}

std::vector<deadline_pause> in_order_of_days(std::vector<deadline_pause> pauses) {
  std::sort(pauses.begin(), pauses.end(), [](const auto& a, const auto& b) { return a.from < b.from; });
  return pauses;
}

namespace {

// Whether anybody works on a paused day makes no difference.
std::vector<date> doubtful_days(const asked_days& asked, std::span<const deadline_pause> pauses, const calendar& by) {
  std::vector<date> doubtful;
  asked.each([&](date_range run) {
    const auto found = by.unverified_days(run.first - days{1}, run.last);
    doubtful.insert(doubtful.end(), found.begin(), found.end());
  });
  std::erase_if(doubtful, [&](date day) { return find_pause(pauses, day) != nullptr; });
  std::sort(doubtful.begin(), doubtful.end());
  doubtful.erase(std::unique(doubtful.begin(), doubtful.end()), doubtful.end());
  return doubtful;
}

bool is_doubtful(const asked_days& asked, std::span<const deadline_pause> pauses, const calendar& by) {
  bool is_found = false;
  asked.each([&](date_range run) { is_found = is_found || by.has_unverified_day(run.first - days{1}, run.last); });
  return is_found && (pauses.empty() || !doubtful_days(asked, pauses, by).empty());
}

bool begins_undecided(const asked_days& asked, const calendar& by) {
  bool is_so = false;
  asked.each([&, first = by.decided().first](date_range run) { is_so = is_so || run.first < first; });
  return is_so;
}

bool ends_undecided(const asked_days& asked, const calendar& by) {
  bool is_so = false;
  asked.each([&, last = by.decided().last](date_range run) { is_so = is_so || last < run.last; });
  return is_so;
}

result<reckoning> reckon_over(const deadline_rule& rule, std::optional<date> start,
                              std::span<const deadline_extension> extensions, std::span<const deadline_pause> pauses,
                              const calendar& by) {
  nothing_noted notes;
  const auto went = walk(rule, start, extensions, pauses, by, notes);
  if (!went) return went.error();
  if (went->paused_from)
    return failure{
        errc::not_covered, "paused from " + to_text(*went->paused_from) + " on, and no end of it is known", "", {}};
  if (!went->day) return failure{errc::invalid_argument, "no deadline is set", "", {}};
  const auto& asked = went->asked;
  const bool is_provisional =
      begins_undecided(asked, by) || ends_undecided(asked, by) || is_doubtful(asked, pauses, by);
  return reckoning{*went->day, went->reckoned_on, is_provisional};
}

// What went wrong is told in Vietnamese too.
struct noting_why : nothing_noted {
  failure failed(mistake why) {
    vietnamese = std::move(why.vietnamese);
    return std::move(why.why);
  }

  std::string vietnamese{};  // empty where the calendar does not have a day that was asked for
};

std::string not_covered_by(const calendar& walked) {
  return calendar_in_sentence(walked.document().name) + " chỉ có từ ngày " + day_in_sentence(walked.coverage().first) +
         " đến ngày " + day_in_sentence(walked.coverage().last) + ", mà cách tính cần đến ngày nằm ngoài khoảng đó";
}

}  // namespace

result<reckoning> reckon(const deadline_rule& rule, date start, const calendar& days) {
  return reckon_over(rule, start, {}, {}, days);
}

result<reckoning> reckon(const deadline& of, const calendar& days) {
  if (auto found = misfit_in(of)) return std::move(found->why);
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
  made.paused_from = went->paused_from;
  if (made.day && *made.day != went->reckoned_on) made.reckoned_on = went->reckoned_on;
  if (went->asked) {
    made.calendar = days.version();
    made.doubtful = doubtful_days(went->asked, pauses, projected);
    if (begins_undecided(went->asked, days)) made.decided_from = days.decided().first;
    if (ends_undecided(went->asked, days)) made.decided_until = days.decided().last;
  }
  made.is_provisional = made.paused_from || made.decided_from || made.decided_until || !made.doubtful.empty();
  return made;
}

maybe_mistake mistake_in(const deadline& of, const calendar& days) {
  if (auto found = mistake_in(of)) return found;
  const auto projected = days.projected();
  noting_why notes;
  auto went = walk(of.rule, of.start, of.extensions, in_order_of_days(of.pauses), projected, notes);
  if (went) return {};
  return mistake{std::move(went).error(),
                 notes.vietnamese.empty() ? not_covered_by(projected) : std::move(notes.vietnamese)};
}

}  // namespace doithoai::inline v0
