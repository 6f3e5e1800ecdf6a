#include <chrono>

#include "argument.hpp"
#include "doithoai.h"
#include "doithoai/date.hpp"
#include "guard.hpp"

dth_status dth_date_from_text(const char* text, int64_t length, dth_date* date, dth_error** error) {
  return dth::guard(error, [&] {
    dth_date& out = dth::output(date, "date");
    out = dth::from_date(doithoai::parse_date(dth::code_text(text, length, "text")).value());
  });
}

dth_status dth_date_to_text(dth_date date, char* buffer, int64_t capacity, int64_t* length, dth_error** error) {
  return dth::guard(error, [&] {
    const dth::buffer out(buffer, capacity, length);
    out.fill(doithoai::to_text(dth::to_date(date, "date")));
  });
}

dth_status dth_date_from_ymd(int32_t year, int32_t month, int32_t day, dth_date* date, dth_error** error) {
  return dth::guard(error, [&] {
    dth_date& out = dth::output(date, "date");
    // The types of <chrono> keep fewer bits than an int32, so numbers far off would come back as others.
    const bool is_near = 1 <= year && year <= 9999 && 1 <= month && month <= 12 && 1 <= day && day <= 31;
    const std::chrono::year_month_day ymd{std::chrono::year{is_near ? year : 1},
                                          std::chrono::month{static_cast<unsigned>(is_near ? month : 1)},
                                          std::chrono::day{static_cast<unsigned>(is_near ? day : 1)}};
    if (!is_near || !ymd.ok())
      dth::refuse("there is no day of year " + std::to_string(year) + ", month " + std::to_string(month) + ", day " +
                  std::to_string(day));
    out = dth::from_date(doithoai::date{ymd});
  });
}

dth_status dth_date_to_ymd(dth_date date, int32_t* year, int32_t* month, int32_t* day, dth_error** error) {
  return dth::guard(error, [&] {
    auto& year_out = dth::output(year, "year");
    auto& month_out = dth::output(month, "month");
    auto& day_out = dth::output(day, "day");
    const std::chrono::year_month_day ymd{dth::to_date(date, "date")};
    year_out = static_cast<int>(ymd.year());
    month_out = static_cast<std::int32_t>(static_cast<unsigned>(ymd.month()));
    day_out = static_cast<std::int32_t>(static_cast<unsigned>(ymd.day()));
  });
}

dth_status dth_date_weekday(dth_date date, int32_t* weekday, dth_error** error) {
  return dth::guard(error, [&] {
    auto& out = dth::output(weekday, "weekday");
    out = static_cast<std::int32_t>(std::chrono::weekday{dth::to_date(date, "date")}.iso_encoding());
  });
}

dth_status dth_instant_from_text(const char* text, int64_t length, int64_t* instant, dth_error** error) {
  return dth::guard(error, [&] {
    auto& out = dth::output(instant, "instant");
    const auto read = doithoai::parse_instant(dth::code_text(text, length, "text")).value();
    out = read.time_since_epoch().count();
  });
}

dth_status dth_instant_to_text(int64_t instant, char* buffer, int64_t capacity, int64_t* length, dth_error** error) {
  return dth::guard(error, [&] {
    const dth::buffer out(buffer, capacity, length);
    out.fill(doithoai::to_text(dth::to_instant(instant, "instant")));
  });
}
