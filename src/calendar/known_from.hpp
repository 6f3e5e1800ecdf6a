#pragma once
// From when on something is known, by the day of its decision or the lower bound that stands in its place.

#include <optional>

#include "doithoai/date.hpp"

namespace doithoai::inline v0 {

/// Of an entry or a holiday; none when it is not known when it was decided.
template <class Decided>
[[nodiscard]] std::optional<date> known_from(const Decided& one) noexcept {
  return one.decided_on ? one.decided_on : one.not_before;
}

}  // namespace doithoai::inline v0
