// The lives of sessions and issues against what the tables show, over years made by chance: states change by the steps of
// the lives alone, a step gives the finding that it names, and no step is superfluous. On a failure the seed is printed.

#include "doithoai/life.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "doithoai/code.hpp"
#include "doithoai/json.hpp"
#include "small_year.hpp"

namespace {

using doithoai::action;
using doithoai::date;
using doithoai::decision;
using doithoai::event;
using doithoai::finding;
using doithoai::issue_state;
using doithoai::life_step;
using doithoai::result;
using doithoai::session_state;
using doithoai::severity;
using doithoai::state;

constexpr unsigned years = 2200;

// Years in which what is rare happens: a part is assigned late, of a day before the answers that serve it.
constexpr std::array<unsigned, 7> rare_years{4093, 4194, 4745, 5544, 6363, 8638, 13117};

// What chance hardly ever makes: who said something first, and not who says that it is under way, is asked late.
constexpr std::array asked_late{
    R"({"type":"schedule_session","happened_on":"2020-08-12","data":{"session":"s1","held_on":"2020-08-14","communes":["xa-a"]}})",
    R"({"type":"record_opinion","happened_on":"2020-08-14","data":{"opinion":"y1","session":"s1"}})",
    R"({"type":"raise_issue","happened_on":"2020-08-14","data":{"issue":"v1","opinions":["y1"],"kind":"petition","category":"land"}})",
    R"({"type":"give_answer","happened_on":"2020-08-17","data":{"answer":"a1","issues":["v1"],"body":"phong-tnmt","manner":"in_writing","kind":"explained"}})",
    R"({"type":"give_answer","happened_on":"2020-08-18","data":{"answer":"a2","issues":["v1"],"body":"phong-ktht","manner":"in_writing","kind":"under_way"}})",
    R"({"type":"assign_issue","happened_on":"2020-08-15","data":{"part":"p1","issue":"v1","lead":"phong-tnmt","due":{"kind":"none_set"}}})",
};

std::string event_of(const action& told) {
  event made;
  std::visit([&]<class Action>(const Action&) { made.data = typename doithoai::event_of_action<Action>::type{}; },
             told);
  return std::string(type_of(made));
}

bool has(const std::vector<finding>& findings, std::string_view rule, severity level) {
  return std::any_of(findings.begin(), findings.end(),
                     [&](const finding& f) { return f.rule == rule && f.level == level; });
}

template <class State>
std::string text(const std::optional<State>& one) {
  return one ? std::string(doithoai::code_of(*one)) : "nothing";
}

// What a noun needs for the test: its life, the states that its table shows, what a command tells of, and from where
// something begins.
struct of_sessions {
  using state_type = session_state;
  static auto life() { return doithoai::session_life(); }

  // A planned session that is not scheduled is known by its entry.
  static std::map<std::string, session_state> shown(const state& of, date as_of) {
    std::map<std::string, session_state> all;
    for (const auto& row : doithoai::sessions(of, {.as_of = as_of}))
      all[row.session.empty() ? "entry " + row.planned.text() : row.session.text()] = row.state;
    return all;
  }

  static std::set<std::string> named(const action& told) {
    return std::visit(
        [](const auto& a) {
          std::set<std::string> ids;
          if constexpr (requires { a.session; }) ids.insert(a.session.text());
          return ids;
        },
        told);
  }

  static std::optional<session_state> start(const action& told) {
    const auto* scheduled = std::get_if<doithoai::schedule_session>(&told);
    if (scheduled == nullptr || scheduled->planned.empty()) return std::nullopt;
    return session_state::planned;
  }
};

struct of_issues {
  using state_type = issue_state;
  static auto life() { return doithoai::issue_life(); }

  static std::map<std::string, issue_state> shown(const state& of, date as_of) {
    std::map<std::string, issue_state> all;
    for (const auto& row : doithoai::issues(of, {.as_of = as_of})) all[row.issue.text()] = row.state;
    return all;
  }

  static std::set<std::string> named(const action& told) {
    return std::visit(
        [](const auto& a) {
          std::set<std::string> ids;
          if constexpr (requires { a.issue; }) ids.insert(a.issue.text());
          if constexpr (requires { a.issues; })
            for (const auto& one : a.issues) ids.insert(one.text());
          return ids;
        },
        told);
  }

  static std::optional<issue_state> start(const action&) { return std::nullopt; }
};

enum class compared : std::uint8_t {
  all,     ///< As of a day after all others: each event counts.
  states,  ///< As of a day among them: what was later changes nothing.
};

// Watches a noun as of a day.
template <class Noun>
class watched {
 public:
  using state_type = typename Noun::state_type;
  using step = life_step<state_type>;

  watched(date as_of, compared how, std::set<const step*>& seen) : as_of_(as_of), how_(how), seen_(seen) {}

  void begin(const state& of) { before_ = Noun::shown(of, as_of_); }

  void watch(const action& told, const result<decision>& decided, const state& of) {
    event_ = event_of(told);
    named_.clear();
    if (how_ == compared::all &&
        std::any_of(life_.begin(), life_.end(), [&](const step& s) { return s.event == event_; }))
      named_ = Noun::named(told);
    const auto after = Noun::shown(of, as_of_);
    if (decided)
      for (const auto& [id, to] : after) watch_accepted(id, before(id, told), to, decided->findings);
    else
      watch_refused(decided.error().findings, after);
    before_ = after;
  }

 private:
  [[nodiscard]] std::optional<state_type> before(const std::string& id, const action& told) const {
    const auto known = before_.find(id);
    return known == before_.end() ? Noun::start(told) : known->second;
  }

  void watch_accepted(const std::string& id, std::optional<state_type> from, state_type to,
                      const std::vector<finding>& findings) {
    if (from == to && !named_.contains(id)) return;
    const auto found = std::find_if(life_.begin(), life_.end(),
                                    [&](const step& s) { return s.from == from && s.event == event_ && s.to == to; });
    const auto what = id + ": from " + text(from) + " by " + event_ + " to " + text<state_type>(to);
    if (found == life_.end()) return void(ADD_FAILURE() << what << ": no step");
    if (how_ == compared::states) return;
    EXPECT_TRUE(found->rule.empty() || has(findings, found->rule, found->weight)) << what << ": no " << found->rule;
    EXPECT_NE(found->weight, severity::error) << what << ": is accepted";
    for (const auto& other : life_)
      if (other.weight == severity::error && other.from == from && other.event == event_ && !may_be_accepted(from))
        ADD_FAILURE() << what << ": is accepted in spite of " << other.rule;
    seen_.insert(&*found);
  }

  // Whether the event is accepted from that state at times: what else is known says when.
  [[nodiscard]] bool may_be_accepted(std::optional<state_type> from) const {
    return std::any_of(life_.begin(), life_.end(), [&](const step& s) {
      return s.weight != severity::error && s.from == from && s.event == event_;
    });
  }

  void watch_refused(const std::vector<finding>& findings, const std::map<std::string, state_type>& after) {
    EXPECT_EQ(after, before_) << event_ << " was refused";
    for (const auto& id : named_) {
      const auto known = before_.find(id);
      if (known == before_.end()) continue;
      for (const auto& one : life_) {
        if (one.weight != severity::error || one.from != known->second || one.event != event_) continue;
        const bool is_found = has(findings, one.rule, severity::error);
        if (!is_found && may_be_accepted(one.from)) continue;  // it was refused for another reason
        EXPECT_TRUE(is_found) << id << ": refused by " << event_ << " when it is " << text(one.from) << ", without "
                              << one.rule;
        seen_.insert(&one);
      }
    }
  }

  date as_of_;
  compared how_;
  std::set<const step*>& seen_;
  std::span<const step> life_ = Noun::life();
  std::map<std::string, state_type> before_;
  std::set<std::string> named_;  // of what the event tells, if it is one of the life's
  std::string event_;
};

// A noun watched as of a day after all others and of one among them.
template <class Noun>
class life_of {
 public:
  // The plan comes before all that chance makes.
  life_of() {
    doithoai::ledger made;
    const doithoai::context who{small::moment("2020-01-02T08:00:00+07:00"), "văn phòng"};
    made.apply(small::adopting(small::rules()), who).value();
    begin(made.current());
    const doithoai::command adopting{small::day("2020-01-02"), doithoai::adopt_plan{small::plan("báo cáo")}};
    const auto decided = made.apply(adopting, who);
    watch(adopting, decided, made.current());
  }

  void begin(const state& of) {
    last_.begin(of);
    middle_.begin(of);
  }

  void watch(const doithoai::command& told, const result<decision>& decided, const state& of) {
    last_.watch(told.data, decided, of);
    middle_.watch(told.data, decided, of);
  }

  void expect_all_seen() const {
    for (const auto& one : Noun::life())
      EXPECT_TRUE(seen_.contains(&one)) << "never seen: from " << text(one.from) << " by " << one.event << " to "
                                        << text<typename Noun::state_type>(one.to);
  }

 private:
  std::set<const life_step<typename Noun::state_type>*> seen_;
  watched<Noun> last_{small::day("2021-12-31"), compared::all, seen_};
  watched<Noun> middle_{small::day("2020-08-10"), compared::states, seen_};
};

TEST(life, leads_sessions_and_issues_from_state_to_state) {
  life_of<of_sessions> sessions;
  life_of<of_issues> issues;
  const auto start = small::adopted(small::rules(), small::plan("báo cáo")).current();
  for (unsigned i = 0; i < years + rare_years.size() && !HasFailure(); ++i) {
    const auto seed = i < years ? i + 1 : rare_years[i - years];
    const auto how = seed % 2 == 0 ? small::order::wild : small::order::clean;
    SCOPED_TRACE("seed " + std::to_string(seed) + (how == small::order::wild ? ", wild" : ", clean"));
    sessions.begin(start);
    issues.begin(start);
    const small::random_year year(seed, how, 40 + static_cast<int>(seed % 80),
                                  [&](const auto& told, const auto& decided, const auto& after) {
                                    sessions.watch(told, decided, after);
                                    issues.watch(told, decided, after);
                                  });
  }
  if (HasFailure()) return;
  auto late = small::adopted(small::rules(), small::plan("báo cáo"));
  sessions.begin(start);
  issues.begin(start);
  for (const auto* text : asked_late) {
    const auto told = doithoai::from_json<doithoai::command>(text).value();
    const auto decided = late.apply(told, {small::moment("2020-09-01T12:00:00+07:00"), "văn thư"});
    ASSERT_TRUE(decided) << text;
    sessions.watch(told, decided, late.current());
    issues.watch(told, decided, late.current());
  }
  sessions.expect_all_seen();
  issues.expect_all_seen();
}

}  // namespace
