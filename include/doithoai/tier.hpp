#pragma once
// The tiers of government.
//
//   doithoai::label_of(doithoai::tier::commune, doithoai::language::vietnamese)   // "xã"

#include <cstdint>

namespace doithoai::inline v0 {

/// A tier of government (cấp). There is no district since 2025-07-01, but papers of before name one.
enum class tier : std::uint8_t { central, province, district, commune, hamlet };

}  // namespace doithoai::inline v0
