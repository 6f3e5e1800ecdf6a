// A ledger at sizes from a commune to a country: one command, many, JSON both ways, memory, and the year's reports. What
// it is compared with and against which targets is in ledger_bench.py, which runs this program.
//
//   ledger_bench [--issues=N] [--most_seconds=N] [--clock=cpu] [--answers=FOLDER] [option of Google Benchmark]...
//   ledger_bench --issues=N --tables=FOLDER        only writes that year's tables
//
// N is the most issues that a row has. `best` is the fastest of a row's runs, in seconds, by the clock on the wall or by
// what the processor worked for this program. A row is refused, and says so, when by what smaller ones took its ledger
// would not fit into memory, or would take longer to make than it may: 30 minutes when nothing is said.

#include <benchmark/benchmark.h>

#include <iostream>
#include <string>
#include <vector>

#include "ledger_rows.hpp"
#include "ledger_tables.hpp"

namespace {

using bench::number;

// Small sizes first: they say what an issue takes, and so what would not fit.
void register_all(number most) {
  std::vector<number> sizes;
  for (number size = 1'000; size < most; size *= 10) sizes.push_back(size);
  sizes.push_back(most);
  for (const number size : sizes) {
    bench::add_report_rows(size);
    if (size >= std::min(10'000U, most) && size <= 1'000'000) bench::add_memory_row(size);
  }
  bench::add_command_rows(most);
  bench::add_crowd_rows(most);
  bench::add_json_rows(most);
}

// Takes our own options out; false for one that makes no sense.
bool read_options(int& count, char** arguments) {
  int kept = 1;
  for (int i = 1; i < count; ++i) {
    const std::string one = arguments[i];
    const auto value = one.substr(std::min(one.find('=') + 1, one.size()));
    if (one.starts_with("--issues="))
      bench::wanted.issues = static_cast<number>(std::strtoul(value.c_str(), nullptr, 10));
    else if (one.starts_with("--most_seconds="))
      bench::wanted.most_seconds = std::strtod(value.c_str(), nullptr);
    else if (one == "--clock=cpu")
      bench::measuring_clock = CLOCK_THREAD_CPUTIME_ID;
    else if (one.starts_with("--answers="))
      bench::wanted.answers = value;
    else if (one.starts_with("--tables="))
      bench::wanted.tables = value;
    else
      arguments[kept++] = arguments[i];
  }
  count = kept;
  return bench::wanted.issues >= 1'000 && bench::wanted.issues <= 10'000'000;
}

}  // namespace

int main(int count, char** arguments) {
  if (!read_options(count, arguments)) {
    std::cerr << "--issues= needs a number from 1000 to 10000000\n";
    return 2;
  }
  if (!bench::wanted.tables.empty()) {
    const bench::year year({.issues = bench::wanted.issues});
    bench::tables(year, bench::wanted.tables).write();
    return 0;
  }
  // What is available now, and a little less: others live here too.
  bench::refuse_more_than(bench::available_bytes() / 20 * 19);
  register_all(bench::wanted.issues);
  benchmark::Initialize(&count, arguments);
  if (benchmark::ReportUnrecognizedArguments(count, arguments)) return 2;
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
  return 0;
}
