#include "doithoai/calendar.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "doithoai/json.hpp"
#include "doithoai/rules.hpp"

namespace {

using doithoai::calendar;
using doithoai::date;
using doithoai::errc;
using doithoai::to_text;
using std::chrono::days;

date day(const char* text) { return doithoai::parse_date(text).value(); }

std::string two_years_text() {
  std::ifstream in(DOITHOAI_TEST_CALENDARS "/two-years.json", std::ios::binary);
  EXPECT_TRUE(in);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

calendar two_years() { return calendar::from_json(two_years_text()).value(); }

// The same calendar as a list of days that somebody ticks off one by one.
class naive_calendar {
 public:
  explicit naive_calendar(const doithoai::calendar_document& from) : first_(from.coverage.first) {
    for (date one = first_; one <= from.coverage.last; one += days{1}) {
      const auto name = std::chrono::weekday{one};
      works_.push_back(name != std::chrono::Saturday && name != std::chrono::Sunday);
    }
    for (const auto& other : from.days)
      works_[static_cast<std::size_t>((other.day - first_).count())] = other.kind == doithoai::day_kind::worked;
  }

  [[nodiscard]] std::optional<bool> works_on(date one) const {
    const auto at = (one - first_).count();
    if (at < 0 || at >= std::ssize(works_)) return std::nullopt;
    return works_[static_cast<std::size_t>(at)];
  }

  [[nodiscard]] std::optional<date> add(date start, int count) const {
    if (!works_on(start)) return std::nullopt;
    const days step{count < 0 ? -1 : 1};
    for (int left = std::abs(count); left > 0;) {
      start += step;
      const auto works = works_on(start);
      if (!works) return std::nullopt;
      if (*works) --left;
    }
    return start;
  }

  [[nodiscard]] int count(date from, date to) const {
    int counted = 0;
    for (; from < to; from += days{1}) counted += works_on(from + days{1}).value() ? 1 : 0;
    for (; from > to; from -= days{1}) counted -= works_on(from - days{1}).value() ? 1 : 0;
    return counted;
  }

 private:
  date first_;
  std::vector<bool> works_;
};

TEST(calendar, agrees_day_by_day_with_a_naive_one) {
  const auto made = two_years();
  const naive_calendar naive(made.document());
  const auto [first, last] = made.coverage();
  for (date start = first - days{2}; start <= last + days{2}; start += days{1}) {
    const auto works = made.is_working_day(start);
    ASSERT_EQ(works.has_value(), naive.works_on(start).has_value()) << to_text(start);
    if (works) {
      ASSERT_EQ(*works, *naive.works_on(start)) << to_text(start);
    }
    for (int count = -60; count <= 60; ++count) {
      const auto end = made.add_working_days(start, count);
      const auto expected = naive.add(start, count);
      ASSERT_EQ(end.has_value(), expected.has_value()) << to_text(start) << " + " << count;
      if (!end) {
        ASSERT_EQ(end.error().code, errc::not_covered);
        continue;
      }
      ASSERT_EQ(*end, *expected) << to_text(start) << " + " << count;
      ASSERT_EQ(made.count_working_days(start, *end).value(), count) << to_text(start) << " to " << to_text(*end);
    }
  }
}

TEST(calendar, counts_between_any_two_days_as_a_naive_one_does) {
  const auto made = two_years();
  const naive_calendar naive(made.document());
  const auto [first, last] = made.coverage();
  for (date from = first; from <= last; from += days{1})
    for (date to = std::max(first, from - days{40}); to <= std::min(last, from + days{40}); to += days{1})
      ASSERT_EQ(made.count_working_days(from, to).value(), naive.count(from, to))
          << to_text(from) << " to " << to_text(to);
  EXPECT_EQ(made.count_working_days(first, last).value(), naive.count(first, last));
  EXPECT_EQ(made.count_working_days(last, first).value(), naive.count(last, first));
}

TEST(calendar, counts_a_worked_saturday) {
  const auto made = two_years();
  EXPECT_TRUE(*made.is_working_day(day("2020-08-22")));
  EXPECT_TRUE(*made.is_working_day(day("2020-08-23")));
  EXPECT_FALSE(*made.is_working_day(day("2020-08-29")));
  EXPECT_EQ(*made.add_working_days(day("2020-08-21"), 1), day("2020-08-22"));
  EXPECT_EQ(*made.add_working_days(day("2020-08-21"), 3), day("2020-08-24"));
  EXPECT_EQ(*made.count_working_days(day("2020-08-21"), day("2020-08-24")), 3);
}

TEST(calendar, walks_over_closed_days) {
  const auto made = two_years();
  EXPECT_EQ(*made.add_working_days(day("2020-09-01"), 1), day("2020-09-04"));
  EXPECT_EQ(*made.add_working_days(day("2020-09-04"), -1), day("2020-09-01"));
  EXPECT_EQ(*made.add_working_days(day("2020-01-22"), 1), day("2020-01-29"));
  EXPECT_FALSE(*made.is_working_day(day("2020-01-25")));  // closed, and a Saturday as well
}

TEST(calendar, does_not_count_the_start) {
  const auto made = two_years();
  EXPECT_EQ(*made.add_working_days(day("2020-08-03"), 5), day("2020-08-10"));
  EXPECT_EQ(*made.add_working_days(day("2020-08-01"), 1), day("2020-08-03"));  // from a Saturday
  EXPECT_EQ(*made.add_working_days(day("2020-08-01"), 0), day("2020-08-01"));
  EXPECT_EQ(*made.count_working_days(day("2020-08-01"), day("2020-08-01")), 0);
}

TEST(calendar, never_guesses_outside_its_coverage) {
  const auto made = two_years();
  const auto [first, last] = made.coverage();
  for (const auto& outside :
       {made.add_working_days(first - days{1}, 5), made.add_working_days(last + days{1}, -5),
        made.add_working_days(last, 1), made.add_working_days(first, -1), made.add_working_days(first, 600),
        made.add_working_days(first, std::numeric_limits<std::int32_t>::max()),
        made.add_working_days(last, std::numeric_limits<std::int32_t>::min()),
        made.add_working_days(first - days{1}, 0)}) {
    ASSERT_FALSE(outside);
    EXPECT_EQ(outside.error().code, errc::not_covered);
    EXPECT_NE(outside.error().message.find("covers 2019-12-30 to 2021-12-31"), std::string::npos)
        << outside.error().message;
    EXPECT_NE(outside.error().message.find("'two-years'"), std::string::npos) << outside.error().message;
  }
  EXPECT_EQ(made.is_working_day(first - days{1}).error().code, errc::not_covered);
  EXPECT_EQ(made.count_working_days(first, last + days{1}).error().code, errc::not_covered);
  EXPECT_EQ(made.count_working_days(last + days{1}, first).error().code, errc::not_covered);
}

TEST(calendar, covers_its_own_ends) {
  const auto made = two_years();
  EXPECT_TRUE(*made.is_working_day(day("2019-12-30")));
  EXPECT_FALSE(*made.is_working_day(day("2021-12-31")));
  EXPECT_EQ(*made.add_working_days(day("2021-12-29"), 1), day("2021-12-30"));
  EXPECT_FALSE(made.add_working_days(day("2021-12-30"), 1));  // the 31st is closed, and beyond it nothing is known
  EXPECT_EQ(*made.add_working_days(day("2019-12-31"), -1), day("2019-12-30"));
}

TEST(calendar, can_be_one_day_without_any_weekend) {
  const auto made =
      calendar::from_json(R"({"id":"c","name":"một ngày","coverage":{"first":"2020-08-22","last":"2020-08-22"}})")
          .value();
  EXPECT_TRUE(*made.is_working_day(day("2020-08-22")));
  EXPECT_EQ(*made.add_working_days(day("2020-08-22"), 0), day("2020-08-22"));
  EXPECT_FALSE(made.add_working_days(day("2020-08-22"), 1));
}

TEST(calendar, can_have_no_working_day_at_all) {
  const auto made =
      calendar::from_json(
          R"({"id":"c","name":"nghỉ","coverage":{"first":"2020-01-01","last":"2020-12-31"},"weekend":["monday",
                        "tuesday","wednesday","thursday","friday","saturday","sunday"]})")
          .value();
  EXPECT_FALSE(*made.is_working_day(day("2020-08-22")));
  EXPECT_EQ(*made.count_working_days(day("2020-01-01"), day("2020-12-31")), 0);
  EXPECT_EQ(made.add_working_days(day("2020-08-22"), 1).error().code, errc::not_covered);
}

TEST(calendar, takes_its_weekend_from_the_document) {
  const auto made =
      calendar::from_json(
          R"({"id":"c","name":"thứ Sáu","coverage":{"first":"2020-01-01","last":"2020-12-31"},"weekend":["friday"]})")
          .value();
  EXPECT_FALSE(*made.is_working_day(day("2020-08-21")));
  EXPECT_TRUE(*made.is_working_day(day("2020-08-22")));
}

TEST(calendar, gives_back_its_document) {
  const auto document = doithoai::from_json<doithoai::calendar_document>(two_years_text()).value();
  EXPECT_EQ(two_years().document(), document);
  EXPECT_EQ(calendar::from_json(doithoai::to_json(two_years().document())).value().document(), document);
}

struct bad_calendar {
  const char* what;
  const char* coverage;
  const char* days;
  const char* where;
};

TEST(calendar, names_the_entry_that_is_wrong) {
  const bad_calendar all[] = {
      {"a day twice", R"({"first":"2020-01-01","last":"2020-12-31"})",
       R"([{"day":"2020-09-02","kind":"closed","reason":"a"},{"day":"2020-05-01","kind":"closed","reason":"b"},
           {"day":"2020-09-02","kind":"closed","reason":"c"}])",
       "/days/2"},
      {"a day outside", R"({"first":"2020-01-01","last":"2020-12-31"})",
       R"([{"day":"2020-09-02","kind":"closed","reason":"a"},{"day":"2021-01-01","kind":"closed","reason":"b"}])",
       "/days/1"},
      {"a worked day that is no weekend", R"({"first":"2020-01-01","last":"2020-12-31"})",
       R"([{"day":"2020-08-21","kind":"worked","reason":"a"}])", "/days/0"},
      {"decided after the day", R"({"first":"2020-01-01","last":"2020-12-31"})",
       R"([{"day":"2020-09-02","kind":"closed","reason":"a","decided_on":"2020-09-02"},
           {"day":"2020-09-03","kind":"closed","reason":"a","decided_on":"2020-09-04"}])",
       "/days/1"},
      {"coverage that ends before it begins", R"({"first":"2020-01-02","last":"2020-01-01"})", "[]", "/coverage"},
      {"more than 400 years", R"({"first":"1800-01-01","last":"2200-01-01"})", "[]", "/coverage"},
      {"an impossible day", R"({"first":"2020-01-01","last":"2020-12-31"})",
       R"([{"day":"2020-02-30","kind":"closed","reason":"a"}])", "/days/0/day"},
      {"an unknown kind", R"({"first":"2020-01-01","last":"2020-12-31"})",
       R"([{"day":"2020-02-03","kind":"shut","reason":"a"}])", "/days/0/kind"},
      {"a day without a reason", R"({"first":"2020-01-01","last":"2020-12-31"})",
       R"([{"day":"2020-02-03","kind":"closed"}])", "/days/0"}};
  for (const auto& one : all) {
    const auto made = calendar::from_json(R"({"id":"c","name":"c","weekend":["saturday","sunday"],"coverage":)" +
                                          std::string(one.coverage) + R"(,"days":)" + one.days + "}");
    ASSERT_FALSE(made) << one.what;
    EXPECT_EQ(made.error().code, errc::invalid_argument) << one.what;
    EXPECT_EQ(made.error().where, one.where) << one.what << ": " << made.error().message;
  }
}

TEST(calendar, may_cover_400_years_and_no_day_more) {
  const auto with_last = [](const char* last) {
    return calendar::from_json(R"({"id":"c","name":"c","coverage":{"first":"1800-01-01","last":")" + std::string(last) +
                               R"("}})");
  };
  EXPECT_TRUE(with_last("2199-12-31"));
  EXPECT_FALSE(with_last("2200-01-01"));
  EXPECT_FALSE(with_last("2200-06-01"));
  EXPECT_FALSE(with_last("9999-12-31"));
}

TEST(calendar, that_is_shipped_can_be_used) {
  const auto made = calendar::from_json(doithoai::shipped_text("calendar-vietnam").value());
  ASSERT_TRUE(made) << made.error().where << ": " << made.error().message;
  EXPECT_FALSE(*made->is_working_day(day("2020-09-02")));
  EXPECT_TRUE(*made->is_working_day(day("2020-09-03")));
}

}  // namespace
