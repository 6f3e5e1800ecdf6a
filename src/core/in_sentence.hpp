#pragma once
// How days and names stand in a Vietnamese sentence, after the Annex II of Nghị định 30/2020/NĐ-CP.

#include <cstdint>
#include <string>
#include <string_view>

#include "doithoai/date.hpp"

namespace doithoai::inline v0 {

/// `30/9/2020`.
std::string day_in_sentence(date day);

/// The same of a day as documents write it, or of several with commas between; of a moment `08:05 ngày 30/9/2020`, by the
/// clock of Viet Nam. Any other text stays as it is.
std::string day_in_sentence(std::string_view text);

/// `10.000`.
std::string number_in_sentence(std::int64_t number);

/// A calendar by its name: `lịch “Lịch trực của Công an xã A”`.
std::string calendar_in_sentence(std::string_view name);

/// The name of an area, a hamlet among them, with a small letter: `xã Long Thuận`. One that is a number keeps its capital:
/// `Quận 1`. Other names stay as they are.
std::string area_in_sentence(std::string_view name);

/// The name of a field: `lĩnh vực đất đai`. An abbreviation keeps its letters: `lĩnh vực BHYT`.
std::string field_in_sentence(std::string_view name);

}  // namespace doithoai::inline v0
