// Loads the rules, the plan and the events of a year, records what a citizen says of an answer, and prints the summary of
// the last quarter.
//
//   hong-ngu-2020 [folder]

#include <fstream>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <string>

#include "doithoai/code.hpp"
#include "doithoai/ledger.hpp"
#include "doithoai/summary.hpp"

namespace {

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

doithoai::ledger load_year(const std::string& folder) {
  const auto adopted_on = doithoai::parse_date("2020-01-02").value();
  const doithoai::context who{doithoai::parse_instant("2020-01-02T08:00:00+07:00").value(), "van-phong"};
  auto rules = doithoai::from_json<doithoai::adopt_rules>(read_file(folder + "/rules.json")).value();
  auto plan = doithoai::from_json<doithoai::plan>(read_file(folder + "/plan.json")).value();

  doithoai::ledger year;
  year.apply({adopted_on, std::move(rules)}, who).value();
  year.apply({adopted_on, doithoai::adopt_plan{std::move(plan)}}, who).value();
  year.load_json(read_file(folder + "/events.json")).value();
  return year;
}

// The family of an issue has its papers, and says so.
void record_response(doithoai::ledger& year) {
  const doithoai::context who{doithoai::parse_instant("2020-12-29T16:00:00+07:00").value(), "noi-vu"};
  const doithoai::record_response response{.issue = doithoai::issue_id::parse("vd-33").value(),
                                           .satisfaction = doithoai::response_satisfaction::yes,
                                           .way = doithoai::response_way::in_person};
  year.apply({doithoai::parse_date("2020-12-29").value(), response}, who).value();
}

void print(const doithoai::summary& figures) {
  const auto& key = figures.key;
  std::cout << "Period " << key.period << " (" << doithoai::to_text(key.first) << " to " << doithoai::to_text(key.last)
            << "), as of " << doithoai::to_text(key.as_of) << "\n\n";

  std::cout << std::left << std::setw(10) << "group" << std::setw(24) << "code" << std::right;
  // carried + received + reopened = total = own + spot + later + unanswered; resolved, verified and accepted are of those
  // answered, overdue of those unanswered.
  for (const auto* title : {"carried", "received", "reopened", "total", "own", "spot", "later", "unanswered",
                            "resolved", "verified", "accepted", "overdue"})
    std::cout << std::setw(11) << title;
  std::cout << "  name\n";

  for (const auto& row : figures.rows) {
    std::cout << std::left << std::setw(10) << doithoai::code_of(row.group) << std::setw(24)
              << (row.code.empty() ? "-" : row.code) << std::right;
    for (const auto count :
         {row.carried_over, row.received, row.reopened, row.total, row.own_procedure, row.answered_on_the_spot,
          row.answered_later, row.unanswered, row.resolved, row.verified, row.accepted, row.overdue})
      std::cout << std::setw(11) << count;
    if (!row.name.empty()) std::cout << "  " << row.name;
    std::cout << '\n';
  }
}

}  // namespace

int main(int argc, char** argv) {
  try {
    auto year = load_year(argc > 1 ? argv[1] : ".");
    record_response(year);
    const auto q4 = doithoai::parse_period("2020-Q4").value();
    print(doithoai::summarise(year.current(), q4, {.as_of = q4.last}));
  } catch (const std::exception& e) {
    std::cerr << e.what() << '\n';
    return 1;
  }
  return 0;
}
