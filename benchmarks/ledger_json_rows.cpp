// JSON in and out, beside Boost.JSON with the same bytes.

#include <boost/json.hpp>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "doithoai/json.hpp"
#include "ledger_rows.hpp"

namespace bench {
namespace {

std::vector<std::string> issue_lines(number count) {
  const year year({.issues = count});
  commands words(year);
  stream told(year);
  std::vector<std::string> lines;
  for (step s; told.next(s);)
    if (s.kind == step_kind::issue) lines.push_back(doithoai::to_json(words.of(s)));
  return lines;
}

void read_issues(benchmark::State& state, number count) {
  const auto lines = issue_lines(count);
  std::vector<doithoai::command> read(lines.size());
  best_of(state, [&] {
    for (std::size_t i = 0; i < lines.size(); ++i)
      read[i] = doithoai::from_json<doithoai::command>(lines[i], doithoai::unknown_members::refuse).value();
  });
  if (doithoai::to_json(read.back()) != lines.back()) state.SkipWithError("what was read is not what was written");
}

void parse_issues(benchmark::State& state, number count) {
  const auto lines = issue_lines(count);
  std::vector<boost::json::value> read(lines.size());
  best_of(state, [&] {
    for (std::size_t i = 0; i < lines.size(); ++i) read[i] = boost::json::parse(lines[i]);
  });
}

// The last journal that was made, so that its four rows need it once.
const std::string& journal_of(number events) {
  static std::string text;
  static number made_for = 0;
  if (made_for == events) return text;
  const year year({.issues = issues_for(events)});
  auto ledger = adopted_ledger(keeping::every_event);
  batches told(year);
  intake sum;
  while (static_cast<std::size_t>(ledger.revision()) < events &&
         told.next(std::min<std::size_t>(10'000, events - static_cast<std::size_t>(ledger.revision())), false))
    record(ledger, told, sum);
  if (static_cast<std::size_t>(ledger.revision()) != events) throw std::runtime_error("the year has too few events");
  text = ledger.save_json().value();
  made_for = events;
  return text;
}

void load_journal(benchmark::State& state, number events) {
  if (!fits(state, issues_for(events))) return;
  const auto& text = journal_of(events);
  std::optional<doithoai::ledger> loaded;
  best_of(
      state, [&] { loaded->load_json(text).value(); }, [&] { loaded.emplace(make_ledger(keeping::every_event)); });
  state.counters["bytes"] = static_cast<double>(text.size());
}

void parse_journal(benchmark::State& state, number events) {
  if (!fits(state, issues_for(events))) return;
  const auto& text = journal_of(events);
  boost::json::value read;
  best_of(
      state, [&] { read = boost::json::parse(text); }, [&] { read = nullptr; });
}

void save_journal(benchmark::State& state, number events) {
  if (!fits(state, issues_for(events))) return;
  auto ledger = make_ledger(keeping::every_event);
  ledger.load_json(journal_of(events)).value();
  std::string saved;
  best_of(state, [&] { saved = ledger.save_json().value(); });
  if (saved != journal_of(events)) state.SkipWithError("what was saved is not what was loaded");
}

void serialize_journal(benchmark::State& state, number events) {
  if (!fits(state, issues_for(events))) return;
  const auto read = boost::json::parse(journal_of(events));
  std::string saved;
  best_of(state, [&] { saved = boost::json::serialize(read); });
}

}  // namespace

void add_json_rows(number most) {
  const auto thrice = [](const char* name, row what, number size) {
    add_row(name, what, size)->Iterations(3)->Unit(benchmark::kMillisecond);
  };
  const auto lines = at_most(300'000, most, 1);
  thrice("read_issues", read_issues, lines);
  thrice("parse_issues", parse_issues, lines);
  const auto events = at_most(400'000, most, 4);
  thrice("load_journal", load_journal, events);
  thrice("parse_journal", parse_journal, events);
  thrice("save_journal", save_journal, events);
  thrice("serialize_journal", serialize_journal, events);
}

}  // namespace bench
