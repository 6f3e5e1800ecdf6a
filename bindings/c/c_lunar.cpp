#include <string>

#include "argument.hpp"
#include "doithoai.h"
#include "doithoai/lunar.hpp"
#include "guard.hpp"

dth_status dth_lunar_from_date(dth_date date, int32_t* year, int32_t* month, int32_t* day, int32_t* is_leap,
                               dth_error** error) {
  return dth::guard(error, [&] {
    auto& year_out = dth::output(year, "year");
    auto& month_out = dth::output(month, "month");
    auto& day_out = dth::output(day, "day");
    auto& leap_out = dth::output(is_leap, "is_leap");
    const auto lunar = doithoai::to_lunar(dth::to_date(date, "date")).value();
    year_out = lunar.year;
    month_out = lunar.month;
    day_out = lunar.day;
    leap_out = lunar.is_leap ? 1 : 0;
  });
}

dth_status dth_lunar_to_date(int32_t year, int32_t month, int32_t day, int32_t is_leap, dth_date* date,
                             dth_error** error) {
  return dth::guard(error, [&] {
    auto& out = dth::output(date, "date");
    if (is_leap != 0 && is_leap != 1) dth::refuse("is_leap is " + std::to_string(is_leap) + ", neither 0 nor 1");
    out =
        dth::from_date(doithoai::to_solar({.year = year, .month = month, .day = day, .is_leap = is_leap != 0}).value());
  });
}
