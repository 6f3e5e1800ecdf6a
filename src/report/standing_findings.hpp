#pragma once
// What is found of parts, and of what a ledger holds that no command would be let tell any more.

#include <vector>

#include "doithoai/finding.hpp"
#include "report/view.hpp"

namespace doithoai::inline v0 {

/// Parts that are overdue, and open ones whose lead is no more.
void add_findings_of_parts(const view& at, const std::vector<part_row>& rows, std::vector<finding>& to);

/// What rules that refuse a command find of what was taken in before there were these rules.
void add_standing_findings(const view& at, std::vector<finding>& to);

}  // namespace doithoai::inline v0
