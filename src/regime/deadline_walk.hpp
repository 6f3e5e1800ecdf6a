#pragma once
// The way from a rule to its due day. `due_of`, `reckon` and `trace_of` go the same way and differ in what they note.

#include <algorithm>
#include <span>

#include "regime/reckon.hpp"

namespace doithoai::inline v0 {

/// Where a walk ended, and which days it asked the calendar about: one run of days, paused ones among them.
struct walked {
  std::optional<date> day;  // none: none is set
  date reckoned_on{};
  std::optional<date_range> asked;
};

/// Counting on from a day in the unit of a rule, over pauses in the order of days.
class counting {
 public:
  counting(deadline_kind unit, date from, std::span<const deadline_pause> pauses, const calendar& days)
      : unit_(unit), from_(from), pauses_(pauses), days_(days) {}

  [[nodiscard]] deadline_kind unit() const { return unit_; }
  [[nodiscard]] date from() const { return from_; }

  /// The day on which `count` units end.
  [[nodiscard]] result<date> after(std::int32_t count) const;

 private:
  [[nodiscard]] date unpaused(std::int32_t count) const;
  [[nodiscard]] result<date> after_working_days(std::int32_t count) const;

  deadline_kind unit_;
  date from_;
  std::span<const deadline_pause> pauses_;
  const calendar& days_;
};

/// What `check` asks of a deadline whose records are right in themselves: that they fit together.
result<void> check_fit(const deadline& judged);

/// A day that a text can name. Fails: not_covered.
result<date> nameable(date day);

/// The last day of the month, or of the quarter.
date end_of(const deadline_rule& rule);

[[nodiscard]] const deadline_pause* find_pause(std::span<const deadline_pause> pauses, date day) noexcept;

/// The working day that a last day off moves to: the next one that is not paused.
result<date> next_working_day(date last, std::span<const deadline_pause> pauses, const calendar& days);

failure not_later(std::size_t extension, date until, date last);

/// What is noted when only the due day is wanted.
struct nothing_noted {
  static result<void> start(const deadline_rule&, date) { return {}; }
  static result<void> named(const deadline_rule&, date) { return {}; }
  static result<void> last_is(const deadline_rule&, date) { return {}; }
  static result<void> counted(const counting&, std::int32_t, date, const deadline_extension*) { return {}; }
  static result<void> until(date, const deadline_extension&) { return {}; }
  static result<void> moved(date, date) { return {}; }
};

template <class Notes>
class walking {
 public:
  walking(const deadline_rule& rule, std::span<const deadline_pause> pauses, const calendar& days, Notes& notes)
      : rule_(rule), pauses_(pauses), days_(days), notes_(notes) {}

  result<walked> go(std::optional<date> start, std::span<const deadline_extension> extensions) {
    if (rule_.kind == deadline_kind::none_set) return walked{};
    auto went = has_start(rule_.kind) ? count_from(*start) : name_day();
    for (std::size_t i = 0; went && i < extensions.size(); ++i) went = extend(extensions[i], i);
    if (went && may_move_ && rule_.when_off == day_off_rule::next_working_day) went = move();
    if (!went) return std::move(went).error();
    return way_;
  }

 private:
  [[nodiscard]] bool counts_working_days() const {
    return rule_.kind == deadline_kind::working_days || rule_.kind == deadline_kind::working_days_before;
  }

  result<void> reach(date day) {
    way_.day = day;
    way_.reckoned_on = day;
    return {};
  }

  void ask(date_range days) {
    if (way_.asked) days = {std::min(days.first, way_.asked->first), std::max(days.last, way_.asked->last)};
    way_.asked = days;
  }

  result<void> name_day() {
    const bool is_quarter_or_month =
        rule_.kind == deadline_kind::end_of_month || rule_.kind == deadline_kind::end_of_quarter;
    const date named = is_quarter_or_month ? end_of(rule_) : *rule_.day;
    if (auto noted = notes_.named(rule_, named); !noted) return noted;
    if (rule_.kind != deadline_kind::before_date) return reach(named);
    auto last = nameable(named - std::chrono::days{1});
    if (!last) return std::move(last).error();
    if (auto noted = notes_.last_is(rule_, *last); !noted) return noted;
    return reach(*last);
  }

  result<void> count_from(date start) {
    if (auto noted = notes_.start(rule_, start); !noted) return noted;
    if (rule_.kind == deadline_kind::days_before || rule_.kind == deadline_kind::working_days_before) {
      const counting back(rule_.kind, start, {}, days_);
      auto last = back.after(*rule_.amount);
      if (!last) return std::move(last).error();
      if (auto noted = notes_.counted(back, *rule_.amount, *last, nullptr); !noted) return noted;
      if (counts_working_days()) ask({*last, start - std::chrono::days{1}});
      return reach(*last);
    }
    return count_on(rule_.kind, start, *rule_.amount, nullptr);
  }

  result<void> count_on(deadline_kind unit, date from, std::int32_t amount, const deadline_extension* given) {
    const counting on(unit, from, pauses_, days_);
    auto last = on.after(amount);
    if (!last) return std::move(last).error();
    if (auto noted = notes_.counted(on, amount, *last, given); !noted) return noted;
    if (unit == deadline_kind::working_days) ask({from + std::chrono::days{1}, *last});
    may_move_ = true;
    return reach(*last);
  }

  result<void> extend(const deadline_extension& given, std::size_t number) {
    if (!given.until) return count_on(unit_of_extension(), *way_.day, *given.amount, &given);
    if (*given.until <= *way_.day) return not_later(number, *given.until, *way_.day);
    if (auto noted = notes_.until(*given.until, given); !noted) return noted;
    // A named day rests on its paper, and no longer on what the calendar said of the days before.
    way_.asked.reset();
    may_move_ = false;
    return reach(*given.until);
  }

  [[nodiscard]] deadline_kind unit_of_extension() const {
    if (!has_start(rule_.kind) || rule_.kind == deadline_kind::days_before) return deadline_kind::calendar_days;
    return counts_working_days() ? deadline_kind::working_days : rule_.kind;
  }

  result<void> move() {
    auto day = next_working_day(way_.reckoned_on, pauses_, days_);
    if (!day) return std::move(day).error();
    if (auto noted = notes_.moved(way_.reckoned_on, *day); !noted) return noted;
    ask({way_.reckoned_on, *day});
    way_.day = *day;
    return {};
  }

  const deadline_rule& rule_;
  std::span<const deadline_pause> pauses_;
  const calendar& days_;
  Notes& notes_;
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
