#pragma once
// What tells one paper from another.

#include <string>
#include <string_view>

#include "doithoai/date.hpp"
#include "ledger/number.hpp"

namespace doithoai::inline v0 {

/// A number and symbol that a body used in a year, as the ledger numbers them.
struct paper_tag;
using paper_no = number<paper_tag>;

/// The text under which a ledger keeps a paper of that body, of the year of that day, with that number and symbol; the same
/// for `05/TB` and `5/TB`. Empty where no body or no number is told: then it cannot be told from others.
std::string paper_key(std::string_view body, date day, std::string_view number);

/// Number and symbol as a paper bears them: `61/TB-UBND`, also where the number is told with its symbol; `/TB-UBND` where it has
/// no number yet.
std::string full_number(const std::string& number, const std::string& symbol);

/// How a full number stands after the name of a paper: ` số 61/TB-UBND`; ` số …/TB-UBND` for a symbol alone.
std::string number_in_sentence(const std::string& full_number);

/// Whether a full number is a symbol alone, or nothing: then the day tells which paper it is.
[[nodiscard]] constexpr bool is_without_number(std::string_view full_number) noexcept {
  return full_number.empty() || full_number.starts_with('/');
}

}  // namespace doithoai::inline v0
