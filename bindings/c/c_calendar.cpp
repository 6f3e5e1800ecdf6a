#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "argument.hpp"
#include "doithoai.h"
#include "doithoai/calendar.hpp"
#include "doithoai/json.hpp"
#include "doithoai/table.hpp"
#include "guard.hpp"
#include "handle.hpp"

namespace {

void check_size(std::int64_t size) {
  if (size < 0) dth::refuse("size is " + std::to_string(size));
}

// An array of the caller's, which may be NULL when it has no elements.
template <class T>
T* array_of(T* start, std::int64_t size, std::string_view name) {
  if (start == nullptr && size > 0) dth::refuse(std::string(name) + " is NULL");
  return start;
}

// A day as the calendar counts them; one that no text can name lies outside every calendar.
doithoai::date day_of(dth_date day) noexcept { return doithoai::date{std::chrono::days{day}}; }

// Rows are worked off in pieces that lie on the stack, since the library's days are wider than the caller's.
constexpr std::int64_t rows_at_once = 1024;

class days_at_once {
 public:
  std::span<const doithoai::date> fill(const dth_date* from, std::size_t size) noexcept {
    std::transform(from, from + size, days_.begin(), day_of);
    return {days_.data(), size};
  }

  std::span<doithoai::date> room(std::size_t size) noexcept { return {days_.data(), size}; }

 private:
  std::array<doithoai::date, rows_at_once> days_;
};

// What a row that gave no answer failed with, as its function for one row tells.
dth_status failure_of(std::initializer_list<dth_date> asked) noexcept {
  return std::all_of(asked.begin(), asked.end(), dth::is_day) ? DTH_NOT_COVERED : DTH_INVALID_ARGUMENT;
}

// Tells a row where its walk ended, if it did.
dth_status told(doithoai::date end, dth_date start, dth_date& day) noexcept {
  if (end == doithoai::no_date) return failure_of({start});
  day = dth::from_date(end);
  return DTH_OK;
}

void give_range(const doithoai::date_range& from, dth_date* first, dth_date* last) {
  auto& first_out = dth::output(first, "first");
  auto& last_out = dth::output(last, "last");
  first_out = dth::from_date(from.first);
  last_out = dth::from_date(from.last);
}

}  // namespace

dth_status dth_calendar_new(const char* text, int64_t length, dth_calendar** calendar, dth_error** error) {
  return dth::guard(error, [&] {
    dth_calendar*& out = dth::handle_output(calendar, "calendar");
    out = new dth_calendar{.content = doithoai::calendar::from_json(dth::whole_text(text, length, "text")).value()};
  });
}

dth_status dth_calendar_vietnam(dth_calendar** calendar, dth_error** error) {
  return dth::guard(error, [&] {
    dth_calendar*& out = dth::handle_output(calendar, "calendar");
    out = new dth_calendar{.content = doithoai::calendar::vietnam()};
  });
}

void dth_calendar_free(dth_calendar* calendar) {
  if (dth::is_own(calendar)) delete calendar;
}

dth_status dth_calendar_to_json(const dth_calendar* calendar, dth_text** text, dth_error** error) {
  return dth::guard(error, [&] {
    dth_text*& out = dth::handle_output(text, "text");
    out = new dth_text{.content = doithoai::to_json(dth::checked(calendar, "calendar").content.document())};
  });
}

dth_status dth_calendar_copy_version(const dth_calendar* calendar, char* buffer, int64_t capacity, int64_t* length,
                                     dth_error** error) {
  return dth::guard(error, [&] {
    const dth::buffer out(buffer, capacity, length);
    out.fill(dth::checked(calendar, "calendar").content.version());
  });
}

dth_status dth_calendar_coverage(const dth_calendar* calendar, dth_date* first, dth_date* last, dth_error** error) {
  return dth::guard(error, [&] { give_range(dth::checked(calendar, "calendar").content.coverage(), first, last); });
}

dth_status dth_calendar_decided(const dth_calendar* calendar, dth_date* first, dth_date* last, dth_error** error) {
  return dth::guard(error, [&] { give_range(dth::checked(calendar, "calendar").content.decided(), first, last); });
}

dth_status dth_calendar_is_working_day(const dth_calendar* calendar, dth_date day, int32_t* is_working,
                                       dth_error** error) {
  return dth::guard(error, [&]() -> dth_status {
    auto& out = dth::output(is_working, "is_working");
    const auto& of = dth::checked(calendar, "calendar").content;
    if (!of.coverage().contains(day_of(day)))
      return dth::failed(error, failure_of({day}), [&] {
        return dth::is_day(day) ? of.is_working_day(day_of(day)).error() : dth::no_day(day, "day");
      });
    out = *of.is_working_day(day_of(day)) ? 1 : 0;
    return DTH_OK;
  });
}

dth_status dth_calendar_add_working_days(const dth_calendar* calendar, dth_date start, int32_t count, dth_date* day,
                                         dth_error** error) {
  return dth::guard(error, [&]() -> dth_status {
    auto& out = dth::output(day, "day");
    const auto& of = dth::checked(calendar, "calendar").content;
    const auto from = day_of(start);
    auto end = doithoai::no_date;
    of.add_working_days_many({&from, 1}, {&count, 1}, {&end, 1}).value();
    if (end == doithoai::no_date)
      return dth::failed(error, failure_of({start}), [&] {
        return dth::is_day(start) ? of.add_working_days(from, count).error() : dth::no_day(start, "start");
      });
    out = dth::from_date(end);
    return DTH_OK;
  });
}

dth_status dth_calendar_count_working_days(const dth_calendar* calendar, dth_date from, dth_date to, int32_t* count,
                                           dth_error** error) {
  return dth::guard(error, [&]() -> dth_status {
    auto& out = dth::output(count, "count");
    const auto& of = dth::checked(calendar, "calendar").content;
    const auto start = day_of(from);
    const auto end = day_of(to);
    auto counted = doithoai::no_count;
    of.count_working_days_many({&start, 1}, {&end, 1}, {&counted, 1}).value();
    if (counted == doithoai::no_count)
      return dth::failed(error, failure_of({from, to}), [&] {
        if (!dth::is_day(from)) return dth::no_day(from, "from");
        return dth::is_day(to) ? of.count_working_days(start, end).error() : dth::no_day(to, "to");
      });
    out = counted;
    return DTH_OK;
  });
}

dth_status dth_calendar_add_working_days_many(const dth_calendar* calendar, const dth_date* starts,
                                              const int32_t* counts, int64_t size, dth_date* days, dth_status* statuses,
                                              dth_error** error) {
  return dth::guard(error, [&] {
    const auto& of = dth::checked(calendar, "calendar").content;
    check_size(size);
    array_of(starts, size, "starts");
    array_of(counts, size, "counts");
    array_of(days, size, "days");
    array_of(statuses, size, "statuses");
    days_at_once walked;
    for (std::int64_t done = 0; done < size; done += rows_at_once) {
      const auto rows = static_cast<std::size_t>(std::min(size - done, rows_at_once));
      const auto from = walked.fill(starts + done, rows);
      const auto to = walked.room(rows);
      of.add_working_days_many(from, {counts + done, rows}, to).value();
      for (std::size_t i = 0; i < rows; ++i) {
        const auto row = done + static_cast<std::int64_t>(i);
        statuses[row] = told(to[i], starts[row], days[row]);
      }
    }
  });
}

dth_status dth_calendar_due_days_many(const dth_calendar* calendar, const dth_date* starts, const int32_t* counts,
                                      int64_t size, dth_date* days, int32_t* is_provisional, dth_status* statuses,
                                      dth_error** error) {
  return dth::guard(error, [&] {
    const auto& of = dth::checked(calendar, "calendar").content;
    check_size(size);
    array_of(starts, size, "starts");
    array_of(counts, size, "counts");
    array_of(days, size, "days");
    array_of(is_provisional, size, "is_provisional");
    array_of(statuses, size, "statuses");
    days_at_once begun;
    days_at_once walked;
    std::array<bool, rows_at_once> marks;
    for (std::int64_t done = 0; done < size; done += rows_at_once) {
      const auto rows = static_cast<std::size_t>(std::min(size - done, rows_at_once));
      const auto to = walked.room(rows);
      of.due_days_many(begun.fill(starts + done, rows), {counts + done, rows}, to, {marks.data(), rows}).value();
      for (std::size_t i = 0; i < rows; ++i) {
        const auto row = done + static_cast<std::int64_t>(i);
        is_provisional[row] = marks[i] ? 1 : 0;
        statuses[row] = told(to[i], starts[row], days[row]);
      }
    }
  });
}

dth_status dth_calendar_count_working_days_many(const dth_calendar* calendar, const dth_date* from, const dth_date* to,
                                                int64_t size, int32_t* counts, dth_status* statuses,
                                                dth_error** error) {
  return dth::guard(error, [&] {
    const auto& of = dth::checked(calendar, "calendar").content;
    check_size(size);
    array_of(from, size, "from");
    array_of(to, size, "to");
    array_of(counts, size, "counts");
    array_of(statuses, size, "statuses");
    days_at_once starts;
    days_at_once ends;
    std::array<std::int32_t, rows_at_once> counted;
    for (std::int64_t done = 0; done < size; done += rows_at_once) {
      const auto rows = static_cast<std::size_t>(std::min(size - done, rows_at_once));
      of.count_working_days_many(starts.fill(from + done, rows), ends.fill(to + done, rows), {counted.data(), rows})
          .value();
      for (std::size_t i = 0; i < rows; ++i) {
        const auto row = done + static_cast<std::int64_t>(i);
        const bool is_answered = counted[i] != doithoai::no_count;
        statuses[row] = is_answered ? DTH_OK : failure_of({from[row], to[row]});
        if (is_answered) counts[row] = counted[i];
      }
    }
  });
}

dth_status dth_calendar_known_on(const dth_calendar* calendar, dth_date day, dth_calendar** other, dth_error** error) {
  return dth::guard(error, [&] {
    dth_calendar*& out = dth::handle_output(other, "other");
    const auto& of = dth::checked(calendar, "calendar").content;
    out = new dth_calendar{.content = of.known_on(dth::to_date(day, "day"))};
  });
}

dth_status dth_calendar_overlay(const dth_calendar* calendar, const char* text, int64_t length, dth_calendar** other,
                                dth_error** error) {
  return dth::guard(error, [&] {
    dth_calendar*& out = dth::handle_output(other, "other");
    const auto& of = dth::checked(calendar, "calendar").content;
    const auto own = doithoai::from_json<doithoai::calendar_overlay>(dth::whole_text(text, length, "text")).value();
    out = new dth_calendar{.content = of.overlaid(own).value()};
  });
}

dth_status dth_calendar_project(const dth_calendar* calendar, dth_calendar** other, dth_error** error) {
  return dth::guard(error, [&] {
    dth_calendar*& out = dth::handle_output(other, "other");
    out = new dth_calendar{.content = dth::checked(calendar, "calendar").content.projected()};
  });
}

dth_status dth_calendar_open_account(const dth_calendar* calendar, dth_date day, dth_cursor** cursor,
                                     dth_error** error) {
  return dth::guard(error, [&] {
    dth_cursor*& out = dth::handle_output(cursor, "cursor");
    const auto& of = dth::checked(calendar, "calendar").content;
    std::vector<doithoai::day_account> rows;
    rows.push_back(of.about(dth::to_date(day, "day")).value());
    out = new dth_cursor{.rows = doithoai::table(std::move(rows), doithoai::audience::full)};
  });
}

dth_status dth_calendar_open_unverified(const dth_calendar* calendar, dth_date after, dth_date until,
                                        dth_cursor** cursor, dth_error** error) {
  return dth::guard(error, [&] {
    dth_cursor*& out = dth::handle_output(cursor, "cursor");
    const auto& of = dth::checked(calendar, "calendar").content;
    std::vector<doithoai::day_account> rows;
    for (const auto day : of.unverified_days(dth::to_date(after, "after"), dth::to_date(until, "until")))
      rows.push_back(of.about(day).value());
    out = new dth_cursor{.rows = doithoai::table(std::move(rows), doithoai::audience::full)};
  });
}
