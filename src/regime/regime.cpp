#include "doithoai/regime.hpp"

#include <algorithm>

namespace doithoai::inline v0 {

const regime_number* find_number(const regime& law, std::string_view name) noexcept {
  const auto found =
      std::find_if(law.numbers.begin(), law.numbers.end(), [&](const auto& n) { return n.name == name; });
  return found == law.numbers.end() ? nullptr : &*found;
}

}  // namespace doithoai::inline v0
