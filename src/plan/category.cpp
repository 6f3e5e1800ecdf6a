// Finds categories, and tells the area that a dotted code belongs to.

#include "doithoai/category.hpp"

#include <algorithm>

namespace doithoai::inline v0 {

const category* find_category(const taxonomy& all, const category_code& code) noexcept {
  const auto found =
      std::find_if(all.categories.begin(), all.categories.end(), [&](const auto& c) { return c.code == code; });
  return found == all.categories.end() ? nullptr : &*found;
}

bool is_within(const category_code& code, const category_code& area) noexcept {
  return code == area || (code.text().starts_with(area.text()) && code.text()[area.text().size()] == '.');
}

category_code area_of(const category_code& code) {
  const auto dot = code.text().find('.');
  if (dot == std::string::npos) return code;
  auto area = category_code::parse(std::string_view(code.text()).substr(0, dot));
  return area ? *std::move(area) : code;  // a code that begins with its dot has no area
}

}  // namespace doithoai::inline v0
