#include "doithoai/deadline.hpp"

#include <gtest/gtest.h>

namespace {

using doithoai::date;
using doithoai::deadline_kind;
using doithoai::deadline_rule;
using doithoai::due_of;

date day(const char* text) { return doithoai::parse_date(text).value(); }

doithoai::calendar year_2020() {
  return doithoai::calendar::from_json(
             R"({"id":"c","name":"c","coverage":{"first":"2020-01-01","last":"2020-12-31"},"weekend":["saturday","sunday"],
             "days":[{"day":"2020-09-02","kind":"closed","reason":"Quốc khánh"},{"day":"2020-08-22","kind":"worked","reason":"làm bù"}]})")
      .value();
}

TEST(deadline, is_none_when_no_paper_sets_one) {
  const auto due = due_of({}, day("2020-08-14"), year_2020());
  ASSERT_TRUE(due);
  EXPECT_FALSE(due->has_value());
}

TEST(deadline, by_a_date_is_that_date) {
  const deadline_rule rule{.kind = deadline_kind::by_date, .day = day("2020-10-15"), .basis = "TB 12"};
  EXPECT_EQ(**due_of(rule, day("2020-08-14"), year_2020()), day("2020-10-15"));
}

TEST(deadline, before_a_date_is_the_day_before) {
  const deadline_rule rule{.kind = deadline_kind::before_date, .day = day("2020-03-01"), .basis = "TB 12"};
  EXPECT_EQ(**due_of(rule, day("2020-01-14"), year_2020()), day("2020-02-29"));
}

TEST(deadline, on_a_date_needs_no_calendar) {
  const deadline_rule rule{.kind = deadline_kind::by_date, .day = day("2035-10-14"), .basis = "TB 12"};
  EXPECT_EQ(**due_of(rule, day("2034-08-14"), year_2020()), day("2035-10-14"));
}

TEST(deadline, in_calendar_days_does_not_count_the_start) {
  const deadline_rule rule{.kind = deadline_kind::calendar_days, .amount = 7, .basis = "TB 12"};
  EXPECT_EQ(**due_of(rule, day("2020-08-14"), year_2020()), day("2020-08-21"));
  EXPECT_EQ(**due_of(rule, day("2020-12-30"), year_2020()), day("2021-01-06"));  // no calendar is asked
}

TEST(deadline, in_working_days_follows_the_calendar) {
  const deadline_rule rule{.kind = deadline_kind::working_days, .amount = 15, .basis = "TB 12"};
  EXPECT_EQ(**due_of(rule, day("2020-08-14"), year_2020()), day("2020-09-04"));
}

TEST(deadline, in_working_days_fails_as_the_calendar_does) {
  const deadline_rule rule{.kind = deadline_kind::working_days, .amount = 15, .basis = "TB 12"};
  for (const auto* start : {"2020-12-20", "2019-12-31", "2021-01-01"}) {
    const auto due = due_of(rule, day(start), year_2020());
    ASSERT_FALSE(due) << start;
    EXPECT_EQ(due.error().code, doithoai::errc::not_covered);
  }
}

TEST(deadline, names_what_its_kind_needs) {
  const auto lacks = [](deadline_kind kind, const char* member) {
    deadline_rule rule;
    rule.kind = kind;
    rule.basis = "TB 12";
    const auto due = due_of(rule, day("2020-08-14"), year_2020());
    ASSERT_FALSE(due) << member;
    EXPECT_EQ(due.error().code, doithoai::errc::invalid_argument);
    EXPECT_EQ(due.error().where, std::string("/") + member);
    EXPECT_NE(due.error().message.find(member), std::string::npos) << due.error().message;
  };
  lacks(deadline_kind::by_date, "day");
  lacks(deadline_kind::before_date, "day");
  lacks(deadline_kind::calendar_days, "amount");
  lacks(deadline_kind::working_days, "amount");
}

}  // namespace
