// Finds a member of a record by its name.

#include "schema/shape.hpp"

#include <algorithm>

namespace doithoai::inline v0 {

const member_shape* shape::find(std::string_view member) const noexcept {
  const auto found = std::find_if(members.begin(), members.end(), [&](const auto& m) { return m.name == member; });
  return found == members.end() ? nullptr : &*found;
}

}  // namespace doithoai::inline v0
