#include "doithoai/calendar.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "doithoai/deadline.hpp"
#include "doithoai/json.hpp"
#include "doithoai/rules.hpp"

namespace {

using doithoai::calendar;
using doithoai::date;
using doithoai::errc;
using doithoai::to_text;
using std::chrono::days;

date day(const char* text) { return doithoai::parse_date(text).value(); }

std::string test_calendar(const std::string& name) {
  std::ifstream in(DOITHOAI_TEST_CALENDARS "/" + name + ".json", std::ios::binary);
  EXPECT_TRUE(in);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::string two_years_text() { return test_calendar("two-years"); }

calendar two_years() { return calendar::from_json(two_years_text()).value(); }

calendar by_law() { return calendar::from_json(test_calendar("by-law")).value(); }

// The same calendar as a list of days that somebody ticks off one by one.
class naive_calendar {
 public:
  explicit naive_calendar(const doithoai::calendar_document& from) : first_(from.coverage.first) {
    for (date one = first_; one <= from.coverage.last; one += days{1}) {
      const auto name = static_cast<doithoai::day_of_week>(std::chrono::weekday{one}.iso_encoding() - 1);
      works_.push_back(std::count(from.weekend.begin(), from.weekend.end(), name) == 0);
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

void agrees_with_a_naive_one(const calendar& made) {
  const naive_calendar naive(made.document());
  const auto [first, last] = made.coverage();
  for (date start = first - days{2}; start <= last + days{2}; start += days{1}) {
    const auto works = made.is_working_day(start);
    ASSERT_EQ(works.has_value(), naive.works_on(start).has_value()) << to_text(start);
    if (works) {
      ASSERT_EQ(*works, *naive.works_on(start)) << to_text(start);
    }
    for (int count = -120; count <= 120; ++count) {
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

TEST(calendar, agrees_day_by_day_with_a_naive_one) {
  agrees_with_a_naive_one(two_years());
  agrees_with_a_naive_one(calendar::vietnam());
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
      {"a swap with itself", R"({"first":"2020-01-01","last":"2020-12-31"})",
       R"([{"day":"2020-08-22","kind":"worked","reason":"a","swapped_with":"2020-08-22"}])", "/days/0"},
      {"a swap with no entry", R"({"first":"2020-01-01","last":"2020-12-31"})",
       R"([{"day":"2020-08-22","kind":"worked","reason":"a","swapped_with":"2020-09-03"}])", "/days/0"},
      {"a swap that is not named back", R"({"first":"2020-01-01","last":"2020-12-31"})",
       R"([{"day":"2020-09-03","kind":"closed","reason":"a"},
           {"day":"2020-08-22","kind":"worked","reason":"a","swapped_with":"2020-09-03"}])",
       "/days/1"},
      {"a swap with a day years away", R"({"first":"2020-01-01","last":"2020-12-31"})",
       R"([{"day":"2020-08-23","kind":"worked","reason":"a","swapped_with":"2100-01-01"}])", "/days/0"},
      {"a swap for a day that is off anyway", R"({"first":"2020-01-01","last":"2020-12-31"})",
       R"([{"day":"2020-08-23","kind":"worked","reason":"a","swapped_with":"2020-08-29"},
           {"day":"2020-08-29","kind":"closed","reason":"a","swapped_with":"2020-08-23"}])",
       "/days/1"},
      {"a swap of two days off", R"({"first":"2020-01-01","last":"2020-12-31"})",
       R"([{"day":"2020-09-03","kind":"closed","reason":"a","swapped_with":"2020-08-22"},
           {"day":"2020-08-22","kind":"closed","reason":"a","swapped_with":"2020-09-03"}])",
       "/days/0"},
      {"a swap by two decisions", R"({"first":"2020-01-01","last":"2020-12-31"})",
       R"([{"day":"2020-09-03","kind":"closed","reason":"a","swapped_with":"2020-08-22","decided_on":"2020-05-05"},
           {"day":"2020-08-22","kind":"worked","reason":"a","swapped_with":"2020-09-03"}])",
       "/days/0"},
      {"a swap by two lower bounds", R"({"first":"2020-01-01","last":"2020-12-31"})",
       R"([{"day":"2020-09-03","kind":"closed","reason":"a","swapped_with":"2020-08-22","not_before":"2020-05-05"},
           {"day":"2020-08-22","kind":"worked","reason":"a","swapped_with":"2020-09-03"}])",
       "/days/0"},
      {"a day of decision and a lower bound", R"({"first":"2020-01-01","last":"2020-12-31"})",
       R"([{"day":"2020-09-02","kind":"closed","reason":"a","decided_on":"2020-09-02"},
           {"day":"2020-09-03","kind":"closed","reason":"a","decided_on":"2020-09-04","not_before":"2020-09-04"}])",
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
  EXPECT_EQ(calendar::vietnam().document(), made->document());
}

TEST(calendar, counts_over_a_swap_across_the_years_end) {
  const auto made = calendar::from_json(R"({"id":"c","name":"c","weekend":["saturday","sunday"],
      "coverage":{"first":"2018-12-01","last":"2019-01-31"},"days":[
      {"day":"2018-12-31","kind":"closed","reason":"hoán đổi","swapped_with":"2019-01-05"},
      {"day":"2019-01-01","kind":"closed","reason":"Tết Dương lịch"},
      {"day":"2019-01-05","kind":"worked","reason":"làm bù","swapped_with":"2018-12-31"}]})")
                        .value();
  EXPECT_EQ(*made.add_working_days(day("2018-12-28"), 4), day("2019-01-05"));
}

TEST(calendar, swaps_with_a_day_outside_its_coverage) {
  EXPECT_TRUE(calendar::from_json(R"({"id":"c","name":"c","weekend":["saturday","sunday"],
      "coverage":{"first":"2019-01-01","last":"2019-12-31"},"days":[
      {"day":"2019-01-06","kind":"worked","reason":"làm bù","swapped_with":"2018-12-31"}]})"));
}

TEST(calendar, knows_only_what_had_been_decided) {
  const auto made = by_law();
  EXPECT_FALSE(*made.is_working_day(day("2024-04-29")));
  EXPECT_TRUE(*made.is_working_day(day("2024-05-04")));
  const auto before = made.known_on(day("2024-04-11"));
  EXPECT_TRUE(*before.is_working_day(day("2024-04-29")));
  EXPECT_FALSE(*before.is_working_day(day("2024-05-04")));
  EXPECT_EQ(before.coverage(), made.coverage());
  EXPECT_FALSE(*made.known_on(day("2024-04-12")).is_working_day(day("2024-04-29")));
}

// Three years: the first always decided, the second in time, the third when it had begun.
doithoai::calendar_document three_years() {
  doithoai::calendar_document made;
  made.id = doithoai::document_id::parse("three-years").value();
  made.name = "ba năm";
  made.coverage = {day("2020-01-01"), day("2022-12-31")};
  made.days = {{day("2022-09-02"), doithoai::day_kind::closed, "lễ", {}, {}, "luật", true, {}, {}}};
  made.decisions = {{day("2021-01-01"), day("2020-11-20"), "TB", true, {}},
                    {day("2022-01-01"), day("2022-01-11"), "TB", true, {}}};
  return made;
}

TEST(calendar, has_decided_no_more_than_was_known) {
  const auto all = calendar::from_document(three_years()).value();
  const auto decided_until = [&](const char* on) { return to_text(all.known_on(day(on)).decided().last); };
  EXPECT_EQ(decided_until("2020-11-19"), "2020-12-31");
  EXPECT_EQ(decided_until("2020-11-20"), "2021-12-31");
  EXPECT_EQ(decided_until("2022-01-10"), "2021-12-31");
  EXPECT_EQ(decided_until("2022-01-11"), "2022-12-31");
  EXPECT_EQ(all.decided(), all.coverage());
  EXPECT_EQ(all.known_on(day("2022-01-11")).version(), all.version());

  const auto then = all.known_on(day("2020-06-01"));
  EXPECT_EQ(then.coverage(), all.coverage());
  EXPECT_TRUE(then.about(day("2020-12-31"))->is_verified);
  EXPECT_FALSE(then.about(day("2021-01-01"))->is_verified);
  EXPECT_FALSE(then.about(day("2022-09-02"))->is_verified);
  EXPECT_TRUE(all.about(day("2022-09-02"))->is_verified);
  EXPECT_TRUE(then.document().decisions.empty());
  // It is a document like others, and what is known of a later day by it is no more.
  EXPECT_EQ(calendar::from_json(doithoai::to_json(then.document()))->decided(), then.decided());
  EXPECT_EQ(then.known_on(day("2030-01-01")).decided(), then.decided());
  EXPECT_EQ(all.known_on(day("2021-06-01")).known_on(day("2020-06-01")).document(), then.document());
}

TEST(calendar, may_have_decided_nothing) {
  auto document = three_years();
  document.decisions.insert(document.decisions.begin(), {day("2020-01-01"), day("2019-11-20"), "TB", true, {}});
  const auto then = calendar::from_document(document)->known_on(day("2019-06-01"));
  EXPECT_EQ(then.decided().last, day("2019-12-31"));
  EXPECT_TRUE(calendar::from_document(then.document()));
}

TEST(calendar, refuses_decisions_that_do_not_follow_each_other_in_its_coverage) {
  const auto refused = [](const auto& change) {
    auto document = three_years();
    change(document);
    const auto made = calendar::from_document(document);
    return made ? "accepted" : made.error().where;
  };
  EXPECT_EQ(refused([](auto& d) { d.decisions[1].first = day("2023-01-01"); }), "/decisions/1/first");
  EXPECT_EQ(refused([](auto& d) { d.decisions[0].first = day("2019-12-31"); }), "/decisions/0/first");
  EXPECT_EQ(refused([](auto& d) { d.decisions[1].first = d.decisions[0].first; }), "/decisions/1/first");
  EXPECT_EQ(refused([](auto& d) { std::swap(d.decisions[0], d.decisions[1]); }), "/decisions/1/first");
  EXPECT_EQ(refused([](auto& d) { d.decided_until = day("2023-01-01"); }), "/decided_until");
  EXPECT_EQ(refused([](auto& d) { d.decided_until = day("2019-12-30"); }), "/decided_until");
  EXPECT_EQ(refused([](auto& d) { d.decided_until = day("2021-12-31"); }), "/decided_until");
  EXPECT_EQ(refused([](auto& d) { d.decided_until = day("2022-01-01"); }), "accepted");
  EXPECT_EQ(refused([](auto& d) { d.decisions[1].decided_on = day("2020-11-19"); }), "/decisions/1/decided_on");
  EXPECT_EQ(refused([](auto& d) { d.decisions[1].decided_on = day("2020-11-20"); }), "accepted");
  EXPECT_EQ(refused([](auto& d) { d.decided_until = day("2022-12-31"); }), "accepted");
  EXPECT_EQ(refused([](auto& d) {
              d.coverage.first = doithoai::first_date;
              d.coverage.last = day("0300-12-31");
              d.decisions = {{doithoai::first_date, doithoai::first_date, "", false, {}}};
            }),
            "/decisions/0/first");
  EXPECT_EQ(refused([](auto& d) {
              d.coverage = {doithoai::first_date, day("0300-12-31")};
              d.days.clear();
              d.decisions.clear();
              d.decided_until = doithoai::first_date - std::chrono::days{1};
            }),
            "/decided_until");
}

// The order in which a calendar is made from another one makes no difference.
TEST(calendar, with_own_days_knows_and_projects_as_before) {
  const auto all = calendar::vietnam();
  const doithoai::calendar_overlay own{
      doithoai::document_id::parse("own").value(),
      "riêng",
      {},
      {},
      {},
      {{day("2026-05-12"), doithoai::day_kind::closed, "lễ của tỉnh", {}, {}, "QĐ", true, {}, {}}},
      {}};
  for (const auto* on : {"2021-12-31", "2024-06-30", "2026-01-01"}) {
    const auto known = all.known_on(day(on));
    EXPECT_EQ(known.overlaid(own)->document(), all.overlaid(own)->known_on(day(on)).document()) << on;
    EXPECT_EQ(known.overlaid(own)->decided(), known.decided()) << on;
    EXPECT_EQ(known.projected().decided(), known.decided()) << on;
    EXPECT_EQ(all.projected().known_on(day(on)).coverage(), known.projected().coverage()) << on;
    EXPECT_EQ(known.known_on(day("2021-01-01")).decided(), all.known_on(day("2021-01-01")).decided()) << on;
  }
}

TEST(calendar, hides_no_entry_whose_day_of_decision_is_not_known) {
  const auto made = by_law().known_on(day("2000-01-01"));
  EXPECT_FALSE(*made.is_working_day(day("2024-09-02")));
  EXPECT_FALSE(*made.is_working_day(day("2025-01-27")));
}

TEST(calendar, puts_the_law_in_the_place_of_a_hidden_decision) {
  const auto made = by_law().known_on(day("2023-11-21"));
  // By the law alone: the eve and four days from 10 February; Saturday and Sunday are made up for on the 14th and 15th.
  EXPECT_TRUE(*made.is_working_day(day("2024-02-08")));
  for (const char* off : {"2024-02-09", "2024-02-12", "2024-02-13", "2024-02-14", "2024-02-15"})
    EXPECT_FALSE(*made.is_working_day(day(off))) << off;
  EXPECT_TRUE(*made.is_working_day(day("2024-02-16")));
  EXPECT_FALSE(made.about(day("2024-02-13"))->is_verified);
  EXPECT_EQ(made.about(day("2024-02-14"))->reason, "Nghỉ bù Tết Nguyên đán");
  // A decision that is not hidden keeps its shape.
  EXPECT_TRUE(*made.is_working_day(day("2025-02-03")));
}

TEST(calendar, puts_back_a_day_that_a_hidden_decision_moved) {
  // In 2025 the second day of Quốc khánh was put before the first; the law alone has it after.
  const auto made = calendar::vietnam().known_on(day("2024-11-25"));
  EXPECT_TRUE(*made.is_working_day(day("2025-09-01")));
  EXPECT_FALSE(*made.is_working_day(day("2025-09-02")));
  EXPECT_FALSE(*made.is_working_day(day("2025-09-03")));
  EXPECT_TRUE(*made.is_working_day(day("2025-05-02")));  // nothing stands in the place of a swap
  EXPECT_FALSE(*made.is_working_day(day("2024-09-03")));
  EXPECT_FALSE(*calendar::vietnam().is_working_day(day("2025-09-01")));
}

// A day in lieu that stands in the document already is not given a second time.
TEST(calendar, makes_up_for_a_weekend_once) {
  // Quốc khánh 2023 was a Saturday, made up for on the 4th; by the law alone the second day is the Sunday after it.
  const auto before = calendar::vietnam().known_on(day("2022-11-30"));
  EXPECT_TRUE(*before.is_working_day(day("2023-09-01")));
  EXPECT_FALSE(*before.is_working_day(day("2023-09-04")));
  EXPECT_FALSE(*before.is_working_day(day("2023-09-05")));
  EXPECT_TRUE(*before.is_working_day(day("2023-09-06")));
  const auto until = [](const char* last) {
    auto document = calendar::vietnam().document();
    document.coverage.last = day(last);
    std::erase_if(document.days, [&](const auto& entry) { return entry.day > document.coverage.last; });
    std::erase_if(document.decisions, [&](const auto& one) { return one.first > document.coverage.last; });
    return calendar::from_document(std::move(document)).value().projected();
  };
  // Giỗ Tổ on Saturday 29 April 2023 was made up for on 2 May, 30 April on the 3rd.
  EXPECT_FALSE(*until("2023-05-02").is_working_day(day("2023-05-03")));
  EXPECT_TRUE(*until("2023-05-02").is_working_day(day("2023-05-04")));
  EXPECT_TRUE(*until("2022-04-11").is_working_day(day("2022-04-12")));
}

TEST(calendar, known_on_the_far_future_is_itself) {
  for (const auto& made : {two_years(), by_law(), calendar::vietnam()}) {
    EXPECT_EQ(made.known_on(doithoai::last_date).document(), made.document());
    EXPECT_EQ(made.known_on(doithoai::last_date).version(), made.version());
  }
}

TEST(calendar, is_named_by_what_it_says) {
  EXPECT_EQ(by_law().version(), by_law().version());
  EXPECT_TRUE(by_law().version().starts_with("by-law@"));
  EXPECT_EQ(by_law().version().size(), 7U + 16U);
  EXPECT_NE(by_law().version(), by_law().known_on(day("2024-04-11")).version());
}

TEST(calendar, takes_a_hosts_own_days) {
  const auto own = doithoai::from_json<doithoai::calendar_overlay>(R"({"id":"tinh-x","name":"Tỉnh X","days":[
      {"day":"2024-06-14","kind":"closed","reason":"Ngày thành lập tỉnh"},
      {"day":"2024-09-02","kind":"worked","reason":"trực"}]})")
                       .value();
  const auto base = by_law();
  const auto made = base.overlaid(own).value();
  EXPECT_TRUE(*base.is_working_day(day("2024-06-14")));
  EXPECT_FALSE(*made.is_working_day(day("2024-06-14")));
  EXPECT_TRUE(*made.is_working_day(day("2024-09-02")));
  EXPECT_FALSE(*made.is_working_day(day("2024-04-29")));
  EXPECT_EQ(made.document().id.text(), "tinh-x");
  EXPECT_EQ(made.coverage(), base.coverage());
  EXPECT_EQ(made.about(day("2024-06-14"))->reason, "Ngày thành lập tỉnh");
}

TEST(calendar, refuses_an_overlay_whose_unknown_members_it_could_not_keep) {
  const auto base = by_law();
  const auto refused = [&](const char* members) {
    auto own = doithoai::from_json<doithoai::calendar_overlay>(R"({"id":"x","name":"x"})").value();
    own.extra = doithoai::personal_text(members);
    return base.overlaid(own).error();
  };
  const auto holidays = refused(R"({"holidays":[]})");
  EXPECT_EQ(holidays.where, "/holidays");
  EXPECT_EQ(holidays.message, "'holidays' is no member of calendar_overlay; did you mean 'days'?");
  EXPECT_EQ(refused(R"({"former":[]})").where, "/former");
  for (const auto* members : {"not json", "[1]", R"({ "a": 1 })", R"({"a":1,"a":2})"})
    EXPECT_EQ(refused(members).message.find("no member"), std::string::npos) << members;
}

void same_days(const calendar& one, const calendar& other) {
  for (date d = one.coverage().first; d <= one.coverage().last; d += days{1}) {
    ASSERT_EQ(*one.is_working_day(d), *other.is_working_day(d)) << to_text(d);
    ASSERT_EQ(*one.about(d), *other.about(d)) << to_text(d);
  }
}

// A host's decision of today does not change what was known before it.
TEST(calendar, as_known_before_an_overlay_is_the_one_below) {
  const auto base = by_law();
  const auto laid = base.overlaid(doithoai::from_json<doithoai::calendar_overlay>(R"({"id":"x","name":"x","days":[
      {"day":"2024-04-29","kind":"worked","reason":"không đổi","decided_on":"2024-04-20"},
      {"day":"2024-05-04","kind":"closed","reason":"không đổi","decided_on":"2024-04-20"},
      {"day":"2024-09-02","kind":"worked","reason":"trực","decided_on":"2024-08-30"},
      {"day":"2024-06-14","kind":"closed","reason":"của tỉnh","decided_on":"2024-05-30"}],"colour":"red"})")
                                      .value())
                        .value();
  EXPECT_NE(laid.document().extra, base.document().extra);
  EXPECT_EQ(laid.document().former.size(), 3U);
  for (const char* on : {"2023-11-21", "2024-04-11", "2024-04-12", "2024-04-19"})
    same_days(laid.known_on(day(on)), base.known_on(day(on)));
  const auto between = laid.known_on(day("2024-04-20"));
  EXPECT_TRUE(*between.is_working_day(day("2024-04-29")));
  EXPECT_FALSE(*between.is_working_day(day("2024-05-04")));
  EXPECT_FALSE(*between.is_working_day(day("2024-09-02")));
  EXPECT_TRUE(*between.is_working_day(day("2024-06-14")));
  // What is known of the calendar is a calendar: it can be written, read again and asked again.
  for (const char* on : {"2023-11-21", "2024-04-19", "2024-04-20", "2024-05-30", "2024-08-30"}) {
    const auto known = laid.known_on(day(on));
    const auto read = calendar::from_json(doithoai::to_json(known.document()));
    ASSERT_TRUE(read) << on << read.error().message;
    EXPECT_EQ(read->document(), known.document());
    EXPECT_EQ(read->version(), known.version());
    if (day(on) >= day("2024-04-11")) same_days(read->known_on(day("2024-04-11")), laid.known_on(day("2024-04-11")));
  }
}

TEST(calendar, finds_the_last_of_several_former_entries) {
  const auto entry = [](const char* kind, const char* decided_on) {
    return R"({"day":"2020-08-14","kind":")" + std::string(kind) + R"(","reason":")" + decided_on +
           R"(","decided_on":")" + decided_on + R"("})";
  };
  const auto made = calendar::from_json(R"({"id":"c","name":"c","coverage":{"first":"2020-01-01","last":"2020-12-31"},
      "days":[)" + entry("closed", "2020-08-01") +
                                        R"(],"former":[{"day":"2020-08-14","kind":"worked","reason":"từ lâu"},)" +
                                        entry("closed", "2020-03-01") + "," + entry("worked", "2020-07-01") + "]}")
                        .value();
  const auto reason = [&](const char* on) { return made.known_on(day(on)).about(day("2020-08-14"))->reason; };
  EXPECT_EQ(reason("2020-08-01"), "2020-08-01");
  EXPECT_EQ(reason("2020-07-31"), "2020-07-01");
  EXPECT_EQ(reason("2020-06-30"), "2020-03-01");
  EXPECT_EQ(reason("2020-02-29"), "từ lâu");
  EXPECT_FALSE(*made.known_on(day("2020-04-01")).is_working_day(day("2020-08-14")));
}

// Days laid over the shipped calendar by chance, most of them near holidays, in two layers: as known before a layer was
// decided, the calendar is the one below it.
TEST(calendar, as_known_before_overlays_by_chance_is_the_one_below) {
  const auto base = calendar::vietnam();
  for (unsigned seed = 1; seed <= 60; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 chance(seed);
    const auto below = [&](std::size_t n) { return static_cast<std::int64_t>(chance() % n); };
    const auto layer = [&](const calendar& under, date decided_on) {
      doithoai::calendar_overlay own;
      own.id = doithoai::document_id::parse("own").value();
      own.name = "own";
      std::set<date> taken;
      for (int i = 0; i < 12; ++i) {
        const auto& entries = base.document().days;
        const auto at = entries[static_cast<std::size_t>(below(entries.size()))].day + days{below(9) - 4};
        const bool is_sunday = std::chrono::weekday{at} == std::chrono::Sunday;
        if (at <= day("2024-07-01") || !base.coverage().contains(at) || !taken.insert(at).second) continue;
        doithoai::calendar_day entry;
        entry.day = at;
        entry.kind = is_sunday || below(2) == 0 ? doithoai::day_kind::closed : doithoai::day_kind::worked;
        entry.reason = below(3) == 0 ? "Quốc khánh, ngày liền kề" : "của tỉnh";
        entry.decided_on = decided_on;
        own.days.push_back(entry);
      }
      return under.overlaid(own);
    };
    const auto first = layer(base, day("2024-05-01"));
    if (!first) continue;  // half a swap
    const auto second = layer(*first, day("2024-06-01"));
    if (!second) continue;
    for (const char* on : {"2021-12-31", "2023-12-01", "2024-04-30"}) {
      same_days(second->known_on(day(on)), base.known_on(day(on)));
      same_days(first->known_on(day(on)), base.known_on(day(on)));
    }
    same_days(second->known_on(day("2024-05-31")), first->known_on(day("2024-05-31")));
    same_days(second->known_on(day("2024-06-01")), second->known_on(day("2024-06-01")));
    for (const char* on : {"2023-12-01", "2024-04-30", "2024-05-31", "2024-06-01"}) {
      const auto known = second->known_on(day(on));
      const auto read = calendar::from_json(doithoai::to_json(known.document()));
      ASSERT_TRUE(read) << read.error().message;
      EXPECT_EQ(read->version(), known.version());
    }
  }
}

TEST(calendar, names_the_former_entry_that_is_wrong) {
  const auto with = [](const char* former) {
    return calendar::from_json(R"({"id":"c","name":"c","coverage":{"first":"2020-01-01","last":"2020-12-31"},
        "days":[{"day":"2020-08-14","kind":"closed","reason":"a"}],
        "former":[{"day":"2020-08-14","kind":"worked","reason":"a"},)" +
                               std::string(former) + "]}");
  };
  EXPECT_TRUE(with(R"({"day":"2020-08-14","kind":"worked","reason":"b","decided_on":"2020-08-14"})"));
  const auto alone = with(R"({"day":"2020-08-15","kind":"worked","reason":"b"})");
  EXPECT_EQ(alone.error().where, "/former/1");
  EXPECT_EQ(alone.error().message, "calendar 'c': 2020-08-15 is a former entry, and no entry took its place");
  EXPECT_TRUE(with(R"({"day":"2020-08-14","kind":"worked","reason":"b","decided_on":"2020-08-15"})"));
  const auto both =
      with(R"({"day":"2020-08-14","kind":"worked","reason":"b","decided_on":"2020-08-12","not_before":"2020-08-11"})");
  EXPECT_EQ(both.error().where, "/former/1");
  EXPECT_EQ(both.error().message, "calendar 'c': 2020-08-14 was decided on 2020-08-12 and has no use for 'not_before'");
  const auto half = with(R"({"day":"2020-08-14","kind":"worked","reason":"b","swapped_with":"2020-08-17"})");
  EXPECT_EQ(half.error().where, "/former/1");
  EXPECT_EQ(half.error().message,
            "calendar 'c': 2020-08-14 was swapped with 2020-08-17, and no entry of that day is the other half");
  const auto sunday = calendar::from_json(R"({"id":"c","name":"c","coverage":{"first":"2020-01-01","last":"2020-12-31"},
      "weekend":["sunday"],"days":[{"day":"2020-08-16","kind":"closed","reason":"a"}],
      "former":[{"day":"2020-08-16","kind":"worked","reason":"a"}]})");
  EXPECT_TRUE(sunday);
}

// An overlay over an overlay takes a swap whole too, the one that it replaced among them.
TEST(calendar, leaves_no_half_of_a_former_swap) {
  const auto over = [](const calendar& under, const std::string& entries) {
    return under.overlaid(
        doithoai::from_json<doithoai::calendar_overlay>(R"({"id":"x","name":"x","days":[)" + entries + "]}").value());
  };
  const auto entry = [](const char* on, const char* kind, const char* decided_on) {
    return R"({"day":")" + std::string(on) + R"(","kind":")" + kind + R"(","reason":"a","decided_on":")" + decided_on +
           R"("})";
  };
  const auto once =
      over(by_law(), entry("2024-04-29", "worked", "2024-04-20") + "," + entry("2024-05-04", "closed", "2024-04-20"))
          .value();
  const auto half = over(once, entry("2024-04-29", "closed", "2024-04-16"));
  ASSERT_FALSE(half);
  EXPECT_EQ(half.error().where, "/days/0");
  EXPECT_TRUE(
      over(once, entry("2024-04-29", "closed", "2024-04-16") + "," + entry("2024-05-04", "worked", "2024-04-16")));
}

TEST(calendar, known_and_overlaid_stay_projected) {
  const auto made = by_law().projected();
  const auto horizon = made.coverage().last;
  EXPECT_EQ(made.known_on(day("2023-11-21")).coverage().last, horizon);
  const auto own = doithoai::from_json<doithoai::calendar_overlay>(
                       R"({"id":"x","name":"x","days":[{"day":"2024-06-14","kind":"closed","reason":"a"}]})")
                       .value();
  EXPECT_EQ(made.overlaid(own)->coverage().last, horizon);
}

TEST(calendar, names_the_entry_of_an_overlay_that_is_wrong) {
  const auto overlaid = [](const char* entries) {
    return by_law().overlaid(
        doithoai::from_json<doithoai::calendar_overlay>(R"({"id":"x","name":"x","days":)" + std::string(entries) + "}")
            .value());
  };
  const auto outside = overlaid(R"([{"day":"2024-06-14","kind":"closed","reason":"a"},
                                    {"day":"2026-06-15","kind":"closed","reason":"a"}])");
  ASSERT_FALSE(outside);
  EXPECT_EQ(outside.error().where, "/days/1");
  const auto twice = overlaid(R"([{"day":"2024-06-14","kind":"closed","reason":"a"},
                                  {"day":"2024-06-14","kind":"worked","reason":"a"}])");
  ASSERT_FALSE(twice);
  EXPECT_EQ(twice.error().where, "/days/1");
  // One half of a swap cannot be taken away, only both.
  const auto half = overlaid(R"([{"day":"2024-06-14","kind":"closed","reason":"a"},
                                 {"day":"2024-05-04","kind":"closed","reason":"a"}])");
  ASSERT_FALSE(half);
  EXPECT_EQ(half.error().where, "/days/1");
  EXPECT_NE(half.error().message.find("2024-05-04 was swapped with 2024-04-29"), std::string::npos);
  EXPECT_TRUE(overlaid(R"([{"day":"2024-04-29","kind":"worked","reason":"a"},
                           {"day":"2024-05-04","kind":"closed","reason":"a"}])"));
  // Nor by two decisions.
  const auto two = overlaid(R"([{"day":"2024-04-29","kind":"worked","reason":"a","decided_on":"2024-04-20"},
                                {"day":"2024-05-04","kind":"closed","reason":"a","decided_on":"2024-04-21"}])");
  ASSERT_FALSE(two);
  EXPECT_EQ(two.error().where, "/days/0");
  EXPECT_NE(two.error().message.find("the entries laid over the two are one decision"), std::string::npos);
}

// A storm closed the offices on 9 September, and the notice is of the 10th.
TEST(calendar, takes_a_day_off_that_was_decided_after_it) {
  const auto own = doithoai::from_json<doithoai::calendar_overlay>(
                       R"({"id":"x","name":"x","days":[{"day":"2024-09-09","kind":"closed","reason":"bão",
                           "decided_on":"2024-09-10","source":"thông báo"}]})")
                       .value();
  const auto made = calendar::vietnam().overlaid(own).value();
  const auto one_day_on = [&](const calendar& by) { return to_text(*by.add_working_days(day("2024-09-06"), 1)); };
  EXPECT_EQ(one_day_on(made), "2024-09-10");
  EXPECT_EQ(one_day_on(made.known_on(day("2024-09-09"))), "2024-09-09");
  EXPECT_EQ(one_day_on(made.known_on(day("2024-09-10"))), "2024-09-10");
}

// An election is held on a Sunday, and nobody has another day off for it.
TEST(calendar, takes_a_worked_sunday_that_makes_up_for_nothing) {
  const auto own = doithoai::from_json<doithoai::calendar_overlay>(
                       R"({"id":"x","name":"x","days":[{"day":"2026-03-15","kind":"worked","reason":"bầu cử",
                           "decided_on":"2026-01-05","source":"kế hoạch"}]})")
                       .value();
  const auto made = calendar::vietnam().overlaid(own).value();
  EXPECT_EQ(to_text(*made.add_working_days(day("2026-03-13"), 1)), "2026-03-15");
  EXPECT_EQ(to_text(*made.known_on(day("2026-01-04")).add_working_days(day("2026-03-13"), 1)), "2026-03-16");
}

// A police post works on Saturdays; what stands as an entry stays, a Saturday that all others work among them.
TEST(calendar, takes_a_week_of_a_bodys_own) {
  const auto own = doithoai::from_json<doithoai::calendar_overlay>(
                       R"({"id":"x","name":"x","weekend":["sunday"],"weekend_source":"Kế hoạch 7/KH-CAX"})")
                       .value();
  const auto made = calendar::vietnam().overlaid(own).value();
  EXPECT_TRUE(*made.is_working_day(day("2020-08-15")));
  EXPECT_FALSE(*made.is_working_day(day("2020-08-16")));
  EXPECT_FALSE(*made.is_working_day(day("2020-09-02")));
  EXPECT_TRUE(*made.is_working_day(day("2024-05-04")));
  EXPECT_EQ(made.about(day("2020-08-15"))->source, "Kế hoạch 7/KH-CAX");
  EXPECT_EQ(made.about(day("2020-08-16"))->source, "Kế hoạch 7/KH-CAX");
  EXPECT_EQ(made.about(day("2020-09-02"))->source, calendar::vietnam().about(day("2020-09-02"))->source);
  EXPECT_EQ(made.known_on(day("2020-01-01")).about(day("2020-08-15"))->source, "Kế hoạch 7/KH-CAX");
  agrees_with_a_naive_one(made);
}

TEST(calendar, hides_nothing_before_a_lower_bound_but_what_it_bounds) {
  const auto made = calendar::from_json(R"({"id":"c","name":"c","weekend":["saturday","sunday"],
      "coverage":{"first":"2020-01-01","last":"2020-12-31"},
      "days":[{"day":"2020-06-01","kind":"closed","reason":"a","not_before":"2020-03-01"},
              {"day":"2020-06-02","kind":"closed","reason":"b"}],
      "holidays":[{"name":"c","system":"solar","month":6,"day":1,"decided_on":"2020-03-02"},
                  {"name":"d","system":"solar","month":6,"day":2,"not_before":"2020-03-03"},
                  {"name":"e","system":"solar","month":6,"day":4}]})")
                        .value()
                        .projected();
  const auto works = [&](const char* known_on, const char* on) {
    return *made.known_on(day(known_on)).is_working_day(day(on));
  };
  EXPECT_TRUE(works("2020-02-29", "2020-06-01"));
  EXPECT_FALSE(works("2020-03-01", "2020-06-01"));
  EXPECT_FALSE(works("2020-01-01", "2020-06-02"));
  EXPECT_TRUE(works("2020-03-01", "2021-06-01"));
  EXPECT_FALSE(works("2020-03-02", "2021-06-01"));
  EXPECT_TRUE(works("2020-03-02", "2021-06-02"));
  EXPECT_FALSE(works("2020-03-03", "2021-06-02"));
  EXPECT_FALSE(works("2020-01-01", "2021-06-04"));
}

TEST(calendar, is_sure_of_nothing_before_it_is_decided) {
  const auto made = [](const std::string& more) {
    return calendar::from_json(R"({"id":"c","name":"c","weekend":["saturday","sunday"],
        "coverage":{"first":"2020-01-01","last":"2021-12-31"})" +
                               more + "}");
  };
  const auto from = made(R"(,"decided_from":"2021-01-01")").value();
  EXPECT_EQ(from.decided(), (doithoai::date_range{day("2021-01-01"), day("2021-12-31")}));
  EXPECT_EQ(to_text(*from.add_working_days(day("2020-12-31"), 1)), "2021-01-01");
  EXPECT_FALSE(from.about(day("2020-12-31"))->is_verified);
  EXPECT_TRUE(from.about(day("2021-01-01"))->is_verified);
  EXPECT_EQ(made(R"(,"decided_from":"2020-01-01")")->decided().first, day("2020-01-01"));
  EXPECT_EQ(made(R"(,"decided_from":"2019-12-31")").error().where, "/decided_from");
  EXPECT_EQ(made(R"(,"decided_from":"2022-01-01")").error().where, "/decided_from");
  EXPECT_EQ(made(R"(,"decided_from":"2021-01-01","decided_until":"2020-12-30")").error().where, "/decided_until");
  EXPECT_TRUE(made(R"(,"decided_from":"2021-01-01","decided_until":"2020-12-31")"));
  const auto decision = [](const std::string& first) {
    return R"(,"decided_from":"2021-01-01","decisions":[{"first":")" + first + R"(","decided_on":"2020-11-01"}])";
  };
  EXPECT_EQ(made(decision("2020-12-31")).error().where, "/decisions/0/first");
  ASSERT_TRUE(made(decision("2021-01-01")));
  const auto before = made(decision("2021-01-01"))->known_on(day("2020-10-31")).decided();
  EXPECT_LT(before.last, before.first);
}

doithoai::result<calendar> widened(const calendar& from, const char* first, const char* last) {
  doithoai::calendar_overlay own{.id = doithoai::document_id::parse("wider").value(), .name = "rộng hơn"};
  own.coverage = doithoai::date_range{day(first), day(last)};
  return from.overlaid(own);
}

TEST(calendar, grows_by_the_coverage_of_an_overlay) {
  const auto from = calendar::vietnam();
  const auto range = [](const char* first, const char* last) { return doithoai::date_range{day(first), day(last)}; };
  // All of 2017: decided then, and so is the year after.
  const auto whole = widened(from, "2017-01-01", "2017-12-31").value();
  EXPECT_EQ(whole.coverage(), range("2017-01-01", "2027-12-31"));
  EXPECT_EQ(whole.decided(), whole.coverage());
  const auto half = widened(from, "2017-07-01", "2017-12-31").value();
  EXPECT_EQ(half.coverage(), from.coverage());
  EXPECT_EQ(half.decided(), range("2017-07-01", "2027-12-31"));
  // What leaves a day undecided between decides nothing.
  EXPECT_EQ(widened(from, "2017-07-01", "2017-12-30")->decided(), from.decided());
  EXPECT_EQ(widened(from, "2017-01-01", "2017-02-28")->decided(), from.decided());
  EXPECT_EQ(widened(from, "2028-01-01", "2028-12-31")->coverage(), range("2017-03-01", "2028-12-31"));
  const auto known = from.known_on(day("2026-10-01"));
  EXPECT_EQ(widened(known, "2027-01-01", "2027-06-30")->decided().last, day("2027-06-30"));
  EXPECT_EQ(widened(known, "2027-01-02", "2027-06-30")->decided().last, day("2026-12-31"));
  EXPECT_EQ(widened(known, "2027-01-01", "2028-06-30")->decided().last, day("2028-06-30"));
  for (const auto& [first, last] : {std::pair{"2017-01-01", "2017-02-27"}, std::pair{"2028-01-02", "2028-12-31"},
                                    std::pair{"2020-01-02", "2020-01-01"}}) {
    const auto made = widened(from, first, last);
    ASSERT_FALSE(made) << first;
    EXPECT_EQ(made.error().where, "/coverage");
  }
  EXPECT_EQ(widened(from, "1500-01-01", "2028-01-01").error().where, "/coverage");
}

TEST(calendar, names_the_projection_to_whoever_asks_past_the_end) {
  const auto from = calendar::vietnam();
  const std::string hint = "; projected() answers until 2032-12-31, never for certain";
  const auto said = [](const auto& failed) { return failed.error().message; };
  EXPECT_TRUE(said(from.add_working_days(day("2027-12-31"), 1)).ends_with("falls after it" + hint));
  EXPECT_TRUE(said(from.is_working_day(day("2028-01-01"))).ends_with("2028-01-01 lies outside it" + hint));
  EXPECT_TRUE(said(from.add_working_days(day("2017-03-01"), -1)).ends_with("the answer falls before it"));
  EXPECT_TRUE(said(from.is_working_day(day("2017-02-28"))).ends_with("2017-02-28 lies outside it"));
  EXPECT_TRUE(said(from.projected().is_working_day(day("2033-01-01"))).ends_with("2033-01-01 lies outside it"));
  EXPECT_TRUE(said(two_years().is_working_day(day("2100-01-01"))).ends_with("2100-01-01 lies outside it"));
}

// Row by row what a deadline of so many working days has.
TEST(calendar, gives_due_days_of_many_rows_and_which_are_provisional) {
  const auto by = calendar::vietnam();
  std::vector<date> starts;
  for (date one = by.coverage().first - days{1}; one <= by.projected().coverage().last; one += days{1})
    starts.push_back(one);
  for (const std::int32_t count : {-30, -1, 1, 2, 15}) {
    std::vector<date> ends(starts.size());
    const auto marks = std::make_unique<bool[]>(starts.size());
    const std::span<bool> is_provisional(marks.get(), starts.size());
    ASSERT_TRUE(by.due_days_many(starts, {&count, 1}, ends, is_provisional));
    doithoai::deadline one;
    one.rule.kind = count > 0 ? doithoai::deadline_kind::working_days : doithoai::deadline_kind::working_days_before;
    one.rule.amount = std::abs(count);
    for (std::size_t i = 0; i < starts.size(); ++i) {
      one.start = starts[i];
      const auto due = doithoai::due_of(one, by);
      ASSERT_EQ(due.has_value(), ends[i] != doithoai::no_date) << to_text(starts[i]) << ' ' << count;
      ASSERT_EQ(!due || due->is_provisional, is_provisional[i]) << to_text(starts[i]) << ' ' << count;
      if (due) {
        ASSERT_EQ(due->day, ends[i]);
      }
    }
  }
  const std::int32_t none = 0;
  date end{};
  bool is_provisional = true;
  ASSERT_TRUE(by.due_days_many({&starts[1], 1}, {&none, 1}, {&end, 1}, {&is_provisional, 1}));
  EXPECT_EQ(end, starts[1]);
  EXPECT_FALSE(is_provisional);
  EXPECT_EQ(by.due_days_many(starts, {&none, 1}, {&end, 1}, {&is_provisional, 1}).error().code, errc::invalid_argument);
}

TEST(calendar, projects_by_the_law_alone) {
  const auto decided = by_law();
  const auto made = decided.projected();
  EXPECT_EQ(decided.is_working_day(day("2026-01-01")).error().code, errc::not_covered);
  EXPECT_EQ(made.coverage().last, day("2030-12-31"));
  EXPECT_EQ(made.decided(), decided.coverage());
  EXPECT_FALSE(*made.is_working_day(day("2026-01-01")));
  for (const char* off : {"2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20"})
    EXPECT_FALSE(*made.is_working_day(day(off))) << off;
  EXPECT_TRUE(*made.is_working_day(day("2026-02-23")));
  // 2 September 2028 is a Saturday, 1 January 2028 too; Tết 2027 is a Saturday: Saturday and Sunday are made up for.
  EXPECT_FALSE(*made.is_working_day(day("2028-09-04")));
  EXPECT_FALSE(*made.is_working_day(day("2028-01-03")));
  EXPECT_FALSE(*made.is_working_day(day("2027-02-10")));
  EXPECT_FALSE(*made.is_working_day(day("2027-02-11")));
  EXPECT_TRUE(*made.is_working_day(day("2027-02-12")));
  // Tết 2030 is 2 February at UTC+7, and 3 February in China.
  EXPECT_FALSE(*made.is_working_day(day("2030-02-01")));
  // Holidays are in force for a time.
  EXPECT_FALSE(*made.is_working_day(day("2026-06-01")));
  EXPECT_TRUE(*made.is_working_day(day("2027-06-01")));
  EXPECT_TRUE(*made.is_working_day(day("2026-11-24")));
  EXPECT_FALSE(*made.is_working_day(day("2027-11-24")));
  EXPECT_TRUE(*made.is_working_day(day("2029-11-26")));  // Saturday the 24th is not compensated
  EXPECT_EQ(made.is_working_day(day("2031-01-01")).error().code, errc::not_covered);
}

TEST(calendar, says_the_same_of_what_is_decided_when_projected) {
  const auto decided = by_law();
  const auto made = decided.projected();
  for (date one = decided.coverage().first; one <= decided.coverage().last; one += days{1}) {
    ASSERT_EQ(*made.is_working_day(one), *decided.is_working_day(one)) << to_text(one);
    ASSERT_EQ(*made.about(one), *decided.about(one)) << to_text(one);
  }
}

TEST(calendar, without_holidays_projects_nothing) {
  EXPECT_EQ(two_years().projected().coverage(), two_years().coverage());
}

TEST(calendar, projects_no_further_than_lunar_dates_are_reckoned) {
  const auto made = [](const char* last) {
    return calendar::from_json(R"({"id":"c","name":"c","coverage":{"first":"2090-01-01","last":")" + std::string(last) +
                               R"("},"holidays":[{"name":"Tết","system":"lunar","month":1,"day":1}]})")
        .value()
        .projected();
  };
  EXPECT_EQ(made("2093-06-01").coverage().last, day("2098-12-31"));
  EXPECT_EQ(made("2098-06-01").coverage().last, day("2100-12-31"));
  EXPECT_EQ(made("2150-06-01").coverage().last, day("2150-06-01"));
}

TEST(calendar, says_on_what_a_day_rests) {
  using doithoai::day_ground;
  const auto made = by_law().projected();
  const auto ground = [&](const char* one) { return made.about(day(one))->ground; };
  EXPECT_EQ(ground("2024-02-08"), day_ground::entry);
  EXPECT_EQ(ground("2024-02-15"), day_ground::weekday);
  EXPECT_EQ(ground("2024-02-17"), day_ground::weekend);
  EXPECT_EQ(ground("2026-01-01"), day_ground::law);
  EXPECT_EQ(ground("2028-09-04"), day_ground::law);
  EXPECT_EQ(ground("2028-09-05"), day_ground::weekday);
  EXPECT_EQ(made.about(day("2024-02-17"))->reason, "thứ Bảy");
  EXPECT_EQ(made.about(day("2028-09-04"))->reason, "Nghỉ bù Quốc khánh");
  EXPECT_TRUE(made.about(day("2024-02-08"))->is_verified);
  EXPECT_FALSE(made.about(day("2024-09-02"))->is_verified);
  EXPECT_FALSE(made.about(day("2026-03-03"))->is_verified);
  EXPECT_EQ(made.about(day("2023-12-31")).error().code, errc::not_covered);
}

TEST(calendar, lists_what_is_not_verified) {
  const auto made = by_law();
  EXPECT_EQ(made.unverified_days(day("2024-01-01"), day("2025-12-31")), std::vector{day("2024-09-02")});
  EXPECT_EQ(made.unverified_days(day("2024-09-01"), day("2024-09-02")), std::vector{day("2024-09-02")});
  EXPECT_TRUE(made.unverified_days(day("2024-09-02"), day("2025-12-31")).empty());
  EXPECT_TRUE(made.unverified_days(day("2025-09-02"), day("2024-01-01")).empty());
  EXPECT_TRUE(made.has_unverified_day(day("2024-09-01"), day("2024-09-02")));
  EXPECT_FALSE(made.has_unverified_day(day("2024-09-02"), day("2025-09-02")));
  EXPECT_FALSE(made.has_unverified_day(day("2025-09-02"), day("2024-01-01")));
}

TEST(calendar, answers_many_rows_as_it_answers_one) {
  const auto made = two_years();
  const auto [first, last] = made.coverage();
  std::vector<date> starts;
  std::vector<std::int32_t> counts;
  for (date one = first - days{3}; one <= last + days{3}; one += days{1})
    for (const std::int32_t count : {-261, -7, -1, 0, 1, 7, 261}) {
      starts.push_back(one);
      counts.push_back(count);
    }
  std::vector<date> ends(starts.size());
  ASSERT_TRUE(made.add_working_days_many(starts, counts, ends));
  std::vector<std::int32_t> counted(starts.size());
  ASSERT_TRUE(made.count_working_days_many(starts, ends, counted));
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const auto one = made.add_working_days(starts[i], counts[i]);
    ASSERT_EQ(ends[i], one ? *one : doithoai::no_date) << to_text(starts[i]) << " + " << counts[i];
    ASSERT_EQ(counted[i], one ? counts[i] : doithoai::no_count);
  }
  const std::int32_t ten[] = {10};
  ASSERT_TRUE(made.add_working_days_many(starts, ten, ends));
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const auto one = made.add_working_days(starts[i], 10);
    ASSERT_EQ(ends[i], one ? *one : doithoai::no_date);
  }
}

TEST(calendar, takes_as_many_rows_on_both_sides) {
  const auto made = two_years();
  const std::vector<date> three(3, day("2020-08-03"));
  const std::vector<std::int32_t> two(2, 1);
  std::vector<date> ends(3);
  EXPECT_EQ(made.add_working_days_many(three, two, ends).error().code, errc::invalid_argument);
  EXPECT_EQ(made.add_working_days_many(three, std::vector<std::int32_t>{}, ends).error().code, errc::invalid_argument);
  std::vector<date> few(2);
  EXPECT_EQ(made.add_working_days_many(three, two, few).error().code, errc::invalid_argument);
  std::vector<std::int32_t> counts(3);
  EXPECT_EQ(made.count_working_days_many(three, few, counts).error().code, errc::invalid_argument);
  EXPECT_TRUE(made.add_working_days_many({}, {}, {}));
}

TEST(calendar, stands_dates_and_counts_far_off) {
  const auto made = two_years();
  constexpr auto lowest = std::numeric_limits<std::int32_t>::min();
  constexpr auto highest = std::numeric_limits<std::int32_t>::max();
  for (const date far : {date::min(), date::max(), doithoai::first_date, doithoai::last_date})
    for (const std::int32_t count : {lowest, -1, 0, 1, highest}) {
      EXPECT_EQ(made.add_working_days(far, count).error().code, errc::not_covered);
      EXPECT_EQ(made.projected().add_working_days(far, count).error().code, errc::not_covered);
    }
  for (const std::int32_t count : {lowest, highest})
    EXPECT_EQ(made.add_working_days(day("2020-08-03"), count).error().code, errc::not_covered);
  EXPECT_EQ(made.count_working_days(date::min(), date::max()).error().code, errc::not_covered);
  EXPECT_EQ(made.is_working_day(date::min()).error().code, errc::not_covered);
  EXPECT_EQ(made.is_working_day(date::max()).error().message,
            "calendar 'two-years' covers 2019-12-30 to 2021-12-31; after 9999-12-31 lies outside it");
  EXPECT_EQ(made.about(date::max()).error().code, errc::not_covered);
  EXPECT_EQ(made.known_on(date::min()).coverage(), made.coverage());
  EXPECT_TRUE(made.unverified_days(date::max(), date::min()).empty());
}

TEST(calendar, swaps_days_of_a_year_at_most) {
  const auto swapped = [](const char* off, const char* worked) {
    return calendar::from_json(R"({"id":"c","name":"c","coverage":{"first":"2020-01-01","last":"2022-12-31"},
        "weekend":["saturday","sunday"],"days":[
        {"day":")" + std::string(off) +
                               R"(","kind":"closed","reason":"a","swapped_with":")" + worked + R"("},
        {"day":")" + worked + R"(","kind":"worked","reason":"a","swapped_with":")" +
                               off + R"("}]})");
  };
  EXPECT_TRUE(swapped("2020-08-14", "2021-08-15"));  // 366 days later
  const auto later = swapped("2020-08-13", "2021-08-15");
  ASSERT_FALSE(later);
  EXPECT_EQ(later.error().where, "/days/0");
  EXPECT_EQ(later.error().message, "calendar 'c': 2020-08-13 is swapped with 2021-08-15, more than a year away");
}

TEST(calendar, names_the_holiday_that_is_wrong) {
  const auto with = [](const char* members) {
    return calendar::from_json(R"({"id":"c","name":"c","coverage":{"first":"2020-01-01","last":"2020-12-31"},
        "holidays":[{"name":"a","system":"solar","month":1,"day":1},{"name":"b",)" +
                               std::string(members) + "}]}");
  };
  EXPECT_TRUE(with(R"("system":"solar","month":2,"day":29)"));
  EXPECT_EQ(with(R"("system":"solar","month":2,"day":30)").error().where, "/holidays/1/day");
  EXPECT_EQ(with(R"("system":"solar","month":4,"day":31)").error().where, "/holidays/1/day");
  EXPECT_EQ(with(R"("system":"lunar","month":4,"day":31)").error().where, "/holidays/1/day");
  EXPECT_TRUE(with(R"("system":"lunar","month":4,"day":30)"));
  EXPECT_EQ(with(R"("system":"lunar","month":13,"day":1)").error().where, "/holidays/1/month");
  EXPECT_TRUE(with(R"("system":"solar","month":1,"day":1,"first":-15,"days":15)"));
  EXPECT_TRUE(with(R"("system":"solar","month":1,"day":1,"first":15)"));
  EXPECT_EQ(with(R"("system":"solar","month":1,"day":1,"first":16)").error().where, "/holidays/1/first");
  EXPECT_EQ(with(R"("system":"solar","month":1,"day":1,"days":0)").error().where, "/holidays/1/days");
  EXPECT_EQ(with(R"("system":"solar","month":1,"day":1,"first":-16)").error().where, "/holidays/1/first");
  EXPECT_EQ(with(R"("system":"solar","month":1,"day":1,"days":16)").error().where, "/holidays/1/days");
  EXPECT_EQ(
      with(R"("system":"solar","month":1,"day":1,"valid_from":"2020-01-02","valid_until":"2020-01-01")").error().where,
      "/holidays/1/valid_until");
}

// Properties, on the shipped calendar: what is counted over what was added is what was added, and adding is monotone.
TEST(calendar, counts_back_what_was_added) {
  const auto made = calendar::vietnam().projected();
  const auto [first, last] = made.coverage();
  for (date start = first; start <= last; start += days{7}) {
    date before = first;
    for (std::int32_t n = -120; n <= 120; ++n) {
      const auto end = made.add_working_days(start, n);
      if (!end) continue;
      ASSERT_EQ(*made.count_working_days(start, *end), n) << to_text(start) << " + " << n;
      ASSERT_LE(before, *end) << to_text(start) << " + " << n;
      before = *end;
      const auto later = made.add_working_days(std::min(start + days{1}, last), n);
      ASSERT_TRUE(!later || *end <= *later) << to_text(start) << " + " << n;
    }
  }
}

}  // namespace
