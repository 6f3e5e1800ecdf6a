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

}  // namespace doithoai::inline v0
