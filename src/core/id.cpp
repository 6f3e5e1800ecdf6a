// What may be an id, and what is said of a text that may not.

#include "doithoai/id.hpp"

#include "doithoai/text.hpp"

namespace doithoai::inline v0 {

bool is_id(std::string_view text) noexcept {
  if (text.empty() || text.size() > 64) return false;
  bool is_good = true;  // one answer for all letters, for which no letter has to wait
  for (const char c : text) is_good &= c > ' ' && c < 0x7f;
  return is_good;
}

failure not_an_id(std::string_view text, std::string_view what) {
  return {errc::invalid_argument,
          in_quotes(text) + " is no " + std::string(what) + ": 1 to 64 letters, digits and signs of ASCII, no spaces",
          "",
          {}};
}

}  // namespace doithoai::inline v0
