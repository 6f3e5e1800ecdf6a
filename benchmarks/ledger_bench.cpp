// A ledger at sizes from a commune to a country: one command, many, JSON both ways, memory, and the year's reports. What
// it is compared with and against which targets is in ledger_bench.py, which runs this program.
//
//   ledger_bench [--issues=N] [--most_seconds=N] [--answers=FOLDER] [option of Google Benchmark]...
//   ledger_bench --issues=N --tables=FOLDER        only writes that year's tables
//
// N is the most issues that a row has. `best` is the fastest of a row's runs, in seconds. A row is refused, and says so,
// when by what smaller ones took its ledger would not fit into memory, or would take more than 30 minutes to make.

#include <benchmark/benchmark.h>

#include <boost/json.hpp>
#include <fstream>
#include <functional>
#include <iostream>
#include <limits>
#include <map>
#include <memory>

#include "doithoai/json.hpp"
#include "doithoai/period.hpp"
#include "doithoai/summary.hpp"
#include "doithoai/table.hpp"
#include "ledger_made.hpp"
#include "ledger_tables.hpp"

namespace {

using bench::number;

struct options {
  number issues = 10'000'000;
  double most_seconds = 1'800;
  std::string answers;
  std::string tables;
} wanted;

// The most that an issue took in any row so far: memory with its share in reports, and time to record it.
double most_bytes_of_issue = 0;
double most_seconds_of_issue = 0;

void refuse(benchmark::State& state, const char* what, double needed, double there, const char* unit) {
  const auto whole = [](double value) { return std::to_string(static_cast<std::uint64_t>(value)); };
  const auto why = std::string("refused: needs about ") + whole(needed) + unit + what + ", has " + whole(there) + unit;
  state.SkipWithError(why.c_str());
}

// Whether so many seconds are too many.
bool lasts(benchmark::State& state, double needed) {
  if (needed <= wanted.most_seconds) return true;
  refuse(state, "", needed, wanted.most_seconds, " s");
  return false;
}

// Whether so many issues would fit and be recorded in time, as far as is known from smaller rows.
bool fits(benchmark::State& state, number issues) {
  const double needed = 1.2 * most_bytes_of_issue * issues;
  const auto there = static_cast<double>(bench::available_bytes());
  if (needed <= there) return lasts(state, most_seconds_of_issue * issues);
  refuse(state, " of memory", needed / 1e9, there / 1e9, " GB");
  return false;
}

void note_memory(std::size_t before, number issues) {
  const auto used = static_cast<double>(bench::counted_memory().most_bytes - before);
  if (issues >= 10'000) most_bytes_of_issue = std::max(most_bytes_of_issue, used / issues);
}

// Runs a row's work so often as the row says, and shows the fastest.
void best_of(benchmark::State& state, const std::function<void()>& work) {
  double best = std::numeric_limits<double>::infinity();
  for (auto _ : state) {
    const double took = bench::time_of(work);
    state.SetIterationTime(took);
    best = std::min(best, took);
  }
  state.counters["best"] = best;
}

// A row that throws is a row that failed: the others go on.
using row = void (*)(benchmark::State&, number);
benchmark::internal::Benchmark* add(const std::string& name, row what, number size) {
  const auto guarded = [what, size](benchmark::State& state) {
    try {
      what(state, size);
    } catch (const std::bad_alloc&) {
      state.SkipWithError("refused: memory ran out");
    } catch (const std::exception& e) {
      state.SkipWithError(e.what());
    }
  };
  return benchmark::RegisterBenchmark((name + "/" + std::to_string(size)).c_str(), guarded)->UseManualTime();
}

// ---- One command --------------------------------------------------------------

constexpr number measured_commands = 10'000;

struct kind_cost {
  double time = 0, most = 0;
  number count = 0;
};

// The next commands of a year in which so many issues have been raised, one at a time. A small ledger is given up before it
// has grown by much, for one of another year.
void one_command(benchmark::State& state, number issues) {
  // What a smaller ledger's commands took, as if it grew with the ledger: how long this row may last.
  static double seconds_of_command_by_issue = 0;
  if (!fits(state, issues) || !lasts(state, seconds_of_command_by_issue * issues * measured_commands)) return;
  const auto a_time = std::min(measured_commands, issues / 2);
  std::array<kind_cost, std::variant_size_v<doithoai::action>> costs{};
  double sum = 0;
  number count = 0;
  std::uint64_t seed = 1;
  for (auto _ : state) {
    while (count < measured_commands) {
      const bench::year year({.issues = issues + issues / 4, .seed = seed++});
      auto ledger = bench::adopted_ledger(bench::keeping::every_event);
      bench::batches told(year);
      bench::intake before;
      for (number raised = 0; raised < issues && told.next(500, true); raised += told.issues())
        bench::record(ledger, told, before);
      for (number n = 0; n < a_time && told.next(1, false); ++n) {
        const auto& command = told.all().front();
        const double took = bench::time_of([&] { ledger.apply(command, told.who()).value(); });
        auto& cost = costs[command.data.index()];
        cost.time += took;
        cost.most = std::max(cost.most, took);
        ++cost.count;
        sum += took;
        ++count;
      }
    }
    state.SetIterationTime(sum / count);
  }
  state.counters["best"] = sum / count;
  seconds_of_command_by_issue = sum / count / issues;
  std::size_t slowest = 2;
  std::string means;
  for (std::size_t k = 2; k < costs.size(); ++k) {  // beside the two adoptions, which come first
    if (costs[k].count == 0) return state.SkipWithError(("no command of kind " + std::to_string(k)).c_str());
    if (costs[k].most > costs[slowest].most) slowest = k;
    means += (means.empty() ? "" : " ") + std::to_string(static_cast<int>(costs[k].time / costs[k].count * 1e9));
  }
  state.counters["slowest"] = costs[slowest].most;
  state.SetLabel("ns by kind, in the order of `action`: " + means);
}

// ---- Many commands ------------------------------------------------------------

// Some 4.7 commands tell of an issue, with its share in its session.
number issues_for(number commands) { return std::max(commands / 4, 1'000U); }

void many_commands(benchmark::State& state, number commands) {
  const auto issues = issues_for(commands);
  if (!fits(state, issues)) return;
  const bench::year year({.issues = issues});
  bench::intake sum;
  for (auto _ : state) {
    auto ledger = bench::adopted_ledger(bench::keeping::every_event);
    bench::batches told(year);
    while (sum.commands < commands && told.next(std::min<std::size_t>(10'000, commands - sum.commands), false))
      bench::record(ledger, told, sum);
    state.SetIterationTime(sum.time);
  }
  if (sum.commands < commands) return state.SkipWithError("the year has too few commands");
  const auto count = static_cast<double>(sum.commands);
  state.counters["best"] = sum.time;
  state.counters["a_second"] = count / sum.time;
  state.counters["allocations"] = static_cast<double>(sum.allocations) / count;
  state.counters["allocations_beside"] =
      (static_cast<double>(sum.allocations) - static_cast<double>(sum.allocations_of_texts)) / count;
}

// ---- JSON ---------------------------------------------------------------------

std::vector<std::string> issue_lines(number count) {
  const bench::year year({.issues = count});
  bench::commands words(year);
  bench::stream told(year);
  std::vector<std::string> lines;
  for (bench::step s; told.next(s);)
    if (s.kind == bench::step_kind::issue) lines.push_back(doithoai::to_json(words.of(s)));
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
  const bench::year year({.issues = issues_for(events)});
  auto ledger = bench::adopted_ledger(bench::keeping::every_event);
  bench::batches told(year);
  bench::intake sum;
  while (ledger.events().size() < events &&
         told.next(std::min<std::size_t>(10'000, events - ledger.events().size()), false))
    bench::record(ledger, told, sum);
  if (ledger.events().size() != events) throw std::runtime_error("the year has too few events");
  text = ledger.save_json();
  made_for = events;
  return text;
}

void load_journal(benchmark::State& state, number events) {
  if (!fits(state, issues_for(events))) return;
  const auto& text = journal_of(events);
  std::unique_ptr<doithoai::ledger> loaded;
  double best = std::numeric_limits<double>::infinity();
  for (auto _ : state) {
    loaded = std::make_unique<doithoai::ledger>(bench::make_ledger(bench::keeping::every_event));
    const auto took = bench::time_of([&] { loaded->load_json(text).value(); });
    state.SetIterationTime(took);
    best = std::min(best, took);
  }
  state.counters["best"] = best;
  state.counters["bytes"] = static_cast<double>(text.size());
}

void parse_journal(benchmark::State& state, number events) {
  if (!fits(state, issues_for(events))) return;
  const auto& text = journal_of(events);
  boost::json::value read;
  double best = std::numeric_limits<double>::infinity();
  for (auto _ : state) {
    read = nullptr;
    const auto took = bench::time_of([&] { read = boost::json::parse(text); });
    state.SetIterationTime(took);
    best = std::min(best, took);
  }
  state.counters["best"] = best;
}

void save_journal(benchmark::State& state, number events) {
  if (!fits(state, issues_for(events))) return;
  auto ledger = bench::make_ledger(bench::keeping::every_event);
  ledger.load_json(journal_of(events)).value();
  std::string saved;
  best_of(state, [&] { saved = ledger.save_json(); });
  if (saved != journal_of(events)) state.SkipWithError("what was saved is not what was loaded");
}

void serialize_journal(benchmark::State& state, number events) {
  if (!fits(state, issues_for(events))) return;
  const auto read = boost::json::parse(journal_of(events));
  std::string saved;
  best_of(state, [&] { saved = boost::json::serialize(read); });
}

// ---- Memory -------------------------------------------------------------------

// Ids and texts of a command: their own bytes, and how many there are. Words of a person, of the host and of papers alike.
struct text_count {
  std::uint64_t ids = 0, id_bytes = 0, texts = 0, text_bytes = 0;

  void id(const auto& one) {
    ids += 1;
    id_bytes += one.text().size();
  }
  void text(const std::string& one) {
    if (one.empty()) return;
    texts += 1;
    text_bytes += one.size();
  }
  void of(const doithoai::action& action) {
    std::visit([this](const auto& a) { add(a); }, action);
  }

 private:
  void add(const auto&) {}
  void add(const doithoai::schedule_session& c) {
    id(c.session);
    text(c.starts_at);
    text(c.venue);
  }
  void add(const doithoai::invite& c) { people(c.invited); }
  void add(const doithoai::record_attendance& c) { people(c.present); }
  void people(const std::vector<doithoai::attendee>& all) {
    for (const auto& a : all) text(a.name.words());
  }
  void add(const doithoai::record_opinion& c) {
    id(c.opinion);
    text(c.words.words());
    text(c.speaker.words());
    text(c.contact.words());
  }
  void add(const doithoai::raise_issue& c) {
    id(c.issue);
    text(c.summary.words());
  }
  void add(const doithoai::issue_conclusion& c) {
    id(c.conclusion);
    text(c.number);
    text(c.symbol);
    for (const auto& item : c.items) text(item.text);
  }
  void add(const doithoai::assign_issue& c) {
    id(c.part);
    text(c.due.basis);
  }
  void add(const doithoai::give_answer& c) {
    id(c.answer);
    text(c.number);
    text(c.text.words());
  }
  void add(const doithoai::complete_duty& c) { text(c.evidence); }
};

// A year of one opinion, one part and one answer an issue, and their sessions: what the ledger holds, and what a snapshot
// holds once the ledger with its events is gone, ids and texts apart (an id 24 bytes and a text 8 beside its own).
void memory(benchmark::State& state, number issues) {
  if (!fits(state, issues)) return;
  const bench::year year({.issues = issues, .is_plain = true});
  const auto held = [] { return static_cast<double>(bench::counted_memory().bytes); };
  double ledger_bytes = 0;
  text_count texts;
  bench::intake sum;
  // What is left of a ledger when only a snapshot of it stays.
  const auto snapshot_bytes = [&](bool is_filled) {
    const auto before = held();
    auto ledger = std::make_unique<doithoai::ledger>(bench::adopted_ledger(bench::keeping::no_event));
    const auto adopted = held();
    if (is_filled) {
      bench::batches told(year);
      while (told.next(10'000, true)) {
        for (const auto& c : told.all()) texts.of(c.data);
        bench::record(*ledger, told, sum);
      }
    }
    ledger_bytes = held() - adopted;
    const auto snapshot = std::make_unique<doithoai::state>(ledger->current());
    ledger.reset();
    return held() - before;
  };
  for (auto _ : state) {
    const double adopted = snapshot_bytes(false);
    const double filled = snapshot_bytes(true) - adopted;
    const auto of_texts = static_cast<double>(texts.id_bytes + 24 * texts.ids + texts.text_bytes + 8 * texts.texts);
    state.SetIterationTime(sum.time);
    state.counters["ledger_bytes"] = ledger_bytes / issues;
    state.counters["snapshot_bytes"] = filled / issues;
    state.counters["text_bytes"] = of_texts / issues;
    state.counters["state_bytes"] = (filled - of_texts) / issues;
  }
}

// ---- Reports ------------------------------------------------------------------

// The ledger that the rows of reports look at: one at a time, made by the row `grow`.
struct standing {
  std::unique_ptr<doithoai::ledger> ledger;
  number issues = 0;
} now;

void grow(benchmark::State& state, number issues) {
  now = {};
  if (!fits(state, issues)) return;
  const bench::year year({.issues = issues});
  for (auto _ : state) {
    bench::forget_most_bytes();
    const auto before = bench::counted_memory().bytes;
    auto ledger = std::make_unique<doithoai::ledger>(bench::adopted_ledger(bench::keeping::no_event));
    const auto sum = bench::record_all(*ledger, year);
    note_memory(before, issues);
    most_seconds_of_issue = sum.time / issues;
    state.SetIterationTime(sum.time);
    state.counters["best"] = sum.time;
    state.counters["commands"] = static_cast<double>(sum.commands);
    state.counters["ledger_bytes"] = static_cast<double>(bench::counted_memory().bytes - before) / issues;
    now = {std::move(ledger), issues};
  }
}

bool stands(benchmark::State& state, number issues) {
  if (now.issues == issues) return true;
  state.SkipWithError("refused: its ledger was");
  return false;
}

// Which day is asked for, and as known when.
struct asked {
  const char* name;
  doithoai::query how;
};
const std::array<asked, 3> all_asked{{{"last", {.as_of = bench::last_day}},
                                      {"middle", {.as_of = bench::middle_day}},
                                      {"known", {.as_of = bench::last_day, .known_on = bench::middle_day}}}};

template <std::size_t Asked>
void summary(benchmark::State& state, number issues) {
  if (!stands(state, issues)) return;
  const auto before = bench::counted_memory().bytes;
  bench::forget_most_bytes();
  const auto year = doithoai::parse_period("2020").value();
  doithoai::summary made;
  best_of(state, [&] { made = doithoai::summarise(now.ledger->current(), year, all_asked[Asked].how); });
  note_memory(0, issues);
  state.counters["report_bytes"] = static_cast<double>(bench::counted_memory().most_bytes - before) / issues;
  state.counters["ns_an_issue"] = state.counters["best"] / issues * 1e9;
  if (wanted.answers.empty()) return;
  std::ofstream out(wanted.answers + "/summary-" + all_asked[Asked].name + "-" + std::to_string(issues) + ".json");
  out << doithoai::table(made.rows, doithoai::audience::full).to_json();
}

template <std::size_t Asked>
void overdue(benchmark::State& state, number issues) {
  if (!stands(state, issues)) return;
  const auto before = bench::counted_memory().bytes;
  bench::forget_most_bytes();
  std::vector<doithoai::part_id> late;
  best_of(state, [&] {
    late.clear();
    for (const auto& part : doithoai::parts(now.ledger->current(), all_asked[Asked].how))
      if (part.is_overdue) late.push_back(part.part);
  });
  note_memory(0, issues);
  state.counters["report_bytes"] = static_cast<double>(bench::counted_memory().most_bytes - before) / issues;
  state.counters["listed"] = static_cast<double>(late.size());
  if (wanted.answers.empty()) return;
  bench::npy_column<std::int32_t> out(wanted.answers + "/overdue-" + all_asked[Asked].name + "-" +
                                      std::to_string(issues) + ".npy");
  for (const auto& id : late) out.push_back(std::stoi(id.text().substr(3)));  // pc-<number>
  out.close();
}

// ---- The program --------------------------------------------------------------

void register_all() {
  const auto most = wanted.issues;
  const auto once = [](benchmark::internal::Benchmark* made) { made->Iterations(1)->Unit(benchmark::kMillisecond); };
  // Small sizes first: they say what an issue takes, and so what would not fit.
  std::vector<number> sizes;
  for (number size = 1'000; size < most; size *= 10) sizes.push_back(size);
  sizes.push_back(most);
  for (const number size : sizes) {
    once(add("grow", grow, size));
    const auto runs = size <= 10'000 ? 20 : 5;
    const auto report = [&](const char* name, row what) {
      add(name, what, size)->Iterations(runs)->Unit(benchmark::kMillisecond);
    };
    report("summary_last", summary<0>);
    report("summary_middle", summary<1>);
    report("summary_known", summary<2>);
    report("overdue_last", overdue<0>);
    report("overdue_middle", overdue<1>);
    report("overdue_known", overdue<2>);
    if (size >= 10'000 && size <= 1'000'000) once(add("memory", memory, size));
  }
  for (const number size : {1'000U, std::min(100'000U, most), std::min(1'000'000U, most)}) {
    static std::map<number, bool> is_there;
    if (!std::exchange(is_there[size], true))
      add("one_command", one_command, size)->Iterations(1)->Unit(benchmark::kMicrosecond);
  }
  const auto shared = [&](number count, number of_issue) {
    return static_cast<number>(std::min<std::uint64_t>(count, std::uint64_t{most} * of_issue));
  };
  once(add("many_commands", many_commands, shared(1'000'000, 4)));
  const auto thrice = [](benchmark::internal::Benchmark* made) { made->Iterations(3)->Unit(benchmark::kMillisecond); };
  thrice(add("read_issues", read_issues, shared(300'000, 1)));
  thrice(add("parse_issues", parse_issues, shared(300'000, 1)));
  thrice(add("load_journal", load_journal, shared(400'000, 4)));
  thrice(add("parse_journal", parse_journal, shared(400'000, 4)));
  thrice(add("save_journal", save_journal, shared(400'000, 4)));
  thrice(add("serialize_journal", serialize_journal, shared(400'000, 4)));
}

// Takes our own options out; false for one that makes no sense.
bool read_options(int& count, char** arguments) {
  int kept = 1;
  for (int i = 1; i < count; ++i) {
    const std::string one = arguments[i];
    const auto value = one.substr(std::min(one.find('=') + 1, one.size()));
    if (one.starts_with("--issues="))
      wanted.issues = static_cast<number>(std::strtoul(value.c_str(), nullptr, 10));
    else if (one.starts_with("--most_seconds="))
      wanted.most_seconds = std::strtod(value.c_str(), nullptr);
    else if (one.starts_with("--answers="))
      wanted.answers = value;
    else if (one.starts_with("--tables="))
      wanted.tables = value;
    else
      arguments[kept++] = arguments[i];
  }
  count = kept;
  return wanted.issues >= 1'000 && wanted.issues <= 10'000'000;
}

}  // namespace

int main(int count, char** arguments) {
  if (!read_options(count, arguments)) {
    std::cerr << "--issues= needs a number from 1000 to 10000000\n";
    return 2;
  }
  if (!wanted.tables.empty()) {
    const bench::year year({.issues = wanted.issues});
    bench::tables(year, wanted.tables).write();
    return 0;
  }
  // What is available now, and a little less: others live here too.
  bench::refuse_more_than(bench::available_bytes() / 20 * 19);
  register_all();
  benchmark::Initialize(&count, arguments);
  if (benchmark::ReportUnrecognizedArguments(count, arguments)) return 2;
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
  return 0;
}
