#pragma once
// What people call a plan.

#include <string>

#include "ledger/facts.hpp"

namespace doithoai::inline v0 {

/// `Kế hoạch số 12/KH-UBND ngày 3/1/2020 của UBND huyện X`, without what the plan leaves blank; its issuer as it was called on the
/// plan's day or, where it has none, when it was adopted. Empty without a plan, and of one with nothing to cite it by.
std::string name_of_plan(const facts& known);

}  // namespace doithoai::inline v0
