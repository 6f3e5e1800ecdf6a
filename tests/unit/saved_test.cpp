// What is accepted can be saved, and what was saved loads to an equal ledger; all else is refused at once and leaves the ledger as
// it was. Commands and events that were built in C++, where a record may hold anything: chance puts something that does not
// belong there into one member of a right one.
#include <gtest/gtest.h>

#include <array>
#include <functional>
#include <random>
#include <string>

#include "doithoai/json.hpp"
#include "schema/shape.hpp"
#include "small_year.hpp"

namespace {

using doithoai::command;
using doithoai::event;
using doithoai::ledger;
using doithoai::personal_text;
using doithoai::shape;
using doithoai::shape_of;
using doithoai::value_kind;
using doithoai::value_shape;

class mischief {
 public:
  explicit mischief(unsigned seed) : chance_(seed) {}

  /// Changes one member, or the unknown members, of a record or of what is within it.
  void change(const shape& form, void* record) {
    left_ = -1;
    visit(form, record);
    left_ = below(-1 - left_);
    visit(form, record);
  }

 private:
  std::int64_t below(std::int64_t count) { return std::uniform_int_distribution<std::int64_t>(0, count - 1)(chance_); }

  template <std::size_t Count>
  std::string one_of(const std::array<const char*, Count>& texts) {
    return texts[static_cast<std::size_t>(below(Count))];
  }

  // Counted down: below zero all places are counted, and else the one at zero is changed.
  bool is_here() { return left_-- == 0; }

  void visit(const shape& form, void* record) {
    if (form.edit_extra != nullptr && is_here()) form.edit_extra(record) = odd_members();
    for (const auto& member : form.members) visit(*member.value, member.edit(record));
  }

  void visit(const value_shape& form, void* value) {
    if (form.kind == value_kind::record) {
      if (form.held(value) != nullptr) visit(form.record(), form.hold(value));
    } else if (form.kind == value_kind::list) {
      for (std::size_t i = 0; i < form.size(value); ++i) visit(*form.element, const_cast<void*>(form.at(value, i)));
    } else if (form.kind == value_kind::choice) {
      const auto& choice = *form.choice;
      if (choice.keep_unknown != nullptr && is_here()) return choice.keep_unknown(value, odd_code(), odd_json());
      const auto index = choice.index(value);
      if (index < choice.alternatives.size())
        visit(choice.alternatives[index].record(), const_cast<void*>(choice.held(value)));
    } else if (is_here()) {
      spoil(form, value);
    }
  }

  void spoil(const value_shape& form, void* value) {
    switch (form.kind) {
      case value_kind::text: static_cast<void>(form.set_text(value, odd_text())); return;
      case value_kind::personal: form.set_personal(value, odd_words()); return;
      case value_kind::code: form.set_integer(value, static_cast<std::int64_t>(form.words.size()) + below(3)); return;
      case value_kind::name:
      case value_kind::boolean:
        if (form.clear != nullptr) form.clear(value);
        return;
      case value_kind::day:
      case value_kind::moment:
      case value_kind::integer:
        form.set_integer(value, std::array{form.lowest - 1, form.lowest, form.highest,
                                           form.highest + 1}[static_cast<std::size_t>(below(4))]);
        return;
      default: return;
    }
  }

  std::string odd_text() {
    const std::string letters(static_cast<std::size_t>(19'999 + below(3)), 'a');
    return below(2) == 0 ? letters : one_of(std::array{"", " ", "a\xff", "\n", "\"}", "đường"});
  }

  personal_text odd_words() {
    if (below(2) == 0) return personal_text(odd_text());
    const auto on = below(3) == 0 ? doithoai::last_date + std::chrono::days{1} : samples::day("2020-08-14");
    return personal_text(doithoai::erasure{on, odd_text()});
  }

  std::string deep() {
    const auto levels = static_cast<std::size_t>(20 + below(13));
    return std::string(levels, '[') + std::string(levels, ']');
  }

  personal_text odd_members() {
    const auto within = [](const std::string& value) { return personal_text(R"({"lạ":)" + value + "}"); };
    switch (below(6)) {
      case 0: return within(deep());
      case 1: return within("\"" + std::string(static_cast<std::size_t>(999'999 + below(3)), 'a') + "\"");
      case 2: return personal_text("{\"" + std::string(static_cast<std::size_t>(999 + below(3)), 'a') + "\":1}");
      case 3: return odd_words();
      case 4: return within(one_of(std::array{"1", "01", "1.50", "{\"$erased\":1}", "", "\"\\u0041\"", "1,\"lạ\":2"}));
      default:
        return personal_text(
            one_of(std::array{"{}", "[]", "{", R"({"a":1},"b":{"c":1})", R"( {"a":1})", R"({"a":1} )", R"({"id":1})",
                              R"({"session":"s"})", R"({"text":"t"})", R"({"a":1,"a":2})"}));
    }
  }

  std::string odd_code() {
    return one_of(std::array{"session_dreamt_of", "session_opened", "", "hai từ", "a\xff", "Session_Opened"});
  }

  personal_text odd_json() {
    return below(2) == 0
               ? personal_text(deep())
               : personal_text(one_of(std::array{"{}", "7", "", "{", "1,2", R"({},"x":1)", " {}", R"({"a":1})",
                                                 R"({"$erased":{"erased_on":"2021-03-01","basis":"a"}})"}));
  }

  std::mt19937 chance_;
  std::int64_t left_ = -1;
};

// What had been accepted before the last of it was changed.
ledger up_to(const std::vector<event>& events, std::size_t count) {
  ledger l;
  EXPECT_TRUE(l.take_in({events.begin(), events.begin() + static_cast<std::ptrdiff_t>(count)}));
  return l;
}

void expect_it_comes_back(const ledger& l, int round) {
  const auto saved = l.save_json();
  ASSERT_TRUE(saved) << round;
  ledger again;
  const auto loaded = again.load_json(*saved);
  ASSERT_TRUE(loaded) << round << ' ' << loaded.error().where << ' ' << loaded.error().message;
  EXPECT_TRUE(again.events().value() == l.events().value()) << round;
  EXPECT_EQ(small::tables(again.current(), small::day("2020-12-31")),
            small::tables(l.current(), small::day("2020-12-31")))
      << round;
}

template <class Done>
void expect_nothing_has_changed(const ledger& l, const std::string& before, const Done& done, int round) {
  EXPECT_TRUE(done.error().code == doithoai::errc::invalid_argument || done.error().code == doithoai::errc::rejected ||
              done.error().code == doithoai::errc::not_covered)
      << round << done.error().message;
  EXPECT_EQ(l.save_json().value(), before) << round;
}

// Rules, plan and what every kind of command has told, with the commands.
struct history {
  std::vector<event> events;
  std::vector<command> commands;  // that of each event after the plan
};

history some_history(unsigned seed) {
  history made;
  small::random_year year(seed, small::order::clean, 60, [&](const auto& asked, const auto& decided, const auto&) {
    if (decided) made.commands.push_back(asked);
  });
  made.events = year.made().events().value();
  return made;
}

constexpr int rounds = 300;

TEST(saved, is_whatever_events_are_taken_in) {
  const auto from = some_history(11);
  mischief by(1);
  std::mt19937 chance(2);
  int accepted = 0;
  for (int round = 0; round < rounds; ++round) {
    const auto at = std::uniform_int_distribution<std::size_t>(0, from.events.size() - 1)(chance);
    auto l = up_to(from.events, at);
    const auto before = l.save_json().value();
    auto told = from.events[at];
    by.change(shape_of<event>(), &told);
    const auto taken = l.take_in({told});
    if (!taken) {
      expect_nothing_has_changed(l, before, taken, round);
      continue;
    }
    ++accepted;
    expect_it_comes_back(l, round);
  }
  EXPECT_GT(accepted, rounds / 20);
  EXPECT_LT(accepted, rounds - rounds / 20);
}

TEST(saved, is_whatever_commands_are_accepted) {
  const auto from = some_history(12);
  const auto first = from.events.size() - from.commands.size();
  mischief by(3);
  std::mt19937 chance(4);
  int accepted = 0;
  for (int round = 0; round < rounds; ++round) {
    const auto at = std::uniform_int_distribution<std::size_t>(0, from.commands.size() - 1)(chance);
    auto l = up_to(from.events, first + at);
    const auto before = l.save_json().value();
    auto asked = round % 4 == 0   ? command{small::day("2020-01-02"), doithoai::adopt_plan{small::plan()}}
                 : round % 4 == 1 ? small::adopting(small::rules())
                                  : from.commands[at];
    by.change(shape_of<command>(), &asked);
    const auto decided = l.apply(asked, {from.events[first + at].recorded_at, "văn phòng"});
    if (!decided) {
      expect_nothing_has_changed(l, before, decided, round);
      continue;
    }
    ++accepted;
    expect_it_comes_back(l, round);
  }
  EXPECT_GT(accepted, rounds / 20);
  EXPECT_LT(accepted, rounds - rounds / 20);
}

}  // namespace
