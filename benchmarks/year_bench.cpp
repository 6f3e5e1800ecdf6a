// A year from its documents to its report.

#include <benchmark/benchmark.h>

#include <fstream>
#include <iterator>
#include <string>

#include "doithoai/json.hpp"
#include "doithoai/ledger.hpp"
#include "doithoai/plan.hpp"
#include "doithoai/rules.hpp"
#include "doithoai/summary.hpp"

namespace {

using doithoai::parse_date;

std::string read_file(const std::string& name) {
  std::ifstream in(DOITHOAI_EXAMPLE "/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

doithoai::ledger load_year(const std::string& rules, const std::string& plan, const std::string& events) {
  const auto adopted_on = parse_date("2020-01-02").value();
  const doithoai::context who{doithoai::parse_instant("2020-01-02T08:00:00+07:00").value(), "van-phong"};
  doithoai::ledger made;
  made.apply({adopted_on, doithoai::from_json<doithoai::adopt_rules>(rules).value()}, who).value();
  made.apply({adopted_on, doithoai::adopt_plan{doithoai::from_json<doithoai::plan>(plan).value()}}, who).value();
  made.load_json(events).value();
  return made;
}

void load_the_year(benchmark::State& state) {
  const std::string rules = read_file("rules.json");
  const std::string plan = read_file("plan.json");
  const std::string events = read_file("events.json");
  for (auto _ : state) benchmark::DoNotOptimize(load_year(rules, plan, events));
}
BENCHMARK(load_the_year)->Unit(benchmark::kMillisecond);

void summarise_the_quarter(benchmark::State& state) {
  const auto year = load_year(read_file("rules.json"), read_file("plan.json"), read_file("events.json"));
  const auto q4 = doithoai::parse_period("2020-Q4").value();
  for (auto _ : state) benchmark::DoNotOptimize(doithoai::summarise(year.current(), q4, {.as_of = q4.last}));
}
BENCHMARK(summarise_the_quarter)->Unit(benchmark::kMicrosecond);

void read_the_plan(benchmark::State& state) {
  const std::string plan = read_file("plan.json");
  for (auto _ : state) benchmark::DoNotOptimize(doithoai::from_json<doithoai::plan>(plan).value());
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(plan.size()));
}
BENCHMARK(read_the_plan)->Unit(benchmark::kMicrosecond);

}  // namespace

BENCHMARK_MAIN();
