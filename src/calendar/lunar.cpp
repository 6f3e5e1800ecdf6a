// Turns days into dates of the Vietnamese lunisolar calendar and back: months begin with the new moon, and the leap
// month is the first of thirteen in which the sun passes no major term.

#include "doithoai/lunar.hpp"

#include <chrono>
#include <cmath>
#include <numbers>
#include <optional>
#include <ratio>
#include <string>

#include "calendar/astronomy.hpp"

namespace doithoai::inline v0 {
namespace {

constexpr double j2000_since_1970 = 10'957.5;  // days from 1970-01-01T00:00 to J2000.0
constexpr double vietnam_days = std::chrono::duration<double, std::ratio<86'400>>{vietnam_offset}.count();

double delta_t_days(double moment) noexcept {
  return astronomy::delta_t_seconds(2000 + moment * 100 / astronomy::days_per_century) / 86'400;
}

// The day in Viet Nam on which the month with that number begins: the one of its new moon.
date month_start(int number) noexcept {
  const double moment = astronomy::new_moon(number);
  const double since_1970 = moment - delta_t_days(moment) + j2000_since_1970 + vietnam_days;
  return date{std::chrono::days{static_cast<int>(std::floor(since_1970))}};
}

// The sun is in sector n from the moment its longitude is 30n degrees; each such moment is a major term (trung khí),
// and the December solstice (Đông chí) begins the ninth.
constexpr int solstice_sector = 9;

// The sector when the day begins in Viet Nam.
int sector_at_midnight(date day) noexcept {
  const double utc = static_cast<double>(day.time_since_epoch().count()) - j2000_since_1970 - vietnam_days;
  return static_cast<int>(astronomy::sun_longitude(utc + delta_t_days(utc)) * 6 / std::numbers::pi);
}

// The number of the month that the day lies in.
int month_of(date day) noexcept {
  const double since =
      static_cast<double>(day.time_since_epoch().count()) - j2000_since_1970 - astronomy::first_new_moon;
  // A new moon is less than 16 hours away from the mean one, and the day may be 17 hours from over: this number is
  // never too small.
  auto number = static_cast<int>(std::floor((since + 1.5) / astronomy::mean_month));
  while (month_start(number) > day) --number;
  return number;
}

// Month 11 is the one in which the December solstice falls, which from 1899 to 2101 never comes after the 23rd.
int month_eleven(int solar_year) noexcept {
  auto number = month_of(date{std::chrono::year{solar_year} / 12 / 24});
  while (sector_at_midnight(month_start(number)) >= solstice_sector) --number;
  return number;
}

// The months from month 11 of the year before up to the next month 11; places in it are counted from 0.
struct solstice_year {
  int first = 0;  // number of the month 11 that it begins with
  int leap = 0;   // place of the leap month; 0: none
};

constexpr int months_in_leap_year = 13;

// Thirteen months hold twelve major terms, and the first month without one is the leap month. A month has none when the
// sun is in the same sector as it begins and as the next one begins.
int leap_place(int first) noexcept {
  int before = sector_at_midnight(month_start(first + 1));
  for (int place = 1; place < months_in_leap_year; ++place) {
    const int after = sector_at_midnight(month_start(first + place + 1));
    if (after == before) return place;
    before = after;
  }
  return 0;
}

solstice_year solstice_year_until(int solar_year) noexcept {
  const int first = month_eleven(solar_year - 1);
  const bool has_leap = month_eleven(solar_year) - first == months_in_leap_year;
  return {first, has_leap ? leap_place(first) : 0};
}

// The first day of the month at that place of the solstice year until December of `solar_year`.
lunar_date month_at(int place, const solstice_year& in, int solar_year) noexcept {
  const bool is_after_leap = in.leap != 0 && place >= in.leap;
  const int since_eleven = place - (is_after_leap ? 1 : 0);
  return {.year = since_eleven < 2 ? solar_year - 1 : solar_year,
          .month = (since_eleven + 10) % 12 + 1,
          .day = 1,
          .is_leap = in.leap != 0 && place == in.leap};
}

// The number of the month that the lunar date names; none for a leap month that its year does not have.
std::optional<int> number_of_month(const lunar_date& day) noexcept {
  const auto in = solstice_year_until(day.month < 11 ? day.year : day.year + 1);
  const int since_eleven = (day.month + 1) % 12;
  if (day.is_leap && (in.leap == 0 || since_eleven != in.leap - 1)) return std::nullopt;
  const bool is_after_leap = in.leap != 0 && since_eleven >= in.leap;
  return in.first + since_eleven + (is_after_leap || day.is_leap ? 1 : 0);
}

// The lunar years that have a day in the range: the first its last month only.
constexpr std::int32_t first_lunar_year = 1899;
constexpr std::int32_t last_lunar_year = 2100;

failure outside(const std::string& what) {
  return {errc::not_covered,
          "lunar dates are reckoned for " + to_text(first_lunar_day) + " to " + to_text(last_lunar_day) + "; " + what +
              " lies outside",
          "",
          {}};
}

failure no_such(const std::string& what) { return {errc::invalid_argument, what, "", {}}; }

std::string year_text(const lunar_date& day) { return "lunar year " + std::to_string(day.year); }

std::string month_text(const lunar_date& day) {
  return (day.is_leap ? "leap month " : "month ") + std::to_string(day.month);
}

failure no_such_month(const lunar_date& day) { return no_such(year_text(day) + " has no " + month_text(day)); }

failure no_such_day(const lunar_date& day) {
  return no_such("there is no day " + std::to_string(day.day) + " in " + month_text(day) + " of " + year_text(day));
}

}  // namespace

result<lunar_date> to_lunar(date day) {
  if (day < first_lunar_day || day > last_lunar_day) return outside(to_text(day));
  const int number = month_of(day);
  int year = static_cast<int>(std::chrono::year_month_day{day}.year());
  // From month 11 on, a day belongs to the solstice year that ends next December.
  if (number >= month_eleven(year)) ++year;
  const auto in = solstice_year_until(year);
  auto made = month_at(number - in.first, in, year);
  made.day += static_cast<std::int32_t>((day - month_start(number)).count());
  return made;
}

result<date> to_solar(const lunar_date& day) {
  if (day.month < 1 || day.month > 12) return no_such_month(day);
  if (day.day < 1 || day.day > 30) return no_such_day(day);
  if (day.year < first_lunar_year || day.year > last_lunar_year) return outside(year_text(day));
  const auto number = number_of_month(day);
  if (!number) return no_such_month(day);
  const date found = month_start(*number) + std::chrono::days{day.day - 1};
  if (found >= month_start(*number + 1)) return no_such_day(day);
  if (found < first_lunar_day || found > last_lunar_day) return outside(to_text(found));
  return found;
}

}  // namespace doithoai::inline v0
