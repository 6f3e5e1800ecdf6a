// Turns the room's field tables into the plain data by which plans, directories and categories are read, written and
// described.

#include "plan/plan_fields.hpp"
#include "schema/lower.hpp"

namespace doithoai::inline v0 {

// Lowered in its own room.
extern template const shape& shape_of<calendar_overlay>();

template const shape& shape_of<organisation>();
template const shape& shape_of<specialised_field>();
template const shape& shape_of<directory>();
template const shape& shape_of<body_class>();
template const shape& shape_of<addressee>();
template const shape& shape_of<category>();
template const shape& shape_of<taxonomy>();
template const shape& shape_of<line_range>();
template const shape& shape_of<reading>();
template const shape& shape_of<composition_rule>();
template const shape& shape_of<duty_when>();
template const shape& shape_of<duty>();
template const shape& shape_of<statement>();
template const shape& shape_of<topic>();
template const shape& shape_of<planned_when>();
template const shape& shape_of<planned_session>();
template const shape& shape_of<reference>();
template const shape& shape_of<recipient>();
template const shape& shape_of<signer>();
template const shape& shape_of<member_reading>();
template const shape& shape_of<plan>();

template std::string_view code_of(body_choice) noexcept;
template std::string_view label_of(body_choice, language) noexcept;
template std::string_view code_of(office) noexcept;
template std::string_view label_of(office, language) noexcept;
template std::string_view code_of(session_part) noexcept;
template std::string_view label_of(session_part, language) noexcept;
template std::string_view code_of(composition_unit) noexcept;
template std::string_view label_of(composition_unit, language) noexcept;
template std::string_view code_of(duty_force) noexcept;
template std::string_view label_of(duty_force, language) noexcept;
template std::string_view code_of(duty_time) noexcept;
template std::string_view label_of(duty_time, language) noexcept;
template std::string_view code_of(reading_kind) noexcept;
template std::string_view label_of(reading_kind, language) noexcept;
template std::string_view code_of(session_form) noexcept;
template std::string_view label_of(session_form, language) noexcept;
template std::string_view code_of(planned_time) noexcept;
template std::string_view label_of(planned_time, language) noexcept;
template std::string_view code_of(recipient_kind) noexcept;
template std::string_view label_of(recipient_kind, language) noexcept;

}  // namespace doithoai::inline v0
