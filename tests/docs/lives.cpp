// The drawings and tables of docs/lives.md, made from the lives that the ledger judges by; and the C++ that the page shows.
//
//   docs_lives [--write] <docs/lives.md>
//
// Fails when the page says something else; with --write it is written anew between its markers.
#include "doithoai/life.hpp"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "doithoai/code.hpp"

using namespace doithoai;

namespace {

// [what may follow]
std::vector<std::string_view> may_follow(session_state now) {
  std::vector<std::string_view> events;
  for (const auto& next : session_life())
    if (next.from == now && next.weight != severity::error) events.push_back(next.event);
  return events;
}
// [end]

std::string quoted(std::string_view code) { return "`" + std::string(code) + "`"; }

template <class State>
std::string quoted(const std::optional<State>& state) {
  return state ? quoted(code_of(*state)) : "";
}

// The heading of a rule, as a link leads to it: its id without what is neither letter, digit nor underscore.
std::string link_to(std::string_view rule) {
  std::string anchor(rule);
  std::erase(anchor, '.');
  return "[" + quoted(rule) + "](rules.md#" + anchor + ")";
}

template <class State>
std::string found_at(const life_step<State>& step) {
  if (step.rule.empty()) return "";
  return (step.weight == severity::error ? "refused: " : std::string(code_of(step.weight)) + ": ") + link_to(step.rule);
}

// Only what changes the state is drawn; all that leads from one state to another, as one arrow.
template <class State>
std::string drawing_of(std::span<const life_step<State>> life) {
  std::vector<State> states;
  std::vector<std::pair<std::string, std::string>> arrows;
  for (const auto& step : life) {
    if (std::find(states.begin(), states.end(), step.to) == states.end()) states.push_back(step.to);
    if (step.from == step.to) continue;
    const auto arrow = (step.from ? std::string(code_of(*step.from)) : "[*]") + " --> " + std::string(code_of(step.to));
    const auto known = std::find_if(arrows.begin(), arrows.end(), [&](const auto& one) { return one.first == arrow; });
    if (known == arrows.end())
      arrows.emplace_back(arrow, step.event);
    else
      known->second += ", " + std::string(step.event);
  }
  std::string made = "```mermaid\nstateDiagram-v2\n";
  for (const auto state : states) {
    const std::string code(code_of(state));
    made += "  state \"" + code + "<br>" + std::string(label_of(state, language::vietnamese)) + "\" as " + code + "\n";
  }
  for (const auto& [arrow, events] : arrows) made += "  " + arrow + ": " + events + "\n";
  return made + "```\n";
}

template <class State>
std::string table_of(std::span<const life_step<State>> life) {
  std::string made = "| from | event | to | finding |\n|---|---|---|---|\n";
  for (const auto& step : life)
    made += "| " + quoted(step.from) + " | " + quoted(step.event) + " | " + quoted(code_of(step.to)) + " | " +
            found_at(step) + " |\n";
  return made;
}

template <class State>
std::string life_of(std::span<const life_step<State>> life) {
  return drawing_of(life) + "\n" + table_of(life);
}

constexpr std::string_view after = "<!-- end of what ./dev generate writes -->\n";

// The page with what is made between its markers.
std::string with_life(const std::string& page, const std::string& noun, const std::string& made) {
  const auto before = "<!-- the life of " + noun + ": written by ./dev generate -->\n";
  const auto begin = page.find(before);
  const auto end = page.find(after, begin);
  if (begin == std::string::npos || end == std::string::npos)
    throw std::runtime_error("the page lacks the lines\n" + before + std::string(after));
  return page.substr(0, begin + before.size()) + "\n" + made + "\n" + page.substr(end);
}

std::string read(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error(path + " cannot be read");
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void write(const std::string& path, const std::string& text) {
  std::ofstream out(path, std::ios::binary);
  if (!(out << text).flush()) throw std::runtime_error(path + " cannot be written");
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const std::vector<std::string> args(argv + 1, argv + argc);
    const bool writes = args.size() == 2 && args[0] == "--write";
    if (args.size() != 1 && !writes) throw std::runtime_error("usage: docs_lives [--write] <docs/lives.md>");
    const auto& path = args.back();
    const auto page = read(path);
    auto wanted = with_life(page, "a session", life_of(session_life()));
    wanted = with_life(wanted, "an issue", life_of(issue_life()));
    if (wanted != page && !writes)
      throw std::runtime_error(path + " shows other lives than the ledger judges by: ./dev generate writes it");
    if (wanted != page) write(path, wanted);
    if (may_follow(session_state::open) != std::vector<std::string_view>{"session_announced", "session_closed"})
      throw std::runtime_error("the page says what may follow when a session is open");
  } catch (const std::exception& e) {
    std::cerr << e.what() << '\n';
    return 1;
  }
  return 0;
}
