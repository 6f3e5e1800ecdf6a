#pragma once
// The way from a rule to its due day. `due_of`, `reckon` and `trace_of` go the same way and differ in what they note.

#include <algorithm>
#include <span>

#include "core/mistake.hpp"
#include "regime/reckon.hpp"

namespace doithoai::inline v0 {

/// The days that a walk asked the calendar about, paused ones among them: runs of days, nearly always a single one.
class asked_days {
 public:
  void add(date_range run) {
    constexpr std::chrono::days one{1};
    if (!last_) {
      last_ = run;
    } else if (run.first <= last_->last + one && last_->first <= run.last + one) {
      *last_ = {std::min(run.first, last_->first), std::max(run.last, last_->last)};
    } else {
      earlier_.push_back(*last_);
      last_ = run;
    }
  }
  void forget() {
    last_.reset();
    earlier_.clear();
  }

  [[nodiscard]] explicit operator bool() const noexcept { return last_.has_value(); }

  template <class Function>
  void each(Function function) const {
    for (const auto& run : earlier_) function(run);
    if (last_) function(*last_);
  }

 private:
  std::optional<date_range> last_;
  std::vector<date_range> earlier_;
};

/// Where a walk ended.
struct walked {
  std::optional<date> day;  // none: none is set, or it is not known
  date reckoned_on{};
  std::optional<date> paused_from;  // by a pause without an end
  asked_days asked;
};

/// The last day of a pause, for comparing.
[[nodiscard]] inline date last_of(const deadline_pause& pause) noexcept { return pause.to.value_or(last_date); }

/// The unit of an extension by an amount, of a rule of that kind.
[[nodiscard]] constexpr deadline_unit unit_of(const deadline_extension& given, deadline_kind kind) noexcept {
  if (given.unit) return *given.unit;
  switch (kind) {
    case deadline_kind::working_days:
    case deadline_kind::working_days_before: return deadline_unit::working_days;
    case deadline_kind::weeks: return deadline_unit::weeks;
    case deadline_kind::months: return deadline_unit::months;
    case deadline_kind::years: return deadline_unit::years;
    default: return deadline_unit::calendar_days;
  }
}

/// Counting on from a day in the unit of a rule, over pauses with an end in the order of days.
class counting {
 public:
  counting(deadline_kind unit, date from, std::span<const deadline_pause> pauses, const calendar& days)
      : unit_(unit), from_(from), pauses_(pauses), days_(days) {}

  [[nodiscard]] deadline_kind unit() const { return unit_; }
  [[nodiscard]] date from() const { return from_; }

  /// Whether the unit is one of the calendar's.
  [[nodiscard]] bool asks() const {
    return unit_ == deadline_kind::working_days || unit_ == deadline_kind::working_days_before;
  }

  /// The day on which `count` units end. Fails: not_covered, by the calendar where the unit is one of its, and else because
  /// no text can name the day.
  [[nodiscard]] result<date> after(std::int32_t count) const;

 private:
  [[nodiscard]] date unpaused(std::int32_t count) const;
  [[nodiscard]] result<date> after_working_days(std::int32_t count) const;

  deadline_kind unit_;
  date from_;
  std::span<const deadline_pause> pauses_;
  const calendar& days_;
};

/// Whether a text can name that day.
[[nodiscard]] constexpr bool is_nameable(date day) noexcept { return first_date <= day && day <= last_date; }

/// The day that the rule names, the first after the start day where it is one of each month.
date named_day(const deadline_rule& rule, std::optional<date> start);

/// The working day of a month that the rule asks for, none when the month has not so many. Fails: not_covered.
result<std::optional<date>> nth_working_day(const deadline_rule& rule, const calendar& days);

/// The month of a rule, its first and its last day.
date_range month_of(const deadline_rule& rule);

[[nodiscard]] const deadline_pause* find_pause(std::span<const deadline_pause> pauses, date day) noexcept;

/// The working day that a last day off moves to: the next one that is not paused, none when a pause does not end.
result<std::optional<date>> next_working_day(date last, std::span<const deadline_pause> pauses, const calendar& days);

/// The same back, none when there is none after that day.
result<std::optional<date>> previous_working_day(date last, std::optional<date> after,
                                                 std::span<const deadline_pause> pauses, const calendar& days);

// Why a walk fails, but for days that the calendar does not have.
mistake no_such_working_day(const deadline_rule& rule, const calendar& days);
mistake not_later(std::size_t extension, date until, date last);
mistake unnameable();

/// What is noted when only the due day is wanted.
struct nothing_noted {
  static failure failed(mistake why) { return std::move(why.why); }
  static result<void> start(const deadline_rule&, date) { return {}; }
  static result<void> named(const deadline_rule&, date) { return {}; }
  static result<void> last_is(date) { return {}; }
  static result<void> within_month(date, date) { return {}; }
  static result<void> put_off(const deadline_pause&, date) { return {}; }
  static result<void> counted(const counting&, std::int32_t, date, const deadline_extension*) { return {}; }
  static result<void> stopped(const counting&, date, const deadline_extension*) { return {}; }
  static result<void> stopped(date) { return {}; }
  static result<void> until(date, const deadline_extension&) { return {}; }
  static result<void> moved(date, date) { return {}; }
};

template <class Notes>
class walking {
 public:
  walking(const deadline_rule& rule, std::span<const deadline_pause> pauses, const calendar& days, Notes& notes)
      : rule_(rule),
        pauses_(pauses),
        open_(pauses.empty() || pauses.back().to ? nullptr : &pauses.back()),
        ended_(pauses.first(pauses.size() - (open_ == nullptr ? 0 : 1))),
        days_(days),
        notes_(notes) {}

  result<walked> go(std::optional<date> start, std::span<const deadline_extension> extensions) {
    if (rule_.kind == deadline_kind::none_set) return walked{};
    if (has_start(rule_.kind)) start_ = start;
    auto went = find_day();
    for (std::size_t i = 0; went && i < extensions.size(); ++i) went = extend(extensions[i], i);
    if (went && way_.day && may_move_ && rule_.when_off.value_or(day_off_rule::stays) != day_off_rule::stays)
      went = rule_.when_off == day_off_rule::next_working_day ? move_on() : move_back();
    if (!went) return std::move(went).error();
    return std::move(way_);
  }

 private:
  static constexpr std::chrono::days one_day{1};

  result<void> find_day() {
    if (rule_.kind == deadline_kind::working_day_of_month) return find_working_day();
    return names_day(rule_.kind) ? name_day() : count_from(*start_);
  }

  result<void> reach(date day) {
    way_.day = day;
    way_.reckoned_on = day;
    way_.paused_from.reset();
    return {};
  }

  // What comes after is not known, until somebody names a day.
  void stop() {
    way_.day.reset();
    way_.paused_from = open_->from;
  }

  result<void> name_day() {
    const date named = named_day(rule_, start_);
    if (auto noted = notes_.named(rule_, named); !noted) return noted;
    may_move_ = true;
    if (rule_.kind != deadline_kind::before_date && rule_.kind != deadline_kind::before_monthly) return put_off(named);
    const date last = named - one_day;
    if (!is_nameable(last)) return notes_.failed(unnameable());
    if (auto noted = notes_.last_is(last); !noted) return noted;
    return put_off(last);
  }

  result<void> find_working_day() {
    auto found = nth_working_day(rule_, days_);
    if (!found) return std::move(found).error();
    if (!*found) return notes_.failed(no_such_working_day(rule_, days_));
    const date day = **found;
    const auto month = month_of(rule_);
    if (auto noted = notes_.within_month(*rule_.nth > 0 ? month.first : month.last, day); !noted) return noted;
    way_.asked.add(*rule_.nth > 0 ? date_range{month.first, day} : date_range{day, month.last});
    return put_off(day);
  }

  // The first day of a pause that is in the way, by the day from which on it counts.
  [[nodiscard]] static date first_of(const deadline_pause& pause, std::optional<date> after) {
    return after ? std::max(pause.from, *after + one_day) : pause.from;
  }

  // A named day comes later by the days that were paused up to it.
  result<void> put_off(date last) {
    for (const auto& pause : ended_) {
      const auto first = first_of(pause, start_);
      if (first > last) break;
      if (first > *pause.to) continue;
      last += *pause.to - first + one_day;
      if (!is_nameable(last)) return notes_.failed(unnameable());
      if (auto noted = notes_.put_off(pause, last); !noted) return noted;
    }
    if (open_ == nullptr || first_of(*open_, start_) > last) return reach(last);
    stop();
    return notes_.stopped(first_of(*open_, start_));
  }

  result<void> count_from(date start) {
    if (auto noted = notes_.start(rule_, start); !noted) return noted;
    if (!counts_back(rule_.kind)) {
      auto went = count_on(rule_.kind, start, *rule_.amount, nullptr);
      if (!went || !rule_.then_working_days || !way_.day) return went;
      return count_on(deadline_kind::working_days, *way_.day, *rule_.then_working_days, nullptr);
    }
    const counting back(rule_.kind, start, {}, days_);
    auto last = back.after(*rule_.amount);
    if (!last) return no_end(back, std::move(last).error());
    if (auto noted = notes_.counted(back, *rule_.amount, *last, nullptr); !noted) return noted;
    if (rule_.kind == deadline_kind::working_days_before) way_.asked.add({*last, start - one_day});
    return reach(*last);
  }

  result<void> count_on(deadline_kind unit, date from, std::int32_t amount, const deadline_extension* given) {
    const counting on(unit, from, ended_, days_);
    auto last = on.after(amount);
    if (!last) return no_end(on, std::move(last).error());
    if (open_ != nullptr && first_of(*open_, from) <= *last) {
      stop();
      return notes_.stopped(on, first_of(*open_, from), given);
    }
    if (auto noted = notes_.counted(on, amount, *last, given); !noted) return noted;
    if (unit == deadline_kind::working_days) way_.asked.add({from + one_day, *last});
    may_move_ = true;
    return reach(*last);
  }

  failure no_end(const counting& how, failure why) { return how.asks() ? std::move(why) : notes_.failed(unnameable()); }

  result<void> extend(const deadline_extension& given, std::size_t number) {
    if (!given.until)
      return way_.day ? count_on(kind_of(unit_of(given, rule_.kind)), *way_.day, *given.amount, &given)
                      : result<void>();
    if (way_.day && *given.until <= *way_.day) return notes_.failed(not_later(number, *given.until, *way_.day));
    if (auto noted = notes_.until(*given.until, given); !noted) return noted;
    // A named day rests on its paper, and no longer on what the calendar said of the days before.
    way_.asked.forget();
    may_move_ = false;
    return reach(*given.until);
  }

  result<void> move_on() {
    auto day = next_working_day(way_.reckoned_on, pauses_, days_);
    if (!day) return std::move(day).error();
    if (!*day) {
      stop();
      return notes_.stopped(std::max(open_->from, way_.reckoned_on + one_day));
    }
    return move_to(**day, {way_.reckoned_on, **day});
  }

  result<void> move_back() {
    auto day = previous_working_day(way_.reckoned_on, start_, pauses_, days_);
    if (!day) return std::move(day).error();
    if (!*day) return move_to(way_.reckoned_on, {*start_ + one_day, way_.reckoned_on});
    return move_to(**day, {**day, way_.reckoned_on});
  }

  result<void> move_to(date day, date_range asked) {
    if (auto noted = notes_.moved(way_.reckoned_on, day); !noted) return noted;
    way_.asked.add(asked);
    way_.day = day;
    return {};
  }

  const deadline_rule& rule_;
  std::span<const deadline_pause> pauses_;
  const deadline_pause* open_;  // the last of them, where it has no end
  std::span<const deadline_pause> ended_;
  const calendar& days_;
  Notes& notes_;
  std::optional<date> start_;
  walked way_;
  bool may_move_ = false;
};

/// Walks a deadline that was checked and notes its way; also the pauses must be in the order of days. `days` answers as
/// it is.
template <class Notes>
result<walked> walk(const deadline_rule& rule, std::optional<date> start,
                    std::span<const deadline_extension> extensions, std::span<const deadline_pause> pauses,
                    const calendar& days, Notes& notes) {
  return walking<Notes>(rule, pauses, days, notes).go(start, extensions);
}

std::vector<deadline_pause> in_order_of_days(std::vector<deadline_pause> pauses);

}  // namespace doithoai::inline v0
