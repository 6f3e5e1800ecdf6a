#pragma once
// Findings in words.
//
//   doithoai::sentence(finding, doithoai::language::vietnamese)

#include <string>

#include "doithoai/code.hpp"
#include "doithoai/finding.hpp"

namespace doithoai::inline v0 {

/// The finding's sentence, without a period. A rule without an entry in the shipped sentences gives its id and
/// arguments.
std::string sentence(const finding& what, language tongue);

}  // namespace doithoai::inline v0
