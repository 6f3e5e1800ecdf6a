// One thread writes to a ledger, and others read snapshots of it and evolve them. `./dev sanitize` runs this under
// ThreadSanitizer.

#include <gtest/gtest.h>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "small_year.hpp"

namespace {

using doithoai::event;
using doithoai::state;
using small::day;
using small::tables;

// A snapshot, and what a reader must find in it whenever it looks.
struct kept {
  state at;
  std::string expected;
};

doithoai::command opinion(const std::string& id, const char* session = "s1") {
  doithoai::record_opinion c;
  c.opinion = small::id_of<doithoai::opinion_id>(id.c_str());
  c.session = small::id_of<doithoai::session_id>(session);
  c.words = samples::words("lời nói");
  return {day("2020-08-14"), c};
}

doithoai::command issue(const std::string& id, const std::string& from) {
  doithoai::raise_issue c;
  c.issue = small::id_of<doithoai::issue_id>(id.c_str());
  c.opinions = {small::id_of<doithoai::opinion_id>(from.c_str())};
  c.category = small::id_of<doithoai::category_code>("land");
  return {day("2020-08-14"), c};
}

event told(const doithoai::command& what) {
  event made;
  if (const auto* said = std::get_if<doithoai::record_opinion>(&what.data))
    made.data = doithoai::opinion_recorded{*said, {}};
  if (const auto* raised = std::get_if<doithoai::raise_issue>(&what.data))
    made.data = doithoai::issue_raised{*raised, {}};
  made.happened_on = what.happened_on;
  return made;
}

doithoai::ledger held() {
  auto made = small::adopted();
  small::must(made, "schedule_session", "2020-08-01",
              R"({"session":"s1","planned":"P.a","held_on":"2020-08-14","communes":["xa-a"]})");
  return made;
}

// Ids that the writer takes next are taken here too, for other things: neither sees the other's.
void read_and_evolve(const kept& mine, int reader) {
  EXPECT_EQ(tables(mine.at, day("2020-12-31")), mine.expected);
  state own = mine.at;
  for (int i = 0; i < 20; ++i) {
    const auto id = "y" + std::to_string(own.revision() + i);
    own = doithoai::evolve(std::move(own), told(opinion(id)));
    own = doithoai::evolve(std::move(own), told(issue("w" + std::to_string(reader) + "-" + std::to_string(i), id)));
    const state before = own;
    own = doithoai::evolve(std::move(own), told(opinion("z" + std::to_string(i))));
    EXPECT_EQ(before.revision() + 1, own.revision());
  }
  EXPECT_EQ(doithoai::opinions(own, {.as_of = day("2020-12-31")}).size(),
            doithoai::opinions(mine.at, {.as_of = day("2020-12-31")}).size() + 40U);
  const auto year = doithoai::parse_period("2020").value();
  EXPECT_EQ(doithoai::summarise(own, year, {.as_of = day("2020-12-31")}).rows.front().total,
            static_cast<std::int64_t>(doithoai::issues(own, {.as_of = day("2020-12-31")}).size()));
  EXPECT_EQ(tables(mine.at, day("2020-12-31")), mine.expected);
}

TEST(threads, read_and_evolve_snapshots_while_batches_are_taken_and_refused) {
  const doithoai::context who{small::moment("2020-08-20T09:00:00+07:00"), "văn thư"};
  auto year = held();
  std::vector<std::thread> readers;
  for (int round = 0; round < 12; ++round) {
    readers.emplace_back([mine = kept{year.current(), tables(year.current(), day("2020-12-31"))}, round] {
      read_and_evolve(mine, round);
    });
    for (int batch = 0; batch < 5; ++batch) {
      std::vector<doithoai::command> commands;
      for (int i = 0; i < 40; ++i) {
        const auto id = "y" + std::to_string(year.revision() + i);
        commands.push_back(opinion(id));
        commands.push_back(issue("v" + std::to_string(year.revision() + i), id));
      }
      auto refused = commands;
      refused.push_back(opinion("late", "s9"));
      EXPECT_FALSE(year.apply(refused, who));
      EXPECT_TRUE(year.apply(commands, who));
    }
  }
  for (auto& reader : readers) reader.join();
  EXPECT_EQ(year.revision(), 3 + 12 * 5 * 80);
}

// The last to hold a state takes its draft in, whichever thread that is.
TEST(threads, let_go_of_a_state_that_another_evolves) {
  for (int round = 0; round < 50; ++round) {
    state shared = held().current();
    std::thread reader([mine = shared]() mutable {
      EXPECT_TRUE(doithoai::opinions(mine, {.as_of = day("2020-12-31")}).empty());
      mine = state();
    });
    for (int i = 0; i < 30; ++i) shared = doithoai::evolve(std::move(shared), told(opinion("y" + std::to_string(i))));
    reader.join();
    for (int i = 30; i < 40; ++i) shared = doithoai::evolve(std::move(shared), told(opinion("y" + std::to_string(i))));
    EXPECT_EQ(doithoai::opinions(shared, {.as_of = day("2020-12-31")}).size(), 40U);
  }
}

}  // namespace
