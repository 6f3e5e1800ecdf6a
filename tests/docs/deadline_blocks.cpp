// The C++ that docs/deadlines.md shows. Each region stands there byte for byte (check_blocks.py), and what the first one
// prints stands there below it; so do the due days of the page's table of kinds.
//
//   docs_deadline_blocks_cpp <docs/deadlines.md>
#include "doithoai/deadline.hpp"

#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <string>

#include "doithoai/code.hpp"
#include "doithoai/json.hpp"

using namespace doithoai;

namespace {

void expect(bool holds, const std::string& what) {
  if (!holds) throw std::runtime_error(what);
}

void count() {
  // [a deadline]
  const auto days = calendar::vietnam();
  deadline answer;
  answer.rule = {.kind = deadline_kind::working_days, .amount = 4, .basis = "Thông báo 12/TB-UBND"};
  answer.start = parse_date("2024-04-25").value();
  const auto due = due_of(answer, days).value();
  std::cout << to_text(*due.day) << (due.is_provisional ? ", provisional\n" : ", firm\n");
  for (const auto& step : trace_of(answer, days).value())
    std::cout << to_text(step.day) << ' ' << step.count << ' ' << code_of(step.kind)
              << (step.reason.empty() ? "" : ": " + step.reason) << '\n';
  // [end]
}

void extend_and_pause() {
  // [extended and paused]
  const auto text = R"({
    "rule": {"kind": "calendar_days", "amount": 30, "when_off": "next_working_day", "basis": "Điều 9 Quy chế số 05/QC-UBND"},
    "start": "2024-03-01",
    "extensions": [{"amount": 15, "limit": 15, "reason": "vụ việc phức tạp", "approver": "Chủ tịch UBND huyện"}],
    "pauses": [{"from": "2024-03-11", "to": "2024-03-15", "reason": "chờ kết quả giám định"}]
  })";
  const auto complex_case = from_json<deadline>(text).value();
  const auto last = due_of(complex_case, calendar::vietnam()).value();
  std::cout << to_text(*last.reckoned_on) << ", moved to " << to_text(*last.day) << '\n';
  // [end]
}

std::string printed_by(void (*what)()) {
  std::ostringstream printed;
  auto* const before = std::cout.rdbuf(printed.rdbuf());
  what();
  std::cout.rdbuf(before);
  return printed.str();
}

// Each row of the table: | `kind` | `the rule` | its due day | ...
int check_kinds(const std::string& page) {
  const auto days = calendar::vietnam();
  int rows = 0;
  std::istringstream lines(page);
  for (std::string line; std::getline(lines, line);) {
    const auto rule = line.find("| `{");
    const auto end = line.find("}` | ");
    if (!line.starts_with("| `") || rule == std::string::npos || end == std::string::npos) continue;
    deadline shown;
    shown.rule = from_json<deadline_rule>(line.substr(rule + 3, end - rule - 2)).value();
    shown.start = parse_date("2020-08-14").value();
    const auto due = due_of(shown, days).value();
    const auto told = due.day ? to_text(*due.day) : "never";
    expect(line.starts_with("| `" + std::string(code_of(shown.rule.kind)) + "` |"), line);
    expect(line.find("| " + told + " |") == end + 3, told + ": " + line);
    ++rows;
  }
  return rows;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    std::ifstream in(argc > 1 ? argv[1] : "docs/deadlines.md", std::ios::binary);
    const std::string page{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    const auto first = printed_by(count);
    expect(page.find("```text\n" + first + "```") != std::string::npos, "the page shows another trace than\n" + first);
    const auto second = printed_by(extend_and_pause);
    expect(second == "2024-04-20, moved to 2024-04-22\n", second);
    expect(check_kinds(page) == 17, "every kind has its row");
  } catch (const std::exception& e) {
    std::cerr << e.what() << '\n';
    return 1;
  }
  return 0;
}
