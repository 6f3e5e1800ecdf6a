#pragma once
// The codes of the tiers of government, which the law and bodies share.

#include "doithoai/tier.hpp"
#include "schema/fields.hpp"

namespace doithoai::inline v0 {

template <>
struct words<tier> {
  static constexpr std::string_view name = "tier";
  static constexpr std::array all{word{"central", "trung ương", "central"}, word{"province", "tỉnh", "province"},
                                  word{"district", "huyện", "district"}, word{"commune", "xã", "commune"},
                                  word{"hamlet", "ấp", "hamlet"}};
};

}  // namespace doithoai::inline v0
