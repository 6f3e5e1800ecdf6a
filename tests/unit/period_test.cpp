#include "doithoai/period.hpp"

#include <gtest/gtest.h>

#include <string>

#include "doithoai/text.hpp"

namespace {

using doithoai::parse_period;
using doithoai::period_length;
using doithoai::period_of;
using doithoai::period_scheme;
using doithoai::to_text;

struct sample {
  const char* name;
  const char* first;
  const char* last;
};

const sample samples[] = {{"2020", "2020-01-01", "2020-12-31"},          {"2020-Q1", "2020-01-01", "2020-03-31"},
                          {"2020-Q2", "2020-04-01", "2020-06-30"},       {"2020-Q3", "2020-07-01", "2020-09-30"},
                          {"2020-Q4", "2020-10-01", "2020-12-31"},       {"2020-M01", "2020-01-01", "2020-01-31"},
                          {"2020-M02", "2020-02-01", "2020-02-29"},      {"2021-M02", "2021-02-01", "2021-02-28"},
                          {"2020-M12", "2020-12-01", "2020-12-31"},      {"2020-6M", "2020-01-01", "2020-06-30"},
                          {"2020-9M", "2020-01-01", "2020-09-30"},       {"2020/nd09", "2019-12-15", "2020-12-14"},
                          {"2020-Q1/nd09", "2019-12-15", "2020-03-14"},  {"2020-Q2/nd09", "2020-03-15", "2020-06-14"},
                          {"2020-Q3/nd09", "2020-06-15", "2020-09-14"},  {"2020-Q4/nd09", "2020-09-15", "2020-12-14"},
                          {"2020-M01/nd09", "2019-12-15", "2020-01-14"}, {"2020-M03/nd09", "2020-02-15", "2020-03-14"},
                          {"2020-M12/nd09", "2020-11-15", "2020-12-14"}, {"2020-6M/nd09", "2019-12-15", "2020-06-14"},
                          {"2020-9M/nd09", "2019-12-15", "2020-09-14"}};

TEST(period, is_read_by_its_name) {
  for (const auto& s : samples) {
    const auto made = parse_period(s.name);
    ASSERT_TRUE(made) << s.name;
    EXPECT_EQ(made->name, s.name);
    EXPECT_EQ(to_text(made->first), s.first) << s.name;
    EXPECT_EQ(to_text(made->last), s.last) << s.name;
  }
}

TEST(period, of_every_kind_and_year_is_read_by_its_own_name) {
  for (const auto scheme : {period_scheme::calendar, period_scheme::decree_09_2019})
    for (const auto& [length, most] : {std::pair{period_length::month, 12},
                                       {period_length::quarter, 4},
                                       {period_length::six_months, 1},
                                       {period_length::nine_months, 1},
                                       {period_length::year, 1}})
      for (int year = 1900; year <= 2200; year += 25)
        for (int number = 1; number <= most; ++number) {
          const auto made = period_of(scheme, length, year, number).value();
          EXPECT_EQ(parse_period(made.name).value(), made) << made.name;
          EXPECT_LT(made.first, made.last);
        }
}

TEST(period, follows_the_one_before_without_a_gap) {
  for (const auto scheme : {period_scheme::calendar, period_scheme::decree_09_2019})
    for (const auto& [length, most] : {std::pair{period_length::month, 12}, {period_length::quarter, 4}}) {
      const auto year = period_of(scheme, period_length::year, 2020).value();
      auto next = year.first;
      for (int number = 1; number <= most; ++number) {
        const auto made = period_of(scheme, length, 2020, number).value();
        EXPECT_EQ(made.first, next) << made.name;
        next = made.last + std::chrono::days{1};
      }
      EXPECT_EQ(next, year.last + std::chrono::days{1});
    }
}

TEST(period, of_a_year_has_one_half_and_one_first_nine_months) {
  EXPECT_TRUE(period_of(period_scheme::calendar, period_length::six_months, 2020));
  EXPECT_FALSE(period_of(period_scheme::calendar, period_length::six_months, 2020, 2));
  EXPECT_FALSE(period_of(period_scheme::calendar, period_length::nine_months, 2020, 2));
  EXPECT_FALSE(period_of(period_scheme::calendar, period_length::year, 2020, 2));
}

TEST(period, refuses_a_number_that_its_year_does_not_have) {
  for (const auto& [length, most] :
       {std::pair{period_length::month, 12}, {period_length::quarter, 4}, {period_length::year, 1}})
    for (const int number : {-1, 0, most + 1, 1000}) {
      const auto made = period_of(period_scheme::calendar, length, 2020, number);
      ASSERT_FALSE(made) << number;
      EXPECT_EQ(made.error().code, doithoai::errc::invalid_argument);
    }
}

TEST(period, refuses_a_name_that_is_none) {
  for (const auto* name : {"",         "20",
                           "202",      "2020-",
                           "2020Q4",   "2020-Q",
                           "2020-Q0",  "2020-Q5",
                           "2020-Q44", "2020-q4",
                           "2020-M6",  "2020-M00",
                           "2020-M13", "2020-M006",
                           "2020-3M",  "2020-6",
                           "2020-6M1", "2020-/nd09",
                           "2020/nd9", "2020/ND09",
                           "/nd09",    "2020-Q4/nd09/nd09",
                           " 2020",    "2020 ",
                           "+020",     "-020",
                           "20 0",     "2O20",
                           "2020-Q-1", "2020-M-1",
                           "2020-M+1", "2020--Q4",
                           "quý IV"}) {
    const auto made = parse_period(name);
    ASSERT_FALSE(made) << name << " was read as " << made->name;
    EXPECT_EQ(made.error().code, doithoai::errc::invalid_argument) << name;
    EXPECT_NE(made.error().message.find(doithoai::in_quotes(name)), std::string::npos) << made.error().message;
  }
}

}  // namespace
