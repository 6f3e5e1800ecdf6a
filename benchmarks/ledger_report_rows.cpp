// A year recorded to its end, and its two reports on three days; what they say goes to files, to be compared with.

#include <array>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "doithoai/period.hpp"
#include "doithoai/summary.hpp"
#include "doithoai/table.hpp"
#include "ledger_rows.hpp"
#include "npy.hpp"

namespace bench {
namespace {

// The ledger that the rows of reports look at: one at a time, made by the row `grow`.
struct standing {
  std::unique_ptr<doithoai::ledger> ledger;
  number issues = 0;
} now;

void grow(benchmark::State& state, number issues) {
  let_go();
  if (!fits(state, issues)) return;
  const year year({.issues = issues});
  for (auto _ : state) {
    forget_most_bytes();
    const auto before = counted_memory().bytes;
    auto ledger = std::make_unique<doithoai::ledger>(adopted_ledger(keeping::no_event));
    const auto sum = record_all(*ledger, year);
    note_memory(before, issues);
    note_time(sum.time, issues);
    state.SetIterationTime(sum.time);
    state.counters["best"] = sum.time;
    state.counters["commands"] = static_cast<double>(sum.commands);
    state.counters["ledger_bytes"] = static_cast<double>(counted_memory().bytes - before) / issues;
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
const std::array<asked, 3> all_asked{{{"last", {.as_of = last_day}},
                                      {"middle", {.as_of = middle_day}},
                                      {"known", {.as_of = last_day, .known_on = middle_day}}}};

template <std::size_t Asked>
void summary(benchmark::State& state, number issues) {
  if (!stands(state, issues)) return;
  const auto before = counted_memory().bytes;
  forget_most_bytes();
  const auto year = doithoai::parse_period("2020").value();
  doithoai::summary made;
  best_of(state, [&] { made = doithoai::summarise(now.ledger->current(), year, all_asked[Asked].how); });
  note_memory(0, issues);
  state.counters["report_bytes"] = static_cast<double>(counted_memory().most_bytes - before) / issues;
  state.counters["ns_an_issue"] = state.counters["best"] / issues * 1e9;
  if (wanted.answers.empty()) return;
  std::ofstream out(wanted.answers + "/summary-" + all_asked[Asked].name + "-" + std::to_string(issues) + ".json");
  out << doithoai::table(made.rows, doithoai::audience::full).to_json();
}

void breakdown(benchmark::State& state, number issues) {
  if (!stands(state, issues)) return;
  const auto before = counted_memory().bytes;
  forget_most_bytes();
  const auto year = doithoai::parse_period("2020").value();
  std::vector<doithoai::breakdown_row> made;
  best_of(state, [&] { made = doithoai::break_down(now.ledger->current(), year, all_asked[0].how); });
  note_memory(0, issues);
  state.counters["report_bytes"] = static_cast<double>(counted_memory().most_bytes - before) / issues;
  state.counters["cells"] = static_cast<double>(made.size());
  if (wanted.answers.empty()) return;
  npy_column<std::int64_t> out(wanted.answers + "/breakdown-last-" + std::to_string(issues) + ".npy");
  for (const auto& row : made) out.push_back(row.issues);
  out.close();
}

template <std::size_t Asked>
void overdue(benchmark::State& state, number issues) {
  if (!stands(state, issues)) return;
  const auto before = counted_memory().bytes;
  forget_most_bytes();
  std::vector<doithoai::part_id> late;
  best_of(state, [&] { late = doithoai::overdue_parts(now.ledger->current(), all_asked[Asked].how); });
  note_memory(0, issues);
  state.counters["report_bytes"] = static_cast<double>(counted_memory().most_bytes - before) / issues;
  state.counters["listed"] = static_cast<double>(late.size());
  if (wanted.answers.empty()) return;
  npy_column<std::int32_t> out(wanted.answers + "/overdue-" + all_asked[Asked].name + "-" + std::to_string(issues) +
                               ".npy");
  for (const auto& id : late) out.push_back(std::stoi(id.text().substr(3)));  // pc-<number>
  out.close();
}

}  // namespace

void let_go() { now = {}; }

void add_report_rows(number size) {
  add_row("grow", grow, size)->Iterations(1)->Unit(benchmark::kMillisecond);
  const auto add = [size](const char* name, row what) {
    add_row(name, what, size)->Iterations(size <= 10'000 ? 20 : 5)->Unit(benchmark::kMillisecond);
  };
  add("summary_last", summary<0>);
  add("summary_middle", summary<1>);
  add("summary_known", summary<2>);
  add("breakdown", breakdown);
  add("overdue_last", overdue<0>);
  add("overdue_middle", overdue<1>);
  add("overdue_known", overdue<2>);
}

}  // namespace bench
