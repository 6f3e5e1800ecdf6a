// Tells the way to a due day step by step: each day that was counted or passed over, and why.

#include "doithoai/code.hpp"
#include "regime/deadline_fields.hpp"
#include "regime/deadline_walk.hpp"

namespace doithoai::inline v0 {
namespace {

using std::chrono::days;

std::string source_of(const deadline_extension& given) {
  if (given.basis.empty() || given.approver.empty()) return given.basis + given.approver;
  return given.basis + "; " + given.approver;
}

std::string source_of(const deadline_pause& pause) {
  if (pause.basis.empty() || pause.end_basis.empty()) return pause.basis + pause.end_basis;
  return pause.basis + "; " + pause.end_basis;
}

class noting {
 public:
  noting(std::span<const deadline_pause> pauses, const calendar& asked) : pauses_(pauses), asked_(asked) {}

  std::vector<deadline_step> take() && { return std::move(steps_); }

  static failure failed(mistake why) { return std::move(why.why); }

  result<void> start(const deadline_rule& rule, date day) {
    const auto from = label_of(rule.from.value_or(deadline_start::received), language::vietnamese);
    add({day, step_kind::start, 0, std::string(from), rule.basis});
    return {};
  }

  result<void> named(const deadline_rule& rule, date day) {
    add({day, step_kind::named, 0, std::string(label_of(rule.kind, language::vietnamese)), rule.basis});
    return {};
  }

  result<void> last_is(date day) {
    add({day, step_kind::counted, ++count_, "", ""});
    return {};
  }

  // From the edge of the month on which counting begins to the working day that was asked for.
  result<void> within_month(date edge, date found) {
    const auto one = days{edge <= found ? 1 : -1};
    for (auto day = edge;; day += one) {
      auto is_working = asked_.is_working_day(day);
      if (!is_working) return std::move(is_working).error();
      if (*is_working) ++count_;
      if (auto added = add_asked(day, *is_working ? step_kind::counted : step_kind::day_off); !added) return added;
      if (day == found) return {};
    }
  }

  result<void> put_off(const deadline_pause& pause, date day) {
    add({day, step_kind::put_off, count_, pause.reason, source_of(pause)});
    return {};
  }

  result<void> counted(const counting& how, std::int32_t amount, date last, const deadline_extension* given) {
    auto at = how.from();
    for (std::int32_t k = 1; k <= amount; ++k) {
      auto day = k == amount ? result<date>(last) : how.after(k);
      if (!day) return std::move(day).error();
      if (auto gone = go_to(*day, at, how.asks(), given); !gone) return gone;
      at = *day;
    }
    return {};
  }

  // Up to the first day of a pause without an end.
  result<void> stopped(const counting& how, date paused, const deadline_extension* given) {
    auto at = how.from();
    for (std::int32_t k = 1;; ++k) {
      auto day = how.after(k);
      if (!day) return std::move(day).error();
      if (*day >= paused) break;
      if (auto gone = go_to(*day, at, how.asks(), given); !gone) return gone;
      at = *day;
    }
    if (auto passed = pass(at, paused, how.asks()); !passed) return passed;
    return stopped(paused);
  }

  result<void> stopped(date paused) { return pass_over(paused); }

  result<void> until(date day, const deadline_extension& given) {
    add({day, step_kind::extended, count_, given.reason, source_of(given)});
    return {};
  }

  result<void> moved(date from, date to) {
    if (from != to) {
      if (auto off = pass_over(from); !off) return off;
      if (auto passed = pass(from, to, true); !passed) return passed;
      return add_asked(to, step_kind::moved);
    }
    // It stays, and what the calendar says of it belongs to the way all the same.
    auto told = asked_.about(to);
    if (!told) return std::move(told).error();
    auto& step = steps_.back();
    step.is_verified = told->is_verified;
    if (!step.reason.empty()) return {};
    step.reason = std::move(told->reason);
    step.source = std::move(told->source);
    return {};
  }

 private:
  // Over what lies between, to a day that counts.
  result<void> go_to(date day, date after, bool asks, const deadline_extension* given) {
    if (auto passed = pass(after, day, asks); !passed) return passed;
    return count(day, asks, given);
  }

  void add(deadline_step step) {
    words_ += step.reason.size() + step.source.size();
    steps_.push_back(std::move(step));
  }

  // The start is not of the way. Each day has its reason and its source, which may be long and be those of many days.
  [[nodiscard]] result<void> check_length() const {
    if (std::ssize(steps_) - 1 >= longest_trace)
      return too_long("is longer than " + std::to_string(longest_trace) + " days");
    if (words_ > most_words_of_trace)
      return too_long("has more than " + std::to_string(most_words_of_trace) + " bytes of reasons and sources");
    return {};
  }

  static failure too_long(const std::string& why) {
    return {errc::invalid_argument, "the way to the due day " + why, "", {}};
  }

  result<void> add_asked(date day, step_kind kind) {
    auto told = asked_.about(day);
    if (!told) return std::move(told).error();
    add({day, kind, count_, std::move(told->reason), std::move(told->source), told->is_verified});
    return {};
  }

  result<void> count(date day, bool asks, const deadline_extension* given) {
    if (auto checked = check_length(); !checked) return checked;
    ++count_;
    const auto kind = given == nullptr ? step_kind::counted : step_kind::extended;
    if (!asks) {
      add({day, kind, count_, "", ""});
    } else if (auto added = add_asked(day, kind); !added) {
      return added;
    }
    if (given == nullptr) return {};
    auto& step = steps_.back();
    words_ -= step.reason.size() + step.source.size();
    step.reason = given->reason;
    step.source = source_of(*given);
    words_ += step.reason.size() + step.source.size();
    return {};
  }

  // The days between two that count, both left out: days off where the calendar is asked, and else days of a week, a month
  // or a year, but for paused ones.
  result<void> pass(date after, date until, bool asks) {
    const auto one = days{after < until ? 1 : -1};
    for (auto day = after + one; day != until; day += one) {
      if (auto checked = check_length(); !checked) return checked;
      if (!asks && find_pause(pauses_, day) == nullptr) {
        add({day, step_kind::within, count_, "", ""});
      } else if (auto passed = pass_over(day); !passed) {
        return passed;
      }
    }
    return {};
  }

  result<void> pass_over(date day) {
    const auto* pause = find_pause(pauses_, day);
    if (pause == nullptr) return add_asked(day, step_kind::day_off);
    add({day, step_kind::paused, count_, pause->reason, source_of(*pause)});
    return {};
  }

  std::span<const deadline_pause> pauses_;
  const calendar& asked_;
  std::int32_t count_ = 0;
  std::size_t words_ = 0;  // bytes
  std::vector<deadline_step> steps_;
};

}  // namespace

result<std::vector<deadline_step>> trace_of(const deadline& of, const calendar& days) {
  if (auto checked = check(of); !checked) return std::move(checked).error();
  const auto projected = days.projected();
  const auto pauses = in_order_of_days(of.pauses);
  noting notes(pauses, projected);
  auto went = walk(of.rule, of.start, of.extensions, pauses, projected, notes);
  if (!went) return std::move(went).error();
  return std::move(notes).take();
}

}  // namespace doithoai::inline v0
