#pragma once
// The due days of millions of parts. Most of them share few rules and few days, so each such pair is reckoned once for a
// report.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "ledger/issue.hpp"
#include "ledger/part.hpp"
#include "report/view.hpp"
#include "report/whole_table.hpp"

namespace doithoai::inline v0 {

/// Refers to the view, which must outlive it.
class due_days {
 public:
  explicit due_days(const view& at)
      : known_(at.known),
        days_(at.rules != nullptr && at.rules->projected ? &*at.rules->projected : nullptr),
        own_days_(days_of_bodies(at)),
        changed_(at.known),
        issued_on_(of_rows_that_count<conclusion_issued_fact>(at.known, at.known.id_count<conclusion_tag>(),
                                                              [](const auto& told) { return maybe_day(told.day); })),
        held_on_(of_rows_that_count<session_scheduled_fact>(
            at.known, at.known.id_count<session_tag>(), [](const auto& told) { return maybe_day(told.held_on); })) {}

  /// As due_of_part; none either when no rules are in force. Of the pairs that share a place the last one is at hand.
  /// `session`: that of its issue, where it is known already.
  std::optional<part_due> of(const fact_row<part_assigned_fact>& part, std::optional<session_no> session = {}) {
    if (days_ == nullptr || !part.due.is_usable) return std::nullopt;
    const auto* days = own_days_.empty() ? days_ : own_days_[part.lead.index()];
    if (changed_.has(part.part)) return due_of_part(known_, part, true, *days);
    const auto start = start_of_part(part, session);
    if (!start) return std::nullopt;
    auto& place = reckoned_[place_of(part.due, *start)];
    if (place.days != days || place.rule != part.due || place.start != *start)
      place = {days, part.due, *start, due_from(part.due, *start, *days)};
    return place.due;
  }

 private:
  // That of each body, where one of them has its own.
  static std::vector<const calendar*> days_of_bodies(const view& at) {
    std::vector<const calendar*> all;
    if (at.rules == nullptr || !at.rules->has_own_calendars()) return all;
    for (std::size_t i = 0; i < at.known.id_count<organisation_tag>(); ++i)
      all.push_back(at.rules->projected_of(at.known.id_text(body_no(i))));
    return all;
  }

  std::optional<date> start_of_part(const fact_row<part_assigned_fact>& part, std::optional<session_no> session) const {
    if (!has_start(part.due.kind)) return date{};
    return start_of(
        start_kind(part.due), part.day, [&] { return day_of(issued_on_, part.conclusion); },
        [&] { return day_of(held_on_, session ? *session : session_of(known_, part.issue)); });
  }
  template <class Tag>
  static std::optional<date> day_of(const std::vector<maybe_day>& days, number<Tag> subject) {
    return subject && subject.index() < days.size() ? days[subject.index()].get() : std::nullopt;
  }

  // The last pair that came to that place.
  struct pair {
    const calendar* days = nullptr;  // none: nothing came yet
    due_fact rule;
    date start;
    std::optional<part_due> due;
  };
  static constexpr unsigned bits = 9;

  static std::size_t place_of(const due_fact& rule, date start) noexcept {
    const auto day = static_cast<std::uint32_t>(start.time_since_epoch().count());
    const auto mixed =
        (day * 64U + static_cast<std::uint32_t>(rule.value) * 16U + static_cast<std::uint32_t>(rule.kind)) *
        2654435761U;  // 2^32 by the golden ratio: neighbours come to lie far apart
    return mixed >> (32U - bits);
  }

  const facts& known_;
  const calendar* days_;
  std::vector<const calendar*> own_days_;
  changed_parts changed_;
  std::vector<maybe_day> issued_on_;  // of each conclusion
  std::vector<maybe_day> held_on_;    // of each session
  std::array<pair, std::size_t{1} << bits> reckoned_{};
};

}  // namespace doithoai::inline v0
