// A ledger with too little memory, a store that fails, and a refusal late in a batch: nothing has changed, neither for the
// ledger nor for snapshots of it.

#include <gtest/gtest.h>

#include <functional>
#include <new>
#include <string>
#include <vector>

#include "small_year.hpp"
#include "starving.hpp"

namespace {

using doithoai::event;
using doithoai::ledger;
using doithoai::state;
using small::day;
using small::tables;

const doithoai::context who{small::moment("2020-08-31T09:00:00+07:00"), "văn thư"};

ledger held() {
  auto made = small::adopted();
  small::must(made, "schedule_session", "2020-08-01",
              R"({"session":"s1","planned":"P.a","held_on":"2020-08-14","communes":["xa-a"],"venue":"hội trường"})");
  small::must(made, "record_opinion", "2020-08-14",
              R"({"opinion":"y0","session":"s1","channel":"gathered_before","words":"đường hỏng"})");
  return made;
}

doithoai::command said(const char* type, const std::string& data) {
  return doithoai::from_json<doithoai::command>(std::string(R"({"happened_on":"2020-08-14","type":")") + type +
                                                R"(","data":)" + data + "}")
      .value();
}

// One of everything that can be told of an issue.
std::vector<doithoai::command> batch() {
  return {
      said("announce_session", R"({"session":"s1","channels":["radio"]})"),
      said("record_opinion", R"({"opinion":"y1","session":"s1","words":"lời nói dài hơn mười lăm chữ","speaker":"A"})"),
      said("raise_issue", R"({"issue":"v1","opinions":["y0","y1"],"kind":"petition","category":"land"})"),
      said("record_attendance",
           R"({"session":"s1","present":[{"body":"ubnd-xa-a","position":"civil_servant","fields":["tu-phap"]}]})"),
      said("assign_issue",
           R"({"part":"p1","issue":"v1","lead":"phong-ktht","coordinating":["mttq-huyen"],
                   "due":{"kind":"working_days","amount":15,"basis":"TB 12"}})"),
      said("extend_deadline", R"({"part":"p1","extension":{"amount":3,"reason":"phức tạp"}})"),
      said("give_answer",
           R"({"answer":"a1","issues":["v1"],"body":"phong-ktht","manner":"in_writing","kind":"resolved"})"),
      said("verify_issue", R"({"issue":"v1","by":"mttq-huyen","is_confirmed":true})"),
      said("complete_duty", R"({"duty":"D.report","body":"phong-noi-vu"})")};
}

// A ledger, with what it and a snapshot of it must go on saying.
struct watched {
  ledger year = held();
  state snapshot = year.current();
  std::string saved = year.save_json().value();
  std::string shown = tables(snapshot, day("2020-12-31"));

  void expect_unchanged(long at) {
    EXPECT_EQ(year.save_json().value(), saved) << "allocation " << at;
    EXPECT_EQ(tables(year.current(), day("2020-12-31")), shown) << "allocation " << at;
    EXPECT_EQ(tables(snapshot, day("2020-12-31")), shown) << "allocation " << at;
  }
};

// Makes a call fail at its first allocation, then at its second, and so on until it succeeds.
void starve(const std::function<void(ledger&)>& call) {
  for (const bool for_ever : {false, true}) {
    watched one;
    for (long at = 0;; ++at) {
      starving::memory().fails_for_ever = for_ever;
      starving::memory().until_failure = at;
      bool has_thrown = false;
      try {
        call(one.year);
      } catch (const std::bad_alloc&) {
        has_thrown = true;
      }
      const bool has_failed = has_thrown || (!for_ever && starving::memory().until_failure < 0);
      starving::memory().until_failure = -1;
      if (!has_failed) break;
      ASSERT_TRUE(has_thrown) << "allocation " << at << " failed, and nobody was told";
      one.expect_unchanged(at);
      ASSERT_FALSE(testing::Test::HasFailure());
    }
    EXPECT_NE(tables(one.year.current(), day("2020-12-31")), one.shown);
    EXPECT_EQ(tables(one.snapshot, day("2020-12-31")), one.shown);
  }
}

TEST(starved, batch_changes_nothing) {
  const auto commands = batch();
  starve([&](ledger& year) { EXPECT_TRUE(year.apply(commands, who)); });
}

TEST(starved, command_changes_nothing) {
  const auto command = batch()[1];
  starve([&](ledger& year) { EXPECT_TRUE(year.apply(command, who)); });
}

TEST(starved, adoption_changes_nothing) {
  const auto again = small::adopting(small::rules(), day("2020-08-20"));
  auto changed = std::get<doithoai::adopt_rules>(again.data);
  (**changed.directory).organisations[2].name = "Văn phòng mới";
  const doithoai::command command{day("2020-08-20"), changed};
  watched one;
  // Thousands of allocations: every seventh.
  for (long at = 0; at < 100'000; at += 7) {
    starving::memory().fails_for_ever = false;
    starving::memory().until_failure = at;
    try {
      EXPECT_TRUE(one.year.apply(command, who));
      starving::memory().until_failure = -1;
      break;
    } catch (const std::bad_alloc&) {
      starving::memory().until_failure = -1;
      one.expect_unchanged(at);
    }
  }
  EXPECT_GT(one.year.revision(), one.snapshot.revision());
}

TEST(starved, journal_changes_nothing) {
  auto longer = held();
  ASSERT_TRUE(longer.apply(batch(), who));
  auto all = doithoai::from_json_list<event>("[]").value();
  for (const auto& e : longer.events().value()) all.push_back(e);
  const std::vector<event> more(all.begin() + held().revision(), all.end());
  starve([&](ledger& year) { EXPECT_TRUE(year.take_in(more)); });
}

TEST(starved, evolving_a_snapshot_leaves_the_snapshot) {
  auto longer = held();
  ASSERT_TRUE(longer.apply(batch(), who));
  const watched one;
  for (long at = 0; at < 100'000; ++at) {
    starving::memory().until_failure = at;
    bool has_thrown = false;
    try {
      auto next = one.snapshot;
      for (const auto& e : longer.events().value())
        if (e.seq > one.snapshot.revision()) next = doithoai::evolve(std::move(next), e);
    } catch (const std::bad_alloc&) {
      has_thrown = true;
    }
    starving::memory().until_failure = -1;
    EXPECT_EQ(tables(one.snapshot, day("2020-12-31")), one.shown) << "allocation " << at;
    if (!has_thrown) break;
  }
}

// A caller who cannot take what a call gives is asked before it is recorded.
TEST(starved, caller_changes_nothing) {
  watched one;
  auto longer = held();
  const auto decided = longer.apply(batch(), who).value();
  auto journal = longer.save_json().value();
  const doithoai::before_recording fails = [](const doithoai::decision&) { throw std::bad_alloc(); };
  const auto commands = batch();
  EXPECT_THROW((void)one.year.apply(commands, who, fails), std::bad_alloc);
  EXPECT_THROW((void)one.year.apply(commands[1], who, fails), std::bad_alloc);
  one.expect_unchanged(0);
  doithoai::ledger empty;
  EXPECT_THROW((void)empty.load_json(journal, fails), std::bad_alloc);
  EXPECT_EQ(empty.revision(), 0);

  std::vector<doithoai::decision> told;
  const doithoai::before_recording takes = [&](const doithoai::decision& made) {
    EXPECT_EQ(one.year.revision(), one.snapshot.revision());
    told.push_back(made);
  };
  EXPECT_EQ(one.year.apply(commands, who, takes).value(), decided);
  EXPECT_EQ(told, std::vector{decided});
  EXPECT_EQ(one.year.revision(), longer.revision());
}

TEST(refused, late_in_a_batch_changes_nothing) {
  watched one;
  auto commands = batch();
  commands.push_back(said("open_session", R"({"session":"s9"})"));
  EXPECT_FALSE(one.year.apply(commands, who));
  one.expect_unchanged(0);
}

TEST(refused, late_in_a_journal_changes_nothing) {
  auto longer = held();
  ASSERT_TRUE(longer.apply(batch(), who));
  watched one;
  std::vector<event> more;
  for (const auto& e : longer.events().value())
    if (e.seq > one.year.revision()) more.push_back(e);
  more.back().by = "";
  EXPECT_FALSE(one.year.take_in(more));
  one.expect_unchanged(0);
}

}  // namespace
