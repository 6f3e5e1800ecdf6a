// A report of an earlier day, or of what was known on one, is the report of a ledger that holds no more than that.
#include "doithoai/query.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <string>

#include "small_year.hpp"

namespace {

using doithoai::date;
using doithoai::ledger;
using small::day;
using small::tables;
using std::chrono::days;

constexpr unsigned seeds[] = {20200814, 7, 1945};

doithoai::state state_of(const ledger& from, const std::function<bool(const doithoai::event&)>& takes) {
  doithoai::state made;
  for (const auto& e : from.events().value())
    if (takes(e)) made = doithoai::evolve(std::move(made), e);
  return made;
}

TEST(query, as_of_every_day_gives_what_a_ledger_with_no_later_facts_gives) {
  for (const auto seed : seeds) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const small::random_year year(seed, small::order::clean, 300);
    ASSERT_GT(year.made().revision(), 100);
    for (const auto name : doithoai::table_names()) {
      if (name == "gaps" || name == "summary_key") continue;
      ASSERT_GT(doithoai::open_table(year.made().current(), name, {.as_of = day("2020-12-31")})->size(), 3U) << name;
    }
    for (date at = year.first_day() - days{2}; at <= year.last_day() + days{3}; at += days{1}) {
      const auto without = state_of(year.made(), [&](const auto& e) { return e.happened_on <= at; });
      ASSERT_EQ(tables(year.made().current(), at), tables(without, at)) << doithoai::to_text(at);
    }
  }
}

TEST(query, as_known_on_every_day_gives_what_the_ledger_of_that_evening_gives) {
  for (const auto seed : seeds) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const small::random_year year(seed, small::order::wild, 150);
    const auto end = day("2020-12-31");
    for (date known = year.first_day() - days{2}; known <= year.last_day() + days{3}; known += days{1}) {
      const auto that_evening =
          state_of(year.made(), [&](const auto& e) { return doithoai::day_in_vietnam(e.recorded_at) <= known; });
      for (const auto at : {end, known - days{3}})
        ASSERT_EQ(tables(year.made().current(), at, known), tables(that_evening, at))
            << doithoai::to_text(known) << ' ' << doithoai::to_text(at);
    }
  }
}

TEST(query, of_any_day_and_any_knowledge_can_be_answered) {
  for (const auto seed : {1U, 2U}) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const small::random_year year(seed, small::order::wild, 250);
    for (date at = year.first_day() - days{10}; at <= year.last_day() + days{3}; at += days{1})
      for (const auto back : {0, 5})
        EXPECT_FALSE(tables(year.made().current(), at, at - days{back}, {doithoai::audience::staff}).empty());
  }
}

TEST(query, says_the_same_when_nothing_is_left_out) {
  const small::random_year year(seeds[0], small::order::wild, 200);
  const auto end = day("2020-12-31");
  EXPECT_EQ(tables(year.made().current(), end), tables(year.made().current(), end, end));
  EXPECT_EQ(
      tables(year.made().current(), end),
      tables(year.made().current(), end, doithoai::day_in_vietnam(year.made().events().value().back().recorded_at)));
}

TEST(query, knows_what_was_recorded_by_the_end_of_the_day_in_viet_nam) {
  auto l = small::adopted();
  const auto schedule = [&](const char* id, const char* recorded_at) {
    return l.apply_json(R"({"type":"schedule_session","happened_on":"2020-08-01","data":{"session":")" +
                            std::string(id) + R"(","held_on":"2020-08-14","communes":["xa-a"]}})",
                        {small::moment(recorded_at), "văn phòng"});
  };
  ASSERT_TRUE(schedule("late", "2020-08-03T16:59:59.999999Z"));
  ASSERT_TRUE(schedule("next", "2020-08-03T17:00:00Z"));
  const auto scheduled = [&](std::optional<date> known_on) {
    std::size_t count = 0;
    for (const auto& row : doithoai::sessions(l.current(), {day("2020-12-31"), known_on, doithoai::audience::full, {}}))
      count += row.session.empty() ? 0 : 1;
    return count;
  };
  EXPECT_EQ(scheduled(day("2020-08-02")), 0U);
  EXPECT_EQ(scheduled(day("2020-08-03")), 1U);
  EXPECT_EQ(scheduled(day("2020-08-04")), 2U);
  EXPECT_EQ(scheduled({}), 2U);
}

TEST(query, before_anything_was_adopted_has_empty_tables) {
  const auto l = small::adopted();
  for (const auto name : doithoai::table_names()) {
    if (name.starts_with("summary")) continue;
    EXPECT_EQ(doithoai::open_table(l.current(), name, {day("2020-01-01"), {}, doithoai::audience::full, {}})->size(),
              0U)
        << name;
    EXPECT_EQ(
        doithoai::open_table(doithoai::state(), name, {day("2020-12-31"), {}, doithoai::audience::full, {}})->size(),
        0U)
        << name;
  }
  const auto empty =
      doithoai::summarise(doithoai::state(), doithoai::parse_period("2020").value(), {.as_of = day("2020-12-31")});
  ASSERT_EQ(empty.rows.size(), 1U);
  EXPECT_EQ(empty.rows[0].total, 0);
}

TEST(query, a_backdated_fact_changes_the_day_and_not_what_was_known) {
  auto l = small::adopted();
  small::must(l, "schedule_session", "2020-08-01",
              R"({"session":"s1","planned":"P.a","held_on":"2020-08-14","communes":["xa-a"]})");
  ASSERT_TRUE(small::tell(l, "2020-08-20", "open_session", "2020-08-14", R"({"session":"s1"})"));
  const auto opened = [&](const char* as_of, std::optional<date> known_on) {
    return doithoai::sessions(l.current(), {day(as_of), known_on, doithoai::audience::full, {}})
        .at(0)
        .opened_on.has_value();
  };
  EXPECT_FALSE(opened("2020-08-13", {}));
  EXPECT_TRUE(opened("2020-08-14", {}));
  EXPECT_FALSE(opened("2020-08-19", day("2020-08-19")));
  EXPECT_TRUE(opened("2020-08-19", day("2020-08-20")));
}

TEST(query, judges_by_the_rules_in_force_on_its_day) {
  auto l = small::adopted();
  auto changed = small::rules();
  for (auto& body : changed.directory.organisations)
    if (body.id.text() == "xa-a") body.name = "xã A mới";
  l.apply(small::adopting(changed, day("2020-09-01")), {small::moment("2020-09-01T08:00:00+07:00"), "văn phòng"})
      .value();
  EXPECT_EQ(doithoai::sessions(l.current(), {.as_of = day("2020-08-31")}).at(0).commune_name, "xã A");
  EXPECT_EQ(doithoai::sessions(l.current(), {.as_of = day("2020-09-01")}).at(0).commune_name, "xã A mới");
  EXPECT_EQ(doithoai::sessions(l.current(), {day("2020-09-01"), day("2020-08-31"), doithoai::audience::full, {}})
                .at(0)
                .commune_name,
            "xã A");
}

}  // namespace
