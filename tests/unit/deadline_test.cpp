#include "doithoai/deadline.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <random>
#include <string>

#include "doithoai/code.hpp"
#include "doithoai/json.hpp"
#include "regime/reckon.hpp"

namespace {

using doithoai::calendar;
using doithoai::date;
using doithoai::deadline;
using doithoai::deadline_extension;
using doithoai::deadline_kind;
using doithoai::deadline_pause;
using doithoai::deadline_rule;
using doithoai::deadline_step;
using doithoai::due_of;
using doithoai::errc;
using doithoai::step_kind;
using doithoai::to_text;
using doithoai::trace_of;
using std::chrono::days;
using dates = std::vector<date>;

date day(const char* text) { return doithoai::parse_date(text).value(); }

// 22 August is a worked Saturday, 2 September a holiday; both were read.
calendar year_2020() {
  return calendar::from_json(
             R"({"id":"c","name":"c","coverage":{"first":"2020-01-01","last":"2020-12-31"},"weekend":["saturday","sunday"],
             "days":[{"day":"2020-09-02","kind":"closed","reason":"Quốc khánh","source":"điều 112","is_verified":true},
             {"day":"2020-08-22","kind":"worked","reason":"làm bù","source":"TB 1","is_verified":true}]})")
      .value();
}

// The same year until the end of October, with New Year's Day by law, and 2 September from hearsay.
calendar undecided_2020() {
  return calendar::from_json(
             R"({"id":"u","name":"u","coverage":{"first":"2020-01-01","last":"2020-10-31"},"weekend":["saturday","sunday"],
             "days":[{"day":"2020-09-02","kind":"closed","reason":"Quốc khánh"},
             {"day":"2020-09-04","kind":"worked","reason":"có tin nghỉ, chưa rõ"}],
             "holidays":[{"name":"Tết Dương lịch","system":"solar","month":1,"day":1,"source":"luật","is_verified":true}]})")
      .value();
}

deadline deadline_of(const std::string& rule, const char* start = "2020-08-14", const std::string& more = "") {
  const auto text = R"({"rule":)" + rule + R"(,"start":")" + start + "\"" + more + "}";
  auto read = doithoai::from_json<deadline>(text, doithoai::unknown_members::refuse);
  EXPECT_TRUE(read) << text << ": " << read.error().where << ' ' << read.error().message;
  return read ? *std::move(read) : deadline{};
}

doithoai::due_day due(const deadline& of, const calendar& by = year_2020()) {
  auto found = due_of(of, by);
  EXPECT_TRUE(found) << doithoai::to_json(of) << ": " << found.error().where << ' ' << found.error().message;
  return found ? *std::move(found) : doithoai::due_day{};
}

std::string due_on(const std::string& rule, const char* start = "2020-08-14", const std::string& more = "") {
  const auto found = due(deadline_of(rule, start, more));
  return found.day ? to_text(*found.day) : "none";
}

void fails(const deadline& of, errc code, const std::string& where, const std::string& words,
           const calendar& by = year_2020()) {
  const auto found = due_of(of, by);
  ASSERT_FALSE(found) << doithoai::to_json(of);
  EXPECT_EQ(found.error().code, code) << found.error().message;
  EXPECT_EQ(found.error().where, where) << found.error().message;
  EXPECT_NE(found.error().message.find(words), std::string::npos) << found.error().message;
  const auto steps = trace_of(of, by);
  ASSERT_FALSE(steps);
  EXPECT_EQ(steps.error(), found.error());
}

// One line for each step: the day, what it is, the count, and why.
std::string trace(const deadline& of, const calendar& by = year_2020()) {
  std::string all;
  for (const auto& step : trace_of(of, by).value())
    all += to_text(step.day).substr(5) + " " + std::string(code_of(step.kind)) + " " + std::to_string(step.count) +
           (step.reason.empty() ? "" : " " + step.reason) + (step.source.empty() ? "" : " (" + step.source + ")") +
           (step.is_verified ? "" : " ?") + "\n";
  return all;
}

// Kinds.

TEST(deadline, is_none_when_no_paper_sets_one) {
  const auto none = due({});
  EXPECT_EQ(none, doithoai::due_day{});
  EXPECT_FALSE(none.day);
  EXPECT_TRUE(trace_of({}, year_2020()).value().empty());
}

TEST(deadline, by_a_date_is_that_date_and_never_moves) {
  EXPECT_EQ(due_on(R"({"kind":"by_date","day":"2020-10-15"})"), "2020-10-15");
  EXPECT_EQ(due_on(R"({"kind":"by_date","day":"2020-08-16"})"), "2020-08-16");  // a Sunday
  EXPECT_EQ(due_on(R"({"kind":"by_date","day":"2020-09-02"})"), "2020-09-02");  // a holiday
}

TEST(deadline, before_a_date_is_the_day_before_and_never_moves) {
  EXPECT_EQ(due_on(R"({"kind":"before_date","day":"2020-03-01"})"), "2020-02-29");  // a Saturday
  EXPECT_EQ(due_on(R"({"kind":"before_date","day":"2020-01-01"})"), "2019-12-31");
}

TEST(deadline, in_calendar_days_does_not_count_the_start) {
  EXPECT_EQ(due_on(R"({"kind":"calendar_days","amount":7})"), "2020-08-21");
  EXPECT_EQ(due_on(R"({"kind":"calendar_days","amount":1})", "2020-12-31"), "2021-01-01");
}

TEST(deadline, in_working_days_follows_the_calendar) {
  EXPECT_EQ(due_on(R"({"kind":"working_days","amount":15})"), "2020-09-04");
  EXPECT_EQ(due_on(R"({"kind":"working_days","amount":1})", "2020-08-21"), "2020-08-22");  // the worked Saturday
  EXPECT_EQ(due_on(R"({"kind":"working_days","amount":1})", "2020-09-01"), "2020-09-03");
}

TEST(deadline, in_weeks_ends_on_the_same_day_of_the_week) {
  EXPECT_EQ(due_on(R"({"kind":"weeks","amount":1})"), "2020-08-21");
  EXPECT_EQ(due_on(R"({"kind":"weeks","amount":53})", "2020-02-29"), "2021-03-06");
}

TEST(deadline, in_months_ends_on_the_same_day_of_the_month_or_its_last) {
  const auto months = [](int amount, const char* start) {
    return due_on(R"({"kind":"months","amount":)" + std::to_string(amount) + "}", start);
  };
  EXPECT_EQ(months(1, "2020-08-14"), "2020-09-14");
  EXPECT_EQ(months(1, "2020-01-31"), "2020-02-29");
  EXPECT_EQ(months(1, "2021-01-31"), "2021-02-28");
  EXPECT_EQ(months(2, "2020-01-31"), "2020-03-31");  // counted from the start, not from 29 February
  EXPECT_EQ(months(1, "2020-03-31"), "2020-04-30");
  EXPECT_EQ(months(3, "2020-11-30"), "2021-02-28");
  EXPECT_EQ(months(12, "2020-02-29"), "2021-02-28");
  EXPECT_EQ(months(1, "2020-12-31"), "2021-01-31");
  EXPECT_EQ(months(10'000, "2020-12-31"), "2854-04-30");
}

TEST(deadline, in_years_ends_on_the_same_day_of_the_year_or_its_month_s_last) {
  EXPECT_EQ(due_on(R"({"kind":"years","amount":1})", "2020-08-14"), "2021-08-14");
  EXPECT_EQ(due_on(R"({"kind":"years","amount":1})", "2020-02-29"), "2021-02-28");
  EXPECT_EQ(due_on(R"({"kind":"years","amount":4})", "2020-02-29"), "2024-02-29");
  EXPECT_EQ(due_on(R"({"kind":"years","amount":80})", "2020-02-29"), "2100-02-28");
}

TEST(deadline, at_the_end_of_a_month_is_its_last_day) {
  const auto month = [](int year, int number) {
    return due_on(R"({"kind":"end_of_month","year":)" + std::to_string(year) + R"(,"month":)" + std::to_string(number) +
                  "}");
  };
  EXPECT_EQ(month(2020, 2), "2020-02-29");
  EXPECT_EQ(month(2021, 2), "2021-02-28");
  EXPECT_EQ(month(2020, 5), "2020-05-31");  // a Sunday
  EXPECT_EQ(month(2020, 12), "2020-12-31");
  EXPECT_EQ(month(1900, 2), "1900-02-28");
  EXPECT_EQ(month(2200, 12), "2200-12-31");
}

TEST(deadline, at_the_end_of_a_quarter_is_its_last_day) {
  const auto quarter = [](int number) {
    return due_on(R"({"kind":"end_of_quarter","year":2020,"quarter":)" + std::to_string(number) + "}");
  };
  EXPECT_EQ(quarter(1), "2020-03-31");
  EXPECT_EQ(quarter(2), "2020-06-30");
  EXPECT_EQ(quarter(3), "2020-09-30");
  EXPECT_EQ(quarter(4), "2020-12-31");
}

TEST(deadline, days_before_a_day_never_moves) {
  EXPECT_EQ(due_on(R"({"kind":"days_before","amount":7})", "2020-03-20"), "2020-03-13");
  EXPECT_EQ(due_on(R"({"kind":"days_before","amount":7})", "2020-03-22"), "2020-03-15");  // a Sunday
  EXPECT_EQ(due_on(R"({"kind":"days_before","amount":1})", "2020-03-01"), "2020-02-29");
}

TEST(deadline, working_days_before_a_day_follow_the_calendar) {
  EXPECT_EQ(due_on(R"({"kind":"working_days_before","amount":3})", "2020-09-04"), "2020-08-31");
  EXPECT_EQ(due_on(R"({"kind":"working_days_before","amount":1})", "2020-08-24"), "2020-08-22");
  EXPECT_EQ(due_on(R"({"kind":"working_days_before","amount":1})", "2020-09-05"), "2020-09-04");  // from a Saturday
}

TEST(deadline, that_asks_no_calendar_is_firm_whatever_the_calendar) {
  for (const auto* rule :
       {R"({"kind":"by_date","day":"2035-10-14"})", R"({"kind":"before_date","day":"2035-10-14"})",
        R"({"kind":"calendar_days","amount":5000})", R"({"kind":"weeks","amount":500})",
        R"({"kind":"months","amount":500,"when_off":"stays"})", R"({"kind":"years","amount":500})",
        R"({"kind":"end_of_month","year":2035,"month":3})", R"({"kind":"end_of_quarter","year":2035,"quarter":1})",
        R"({"kind":"days_before","amount":5000})"}) {
    const auto found = due(deadline_of(rule, "1999-08-14"), undecided_2020());
    EXPECT_TRUE(found.day) << rule;
    EXPECT_EQ(found, (doithoai::due_day{.day = found.day})) << rule;
  }
}

// A last day off.

TEST(deadline, moves_to_the_next_working_day_where_its_rule_says_so) {
  const auto moved = [](const char* kind, int amount, const char* start) {
    return due(deadline_of(R"({"kind":")" + std::string(kind) + R"(","amount":)" + std::to_string(amount) +
                               R"(,"when_off":"next_working_day"})",
                           start));
  };
  const auto saturday = moved("calendar_days", 1, "2020-08-28");
  EXPECT_EQ(saturday.day, day("2020-08-31"));
  EXPECT_EQ(saturday.reckoned_on, day("2020-08-29"));
  EXPECT_FALSE(saturday.is_provisional);
  EXPECT_EQ(saturday.calendar, year_2020().version());
  EXPECT_EQ(moved("weeks", 1, "2020-08-26").day, day("2020-09-03"));  // 2 September is a holiday
  EXPECT_EQ(moved("months", 1, "2020-07-29").day, day("2020-08-31"));
  EXPECT_EQ(moved("years", 1, "2019-09-05").day, day("2020-09-07"));
  EXPECT_EQ(moved("calendar_days", 10'000, "1993-03-06").day, day("2020-07-22"));
}

TEST(deadline, does_not_move_from_a_working_day) {
  for (const auto* start : {"2020-08-20", "2020-08-21"}) {  // to Friday, and to the worked Saturday
    const auto found = due(deadline_of(R"({"kind":"calendar_days","amount":1,"when_off":"next_working_day"})", start));
    EXPECT_EQ(found.day, day(start) + days{1});
    EXPECT_FALSE(found.reckoned_on);
  }
}

TEST(deadline, stays_on_a_day_off_where_its_rule_says_nothing) {
  for (const auto* rule :
       {R"({"kind":"calendar_days","amount":1})", R"({"kind":"calendar_days","amount":1,"when_off":"stays"})"}) {
    const auto found = due(deadline_of(rule, "2020-08-28"));
    EXPECT_EQ(found.day, day("2020-08-29"));
    EXPECT_FALSE(found.reckoned_on);
    EXPECT_EQ(found.calendar, "");
  }
}

// Extensions.

std::string extended(const std::string& list) { return R"(,"extensions":[)" + list + "]"; }
std::string by(int amount) { return R"({"reason":"phức tạp","amount":)" + std::to_string(amount) + "}"; }
std::string until(const char* last) { return R"({"reason":"phức tạp","until":")" + std::string(last) + "\"}"; }

TEST(deadline, is_extended_by_an_amount_of_its_unit) {
  EXPECT_EQ(due_on(R"({"kind":"calendar_days","amount":7})", "2020-08-14", extended(by(3))), "2020-08-24");
  EXPECT_EQ(due_on(R"({"kind":"working_days","amount":10})", "2020-08-14", extended(by(5))), "2020-09-04");
  EXPECT_EQ(due_on(R"({"kind":"weeks","amount":1})", "2020-08-14", extended(by(1))), "2020-08-28");
  EXPECT_EQ(due_on(R"({"kind":"months","amount":1})", "2020-01-31", extended(by(1))), "2020-03-29");
  EXPECT_EQ(due_on(R"({"kind":"years","amount":1})", "2020-02-29", extended(by(3))), "2024-02-28");
  EXPECT_EQ(due_on(R"({"kind":"working_days_before","amount":1})", "2020-09-04", extended(by(2))), "2020-09-07");
}

TEST(deadline, that_names_a_date_is_extended_by_days) {
  EXPECT_EQ(due_on(R"({"kind":"by_date","day":"2020-08-28"})", "2020-08-14", extended(by(2))), "2020-08-30");
  EXPECT_EQ(due_on(R"({"kind":"before_date","day":"2020-08-28"})", "2020-08-14", extended(by(2))), "2020-08-29");
  EXPECT_EQ(due_on(R"({"kind":"end_of_month","year":2020,"month":2})", "2020-08-14", extended(by(1))), "2020-03-01");
  EXPECT_EQ(due_on(R"({"kind":"end_of_quarter","year":2020,"quarter":4})", "2020-08-14", extended(by(1))),
            "2021-01-01");
  EXPECT_EQ(due_on(R"({"kind":"days_before","amount":7})", "2020-03-20", extended(by(2))), "2020-03-15");
}

TEST(deadline, is_extended_until_a_day_that_never_moves) {
  EXPECT_EQ(due_on(R"({"kind":"by_date","day":"2020-08-28"})", "2020-08-14", extended(until("2020-09-06"))),
            "2020-09-06");
  const auto sunday = due(deadline_of(R"({"kind":"calendar_days","amount":7,"when_off":"next_working_day"})",
                                      "2020-08-14", extended(until("2020-09-06"))));
  EXPECT_EQ(sunday.day, day("2020-09-06"));
  EXPECT_FALSE(sunday.reckoned_on);
  EXPECT_EQ(sunday.calendar, "");
}

TEST(deadline, is_extended_several_times_each_from_the_last_day_before_it_moved) {
  // 29 August is a Saturday; three days more are counted from it and not from Monday.
  const auto found = due(deadline_of(R"({"kind":"calendar_days","amount":1,"when_off":"next_working_day"})",
                                     "2020-08-28", extended(by(3) + "," + by(4))));
  EXPECT_EQ(found.day, day("2020-09-07"));
  EXPECT_EQ(found.reckoned_on, day("2020-09-05"));
  EXPECT_EQ(due_on(R"({"kind":"working_days","amount":1})", "2020-08-14",
                   extended(by(1) + "," + until("2020-08-30") + "," + by(1))),
            "2020-08-31");
}

TEST(deadline, that_is_extended_until_a_day_no_longer_rests_on_the_calendar) {
  const auto rule = R"({"kind":"working_days","amount":10})";
  EXPECT_TRUE(due(deadline_of(rule, "2020-08-25"), undecided_2020()).is_provisional);
  const auto found = due(deadline_of(rule, "2020-08-25", extended(until("2021-02-01"))), undecided_2020());
  EXPECT_EQ(found, (doithoai::due_day{.day = day("2021-02-01")}));
}

TEST(deadline, is_not_extended_beyond_a_limit) {
  const auto by_30 = [](int amount) {
    return R"({"reason":"phức tạp","limit":30,"amount":)" + std::to_string(amount) + "}";
  };
  EXPECT_EQ(due_on(R"({"kind":"calendar_days","amount":30})", "2020-08-14", extended(by_30(30))), "2020-10-13");
  fails(deadline_of(R"({"kind":"calendar_days","amount":30})", "2020-08-14", extended(by(1) + "," + by_30(31))),
        errc::invalid_argument, "/extensions/1/amount", "31 goes beyond its limit of 30");
}

TEST(deadline, refuses_an_extension_that_is_unclear) {
  const auto refuses = [](const std::string& extension, const char* where, const char* words) {
    fails(deadline_of(R"({"kind":"calendar_days","amount":30})", "2020-08-14", extended(extension)),
          errc::invalid_argument, where, words);
  };
  refuses(R"({"reason":"a"})", "/extensions/0", "needs an 'amount' or an 'until'");
  refuses(R"({"reason":"a","amount":1,"until":"2020-12-01"})", "/extensions/0/until", "not both");
  refuses(R"({"reason":"a","until":"2020-12-01","limit":3})", "/extensions/0/limit", "no use for 'limit'");
  refuses(until("2020-09-13"), "/extensions/0/until", "2020-09-13 is not later than 2020-09-13");
  refuses(by(2) + "," + until("2020-09-15"), "/extensions/1/until", "not later than 2020-09-15");
}

// Pauses.

std::string paused(std::initializer_list<std::pair<const char*, const char*>> spans) {
  std::string list;
  for (const auto& [from, to] : spans)
    list += (list.empty() ? "" : ",") + (R"({"reason":"chờ giám định","from":")" + std::string(from)) + R"(","to":")" +
            to + "\"}";
  return R"(,"pauses":[)" + list + "]";
}

TEST(deadline, does_not_count_paused_days) {
  const auto ten_days = R"({"kind":"calendar_days","amount":10})";
  EXPECT_EQ(due_on(ten_days, "2020-08-14", paused({{"2020-08-17", "2020-08-19"}})), "2020-08-27");
  EXPECT_EQ(due_on(ten_days, "2020-08-14", paused({{"2020-08-17", "2020-08-17"}})), "2020-08-25");
  EXPECT_EQ(due_on(ten_days, "2020-08-14", paused({{"2020-08-20", "2020-08-21"}, {"2020-08-15", "2020-08-16"}})),
            "2020-08-28");
}

TEST(deadline, is_moved_on_by_a_pause_that_covers_the_due_day) {
  const auto ten_days = R"({"kind":"calendar_days","amount":10})";
  EXPECT_EQ(due_on(ten_days, "2020-08-14", paused({{"2020-08-24", "2020-08-24"}})), "2020-08-25");
  EXPECT_EQ(due_on(ten_days, "2020-08-14", paused({{"2020-08-23", "2020-08-30"}})), "2020-09-01");
  EXPECT_EQ(due_on(R"({"kind":"working_days","amount":1})", "2020-08-14", paused({{"2020-08-17", "2020-08-18"}})),
            "2020-08-19");
}

TEST(deadline, is_not_moved_by_pauses_before_it_begins_or_after_it_ends) {
  const auto ten_days = R"({"kind":"calendar_days","amount":10})";
  EXPECT_EQ(due_on(ten_days, "2020-08-14", paused({{"2020-08-01", "2020-08-14"}})), "2020-08-24");
  EXPECT_EQ(due_on(ten_days, "2020-08-14", paused({{"2020-08-25", "2020-08-30"}})), "2020-08-24");
  EXPECT_EQ(due_on(ten_days, "2020-08-14", paused({{"2020-08-10", "2020-08-15"}})), "2020-08-25");
}

TEST(deadline, in_working_days_loses_only_the_working_days_of_a_pause) {
  const auto ten_days = R"({"kind":"working_days","amount":10})";
  EXPECT_EQ(due_on(ten_days, "2020-08-14"), "2020-08-27");
  EXPECT_EQ(due_on(ten_days, "2020-08-14", paused({{"2020-08-15", "2020-08-16"}})), "2020-08-27");  // a weekend
  EXPECT_EQ(due_on(ten_days, "2020-08-14", paused({{"2020-08-15", "2020-08-17"}})), "2020-08-28");
  EXPECT_EQ(due_on(ten_days, "2020-08-14", paused({{"2020-08-27", "2020-09-02"}})), "2020-09-03");
}

TEST(deadline, in_months_is_lengthened_by_the_days_paused) {
  EXPECT_EQ(due_on(R"({"kind":"months","amount":2})", "2020-01-15", paused({{"2020-02-01", "2020-02-10"}})),
            "2020-03-25");
  EXPECT_EQ(due_on(R"({"kind":"weeks","amount":1})", "2020-08-14", paused({{"2020-08-21", "2020-08-21"}})),
            "2020-08-22");
  EXPECT_EQ(due_on(R"({"kind":"years","amount":1})", "2020-02-29", paused({{"2020-03-01", "2020-03-31"}})),
            "2021-03-31");
}

TEST(deadline, is_paused_within_an_extension) {
  EXPECT_EQ(due_on(R"({"kind":"calendar_days","amount":10})", "2020-08-14",
                   extended(by(5)) + paused({{"2020-08-26", "2020-08-27"}})),
            "2020-08-31");
  // The pause spans the end: its first day falls to the ten days, and none is lost twice.
  EXPECT_EQ(due_on(R"({"kind":"calendar_days","amount":10})", "2020-08-14",
                   extended(by(5)) + paused({{"2020-08-24", "2020-08-27"}})),
            "2020-09-02");
  // A named day stands within a pause; the days counted on from it leave out what is left of the pause.
  EXPECT_EQ(due_on(R"({"kind":"calendar_days","amount":10})", "2020-08-14",
                   extended(until("2020-08-28")) + paused({{"2020-08-27", "2020-08-29"}})),
            "2020-08-28");
  EXPECT_EQ(due_on(R"({"kind":"calendar_days","amount":10})", "2020-08-14",
                   extended(until("2020-08-28") + "," + by(1)) + paused({{"2020-08-27", "2020-08-29"}})),
            "2020-08-30");
}

TEST(deadline, does_not_move_onto_a_paused_day) {
  const auto found = due(deadline_of(R"({"kind":"calendar_days","amount":1,"when_off":"next_working_day"})",
                                     "2020-08-28", paused({{"2020-08-31", "2020-09-01"}})));
  EXPECT_EQ(found.reckoned_on, day("2020-08-29"));
  EXPECT_EQ(found.day, day("2020-09-03"));
}

TEST(deadline, refuses_pauses_that_contradict_each_other_or_themselves) {
  const auto refuses = [](const std::string& pauses, const char* where, const char* words) {
    fails(deadline_of(R"({"kind":"calendar_days","amount":10})", "2020-08-14", pauses), errc::invalid_argument, where,
          words);
  };
  refuses(paused({{"2020-08-20", "2020-08-25"}, {"2020-08-18", "2020-08-20"}}), "/pauses/1",
          "2020-08-18 to 2020-08-20 overlaps the one from 2020-08-20 to 2020-08-25");
  refuses(paused({{"2020-08-20", "2020-08-25"}, {"2020-08-21", "2020-08-22"}}), "/pauses/1", "overlaps");
  refuses(paused({{"2020-08-20", "2020-08-19"}}), "/pauses/0/to", "ends before it begins");
  EXPECT_EQ(due_on(R"({"kind":"calendar_days","amount":10})", "2020-08-14",
                   paused({{"2020-08-20", "2020-08-21"}, {"2020-08-22", "2020-08-22"}})),
            "2020-08-27");
}

// Members that do not fit.

TEST(deadline, names_what_its_kind_needs) {
  const auto lacks = [](deadline_kind kind, const char* member) {
    deadline of;
    of.rule.kind = kind;
    of.start = day("2020-08-14");
    fails(of, errc::invalid_argument, std::string("/rule/") + member,
          "'" + std::string(code_of(kind)) + "' needs '" + member + "'");
  };
  for (const auto kind : {deadline_kind::by_date, deadline_kind::before_date}) lacks(kind, "day");
  for (const auto kind :
       {deadline_kind::calendar_days, deadline_kind::working_days, deadline_kind::weeks, deadline_kind::months,
        deadline_kind::years, deadline_kind::days_before, deadline_kind::working_days_before})
    lacks(kind, "amount");
  lacks(deadline_kind::end_of_month, "year");
  lacks(deadline_kind::end_of_quarter, "year");
  fails(deadline_of(R"({"kind":"end_of_month","year":2020})"), errc::invalid_argument, "/rule/month", "needs 'month'");
  fails(deadline_of(R"({"kind":"end_of_quarter","year":2020})"), errc::invalid_argument, "/rule/quarter",
        "needs 'quarter'");
  deadline without_start;
  without_start.rule = {.kind = deadline_kind::weeks, .amount = 1};
  fails(without_start, errc::invalid_argument, "/start", "'weeks' needs 'start'");
}

TEST(deadline, names_what_its_kind_has_no_use_for) {
  const auto useless = [](const std::string& rule, const char* member) {
    fails(deadline_of(rule), errc::invalid_argument, std::string("/rule/") + member,
          "has no use for '" + std::string(member) + "'");
  };
  useless(R"({"kind":"none_set","day":"2020-10-15"})", "day");
  useless(R"({"kind":"none_set","amount":3})", "amount");
  useless(R"({"kind":"by_date","day":"2020-10-15","amount":3})", "amount");
  useless(R"({"kind":"by_date","day":"2020-10-15","from":"held"})", "from");
  useless(R"({"kind":"by_date","day":"2020-10-15","year":2020})", "year");
  useless(R"({"kind":"by_date","day":"2020-10-15","nth":1})", "nth");
  useless(R"({"kind":"by_date","day":"2020-10-15","then_working_days":1})", "then_working_days");
  useless(R"({"kind":"working_days","amount":3,"then_working_days":1})", "then_working_days");
  useless(R"({"kind":"monthly","day_of_month":3,"amount":3})", "amount");
  useless(R"({"kind":"weeks","amount":3,"day_of_month":3})", "day_of_month");
  useless(R"({"kind":"working_day_of_month","year":2020,"month":8,"nth":1,"from":"held"})", "from");
  useless(R"({"kind":"working_day_of_month","year":2020,"month":8,"nth":1,"when_off":"stays"})", "when_off");
  useless(R"({"kind":"weeks_before","amount":3,"when_off":"next_working_day"})", "when_off");
  useless(R"({"kind":"weeks","amount":3,"day":"2020-10-15"})", "day");
  useless(R"({"kind":"months","amount":3,"month":3})", "month");
  useless(R"({"kind":"working_days","amount":3,"when_off":"stays"})", "when_off");
  useless(R"({"kind":"days_before","amount":3,"when_off":"next_working_day"})", "when_off");
  useless(R"({"kind":"working_days_before","amount":3,"when_off":"next_working_day"})", "when_off");
  useless(R"({"kind":"end_of_month","year":2020,"month":3,"quarter":1})", "quarter");
  useless(R"({"kind":"end_of_quarter","year":2020,"quarter":1,"month":3})", "month");
  fails(deadline_of(R"({"kind":"none_set"})", "2020-08-14", extended(by(1))), errc::invalid_argument, "/extensions",
        "has no use for 'extensions'");
  for (const auto* rule : {R"({"kind":"none_set"})", R"({"kind":"days_before","amount":3})",
                           R"({"kind":"working_days_before","amount":3})", R"({"kind":"weeks_before","amount":3})"})
    fails(deadline_of(rule, "2020-08-14", paused({{"2020-08-20", "2020-08-21"}})), errc::invalid_argument, "/pauses",
          "has no use for 'pauses'");
}

TEST(deadline, names_what_its_newer_kinds_need) {
  const auto lacks = [](const char* rule, const std::string& member) {
    fails(deadline_of(rule), errc::invalid_argument, "/rule/" + member, "needs '" + member + "'");
  };
  lacks(R"({"kind":"weeks_before"})", "amount");
  lacks(R"({"kind":"months_before"})", "amount");
  lacks(R"({"kind":"monthly"})", "day_of_month");
  lacks(R"({"kind":"before_monthly"})", "day_of_month");
  lacks(R"({"kind":"working_day_of_month","month":8,"nth":1})", "year");
  lacks(R"({"kind":"working_day_of_month","year":2020,"nth":1})", "month");
  lacks(R"({"kind":"working_day_of_month","year":2020,"month":8})", "nth");
  fails(deadline_of(R"({"kind":"working_day_of_month","year":2020,"month":8,"nth":0})"), errc::invalid_argument,
        "/rule/nth", "1 is the first and -1 the last");
  fails(deadline_of(R"({"kind":"calendar_days","amount":3,"then_working_days":1,"when_off":"stays"})"),
        errc::invalid_argument, "/rule/when_off", "ends on a working day");
}

// Rules of other shapes.

TEST(deadline, weeks_and_months_before_a_day_never_moves) {
  EXPECT_EQ(due_on(R"({"kind":"weeks_before","amount":2})", "2020-03-22"), "2020-03-08");  // a Sunday
  EXPECT_EQ(due_on(R"({"kind":"months_before","amount":1})", "2020-03-31"), "2020-02-29");
  EXPECT_EQ(due_on(R"({"kind":"months_before","amount":13})", "2020-03-31"), "2019-02-28");
  EXPECT_EQ(due_on(R"({"kind":"weeks_before","amount":1})", "2020-03-22", extended(by(2))), "2020-03-17");
}

TEST(deadline, on_a_day_of_each_month_is_the_first_after_the_start) {
  const auto monthly = [](const char* kind, int of_month, const char* start) {
    return due_on(R"({"kind":")" + std::string(kind) + R"(","day_of_month":)" + std::to_string(of_month) + "}", start);
  };
  EXPECT_EQ(monthly("monthly", 15, "2020-08-14"), "2020-08-15");
  EXPECT_EQ(monthly("monthly", 15, "2020-08-15"), "2020-09-15");
  EXPECT_EQ(monthly("monthly", 31, "2020-08-31"), "2020-09-30");
  EXPECT_EQ(monthly("monthly", 30, "2020-01-30"), "2020-02-29");
  EXPECT_EQ(monthly("monthly", 1, "2020-12-01"), "2021-01-01");
  EXPECT_EQ(monthly("before_monthly", 15, "2020-08-13"), "2020-08-14");
  EXPECT_EQ(monthly("before_monthly", 15, "2020-08-14"), "2020-09-14");  // that day is the start, and not after it
  EXPECT_EQ(monthly("before_monthly", 1, "2020-08-30"), "2020-08-31");
  EXPECT_EQ(monthly("before_monthly", 1, "2020-08-31"), "2020-09-30");
}

TEST(deadline, on_a_working_day_of_a_month_follows_the_calendar) {
  const auto nth = [](int month, int number) {
    return R"({"kind":"working_day_of_month","year":2020,"month":)" + std::to_string(month) + R"(,"nth":)" +
           std::to_string(number) + "}";
  };
  EXPECT_EQ(due_on(nth(8, 1)), "2020-08-03");  // the 1st is a Saturday
  EXPECT_EQ(due_on(nth(8, -1)), "2020-08-31");
  EXPECT_EQ(due_on(nth(8, 16)), "2020-08-22");  // the worked Saturday
  EXPECT_EQ(due_on(nth(9, 2)), "2020-09-03");   // the 2nd is a holiday
  EXPECT_EQ(due_on(nth(9, 21)), "2020-09-30");
  EXPECT_EQ(due_on(nth(9, -21)), "2020-09-01");
  EXPECT_EQ(due_on(nth(1, 1)), "2020-01-01");    // the calendar begins there
  EXPECT_EQ(due_on(nth(12, -1)), "2020-12-31");  // and ends there
  fails(deadline_of(nth(9, 22)), errc::invalid_argument, "/rule/nth", "has 21 working days, and none is 22");
  fails(deadline_of(nth(9, -22)), errc::invalid_argument, "/rule/nth", "none is -22");
  EXPECT_EQ(due(deadline_of(nth(9, 4)), undecided_2020()).doubtful, (dates{day("2020-09-02"), day("2020-09-04")}));
  EXPECT_FALSE(due(deadline_of(nth(9, -18)), undecided_2020()).is_provisional);
  EXPECT_EQ(due(deadline_of(nth(11, 1)), undecided_2020()).decided_until, day("2020-10-31"));
  EXPECT_EQ(trace(deadline_of(nth(9, 2))), "09-01 counted 1\n09-02 day_off 1 Quốc khánh (điều 112)\n09-03 counted 2\n");
}

TEST(deadline, in_days_and_then_working_days_counts_both) {
  const auto rule = R"({"kind":"calendar_days","amount":5,"then_working_days":2})";
  EXPECT_EQ(due_on(rule, "2020-08-25"), "2020-09-01");  // Sunday 30 August, and two working days after it
  EXPECT_EQ(due_on(rule, "2020-08-27"), "2020-09-04");
  EXPECT_EQ(due_on(R"({"kind":"months","amount":1,"then_working_days":1})", "2020-07-31"), "2020-09-01");
  EXPECT_EQ(due_on(rule, "2020-08-25", paused({{"2020-08-31", "2020-08-31"}})), "2020-09-03");
  EXPECT_EQ(trace(deadline_of(R"({"kind":"calendar_days","amount":1,"then_working_days":1})", "2020-08-28")),
            "08-28 start 0 ngày nhận\n"
            "08-29 counted 1\n"
            "08-30 day_off 1 Chủ nhật\n"
            "08-31 counted 2\n");
}

TEST(deadline, moves_back_where_its_rule_says_so) {
  const auto back = [](const std::string& rule, const char* start) {
    return due(deadline_of(R"({)" + rule + R"(,"when_off":"previous_working_day"})", start));
  };
  const auto sunday = back(R"("kind":"calendar_days","amount":2)", "2020-08-28");
  EXPECT_EQ(sunday.reckoned_on, std::nullopt);  // between the start and the end nobody works
  EXPECT_EQ(sunday.day, day("2020-08-30"));
  EXPECT_EQ(back(R"("kind":"calendar_days","amount":3)", "2020-08-27").day, day("2020-08-28"));
  EXPECT_EQ(back(R"("kind":"calendar_days","amount":3)", "2020-08-27").reckoned_on, day("2020-08-30"));
  EXPECT_EQ(back(R"("kind":"by_date","day":"2020-08-30")", "2020-08-14").day, day("2020-08-28"));
  EXPECT_EQ(back(R"("kind":"monthly","day_of_month":30)", "2020-08-28").day, day("2020-08-30"));
  EXPECT_EQ(trace(deadline_of(R"({"kind":"by_date","day":"2020-08-30","when_off":"previous_working_day"})")),
            "08-30 named 0 chậm nhất ngày\n"
            "08-30 day_off 0 Chủ nhật\n"
            "08-29 day_off 0 thứ Bảy\n"
            "08-28 moved 0\n");
}

TEST(deadline, that_names_a_day_moves_where_its_rule_says_so) {
  const auto moved = [](const std::string& rule, const std::string& more = "") {
    return due_on("{" + rule + R"(,"when_off":"next_working_day"})", "2020-08-14", more);
  };
  EXPECT_EQ(moved(R"("kind":"by_date","day":"2020-08-30")"), "2020-08-31");
  EXPECT_EQ(moved(R"("kind":"before_date","day":"2020-08-30")"), "2020-08-31");
  EXPECT_EQ(moved(R"("kind":"end_of_month","year":2020,"month":5)"), "2020-06-01");
  EXPECT_EQ(moved(R"("kind":"end_of_quarter","year":2020,"quarter":2)"), "2020-06-30");
  EXPECT_EQ(moved(R"("kind":"monthly","day_of_month":15)"), "2020-08-17");
  EXPECT_EQ(moved(R"("kind":"before_monthly","day_of_month":16)"), "2020-08-17");
  EXPECT_EQ(moved(R"("kind":"by_date","day":"2020-08-28")", extended(by(1))), "2020-08-31");
  EXPECT_EQ(moved(R"("kind":"by_date","day":"2020-08-28")", extended(until("2020-08-29"))), "2020-08-29");
}

TEST(deadline, is_extended_in_a_unit_of_its_own) {
  const auto in = [](int amount, const char* unit) {
    return extended(R"({"reason":"phức tạp","amount":)" + std::to_string(amount) + R"(,"unit":")" + unit + "\"}");
  };
  const auto by_friday = R"({"kind":"by_date","day":"2020-08-28"})";
  EXPECT_EQ(due_on(by_friday, "2020-08-14", in(5, "working_days")), "2020-09-07");
  EXPECT_EQ(due_on(by_friday, "2020-08-14", in(5, "calendar_days")), "2020-09-02");
  EXPECT_EQ(due_on(by_friday, "2020-08-14", in(1, "months")), "2020-09-28");
  EXPECT_EQ(due_on(R"({"kind":"working_days","amount":10})", "2020-08-14", in(2, "calendar_days")), "2020-08-29");
  EXPECT_EQ(due_on(R"({"kind":"working_days_before","amount":1})", "2020-09-04", in(2, "weeks")), "2020-09-17");
  EXPECT_EQ(due_on(R"({"kind":"weeks","amount":1})", "2020-02-22", in(1, "years")), "2021-02-28");
  fails(deadline_of(by_friday, "2020-08-14", extended(R"({"reason":"a","until":"2020-12-01","unit":"weeks"})")),
        errc::invalid_argument, "/extensions/0/unit", "no use for 'unit'");
  // What was not asked about makes nothing provisional: 2 September lies in the calendar days between.
  const auto between = R"(,"extensions":[{"reason":"a","amount":3,"unit":"calendar_days"},{"reason":"a","amount":1}])";
  const auto found = due(deadline_of(R"({"kind":"working_days","amount":1})", "2020-08-31", between), undecided_2020());
  EXPECT_EQ(found.day, day("2020-09-07"));
  EXPECT_FALSE(found.is_provisional);
}

TEST(deadline, that_names_a_day_is_put_off_by_a_pause_that_a_paper_allows) {
  const auto pause = [](const char* from, const char* to) {
    return R"({"reason":"chờ","basis":"CV 4","from":")" + std::string(from) + R"(","to":")" + to + "\"}";
  };
  const auto put_off = [&](const std::string& rule, const std::string& pauses) {
    return due_on(rule, "2020-08-14", R"(,"pauses":[)" + pauses + "]");
  };
  const auto by_30 = R"({"kind":"by_date","day":"2020-09-30"})";
  EXPECT_EQ(put_off(by_30, pause("2020-09-10", "2020-09-12")), "2020-10-03");
  EXPECT_EQ(put_off(by_30, pause("2020-09-30", "2020-10-01")), "2020-10-02");
  EXPECT_EQ(put_off(by_30, pause("2020-10-01", "2020-10-02")), "2020-09-30");
  EXPECT_EQ(put_off(by_30, pause("2020-10-01", "2020-10-02") + "," + pause("2020-09-30", "2020-09-30")), "2020-10-03");
  EXPECT_EQ(put_off(R"({"kind":"end_of_month","year":2020,"month":9})", pause("2020-09-10", "2020-09-10")),
            "2020-10-01");
  EXPECT_EQ(put_off(R"({"kind":"before_date","day":"2020-09-30"})", pause("2020-09-10", "2020-09-10")), "2020-09-30");
  EXPECT_EQ(put_off(R"({"kind":"monthly","day_of_month":20})", pause("2020-08-10", "2020-08-15")), "2020-08-21");
  EXPECT_EQ(trace(deadline_of(by_30, "2020-08-14", R"(,"pauses":[)" + pause("2020-09-10", "2020-09-12") + "]")),
            "09-30 named 0 chậm nhất ngày\n"
            "10-03 put_off 0 chờ (CV 4)\n");
  for (const auto* rule : {by_30, R"({"kind":"end_of_month","year":2020,"month":3})",
                           R"({"kind":"working_day_of_month","year":2020,"month":3,"nth":1})"})
    fails(deadline_of(rule, "2020-08-14", paused({{"2020-08-20", "2020-08-21"}})), errc::invalid_argument,
          "/pauses/0/basis", "paused only by a paper");
}

TEST(deadline, that_is_paused_without_an_end_has_no_due_day) {
  const auto open = [](const char* from, const std::string& more = "") {
    return R"(,"pauses":[{"reason":"chờ","basis":"CV 4","from":")" + std::string(from) + "\"}" + more + "]";
  };
  const auto stopped = [](const deadline& of) {
    const auto found = due(of);
    EXPECT_FALSE(found.day);
    EXPECT_FALSE(found.reckoned_on);
    EXPECT_TRUE(found.is_provisional);
    return found.paused_from;
  };
  const auto ten_days = R"({"kind":"calendar_days","amount":10})";
  EXPECT_EQ(stopped(deadline_of(ten_days, "2020-08-14", open("2020-08-24"))), day("2020-08-24"));
  EXPECT_EQ(stopped(deadline_of(ten_days, "2020-08-14", open("2020-08-01"))), day("2020-08-01"));
  EXPECT_EQ(due_on(ten_days, "2020-08-14", open("2020-08-25")), "2020-08-24");
  EXPECT_EQ(stopped(deadline_of(ten_days, "2020-08-14",
                                open("2020-08-25", R"(,{"reason":"a","from":"2020-08-20","to":"2020-08-20"})"))),
            day("2020-08-25"));
  EXPECT_EQ(stopped(deadline_of(R"({"kind":"working_days","amount":5})", "2020-08-14", open("2020-08-21"))),
            day("2020-08-21"));
  EXPECT_EQ(due_on(R"({"kind":"working_days","amount":5})", "2020-08-14", open("2020-08-22")), "2020-08-21");
  EXPECT_EQ(stopped(deadline_of(R"({"kind":"by_date","day":"2020-09-30"})", "2020-08-14", open("2020-09-30"))),
            day("2020-09-30"));
  EXPECT_EQ(due_on(R"({"kind":"by_date","day":"2020-09-30"})", "2020-08-14", open("2020-10-01")), "2020-09-30");
  // The last day would move onto it.
  EXPECT_EQ(stopped(deadline_of(R"({"kind":"calendar_days","amount":1,"when_off":"next_working_day"})", "2020-08-28",
                                open("2020-08-31"))),
            day("2020-08-31"));
  // More of it is not known either, until somebody names a day.
  EXPECT_EQ(stopped(deadline_of(ten_days, "2020-08-14", extended(by(5)) + open("2020-08-20"))), day("2020-08-20"));
  EXPECT_EQ(due_on(ten_days, "2020-08-14", extended(by(5) + "," + until("2020-09-30")) + open("2020-08-20")),
            "2020-09-30");
  EXPECT_EQ(
      stopped(deadline_of(ten_days, "2020-08-14", extended(until("2020-09-30") + "," + by(1)) + open("2020-08-20"))),
      day("2020-08-20"));
  EXPECT_EQ(trace(deadline_of(R"({"kind":"working_days","amount":5})", "2020-08-20", open("2020-08-24"))),
            "08-20 start 0 ngày nhận\n"
            "08-21 counted 1\n"
            "08-22 counted 2 làm bù (TB 1)\n"
            "08-23 day_off 2 Chủ nhật\n"
            "08-24 paused 2 chờ (CV 4)\n");
  fails(deadline_of(ten_days, "2020-08-14", open("2020-08-20", R"(,{"reason":"a","from":"2020-12-01"})")),
        errc::invalid_argument, "/pauses/1", "the pause from 2020-12-01 on overlaps the one from 2020-08-20 on");
}

// Firm and provisional.

TEST(deadline, is_firm_where_what_it_walks_over_was_read) {
  const auto found = due(deadline_of(R"({"kind":"working_days","amount":15})"));
  EXPECT_FALSE(found.is_provisional);
  EXPECT_TRUE(found.doubtful.empty());
  EXPECT_FALSE(found.decided_until);
  EXPECT_EQ(found.calendar, year_2020().version());
}

TEST(deadline, is_provisional_where_it_walks_over_an_unverified_day_and_names_it) {
  const auto doubtful = [](const char* rule, const char* start, const std::string& more = "") {
    const auto found = due(deadline_of(rule, start, more), undecided_2020());
    EXPECT_EQ(found.is_provisional, !found.doubtful.empty()) << rule;
    EXPECT_FALSE(found.decided_until) << rule;
    return found.doubtful;
  };
  const auto second = day("2020-09-02");
  const auto fourth = day("2020-09-04");
  EXPECT_EQ(doubtful(R"({"kind":"working_days","amount":5})", "2020-08-28"), (dates{second, fourth}));
  EXPECT_EQ(doubtful(R"({"kind":"working_days","amount":1})", "2020-09-01"), dates{second});
  EXPECT_EQ(doubtful(R"({"kind":"working_days","amount":1})", "2020-09-02"), dates{});  // the start is not walked over
  EXPECT_EQ(doubtful(R"({"kind":"working_days","amount":1})", "2020-09-03"), dates{fourth});
  EXPECT_EQ(doubtful(R"({"kind":"working_days_before","amount":1})", "2020-09-03"), dates{second});
  EXPECT_EQ(doubtful(R"({"kind":"working_days_before","amount":1})", "2020-09-04"), dates{});
  EXPECT_EQ(doubtful(R"({"kind":"calendar_days","amount":30})", "2020-08-28"), dates{});
  const auto rolled = R"({"kind":"calendar_days","amount":5,"when_off":"next_working_day"})";
  EXPECT_EQ(doubtful(rolled, "2020-08-28"), dates{second});
  EXPECT_EQ(doubtful(rolled, "2020-08-30"), dates{fourth});  // does not move, if the entry is right
  EXPECT_EQ(doubtful(rolled, "2020-08-31"), dates{});        // nobody doubts that Saturday
  EXPECT_EQ(doubtful(R"({"kind":"working_days","amount":3})", "2020-08-28", paused({{"2020-09-02", "2020-09-02"}})),
            dates{});
}

// Five working days of May 2026, about which nobody had decided anything in 2021, though the days are the law's own.
TEST(deadline, in_a_year_that_was_not_decided_yet_is_provisional) {
  const auto made = deadline_of(R"({"kind":"working_days","amount":5})", "2026-05-11");
  const auto now = doithoai::due_of(made, calendar::vietnam()).value();
  EXPECT_EQ(now.day, day("2026-05-18"));
  EXPECT_FALSE(now.is_provisional);
  const auto then = doithoai::due_of(made, calendar::vietnam().known_on(day("2021-12-31"))).value();
  EXPECT_EQ(then.day, day("2026-05-18"));
  EXPECT_TRUE(then.is_provisional);
  EXPECT_EQ(then.decided_until, day("2021-12-31"));
}

TEST(deadline, that_begins_before_what_is_decided_is_provisional) {
  const auto by = calendar::vietnam();
  const auto on = due(deadline_of(R"({"kind":"working_days","amount":1})", "2017-12-29"), by);
  EXPECT_EQ(on.day, day("2018-01-02"));
  EXPECT_TRUE(on.is_provisional);
  EXPECT_EQ(on.decided_from, day("2018-01-01"));
  const auto back = due(deadline_of(R"({"kind":"working_days_before","amount":5})", "2018-01-03"), by);
  EXPECT_EQ(back.day, day("2017-12-26"));
  EXPECT_EQ(back.decided_from, day("2018-01-01"));
  EXPECT_FALSE(due(deadline_of(R"({"kind":"working_days","amount":1})", "2017-12-31"), by).decided_from);
  EXPECT_TRUE(due(deadline_of(R"({"kind":"working_days","amount":1})", "2017-12-30"), by).decided_from);
}

TEST(deadline, beyond_what_is_decided_is_reckoned_by_the_law_and_provisional) {
  // 30 and 31 December, and not New Year's Day: 4 January is the third.
  const auto found = due(deadline_of(R"({"kind":"working_days","amount":45})", "2020-10-30"), undecided_2020());
  EXPECT_EQ(found.day, day("2021-01-04"));
  EXPECT_TRUE(found.is_provisional);
  EXPECT_TRUE(found.doubtful.empty());
  EXPECT_EQ(found.decided_until, day("2020-10-31"));
  EXPECT_EQ(found.calendar, undecided_2020().version());
  const auto moved =
      due(deadline_of(R"({"kind":"calendar_days","amount":1,"when_off":"next_working_day"})", "2020-10-31"),
          undecided_2020());
  EXPECT_EQ(moved.day, day("2020-11-02"));
  EXPECT_EQ(moved.decided_until, day("2020-10-31"));
  const auto back = due(deadline_of(R"({"kind":"working_days_before","amount":2})", "2020-11-03"), undecided_2020());
  EXPECT_EQ(back.day, day("2020-10-30"));
  EXPECT_EQ(back.decided_until, day("2020-10-31"));
}

TEST(deadline, up_to_the_last_decided_day_is_firm) {
  EXPECT_FALSE(
      due(deadline_of(R"({"kind":"working_days","amount":5})", "2020-10-23"), undecided_2020()).is_provisional);
  const auto back = due(deadline_of(R"({"kind":"working_days_before","amount":2})", "2020-11-01"), undecided_2020());
  EXPECT_EQ(back.day, day("2020-10-29"));
  EXPECT_FALSE(back.is_provisional);
}

TEST(deadline, is_the_same_whether_or_not_the_calendar_was_projected_before) {
  for (const auto* rule : {R"({"kind":"working_days","amount":45})", R"({"kind":"working_days","amount":5})"})
    EXPECT_EQ(due(deadline_of(rule, "2020-08-28"), undecided_2020()),
              due(deadline_of(rule, "2020-08-28"), undecided_2020().projected()));
}

TEST(deadline, beyond_the_horizon_is_not_covered) {
  const auto refuses = [](const char* rule, const char* start, const calendar& by, const std::string& more = "") {
    fails(deadline_of(rule, start, more), errc::not_covered, "", "covers", by);
  };
  refuses(R"({"kind":"working_days","amount":1})", "2025-12-31", undecided_2020());
  refuses(R"({"kind":"working_days","amount":1})", "2026-01-01", undecided_2020());
  refuses(R"({"kind":"working_days","amount":10000})", "2020-08-14", undecided_2020());
  refuses(R"({"kind":"working_days","amount":15})", "2020-12-20", year_2020());  // no holidays: nothing to go by
  refuses(R"({"kind":"working_days","amount":15})", "2019-12-31", year_2020());
  refuses(R"({"kind":"working_days_before","amount":15})", "2020-01-10", year_2020());
  refuses(R"({"kind":"calendar_days","amount":1,"when_off":"next_working_day"})", "2020-12-31", year_2020());
  refuses(R"({"kind":"calendar_days","amount":1,"when_off":"next_working_day"})", "2019-11-30", year_2020());
  refuses(R"({"kind":"working_days","amount":1})", "2020-12-20", year_2020(), paused({{"2020-12-21", "2021-01-04"}}));
  refuses(R"({"kind":"working_days","amount":1})", "2020-12-20", year_2020(), extended(by(20)));
}

// Limits of numbers and days.

TEST(deadline, refuses_amounts_out_of_range) {
  for (const auto kind :
       {deadline_kind::calendar_days, deadline_kind::working_days, deadline_kind::weeks, deadline_kind::months,
        deadline_kind::years, deadline_kind::days_before, deadline_kind::working_days_before})
    for (const auto amount :
         {std::numeric_limits<std::int32_t>::min(), -10'001, -1, 0, 10'001, std::numeric_limits<std::int32_t>::max()}) {
      deadline of;
      of.rule = {.kind = kind, .amount = amount};
      of.start = day("2020-08-14");
      fails(of, errc::invalid_argument, "/rule/amount", "not within 1 to 10000");
      EXPECT_FALSE(check(of.rule));
      of.rule.amount = 1;
      of.extensions.resize(1);
      of.extensions[0].reason = "a";
      of.extensions[0].amount = amount;
      fails(of, errc::invalid_argument, "/extensions/0/amount", "not within 1 to 10000");
      of.extensions[0].amount = 1;
      of.extensions[0].limit = amount;
      fails(of, errc::invalid_argument, "/extensions/0/limit", "not within 1 to 10000");
    }
}

TEST(deadline, refuses_months_quarters_and_years_that_do_not_exist) {
  for (const auto number :
       {std::numeric_limits<std::int32_t>::min(), 0, 13, std::numeric_limits<std::int32_t>::max()}) {
    deadline of;
    of.rule = {.kind = deadline_kind::end_of_month, .year = 2020, .month = number};
    fails(of, errc::invalid_argument, "/rule/month", "not within");
    of.rule = {.kind = deadline_kind::end_of_quarter, .year = 2020, .quarter = number};
    fails(of, errc::invalid_argument, "/rule/quarter", "not within");
    of.rule = {.kind = deadline_kind::end_of_month, .year = number, .month = 1};
    fails(of, errc::invalid_argument, "/rule/year", "not within");
  }
}

TEST(deadline, refuses_days_that_no_text_can_name) {
  for (const auto bad : {date::min(), doithoai::first_date - days{1}, doithoai::last_date + days{1}, date::max()}) {
    deadline of;
    of.rule = {.kind = deadline_kind::months, .amount = 1};
    of.start = bad;
    fails(of, errc::invalid_argument, "/start", "0001-01-01 to 9999-12-31");
    of.start = day("2020-08-14");
    of.pauses = {{bad, day("2020-08-20"), "a", {}}};
    fails(of, errc::invalid_argument, "/pauses/0/from", "0001-01-01 to 9999-12-31");
    of.pauses = {{day("2020-08-20"), bad, "a", {}}};
    fails(of, errc::invalid_argument, "/pauses/0/to", "0001-01-01 to 9999-12-31");
    of.pauses = {};
    of.extensions.resize(1);
    of.extensions[0].reason = "a";
    of.extensions[0].until = bad;
    fails(of, errc::invalid_argument, "/extensions/0/until", "0001-01-01 to 9999-12-31");
    of.extensions = {};
    of.rule = {.kind = deadline_kind::before_date, .day = bad};
    fails(of, errc::invalid_argument, "/rule/day", "0001-01-01 to 9999-12-31");
  }
}

TEST(deadline, that_no_text_can_name_is_not_covered) {
  const auto refuses = [](const char* rule, const char* start, const std::string& more = "") {
    fails(deadline_of(rule, start, more), errc::not_covered, "", "0001-01-01 to 9999-12-31");
  };
  refuses(R"({"kind":"before_date","day":"0001-01-01"})", "2020-08-14");
  refuses(R"({"kind":"days_before","amount":1})", "0001-01-01");
  for (const auto* kind : {"calendar_days", "weeks", "months", "years"})
    for (const auto* amount : {"1", "10000"})
      refuses((R"({"kind":")" + std::string(kind) + R"(","amount":)" + amount + "}").c_str(), "9999-12-31");
  refuses(R"({"kind":"by_date","day":"9999-12-31"})", "2020-08-14", extended(by(10'000)));
  refuses(R"({"kind":"calendar_days","amount":1})", "9999-12-30", paused({{"9999-12-31", "9999-12-31"}}));
  EXPECT_EQ(due_on(R"({"kind":"by_date","day":"9999-12-31"})"), "9999-12-31");
  EXPECT_EQ(due_on(R"({"kind":"before_date","day":"0001-01-02"})"), "0001-01-01");
  EXPECT_EQ(due_on(R"({"kind":"years","amount":9998})", "0001-12-31"), "9999-12-31");
}

// Traces.

TEST(deadline, traces_working_days) {
  EXPECT_EQ(trace(deadline_of(R"({"kind":"working_days","amount":3,"from":"issued","basis":"TB 12"})", "2020-08-20")),
            "08-20 start 0 ngày ban hành (TB 12)\n"
            "08-21 counted 1\n"
            "08-22 counted 2 làm bù (TB 1)\n"
            "08-23 day_off 2 Chủ nhật\n"
            "08-24 counted 3\n");
  EXPECT_EQ(trace(deadline_of(R"({"kind":"working_days_before","amount":2,"from":"held"})", "2020-09-04")),
            "09-04 start 0 ngày tổ chức\n"
            "09-03 counted 1\n"
            "09-02 day_off 1 Quốc khánh (điều 112)\n"
            "09-01 counted 2\n");
}

TEST(deadline, traces_a_last_day_off_and_the_day_it_moved_to) {
  EXPECT_EQ(trace(deadline_of(R"({"kind":"calendar_days","amount":2,"when_off":"next_working_day"})", "2020-08-27")),
            "08-27 start 0 ngày nhận\n"
            "08-28 counted 1\n"
            "08-29 counted 2\n"
            "08-29 day_off 2 thứ Bảy\n"
            "08-30 day_off 2 Chủ nhật\n"
            "08-31 moved 2\n");
  EXPECT_EQ(trace(deadline_of(R"({"kind":"weeks","amount":1,"when_off":"next_working_day"})", "2020-08-15")),
            "08-15 start 0 ngày nhận\n"
            "08-16 within 0\n"
            "08-17 within 0\n"
            "08-18 within 0\n"
            "08-19 within 0\n"
            "08-20 within 0\n"
            "08-21 within 0\n"
            "08-22 counted 1 làm bù (TB 1)\n");
}

// Each day of the way is a step; here those within a month are left out again, and counted.
TEST(deadline, traces_each_day_of_months) {
  const auto of = deadline_of(R"({"kind":"months","amount":3})", "2020-01-31", paused({{"2020-03-30", "2020-03-31"}}));
  const auto steps = trace_of(of, year_2020()).value();
  std::string told;
  int within = 0;
  for (const auto& step : steps) {
    if (step.kind == step_kind::within)
      ++within;
    else
      told += to_text(step.day).substr(5) + " " + std::string(code_of(step.kind)) + " " + std::to_string(step.count) +
              ", " + std::to_string(within) + "\n";
  }
  EXPECT_EQ(told,
            "01-31 start 0, 0\n"
            "02-29 counted 1, 28\n"
            "03-30 paused 1, 57\n"
            "03-31 paused 1, 57\n"
            "04-02 counted 2, 58\n"
            "05-02 counted 3, 87\n");
  EXPECT_EQ(steps.size(), 93U);
}

TEST(deadline, is_traced_for_a_hundred_thousand_days_at_most) {
  // 70,000 days of weeks, 29,750 of an extension by weeks, and 250 of a pause.
  const auto of = [](const char* last_paused) {
    return deadline_of(R"({"kind":"weeks","amount":10000})", "2020-01-01",
                       extended(by(4250)) + paused({{"2020-02-01", last_paused}}));
  };
  EXPECT_EQ(trace_of(of("2020-10-07"), year_2020()).value().size(), 100'001U);
  const auto longer = of("2020-10-08");
  EXPECT_TRUE(due_of(longer, year_2020()));
  const auto refused = trace_of(longer, year_2020());
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, errc::invalid_argument);
  EXPECT_FALSE(trace_of(deadline_of(R"({"kind":"by_date","day":"2020-10-01"})", "2020-01-01",
                                    extended(by(10'000) + "," + by(10'000) + "," + by(10'000) + "," + by(10'000) + "," +
                                             by(10'000) + "," + by(10'000) + "," + by(10'000) + "," + by(10'000) + "," +
                                             by(10'000) + "," + by(10'000) + "," + by(1))),
                        year_2020()));
  // A named day has no way, however far it lies.
  EXPECT_EQ(trace_of(deadline_of(R"({"kind":"by_date","day":"2026-10-01"})", "1026-01-01"), year_2020())->size(), 1U);
  EXPECT_EQ(refused.error().message, "the way to the due day is longer than 100000 days");
}

TEST(deadline, traces_extensions_and_pauses) {
  const std::string extension =
      R"({"amount":2,"limit":2,"reason":"phức tạp","approver":"Chủ tịch UBND huyện","basis":"CV 5"})";
  EXPECT_EQ(
      trace(deadline_of(R"({"kind":"working_days","amount":1})", "2020-08-26",
                        extended(extension + "," + until("2020-09-05")) + paused({{"2020-08-27", "2020-08-27"}}))),
      "08-26 start 0 ngày nhận\n"
      "08-27 paused 0 chờ giám định\n"
      "08-28 counted 1\n"
      "08-29 day_off 1 thứ Bảy\n"
      "08-30 day_off 1 Chủ nhật\n"
      "08-31 extended 2 phức tạp (CV 5; Chủ tịch UBND huyện)\n"
      "09-01 extended 3 phức tạp (CV 5; Chủ tịch UBND huyện)\n"
      "09-05 extended 3 phức tạp\n");
}

TEST(deadline, traces_a_named_day) {
  EXPECT_EQ(trace(deadline_of(R"({"kind":"by_date","day":"2020-10-01","basis":"TB 12"})")),
            "10-01 named 0 chậm nhất ngày (TB 12)\n");
  EXPECT_EQ(trace(deadline_of(R"({"kind":"before_date","day":"2020-10-01","basis":"TB 12"})")),
            "10-01 named 0 trước ngày (TB 12)\n"
            "09-30 counted 1\n");
  EXPECT_EQ(trace(deadline_of(R"({"kind":"end_of_quarter","year":2020,"quarter":3})")), "09-30 named 0 hết quý\n");
}

TEST(deadline, traces_what_is_not_certain) {
  EXPECT_EQ(trace(deadline_of(R"({"kind":"working_days","amount":2})", "2020-09-01"), undecided_2020()),
            "09-01 start 0 ngày nhận\n"
            "09-02 day_off 0 Quốc khánh ?\n"
            "09-03 counted 1\n"
            "09-04 counted 2 có tin nghỉ, chưa rõ ?\n");
  EXPECT_EQ(trace(deadline_of(R"({"kind":"calendar_days","amount":1,"when_off":"next_working_day"})", "2020-09-03"),
                  undecided_2020()),
            "09-03 start 0 ngày nhận\n"
            "09-04 counted 1 có tin nghỉ, chưa rõ ?\n");
  EXPECT_EQ(trace(deadline_of(R"({"kind":"working_days","amount":1})", "2020-12-31"), undecided_2020()),
            "12-31 start 0 ngày nhận\n"
            "01-01 day_off 0 Tết Dương lịch (luật) ?\n"
            "01-02 day_off 0 thứ Bảy ?\n"
            "01-03 day_off 0 Chủ nhật ?\n"
            "01-04 counted 1 ?\n");
}

// Deadlines made by chance against a walk that looks at one day after another.

class chance {
 public:
  explicit chance(unsigned seed) : numbers_(seed) {}

  int below(int n) { return static_cast<int>(numbers_() % static_cast<unsigned>(n)); }
  bool is_one_in(int n) { return below(n) == 0; }
  date some_day(date first, int within) { return first + days{below(within)}; }

  calendar some_calendar() {
    doithoai::calendar_document made;
    made.id = doithoai::document_id::parse("c").value();
    made.name = "c";
    made.coverage = {day("2020-01-01"), day("2021-12-31")};
    made.weekend = {doithoai::day_of_week::sunday};
    if (!is_one_in(4)) made.weekend.push_back(doithoai::day_of_week::saturday);
    for (auto d = made.coverage.first; d <= made.coverage.last; d += days{1}) {
      if (!is_one_in(12)) continue;
      const bool is_sunday = std::chrono::weekday{d} == std::chrono::Sunday;
      doithoai::calendar_day entry;
      entry.day = d;
      entry.kind = is_sunday || is_one_in(2) ? doithoai::day_kind::closed : doithoai::day_kind::worked;
      entry.reason = "một lý do";
      entry.is_verified = !is_one_in(5);
      made.days.push_back(entry);
    }
    doithoai::holiday_rule holiday;
    holiday.name = "ngày lễ";
    holiday.month = 1 + below(12);
    holiday.day = 1 + below(28);
    holiday.days = 1 + below(4);
    holiday.is_compensated = is_one_in(2);
    made.holidays = {holiday};
    if (is_one_in(4)) made.decided_from = day("2020-02-10");
    return calendar::from_document(made).value();
  }

  deadline some_deadline() {
    static constexpr deadline_kind kinds[] = {deadline_kind::calendar_days, deadline_kind::working_days,
                                              deadline_kind::weeks, deadline_kind::months, deadline_kind::years};
    deadline made;
    made.rule.kind = kinds[below(5)];
    made.rule.amount = 1 + below(made.rule.kind == deadline_kind::years ? 2 : is_one_in(3) ? 90 : 12);
    if (made.rule.kind == deadline_kind::months) made.rule.amount = 1 + below(20);
    if (made.rule.kind != deadline_kind::working_days && !is_one_in(3))
      made.rule.when_off = doithoai::day_off_rule::next_working_day;
    made.start = some_day(day("2020-01-01"), 700);
    for (auto n = below(4); n > 0; --n) {
      deadline_extension more;
      more.reason = "phức tạp";
      more.amount = 1 + below(made.rule.kind == deadline_kind::years ? 1 : 10);
      made.extensions.push_back(more);
    }
    auto from = some_day(*made.start - days{10}, 40);
    for (auto n = below(4); n > 0; --n) {
      const auto to = some_day(from, 12);
      made.pauses.push_back({from, to, "chờ", {}});
      from = some_day(to + days{1}, 30);
    }
    std::shuffle(made.pauses.begin(), made.pauses.end(), numbers_);
    return made;
  }

  // Of every kind, with units, bases and a pause without an end.
  deadline some_wider_deadline() {
    auto made = some_deadline();
    auto& rule = made.rule;
    if (rule.kind != deadline_kind::working_days && !rule.when_off && is_one_in(2))
      rule.then_working_days = 1 + below(20);
    if (rule.when_off && is_one_in(2)) rule.when_off = doithoai::day_off_rule::previous_working_day;
    for (auto& more : made.extensions) {
      if (is_one_in(2)) more.unit = static_cast<doithoai::deadline_unit>(below(4));
      if (is_one_in(8)) more = {.until = some_day(day("2021-06-01"), 300), .reason = "phức tạp"};
    }
    if (is_one_in(2)) rule = some_other_rule();
    if (is_one_in(3)) open_last(made.pauses);
    if (doithoai::names_day(rule.kind))
      for (auto& pause : made.pauses) pause.basis = "CV 4";
    if (doithoai::counts_back(rule.kind)) made.pauses.clear();
    return made;
  }

 private:
  deadline_rule some_other_rule() {
    deadline_rule made;
    made.kind = static_cast<deadline_kind>(static_cast<int>(deadline_kind::by_date) + below(16));
    if (made.kind == deadline_kind::by_date || made.kind == deadline_kind::before_date)
      made.day = some_day(day("2020-02-01"), 600);
    if (doithoai::has_start(made.kind) && !doithoai::is_monthly(made.kind)) made.amount = 1 + below(2);
    if (doithoai::is_monthly(made.kind)) made.day_of_month = 1 + below(31);
    if (doithoai::names_day(made.kind) && made.kind != deadline_kind::working_day_of_month && is_one_in(2))
      made.when_off = static_cast<doithoai::day_off_rule>(below(3));
    if (doithoai::has_start(made.kind) || made.day) return made;
    made.year = 2020 + below(2);
    if (made.kind == deadline_kind::end_of_quarter)
      made.quarter = 1 + below(4);
    else
      made.month = 1 + below(12);
    if (made.kind == deadline_kind::working_day_of_month) made.nth = is_one_in(2) ? 1 + below(28) : -1 - below(28);
    return made;
  }

  static void open_last(std::vector<deadline_pause>& pauses) {
    const auto last =
        std::max_element(pauses.begin(), pauses.end(), [](const auto& a, const auto& b) { return a.from < b.from; });
    if (last != pauses.end()) last->to.reset();
  }

  std::mt19937 numbers_;
};

// One day after another, without arithmetic.
class naive_walk {
 public:
  naive_walk(const deadline& of, const calendar& by) : of_(of), by_(by.projected()) {
    find();
    for (const auto& more : of.extensions) extend(more);
    if (!is_stopped_ && may_move_) move();
    due_.is_provisional = is_stopped_ || due_.decided_from || due_.decided_until || !due_.doubtful.empty();
    if (has_asked_) due_.calendar = by.version();
    std::sort(due_.doubtful.begin(), due_.doubtful.end());
    due_.doubtful.erase(std::unique(due_.doubtful.begin(), due_.doubtful.end()), due_.doubtful.end());
  }

  // None where the rule asks for a working day that its month does not have.
  [[nodiscard]] const std::optional<doithoai::due_day> found() const {
    return is_impossible_ ? std::nullopt : std::optional(due_);
  }

 private:
  [[nodiscard]] const deadline_pause* pause_on(date d) const {
    for (const auto& p : of_.pauses)
      if (p.from <= d && (!p.to || d <= *p.to)) return &p;
    return nullptr;
  }

  // Stops at a pause without an end: what was asked on the way to it is no matter then.
  bool stops(date d, const doithoai::due_day& before, bool had_asked) {
    const auto* pause = pause_on(d);
    if (pause == nullptr || pause->to) return false;
    due_ = before;
    due_.day.reset();
    due_.paused_from = pause->from;
    has_asked_ = had_asked;
    is_stopped_ = true;
    return true;
  }

  bool is_working(date d) {
    has_asked_ = true;
    if (d > by_.decided().last) due_.decided_until = by_.decided().last;
    if (d < by_.decided().first) due_.decided_from = by_.decided().first;
    if (pause_on(d) != nullptr) return false;
    if (!by_.unverified_days(d - days{1}, d).empty()) due_.doubtful.push_back(d);
    return by_.about(d).value().is_working;
  }

  void reach(date d) {
    due_.day = last_ = d;
    due_.paused_from.reset();
    is_stopped_ = false;
  }

  void find() {
    const auto& rule = of_.rule;
    last_ = of_.start.value_or(date{});
    switch (rule.kind) {
      case deadline_kind::by_date: return put_off(*rule.day);
      case deadline_kind::before_date: return put_off(*rule.day - days{1});
      case deadline_kind::end_of_month: return put_off(end_of(*rule.month));
      case deadline_kind::end_of_quarter: return put_off(end_of(3 * *rule.quarter));
      case deadline_kind::working_day_of_month: return find_working_day();
      case deadline_kind::monthly:
      case deadline_kind::before_monthly: {
        const days ahead{rule.kind == deadline_kind::monthly ? 0 : 1};
        auto d = last_ + days{1};
        while (!is_monthly_on(d + ahead)) d += days{1};
        return put_off(d);
      }
      case deadline_kind::days_before: return reach(last_ - days{*rule.amount});
      case deadline_kind::weeks_before: return reach(last_ - days{7 * *rule.amount});
      case deadline_kind::months_before: return reach(months_on(-*rule.amount));
      case deadline_kind::working_days_before: {
        auto d = last_;
        for (int left = *rule.amount; left > 0; left -= is_working(d) ? 1 : 0) d -= days{1};
        return reach(d);
      }
      default:
        count(rule.kind, *rule.amount);
        if (rule.then_working_days && !is_stopped_) count(deadline_kind::working_days, *rule.then_working_days);
    }
  }

  static bool is_last_of_month(date d) { return date_of_month(d + days{1}) == 1; }
  static unsigned date_of_month(date d) { return static_cast<unsigned>(std::chrono::year_month_day{d}.day()); }

  [[nodiscard]] bool is_monthly_on(date d) const {
    const auto wanted = static_cast<unsigned>(*of_.rule.day_of_month);
    return date_of_month(d) == wanted || (is_last_of_month(d) && date_of_month(d) < wanted);
  }

  [[nodiscard]] date end_of(int month) const {
    date d{std::chrono::year{*of_.rule.year} / month / 1};
    while (!is_last_of_month(d)) d += days{1};
    return d;
  }

  void find_working_day() {
    const auto one = days{*of_.rule.nth > 0 ? 1 : -1};
    const auto last = end_of(*of_.rule.month);
    auto d = last;
    if (one.count() > 0)
      while (date_of_month(d) != 1) d -= days{1};
    const auto month = std::chrono::year_month_day{last}.month();
    for (int left = std::abs(*of_.rule.nth);; d += one) {
      if (std::chrono::year_month_day{d}.month() != month) {
        is_impossible_ = true;
        return;
      }
      // A pause puts the day off that is found, and does not change which one it is.
      has_asked_ = true;
      if (d > by_.decided().last) due_.decided_until = by_.decided().last;
      if (d < by_.decided().first) due_.decided_from = by_.decided().first;
      if (pause_on(d) == nullptr && !by_.unverified_days(d - days{1}, d).empty()) due_.doubtful.push_back(d);
      if (by_.is_working_day(d).value() && --left == 0) return put_off(d);
    }
  }

  // A day for each one that was paused up to the day, as long as that brings more of them.
  void put_off(date named) {
    const auto before = due_;
    const auto after = doithoai::has_start(of_.rule.kind) ? *of_.start : day("2019-01-01");
    auto last = named;
    int paused = 0;
    may_move_ = of_.rule.when_off.has_value();
    for (auto d = after + days{1}; d <= last; d += days{1}) {
      if (stops(d, before, has_asked_)) return;
      if (pause_on(d) != nullptr) last = named + days{++paused};
    }
    reach(last);
  }

  // The same day of another month, or its last one.
  [[nodiscard]] date months_on(int count) const {
    const std::chrono::year_month_day from{last_};
    auto year = static_cast<int>(from.year());
    auto month = static_cast<unsigned>(from.month());
    for (; count > 0; --count)
      if (++month > 12) {
        month = 1;
        ++year;
      }
    for (; count < 0; ++count)
      if (--month == 0) {
        month = 12;
        --year;
      }
    auto number = static_cast<unsigned>(from.day());
    while (
        !std::chrono::year_month_day(std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{number}).ok())
      --number;
    return date{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{number}};
  }

  // The calendar days from the last day to the one that many units later.
  [[nodiscard]] int length(deadline_kind unit, int amount) const {
    if (unit == deadline_kind::calendar_days) return amount;
    if (unit == deadline_kind::weeks) return 7 * amount;
    return static_cast<int>((months_on(unit == deadline_kind::years ? 12 * amount : amount) - last_).count());
  }

  void count(deadline_kind unit, int amount) {
    const auto before = due_;
    const auto had_asked = has_asked_;
    const bool asks = unit == deadline_kind::working_days;
    may_move_ = of_.rule.when_off.has_value();
    auto d = last_;
    for (int left = asks ? amount : length(unit, amount); left > 0;) {
      d += days{1};
      if (stops(d, before, had_asked)) return;
      if (asks ? is_working(d) : pause_on(d) == nullptr) --left;
    }
    reach(d);
  }

  void extend(const deadline_extension& more) {
    if (more.until) {
      due_ = {};
      has_asked_ = may_move_ = false;
      return reach(*more.until);
    }
    if (is_stopped_ || is_impossible_) return;
    const auto kind = of_.rule.kind;
    const bool is_own = kind == deadline_kind::calendar_days || kind == deadline_kind::weeks ||
                        kind == deadline_kind::months || kind == deadline_kind::years;
    auto unit = is_own ? kind : deadline_kind::calendar_days;
    if (kind == deadline_kind::working_days || kind == deadline_kind::working_days_before)
      unit = deadline_kind::working_days;
    static constexpr deadline_kind kinds[] = {deadline_kind::calendar_days, deadline_kind::working_days,
                                              deadline_kind::weeks, deadline_kind::months, deadline_kind::years};
    if (more.unit) unit = kinds[static_cast<std::size_t>(*more.unit)];
    count(unit, *more.amount);
  }

  void move() {
    if (of_.rule.when_off == doithoai::day_off_rule::stays) return;
    const auto before = due_;
    const auto had_asked = has_asked_;
    const bool is_on = of_.rule.when_off == doithoai::day_off_rule::next_working_day;
    const auto one = days{is_on ? 1 : -1};
    for (auto d = last_;; d += one) {
      if (!is_on && doithoai::has_start(of_.rule.kind) && d <= *of_.start) return;
      if (is_on && stops(d, before, had_asked)) return;
      if (!is_working(d)) continue;
      due_.day = d;
      if (d != last_) due_.reckoned_on = last_;
      return;
    }
  }

  const deadline& of_;
  calendar by_;
  date last_{};
  bool may_move_ = false;
  bool has_asked_ = false;
  bool is_stopped_ = false;
  bool is_impossible_ = false;
  doithoai::due_day due_;
};

int count_of(const std::vector<deadline_step>& steps, step_kind kind) {
  return static_cast<int>(std::count_if(steps.begin(), steps.end(), [&](const auto& s) { return s.kind == kind; }));
}

TEST(deadline, made_by_chance_is_due_as_a_walk_day_by_day_says) {
  for (unsigned seed = 1; seed <= 40; ++seed) {
    chance made(seed);
    const auto by = made.some_calendar();
    for (int i = 0; i < 100; ++i) {
      const auto of = made.some_deadline();
      SCOPED_TRACE("seed " + std::to_string(seed) + ": " + doithoai::to_json(of));
      ASSERT_EQ(due(of, by), naive_walk(of, by).found());
    }
  }
}

TEST(deadline, of_any_kind_made_by_chance_is_due_as_a_walk_day_by_day_says) {
  int stopped = 0;
  int refused = 0;
  for (unsigned seed = 101; seed <= 180; ++seed) {
    chance made(seed);
    const auto by = made.some_calendar();
    for (int i = 0; i < 150; ++i) {
      const auto of = made.some_wider_deadline();
      SCOPED_TRACE("seed " + std::to_string(seed) + ": " + doithoai::to_json(of));
      const auto found = due_of(of, by);
      if (!found) {
        // A day beyond the projection, an extension that gives nothing, a working day that a month does not have.
        ++refused;
        if (found.error().where == "/rule/nth") {
          ASSERT_FALSE(naive_walk(of, by).found());
        }
        continue;
      }
      ASSERT_EQ(*found, naive_walk(of, by).found());
      const auto steps = trace_of(of, by).value();
      if (found->paused_from) {
        ++stopped;
        ASSERT_EQ(steps.back().kind, step_kind::paused);
      } else {
        ASSERT_EQ(steps.back().day, *found->day);
      }
      ASSERT_EQ(doithoai::from_json<deadline>(doithoai::to_json(of)).value(), of);
    }
  }
  EXPECT_GT(stopped, 500);
  EXPECT_LT(refused, 6000);
}

TEST(deadline, made_by_chance_is_traced_to_its_due_day) {
  for (unsigned seed = 41; seed <= 60; ++seed) {
    chance made(seed);
    const auto by = made.some_calendar();
    for (int i = 0; i < 50; ++i) {
      const auto of = made.some_deadline();
      SCOPED_TRACE("seed " + std::to_string(seed) + ": " + doithoai::to_json(of));
      const auto found = due(of, by);
      const auto steps = trace_of(of, by).value();
      ASSERT_EQ(steps.front().day, *of.start);
      ASSERT_EQ(steps.back().day, *found.day);
      ASSERT_EQ(count_of(steps, step_kind::start), 1);
      ASSERT_EQ(count_of(steps, step_kind::counted), *of.rule.amount);
      int more = 0;
      for (const auto& extension : of.extensions) more += *extension.amount;
      ASSERT_EQ(count_of(steps, step_kind::extended), more);
      ASSERT_EQ(steps.back().count, *of.rule.amount + more);
      ASSERT_EQ(count_of(steps, step_kind::moved), found.reckoned_on ? 1 : 0);
      const auto projected = by.projected();
      for (std::size_t s = 1; s < steps.size(); ++s) {
        const auto& step = steps[s];
        // Day after day; only a last day off stands there twice.
        const bool is_twice = step.day == found.reckoned_on && step.kind == step_kind::day_off;
        const bool is_paused = std::any_of(of.pauses.begin(), of.pauses.end(),
                                           [&](const auto& p) { return p.from <= step.day && step.day <= *p.to; });
        ASSERT_EQ(step.kind == step_kind::paused, is_paused) << to_text(step.day);
        if (step.kind == step_kind::day_off || step.kind == step_kind::moved ||
            of.rule.kind == deadline_kind::working_days) {
          ASSERT_EQ(projected.about(step.day).value().is_working || is_paused, step.kind != step_kind::day_off);
        }
        ASSERT_EQ((step.day - steps[s - 1].day).count(), is_twice ? 0 : 1) << to_text(step.day);
      }
      const bool is_certain = std::all_of(steps.begin(), steps.end(), [](const auto& s) { return s.is_verified; });
      ASSERT_EQ(found.is_provisional, !is_certain);
    }
  }
}

TEST(deadline, of_a_rule_alone_is_reckoned_the_same_without_its_words) {
  for (unsigned seed = 61; seed <= 80; ++seed) {
    chance made(seed);
    const auto by = made.some_calendar();
    for (int i = 0; i < 100; ++i) {
      auto of = made.some_deadline();
      of.extensions.clear();
      of.pauses.clear();
      if (made.is_one_in(4)) of.rule = {.kind = deadline_kind::days_before, .amount = 1 + made.below(30)};
      if (made.is_one_in(4)) of.rule = {.kind = deadline_kind::working_days_before, .amount = 1 + made.below(30)};
      const auto told = due_of(of, by);
      const auto found = reckon(of.rule, *of.start, by.projected());
      ASSERT_EQ(told.has_value(), found.has_value());
      if (!told) {
        ASSERT_EQ(told.error(), found.error());
        continue;
      }
      ASSERT_EQ(found->day, *told->day);
      ASSERT_EQ(found->reckoned_on, told->reckoned_on.value_or(*told->day));
      ASSERT_EQ(found->is_provisional, told->is_provisional);
    }
  }
}

TEST(deadline, survives_being_written_and_read) {
  for (unsigned seed = 81; seed <= 90; ++seed) {
    chance made(seed);
    const auto of = made.some_deadline();
    EXPECT_EQ(doithoai::from_json<deadline>(doithoai::to_json(of)).value(), of);
    const auto found = due(of, made.some_calendar());
    EXPECT_EQ(doithoai::from_json<doithoai::due_day>(doithoai::to_json(found)).value(), found);
  }
}

}  // namespace
