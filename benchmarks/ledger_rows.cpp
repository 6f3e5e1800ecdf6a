// When a row is refused, and how it is timed.

#include "ledger_rows.hpp"

#include <algorithm>
#include <limits>
#include <new>

namespace bench {
namespace {

// The most that an issue took in any row so far: memory with its share in reports, and time to record it.
double most_bytes_of_issue = 0;
double most_seconds_of_issue = 0;

void refuse(benchmark::State& state, const char* what, double needed, double there, const char* unit) {
  const auto whole = [](double value) { return std::to_string(static_cast<std::uint64_t>(value)); };
  const auto why = std::string("refused: needs about ") + whole(needed) + unit + what + ", has " + whole(there) + unit;
  state.SkipWithError(why.c_str());
}

}  // namespace

row_options wanted;

bool lasts(benchmark::State& state, double needed_seconds) {
  if (needed_seconds <= wanted.most_seconds) return true;
  refuse(state, "", needed_seconds, wanted.most_seconds, " s");
  return false;
}

bool fits(benchmark::State& state, number issues) {
  const double needed = 1.2 * most_bytes_of_issue * issues;
  const auto there = static_cast<double>(available_bytes());
  if (needed <= there) return lasts(state, most_seconds_of_issue * issues);
  refuse(state, " of memory", needed / 1e9, there / 1e9, " GB");
  return false;
}

void note_memory(std::size_t before, number issues) {
  const auto used = static_cast<double>(counted_memory().most_bytes - before);
  if (issues >= 10'000) most_bytes_of_issue = std::max(most_bytes_of_issue, used / issues);
}

void note_time(double needed_seconds, number issues) { most_seconds_of_issue = needed_seconds / issues; }

void best_of(benchmark::State& state, const std::function<void()>& work, const std::function<void()>& before) {
  double best = std::numeric_limits<double>::infinity();
  for (auto _ : state) {
    if (before) before();
    const double took = time_of(work);
    state.SetIterationTime(took);
    best = std::min(best, took);
  }
  state.counters["best"] = best;
}

benchmark::internal::Benchmark* add_row(const std::string& name, row what, number size) {
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

}  // namespace bench
