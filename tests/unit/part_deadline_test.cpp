// Deadlines in a ledger: kept as they were told, judged by the calendar that was adopted, and by no newer one before.
#include "ledger/part.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "doithoai/code.hpp"
#include "doithoai/json.hpp"
#include "small_year.hpp"

namespace {

using doithoai::deadline_kind;
using doithoai::deadline_rule;
using doithoai::finding;
using doithoai::ledger;
using doithoai::severity;
using small::day;
using small::moment;
using small::must;
using small::rules_in;
using small::tell;
using strings = std::vector<std::string>;

// What a finding tells beside what its sentence calls the part by.
std::vector<doithoai::argument> own_args(const doithoai::finding& f) {
  const std::set<std::string> called{"lead_name", "issue_kind", "category_name", "raised_on", "issue_place"};
  auto own = f.args;
  std::erase_if(own, [&](const auto& a) { return called.contains(a.name); });
  return own;
}

std::string message_of(const doithoai::finding& f) {
  const auto found = std::find_if(f.args.begin(), f.args.end(), [](const auto& a) { return a.name == "message"; });
  return found == f.args.end() ? "" : found->value;
}

deadline_rule rule_of(const std::string& text) {
  return doithoai::from_json<deadline_rule>(text, doithoai::unknown_members::refuse).value();
}

// Lowered and raised.

TEST(part_deadline, keeps_every_member_of_every_kind) {
  for (const auto* text : {
           R"({"kind":"none_set"})",
           R"({"kind":"by_date","day":"2020-10-15"})",
           R"({"kind":"by_date","day":"1969-12-31"})",
           R"({"kind":"before_date","day":"0001-01-01"})",
           R"({"kind":"before_date","day":"9999-12-31"})",
           R"({"kind":"calendar_days","amount":1})",
           R"({"kind":"calendar_days","amount":10000,"from":"received","when_off":"stays"})",
           R"({"kind":"working_days","amount":15,"from":"issued"})",
           R"({"kind":"weeks","amount":2,"from":"held","when_off":"next_working_day"})",
           R"({"kind":"months","amount":3,"when_off":"next_working_day"})",
           R"({"kind":"years","amount":1,"from":"received"})",
           R"({"kind":"end_of_month","year":1900,"month":1})",
           R"({"kind":"end_of_month","year":2200,"month":12})",
           R"({"kind":"end_of_quarter","year":2020,"quarter":1})",
           R"({"kind":"end_of_quarter","year":2020,"quarter":4})",
           R"({"kind":"days_before","amount":7,"from":"held"})",
           R"({"kind":"working_days_before","amount":5,"from":"held"})",
       }) {
    const auto rule = rule_of(text);
    ASSERT_TRUE(check(rule)) << text;
    EXPECT_EQ(raise(lower(rule)), rule) << text;
  }
}

TEST(part_deadline, keeps_the_kind_alone_of_a_rule_that_cannot_be) {
  for (const auto* text :
       {R"({"kind":"by_date"})", R"({"kind":"working_days"})", R"({"kind":"end_of_month","year":2020})",
        R"({"kind":"end_of_quarter","quarter":2})", R"({"kind":"weeks","amount":1,"day":"2020-10-15"})"}) {
    const auto rule = rule_of(text);
    EXPECT_EQ(raise(lower(rule)), deadline_rule{.kind = rule.kind}) << text;
  }
  deadline_rule wild{.kind = deadline_kind::end_of_quarter,
                     .year = std::numeric_limits<std::int32_t>::max(),
                     .quarter = std::numeric_limits<std::int32_t>::max()};
  EXPECT_EQ(raise(lower(wild)), deadline_rule{.kind = deadline_kind::end_of_quarter});
}

// In a ledger.

// A session that was held, and one issue with a conclusion notice of 18 August.
ledger held(const doithoai::rules& by = small::rules()) {
  auto l = small::adopted(by);
  must(l, "schedule_session", "2020-08-01",
       R"({"session":"s1","planned":"P.a","held_on":"2020-08-14","communes":["xa-a"]})");
  must(l, "open_session", "2020-08-14", R"({"session":"s1"})");
  must(l, "record_opinion", "2020-08-14", R"({"opinion":"y1","session":"s1"})");
  must(l, "raise_issue", "2020-08-14",
       R"({"issue":"v1","opinions":["y1"],"kind":"petition","category":"economy.roads"})");
  must(l, "close_session", "2020-08-14", R"({"session":"s1"})");
  must(l, "issue_conclusion", "2020-08-18",
       R"({"conclusion":"tb1","session":"s1","number":"12","items":[{"text":"a","issues":["v1"]}]})");
  return l;
}

std::vector<finding> assign(ledger& to, const std::string& part, const std::string& due,
                            const std::string& lead = "phong-ktht", const std::string& on = "2020-08-25") {
  return must(
             to, "assign_issue", on,
             R"({"part":")" + part + R"(","issue":"v1","lead":")" + lead + R"(","conclusion":"tb1","due":)" + due + "}")
      .findings;
}

doithoai::part_row last_part(const ledger& of) {
  return doithoai::parts(of.current(), {.as_of = day("2020-12-31")}).back();
}

// Decided until the end of October, with the law's own holiday; the second of September is from hearsay.
doithoai::rules undecided() {
  auto made = small::rules();
  made.calendar.coverage.last = day("2020-10-31");
  for (auto& entry : made.calendar.days) entry.is_verified = entry.day != day("2020-09-02");
  made.calendar.holidays.emplace_back();
  made.calendar.holidays.back().name = "Tết Dương lịch";
  return made;
}

TEST(part_deadline, is_told_for_every_kind) {
  const struct {
    const char* due;
    const char* day;
  } all[] = {
      {R"({"kind":"by_date","day":"2020-09-30"})", "2020-09-30"},
      {R"({"kind":"before_date","day":"2020-09-30"})", "2020-09-29"},
      {R"({"kind":"calendar_days","amount":10})", "2020-09-04"},
      {R"({"kind":"working_days","amount":10,"from":"issued"})", "2020-08-31"},
      {R"({"kind":"weeks","amount":2,"from":"held"})", "2020-08-28"},
      {R"({"kind":"months","amount":1})", "2020-09-25"},
      {R"({"kind":"years","amount":1})", "2021-08-25"},
      {R"({"kind":"end_of_month","year":2020,"month":9})", "2020-09-30"},
      {R"({"kind":"end_of_quarter","year":2020,"quarter":4})", "2020-12-31"},
      {R"({"kind":"days_before","amount":7,"from":"held"})", "2020-08-07"},
      {R"({"kind":"working_days_before","amount":5,"from":"held"})", "2020-08-07"},
  };
  auto l = held();
  int number = 0;
  for (const auto& one : all) {
    assign(l, "p" + std::to_string(++number), one.due);
    const auto part = last_part(l);
    EXPECT_EQ(part.due_on, day(one.day)) << one.due;
    EXPECT_FALSE(part.reckoned_on) << one.due;
    EXPECT_FALSE(part.is_provisional) << one.due;
    EXPECT_EQ(part.due_kind, rule_of(one.due).kind);
  }
}

TEST(part_deadline, shows_both_days_where_it_moved) {
  auto l = held();
  EXPECT_TRUE(assign(l, "p1", R"({"kind":"calendar_days","amount":4,"when_off":"next_working_day"})").empty());
  EXPECT_EQ(last_part(l).due_on, day("2020-08-31"));
  EXPECT_EQ(last_part(l).reckoned_on, day("2020-08-29"));
}

TEST(part_deadline, over_an_unverified_day_is_noted_and_named) {
  auto l = held(undecided());
  const auto found = assign(l, "p1", R"({"kind":"working_days","amount":10})");
  ASSERT_EQ(rules_in(found), strings{"deadline.provisional"});
  EXPECT_EQ(found[0].level, severity::note);
  EXPECT_EQ(found[0].path, "/data/due");
  EXPECT_EQ(own_args(found[0]),
            (std::vector<doithoai::argument>{{"part", "p1"}, {"due_on", "2020-09-10"}, {"days", "2020-09-02"}}));
  EXPECT_EQ(last_part(l).due_on, day("2020-09-10"));
  EXPECT_TRUE(last_part(l).is_provisional);
}

TEST(part_deadline, beyond_what_is_decided_is_a_warning) {
  auto l = held(undecided());
  const auto found = assign(l, "p1", R"({"kind":"working_days","amount":60})");
  ASSERT_EQ(rules_in(found), strings{"deadline.provisional"});
  EXPECT_EQ(found[0].level, severity::warning);
  EXPECT_EQ(own_args(found[0]),
            (std::vector<doithoai::argument>{
                {"part", "p1"}, {"due_on", "2020-11-19"}, {"days", "2020-09-02"}, {"decided_until", "2020-10-31"}}));
  EXPECT_EQ(last_part(l).due_on, day("2020-11-19"));
  EXPECT_TRUE(last_part(l).is_provisional);
  EXPECT_TRUE(last_part(l).is_overdue);  // by the day that is told, on 31 December
}

TEST(part_deadline, beyond_the_horizon_cannot_be_told) {
  auto l = held(undecided());
  const auto found = assign(l, "p1", R"({"kind":"working_days","amount":5000})");
  ASSERT_EQ(rules_in(found), strings{"deadline.not_covered"});
  EXPECT_EQ(found[0].level, severity::warning);
  EXPECT_FALSE(last_part(l).due_on);
  EXPECT_TRUE(last_part(l).is_provisional);
  EXPECT_FALSE(last_part(l).is_overdue);
}

// Adopting a newer calendar.

// The same year, in which 31 August has become a day off too.
doithoai::rules newer() {
  auto made = small::rules();
  made.calendar.days.emplace_back();
  made.calendar.days.back().day = day("2020-08-31");
  made.calendar.days.back().reason = "nghỉ bão";
  made.calendar.days.back().is_verified = true;
  return made;
}

std::vector<finding> adopt(ledger& to, const doithoai::rules& by, const char* on = "2020-08-27") {
  const auto adopted = to.apply(small::adopting(by, day(on)), {moment("2020-08-27T12:00:00+07:00"), "văn phòng"});
  EXPECT_TRUE(adopted);
  return adopted.value().findings;
}

TEST(part_deadline, that_moves_with_a_newer_calendar_is_listed_from_what_to_what) {
  auto l = held();
  assign(l, "p1", R"({"kind":"working_days","amount":10})");                                // 10 September
  assign(l, "p2", R"({"kind":"calendar_days","amount":10})");                               // asks no calendar
  assign(l, "p3", R"({"kind":"working_days","amount":10,"from":"issued"})");                // 31 August
  assign(l, "p4", R"({"kind":"weeks","amount":1,"when_off":"next_working_day"})");          // 1 September stays
  assign(l, "p5", R"({"kind":"months","amount":1,"when_off":"next_working_day"})");         // 25 September stays
  assign(l, "p6", R"({"kind":"calendar_days","amount":4,"when_off":"next_working_day"})");  // 29, moved to 31 August
  const auto found = adopt(l, newer());
  ASSERT_EQ(rules_in(found), (strings{"deadline.moved", "deadline.moved", "deadline.moved"}));
  for (const auto& f : found) {
    EXPECT_EQ(f.level, severity::note);
    EXPECT_EQ(f.path, "/data/calendar");
  }
  using arguments = std::vector<doithoai::argument>;
  EXPECT_EQ(own_args(found[0]), (arguments{{"part", "p1"}, {"from", "2020-09-10"}, {"to", "2020-09-11"}}));
  EXPECT_EQ(own_args(found[1]), (arguments{{"part", "p3"}, {"from", "2020-08-31"}, {"to", "2020-09-01"}}));
  EXPECT_EQ(own_args(found[2]), (arguments{{"part", "p6"}, {"from", "2020-08-31"}, {"to", "2020-09-01"}}));
  EXPECT_EQ(sentence(found[0], doithoai::language::english),
            "by the new calendar the due day of part 'p1' moves from 2020-09-10 to 2020-09-11");
}

TEST(part_deadline, that_is_answered_is_not_listed) {
  auto l = held();
  const auto rule = R"({"kind":"working_days","amount":10})";
  assign(l, "p1", rule, "phong-ktht");
  assign(l, "p2", rule, "phong-tnmt");
  assign(l, "p3", rule, "van-phong");
  assign(l, "p4", rule, "phong-noi-vu");
  const auto answer = [&](const char* id, const char* body, const char* on, const char* more) {
    EXPECT_TRUE(tell(l, "2020-08-26", "give_answer", on,
                     R"({"answer":")" + std::string(id) + R"(","issues":["v1"],"body":")" + body +
                         R"(","manner":"in_writing","kind":"explained")" + more + "}"));
  };
  answer("a1", "phong-ktht", "2020-08-25", "");  // on the day of the assignment
  answer("a2", "phong-tnmt", "2020-08-26", R"(,"is_interim":true)");
  answer("a3", "van-phong", "2020-08-20", "");  // before the part was assigned
  const auto found = adopt(l, newer());
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].args[0].value, "p2");
  EXPECT_EQ(found[1].args[0].value, "p3");
  EXPECT_EQ(found[2].args[0].value, "p4");
}

TEST(part_deadline, that_can_be_told_at_last_is_listed_and_one_that_cannot_any_more) {
  auto l = held();
  assign(l, "p1", R"({"kind":"working_days","amount":120})");
  auto longer = small::rules();
  longer.calendar.coverage.last = day("2021-12-31");
  const auto now = adopt(l, longer);
  ASSERT_EQ(rules_in(now), strings{"deadline.moved"});
  EXPECT_EQ(own_args(now[0]), (std::vector<doithoai::argument>{{"part", "p1"}, {"to", "2021-02-11"}}));
  EXPECT_EQ(sentence(now[0], doithoai::language::english),
            "by the new calendar the due day of part 'p1' moves to 2021-02-11");
  const auto no_longer = adopt(l, small::rules());
  ASSERT_EQ(rules_in(no_longer), strings{"deadline.moved"});
  EXPECT_EQ(own_args(no_longer[0]), (std::vector<doithoai::argument>{{"part", "p1"}, {"from", "2021-02-11"}}));
}

TEST(part_deadline, is_not_listed_when_only_its_certainty_changes) {
  auto l = held(undecided());
  assign(l, "p1", R"({"kind":"working_days","amount":60})");
  EXPECT_TRUE(last_part(l).is_provisional);
  EXPECT_TRUE(adopt(l, small::rules()).empty());
  EXPECT_FALSE(last_part(l).is_provisional);
}

TEST(part_deadline, is_not_listed_by_an_adoption_without_another_calendar_or_of_an_earlier_day) {
  auto l = held();
  assign(l, "p1", R"({"kind":"working_days","amount":10})");
  auto other_law = small::rules();
  other_law.regime.numbers.clear();
  EXPECT_TRUE(adopt(l, other_law).empty());
  EXPECT_TRUE(adopt(l, newer(), "2020-01-01").empty());
  EXPECT_EQ(last_part(l).due_on, day("2020-09-10"));
}

TEST(part_deadline, is_listed_once_when_it_is_decided_and_not_when_it_is_told_again) {
  auto l = held();
  assign(l, "p1", R"({"kind":"working_days","amount":10})");
  EXPECT_EQ(adopt(l, newer()).size(), 1U);
  EXPECT_EQ(last_part(l).due_on, day("2020-09-11"));
  ledger again;
  const auto found = again.load_json(l.save_json().value());
  ASSERT_TRUE(found) << found.error().message;
  EXPECT_TRUE(found->empty());
  EXPECT_EQ(small::tables(again.current(), day("2020-12-31")), small::tables(l.current(), day("2020-12-31")));
}

TEST(part_deadline, stays_as_it_was_known_before_a_newer_calendar_was_adopted) {
  auto l = held();
  assign(l, "p1", R"({"kind":"working_days","amount":10})");
  assign(l, "p2", R"({"kind":"calendar_days","amount":4,"when_off":"next_working_day"})");
  assign(l, "p3", R"({"kind":"working_days","amount":120})");
  const auto known_then = day("2020-08-26");
  const auto before = small::tables(l.current(), day("2020-12-31"));
  // That there is a newer document changes nothing.
  const auto document = newer();
  EXPECT_EQ(small::tables(l.current(), day("2020-12-31")), before);
  adopt(l, document);
  EXPECT_NE(small::tables(l.current(), day("2020-12-31")), before);
  const auto known_before = [&](const ledger& of) {
    std::string all;
    for (const auto* name : {"parts", "issues", "summary", "findings"})
      all += doithoai::open_table(of.current(), name, {.as_of = day("2020-12-31"), .known_on = known_then})
                 .value()
                 .to_json();
    return all;
  };
  auto unaware = held();
  assign(unaware, "p1", R"({"kind":"working_days","amount":10})");
  assign(unaware, "p2", R"({"kind":"calendar_days","amount":4,"when_off":"next_working_day"})");
  assign(unaware, "p3", R"({"kind":"working_days","amount":120})");
  EXPECT_EQ(known_before(l), known_before(unaware));
  EXPECT_EQ(doithoai::parts(l.current(), {.as_of = day("2020-12-31"), .known_on = known_then})[0].due_on,
            day("2020-09-10"));
}

TEST(part_deadline, can_be_taken_out_and_traced) {
  auto l = held(undecided());
  assign(l, "p1", R"({"kind":"by_date","day":"2020-09-30"})");
  assign(l, "p2", R"({"kind":"working_days","amount":10,"from":"issued","basis":"Quy chế 3"})");
  assign(l, "p3", R"({"kind":"calendar_days","amount":4,"when_off":"next_working_day"})");
  assign(l, "p4", R"({"kind":"working_days","amount":120})");
  assign(l, "p5", R"({"kind":"none_set"})");
  const doithoai::query how{.as_of = day("2020-12-31")};
  const auto days = doithoai::calendar_of(l.current(), how).value();
  EXPECT_EQ(days.document(), undecided().calendar);
  for (const auto& part : doithoai::parts(l.current(), how)) {
    const auto told = doithoai::deadline_of(l.current(), part.part, how).value();
    const auto due = due_of(told, days).value();
    EXPECT_EQ(due.day, part.due_on) << part.part.text();
    EXPECT_EQ(due.reckoned_on, part.reckoned_on) << part.part.text();
    EXPECT_EQ(due.is_provisional, part.is_provisional) << part.part.text();
    EXPECT_EQ(told.rule.basis, part.basis) << part.part.text();
    const auto trace = trace_of(told, days).value();
    ASSERT_EQ(trace.empty(), !part.due_on) << part.part.text();
    if (part.due_on) {
      EXPECT_EQ(trace.back().day, *part.due_on);
    }
  }
  const auto p2 = doithoai::deadline_of(l.current(), doithoai::part_id::parse("p2").value(), how).value();
  EXPECT_EQ(p2.start, day("2020-08-18"));
  EXPECT_EQ(p2.rule.basis, "Quy chế 3");
}

TEST(part_deadline, can_be_taken_out_only_once_it_is_told) {
  auto l = held();
  assign(l, "p1", R"({"kind":"working_days","amount":10})");
  const auto part = doithoai::part_id::parse("p1").value();
  EXPECT_TRUE(doithoai::deadline_of(l.current(), part, {.as_of = day("2020-08-25")}));
  const auto early = doithoai::deadline_of(l.current(), part, {.as_of = day("2020-08-24")});
  ASSERT_FALSE(early);
  EXPECT_EQ(early.error().code, doithoai::errc::invalid_argument);
  EXPECT_EQ(early.error().message, "no part 'p1' had been assigned on 2020-08-24");
  const auto unknown = doithoai::part_id::parse("p9").value();
  EXPECT_FALSE(doithoai::deadline_of(l.current(), unknown, {.as_of = day("2020-12-31")}));
  EXPECT_EQ(doithoai::calendar_of({}, {.as_of = day("2020-12-31")}).error().code, doithoai::errc::not_covered);
}

TEST(part_deadline, that_counts_from_what_is_not_known_has_no_start) {
  auto l = held();
  must(
      l, "assign_issue", "2020-08-25",
      R"({"part":"p1","issue":"v1","lead":"phong-ktht","due":{"kind":"working_days","amount":10,"from":"issued","basis":"b"}})");
  const doithoai::query how{.as_of = day("2020-12-31")};
  const auto told = doithoai::deadline_of(l.current(), doithoai::part_id::parse("p1").value(), how).value();
  EXPECT_FALSE(told.start);
  EXPECT_EQ(due_of(told, doithoai::calendar_of(l.current(), how).value()).error().code,
            doithoai::errc::invalid_argument);
}

// Extended and paused.

using arguments = std::vector<doithoai::argument>;

doithoai::result<doithoai::decision> extend(ledger& to, const std::string& part, const std::string& extension,
                                            const std::string& on = "2020-09-01",
                                            const std::string& recorded_on = "2020-09-20") {
  return tell(to, recorded_on, "extend_deadline", on,
              R"({"part":")" + part + R"(","extension":{"reason":"phức tạp",)" + extension + "}}");
}

doithoai::result<doithoai::decision> pause(ledger& to, const std::string& part, const std::string& from,
                                           const std::string& until, const std::string& on = "2020-09-01") {
  return tell(to, "2020-09-20", "pause_deadline", on,
              R"({"part":")" + part + R"(","pause":{"reason":"chờ giám định","from":")" + from + R"(","to":")" + until +
                  R"("}})");
}

std::optional<doithoai::date> due_on(const ledger& of, const char* as_of = "2020-12-31") {
  return doithoai::parts(of.current(), {.as_of = day(as_of)}).back().due_on;
}

TEST(part_deadline, is_extended_and_paused) {
  auto l = held();
  assign(l, "p1", R"({"kind":"working_days","amount":10})");
  EXPECT_EQ(due_on(l), day("2020-09-10"));
  const auto extended =
      extend(l, "p1", R"("amount":5,"limit":5,"approver":"Chủ tịch UBND huyện","basis":"CV 5")").value();
  ASSERT_EQ(rules_in(extended.findings), strings{"deadline.changed"});
  EXPECT_EQ(extended.findings[0].level, severity::note);
  EXPECT_EQ(extended.findings[0].path, "/data/extension");
  EXPECT_EQ(own_args(extended.findings[0]), (arguments{{"part", "p1"}, {"from", "2020-09-10"}, {"to", "2020-09-17"}}));
  EXPECT_EQ(sentence(extended.findings[0], doithoai::language::english),
            "the due day of part 'p1' moves from 2020-09-10 to 2020-09-17");
  const auto paused = pause(l, "p1", "2020-09-07", "2020-09-08", "2020-09-04").value();
  ASSERT_EQ(rules_in(paused.findings), strings{"deadline.changed"});
  EXPECT_EQ(paused.findings[0].path, "/data/pause");
  const auto part = last_part(l);
  EXPECT_EQ(part.due_on, day("2020-09-21"));
  EXPECT_EQ(part.extensions, 1);
  EXPECT_EQ(part.pauses, 1);
  EXPECT_EQ(part.overdue_days, 101);
  // As it was on the days between.
  EXPECT_EQ(due_on(l, "2020-08-31"), day("2020-09-10"));
  EXPECT_EQ(due_on(l, "2020-09-01"), day("2020-09-17"));
  EXPECT_EQ(due_on(l, "2020-09-03"), day("2020-09-17"));
  EXPECT_EQ(due_on(l, "2020-09-04"), day("2020-09-21"));
  const doithoai::query then{.as_of = day("2020-12-31"), .known_on = day("2020-08-31")};
  EXPECT_EQ(doithoai::parts(l.current(), then).back().due_on, day("2020-09-10"));
  // The way to it has the words of both.
  const doithoai::query how{.as_of = day("2020-12-31")};
  const auto told = doithoai::deadline_of(l.current(), doithoai::part_id::parse("p1").value(), how).value();
  std::string words;
  for (const auto& step : trace_of(told, doithoai::calendar_of(l.current(), how).value()).value())
    if (step.kind == doithoai::step_kind::extended || step.kind == doithoai::step_kind::paused)
      words += doithoai::to_text(step.day).substr(5) + " " + step.reason + " (" + step.source + ")\n";
  EXPECT_EQ(words,
            "09-07 chờ giám định ()\n"
            "09-08 chờ giám định ()\n"
            "09-15 phức tạp (CV 5; Chủ tịch UBND huyện)\n"
            "09-16 phức tạp (CV 5; Chủ tịch UBND huyện)\n"
            "09-17 phức tạp (CV 5; Chủ tịch UBND huyện)\n"
            "09-18 phức tạp (CV 5; Chủ tịch UBND huyện)\n"
            "09-21 phức tạp (CV 5; Chủ tịch UBND huyện)\n");
  ledger again;
  ASSERT_TRUE(again.load_json(l.save_json().value()));
  EXPECT_EQ(small::tables(again.current(), day("2020-12-31")), small::tables(l.current(), day("2020-12-31")));
}

TEST(part_deadline, that_names_a_day_is_extended_by_days_or_to_another_day) {
  auto l = held();
  assign(l, "p1", R"({"kind":"by_date","day":"2020-09-30"})");
  ASSERT_TRUE(extend(l, "p1", R"("amount":10)"));
  EXPECT_EQ(due_on(l), day("2020-10-10"));
  ASSERT_TRUE(extend(l, "p1", R"("until":"2020-11-15")", "2020-09-15"));
  EXPECT_EQ(due_on(l), day("2020-11-15"));
  EXPECT_EQ(last_part(l).extensions, 2);
}

doithoai::result<doithoai::decision> resume(ledger& to, const std::string& part, const std::string& on) {
  return tell(to, "2020-09-20", "resume_deadline", on, R"({"part":")" + part + "\"}");
}

TEST(part_deadline, goes_on_after_a_pause_that_had_no_end) {
  auto l = held();
  assign(l, "p1", R"({"kind":"working_days","amount":10})");
  ASSERT_TRUE(tell(l, "2020-09-20", "pause_deadline", "2020-09-07",
                   R"({"part":"p1","pause":{"reason":"chờ giám định","from":"2020-09-07"}})"));
  EXPECT_EQ(due_on(l, "2020-09-06"), day("2020-09-10"));
  EXPECT_EQ(due_on(l), std::nullopt);
  EXPECT_EQ(last_part(l).paused_from, day("2020-09-07"));
  EXPECT_FALSE(last_part(l).is_overdue);
  const auto early = resume(l, "p1", "2020-09-06");
  ASSERT_FALSE(early);
  EXPECT_EQ(rules_in(early.error().findings), strings{"deadline.not_paused"});
  ASSERT_TRUE(resume(l, "p1", "2020-09-09"));
  EXPECT_EQ(due_on(l, "2020-09-08"), std::nullopt);
  EXPECT_EQ(due_on(l), day("2020-09-14"));
  // What was resumed before does not end a pause that is told later, of the same days.
  ASSERT_TRUE(pause(l, "p1", "2020-09-09", "2020-09-10"));
  EXPECT_EQ(due_on(l), day("2020-09-16"));
  ASSERT_TRUE(resume(l, "p1", "2020-09-10"));
  EXPECT_EQ(due_on(l), day("2020-09-15"));
  ASSERT_FALSE(resume(l, "p1", "2020-09-10"));
  ledger again;
  ASSERT_TRUE(again.load_json(l.save_json().value()));
  EXPECT_EQ(small::tables(again.current(), day("2020-12-31")), small::tables(l.current(), day("2020-12-31")));
}

TEST(part_deadline, keeps_all_that_its_rule_says) {
  for (const auto* rule :
       {R"({"kind":"working_day_of_month","year":2020,"month":9,"nth":-1})", R"({"kind":"monthly","day_of_month":15})",
        R"({"kind":"before_monthly","day_of_month":1})", R"({"kind":"weeks_before","amount":2})",
        R"({"kind":"months_before","amount":2})", R"({"kind":"calendar_days","amount":3,"then_working_days":10000})",
        R"({"kind":"end_of_month","year":2020,"month":9,"when_off":"previous_working_day"})"}) {
    auto l = held();
    assign(l, "p1", rule);
    auto kept =
        doithoai::deadline_of(l.current(), doithoai::part_id::parse("p1").value(), {.as_of = day("2020-12-31")});
    kept->rule.basis.clear();
    EXPECT_EQ(doithoai::to_json(kept->rule), rule);
  }
}

TEST(part_deadline, is_not_changed_so_that_it_cannot_be) {
  auto l = held();
  assign(l, "p1", R"({"kind":"working_days","amount":10})");
  assign(l, "p2", R"({"kind":"none_set"})");
  assign(l, "p3", R"({"kind":"by_date","day":"2020-09-30"})");
  ASSERT_TRUE(pause(l, "p1", "2020-09-07", "2020-09-08"));  // due on 14 September
  const auto before = l.save_json().value();
  const auto refuses = [&](const doithoai::result<doithoai::decision>& decided, const char* path, const char* message) {
    ASSERT_FALSE(decided) << message;
    ASSERT_EQ(rules_in(decided.error().findings), strings{"deadline.change_unusable"}) << decided.error().message;
    EXPECT_EQ(decided.error().findings[0].path, path);
    EXPECT_EQ(message_of(decided.error().findings[0]), message);
    EXPECT_EQ(l.save_json().value(), before);
  };
  refuses(extend(l, "p1", R"("amount":6,"limit":5)"), "/data/extension/amount",
          "an extension by 6 goes beyond its limit of 5");
  refuses(extend(l, "p1", R"("amount":6,"until":"2020-10-01")"), "/data/extension/until",
          "an extension has an 'amount' or an 'until', and not both");
  refuses(extend(l, "p1", R"("until":"2020-09-14")"), "/data/extension/until",
          "the extension until 2020-09-14 is not later than 2020-09-14, the last day without it");
  refuses(extend(l, "p2", R"("amount":5)"), "/data/extension",
          "a deadline of kind 'none_set' has no use for 'extensions'");
  refuses(pause(l, "p3", "2020-09-07", "2020-09-08"), "/data/pause/basis",
          "a deadline of kind 'by_date' is paused only by a paper; name it in 'basis'");
  refuses(pause(l, "p1", "2020-09-08", "2020-09-09"), "/data/pause",
          "the pause from 2020-09-08 to 2020-09-09 overlaps the one from 2020-09-07 to 2020-09-08");
  refuses(pause(l, "p1", "2020-09-11", "2020-09-10"), "/data/pause/to",
          "the pause from 2020-09-11 to 2020-09-10 ends before it begins");
  const auto unknown = extend(l, "p9", R"("amount":5)");
  ASSERT_FALSE(unknown);
  EXPECT_EQ(rules_in(unknown.error().findings), strings{"id.unknown"});
  EXPECT_EQ(unknown.error().findings[0].path, "/data/part");
  EXPECT_EQ(extend(l, "p1", R"("amount":0)").error().where, "/data/extension/amount");
}

TEST(part_deadline, is_extended_thirty_times_at_most) {
  auto l = held();
  assign(l, "p1", R"({"kind":"working_days","amount":1})");
  for (int i = 0; i < 30; ++i) ASSERT_TRUE(extend(l, "p1", R"("amount":1)"));
  const auto once_more = extend(l, "p1", R"("amount":1)");
  ASSERT_FALSE(once_more);
  EXPECT_EQ(rules_in(once_more.error().findings), strings{"deadline.change_unusable"});
  EXPECT_EQ(once_more.error().findings[0].path, "/data/extension");
}

TEST(part_deadline, that_is_changed_oddly_is_changed_with_a_warning) {
  auto l = held();
  assign(l, "p1", R"({"kind":"working_days","amount":10})");
  const auto warned = [](const doithoai::result<doithoai::decision>& decided) {
    strings rules;
    for (const auto& f : decided.value().findings)
      if (f.level == severity::warning) rules.push_back(f.rule);
    return rules;
  };
  EXPECT_EQ(warned(extend(l, "p1", R"("amount":1)", "2020-09-10")), strings{});
  const auto late = extend(l, "p1", R"("amount":1)", "2020-09-12");
  EXPECT_EQ(warned(late), strings{"deadline.extended_late"});
  EXPECT_EQ(own_args(late->findings.back()),
            (arguments{{"part", "p1"}, {"due_on", "2020-09-11"}, {"extended_on", "2020-09-12"}}));
  EXPECT_EQ(warned(extend(l, "p1", R"("amount":1)", "2020-08-24")), strings{"part.not_yet_assigned"});
  EXPECT_EQ(warned(pause(l, "p1", "2020-11-01", "2020-11-02")), strings{"deadline.unchanged"});
  must(l, "give_answer", "2020-09-20",
       R"({"answer":"a1","issues":["v1"],"body":"phong-ktht","manner":"in_writing","kind":"explained"})");
  EXPECT_EQ(warned(extend(l, "p1", R"("amount":1)", "2020-09-19")), strings{"deadline.extended_late"});
  const auto answered = extend(l, "p1", R"("amount":1)", "2020-09-20");
  EXPECT_EQ(warned(answered), (strings{"deadline.already_answered", "deadline.extended_late"}));
  EXPECT_EQ(own_args(answered->findings[0]), (arguments{{"part", "p1"}, {"answered_on", "2020-09-20"}}));

  must(
      l, "assign_issue", "2020-09-20",
      R"({"part":"p2","issue":"v1","lead":"phong-tnmt","due":{"kind":"working_days","amount":5,"from":"issued","basis":"b"}})");
  EXPECT_EQ(warned(extend(l, "p2", R"("amount":1)", "2020-09-20")), strings{"deadline.start_unknown"});
}

// In the order of decisions, whenever they were entered.
TEST(part_deadline, is_extended_in_the_order_of_the_decisions) {
  auto l = held();
  assign(l, "p1", R"({"kind":"by_date","day":"2020-09-30"})");
  ASSERT_TRUE(extend(l, "p1", R"("until":"2020-10-20")", "2020-09-10"));
  ASSERT_TRUE(extend(l, "p1", R"("amount":10)", "2020-09-05"));
  EXPECT_EQ(due_on(l, "2020-09-05"), day("2020-10-10"));
  EXPECT_EQ(due_on(l), day("2020-10-20"));
  // One entered late may take the day past one decided later, which gives nothing then.
  const auto no_more = extend(l, "p1", R"("amount":10)", "2020-09-06").value();
  EXPECT_EQ(rules_in(no_more.findings), strings{"deadline.unchanged"});
  const auto past = extend(l, "p1", R"("amount":5)", "2020-09-07").value();
  EXPECT_EQ(own_args(past.findings[0]), (arguments{{"part", "p1"}, {"from", "2020-10-20"}, {"to", "2020-10-25"}}));
  EXPECT_EQ(due_on(l), day("2020-10-25"));
  // A decision is late by the due day as it was before it.
  const auto late = extend(l, "p1", R"("until":"2020-12-01")", "2020-10-26", "2020-10-26").value();
  EXPECT_EQ(rules_in(late.findings), (strings{"deadline.changed", "deadline.extended_late"}));
  EXPECT_EQ(late.findings[1].args[1].value, "2020-10-25");
}

TEST(part_deadline, that_is_paused_past_its_extension_is_what_it_is_without) {
  auto l = held();
  assign(l, "p1", R"({"kind":"working_days","amount":10})");
  ASSERT_TRUE(extend(l, "p1", R"("until":"2020-09-11")", "2020-09-01", "2020-09-01"));
  const auto paused = pause(l, "p1", "2020-09-07", "2020-09-08", "2020-09-02").value();
  EXPECT_EQ(own_args(paused.findings[0]), (arguments{{"part", "p1"}, {"from", "2020-09-11"}, {"to", "2020-09-14"}}));
  EXPECT_EQ(due_on(l), day("2020-09-14"));
}

TEST(part_deadline, that_is_changed_beyond_the_horizon_cannot_be_told) {
  auto l = held();
  assign(l, "p1", R"({"kind":"working_days","amount":80})");
  EXPECT_EQ(due_on(l), day("2020-12-17"));
  const auto beyond = extend(l, "p1", R"("amount":30)").value();
  EXPECT_EQ(rules_in(beyond.findings), strings{"deadline.not_covered"});
  EXPECT_EQ(due_on(l), std::nullopt);
  EXPECT_TRUE(last_part(l).is_provisional);
  EXPECT_FALSE(last_part(l).is_overdue);
  auto paused = held();
  assign(paused, "p1", R"({"kind":"working_days","amount":80})");
  EXPECT_EQ(rules_in(pause(paused, "p1", "2020-12-01", "2021-01-31").value().findings),
            strings{"deadline.not_covered"});
  EXPECT_EQ(due_on(paused), std::nullopt);
}

// A state takes what it is told: changes that no command can make, and no deadline can be reckoned with.
TEST(part_deadline, is_what_it_is_without_changes_that_cannot_be_used) {
  auto l = held();
  assign(l, "p1", R"({"kind":"working_days","amount":10})");
  auto event = l.events().value().back();
  event.happened_on = day("2020-09-01");
  ++event.seq;
  event.data = doithoai::deadline_extended{{small::id_of<doithoai::part_id>("p1"), {.amount = 0, .reason = ""}}};
  auto state = doithoai::evolve(l.current(), event);
  ++event.seq;
  event.data = doithoai::deadline_paused{
      {small::id_of<doithoai::part_id>("p1"), {.from = day("2020-09-02"), .to = day("2020-09-03"), .reason = ""}}};
  state = doithoai::evolve(std::move(state), event);
  const auto rows = doithoai::parts(state, {.as_of = day("2020-12-31")});
  EXPECT_EQ(rows.back().due_on, day("2020-09-10"));
  EXPECT_EQ(rows.back().extensions, 1);
  EXPECT_EQ(rows.back().pauses, 1);
  const doithoai::command further{day("2020-09-02"), doithoai::extend_deadline{small::id_of<doithoai::part_id>("p1"),
                                                                               {.amount = 5, .reason = "phức tạp"}}};
  const auto decided =
      doithoai::decide(state, further, {small::moment("2020-09-20T08:00:00+07:00"), "văn phòng"}).value();
  EXPECT_EQ(rules_in(decided.findings), strings{"deadline.changed"});
  EXPECT_EQ(own_args(decided.findings[0]), (arguments{{"part", "p1"}, {"from", "2020-09-10"}, {"to", "2020-09-17"}}));
}

TEST(part_deadline, names_the_place_of_a_change_among_many) {
  auto l = held();
  assign(l, "p1", R"({"kind":"by_date","day":"2020-09-30"})");
  ASSERT_TRUE(extend(l, "p1", R"("amount":1)", "2020-09-02"));
  for (int i = 0; i < 10; ++i) ASSERT_TRUE(extend(l, "p1", R"("amount":1)", "2020-09-05"));
  const auto early = extend(l, "p1", R"("until":"2020-09-30")", "2020-09-03");
  ASSERT_FALSE(early);
  EXPECT_EQ(early.error().findings[0].path, "/data/extension/until");
  EXPECT_EQ(message_of(early.error().findings[0]),
            "the extension until 2020-09-30 is not later than 2020-10-01, the last day without it");
}

// What is told when a deadline changes is what the table shows from then on.
TEST(part_deadline, made_by_chance_changes_as_it_is_told) {
  int changed = 0;
  int stopped = 0;
  for (unsigned seed = 1; seed <= 12; ++seed) {
    const small::random_year year(seed, small::order::wild, 400);
    doithoai::state state;
    for (const auto& e : year.made().events().value()) {
      const auto* extended = std::get_if<doithoai::deadline_extended>(&e.data);
      const auto* paused = std::get_if<doithoai::deadline_paused>(&e.data);
      const auto* resumed = std::get_if<doithoai::deadline_resumed>(&e.data);
      if (extended == nullptr && paused == nullptr && resumed == nullptr) {
        state = evolve(std::move(state), e);
        continue;
      }
      const auto& part = extended != nullptr ? extended->part : paused != nullptr ? paused->part : resumed->part;
      const doithoai::command what{e.happened_on,
                                   extended != nullptr ? doithoai::action(doithoai::extend_deadline(*extended))
                                   : paused != nullptr ? doithoai::action(doithoai::pause_deadline(*paused))
                                                       : doithoai::action(doithoai::resume_deadline(*resumed))};
      const auto decided = decide(state, what, {e.recorded_at, e.by}).value();
      state = evolve(std::move(state), e);
      std::optional<doithoai::date> now;
      for (const auto& row : doithoai::parts(state, {.as_of = doithoai::last_date}))
        if (row.part == part) now = row.due_on;
      for (const auto& f : decided.findings) {
        if (f.rule == "deadline.paused") {
          ++stopped;
          EXPECT_FALSE(now) << "seed " << seed << ", seq " << e.seq;
        }
        if (f.rule != "deadline.changed" && f.rule != "deadline.unchanged") continue;
        ++changed;
        EXPECT_EQ(own_args(f).back().value, now ? doithoai::to_text(*now) : "none")
            << "seed " << seed << ", seq " << e.seq;
      }
    }
  }
  EXPECT_GT(changed, 20);
  EXPECT_GT(stopped, 2);
}

// A newer calendar may take the last day past the one that an extension names: then the extension gives nothing.
TEST(part_deadline, that_a_newer_calendar_takes_past_its_extension_is_what_it_is_without) {
  auto l = held();
  assign(l, "p1", R"({"kind":"working_days","amount":10})");  // 10 September, and 11 September by the newer calendar
  ASSERT_TRUE(extend(l, "p1", R"("until":"2020-09-11")", "2020-08-26", "2020-08-26"));
  EXPECT_EQ(due_on(l), day("2020-09-11"));
  auto later = newer();
  later.calendar.days.emplace_back();
  later.calendar.days.back().day = day("2020-09-09");
  later.calendar.days.back().reason = "nghỉ bão";
  const auto found = adopt(l, later);
  ASSERT_EQ(rules_in(found), strings{"deadline.moved"});
  EXPECT_EQ(own_args(found[0]), (arguments{{"part", "p1"}, {"from", "2020-09-11"}, {"to", "2020-09-14"}}));
  EXPECT_EQ(due_on(l), day("2020-09-14"));
  EXPECT_EQ(last_part(l).extensions, 1);
  const auto part = doithoai::part_id::parse("p1").value();
  EXPECT_TRUE(doithoai::deadline_of(l.current(), part, {.as_of = day("2020-12-31")})->extensions.empty());
  // It can be extended further all the same.
  ASSERT_TRUE(extend(l, "p1", R"("until":"2020-09-30")"));
  EXPECT_EQ(due_on(l), day("2020-09-30"));
}

}  // namespace
