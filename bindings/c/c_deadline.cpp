#include <utility>

#include "argument.hpp"
#include "doithoai.h"
#include "doithoai/deadline.hpp"
#include "doithoai/json.hpp"
#include "doithoai/table.hpp"
#include "guard.hpp"
#include "handle.hpp"

namespace {

doithoai::deadline deadline_of(const char* text, std::int64_t length) {
  return doithoai::from_json<doithoai::deadline>(dth::whole_text(text, length, "text"),
                                                 doithoai::unknown_members::refuse)
      .value();
}

}  // namespace

dth_status dth_deadline_due(const dth_calendar* calendar, const char* text, int64_t length, int32_t* has_day,
                            dth_date* day, dth_date* reckoned_on, int32_t* is_provisional, dth_error** error) {
  return dth::guard(error, [&] {
    auto& has_day_out = dth::output(has_day, "has_day");
    auto& day_out = dth::output(day, "day");
    auto& reckoned_out = dth::output(reckoned_on, "reckoned_on");
    auto& provisional_out = dth::output(is_provisional, "is_provisional");
    const auto& days = dth::checked(calendar, "calendar").content;
    const auto due = doithoai::due_of(deadline_of(text, length), days).value();
    const auto last = due.day ? dth::from_date(*due.day) : 0;
    has_day_out = due.day ? 1 : 0;
    day_out = last;
    reckoned_out = due.reckoned_on ? dth::from_date(*due.reckoned_on) : last;
    provisional_out = due.is_provisional ? 1 : 0;
  });
}

dth_status dth_deadline_due_json(const dth_calendar* calendar, const char* text, int64_t length, dth_text** due,
                                 dth_error** error) {
  return dth::guard(error, [&] {
    dth_text*& out = dth::handle_output(due, "due");
    const auto& days = dth::checked(calendar, "calendar").content;
    out = new dth_text{.content = doithoai::to_json(doithoai::due_of(deadline_of(text, length), days).value())};
  });
}

dth_status dth_deadline_open_trace(const dth_calendar* calendar, const char* text, int64_t length, dth_cursor** cursor,
                                   dth_error** error) {
  return dth::guard(error, [&] {
    dth_cursor*& out = dth::handle_output(cursor, "cursor");
    const auto& days = dth::checked(calendar, "calendar").content;
    auto steps = doithoai::trace_of(deadline_of(text, length), days).value();
    out = new dth_cursor{.rows = doithoai::table(std::move(steps), doithoai::audience::full)};
  });
}
