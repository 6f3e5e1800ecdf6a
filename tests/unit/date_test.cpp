// Days against Boost.Date_Time, which counts them in another way.
#include "doithoai/date.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <boost/date_time/gregorian/gregorian.hpp>
#include <cstdio>
#include <string>

#include "doithoai/boost_date.hpp"

namespace {

using doithoai::date;
using doithoai::date_range;
using doithoai::instant;
using doithoai::parse_date;
using doithoai::parse_instant;
using doithoai::to_text;
using std::chrono::days;

constexpr date day(int year, unsigned month, unsigned number) {
  return date{std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(number)};
}

TEST(date, agrees_with_boost_on_every_day_of_two_centuries) {
  boost::gregorian::date other(1900, 1, 1);
  for (date one = day(1900, 1, 1); one <= day(2100, 12, 31); one += days{1}, other += boost::gregorian::days(1)) {
    const auto text = boost::gregorian::to_iso_extended_string(other);
    ASSERT_EQ(to_text(one), text);
    ASSERT_EQ(parse_date(text).value(), one);
    ASSERT_EQ(doithoai::to_boost(one), other);
    ASSERT_EQ(doithoai::from_boost(other).value(), one);
  }
}

TEST(date, refuses_what_boost_has_no_day_for) {
  for (int year = 1900; year <= 2100; ++year) {
    for (int month = 1; month <= 12; ++month) {
      const auto last = static_cast<int>(boost::gregorian::gregorian_calendar::end_of_month_day(
          static_cast<unsigned short>(year), static_cast<unsigned short>(month)));
      for (const int number : {0, last + 1, 32, 99}) {
        char text[16];
        std::snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, number);
        ASSERT_FALSE(parse_date(text)) << text;
      }
    }
  }
}

TEST(date, says_that_a_day_does_not_exist) {
  for (const auto* text :
       {"2020-02-30", "2019-02-29", "1900-02-29", "2020-13-01", "2020-00-10", "2020-04-31", "0000-01-01"}) {
    const auto made = parse_date(text);
    ASSERT_FALSE(made) << text;
    EXPECT_EQ(made.error().code, doithoai::errc::invalid_argument);
    EXPECT_EQ(made.error().message, "'" + std::string(text) + "' is not a day of the calendar");
  }
  EXPECT_TRUE(parse_date("2020-02-29"));
  EXPECT_TRUE(parse_date("2000-02-29"));
}

TEST(date, says_what_form_a_day_has) {
  for (const auto* text : {"", "2020", "14/08/2020", "2020-8-14", "2020-08-14 ", " 2020-08-14", "2020-08-14T00:00:00Z",
                           "20200814", "+020-08-14", "2020-08-1a", "２０２０-08-14", "2020-08-014", "-001-01-01"}) {
    const auto made = parse_date(text);
    ASSERT_FALSE(made) << text;
    EXPECT_EQ(made.error().message, "'" + std::string(text) + "' is not a date of the form YYYY-MM-DD");
  }
}

TEST(date, reads_a_text_with_a_zero_byte_as_another_form) {
  EXPECT_FALSE(parse_date(std::string_view("2020-08-14\0", 11)));
}

TEST(date, reaches_from_the_first_to_the_last_day_that_a_text_may_name) {
  EXPECT_EQ(parse_date("0001-01-01").value(), doithoai::first_date);
  EXPECT_EQ(parse_date("9999-12-31").value(), doithoai::last_date);
  EXPECT_EQ(to_text(doithoai::first_date), "0001-01-01");
  EXPECT_EQ(to_text(doithoai::last_date), "9999-12-31");
}

TEST(date, throws_what_boost_throws_before_1400) { EXPECT_ANY_THROW(doithoai::to_boost(day(1399, 12, 31))); }

TEST(date, makes_no_day_of_the_special_values_of_boost) {
  for (const auto special :
       {boost::date_time::not_a_date_time, boost::date_time::neg_infin, boost::date_time::pos_infin}) {
    const auto made = doithoai::from_boost(boost::gregorian::date(special));
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, doithoai::errc::invalid_argument);
  }
}

TEST(date_range, contains_both_its_ends) {
  const date_range range{day(2020, 1, 1), day(2020, 12, 31)};
  EXPECT_TRUE(range.contains(day(2020, 1, 1)));
  EXPECT_TRUE(range.contains(day(2020, 12, 31)));
  EXPECT_FALSE(range.contains(day(2019, 12, 31)));
  EXPECT_FALSE(range.contains(day(2021, 1, 1)));
}

TEST(instant, is_the_same_moment_in_any_offset) {
  const auto moment = parse_instant("2020-08-14T09:00:00+07:00").value();
  for (const auto* text : {"2020-08-14T02:00:00Z", "2020-08-14T02:00:00+00:00", "2020-08-14T02:00:00-00:00",
                           "2020-08-13T22:30:00-03:30", "2020-08-14T15:45:00+13:45", "2020-08-15T01:59:00+23:59",
                           "2020-08-14T09:00:00.0+07:00", "2020-08-14T09:00:00.000000+07:00"})
    EXPECT_EQ(parse_instant(text).value(), moment) << text;
  EXPECT_EQ(moment.time_since_epoch().count(), 1'597'370'400'000'000);
  EXPECT_EQ(to_text(moment), "2020-08-14T09:00:00+07:00");
}

TEST(instant, reads_a_fraction_of_one_to_six_digits) {
  const auto second = parse_instant("2020-08-14T02:00:00Z").value();
  EXPECT_EQ((parse_instant("2020-08-14T02:00:00.5Z").value() - second).count(), 500'000);
  EXPECT_EQ((parse_instant("2020-08-14T02:00:00.05Z").value() - second).count(), 50'000);
  EXPECT_EQ((parse_instant("2020-08-14T02:00:00.000001Z").value() - second).count(), 1);
  EXPECT_EQ((parse_instant("2020-08-14T02:00:00.999999Z").value() - second).count(), 999'999);
  EXPECT_FALSE(parse_instant("2020-08-14T02:00:00.0000001Z"));
  EXPECT_FALSE(parse_instant("2020-08-14T02:00:00.Z"));
}

TEST(instant, writes_a_fraction_only_when_there_is_one) {
  EXPECT_EQ(to_text(parse_instant("2020-08-14T02:00:00.05Z").value()), "2020-08-14T09:00:00.050000+07:00");
  EXPECT_EQ(to_text(parse_instant("1969-12-31T16:59:59.999999Z").value()), "1969-12-31T23:59:59.999999+07:00");
}

TEST(instant, is_read_as_it_was_written) {
  for (std::int64_t step = -400; step < 400; ++step) {
    const instant moment{std::chrono::microseconds{step * 7'654'321'987'654}};  // an odd step: every part changes
    ASSERT_EQ(parse_instant(to_text(moment)).value(), moment) << to_text(moment);
  }
}

TEST(instant, is_read_as_it_was_written_at_the_ends_of_the_calendar) {
  // What can be read can be written, and what was written can be read: in Viet Nam's time a moment may be another day.
  for (const auto* text :
       {"0001-01-01T00:00:00+07:00", "0001-01-01T00:00:00Z", "0001-01-01T00:00:00+14:00", "9999-12-31T16:59:59Z",
        "9999-12-31T23:59:59.999999+07:00", "9999-12-31T17:00:00Z", "9999-12-31T23:59:59-12:00"}) {
    const auto moment = parse_instant(text);
    if (!moment) continue;
    const auto again = parse_instant(to_text(*moment));
    ASSERT_TRUE(again) << text << " was written as " << to_text(*moment);
    EXPECT_EQ(*again, *moment) << text;
  }
  EXPECT_TRUE(parse_instant("0001-01-01T00:00:00+07:00"));
  EXPECT_TRUE(parse_instant("9999-12-31T23:59:59.999999+07:00"));
}

TEST(instant, refuses_what_is_no_moment) {
  for (const auto* text :
       {"", "2020-08-14", "2020-08-14T09:00:00", "2020-08-14 09:00:00Z", "2020-08-14T24:00:00Z", "2020-08-14T09:60:00Z",
        "2020-08-14T09:00:60Z", "2020-02-30T09:00:00Z", "2020-08-14T09:00Z", "2020-08-14T09:00:00z",
        "2020-08-14T09:00:00+0700", "2020-08-14T09:00:00+07", "2020-08-14T09:00:00+24:00", "2020-08-14T09:00:00+07:60",
        "2020-08-14T09:00:00+07:00 ", "2020-08-14T09:00:00,5Z", "2020-08-14T-1:00:00Z", "0000-12-31T09:00:00Z"}) {
    const auto made = parse_instant(text);
    ASSERT_FALSE(made) << text;
    EXPECT_EQ(made.error().code, doithoai::errc::invalid_argument);
    EXPECT_NE(made.error().message.find("'" + std::string(text) + "'"), std::string::npos);
  }
}

TEST(instant, says_what_keeps_a_text_from_being_a_moment) {
  const auto why = [](const std::string& text) {
    const auto made = parse_instant(text);
    EXPECT_FALSE(made) << text;
    const auto message = made ? std::string() : made.error().message;
    EXPECT_TRUE(message.starts_with("'" + text + "' ")) << message;
    return message.substr(std::min(text.size() + 3, message.size()));
  };
  const std::string form = "is not a moment of the form YYYY-MM-DDThh:mm:ss+07:00";
  EXPECT_EQ(why("2020-08-14 09:00:00Z"), form);
  EXPECT_EQ(why("2020-08-14T09:00:00.Z"), form);
  EXPECT_EQ(why("2020-08-14T09:00:00.1234567"), form);
  EXPECT_EQ(why("2020-08-20T08:00:00.1234567+07:00"), "has 7 digits of a second's fraction; at most 6 are taken");
  EXPECT_EQ(why("2020-08-20T08:00:00.1234560Z"), "has 7 digits of a second's fraction; at most 6 are taken");
  EXPECT_EQ(why("2020-02-30T08:00:00Z"), "is not on a day of the calendar");
  EXPECT_EQ(why("2020-08-20T24:00:00Z"), "has a time or an offset that no clock shows");
  EXPECT_EQ(why("2020-08-20T08:00:00+24:00"), "has a time or an offset that no clock shows");
  const std::string outside = "is in Viet Nam on a day that is not within 0001-01-01 to 9999-12-31";
  EXPECT_EQ(why("9999-12-31T23:59:00+00:00"), outside);
  EXPECT_EQ(why("0001-01-01T00:00:00+07:01"), outside);
}

TEST(instant, belongs_to_the_day_in_viet_nam) {
  EXPECT_EQ(to_text(doithoai::day_in_vietnam(parse_instant("2020-08-14T16:59:59.999999Z").value())), "2020-08-14");
  EXPECT_EQ(to_text(doithoai::day_in_vietnam(parse_instant("2020-08-14T17:00:00Z").value())), "2020-08-15");
  EXPECT_EQ(to_text(doithoai::day_in_vietnam(parse_instant("1969-12-31T16:59:59Z").value())), "1969-12-31");
  EXPECT_EQ(to_text(doithoai::day_in_vietnam(parse_instant("1969-12-31T17:00:00Z").value())), "1970-01-01");
}

}  // namespace
