// The C++ that README.md and the pages under docs/ show. Each region stands there byte for byte (check_blocks.py).
//
//   docs_blocks_cpp <folder of the example>

// [who is overdue]
#include <iostream>

#include "doithoai/ledger.hpp"
#include "doithoai/sentence.hpp"
#include "doithoai/table.hpp"

using namespace doithoai;

// Records an answer, says what the rules found, and lists who is overdue on that day.
void answer_and_look(ledger& year, date today, const context& who) {
  const give_answer answer{.answer = answer_id::parse("tl-201").value(),
                           .issues = {issue_id::parse("vd-38").value()},
                           .body = organisation_id::parse("phong-kt-ht").value()};
  const auto decision = year.apply(command{today, answer}, who);
  if (!decision) std::cout << decision.error().message << '\n';
  const auto& findings = decision ? decision->findings : decision.error().findings;
  for (const auto& f : findings) std::cout << f.rule << ": " << sentence(f, language::vietnamese) << '\n';

  for (const auto& part : parts(year.current(), {.as_of = today}))
    if (part.is_overdue) std::cout << part.lead_name << ": " << part.overdue_days << " days\n";
}
// [end]

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

#include "doithoai/code.hpp"
#include "doithoai/json.hpp"
#include "doithoai/regime.hpp"
#include "doithoai/summary.hpp"

namespace {

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void expect(bool holds, const char* what) {
  if (!holds) throw std::runtime_error(what);
}

ledger load_year(const std::string& folder, const context& who) {
  const date day = day_in_vietnam(who.recorded_at);
  ledger year;
  year.apply({day, from_json<adopt_rules>(read_file(folder + "/rules.json")).value()}, who).value();
  year.apply({day, adopt_plan{from_json<plan>(read_file(folder + "/plan.json")).value()}}, who).value();
  year.load_json(read_file(folder + "/events.json")).value();
  return year;
}

// [decide and evolve]
// The state that a command would lead to; `now` stays as it is.
state imagine(const state& now, const command& what, const context& who) {
  const auto decided = decide(now, what, who).value();
  state next = now;
  for (const auto& e : decided.events) next = evolve(std::move(next), e);
  return next;
}
// [end]

void print_readings(const plan& adopted) {
  // [readings]
  for (const auto& d : adopted.duties)
    if (d.source && d.source->kind == reading_kind::inferred)
      std::cout << d.item << ' ' << d.text << " (" << d.source->note << ")\n";
  // [end]
}

void print_tables(const ledger& year, date day) {
  // [typed rows]
  for (const auto& gap : gaps(year.current(), {.as_of = day}))
    std::cout << gap.session.text() << ": " << gap.rule_text << ", " << gap.body_name << '\n';
  // [end]

  // [any table]
  const auto table = open_table(year.current(), "issues", {.as_of = day, .view = audience::everyone}).value();
  const auto state_column = table.find_column("state").value();
  for (std::size_t row = 0; row < table.size(); ++row) std::cout << table.text(row, state_column) << '\n';
  // [end]
  expect(table.size() == 40, "forty issues");

  // [a period]
  const auto q4 = parse_period("2020-Q4").value();
  const auto figures = summarise(year.current(), q4, {.as_of = q4.last});
  const auto& whole = figures.rows.front();
  std::cout << whole.carried_over << " + " << whole.received << " + " << whole.reopened << " = " << whole.total << '\n';
  // [end]
  expect(whole.carried_over + whole.received + whole.reopened == whole.total,
         "carried over + received + reopened = total");
}

void print_findings(const ledger& year, date day) {
  // [findings]
  for (const auto& row : findings(year.current(), {.as_of = day}))
    if (row.level == severity::warning) std::cout << row.path << ": " << row.sentence_en << " [" << row.basis << "]\n";
  // [end]
}

void print_notice() {
  // [a number of the law]
  const date day = parse_date("2025-07-01").value();
  const auto law = regime_on(day).value();
  const auto* notice = find_number(law, "session.notice_days", day);
  std::cout << notice->value << ' ' << label_of(notice->unit, language::english) << ", "
            << (notice->is_verified ? "read in " : "not read: ") << notice->source << '\n';
  // 7 calendar days, read in khoản 2 Điều 43 Luật Tổ chức chính quyền địa phương số 72/2025/QH15
  // [end]
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const context early{parse_instant("2020-01-02T08:00:00+07:00").value(), "van-phong"};
    const context late{parse_instant("2021-01-04T08:00:00+07:00").value(), "van-phong"};
    const auto day = parse_date("2020-12-31").value();
    auto year = load_year(argc > 1 ? argv[1] : ".", early);
    print_readings(*year.current().adopted_plan());
    print_tables(year, day);
    print_findings(year, day);
    print_notice();

    const command checked{day, verify_issue{.issue = issue_id::parse("vd-38").value(),
                                            .by = organisation_id::parse("phong-noi-vu").value()}};
    expect(imagine(year.current(), checked, late).revision() == year.revision() + 1, "a command is one event");

    const auto before = year.revision();
    answer_and_look(year, day, late);
    expect(year.revision() == before + 1, "the answer is recorded");
  } catch (const std::exception& e) {
    std::cerr << e.what() << '\n';
    return 1;
  }
  return 0;
}
