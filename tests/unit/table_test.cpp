#include "doithoai/table.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "small_year.hpp"

namespace {

using doithoai::audience;
using doithoai::column_type;
using doithoai::open_table;
using doithoai::table;
using small::day;
using small::must;

doithoai::query at_end(audience who = audience::full) { return {day("2020-12-31"), {}, who, {}}; }

// One session; an opinion with two issues, another that denounces; a part, two answers.
doithoai::ledger held() {
  auto l = small::adopted();
  must(
      l, "schedule_session", "2020-08-01",
      R"({"session":"s1","planned":"P.a","held_on":"2020-08-14","venue":"hội trường","communes":["xa-a"],"concerned":["phong-ktht"]})");
  must(l, "announce_session", "2020-08-03", R"({"session":"s1"})");
  must(l, "open_session", "2020-08-14", R"({"session":"s1"})");
  must(
      l, "record_attendance", "2020-08-14",
      R"({"session":"s1","citizens":48,"present":[{"body":"ubnd-huyen","position":"chairman","name":"Trần Thị Chủ Tịch"}]})");
  must(
      l, "record_opinion", "2020-08-14",
      R"({"opinion":"y1","session":"s1","channel":"slip","words":"đường hỏng","speaker":"Nguyễn Văn Hỏi","contact":"0900111222","hamlet":"ap-a1"})");
  must(
      l, "record_opinion", "2020-08-14",
      R"({"opinion":"y2","session":"s1","words":"ông ấy nhận tiền","speaker":"Lê Văn Tố","contact":"0900333444","hamlet":"ap-a2"})");
  must(l, "record_opinion", "2020-08-14", R"({"opinion":"y3","session":"s1"})");
  must(
      l, "raise_issue", "2020-08-14",
      R"({"issue":"v1","opinions":["y1"],"kind":"petition","category":"economy.roads","competence":"district","summary":"sửa đường","people":12})");
  must(l, "raise_issue", "2020-08-14",
       R"({"issue":"v2","opinions":["y2"],"kind":"denunciation","category":"other","summary":"tố ông ấy nhận tiền"})");
  must(l, "raise_issue", "2020-08-14", R"({"issue":"v3","opinions":["y1"],"kind":"question","category":"land"})");
  must(l, "close_session", "2020-08-14", R"({"session":"s1"})");
  must(
      l, "give_answer", "2020-08-14",
      R"({"answer":"a1","issues":["v3"],"body":"ubnd-huyen","manner":"on_the_spot","kind":"explained","text":"đã giải thích"})");
  must(
      l, "assign_issue", "2020-08-18",
      R"({"part":"p1","issue":"v1","lead":"phong-ktht","coordinating":["ubnd-xa-a","phong-tnmt"],"due":{"kind":"by_date","day":"2020-09-01","basis":"TB 12"}})");
  must(
      l, "give_answer", "2020-08-25",
      R"({"answer":"a2","issues":["v1"],"body":"phong-ktht","manner":"in_writing","kind":"under_way","is_interim":true,"number":"45","promised_on":"2020-11-01"})");
  return l;
}

std::string text_at(const table& of, std::size_t row, std::string_view column) {
  return std::string(of.text(row, of.find_column(column).value()));
}
std::int64_t integer_at(const table& of, std::size_t row, std::string_view column) {
  return of.integer(row, of.find_column(column).value());
}
bool null_at(const table& of, std::size_t row, std::string_view column) {
  return of.is_null(row, of.find_column(column).value());
}
std::int64_t number_of(const char* text) { return day(text).time_since_epoch().count(); }

TEST(table, has_a_fixed_list_of_names) {
  EXPECT_EQ(doithoai::table_names(),
            (std::vector<std::string_view>{"sessions", "attendance", "opinions", "issues", "parts", "answers", "duties",
                                           "gaps", "coverage", "findings", "summary", "breakdown", "summary_key"}));
  for (const auto name : doithoai::table_names()) EXPECT_EQ(open_table(held().current(), name, at_end())->name(), name);
}

TEST(table, of_an_unknown_name_is_refused) {
  for (const auto* name : {"", "issue", "Issues", "rules"}) {
    const auto made = open_table(held().current(), name, at_end());
    ASSERT_FALSE(made) << name;
    EXPECT_EQ(made.error().code, doithoai::errc::invalid_argument);
    EXPECT_NE(made.error().message.find("issues"), std::string::npos) << made.error().message;
  }
}

TEST(table, gives_each_kind_of_value) {
  const auto l = held();
  const auto issues = open_table(l.current(), "issues", at_end()).value();
  ASSERT_EQ(issues.size(), 3U);
  EXPECT_EQ(text_at(issues, 0, "issue"), "v1");                            // an id
  EXPECT_EQ(text_at(issues, 0, "category_name"), "Giao thông");            // a text
  EXPECT_EQ(text_at(issues, 0, "kind"), "petition");                       // a code
  EXPECT_EQ(text_at(issues, 0, "competence"), "district");                 // a code that may be absent
  EXPECT_EQ(text_at(issues, 0, "summary"), "sửa đường");                   // personal text
  EXPECT_EQ(integer_at(issues, 0, "raised_on"), number_of("2020-08-14"));  // a day
  EXPECT_EQ(integer_at(issues, 0, "due_on"), number_of("2020-09-01"));
  EXPECT_EQ(integer_at(issues, 0, "is_overdue"), 1);      // a boolean
  EXPECT_EQ(integer_at(issues, 0, "overdue_days"), 121);  // a number
  EXPECT_EQ(text_at(issues, 0, "state"), "assigned");
  EXPECT_EQ(text_at(issues, 1, "state"), "own_procedure");
  EXPECT_EQ(text_at(issues, 2, "state"), "answered");
  EXPECT_EQ(text_at(issues, 2, "manner"), "on_the_spot");
  const auto sessions = open_table(l.current(), "sessions", at_end()).value();
  ASSERT_EQ(sessions.size(), 2U);
  EXPECT_EQ(text_at(sessions, 0, "venue"), "hội trường");
  EXPECT_EQ(integer_at(sessions, 0, "notice_days"), 11);
  EXPECT_EQ(integer_at(sessions, 0, "citizens"), 48);
  EXPECT_EQ(integer_at(sessions, 0, "opinions"), 3);
  EXPECT_EQ(integer_at(sessions, 0, "issues"), 3);
  EXPECT_EQ(text_at(sessions, 1, "state"), "planned");
  const auto parts = open_table(l.current(), "parts", at_end()).value();
  EXPECT_EQ(text_at(parts, 0, "coordinating"), "ubnd-xa-a phong-tnmt");
  const auto answers = open_table(l.current(), "answers", at_end()).value();
  ASSERT_EQ(answers.size(), 2U);
  EXPECT_EQ(integer_at(answers, 1, "is_interim"), 1);
  EXPECT_EQ(integer_at(answers, 1, "promised_on"), number_of("2020-11-01"));
}

TEST(table, tells_null_from_zero_and_from_the_empty_text) {
  const auto l = held();
  const auto issues = open_table(l.current(), "issues", at_end()).value();
  for (const auto* column : {"competence", "summary", "due_on", "lead"})
    EXPECT_FALSE(null_at(issues, 0, column)) << column;
  for (const auto* column : {"answered_on", "manner", "resolved_on", "verified_on"}) {
    EXPECT_TRUE(null_at(issues, 0, column)) << column;
    EXPECT_EQ(integer_at(issues, 0, column), 0) << column;
    EXPECT_EQ(text_at(issues, 0, column), "") << column;
  }
  EXPECT_TRUE(null_at(issues, 2, "competence"));
  EXPECT_TRUE(null_at(issues, 2, "summary"));
  EXPECT_FALSE(null_at(issues, 2, "overdue_days"));
  EXPECT_EQ(integer_at(issues, 2, "overdue_days"), 0);
  EXPECT_FALSE(null_at(issues, 2, "is_overdue"));
  const auto sessions = open_table(l.current(), "sessions", at_end()).value();
  EXPECT_TRUE(null_at(sessions, 1, "session"));
  EXPECT_TRUE(null_at(sessions, 1, "citizens"));
  EXPECT_FALSE(null_at(sessions, 1, "present"));
}

TEST(table, gives_no_text_for_a_number_and_no_number_for_a_text) {
  const auto issues = open_table(held().current(), "issues", at_end()).value();
  for (std::size_t column = 0; column < issues.column_count(); ++column)
    for (std::size_t row = 0; row < issues.size(); ++row) {
      if (issues.type_of(column) == column_type::text) {
        EXPECT_EQ(issues.integer(row, column), 0) << issues.column_name(column);
      } else {
        EXPECT_EQ(issues.text(row, column), "") << issues.column_name(column);
      }
    }
}

TEST(table, finds_its_columns) {
  const auto l = held();
  for (const auto name : doithoai::table_names()) {
    const auto made = open_table(l.current(), name, at_end()).value();
    std::set<std::string_view> names;
    for (std::size_t column = 0; column < made.column_count(); ++column) {
      EXPECT_TRUE(names.insert(made.column_name(column)).second);
      EXPECT_EQ(made.find_column(made.column_name(column)), column);
    }
    EXPECT_FALSE(made.find_column("nothing"));
    EXPECT_FALSE(made.find_column(""));
  }
}

TEST(table, outlives_the_ledger) {
  auto made = [] { return open_table(held().current(), "issues", at_end()).value(); }();
  const auto copy = made;
  made = open_table(doithoai::state(), "issues", at_end()).value();
  EXPECT_EQ(made.size(), 0U);
  EXPECT_EQ(text_at(copy, 2, "issue"), "v3");
}

TEST(table, is_written_as_an_array_of_objects) {
  const auto l = held();
  for (const auto who : {audience::everyone, audience::staff, audience::full})
    for (const auto name : doithoai::table_names()) {
      const auto made = open_table(l.current(), name, at_end(who)).value();
      const auto rows = boost::json::parse(made.to_json());
      ASSERT_EQ(rows.as_array().size(), made.size()) << name;
      for (std::size_t row = 0; row < made.size(); ++row) {
        const auto& members = rows.as_array()[row].as_object();
        for (std::size_t column = 0; column < made.column_count(); ++column)
          EXPECT_EQ(members.contains(std::string(made.column_name(column))), !made.is_null(row, column))
              << name << ' ' << row << ' ' << made.column_name(column);
      }
    }
  EXPECT_EQ(open_table(doithoai::state(), "issues", at_end())->to_json(), "[]");
}

// Views.

bool anywhere(const doithoai::state& of, audience who, const std::string& words) {
  for (const auto name : doithoai::table_names()) {
    const auto made = open_table(of, name, at_end(who)).value();
    if (made.to_json().find(words) != std::string::npos) return true;
    for (std::size_t row = 0; row < made.size(); ++row)
      for (std::size_t column = 0; column < made.column_count(); ++column)
        if (made.text(row, column).find(words) != std::string_view::npos) return true;
  }
  return false;
}

TEST(view, of_everyone_has_no_word_of_a_person) {
  const auto l = held();
  for (const auto* words :
       {"Trần Thị Chủ Tịch", "đường hỏng", "Nguyễn Văn Hỏi", "0900111222", "sửa đường", "đã giải thích"}) {
    EXPECT_TRUE(anywhere(l.current(), audience::full, words)) << words;
    EXPECT_TRUE(anywhere(l.current(), audience::staff, words)) << words;
    EXPECT_FALSE(anywhere(l.current(), audience::everyone, words)) << words;
  }
}

TEST(view, of_anybody_but_the_full_one_has_no_word_of_a_denunciation) {
  const auto l = held();
  for (const auto* words : {"ông ấy nhận tiền", "Lê Văn Tố", "0900333444", "tố ông ấy", "ap-a2"}) {
    EXPECT_TRUE(anywhere(l.current(), audience::full, words) || std::string(words) == "ap-a2") << words;
    const bool is_place = std::string(words) == "ap-a2";
    for (const auto who : {audience::staff, audience::everyone}) {
      if (is_place) {
        const auto opinions = open_table(l.current(), "opinions", at_end(who)).value();
        EXPECT_TRUE(null_at(opinions, 2, "hamlet"));
      } else {
        EXPECT_FALSE(anywhere(l.current(), who, words)) << words;
      }
    }
  }
  const auto opinions = open_table(l.current(), "opinions", at_end()).value();
  EXPECT_EQ(text_at(opinions, 1, "hamlet"), "ap-a2");
}

TEST(view, hides_an_opinion_that_denounces_beside_another_issue) {
  auto l = held();
  must(l, "raise_issue", "2020-08-26",
       R"({"issue":"v4","opinions":["y3","y1"],"kind":"denunciation","category":"other","summary":"tố cáo"})");
  const auto staff = open_table(l.current(), "opinions", at_end(audience::staff)).value();
  for (const auto* column : {"words", "speaker", "contact", "hamlet"}) EXPECT_TRUE(null_at(staff, 0, column)) << column;
  EXPECT_FALSE(anywhere(l.current(), audience::staff, "Nguyễn Văn Hỏi"));
  EXPECT_TRUE(anywhere(l.current(), audience::full, "Nguyễn Văn Hỏi"));
}

TEST(view, blanks_the_columns_that_it_may_not_see) {
  const auto l = held();
  const auto opinions = open_table(l.current(), "opinions", at_end(audience::everyone)).value();
  ASSERT_EQ(opinions.size(), 3U) << "rows are counted, words are hidden";
  for (std::size_t row = 0; row < opinions.size(); ++row)
    for (const auto* column : {"words", "speaker", "contact", "hamlet"}) {
      EXPECT_TRUE(null_at(opinions, row, column)) << column;
      EXPECT_EQ(text_at(opinions, row, column), "");
    }
  EXPECT_EQ(integer_at(opinions, 0, "issues"), 2);
  const auto attendance = open_table(l.current(), "attendance", at_end(audience::everyone)).value();
  EXPECT_TRUE(null_at(attendance, 0, "name"));
  EXPECT_EQ(text_at(attendance, 0, "position"), "chairman");
}

// But for the summary, where a denunciation is in the row for all alone.
TEST(view, counts_the_same_for_everybody) {
  const auto l = held();
  for (const auto name : doithoai::table_names()) {
    if (name == "summary") continue;
    const auto full = open_table(l.current(), name, at_end()).value();
    for (const auto who : {audience::staff, audience::everyone})
      EXPECT_EQ(open_table(l.current(), name, at_end(who))->size(), full.size()) << name;
  }
}

// Order of rows and what they say.

TEST(sessions, follow_the_plan_and_then_their_day_and_id) {
  auto l = small::adopted();
  must(l, "schedule_session", "2020-08-01", R"({"session":"z","held_on":"2020-09-20","communes":["xa-a"]})");
  must(l, "schedule_session", "2020-08-01", R"({"session":"b","held_on":"2020-09-10","communes":["xa-a"]})");
  must(l, "schedule_session", "2020-08-01", R"({"session":"a","held_on":"2020-09-10","communes":["xa-a"]})");
  must(l, "schedule_session", "2020-08-01",
       R"({"session":"p2","planned":"P.b","held_on":"2020-10-10","communes":["xa-b"]})");
  std::vector<std::string> order;
  for (const auto& row : doithoai::sessions(l.current(), at_end()))
    order.push_back(row.planned.text() + "/" + row.session.text());
  EXPECT_EQ(order, (std::vector<std::string>{"P.a/", "P.b/p2", "/a", "/b", "/z"}));
}

TEST(sessions, pass_from_state_to_state) {
  auto l = small::adopted();
  const auto state = [&] { return doithoai::sessions(l.current(), at_end()).at(0).state; };
  EXPECT_EQ(state(), doithoai::session_state::planned);
  must(l, "schedule_session", "2020-08-01",
       R"({"session":"s1","planned":"P.a","held_on":"2020-08-14","communes":["xa-a"]})");
  EXPECT_EQ(state(), doithoai::session_state::scheduled);
  must(l, "announce_session", "2020-08-03", R"({"session":"s1"})");
  EXPECT_EQ(state(), doithoai::session_state::announced);
  must(l, "open_session", "2020-08-14", R"({"session":"s1"})");
  EXPECT_EQ(state(), doithoai::session_state::open);
  must(l, "close_session", "2020-08-14", R"({"session":"s1"})");
  EXPECT_EQ(state(), doithoai::session_state::closed);
}

TEST(issues, are_due_on_the_earliest_day_of_their_open_parts) {
  auto l = held();
  const auto due = [&] { return doithoai::issues(l.current(), at_end()).at(0).due_on; };
  must(l, "assign_issue", "2020-08-26",
       R"({"part":"p2","issue":"v1","lead":"phong-tnmt","due":{"kind":"by_date","day":"2020-10-01","basis":"TB"}})");
  EXPECT_EQ(due(), day("2020-09-01"));
  must(l, "give_answer", "2020-08-27",
       R"({"answer":"a3","issues":["v1"],"body":"phong-ktht","manner":"in_writing","kind":"resolved"})");
  EXPECT_EQ(due(), day("2020-10-01"));
  EXPECT_FALSE(doithoai::issues(l.current(), at_end()).at(0).answered_on);
  must(l, "give_answer", "2020-08-28",
       R"({"answer":"a4","issues":["v1"],"body":"phong-tnmt","manner":"in_writing","kind":"resolved"})");
  EXPECT_EQ(due(), day("2020-09-01")) << "no part is open any more";
  const auto row = doithoai::issues(l.current(), at_end()).at(0);
  EXPECT_EQ(row.answered_on, day("2020-08-28"));
  EXPECT_EQ(row.resolved_on, day("2020-08-28"));
  EXPECT_FALSE(row.is_overdue);
  EXPECT_EQ(row.lead.text(), "phong-ktht");
}

TEST(issues, are_not_answered_by_an_interim_notice) {
  const auto l = held();
  const auto row = doithoai::issues(l.current(), at_end()).at(0);
  EXPECT_FALSE(row.answered_on);
  EXPECT_TRUE(row.is_overdue);
}

TEST(answers, have_a_row_for_each_issue) {
  auto l = held();
  must(l, "give_answer", "2020-08-27",
       R"({"answer":"a3","issues":["v3","v1"],"body":"phong-ktht","manner":"in_writing","kind":"resolved"})");
  std::vector<std::string> rows;
  for (const auto& row : doithoai::answers(l.current(), at_end())) rows.push_back(row.answer.text() + row.issue.text());
  EXPECT_EQ(rows, (std::vector<std::string>{"a1v3", "a2v1", "a3v3", "a3v1"}));
}

TEST(findings, are_ordered_by_rule_and_path) {
  const small::random_year year(7, small::order::wild, 200);
  const auto rows = doithoai::findings(year.made().current(), at_end());
  EXPECT_GT(rows.size(), 5U);
  EXPECT_TRUE(std::is_sorted(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
    return a.rule != b.rule ? a.rule < b.rule : a.path < b.path;
  }));
  for (const auto& row : rows) {
    EXPECT_FALSE(row.sentence_vi.empty());
    EXPECT_FALSE(row.sentence_en.empty());
    EXPECT_TRUE(boost::json::parse(row.args).is_object());
  }
}

TEST(findings, of_a_decision_become_rows_in_their_order) {
  const std::vector<doithoai::finding> all{
      {"id.taken", doithoai::severity::error, "/data/session", {{"id", "s\"1"}}, "điều 1"},
      {"answer.no_issue", doithoai::severity::error, "/data/issues", {{"answer", "a1"}}, ""}};
  const auto rows = doithoai::rows_of(all);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].rule, "id.taken");
  EXPECT_EQ(rows[0].sentence_en, "'s\"1' is taken already");
  EXPECT_EQ(rows[0].args, R"({"id":"s\"1"})");
  EXPECT_EQ(rows[0].basis, "điều 1");
  EXPECT_EQ(rows[1].path, "/data/issues");
}

TEST(coverage, says_what_was_promised_and_what_was_done) {
  auto l = held();
  must(l, "issue_conclusion", "2020-08-26",
       R"({"conclusion":"tb1","session":"s1","number":"12","items":[{"text":"a","issues":["v1","v2"]},{"text":"b"}]})");
  std::vector<std::string> rows;
  for (const auto& row : doithoai::coverage(l.current(), at_end()))
    if (row.kind != doithoai::coverage_kind::duty)
      rows.push_back(row.entry.text() + " " + std::to_string(row.done) + "/" + std::to_string(row.asked) +
                     (row.is_covered ? " covered" : ""));
  EXPECT_EQ(rows, (std::vector<std::string>{"P.a 1/1 covered", "P.b 0/1", "T.economy 1/1 covered", "T.land 1/1 covered",
                                            "tb1 1/1 covered"}));
}

TEST(duties, expect_a_completion_where_evidence_is_named) {
  auto l = small::adopted(small::rules(), small::plan("báo cáo"));
  const auto duty = [&](std::size_t i) {
    const auto row = doithoai::duties(l.current(), at_end()).at(i);
    return std::to_string(row.completed) + "/" + std::to_string(row.expected);
  };
  EXPECT_EQ(duty(0), "0/2");  // for each of two planned sessions
  EXPECT_EQ(duty(1), "0/1");
  EXPECT_EQ(duty(2), "0/6");  // three divisions, two sessions
  must(l, "schedule_session", "2020-08-01",
       R"({"session":"s1","planned":"P.a","held_on":"2020-08-14","communes":["xa-a"]})");
  must(l, "complete_duty", "2020-08-14", R"({"duty":"D.organise","body":"van-phong","session":"s1"})");
  must(l, "complete_duty", "2020-08-15", R"({"duty":"D.organise","body":"van-phong","session":"s1"})");
  EXPECT_EQ(duty(0), "1/2") << "twice for one session is once";
  must(l, "complete_duty", "2020-12-15", R"({"duty":"D.report","body":"phong-noi-vu"})");
  EXPECT_EQ(duty(1), "1/1");
  EXPECT_EQ(doithoai::duties(l.current(), at_end()).at(1).last_completed_on, day("2020-12-15"));
  const auto small_plan = small::adopted();
  for (const auto& row : doithoai::duties(small_plan.current(), at_end()))
    EXPECT_EQ(row.expected, 0) << "no evidence, no completion";
}

}  // namespace
