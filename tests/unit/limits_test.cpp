// Each limit of docs/limits.md, at it and one past it.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "doithoai/deadline.hpp"
#include "doithoai/id.hpp"
#include "doithoai/json.hpp"
#include "small_year.hpp"

namespace {

using doithoai::calendar_document;
using doithoai::from_json;
using samples::day;

std::string calendar_with(const std::string& members) {
  return R"({"id":"c","name":"lịch","coverage":{"first":"2020-01-01","last":"2020-12-31"})" + members + "}";
}

std::string plan_with(const std::string& members) {
  return R"({"id":"p","title":"t","issuer":"u","year":2020)" + members + "}";
}

template <class Record>
void at_and_past(const std::string& at, const std::string& past, const std::string& where) {
  const auto good = from_json<Record>(at);
  EXPECT_TRUE(good) << good.error().where << ' ' << good.error().message;
  const auto bad = from_json<Record>(past);
  ASSERT_FALSE(bad) << where;
  EXPECT_EQ(bad.error().code, doithoai::errc::invalid_argument);
  EXPECT_EQ(bad.error().where, where) << bad.error().message;
}

TEST(limits, an_id_has_64_bytes) {
  EXPECT_TRUE(doithoai::is_id(std::string(64, 'a')));
  EXPECT_FALSE(doithoai::is_id(std::string(65, 'a')));
  const auto with_id = [](std::size_t size) {
    return R"({"id":")" + std::string(size, 'a') +
           R"(","name":"l","coverage":{"first":"2020-01-01","last":"2020-12-31"}})";
  };
  at_and_past<calendar_document>(with_id(64), with_id(65), "/id");
}

TEST(limits, a_text_has_20000_bytes) {
  const auto with_name = [](const std::string& name) { return plan_with(R"(,"scope":")" + name + "\""); };
  at_and_past<doithoai::plan>(with_name(std::string(20'000, 'a')), with_name(std::string(20'001, 'a')), "/scope");
  std::string letters;
  for (int i = 0; i < 10'000; ++i) letters += "đ";
  at_and_past<doithoai::plan>(with_name(letters), with_name(letters + "đ"), "/scope");  // bytes, not letters
}

TEST(limits, a_text_given_in_cpp_has_20000_bytes_as_well) {
  auto l = small::adopted();
  doithoai::schedule_session c;
  c.session = samples::id_of<doithoai::session_id>("s1");
  c.held_on = day("2020-08-14");
  c.communes = {samples::id_of<doithoai::organisation_id>("xa-a")};
  c.venue = std::string(20'001, 'a');
  const doithoai::context who{samples::moment("2020-08-01T09:00:00+07:00"), "văn thư"};
  const auto past = l.apply({day("2020-08-01"), c}, who);
  ASSERT_FALSE(past);
  EXPECT_EQ(past.error().where, "/data/venue");
  c.venue.pop_back();
  EXPECT_TRUE(l.apply({day("2020-08-01"), c}, who));
}

TEST(limits, personal_words_have_20000_bytes) {
  const auto with_words = [](std::size_t size) {
    return R"({"opinion":"y","session":"s","words":")" + std::string(size, 'a') + "\"}";
  };
  at_and_past<doithoai::opinion_recorded>(with_words(20'000), with_words(20'001), "/words");
}

// However long it is: what is told is the limit of that member, or what belongs there.
TEST(limits, a_text_that_is_longer_than_any_may_be_is_told_its_own_limit) {
  const std::string huge(50'000'000, 'a');
  const auto why = [&](const std::string& before, const std::string& after, const std::string& where) {
    const auto read = from_json<doithoai::command>(before + huge + after);
    EXPECT_FALSE(read);
    EXPECT_EQ(read.error().where, where);
    return read.error().message;
  };
  const std::string opinion =
      R"({"type":"record_opinion","happened_on":"2020-08-14","data":{"opinion":"y","session":"s")";
  EXPECT_TRUE(why(opinion + R"(,"words":")", "\"}}", "/data/words")
                  .starts_with("a text of more than 1000000 bytes; at most 20000 are allowed (line 1, column "));
  EXPECT_TRUE(why(R"({"type":"extend_deadline","happened_on":"2020-08-14","data":{"part":"p","extension":{"reason":")",
                  "\"}}}", "/data/extension/reason")
                  .starts_with("a text of more than 1000000 bytes; at most 500 are allowed"));
  EXPECT_TRUE(why(R"({"happened_on":")", "\"}", "/happened_on")
                  .starts_with("a text of more than 1000000 bytes stands where a date of the form YYYY-MM-DD belongs"));
}

TEST(limits, a_text_of_an_unknown_member_has_1000000_bytes) {
  const auto with_text = [](std::size_t size) { return calendar_with(R"(,"lạ":")" + std::string(size, 'a') + "\""); };
  at_and_past<calendar_document>(with_text(1'000'000), with_text(1'000'001), "/lạ");
}

TEST(limits, a_member_s_name_has_1000_bytes) {
  const auto with_member = [](std::size_t size) { return calendar_with(",\"" + std::string(size, 'a') + "\":0"); };
  at_and_past<calendar_document>(with_member(1'000), with_member(1'001), "/" + std::string(1'001, 'a'));
  const auto past = from_json<calendar_document>(with_member(1'200));
  ASSERT_FALSE(past);
  EXPECT_EQ(past.error().message, "a member's name of 1200 bytes; at most 1000 are allowed");
  // Of a command, too, which has no unknown members; and within one, whose path ends with the first name that is not known.
  const auto in_command = from_json<doithoai::command>(
      R"({"happened_on":"2020-08-14",")" + std::string(1'200, 'a') + "\":0}", doithoai::unknown_members::refuse);
  ASSERT_FALSE(in_command);
  EXPECT_EQ(in_command.error().where, "/" + std::string(1'200, 'a'));
  const auto within = from_json<calendar_document>(calendar_with(R"(,"lạ":{")" + std::string(1'200, 'a') + "\":0}"));
  ASSERT_FALSE(within);
  EXPECT_EQ(within.error().where, "/lạ");
  EXPECT_EQ(within.error().message, past.error().message);
  // One that is not even shown stands in the record.
  const auto huge = from_json<calendar_document>(with_member(10'001));
  ASSERT_FALSE(huge);
  EXPECT_EQ(huge.error().where, "");
  EXPECT_TRUE(huge.error().message.starts_with("a member's name of more than 10000 bytes; at most 1000 are allowed"));
}

std::string list_of(std::size_t count, const std::string& item) {
  std::string list = "[";
  list.reserve(count * (item.size() + 1) + 2);
  for (std::size_t i = 0; i < count; ++i) list += (i == 0 ? "" : ",") + item;
  return list + "]";
}

TEST(limits, a_list_has_1000000_items) {
  auto list = list_of(1'000'000, "\"sunday\"");
  EXPECT_EQ(from_json<calendar_document>(calendar_with(R"(,"weekend":)" + list)).value().weekend.size(), 1'000'000U);
  list.back() = ',';
  const auto past = from_json<calendar_document>(calendar_with(R"(,"weekend":)" + list + "\"sunday\"]"));
  ASSERT_FALSE(past);
  EXPECT_NE(past.error().message.find("1000000"), std::string::npos) << past.error().message;
}

TEST(limits, a_list_of_an_unknown_member_has_1000000_items) {
  EXPECT_TRUE(from_json<calendar_document>(calendar_with(R"(,"lạ":)" + list_of(1'000'000, "0"))));
  EXPECT_FALSE(from_json<calendar_document>(calendar_with(R"(,"lạ":)" + list_of(1'000'001, "0"))));
}

TEST(limits, a_document_is_32_levels_deep) {
  const auto with_depth = [](std::size_t levels) {
    return calendar_with(R"(,"lạ":)" + std::string(levels - 1, '[') + std::string(levels - 1, ']'));
  };
  EXPECT_TRUE(from_json<calendar_document>(with_depth(32)));
  const auto past = from_json<calendar_document>(with_depth(33));
  ASSERT_FALSE(past);
  EXPECT_NE(past.error().message.find("32 levels"), std::string::npos) << past.error().message;
}

// A plan is four levels deeper in a journal than by itself, and what is accepted can be saved.
TEST(limits, an_adopted_plan_is_28_levels_deep) {
  auto l = small::adopted();
  const auto adopt = [&](doithoai::ledger& into, std::size_t levels) {
    doithoai::event told = into.events().value().back();
    told.seq = into.revision() + 1;
    told.id = samples::id_of<doithoai::event_id>(("e" + std::to_string(told.seq)).c_str());
    auto plan = small::plan();
    plan.extra =
        samples::words((R"({"lạ":)" + std::string(levels - 1, '[') + std::string(levels - 1, ']') + "}").c_str());
    told.data = doithoai::plan_adopted{{plan}, std::string(64, 'a'), {}};
    return into.take_in({told});
  };
  ASSERT_TRUE(adopt(l, 28));
  doithoai::ledger again;
  const auto loaded = again.load_json(l.save_json().value());
  ASSERT_TRUE(loaded) << loaded.error().where << loaded.error().message;
  EXPECT_TRUE(again.events().value() == l.events().value());
  const auto past = adopt(l, 29);
  ASSERT_FALSE(past);
  EXPECT_EQ(past.error().where, "/events/0/data/plan/lạ");
  EXPECT_NE(past.error().message.find("28 levels"), std::string::npos) << past.error().message;
}

// A journal from before there was such a limit loads all the same.
void expect_taken_in(const doithoai::happening& what) {
  auto l = small::adopted();
  doithoai::event told = l.events().value().back();
  told.seq = l.revision() + 1;
  told.id = samples::id_of<doithoai::event_id>(("e" + std::to_string(told.seq)).c_str());
  told.data = what;
  const auto taken = l.take_in({told});
  ASSERT_TRUE(taken) << taken.error().where << taken.error().message;
  doithoai::ledger again;
  EXPECT_TRUE(again.load_json(l.save_json().value()));
}

TEST(limits, an_adopted_plan_has_200_composition_rules) {
  const auto plan = [](std::size_t rules) {
    auto made = small::plan();
    const auto one = made.composition.front();
    made.composition.clear();
    for (std::size_t i = 0; i < rules; ++i) {
      made.composition.push_back(one);
      made.composition.back().id = samples::id_of<doithoai::entry_id>(("C." + std::to_string(i)).c_str());
    }
    return made;
  };
  const auto adopt = [&](std::size_t rules) {
    auto l = small::adopted();
    return l.apply({day("2020-01-02"), doithoai::adopt_plan{plan(rules)}},
                   {samples::moment("2020-01-03T08:00:00+07:00"), "văn phòng"});
  };
  EXPECT_TRUE(adopt(200));
  const auto past = adopt(201);
  ASSERT_FALSE(past);
  EXPECT_EQ(past.error().code, doithoai::errc::invalid_argument);
  EXPECT_EQ(past.error().where, "/data/plan/composition");
  expect_taken_in(doithoai::plan_adopted{doithoai::adopt_plan{plan(201)}, std::string(64, '0'), {}});
}

// By each door, and a journal that has more of them loads.
void expect_refused_where_it_is_new(const std::string& members, const std::string& where) {
  const auto read = doithoai::calendar::from_json(calendar_with(members));
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().where, where) << read.error().message;
  auto rules = small::rules();
  rules.calendar = from_json<calendar_document>(calendar_with(members)).value();
  auto l = small::adopted();
  const auto adopted = l.apply(small::adopting(rules), {samples::moment("2020-01-03T08:00:00+07:00"), "văn phòng"});
  ASSERT_FALSE(adopted);
  EXPECT_EQ(adopted.error().where, "/data/calendar" + where);
  EXPECT_EQ(adopted.error().message, read.error().message);
  expect_taken_in(doithoai::rules_adopted{rules, std::string(64, '0'), {}});
}

TEST(limits, a_calendar_has_200_holidays) {
  const auto holidays = [](std::size_t count) {
    return R"(,"holidays":)" + list_of(count, R"({"name":"h","system":"solar","month":1,"day":1})");
  };
  EXPECT_TRUE(doithoai::calendar::from_json(calendar_with(holidays(200))));
  expect_refused_where_it_is_new(holidays(201), "/holidays");
}

TEST(limits, a_weekend_names_each_day_once) {
  EXPECT_TRUE(doithoai::calendar::from_json(
      calendar_with(R"(,"weekend":["monday","tuesday","wednesday","thursday","friday","saturday","sunday"])")));
  expect_refused_where_it_is_new(R"(,"weekend":["saturday","sunday","saturday"])", "/weekend/2");
}

TEST(limits, a_directory_has_100_calendars_of_bodies) {
  const auto rules = [](std::size_t count) {
    auto made = small::rules();
    auto& bodies = made.directory.organisations;
    for (std::size_t i = 0; i < count; ++i) {
      bodies.push_back(bodies[1]);
      bodies.back().id = samples::id_of<doithoai::organisation_id>(("b" + std::to_string(i)).c_str());
      bodies.back().calendar = doithoai::calendar_overlay{
          .id = samples::id_of<doithoai::document_id>(("own-" + std::to_string(i / 2)).c_str()), .name = "lịch riêng"};
    }
    return made;
  };
  const auto adopt = [&](std::size_t count) {
    auto l = small::adopted();
    return l.apply(small::adopting(rules(count)), {samples::moment("2020-01-03T08:00:00+07:00"), "văn phòng"});
  };
  EXPECT_TRUE(adopt(200));
  const auto past = adopt(201);
  ASSERT_FALSE(past);
  EXPECT_EQ(past.error().code, doithoai::errc::invalid_argument);
  EXPECT_EQ(past.error().where, "/data/directory/organisations");
  expect_taken_in(doithoai::rules_adopted{rules(201), std::string(64, '0'), {}});
}

TEST(limits, the_words_of_a_way_have_10000000_bytes) {
  doithoai::calendar_document document;
  document.id = samples::id_of<doithoai::document_id>("c");
  document.name = "lịch";
  document.coverage = {day("2020-01-01"), day("2029-12-31")};
  document.weekend = {doithoai::day_of_week::sunday};
  // Every day of the way has that source.
  const auto way = [&](std::size_t bytes_of_source) {
    document.weekend_source = std::string(bytes_of_source, 'a');
    const doithoai::deadline_rule rule{.kind = doithoai::deadline_kind::working_days, .amount = 600};
    return trace_of({.rule = rule, .start = day("2020-01-05")}, doithoai::calendar::from_document(document).value());
  };
  const auto steps = way(1'000).value();
  std::size_t bytes = 0;  // but for the last day, before which the way is looked at
  for (std::size_t i = 0; i + 1 < steps.size(); ++i) bytes += steps[i].reason.size() + steps[i].source.size();
  const auto most = 1'000 + (10'000'000 - bytes) / (steps.size() - 2);  // the start has no source
  EXPECT_TRUE(way(most));
  const auto past = way(most + 1);
  ASSERT_FALSE(past);
  EXPECT_EQ(past.error().code, doithoai::errc::invalid_argument);
  EXPECT_EQ(past.error().message, "the way to the due day has more than 10000000 bytes of reasons and sources");
}

TEST(limits, integers_lie_within_two_to_the_53rd) {
  const auto with_seq = [](const std::string& seq) {
    return R"({"seq":)" + seq +
           R"(,"id":"e","version":1,"happened_on":"2020-08-14","recorded_at":"2020-08-14T09:00:00Z","by":"a","type":"x","data":{}})";
  };
  at_and_past<doithoai::event>(with_seq("9007199254740991"), with_seq("9007199254740992"), "/seq");
  at_and_past<doithoai::event>(with_seq("1"), with_seq("0"), "/seq");
}

TEST(limits, a_day_lies_within_the_years_1_to_9999) {
  EXPECT_TRUE(doithoai::parse_date("0001-01-01"));
  EXPECT_FALSE(doithoai::parse_date("0000-12-31"));
  EXPECT_TRUE(doithoai::parse_date("9999-12-31"));
  EXPECT_FALSE(doithoai::parse_date("10000-01-01"));
}

TEST(limits, a_moment_lies_on_such_a_day_in_viet_nam) {
  EXPECT_TRUE(doithoai::parse_instant("0001-01-01T00:00:00+07:00"));
  EXPECT_FALSE(doithoai::parse_instant("0001-01-01T00:00:00+07:01"));
  EXPECT_TRUE(doithoai::parse_instant("9999-12-31T16:59:59.999999Z"));
  EXPECT_FALSE(doithoai::parse_instant("9999-12-31T17:00:00Z"));
  EXPECT_TRUE(doithoai::parse_instant("2020-08-14T09:00:00.123456Z"));
  EXPECT_FALSE(doithoai::parse_instant("2020-08-14T09:00:00.1234567Z"));
}

TEST(limits, a_calendar_covers_400_years) {
  const auto with_last = [](const char* last) {
    return doithoai::calendar::from_json(R"({"id":"c","name":"c","coverage":{"first":"2000-01-01","last":")" +
                                         std::string(last) + R"("}})");
  };
  EXPECT_TRUE(with_last("2399-12-31"));
  EXPECT_EQ(with_last("2400-01-01").error().where, "/coverage");
}

TEST(limits, a_plan_is_of_a_year_within_1945_to_2200) {
  const auto with_year = [](const char* year) {
    return R"({"id":"p","title":"t","issuer":"u","year":)" + std::string(year) + "}";
  };
  at_and_past<doithoai::plan>(with_year("1945"), with_year("1944"), "/year");
  at_and_past<doithoai::plan>(with_year("2200"), with_year("2201"), "/year");
}

TEST(limits, a_period_is_of_a_year_within_1900_to_2200) {
  EXPECT_TRUE(doithoai::parse_period("1900"));
  EXPECT_FALSE(doithoai::parse_period("1899"));
  EXPECT_TRUE(doithoai::parse_period("2200-Q4/nd09"));
  EXPECT_FALSE(doithoai::parse_period("2201-Q1/nd09"));
}

TEST(limits, numbers_of_a_plan_lie_within_their_ranges) {
  at_and_past<doithoai::plan>(plan_with(R"(,"revision":1)"), plan_with(R"(,"revision":0)"), "/revision");
  at_and_past<doithoai::plan>(plan_with(R"(,"revision":10000)"), plan_with(R"(,"revision":10001)"), "/revision");
  const auto line = [](const char* first) {
    return plan_with(R"(,"aims":[{"id":"a","text":"t","reading":{"kind":"stated","lines":[{"first":)" +
                     std::string(first) + R"(,"last":1000000}]}}])");
  };
  at_and_past<doithoai::plan>(line("1"), line("0"), "/aims/0/reading/lines/0/first");
  at_and_past<doithoai::plan>(line("1000000"), line("1000001"), "/aims/0/reading/lines/0/first");
  const auto rule = [](const char* member, const char* number) {
    return plan_with(R"(,"composition":[{"id":"c","text":"t","bodies":{"chosen_by":"directory"},"per":"body",")" +
                     std::string(member) + "\":" + number + "}]");
  };
  for (const auto* member : {"at_least", "at_most"}) {
    at_and_past<doithoai::plan>(rule(member, "1"), rule(member, "0"), "/composition/0/" + std::string(member));
    at_and_past<doithoai::plan>(rule(member, "10000"), rule(member, "10001"), "/composition/0/" + std::string(member));
  }
  const auto planned = [](const char* member, const char* number) {
    return plan_with(R"(,"planned_sessions":[{"id":"s","communes":["x"],"when":{"time":"month",")" +
                     std::string(member) + "\":" + number + "}}]");
  };
  at_and_past<doithoai::plan>(planned("month", "1"), planned("month", "0"), "/planned_sessions/0/when/month");
  at_and_past<doithoai::plan>(planned("month", "12"), planned("month", "13"), "/planned_sessions/0/when/month");
  at_and_past<doithoai::plan>(planned("quarter", "1"), planned("quarter", "0"), "/planned_sessions/0/when/quarter");
  at_and_past<doithoai::plan>(planned("quarter", "4"), planned("quarter", "5"), "/planned_sessions/0/when/quarter");
  const auto due = [](const char* number) {
    return plan_with(R"(,"duties":[{"id":"d","force":"assigned","text":"t","when":{"time":"quarter","quarter":)" +
                     std::string(number) + "}}]");
  };
  at_and_past<doithoai::plan>(due("1"), due("0"), "/duties/0/when/quarter");
  at_and_past<doithoai::plan>(due("4"), due("5"), "/duties/0/when/quarter");
}

TEST(limits, numbers_of_the_law_lie_within_0_to_100000) {
  const auto with_value = [](const char* value) {
    return R"({"id":"r","name":"r","valid_from":"2016-01-01","numbers":[{"name":"a.b","unit":"calendar_days","source":"s","value":)" +
           std::string(value) + "}]}";
  };
  at_and_past<doithoai::regime>(with_value("0"), with_value("-1"), "/numbers/0/value");
  at_and_past<doithoai::regime>(with_value("100000"), with_value("100001"), "/numbers/0/value");
}

TEST(limits, numbers_of_commands_lie_within_their_ranges) {
  const auto citizens = [](const char* number) { return R"({"session":"s","citizens":)" + std::string(number) + "}"; };
  at_and_past<doithoai::attendance_recorded>(citizens("0"), citizens("-1"), "/citizens");
  at_and_past<doithoai::attendance_recorded>(citizens("1000000"), citizens("1000001"), "/citizens");
  const auto people = [](const char* number) {
    return R"({"issue":"v","opinions":["y"],"kind":"petition","category":"land","people":)" + std::string(number) + "}";
  };
  at_and_past<doithoai::issue_raised>(people("1"), people("0"), "/people");
  at_and_past<doithoai::issue_raised>(people("10000000"), people("10000001"), "/people");
  const auto amount = [](const char* number) {
    return R"({"kind":"working_days","amount":)" + std::string(number) + "}";
  };
  at_and_past<doithoai::deadline_rule>(amount("1"), amount("0"), "/amount");
  at_and_past<doithoai::deadline_rule>(amount("10000"), amount("10001"), "/amount");
}

TEST(limits, numbers_of_deadlines_lie_within_their_ranges) {
  const auto rule = [](const std::string& member, const char* number) {
    return R"({"kind":"none_set",")" + member + "\":" + number + "}";
  };
  at_and_past<doithoai::deadline_rule>(rule("year", "1900"), rule("year", "1899"), "/year");
  at_and_past<doithoai::deadline_rule>(rule("year", "2200"), rule("year", "2201"), "/year");
  at_and_past<doithoai::deadline_rule>(rule("month", "1"), rule("month", "0"), "/month");
  at_and_past<doithoai::deadline_rule>(rule("month", "12"), rule("month", "13"), "/month");
  at_and_past<doithoai::deadline_rule>(rule("quarter", "1"), rule("quarter", "0"), "/quarter");
  at_and_past<doithoai::deadline_rule>(rule("quarter", "4"), rule("quarter", "5"), "/quarter");
  for (const std::string member : {"amount", "limit"}) {
    const auto extension = [&](const char* number) { return R"({"reason":"a",")" + member + "\":" + number + "}"; };
    at_and_past<doithoai::deadline_extension>(extension("1"), extension("0"), "/" + member);
    at_and_past<doithoai::deadline_extension>(extension("10000"), extension("10001"), "/" + member);
  }
}

TEST(limits, a_deadline_changes_30_times) {
  for (const std::string member : {"extensions", "pauses"}) {
    const std::string change =
        member == "pauses" ? R"({"from":"2020-08-14","to":"2020-08-14","reason":"a"})" : R"({"amount":1,"reason":"a"})";
    const auto changed = [&](std::size_t times) {
      return R"({"rule":{"kind":"none_set"},")" + member + "\":" + list_of(times, change) + "}";
    };
    at_and_past<doithoai::deadline>(changed(30), changed(31), "/" + member);
  }
}

TEST(limits, words_of_a_deadline_s_change_have_500_bytes) {
  for (const std::string member : {"reason", "approver", "basis"}) {
    const auto extension = [&](std::size_t size) {
      return R"({"amount":1,)" + std::string(member == "reason" ? "" : R"("reason":"a",)") + "\"" + member + "\":\"" +
             std::string(size, 'a') + "\"}";
    };
    at_and_past<doithoai::deadline_extension>(extension(500), extension(501), "/" + member);
  }
  const auto pause = [](std::size_t size) {
    return R"({"from":"2020-08-14","to":"2020-08-14","reason":")" + std::string(size, 'a') + "\"}";
  };
  at_and_past<doithoai::deadline_pause>(pause(500), pause(501), "/reason");
  const auto basis = [](std::size_t size) {
    return R"({"from":"2020-08-14","reason":"a","basis":")" + std::string(size, 'a') + "\"}";
  };
  at_and_past<doithoai::deadline_pause>(basis(500), basis(501), "/basis");
  const auto end = [](std::size_t size) {
    return R"({"from":"2020-08-14","to":"2020-08-15","reason":"a","end_basis":")" + std::string(size, 'a') + "\"}";
  };
  at_and_past<doithoai::deadline_pause>(end(500), end(501), "/end_basis");
  const auto resumed = [](std::size_t size) {
    return R"({"type":"resume_deadline","happened_on":"2020-08-16","data":{"part":"p1","basis":")" +
           std::string(size, 'a') + "\"}}";
  };
  at_and_past<doithoai::command>(resumed(500), resumed(501), "/data/basis");
}

TEST(limits, days_and_working_days_of_a_month_are_31_at_most) {
  const auto nth = [](const char* number) {
    return R"({"kind":"working_day_of_month","year":2020,"month":8,"nth":)" + std::string(number) + "}";
  };
  at_and_past<doithoai::deadline_rule>(nth("31"), nth("32"), "/nth");
  at_and_past<doithoai::deadline_rule>(nth("-31"), nth("-32"), "/nth");
  const auto of_month = [](const char* number) {
    return R"({"kind":"monthly","day_of_month":)" + std::string(number) + "}";
  };
  at_and_past<doithoai::deadline_rule>(of_month("31"), of_month("32"), "/day_of_month");
  at_and_past<doithoai::deadline_rule>(of_month("1"), of_month("0"), "/day_of_month");
  const auto then = [](const char* number) {
    return R"({"kind":"calendar_days","amount":1,"then_working_days":)" + std::string(number) + "}";
  };
  at_and_past<doithoai::deadline_rule>(then("10000"), then("10001"), "/then_working_days");
  at_and_past<doithoai::deadline_rule>(then("1"), then("0"), "/then_working_days");
}

TEST(limits, a_pause_has_10000_days) {
  doithoai::deadline paused;
  paused.rule = {.kind = doithoai::deadline_kind::calendar_days, .amount = 1};
  paused.start = day("2020-08-14");
  paused.pauses = {{day("2020-08-15"), day("2020-08-14") + std::chrono::days{10'000}, "a", {}, {}}};
  EXPECT_TRUE(check(paused));
  *paused.pauses[0].to += std::chrono::days{1};
  const auto past = check(paused);
  ASSERT_FALSE(past);
  EXPECT_EQ(past.error().where, "/pauses/0/to");
}

TEST(limits, the_version_of_an_event_lies_within_1_to_1000) {
  const auto with_version = [](const char* version) {
    return R"({"seq":1,"id":"e","happened_on":"2020-08-14","recorded_at":"2020-08-14T09:00:00Z","by":"a","type":"x","data":{},"version":)" +
           std::string(version) + "}";
  };
  at_and_past<doithoai::event>(with_version("1"), with_version("0"), "/version");
  at_and_past<doithoai::event>(with_version("1000"), with_version("1001"), "/version");
}

TEST(limits, a_value_in_a_message_has_80_bytes) {
  const std::string at(80, 'x');
  EXPECT_NE(doithoai::parse_date(at).error().message.find("'" + at + "'"), std::string::npos);
  EXPECT_NE(doithoai::parse_date(at + "x").error().message.find("'" + at + "…'"), std::string::npos);
}

}  // namespace
