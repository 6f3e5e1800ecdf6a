// Records that were built in C++ are judged by the same limits as those that are read, and failures name the same place.
#include "schema/check.hpp"

#include <gtest/gtest.h>

#include <string>

#include "doithoai/code.hpp"
#include "ledger/event_fields.hpp"
#include "samples.hpp"

namespace {

using doithoai::check_record;
using doithoai::command;
using doithoai::personal_text;
using doithoai::shape_of;

template <class Record>
void expect_right(const Record& record) {
  const auto checked = check_record(shape_of<Record>(), &record, "/x");
  EXPECT_TRUE(checked) << checked.error().where << ": " << checked.error().message;
}

template <class Record>
void expect_wrong(const Record& record, const std::string& where, const std::string& message) {
  const auto checked = check_record(shape_of<Record>(), &record, "/x");
  ASSERT_FALSE(checked) << where;
  EXPECT_EQ(checked.error().code, doithoai::errc::invalid_argument);
  EXPECT_EQ(checked.error().where, "/x" + where);
  EXPECT_EQ(checked.error().message, message);
}

TEST(check, finds_nothing_wrong_with_what_is_right) {
  for (const auto& action : samples::actions()) expect_right(command{samples::day("2020-08-14"), action});
}

TEST(check, names_the_place_and_what_is_wrong_there) {
  const auto range = std::string("a day that is not within 0001-01-01 to 9999-12-31");
  expect_wrong(command{doithoai::last_date + std::chrono::days{1}, samples::actions()[5]}, "/happened_on", range);

  auto plan = samples::plan();
  plan.aims[0].source->lines[1].last = 0;
  expect_wrong(command{samples::day("2020-08-14"), doithoai::adopt_plan{plan}},
               "/data/plan/aims/0/reading/lines/1/last", "0 is not within 1 to 1000000");
  plan = samples::plan();
  plan.title.clear();
  expect_wrong(plan, "/title", "'title' is empty");
  plan = samples::plan();
  plan.scope = "a\xff";
  expect_wrong(plan, "/scope", "byte 1 of the text is not UTF-8");
  plan.scope = std::string("a\0", 2);
  expect_wrong(plan, "/scope", "byte 1 of the text is U+0000, which no text may hold");
  plan.scope = std::string(20'001, 'a');
  expect_wrong(plan, "/scope", "a text of 20001 bytes; at most 20000 are allowed");
  plan = samples::plan();
  plan.extra = personal_text{std::string(R"({"lạ":"\u0000"})")};
  expect_wrong(plan, "/lạ", "the unknown members: byte 0 of the text is U+0000, which no text may hold");
  plan.extra = {};
  plan.topics[0].extra = personal_text{std::string("[]")};
  expect_wrong(plan, "/topics/0", "the unknown members are no JSON object");

  doithoai::give_answer answer = std::get<doithoai::give_answer>(samples::actions()[15]);
  answer.promised_on = doithoai::first_date - std::chrono::days{1};
  expect_wrong(command{samples::day("2020-08-14"), answer}, "/data/promised_on", range);
  expect_wrong(doithoai::context{doithoai::instant{doithoai::last_date + std::chrono::days{2}}, "a"}, "/recorded_at",
               range);
}

// Unknown members whose value is so many levels deep.
personal_text members_of(std::size_t levels) {
  return personal_text{R"({"lạ":)" + std::string(levels, '[') + std::string(levels, ']') + "}"};
}

TEST(check, counts_levels_as_a_journal_has_them) {
  const auto told = [](doithoai::action what) { return command{samples::day("2020-08-14"), std::move(what)}; };
  const auto too_deep = [](std::size_t levels) {
    return "the unknown members: the text is more than " + std::to_string(levels) + " levels deep (line 1, column " +
           std::to_string(levels + 8) + ")";
  };
  auto plan = samples::plan();
  plan.extra = members_of(27);  // the plan is at level 5
  expect_right(told(doithoai::adopt_plan{plan}));
  plan.extra = members_of(28);
  expect_wrong(told(doithoai::adopt_plan{plan}), "/data/plan/lạ", too_deep(28));
  expect_right(plan);  // by itself
  plan = samples::plan();
  plan.topics[0].extra = members_of(25);
  expect_right(told(doithoai::adopt_plan{plan}));
  plan.topics[0].extra = members_of(26);
  expect_wrong(told(doithoai::adopt_plan{plan}), "/data/plan/topics/0/lạ", too_deep(26));

  auto rules = samples::rules();
  rules.calendar.extra = members_of(26);  // in its event the calendar is at level 6
  expect_right(told(doithoai::adopt_rules{rules.calendar, {}, {}, {}}));
  doithoai::event adopted;
  adopted.seq = 1;
  adopted.id = samples::id_of<doithoai::event_id>("e1");
  adopted.by = "a";
  adopted.data = doithoai::rules_adopted{rules, std::string(64, 'a'), {}};
  expect_right(adopted);
  rules.calendar.extra = members_of(27);
  expect_wrong(told(doithoai::adopt_rules{rules.calendar, {}, {}, {}}), "/data/calendar/lạ", too_deep(27));
  adopted.data = doithoai::rules_adopted{rules, std::string(64, 'a'), {}};
  expect_wrong(adopted, "/data/rules/calendar/lạ", too_deep(27));

  adopted.data = doithoai::session_opened{{samples::id_of<doithoai::session_id>("s")}, {}};
  adopted.extra = members_of(29);
  expect_right(adopted);
  adopted.extra = members_of(30);
  expect_wrong(adopted, "/lạ", too_deep(30));
  adopted.extra = {};
  adopted.data = doithoai::unknown_event{"x", personal_text{std::string(29, '[') + std::string(29, ']')}};
  expect_right(adopted);
  adopted.data = doithoai::unknown_event{"x", personal_text{std::string(30, '[') + std::string(30, ']')}};
  expect_wrong(adopted, "/data",
               "the data of an unknown type: the text is more than 29 levels deep (line 1, column 30)");
}

// What is right is read again as it is.
TEST(check, takes_unknown_members_only_as_reading_leaves_them) {
  auto plan = samples::plan();
  const auto wrong_members = [&](const std::string& members, const std::string& where, const std::string& message) {
    plan.extra = personal_text{members};
    expect_wrong(plan, where, message);
  };
  const std::string none = "the unknown members are no JSON object";
  for (const auto* members : {"[]", "7", "{", R"({"a":1}})", R"({"a":1},{})", "a", R"({"a":01})"})
    wrong_members(members, "", none);
  const std::string other =
      "the unknown members: text that reading would not leave as it is: "
      "it has blanks or needless escapes, or says that it was erased";
  for (const auto* members : {R"( {"a":1})", R"({"a":1} )", R"({ "a":1})", R"({"a":"\u0041"})", R"({"a":"\/"})", "{}",
                              R"({"$erased":{"erased_on":"2021-03-01","basis":"a"}})"})
    wrong_members(members, "", other);
  wrong_members(R"({"b":1,"title":"a"})", "/title", "the unknown members: 'title' is a member of plan");
  wrong_members(R"({"b":1,"b":2})", "/b", "the unknown members: 'b' stands there twice");
  for (const auto* members : {R"({"":1})", R"({"a":"\"ệ\\\n\u0001"})", R"({"a":{"b":1,"b":2}})", R"({"$erased":1})"}) {
    plan.extra = personal_text{std::string(members)};
    expect_right(plan);
    EXPECT_EQ(doithoai::from_json<doithoai::plan>(to_json(plan)).value(), plan) << members;
  }
}

TEST(check, bounds_texts_and_names_within_unknown_members) {
  auto plan = samples::plan();
  plan.extra = personal_text{R"({"a":")" + std::string(1'000'000, 'b') + "\"}"};
  expect_right(plan);
  plan.extra = personal_text{R"({"a":")" + std::string(1'000'001, 'b') + "\"}"};
  EXPECT_FALSE(check_record(shape_of<doithoai::plan>(), &plan, ""));
  plan.extra = personal_text{R"({"a":{")" + std::string(1'000, 'b') + "\":1}}"};
  expect_right(plan);
  plan.extra = personal_text{R"({"a":{")" + std::string(1'001, 'b') + "\":1}}"};
  EXPECT_FALSE(check_record(shape_of<doithoai::plan>(), &plan, ""));
}

TEST(check, takes_an_unknown_type_only_as_reading_leaves_it) {
  doithoai::event told;
  told.seq = 1;
  told.id = samples::id_of<doithoai::event_id>("e1");
  told.by = "a";
  const auto with = [&](const std::string& type, const std::string& json) {
    told.data = doithoai::unknown_event{type, personal_text{json}};
    return told;
  };
  for (const auto* json : {"7", "null", "{}", "[]", "\"a\"", R"({"a":[1.50,{"b":null}]})"}) {
    expect_right(with("session_dreamt_of", json));
    EXPECT_EQ(doithoai::from_json<doithoai::event>(to_json(told)).value(), told) << json;
  }
  for (const auto* json : {"", "{", "1,2", R"({},"x":1)", " {}", "{ }", "a", "\xff",
                           R"({"$erased":{"erased_on":"2021-03-01","basis":"a"}})"}) {
    const auto wrong = with("session_dreamt_of", json);
    const auto checked = check_record(shape_of<doithoai::event>(), &wrong, "/x");
    ASSERT_FALSE(checked) << json;
    EXPECT_EQ(checked.error().where, "/x/data") << json;
    EXPECT_EQ(checked.error().message.rfind("the data of an unknown type: ", 0), 0U) << checked.error().message;
  }
  expect_wrong(with("session_opened", "{}"), "/type", "'session_opened' is a type that is known");
  expect_wrong(with("hai từ", "{}"), "/type", doithoai::not_an_id("hai từ", "type").message);
  expect_wrong(with("", "{}"), "/type", doithoai::not_an_id("", "type").message);
}

TEST(check, wants_a_day_and_a_basis_of_what_was_erased) {
  const auto erased = [](std::string basis) {
    return personal_text{doithoai::erasure{samples::day("2021-03-01"), std::move(basis)}};
  };
  auto opinion = std::get<doithoai::record_opinion>(samples::actions()[7]);
  opinion.speaker = erased(std::string(20'000, 'a'));
  expect_right(opinion);
  opinion.speaker = erased("");
  expect_wrong(opinion, "/speaker/basis", "'basis' is empty");
  opinion.speaker = erased(std::string(20'001, 'a'));
  expect_wrong(opinion, "/speaker/basis", "a text of 20001 bytes; at most 20000 are allowed");
  opinion.speaker = erased("a\xff");
  expect_wrong(opinion, "/speaker/basis", "byte 1 of the text is not UTF-8");
  opinion.speaker = personal_text{doithoai::erasure{doithoai::last_date + std::chrono::days{1}, "a"}};
  expect_wrong(opinion, "/speaker/erased_on", "a day that is not within 0001-01-01 to 9999-12-31");
  auto plan = samples::plan();
  plan.extra = erased("");
  expect_wrong(plan, "/$erased/basis", "'basis' is empty");
  doithoai::event unknown;
  unknown.seq = 1;
  unknown.id = samples::id_of<doithoai::event_id>("e1");
  unknown.by = "a";
  unknown.data = doithoai::unknown_event{"x", erased("")};
  expect_wrong(unknown, "/data/$erased/basis", "'basis' is empty");
}

TEST(check, refuses_a_number_that_has_no_word) {
  auto answer = std::get<doithoai::give_answer>(samples::actions()[15]);
  answer.kind = static_cast<doithoai::answer_kind>(5);
  expect_wrong(answer, "/kind", "5 is none of explained, resolved, under_way, not_competent, refused");
  EXPECT_EQ(doithoai::code_of(answer.kind), "");
  EXPECT_EQ(doithoai::label_of(answer.kind, doithoai::language::vietnamese), "");
  EXPECT_NE(doithoai::to_json(answer).find(R"("kind":"")"), std::string::npos);
  doithoai::announce_session told{
      samples::id_of<doithoai::session_id>("s"), {doithoai::channel::radio, static_cast<doithoai::channel>(200)}, ""};
  expect_wrong(told, "/channels/1",
               "200 is none of loudspeaker, radio, notice_board, website, social_network, letter, hamlet_head, other");
}

TEST(check, refuses_an_empty_id_in_a_list) {
  auto answer = std::get<doithoai::give_answer>(samples::actions()[15]);
  answer.issues.emplace_back();
  expect_wrong(answer, "/issues/1", doithoai::not_an_id("", "issue id").message);
}

}  // namespace
