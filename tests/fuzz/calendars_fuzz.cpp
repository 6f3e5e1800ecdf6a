// A calendar, and after a line `---` each an overlay that is laid over what there is: what is accepted is written and read
// again, and its arithmetic agrees with itself, day by day.

#include <array>
#include <vector>

#include "doithoai/calendar.hpp"
#include "doithoai/json.hpp"
#include "fuzz.hpp"
#include "ledgers.hpp"

namespace {

using doithoai::calendar;
using doithoai::date;
using std::chrono::days;

// Some days of a range, at both ends and between them.
std::vector<date> some_days(const doithoai::date_range& of) {
  constexpr int most = 50;
  const auto step = (of.last - of.first) / most + days{1};
  std::vector<date> chosen{of.last};
  for (auto day = of.first; day < of.last; day += step) chosen.push_back(day);
  return chosen;
}

void ensure_arithmetic(const calendar& of) {
  for (const auto day : some_days(of.coverage())) {
    const auto told = of.about(day);
    fuzz::ensure(told.has_value() && told->is_working == of.is_working_day(day).value(),
                 "a day is told of as it counts");
    for (const std::int32_t count : {-25, -1, 0, 1, 5, 300}) {
      const auto end = of.add_working_days(day, count);
      std::array<date, 1> ends{day};
      of.add_working_days_many(ends, {&count, 1}, ends).value();
      fuzz::ensure(ends[0] == (end ? *end : doithoai::no_date), "one day and rows of days are counted alike");
      if (!end) continue;
      fuzz::ensure(count == 0 || of.is_working_day(*end).value(), "a count ends on a working day");
      fuzz::ensure(of.count_working_days(day, *end).value() == count, "what was added is counted again");
    }
  }
  const auto& covered = of.coverage();
  if (covered.first > doithoai::first_date)
    fuzz::ensure(!of.is_working_day(covered.first - days{1}), "nothing is said of days outside the coverage");
}

void ensure_calendar(const calendar& of) {
  const auto text = to_json(of.document());
  const auto again = calendar::from_json(text);
  fuzz::ensure(again.has_value(), "a calendar that was made can be read", text);
  fuzz::ensure(again->document() == of.document() && again->version() == of.version(), "and is the same", text);
  ensure_arithmetic(of);
  ensure_arithmetic(of.projected());
  const auto& covered = of.coverage();
  fuzz::ensure(of.projected().coverage().last >= covered.last, "a projection goes on", text);
  const auto then = of.known_on(covered.first + (covered.last - covered.first) / 2);
  fuzz::ensure(then.coverage() == covered, "what was known earlier is known of the same days", text);
  ensure_arithmetic(then);
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  auto rest = fuzz::text_of(data, size);
  const auto read = calendar::from_json(fuzz::next_document(rest));
  if (!read) {
    fuzz::ensure_it_can_be_shown(read.error());
    return 0;
  }
  auto days = *read;
  ensure_calendar(days);
  while (!rest.empty()) {
    const auto own = doithoai::from_json<doithoai::calendar_overlay>(fuzz::next_document(rest));
    if (!own) {
      fuzz::ensure_it_can_be_shown(own.error());
      continue;
    }
    const auto laid = days.overlaid(*own);
    if (!laid) {
      fuzz::ensure_it_can_be_shown(laid.error());
      continue;
    }
    for (const auto& entry : own->days)
      fuzz::ensure(laid->is_working_day(entry.day).value() == (entry.kind == doithoai::day_kind::worked),
                   "what an overlay says of a day holds");
    days = *laid;
    ensure_calendar(days);
  }
  return 0;
}
