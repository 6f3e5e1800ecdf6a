#include "doithoai/id.hpp"

#include <algorithm>

#include "doithoai/text.hpp"

namespace doithoai::inline v0 {

bool is_id(std::string_view text) noexcept {
  return !text.empty() && text.size() <= 64 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7f; });
}

failure not_an_id(std::string_view text, std::string_view what) {
  return {errc::invalid_argument,
          in_quotes(text) + " is no " + std::string(what) + ": 1 to 64 letters, digits and signs of ASCII, no spaces",
          "",
          {}};
}

}  // namespace doithoai::inline v0
