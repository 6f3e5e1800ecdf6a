#include "doithoai/ledger.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <limits>
#include <random>
#include <string>
#include <vector>

#include "small_year.hpp"

namespace {

using doithoai::errc;
using doithoai::event;
using doithoai::ledger;
using small::day;
using small::id_of;
using small::moment;
using small::must;
using small::rules_in;
using small::tables;
using small::tell;
using strings = std::vector<std::string>;

const doithoai::context who{moment("2020-08-14T09:00:00+07:00"), "văn thư"};
constexpr unsigned seeds[] = {20200814, 7, 1945};

// A session that was held, one opinion, two issues; the second is a complaint.
ledger held() {
  auto l = small::adopted();
  must(l, "schedule_session", "2020-08-01",
       R"({"session":"s1","planned":"P.a","held_on":"2020-08-14","communes":["xa-a"]})");
  must(l, "announce_session", "2020-08-03", R"({"session":"s1","channels":["loudspeaker"]})");
  must(l, "open_session", "2020-08-14", R"({"session":"s1"})");
  must(l, "record_opinion", "2020-08-14",
       R"({"opinion":"y1","session":"s1","words":"đường hỏng","speaker":"Nguyễn Văn A"})");
  must(l, "raise_issue", "2020-08-14",
       R"({"issue":"v1","opinions":["y1"],"kind":"petition","category":"economy.roads","summary":"sửa đường"})");
  must(l, "raise_issue", "2020-08-14", R"({"issue":"v2","opinions":["y1"],"kind":"complaint","category":"land"})");
  must(l, "close_session", "2020-08-14", R"({"session":"s1"})");
  return l;
}

using doithoai::adopt_plan;
using doithoai::adopt_rules;

// What the adoption of documents is refused with at each door of C++: built, alone and in a batch, and as JSON.
template <class Adoption>
void expect_misspelt(const Adoption& built, const std::string& where, const std::string& message) {
  auto l = small::adopted();
  const auto before = l.save_json().value();
  const doithoai::command asked{day("2020-08-14"), built};
  const auto check = [&](const doithoai::result<doithoai::decision>& made, const std::string& around) {
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, errc::invalid_argument);
    EXPECT_EQ(made.error().where, around + where);
    EXPECT_EQ(made.error().message, message);
  };
  check(l.apply(asked, who), "");
  check(l.apply(std::vector{asked}, who), "/0");
  check(l.apply_json(to_json(asked), who), "");
  check(decide(l.current(), asked, who), "");
  EXPECT_EQ(l.save_json().value(), before);
}

// Read by itself, a document keeps what it does not know; whoever adopts it has misspelt something.
TEST(ledger, refuses_documents_with_members_that_nobody_knows) {
  const auto none = [](const char* members) { return samples::words(members); };
  auto plan = small::plan();
  plan.composition[1].extra = none(R"({"at_leest":2})");
  expect_misspelt(adopt_plan{plan}, "/data/plan/composition/1/at_leest",
                  "'at_leest' is no member of composition_rule; did you mean 'at_least'?");
  plan = small::plan();
  plan.extra = none(R"({"a/\"b":{"c":[1]},"d":2})");
  expect_misspelt(adopt_plan{plan}, R"(/data/plan/a~1"b)",
                  from_json<doithoai::plan>(to_json(plan), doithoai::unknown_members::refuse).error().message);
  plan.extra = doithoai::personal_text(doithoai::erasure{day("2020-08-14"), "đơn"});
  expect_misspelt(adopt_plan{plan}, "/data/plan/$erased",
                  from_json<doithoai::plan>(to_json(plan), doithoai::unknown_members::refuse).error().message);

  auto rules = small::rules();
  doithoai::calendar_overlay own{.id = id_of<doithoai::document_id>("o"), .name = "tuần làm việc riêng"};
  own.extra = none(R"({"weekends":[]})");
  rules.directory.organisations[0].calendar = own;
  expect_misspelt(adopt_rules{{}, {}, {}, rules.directory}, "/data/directory/organisations/0/calendar/weekends",
                  "'weekends' is no member of calendar_overlay; did you mean 'weekend'?");
  rules.calendar.days[0].extra = none(R"({"reasons":"bão"})");
  expect_misspelt(adopt_rules{rules.calendar, {}, {}, {}}, "/data/calendar/days/0/reasons",
                  "'reasons' is no member of calendar_day; did you mean 'reason'?");
}

// Events were accepted before: what they keep is in force, and newer documents leave it where it stands.
TEST(ledger, keeps_unknown_members_of_documents_that_its_events_hold) {
  auto journal = small::adopted().save_json().value();
  const std::string known = R"("weekend":)";
  journal.insert(journal.find(known), R"("weekends":[1],)");
  ledger l;
  ASSERT_TRUE(l.load_json(journal));
  const auto kept = l.save_json().value();
  EXPECT_NE(kept.find(R"("weekends":[1])"), std::string::npos);
  const doithoai::command newer{day("2020-08-14"), adopt_rules{{}, {}, {}, small::rules().directory}};
  ASSERT_TRUE(l.apply(newer, who));
  EXPECT_EQ(l.current().adopted_rules()->calendar.extra.words(), R"({"weekends":[1]})");
  ledger again;
  ASSERT_TRUE(again.load_json(l.save_json().value()));
  EXPECT_EQ(again.save_json().value(), l.save_json().value());
}

// A body's own days, told by an event with a member that only a whole calendar has, hold as if it were not there.
TEST(ledger, keeps_a_members_name_of_calendars_in_an_overlay_that_its_events_hold) {
  auto rules = small::rules();
  auto& bodies = rules.directory.organisations;
  auto& body =
      *std::find_if(bodies.begin(), bodies.end(), [](const auto& one) { return one.id.text() == "phong-ktht"; });
  body.calendar = doithoai::from_json<doithoai::calendar_overlay>(R"({"id":"own","name":"lịch riêng","days":[
      {"day":"2020-08-17","kind":"closed","reason":"lễ của huyện","source":"Thông báo 5/TB-UBND","is_verified":true}]})")
                      .value();
  ledger l;
  ASSERT_TRUE(l.apply(doithoai::command{day("2020-01-02"), adopt_rules{rules.calendar, {}, {}, rules.directory}}, who));
  ASSERT_TRUE(l.apply(doithoai::command{day("2020-01-02"), adopt_plan{small::plan()}}, who));
  auto journal = l.save_json().value();
  const std::string known = R"("name":"lịch riêng",)";
  journal.insert(journal.find(known), R"("holidays":[],)");
  ledger again;
  ASSERT_TRUE(again.load_json(journal));
  EXPECT_NE(again.save_json().value().find(R"("holidays":[])"), std::string::npos);
  ASSERT_TRUE(again.apply_json(R"([
      {"type":"schedule_session","happened_on":"2020-08-01","data":{"session":"s1","held_on":"2020-08-14","communes":["xa-a"]}},
      {"type":"record_opinion","happened_on":"2020-08-14","data":{"opinion":"o1","session":"s1","words":"Đường hỏng"}},
      {"type":"raise_issue","happened_on":"2020-08-14","data":{"issue":"i1","opinions":["o1"],"kind":"petition",
       "category":"economy.roads"}},
      {"type":"assign_issue","happened_on":"2020-08-14","data":{"part":"p1","issue":"i1","lead":"phong-ktht",
       "due":{"kind":"working_days","amount":1,"basis":"Thông báo 12/TB-UBND"}}}])",
                               who));
  const auto days = calendar_of(again.current(), id_of<doithoai::part_id>("p1"), {.as_of = day("2020-08-14")}).value();
  EXPECT_EQ(days.add_working_days(day("2020-08-14"), 1).value(), day("2020-08-18"));
  EXPECT_TRUE(days.document().extra.words().empty());
}

// The action that an event was made from.
template <class Action>
void set_action(doithoai::action& to, const doithoai::recorded<Action>& from) {
  to = static_cast<const Action&>(from);
}
template <class Other>
void set_action(doithoai::action&, const Other&) {
  ADD_FAILURE() << "no action";
}

// What must not change when something is refused.
struct snapshot {
  explicit snapshot(const ledger& of)
      : revision(of.revision()), saved(of.save_json().value()), all(tables(of.current(), day("2020-12-31"))) {}
  std::int64_t revision;
  std::string saved;
  std::string all;
  bool operator==(const snapshot&) const = default;
};

// The rules of the errors alone.
strings errors_in(const std::vector<doithoai::finding>& findings) {
  strings rules;
  for (const auto& f : findings)
    if (f.level == doithoai::severity::error) rules.push_back(f.rule);
  return rules;
}

TEST(ledger, begins_with_nothing) {
  const ledger l;
  EXPECT_EQ(l.revision(), 0);
  EXPECT_TRUE(l.events().value().empty());
  EXPECT_EQ(l.current().adopted_rules(), nullptr);
  EXPECT_EQ(l.current().adopted_plan(), nullptr);
}

TEST(ledger, numbers_its_events) {
  const auto l = held();
  std::int64_t seq = 0;
  for (const auto& e : l.events().value()) {
    EXPECT_EQ(e.seq, ++seq);
    EXPECT_EQ(e.id.text(), "e" + std::to_string(seq));
    EXPECT_EQ(e.version, 1);
    EXPECT_EQ(e.by, "văn phòng");
  }
  EXPECT_EQ(l.revision(), seq);
}

TEST(ledger, says_in_an_event_what_the_command_said) {
  auto l = held();
  const auto decided = tell(
      l, "2020-08-20", "assign_issue", "2020-08-18",
      R"({"part":"p1","issue":"v1","lead":"phong-ktht","due":{"kind":"by_date","day":"2020-09-01","basis":"TB 12"}})");
  ASSERT_TRUE(decided) << decided.error().message;
  ASSERT_EQ(decided->events.size(), 1U);
  const auto& e = decided->events[0];
  EXPECT_EQ(e, l.events().value().back());
  EXPECT_EQ(doithoai::type_of(e), "issue_assigned");
  EXPECT_EQ(e.happened_on, day("2020-08-18"));
  EXPECT_EQ(e.recorded_at, moment("2020-08-20T12:00:00+07:00"));
  EXPECT_EQ(std::get<doithoai::issue_assigned>(e.data).lead.text(), "phong-ktht");
}

TEST(ledger, needs_rules_and_a_plan_first) {
  ledger l;
  const auto without_rules = tell(l, "2020-08-01", "schedule_session", "2020-08-01",
                                  R"({"session":"s1","held_on":"2020-08-14","communes":["xa-a"]})");
  ASSERT_FALSE(without_rules);
  EXPECT_EQ(without_rules.error().code, errc::rejected);
  EXPECT_EQ(rules_in(without_rules.error().findings), strings{"ledger.no_rules"});
  l.apply(small::adopting(small::rules()), who).value();
  const auto without_plan = tell(l, "2020-08-15", "schedule_session", "2020-08-01",
                                 R"({"session":"s1","held_on":"2020-08-14","communes":["xa-a"]})");
  ASSERT_FALSE(without_plan);
  EXPECT_EQ(rules_in(without_plan.error().findings), strings{"ledger.no_plan"});
}

TEST(ledger, adopts_shipped_rules_where_none_are_given) {
  ledger l;
  l.apply({day("2020-01-02"), doithoai::adopt_rules{{}, {}, {}, small::rules().directory}}, who).value();
  ASSERT_NE(l.current().adopted_rules(), nullptr);
  EXPECT_EQ(l.current().adopted_rules()->calendar, doithoai::shipped_rules(2020)->calendar);
  EXPECT_EQ(l.current().adopted_rules()->regime.id.text(), "vn-2015");
  EXPECT_EQ(l.current().adopted_rules()->directory, small::rules().directory);
}

TEST(ledger, adopts_the_regime_in_force_on_the_day_of_the_command) {
  const auto regime_on = [](const char* on) {
    ledger l;
    l.apply({day(on), doithoai::adopt_rules{{}, {}, {}, small::rules().directory}},
            {moment("2026-12-31T09:00:00+07:00"), "văn thư"})
        .value();
    return l.current().adopted_rules()->regime.id.text();
  };
  EXPECT_EQ(regime_on("2020-12-31"), "vn-2015");
  EXPECT_EQ(regime_on("2025-06-30"), "vn-2025-06");
  EXPECT_EQ(regime_on("2025-07-01"), "vn-2025");
  EXPECT_EQ(regime_on("2025-12-31"), "vn-2025");
}

TEST(ledger, cannot_adopt_a_regime_that_is_not_shipped) {
  ledger l;
  const auto decided = l.apply({day("2010-01-02"), doithoai::adopt_rules{{}, {}, {}, small::rules().directory}}, who);
  ASSERT_FALSE(decided);
  EXPECT_EQ(decided.error().code, errc::not_covered);
  EXPECT_EQ(l.revision(), 0);
}

TEST(ledger, keeps_the_rules_that_a_later_adoption_leaves_out) {
  auto l = small::adopted();
  auto law = small::rules().regime;
  law.id = id_of<doithoai::document_id>("luat-moi");
  l.apply({day("2020-06-01"), doithoai::adopt_rules{{}, law, {}, {}}}, who).value();
  auto expected = small::rules();
  expected.regime = law;
  EXPECT_EQ(*l.current().adopted_rules(), expected);
}

TEST(ledger, refuses_with_all_findings_at_once) {
  auto l = held();
  const snapshot before(l);
  const auto decided = tell(l, "2020-08-20", "assign_issue", "2020-08-25",
                            R"({"part":"p1","issue":"v9","lead":"nobody","coordinating":["mttq-huyen","nobody"],
                                "due":{"kind":"working_days","amount":15},"conclusion":"tb9"})");
  ASSERT_FALSE(decided);
  EXPECT_EQ(decided.error().code, errc::rejected);
  auto rules = rules_in(decided.error().findings);
  std::sort(rules.begin(), rules.end());
  EXPECT_EQ(rules, (strings{"day.after_recording", "id.unknown", "id.unknown", "id.unknown", "id.unknown",
                            "part.lead_coordinates"}));
  strings paths;
  for (const auto& f : decided.error().findings) {
    EXPECT_EQ(f.level, doithoai::severity::error);
    EXPECT_FALSE(f.args.empty()) << f.rule;
    paths.push_back(f.path);
  }
  std::sort(paths.begin(), paths.end());
  EXPECT_EQ(paths, (strings{"/data/conclusion", "/data/coordinating/1", "/data/coordinating/1", "/data/issue",
                            "/data/lead", "/happened_on"}));
  EXPECT_EQ(decided.error().where, decided.error().findings[0].path);
  EXPECT_EQ(snapshot(l), before);
}

TEST(ledger, gives_warnings_along_with_the_refusal) {
  auto l = held();
  const auto decided = tell(l, "2020-08-20", "open_session", "2020-08-15", R"({"session":"s1"})");
  ASSERT_FALSE(decided);
  EXPECT_EQ(rules_in(decided.error().findings), (strings{"session.already_opened", "session.another_day"}));
}

TEST(ledger, accepts_with_findings) {
  auto l = small::adopted();
  const auto scheduled =
      must(l, "schedule_session", "2020-08-01", R"({"session":"s1","held_on":"2021-01-14","communes":["xa-a"]})");
  EXPECT_EQ(rules_in(scheduled.findings), (strings{"session.not_planned", "session.outside_the_year"}));
  EXPECT_EQ(scheduled.findings[0].level, doithoai::severity::note);
  EXPECT_EQ(scheduled.findings[1].level, doithoai::severity::warning);
  const auto opened = must(l, "open_session", "2020-08-14", R"({"session":"s1"})");
  EXPECT_EQ(rules_in(opened.findings), (strings{"session.not_announced", "session.another_day"}));
}

TEST(ledger, refuses_an_id_that_is_taken) {
  auto l = held();
  must(l, "issue_conclusion", "2020-08-20",
       R"({"conclusion":"tb1","session":"s1","items":[{"text":"giao","issues":["v1"]}]})");
  must(l, "assign_issue", "2020-08-20", R"({"part":"p1","issue":"v1","lead":"phong-ktht","due":{"kind":"none_set"}})");
  must(l, "give_answer", "2020-08-21",
       R"({"answer":"a1","issues":["v1"],"body":"phong-ktht","manner":"in_writing","kind":"resolved"})");
  const std::pair<const char*, const char*> again[] = {
      {"schedule_session", R"({"session":"s1","planned":"P.b","held_on":"2020-09-14","communes":["xa-a"]})"},
      {"record_opinion", R"({"opinion":"y1","session":"s1"})"},
      {"raise_issue", R"({"issue":"v1","opinions":["y1"],"kind":"petition","category":"land"})"},
      {"issue_conclusion", R"({"conclusion":"tb1","session":"s1"})"},
      {"assign_issue", R"({"part":"p1","issue":"v1","lead":"phong-ktht","due":{"kind":"none_set"}})"},
      {"give_answer",
       R"({"answer":"a1","issues":["v1"],"body":"phong-ktht","manner":"in_writing","kind":"resolved"})"}};
  for (const auto& [type, data] : again) {
    const auto decided = tell(l, "2020-08-25", type, "2020-08-22", data);
    ASSERT_FALSE(decided) << type;
    EXPECT_EQ(errors_in(decided.error().findings), strings{"id.taken"}) << type;
  }
  EXPECT_TRUE(tell(l, "2020-08-25", "schedule_session", "2020-08-22",
                   R"({"session":"y1","held_on":"2020-09-14","communes":["xa-a"]})"))
      << "an id of another kind is another id";
}

TEST(ledger, refuses_a_reference_to_nothing) {
  auto l = held();
  const std::pair<const char*, const char*> wrong[] = {
      {"announce_session", R"({"session":"s9"})"},
      {"open_session", R"({"session":"s9"})"},
      {"close_session", R"({"session":"s9"})"},
      {"invite", R"({"session":"s9","invited":[]})"},
      {"record_attendance", R"({"session":"s9"})"},
      {"record_attendance", R"({"session":"s1","present":[{"body":"nobody","position":"head"}]})"},
      {"record_attendance",
       R"({"session":"s1","present":[{"body":"ubnd-xa-a","position":"head","fields":["nothing"]}]})"},
      {"record_opinion", R"({"opinion":"y2","session":"s9"})"},
      {"record_opinion", R"({"opinion":"y2","session":"s1","hamlet":"ap-z"})"},
      {"raise_issue", R"({"issue":"v3","opinions":["y1","y9"],"kind":"petition","category":"land"})"},
      {"raise_issue", R"({"issue":"v3","opinions":["y1"],"kind":"petition","category":"water"})"},
      {"raise_issue", R"({"issue":"v3","opinions":["y1"],"kind":"petition","category":"land","commune":"xa-z"})"},
      {"issue_conclusion", R"({"conclusion":"tb1","session":"s9"})"},
      {"issue_conclusion", R"({"conclusion":"tb1","session":"s1","items":[{"text":"a","issues":["v1","v9"]}]})"},
      {"issue_conclusion", R"({"conclusion":"tb1","session":"s1","concluder":"nobody"})"},
      {"give_answer", R"({"answer":"a1","issues":["v9"],"body":"phong-ktht","manner":"in_writing","kind":"resolved"})"},
      {"give_answer", R"({"answer":"a1","issues":["v1"],"body":"nobody","manner":"in_writing","kind":"resolved"})"},
      {"verify_issue", R"({"issue":"v9","by":"mttq-huyen","is_confirmed":true})"},
      {"verify_issue", R"({"issue":"v1","by":"nobody","is_confirmed":true})"},
      {"complete_duty", R"({"duty":"D.nothing","body":"van-phong"})"},
      {"complete_duty", R"({"duty":"D.report","body":"nobody"})"},
      {"complete_duty", R"({"duty":"D.report","body":"phong-noi-vu","session":"s9"})"},
      {"schedule_session", R"({"session":"s2","held_on":"2020-09-14","communes":["xa-z"]})"},
      {"schedule_session", R"({"session":"s2","held_on":"2020-09-14","communes":["xa-a"],"planned":"P.z"})"},
      {"schedule_session", R"({"session":"s2","held_on":"2020-09-14","communes":["xa-a"],"topics":["T.z"]})"},
      {"schedule_session", R"({"session":"s2","held_on":"2020-09-14","communes":["xa-a"],"organiser":"nobody"})"}};
  const snapshot before(l);
  for (const auto& [type, data] : wrong) {
    const auto decided = tell(l, "2020-08-25", type, "2020-08-22", data);
    ASSERT_FALSE(decided) << type << data;
    EXPECT_EQ(decided.error().code, errc::rejected);
    const auto rules = rules_in(decided.error().findings);
    EXPECT_EQ(std::count(rules.begin(), rules.end(), "id.unknown"), 1) << type << data;
  }
  EXPECT_EQ(snapshot(l), before);
}

TEST(ledger, refuses_what_the_form_of_a_record_does_not_allow) {
  auto l = held();
  const auto refused = [&](doithoai::action what, const char* where, const doithoai::context& by = who) {
    const auto decided = l.apply({day("2020-08-14"), std::move(what)}, by);
    ASSERT_FALSE(decided) << where;
    EXPECT_EQ(decided.error().code, errc::invalid_argument) << where;
    EXPECT_EQ(decided.error().where, where) << decided.error().message;
  };
  const auto s1 = id_of<doithoai::session_id>("s1");
  refused(doithoai::open_session{}, "/data/session");
  refused(doithoai::open_session{s1}, "/by", {who.recorded_at, ""});
  refused(doithoai::open_session{s1}, "/by", {who.recorded_at, "\xff"});
  refused(doithoai::announce_session{s1, {}, "a\xff"}, "/data/text");
  refused(doithoai::record_attendance{s1, {}, -1}, "/data/citizens");
  refused(doithoai::invite{s1, {{{}, doithoai::office::head, doithoai::session_part::member, {}, {}, {}}}},
          "/data/invited/0/body");
  refused(
      doithoai::record_opinion{
          id_of<doithoai::opinion_id>("y2"), s1, doithoai::opinion_channel::spoken, samples::words("\xff"), {}, {}, {}},
      "/data/words");
  EXPECT_EQ(l.revision(), held().revision());
}

TEST(ledger, refuses_a_day_that_no_text_can_name) {
  auto l = held();
  const doithoai::date far = doithoai::last_date + std::chrono::days{1};
  const doithoai::context later{doithoai::instant{far} + std::chrono::days{9}, "văn thư"};
  EXPECT_FALSE(l.apply({far, doithoai::open_session{id_of<doithoai::session_id>("s1")}}, later));
  EXPECT_FALSE(l.apply(
      {doithoai::first_date - std::chrono::days{1}, doithoai::close_session{id_of<doithoai::session_id>("s1")}}, who));
  doithoai::schedule_session c;
  c.session = id_of<doithoai::session_id>("s2");
  c.communes = {id_of<doithoai::organisation_id>("xa-a")};
  c.held_on = far;
  EXPECT_FALSE(l.apply({day("2020-08-14"), c}, who));
  EXPECT_FALSE(l.apply({day("2020-08-14"), doithoai::close_session{id_of<doithoai::session_id>("s1")}},
                       {doithoai::instant::max(), "văn thư"}));
  ledger again;
  EXPECT_TRUE(again.load_json(l.save_json().value()));
}

TEST(ledger, takes_all_of_a_batch_or_none) {
  auto l = held();
  const snapshot before(l);
  const auto decided = l.apply_json(
      R"([{"type":"record_opinion","happened_on":"2020-08-14","data":{"opinion":"y2","session":"s1"}},
          {"type":"raise_issue","happened_on":"2020-08-14","data":{"issue":"v3","opinions":["y2"],"kind":"petition","category":"land"}},
          {"type":"raise_issue","happened_on":"2020-08-14","data":{"issue":"v3","opinions":["y8","y9"],"kind":"petition","category":"land"}}])",
      {moment("2020-08-20T12:00:00+07:00"), "văn thư"});
  ASSERT_FALSE(decided);
  EXPECT_EQ(decided.error().code, errc::rejected);
  EXPECT_EQ(decided.error().where.rfind("/2/", 0), 0U) << decided.error().where;
  strings paths;
  for (const auto& f : decided.error().findings) paths.push_back(f.path);
  EXPECT_EQ(paths, (strings{"/2/data/issue", "/2/data/opinions/0", "/2/data/opinions/1"}));
  EXPECT_EQ(snapshot(l), before);
}

TEST(ledger, takes_a_batch_as_its_parts_one_after_the_other) {
  const small::random_year year(seeds[0], small::order::wild, 120);
  const doithoai::context late{moment("2020-12-31T09:00:00+07:00"), "văn thư"};
  std::vector<doithoai::command> commands;
  for (const auto& e : year.made().events(3).value()) {
    doithoai::command c{e.happened_on, {}};
    if (e.data.index() < 2) continue;  // rules and plan
    std::visit([&](const auto& data) { set_action(c.data, data); }, e.data);
    commands.push_back(std::move(c));
  }
  ASSERT_GT(commands.size(), 40U);
  auto whole = small::adopted(small::rules(), *year.made().current().adopted_plan());
  auto parts = small::adopted(small::rules(), *year.made().current().adopted_plan());
  const auto decided = whole.apply(commands, late);
  ASSERT_TRUE(decided) << decided.error().where << decided.error().message;
  for (const auto& c : commands) ASSERT_TRUE(parts.apply(c, late));
  EXPECT_EQ(decided->events.size(), commands.size());
  EXPECT_TRUE(whole.events().value() == parts.events().value());
  EXPECT_EQ(tables(whole.current(), day("2020-12-31")), tables(parts.current(), day("2020-12-31")));
}

TEST(ledger, takes_an_empty_batch) {
  auto l = held();
  const auto decided = l.apply_json(" []", who);
  ASSERT_TRUE(decided);
  EXPECT_TRUE(decided->events.empty());
}

TEST(ledger, refuses_unknown_members_of_a_command) {
  auto l = held();
  for (const auto* text :
       {R"({"type":"open_session","happened_on":"2020-08-14","data":{"session":"s1","sesion":1}})",
        R"([{"type":"open_session","happened_on":"2020-08-14","data":{"session":"s1"},"note":""}])"}) {
    const auto decided = l.apply_json(text, who);
    ASSERT_FALSE(decided);
    EXPECT_EQ(decided.error().code, errc::invalid_argument);
  }
}

TEST(ledger, never_lets_the_time_of_recording_run_backwards) {
  auto l = held();
  const auto decided = tell(l, "2020-08-13", "record_opinion", "2020-08-13", R"({"opinion":"y2","session":"s1"})");
  ASSERT_FALSE(decided);
  const auto rules = rules_in(decided.error().findings);
  EXPECT_EQ(std::count(rules.begin(), rules.end(), "recorded_at.runs_backwards"), 1);
  EXPECT_TRUE(tell(l, "2020-08-14", "record_opinion", "2020-08-13", R"({"opinion":"y2","session":"s1"})"))
      << "the same moment is no step back";
}

TEST(ledger, refuses_a_day_after_the_recording) {
  auto l = held();
  const auto open = [&](const char* recorded_at) {
    return l.apply_json(
        R"({"type":"record_opinion","happened_on":"2020-08-16","data":{"opinion":"y2","session":"s1","channel":"gathered_before"}})",
        {moment(recorded_at), "văn thư"});
  };
  EXPECT_EQ(rules_in(open("2020-08-15T16:59:59Z").error().findings), strings{"day.after_recording"});
  EXPECT_TRUE(open("2020-08-15T17:00:00Z")) << "in Viet Nam it is the 16th already";
}

TEST(ledger, leaves_complaints_and_denunciations_to_their_own_procedure) {
  auto l = held();
  const auto raised = must(l, "raise_issue", "2020-08-15",
                           R"({"issue":"v3","opinions":["y1"],"kind":"denunciation","category":"other"})");
  EXPECT_EQ(rules_in(raised.findings), strings{"issue.own_procedure"});
  EXPECT_FALSE(raised.findings[0].basis.empty());
  for (const auto* issue : {"v2", "v3"}) {
    const auto assigned =
        tell(l, "2020-08-20", "assign_issue", "2020-08-20",
             R"({"part":"p1","issue":")" + std::string(issue) + R"(","lead":"phong-ktht","due":{"kind":"none_set"}})");
    EXPECT_EQ(rules_in(assigned.error().findings), strings{"issue.outside_answers"});
    const auto answered = tell(l, "2020-08-20", "give_answer", "2020-08-20",
                               R"({"answer":"a1","issues":["v1",")" + std::string(issue) +
                                   R"("],"body":"phong-ktht","manner":"in_writing","kind":"resolved"})");
    EXPECT_EQ(rules_in(answered.error().findings), strings{"issue.outside_answers"});
    EXPECT_EQ(answered.error().findings[0].path, "/data/issues/1");
  }
}

TEST(ledger, judges_bodies_by_their_validity) {
  auto rules = small::rules();
  for (auto& body : rules.directory.organisations)
    if (body.id.text() == "phong-ktht") body.valid_to = day("2020-08-20");
  auto l = small::adopted(rules);
  must(l, "schedule_session", "2020-08-01",
       R"({"session":"s1","held_on":"2020-08-14","communes":["xa-a"],"concerned":["phong-ktht"]})");
  must(l, "record_opinion", "2020-08-14", R"({"opinion":"y1","session":"s1"})");
  must(l, "raise_issue", "2020-08-14", R"({"issue":"v1","opinions":["y1"],"kind":"petition","category":"land"})");
  const auto assign = [&](const char* on) {
    return tell(
        l, "2020-08-25", "assign_issue", on,
        R"({"part":"p-)" + std::string(on) + R"(","issue":"v1","lead":"phong-ktht","due":{"kind":"none_set"}})");
  };
  EXPECT_TRUE(assign("2020-08-20"));
  EXPECT_EQ(rules_in(assign("2020-08-21").error().findings), strings{"organisation.not_valid"});
}

TEST(ledger, wants_a_basis_for_a_deadline) {
  auto l = held();
  const auto assign = [&](const std::string& due) {
    return tell(l, "2020-08-25", "assign_issue", "2020-08-20",
                R"({"part":"p1","issue":"v1","lead":"phong-ktht","due":)" + due + "}");
  };
  EXPECT_EQ(rules_in(assign(R"({"kind":"by_date","day":"2020-09-01"})").error().findings),
            strings{"deadline.basis_missing"});
  EXPECT_EQ(rules_in(assign(R"({"kind":"by_date","basis":"TB"})").error().findings), strings{"deadline.incomplete"});
  EXPECT_EQ(rules_in(assign(R"({"kind":"working_days","basis":"TB"})").error().findings),
            strings{"deadline.incomplete"});
  EXPECT_TRUE(assign(R"({"kind":"none_set"})"));
}

TEST(ledger, refuses_a_deadline_with_members_of_another_kind) {
  auto l = held();
  for (const auto* due : {R"({"kind":"working_days","amount":5,"day":"2020-12-01","basis":"TB"})",
                          R"({"kind":"by_date","amount":5,"day":"2020-12-01","basis":"TB"})",
                          R"({"kind":"by_date","day":"2020-12-01","from":"issued","basis":"TB"})",
                          R"({"kind":"none_set","day":"2020-12-01"})"}) {
    const auto decided = tell(l, "2020-08-25", "assign_issue", "2020-08-20",
                              R"({"part":"p1","issue":"v1","lead":"phong-ktht","due":)" + std::string(due) + "}");
    ASSERT_FALSE(decided) << due;
    EXPECT_EQ(rules_in(decided.error().findings), strings{"deadline.incomplete"}) << due;
  }
}

TEST(ledger, follows_a_deadline_from_each_start) {
  auto l = held();
  must(l, "issue_conclusion", "2020-08-17",
       R"({"conclusion":"tb1","session":"s1","number":"12","items":[{"text":"a","issues":["v1"]}]})");
  const auto due = [&](const char* part, const char* from) {
    must(l, "assign_issue", "2020-08-19",
         R"({"part":")" + std::string(part) + R"(","issue":"v1","lead":"phong-ktht","conclusion":"tb1",
         "due":{"kind":"calendar_days","amount":10,"from":")" +
             from + R"("}})");
    return doithoai::parts(l.current(), {.as_of = day("2020-12-31")}).back().due_on;
  };
  EXPECT_EQ(due("p1", "received"), day("2020-08-29"));
  EXPECT_EQ(due("p2", "issued"), day("2020-08-27"));
  EXPECT_EQ(due("p3", "held"), day("2020-08-24"));
}

TEST(ledger, keeps_a_deadline_beyond_the_calendar_open) {
  auto l = held();
  const auto decided =
      must(l, "assign_issue", "2020-08-20",
           R"({"part":"p1","issue":"v1","lead":"phong-ktht","due":{"kind":"working_days","amount":300,"basis":"TB"}})");
  EXPECT_EQ(rules_in(decided.findings), strings{"deadline.not_covered"});
  const auto part = doithoai::parts(l.current(), {.as_of = day("2020-12-31")}).at(0);
  EXPECT_TRUE(part.is_provisional);
  EXPECT_FALSE(part.due_on);
  EXPECT_FALSE(part.is_overdue);
}

// Events from elsewhere.

std::vector<event> events_of(const ledger& l) { return l.events().value(); }

TEST(ledger, is_the_same_after_its_events_are_told_again) {
  for (const auto seed : seeds) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const small::random_year year(seed, small::order::wild, 200);
    ledger loaded;
    const auto found = loaded.load_json(year.made().save_json().value());
    ASSERT_TRUE(found) << found.error().where << found.error().message;
    EXPECT_TRUE(found->empty());
    EXPECT_TRUE(loaded.events().value() == year.made().events().value());
    EXPECT_EQ(loaded.save_json().value(), year.made().save_json().value());
    for (const auto* at : {"2020-08-10", "2020-08-20", "2020-12-31"})
      EXPECT_EQ(tables(loaded.current(), day(at)), tables(year.made().current(), day(at))) << at;
    EXPECT_EQ(*loaded.current().adopted_rules(), *year.made().current().adopted_rules());
    EXPECT_EQ(*loaded.current().adopted_plan(), *year.made().current().adopted_plan());
  }
}

TEST(ledger, takes_in_events_piece_by_piece) {
  const auto all = events_of(held());
  ledger l;
  for (const auto& e : all) ASSERT_TRUE(l.take_in({e}));
  EXPECT_EQ(snapshot(l), snapshot(held()));
}

TEST(ledger, takes_in_all_events_or_none) {
  auto all = events_of(held());
  std::get<doithoai::session_closed>(all.back().data).session = id_of<doithoai::session_id>("s9");
  ledger l;
  const auto found = l.take_in(all);
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().code, errc::invalid_argument);
  EXPECT_EQ(found.error().where, "/events/" + std::to_string(all.size() - 1) + "/data/session");
  EXPECT_EQ(rules_in(found.error().findings), strings{"id.unknown"});
  EXPECT_EQ(l.revision(), 0);
  EXPECT_TRUE(l.events().value().empty());
}

TEST(ledger, takes_in_no_event_out_of_order) {
  const auto all = events_of(held());
  const auto refused = [&](std::vector<event> some, const std::string& where) {
    ledger l;
    const auto found = l.take_in(std::move(some));
    ASSERT_FALSE(found) << where;
    EXPECT_EQ(found.error().code, errc::invalid_argument);
    EXPECT_EQ(found.error().where, where) << found.error().message;
    EXPECT_EQ(l.revision(), 0);
  };
  refused({all[1]}, "/events/0/seq");
  refused({all[0], all[2]}, "/events/1/seq");
  refused({all[0], all[0]}, "/events/1/seq");
  auto backwards = all;
  backwards[3].recorded_at = backwards[2].recorded_at - std::chrono::microseconds{1};
  refused(backwards, "/events/3/recorded_at");
  auto early = all;
  early[4].happened_on = doithoai::day_in_vietnam(early[4].recorded_at) + std::chrono::days{1};
  refused(early, "/events/4/happened_on");
  auto twice = all;
  twice[4].id = twice[3].id;
  refused(twice, "/events/4/id");
  auto taken = all;
  taken[4] = taken[2];
  taken[4].seq = 5;
  taken[4].id = all[4].id;
  taken[4].recorded_at = all[4].recorded_at;
  refused(taken, "/events/4/data/session");
}

TEST(ledger, takes_in_no_event_that_it_could_not_save) {
  const auto all = events_of(held());
  const auto refused = [&](const std::function<void(event&)>& spoil, const std::string& where) {
    auto some = all;
    spoil(some[2]);
    ledger l;
    const auto found = l.take_in(std::move(some));
    ASSERT_FALSE(found) << where;
    EXPECT_EQ(found.error().code, errc::invalid_argument);
    EXPECT_EQ(found.error().where, where) << found.error().message;
  };
  refused([](event& e) { e.by = ""; }, "/events/2/by");
  refused([](event& e) { e.by = "\xff"; }, "/events/2/by");
  refused([](event& e) { e.id = {}; }, "/events/2/id");
  refused([](event& e) { e.version = 0; }, "/events/2/version");
  refused([](event& e) { std::get<doithoai::session_scheduled>(e.data).session = {}; }, "/events/2/data/session");
  refused([](event& e) { std::get<doithoai::session_scheduled>(e.data).venue = "a\xff"; }, "/events/2/data/venue");
}

TEST(ledger, tells_of_very_many_places_the_first_few) {
  auto l = held();
  const auto refused = [&](std::size_t times) {
    std::string people;
    for (std::size_t i = 0; i < times; ++i)
      people += std::string(i == 0 ? "" : ",") + R"({"body":"phong-kthz","position":"civil_servant"})";
    const auto decided =
        tell(l, "2020-08-20", "record_attendance", "2020-08-14", R"({"session":"s1","present":[)" + people + "]}");
    EXPECT_FALSE(decided);
    return decided.error().findings;
  };
  EXPECT_EQ(refused(8).size(), 8U);
  const auto found = refused(1'000);
  ASSERT_EQ(rules_in(found), strings({"id.unknown", "id.unknown", "id.unknown"}));
  EXPECT_EQ(found[0].path, "/data/present/0/body");
  EXPECT_EQ(found[2].path, "/data/present/2/body");
  EXPECT_EQ(found[0].args.back(), (doithoai::argument{"places", "1000"}));
  EXPECT_EQ(found[1].args.back().name, "nearest") << "the last reference is compared no less than the first";
  EXPECT_NE(sentence(found[0], doithoai::language::english).find(" (in 1000 places)"), std::string::npos);
}

TEST(ledger, tells_of_very_many_findings_of_a_rule_the_first_hundred) {
  auto l = held();
  const auto refused = [&](std::size_t times) {
    std::string people;
    for (std::size_t i = 0; i < times; ++i)
      people +=
          std::string(i == 0 ? "" : ",") + R"({"body":"b)" + std::to_string(i) + R"(","position":"civil_servant"})";
    const auto decided =
        tell(l, "2020-08-20", "record_attendance", "2020-08-14", R"({"session":"s1","present":[)" + people + "]}");
    EXPECT_FALSE(decided);
    return decided.error().findings;
  };
  EXPECT_EQ(refused(100).size(), 100U);
  EXPECT_EQ(sentence(refused(100)[0], doithoai::language::english).find("such"), std::string::npos);
  const auto found = refused(101);
  ASSERT_EQ(found.size(), 100U);
  EXPECT_EQ(found[0].path, "/data/present/0/body");
  EXPECT_EQ(found[99].path, "/data/present/99/body");
  EXPECT_NE(sentence(found[0], doithoai::language::english).find(" (one of 101 such)"), std::string::npos);
}

TEST(ledger, keeps_an_event_of_an_unknown_type_and_says_so) {
  auto l = held();
  event unknown = l.events().value().back();
  unknown.seq = l.revision() + 1;
  unknown.id = id_of<doithoai::event_id>("x1");
  unknown.data = doithoai::unknown_event{"session_dreamt_of", samples::words(R"({"session":"s1"})")};
  const auto before = tables(l.current(), day("2020-12-31"));
  const auto found = l.take_in({unknown});
  ASSERT_TRUE(found) << found.error().message;
  ASSERT_EQ(rules_in(*found), strings{"event.unknown_type"});
  EXPECT_EQ((*found)[0].level, doithoai::severity::note);
  EXPECT_EQ(l.events().value().back(), unknown);
  EXPECT_EQ(tables(l.current(), day("2020-12-31")), before);
  ledger again;
  ASSERT_TRUE(again.load_json(l.save_json().value()));
  EXPECT_EQ(again.events().value().back(), unknown);
}

TEST(ledger, lives_with_erased_words) {
  auto all = events_of(held());
  auto& spoken = std::get<doithoai::opinion_recorded>(all[5].data);
  spoken.words.erase(day("2021-03-01"), "yêu cầu");
  spoken.speaker.erase(day("2021-03-01"), "yêu cầu");
  std::get<doithoai::issue_raised>(all[6].data).summary.erase(day("2021-03-01"), "yêu cầu");
  ledger l;
  ASSERT_TRUE(l.take_in(all));
  const auto rows = doithoai::opinions(l.current(), {.as_of = day("2020-12-31")});
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_TRUE(rows[0].words.erased());
  EXPECT_EQ(rows[0].words.words(), "");
  EXPECT_EQ(rows[0].issues, 2);
  const auto table = doithoai::open_table(l.current(), "opinions", {.as_of = day("2020-12-31")}).value();
  EXPECT_TRUE(table.is_null(0, *table.find_column("words")));
  ledger again;
  ASSERT_TRUE(again.load_json(l.save_json().value()));
  EXPECT_EQ(again.save_json().value(), l.save_json().value());
}

TEST(ledger, keeps_what_a_later_version_wrote) {
  auto text = held().save_json().value();
  const std::string member = R"("type":"session_opened","data":{)";
  text.insert(text.find(member) + member.size(), R"("thời_tiết":"mưa",)");
  ledger l;
  ASSERT_TRUE(l.load_json(text));
  EXPECT_NE(l.save_json().value().find(R"("thời_tiết":"mưa")"), std::string::npos);
}

TEST(ledger, names_the_place_in_a_journal_that_is_wrong) {
  const auto refused = [](const std::string& text, const std::string& where) {
    auto l = held();
    const snapshot before(l);
    const auto found = l.load_json(text);
    ASSERT_FALSE(found) << text;
    EXPECT_EQ(found.error().code, errc::invalid_argument);
    EXPECT_EQ(found.error().where, where) << found.error().message;
    EXPECT_EQ(snapshot(l), before);
  };
  const std::string envelope =
      R"("id":"x","version":1,"happened_on":"2020-08-14","recorded_at":"2020-08-20T09:00:00+07:00","by":"a")";
  refused("{}", "");
  refused(R"({"events":7})", "/events");
  refused(R"({"events":[{}]})", "/events/0");
  refused(R"({"events":[{"seq":"10",)" + envelope + R"(,"type":"session_opened","data":{"session":"s1"}}]})",
          "/events/0/seq");
  refused(R"({"events":[{"seq":10,)" + envelope + R"(,"type":"session_opened","data":{"session":"s 1"}}]})",
          "/events/0/data/session");
  refused(R"({"events":[{"seq":99,)" + envelope + R"(,"type":"session_opened","data":{"session":"s1"}}]})",
          "/events/0/seq");
  refused(R"({"events":[{"seq":10,)" + envelope + R"(,"type":"session_opened","data":{"session":"s9"}}]})",
          "/events/0/data/session");
}

// States.

TEST(state, of_an_earlier_moment_does_not_see_later_events) {
  auto l = small::adopted();
  const doithoai::state before = l.current();
  const auto tables_before = tables(before, day("2020-12-31"));
  const small::random_year year(seeds[1], small::order::wild, 150);
  doithoai::state grown = year.made().current();
  const doithoai::state copy = grown;
  const auto tables_of_copy = tables(copy, day("2020-12-31"));
  must(l, "schedule_session", "2020-08-01",
       R"({"session":"s1","planned":"P.a","held_on":"2020-08-14","communes":["xa-a"]})");
  EXPECT_EQ(tables(before, day("2020-12-31")), tables_before);
  EXPECT_NE(tables(l.current(), day("2020-12-31")), tables_before);
  for (const auto& e : year.made().events(3).value()) grown = doithoai::evolve(std::move(grown), e);
  EXPECT_EQ(tables(copy, day("2020-12-31")), tables_of_copy);
  EXPECT_EQ(copy.revision() + year.made().revision() - 2, grown.revision());
}

TEST(state, is_not_changed_by_judging) {
  const auto l = held();
  const auto before = tables(l.current(), day("2020-12-31"));
  const doithoai::command c{day("2020-08-14"),
                            doithoai::record_attendance{id_of<doithoai::session_id>("s1"), samples::people(), 12}};
  (void)doithoai::decide(l.current(), c, who);
  (void)doithoai::judge(l.current(), l.events().value().back());
  EXPECT_EQ(tables(l.current(), day("2020-12-31")), before);
}

TEST(state, is_evolved_from_what_was_decided) {
  auto l = held();
  const doithoai::command c{day("2020-08-14"), doithoai::record_opinion{id_of<doithoai::opinion_id>("y2"),
                                                                        id_of<doithoai::session_id>("s1"),
                                                                        doithoai::opinion_channel::slip,
                                                                        {},
                                                                        {},
                                                                        {},
                                                                        {}}};
  const doithoai::context later{moment("2020-08-15T09:00:00+07:00"), "văn thư"};
  const auto decided = doithoai::decide(l.current(), c, later);
  ASSERT_TRUE(decided);
  doithoai::state next = l.current();
  for (const auto& e : decided->events) next = doithoai::evolve(std::move(next), e);
  EXPECT_EQ(l.revision() + 1, next.revision());
  ASSERT_EQ(l.apply(c, later).value(), *decided);
  EXPECT_EQ(tables(next, day("2020-12-31")), tables(l.current(), day("2020-12-31")));
}

TEST(state, takes_events_in_any_order) {
  for (const auto seed : seeds) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const small::random_year year(seed, small::order::wild, 200);
    auto all = events_of(year.made());
    std::mt19937 chance(seed);
    for (int round = 0; round < 4; ++round) {
      std::shuffle(all.begin(), all.end(), chance);
      doithoai::state made;
      std::int64_t taken = 0;
      for (const auto& e : all) {
        made = doithoai::evolve(std::move(made), e);
        ASSERT_EQ(made.revision(), ++taken);
        (void)doithoai::judge(made, all[static_cast<std::size_t>(chance() % all.size())]);
        if (taken % 40 == 0)
          for (const auto* at : {"2020-08-05", "2020-08-20", "2020-12-31"})
            tables(made, day(at), {}, {doithoai::audience::everyone, doithoai::audience::full});
      }
      // And without some of them, so that references point to nothing.
      doithoai::state holes;
      for (const auto& e : all)
        if (chance() % 3 != 0) holes = doithoai::evolve(std::move(holes), e);
      for (auto at = year.first_day() - std::chrono::days{1}; at < year.last_day(); at += std::chrono::days{3})
        tables(holes, at, at);
      tables(holes, day("2020-12-31"));
    }
  }
}

TEST(state, takes_events_that_say_next_to_nothing) {
  doithoai::state made;
  for (const auto& action : samples::actions()) {
    std::visit(
        [&](const auto& a) {
          event e;
          if constexpr (requires { doithoai::recorded<std::decay_t<decltype(a)>>{}; }) {
            if constexpr (std::is_constructible_v<doithoai::happening, doithoai::recorded<std::decay_t<decltype(a)>>>)
              e.data = doithoai::recorded<std::decay_t<decltype(a)>>{};
          }
          made = doithoai::evolve(std::move(made), e);
          (void)doithoai::judge(made, e);
        },
        action);
    tables(made, day("2020-12-31"));
    event whole;
    whole.data = samples::happening_of(action);
    made = doithoai::evolve(std::move(made), whole);
    tables(made, day("1970-01-01"));
    tables(made, day("2020-12-31"));
  }
}

// What the event names; ids of a year made by chance are each used for one thing.
std::string declared(const event& e) {
  return std::visit(
      [](const auto& data) -> std::string {
        if constexpr (requires { data.opinion; })
          return data.opinion.text();
        else if constexpr (requires { data.part; })
          return data.part.text();
        else if constexpr (requires { data.answer; })
          return data.answer.text();
        else if constexpr (requires { data.conclusion; })
          return data.conclusion.text();
        else if constexpr (requires { data.category; })
          return data.issue.text();
        else if constexpr (requires { data.held_on; })
          return data.session.text();
        else
          return "";
      },
      e.data);
}

TEST(state, is_the_same_whatever_the_order_of_events_that_do_not_refer_to_each_other) {
  for (const auto seed : seeds) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const small::random_year year(seed, small::order::clean, 200);
    auto all = events_of(year.made());
    std::vector<std::string> texts;
    for (const auto& e : all) texts.push_back(doithoai::to_json(e));
    std::mt19937 chance(seed);
    int swapped = 0;
    for (int step = 0; step < 20'000; ++step) {
      const auto i = static_cast<std::size_t>(chance() % (all.size() - 1));
      auto& first = all[i];
      auto& second = all[i + 1];
      const auto name = declared(first);
      const bool refers = !name.empty() && texts[i + 1].find("\"" + name + "\"") != std::string::npos;
      const bool is_document =
          std::max(first.data.index(), second.data.index()) < 2 || first.data.index() < 2 || second.data.index() < 2;
      const bool is_same_type = first.data.index() == second.data.index();
      // Of two parts the first told is the first; of two facts of one day the last told counts.
      const bool is_ordered = is_same_type && (first.happened_on == second.happened_on ||
                                               std::holds_alternative<doithoai::issue_assigned>(first.data));
      if (refers || is_document || is_ordered) continue;
      std::swap(first, second);
      std::swap(texts[i], texts[i + 1]);
      ++swapped;
    }
    ASSERT_GT(swapped, 1'000);
    doithoai::state other;
    for (const auto& e : all) other = doithoai::evolve(std::move(other), e);
    for (const auto name : doithoai::table_names())
      for (const auto* at : {"2020-08-10", "2020-08-20", "2020-08-30", "2020-12-31"}) {
        const doithoai::query how{day(at), {}, doithoai::audience::full, {}};
        const auto here = small::rows_in_any_order(year.made().current(), name, how);
        const auto there = small::rows_in_any_order(other, name, how);
        std::string different;
        for (const auto& row : here) different += there.contains(row) ? "" : "\n- " + row;
        for (const auto& row : there) different += here.contains(row) ? "" : "\n+ " + row;
        EXPECT_EQ(here.size(), there.size()) << name << ' ' << at;
        EXPECT_EQ(different, "") << name << ' ' << at;
      }
  }
}

// Coverage of what a conclusion names, on a day on which the issue had not been raised yet.
TEST(state, answers_for_a_day_between_a_conclusion_and_its_issue) {
  auto l = held();
  must(l, "raise_issue", "2020-08-20", R"({"issue":"v3","opinions":["y1"],"kind":"petition","category":"land"})");
  ASSERT_TRUE(tell(l, "2020-08-21", "issue_conclusion", "2020-08-16",
                   R"({"conclusion":"tb1","session":"s1","items":[{"text":"a","issues":["v1","v3"]}]})"));
  ASSERT_TRUE(tell(l, "2020-08-21", "assign_issue", "2020-08-17",
                   R"({"part":"p1","issue":"v3","lead":"phong-ktht","due":{"kind":"none_set"}})"));
  ASSERT_TRUE(tell(l, "2020-08-21", "give_answer", "2020-08-17",
                   R"({"answer":"a1","issues":["v3"],"body":"phong-ktht","manner":"in_writing","kind":"resolved"})"));
  for (const auto* at : {"2020-08-15", "2020-08-16", "2020-08-17", "2020-08-19", "2020-08-20"}) {
    tables(l.current(), day(at));
    for (const auto& row : doithoai::coverage(l.current(), {.as_of = day(at)}))
      if (row.kind == doithoai::coverage_kind::conclusion) {
        EXPECT_EQ(row.asked, std::string(at) < "2020-08-20" ? 1 : 2) << at;
      }
  }
}

}  // namespace
