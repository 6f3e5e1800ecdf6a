#pragma once
// What people call a conclusion notice.

#include <string>

#include "ledger/facts.hpp"

namespace doithoai::inline v0 {

/// `Thông báo kết luận số 61/TB-UBND`; without its number, `Thông báo kết luận số …/TB-UBND ngày 28/8/2020`. The id of a
/// notice of which nothing is told.
std::string name_of_notice(const facts& known, conclusion_no conclusion);

}  // namespace doithoai::inline v0
