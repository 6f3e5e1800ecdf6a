// One command at a time on ledgers of several sizes, and many in batches, with their allocations.

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <variant>

#include "ledger_rows.hpp"

namespace bench {
namespace {

constexpr number measured_commands = 10'000;

struct kind_cost {
  double time = 0, most = 0;
  number count = 0;
};

// The year resumes no deadline; here each one that is paused is, from the first day on, once that has come.
std::optional<doithoai::command> resumption(const doithoai::command& paused, const doithoai::context& who) {
  const auto* told = std::get_if<doithoai::pause_deadline>(&paused.data);
  if (told == nullptr || told->pause.from > doithoai::day_in_vietnam(who.recorded_at)) return std::nullopt;
  return doithoai::command{told->pause.from, doithoai::resume_deadline{told->part}};
}

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
  const auto measure = [&](doithoai::ledger& ledger, const doithoai::command& command, const doithoai::context& who) {
    const double took = time_of([&] { ledger.apply(command, who).value(); });
    auto& cost = costs[command.data.index()];
    cost.time += took;
    cost.most = std::max(cost.most, took);
    ++cost.count;
    sum += took;
    ++count;
  };
  for (auto _ : state) {
    while (count < measured_commands) {
      const year year({.issues = issues + issues / 4, .seed = seed++});
      auto ledger = adopted_ledger(keeping::every_event);
      batches told(year);
      intake before;
      for (number raised = 0; raised < issues && told.next(500, true); raised += told.issues())
        record(ledger, told, before);
      for (number n = 0; n < a_time && told.next(1, false); ++n) {
        const auto& command = told.all().front();
        measure(ledger, command, told.who());
        if (const auto resumed = resumption(command, told.who())) measure(ledger, *resumed, told.who());
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

void many_commands(benchmark::State& state, number commands) {
  const auto issues = issues_for(commands);
  if (!fits(state, issues)) return;
  const year year({.issues = issues});
  intake sum;
  for (auto _ : state) {
    auto ledger = adopted_ledger(keeping::every_event);
    batches told(year);
    while (sum.commands < commands && told.next(std::min<std::size_t>(10'000, commands - sum.commands), false))
      record(ledger, told, sum);
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

}  // namespace

void add_command_rows(number most) {
  for (const number size : std::set<number>{1'000U, std::min(100'000U, most), std::min(1'000'000U, most)})
    add_row("one_command", one_command, size)->Iterations(1)->Unit(benchmark::kMicrosecond);
  const auto commands = at_most(1'000'000, most, 4);
  add_row("many_commands", many_commands, commands)->Iterations(1)->Unit(benchmark::kMillisecond);
}

}  // namespace bench
