#pragma once
// What the rows of ledger_bench have in common: how large they may be, when they are refused, how they are timed.

#include <benchmark/benchmark.h>

#include <functional>
#include <string>

#include "ledger_made.hpp"

namespace bench {

struct row_options {
  number issues = 10'000'000;
  double most_seconds = 1'800;
  std::string answers;  // a folder for what the reports say; empty: nowhere
  std::string tables;   // a folder for the year's tables, instead of all rows
};
extern row_options wanted;

/// A row: what it does at a size. What it throws is its own failure: the others go on.
using row = void (*)(benchmark::State&, number);
benchmark::internal::Benchmark* add_row(const std::string& name, row what, number size);

/// Whether a ledger of so many issues would fit into memory and be recorded in time, as far as is known from smaller rows.
/// If not, the row is refused.
bool fits(benchmark::State& state, number issues);
bool lasts(benchmark::State& state, double needed_seconds);

/// What a row took, for `fits`: the most that was held since `forget_most_bytes` over what was held before; the time of `apply`.
void note_memory(std::size_t before, number issues);
void note_time(double needed_seconds, number issues);

/// Runs a row's work so often as the row says, `before` each time; the counter `best` is the fastest, in seconds.
void best_of(benchmark::State& state, const std::function<void()>& work, const std::function<void()>& before = {});

/// Some 4.7 commands tell of an issue, with its share in its session.
inline number issues_for(number commands) { return std::max(commands / 4, 1'000U); }

/// Gives up the ledger that the rows of reports look at.
void let_go();

void add_report_rows(number size);
void add_memory_row(number size);
void add_command_rows(number most);
void add_crowd_rows(number most);
void add_json_rows(number most);

/// As many as `most` issues give, and no more than are wanted.
inline number at_most(number count, number most, number of_issue) {
  return static_cast<number>(std::min<std::uint64_t>(count, std::uint64_t{most} * of_issue));
}

}  // namespace bench
