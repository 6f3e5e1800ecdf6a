// The illustrative year against figures that were counted from its tables of opinions, issues, due days and letters by
// hand, without the library.

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "doithoai/ledger.hpp"
#include "doithoai/summary.hpp"
#include "doithoai/table.hpp"
#include "gtest/gtest.h"

namespace {

using doithoai::date;
using doithoai::parse_date;

std::string read_file(const std::string& name) {
  std::ifstream in(DOITHOAI_EXAMPLE "/" + name, std::ios::binary);
  EXPECT_TRUE(in) << name;
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

const doithoai::ledger& year() {
  static const doithoai::ledger loaded = [] {
    const date adopted_on = parse_date("2020-01-02").value();
    const doithoai::context who{doithoai::parse_instant("2020-01-02T08:00:00+07:00").value(), "van-phong"};
    doithoai::ledger made;
    made.apply({adopted_on, doithoai::from_json<doithoai::adopt_rules>(read_file("rules.json")).value()}, who).value();
    made.apply({adopted_on, doithoai::adopt_plan{doithoai::from_json<doithoai::plan>(read_file("plan.json")).value()}},
               who)
        .value();
    made.load_json(read_file("events.json")).value();
    return made;
  }();
  return loaded;
}

const date year_end = parse_date("2020-12-31").value();

// carried over, received, total, own procedure, on the spot, in writing, unanswered, resolved, verified, overdue
using counts = std::vector<std::int64_t>;

counts counts_of(const doithoai::summary_row& row) {
  return {row.carried_over,   row.received,   row.total,    row.own_procedure, row.answered_on_the_spot,
          row.answered_later, row.unanswered, row.resolved, row.verified,      row.overdue};
}

std::map<std::string, counts> rows_of(const doithoai::summary& figures, doithoai::summary_group group) {
  std::map<std::string, counts> rows;
  for (const auto& row : figures.rows)
    if (row.group == group) rows[row.code] = counts_of(row);
  return rows;
}

doithoai::summary summary_of(const char* period) {
  return doithoai::summarise(year().current(), doithoai::parse_period(period).value(), {.as_of = year_end});
}

TEST(example, holds_a_year) {
  const doithoai::query at_end{.as_of = year_end};
  const auto& now = year().current();
  EXPECT_EQ(year().revision(), 243);
  EXPECT_EQ(doithoai::opinions(now, at_end).size(), 25U);
  EXPECT_EQ(doithoai::issues(now, at_end).size(), 40U);
  EXPECT_EQ(doithoai::parts(now, at_end).size(), 27U);
  EXPECT_EQ(doithoai::answers(now, at_end).size(), 34U);  // 13 on the spot, 18 letters, 3 of them for two issues
  const auto sessions = doithoai::sessions(now, at_end);
  ASSERT_EQ(sessions.size(), 3U);
  const std::vector<std::vector<int>> expected{{10, 62, 1, 8, 13}, {4, 48, 1, 8, 13}, {9, 87, 1, 9, 14}};
  for (std::size_t i = 0; i < sessions.size(); ++i) {
    const auto& s = sessions[i];
    EXPECT_EQ(s.state, doithoai::session_state::closed);
    EXPECT_EQ((std::vector<int>{s.notice_days.value(), s.citizens.value(), s.missing, s.opinions, s.issues}),
              expected[i])
        << i;
  }
}

TEST(example, misses_one_office_in_each_session) {
  std::vector<std::string> missing;
  for (const auto& gap : doithoai::gaps(year().current(), {.as_of = year_end}))
    missing.push_back(gap.session.text() + " " + gap.rule.text() + " " + gap.body.text() + gap.field.text());
  EXPECT_EQ(missing,
            (std::vector<std::string>{"thuong-thoi-hau-a-2020 c8 ap-thuong-thoi-hau-a-3",
                                      "thuong-lac-2020 c2 phong-ld-tbxh", "long-thuan-2020 c6 finance_accounting"}));
}

TEST(example, adds_up_over_the_year) {
  const auto figures = summary_of("2020");
  EXPECT_EQ(counts_of(figures.rows.at(0)), (counts{0, 40, 40, 2, 12, 19, 7, 8, 7, 4}));
  EXPECT_EQ(figures.rows.at(0).answered_at_session, 13);  // vd-39 among them, which waits again
  auto areas = rows_of(figures, doithoai::summary_group::category);
  EXPECT_EQ(areas["economy"], (counts{0, 11, 11, 0, 4, 6, 1, 3, 3, 0}));
  EXPECT_EQ(areas["compensation"], (counts{0, 3, 3, 1, 0, 1, 1, 0, 0, 1}));
  EXPECT_EQ(areas["land"], (counts{0, 5, 5, 0, 1, 4, 0, 2, 1, 0}));
  EXPECT_EQ(areas["environment"], (counts{0, 5, 5, 0, 0, 3, 2, 1, 1, 1}));
  EXPECT_EQ(areas["social_security"], (counts{0, 6, 6, 0, 1, 3, 2, 2, 2, 2}));
  EXPECT_EQ(areas["defence_security"], (counts{0, 4, 4, 0, 4, 0, 0, 0, 0, 0}));
  EXPECT_EQ(areas["party_building"], (counts{0, 3, 3, 1, 1, 0, 1, 0, 0, 0}));
  EXPECT_EQ(areas["other"], (counts{0, 3, 3, 0, 1, 2, 0, 0, 0, 0}));
  EXPECT_EQ(areas.size(), 8U);
}

TEST(example, carries_the_open_issues_into_the_fourth_quarter) {
  const auto figures = summary_of("2020-Q4");
  EXPECT_EQ(counts_of(figures.rows.at(0)), (counts{15, 14, 29, 1, 4, 17, 7, 6, 5, 4}));
  auto communes = rows_of(figures, doithoai::summary_group::commune);
  EXPECT_EQ(communes["xa-thuong-thoi-hau-a"], (counts{6, 0, 6, 0, 0, 5, 1, 0, 0, 1}));
  EXPECT_EQ(communes["xa-thuong-lac"], (counts{9, 0, 9, 0, 0, 7, 2, 3, 3, 2}));
  EXPECT_EQ(communes["xa-long-thuan"], (counts{0, 14, 14, 1, 4, 5, 4, 3, 2, 1}));
}

TEST(example, leaves_four_issues_overdue) {
  std::map<std::string, int> overdue;
  std::vector<std::string> unanswered, under_way;
  for (const auto& row : doithoai::issues(year().current(), {.as_of = year_end})) {
    if (row.is_overdue) overdue[row.issue.text()] = row.overdue_days;
    if (!row.answered_on && row.state != doithoai::issue_state::own_procedure) unanswered.push_back(row.issue.text());
    if (row.state == doithoai::issue_state::under_way) under_way.push_back(row.issue.text());
  }
  EXPECT_EQ(overdue, (std::map<std::string, int>{{"vd-05", 78}, {"vd-21", 46}, {"vd-23", 61}, {"vd-28", 31}}));
  EXPECT_EQ(unanswered, (std::vector<std::string>{"vd-05", "vd-21", "vd-23", "vd-28", "vd-35", "vd-38", "vd-39"}));
  EXPECT_EQ(under_way, (std::vector<std::string>{"vd-01", "vd-25", "vd-27"}));
}

const doithoai::part_row& part_of(const std::vector<doithoai::part_row>& parts, const char* issue) {
  return *std::find_if(parts.begin(), parts.end(), [&](const auto& row) { return row.issue.text() == issue; });
}

TEST(example, waits_for_what_was_promised_on_the_spot) {
  const auto issues = doithoai::issues(year().current(), {.as_of = year_end});
  const auto& row = issues.at(38);
  ASSERT_EQ(row.issue.text(), "vd-39");
  EXPECT_EQ(row.state, doithoai::issue_state::assigned);
  EXPECT_EQ(row.answered_at_session_on, parse_date("2020-10-14").value());
  EXPECT_EQ(row.due_on, parse_date("2021-03-31").value());
}

TEST(example, has_no_due_day_while_a_deadline_is_paused) {
  const auto parts = doithoai::parts(year().current(), {.as_of = year_end});
  EXPECT_EQ(part_of(parts, "vd-38").paused_from, parse_date("2020-12-15").value());
  EXPECT_EQ(part_of(parts, "vd-38").due_on, std::nullopt);
  const auto before = doithoai::parts(year().current(), {.as_of = parse_date("2020-12-14").value()});
  EXPECT_EQ(part_of(before, "vd-38").due_on, parse_date("2020-12-19").value());
}

TEST(example, takes_the_committees_letter_for_its_divisions_answer) {
  const auto parts = doithoai::parts(year().current(), {.as_of = year_end});
  const auto& row = part_of(parts, "vd-40");
  EXPECT_EQ(row.lead.text(), "phong-ld-tbxh");
  EXPECT_EQ(row.answered_on, parse_date("2020-12-29").value());
  EXPECT_EQ(row.is_in_time, true);
}

TEST(example, counts_by_hamlet_in_the_internal_view) {
  const auto figures = doithoai::summarise(year().current(), doithoai::parse_period("2020").value(),
                                           {.as_of = year_end, .view = doithoai::audience::staff});
  EXPECT_EQ(rows_of(figures, doithoai::summary_group::hamlet),
            (std::map<std::string, counts>{
                {"ap-thuong-thoi-hau-a-1", {0, 5, 5, 0, 1, 3, 1, 1, 1, 1}},
                {"ap-thuong-thoi-hau-a-2", {0, 5, 5, 0, 3, 2, 0, 1, 1, 0}},
                {"ap-thuong-thoi-hau-a-3", {0, 3, 3, 1, 0, 2, 0, 0, 0, 0}},
                {"ap-thuong-lac-1", {0, 5, 5, 0, 1, 3, 1, 1, 1, 1}},
                {"ap-thuong-lac-2", {0, 2, 2, 0, 1, 1, 0, 1, 1, 0}},
                {"ap-thuong-lac-3", {0, 6, 6, 0, 2, 3, 1, 1, 1, 1}},
                {"ap-long-thuan-1", {0, 5, 5, 0, 0, 3, 2, 2, 1, 1}},
                {"ap-long-thuan-2", {0, 4, 4, 0, 3, 0, 1, 0, 0, 0}},
                {"ap-long-thuan-3", {0, 3, 3, 0, 1, 2, 0, 1, 1, 0}},  // and a denunciation, which no group tells of
                {"", {0, 1, 1, 0, 0, 0, 1, 0, 0, 0}},                 // vd-38, raised from two hamlets
            }));
}

TEST(example, records_most_duties_as_done) {
  std::map<std::string, std::string> done;
  for (const auto& row : doithoai::duties(year().current(), {.as_of = year_end}))
    done[row.duty.text()] = std::to_string(row.completed) + "/" + std::to_string(row.expected);
  EXPECT_EQ(done, (std::map<std::string, std::string>{
                      {"1.1", "1/1"},
                      {"1.2", "3/3"},
                      {"2.1", "1/1"},
                      {"2.2", "1/1"},
                      {"3.1", "3/3"},
                      {"3.2", "3/3"},
                      {"4.1", "17/18"},  // one division sent neither its paper nor a leader to Thường Lạc
                      {"4.2", "17/18"},
                      {"4.3", "11/18"},  // two had nothing to answer, five have not answered all
                      {"5.1", "3/3"},
                      {"5.2", "3/3"},
                      {"5.3", "2/3"},
                      {"5.4", "1/3"},
                      {"6.1", "3/3"},
                      {"6.2", "2/3"},
                      {"x1", "3/3"},
                      {"x2", "11/19"},  // eight leads have an issue open, or one that was found wanting
                      {"x3", "0/0"},
                  }));
}

TEST(example, counts_working_days_across_the_national_day) {
  std::map<std::string, std::string> due;
  for (const auto& row : doithoai::parts(year().current(), {.as_of = year_end}))
    due[row.issue.text()] = row.due_on ? doithoai::to_text(*row.due_on) : "none";
  EXPECT_EQ(due["vd-01"], "2020-09-24");  // 20 working days after 26 August
  EXPECT_EQ(due["vd-06"], "2020-10-08");  // 30
  EXPECT_EQ(due["vd-16"], "2020-10-15");  // 15 after 24 September
  EXPECT_EQ(due["vd-05"], "2020-10-14");  // before 15 October
  EXPECT_EQ(due["vd-40"], "2020-12-31");
  EXPECT_EQ(due["vd-35"], "none");
}

TEST(example, names_nobody_in_the_public_view) {
  for (const auto* name : {"opinions", "attendance", "issues", "answers"}) {
    const auto rows =
        doithoai::open_table(year().current(), name, {.as_of = year_end, .view = doithoai::audience::everyone});
    ASSERT_TRUE(rows);
    const auto json = rows->to_json();
    for (const auto* secret : {"Huỳnh Văn Tám", "Phan Văn Chính", "nhận tiền"})
      EXPECT_EQ(json.find(secret), std::string::npos) << name << ": " << secret;
  }
}

}  // namespace
