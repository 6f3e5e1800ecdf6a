// Makes one text of all that tells a paper from others.

#include "ledger/paper.hpp"

#include <algorithm>
#include <chrono>

namespace doithoai::inline v0 {

std::string paper_key(std::string_view body, date day, std::string_view number) {
  // A symbol alone stands on every paper of its kind.
  if (body.empty() || number.empty() || number.starts_with('/')) return {};
  number.remove_prefix(std::min(number.find_first_not_of('0'), number.size()));
  const auto year = static_cast<int>(std::chrono::year_month_day{day}.year());
  return std::string(body) + ' ' + std::to_string(year) + ' ' + std::string(number);
}

}  // namespace doithoai::inline v0
