// The library against a slow, obviously right fold over the events, over thousands of years made by chance. On a
// failure the seed is printed, and the shortest beginning of the history that fails.

#include "naive_year.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <random>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "doithoai/code.hpp"
#include "small_year.hpp"

namespace {

using doithoai::date;
using doithoai::event;
using doithoai::period;
using doithoai::query;
using std::chrono::days;

// As many as take some fifteen seconds on one core: most of it goes into making the years, so each is told anew often.
// DOITHOAI_HISTORIES raises the number of all together, rounded up.
constexpr unsigned short_years = 500;
constexpr unsigned long_years = 8;
constexpr unsigned years_told_anew = 100;
constexpr unsigned retellings = 20;

unsigned times() {
  const char* wanted = std::getenv("DOITHOAI_HISTORIES");
  const auto number = wanted == nullptr ? 0UL : std::strtoul(wanted, nullptr, 10);
  constexpr auto in_one_go = short_years + long_years + years_told_anew * retellings;
  return std::max(1U, static_cast<unsigned>((number + in_one_go - 1) / in_one_go));
}

// What is asked of one history.
struct question {
  query how;
  period when;
};

enum class row_order : std::uint8_t { stated, any };

// Where the two tables differ: a line for each row that only one of them has; empty when they are the same.
template <class Row>
std::string difference(const char* name, const std::vector<Row>& naive, const std::vector<Row>& library,
                       row_order order) {
  if (naive == library) return {};
  std::multiset<std::string> expected;
  std::multiset<std::string> found;
  for (const auto& row : naive) expected.insert(doithoai::to_json(row));
  for (const auto& row : library) found.insert(doithoai::to_json(row));
  if (expected == found) return order == row_order::any ? "" : std::string(name) + ": the order of rows\n";
  std::string lines = std::string(name) + ", expected -, found +\n";
  for (const auto& row : expected) lines += found.contains(row) ? "" : "- " + row + "\n";
  for (const auto& row : found) lines += expected.contains(row) ? "" : "+ " + row + "\n";
  return lines;
}

std::vector<doithoai::session_row> sessions_without_missing(const doithoai::state& of, const query& how) {
  auto rows = doithoai::sessions(of, how);
  for (auto& row : rows) row.missing = 0;
  return rows;
}

// Of the table of findings, what the plain year says of sessions too.
std::vector<std::string> findings_of_sessions(const doithoai::state& of, const query& how) {
  static const std::set<std::string> rules{"session.not_announced", "session.not_opened", "session.not_held",
                                           "plan.session_not_held"};
  std::vector<std::string> found;
  for (const auto& f : doithoai::findings(of, how))
    if (rules.contains(f.rule)) found.push_back(std::string(code_of(f.level)) + " " + f.rule + " " + f.path);
  return found;
}

std::string difference(std::vector<std::string> naive, std::vector<std::string> library) {
  std::sort(naive.begin(), naive.end());
  std::sort(library.begin(), library.end());
  std::string lines;
  for (const auto& one : naive)
    lines += std::binary_search(library.begin(), library.end(), one) ? "" : "- " + one + "\n";
  for (const auto& one : library) lines += std::binary_search(naive.begin(), naive.end(), one) ? "" : "+ " + one + "\n";
  return naive == library ? "" : "findings, expected -, found +\n" + lines;
}

// What a part's answers are is left out while its issue was not raised yet: the library then knows them only when an
// issue that the journal named later had been raised.
std::vector<doithoai::part_row> parts_of(const std::vector<doithoai::issue_row>& raised,
                                         std::vector<doithoai::part_row> rows) {
  for (auto& row : rows) {
    if (std::any_of(raised.begin(), raised.end(), [&](const auto& v) { return v.issue == row.issue; })) continue;
    row.answered_on.reset();
    row.outcome.reset();
    row.handed_back_on.reset();
    row.is_in_time.reset();
    row.is_overdue = false;
    row.overdue_days = 0;
    row.days_late = 0;
  }
  return rows;
}

std::string difference(const naive::year& expected, const doithoai::state& found, const question& asked,
                       row_order order) {
  const auto& how = asked.how;
  const auto issues = expected.issues();
  const auto summary = expected.summary(asked.when);
  const auto figures = doithoai::summarise(found, asked.when, how);
  return difference("opinions", expected.opinions(), doithoai::opinions(found, how), order) +
         difference("issues", issues, doithoai::issues(found, how), order) +
         difference("parts", parts_of(issues, expected.parts()), parts_of(issues, doithoai::parts(found, how)), order) +
         difference("answers", expected.answers(), doithoai::answers(found, how), order) +
         difference("attendance", expected.attendance(), doithoai::attendance(found, how), order) +
         difference("sessions", expected.sessions(), sessions_without_missing(found, how), order) +
         difference(expected.findings_of_sessions(), findings_of_sessions(found, how)) +
         difference("summary_key", std::vector{summary.key}, std::vector{figures.key}, order) +
         difference("summary", summary.rows, figures.rows, order) +
         difference("breakdown", expected.breakdown(asked.when), doithoai::break_down(found, asked.when, how), order);
}

doithoai::state folded(std::span<const event> events) {
  doithoai::state made;
  for (const auto& e : events) made = doithoai::evolve(std::move(made), e);
  return made;
}

std::string text(const event& e) {
  const bool is_document =
      std::holds_alternative<doithoai::rules_adopted>(e.data) || std::holds_alternative<doithoai::plan_adopted>(e.data);
  if (!is_document) return doithoai::to_json(e);
  return std::string(doithoai::type_of(e)) + " on " + doithoai::to_text(e.happened_on) + ", recorded " +
         doithoai::to_text(e.recorded_at);
}

std::string text(const question& q) {
  return "as of " + doithoai::to_text(q.how.as_of) +
         (q.how.known_on ? ", known on " + doithoai::to_text(*q.how.known_on) : "") + ", view " +
         std::string(doithoai::code_of(q.how.view)) + ", summary of " + doithoai::to_text(q.when.first) + " to " +
         doithoai::to_text(q.when.last);
}

// The shortest beginning of the history on which the two differ.
std::string shortest_failure(std::span<const event> events, const question& asked, row_order order) {
  for (std::size_t size = 0; size <= events.size(); ++size) {
    const auto beginning = events.first(size);
    const auto differs = difference(naive::year(beginning, asked.how), folded(beginning), asked, order);
    if (differs.empty()) continue;
    std::string all = text(asked) + "\n" + differs + "after\n";
    for (const auto& e : beginning) all += text(e) + "\n";
    return all;
  }
  return text(asked) + "\nno beginning of it differs when it is folded from nothing\n";
}

// What was seen, so that no test passes because nothing happened.
struct seen {
  std::int64_t issues = 0;
  std::int64_t carried_over = 0;
  std::int64_t overdue = 0;
  std::int64_t answered_in_time = 0;
  std::int64_t answered_late = 0;
  std::int64_t resolved = 0;
  std::int64_t verified = 0;
  std::int64_t changed_deadlines = 0;
  std::int64_t answered_by_others = 0;    // than the lead
  std::int64_t late_before_extended = 0;  // answered late, and given more time only when the due day had gone by

  void add(const naive::year& one, const period& when) {
    const auto whole = one.summary(when).rows.front();
    issues += whole.total;
    carried_over += whole.carried_over;
    overdue += whole.overdue;
    answered_in_time += whole.answered_in_time;
    answered_late += whole.answered_late;
    resolved += whole.resolved;
    verified += whole.verified;
    const auto answers = one.answers();
    for (const auto& part : one.parts()) {
      const auto is_by_lead = [&](const auto& a) {
        return a.issue == part.issue && a.body == part.lead && a.answered_on == part.answered_on;
      };
      if (part.answered_on && std::none_of(answers.begin(), answers.end(), is_by_lead)) ++answered_by_others;
      EXPECT_EQ(part.is_in_time == false, part.days_late > 0) << part.part.text();
      if (part.days_late > 0 && (*part.answered_on - *part.due_on).count() < part.days_late) ++late_before_extended;
    }
    for (const auto& part : one.parts()) changed_deadlines += part.due_on && part.extensions + part.pauses > 0 ? 1 : 0;
  }
};

class naive_year : public testing::Test {
 protected:
  // True while all agree; a test stops at its first failure, the rest would say the same.
  bool agrees(std::span<const event> events, const doithoai::state& found, row_order order, unsigned earlier_days,
              std::mt19937& chance) {
    for (const auto& asked : questions(earlier_days, chance)) {
      const naive::year expected(events, asked.how);
      seen_.add(expected, asked.when);
      if (difference(expected, found, asked, order).empty()) continue;
      ADD_FAILURE() << shortest_failure(events, asked, order);
      return false;
    }
    return true;
  }

  bool agrees_on_a_year(unsigned seed, small::order how, int commands) {
    SCOPED_TRACE("seed " + std::to_string(seed) + (how == small::order::wild ? ", wild, " : ", clean, ") +
                 std::to_string(commands) + " commands");
    const small::random_year year(seed, how, commands);
    std::mt19937 chance(seed);
    last_day_ = year.last_day();
    return agrees(year.made().events().value(), year.made().current(), row_order::stated, 3, chance);
  }

  void expect_all_seen() const {
    for (const auto number :
         {seen_.issues, seen_.carried_over, seen_.overdue, seen_.answered_in_time, seen_.answered_late, seen_.resolved,
          seen_.verified, seen_.changed_deadlines, seen_.answered_by_others, seen_.late_before_extended})
      EXPECT_GT(number, 0);
  }

  date last_day_;

 private:
  // The end of the year, and as many earlier days, all that is known or as known on some day.
  std::vector<question> questions(unsigned earlier_days, std::mt19937& chance) const {
    const auto some_day = [&](unsigned after) {
      const auto length = static_cast<unsigned>((last_day_ - first_day_).count()) + 1 + after;
      return first_day_ + days{static_cast<int>(chance() % length)};
    };
    const auto some_period = [&] {
      const auto first = some_day(0);
      return period{"some days", first, first + days{static_cast<int>(chance() % 30)}};
    };
    std::vector<question> all;
    all.push_back({{.as_of = end_of_year_}, some_period()});
    for (unsigned i = 0; i < earlier_days; ++i) {
      all.push_back({{.as_of = some_day(40)}, chance() % 2 == 0 ? some_period() : august_});
      if (chance() % 2 == 0) all.back().how.known_on = some_day(0);
      all.back().how.view =
          std::array{doithoai::audience::everyone, doithoai::audience::staff, doithoai::audience::full}[chance() % 3];
    }
    if (chance() % 8 == 0) all.push_back({{.as_of = first_day_ - days{300}}, some_period()});  // before the rules
    return all;
  }

  date first_day_ = small::day("2020-08-03");
  date end_of_year_ = small::day("2020-12-31");
  period august_ = doithoai::parse_period("2020-M08").value();
  seen seen_;
};

TEST_F(naive_year, says_what_the_library_says_of_short_histories) {
  for (unsigned seed = 1; seed <= short_years * times(); ++seed) {
    const auto how = seed % 2 == 0 ? small::order::wild : small::order::clean;
    if (!agrees_on_a_year(seed, how, 30 + static_cast<int>(seed % 50))) return;
  }
  expect_all_seen();
}

TEST_F(naive_year, says_what_the_library_says_of_long_histories) {
  for (unsigned seed = 1; seed <= long_years * times(); ++seed) {
    const auto how = seed % 2 == 0 ? small::order::wild : small::order::clean;
    if (!agrees_on_a_year(seed, how, 400)) return;
  }
}

// Events that no ledger would accept so: told twice and differently, dropped, on other days, in any order. A state takes
// them all the same.
class retelling {
 public:
  retelling(std::span<const event> all, std::mt19937& chance) : all_(all.begin(), all.end()), chance_(chance) {}

  std::vector<event> make() {
    const bool is_shuffled = is_one_in(2);
    std::vector<event> made;
    for (const auto& e : all_) {
      if (is_one_in(12)) continue;
      made.push_back(changed(e));
      // Which part is an issue's first is told by the assignments, so none is torn from its second telling.
      const bool is_once = is_shuffled && std::holds_alternative<doithoai::issue_assigned>(e.data);
      if (is_one_in(5) && !is_once) made.push_back(changed(with_other_words(e)));
    }
    if (is_shuffled) shuffle(made);
    record_in_order(made);
    return made;
  }

 private:
  bool is_one_in(unsigned n) { return chance_() % n == 0; }
  const event& any() { return all_[chance_() % all_.size()]; }

  // Nor is a part named before it is assigned.
  void shuffle(std::vector<event>& all) {
    std::shuffle(all.begin(), all.end(), chance_);
    std::stable_partition(all.begin(), all.end(), [](const event& e) {
      return !std::holds_alternative<doithoai::deadline_extended>(e.data) &&
             !std::holds_alternative<doithoai::deadline_paused>(e.data) &&
             !std::holds_alternative<doithoai::deadline_resumed>(e.data);
    });
  }

  // Whatever the order of what is told: seq counts, and the instant of recording never runs backwards.
  static void record_in_order(std::vector<event>& all) {
    std::vector<doithoai::instant> instants;
    for (const auto& e : all) instants.push_back(e.recorded_at);
    std::sort(instants.begin(), instants.end());
    for (std::size_t i = 0; i < all.size(); ++i) {
      all[i].seq = static_cast<std::int64_t>(i) + 1;
      all[i].recorded_at = instants[i];
    }
  }

  event changed(event e) {
    if (is_one_in(3)) e.happened_on += days{static_cast<int>(chance_() % 9) - 4};
    if (auto* answer = std::get_if<doithoai::answer_given>(&e.data))
      answer->body = is_one_in(4) ? samples::id_of<doithoai::organisation_id>("ubnd-huyen") : lead_of(*answer);
    if (auto* raised = std::get_if<doithoai::issue_raised>(&e.data)) add_opinion(*raised);
    if (auto* assigned = std::get_if<doithoai::issue_assigned>(&e.data); assigned != nullptr && is_one_in(3))
      assigned->due.basis.clear();
    return e;
  }

  // In years made by chance few answers come from the body that was asked.
  doithoai::organisation_id lead_of(const doithoai::answer_given& answer) {
    for (const auto& e : all_)
      if (const auto* assigned = std::get_if<doithoai::issue_assigned>(&e.data))
        if (assigned->issue == answer.issues.front() && !is_one_in(3)) return assigned->lead;
    return answer.body;
  }

  void add_opinion(doithoai::issue_raised& to) {
    const auto* told = std::get_if<doithoai::opinion_recorded>(&any().data);
    if (told == nullptr || told->opinion == to.opinions.front()) return;
    to.opinions.insert(is_one_in(2) ? to.opinions.begin() : to.opinions.end(), told->opinion);
  }

  // The same thing as another event of its type has it.
  event with_other_words(event e) {
    const auto& other = any();
    if (other.data.index() != e.data.index()) return e;
    std::visit(
        [&](auto& data) {
          const auto mine = data;
          data = std::get<std::decay_t<decltype(data)>>(other.data);
          if constexpr (requires { data.opinion; })
            data.opinion = mine.opinion;
          else if constexpr (requires { data.part; })
            data.part = mine.part;
          else if constexpr (requires { data.answer; })
            data.answer = mine.answer;
          else if constexpr (requires { data.conclusion; })
            data.conclusion = mine.conclusion;
          else if constexpr (requires { data.issue; })
            data.issue = mine.issue;
          else if constexpr (requires { data.session; })
            data.session = mine.session;
        },
        e.data);
    return e;
  }

  std::vector<event> all_;
  std::mt19937& chance_;
};

TEST_F(naive_year, says_what_the_library_says_of_events_in_any_order) {
  for (unsigned seed = 1; seed <= years_told_anew * times(); ++seed) {
    const small::random_year year(seed, small::order::wild, 90);
    std::mt19937 chance(seed);
    last_day_ = year.last_day();
    for (unsigned time = 1; time <= retellings; ++time) {
      SCOPED_TRACE("seed " + std::to_string(seed) + ", told anew for the " + std::to_string(time) + ". time");
      const auto events = retelling(year.made().events().value(), chance).make();
      if (!agrees(events, folded(events), row_order::any, 1, chance)) return;
    }
  }
  expect_all_seen();
}

}  // namespace
