// What a ledger of a plain year holds, and what is left of it in a copied state.

#include <cstdint>
#include <memory>
#include <string>
#include <variant>

#include "ledger_rows.hpp"

namespace bench {
namespace {

// Ids and texts of issues and of what follows them, papers among it: their own bytes, and how many there are.
struct text_count {
  std::uint64_t ids = 0, id_bytes = 0, texts = 0, text_bytes = 0;

  void of(const doithoai::action& action) {
    std::visit([this](const auto& a) { add(a); }, action);
  }

 private:
  void id(const auto& one) {
    ids += 1;
    id_bytes += one.text().size();
  }
  void text(const std::string& one) {
    if (one.empty()) return;
    texts += 1;
    text_bytes += one.size();
  }

  void add(const auto&) {}
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
  void add(const doithoai::assign_issue& c) {
    id(c.part);
    text(c.due.basis);
  }
  void add(const doithoai::give_answer& c) {
    id(c.answer);
    text(c.number);
    if (c.number.empty()) return text(c.text.words());
    ids += 1;  // its paper's: the body, the year and the number
    id_bytes += c.body.text().size() + 6 + c.number.size();
    text(c.text.words());
  }
};

// What a year tells of its sessions, and of opinions, issues, parts and answers.
bool is_of_an_issue(const doithoai::command& c) {
  return std::visit(
      []<class Action>(const Action&) {
        return std::is_same_v<Action, doithoai::record_opinion> || std::is_same_v<Action, doithoai::raise_issue> ||
               std::is_same_v<Action, doithoai::assign_issue> || std::is_same_v<Action, doithoai::give_answer>;
      },
      c.data);
}

// A year of one opinion, one part and one answer an issue: what the ledger holds, and what these add to what a snapshot holds of
// their sessions, once the ledger with its events is gone, ids and texts apart (an id 24 bytes and a text 8 beside its own).
void memory(benchmark::State& state, number issues) {
  let_go();
  if (!fits(state, issues)) return;
  const year year({.issues = issues, .is_plain = true});
  const auto held = [] { return static_cast<double>(counted_memory().bytes); };
  double ledger_bytes = 0;
  text_count texts;
  intake sum;
  // What is left of a ledger when only a snapshot of it stays.
  const auto snapshot_bytes = [&](bool has_issues) {
    const auto before = held();
    auto ledger = std::make_unique<doithoai::ledger>(adopted_ledger(keeping::no_event));
    const auto adopted = held();
    for (batches told(year); told.next(10'000, true);) {
      if (!has_issues) told.leave_out(is_of_an_issue);
      for (const auto& c : told.all())
        if (is_of_an_issue(c)) texts.of(c.data);
      record(*ledger, told, sum);
    }
    ledger_bytes = held() - adopted;
    const auto snapshot = std::make_unique<doithoai::state>(ledger->current());
    ledger.reset();
    return held() - before;
  };
  for (auto _ : state) {
    const double of_sessions = snapshot_bytes(false);
    sum = {};
    const double of_issues = snapshot_bytes(true) - of_sessions;
    const auto of_texts = static_cast<double>(texts.id_bytes + 24 * texts.ids + texts.text_bytes + 8 * texts.texts);
    state.SetIterationTime(sum.time);
    state.counters["ledger_bytes"] = ledger_bytes / issues;
    state.counters["session_bytes"] = of_sessions / issues;
    state.counters["text_bytes"] = of_texts / issues;
    state.counters["state_bytes"] = (of_issues - of_texts) / issues;
  }
}

}  // namespace

void add_memory_row(number size) { add_row("memory", memory, size)->Iterations(1)->Unit(benchmark::kMillisecond); }

}  // namespace bench
