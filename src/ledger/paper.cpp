// Makes one text of all that tells a paper from others.

#include "ledger/paper.hpp"

#include <algorithm>
#include <chrono>

namespace doithoai::inline v0 {

std::string paper_key(std::string_view body, date day, std::string_view number) {
  // A symbol alone stands on every paper of its kind.
  if (body.empty() || is_without_number(number)) return {};
  number.remove_prefix(std::min(number.find_first_not_of('0'), number.size()));
  const auto year = static_cast<int>(std::chrono::year_month_day{day}.year());
  return std::string(body) + ' ' + std::to_string(year) + ' ' + std::string(number);
}

std::string full_number(const std::string& number, const std::string& symbol) {
  if (symbol.empty()) return number;
  const auto ending = symbol.starts_with('/') ? symbol : "/" + symbol;
  return number.ends_with(ending) ? number : number + ending;
}

std::string number_in_sentence(const std::string& full_number) {
  if (full_number.empty()) return {};
  return (full_number.starts_with('/') ? " số …" : " số ") + full_number;
}

}  // namespace doithoai::inline v0
