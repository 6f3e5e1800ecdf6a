// When a part is due by the rules in force, and how one issue stands by that.

#include "report/issue_look.hpp"

#include "ledger/part.hpp"

namespace doithoai::inline v0 {

std::optional<part_due> due_of(const view& at, const fact_row<part_assigned_fact>& part) {
  const auto* days = at.rules == nullptr ? nullptr : at.rules->projected_of(at.known.id_text(part.lead));
  return days == nullptr ? std::nullopt : due_of_part(at.known, part, is_changed(at.known, part.part), *days);
}

issue_look::issue_look(const view& at, issue_no issue) : of_(at.known, issue) {
  if (!is_raised()) return;
  std::vector<part_standing> parts;
  for (std::size_t i = 0; i < told().parts.size(); ++i)
    parts.push_back(standing_of(told(), i, due_of(at, told().parts[i]), at.how.as_of));
  standing_ = standing_of(told(), parts);
}

}  // namespace doithoai::inline v0
