#include "doithoai/lunar.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <limits>
#include <string>

namespace {

using doithoai::date;
using doithoai::errc;
using doithoai::lunar_date;
using doithoai::to_lunar;
using doithoai::to_solar;
using doithoai::to_text;
using std::chrono::days;

std::string solar(const lunar_date& day) {
  const auto found = to_solar(day);
  return found ? to_text(*found) : found.error().message;
}

lunar_date lunar(const char* day) { return to_lunar(doithoai::parse_date(day).value()).value(); }

struct feasts {
  int year;
  const char *tet, *gio_to;
};

TEST(lunar, knows_tet_and_gio_to_of_2018_to_2031) {
  constexpr std::array known{
      feasts{2018, "2018-02-16", "2018-04-25"}, feasts{2019, "2019-02-05", "2019-04-14"},
      feasts{2020, "2020-01-25", "2020-04-02"}, feasts{2021, "2021-02-12", "2021-04-21"},
      feasts{2022, "2022-02-01", "2022-04-10"}, feasts{2023, "2023-01-22", "2023-04-29"},
      feasts{2024, "2024-02-10", "2024-04-18"}, feasts{2025, "2025-01-29", "2025-04-07"},
      feasts{2026, "2026-02-17", "2026-04-26"}, feasts{2027, "2027-02-06", "2027-04-16"},
      feasts{2028, "2028-01-26", "2028-04-04"}, feasts{2029, "2029-02-13", "2029-04-23"},
      feasts{2030, "2030-02-02", "2030-04-12"}, feasts{2031, "2031-01-23", "2031-04-01"},
  };
  for (const auto& [year, tet, gio_to] : known) {
    EXPECT_EQ(solar({year, 1, 1}), tet);
    EXPECT_EQ(solar({year, 3, 10}), gio_to);
    EXPECT_EQ(lunar(tet), (lunar_date{year, 1, 1}));
    EXPECT_EQ(lunar(gio_to), (lunar_date{year, 3, 10}));
  }
}

// Reckoned for UTC+8, as in China, these are another day: a month later in 1985, a day later in the other years.
TEST(lunar, differs_from_china_where_the_meridian_decides) {
  EXPECT_EQ(solar({1985, 1, 1}), "1985-01-21");
  EXPECT_EQ(solar({2007, 1, 1}), "2007-02-17");
  EXPECT_EQ(solar({2030, 1, 1}), "2030-02-02");
  EXPECT_EQ(solar({2053, 1, 1}), "2053-02-18");
  EXPECT_EQ(solar({2009, 3, 10}), "2009-04-04");
  EXPECT_EQ(solar({2037, 3, 10}), "2037-04-24");
  EXPECT_EQ(solar({2038, 3, 10}), "2038-04-13");
  EXPECT_EQ(solar({2085, 3, 10}), "2085-04-03");
  EXPECT_EQ(solar({2086, 3, 10}), "2086-04-22");
  EXPECT_EQ(solar({2095, 3, 10}), "2095-04-13");
  EXPECT_EQ(solar({2100, 3, 10}), "2100-04-18");
}

TEST(lunar, knows_leap_months) {
  struct leap {
    std::int32_t year, month;
    const char* first_day;
  };
  constexpr std::array known{
      leap{2001, 4, "2001-05-23"}, leap{2004, 2, "2004-03-21"},  leap{2006, 7, "2006-08-24"},
      leap{2009, 5, "2009-06-23"}, leap{2012, 4, "2012-05-21"},  leap{2014, 9, "2014-10-24"},
      leap{2017, 6, "2017-07-23"}, leap{2020, 4, "2020-05-23"},  leap{2023, 2, "2023-03-22"},
      leap{2025, 6, "2025-07-25"}, leap{2033, 11, "2033-12-22"},
  };
  for (const auto& [year, month, first_day] : known) {
    EXPECT_EQ(solar({year, month, 1, true}), first_day);
    EXPECT_EQ(lunar(first_day), (lunar_date{year, month, 1, true}));
    EXPECT_LT(solar({year, month, 1, false}), first_day);
  }
}

// Day after day the date goes on by one, or begins a month; a month has 29 or 30 days, and seven years in nineteen have
// thirteen months.
TEST(lunar, converts_every_day_both_ways) {
  auto before = to_lunar(doithoai::first_lunar_day).value();
  int leap_months = 0;
  for (date day = doithoai::first_lunar_day; day <= doithoai::last_lunar_day; day += days{1}) {
    const auto now = to_lunar(day).value();
    ASSERT_EQ(solar(now), to_text(day));
    if (day == doithoai::first_lunar_day) continue;
    const bool is_same_month = now.year == before.year && now.month == before.month && now.is_leap == before.is_leap;
    const bool is_next_year = now.year == before.year + 1 && now.month == 1 && before.month == 12;
    const bool is_next_month = now.year == before.year && now.month == before.month + 1;
    const bool is_its_leap_month = now.year == before.year && now.month == before.month && !before.is_leap;
    if (is_same_month) {
      ASSERT_EQ(now.day, before.day + 1) << to_text(day);
    } else {
      ASSERT_EQ(now.day, 1) << to_text(day);
      ASSERT_TRUE(before.day == 29 || before.day == 30) << to_text(day);
      ASSERT_TRUE(now.is_leap ? is_its_leap_month : is_next_year || is_next_month) << to_text(day);
    }
    leap_months += now.is_leap && now.day == 1;
    before = now;
  }
  EXPECT_EQ(leap_months, 74);
}

TEST(lunar, has_no_dates_that_do_not_exist) {
  EXPECT_EQ(solar({2021, 1, 30}), "there is no day 30 in month 1 of lunar year 2021");
  EXPECT_EQ(solar({2023, 2, 30, true}), "there is no day 30 in leap month 2 of lunar year 2023");
  EXPECT_EQ(solar({2024, 4, 1, true}), "lunar year 2024 has no leap month 4");
  EXPECT_EQ(solar({2023, 3, 1, true}), "lunar year 2023 has no leap month 3");
  EXPECT_EQ(solar({2024, 13, 1}), "lunar year 2024 has no month 13");
  EXPECT_EQ(solar({2024, 0, 1}), "lunar year 2024 has no month 0");
  EXPECT_EQ(solar({2024, 1, 0}), "there is no day 0 in month 1 of lunar year 2024");
  EXPECT_EQ(solar({2024, 1, 31}), "there is no day 31 in month 1 of lunar year 2024");
  EXPECT_EQ(to_solar({2021, 1, 30}).error().code, errc::invalid_argument);
  EXPECT_EQ(to_solar({2024, 4, 1, true}).error().code, errc::invalid_argument);
}

TEST(lunar, reckons_1900_to_2100_only) {
  EXPECT_EQ(lunar("1900-01-01"), (lunar_date{1899, 12, 1}));
  EXPECT_EQ(solar({1899, 12, 1}), "1900-01-01");
  EXPECT_EQ(lunar("2100-12-31"), (lunar_date{2100, 12, 1}));
  for (const auto* out : {"0001-01-01", "1899-12-31", "2101-01-01", "9999-12-31"}) {
    const auto refused = to_lunar(doithoai::parse_date(out).value());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, errc::not_covered);
    EXPECT_EQ(refused.error().message,
              "lunar dates are reckoned for 1900-01-01 to 2100-12-31; " + std::string(out) + " lies outside");
  }
  for (const auto& out :
       {lunar_date{1899, 11, 29}, lunar_date{2100, 12, 2}, lunar_date{1898, 12, 29}, lunar_date{2101, 1, 1}})
    EXPECT_EQ(to_solar(out).error().code, errc::not_covered) << out.year;
}

TEST(lunar, survives_extreme_values) {
  constexpr auto least = std::numeric_limits<std::int32_t>::min();
  constexpr auto most = std::numeric_limits<std::int32_t>::max();
  for (const date day : {date::min(), date::max()}) EXPECT_EQ(to_lunar(day).error().code, errc::not_covered);
  for (const auto value : {least, most}) {
    EXPECT_EQ(to_solar({value, 1, 1}).error().code, errc::not_covered);
    EXPECT_EQ(to_solar({value, 11, 1, true}).error().code, errc::not_covered);
    EXPECT_EQ(to_solar({2024, value, 1}).error().code, errc::invalid_argument);
    EXPECT_EQ(to_solar({2024, 1, value}).error().code, errc::invalid_argument);
    EXPECT_EQ(to_solar({value, value, value, true}).error().code, errc::invalid_argument);
  }
}

}  // namespace
