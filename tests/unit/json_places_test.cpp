// Records with places for what may be erased: they are read back as they were, and hold none of the words; put into their
// places again, the words give the bytes that the full view has.
#include "schema/json_places.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "ledger/event_fields.hpp"
#include "samples.hpp"

namespace {

using doithoai::event;
using doithoai::personal_text;
using doithoai::shape_of;

struct placed {
  std::string json;
  std::vector<personal_text> texts;
};

template <class Record>
placed with_places(const Record& record) {
  placed made;
  doithoai::texts_of_record texts;
  write_with_places(shape_of<Record>(), &record, made.json, texts);
  for (const auto* text : texts) made.texts.push_back(*text);
  return made;
}

std::string without_places(const placed& from) {
  std::string out = "before";
  EXPECT_TRUE(append_without_places(out, from.json, from.texts));
  EXPECT_EQ(out.substr(0, 6), "before");
  return out.substr(6);
}

template <class Record>
void expect_there_and_back(const Record& record) {
  const auto made = with_places(record);
  Record read{};
  const auto done = read_with_places(made.json, shape_of<Record>(), &read, made.texts);
  ASSERT_TRUE(done) << made.json << done.error().where << ": " << done.error().message;
  EXPECT_EQ(read, record) << made.json;
  EXPECT_EQ(without_places(made), doithoai::to_json(record)) << made.json;
}

const std::vector<std::string> odd_members{
    R"({"":1})",
    R"({"":[0]})",
    R"({"":{"":0}})",
    R"({"a":"\"\":[0]}","b":"{\"\":0}"})",
    R"({"khóa \" lạ \\":{"x":[1,-2.50,1e3,{"b":null}]},"y":[],"z":{}})",
    R"({"a":)" + std::string(20, '[') + std::string(20, ']') + "}",
    R"({"\u0000":"\u001f"})",
};

std::vector<personal_text> extras() {
  std::vector<personal_text> all{personal_text(), samples::erased()};
  for (const auto& members : odd_members) all.emplace_back(members);
  return all;
}

event event_of(doithoai::happening what, const personal_text& extra) {
  event made{3,
             samples::id_of<doithoai::event_id>("e3"),
             1,
             samples::day("2020-08-14"),
             samples::moment("2020-08-14T02:00:00.000001Z"),
             R"(văn thư {"":0} "":[0]})",
             std::move(what),
             extra};
  std::visit(
      [&](auto& data) {
        if constexpr (requires { data.extra; }) data.extra = extra;
      },
      made.data);
  return made;
}

TEST(json_places, are_left_for_every_event_and_filled_again) {
  for (const auto& action : samples::actions())
    for (const auto& extra : extras()) expect_there_and_back(event_of(samples::happening_of(action), extra));
}

TEST(json_places, are_left_for_every_command) {
  for (const auto& action : samples::actions())
    expect_there_and_back(doithoai::command{samples::day("2020-08-14"), action});
}

TEST(json_places, hold_words_of_every_kind) {
  auto words = std::get<doithoai::record_opinion>(samples::actions()[7]);
  for (const auto* text : {"", "a", "{\"\":0}", "}", "\"", "\\", "\"\":[0]}", "đường \x01 hỏng\n", "0}"}) {
    words.words = samples::words(text);
    words.contact = samples::words(text);
    expect_there_and_back(event_of(samples::happening_of(doithoai::action{words}), personal_text{}));
  }
}

TEST(json_places, hold_members_that_stand_alone) {
  doithoai::addressee nothing_known;
  for (const auto& extra : extras()) {
    nothing_known.extra = extra;
    expect_there_and_back(nothing_known);
  }
  doithoai::plan plan = samples::plan();
  for (const auto& extra : extras()) {
    plan.extra = extra;
    plan.topics[0].extra = extra;
    plan.signed_by->extra = extra;
    expect_there_and_back(plan);
  }
}

TEST(json_places, hold_the_data_of_an_unknown_type) {
  for (const auto* data : {"{}", "7", "null", "[]", "\"a\"", "[{\"\":[0]}]", R"({"":0})", R"({"a":{"":[1]}})"})
    for (const auto& extra : extras())
      expect_there_and_back(event_of(doithoai::unknown_event{"session_dreamt_of", samples::words(data)}, extra));
  expect_there_and_back(event_of(doithoai::unknown_event{"session_dreamt_of", samples::erased()}, personal_text{}));
  expect_there_and_back(event_of(doithoai::unknown_event{"session_dreamt_of", {}}, personal_text{}));
}

TEST(json_places, are_all_that_is_left_of_words) {
  const auto opinion = samples::happening_of(samples::actions()[7]);
  const auto made = with_places(std::get<doithoai::opinion_recorded>(opinion));
  EXPECT_EQ(made.json,
            R"({"opinion":"y1","session":"s1","channel":"slip","words":{"":0},"speaker":{"":1},"contact":{"":2},)"
            R"("hamlet":"phong"})");
  EXPECT_EQ(made.texts, (std::vector{samples::words("đường hỏng"), samples::erased(), samples::words("0900")}));
}

TEST(json_places, are_numbered_anew_for_each_record) {
  const auto opinion = std::get<doithoai::opinion_recorded>(samples::happening_of(samples::actions()[7]));
  const auto one = with_places(opinion);
  std::string two;
  doithoai::texts_of_record texts;
  for (int times = 0; times < 2; ++times)
    write_with_places(shape_of<doithoai::opinion_recorded>(), &opinion, two, texts);
  EXPECT_EQ(two, one.json + one.json);
  EXPECT_EQ(texts.size(), 2 * one.texts.size());
}

TEST(json_places, stay_when_a_text_is_erased) {
  auto opinion = std::get<doithoai::opinion_recorded>(samples::happening_of(samples::actions()[7]));
  opinion.extra = samples::words(R"({"lạ":1})");
  auto made = with_places(opinion);
  for (auto& text : made.texts) text.erase(samples::day("2021-03-01"), "yêu cầu");
  for (auto* text : {&opinion.words, &opinion.speaker, &opinion.contact, &opinion.extra})
    text->erase(samples::day("2021-03-01"), "yêu cầu");
  EXPECT_EQ(with_places(opinion).json, made.json);
  EXPECT_EQ(without_places(made), doithoai::to_json(opinion));
}

void expect_refused(const std::string& json, const std::string& where, const std::vector<personal_text>& texts) {
  doithoai::opinion_recorded read;
  const auto done = read_with_places(json, shape_of<doithoai::opinion_recorded>(), &read, texts);
  ASSERT_FALSE(done) << json;
  EXPECT_EQ(done.error().code, doithoai::errc::invalid_argument);
  EXPECT_EQ(done.error().where, where) << done.error().message;
}

TEST(json_places, are_wanted_where_they_belong_and_with_a_text_of_their_kind) {
  const std::vector<personal_text> texts{samples::words("a"), samples::words(R"({"b":1})"), personal_text{}};
  const auto with = [](const std::string& more) { return R"({"opinion":"y","session":"s",)" + more + "}"; };
  for (const auto* mark :
       {R"({"":3})", R"({"":-1})", R"({"":00})", R"({"":1.0})", R"({"":"0"})", R"({"":[0]})", "{}", R"({"":0,"a":1})",
        R"({"":2})", R"({"":99999999999999999999})", "\"a\"", "7", "[0]", R"({"erased_on":"2021-03-01","basis":"a"})"})
    expect_refused(with(R"("words":)" + std::string(mark)), "/words", texts);
  for (const auto* mark : {"[0]", "[2]", "[3]", "1", "[]", R"({"":1})", "[1,1]", "\"b\"", "null"})
    expect_refused(with(R"("":)" + std::string(mark)), "", texts);
  expect_refused(with(R"("":[1],"":[1])"), "", texts);
  expect_refused(with(R"("lạ":[1])"), "/lạ", texts);
  expect_refused(with(R"("hamlet":{"":0})"), "/hamlet", texts);
  doithoai::opinion_recorded read;
  EXPECT_TRUE(read_with_places(with(R"("words":{"":0},"":[1])"), shape_of<doithoai::opinion_recorded>(), &read, texts));
  EXPECT_EQ(read.extra, texts[1]);
}

}  // namespace
