#pragma once

#include <string>
#include <string_view>

namespace doithoai::inline v0 {

/// SHA-256 in hexadecimal.
std::string digest_of(std::string_view bytes);

}  // namespace doithoai::inline v0
