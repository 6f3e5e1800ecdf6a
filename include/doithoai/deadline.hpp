#pragma once
// When an answer is due, on what paper that rests, and how the day was come to.
//
//   doithoai::deadline answer;
//   answer.rule = {.kind = doithoai::deadline_kind::working_days, .amount = 15, .basis = "TB 12/TB-UBND"};
//   answer.start = received_on;
//   if (auto due = doithoai::due_of(answer, calendar)) std::cout << to_text(*due->day);
//
// No statute that was read sets a time for answering an opinion raised in a dialogue, so without a paper there is none.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "doithoai/calendar.hpp"
#include "doithoai/date.hpp"
#include "doithoai/personal_text.hpp"
#include "doithoai/result.hpp"

namespace doithoai::inline v0 {

/// How a deadline is set. The start day is never counted (Bộ luật Dân sự 2015, art. 147).
enum class deadline_kind : std::uint8_t {
  none_set,              ///< No paper sets one; never replaced by a default.
  by_date,               ///< "Chậm nhất, đến hết ngày X": X itself is in time.
  before_date,           ///< "Trước ngày X": the day before X is the last.
  calendar_days,         ///< A number of days after the start day.
  working_days,          ///< A number of working days after the start day.
  weeks,                 ///< The same day of the week, so many weeks later (art. 148).
  months,                ///< The same day of the month, or its last day where it has none (art. 148).
  years,                 ///< The same day of the year; 28 February for the 29th (art. 148).
  end_of_month,          ///< The last day of a month.
  end_of_quarter,        ///< The last day of a quarter.
  days_before,           ///< A number of days back from the start day: that day is in time, and no later one is.
  working_days_before,   ///< A number of working days back from the start day.
  weeks_before,          ///< The same day of the week, so many weeks before the start day.
  months_before,         ///< The same day of the month, or its last day where it has none, so many months before.
  monthly,               ///< "Ngày 15 hằng tháng": that day of a month, or its last, the first after the start day.
  before_monthly,        ///< "Trước ngày 15 hằng tháng": the day before it, the first after the start day.
  working_day_of_month,  ///< The first, second or last working day of a month.
};

/// The unit of an extension.
enum class deadline_unit : std::uint8_t { calendar_days, working_days, weeks, months, years };

/// The event from which days are counted.
enum class deadline_start : std::uint8_t {
  received,  ///< The day on which the body was assigned the issue.
  issued,    ///< The day of the conclusion notice.
  held,      ///< The day of the session.
};

/// What becomes of a last day on which nobody works.
enum class day_off_rule : std::uint8_t {
  stays,                 ///< It is the last day all the same.
  next_working_day,      ///< The next working day takes its place (art. 148.5).
  previous_working_day,  ///< The working day before it takes its place; none up to the start day does: then it stays.
};

struct deadline_rule {
  deadline_kind kind = deadline_kind::none_set;
  std::optional<date> day{};              ///< With by_date and before_date.
  std::optional<std::int32_t> amount{};   ///< With all that count; 1 to 10,000.
  std::optional<deadline_start> from{};   ///< With all that count, and with the monthly ones; `received` when absent.
  std::optional<std::int32_t> year{};     ///< With end_of_month, end_of_quarter and working_day_of_month; 1900 to 2200.
  std::optional<std::int32_t> month{};    ///< With end_of_month and working_day_of_month.
  std::optional<std::int32_t> quarter{};  ///< With end_of_quarter.
  std::optional<std::int32_t> nth{};      ///< With working_day_of_month; from its end when negative; to 31.
  std::optional<std::int32_t> day_of_month{};       ///< With monthly and before_monthly; 1 to 31.
  std::optional<std::int32_t> then_working_days{};  ///< With calendar_days, weeks, months and years: so many working
                                                    ///< days after them; 1 to 10,000.
  std::optional<day_off_rule> when_off{};  ///< With calendar_days, weeks, months and years that no working days follow,
                                           ///< and with kinds that name a day of the calendar; `stays` when absent.
  std::string basis{};  ///< The paper that sets it. Needed unless none is set or a conclusion notice assigns the issue.
  personal_text extra{};

  bool operator==(const deadline_rule&) const = default;
};

/// More time, given by somebody for a reason (gia hạn).
struct deadline_extension {
  std::optional<std::int32_t> amount{};  ///< Counted on from the last day, as it was before it moved off a day off.
  std::optional<deadline_unit> unit{};   ///< Of the amount; the rule's when absent, days where the rule has none.
  std::optional<date> until{};           ///< Instead: the new last day, which never moves.
  std::optional<std::int32_t> limit{};   ///< The most that may be added, with `amount`.
  std::string reason{};
  std::string approver{};
  std::string basis{};
  personal_text extra{};

  bool operator==(const deadline_extension&) const = default;
};

/// Days that do not count (tạm dừng), both included.
struct deadline_pause {
  date from{};
  std::optional<date> to{};  ///< Absent: it has not ended yet.
  std::string reason{};
  std::string
      basis{};  ///< The paper that allows it. A day that the rule names is put off only by a pause that has one.
  std::string end_basis{};  ///< With `to`: the paper by which it ended.
  personal_text extra{};

  bool operator==(const deadline_pause&) const = default;
};

/// A rule with all that bears on the day it gives.
struct deadline {
  deadline_rule rule{};
  std::optional<date> start{};                   ///< For rules that count; others do not look at it.
  std::vector<deadline_extension> extensions{};  ///< In the order in which they were given; at most 30.
  std::vector<deadline_pause> pauses{};          ///< In any order; at most 30.
  personal_text extra{};

  bool operator==(const deadline&) const = default;
};

/// The last day that is in time.
struct due_day {
  std::optional<date> day{};            ///< None: none is set, or it is not known because of `paused_from`.
  std::optional<date> reckoned_on{};    ///< The last day before it moved off a day off; absent when it did not move.
  bool is_provisional = false;          ///< The calendar may yet say otherwise, for one of the reasons below.
  std::vector<date> doubtful{};         ///< The unverified days of the calendar that were walked over, ascending.
  std::optional<date> decided_from{};   ///< The first day that has been decided, where the walk began before it.
  std::optional<date> decided_until{};  ///< The last day that has been decided, where the walk went past it.
  std::optional<date> paused_from{};    ///< The first day of a pause without an end that is in the way: provisional.
  std::string calendar{};               ///< The version of the calendar that was asked; empty when none was.

  bool operator==(const due_day&) const = default;
};

/// Fails: invalid_argument when the rule lacks what its kind needs, has what its kind has no use for, or holds a number
/// or a day out of range.
result<void> check(const deadline_rule& rule);

/// Fails: as for the rule, with places under `/rule`; invalid_argument for a missing start, an extension that gives both
/// an amount and a day or neither or exceeds its limit, a pause that ends before it begins, is longer than 10,000 days,
/// overlaps another or puts off a named day without a basis, and for extensions or pauses that the rule's kind has no use
/// for.
result<void> check(const deadline& judged);

/// The due day. Kinds that count no working days and move off no day off do not ask the calendar and are always firm;
/// beyond what has been decided the others are reckoned by its projection, and provisional.
/// Fails: as `check` does; invalid_argument when an extension names a day that is not later, and when a month does not have
/// so many working days; not_covered when a day that
/// the calendar is asked for lies outside its projection, and when no text can name the day.
result<due_day> due_of(const deadline& of, const calendar& days);

/// What a day is to a deadline.
enum class step_kind : std::uint8_t {
  start,     ///< The start day, which is not counted.
  within,    ///< Inside a week, a month or a year that is being counted.
  counted,   ///< Counted. Of weeks, months and years: the day on which one more of them ends.
  day_off,   ///< Passed over: nobody works.
  paused,    ///< Passed over: the deadline was paused.
  extended,  ///< Counted by an extension, or the day that one names.
  moved,     ///< The working day that a last day off moved to.
  named,     ///< A day that the rule names.
  put_off,   ///< The day that a pause puts a named day off to.
};

/// One day of the way to the due day.
struct deadline_step {
  date day{};
  step_kind kind = step_kind::counted;
  std::int32_t count = 0;   ///< How many have been counted, this day included.
  std::string reason{};     ///< Why, in Vietnamese: the calendar's words, the pause's or the extension's.
  std::string source{};     ///< Where that is written.
  bool is_verified = true;  ///< False where the calendar was asked and its source was not read.

  bool operator==(const deadline_step&) const = default;
};

/// How `due_of` comes to its day: each day of the way in the order of walking, the last one the due day, and a last day
/// off twice, as reckoned and as passed over; none when none is set. A named day has no way. Where a pause without an end
/// is in the way, its first day is the last of it.
/// Fails: as `due_of`; invalid_argument for a way of more than 100,000 days, or of more than 10,000,000 bytes of reasons and
/// sources.
result<std::vector<deadline_step>> trace_of(const deadline& of, const calendar& days);

}  // namespace doithoai::inline v0
