// Turns the room's field tables into the plain data by which calendars are read, written and described.

#include "calendar/calendar_fields.hpp"
#include "schema/lower.hpp"

namespace doithoai::inline v0 {

template const shape& shape_of<date_range>();
template const shape& shape_of<calendar_day>();
template const shape& shape_of<holiday_rule>();
template const shape& shape_of<calendar_decision>();
template const shape& shape_of<calendar_document>();
template const shape& shape_of<calendar_overlay>();
template const shape& shape_of<day_account>();

template std::string_view code_of(day_kind) noexcept;
template std::string_view label_of(day_kind, language) noexcept;
template std::string_view code_of(day_of_week) noexcept;
template std::string_view label_of(day_of_week, language) noexcept;
template std::string_view code_of(date_system) noexcept;
template std::string_view label_of(date_system, language) noexcept;
template std::string_view code_of(day_ground) noexcept;
template std::string_view label_of(day_ground, language) noexcept;

}  // namespace doithoai::inline v0
