// The C++ that docs/calendar.md shows. Each region stands there byte for byte (check_blocks.py).
#include "doithoai/calendar.hpp"

#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

#include "doithoai/json.hpp"
#include "doithoai/lunar.hpp"

using namespace doithoai;

namespace {

void expect(bool holds, const char* what) {
  if (!holds) throw std::runtime_error(what);
}

date day_of(const char* text) { return parse_date(text).value(); }

void count_days() {
  // [working days]
  const auto days = calendar::vietnam();
  const auto start = parse_date("2018-12-28").value();
  const auto due = days.add_working_days(start, 4);
  if (due)
    std::cout << to_text(*due) << '\n';  // 2019-01-05: a Saturday, worked for Monday 31 December
  else
    std::cout << due.error().message << '\n';  // outside the calendar: never a guess
  // [end]
  expect(due && *due == day_of("2019-01-05"), "four working days after 28 December 2018");
}

void look_back() {
  // [what was known]
  const auto days = calendar::vietnam();
  const auto friday = parse_date("2024-04-26").value();
  const auto before = days.known_on(parse_date("2024-04-11").value());
  const auto after = days.known_on(parse_date("2024-04-12").value());        // 29 April was swapped for Saturday 4 May
  std::cout << to_text(before.add_working_days(friday, 1).value()) << '\n';  // 2024-04-29
  std::cout << to_text(after.add_working_days(friday, 1).value()) << '\n';   // 2024-05-02
  // [end]
  expect(before.add_working_days(friday, 1).value() == day_of("2024-04-29"), "known before");
  expect(after.add_working_days(friday, 1).value() == day_of("2024-05-02"), "known after");
}

void lay_over() {
  // [own days]
  const auto text = R"({
    "id": "vn-2026-tinh",
    "name": "Ngày làm việc 2018-2026, theo văn bản của tỉnh về dịp 24/11/2026",
    "days": [
      {"day": "2026-11-23", "kind": "worked", "reason": "không hoán đổi", "source": "văn bản của tỉnh", "is_verified": true},
      {"day": "2026-11-28", "kind": "closed", "reason": "không hoán đổi", "source": "văn bản của tỉnh", "is_verified": true}
    ]
  })";
  const auto own = from_json<calendar_overlay>(text).value();
  const auto ours = calendar::vietnam().overlaid(own).value();
  const auto monday = ours.about(parse_date("2026-11-23").value()).value();
  std::cout << ours.version() << ": " << (monday.is_verified ? "certain" : "in doubt") << '\n';
  // [end]
  expect(monday.is_verified && monday.is_working, "a host's own word");
}

void look_ahead() {
  // [not decided]
  const auto days = calendar::vietnam();
  const auto tet = to_solar({.year = 2030, .month = 1, .day = 1}).value();  // 2030-02-02, a day before China's
  if (!days.is_working_day(tet)) std::cout << "2030 is not decided\n";
  const auto likely = days.projected().about(tet).value();
  std::cout << likely.reason << (likely.is_verified ? "" : ", not certain") << '\n';  // Tết Nguyên đán, not certain
  // [end]
  expect(likely.reason == "Tết Nguyên đán" && !likely.is_verified, "Tết of 2030");
}

void convert() {
  // [lunar dates]
  const auto tet = to_solar({.year = 2027, .month = 1, .day = 1}).value();                    // 2027-02-06
  const auto leap = to_solar({.year = 2025, .month = 6, .day = 1, .is_leap = true}).value();  // 2025-07-25
  const auto gio_to = to_lunar(parse_date("2026-04-26").value()).value();                     // month 3, day 10
  const auto none = to_solar({.year = 2024, .month = 4, .day = 1, .is_leap = true});
  if (!none) std::cout << none.error().message << '\n';  // lunar year 2024 has no leap month 4
  // [end]
  expect(tet == day_of("2027-02-06") && leap == day_of("2025-07-25"), "lunar to solar");
  expect(gio_to == lunar_date{2026, 3, 10} && !none, "solar to lunar");
  expect(none.error().message == "lunar year 2024 has no leap month 4", "what is not there");
}

void many() {
  // [many]
  const auto days = calendar::vietnam();
  const std::vector<date> received{parse_date("2025-04-24").value(), parse_date("2099-12-30").value()};
  const std::vector<std::int32_t> five{5};  // one count for all
  std::vector<date> due(received.size());
  days.add_working_days_many(received, five, due).value();
  for (const auto one : due)
    std::cout << (one == no_date ? "not covered" : to_text(one)) << '\n';  // 2025-05-05, then not covered
  // [end]
  expect(due[0] == day_of("2025-05-05") && due[1] == no_date, "two at once");
}

}  // namespace

int main() {
  try {
    count_days();
    look_back();
    lay_over();
    look_ahead();
    convert();
    many();
  } catch (const std::exception& e) {
    std::cerr << e.what() << '\n';
    return 1;
  }
  return 0;
}
