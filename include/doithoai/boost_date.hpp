#pragma once
// For programs that already speak Boost.Date_Time; the only public header that needs more than the standard library.
//
//   boost::gregorian::date day = doithoai::to_boost(session.held_on);

#include <boost/date_time/gregorian/gregorian_types.hpp>

#include "doithoai/date.hpp"

namespace doithoai::inline v0 {

/// Throws what Boost throws for a year outside 1400 to 9999.
inline boost::gregorian::date to_boost(date day) {
  const std::chrono::year_month_day ymd{day};
  return {static_cast<unsigned short>(static_cast<int>(ymd.year())),
          static_cast<unsigned short>(static_cast<unsigned>(ymd.month())),
          static_cast<unsigned short>(static_cast<unsigned>(ymd.day()))};
}

/// Fails: invalid_argument for not_a_date_time and the infinities.
inline result<date> from_boost(const boost::gregorian::date& day) {
  if (day.is_special()) return failure{errc::invalid_argument, "a special value of Boost is not a day", "", {}};
  return date{std::chrono::days{(day - boost::gregorian::date(1970, 1, 1)).days()}};
}

}  // namespace doithoai::inline v0
