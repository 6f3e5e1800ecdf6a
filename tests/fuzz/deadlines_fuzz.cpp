// A deadline on the shipped calendar: its due day, and the way to it, which ends on that day.

#include "doithoai/deadline.hpp"
#include "doithoai/json.hpp"
#include "ledgers.hpp"

namespace {

void ensure_same_way(const doithoai::deadline& of, const doithoai::calendar& days, const std::string& text) {
  const auto due = due_of(of, days);
  const auto steps = trace_of(of, days);
  if (!due) {
    fuzz::ensure_it_can_be_shown(due.error());
    fuzz::ensure(!steps, "there is no way to a day that is not", text);
    return;
  }
  if (!steps) {
    fuzz::ensure_it_can_be_shown(steps.error());
    fuzz::ensure(steps.error().message.starts_with("the way to the due day"), "but for its length a way is told", text);
    return;
  }
  fuzz::ensure(steps->empty() == (!due->day && !due->paused_from), "only what has no due day has no way", text);
  if (steps->empty()) return;
  const auto& last = steps->back();
  if (due->day)
    fuzz::ensure(last.day == *due->day, "the way ends on the due day", text);
  else  // a pause may have begun before the start
    fuzz::ensure(last.kind == doithoai::step_kind::paused && last.day >= *due->paused_from, "or on a day paused", text);
  fuzz::ensure(!due->reckoned_on || due->reckoned_on != due->day, "what has moved is elsewhere", text);
  fuzz::ensure(
      due->is_provisional == (!due->doubtful.empty() || due->decided_from || due->decided_until || due->paused_from),
      "a provisional day has a reason", text);
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto shipped = doithoai::calendar::vietnam();
  const auto read = doithoai::from_json<doithoai::deadline>(fuzz::text_of(data, size));
  if (!read) {
    fuzz::ensure_it_can_be_shown(read.error());
    return 0;
  }
  const auto text = to_json(*read);
  fuzz::ensure(doithoai::from_json<doithoai::deadline>(text).value() == *read, "what was read is written as it was",
               text);
  if (const auto right = check(*read); !right) {
    fuzz::ensure_it_can_be_shown(right.error());
    fuzz::ensure(due_of(*read, shipped).error() == right.error(), "what is wrong in itself has no due day", text);
  }
  ensure_same_way(*read, shipped, text);
  ensure_same_way(*read, shipped.known_on(std::chrono::sys_days(std::chrono::year(2020) / 6 / 1)), text);
  return 0;
}
