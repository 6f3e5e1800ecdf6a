#pragma once
// The due days of millions of parts. Most of them share few rules and few days, so each such pair is reckoned once for a
// report.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "ledger/part.hpp"
#include "report/view.hpp"

namespace doithoai::inline v0 {

/// Refers to the view, which must outlive it.
class due_days {
 public:
  explicit due_days(const view& at)
      : known_(at.known),
        days_(at.rules != nullptr && at.rules->projected ? &*at.rules->projected : nullptr),
        changed_(at.known) {}

  /// As due_of_part; none either when no rules are in force. `session`: that of its issue, where it is known already.
  std::optional<reckoning> of(const fact_row<part_assigned_fact>& part, std::optional<session_no> session = {}) {
    if (days_ == nullptr || !part.due.is_usable) return std::nullopt;
    if (changed_.has(part.part)) return due_of_part(known_, part, true, *days_);
    const auto start = start_of_part(known_, part, session);
    if (!start) return std::nullopt;
    auto& place = reckoned_[place_of(part.due, *start)];
    if (!place.is_taken || place.rule != part.due || place.start != *start)
      place = {true, part.due, *start, reckon_from(part.due, *start, *days_)};
    return place.due;
  }

 private:
  // The last pair that came to that place.
  struct pair {
    bool is_taken = false;
    due_fact rule;
    date start;
    std::optional<reckoning> due;
  };
  static constexpr unsigned bits = 9;

  static std::size_t place_of(const due_fact& rule, date start) noexcept {
    const auto day = static_cast<std::uint32_t>(start.time_since_epoch().count());
    const auto mixed = (day * 64U + static_cast<std::uint32_t>(rule.value) * 16U + static_cast<std::uint32_t>(rule.kind)) *
                       2654435761U;  // 2^32 by the golden ratio: neighbours come to lie far apart
    return mixed >> (32U - bits);
  }

  const facts& known_;
  const calendar* days_;
  changed_parts changed_;
  std::array<pair, std::size_t{1} << bits> reckoned_{};
};

}  // namespace doithoai::inline v0
