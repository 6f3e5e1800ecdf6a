#include "doithoai/json.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "doithoai/ledger.hpp"
#include "doithoai/text.hpp"
#include "ledger/event_fields.hpp"
#include "samples.hpp"

namespace {

using doithoai::audience;
using doithoai::calendar_document;
using doithoai::command;
using doithoai::event;
using doithoai::from_json;
using doithoai::from_json_list;
using doithoai::to_json;
using doithoai::unknown_members;

std::string example(const std::string& name) {
  std::ifstream in(DOITHOAI_EXAMPLE "/" + name, std::ios::binary);
  EXPECT_TRUE(in) << name;
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

template <class Record>
void expect_failure(const std::string& text, const std::string& where, const std::string& message,
                    unknown_members unknown = unknown_members::keep) {
  const auto read = from_json<Record>(text, unknown);
  ASSERT_FALSE(read) << text;
  EXPECT_EQ(read.error().code, doithoai::errc::invalid_argument) << text;
  EXPECT_EQ(read.error().where, where) << text << "\n" << read.error().message;
  EXPECT_TRUE(holds(read.error().message, message)) << text << "\n" << read.error().message;
  EXPECT_EQ(read.error().message.find('\n'), std::string::npos) << read.error().message;
}

// A calendar with other members.
std::string calendar_with(const std::string& members) {
  return R"({"id":"c","name":"lịch","coverage":{"first":"2020-01-01","last":"2020-12-31"})" + members + "}";
}

// An event about a session; its members in the order given.
const std::string envelope =
    R"("seq":3,"id":"e3","version":1,"happened_on":"2020-08-14","recorded_at":"2020-08-14T09:00:00+07:00","by":"văn thư")";
std::string event_with(const std::string& members) { return "{" + envelope + "," + members + "}"; }

TEST(json, reads_every_kind_of_value) {
  const auto read = from_json<calendar_document>(
      R"({"id":"c","name":"lịch","coverage":{"first":"2020-01-01","last":"2020-12-31"},"weekend":["sunday"],
      "days":[{"day":"2020-09-02","kind":"closed","reason":"Quốc khánh","decided_on":"2020-01-02","source":"\u0054B","is_verified":true}]})");
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(read->id.text(), "c");
  EXPECT_EQ(read->name, "lịch");
  EXPECT_EQ(read->coverage.last, samples::day("2020-12-31"));
  EXPECT_EQ(read->weekend, std::vector{doithoai::day_of_week::sunday});
  ASSERT_EQ(read->days.size(), 1U);
  EXPECT_EQ(read->days[0].kind, doithoai::day_kind::closed);
  EXPECT_EQ(read->days[0].decided_on, samples::day("2020-01-02"));
  EXPECT_EQ(read->days[0].source, "TB");
  EXPECT_TRUE(read->days[0].is_verified);
  const auto moment = from_json<event>(event_with(R"("type":"session_opened","data":{"session":"s1"})"));
  ASSERT_TRUE(moment) << moment.error().message;
  EXPECT_EQ(moment->seq, 3);
  EXPECT_EQ(moment->recorded_at, samples::moment("2020-08-14T02:00:00Z"));
  EXPECT_EQ(std::get<doithoai::session_opened>(moment->data).session.text(), "s1");
}

TEST(json, leaves_what_is_not_there_as_it_was_made) {
  const auto read =
      from_json<doithoai::composition_rule>(R"({"id":"c","text":"t","bodies":{"chosen_by":"directory"},"per":"body"})");
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(read->at_least, 1);
  EXPECT_FALSE(read->at_most);
  EXPECT_FALSE(read->source);
  EXPECT_TRUE(read->extra.empty());
}

TEST(json, takes_the_type_before_the_data_or_after_it) {
  for (const auto* text : {R"({"type":"open_session","happened_on":"2020-08-14","data":{"session":"s1"}})",
                           R"({"data":{"session":"s1"},"type":"open_session","happened_on":"2020-08-14"})",
                           R"({"happened_on":"2020-08-14","data":{"session":"s1"},"type":"open_session"})"}) {
    const auto read = from_json<command>(text, unknown_members::refuse);
    ASSERT_TRUE(read) << text << read.error().message;
    EXPECT_EQ(*read, (command{samples::day("2020-08-14"),
                              doithoai::open_session{samples::id_of<doithoai::session_id>("s1")}}));
  }
}

TEST(json, takes_all_data_that_came_before_its_type) {
  for (const auto& action : samples::actions()) {
    const command told{samples::day("2020-08-14"), action};
    const auto text = to_json(told);  // {"happened_on":...,"type":...,"data":...}
    const auto type = text.find(R"("type":)");
    const auto data = text.find(R"("data":)");
    ASSERT_LT(type, data);
    const auto turned = text.substr(0, type) + text.substr(data, text.size() - 1 - data) + "," +
                        text.substr(type, data - type - 1) + "}";
    const auto read = from_json<command>(turned, unknown_members::refuse);
    ASSERT_TRUE(read) << turned << read.error().where << read.error().message;
    EXPECT_EQ(*read, told);
  }
}

TEST(json, names_the_place_in_data_that_came_before_its_type) {
  expect_failure<command>(
      R"({"data":{"session":"s1","held_on":"2020-02-30"},"type":"schedule_session","happened_on":"2020-08-14"})",
      "/data/held_on", "'2020-02-30' is not a day of the calendar", unknown_members::refuse);
  expect_failure<command>(R"({"data":{"sesion":"s1"},"type":"open_session","happened_on":"2020-08-14"})",
                          "/data/sesion", "'session'", unknown_members::refuse);
  expect_failure<command>(R"({"data":[],"type":"open_session","happened_on":"2020-08-14"})", "/data",
                          "a list stands where an object belongs");
  expect_failure<command>(R"({"data":7,"type":"open_session","happened_on":"2020-08-14"})", "/data",
                          "a number stands where an object belongs");
  expect_failure<command>(R"({"data":null,"type":"open_session","happened_on":"2020-08-14"})", "/data",
                          "null stands where an object belongs");
}

TEST(json, wants_a_type_that_is_a_text_and_stands_there_once) {
  for (const auto* type : {"5", "null", "true", "{}", R"({"a":[1]})", "[]", R"(["open_session"])"}) {
    const auto wrong = std::string(R"("type":)") + type;
    const std::string data = R"("data":{"session":"s1"})";
    const std::string rest = R"("happened_on":"2020-08-14")";
    for (const auto& text : {"{" + wrong + "," + rest + "," + data + "}", "{" + rest + "," + data + "," + wrong + "}",
                             "{" + data + "," + wrong + R"(,"type":"open_session",)" + rest + "}"}) {
      const auto read = from_json<command>(text);
      ASSERT_FALSE(read) << text;
      EXPECT_EQ(read.error().where, "/type") << text << read.error().message;
      EXPECT_TRUE(holds(read.error().message, "stands where a text belongs")) << text << read.error().message;
    }
  }
  // After a member that is not known, as well.
  expect_failure<event>(
      "{\"note\":1,\"type\":{\"a\":1},\"type\":\"session_opened\"," + envelope + R"(,"data":{"session":"s1"}})",
      "/type", "stands where a text belongs");
  expect_failure<command>(
      R"({"type":"open_session","type":"open_session","happened_on":"2020-08-14","data":{"session":"s1"}})", "/type",
      "twice");
  expect_failure<command>(
      R"({"type":"open_session","data":{"session":"s1"},"type":"close_session","happened_on":"2020-08-14"})", "/type",
      "twice");
}

TEST(json, names_the_nearest_type) {
  expect_failure<command>(R"({"type":"open_sesion","happened_on":"2020-08-14","data":{"session":"s1"}})", "/type",
                          "did you mean 'open_session'?", unknown_members::refuse);
  expect_failure<command>(R"({"type":"zzz","happened_on":"2020-08-14","data":{"session":"s1"}})", "/type", "'zzz'",
                          unknown_members::refuse);
  expect_failure<command>(R"({"happened_on":"2020-08-14","data":{"session":"s1"}})", "", "lacks 'type'");
  expect_failure<command>(R"({"type":"open_session","happened_on":"2020-08-14"})", "", "lacks 'data'");
}

TEST(json, keeps_unknown_members_of_a_document) {
  const std::string more = R"("nguồn":{"a":[1,-2.50,1e3,{"b":null}],"c":true},"x":"\"ệ\\","y":[],"z":{})";
  const auto read = from_json<calendar_document>(calendar_with("," + more));
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_EQ(read->extra.words(), "{" + more + "}");
  EXPECT_TRUE(holds(to_json(*read), more)) << to_json(*read);
  EXPECT_EQ(from_json<calendar_document>(to_json(*read)).value(), *read);
}

TEST(json, keeps_unknown_members_deep_within_a_document) {
  const auto read = from_json<calendar_document>(calendar_with(
      R"(,"days":[{"day":"2020-09-02","kind":"closed","reason":"a","màu":"đỏ"},{"day":"2020-09-03","kind":"closed","reason":"b"}])"));
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_TRUE(read->extra.empty());
  EXPECT_EQ(read->days[0].extra.words(), R"({"màu":"đỏ"})");
  EXPECT_TRUE(read->days[1].extra.empty());
  EXPECT_TRUE(holds(to_json(*read), R"("reason":"a","is_verified":false,"màu":"đỏ"})")) << to_json(*read);
}

TEST(json, keeps_unknown_members_of_an_event_and_of_its_data) {
  for (const auto& text : {event_with(R"("type":"session_opened","data":{"session":"s1","mới":[1]},"ngoài":2)"),
                           event_with(R"("data":{"session":"s1","mới":[1]},"ngoài":2,"type":"session_opened")")}) {
    const auto read = from_json<event>(text);
    ASSERT_TRUE(read) << read.error().message;
    EXPECT_EQ(read->extra.words(), R"({"ngoài":2})");
    EXPECT_EQ(std::get<doithoai::session_opened>(read->data).extra.words(), R"({"mới":[1]})");
    EXPECT_EQ(from_json<event>(to_json(*read)).value(), *read);
  }
}

TEST(json, shows_unknown_members_in_the_full_view_only) {
  const auto read = from_json<calendar_document>(
                        calendar_with(R"(,"kín":1,"days":[{"day":"2020-09-02","kind":"closed","reason":"a","kín":2}])"))
                        .value();
  EXPECT_TRUE(holds(to_json(read, audience::full), R"("kín":1)"));
  EXPECT_TRUE(holds(to_json(read, audience::full), R"("kín":2)"));
  for (const auto who : {audience::everyone, audience::staff})
    EXPECT_FALSE(holds(to_json(read, who), "kín")) << to_json(read, who);
}

TEST(json, refuses_unknown_members_of_a_command_and_names_the_nearest) {
  const auto refused = [](const std::string& data, const std::string& where, const std::string& near) {
    expect_failure<command>(R"({"type":"schedule_session","happened_on":"2020-08-14","data":)" + data + "}", where,
                            near, unknown_members::refuse);
  };
  refused(R"({"session":"s1","heldon":"2020-08-14","communes":["a"]})", "/data/heldon", "did you mean 'held_on'?");
  refused(R"({"session":"s1","held_on":"2020-08-14","commune":["a"]})", "/data/commune", "did you mean 'communes'?");
  refused(R"({"session":"s1","zzzzzzzzzzzzzz":1})", "/data/zzzzzzzzzzzzzz", "'zzzzzzzzzzzzzz' is no member");
  expect_failure<command>(R"({"type":"open_session","happend_on":"2020-08-14","data":{"session":"s1"}})", "/happend_on",
                          "did you mean 'happened_on'?", unknown_members::refuse);
}

TEST(json, refuses_unknown_members_deep_within_a_command) {
  expect_failure<command>(
      R"({"type":"invite","happened_on":"2020-08-14","data":{"session":"s1","invited":[{"body":"b","position":"head"},{"body":"b","position":"head","nam":"x"}]}})",
      "/data/invited/1/nam", "did you mean 'name'?", unknown_members::refuse);
  expect_failure<command>(
      R"({"type":"assign_issue","happened_on":"2020-08-14","data":{"part":"p","issue":"i","lead":"l","due":{"kind":"by_date","dey":"x"}}})",
      "/data/due/dey", "did you mean 'day'?", unknown_members::refuse);
}

TEST(json, escapes_a_member_in_a_path) {
  expect_failure<command>(R"({"type":"open_session","happened_on":"2020-08-14","data":{"a/b~c":1}})", "/data/a~1b~0c",
                          "'a/b~c'", unknown_members::refuse);
}

TEST(json, refuses_a_member_that_comes_twice) {
  expect_failure<calendar_document>(calendar_with(R"(,"name":"x")"), "/name", "twice");
  expect_failure<calendar_document>(calendar_with(R"(,"lạ":1,"lạ":2)"), "/lạ", "twice");
  expect_failure<calendar_document>(calendar_with(R"(,"n\u0061me":"x")"), "/name", "twice");
  expect_failure<calendar_document>(
      calendar_with(R"(,"days":[{"day":"2020-09-02","kind":"closed","reason":"a","day":"2020-09-02"}])"), "/days/0/day",
      "twice");
  expect_failure<command>(
      R"({"data":{"session":"s1"},"data":{"session":"s1"},"type":"open_session","happened_on":"2020-08-14"})", "/data",
      "twice");
}

TEST(json, reads_many_unknown_members_quickly) {
  std::string more;
  for (int i = 0; i < 200'000; ++i) more += ",\"m" + std::to_string(i) + "\":0";
  EXPECT_TRUE(from_json<calendar_document>(calendar_with(more)));
  expect_failure<calendar_document>(calendar_with(more + ",\"m7\":1"), "/m7", "twice");
}

TEST(json, reads_integers_of_documents_exactly) {
  const auto with_seq = [](const std::string& seq) {
    return R"({"seq":)" + seq +
           R"(,"id":"e3","version":1,"happened_on":"2020-08-14","recorded_at":"2020-08-14T09:00:00+07:00","by":"a","type":"session_opened","data":{"session":"s1"}})";
  };
  EXPECT_EQ(from_json<event>(with_seq("9007199254740991")).value().seq, 9'007'199'254'740'991);
  for (const auto* seq :
       {"9007199254740992", "-9007199254740992", "0", "-1", "9223372036854775807", "9223372036854775808",
        "18446744073709551615", "18446744073709551616", "1e400", "-1e400", "3.5", "3.0", "3e0", "1e100"}) {
    const auto read = from_json<event>(with_seq(seq));
    ASSERT_FALSE(read) << seq;
    EXPECT_EQ(read.error().where, "/seq") << seq << ": " << read.error().message;
  }
}

TEST(json, wants_a_text_where_text_belongs) {
  for (const auto* wrong : {"7", "-7", "1.5", "true", "[]", "{}", "null", "18446744073709551615"}) {
    expect_failure<calendar_document>(
        R"({"id":"c","name":)" + std::string(wrong) + R"(,"coverage":{"first":"2020-01-01","last":"2020-12-31"}})",
        "/name", "stands where a text belongs");
    expect_failure<calendar_document>(R"({"id":)" + std::string(wrong) + R"(,"name":"c"})", "/id",
                                      "stands where a text belongs");
    expect_failure<calendar_document>(calendar_with(R"(,"weekend":[)" + std::string(wrong) + "]"), "/weekend/0",
                                      "stands where a text belongs");
    expect_failure<calendar_document>(R"({"id":"c","name":"c","coverage":{"first":)" + std::string(wrong) + "}}",
                                      "/coverage/first", "stands where a date of the form YYYY-MM-DD belongs");
  }
}

TEST(json, wants_a_number_where_a_number_belongs) {
  for (const auto* wrong : {R"("2020")", "true", "[]", "{}", "null"})
    expect_failure<doithoai::plan>(R"({"id":"p","year":)" + std::string(wrong) + "}", "/year",
                                   "stands where a number belongs");
}

TEST(json, wants_true_or_false_a_list_or_an_object_where_they_belong) {
  for (const auto* wrong : {R"("true")", "1", "[]", "{}"})
    expect_failure<doithoai::plan>(R"({"id":"p","topics_are_open":)" + std::string(wrong) + "}", "/topics_are_open",
                                   "stands where true or false belongs");
  for (const auto* wrong : {R"("a")", "1", "true", "{}"})
    expect_failure<doithoai::plan>(R"({"id":"p","topics":)" + std::string(wrong) + "}", "/topics",
                                   "stands where a list belongs");
  for (const auto* wrong : {R"("a")", "1", "true", "[]"})
    expect_failure<doithoai::plan>(R"({"id":"p","signer":)" + std::string(wrong) + "}", "/signer",
                                   "stands where an object belongs");
  for (const auto* wrong : {R"("a")", "1", "true", "[]", "null"})
    expect_failure<calendar_document>(wrong, "", "stands where an object belongs");
}

TEST(json, takes_null_for_a_member_that_need_not_be_there) {
  const auto read = from_json<doithoai::plan>(
      R"({"id":"p","year":2020,"title":"t","issuer":"u","number":null,"issued_on":null,"topics":null,"signer":null,"topics_are_open":null,"revision":null})");
  ASSERT_TRUE(read) << read.error().where << read.error().message;
  EXPECT_EQ(read->number, "");
  EXPECT_FALSE(read->issued_on);
  EXPECT_FALSE(read->signed_by);
  EXPECT_EQ(read->revision, 1);
}

TEST(json, wants_what_must_be_there) {
  expect_failure<calendar_document>(R"({"id":"c","name":"c"})", "", "calendar lacks 'coverage'");
  expect_failure<calendar_document>(R"({"id":"c","name":"c","coverage":{"first":"2020-01-01"}})", "/coverage",
                                    "lacks 'last'");
  expect_failure<calendar_document>(R"({"id":"c","name":"","coverage":{"first":"2020-01-01","last":"2020-01-01"}})",
                                    "/name", "empty");
  expect_failure<calendar_document>("{}", "", "lacks 'id'");
}

TEST(json, names_the_codes_that_there_are) {
  expect_failure<calendar_document>(calendar_with(R"(,"days":[{"day":"2020-09-02","kind":"shut","reason":"a"}])"),
                                    "/days/0/kind", "'shut' is none of closed, worked");
  expect_failure<calendar_document>(calendar_with(R"(,"weekend":["Sunday"])"), "/weekend/0", "sunday");
}

TEST(json, says_where_a_text_is_not_utf8) {
  const std::string text =
      "{\n \"id\":\"c\",\n \"name\":\"l\xff"
      "ch\"}";
  const auto read = from_json<calendar_document>(text);
  ASSERT_FALSE(read);
  EXPECT_TRUE(holds(read.error().message, "not UTF-8")) << read.error().message;
  EXPECT_TRUE(holds(read.error().message, "byte " + std::to_string(text.find('\xff')))) << read.error().message;
  EXPECT_TRUE(holds(read.error().message, "line 3, column 11")) << read.error().message;
  EXPECT_EQ(read.error().where, "/name");
}

TEST(json, does_not_take_a_syntax_error_for_bad_utf8) {
  for (const std::string_view before : {"{", "{ ", "{\"id\" ", "[", "{x", "{\"id\":\"c\",}"})
    for (std::size_t blanks = 0; blanks < 5; ++blanks) {
      const auto read = from_json<calendar_document>(std::string(before) + "!" + std::string(blanks, ' ') + "ệệệ");
      ASSERT_FALSE(read);
      EXPECT_FALSE(holds(read.error().message, "UTF-8")) << before << blanks << ": " << read.error().message;
    }
}

TEST(json, says_where_the_syntax_is_wrong) {
  const auto at = [](const std::string& text, const std::string& place) {
    const auto read = from_json<calendar_document>(text);
    ASSERT_FALSE(read) << text;
    EXPECT_TRUE(holds(read.error().message, place)) << text << ": " << read.error().message;
  };
  at("{\n  \"id\": \"c\",\n  \"name\" \"x\"\n}", "line 3, column 10");
  at("x", "line 1, column 1");
  at("{\"id\":\"c\"", "the text ends in the middle");
  at("", "the text is empty");
  at("   ", "the text is empty");
  at(calendar_with("") + "\n{}", "line 2, column 1");
  at(calendar_with("") + " x", "more text follows");
  at("{\"id\":'c'}", "line 1, column 7");
  at("{\"id\":\"c\",}", "line 1");
  at("{/**/}", "line 1, column 2");
  at("{\"a\":01}", "line 1");
  at("{\"name\":\"a\nb\"}", "line 1");
  at("{\"name\":\"\\ud800\"}", "line 1");
  at("\xef\xbb\xbf{}", "line 1, column 1");
  at("{\"a\":NaN}", "line 1");
}

TEST(json, names_the_mistake_in_a_text_that_is_no_json) {
  const auto why = [](std::string_view text) {
    const auto read = from_json<calendar_document>(text);
    EXPECT_FALSE(read) << text;
    const auto message = read ? std::string() : read.error().message;
    EXPECT_FALSE(doithoai::find_invalid_utf8(message)) << message;
    return message;
  };
  // Other encodings.
  EXPECT_EQ(why("\xef\xbb\xbf{}"), "the text begins with a byte-order mark; leave it out (line 1, column 1)");
  const std::string wide = "the text is UTF-16 or UTF-32 and not UTF-8 (line 1, column 1)";
  EXPECT_EQ(why(std::string_view("\xff\xfe{\0}\0", 6)), wide);
  EXPECT_EQ(why(std::string_view("\xfe\xff\0{\0}", 6)), wide);
  EXPECT_EQ(why(std::string_view("{\0\"\0", 4)), wide);
  EXPECT_EQ(why(std::string_view("\0{\0\"", 4)), wide);
  EXPECT_EQ(why(std::string_view("{\0\0\0", 4)), wide);
  EXPECT_EQ(why(std::string_view("\0\0\0{", 4)), wide);
  EXPECT_EQ(why("{\"name\":\"a\xed\xa0\x80\"}"),
            "byte 10 of the text is not UTF-8 but half of a surrogate pair, which is no letter (line 1, column 11)");

  // Escapes, and what needs one.
  const std::string half = "not JSON: an escape stands for half of a surrogate pair, which is no letter ";
  EXPECT_EQ(why(R"({"name":"a\ud800"})"), half + "(line 1, column 11)");
  EXPECT_EQ(why(R"({"name":"a\ud800","note":"a long text behind it"})"), half + "(line 1, column 11)");
  EXPECT_EQ(why(R"({"name":"a\udc00\ud800 and a long text behind it"})"), half + "(line 1, column 11)");
  EXPECT_EQ(why(R"({"name":"\ud83c\udfe0\ud800\u0041 and a long text behind it"})"), half + "(line 1, column 22)");
  EXPECT_EQ(why(R"({"name":"\\ud800\ud800"})"), half + "(line 1, column 17)");
  EXPECT_EQ(why("{\"name\":\"a\nb\"}"), R"(not JSON: a line ends within a text; write \n there (line 1, column 11))");
  EXPECT_EQ(why("{\"name\":\"a\tb\"}"), R"(not JSON: a tab stands within a text; write \t (line 1, column 11))");
  EXPECT_TRUE(holds(why("{\"name\":\"a\x01\"}"), "a control character"));
  EXPECT_TRUE(holds(why(std::string_view("{\"name\":\"a\0\"}", 13)), "U+0000 stands in a text"));
  for (const auto* text : {R"({"name":"C:\Users"})", R"({"name":"C:\u12 "})", R"({"name":"C:\u12zz and more of it"})"})
    EXPECT_TRUE(holds(why(text), "no escape of JSON is written so: after \\ stands") && holds(why(text), "column 12"))
        << why(text);

  // Words of other languages.
  for (const auto* word : {"NaN", "Infinity", "nan", "inf"}) {
    EXPECT_EQ(why("{\"a\":\n" + std::string(word) + "}"),
              "not JSON: '" + std::string(word) + "' is no number of JSON; leave the member out (line 2, column 1)");
    EXPECT_TRUE(holds(why("{\"a\":-" + std::string(word) + "}"), "is no number of JSON")) << word;
  }
  for (const auto* word : {"None", "True", "False", "NULL", "undefined"})
    EXPECT_EQ(
        why("{\"a\":" + std::string(word) + "}"),
        "not JSON: '" + std::string(word) + "' is no word of JSON; those are true, false and null (line 1, column 6)");

  // Quotation marks.
  const std::string single = "not JSON: texts stand in double quotation marks, \", not in single ones ";
  EXPECT_EQ(why("{'id':1}"), single + "(line 1, column 2)");
  EXPECT_EQ(why("{\"id\":'c'}"), single + "(line 1, column 7)");
  EXPECT_TRUE(holds(why("{\"id\":“c”}"), "not in curved ones"));
  EXPECT_TRUE(holds(why("{id:1}"), "the name of a member belongs here, in double quotation marks"));

  // Commas, colons, brackets.
  EXPECT_EQ(why("{\"id\":\"c\", }"), "not JSON: a comma stands before a closing bracket (line 1, column 10)");
  EXPECT_EQ(why("{\"x\":[1,2,\n]}"), "not JSON: a comma stands before a closing bracket (line 1, column 10)");
  EXPECT_TRUE(holds(why("{\"id\":\"c\",,\"a\":1}"), "a comma stands after a comma"));
  EXPECT_EQ(why("{\"id\":\"c\"\n\"name\":\"l\"}"), "not JSON: a comma is missing (line 2, column 1)");
  EXPECT_TRUE(holds(why("{\"x\":[1 2]}"), "a comma is missing"));
  EXPECT_TRUE(holds(why("{\"id\" \"c\"}"), "a colon is missing"));
  EXPECT_TRUE(holds(why("{\"id\"=\"c\"}"), "a colon is missing"));
  EXPECT_TRUE(holds(why("{\"id\":}"), "a value is missing"));
  EXPECT_TRUE(holds(why("{\"x\":[1}"), "a bracket closes that is not the one that is open"));
  EXPECT_TRUE(holds(why("{/**/}"), "no comments"));
  for (const auto* number : {"01", "+1", ".5", "1.", "1.e3"})
    EXPECT_TRUE(holds(why("{\"x\":" + std::string(number) + "}"), "no number of JSON is written so")) << number;
  // Newer versions of Boost.JSON take it for a number, as it stands, and go on to what the calendar lacks.
  const auto large = why("{\"x\":1e999999999999}");
  EXPECT_TRUE(holds(large, "exponent") || holds(large, "calendar lacks 'id'")) << large;
  EXPECT_TRUE(holds(why("{\"x\":!}"), "no value of JSON begins so"));
}

// Whatever byte is put anywhere into a text, or left out, or comes last, is read or is a mistake with a place.
TEST(json, names_a_mistake_wherever_it_is_made) {
  const auto text = calendar_with(R"(,"note":"\ud83c\udfe0 \n","lạ":[1,-2.5e3,{"a":[true,null]},"'"],"days":[])");
  const auto expect_place = [](const std::string& changed) {
    const auto read = from_json<calendar_document>(changed);
    if (read) return;
    EXPECT_FALSE(read.error().message.empty()) << changed;
    EXPECT_FALSE(doithoai::find_invalid_utf8(read.error().message)) << changed;
    EXPECT_EQ(read.error().message.find('\n'), std::string::npos) << changed;
    EXPECT_TRUE(!read.error().where.empty() || holds(read.error().message, "(line 1, column ") ||
                holds(read.error().message, "lacks") || holds(read.error().message, "belongs") ||
                read.error().message == "the text is empty")
        << changed << ": " << read.error().message;
  };
  for (std::size_t i = 0; i <= text.size(); ++i) {
    expect_place(text.substr(0, i));
    if (i < text.size()) expect_place(text.substr(0, i) + text.substr(i + 1));
    for (int byte = 0; byte < 256; ++byte) expect_place(text.substr(0, i) + static_cast<char>(byte) + text.substr(i));
  }
}

const std::string secret = "lời tố cáo bí mật";

// Where personal words belong, what stands there instead is never told, whatever it is.
TEST(json, quotes_nothing_of_what_is_personal) {
  const auto opinion = [](const std::string& words) {
    return R"({"type":"record_opinion","happened_on":"2020-08-14","data":{"opinion":"y","session":"s","words":)" +
           words + "}}";
  };
  const auto expect_silence = [&](const std::string& words, const std::string& where, const std::string& message) {
    const auto read = from_json<command>(opinion(words), unknown_members::refuse);
    ASSERT_FALSE(read) << words;
    EXPECT_EQ(read.error().where, where) << words;
    EXPECT_TRUE(holds(read.error().message, message)) << words << ": " << read.error().message;
    EXPECT_FALSE(holds(read.error().message + read.error().where, secret.substr(0, 5))) << words;
  };
  const auto quoted = '"' + secret + '"';
  expect_silence("{" + quoted + ":1}", "/data/words", "no such member of erasure");
  expect_silence(R"({"erased_on":)" + quoted + "}", "/data/words/erased_on",
                 "the value, which is not shown, is not right where a date of the form YYYY-MM-DD belongs");
  expect_silence(R"({"erased_on":"2020-08-14","basis":7})", "/data/words/basis",
                 "a number stands where a text belongs");
  expect_silence("[" + quoted + "]", "/data/words", "a list stands where a text belongs");
  expect_silence("7", "/data/words", "a number stands where a text belongs");
  expect_silence(quoted + quoted, "/data/words", "a comma is missing");
  expect_silence("'" + secret + "'", "/data/words", "double quotation marks");
  expect_silence(secret, "/data/words", "no value of JSON");
  expect_silence('"' + secret + "\n\"", "/data/words", "a line ends within a text");
}

TEST(json, refuses_zero_bytes_in_what_is_given) {
  const std::string message = "is U+0000, which no text may hold";
  expect_failure<calendar_document>(R"({"id":"c","name":"a\u0000b"})", "/name", "byte 1 of the text " + message);
  expect_failure<calendar_document>(calendar_with(R"(,"lạ":{"x":["\u0000"]})"), "/lạ", message);
  expect_failure<calendar_document>(calendar_with(R"(,"lạ":{"\u0000":1})"), "/lạ", message);
  expect_failure<command>(
      R"({"type":"record_opinion","happened_on":"2020-08-14","data":{"opinion":"y","session":"s","words":"\u0000"}})",
      "/data/words", message);
  expect_failure<command>(
      R"({"data":{"opinion":"y","session":"s","words":"\u0000"},"type":"record_opinion","happened_on":"2020-08-14"})",
      "/data/words", message);
  doithoai::ledger ledger;
  const auto adopted = ledger.apply({samples::day("2020-08-14"), doithoai::adopt_rules{}},
                                    {samples::moment("2020-08-14T09:00:00+07:00"), std::string("a\0", 2)});
  ASSERT_FALSE(adopted);
  EXPECT_EQ(adopted.error().where, "/by");
  EXPECT_TRUE(holds(adopted.error().message, message));
}

// What was accepted before that was a rule.
TEST(json, takes_zero_bytes_in_events) {
  const auto text = event_with(
      R"("type":"session_announced","data":{"session":"s","text":"a\u0000b","lạ":"\u0000"},"x_\u0000":"\u0000")");
  const auto read = from_json<event>(text);
  ASSERT_TRUE(read) << read.error().where << read.error().message;
  EXPECT_EQ(std::get<doithoai::session_announced>(read->data).text, std::string("a\0b", 3));
  EXPECT_EQ(from_json<event>(to_json(*read)).value(), *read);
  const auto journal = R"({"note":"\u0000","events":[)" + event_with(R"("type":"x_seen","data":"\u0000")") + "]}";
  const auto from = journal.find(R"("seq":3,"id":"e3")");
  const auto first = journal.substr(0, from) + R"("seq":1,"id":"e1")" + journal.substr(from + 17);
  doithoai::ledger ledger;
  const auto loaded = ledger.load_json(first);
  ASSERT_TRUE(loaded) << loaded.error().where << loaded.error().message;
  doithoai::ledger again;
  EXPECT_TRUE(again.take_in(ledger.events().value()));
  EXPECT_EQ(from_json<doithoai::finding>(R"({"rule":"r","severity":"note","basis":"\u0000"})").value().basis,
            std::string(1, '\0'));
}

TEST(json, gives_up_at_once_on_too_many_brackets) {
  const std::string text(100'000'000, '[');
  for (const auto& read :
       {from_json<calendar_document>(text), from_json<calendar_document>("{\"id\":" + text.substr(0, 1000)),
        from_json<calendar_document>("{\"x\":" + text)}) {
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, doithoai::errc::invalid_argument);
  }
  EXPECT_FALSE(from_json_list<calendar_document>(text));
  doithoai::ledger ledger;
  const doithoai::context who{samples::moment("2020-08-14T09:00:00+07:00"), "văn thư"};
  EXPECT_FALSE(ledger.apply_json(text, who));
  EXPECT_FALSE(ledger.load_json(text));
  EXPECT_EQ(ledger.revision(), 0);
}

TEST(json, sends_a_plan_there_and_back) {
  const auto text = example("plan.json");
  const auto read = from_json<doithoai::plan>(text);
  ASSERT_TRUE(read) << read.error().where << read.error().message;
  EXPECT_EQ(from_json<doithoai::plan>(to_json(*read)).value(), *read);
  const auto made = samples::plan();
  const auto again = from_json<doithoai::plan>(to_json(made));
  ASSERT_TRUE(again) << again.error().where << again.error().message;
  EXPECT_EQ(*again, made);
  EXPECT_EQ(to_json(*again), to_json(made));
}

TEST(json, sends_every_command_there_and_back) {
  EXPECT_EQ(samples::actions().size(), std::variant_size_v<doithoai::action>);
  std::size_t index = 0;
  for (const auto& action : samples::actions()) {
    EXPECT_EQ(action.index(), index++);
    for (const auto& told : {command{samples::day("2020-08-14"), action}}) {
      const auto read = from_json<command>(to_json(told), unknown_members::refuse);
      ASSERT_TRUE(read) << to_json(told) << read.error().where << read.error().message;
      EXPECT_EQ(*read, told) << to_json(told);
    }
  }
}

event event_of(doithoai::happening what) {
  return {3,
          samples::id_of<doithoai::event_id>("e3"),
          1,
          samples::day("2020-08-14"),
          samples::moment("2020-08-14T02:00:00.000001Z"),
          "văn thư",
          std::move(what),
          {}};
}

TEST(json, sends_every_event_there_and_back) {
  std::size_t index = 0;
  for (const auto& action : samples::actions()) {
    auto told = event_of(samples::happening_of(action));
    EXPECT_EQ(told.data.index(), index++);
    told.extra = doithoai::personal_text{std::string(R"({"thêm":[1,{"a":"b"}]})")};
    std::visit(
        [](auto& data) {
          if constexpr (requires { data.extra; }) data.extra = doithoai::personal_text{std::string(R"({"lạ":null})")};
        },
        told.data);
    const auto read = from_json<event>(to_json(told));
    ASSERT_TRUE(read) << to_json(told) << read.error().where << read.error().message;
    EXPECT_EQ(*read, told) << to_json(told);
  }
}

TEST(json, keeps_an_event_of_an_unknown_type_as_it_came) {
  const std::string data = R"({"session":"s1","lý_do":"mưa","x":[1,2.50,{"type":"y"}]})";
  for (const auto& text : {event_with(R"("type":"session_dreamt_of","data":)" + data),
                           event_with(R"("data":)" + data + R"(,"type":"session_dreamt_of")"),
                           event_with(R"("type":"session_dreamt_of","data":7)"),
                           event_with(R"("data":null,"type":"session_dreamt_of")")}) {
    const auto read = from_json<event>(text);
    ASSERT_TRUE(read) << text << read.error().message;
    EXPECT_EQ(doithoai::type_of(*read), "session_dreamt_of");
    EXPECT_EQ(from_json<event>(to_json(*read)).value(), *read) << text;
  }
  const auto read = from_json<event>(event_with(R"("type":"session_dreamt_of","data":)" + data)).value();
  EXPECT_EQ(std::get<doithoai::unknown_event>(read.data).json.words(), data);
  EXPECT_TRUE(holds(to_json(read), data));
  for (const auto who : {audience::everyone, audience::staff})
    EXPECT_FALSE(holds(to_json(read, who), "mưa")) << to_json(read, who);
  expect_failure<event>(event_with(R"("type":"session_dreamt_of")"), "", "lacks 'data'");
  expect_failure<event>(event_with(R"("type":"hai từ","data":{})"), "/type", "'hai từ'");
}

TEST(json, hides_a_field_from_those_who_may_not_see_it) {
  const auto told = event_of(samples::happening_of(samples::actions()[8]));  // an issue
  const auto full = to_json(told, audience::full);
  const auto staff = to_json(told, audience::staff);
  const auto everyone = to_json(told, audience::everyone);
  for (const auto* personal : {"sửa đường", "văn thư"}) {
    EXPECT_TRUE(holds(full, personal)) << personal;
    EXPECT_TRUE(holds(staff, personal)) << personal;
    EXPECT_FALSE(holds(everyone, personal)) << personal << everyone;
  }
  EXPECT_TRUE(holds(everyone, R"("issue":"v1")")) << everyone;
}

TEST(json, of_an_opinion_may_yet_be_that_of_a_denunciation) {
  const auto told = event_of(samples::happening_of(samples::actions()[7]));
  for (const auto* personal : {"đường hỏng", "0900", "chủ thể", "phong"}) {
    EXPECT_TRUE(holds(to_json(told, audience::full), personal)) << personal;
    EXPECT_FALSE(holds(to_json(told, audience::staff), personal)) << personal;
    EXPECT_FALSE(holds(to_json(told, audience::everyone), personal)) << personal;
  }
  EXPECT_TRUE(holds(to_json(told, audience::staff), "văn thư"));
  EXPECT_TRUE(holds(to_json(told, audience::everyone), R"("opinion":"y1")"));
}

TEST(json, reads_a_list_of_records) {
  const auto read = from_json_list<command>(
      R"([{"type":"open_session","happened_on":"2020-08-14","data":{"session":"s1"}},
          {"data":{"session":"s1"},"type":"close_session","happened_on":"2020-08-15"}])",
      unknown_members::refuse);
  ASSERT_TRUE(read) << read.error().message;
  ASSERT_EQ(read->size(), 2U);
  EXPECT_EQ((*read)[1].happened_on, samples::day("2020-08-15"));
  EXPECT_EQ(from_json_list<command>(" [ ] ").value().size(), 0U);
}

TEST(json, names_the_record_of_a_list_that_is_wrong) {
  const auto read = from_json_list<command>(
      R"([{"type":"open_session","happened_on":"2020-08-14","data":{"session":"s1"}},
          {"data":{"session":"s 1"},"type":"close_session","happened_on":"2020-08-15"}])");
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().where, "/1/data/session");
  EXPECT_EQ(from_json_list<command>("{}").error().where, "");
  EXPECT_FALSE(from_json_list<command>("[7]"));
  EXPECT_EQ(from_json_list<command>("[7]").error().where, "/0");
  EXPECT_EQ(from_json_list<command>("[null]").error().where, "/0");
  EXPECT_EQ(from_json_list<command>("[[]]").error().where, "/0");
}

TEST(json, puts_what_was_asked_for_before_the_path) {
  calendar_document into;
  const auto read = doithoai::read_json(R"({"id":7})", doithoai::shape_of<calendar_document>(), &into,
                                        unknown_members::keep, "/data/calendar");
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().where, "/data/calendar/id");
}

TEST(json, reads_shipped_documents_and_writes_them_alike) {
  for (const auto name : doithoai::shipped_names()) {
    const auto text = doithoai::shipped_text(name).value();
    if (name.starts_with("law-")) {
      const auto read = from_json<doithoai::law>(text).value();
      EXPECT_TRUE(read.extra.empty()) << name;
      EXPECT_EQ(from_json<doithoai::law>(to_json(read)).value(), read);
    } else if (name.starts_with("taxonomy-")) {
      const auto read = from_json<doithoai::taxonomy>(text).value();
      EXPECT_TRUE(read.extra.empty()) << name;
      EXPECT_EQ(from_json<doithoai::taxonomy>(to_json(read)).value(), read);
    } else if (name.starts_with("calendar-")) {
      const auto read = from_json<calendar_document>(text).value();
      EXPECT_TRUE(read.extra.empty()) << name;
      EXPECT_EQ(from_json<calendar_document>(to_json(read)).value(), read);
    }
  }
}

TEST(json, of_a_whole_year_is_read_as_it_was_written) {
  const auto read = from_json<doithoai::journal_document>(example("events.json"));
  ASSERT_TRUE(read) << read.error().where << read.error().message;
  EXPECT_FALSE(read->events.empty());
  const auto again = from_json<doithoai::journal_document>(to_json(*read)).value();
  EXPECT_EQ(again.events, read->events);
}

}  // namespace
