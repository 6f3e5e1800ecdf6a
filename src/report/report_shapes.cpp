// Turns the room's field tables into the plain data by which tables, summaries and queries are read, written and
// described.

#include "ledger/answer_fields.hpp"
#include "ledger/issue_fields.hpp"
#include "ledger/opinion_fields.hpp"
#include "ledger/part_fields.hpp"
#include "ledger/session_fields.hpp"
#include "report/query_fields.hpp"
#include "report/summary_fields.hpp"
#include "report/table_fields.hpp"
#include "schema/lower.hpp"

namespace doithoai::inline v0 {

template const shape& shape_of<query>();
template const shape& shape_of<query_options>();
template const shape& shape_of<session_row>();
template const shape& shape_of<attendance_row>();
template const shape& shape_of<opinion_row>();
template const shape& shape_of<issue_row>();
template const shape& shape_of<part_row>();
template const shape& shape_of<answer_row>();
template const shape& shape_of<duty_row>();
template const shape& shape_of<gap_row>();
template const shape& shape_of<coverage_row>();
template const shape& shape_of<finding_row>();
template const shape& shape_of<summary_row>();
template const shape& shape_of<breakdown_row>();
template const shape& shape_of<summary_key>();
template const shape& shape_of<summary>();

template std::string_view code_of(audience) noexcept;
template std::string_view label_of(audience, language) noexcept;
template std::string_view code_of(coverage_kind) noexcept;
template std::string_view label_of(coverage_kind, language) noexcept;
template std::string_view code_of(issue_outcome) noexcept;
template std::string_view label_of(issue_outcome, language) noexcept;
template std::string_view code_of(summary_group) noexcept;
template std::string_view label_of(summary_group, language) noexcept;

}  // namespace doithoai::inline v0
