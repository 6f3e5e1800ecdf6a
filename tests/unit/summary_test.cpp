#include "doithoai/summary.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "small_year.hpp"

namespace {

using doithoai::period_length;
using doithoai::period_scheme;
using doithoai::summarise;
using doithoai::summary_group;
using doithoai::summary_row;
using small::day;
using small::must;

doithoai::period period(const char* name) { return doithoai::parse_period(name).value(); }

doithoai::ledger held() {
  auto l = small::adopted();
  must(l, "schedule_session", "2020-06-01",
       R"({"session":"s1","planned":"P.a","held_on":"2020-06-14","communes":["xa-a"]})");
  must(l, "open_session", "2020-06-14", R"({"session":"s1"})");
  must(l, "record_opinion", "2020-06-14", R"({"opinion":"y1","session":"s1"})");
  return l;
}

void raise(doithoai::ledger& l, const std::string& on, const std::string& id, const std::string& kind = "petition",
           const std::string& category = "economy.roads") {
  must(l, "raise_issue", on,
       R"({"issue":")" + id + R"(","opinions":["y1"],"kind":")" + kind + R"(","category":")" + category + R"("})");
}
void answer(doithoai::ledger& l, const std::string& on, const std::string& issue, const std::string& rest) {
  must(l, "give_answer", on,
       R"({"answer":"a-)" + issue + on + R"(","issues":[")" + issue + R"("],"body":"phong-ktht",)" + rest + "}");
}
void assign(doithoai::ledger& l, const std::string& on, const std::string& issue, const std::string& lead,
            const std::string& due) {
  must(l, "assign_issue", on,
       R"({"part":"p-)" + issue + lead + R"(","issue":")" + issue + R"(","lead":")" + lead + R"(","due":)" + due + "}");
}

std::map<std::string, summary_row> rows_of(const doithoai::summary& figures, summary_group group) {
  std::map<std::string, summary_row> rows;
  for (const auto& row : figures.rows)
    if (row.group == group) {
      EXPECT_TRUE(rows.emplace(row.code, row).second) << "two rows for " << row.code;
    }
  return rows;
}

// Figures of a row in the order of its members.
std::vector<std::int64_t> counts(const summary_row& r) {
  return {r.carried_over,   r.received,   r.total,    r.own_procedure, r.answered_on_the_spot,
          r.answered_later, r.unanswered, r.resolved, r.verified,      r.overdue};
}
using figures = std::vector<std::int64_t>;

// All of them, by the table of columns.
figures all_counts(const summary_row& r) {
  figures found;
  const doithoai::table row(std::vector{r}, doithoai::audience::full);
  for (std::size_t c = 0; c < row.column_count(); ++c)
    if (row.type_of(c) == doithoai::column_type::integer) found.push_back(row.integer(0, c));
  return found;
}

TEST(summary, names_what_it_was_computed_from) {
  const auto l = held();
  const auto made =
      summarise(l.current(), period("2020-Q3"), {day("2020-10-01"), day("2020-12-01"), doithoai::audience::full, {}});
  EXPECT_EQ(made.key.period, "2020-Q3");
  EXPECT_EQ(made.key.first, day("2020-07-01"));
  EXPECT_EQ(made.key.last, day("2020-09-30"));
  EXPECT_EQ(made.key.as_of, day("2020-10-01"));
  EXPECT_EQ(made.key.known_on, day("2020-12-01"));
  EXPECT_EQ(made.key.taxonomy.text(), "small-taxonomy");
  EXPECT_EQ(made.key.rules, std::get<doithoai::rules_adopted>(l.events().value()[0].data).digest);
  EXPECT_EQ(made.key.rules.size(), 64U);
}

TEST(summary, holds_an_issue_that_was_raised_in_the_period) {
  auto l = held();
  raise(l, "2020-06-30", "v1");
  raise(l, "2020-07-01", "v2");
  raise(l, "2020-09-30", "v3");
  raise(l, "2020-10-01", "v4");
  const auto q3 = summarise(l.current(), period("2020-Q3"), {.as_of = day("2020-12-31")});
  EXPECT_EQ(counts(q3.rows[0]), (figures{1, 2, 3, 0, 0, 0, 3, 0, 0, 0}));
  const auto q2 = summarise(l.current(), period("2020-Q2"), {.as_of = day("2020-12-31")});
  EXPECT_EQ(counts(q2.rows[0]), (figures{0, 1, 1, 0, 0, 0, 1, 0, 0, 0}));
}

TEST(summary, carries_over_what_was_open_when_the_period_began) {
  auto l = held();
  for (const auto* id : {"v1", "v2", "v3", "v4"}) raise(l, "2020-06-20", id);
  answer(l, "2020-06-30", "v1", R"("manner":"in_writing","kind":"explained")");
  answer(l, "2020-06-30", "v4", R"("manner":"in_writing","kind":"explained","is_interim":true)");
  answer(l, "2020-07-01", "v2", R"("manner":"in_writing","kind":"explained")");
  const auto q3 = summarise(l.current(), period("2020-Q3"), {.as_of = day("2020-09-30")});
  EXPECT_EQ(counts(q3.rows[0]), (figures{3, 0, 3, 0, 0, 1, 2, 0, 0, 0})) << "v1 was answered before, v4 not yet";
}

TEST(summary, keeps_answered_resolved_and_verified_apart) {
  auto l = held();
  for (const auto* id : {"v1", "v2", "v3", "v4", "v5"}) raise(l, "2020-07-20", id);
  answer(l, "2020-07-20", "v1", R"("manner":"on_the_spot","kind":"explained")");
  answer(l, "2020-08-01", "v2", R"("manner":"in_writing","kind":"resolved")");
  answer(l, "2020-08-01", "v3", R"("manner":"in_writing","kind":"under_way")");
  answer(l, "2020-08-01", "v4", R"("manner":"in_writing","kind":"resolved")");
  must(l, "verify_issue", "2020-08-10", R"({"issue":"v2","by":"mttq-huyen","is_confirmed":true})");
  must(l, "verify_issue", "2020-08-10", R"({"issue":"v4","by":"mttq-huyen","is_confirmed":false})");
  const auto made = summarise(l.current(), period("2020-Q3"), {.as_of = day("2020-09-30")});
  EXPECT_EQ(counts(made.rows[0]), (figures{0, 5, 5, 0, 0, 4, 1, 1, 1, 0}))
      << "v1 was not answered at the session, whatever its answer says, and v4 is under way again";
}

TEST(summary, counts_complaints_and_denunciations_and_nothing_more_of_them) {
  auto l = held();
  raise(l, "2020-07-20", "v1", "complaint", "land");
  raise(l, "2020-07-20", "v2", "denunciation", "land");
  raise(l, "2020-07-20", "v3", "question", "land");
  const auto q3 = summarise(l.current(), period("2020-Q3"), {.as_of = day("2020-09-30")});
  EXPECT_EQ(counts(q3.rows[0]), (figures{0, 3, 3, 2, 0, 0, 1, 0, 0, 0}));
  EXPECT_EQ(counts(rows_of(q3, summary_group::category)["land"]), (figures{0, 3, 3, 2, 0, 0, 1, 0, 0, 0}));
}

TEST(summary, counts_what_is_overdue_from_the_day_after_the_last) {
  auto l = held();
  raise(l, "2020-07-20", "v1");
  assign(l, "2020-07-21", "v1", "phong-ktht", R"({"kind":"by_date","day":"2020-08-10","basis":"TB"})");
  const auto overdue = [&](const char* as_of) {
    return summarise(l.current(), period("2020-Q3"), {.as_of = day(as_of)}).rows[0].overdue;
  };
  EXPECT_EQ(overdue("2020-08-10"), 0);
  EXPECT_EQ(overdue("2020-08-11"), 1);
  answer(l, "2020-08-20", "v1", R"("manner":"in_writing","kind":"explained")");
  EXPECT_EQ(overdue("2020-08-19"), 1);
  EXPECT_EQ(overdue("2020-08-20"), 0);
}

TEST(summary, counts_an_issue_of_two_lead_bodies_under_each) {
  auto l = held();
  raise(l, "2020-07-20", "v1");
  assign(l, "2020-07-21", "v1", "phong-ktht", R"({"kind":"none_set"})");
  assign(l, "2020-07-21", "v1", "phong-tnmt", R"({"kind":"by_date","day":"2020-08-10","basis":"TB"})");
  answer(l, "2020-08-01", "v1", R"("manner":"in_writing","kind":"resolved")");  // phòng KT-HT
  const auto made = summarise(l.current(), period("2020-Q3"), {.as_of = day("2020-09-30")});
  EXPECT_EQ(counts(made.rows[0]), (figures{0, 1, 1, 0, 0, 0, 1, 0, 0, 1})) << "answered by one of two is not answered";
  auto leads = rows_of(made, summary_group::lead_body);
  ASSERT_EQ(leads.size(), 2U);
  EXPECT_EQ(counts(leads["phong-ktht"]), (figures{0, 1, 1, 0, 0, 1, 0, 1, 0, 0}));
  EXPECT_EQ(counts(leads["phong-tnmt"]), (figures{0, 1, 1, 0, 0, 0, 1, 0, 0, 1}));
}

TEST(summary, counts_answers_by_the_due_days_of_all_parts) {
  auto l = held();
  const std::string on_time = R"("manner":"in_writing","kind":"explained")";
  const auto by = [](const char* last) {
    return R"({"kind":"by_date","day":")" + std::string(last) + R"(","basis":"TB 1"})";
  };
  for (const auto* id : {"v1", "v2", "v3", "v4", "v5", "v6"}) raise(l, "2020-07-01", id);
  assign(l, "2020-07-02", "v1", "phong-ktht", by("2020-07-20"));  // answered on the last day
  assign(l, "2020-07-02", "v2", "phong-ktht", by("2020-07-19"));  // answered a day late
  assign(l, "2020-07-02", "v3", "phong-ktht", R"({"kind":"none_set"})");
  assign(l, "2020-07-02", "v4", "phong-ktht", by("2020-07-20"));  // by one of its two bodies
  assign(l, "2020-07-02", "v4", "phong-tnmt", by("2020-07-20"));
  assign(l, "2020-07-02", "v5", "phong-ktht", by("2020-07-20"));  // the other body has no day
  assign(l, "2020-07-02", "v5", "phong-tnmt", R"({"kind":"none_set"})");
  for (const auto* id : {"v1", "v2", "v3", "v4", "v5", "v6"}) answer(l, "2020-07-20", id, on_time);
  must(l, "give_answer", "2020-07-21",
       R"({"answer":"b","issues":["v5"],"body":"phong-tnmt","manner":"in_writing","kind":"explained"})");
  const auto made = summarise(l.current(), period("2020-Q3"), {.as_of = day("2020-09-30")});
  const auto whole = rows_of(made, summary_group::all).at("");
  EXPECT_EQ(whole.answered_in_time, 2) << "v1 and v5";
  EXPECT_EQ(whole.answered_late, 1) << "v2";
  EXPECT_EQ(whole.overdue, 1) << "v4";
  const auto leads = rows_of(made, summary_group::lead_body);
  EXPECT_EQ(leads.at("phong-ktht").answered_in_time, 3) << "v1, and the parts of v4 and v5";
  EXPECT_EQ(leads.at("phong-ktht").answered_late, 1);
  EXPECT_EQ(leads.at("phong-tnmt").answered_in_time + leads.at("phong-tnmt").answered_late, 0);
}

// A body whose part was done before the period has nothing of it left to do.
TEST(summary, carries_an_issue_over_to_those_of_its_bodies_that_have_not_answered) {
  auto l = held();
  raise(l, "2020-06-15", "v1");
  for (const auto* lead : {"phong-ktht", "phong-tnmt"}) assign(l, "2020-06-16", "v1", lead, R"({"kind":"none_set"})");
  answer(l, "2020-06-30", "v1", R"("manner":"in_writing","kind":"explained")");
  const auto leads =
      rows_of(summarise(l.current(), period("2020-Q3"), {.as_of = day("2020-09-30")}), summary_group::lead_body);
  EXPECT_EQ(leads.count("phong-ktht"), 0U);
  EXPECT_EQ(leads.at("phong-tnmt").carried_over, 1);
  EXPECT_EQ(leads.at("phong-tnmt").unanswered, 1);
}

TEST(summary, orders_its_groups_and_ends_each_with_those_that_have_none) {
  auto l = held();
  raise(l, "2020-07-20", "v1", "petition", "other");
  raise(l, "2020-07-20", "v2", "petition", "economy.roads");
  assign(l, "2020-07-21", "v1", "phong-tnmt", R"({"kind":"none_set"})");
  const auto made = summarise(l.current(), period("2020-Q3"), {.as_of = day("2020-09-30")});
  std::vector<std::string> order;
  for (const auto& row : made.rows) order.push_back(std::to_string(static_cast<int>(row.group)) + row.code);
  EXPECT_EQ(order, (std::vector<std::string>{"0", "1economy", "1land", "1other", "2xa-a", "3phong-tnmt", "3", "4"}));
  for (const auto& row : made.rows) EXPECT_FALSE(row.name.empty()) << row.code;
}

TEST(summary, adds_up_in_every_row_of_a_year_made_by_chance) {
  for (const unsigned seed : {20200814U, 7U, 1945U, 404U}) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const small::random_year year(seed, small::order::wild, 300);
    for (const auto scheme : {period_scheme::calendar, period_scheme::decree_09_2019})
      for (const auto& [length, number] : {std::pair{period_length::year, 1},
                                           {period_length::quarter, 3},
                                           {period_length::month, 8},
                                           {period_length::month, 9},
                                           {period_length::nine_months, 1}})
        for (const auto* at : {"2020-08-12", "2020-08-31", "2020-12-31"}) {
          const auto when = doithoai::period_of(scheme, length, 2020, number).value();
          const auto made = summarise(year.made().current(), when, {.as_of = day(at)});
          ASSERT_EQ(made.rows[0].group, summary_group::all);
          for (const auto& r : made.rows) {
            const auto answered = r.answered_on_the_spot + r.answered_later;
            EXPECT_EQ(r.carried_over + r.received + r.reopened, r.total);
            EXPECT_EQ(r.own_procedure + answered + r.unanswered, r.total);
            EXPECT_EQ(r.resolved + r.explained + r.refused + r.under_way, answered);
            EXPECT_LE(r.verified, answered);
            EXPECT_LE(r.accepted, answered);
            EXPECT_LE(r.answered_in_time + r.answered_late, answered);
            EXPECT_LE(r.overdue, r.unanswered);
            EXPECT_LE(r.not_competent, r.unanswered);
          }
          for (const auto group : {summary_group::category, summary_group::commune, summary_group::hamlet}) {
            figures sum(all_counts(made.rows[0]).size());
            for (const auto& r : made.rows)
              if (r.group == group)
                for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += all_counts(r)[i];
            EXPECT_EQ(sum, all_counts(made.rows[0])) << when.name << ' ' << at << " group " << static_cast<int>(group);
          }
        }
  }
}

TEST(summary, agrees_with_the_table_of_issues) {
  for (const unsigned seed : {20200814U, 7U, 1945U}) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const small::random_year year(seed, small::order::wild, 300);
    const doithoai::query how{.as_of = day("2020-12-31")};
    const auto all = summarise(year.made().current(), period("2020"), how).rows[0];
    summary_row counted;
    for (const auto& row : doithoai::issues(year.made().current(), how)) {
      ++counted.total;
      if (row.state == doithoai::issue_state::own_procedure) {
        ++counted.own_procedure;
        continue;
      }
      counted.overdue += row.is_overdue ? 1 : 0;
      counted.not_competent += row.state == doithoai::issue_state::returned ? 1 : 0;
      counted.answered_at_session += row.answered_at_session_on ? 1 : 0;
      if (!row.answered_on) {
        ++counted.unanswered;
        continue;
      }
      ++(row.manner == doithoai::answer_manner::on_the_spot ? counted.answered_on_the_spot : counted.answered_later);
      counted.resolved += row.resolved_on ? 1 : 0;
      counted.explained += row.outcome == doithoai::answer_kind::explained ? 1 : 0;
      counted.refused += row.outcome == doithoai::answer_kind::refused ? 1 : 0;
      counted.under_way += row.state == doithoai::issue_state::under_way ? 1 : 0;
      counted.verified += row.verified_on ? 1 : 0;
      counted.accepted += row.accepted_on ? 1 : 0;
    }
    counted.answered_in_time = all.answered_in_time;  // which the table has by its parts
    counted.answered_late = all.answered_late;
    counted.received = counted.total;
    EXPECT_EQ(all_counts(counted), all_counts(all));
  }
}

TEST(summary, is_the_table_of_that_name) {
  auto l = held();
  raise(l, "2020-07-20", "v1");
  const doithoai::query how{day("2020-09-30"), {}, doithoai::audience::full, "2020-Q3"};
  const auto made = summarise(l.current(), period("2020-Q3"), how);
  const auto table = doithoai::open_table(l.current(), "summary", how).value();
  ASSERT_EQ(table.size(), made.rows.size());
  for (std::size_t r = 0; r < table.size(); ++r) {
    EXPECT_EQ(table.text(r, *table.find_column("code")), made.rows[r].code);
    EXPECT_EQ(table.integer(r, *table.find_column("total")), made.rows[r].total);
  }
  EXPECT_EQ(doithoai::open_table(l.current(), "summary", {day("2020-09-30"), {}, doithoai::audience::full, "2020-X"})
                .error()
                .code,
            doithoai::errc::invalid_argument);
  const auto whole_year = doithoai::open_table(l.current(), "summary", {.as_of = day("2020-09-30")}).value();
  EXPECT_EQ(whole_year.integer(0, *whole_year.find_column("received")), 1);
  const auto other_year = doithoai::open_table(l.current(), "summary", {.as_of = day("2021-09-30")}).value();
  EXPECT_EQ(other_year.integer(0, *other_year.find_column("carried_over")), 1);
}

TEST(summary, has_its_key_as_a_table) {
  const auto l = held();
  const doithoai::query how{day("2020-09-30"), day("2020-12-01"), doithoai::audience::full, "2020-Q3"};
  const auto key = summarise(l.current(), period("2020-Q3"), how).key;
  const auto made = doithoai::open_table(l.current(), "summary_key", how).value();
  ASSERT_EQ(made.size(), 1U);
  EXPECT_EQ(made.to_json(), "[" + doithoai::to_json(key) + "]");
  EXPECT_EQ(made.text(0, *made.find_column("period")), "2020-Q3");
  EXPECT_EQ(made.integer(0, *made.find_column("first")), day("2020-07-01").time_since_epoch().count());
  EXPECT_EQ(made.integer(0, *made.find_column("known_on")), day("2020-12-01").time_since_epoch().count());

  const auto without_rules =
      doithoai::open_table(doithoai::state(), "summary_key", {.as_of = day("2020-09-30")}).value();
  EXPECT_EQ(without_rules.text(0, *without_rules.find_column("period")), "2020");
  for (const auto* column : {"known_on", "taxonomy", "rules"})
    EXPECT_TRUE(without_rules.is_null(0, *without_rules.find_column(column))) << column;

  const auto refused =
      doithoai::open_table(l.current(), "issues", {day("2020-09-30"), {}, doithoai::audience::full, "2020"});
  EXPECT_EQ(refused.error().message,
            "table 'issues' has no period; those with one are summary, breakdown, summary_key");
}

// A cell as text: what is alike, and how many there are.
std::string text(const doithoai::breakdown_row& r) {
  const std::string time = !r.is_in_time ? "-" : *r.is_in_time ? "in time" : "late";
  return r.category.text() + "|" + r.commune.text() + "|" + r.lead.text() + "|" +
         std::string(doithoai::code_of(r.outcome)) + "|" + time + "|" + std::to_string(r.issues);
}

std::vector<std::string> cells(const doithoai::ledger& l, const char* name, const char* as_of) {
  std::vector<std::string> all;
  for (const auto& r : doithoai::break_down(l.current(), period(name), {.as_of = day(as_of)})) all.push_back(text(r));
  return all;
}

TEST(breakdown, counts_together_what_is_alike_in_five_things) {
  auto l = held();
  const std::string in_august = R"({"kind":"by_date","day":"2020-08-10","basis":"TB 1"})";
  const std::string in_writing = R"("manner":"in_writing","kind":"explained")";
  raise(l, "2020-07-20", "v1", "complaint", "land");
  raise(l, "2020-07-20", "v2", "question", "land");
  for (const auto* id : {"v3", "v4", "v5"}) raise(l, "2020-07-20", id);
  raise(l, "2020-07-20", "v6", "petition", "other");
  answer(l, "2020-07-20", "v2", R"("manner":"on_the_spot","kind":"explained")");
  for (const auto* id : {"v3", "v4", "v5"}) assign(l, "2020-07-21", id, "phong-ktht", in_august);
  assign(l, "2020-07-21", "v6", "phong-tnmt", in_august);
  assign(l, "2020-07-21", "v6", "phong-ktht", in_august);
  answer(l, "2020-08-09", "v3", in_writing);
  answer(l, "2020-08-10", "v4", in_writing);
  answer(l, "2020-08-11", "v5", in_writing);
  EXPECT_EQ(cells(l, "2020-Q3", "2020-09-30"),
            (std::vector<std::string>{"economy|xa-a|phong-ktht|answered_later|late|1",
                                      "economy|xa-a|phong-ktht|answered_later|in time|2",
                                      "land|xa-a|phong-ktht|answered_later|-|1", "land|xa-a||own_procedure|-|1",
                                      "other|xa-a|phong-tnmt|unanswered|-|1"}));
}

// No command leaves a category out, but a state takes what it is told.
TEST(breakdown, ends_with_what_has_no_category_commune_or_lead) {
  auto l = held();
  raise(l, "2020-07-20", "v1", "petition", "other");
  auto told = l.events().value().back();
  ++told.seq;
  auto& without = std::get<doithoai::issue_raised>(told.data);
  without.issue = small::id_of<doithoai::issue_id>("v2");
  without.category = {};
  without.opinions.clear();
  const auto state = doithoai::evolve(l.current(), told);
  const auto rows = doithoai::break_down(state, period("2020-Q3"), {.as_of = day("2020-09-30")});
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(text(rows[0]), "other|xa-a||unanswered|-|1");
  EXPECT_EQ(text(rows[1]), "|||unanswered|-|1");
  for (const auto& name : {rows[1].category_name, rows[1].commune_name, rows[1].lead_name})
    EXPECT_EQ(name, "chưa xác định");
}

TEST(breakdown, says_where_a_denunciation_is_in_the_full_view_alone) {
  auto l = held();
  raise(l, "2020-07-20", "v1", "denunciation", "land");
  for (const auto& [view, cell] : {std::pair(doithoai::audience::full, "land|xa-a||own_procedure|-|1"),
                                   std::pair(doithoai::audience::staff, "|||own_procedure|-|1"),
                                   std::pair(doithoai::audience::everyone, "|||own_procedure|-|1")}) {
    const auto rows = doithoai::break_down(l.current(), period("2020-Q3"), {.as_of = day("2020-09-30"), .view = view});
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(text(rows[0]), cell);
  }
}

TEST(summary, counts_a_denunciation_in_the_row_for_all_alone_outside_the_full_view) {
  auto l = held();
  raise(l, "2020-07-20", "v1", "denunciation", "land");
  raise(l, "2020-07-20", "v2", "petition", "economy");
  for (const auto view : {doithoai::audience::full, doithoai::audience::staff, doithoai::audience::everyone}) {
    const auto made = summarise(l.current(), period("2020-Q3"), {.as_of = day("2020-09-30"), .view = view});
    EXPECT_EQ(made.rows[0].total, 2);
    EXPECT_EQ(made.rows[0].own_procedure, 1);
    const std::int64_t seen = view == doithoai::audience::full ? 1 : 0;
    EXPECT_EQ(rows_of(made, summary_group::category).at("land").total, seen);
    EXPECT_EQ(rows_of(made, summary_group::commune).at("xa-a").total, 1 + seen);
    EXPECT_EQ(rows_of(made, summary_group::lead_body).at("").total, 1 + seen);
  }
}

// Its cells that are alike in one more thing, added up to a row of a summary.
summary_row added_up(const std::vector<doithoai::breakdown_row>& cells,
                     const std::function<bool(const doithoai::breakdown_row&)>& is_meant) {
  using doithoai::issue_outcome;
  summary_row sum;
  for (const auto& cell : cells) {
    if (!is_meant(cell)) continue;
    sum.total += cell.issues;
    switch (cell.outcome) {
      case issue_outcome::own_procedure: sum.own_procedure += cell.issues; break;
      case issue_outcome::unanswered: sum.unanswered += cell.issues; break;
      case issue_outcome::answered_on_the_spot: sum.answered_on_the_spot += cell.issues; break;
      case issue_outcome::answered_later: sum.answered_later += cell.issues; break;
    }
    if (cell.is_in_time) (*cell.is_in_time ? sum.answered_in_time : sum.answered_late) += cell.issues;
  }
  return sum;
}

// A row of a summary with those figures alone that a breakdown has.
summary_row known_to_cells(const summary_row& whole) {
  summary_row row;
  row.total = whole.total;
  row.own_procedure = whole.own_procedure;
  row.unanswered = whole.unanswered;
  row.answered_on_the_spot = whole.answered_on_the_spot;
  row.answered_later = whole.answered_later;
  row.answered_in_time = whole.answered_in_time;
  row.answered_late = whole.answered_late;
  return row;
}

TEST(breakdown, adds_up_to_the_summary_of_a_year_made_by_chance) {
  for (const unsigned seed : {20200814U, 7U, 1945U, 404U}) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const small::random_year year(seed, small::order::wild, 300);
    for (const auto* name : {"2020", "2020-Q3", "2020-M08", "2020-M09"}) {
      const doithoai::query how{.as_of = day("2020-12-31")};
      const auto rows = doithoai::break_down(year.made().current(), period(name), how);
      for (const auto& r : summarise(year.made().current(), period(name), how).rows) {
        // Counts parts; and hamlets are none of the five.
        if (r.group == summary_group::lead_body || r.group == summary_group::hamlet) continue;
        const auto sum = added_up(rows, [&](const auto& cell) {
          return r.group == summary_group::all ||
                 r.code == (r.group == summary_group::category ? cell.category.text() : cell.commune.text());
        });
        EXPECT_EQ(sum, known_to_cells(r)) << name << ' ' << r.name;
      }
    }
  }
}

TEST(breakdown, is_the_table_of_that_name) {
  auto l = held();
  raise(l, "2020-07-20", "v1");
  const doithoai::query how{day("2020-09-30"), {}, doithoai::audience::full, "2020-Q3"};
  const auto made = doithoai::break_down(l.current(), period("2020-Q3"), how);
  ASSERT_EQ(made.size(), 1U);
  EXPECT_EQ(doithoai::open_table(l.current(), "breakdown", how)->to_json(), "[" + doithoai::to_json(made[0]) + "]");
  EXPECT_EQ(doithoai::open_table(l.current(), "breakdown", {.as_of = day("2020-09-30")})->size(), 1U);
  EXPECT_EQ(doithoai::open_table(l.current(), "breakdown", {day("2020-09-30"), {}, doithoai::audience::full, "2020-X"})
                .error()
                .code,
            doithoai::errc::invalid_argument);
}

}  // namespace
