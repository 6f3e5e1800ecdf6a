// Working days of the shipped calendar, one at a time, many at once, and by walking over the days; lunar dates.
//
// The time is that of one call; per_date is what a date costs.

#include "doithoai/calendar.hpp"

#include <benchmark/benchmark.h>

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

#include "doithoai/lunar.hpp"

namespace {

using doithoai::calendar;
using doithoai::date;
using std::chrono::days;

// As many dates as fit the nearest cache with their answers; a power of two, so that going round them costs nothing.
constexpr std::size_t many = 1024;

// Starts all over the coverage, and counts of up to half a year, so that no answer leaves it.
struct questions {
  explicit questions(const calendar& of) {
    std::mt19937 random(20200814);
    std::uniform_int_distribution<int> start(
        0, static_cast<int>((of.coverage().last - of.coverage().first).count()) - 260);
    std::uniform_int_distribution<std::int32_t> count(1, 120);
    for (std::size_t i = 0; i < many; ++i) {
      starts.push_back(of.coverage().first + days{start(random)});
      counts.push_back(count(random));
      ends.push_back(of.add_working_days(starts.back(), counts.back()).value());
    }
  }

  std::vector<date> starts, ends;
  std::vector<std::int32_t> counts;
};

void show_cost_per_date(benchmark::State& state, std::size_t dates) {
  state.counters["per_date"] = benchmark::Counter(
      static_cast<double>(dates), benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

void add_one(benchmark::State& state) {
  const auto shipped = calendar::vietnam();
  const questions asked(shipped);
  std::size_t i = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(shipped.add_working_days(asked.starts[i], asked.counts[i]));
    i = (i + 1) % many;
  }
  show_cost_per_date(state, 1);
}
BENCHMARK(add_one);

void count_one(benchmark::State& state) {
  const auto shipped = calendar::vietnam();
  const questions asked(shipped);
  std::size_t i = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(shipped.count_working_days(asked.starts[i], asked.ends[i]));
    i = (i + 1) % many;
  }
  show_cost_per_date(state, 1);
}
BENCHMARK(count_one);

void add_many(benchmark::State& state) {
  const auto shipped = calendar::vietnam();
  const questions asked(shipped);
  std::vector<date> ends(many);
  for (auto _ : state) {
    benchmark::DoNotOptimize(shipped.add_working_days_many(asked.starts, asked.counts, ends));
    benchmark::ClobberMemory();
  }
  show_cost_per_date(state, many);
}
BENCHMARK(add_many);

void count_many(benchmark::State& state) {
  const auto shipped = calendar::vietnam();
  const questions asked(shipped);
  std::vector<std::int32_t> counts(many);
  for (auto _ : state) {
    benchmark::DoNotOptimize(shipped.count_working_days_many(asked.starts, asked.ends, counts));
    benchmark::ClobberMemory();
  }
  show_cost_per_date(state, many);
}
BENCHMARK(count_many);

// The same calendar as a list of days that somebody goes through one by one.
class walk {
 public:
  explicit walk(const calendar& of) : first_(of.coverage().first) {
    for (date day = first_; day <= of.coverage().last; day += days{1})
      works_.push_back(of.is_working_day(day).value() ? 1 : 0);
  }

  [[nodiscard]] date add(date start, std::int32_t count) const {
    auto at = static_cast<std::size_t>((start - first_).count());
    while (count > 0) count -= works_[++at];
    return first_ + days{at};
  }

  [[nodiscard]] std::int32_t count(date from, date to) const {
    std::int32_t sum = 0;
    for (date day = from + days{1}; day <= to; day += days{1})
      sum += works_[static_cast<std::size_t>((day - first_).count())];
    return sum;
  }

 private:
  date first_;
  std::vector<std::uint8_t> works_;
};

void add_by_walking(benchmark::State& state) {
  const auto shipped = calendar::vietnam();
  const questions asked(shipped);
  const walk walked(shipped);
  std::size_t i = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(walked.add(asked.starts[i], asked.counts[i]));
    i = (i + 1) % many;
  }
  show_cost_per_date(state, 1);
}
BENCHMARK(add_by_walking);

void count_by_walking(benchmark::State& state) {
  const auto shipped = calendar::vietnam();
  const questions asked(shipped);
  const walk walked(shipped);
  std::size_t i = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(walked.count(asked.starts[i], asked.ends[i]));
    i = (i + 1) % many;
  }
  show_cost_per_date(state, 1);
}
BENCHMARK(count_by_walking);

void make_300_years(benchmark::State& state) {
  doithoai::calendar_document document = calendar::vietnam().document();
  document.coverage = {std::chrono::year{1850} / 1 / 1, std::chrono::year{2149} / 12 / 31};
  for (auto _ : state) benchmark::DoNotOptimize(calendar::from_document(document).value());
}
BENCHMARK(make_300_years)->Unit(benchmark::kMillisecond);

void to_lunar(benchmark::State& state) {
  date day = doithoai::first_lunar_day;
  for (auto _ : state) {
    benchmark::DoNotOptimize(doithoai::to_lunar(day));
    day += days{7};
    if (day > doithoai::last_lunar_day) day = doithoai::first_lunar_day;
  }
  show_cost_per_date(state, 1);
}
BENCHMARK(to_lunar)->Unit(benchmark::kMicrosecond);

void to_solar(benchmark::State& state) {
  doithoai::lunar_date gio_to{.year = 1900, .month = 3, .day = 10};
  for (auto _ : state) {
    benchmark::DoNotOptimize(doithoai::to_solar(gio_to));
    if (++gio_to.year > 2100) gio_to.year = 1900;
  }
  show_cost_per_date(state, 1);
}
BENCHMARK(to_solar)->Unit(benchmark::kMicrosecond);

}  // namespace

BENCHMARK_MAIN();
