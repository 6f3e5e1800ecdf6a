// Ledgers over stores of every temper: one that fails, one that others write to as well, one that forgets.

#include "doithoai/event_store.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "doithoai/ledger.hpp"
#include "ledger/stored_events.hpp"
#include "samples.hpp"
#include "small_year.hpp"

namespace {

using doithoai::errc;
using doithoai::event;
using doithoai::event_store;
using doithoai::failure;
using doithoai::ledger;
using doithoai::result;
using doithoai::stored_event;
using small::day;
using small::must;
using small::tables;
using small::tell;

// What several ledgers may share, and what a test may break.
struct shelf {
  std::vector<stored_event> events;
  bool is_broken = false;
  bool throws = false;
  int before_append = 0;  // so many events of another hand come between reading and adding
};

class shelf_store final : public event_store {
 public:
  explicit shelf_store(std::shared_ptr<shelf> on) : on_(std::move(on)) {}

  [[nodiscard]] result<std::int64_t> size() const override { return static_cast<std::int64_t>(on_->events.size()); }

  result<void> append(const doithoai::events_to_keep& events, std::int64_t expected_size) override {
    if (on_->throws) throw std::bad_alloc();
    if (on_->is_broken) return failure{errc::storage, "the disk is full", "", {}};
    for (; on_->before_append > 0; --on_->before_append) {
      on_->events.push_back(on_->events.back());
      ++on_->events.back().seq;
    }
    if (expected_size != *size()) return failure{errc::conflict, "somebody was here", "", {}};
    return events.each([&](stored_event& e) -> result<void> {
      on_->events.push_back(std::move(e));
      return {};
    });
  }

  result<void> read(std::int64_t from_seq, std::int64_t to_seq,
                    const std::function<result<void>(const stored_event&)>& take) const override {
    if (on_->is_broken) return failure{errc::storage, "the disk is gone", "", {}};
    for (const auto& e : on_->events)
      if (from_seq <= e.seq && e.seq <= to_seq)
        if (auto taken = take(e); !taken) return taken;
    return {};
  }

 private:
  std::shared_ptr<shelf> on_;
};

ledger over(const std::shared_ptr<shelf>& on) { return ledger(std::make_unique<shelf_store>(on)); }

const std::string session =
    R"({"session":"s1","planned":"P.a","held_on":"2020-08-14","venue":"hội trường","communes":["xa-a"],)"
    R"("kind":"periodic","form":"in_person"})";

// Rules, plan and a session.
ledger begun(const std::shared_ptr<shelf>& on) {
  auto l = over(on);
  const auto events = small::adopted().events().value();
  EXPECT_TRUE(l.take_in(events));
  must(l, "schedule_session", "2020-08-01", session);
  return l;
}

std::string seen(const ledger& l) { return tables(l.current(), day("2020-12-31")); }

stored_event stored(const event& one) {
  stored_event made;
  doithoai::events_to_keep({&one, 1})
      .each([&](stored_event& e) -> result<void> {
        made = std::move(e);
        return {};
      })
      .value();
  return made;
}

template <class Answer>
void expect_failure(const Answer& answer, errc code, const std::string& message) {
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().code, code);
  EXPECT_EQ(answer.error().message, message);
}

TEST(event_store, keeps_what_the_ledger_tells) {
  const auto on = std::make_shared<shelf>();
  const auto l = begun(on);
  ASSERT_EQ(on->events.size(), 3U);
  const auto& kept = on->events.back();
  EXPECT_EQ(kept.seq, 3);
  EXPECT_EQ(kept.id.text(), "e3");
  EXPECT_EQ(kept.type, "session_scheduled");
  EXPECT_EQ(kept.happened_on, day("2020-08-01"));
  EXPECT_EQ(kept.by, "văn phòng");
  EXPECT_EQ(kept.data, session);
  EXPECT_TRUE(kept.texts.empty());
  EXPECT_EQ(kept.extra_members, std::nullopt);
}

TEST(event_store, has_what_may_be_erased_beside_what_was_told) {
  const auto on = std::make_shared<shelf>();
  auto l = begun(on);
  must(l, "open_session", "2020-08-14", R"({"session":"s1"})");
  must(l, "record_opinion", "2020-08-14",
       R"({"opinion":"y1","session":"s1","words":"đường hỏng","speaker":"Nguyễn Văn A"})");
  const auto& kept = on->events.back();
  EXPECT_EQ(kept.data, R"({"opinion":"y1","session":"s1","channel":"spoken","words":{"":0},"speaker":{"":1}})");
  ASSERT_EQ(kept.texts.size(), 2U);
  EXPECT_EQ(kept.texts[0].words(), "đường hỏng");
  EXPECT_EQ(kept.texts[1].words(), "Nguyễn Văn A");

  on->events.back().texts[1].erase(day("2021-03-01"), "yêu cầu");
  const auto spoken = std::get<doithoai::opinion_recorded>(l.events().value().back().data);
  EXPECT_EQ(spoken.words.words(), "đường hỏng");
  EXPECT_TRUE(spoken.speaker.erased());
  EXPECT_EQ(l.save_json().value().find("Nguyễn"), std::string::npos);
  ledger again;
  ASSERT_TRUE(again.load_json(l.save_json().value()));
}

TEST(event_store, gives_back_every_kind_of_event) {
  const auto there_and_back = [](doithoai::happening data) {
    const event e{7,
                  small::id_of<doithoai::event_id>("e7"),
                  1,
                  day("2020-08-14"),
                  small::moment("2020-08-14T09:00:00+07:00"),
                  "văn thư",
                  std::move(data),
                  samples::words(R"({"origin":"huyện"})")};
    const auto kept = stored(e);
    EXPECT_EQ(doithoai::event_of(kept).value(), e) << kept.type;
    std::string text;
    ASSERT_TRUE(doithoai::append_json(text, kept));
    EXPECT_EQ(text, doithoai::to_json(e));
  };
  for (const auto& action : samples::actions()) there_and_back(samples::happening_of(action));
  there_and_back(doithoai::unknown_event{"session_dreamt_of", samples::words(R"({"session":"s1"})")});
  there_and_back(doithoai::unknown_event{"session_dreamt_of", samples::erased()});
  there_and_back(doithoai::unknown_event{"session_dreamt_of", {}});
}

TEST(event_store, an_event_that_was_not_known_is_read_once_it_is) {
  auto kept = stored(begun(std::make_shared<shelf>()).events().value().back());
  kept.texts = {doithoai::personal_text(session)};
  kept.data = R"({"":[0]})";
  const auto read = doithoai::event_of(kept).value();
  EXPECT_EQ(std::get<doithoai::session_scheduled>(read.data).session.text(), "s1");
}

// An earlier version took it in without knowing it, and then it was erased.
TEST(event_store, an_event_that_was_erased_before_it_was_known_stays_unknown) {
  const auto on = std::make_shared<shelf>();
  auto l = begun(on);
  on->events.push_back(on->events.back());
  auto& kept = on->events.back();
  kept.seq = 4;
  kept.id = small::id_of<doithoai::event_id>("e4");
  kept.texts = {doithoai::personal_text(session)};
  kept.texts[0].erase(day("2021-03-01"), "yêu cầu");
  kept.data = R"({"":[0]})";
  const auto before = seen(l);
  ASSERT_TRUE(l.refresh());
  EXPECT_EQ(l.revision(), 4);
  EXPECT_EQ(seen(l), before);
  const auto last = l.events().value().back();
  EXPECT_TRUE(std::holds_alternative<doithoai::unknown_event>(last.data));

  const auto saved = l.save_json().value();
  ledger again;
  const auto loaded = again.load_json(saved);
  ASSERT_TRUE(loaded) << loaded.error().where << ": " << loaded.error().message;
  EXPECT_EQ(again.events().value().back(), last);
  EXPECT_EQ(again.save_json().value(), saved);
  // The same with `type` after `data`.
  const std::string typed = R"("type":"session_scheduled","data":{"$erased":)";
  auto turned = saved;
  const auto at = turned.find(typed);
  ASSERT_NE(at, std::string::npos);
  turned.erase(at, typed.find(R"("data")"));
  turned.insert(turned.find("}}}", at) + 2, R"(,"type":"session_scheduled")");
  // A member of that name that marks nothing erases nothing.
  auto marked = saved;
  const auto mark = std::string(R"("data":{"$erased":)");
  const auto from = marked.find(mark) + mark.size();
  marked.replace(from, marked.find("}}", from) + 1 - from, "5");
  ledger fourth;
  expect_failure(fourth.load_json(marked), errc::invalid_argument, "session_scheduled lacks 'session'");
  ledger third;
  ASSERT_TRUE(third.load_json(turned)) << turned.substr(at);
  EXPECT_EQ(third.save_json().value(), saved);
}

TEST(event_store, refuses_what_it_never_gave) {
  const auto good = stored(begun(std::make_shared<shelf>()).events().value().back());
  const auto refused = [&](auto change, const std::string& where) {
    auto kept = good;
    change(kept);
    const auto read = doithoai::event_of(kept);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, errc::invalid_argument);
    EXPECT_EQ(read.error().where, where);
  };
  refused([](stored_event& e) { e.data = R"({"session":1})"; }, "/data/session");
  refused([](stored_event& e) { e.data = R"({"session":"s1","lạ":1})"; }, "/data/lạ");
  refused([](stored_event& e) { e.type = "session_dreamt_of"; }, "/data");
  refused([](stored_event& e) { e.extra_members = 0; }, "");
}

TEST(event_store, that_fails_changes_nothing) {
  const auto on = std::make_shared<shelf>();
  auto l = begun(on);
  const auto snapshot = l.current();
  const auto before = seen(l);
  on->is_broken = true;
  expect_failure(tell(l, "2020-08-14", "open_session", "2020-08-14", R"({"session":"s1"})"), errc::storage,
                 "the disk is full");
  on->is_broken = false;
  on->throws = true;
  EXPECT_THROW((void)tell(l, "2020-08-14", "open_session", "2020-08-14", R"({"session":"s1"})"), std::bad_alloc);
  on->throws = false;
  EXPECT_EQ(l.revision(), 3);
  EXPECT_EQ(on->events.size(), 3U);
  EXPECT_EQ(seen(l), before);
  EXPECT_EQ(tables(snapshot, day("2020-12-31")), before);
  // It can be asked for again, and nothing of the failed attempts is left.
  must(l, "open_session", "2020-08-14", R"({"session":"s1"})");
  EXPECT_EQ(l.revision(), 4);
  auto plain = small::adopted();
  must(plain, "schedule_session", "2020-08-01", session);
  must(plain, "open_session", "2020-08-14", R"({"session":"s1"})");
  EXPECT_EQ(seen(l), seen(plain));
}

TEST(event_store, that_fails_to_read_says_so) {
  const auto on = std::make_shared<shelf>();
  auto l = begun(on);
  on->is_broken = true;
  expect_failure(l.events(), errc::storage, "the disk is gone");
  expect_failure(l.save_json(), errc::storage, "the disk is gone");
  expect_failure(over(on).refresh(), errc::storage, "the disk is gone");
  EXPECT_TRUE(l.refresh()) << "nothing was added, so nothing has to be read";
}

TEST(event_store, may_be_added_to_by_another_hand) {
  const auto on = std::make_shared<shelf>();
  auto one = begun(on);
  auto other = over(on);
  EXPECT_EQ(other.revision(), 0);
  EXPECT_TRUE(other.events().value().empty()) << "what was not taken in is not the ledger's";
  ASSERT_TRUE(other.refresh());
  EXPECT_EQ(seen(other), seen(one));

  must(other, "open_session", "2020-08-14", R"({"session":"s1"})");
  EXPECT_EQ(one.revision(), 3);
  EXPECT_EQ(one.events().value().size(), 3U);
  EXPECT_NE(seen(other), seen(one));
  // An opinion is judged by the opening that the other hand has told.
  const auto told = tell(one, "2020-08-14", "record_opinion", "2020-08-14",
                         R"({"opinion":"y1","session":"s1","words":"đường hỏng"})");
  ASSERT_TRUE(told);
  EXPECT_TRUE(told->findings.empty());
  EXPECT_EQ(one.revision(), 5);
  ASSERT_TRUE(other.refresh());
  EXPECT_EQ(other.save_json().value(), one.save_json().value());
  EXPECT_EQ(seen(other), seen(one));
}

TEST(event_store, that_has_grown_meanwhile_is_a_conflict) {
  const auto on = std::make_shared<shelf>();
  auto l = begun(on);
  const auto before = seen(l);
  on->before_append = 1;
  expect_failure(tell(l, "2020-08-14", "open_session", "2020-08-14", R"({"session":"s1"})"), errc::conflict,
                 "somebody was here");
  EXPECT_EQ(l.revision(), 3);
  EXPECT_EQ(seen(l), before);
}

TEST(event_store, what_another_hand_tells_is_judged) {
  const auto on = std::make_shared<shelf>();
  auto l = begun(on);
  const auto before = seen(l);
  const auto refused = [&](auto change, const std::string& where) {
    on->events.push_back(on->events.back());
    ++on->events.back().seq;
    change(on->events.back());
    const auto found = l.refresh();
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, errc::storage) << found.error().message;
    EXPECT_EQ(found.error().where, where);
    EXPECT_FALSE(tell(l, "2020-08-14", "open_session", "2020-08-14", R"({"session":"s1"})"));
    EXPECT_EQ(l.revision(), 3);
    EXPECT_EQ(seen(l), before);
    on->events.pop_back();
  };
  refused([](stored_event&) {}, "/events/3/id");
  refused([](stored_event& e) { e.id = small::id_of<doithoai::event_id>("e4"); }, "/events/3/data/session");
  refused([](stored_event& e) { e.by = ""; }, "/events/3/by");
  refused([](stored_event& e) { e.data = "{}"; }, "/events/3/data");
}

// The caller has done nothing wrong.
TEST(event_store, that_leaves_events_out_is_found_out) {
  const auto on = std::make_shared<shelf>();
  const auto l = begun(on);
  const auto whole = on->events;
  const auto fails = [&](const std::string& message) {
    expect_failure(l.save_json(), errc::storage, message);
    expect_failure(l.events(), errc::storage, message);
    on->events = whole;
  };
  on->events.pop_back();
  fails("the ledger's store does not give all of its events");
  on->events.erase(on->events.begin());
  fails("the ledger's store gives event 2 where 1 belongs");
  EXPECT_EQ(l.events(-7).value().size(), 3U);
  EXPECT_EQ(l.events(3).value().size(), 1U);
  EXPECT_EQ(l.events(4).value().size(), 0U);
}

TEST(event_store, that_has_lost_a_text_is_found_out) {
  const auto on = std::make_shared<shelf>();
  auto l = begun(on);
  must(l, "open_session", "2020-08-14", R"({"session":"s1"})");
  must(l, "record_opinion", "2020-08-14", R"({"opinion":"y1","session":"s1","words":"đường hỏng"})");
  for (const char* data : {R"({"words":{"":1}})", R"("":[0]})"}) {
    on->events.back().data = data;
    expect_failure(l.save_json(), errc::invalid_argument, "a place has no text");
    EXPECT_FALSE(l.events());
  }
}

TEST(event_store, is_needed) { EXPECT_THROW(ledger(std::unique_ptr<event_store>()), std::invalid_argument); }

TEST(event_store, that_has_lost_events_is_noticed) {
  const auto on = std::make_shared<shelf>();
  auto l = begun(on);
  on->events.pop_back();
  expect_failure(l.refresh(), errc::storage, "the ledger's store holds fewer events than it did: 2 of 3");
  EXPECT_EQ(l.revision(), 3);
}

TEST(event_store, in_memory_refuses_another_size) {
  const auto store = doithoai::store_in_memory();
  const auto all = small::adopted().events().value();
  const doithoai::events_to_keep none{std::span(all).first(0)};
  const doithoai::events_to_keep one{std::span(all).first(1)};
  expect_failure(store->append(none, 1), errc::conflict, "the store holds 0 events where 1 were expected");
  EXPECT_TRUE(store->append(one, 0));
  expect_failure(store->append(one, 0), errc::conflict, "the store holds 1 events where 0 were expected");
  EXPECT_EQ(store->size().value(), 1);
}

TEST(event_store, that_keeps_nothing_serves_the_tables) {
  ledger l(doithoai::store_that_keeps_nothing());
  ASSERT_TRUE(l.take_in(small::adopted().events().value()));
  must(l, "schedule_session", "2020-08-01", session);
  EXPECT_EQ(l.revision(), 3);
  EXPECT_EQ(seen(l), seen(begun(std::make_shared<shelf>())));
  expect_failure(l.events(), errc::storage, "the ledger's store counts events and keeps none of them");
  expect_failure(l.save_json(), errc::storage, "the ledger's store counts events and keeps none of them");
}

}  // namespace
