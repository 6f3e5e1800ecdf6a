// Turns the room's field tables into the plain data by which the law and deadlines are read, written and described.

#include "regime/deadline_fields.hpp"
#include "regime/regime_fields.hpp"
#include "schema/lower.hpp"

namespace doithoai::inline v0 {

template const shape& shape_of<regime_number>();
template const shape& shape_of<regime_basis>();
template const shape& shape_of<regime_number_row>();
template const shape& shape_of<regime>();
template const shape& shape_of<law_change>();
template const shape& shape_of<law>();
template const shape& shape_of<deadline_rule>();
template const shape& shape_of<deadline_extension>();
template const shape& shape_of<deadline_pause>();
template const shape& shape_of<deadline>();
template const shape& shape_of<due_day>();
template const shape& shape_of<deadline_step>();

template std::string_view code_of(tier) noexcept;
template std::string_view label_of(tier, language) noexcept;
template std::string_view code_of(body_kind) noexcept;
template std::string_view label_of(body_kind, language) noexcept;
template std::string_view code_of(session_kind) noexcept;
template std::string_view label_of(session_kind, language) noexcept;
template std::string_view code_of(number_unit) noexcept;
template std::string_view label_of(number_unit, language) noexcept;
template std::string_view code_of(deadline_kind) noexcept;
template std::string_view label_of(deadline_kind, language) noexcept;
template std::string_view code_of(deadline_start) noexcept;
template std::string_view label_of(deadline_start, language) noexcept;
template std::string_view code_of(deadline_unit) noexcept;
template std::string_view label_of(deadline_unit, language) noexcept;
template std::string_view code_of(day_off_rule) noexcept;
template std::string_view label_of(day_off_rule, language) noexcept;
template std::string_view code_of(step_kind) noexcept;
template std::string_view label_of(step_kind, language) noexcept;

}  // namespace doithoai::inline v0
